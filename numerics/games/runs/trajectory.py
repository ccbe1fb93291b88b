"""Trajectories: the iterates that a method makes on a game, in float64."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, require
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.games.numbers import as_floats
from numerics.games.runs.game import Game
from numerics.games.runs.updates import Method, method

__all__ = ["Game", "Method", "method", "trajectory"]

_GAMES = (
    "a Game, a square matrix M for v(ω) = Mω, or an object with v, jacobian and split, or whose numeric() "
    "gives such an object"
)
_METHODS = 'a method, or its name and steps such as ("gradient", {"eta": 0.1})'


def trajectory(game: Any, method: Any, start: npt.ArrayLike, steps: int) -> Floats:
    """The iterates of a method on a game.

    Parameters
    ----------
    game : a `Game`; a real square matrix M, for v(ω) = Mω, whose halves are the two players; or an object
        with v, jacobian and split (what ``numeric`` of a game of `derive.theories.games` returns), or whose
        ``numeric()`` gives such an object.
    method : a `Method`; an object with ``name`` and ``steps``, such as a method of `derive.theories.games`
        whose steps are numbers; or a pair of the name and the steps.
    start : ω at the beginning, shape (n,), or (..., n) for many trajectories at once. Earlier iterates are
        the same, momenta are zero.
    steps : how many, at least 0.

    Returns
    -------
    Array of shape (steps + 1, ..., n): the start, then each iterate, without what else the method remembers.
    A trajectory that overflows keeps its first iterate that is not finite; all later ones are nan.

    Raises
    ------
    ParameterError, ShapeError
        For a game, method or start that is not as above, and for a method that does not go with the game.
    DomainError
        For a start that is not finite, or a negative number of steps.

    Accuracy
    --------
    Rounded in each step; errors grow like the trajectories of the method itself.

    Source
    ------
    The update maps of `derive.theories.games.updates`, which name the papers.
    """
    playing, running = _game(game), _method(method)
    count = _count(steps)
    omega = as_floats("start", start)
    if omega.ndim == 0 or omega.shape[-1] != playing.size:
        raise ShapeError("start", omega.shape, f"(..., {playing.size}), the number of variables last")
    require("start", omega, ~np.isfinite(omega), "finite")
    running.check(playing)
    out = np.full((count + 1, *omega.shape), np.nan)
    out[0] = omega
    # Divergence shows in the result; overflow on the way there is not news.
    with np.errstate(all="ignore"):
        state = running.start(out[0].copy())
        for i in range(1, count + 1):
            state = running.update(playing, state)
            out[i] = state[0]
            if not np.isfinite(out[i]).all(axis=-1).any():
                break
    return _ended(out)


def _ended(out: Floats) -> Floats:
    """The same with nan after the first iterate of each trajectory that is not finite."""
    finite = np.isfinite(out).all(axis=-1)
    if not finite.all():
        before = np.logical_and.accumulate(finite, axis=0)
        out[1:][~before[:-1]] = np.nan
    return out


def _game(game: Any) -> Game:
    if isinstance(game, Game):
        return game
    numbers = game.numeric() if callable(getattr(game, "numeric", None)) else game
    if all(hasattr(numbers, part) for part in ("v", "split", "jacobian")):
        return Game(numbers.v, numbers.split, numbers.jacobian, batched=True)
    if isinstance(game, (list, tuple)) or hasattr(game, "__array__"):
        return Game.from_matrix(game)
    raise ParameterError("game", game, _GAMES)


def _method(given: Any) -> Method:
    if isinstance(given, Method):
        return given
    if isinstance(given, tuple) and len(given) == 2:
        name, steps = given
    else:
        name, steps = getattr(given, "name", None), getattr(given, "steps", None)
    if not isinstance(name, str) or not isinstance(steps, Mapping):
        raise ParameterError("method", given, _METHODS)
    return method(name, **steps)


def _count(steps: Any) -> int:
    allowed = "an integer >= 0"
    if isinstance(steps, (bool, np.bool_)):
        raise ParameterError("steps", steps, allowed)
    try:
        count = operator.index(steps)
    except TypeError:
        raise ParameterError("steps", steps, allowed) from None
    if count < 0:
        raise DomainError("steps", count, allowed)
    return count
