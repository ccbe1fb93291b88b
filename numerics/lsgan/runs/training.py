"""How the least-squares GAN is trained: parameters, players, and one step of gradient ascent and descent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, whole
from numerics.errors import (
    DomainError,
    MissingParameterError,
    ParameterError,
    ShapeError,
    UnknownParameterError,
)
from numerics.games.numbers import as_float
from numerics.games.runs.game import Game
from numerics.games.runs.updates import State, method

NAMES = ("a", "b", "g", "h")
ORDERS = ("simultaneous", "alternating")
# The discriminator's a and b, then the generator's g and h.
SPLIT = (2, 2)
# Each player's own loss is this sign times the cost: the discriminator ascends, the generator descends.
SIGNS = np.array([-1.0, -1.0, 1.0, 1.0])
_POSITIVE = "g > 0"
_START = "a mapping from a, b, g, h to numbers, or four numbers in this order"


@dataclass(frozen=True)
class Training:
    """Everything that decides a run but the expectations; `training` makes it from what users give.

    start : (a, b, g, h), shape (4,), g > 0. c : rate of the data, c > 0.
    step : > 0. steps : >= 0. free : the names that move. order : of `ORDERS`.
    momentum : of the discriminator and of the generator.
    """

    start: Floats
    c: float
    step: float
    steps: int
    free: tuple[str, ...]
    order: str
    momentum: tuple[float, float]

    @property
    def moves(self) -> Floats:
        """1 for parameters that move, 0 for those that are held, shape (4,)."""
        return np.array([float(name in self.free) for name in NAMES])

    def game(self, gradient: Callable[[Floats], Floats]) -> Game:
        """The game of the two players; nan where a point is outside.

        Parameters
        ----------
        gradient : of the cost, from points of shape (..., 4) to the same shape.
        """
        moves = self.moves > 0.0

        def v(x: Floats) -> Floats:
            # Alternating players may be asked at a point that the first of them has made infinite.
            ok = inside(x)[..., np.newaxis]
            slope = SIGNS * gradient(np.where(ok, x, 1.0))
            return np.where(moves, np.where(ok, slope, np.nan), 0.0)

        return Game(v, SPLIT, batched=True)

    def stepper(self, game: Game) -> Callable[[State], State]:
        """The map from the state, the iterate and the one before it, to the next state."""
        discriminator, generator = self.momentum
        if self.order == "alternating":
            both = method(
                "alternating_heavy_ball",
                eta1=self.step, eta2=self.step, beta1=discriminator, beta2=generator,
            )  # fmt: skip
            return lambda state: both.update(game, state)
        first = method("heavy_ball", eta=self.step, beta=discriminator)
        if generator == discriminator:
            return lambda state: first.update(game, state)
        second = method("heavy_ball", eta=self.step, beta=generator)

        def separate(state: State) -> State:
            # Simultaneous players do not see each other's new values, so each may have a method of its own.
            (one, before), (other, _) = first.update(game, state), second.update(game, state)
            return np.concatenate([one[..., : SPLIT[0]], other[..., SPLIT[0] :]], axis=-1), before

        return separate

    def iterate(self, gradient: Callable[[Floats], Floats], points: Floats) -> Floats:
        """The iterates from points of shape (..., 4): all steps, or as many as stay inside and one more.

        Parameters
        ----------
        gradient : of the cost, as for `game`.
        points : where the runs start.

        Returns
        -------
        Array (k, ..., 4) with the points first, k <= steps + 1. Only the last entry can be outside: not
        finite, or with g <= 0.
        """
        out = np.empty((self.steps + 1, *points.shape))
        out[0] = points
        step = self.stepper(self.game(gradient))
        state: State = (points, points)
        # Whoever leaves the finite numbers is found below; overflow on the way there is not news.
        with np.errstate(over="ignore", invalid="ignore"):
            for i in range(1, self.steps + 1):
                state = step(state)
                out[i] = state[0]
                if not inside(out[i]).all():
                    return out[: i + 1]
        return out


def inside(points: Floats) -> npt.NDArray[np.bool_]:
    """Whether points of shape (..., 4) are finite with g > 0."""
    return np.asarray(np.isfinite(points).all(axis=-1) & (points[..., 2] > 0.0))


def outside(point: Floats) -> tuple[str, float, str]:
    """The first coordinate of a point, shape (4,), that is not allowed: its name, value, and what is."""
    for name, value in zip(NAMES, point.tolist(), strict=True):
        if not np.isfinite(value):
            return name, value, "a finite number"
    return NAMES[2], float(point[2]), _POSITIVE


def training(
    start: Any,
    c: Any,
    step: Any = 0.4,
    steps: Any = 250,
    free: Iterable[str] = ("b", "h"),
    order: str = "simultaneous",
    momentum: Any = 0.0,
) -> Training:
    """The checked settings of a run.

    Parameters
    ----------
    start : a mapping from a, b, g, h to numbers, or four numbers in this order; g > 0.
    c : rate of the data, > 0.
    step : > 0.
    steps : how many, an integer >= 0.
    free : different names among a, b, g, h, at least one.
    order : "simultaneous", or "alternating": the discriminator steps, and the generator sees it.
    momentum : of both players, or a pair for discriminator and generator; finite, of any sign.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For anything else, naming the parameter.
    """
    return Training(
        start=point_of(start),
        c=positive("c", c),
        step=positive("step", step),
        steps=whole("steps", steps, 0),
        free=_free(free),
        order=_order(order),
        momentum=_momentum(momentum),
    )


def positive(name: str, value: Any) -> float:
    """A finite number above 0."""
    number = as_float(name, value)
    if number <= 0:
        raise DomainError(name, value, f"{name} > 0")
    return number


def point_of(start: Any) -> Floats:
    if isinstance(start, Mapping):
        for name in start:
            if name not in NAMES:
                raise UnknownParameterError(str(name), start[name], f"start has {', '.join(NAMES)}")
        for name in NAMES:
            if name not in start:
                raise MissingParameterError(name, None, f"start has {', '.join(NAMES)}")
        values = [start[name] for name in NAMES]
    else:
        try:
            values = list(start)
        except TypeError:
            raise ParameterError("start", start, _START) from None
        if isinstance(start, (str, bytes)):
            raise ParameterError("start", start, _START)
        if len(values) != len(NAMES):
            raise ShapeError("start", (len(values),), _START)
    point = np.array([as_float(name, value) for name, value in zip(NAMES, values, strict=True)])
    if point[2] <= 0:
        raise DomainError("g", float(point[2]), _POSITIVE)
    return point


def _free(free: Any) -> tuple[str, ...]:
    allowed = "different names among a, b, g, h, at least one"
    try:
        names = tuple(free)
    except TypeError:
        raise ParameterError("free", free, allowed) from None
    known = all(isinstance(name, str) and name in NAMES for name in names)
    if isinstance(free, str) or not known:
        raise ParameterError("free", free, allowed)
    if not names or len(set(names)) != len(names):
        raise DomainError("free", names, allowed)
    return tuple(name for name in NAMES if name in names)


def _order(order: Any) -> str:
    if not isinstance(order, str) or order not in ORDERS:
        raise ParameterError("order", order, " or ".join(map(repr, ORDERS)))
    return order


def _momentum(momentum: Any) -> tuple[float, float]:
    if isinstance(momentum, (list, tuple, np.ndarray)) and np.ndim(momentum):
        if len(momentum) != 2:
            raise ShapeError("momentum", (len(momentum),), "a number, or a pair: discriminator, generator")
        return as_float("momentum", momentum[0]), as_float("momentum", momentum[1])
    number = as_float("momentum", momentum)
    return number, number
