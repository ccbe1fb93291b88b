"""The smallest bounds on the losses at which the complexity of the authors' code is positive, quickly.

For given x their exponent is concave in x1, so that its largest value and its larger zero are found by
bisection; what is left is one variable. Constants are theirs, the log-potential is the correct one.
"""

from __future__ import annotations

import numpy as np

from numerics._arrays import Floats
from numerics.spin_glass import stieltjes
from numerics.spin_glass._figure_data_exponent import exponent
from numerics.spin_glass._figure_data_law import Law, authors_law
from numerics.spin_glass._figure_data_published import farthest

HALVINGS = 48
POINTS = 41
REFINEMENTS = 10


def published_thresholds(p: int, q: int, sigma_z: float, kappa: float) -> tuple[float, float]:
    """Return the smallest u_D and u_G with Θ > 0 while the other is free, with the authors' constants.

    Parameters: p, q, sigma_z, kappa, the weights.
    Returns: (u_D, u_G); NaN where Θ is nowhere positive.
    Accuracy: relative error about 1e-6.
    Source: Baskerville et al. (2022), public code.
    """
    law = authors_law(p, q, sigma_z, kappa)
    unit, reach = law.m * 2.0**law.m, farthest(law)
    end = reach * np.sqrt(law.shift_variance)
    # The exponent is even in (x, x1): the smallest x with a positive value is minus the largest.
    x = np.append(0.0, np.geomspace(1e-6 * end, end, 20 * POINTS))
    positive = np.flatnonzero(_peak(law, x, reach)[1] > 0)
    if not positive.size:
        return np.nan, np.nan
    low, high = x[positive[-1]], x[positive[-1] + 1]
    for _ in range(REFINEMENTS):
        x = np.linspace(low, high, POINTS)
        last = int(np.flatnonzero(_peak(law, x, reach)[1] > 0)[-1])
        low, high = x[last], x[min(last + 1, POINTS - 1)]
    largest = float(low)
    # u_D is minus the largest x1/p + x/unit where the exponent is positive; near the tip of that region
    # x1 changes like a square root, which points evenly spaced in an angle follow.
    first, last_angle, best = -np.pi / 2, np.pi / 2, -np.inf
    for _ in range(REFINEMENTS):
        angle = np.linspace(first, last_angle, POINTS)
        sums = _zero(law, largest * np.sin(angle), reach) / p + largest * np.sin(angle) / unit
        at = int(np.nanargmax(sums))
        best = max(best, float(sums[at]))
        first, last_angle = angle[max(at - 1, 0)], angle[min(at + 1, POINTS - 1)]
    return -best, -largest / unit


def _peak(law: Law, x: Floats, reach: float) -> tuple[Floats, Floats]:
    """The x1 at which the exponent is largest for each x, and its value there."""
    low: Floats = np.full(x.shape, -reach * law.p)
    high: Floats = np.full(x.shape, reach * law.p)
    for _ in range(HALVINGS):
        x1 = (low + high) / 2
        pull = law.kappa * stieltjes(x, kappa=law.kappa, b=law.b, b1=law.b1, x1=x1)[0].real
        rising = pull > 2 * x1 / law.p**2
        low, high = np.where(rising, x1, low), np.where(rising, high, x1)
    x1 = np.asarray((low + high) / 2)
    return x1, exponent(law, x1, x)


def _zero(law: Law, x: Floats, reach: float) -> Floats:
    """The larger zero of the exponent in x1 for each x; NaN where it is nowhere positive."""
    low, value = _peak(law, x, reach)
    high: Floats = np.full(x.shape, reach * law.p)
    for _ in range(HALVINGS):
        x1 = (low + high) / 2
        above = exponent(law, x1, x) > 0
        low, high = np.where(above, x1, low), np.where(above, high, x1)
    return np.where(value >= 0, low, np.nan)
