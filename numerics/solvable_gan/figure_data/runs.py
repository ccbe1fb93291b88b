"""Runs of the source's figure, convergence with the dimension, and learning from small overlaps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.figure_data.settings import LEARNED, START, one_feature, two_features
from numerics.solvable_gan.flow.solution import Solution
from numerics.solvable_gan.phases.asymptotic import learning_time
from numerics.solvable_gan.phases.reduced import reduced


@dataclass(frozen=True)
class FigureRun:
    """One panel of the source's figure.

    Attributes
    ----------
    eta : variance of the noise. phase : by the closed forms.
    curve : the solution. dots : one run on vectors, at its kept steps. n : their dimension.
    """

    eta: float
    phase: str
    curve: Solution
    dots: Solution
    n: int


def figure_run(eta: float, end: float, n: int, seed: int = 0) -> FigureRun:
    """The panel at a variance of the noise, up to t = end, with vectors of dimension n."""
    model = two_features(eta)
    steps = round(end * n)
    every = max(steps // 40, 1)
    dots = model.simulate(n, START, steps - steps % every, seed, "vectors", every=every)
    return FigureRun(eta, model.phase().name, model.solve(START, np.linspace(0.0, end, 801)), dots, n)


@dataclass(frozen=True)
class Convergence:
    """How far simulations are from the solution.

    Attributes
    ----------
    n : dimensions, shape (N,). runs : at each. time, eta : of the comparison, and variance of the noise.
    distance : root mean square over runs and overlaps that move, shape (N,).
    slope : of log distance in log n, fitted. interval : of the slope, 95 %, from resampled runs.
    """

    n: Floats
    runs: int
    time: float
    eta: float
    distance: Floats
    slope: float
    interval: tuple[float, float]


def converging(dimensions: tuple[int, ...], runs: int, end: float = 5.0, eta: float = 2.0) -> Convergence:
    """Distances at t = end from runs of the reduced chain, and their slope."""
    model = two_features(eta)
    wanted = model.solve(LEARNED, [end]).last.vector
    squares = []
    for seed, n in enumerate(dimensions):
        steps = round(end * n)
        found = model.simulate(n, LEARNED, steps, seed, runs=runs, every=steps).state.vector[:, -1]
        gaps = (found - wanted)[:, found.std(axis=0) > 1e-12]
        squares.append((gaps**2).mean(axis=1))
    sizes = np.array(dimensions, dtype=np.float64)
    each = np.array(squares)
    slope = _slope(sizes, each.mean(axis=1))
    rng = np.random.default_rng(0)
    drawn = [
        _slope(sizes, np.array([row[rng.integers(0, runs, runs)].mean() for row in each]))
        for _ in range(1000)
    ]
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Convergence(sizes, runs, end, eta, np.sqrt(each.mean(axis=1)), slope, (float(low), float(high)))


def _slope(n: Floats, squares: Floats) -> float:
    return float(np.polyfit(np.log(n), 0.5 * np.log(squares), 1)[0])


@dataclass(frozen=True)
class Learning:
    """The time of learning from overlaps n^(-1/2).

    Attributes
    ----------
    eta : variance of the noise.
    n : dimensions, shape (N,). reached : when P² first is half of its largest value, shape (N,).
    predicted : the leading term in ln n, shape (N,). slope : of the times found, in ln n, per leading term.
    times, P : the solutions, shapes (T,) and (N, T).
    """

    eta: float
    n: Floats
    reached: Floats
    predicted: Floats
    slope: float
    times: Floats
    P: Floats


def learning_from(eta: float, dimensions: Floats, points: int = 6001) -> Learning:
    """Solutions from P = q = n^(-1/2), r = 0 for one feature, and when they learn."""
    model = one_feature(eta)
    by = reduced(model.parameters)
    predicted = by.unit * learning_time(by.kappa, by.nu, by.e_T, dimensions)
    times = np.linspace(0.0, 2.5 * predicted.max(), points)
    small = 1.0 / np.sqrt(dimensions)
    start = {"P": small[:, None, None], "q": small[:, None], "r": 0.0}
    P = model.solve(start, times).P[..., 0, 0]
    half = P.max(axis=1, keepdims=True) / np.sqrt(2.0)
    reached = times[np.argmax(half <= P, axis=1)]
    found = np.polyfit(np.log(dimensions), reached, 1)[0]
    leading = float(predicted[-1] / np.log(dimensions[-1]))
    return Learning(eta, dimensions, reached, predicted, float(found / leading), times, P)
