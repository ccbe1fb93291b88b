"""The path split where functions change their signs: runs of certain sign, and slivers around the zeros.

A zero need not be located exactly nor even exist: between two runs lies an interval so short that the
integrand may be bounded there for either sign. So double zeros and zeros at the ends need no decision.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from flint import arb

from numerics.integrals.program import EITHER
from numerics.integrals.quadrature import Budget, NotEnclosed

Function = Callable[[Any, bool], Any]
Switch = tuple[Function, Function | None]
Piece = tuple[arb, arb, tuple[Any, ...]]

_MOST_SLIVERS = 1000


def split(
    switches: Callable[[int, Sequence[Any]], Switch],
    count: int,
    low: arb,
    high: arb,
    negligible: Callable[[arb, arb, Sequence[Any]], bool],
    width: arb,
    budget: Budget,
) -> list[Piece]:
    """Intervals from left to right, each with the signs of all switches, `EITHER` where a sliver leaves one
    open.

    Parameters
    ----------
    switches : the k-th one with its derivative (None where not known), for the signs of those before it.
    count : how many switches there are.
    low, high : ends of the interval, exact.
    negligible : whether the integrand, with these signs, is small enough on an interval to leave it a sliver.
    width : shorter intervals are not split any more.
    budget : evaluations that may be spent.

    Raises
    ------
    NotEnclosed
        Where there are too many slivers: a function that vanishes on an interval, or infinitely often.
    Exhausted
        By the budget.
    """
    pieces: list[Piece] = [(low, high, ())]
    for k in range(count):
        found: list[Piece] = []
        for left, right, signs in pieces:
            if any(s is EITHER for s in signs):
                found.append((left, right, (*signs, EITHER)))
                continue
            unknown = (*signs, *([EITHER] * (count - k)))

            def small(a: arb, b: arb, unknown: Sequence[Any] = unknown) -> bool:
                return b - a <= width or negligible(a, b, unknown)

            parts = _runs(switches(k, signs), left, right, small, budget)
            found += [(a, b, (*signs, s)) for a, b, s in parts]
        pieces = found
    return pieces


def _runs(
    switch: Switch, low: arb, high: arb, small: Callable[[arb, arb], bool], budget: Budget
) -> list[tuple[arb, arb, Any]]:
    """Neighbouring intervals of one certain sign joined, and the slivers between them."""
    runs: list[tuple[arb, arb, Any]] = []
    waiting = [(low, high)]
    slivers = 0
    while waiting:
        left, right = waiting.pop()
        sign = _sign(switch, left, right, budget)
        if sign is None and not small(left, right):
            middle = (left + right) / 2
            waiting += [(middle, right), (left, middle)]
            continue
        if sign is None:
            slivers += 1
            if slivers > _MOST_SLIVERS:
                raise NotEnclosed(left, right)
            runs.append((left, right, EITHER))
        elif runs and runs[-1][2] == sign and runs[-1][2] is not EITHER:
            runs[-1] = runs[-1][0], right, sign
        else:
            runs.append((left, right, sign))
    return runs


def _sign(switch: Switch, left: arb, right: arb, budget: Budget) -> int | None:
    """The sign on a whole interval, from the values there or from the middle and the slope."""
    function, slope = switch
    middle = (left + right) / 2
    around = middle + arb(0, ((right - left) / 2).upper())
    budget.spend()
    value = function(around, False)
    if value == 0:
        return 0
    if not value.is_finite() or value.contains(0):
        if slope is None:
            return None
        budget.spend(2)
        value = function(middle, False) + slope(around, False) * (around - middle)
        if not value.is_finite() or value.contains(0):
            return None
    return 1 if value > 0 else -1
