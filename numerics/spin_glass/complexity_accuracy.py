"""Measured accuracy of the complexity's float64 functions against certified values, over the whole domain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np

import numerics.spin_glass as spin_glass
from numerics.arrays.arguments import Floats
from numerics.evaluate import evaluate

MODEL = ("p", "q", "sigma_z", "kappa")
NAMES = {
    "complexity": ("u_D", "u_G", *MODEL),
    "complexity_index": ("u_D", "u_G", "k_D", "k_G", *MODEL),
    "threshold_D": MODEL,
    "threshold_G": MODEL,
}
FUNCTIONS: dict[str, Callable[..., Any]] = {name: getattr(spin_glass, name) for name in NAMES}


def sample_points(seed: int, points: int) -> dict[str, Floats]:
    """Return parameters by name: p <= 20, q <= 20, sigma_z log-uniform in [1e-5, 1e2], kappa uniform and
    towards 0 and 1, bounds of both signs log-uniform in [1e-8, 1e3] or infinite, k from 0 to 30.

    Half of the bounds are scaled by the thresholds, where the complexity changes sign.
    """
    generator = np.random.default_rng(seed)

    def logarithmic(low: float, high: float) -> Floats:
        return np.exp(generator.uniform(np.log(low), np.log(high), points))

    tiny = logarithmic(1e-6, 0.3)
    kind = generator.integers(0, 4, points)
    kappa = np.select([kind == 0, kind == 1], [tiny, 1.0 - tiny], generator.uniform(0.02, 0.98, points))
    model = {
        "p": generator.integers(2, 21, points).astype(float),
        "q": generator.integers(1, 21, points).astype(float),
        "sigma_z": logarithmic(1e-5, 1e2),
        "kappa": kappa,
    }
    bounds = {}
    for player in "DG":
        size = logarithmic(1e-8, 1e3)
        threshold = getattr(spin_glass, f"threshold_{player}")(**model)
        scale = np.abs(threshold) * generator.uniform(0, 1.5, points)
        size = np.where(generator.random(points) < 0.5, scale, size)
        sign = np.where(generator.random(points) < 0.8, -1.0, 1.0)
        bounds[f"u_{player}"] = np.where(generator.random(points) < 0.15, np.inf, sign * size)
    indices = {name: generator.integers(0, 31, points).astype(float) for name in ("k_D", "k_G")}
    return {**bounds, **indices, **model}


def _records(name: str, sample: dict[str, Floats]) -> Iterator[tuple[float, dict[str, float]]]:
    """Yield the error of one function at each point, relative to the larger of 1 and the value."""
    chosen = {k: sample[k] for k in NAMES[name]}
    found = np.asarray(FUNCTIONS[name](**chosen), dtype=float)
    for i, value in enumerate(found.reshape(-1)):
        point = {k: float(v[i]) for k, v in chosen.items()}
        exact = evaluate(f"spin_glass.{name}", digits=20, **point).mid
        scale = 1.0 if name.startswith("complexity") else 0.0
        yield float(abs(Fraction(value) - exact)) / max(scale, abs(float(exact))), point


def measure(seed: int = 3, points: int = 200) -> dict[str, dict[str, Any]]:
    """Return each function's worst error against certified values, as plain data.

    Parameters
    ----------
    seed, points : they choose the sample (see `sample_points`).

    Returns
    -------
    {name: {"worst", "point": {"u_D": hex float, ...}, "points", "seed", "unit"}}. The unit is the larger of 1
    and |value| for the complexities, |value| for the thresholds.
    """
    sample = sample_points(seed, points)
    result = {}
    for name in NAMES:
        worst, point = max(_records(name, sample), key=lambda record: record[0])
        unit = "max(1, |value|)" if name.startswith("complexity") else "|value|"
        where = {k: v.hex() for k, v in point.items()}
        result[name] = {"worst": worst, "point": where, "points": points, "seed": seed, "unit": unit}
    return result
