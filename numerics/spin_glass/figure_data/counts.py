"""Expected numbers of critical points: counted on random instances, and by Kac-Rice at finite size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.errors import DomainError
from numerics.spin_glass.counting.count import count_many
from numerics.spin_glass.counting.expected import expected_critical_points
from numerics.spin_glass.landscape.complexity import complexity

CONFIDENCE = 1.96
"""Half-width of a 95 % confidence interval in standard errors."""
LAWS = ("exact", "tied", "authors_code")


@dataclass(frozen=True)
class CountStudy:
    """Mean numbers of critical points on S¹×S¹.

    weights : triples (p, q, sigma_z). instances : how many were counted for each.
    mean, error : of the counts, and the standard error; shape (len(weights),).
    expected : by Kac-Rice for each of `LAWS`, shape (len(LAWS), len(weights)).
    """

    weights: tuple[tuple[int, int, float], ...]
    instances: int
    mean: Floats
    error: Floats
    expected: Floats


@dataclass(frozen=True)
class SizeStudy:
    """(1/N) log E# at growing N with N_D = N_G = N/2, and its limit.

    p, q, sigma_z : the weights. size : N, shape (n,).
    rate, low, high : the estimate and its confidence interval, shape (n,).
    samples : matrices of each size.
    limit : Θ without bounds.
    extrapolated, error : c0 and its standard error in the weighted fit rate = c0 + c1/N + c2 log N/N.
    """

    p: int
    q: int
    sigma_z: float
    size: Floats
    rate: Floats
    low: Floats
    high: Floats
    samples: tuple[int, ...]
    limit: float
    extrapolated: float
    error: float


def count_study(
    weights: Sequence[tuple[int, int, float]], *, instances: int = 400, seed: int = 0
) -> CountStudy:
    """Count critical points on S¹×S¹ and compare with Kac-Rice under three laws.

    Parameters
    ----------
    weights : triples (p, q, sigma_z).
    instances : how many random instances are counted for each; the j-th triple uses the seed (seed, j).
    seed : a non-negative integer.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `count_many`.

    Accuracy
    --------
    Counts are certified; their mean has the standard error given. Kac-Rice values are one-dimensional
    integrals.

    Source
    ------
    Kac-Rice at finite size. "tied" leaves out the difference of the blocks' shifts.
    """
    counts = np.stack([
        count_many(p, q, sigma_z, (seed, j), instances) for j, (p, q, sigma_z) in enumerate(weights)
    ])  # fmt: skip
    expected = np.array([
        [expected_critical_points(2, 2, p, q, sigma_z, law=law).value for p, q, sigma_z in weights]
        for law in LAWS
    ])  # fmt: skip
    return CountStudy(
        tuple(weights),
        instances,
        counts.mean(axis=1),
        counts.std(axis=1, ddof=1) / np.sqrt(instances),
        expected,
    )


def size_study(
    p: int, q: int, sigma_z: float, sizes: Sequence[int], samples: Sequence[int], *, seed: int = 0
) -> SizeStudy:
    """(1/N) log E# for several even N, and what it extrapolates to.

    Parameters
    ----------
    p, q, sigma_z : the weights; κ = 1/2.
    sizes : at least three even N.
    samples : matrices of each size.
    seed : a non-negative integer; the i-th size uses the seed (seed, i).

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `expected_critical_points`; DomainError for an odd size.

    Accuracy
    --------
    Monte Carlo, with 95 % confidence intervals; the extrapolation is a weighted least-squares fit.

    Source
    ------
    Kac-Rice at finite size and in the limit.
    """
    for n in sizes:
        if n % 2:
            raise DomainError("sizes", n, "even integers")
    found = [
        expected_critical_points(n // 2, n // 2, p, q, sigma_z, samples=count, seed=(seed, i))
        for i, (n, count) in enumerate(zip(sizes, samples, strict=True))
    ]
    size = np.array(sizes, dtype=np.float64)
    names = ("log_value", "log_low", "log_high")
    rate, low, high = (np.array([getattr(one, name) for one in found]) / size for name in names)
    terms = np.stack([np.ones_like(size), 1 / size, np.log(size) / size], axis=1)
    weight = 2 * CONFIDENCE / (high - low)
    scaled = terms * weight[:, np.newaxis]
    fit = np.linalg.lstsq(scaled, rate * weight, rcond=None)[0]
    error = np.sqrt(np.linalg.inv(scaled.T @ scaled)[0, 0])
    limit = float(complexity(np.inf, np.inf, p, q, sigma_z, 0.5))
    return SizeStudy(p, q, sigma_z, size, rate, low, high, tuple(samples), limit, float(fit[0]), float(error))
