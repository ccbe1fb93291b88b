"""E erf(aX + b) in closed form, and E erf(aX + b)² by quadrature, X exponential of rate c.

With σ the sign of a, k = c/|a| and β = σb,

    E erf(aX + b)  = erf b + σ exp(-β²) erfcx(β + k/2),
    E erf(aX + b)² = erf² b + (4/√π) ∫ exp(-ks - u²) erf u ds,    u = β + s, s from 0 to ∞.

The weight exp(-ks - u²) is largest at u = -k/2, or at β where that is out of reach.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.special import erf, erfc, erfcx

from numerics.arrays.arguments import Floats
from numerics.lsgan.quadrature.nodes import nodes
from numerics.lsgan.quadrature.numpy_kernel import COLUMNS
from numerics.lsgan.quadrature.windows import FAR, TINY, clipped, reach

FALL = 37.0
"""How far the exponent falls inside a window; no moments are taken, so this is less than `_windows.DROP`."""


def mean_erf(a: Floats, b: Floats, c: Floats) -> Floats:
    """Return E erf(aX + b) for flat arrays of finite parameters."""
    with np.errstate(all="ignore"):
        sign = np.where(a < 0.0, -1.0, 1.0)
        decay, beta = c / np.abs(a), sign * b
        middle = beta + 0.5 * decay
        near = np.exp(-beta * beta) * erfcx(np.maximum(middle, 0.0))
        far = np.exp(decay * (beta + 0.25 * decay)) * erfc(np.minimum(middle, 0.0))
        return np.asarray(erf(b) + sign * np.where(middle >= 0.0, near, far))


def mean_erf_squared(a: Floats, b: Floats, c: Floats) -> Floats:
    """Return E erf(aX + b)² for flat arrays of finite parameters."""
    result = np.empty_like(a)
    with np.errstate(all="ignore"):
        for first in range(0, a.size, COLUMNS):
            part = slice(first, first + COLUMNS)
            beta = np.where(a[part] < 0.0, -b[part], b[part])
            result[part] = _squared(beta, np.minimum(np.abs(a[part]) / c[part], 1.0 / TINY))
    return result


def _squared(beta: Floats, rho: Floats) -> Floats:
    """Return E erf(β + ρT)², T exponential of mean 1, ρ >= 0; y counts u or t as in `window`."""
    decay = 1.0 / np.maximum(rho, TINY)
    alpha, gamma = np.minimum(rho, 1.0), np.minimum(decay, 1.0)
    inside = -0.5 * decay > beta
    origin = np.where(inside, -0.5 * decay, beta)
    distance = origin - beta
    something = np.abs(origin) < FAR
    origin = clipped(origin)
    curvature = 2.0 * alpha * alpha
    slope = np.where(inside, 0.0, gamma + 2.0 * alpha * origin)
    high = reach(slope, curvature, FALL)
    low = -np.where(inside, np.minimum(distance / np.maximum(alpha, TINY), high), 0.0)
    place, weight = nodes()
    y = low + (high - low) * place[:, None]
    move = alpha * y
    weights = weight[:, None] * np.exp(np.where(something, -(2.0 * origin + move) * move - gamma * y, 0.0))
    total = (weights * erf(origin + move)).sum(axis=0) * np.where(something, alpha * (high - low), 0.0)
    start = np.where(inside, decay * distance, 0.0)
    whole: Floats = erf(beta) ** 2 + (4.0 / math.sqrt(math.pi)) * np.exp(-start - origin * origin) * total
    return whole
