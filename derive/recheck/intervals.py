"""Interval evaluation of plain trees with mpmath's interval type, independent of ball arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from mpmath import iv

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import spend

_BITS = 100
_ERF_FAR = 9
_COST = 40  # units of work for each node of a tree
_MAX_POWER = 100_000
# Beyond this an exponential is more than any machine should write down.
_MAX_EXPONENT = 100_000


def interval(low: Fraction, high: Fraction) -> Any:
    """The interval between two rationals, rounded outward."""
    below = iv.mpf(low.numerator) / low.denominator
    above = iv.mpf(high.numerator) / high.denominator
    return iv.mpf([below.a, above.b])


def between(low: Any, high: Any) -> Any:
    """The interval from the lower end of one to the upper end of another."""
    return iv.mpf([low.a, high.b])


def interval_of_tree(tree: Tree, values: Mapping[str, Any]) -> Any:
    """Interval enclosure of a real expression.

    Raises
    ------
    RecheckFailed
        Where an enclosure meets a pole, the edge of a function's domain, or an unknown function.
    """
    spend(_COST * size(tree))
    before = iv.prec
    iv.prec = _BITS
    try:
        found = _walk(tree, values)
    finally:
        iv.prec = before
    if not (found.a > iv.mpf("-inf") and found.b < iv.mpf("inf")):
        raise RecheckFailed(f"no finite enclosure of {tree.text()[:60]}")
    return found


def size(tree: Tree) -> int:
    """The number of nodes of a tree."""
    return 1 + sum(map(size, tree.args))


def _walk(tree: Tree, values: Mapping[str, Any]) -> Any:
    if tree.kind == "number":
        return iv.mpf(tree.value.numerator) / tree.value.denominator
    if tree.kind == "symbol":
        return _symbol(tree.head, values)
    if tree.kind == "pow" and _whole(tree.args[1]):
        return _integer_power(_walk(tree.args[0], values), tree.args[1].value.numerator)
    if tree.kind == "relation":
        raise RecheckFailed(f"{tree.text()[:60]} is not a number")
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
    if abs(n) > _MAX_POWER:
        raise RecheckFailed(f"the power {n if abs(n) < 10**9 else 'of many digits'} is too large")
    if n < 0:
        if 0 in base:
            raise RecheckFailed("a denominator may vanish")
        return 1 / base ** (-n)
    return base**n


def _power(exponent: Tree, base: Any, power: Any) -> Any:
    if base.a > 0:
        return _exp(power * iv.log(base))
    positive = exponent.kind == "number" and exponent.value > 0
    if base.a >= 0 and positive and exponent.value.denominator == 2:
        return _integer_power(iv.sqrt(base), exponent.value.numerator)
    if base.a >= 0 and positive:
        # Increasing, and zero at zero.
        return between(iv.mpf(0), _exp(power * iv.log(iv.mpf(base.b))) if base.b > 0 else iv.mpf(0))
    raise RecheckFailed("the base of a fractional power may be negative")


def _exp(x: Any) -> Any:
    if not (x.a > -_MAX_EXPONENT and x.b < _MAX_EXPONENT):
        raise RecheckFailed("the argument of an exponential is too large")
    return iv.exp(x)


def _function(name: str, x: Any) -> Any:
    if name == "exp":
        return _exp(x)
    if name == "log" and x.a > 0:
        return iv.log(x)
    if name in ("sin", "cos") and x.b - x.a < 100 and abs(x).b < 2**64:
        return getattr(iv, name)(x)
    if name == "Abs":
        return abs(x)
    if name == "erf":
        return iv.mpf([_erf(iv.mpf(x.a)).a, _erf(iv.mpf(x.b)).b])
    if name == "erfc":
        return 1 - _function("erf", x)
    if name in _MONOTONE:
        return between(_MONOTONE[name](iv.mpf(x.a)), _MONOTONE[name](iv.mpf(x.b)))
    if name == "cosh":
        size = abs(x)
        return between(_cosh(iv.mpf(size.a)), _cosh(iv.mpf(size.b)))
    if name in ("asin", "acos") and x.a > -1 and x.b < 1:
        low, high = (_asin(iv.mpf(end)) for end in (x.a, x.b))
        return between(low, high) if name == "asin" else iv.pi / 2 - between(low, high)
    if name == "acosh" and x.a >= 1:
        return iv.log(x + iv.sqrt(x * x - 1))
    if name == "atanh" and x.a > -1 and x.b < 1:
        return between(_atanh(iv.mpf(x.a)), _atanh(iv.mpf(x.b)))
    if name == "tan":
        below = _function("cos", x)
        if 0 not in below:
            return _function("sin", x) / below
    raise RecheckFailed(f"no interval evaluation for {name} there")


def _cosh(x: Any) -> Any:
    return (_exp(x) + _exp(-x)) / 2


def _sinh(x: Any) -> Any:
    return (_exp(x) - _exp(-x)) / 2


def _tanh(x: Any) -> Any:
    if x.a < 0:
        return -_tanh(-x)
    tail = _exp(-2 * x)
    return (1 - tail) / (1 + tail)


def _asinh(x: Any) -> Any:
    return -_asinh(-x) if x.a < 0 else iv.log(x + iv.sqrt(x * x + 1))


def _asin(x: Any) -> Any:
    return _atan_of(x / iv.sqrt(1 - x * x))


def _atanh(x: Any) -> Any:
    return iv.log((1 + x) / (1 - x)) / 2


def _atan_of(x: Any) -> Any:
    return between(_atan(iv.mpf(x.a)), _atan(iv.mpf(x.b)))


def _atan(x: Any) -> Any:
    """The arc tangent at a point: halved three times, then by its alternating series."""
    if x.a < 0:
        return -_atan(-x)
    if x.b > 1:
        return iv.pi / 2 - _atan(1 / x)
    for _ in range(3):
        x = x / (1 + iv.sqrt(1 + x * x))
    total, term, n = iv.mpf(0), x, 0
    while n == 0 or abs(term).b > iv.mpf(2).b ** (-iv.prec - 8):
        total += term / (2 * n + 1)
        term, n = -term * x * x, n + 1
    bound = abs(term).b
    return 8 * (total + iv.mpf([-bound, bound]))


_MONOTONE = {"sinh": _sinh, "tanh": _tanh, "asinh": _asinh, "atan": _atan}


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
