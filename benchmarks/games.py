"""Speed and accuracy of the games' spectral radii against eigenvalues by NumPy and mpmath."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from fractions import Fraction
from time import perf_counter
from typing import Any

import mpmath
import numpy as np

import numerics.games as games
from benchmarks.timing import seconds
from numerics.arrays.engines import numba_installed
from numerics.games.accuracy import alternating_points, heavy_ball_points, units_off

DIGITS = 40
SIZE = 12
SAMPLE = 20_000
"""Points on which the alternative runs one by one; the table scales its time."""
PROBES = 400
BATCH = 100_000
MOST_SECONDS = 0.05
"""Promised for the spectral radius of a 12×12 rational matrix to 40 digits."""

Array = Any


@dataclass(frozen=True)
class Row:
    """One line of the table: seconds a point of ours and of the alternative, what was promised, errors."""

    what: str
    ours: str
    alternative: str
    seconds_ours: float
    seconds_alternative: float
    ratio: float
    promised: float
    worst_ulp_ours: float | None
    worst_ulp_alternative: float | None
    note: str

    @property
    def kept(self) -> bool:
        accurate = self.worst_ulp_ours is None or self.worst_ulp_ours <= 4.0
        return self.ratio >= self.promised and accurate


def heavy_ball_companions(re: Array, im: Array, eta: Array, beta: Array) -> Array:
    """Return the matrices [[1 + β - ηλ, -β], [1, 0]], shape (..., 2, 2)."""
    matrices = np.zeros((*re.shape, 2, 2), dtype=np.complex128)
    matrices[..., 0, 0] = 1 + beta - eta * (re + 1j * im)
    matrices[..., 0, 1] = -beta
    matrices[..., 1, 0] = 1
    return matrices


def alternating_companions(k: Array, beta1: Array, beta2: Array) -> Array:
    """Return companion matrices of (x - 1)²(x - β1)(x - β2) + kx³, shape (..., 4, 4)."""
    matrices = np.zeros((*k.shape, 4, 4))
    total, product = beta1 + beta2, beta1 * beta2
    for column, coefficient in enumerate(
        (k - total - 2, 1 + 2 * total + product, -(total + 2 * product), product)
    ):
        matrices[..., 0, column] = -coefficient
    matrices[..., [1, 2, 3], [0, 1, 2]] = 1
    return matrices


def one_by_one(matrices: Array) -> Array:
    """Return the spectral radii, one call of eigvals a matrix."""
    return np.array([np.abs(np.linalg.eigvals(matrix)).max() for matrix in matrices])


def batched(matrices: Array) -> Array:
    """Return the spectral radii by one call of eigvals on the stack."""
    return np.abs(np.linalg.eigvals(matrices)).max(axis=-1)


def worst(name: str, points: Array, values: Array) -> float:
    """Return the largest error in units in the last place, against balls."""
    return max(
        units_off(name, tuple(p), [v]) for p, v in zip(points.T.tolist(), values.tolist(), strict=True)
    )


@dataclass(frozen=True)
class Job:
    """An array function, how it is called on columns, its companions, points, and what is promised."""

    name: str
    ours: Callable[[Array, str], Array]
    companions: Callable[..., Array]
    random: Callable[[np.random.Generator, int], Array]
    hard: Array
    promised: dict[str, float]


def _heavy_ball(points: Array, engine: str) -> Array:
    re, im, eta, beta = points
    return games.heavy_ball_radius(re + 1j * im, eta, beta, engine=engine)


def _alternating(points: Array, engine: str) -> Array:
    return games.alternating_radius(*points, engine=engine)


JOBS = (
    Job(
        "heavy_ball_radius",
        _heavy_ball,
        heavy_ball_companions,
        lambda g, n: np.stack(
            [g.uniform(0, 4, n), g.normal(0, 3, n), g.uniform(0, 1, n), g.uniform(-1, 1, n)]
        ),
        heavy_ball_points(7, PROBES),
        {"one by one": 50.0, "batched": 1.0},
    ),
    Job(
        "alternating_radius",
        _alternating,
        alternating_companions,
        lambda g, n: np.stack([g.uniform(0, 4, n), g.uniform(-1, 1, n), g.uniform(-1, 1, n)]),
        alternating_points(7, PROBES),
        {"one by one": 10.0, "batched": 1.0},
    ),
)


def array_rows(job: Job, n: int, engines: list[str]) -> list[Row]:
    """Compare an array function with both ways of calling eigvals."""
    points = job.random(np.random.default_rng(1), n)
    few = np.ascontiguousarray(job.companions(*points[:, :SAMPLE]))
    slow = seconds(lambda: one_by_one(few), 1) / len(few)
    many = np.ascontiguousarray(job.companions(*points[:, :BATCH]))
    stacked = seconds(lambda: batched(many)) / len(many)
    probes = np.concatenate([job.hard, points[:, :PROBES]], axis=1)
    theirs = worst(job.name, probes, batched(job.companions(*probes)))
    easy = points[:, :PROBES]
    usual = worst(job.name, easy, batched(job.companions(*easy)))
    rows = []
    for engine in engines:
        own = seconds(lambda engine=engine: job.ours(points, engine)) / n
        error = worst(job.name, probes, job.ours(probes, engine))
        for way, cost, size in (("one by one", slow, len(few)), ("batched", stacked, len(many))):
            note = (
                f"{n} points, eigvals on {size}; errors at {probes.shape[1]}, half of them hard "
                f"(eigvals at the random half {usual:.2g})"
            )
            promised = job.promised[way]
            rows.append(
                Row(job.name, engine, f"eigvals {way}", own, cost, cost / own, promised, error, theirs, note)
            )
    return rows


def rational_matrix(seed: int) -> list[list[Fraction]]:
    """Return a matrix of short fractions."""
    generator = np.random.default_rng(seed)
    tops, bottoms = generator.integers(-9, 10, (SIZE, SIZE)), generator.integers(1, 10, (SIZE, SIZE))
    return [[Fraction(int(tops[i, j]), int(bottoms[i, j])) for j in range(SIZE)] for i in range(SIZE)]


def by_mpmath(matrix: list[list[Fraction]]) -> Any:
    """Return the spectral radius by mpmath.eig with a few guard digits."""
    with mpmath.workdps(DIGITS + 10):
        entries = [[mpmath.mpf(entry.numerator) / entry.denominator for entry in row] for row in matrix]
        values = mpmath.eig(mpmath.matrix(entries), left=False, right=False)
        return max(abs(value) for value in values)


def spectral_radius_row(count: int = 20) -> Row:
    """Compare certified digits with mpmath's uncertified ones."""
    matrices = [rational_matrix(seed) for seed in range(count)]
    own = seconds(lambda: [games.spectral_radius(matrix, DIGITS) for matrix in matrices]) / count
    few = matrices[:3]
    begin = perf_counter()
    theirs = [by_mpmath(matrix) for matrix in few]
    cost = (perf_counter() - begin) / len(few)
    with mpmath.workdps(DIGITS + 10):
        found = [games.spectral_radius(matrix, DIGITS) for matrix in few]
        gaps = [
            abs(mpmath.mpf(value.mid.numerator) / value.mid.denominator - other)
            for value, other in zip(found, theirs, strict=True)
        ]
    note = f"{count} matrices, mpmath on {len(few)}; largest difference {mpmath.nstr(max(gaps), 1)}"
    # the promise is a time, so as a ratio it is what the alternative's time makes of it
    return Row(
        f"{SIZE}×{SIZE}, {DIGITS} digits",
        "exact",
        "mpmath.eig",
        own,
        cost,
        cost / own,
        cost / MOST_SECONDS,
        None,
        None,
        note,
    )


def report(rows: list[Row]) -> str:
    columns = (
        ("us/point", ">10"),
        ("us/point", ">12"),
        ("ratio", ">8"),
        ("promised", ">10"),
        ("ulp", ">8"),
        ("ulp", ">9"),
    )
    head = "".join(f"{text:{form}}" for text, form in columns)
    lines = [f"{'quantity':<20}{'ours':<8}{'alternative':<20}{head}"]
    for row in rows:
        errors = (row.worst_ulp_ours, row.worst_ulp_alternative)
        shown = ["" if error is None else f"{error:.2g}" for error in errors]
        lines.append(
            f"{row.what:<20}{row.ours:<8}{row.alternative:<20}{row.seconds_ours * 1e6:>10.3f}"
            f"{row.seconds_alternative * 1e6:>12.2f}{row.ratio:>8.0f}{row.promised:>10.1f}"
            f"{shown[0]:>8}{shown[1]:>9}"
            f"  {'' if row.kept else 'MISSED '}{row.note}"
        )
    lines.append(f"{os.cpu_count()} processors; the numba engine uses all of them, everything else one")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; return 1 if a promise is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the points")
    parser.add_argument("--json", action="store_true", help="print figures for machines")
    options = parser.parse_args(arguments)
    n = 100_000 if options.quick else 1_000_000
    engines = ["numpy", "numba"] if numba_installed() else ["numpy"]
    rows = [row for job in JOBS for row in array_rows(job, n, engines)] + [spectral_radius_row()]
    if options.json:
        print(json.dumps({"rows": [{**asdict(row), "kept": row.kept} for row in rows]}))
    else:
        print(report(rows))
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
