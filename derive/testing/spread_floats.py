"""Floats spread over an interval: evenly, and over all magnitudes of the distance from zero and its ends."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from derive.testing.exact_points import choices

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_STEPS = 2**52
_MODERATE = 4
"""Of so many numbers one is of any magnitude; the others are of one between 2**-40 and 2**40."""


def spread_floats(low: float, high: float) -> SearchStrategy[float]:
    """Floats from `low` to `high`; near an end rounding may step over it by one.

    Parameters
    ----------
    low, high : the ends; infinite where there is none.
    """
    from hypothesis import strategies as st

    anchors = [end for end in (low, high) if math.isfinite(end) and end != 0]
    if low <= 0 <= high:
        anchors.insert(0, 0.0)
    beside = st.one_of([_beside(anchor, low, high) for anchor in anchors])
    if not math.isfinite(high - low):
        return beside
    return st.one_of(choices(_STEPS).map(lambda step: low + (high - low) * (step / _STEPS)), beside)


def _beside(anchor: float, low: float, high: float) -> SearchStrategy[float]:
    """Numbers at a distance from an anchor that has any magnitude, on each side that lies within."""
    from hypothesis import strategies as st

    sides = [(side, end) for side, end in ((1, high - anchor), (-1, anchor - low)) if end > 0]
    least = -1074 if anchor == 0 else math.frexp(math.ulp(anchor))[1]

    @st.composite
    def number(draw: st.DrawFn) -> float:
        side, room = sides[draw(choices(len(sides)))]
        most = min(1023, math.frexp(room)[1] - 1) if math.isfinite(room) else 1023
        extreme = draw(choices(_MODERATE)) == _MODERATE - 1
        first, last = (least, most) if extreme else (max(least, min(-40, most)), min(most, max(40, least)))
        middle = min(max(0, first), last)
        exponent = _by_distance(draw(choices(last - first + 1)), middle, first, last)
        mantissa = 1 + draw(choices(_STEPS)) / _STEPS
        return min(max(anchor + side * math.ldexp(mantissa, exponent), low), high)

    return number()


def _by_distance(place: int, middle: int, first: int, last: int) -> int:
    """The exponents from `first` to `last`, counted from a middle one outwards: shrinking leads to it."""
    reach = min(middle - first, last - middle)
    if place <= 2 * reach:
        return middle + (place + 1) // 2 * (1 if place % 2 else -1)
    beyond = place - reach
    return middle + beyond if last - middle > reach else middle - beyond
