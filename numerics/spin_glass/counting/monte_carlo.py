"""log E|det W| at any size, by importance-sampled Monte Carlo on a logarithmic scale.

Given the two common shifts (alpha, beta) of the blocks, E|det W| grows like exp(N Omega) with a convex
Omega near the origin, so that shifts of a larger variance matter than those that are likely. They are drawn
from the Gaussian with which their density times exp(N Omega) agrees to second order, and weighted.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import expm1, log, log1p, pi, sqrt

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.spin_glass.counting.instance import Model
from numerics.spin_glass.landscape.law import LandscapeLaw

_INFLATION = 1.15
_BLOCK = 4_000_000


@dataclass(frozen=True)
class LogMean:
    """The logarithm of a mean of positive weights, half of its 95 % interval, and the effective number of
    samples, (sum w)^2/(sum w^2)."""

    value: float
    half: float
    effective: float


def log_mean_modulus(
    model: Model, law: LandscapeLaw, samples: int, generator: np.random.Generator, outer: bool
) -> LogMean:
    """Estimate log E|det W|.

    Parameters
    ----------
    model, law : sizes and variances.
    samples : how many matrices.
    generator : where they come from.
    outer : whether large common shifts of both blocks matter as well, as with the authors' constants.
    """
    sizes = (model.N_D - 1, model.N_G - 1)
    n = sum(sizes)
    shifts, weights = _shifts(model, law, sizes, samples, generator, outer)
    logs = np.empty(samples)
    step = max(1, _BLOCK // (n * n))
    for start in range(0, samples, step):
        part = slice(start, start + step)
        logs[part] = _log_moduli(model, law, sizes, shifts[part], generator)
    return _log_mean(logs + weights)


def _log_mean(logs: Floats) -> LogMean:
    """Return the logarithm of the mean of exp(logs), with an interval that distrusts small samples.

    The largest weights carry the mean and are rare, so that the sample's own variance is often too small.
    The one of a log-normal law fitted to the upper half of the logarithms is used where it is larger.
    """
    top, count = float(logs.max()), len(logs)
    weights = np.exp(logs - top)
    mean = float(weights.mean())
    effective = float(weights.sum() ** 2 / (weights**2).sum())
    middle, upper = np.quantile(logs, [0.5, 0.8413])
    variance = max(float(weights.var(ddof=1)) / mean**2, expm1(min(float(upper - middle) ** 2, 200.0)))
    # the logarithm of the estimate is about normal
    return LogMean(top + log(mean), 1.96 * sqrt(log1p(variance / count)), effective)


def shift_covariance(model: Model, law: LandscapeLaw) -> Floats:
    """Return the covariance of (p l_D - sigma y_D, -sigma y_G)."""
    square = model.sigma_z**2
    return np.array(
        [
            [model.p**2 + square * law.radial, square * law.radial_between],
            [square * law.radial_between, square * law.radial],
        ]
    )


def curvature_at_origin(model: Model, law: LandscapeLaw, sizes: tuple[int, int]) -> Floats:
    """Return the second derivatives of N Omega at no shift, to leading order in N.

    They are the inverse of [[s_D + 2 e_D, s], [s, s + 2 e_G]], s and s_D the off-diagonal variances of the
    blocks, with 2 e_D = s_D + s rho, 2 e_G = s + s/rho, and rho the positive root of
    k s rho^2 + (k - k') s rho - k' s_D = 0 for shares k and k' of the blocks.
    """
    n = sum(sizes)
    s = model.sigma_z**2 * law.game
    s_D = s + law.data
    if 0 in sizes:
        return np.diag([0.5 / s_D if sizes[0] else 0.0, 0.5 / s if sizes[1] else 0.0])
    k, other = sizes[0] / n, sizes[1] / n
    linear = (k - other) * s
    rho = (-linear + sqrt(linear**2 + 4 * k * other * s * s_D)) / (2 * k * s)
    return np.asarray(np.linalg.inv([[2 * s_D + s * rho, s], [s, 2 * s + s / rho]]))


def _shifts(
    model: Model,
    law: LandscapeLaw,
    sizes: tuple[int, int],
    samples: int,
    generator: np.random.Generator,
    outer: bool,
) -> tuple[Floats, Floats]:
    """Draw shifts, and return them with the logarithms of the ratio of their density to that drawn from."""
    covariance = shift_covariance(model, law)
    precision: Floats = np.linalg.inv(covariance).astype(np.float64)
    tilted: Floats = precision - curvature_at_origin(model, law, sizes)
    if np.linalg.eigvalsh(tilted)[0] <= 0.05 * np.linalg.eigvalsh(precision)[0]:
        tilted = precision
    inner: Floats = np.linalg.inv(tilted).astype(np.float64) * _INFLATION**2
    centres: list[Floats] = [np.zeros(2)]
    spreads: list[Floats] = [inner]
    if outer:
        # exp(-y^2/2V) |y|^n has its maxima at y^2 = n V, with a curvature of 2/V
        far = sqrt(sum(sizes) * covariance[1, 1]) * np.ones(2)
        narrow = covariance - 0.5 * covariance[1, 1] * np.ones((2, 2))
        centres += [far, -far]
        spreads += [narrow * _INFLATION**2] * 2
    which = generator.integers(len(centres), size=samples)
    normals = generator.standard_normal((samples, 2))
    drawn = np.empty((samples, 2))
    density = np.zeros((len(centres), samples))
    for k, (centre, spread) in enumerate(zip(centres, spreads, strict=True)):
        chosen = which == k
        drawn[chosen] = centre + normals[chosen] @ np.linalg.cholesky(spread).T
    for k, (centre, spread) in enumerate(zip(centres, spreads, strict=True)):
        density[k] = _log_density(drawn - centre, spread)
    mixture = np.logaddexp.reduce(density, axis=0) - log(len(centres))
    return drawn, _log_density(drawn, covariance) - mixture


def _log_density(points: Floats, covariance: Floats) -> Floats:
    squares = np.einsum("ni,ij,nj->n", points, np.linalg.inv(covariance), points)
    return np.asarray(-0.5 * squares - 0.5 * np.linalg.slogdet(2 * pi * covariance)[1])


def _log_moduli(
    model: Model, law: LandscapeLaw, sizes: tuple[int, int], shifts: Floats, generator: np.random.Generator
) -> Floats:
    """Return log|det W| of one matrix for each pair of shifts."""
    first, n = sizes[0], sum(sizes)
    half = generator.standard_normal((len(shifts), n, n))
    s = model.sigma_z**2 * law.game
    scale = np.full((n, n), sqrt(s / 2))
    scale[:first, :first] = sqrt((s + law.data) / 2)
    half *= scale
    matrices = half + half.transpose(0, 2, 1)
    rows = np.arange(n)
    matrices[:, rows, rows] += np.repeat(shifts, sizes, axis=1)
    return np.asarray(np.linalg.slogdet(matrices)[1])
