"""Measured accuracy of the float64 functions against ball enclosures, over their whole domain.

The reference integrates one function with a rigorous bound and finds the rest by parts, in balls; it shares
neither quadrature nor error functions with the arrays.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from flint import arb, fmpq

import numerics.lsgan as lsgan
from numerics.arrays.arguments import Floats
from numerics.lsgan.quadrature.reference import SMALLEST, Balls, data_columns, generator_columns, scaled
from numerics.precision import working_precision

PARAMETERS = ("a", "b", "g", "h", "c")
ENTRIES = ("", "a", "b", "g", "h", "aa", "ab", "ag", "ah", "bb", "bg", "bh", "gg", "gh", "hh")
"""Columns of the reference: the value, the gradient, and the Hessian's upper triangle by rows."""
PROMISED = {
    "data_term": 1e-14,
    "generator_term": 1e-14,
    "cost": 1e-14,
    "gradient": 1e-12,
    "hessian": 1e-12,
    "expectation_erf": 8 * 2.0**-53,
    "expectation_erf_squared": 1e-14,
}
BITS = 256

Reference = Callable[[tuple[float, ...]], tuple[Balls, Balls]]
"""(a, b, g, h, c) -> the ENTRIES of the data term and of the generator term."""


def _wide(generator: np.random.Generator, n: int, low: float, high: float) -> Floats:
    """10**x with x from low to high."""
    value: Floats = 10.0 ** generator.uniform(low, high, n)
    return value


def _sign(generator: np.random.Generator, n: int) -> Floats:
    value: Floats = generator.choice([-1.0, 1.0], n)
    return value


def usual_points(seed: int, points: int) -> Floats:
    """Return an array of shape (5, points) with a, b, g, h, c.

    |a| log-uniform over six decades, c over four, g over four around 1/c, b and ah + b uniform from -8 to 8.
    """
    random = np.random.default_rng(seed)
    n = points
    a = _sign(random, n) * _wide(random, n, -3.0, 3.0)
    c = _wide(random, n, -2.0, 2.0)
    b = random.uniform(-8.0, 8.0, n)
    return np.stack([a, b, _wide(random, n, -2.0, 2.0) / c, (random.uniform(-8.0, 8.0, n) - b) / a, c])


def wild_points(seed: int, points: int) -> Floats:
    """Return points like the usual ones, with |ah + b| log-uniform from 1 to 4000."""
    random = np.random.default_rng([seed, 1])
    a, b, g, _, c = usual_points(seed, points)
    eta = _sign(random, points) * _wide(random, points, 0.0, math.log10(4000.0))
    return np.stack([a, b, g, (eta - b) / a, c])


def hard_points(seed: int, points: int) -> Floats:
    """Return points where the arrays change their way, or nearly.

    1/|ρ|, for ρ = a/c and ρ = -ag, log-uniform over twenty-four decades or within 2**-k of 1 or 4; b and
    ah + b 0, ±8, ±100, tiny, or near the peak of their window; a tiny or 0; h = 0; g = 1/c.
    """
    random = np.random.default_rng([seed, 2])
    n = points

    def decay() -> Floats:
        near = 1.0 + _sign(random, n) * np.exp2(-random.uniform(5.0, 52.0, n))
        kind = random.integers(0, 5, n)
        wide = np.where(random.random(n) < 0.3, _wide(random, n, -12.0, 12.0), _wide(random, n, -6.0, 6.0))
        chosen: Floats = np.select([kind == 0, kind == 1], [near, 4.0 * near], wide)
        return chosen

    def place(rate: Floats, sign: Floats) -> Floats:
        tilt = sign * rate
        peak = (np.sqrt(tilt * tilt + 9.0) - 3.0 * tilt) / 8.0 + random.normal(0.0, 0.05, n)
        edges = random.choice([0.0, 8.0, -8.0, 100.0, -100.0], n)
        tiny = _sign(random, n) * _wide(random, n, -16.0, 0.0)
        kind = random.integers(0, 4, n)
        usual = random.uniform(-8.0, 8.0, n)
        chosen: Floats = np.select(
            [(kind == 0) & (np.abs(peak) < 8.0), kind == 1, kind == 2], [peak, edges, tiny], usual
        )
        return chosen

    sign = _sign(random, n)
    a = sign * np.where(random.random(n) < 0.3, _wide(random, n, -12.0, 0.0), _wide(random, n, -3.0, 3.0))
    first, second = decay(), decay()
    c, g = np.abs(a) * first, 1.0 / (np.abs(a) * second)
    b = place(first, sign)
    h = (-place(second, -sign) - b) / a
    kind = random.integers(0, 12, n)
    a = np.where(kind == 0, 0.0, a)
    h = np.where(kind == 1, 0.0, h)
    g = np.where(kind == 2, 1.0 / c, g)
    return np.stack([a, b, g, h, c])


SAMPLES: dict[str, Callable[[int, int], Floats]] = {
    "usual": usual_points,
    "wild": wild_points,
    "hard": hard_points,
}


def enclosed(point: tuple[float, ...]) -> tuple[Balls, Balls]:
    """Return the ENTRIES of the data term and of the generator term at (a, b, g, h, c)."""
    a, b, g, h, c = point
    return data_columns(a, b, c), generator_columns(a, b, g, h)


def off(found: float, true: arb, size: arb) -> float:
    """Return the error of the found value relative to the size; sizes below 1e-300 count as that."""
    if not math.isfinite(found):
        return math.inf
    scale = arb(max(float(abs(size).mid()), SMALLEST))
    return float((abs(arb(fmpq(*found.as_integer_ratio())) - true) / scale).upper())


def errors_at(
    sample: Floats, engine: str | None = None, reference: Reference = enclosed
) -> dict[str, Floats]:
    """Return relative errors by function, of shape (points,), or (points, entries) for derivatives.

    Derivatives are compared with the larger of the data part and the generator part of the same entry.

    Parameters
    ----------
    sample : shape (5, points), as of SAMPLES.
    engine : as for the functions themselves.
    reference : gives enclosures of the entries.
    """
    a, b, g, h, c = sample
    whole = lsgan.value_gradient_hessian(a, b, g, h, c, engine=engine)
    upper = np.triu_indices(4)
    derivatives = np.concatenate([whole.gradient, whole.hessian[:, upper[0], upper[1]]], axis=1)
    values = {
        "data_term": lsgan.data_term(a, b, c, engine=engine),
        "generator_term": lsgan.generator_term(a, b, g, h, engine=engine),
        "cost": whole.value,
        "expectation_erf": lsgan.expectation_erf(a, b, c),
        "expectation_erf_squared": lsgan.expectation_erf_squared(a, b, c),
    }
    found = {name: np.empty(sample.shape[1]) for name in values}
    found["gradient"], found["hessian"] = np.empty((sample.shape[1], 4)), np.empty((sample.shape[1], 10))
    for i, point in enumerate(zip(*sample.tolist(), strict=True)):
        data, generator = reference(point)
        with working_precision(BITS):
            first, second = _expectations(point, data)
            edge = abs(arb(point[1]).erf())
            true = {
                "data_term": (data[0], data[0]),
                "generator_term": (generator[0], generator[0]),
                "cost": (data[0] + generator[0],) * 2,
                "expectation_erf": (first, edge + abs(first)),
                "expectation_erf_squared": (second, second),
            }
            for name, (value, size) in true.items():
                found[name][i] = off(float(values[name][i]), value, size)
            for k in range(1, len(ENTRIES)):
                parts = (abs(data[k]).mid(), abs(generator[k]).mid())
                error = off(float(derivatives[i, k - 1]), data[k] + generator[k], arb(max(parts)))
                if k <= 4:
                    found["gradient"][i, k - 1] = error
                else:
                    found["hessian"][i, k - 5] = error
    return found


def _expectations(point: tuple[float, ...], data: Balls) -> tuple[arb, arb]:
    """Return E erf(aX + b), in closed form, and E erf(aX + b)², from the data term."""
    a, b, c = (arb(fmpq(*point[k].as_integer_ratio())) for k in (0, 1, 4))
    first = b.erf()
    if a != 0:
        sign = 1 if a > 0 else -1
        k, beta = c / abs(a), sign * b
        first += sign * scaled(beta + k / 2, -beta * beta)
    return first, 4 * data[0] - 1 - 2 * first


def rounding(point: tuple[float, ...], entry: str) -> float:
    """Return how far half a unit in the last place of every argument moves an entry of the derivatives.

    In units of `errors_at`. Where the parts nearly vanish no float64 arithmetic can do much better.
    """
    k = ENTRIES.index(entry)
    here = enclosed(point)
    moved = arb(0)
    with working_precision(BITS):
        size = arb(max(float(max(abs(part[k]).mid() for part in here)), SMALLEST))
        for i, value in enumerate(point):
            near = (*point[:i], float(np.nextafter(value, math.inf)), *point[i + 1 :])
            there = enclosed(near)
            moved += abs(there[0][k] + there[1][k] - here[0][k] - here[1][k]) / 2
        return float((moved / size).mid())


def worst(sample: Floats, found: dict[str, Floats]) -> dict[str, dict[str, Any]]:
    """Return {function: {"worst", "promised", "entry", "point": {parameter: hex float}}} from `errors_at`."""
    return dict(_records(sample, found))


def _records(sample: Floats, found: dict[str, Floats]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, errors in found.items():
        table = errors.reshape(sample.shape[1], -1)
        i, entry = np.unravel_index(int(np.argmax(table)), table.shape)
        first = {"gradient": 1, "hessian": 5}.get(name, 0)
        yield (
            name,
            {
                "worst": float(table[i, entry]),
                "promised": PROMISED[name],
                "entry": ENTRIES[first + int(entry)],
                "point": {key: float(sample[k, i]).hex() for k, key in enumerate(PARAMETERS)},
            },
        )


def measure(
    seed: int = 3, points: int = 400, engine: str | None = None, reference: Reference = enclosed
) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the worst relative errors against balls by sample and function, as plain data.

    Parameters
    ----------
    seed, points : they choose the samples.
    engine : as for the functions themselves.
    reference : gives enclosures of the entries, `enclosed` by default.

    Returns
    -------
    {sample: {function: {"worst", "promised", "entry", "point": {parameter: hex float}}}}.
    """
    records = {}
    for name, draw in SAMPLES.items():
        sample = draw(seed, points)
        records[name] = worst(sample, errors_at(sample, engine, reference))
    return records
