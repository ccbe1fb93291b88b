"""Exact numbers of an interval, simplest first: small fractions, what lies close to its ends, large and tiny.

A number is drawn as its place in a table that is ordered by simplicity, so that shrinking ends at the
simplest number that will do: 1, 0, -1, 2, 1/2 and so on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import gcd
from random import Random

import sympy as sp
from flint import fmpq

from derive.exact.draws import Range

_HEIGHT, _INNER = 6, 5
_SCALES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)  # powers of ten
_WHOLE, _LARGER = 40, 24


def exact(value: sp.Rational) -> fmpq:
    """A rational number of SymPy as one of FLINT."""
    return fmpq(int(value.p), int(value.q))


@lru_cache(maxsize=65536)
def rational(top: int, bottom: int) -> sp.Rational:
    """A rational number of SymPy."""
    return sp.Rational(top, bottom)


def to_sympy(value: fmpq) -> sp.Rational:
    """A rational number of FLINT as one of SymPy."""
    return rational(int(value.p), int(value.q))


def simplicity(value: fmpq) -> tuple[int, int, bool, int]:
    """What numbers are ordered by, simplest first: the larger of numerator and denominator decides."""
    top, bottom = int(value.p), int(value.q)
    return max(abs(top), bottom), bottom, top < 0, -abs(top)


def forebears(value: fmpq) -> Iterator[fmpq]:
    """The numbers on the way to one through the Stern–Brocot tree, simplest first.

    Of an interval that holds the number, the one with the smallest denominator and the smallest numerator is
    among them. Of a long run in one direction there are those at distances 1, 2, 4, … from either end, so
    that a walk which begins anew where it has come to reaches any of them.
    """
    sign, (top, bottom) = (-1 if value < 0 else 1), (abs(int(value.p)), int(value.q))
    left, right = (0, 1), (1, 0)
    rightwards = True
    while bottom:
        count, rest = divmod(top, bottom)
        start, step = (left, right) if rightwards else (right, left)
        for i in _thinned(count):
            yield fmpq(sign * (start[0] + i * step[0]), start[1] + i * step[1])
        end = (start[0] + count * step[0], start[1] + count * step[1])
        left, right = (end, right) if rightwards else (left, end)
        top, bottom, rightwards = bottom, rest, not rightwards


def _thinned(count: int) -> list[int]:
    """Places of a run: 1, 2, 4, … and those so far from its end."""
    powers = [2**k for k in range(count.bit_length())]
    return sorted({*powers, *(count - p for p in powers), count} - {0}) if count else []


@lru_cache(maxsize=8)
def _fractions(height: int) -> tuple[fmpq, ...]:
    """Positive fractions whose numerator and denominator are small."""
    within = range(1, height + 1)
    return tuple(fmpq(p, q) for p in within for q in within if gcd(p, q) == 1)


@lru_cache(maxsize=1)
def plain_numbers() -> tuple[fmpq, ...]:
    """Positive numbers without any meaning, of sizes from 1/50 to 50."""
    numbers = Random(0)
    return tuple(fmpq(numbers.randint(100, 5000), numbers.randint(100, 5000)) for _ in range(24))


def ends_of(allowed: Range) -> tuple[fmpq | None, fmpq | None]:
    """The finite ends of a range."""
    low, high = (None if e is None else exact(e) for e in (allowed.low, allowed.high))
    return low, high


def lies_in(value: fmpq, low: fmpq | None, high: fmpq | None, closed: tuple[bool, bool]) -> bool:
    """Whether a number lies between two ends, of which each may belong to the interval."""
    above = low is None or value > low or (closed[0] and value == low)
    return above and (high is None or value < high or (closed[1] and value == high))


@lru_cache(maxsize=4096)
def table(
    low: tuple[int, int] | None, high: tuple[int, int] | None, closed: tuple[bool, bool], whole: bool
) -> tuple[fmpq, ...]:
    """Numbers of an interval, ordered by simplicity.

    Parameters
    ----------
    low, high : numerator and denominator of the ends; None where there is none.
    closed : which ends belong to it.
    whole : whether only whole numbers are meant.
    """
    least, most = (None if e is None else fmpq(*e) for e in (low, high))
    if least is not None and least == most:
        return (least,) if closed == (True, True) and (not whole or least.q == 1) else ()
    found = set(_whole_numbers(least, most) if whole else _anywhere(least, most))
    kept = [v for v in found if lies_in(v, least, most, closed) and (not whole or v.q == 1)]
    return tuple(sorted(kept, key=simplicity))


def _whole_numbers(low: fmpq | None, high: fmpq | None) -> list[fmpq]:
    start = low if low is not None else high if high is not None else fmpq(0)
    nearest = int(start.p // start.q)
    near = [fmpq(nearest + k) for k in range(-_WHOLE, _WHOLE + 1)]
    far = [fmpq(nearest + side * 10**k) for k in _SCALES for side in (-1, 1)]
    if high is not None:
        last = int(high.p // high.q)
        near += [fmpq(last + k) for k in range(-3, 2)]
    return [*near, *far, *(fmpq(k) for k in range(-_WHOLE, _WHOLE + 1))]


def _anywhere(low: fmpq | None, high: fmpq | None) -> list[fmpq]:
    larger = [fmpq(k, q) for k in range(1, _LARGER + 1) for q in (1, 2, 10)]
    simple = [fmpq(0), *(s * v for v in (*_fractions(_HEIGHT), *larger) for s in (1, -1))]
    tiny = [fmpq(1, 10**k) for k in _SCALES]
    found = [*simple, *(s * v for v in tiny for s in (1, -1)), *(1 + v for v in tiny), *(1 - v for v in tiny)]
    if low is not None and high is not None:
        width = high - low
        found += [low + width * v / (1 + v) for v in plain_numbers()]
        inner = [v for v in _fractions(_INNER) if v < 1]
        found += [low + width * v for v in inner]
        found += [low + width * v for v in tiny] + [high - width * v for v in tiny]
        return [*found, low, high]
    huge = [fmpq(10**k) for k in _SCALES]
    for end, sides in ((low, (1,)), (high, (-1,))):
        if end is not None:
            found += [end, *(end + s * v for v in (*tiny, *huge, *_fractions(_INNER)) for s in sides)]
            found += [end + s * v for v in plain_numbers() for s in sides]
    if low is None and high is None:
        found += [s * v for v in (*huge, *plain_numbers()) for s in (1, -1)]
    return found
