"""E|det| of small symmetric Gaussian matrices, by quadrature of smooth integrands.

The matrices are a Gaussian orthogonally invariant block of size 2 bordered, for size 3, by an isotropic
Gaussian vector and a Gaussian number that may be correlated with the trace of the block.
"""

from __future__ import annotations

from math import atan2, pi, sqrt

import numpy as np
from scipy.special import erfc, erfcx

from numerics.arrays.arguments import Floats

_FARTHEST = 9.5
"""The Gaussian radius where integrals end: exp(-R^2/2) is below 1e-19."""


def mean_modulus_of_two(first: float, second: float, covariance: float, between: float) -> float:
    """Return E|al ga - be^2|, Var al = first, Var ga = second, Cov(al, ga) = covariance, Var be = between.

    The determinant is mu_1 Z_1^2 - mu_2 Z_2^2 - mu_3 Z_3^2 with independent standard normal Z. With Q_+ its
    positive part, E|Q| = 2 E Q_+ - E Q, and E Q_+ is one smooth integral over an angle, by Gauss-Legendre.
    """
    root = sqrt(first * second)
    plus, minus = (root + covariance) / 2, (root - covariance) / 2
    nodes, weights = np.polynomial.legendre.leggauss(200)
    angle, weight = pi / 4 * (nodes + 1), pi / 4 * weights
    square = np.cos(angle) ** 2
    integral = weight @ (square**2 / np.sqrt((square + minus / plus) * (square + between / plus)))
    return float(2 * 4 * plus / pi * integral - (plus - minus - between))


def mean_modulus_of_three(
    spread: float, border: float, centre: float, corner: float, covariance: float, order: int
) -> float:
    """Return E|det [[h + r, 0, x], [0, h - r, y], [x, y, c]]| by quadrature of this order.

    r^2/spread is exponential with mean 2; x, y ~ N(0, border); h ~ N(0, centre), c ~ N(0, corner),
    Cov(h, c) = covariance.

    With x^2 + y^2 = s and s/border exponential with mean 2, the determinant is
    c (h^2 - r^2) - s (h - r cos u), u uniform. The means over s and c, given h, are closed forms. The rest is
    integrated over a radius R and two angles, in variables whose nodes cluster where the integrand is not
    smooth, at h = r and h = -r.
    """
    nodes, weights = np.polynomial.legendre.leggauss(order)
    unit, part = (nodes + 1) / 2, weights / 2
    # u over (0, pi) clusters at both ends, where h - r cos u can vanish together with h^2 - r^2
    u, du = _clustered(unit, part)
    u = pi * u
    near, width = _clustered(unit, part)
    # h = sqrt(centre) R cos v and r = sqrt(spread) R sin v, v in three pieces divided where |h| = r
    first = atan2(sqrt(centre), sqrt(spread))
    second = pi - 2 * first
    v = np.concatenate([first * near, first + second * near, first + second + first * near])
    dv = np.concatenate([first * width, second * width, first * width])
    radius, dr = _FARTHEST * unit, _FARTHEST * part
    # (h, r) has the density r exp(-R^2/2)/(spread sqrt(2 pi centre)), and dh dr = sqrt(centre spread) R dR dv
    density = radius**2 * np.exp(-(radius**2) / 2) / sqrt(2 * pi) * dr
    total = 0.0
    for angle, weight in zip(v, dv, strict=True):
        h, r = sqrt(centre) * np.cos(angle) * radius, sqrt(spread) * np.sin(angle) * radius
        inner = _mean_given(h[:, None], r[:, None], np.cos(u), border, corner, covariance / centre, centre)
        total += weight * np.sin(angle) * float(density @ inner @ du)
    return total


def _clustered(unit: Floats, part: Floats) -> tuple[Floats, Floats]:
    """Map nodes of (0, 1) so that they cluster like a third power at both ends."""
    place = unit**3 * (10 - 15 * unit + 6 * unit**2)
    return place, part * 30 * unit**2 * (1 - unit) ** 2


def _mean_given(
    h: Floats, r: Floats, cos: Floats, border: float, corner: float, slope: float, centre: float
) -> Floats:
    """Return E|c P - s T| over c and s, given h and r: P = h^2 - r^2 and T = h - r cos u.

    For an exponential s with mean k = 2 border |T| E|X - s| is k - X + 2 (X - k + k exp(-X/k))_(X>0), here
    with X = c P sign T normal with mean M and deviation D.
    """
    block = (h - r) * (h + r)
    term = h - r * cos
    mean = 2 * border * np.abs(term)
    turned = block * np.sign(term)
    middle = turned * slope * h
    deviation = np.abs(turned) * sqrt(corner - slope**2 * centre)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore", under="ignore"):
        z = middle / deviation
        half_density = np.exp(-(z**2) / 2) / sqrt(2 * pi)
        positive = middle * erfc(-z / sqrt(2)) / 2 + deviation * half_density  # E X_+
        chance = erfc(-z / sqrt(2)) / 2
        # E exp(-X/k)_(X>0) = exp(e (e/2 - z)) P(Z > e - z) with e = D/k
        ratio = deviation / mean
        tilt = (ratio - z) / sqrt(2)
        decay = np.where(
            tilt > 0,
            np.exp(-(z**2) / 2) * erfcx(np.maximum(tilt, 0.0)) / 2,
            np.exp(np.minimum(ratio * (ratio / 2 - z), 0.0)) * erfc(tilt) / 2,
        )
        value = mean - middle + 2 * (positive - mean * chance + mean * decay)
    limit = np.where(mean == 0, 2 * positive - middle, mean)
    return np.where(np.isfinite(value) & (mean > 0) & (deviation > 0), value, limit)
