"""Sine and cosine: the other four by them, sums and multiples of angles, exponentials of imaginary numbers.

All of it holds at every complex argument.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import comb

from derive.exact.text import Tree, number
from derive.recheck.functions.forms import ONE, call, negative, power, product, total
from derive.recheck.ratios import constant_of
from derive.recheck.rewriting.ground import Ground
from derive.recheck.rewriting.reading import same
from derive.recheck.rewriting.step import Rule, Step

_MOST = 32
_I = Tree("symbol", head="I")


def _quotient(step: Step, ground: Ground) -> None:
    """tan u = sin u/cos u, cot u = cos u/sin u, sec u = 1/cos u, csc u = 1/sin u, where these are defined."""
    if step.left.kind != "call" or len(step.left.args) != 1:
        raise step.fails()
    u = step.left.args[0]
    sine, cosine = call("sin", u), call("cos", u)
    forms = {
        "tan": [sine, power(cosine, -1)],
        "cot": [cosine, power(sine, -1)],
        "sec": [power(cosine, -1)],
        "csc": [power(sine, -1)],
    }
    if step.left.head not in forms:
        raise step.fails()
    step.require(product(forms[step.left.head]))


def _sum(step: Step, ground: Ground) -> None:
    """The sine and the cosine of a + b, all complex a and b."""
    a, b = step.argument(0), step.argument(1)
    if step.left.head not in ("sin", "cos") or not same(step.left.args[0], total([a, b])):
        raise step.fails()
    if step.left.head == "sin":
        terms = [product([call("sin", a), call("cos", b)]), product([call("cos", a), call("sin", b)])]
    else:
        terms = [
            product([call("cos", a), call("cos", b)]),
            product([number(-1), call("sin", a), call("sin", b)]),
        ]
    step.require(total(terms))
    ground.require_defined(step.right, step.left)


def _multiple(step: Step, ground: Ground) -> None:
    """The sine and the cosine of n a for a whole number n, all complex a: de Moivre."""
    a, count = step.argument(0), constant_of(step.argument(1))
    if count is None or count.denominator != 1 or not 1 <= abs(count) <= _MOST:
        raise step.fails()
    if step.left.head not in ("sin", "cos") or not same(step.left.args[0], product([number(count), a])):
        raise step.fails()
    n, odd = abs(int(count)), int(step.left.head == "sin")
    terms = []
    for k in range(odd, n + 1, 2):
        factor = comb(n, k) * (-1) ** (k // 2)
        factor = -factor if odd and count < 0 else factor
        powers = [power(call("cos", a), n - k), power(call("sin", a), k)]
        terms.append(product([number(factor), *powers]))
    step.require(total(terms))
    ground.require_defined(step.right, step.left)


def _euler(step: Step, ground: Ground) -> None:
    """exp(b + I a) = exp(b) (cos a + I sin a), all complex a and b."""
    a, b = step.argument(0), step.argument(1)
    exponent = total([b, product([_I, a])])
    if step.left.kind != "call" or step.left.head != "exp" or not same(step.left.args[0], exponent):
        raise step.fails()
    outside = ONE if b == number(0) else call("exp", b)
    step.require(product([outside, total([call("cos", a), product([_I, call("sin", a)])])]))
    ground.require_defined(step.right, step.left)


def _of_imaginary(step: Step, ground: Ground) -> None:
    """sin(I u) = I (exp(u) - exp(-u))/2 and cos(I u) = (exp(u) + exp(-u))/2, all complex u."""
    u = step.argument(0)
    if step.left.head not in ("sin", "cos") or not same(step.left.args[0], product([_I, u])):
        raise step.fails()
    up, down, half = call("exp", u), call("exp", negative(u)), power(number(2), -1)
    if step.left.head == "sin":
        step.require(product([half, _I, total([up, negative(down)])]))
    else:
        step.require(product([half, total([up, down])]))
    ground.require_defined(step.right, step.left)


RULES: Mapping[str, Rule] = {
    "quotient of sine and cosine": _quotient,
    "sum of angles": _sum,
    "multiple angle": _multiple,
    "exponential of an imaginary number": _euler,
    "sine of an imaginary number": _of_imaginary,
}
