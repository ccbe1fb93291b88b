"""Interval evaluation of plain trees with mpmath's interval type, independent of ball arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from mpmath import iv

from derive.errors import RecheckFailed
from derive.text import Tree

_BITS = 100
_ERF_FAR = 9


def interval(low: Fraction, high: Fraction) -> Any:
    """The interval between two rationals, rounded outward."""
    below = iv.mpf(low.numerator) / low.denominator
    above = iv.mpf(high.numerator) / high.denominator
    return iv.mpf([below.a, above.b])


def evaluate(tree: Tree, values: Mapping[str, Any]) -> Any:
    """Interval enclosure of an expression tree.

    Raises
    ------
    RecheckFailed
        Where an enclosure meets a pole, the edge of a function's domain, or an unknown function.
    """
    before = iv.prec
    iv.prec = _BITS
    try:
        return _walk(tree, values)
    finally:
        iv.prec = before


def _walk(tree: Tree, values: Mapping[str, Any]) -> Any:
    if tree.kind == "number":
        return iv.mpf(tree.value.numerator) / tree.value.denominator
    if tree.kind == "symbol":
        return _symbol(tree.head, values)
    if tree.kind == "pow" and _whole(tree.args[1]):
        return _integer_power(_walk(tree.args[0], values), tree.args[1].value.numerator)
    args = [_walk(a, values) for a in tree.args]
    if tree.kind == "add":
        return sum(args, iv.mpf(0))
    if tree.kind == "mul":
        product = iv.mpf(1)
        for a in args:
            product = product * a
        return product
    if tree.kind == "pow":
        return _power(tree.args[1], args[0], args[1])
    if tree.kind == "call" and len(args) == 1:
        return _function(tree.head, args[0])
    raise RecheckFailed(f"no interval evaluation for {tree.text()[:60]}")


def _symbol(name: str, values: Mapping[str, Any]) -> Any:
    if name == "pi":
        return +iv.pi
    if name == "E":
        return +iv.e
    if name not in values:
        raise RecheckFailed(f"no value for {name}")
    return values[name]


def _whole(tree: Tree) -> bool:
    return tree.kind == "number" and tree.value.denominator == 1


def _integer_power(base: Any, n: int) -> Any:
    if n < 0:
        if 0 in base:
            raise RecheckFailed("a denominator may vanish")
        return 1 / base ** (-n)
    return base**n


def _power(exponent: Tree, base: Any, power: Any) -> Any:
    if base.a > 0:
        return iv.exp(power * iv.log(base))
    positive = exponent.kind == "number" and exponent.value > 0
    if base.a >= 0 and positive and exponent.value.denominator == 2:
        return _integer_power(iv.sqrt(base), exponent.value.numerator)
    raise RecheckFailed("the base of a fractional power may be negative")


def _function(name: str, x: Any) -> Any:
    if name == "exp":
        return iv.exp(x)
    if name == "log" and x.a > 0:
        return iv.log(x)
    if name in ("sin", "cos"):
        return getattr(iv, name)(x)
    if name == "Abs":
        return abs(x)
    if name == "erf":
        return iv.mpf([_erf(iv.mpf(x.a)).a, _erf(iv.mpf(x.b)).b])
    if name == "erfc":
        return 1 - _function("erf", x)
    raise RecheckFailed(f"no interval evaluation for {name} there")


def _erf(x: Any) -> Any:
    """The error function at a point, from its entire series with a bound for what is left out."""
    if x.b < 0:
        return -_erf(-x)
    if x.a > _ERF_FAR:
        return iv.mpf([1 - iv.exp(-x * x).b, 1])
    before = iv.prec
    # Terms grow to exp(x^2) before they fall, so the sum is taken with that many more bits.
    iv.prec = before + int(2 * _ERF_FAR**2)
    try:
        total, term, n = iv.mpf(0), 2 * x / iv.sqrt(iv.pi), 0
        # Alternating and decreasing once n > x^2: the first term left out bounds the rest.
        while n <= int(x.b * x.b) + 2 or abs(term).b > iv.mpf(2).b ** (-before - 8):
            total += term / (2 * n + 1)
            n += 1
            term = -term * x * x / n
        bound = abs(term).b
        return total + iv.mpf([-bound, bound])
    finally:
        iv.prec = before
