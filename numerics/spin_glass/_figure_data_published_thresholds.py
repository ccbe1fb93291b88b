"""The smallest bounds on the losses at which the complexity of the authors' code is positive.

For given x their exponent is concave in x1, so that its largest value and its larger zero are found by
regula falsi; what is left is one variable. Constants are theirs, the log-potential is the correct one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics._arrays import Floats
from numerics.spin_glass import log_potential, stieltjes
from numerics.spin_glass._figure_data_law import authors_law
from numerics.spin_glass._figure_data_published import farthest

STEPS = 60
SCAN = 16
POINTS = 15
LEVELS = 4


@dataclass(frozen=True)
class _Laws:
    """The authors' constants for each of n weights, as columns (n, 1), and how far x1 has to be searched."""

    p: int
    kappa: Floats
    b: Floats
    b1: Floats
    constant: Floats
    shift_variance: Floats
    far: Floats

    def exponent(self, x1: Floats, x: Floats) -> Floats:
        """Their exponent, a row for each of the weights."""
        potential = log_potential(x, kappa=self.kappa, b=self.b, b1=self.b1, x1=x1)
        return np.asarray(self.constant - x**2 / self.shift_variance - (x1 / self.p) ** 2 + potential)

    def peak(self, x: Floats) -> tuple[Floats, Floats]:
        """The x1 at which the exponent is largest for each x, and its value there."""

        def slope(x1: Floats) -> Floats:
            g_D, _ = stieltjes(x, kappa=self.kappa, b=self.b, b1=self.b1, x1=x1)
            return np.asarray(self.kappa * g_D.real - 2 * x1 / self.p**2)

        far = np.broadcast_to(self.far, x.shape)
        # The value is second order in the error of its place.
        x1 = _falling_zero(slope, -far, far, 1e-4)
        return x1, self.exponent(x1, x)

    def zero(self, x: Floats) -> Floats:
        """The larger zero of the exponent in x1 for each x; minus infinity where it is nowhere positive."""
        low, value = self.peak(x)
        found = _falling_zero(lambda x1: self.exponent(x1, x), low, np.broadcast_to(self.far, x.shape), 1e-9)
        # At the tip of the region, where value is zero, rounding must not lose the point.
        return np.where(value > -1e-9, found, -np.inf)


def published_thresholds(
    p: int, q: int, sigma_z: npt.ArrayLike, kappa: npt.ArrayLike
) -> tuple[Floats, Floats]:
    """Return the smallest u_D and u_G with Θ > 0 while the other is free, with the authors' constants.

    Parameters: p and q, integers; sigma_z and kappa, arrays that broadcast together to one dimension.
    Returns: (u_D, u_G), float64 arrays; NaN where the exponent is not seen to be positive.
    Accuracy: relative error about 1e-6.
    Source: Baskerville et al. (2022), public code.
    """
    noise, share = np.broadcast_arrays(np.asarray(sigma_z, np.float64), np.asarray(kappa, np.float64))
    found = [authors_law(p, q, float(s), float(k)) for s, k in zip(noise, share, strict=True)]
    rows = [(law.kappa, law.b, law.b1, law.constant, law.shift_variance, p * farthest(law)) for law in found]
    laws = _Laws(p, *np.array(rows).T[:, :, np.newaxis])
    unit = (p + q) * 2.0 ** (p + q)
    # The exponent is even in (x, x1): the smallest x with a positive value is minus the largest.
    x = np.linspace(0, 1, SCAN) * laws.far / p * np.sqrt(laws.shift_variance)
    positive = laws.peak(x)[1] > 0
    nowhere = ~positive.any(axis=1)
    last = np.minimum(SCAN - 1 - np.argmax(positive[:, ::-1], axis=1), SCAN - 2)[:, np.newaxis]
    low, high = (np.take_along_axis(x, last + step, axis=1) for step in (0, 1))
    largest = _falling_zero(lambda at: laws.peak(at)[1], low, high, 1e-9)
    # u_D is minus the largest x1/p + x/unit where the exponent is positive; near the tip of that region
    # x1 changes like a square root, which points evenly spaced in an angle follow.
    first, end = np.full_like(largest, -np.pi / 2), np.full_like(largest, np.pi / 2)
    best = np.full_like(largest, -np.inf)
    for _ in range(LEVELS):
        angle = first + (end - first) * np.linspace(0, 1, POINTS)
        x = largest * np.sin(angle)
        sums = laws.zero(x) / p + x / unit
        at = sums.argmax(axis=1)[:, np.newaxis]
        best = np.maximum(best, np.take_along_axis(sums, at, axis=1))
        first, end = (
            np.take_along_axis(angle, np.clip(at + step, 0, POINTS - 1), axis=1) for step in (-1, 1)
        )
    thresholds = -best[:, 0], -largest[:, 0] / unit
    return np.where(nowhere, np.nan, thresholds[0]), np.where(nowhere, np.nan, thresholds[1])


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
