"""Minima of functions of one variable, many at once, where sublevel sets are intervals."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from numerics.arrays.arguments import Floats

_GOLDEN = (np.sqrt(5.0) - 1.0) / 2.0
# Each step keeps 0.618 of the interval: to the spacing of float64 from any beginning of the same scale.
_STEPS = 80


def minimise(function: Callable[[Floats], Floats], low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Minimisers and minima by golden section, elementwise.

    Parameters
    ----------
    function : elementwise on arrays of the shape of `low`, with sublevel sets that are intervals.
    low, high : ends of the intervals, arrays of one shape.

    Returns
    -------
    Where the smallest values were met, and these values. A value is within rounding of the minimum.
    """
    low, high = np.array(low, dtype=np.float64), np.array(high, dtype=np.float64)
    left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_left, at_right = function(left), function(right)
    for _ in range(_STEPS):
        keep_left = at_left <= at_right
        low, high = np.where(keep_left, low, left), np.where(keep_left, right, high)
        fresh = np.where(keep_left, high - _GOLDEN * (high - low), low + _GOLDEN * (high - low))
        value = function(fresh)
        left, right = np.where(keep_left, fresh, right), np.where(keep_left, left, fresh)
        at_left, at_right = np.where(keep_left, value, at_right), np.where(keep_left, at_left, value)
    best = at_left <= at_right
    return np.where(best, left, right), np.where(best, at_left, at_right)
