"""Trajectories on the bilinear game: x minimises xy, y maximises it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.errors import DomainError, ShapeError
from numerics.games.numbers import as_floats
from numerics.games.parameters.linearised import linear_radius, method_matrix
from numerics.games.parameters.maps import axis
from numerics.games.runs.game import Game
from numerics.games.runs.trajectory import trajectory
from numerics.games.runs.updates import Method, method

START = (0.5, 0.5)
ROTATION = np.array([[0.0, 1.0], [-1.0, 0.0]])
SPLIT = (1, 1)


@dataclass(frozen=True)
class BilinearRun:
    """A trajectory of a method on min over x, max over y of xy.

    method : with its steps.
    radius : its spectral radius, in float64.
    step : the numbers of the iterations kept, shape (k,).
    iterates : (x, y) after them, shape (k, 2).
    """

    method: Method
    radius: float
    step: npt.NDArray[np.int64]
    iterates: Floats

    @property
    def growth(self) -> float:
        """The last distance from the equilibrium in units of the first."""
        distance = np.linalg.norm(self.iterates[[0, -1]], axis=1)
        return float(distance[1] / distance[0])


def bilinear_run(
    method: Method, iterations: int, *, start: npt.ArrayLike = START, keep: int = 1600
) -> BilinearRun:
    """A method on the bilinear game, every so many iterations by powers of the matrix of one step.

    Parameters
    ----------
    method : with its steps.
    iterations : at least 1; as many as a stride that keeps about `keep` of them divides.
    start : (x, y).
    keep : how many iterates are kept, at least 1.

    Raises
    ------
    ShapeError, DomainError, ParameterError
        For arguments that are not as above.

    Accuracy
    --------
    To rounding of as many matrix products as there are iterates kept.

    Source
    ------
    Gidel et al., "Negative momentum for improved game dynamics" (2019), figures on min max xy.
    """
    for name, count in (("iterations", iterations), ("keep", keep)):
        if count < 1:
            raise DomainError(name, count, "an integer >= 1")
    first = as_floats("start", start)
    if first.shape != (2,):
        raise ShapeError("start", first.shape, "(2,)")
    matrix = method_matrix(ROTATION, SPLIT, method)
    stride = max(1, round(iterations / keep))
    kept = iterations // stride
    state = np.concatenate(method.start(first))
    states = np.empty((kept + 1, state.size))
    states[0] = state
    with np.errstate(over="ignore", invalid="ignore"):
        power = np.linalg.matrix_power(matrix, stride)
        for i in range(kept):
            states[i + 1] = power @ states[i]
    radius = linear_radius(ROTATION, SPLIT, method)
    return BilinearRun(method, radius, stride * np.arange(kept + 1), states[:, :2])


def bilinear_momentum(
    eta: npt.ArrayLike, beta: npt.ArrayLike, *, alternating: bool, turns: float = 2.0
) -> list[list[BilinearRun]]:
    """Heavy ball on the bilinear game for several steps and momenta, over about the same angle.

    Parameters
    ----------
    eta : steps > 0, one dimension.
    beta : momenta, one dimension.
    alternating : whether y sees the new x.
    turns : how often plain gradient of that step goes around: 2π turns/η iterations.

    Returns
    -------
    A list for each step of a run for each momentum.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above.
    """
    steps, momenta = axis("eta", eta), axis("beta", beta)
    if not steps.min() > 0:
        raise DomainError("eta", float(steps.min()), "eta > 0")

    def run(h: float, b: float) -> BilinearRun:
        if alternating:
            running = method("alternating_heavy_ball", eta1=h, eta2=h, beta1=b, beta2=b)
        else:
            running = method("heavy_ball", eta=h, beta=b)
        return bilinear_run(running, max(1, round(2 * np.pi * turns / h)))

    return [[run(h, b) for b in momenta.tolist()] for h in steps.tolist()]


def bilinear_methods(methods: Sequence[Method], iterations: int = 60) -> Mapping[str, BilinearRun]:
    """Each method from the same start, all iterates, by name.

    Parameters
    ----------
    methods : with different names.
    iterations : at least 0.

    Raises
    ------
    DomainError
        For a negative number of iterations.
    """
    if iterations < 0:
        raise DomainError("iterations", iterations, "an integer >= 0")
    game = Game.from_matrix(ROTATION, SPLIT)
    step = np.arange(iterations + 1)
    return {
        m.name: BilinearRun(
            m, linear_radius(ROTATION, SPLIT, m), step, trajectory(game, m, START, iterations)
        )
        for m in methods
    }
