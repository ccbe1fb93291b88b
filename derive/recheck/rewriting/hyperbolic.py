"""Hyperbolic functions by exponentials, and their inverses by logarithms."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from derive.exact.text import number
from derive.recheck.functions.forms import ONE, call, negative, power, product, total
from derive.recheck.rewriting.ground import Ground
from derive.recheck.rewriting.step import Rule, Step

_HALF = number(Fraction(1, 2))


def _by_exponentials(step: Step, ground: Ground) -> None:
    """The six functions at every complex argument at which they are defined."""
    if step.left.kind != "call" or len(step.left.args) != 1:
        raise step.fails()
    u = step.left.args[0]
    up, down = call("exp", u), call("exp", negative(u))
    sine, cosine = total([up, negative(down)]), total([up, down])
    forms = {
        "sinh": [_HALF, sine],
        "cosh": [_HALF, cosine],
        "tanh": [sine, power(cosine, -1)],
        "coth": [cosine, power(sine, -1)],
        "sech": [number(2), power(cosine, -1)],
        "csch": [number(2), power(sine, -1)],
    }
    if step.left.head not in forms:
        raise step.fails()
    step.require(product(forms[step.left.head]))


def _inverse(step: Step, ground: Ground) -> None:
    """asinh of real numbers, acosh of complex ones, atanh u for -1 < u < 1; the other three by these.

    acoth u is atanh(1/u), asech u is acosh(1/u), acsch u is asinh(1/u), where u is not zero.
    """
    if step.left.kind != "call" or len(step.left.args) != 1:
        raise step.fails()
    u, head = step.left.args[0], step.left.head
    if head == "asinh" and ground.real(u):
        root = power(total([power(u, 2), ONE]), _HALF)
        step.require(call("log", total([u, root])))
    elif head == "acosh":
        roots = [power(total([u, number(-1)]), _HALF), power(total([u, ONE]), _HALF)]
        step.require(call("log", total([u, product(roots)])))
    elif head == "atanh" and ground.at_least(ONE, u, True) and ground.at_least(u, number(-1), True):
        up, down = total([ONE, u]), total([ONE, negative(u)])
        step.require(product([_HALF, total([call("log", up), negative(call("log", down))])]))
    elif head in ("acoth", "asech", "acsch") and ground.nonzero(u):
        step.require(call({"acoth": "atanh", "asech": "acosh", "acsch": "asinh"}[head], power(u, -1)))
    else:
        raise step.fails()


RULES: Mapping[str, Rule] = {
    "hyperbolic function by exponentials": _by_exponentials,
    "inverse hyperbolic function by a logarithm": _inverse,
}
