"""How the end of a stochastic run scatters, to first order in 1/samples, without simulating any."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, whole
from numerics.errors import DomainError
from numerics.lsgan.quadrature.functions import hessian
from numerics.lsgan.runs.samples import data_gradients, generator_gradients
from numerics.lsgan.runs.training import SIGNS, training
from numerics.lsgan.runs.trajectory import trajectory

# Beyond this an exponential variable of mean 1 has no weight; panels of the quadrature have this many nodes.
_REACH = 40.0
_NODES = 8
# The steepest discriminator, in units of the mean of data or generator, that is resolved.
_STEEPEST = 1e3


def end_covariance(
    start: Any,
    c: Any,
    samples: Any = 1000,
    step: Any = 0.4,
    steps: Any = 250,
    free: Iterable[str] = ("b", "h"),
) -> Floats:
    """The covariance of the ends of stochastic runs, to first order in 1/samples.

    A change of the empirical cost moves the end by δ, where δ' = (I + ηSH)δ + ηS(∇J_n - ∇J) along the exact
    trajectory, with S = diag(1, 1, -1, -1) and the Hessian H of the exact cost. This is linear in the
    empirical measure; its variance is that of the influence of one observation, divided by how many there
    are.

    Parameters
    ----------
    start, c, step, steps, free : as in `trajectory`; simultaneous steps without momentum.
    samples : of X and of Z in each run, an integer >= 1.

    Returns
    -------
    Array (4, 4); the square roots of its diagonal are the spreads that `simulate` estimates.

    Raises
    ------
    ParameterError, DomainError, ShapeError, TrajectoryError
        As `trajectory`, and for discriminators a thousand times steeper than the data or the generator are
        wide.

    Accuracy
    --------
    Quadrature by Gauss-Legendre panels half as wide as the discriminator's step; what is left out is of
    relative order 1/samples.

    Source
    ------
    The influence function of a statistical functional (Hampel, 1974), here of the end of a run.
    """
    settings, size = training(start, c, step, steps, free), whole("samples", samples, 1)
    points = trajectory(settings.start, settings.c, step, steps, settings.free).points
    widest, _, longest, _ = np.abs(points).max(axis=0).tolist()
    x, in_x = _exponential("max |a|/c", widest / settings.c)
    y, in_y = _exponential("max |a|g", widest * longest)
    x /= settings.c
    forward = -SIGNS * settings.moves * settings.step
    from_data, from_latent = np.zeros((len(x), 4)), np.zeros((len(y), 4))
    a, b, g, h = points[:-1].T
    curvature = hessian(a, b, g, h, settings.c)
    for point, bend in zip(points[:-1], curvature, strict=True):
        slope = np.eye(4) + forward[:, np.newaxis] * bend
        from_data = from_data @ slope.T + forward * _centred(data_gradients(point, x), in_x)
        from_latent = from_latent @ slope.T + forward * _centred(generator_gradients(point, y), in_y)
    covariance = (from_data.T * in_x) @ from_data + (from_latent.T * in_y) @ from_latent
    return np.asarray(covariance / size)


def _centred(values: Floats, weights: Floats) -> Floats:
    return np.asarray(values - weights @ values)


def _exponential(name: str, slope: float) -> tuple[Floats, Floats]:
    """Nodes and weights for means over an exponential variable of mean 1 that resolve the step of D."""
    if slope > _STEEPEST:
        raise DomainError(name, slope, f"at most {_STEEPEST:g} along the trajectory")
    panels = int(np.ceil(2.0 * _REACH * max(1.0, slope)))
    nodes, weights = np.polynomial.legendre.leggauss(_NODES)
    edges = np.linspace(0.0, _REACH, panels + 1)
    half = np.diff(edges)[:, np.newaxis] / 2.0
    at = (edges[:-1, np.newaxis] + half * (1.0 + nodes)).ravel()
    weight = (half * weights).ravel() * np.exp(-at)
    return at, weight / weight.sum()
