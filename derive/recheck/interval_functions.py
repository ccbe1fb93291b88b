"""Elementary and error functions of mpmath's intervals, for the rows of the recheck.

Each gives an interval that holds the values at all points of its argument, or None where nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mpmath import iv

from derive.errors import RecheckFailed

Interval = Any  # mpmath has no type stubs
_ERF_FAR = 9
# Beyond this an exponential is more than any machine should write down.
_MAX_EXPONENT = 100_000
_WIDEST, _FARTHEST = 100, 2**64


def between(low: Interval, high: Interval) -> Interval:
    """The interval from the lower end of one to the upper end of another."""
    return iv.mpf([low.a, high.b])


def increasing(at: Callable[[Interval], Interval]) -> Callable[[Interval], Interval]:
    """An increasing function by its values at both ends."""
    return lambda x: between(at(iv.mpf(x.a)), at(iv.mpf(x.b)))


def exp(x: Interval) -> Interval:
    """The exponential.

    Raises
    ------
    RecheckFailed
        Where it is too large or too small.
    """
    if not (x.a > -_MAX_EXPONENT and x.b < _MAX_EXPONENT):
        raise RecheckFailed("the argument of an exponential is too large")
    return iv.exp(x)


def log(x: Interval) -> Interval | None:
    """The logarithm of what is positive."""
    return iv.log(x) if x.a > 0 else None


# --- trigonometric


def sin(x: Interval) -> Interval | None:
    """The sine, near enough to zero."""
    return iv.sin(x) if _near(x) else None


def cos(x: Interval) -> Interval | None:
    """The cosine, near enough to zero."""
    return iv.cos(x) if _near(x) else None


def tan(x: Interval) -> Interval | None:
    """The tangent, between two of its poles."""
    below = cos(x)
    return sin(x) / below if below is not None and 0 not in below else None


def _near(x: Interval) -> bool:
    return bool(x.b - x.a < _WIDEST and abs(x).b < _FARTHEST)


def asin(x: Interval) -> Interval | None:
    """The arc sine inside (-1, 1)."""
    return increasing(lambda end: atan(end / iv.sqrt(1 - end * end)))(x) if _inside(x) else None


def acos(x: Interval) -> Interval | None:
    """The arc cosine inside (-1, 1)."""
    found = asin(x)
    return None if found is None else iv.pi / 2 - found


def _inside(x: Interval) -> bool:
    return bool(x.a > -1 and x.b < 1)


def _atan(x: Interval) -> Interval:
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


atan = increasing(_atan)

# --- hyperbolic


def cosh(x: Interval) -> Interval:
    """The hyperbolic cosine, which increases with the modulus."""
    return increasing(lambda end: (exp(end) + exp(-end)) / 2)(abs(x))


def _tanh(x: Interval) -> Interval:
    if x.a < 0:
        return -_tanh(-x)
    tail = exp(-2 * x)
    return (1 - tail) / (1 + tail)


def _asinh(x: Interval) -> Interval:
    return -_asinh(-x) if x.a < 0 else iv.log(x + iv.sqrt(x * x + 1))


sinh = increasing(lambda end: (exp(end) - exp(-end)) / 2)
tanh = increasing(_tanh)
asinh = increasing(_asinh)


def acosh(x: Interval) -> Interval | None:
    """The inverse of the hyperbolic cosine, from 1 on."""
    return iv.log(x + iv.sqrt(x * x - 1)) if x.a >= 1 else None


def atanh(x: Interval) -> Interval | None:
    """The inverse of the hyperbolic tangent, inside (-1, 1)."""
    return increasing(lambda end: iv.log((1 + end) / (1 - end)) / 2)(x) if _inside(x) else None


# --- error functions


def _erf(x: Interval) -> Interval:
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


erf = increasing(_erf)


def erfc(x: Interval) -> Interval:
    """What the error function lacks to 1."""
    return 1 - erf(x)
