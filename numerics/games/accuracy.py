"""Measured accuracy of the float64 functions against ball enclosures, over their whole domains.

The reference isolates the roots of the emitted characteristic polynomials, or evaluates the emitted closed
forms in balls; it shares no formula with the kernels.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from flint import arb

import numerics.games as games
from generated.games import ball
from numerics.arrays.arguments import Floats
from numerics.games.radii.exact import rational, root_radius_of
from numerics.precision import working_precision

NAMES = {
    "heavy_ball_radius": ("re", "im", "eta", "beta"),
    "alternating_radius": ("k", "beta1", "beta2"),
    "best_heavy_ball": ("re", "im"),
}
BITS = 256
SMALLEST = 1e-290
"""True values below this are measured as if they were of this size."""


def tiny(generator: np.random.Generator, n: int, most: float = 110.0) -> Floats:
    """±2**-x with x from 1 to `most`, and sometimes 0."""
    value = np.exp2(-generator.uniform(1.0, most, n)) * generator.choice([-1.0, 1.0], n)
    return np.where(generator.random(n) < 0.05, 0.0, value)


def _wide(generator: np.random.Generator, n: int, low: float, high: float) -> Floats:
    """±10**x with x from low to high."""
    sign: Floats = generator.choice([-1.0, 1.0], n)
    return sign * 10.0 ** generator.uniform(low, high, n)


def heavy_ball_points(seed: int, points: int) -> Floats:
    """Return an array of shape (4, points) with re, im, eta, beta.

    |λ| and η|λ| log-uniform over twelve and nine decades, both signs of everything, real λ, η = 0 and
    ηλ = 1 or within 2**-k of it; β uniform, tiny down to 1e-300, 0, ±1 and within 2**-k of it; and a third of
    the points with (1 + β - ηλ)² = 4β exactly or within 2**-k of it, for both signs of β.
    """
    g = np.random.default_rng(seed)
    n = points
    re, im = _wide(g, n, -6.0, 6.0), _wide(g, n, -6.0, 6.0)
    im = np.select([g.random(n) < 0.4, g.random(n) < 0.2], [re * g.normal(size=n), 0.0 * re], im)
    eta = 10.0 ** g.uniform(-6.0, 3.0, n) / np.hypot(re, im)
    kind = g.integers(0, 8, n)
    near_one = (1.0 + tiny(g, n)) / re
    eta = np.select([kind == 0, kind == 1, kind == 2], [0.0 * eta, 1.0 / re, near_one], eta)
    kind = g.integers(0, 9, n)
    sign = g.choice([-1.0, 1.0], n)
    choices = [0.0 * re, _wide(g, n, -300.0, 0.0), sign, sign * (1.0 + tiny(g, n))]
    beta = np.select([kind == k for k in range(4)], choices, g.uniform(-1.2, 1.2, n))
    # The roots meet at t for λ = t², η = 1 and β = (1 - t)², exactly for short t; so do they at ±iy/2 for
    # λ = 1 - y²/4 + iy, η = 1 and β = -y²/4.
    t = g.integers(1, 2**21, n) * 2.0**-20
    y = g.integers(1, 2**13, n) * 2.0**-12
    long = g.uniform(0.0, 2.0, n)
    meet = [kind == 4, kind == 5, kind == 6]
    re = np.select(meet, [t * t, long, 1.0 - 0.25 * y * y], re)
    im = np.select(meet, [0.0 * t, 0.0 * t, y], im)
    eta = np.where((kind >= 4) & (kind <= 6), 1.0, eta)
    beta = np.select(meet, [(1.0 - t) ** 2, (1.0 - np.sqrt(long)) ** 2, -0.25 * y * y], beta)
    moved = (kind >= 4) & (kind <= 6) & (g.random(n) < 0.7)
    beta = np.where(moved, beta * (1.0 + tiny(g, n)), beta)
    im = np.where(moved & (g.random(n) < 0.5), im + tiny(g, n), im)
    return np.stack([re, im, eta, beta])


def alternating_points(seed: int, points: int) -> Floats:
    """Return an array of shape (3, points) with k, beta1, beta2.

    k uniform, or ± log-uniform over nine decades; momenta uniform, 0, ±1 and within 2**-k of it, tiny or
    equal; and points within 2**-k of the triple roots of the optima or of double roots anywhere.
    """
    g = np.random.default_rng(seed)
    n = points

    def momentum() -> Floats:
        kind = g.integers(0, 7, n)
        sign = g.choice([-1.0, 1.0], n)
        choices = [np.zeros(n), _wide(g, n, -20.0, 2.0), sign * (1.0 + tiny(g, n, 60.0)), sign]
        chosen: Floats = np.select([kind == k for k in range(4)], choices, g.uniform(-1.2, 1.2, n))
        return chosen

    k = np.where(g.random(n) < 0.7, g.uniform(0.0, 16.0, n), _wide(g, n, -6.0, 3.0))
    beta1, beta2 = momentum(), momentum()
    kind = g.integers(0, 8, n)
    beta2 = np.where(kind == 0, beta1, beta2)
    # a double root at x: the logarithmic derivative of (x - 1)²(x - β1)(x - β2)/x³ vanishes
    x = g.uniform(-2.0, 2.0, n)
    with np.errstate(all="ignore"):
        second = x - 1.0 / (3.0 / x - 2.0 / (x - 1.0) - 1.0 / (x - beta1))
        double = -((x - 1.0) ** 2) * (x - beta1) * (x - second) / x**3
    usable = (kind == 1) & (np.abs(double) < 1e6) & (np.abs(second) < 1e3)
    root = np.sqrt(3.0)
    equal, first = kind == 2, kind == 3
    near = 1.0 + tiny(g, n, 60.0)
    k = np.select(
        [usable, equal, first], [double * near, 64.0 * (2.0 * root - 3.0) / 9.0 * near, 3.375 * near], k
    )
    beta1 = np.select(
        [equal, first], [(4.0 * root - 7.0) * (1.0 + tiny(g, n, 60.0)), np.full(n, -0.125)], beta1
    )
    beta2 = np.select(
        [usable, equal, first],
        [second, np.full(n, 4.0 * root - 7.0), np.where(g.random(n) < 0.5, tiny(g, n, 60.0), 0.0)],
        beta2,
    )
    return np.stack([k, beta1, beta2])


def best_heavy_ball_points(seed: int, points: int) -> Floats:
    """Return an array of shape (2, points) with re > 0 and im, ratios and sizes log-uniform, some real."""
    g = np.random.default_rng(seed)
    re = np.abs(_wide(g, points, -250.0, 250.0))
    im = re * _wide(g, points, -20.0, 20.0)
    return np.stack([re, np.where(g.random(points) < 0.05, 0.0, im)])


def reference(name: str, point: tuple[float, ...]) -> list[arb]:
    """Return the true values at one point to more than 64 bits."""
    with working_precision(BITS):
        if name == "heavy_ball_radius":
            return [root_radius_of(ball.heavy_ball_radius_polynomial, point)]
        if name == "alternating_radius":
            return [root_radius_of(ball.alternating_radius_polynomial, point)]
        return [arb(value) for value in ball.best_heavy_ball(*rational(*point))]


def units_off(name: str, point: tuple[float, ...], found: Sequence[float]) -> float:
    """Return the largest error of the found values in units in the last place of the true ones."""
    worst = 0.0
    for true, value in zip(reference(name, point), found, strict=True):
        if not math.isfinite(value):
            return math.inf
        unit = np.spacing(max(abs(float(true.mid())), SMALLEST))
        with working_precision(BITS):
            worst = max(worst, float((abs(arb(value) - true) / arb(float(unit))).upper()))
    return worst


SAMPLES: dict[str, Callable[[int, int], Floats]] = {
    "heavy_ball_radius": heavy_ball_points,
    "alternating_radius": alternating_points,
    "best_heavy_ball": best_heavy_ball_points,
}


def values(name: str, sample: Floats, engine: str | None = None) -> Floats:
    """Return what the array function gives at the points, of shape (outputs, points)."""
    if name == "heavy_ball_radius":
        re, im, eta, beta = sample
        return np.stack([games.heavy_ball_radius(re + 1j * im, eta, beta, engine=engine)])
    if name == "alternating_radius":
        return np.stack([games.alternating_radius(*sample, engine=engine)])
    re, im = sample
    return np.stack(games.best_heavy_ball(re + 1j * im))


def measure(seed: int = 2, points: int = 4000, engine: str | None = None) -> dict[str, dict[str, Any]]:
    """Return each function's worst and mean error against balls, as plain data.

    Parameters
    ----------
    seed, points : they choose the samples.
    engine : as for the functions themselves.

    Returns
    -------
    {name: {"worst_ulp", "mean_ulp", "point": {parameter: hex float}, "points", "seed"}}, the unit being the
    spacing of floats at the true value.
    """
    return {name: errors(name, SAMPLES[name](seed, points), engine, seed) for name in SAMPLES}


def errors(name: str, sample: Floats, engine: str | None = None, seed: int | None = None) -> dict[str, Any]:
    """Return the record of `measure` for one function at given points."""
    found = values(name, sample, engine).T.tolist()
    points = [tuple(point) for point in sample.T.tolist()]
    units = np.array([units_off(name, point, value) for point, value in zip(points, found, strict=True)])
    worst = int(np.argmax(units))
    return {
        "worst_ulp": float(units[worst]),
        "mean_ulp": float(units.mean()),
        "point": {key: float(sample[k, worst]).hex() for k, key in enumerate(NAMES[name])},
        "points": sample.shape[1],
        "seed": seed,
    }
