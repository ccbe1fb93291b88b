"""Samples of data and generator, and the cost and its gradient as their means.

With Z of density 2z e^{-z²} the generator makes G(Z) = gZ² + h, and Z² is exponential with mean 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import erf, erfc

from numerics.arrays.arguments import Floats, whole
from numerics.errors import ParameterError, ShapeError
from numerics.lsgan.runs.training import point_of, positive

_ROOT_PI = np.sqrt(np.pi)


@dataclass(frozen=True)
class SampledCost:
    """Means over samples at one point; each estimates the exact value without bias.

    cost : of both terms. data_term : E D(X)². generator_term : E (1 - D(G(Z)))².
    expectation_erf : E erf(aX + b). expectation_erf_squared : E erf(aX + b)².
    gradient : of the cost in a, b, g, h, shape (4,).
    """

    cost: float
    data_term: float
    generator_term: float
    expectation_erf: float
    expectation_erf_squared: float
    gradient: Floats


def sample_cost(point: Any, c: Any, samples: Any = 1000, seed: Any = 0) -> SampledCost:
    """The cost and its gradient estimated from samples of X and Z.

    Parameters
    ----------
    point : a mapping from a, b, g, h to numbers, or four numbers in this order; g > 0.
    c : rate of the data, > 0.
    samples : of X and of Z each, an integer >= 1.
    seed : an integer >= 0, or several.

    Returns
    -------
    SampledCost.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For arguments that are not as above.

    Accuracy
    --------
    Statistical: standard errors fall like 1/√samples.
    """
    at, rate = point_of(point), positive("c", c)
    generator = np.random.default_rng(seed_sequence(seed))
    x, y = draw(generator, rate, whole("samples", samples, 1))
    a, b, g, h = at.tolist()
    on_data, on_made = erf(a * x + b), erf(a * (g * y + h) + b)
    data, made = float(np.mean((1.0 + on_data) ** 2) / 4.0), float(np.mean((1.0 - on_made) ** 2) / 4.0)
    return SampledCost(
        cost=data + made,
        data_term=data,
        generator_term=made,
        expectation_erf=float(np.mean(on_data)),
        expectation_erf_squared=float(np.mean(on_data**2)),
        gradient=sampled_gradient(at, x, y),
    )


def draw(generator: np.random.Generator, c: float, samples: int) -> tuple[Floats, Floats]:
    """Samples of X and of Z²."""
    return generator.standard_exponential(samples) / c, generator.standard_exponential(samples)


def sampled_gradient(points: Floats, x: Floats, y: Floats) -> Floats:
    """The gradient of the mean of D(x)² plus the mean of (1 - D(gy + h))².

    Parameters
    ----------
    points : (a, b, g, h), shape (..., 4).
    x, y : samples of X and of Z², shape (..., n).

    Returns
    -------
    Array (..., 4).
    """
    n = x.shape[-1]
    data, made = _data_slope(points, x), _generator_slope(points, y)
    a, _, g, h = np.moveaxis(points, -1, 0)
    at_y, made_sum = np.einsum("...i,...i", y, made) / n, made.sum(axis=-1) / n
    in_a = np.einsum("...i,...i", x, data) / n + g * at_y + h * made_sum
    in_b = data.sum(axis=-1) / n + made_sum
    return np.stack([in_a, in_b, a * at_y, a * made_sum], axis=-1)


def data_gradients(point: Floats, x: Floats) -> Floats:
    """The gradients in a, b, g, h of D(x)² at one point, shape (4,): an array (n, 4) for n values x."""
    slope = _data_slope(point, x)
    return np.stack([x * slope, slope, 0.0 * slope, 0.0 * slope], axis=-1)


def generator_gradients(point: Floats, y: Floats) -> Floats:
    """The gradients in a, b, g, h of (1 - D(gy + h))² at one point, shape (4,): an array (n, 4)."""
    slope = _generator_slope(point, y)
    a, _, g, h = point
    return np.stack([(g * y + h) * slope, slope, a * y * slope, a * slope], axis=-1)


def _data_slope(points: Floats, x: Floats) -> Floats:
    """The derivative of D² in b."""
    u = points[..., 0:1] * x + points[..., 1:2]
    return np.asarray(erfc(-u) * np.exp(-u * u) / _ROOT_PI)


def _generator_slope(points: Floats, y: Floats) -> Floats:
    """The derivative of (1 - D)² in b."""
    a, b, g, h = (points[..., i : i + 1] for i in range(4))
    v = a * (g * y + h) + b
    return np.asarray(-erfc(v) * np.exp(-v * v) / _ROOT_PI)


def seed_sequence(seed: Any) -> np.random.SeedSequence:
    """The source of randomness for a seed: an integer >= 0 or a sequence of them."""
    allowed = "an integer >= 0, or a sequence of them"
    if isinstance(seed, (list, tuple)):
        if not seed:
            raise ShapeError("seed", (0,), allowed)
        return np.random.SeedSequence([whole("seed", entry, 0) for entry in seed])
    if seed is None or isinstance(seed, (str, bytes)):
        raise ParameterError("seed", seed, allowed)
    return np.random.SeedSequence(whole("seed", seed, 0))
