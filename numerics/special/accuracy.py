"""Measured accuracy of the float64 special functions against ball enclosures, over their whole domains.

The balls share with the float64 kernels the reflection of T and the wedges of Φ₂, but no series or sum.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from flint import arb

import numerics.special as special
from generated.special import kernels_ball
from numerics.arrays.arguments import Floats
from numerics.precision import working_precision

NAMES = {"owens_t": ("h", "a"), "bivariate_normal_cdf": ("x", "y", "rho"), "erfcx": ("x",)}
BITS = 128
SMALLEST = {"owens_t": 2.0**-1022, "bivariate_normal_cdf": 1e-290, "erfcx": 2.0**-1022}
"""True values below this are measured as if they were of this size."""


def _wide(generator: np.random.Generator, n: int, low: float, high: float) -> Floats:
    """±10**x with x from low to high."""
    sign: Floats = generator.choice([-1.0, 1.0], n)
    return sign * 10.0 ** generator.uniform(low, high, n)


def owens_t_points(seed: int, points: int) -> Floats:
    """Return an array of shape (2, points) with h, a.

    h normal, uniform to where results underflow, log-uniform from 1e-300; a log-uniform over all sizes,
    ordinary, ±1 or within 10**-k of it, and ah next to where the normal tail is lost against 1.
    """
    g = np.random.default_rng(seed)
    n = points
    kind = g.integers(0, 6, n)
    choices = [_wide(g, n, -300.0, 3.0), g.normal(0, 2, n), g.uniform(-38.6, 38.6, n), _wide(g, n, -6.0, 1.6)]
    h: Floats = np.select([kind == k for k in range(4)], choices, g.uniform(-10, 10, n))
    h = np.where(g.random(n) < 0.02, 0.0, h)
    kind = g.integers(0, 6, n)
    sign = g.choice([-1.0, 1.0], n)
    with np.errstate(all="ignore"):
        border = np.where(h == 0.0, 1.0, 8.4 / h) * g.uniform(0.3, 1.2, n)
    border = np.clip(border, -1e300, 1e300)
    near_one = sign * (1.0 + _wide(g, n, -17.0, -1.0))
    choices = [_wide(g, n, -300.0, 300.0), g.normal(size=n), near_one, border, sign]
    a: Floats = np.select([kind == k for k in range(5)], choices, g.uniform(-1, 1, n))
    return np.stack([h, np.where(g.random(n) < 0.02, 0.0, a)])


def bivariate_normal_cdf_points(seed: int, points: int) -> Floats:
    """Return an array of shape (3, points) with x, y, rho.

    x and y of all sizes up to where results underflow, zero, equal, opposite, or on the regression line, each
    exactly or within 10**-k; ρ uniform, 0, ±1 and within 10**-k of them.
    """
    g = np.random.default_rng(seed)
    n = points

    def coordinate() -> Floats:
        kind = g.integers(0, 6, n)
        choices = [_wide(g, n, -300.0, 1.5), g.normal(0, 2, n), g.uniform(-38, 38, n), _wide(g, n, -6, 1.6)]
        chosen: Floats = np.select([kind == k for k in range(4)], choices, g.uniform(-6, 6, n))
        return np.where(g.random(n) < 0.05, 0.0, chosen)

    x, y = coordinate(), coordinate()
    kind = g.integers(0, 7, n)
    close = 10.0 ** g.uniform(-16.5, 0.0, n)
    sign = g.choice([-1.0, 1.0], n)
    choices = [1.0 - close, close - 1.0, sign, _wide(g, n, -300.0, 0.0), 0.0 * x]
    rho: Floats = np.select([kind == k for k in range(5)], choices, g.uniform(-1, 1, n))
    kind = g.integers(0, 14, n)
    near = 1.0 + _wide(g, n, -16.0, -1.0)
    choices = [x, -x, rho * x, x * near, -x * near, rho * x * near]
    y = np.select([kind == k for k in range(6)], choices, y)
    return np.stack([x, y, rho])


def erfcx_points(seed: int, points: int) -> Floats:
    """Return an array of shape (1, points): uniform to where it overflows, log-uniform over all sizes."""
    g = np.random.default_rng(seed)
    kind = g.integers(0, 4, points)
    choices = [g.uniform(-26.7, 30, points), _wide(g, points, -300, 1), 10.0 ** g.uniform(1, 300, points)]
    return np.stack([np.select([kind == k for k in range(3)], choices, g.uniform(-1, 7, points))])


SAMPLES: dict[str, Callable[[int, int], Floats]] = {
    "owens_t": owens_t_points,
    "bivariate_normal_cdf": bivariate_normal_cdf_points,
    "erfcx": erfcx_points,
}


def units_off(name: str, point: tuple[float, ...], found: float) -> float:
    """Return the error of a found value in units in the last place of the true one."""
    with working_precision(BITS):
        true = getattr(kernels_ball, name)(*map(arb, point))
        if not math.isfinite(found):
            return 0.0 if found == math.inf and true > arb(float(np.finfo(float).max)) else math.inf
        size = abs(float(true.mid())) if abs(true) > SMALLEST[name] else SMALLEST[name]
        return float((abs(arb(found) - true) / arb(float(np.spacing(size)))).upper())


def errors(name: str, sample: Floats, engine: str | None = None, seed: int | None = None) -> dict[str, Any]:
    """Return the record of `measure` for one function at given points."""
    found = getattr(special, name)(*sample, engine=engine).tolist()
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
