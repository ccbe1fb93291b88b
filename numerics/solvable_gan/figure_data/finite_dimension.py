"""What a finite dimension adds: the law of single coordinates, and collapse that dissolves at times t ~ n."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.chains.simulate import chain, final_vectors, place
from numerics.solvable_gan.coordinates.microscopic import Coordinate, Law
from numerics.solvable_gan.equations.parameters import seeds
from numerics.solvable_gan.figure_data.settings import one_feature


@dataclass(frozen=True)
class CoordinateLaw:
    """Coordinates of a simulation at the informative point, beside their stationary law.

    Attributes
    ----------
    eta : variance of the noise. time : of the run.
    law : of (v, w) given u. u, v, w : √n times the coordinates of the vectors, shape (n,).
    """

    eta: float
    time: float
    law: Law
    u: Floats
    v: Floats
    w: Floats

    @property
    def residuals(self) -> Floats:
        """(v, w) less its mean given u, in standard deviations."""
        mean = self.law.mean(self.u[:, None])
        deviation = np.sqrt(np.diagonal(self.law.covariance))
        return np.asarray((np.stack([self.v, self.w]) - mean.T) / deviation[:, None])


def coordinate_law(eta: float, n: int, time: float, seed: int = 0) -> CoordinateLaw:
    """Vectors that start at the informative point and move for a time, so that their coordinates settle."""
    model = one_feature(eta)
    point = next(each for each in model.fixed_points() if each.name == "informative, upper")
    made = chain(model.parameters, n, 1)
    rng = np.random.default_rng(seeds(seed))
    end = final_vectors(made, place(made, point.state, rng), round(time * n), rng)
    root = np.sqrt(n)
    law = cast(Coordinate, model.microscopic(point.state)).stationary()
    return CoordinateLaw(eta, time, law, root * end.U[:, 0], root * end.V[:, 0], root * end.w)


@dataclass(frozen=True)
class Dissolution:
    """|P| over times t ~ n, beside the slow flow.

    Attributes
    ----------
    eta : variance of the noise. n : dimensions. runs : at each. s : times t/n, shape (T,).
    mean, error : of |P| over runs with the standard error, by dimension, shape (N, T).
    flow : |P| of the slow flow, shape (T,). attractor : its limit for weak noise.
    """

    eta: float
    n: tuple[int, ...]
    runs: int
    s: Floats
    mean: Floats
    error: Floats
    flow: Floats
    attractor: float


def dissolving(
    eta: float, start: float, end: float, dimensions: tuple[int, ...], runs: int, seed: int = 0
) -> Dissolution:
    """|P| from a start on the line q = r = 0 up to s = end, by the reduced chain and by the slow flow."""
    model = one_feature(eta)
    kept = 20
    means, errors = [], []
    for n in dimensions:
        every = max(round(end * n * n / kept), 1)
        found = model.simulate(
            n, {"P": start, "q": 0.0, "r": 0.0}, kept * every, seed, runs=runs, every=every
        )
        P = np.abs(found.P[..., 0, 0])
        means.append(P.mean(axis=0))
        errors.append(P.std(axis=0, ddof=1) / np.sqrt(runs))
    s = np.linspace(0.0, end, kept + 1)
    flow = model.slow_flow(start, s)
    return Dissolution(
        eta, dimensions, runs, s, np.array(means), np.array(errors), np.abs(flow.P), flow.attractor
    )
