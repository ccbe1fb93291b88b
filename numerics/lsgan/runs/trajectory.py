"""Trajectories of the least-squares GAN under exact gradients."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from numerics.arrays.arguments import Floats
from numerics.errors import TrajectoryError
from numerics.lsgan.quadrature.functions import cost, gradient
from numerics.lsgan.runs.training import NAMES, Training, inside, outside, training


@dataclass(frozen=True)
class Trajectory:
    """The points of a run, with the cost and its gradient at each.

    points : (a, b, g, h) at the start and after each step, shape (steps + 1, 4).
    cost : shape (steps + 1,). gradient : of the cost in a, b, g, h, shape (steps + 1, 4).
    c : rate of the data. step : size of the steps. free : the names that moved.
    order : "simultaneous" or "alternating". momentum : of the discriminator and of the generator.
    """

    points: Floats
    cost: Floats
    gradient: Floats
    c: float
    step: float
    free: tuple[str, ...]
    order: str
    momentum: tuple[float, float]

    @property
    def steps(self) -> int:
        """How many steps were made."""
        return len(self.points) - 1

    @property
    def end(self) -> dict[str, float]:
        """a, b, g, h at the last point."""
        return dict(zip(NAMES, self.points[-1].tolist(), strict=True))


def trajectory(
    start: Any,
    c: Any,
    step: Any = 0.4,
    steps: Any = 250,
    free: Iterable[str] = ("b", "h"),
    order: str = "simultaneous",
    momentum: Any = 0.0,
) -> Trajectory:
    """Gradient ascent of the discriminator and descent of the generator on the exact cost.

    Parameters
    ----------
    start : a mapping from a, b, g, h to numbers, or four numbers in this order; g > 0.
    c : rate of the data, > 0.
    step : size of the steps of both players, > 0.
    steps : how many, an integer >= 0.
    free : the names that move, different ones among a, b, g, h; the others keep their values.
    order : "simultaneous", or "alternating": a and b step, and g and h see their new values.
    momentum : of both players, or a pair for discriminator and generator; heavy ball, of any sign.

    Returns
    -------
    Trajectory. With the published settings the source's tables count the start as the first of 250
    iterations, so that they show the point after 249 steps.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For arguments that are not as above.
    TrajectoryError
        When a step leaves g > 0 or the finite numbers: the step, the point it led to, and the trajectory up
        to there.

    Accuracy
    --------
    Gradients to the accuracy of `gradient`; rounding in each step.

    Source
    ------
    Pulford and Kondrashov, IEEE Access 9 (2021), gradient ascent and descent; the update maps of
    `numerics.games`.
    """
    settings = training(start, c, step, steps, free, order, momentum)
    points = settings.iterate(exact_gradient(settings.c), settings.start)
    last = len(points) - 1
    if not inside(points[last]):
        name, value, allowed = outside(points[last])
        before = _evaluated(settings, points[:last])
        raise TrajectoryError(name, value, allowed, step=last, point=points[last], trajectory=before)
    return _evaluated(settings, points)


def exact_gradient(c: float) -> Callable[[Floats], Floats]:
    """The gradient of the exact cost, from points of shape (..., 4) to the same shape."""

    def of(points: Floats) -> Floats:
        return gradient(points[..., 0], points[..., 1], points[..., 2], points[..., 3], c)

    return of


def _evaluated(settings: Training, points: Floats) -> Trajectory:
    a, b, g, h = points.T
    return Trajectory(
        points=points,
        cost=cost(a, b, g, h, settings.c),
        gradient=gradient(a, b, g, h, settings.c),
        c=settings.c,
        step=settings.step,
        free=settings.free,
        order=settings.order,
        momentum=settings.momentum,
    )
