"""Drift along the plateau: with a > 0 the discriminator's b grows without end, like √log t.

Once D is nearly 1 on the data, and the generator has moved its samples to where D is nearly 1 too, the flow
in t = step · iterations is b' = (2/√π) e^{-b²} c/(c + 2ab) (1 + o(1)). Its solution satisfies
e^{b²} (a + c/2b) = 2ct/√π (1 + o(1)): b² = log t - log(a + c/2b) + log(2c/√π) + o(1), so b²/log t → 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, whole
from numerics.errors import DomainError, PrecisionError
from numerics.lsgan.quadrature.functions import value_gradient_hessian
from numerics.lsgan.runs.training import SIGNS, Training, positive, training
from numerics.lsgan.runs.trajectory import trajectory

_RELATIVE, _ABSOLUTE = 1e-10, 1e-12
_LONGEST = 4e7


@dataclass(frozen=True)
class PlateauDrift:
    """The flow in t = step · iterations, beside the iteration itself where it was made.

    t : times > 0, rising, shape (n,). points : (a, b, g, h) at these times, shape (n, 4).
    c : rate of the data. step : of the iteration that the flow follows. free : the names that move.
    iterated_t : times of iterates, shape (m,). iterated : these iterates, shape (m, 4).
    difference : the largest distance in any coordinate between flow and iterates there.
    """

    t: Floats
    points: Floats
    c: float
    step: float
    free: tuple[str, ...]
    iterated_t: Floats
    iterated: Floats
    difference: float

    @property
    def ratio(self) -> Floats:
        """b²/log t, which tends to 1 like 1/log t; nan where t <= 1."""
        with np.errstate(all="ignore"):
            return np.asarray(np.where(self.t > 1.0, self.points[:, 1] ** 2 / np.log(self.t), np.nan))

    @property
    def excess(self) -> Floats:
        """b² - log(2ct/√π) + log(a + c/2b), which tends to 0; nan where b <= 0."""
        a, b = self.points[:, 0], self.points[:, 1]
        with np.errstate(all="ignore"):
            law = np.log(2.0 * self.c * self.t / np.sqrt(np.pi)) - np.log(a + self.c / (2.0 * b))
            return np.asarray(np.where(b > 0.0, b * b - law, np.nan))


def plateau_drift(
    start: Any,
    c: Any,
    time: Any = _LONGEST,
    step: Any = 0.4,
    free: Iterable[str] = ("b", "h"),
    *,
    after: Any = 250,
    iterations: Any = 2500,
    points: Any = 200,
) -> PlateauDrift:
    """Follow the training over very long times by integrating its flow in the logarithm of time.

    The first `after` steps are made one by one. From there the flow of S∇J - (step/2) S∇²J S∇J is integrated,
    S = diag(1, 1, -1, -1): gradient steps follow it up to O(step²), while they follow that of S∇J up to
    O(step). Steps `after` to `iterations` are made as well and compared with it.

    Parameters
    ----------
    start : a mapping from a, b, g, h to numbers, or four numbers in this order; a > 0, g > 0.
    c : rate of the data, > 0.
    time : step times the number of iterations to reach, beyond step · iterations; by default 10⁸ steps of
        0.4.
    step : size of the steps, > 0.
    free : the names that move.
    after : steps before the flow is taken, an integer >= 1.
    iterations : an integer > after.
    points : how many times between, equally spaced in log t, an integer >= 2.

    Returns
    -------
    PlateauDrift, whose t begin at step · after. Where the generator is held b may come to rest instead.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For arguments that are not as above, and when the flow leaves g > 0, which it cannot while a > 0.
    TrajectoryError
        When a step leaves g > 0.
    PrecisionError
        When the integration fails.

    Accuracy
    --------
    Integrated with relative tolerance 1e-10; `difference` measures how far the iterates are from the flow.

    Source
    ------
    Modified equations: Hairer, Lubich and Wanner, "Geometric numerical integration" (2006), IX.1.
    """
    begun, made = whole("after", after, 1), whole("iterations", iterations, 1)
    shown = whole("points", points, 2)
    settings = training(start, c, step, made, free)
    until = positive("time", time)
    if settings.start[0] <= 0:
        raise DomainError("a", float(settings.start[0]), "a > 0, for which b drifts")
    if made <= begun:
        raise DomainError("iterations", made, f"more than after = {begun}")
    if until <= settings.step * made:
        raise DomainError("time", until, f"beyond step · iterations = {settings.step * made}")
    path = trajectory(settings.start, settings.c, settings.step, made, settings.free)
    t = np.geomspace(settings.step * begun, until, shown)
    t[-1] = until
    iterated_t: Floats = settings.step * np.arange(begun, made + 1, dtype=np.float64)
    found = _flow(settings, path.points[begun], np.union1d(t, iterated_t))
    at_iterates, at_t = found[:, np.isin(found[4], iterated_t)][:4].T, found[:, np.isin(found[4], t)][:4].T
    iterated = path.points[begun:]
    return PlateauDrift(
        t=t,
        points=at_t,
        c=settings.c,
        step=settings.step,
        free=settings.free,
        iterated_t=iterated_t,
        iterated=iterated,
        difference=float(np.abs(at_iterates - iterated).max()),
    )


def _flow(settings: Training, start: Floats, t: Floats) -> Floats:
    """a, b, g, h and t, in rows, of the flow that passes the start at t[0]."""
    from scipy.integrate import solve_ivp  # slow to load, and needed only here

    forward = -SIGNS * settings.moves

    def speed(s: float, point: Floats) -> Floats:
        a, b, g, h = point
        _, slope, curvature = value_gradient_hessian(a, b, g, h, settings.c)
        v = forward * slope
        bend = forward * (curvature @ v)
        return np.asarray(np.exp(s) * (v - settings.step / 2.0 * bend))

    s = np.log(t)
    made = solve_ivp(speed, (s[0], s[-1]), start, method="LSODA", t_eval=s, rtol=_RELATIVE, atol=_ABSOLUTE)
    if not made.success:
        raise PrecisionError(
            f"the flow could not be integrated beyond t = {np.exp(made.t[-1]):.6g}: {made.message}"
        )
    return np.vstack([made.y, t])
