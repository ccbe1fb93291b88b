"""From a failing point to the simplest one: one number after the other, equal ones together.

Hypothesis shrinks choices, and may stop where no single choice can be smaller; this goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import sympy as sp
from flint import fmpq

from derive.testing.conditions import Exact
from derive.testing.numbers import ends_of, forebears, simplicity, table
from derive.testing.solving import SLOPE
from derive.testing.space import Space, plain_end

T = TypeVar("T")
_CANDIDATES, _MOST = 24, 1000


def simplest(value: T, simpler: Callable[[T], Iterable[T]], still_fails: Callable[[T], bool]) -> T:
    """The simplest value that is reached in steps, each of which still fails.

    Parameters
    ----------
    value : one that fails.
    simpler : candidates that are simpler than a value, the simplest first.
    still_fails : is asked a bounded number of times.
    """
    asked: set[str] = set()
    found = True
    while found:
        found = False
        for candidate in simpler(value):
            told = repr(candidate)
            if told in asked:
                continue
            asked.add(told)
            if len(asked) > _MOST:
                return value
            if still_fails(candidate):
                value, found = candidate, True
                break
    return value


def simpler_points(space: Space, point: Exact) -> Iterator[Exact]:
    """Points of a space in which one number is simpler, or several that are equal, opposite or inverse."""
    for way in space.ways:
        if SLOPE in way.free:
            continue
        base = {s: point[s] for s in way.free}
        for s in way.free:
            for value in _simpler_numbers(space, s, base[s]):
                for moved in _moved(base, s, value):
                    for found in way.complete(moved):
                        if space.admits(found) and found != point and _size(found) < _size(point):
                            yield found


def _simpler_numbers(space: Space, s: sp.Symbol, value: fmpq) -> Iterator[fmpq]:
    allowed = space.ranges[s]
    low, high = map(plain_end, ends_of(allowed))
    known = table(low, high, (allowed.low_closed, allowed.high_closed), s in space.whole)
    some = (*known[:_CANDIDATES], *forebears(value))
    yield from (v for v in dict.fromkeys(some) if simplicity(v) < simplicity(value))


def _moved(base: Exact, s: sp.Symbol, value: fmpq) -> Iterator[Exact]:
    """The point with another number for a symbol: alone, and with what is tied to it."""
    old = base[s]
    tied = {t: value for t, v in base.items() if v == old}
    tied |= {t: -value for t, v in base.items() if v == -old and v != old}
    if old != 0 and value != 0:
        tied |= {t: 1 / value for t, v in base.items() if t not in tied and v == 1 / old}
    if len(tied) > 1:
        yield base | tied
    yield base | {s: value}


def _size(point: Exact) -> list[tuple[int, int, bool, int]]:
    """What points are compared by: the least simple number first."""
    return sorted(map(simplicity, point.values()), reverse=True)
