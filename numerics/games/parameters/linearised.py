"""Methods near an equilibrium: the matrix of one step, its spectral radius, and steps tuned by it."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from generated.games import updates
from numerics.arrays.arguments import Floats
from numerics.errors import DomainError, UnknownParameterError
from numerics.games.runs.game import Game, square_matrix
from numerics.games.runs.updates import Method, method

# The search: points a side of a grid, and how often the grid shrinks by half around its best point.
_POINTS = 9
_ROUNDS = 14
_DIGITS = 4


def method_matrix(jacobian: npt.ArrayLike, split: Sequence[int], method: Method) -> Floats:
    """The Jacobian of one step of a method in its whole state, at an equilibrium of the game.

    At an equilibrium v = 0, previous iterates equal ω and momenta are zero, so the step on v(ω) = Mω,
    applied to unit vectors, has the same derivative as the step on any game with ∇v = M there: terms with
    derivatives of ∇v are multiplied by v or by differences of iterates.

    Parameters
    ----------
    jacobian : M = ∇v at the equilibrium, shape (n, n).
    split : sizes of the players' blocks.
    method : with its steps.

    Returns
    -------
    Array (s n, s n), s the number of parts of the state: the iterate first.

    Raises
    ------
    ShapeError, ParameterError, DomainError
        For a matrix or split that `Game.from_matrix` refuses; a method that is not defined for the game.
    """
    game = Game.from_matrix(jacobian, split)
    method.check(game)
    parts = len(updates.METHODS[method.name]["state"])
    units = np.eye(parts * game.size)
    moved = method.update(game, tuple(np.split(units, parts, axis=1)))
    return np.concatenate(moved, axis=1).T


def linear_radius(jacobian: npt.ArrayLike, split: Sequence[int], method: Method) -> float:
    """The spectral radius of `method_matrix`, in float64 without a bound on its error.

    Parameters
    ----------
    jacobian, split, method : as for `method_matrix`.

    Accuracy
    --------
    Of `numpy.linalg.eigvals`; about half the digits at a multiple eigenvalue. For certified digits give
    `method_matrix` to `spectral_radius`.
    """
    matrix = method_matrix(jacobian, split, method)
    return float(np.abs(np.linalg.eigvals(matrix)).max())


def tuned(jacobian: npt.ArrayLike, split: Sequence[int], name: str, **fixed: float) -> Method:
    """A method with the steps that make its spectral radius at an equilibrium small.

    Step sizes that are not fixed are equal for all players and searched over 10⁻³ to 4 in units of
    1/max|λ|; momenta that are not fixed are equal and searched in (-1, 1). A grid shrinks around its best
    point; the steps found are rounded to 4 digits. It is a search, not a proof of optimality.

    Parameters
    ----------
    jacobian : M = ∇v at the equilibrium, shape (n, n), with an eigenvalue that is not zero.
    split : sizes of the players' blocks.
    name : of a method whose steps are step sizes eta… and momenta beta…; others must be fixed.
    fixed : values of steps that are not to be searched.

    Raises
    ------
    ParameterError
        For steps that the method does not have, and steps that are neither fixed nor searched.
    DomainError
        For a matrix whose eigenvalues are all zero.
    """
    matrix = square_matrix("jacobian", jacobian)
    scale = float(np.abs(np.linalg.eigvals(matrix)).max())
    if not scale:
        raise DomainError("jacobian", 0.0, "a matrix with an eigenvalue that is not zero")
    needed = updates.METHODS[name]["steps"] if name in updates.METHODS else ()
    free = [step for step in needed if step not in fixed]
    for step in fixed:
        if needed and step not in needed:
            raise UnknownParameterError(step, fixed[step], f"the steps of {name} are {', '.join(needed)}")

    def made(point: Mapping[str, float]) -> Method:
        found = {step: point[kind] for step in free for kind in point if step.startswith(kind)}
        return method(name, **fixed, **found)

    # The base 10 logarithm of a step size, and a momentum: middle and half width of what is searched.
    ranges = {"eta": (-1.2 - np.log10(scale), 1.8), "beta": (0.0, 0.99)}
    middle = {kind: ranges[kind][0] for kind in ranges if any(step.startswith(kind) for step in free)}
    width = 1.0
    best: tuple[float, dict[str, float]] = (np.inf, _rounded(middle))
    for _ in range(_ROUNDS if middle else 0):
        offsets = np.linspace(-width, width, _POINTS)
        axes = [_clipped(kind, middle[kind], ranges[kind], offsets) for kind in middle]
        for values in itertools.product(*axes):
            point = dict(zip(middle, values, strict=True))
            radius = linear_radius(matrix, split, made(_rounded(point)))
            if radius < best[0]:
                best, middle = (radius, _rounded(point)), middle | point
        width /= 2
    return made(best[1])


def _clipped(kind: str, middle: float, of: tuple[float, float], offsets: Floats) -> list[Any]:
    centre, half = of
    return sorted({float(x) for x in np.clip(middle + half * offsets, centre - half, centre + half)})


def _rounded(point: Mapping[str, float]) -> dict[str, float]:
    """The steps themselves, to a few digits: η from its logarithm."""
    values = {kind: 10**value if kind == "eta" else value for kind, value in point.items()}
    return {kind: float(f"{value:.{_DIGITS}g}") for kind, value in values.items()}
