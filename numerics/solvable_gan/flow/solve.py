"""Solutions of the macroscopic equations at given times, for one or many parameter points and states."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array, require
from numerics.arrays.engines import chosen_engine
from numerics.errors import DomainError, ShapeError
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.equations.right_hand_side import derivative
from numerics.solvable_gan.equations.state import State, from_vector
from numerics.solvable_gan.errors import BlowUpError
from numerics.solvable_gan.flow.bounded import MANY_STEPS, TooLong, bounded
from numerics.solvable_gan.flow.product_plan import ERF, LINEAR, plan
from numerics.solvable_gan.flow.solution import Solution, solution

Counts = npt.NDArray[np.int64]

PIECE = 64
"""Below twice this many solutions a batch is not worth cutting."""
RELATIVE, ABSOLUTE, LARGEST = 1e-13, 1e-15, 1e6
"""Tolerances of DOP853, where there is no series, and the growth that ends it."""
Mask = npt.NDArray[np.bool_]
ORDER, MOST_STEPS = 16, 1_000_000
"""Of the series, and of a solution by them: up to a minute."""
FEW, LONG_ORDER, REACH = 2, 24, math.exp(-34.0 / 24.0)
"""So few solutions are followed one by one, by longer series and longer steps: the part of the radius of
convergence after which the terms of that order have fallen to 1e-15."""


def checked_times(times: Any) -> Floats:
    """The times as an array of one dimension.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For what is no number, no time or more dimensions, negative, not finite, or out of order.
    """
    given = real_array("times", times)
    if given.ndim != 1 or not given.size:
        raise ShapeError("times", given.shape, "(T,), T >= 1")
    require("times", given, ~np.isfinite(given) | (given < 0.0), "0 <= times < ∞")
    later = np.flatnonzero(np.diff(given) < 0.0)
    if later.size:
        i = int(later[0])
        raise DomainError("times", given[i : i + 2].tolist(), "in rising order")
    return given


def solve(of: Parameters, initial: State, times: Floats, engine: str | None) -> Solution:
    """The solution at checked times from a checked state, which has the batch shape.

    Raises
    ------
    BlowUpError
        Where a solution ceases to exist; what it reached holds NaN after its last time.
    """
    shape, d = initial.z.shape, of.d
    flat = from_vector(initial.vector.reshape(-1, 2 * d * d + 2 * d + 1), d)
    points = flattened(of, shape)
    rows = np.full((len(flat.z), len(times) + 1, flat.vector.shape[-1]), np.nan)
    rows[:, 0] = flat.vector
    kind = chosen_engine(engine)
    if not of.f.series:
        made, reached, long = _by_dop853(points, flat, times, rows)
    elif kind == "numba":
        made, reached, long = _compiled(points, times, rows)
    else:
        from numerics.solvable_gan.flow import numpy_engine

        made, reached, long = numpy_engine.follow(points, flat, times, rows)
    found = solution(times, rows[:, 1:].reshape(*shape, len(times), -1), d)
    short = np.flatnonzero(made < len(times))
    if short.size:
        first = short[np.argmin(reached[short])]
        kept = int(made[first])
        whole = found if shape else solution(times[:kept], rows[0, 1 : kept + 1], d)
        why = {"why": MANY_STEPS} if long[first] else {}
        raise BlowUpError("the solution", float(reached[first]), whole, **why)
    return found


def flattened(of: Parameters, shape: tuple[int, ...]) -> Parameters:
    """The parameters broadcast to a batch shape, along one axis."""
    scalars = {"tau": of.tau, "tau_tilde": of.tau_tilde, "eta_T": of.eta_T, "eta_G": of.eta_G}
    if of.regularization is not None:
        scalars["regularization"] = of.regularization
    changed: dict[str, Any] = {name: _spread(value, shape).reshape(-1) for name, value in scalars.items()}
    for name, value in (("Lambda", of.Lambda), ("Lambda_tilde", of.Lambda_tilde)):
        changed[name] = _spread(value, (*shape, of.d, of.d)).reshape(-1, of.d, of.d)
    return replace(of, shape=(math.prod(shape),), **changed)


def _spread(array: Floats, shape: tuple[int, ...]) -> Floats:
    """The array broadcast, which takes its time, only where it must be."""
    return array if array.shape == shape else np.broadcast_to(array, shape)


def _compiled(of: Parameters, times: Floats, rows: Floats) -> tuple[Counts, Floats, Mask]:
    from numerics.solvable_gan.flow import numba_engine

    size = len(rows)
    strength = np.zeros(size) if of.regularization is None else of.regularization
    rate = of.tau_tilde / of.discriminator_steps
    numbers = np.stack([of.tau, rate, of.eta_T, of.eta_G, strength, np.full(size, float(of.batch))], axis=1)
    across, tilde = np.ascontiguousarray(of.Lambda), np.ascontiguousarray(of.Lambda_tilde)
    made, reached, times = np.zeros(size, dtype=np.int64), np.zeros(size), np.ascontiguousarray(times)
    steps = np.full(size, MOST_STEPS)
    kind = ERF if of.f.name == "erf" else LINEAR
    sums = plan(of.d, kind, of.constrained)

    def piece(first: int, last: int) -> None:
        part = slice(first, last)
        if size <= FEW:
            numba_engine.ONE_BY_ONE(
                of.d, kind, of.constrained, numbers, across, tilde, sums.left, sums.right, sums.starts, times,
                rows, LONG_ORDER, REACH, made, reached, steps,
            )  # fmt: skip
            return
        numba_engine.LOOP(
            of.d, kind, of.constrained, numbers[part], across[part], tilde[part], times, rows[part], ORDER,
            made[part], reached[part], steps[part],
        )  # fmt: skip

    workers = min(os.cpu_count() or 1, size // PIECE)
    if workers < 2:
        piece(0, size)
    else:
        bounds = np.linspace(0, size, workers + 1).astype(int).tolist()
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(piece, bounds[:-1], bounds[1:]))
    return made, reached, steps <= 0


def _by_dop853(of: Parameters, start: State, times: Floats, rows: Floats) -> tuple[Counts, Floats, Mask]:
    """One solution after the other: a series would need that of tanh at each node of its expectations."""
    from scipy.integrate import solve_ivp

    size, d = len(rows), of.d
    made, reached, long = np.zeros(size, dtype=np.int64), np.zeros(size), np.zeros(size, dtype=np.bool_)
    grid, place = np.unique(times, return_inverse=True)
    for i in range(size):
        single = _at(of, i)

        def slope(t: float, x: Floats, single: Parameters = single) -> Floats:
            return derivative(single, from_vector(x, d)).vector

        row = start.vector[i]
        tolerance = np.full(row.size, ABSOLUTE)
        answers = slice(d * d, d * d + 2 * d)
        tolerance[answers] *= min(1.0, max(np.abs(row[answers]).max(), 1e-300))
        if times[-1] == 0.0:
            rows[i, 1:], made[i] = row, len(times)
            continue
        try:
            with np.errstate(all="ignore"):
                run = solve_ivp(
                    bounded(slope), (0.0, times[-1]), row, method="DOP853", t_eval=grid, rtol=RELATIVE,
                    atol=tolerance, events=_bound(LARGEST * max(1.0, np.abs(row).max())),
                )  # fmt: skip
        except TooLong as error:
            zeros = int(np.searchsorted(times, 0.0, side="right"))
            rows[i, 1 : zeros + 1], made[i], reached[i], long[i] = row, zeros, error.time, True
            continue
        good = int(np.isfinite(run.y).all(axis=0).sum())
        made[i] = np.searchsorted(place, good)
        rows[i, 1 : made[i] + 1] = run.y.T[place[: made[i]]]
        reached[i] = run.t_events[0][0] if len(run.t_events[0]) else grid[good - 1]
    return made, reached, long


def _bound(largest: float) -> Callable[[float, Floats], float]:
    """What ends a solution that grows beyond this."""

    def left(t: float, x: Floats) -> float:
        return largest - float(np.abs(x).max())

    left.terminal = True  # type: ignore[attr-defined]
    return left


def _at(of: Parameters, i: int) -> Parameters:
    """The parameters at one place of a flat batch."""
    arrays = {name: value[i] for name, value in vars(of).items() if isinstance(value, np.ndarray)}
    return replace(of, shape=(), **arrays)
