"""Conjugates, real and imaginary parts, and moduli of complex numbers.

Each holds at every complex number; the conjugate of what is shown to be real is the number itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from derive.exact.text import Tree, number
from derive.recheck.functions.forms import call, negative, power, product, total
from derive.recheck.ratios import constant_of
from derive.recheck.rewriting.ground import Ground
from derive.recheck.rewriting.step import Rule, Step

_I, _HALF = Tree("symbol", head="I"), Fraction(1, 2)
# Real on the real line and analytic in the whole plane: f(conjugate(u)) = conjugate(f(u)).
_REFLECTING = frozenset({"exp", "sin", "cos", "sinh", "cosh", "erf", "erfc"})


def _argument(step: Step, *heads: str) -> Tree:
    if step.left.kind != "call" or step.left.head not in heads or len(step.left.args) != 1:
        raise step.fails()
    return step.left.args[0]


def _conjugate(step: Step, ground: Ground) -> None:
    """Of real numbers, I, sums, products, whole powers, entire functions that are real on the real line."""
    u = _argument(step, "conjugate")
    if ground.real(u):
        step.require(u)
    elif u == _I:
        step.require(negative(_I))
    elif u.kind in ("add", "mul"):
        parts = [call("conjugate", a) for a in u.args]
        step.require(total(parts) if u.kind == "add" else product(parts))
    elif u.kind == "pow" and (n := constant_of(u.args[1])) is not None and n.denominator == 1:
        step.require(power(call("conjugate", u.args[0]), u.args[1]))
    elif u.kind == "call" and u.head in _REFLECTING:
        step.require(call(u.head, call("conjugate", u.args[0])))
    elif u.kind == "call" and u.head == "conjugate":
        step.require(u.args[0])
    else:
        raise step.fails()


def _part(step: Step, ground: Ground) -> None:
    """re z = (z + conjugate z)/2 and im z = (z - conjugate z)/(2I); of a real number itself and zero."""
    u = _argument(step, "re", "im")
    real = step.left.head == "re"
    if ground.real(u):
        step.require(u if real else number(0))
        return
    mirrored = call("conjugate", u)
    if real:
        step.require(product([number(_HALF), total([u, mirrored])]))
    else:
        step.require(product([number(-_HALF), _I, total([u, negative(mirrored)])]))


def _modulus(step: Step, ground: Ground) -> None:
    """|z| = √(z conjugate z), every complex z."""
    u = _argument(step, "Abs")
    step.require(power(product([u, call("conjugate", u)]), _HALF))


def _modulus_of_a_product(step: Step, ground: Ground) -> None:
    """|a b| = |a| |b|, |z**n| = |z|**n for real n, |exp u| = exp u for real u; every complex a, b, z."""
    u = _argument(step, "Abs")
    if u.kind == "mul":
        step.require(product([call("Abs", a) for a in u.args]))
    elif u.kind == "pow" and ground.real(u.args[1]):
        step.require(power(call("Abs", u.args[0]), u.args[1]))
    else:
        raise step.fails()


RULES: Mapping[str, Rule] = {
    "conjugate": _conjugate,
    "real or imaginary part": _part,
    "modulus of a complex number": _modulus,
    "modulus of a product": _modulus_of_a_product,
}
