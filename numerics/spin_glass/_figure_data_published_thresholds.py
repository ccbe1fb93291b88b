"""The smallest bounds on the losses at which the complexity of the authors' code is positive, quickly.

For given x their exponent is concave in x1, so that its largest value and its larger zero are found by
regula falsi; what is left is one variable. Constants are theirs, the log-potential is the correct one.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from numerics._arrays import Floats
from numerics.spin_glass import stieltjes
from numerics.spin_glass._figure_data_exponent import exponent
from numerics.spin_glass._figure_data_law import Law, authors_law
from numerics.spin_glass._figure_data_published import farthest

STEPS = 60
SCAN = 16
POINTS = 15
LEVELS = 4


def published_thresholds(p: int, q: int, sigma_z: float, kappa: float) -> tuple[float, float]:
    """Return the smallest u_D and u_G with Θ > 0 while the other is free, with the authors' constants.

    Parameters: p, q, sigma_z, kappa, the weights.
    Returns: (u_D, u_G); NaN where the exponent is not seen to be positive.
    Accuracy: relative error about 1e-6.
    Source: Baskerville et al. (2022), public code.
    """
    law = authors_law(p, q, sigma_z, kappa)
    unit, reach = law.m * 2.0**law.m, farthest(law)
    # The exponent is even in (x, x1): the smallest x with a positive value is minus the largest.
    x = np.linspace(0.0, reach * np.sqrt(law.shift_variance), SCAN)
    positive = np.flatnonzero(_peak(law, x, reach)[1] > 0)
    if not positive.size:
        return np.nan, np.nan
    low, high = x[positive[-1] : positive[-1] + 1], x[positive[-1] + 1 : positive[-1] + 2]
    largest = float(_falling_zero(lambda at: _peak(law, at, reach)[1], low, high, 1e-9)[0])
    # u_D is minus the largest x1/p + x/unit where the exponent is positive; near the tip of that region
    # x1 changes like a square root, which points evenly spaced in an angle follow.
    first, end, best = -np.pi / 2, np.pi / 2, -np.inf
    for _ in range(LEVELS):
        angle = np.linspace(first, end, POINTS)
        at_angle = largest * np.sin(angle)
        sums = _zero(law, at_angle, reach) / p + at_angle / unit
        at = int(np.nanargmax(sums))
        best = max(best, float(sums[at]))
        first, end = angle[max(at - 1, 0)], angle[min(at + 1, POINTS - 1)]
    return -best, -largest / unit


def _peak(law: Law, x: Floats, reach: float) -> tuple[Floats, Floats]:
    """The x1 at which the exponent is largest for each x, and its value there."""

    def slope(x1: Floats) -> Floats:
        g_D, _ = stieltjes(x, kappa=law.kappa, b=law.b, b1=law.b1, x1=x1)
        return np.asarray(law.kappa * g_D.real - 2 * x1 / law.p**2)

    far: Floats = np.full(x.shape, reach * law.p)
    # The value is second order in the error of its place.
    x1 = _falling_zero(slope, -far, far, 1e-4)
    return x1, exponent(law, x1, x)


def _zero(law: Law, x: Floats, reach: float) -> Floats:
    """The larger zero of the exponent in x1 for each x; NaN where it is nowhere positive."""
    low, value = _peak(law, x, reach)
    found = _falling_zero(lambda x1: exponent(law, x1, x), low, np.full(x.shape, reach * law.p), 1e-9)
    # At the tip of the region, where value is zero, rounding must not lose the point.
    return np.where(value > -1e-9, found, np.nan)


def _falling_zero(
    function: Callable[[Floats], Floats], low: Floats, high: Floats, accuracy: float
) -> Floats:
    """The zeros of functions that fall from low to high: regula falsi that halves the weight of an end
    which stays (the Illinois rule); low where the function is not positive there."""
    start, above, below = low, function(low), function(high)
    found, rises = low, above > 0
    size, kept = np.abs(high - low), np.zeros(low.shape)
    for _ in range(STEPS):
        fall = above - below
        between = np.where(fall > 0, (high * above - low * below) / np.where(fall > 0, fall, 1.0), found)
        value = function(between)
        up = value > 0
        below = np.where(up & (kept > 0), below / 2, below)
        above = np.where(~up & (kept < 0), above / 2, above)
        low, above = np.where(up, between, low), np.where(up, value, above)
        high, below = np.where(up, high, between), np.where(up, below, value)
        kept = np.where(up, 1.0, -1.0)
        moved, found = np.abs(between - found), between
        if (moved <= accuracy * size)[rises].all():
            break
    return np.asarray(np.where(rises, found, start))
