"""Stochastic runs of the least-squares GAN: gradient steps on the cost of one fixed sample."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, whole
from numerics.errors import DomainError, ParameterError, TrajectoryError
from numerics.lsgan.runs.samples import draw, sampled_gradient, seed_sequence
from numerics.lsgan.runs.training import NAMES, Training, inside, outside, training
from numerics.lsgan.runs.trajectory import trajectory

# Runs whose samples are worked on together, so that they stay in the cache.
_BLOCK = 16


@dataclass(frozen=True)
class Simulation:
    """Runs that differ in their samples only.

    end : (a, b, g, h) after the last step of each run, shape (runs, 4).
    paths : the points of each run, shape (steps + 1, runs, 4); None unless they were asked for.
    halves : for each run, the mean of the ends reached with the first and with the second half of its sample
        alone, shape (runs, 4); None unless asked for.
    exact : the end of the trajectory under exact gradients, shape (4,).
    samples : in each run. seed : that gives the same runs again. free : the names that moved.
    """

    end: Floats
    paths: Floats | None
    halves: Floats | None
    exact: Floats
    samples: int
    seed: tuple[int, ...]
    free: tuple[str, ...]

    @property
    def mean(self) -> Floats:
        """Of the ends, shape (4,)."""
        return np.asarray(self.end.mean(axis=0))

    @property
    def spread(self) -> Floats:
        """The standard deviation of one end, shape (4,); nan for a single run."""
        return _deviation(self.end)

    @property
    def standard_error(self) -> Floats:
        """Of the mean, shape (4,)."""
        return np.asarray(self.spread / np.sqrt(len(self.end)))

    @property
    def z_scores(self) -> dict[str, float]:
        """How many standard errors the mean lies above the exact end, for each name that moved.

        The mean has a bias of order 1/samples of its own, as ends are not linear in the empirical cost. The
        score sees it once √runs is of the order of √samples; `extrapolated_z_scores` do not see it.
        """
        return self._scores(self.end)

    @property
    def extrapolated(self) -> Floats:
        """Twice the end less that of half samples, shape (runs, 4): without the bias of order 1/samples."""
        if self.halves is None:
            raise ParameterError(
                "extrapolate", False, "True when the runs are simulated, to have half samples"
            )
        return 2.0 * self.end - self.halves

    @property
    def extrapolated_z_scores(self) -> dict[str, float]:
        """How many standard errors the mean of `extrapolated` lies above the exact end.

        Half of a sample must be large enough for the ends to be in their region of smooth dependence.
        """
        return self._scores(self.extrapolated)

    def _scores(self, ends: Floats) -> dict[str, float]:
        error = _deviation(ends) / np.sqrt(len(ends))
        scores = {}
        for name in self.free:
            i = NAMES.index(name)
            scores[name] = float((ends[:, i].mean() - self.exact[i]) / error[i])
        return scores


def simulate(
    start: Any,
    c: Any,
    runs: Any = 100,
    samples: Any = 1000,
    step: Any = 0.4,
    steps: Any = 250,
    free: Iterable[str] = ("b", "h"),
    seed: Any = 0,
    order: str = "simultaneous",
    momentum: Any = 0.0,
    *,
    keep_paths: bool = False,
    extrapolate: bool = False,
) -> Simulation:
    """Gradient ascent and descent on empirical costs: each run draws X and Z once and keeps them.

    Parameters
    ----------
    start, c, step, steps, free, order, momentum : as in `trajectory`.
    runs : independent ones, an integer >= 1.
    samples : of X and of Z in each, an integer >= 1.
    seed : an integer >= 0, or several; run i draws from its i-th child, whatever the number of runs.
    keep_paths : whether to keep the points of all steps.
    extrapolate : whether to make each run with either half of its sample too; samples must be even.

    Returns
    -------
    Simulation.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For arguments that are not as above.
    TrajectoryError
        When a step of some run leaves g > 0 or the finite numbers; its trajectory holds the points of all
        runs up to the step before, shape (k, runs, 4). As `trajectory` when the exact one does.

    Accuracy
    --------
    The runs themselves to rounding. Their mean differs from the exact end by a bias of order 1/samples.

    Source
    ------
    Pulford and Kondrashov, IEEE Access 9 (2021), stochastic gradient experiments: 100 runs of 1000 samples.
    """
    settings = training(start, c, step, steps, free, order, momentum)
    number, size = whole("runs", runs, 1), whole("samples", samples, 1)
    root = seed_sequence(seed)
    drawn = [draw(np.random.default_rng(child), settings.c, size) for child in root.spawn(number)]
    x, y = (np.stack(of) for of in zip(*drawn, strict=True))
    paths = _runs(settings, x, y)
    halves = None
    if extrapolate:
        if size % 2:
            raise DomainError("samples", size, "an even number, to extrapolate from halves")
        parts = (slice(None, size // 2), slice(size // 2, None))
        halves = sum(_runs(settings, x[:, part], y[:, part])[-1] for part in parts) / 2.0
    exact = trajectory(settings.start, settings.c, step, steps, settings.free, order, momentum)
    return Simulation(
        end=paths[-1].copy(),
        paths=paths if keep_paths else None,
        halves=halves,
        exact=exact.points[-1],
        samples=size,
        seed=tuple(np.atleast_1d(seed).tolist()),
        free=settings.free,
    )


def _runs(settings: Training, x: Floats, y: Floats) -> Floats:
    """The points of all runs, shape (steps + 1, runs, 4), for samples of shape (runs, n)."""
    points = np.tile(settings.start, (len(x), 1))
    blocks = [slice(i, i + _BLOCK) for i in range(0, len(x), _BLOCK)]

    def gradient(at: Floats) -> Floats:
        return np.concatenate([sampled_gradient(at[part], x[part], y[part]) for part in blocks])

    paths = settings.iterate(gradient, points)
    last = len(paths) - 1
    left = np.flatnonzero(~inside(paths[last]))
    if left.size:
        run = int(left[0])
        name, value, allowed = outside(paths[last, run])
        raise TrajectoryError(
            f"{name} of run {run}", value, allowed, step=last, point=paths[last, run], trajectory=paths[:last]
        )
    return paths


def _deviation(ends: Floats) -> Floats:
    if len(ends) == 1:
        return np.full(ends.shape[1], np.nan)
    # Parameters that are held have no spread, whatever the rounding of their mean.
    return np.where(np.ptp(ends, axis=0) == 0.0, 0.0, ends.std(axis=0, ddof=1))
