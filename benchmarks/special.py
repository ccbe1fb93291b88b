"""Speed and accuracy of Owen's T, the bivariate normal distribution and erfcx against SciPy and mpmath."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

import mpmath
import numpy as np
import scipy.special
from flint import arb
from scipy.stats import multivariate_normal

import numerics.special as special
from benchmarks.timing import seconds
from generated.special import kernels_ball
from numerics.arrays.engines import numba_installed
from numerics.precision import working_precision
from numerics.special.accuracy import SAMPLES, units_off

DIGITS = 50
BITS = 200
SAMPLE = 300
"""Points on which slow alternatives run one by one; the table scales their time."""
PROBES = 1500

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
    allowed_ulp: float | None
    note: str

    @property
    def kept(self) -> bool:
        accurate = self.allowed_ulp is None or (self.worst_ulp_ours or 0.0) <= self.allowed_ulp
        return self.ratio >= self.promised and accurate


def scipy_bivariate(x: Array, y: Array, rho: Array) -> Array:
    """Return Φ₂ by scipy.stats.multivariate_normal, one distribution a point."""
    return np.array(
        [
            multivariate_normal(mean=[0.0, 0.0], cov=[[1.0, r], [r, 1.0]], allow_singular=True).cdf([u, v])
            for u, v, r in zip(x.tolist(), y.tolist(), rho.tolist(), strict=True)
        ]
    )


def worst(name: str, points: Array, values: Array) -> float:
    """Return the largest error in units in the last place, against balls."""
    pairs = zip(points.T.tolist(), values.tolist(), strict=True)
    return max(units_off(name, tuple(point), value) for point, value in pairs)


@dataclass(frozen=True)
class Job:
    """An array function, ordinary points of it, the alternative, and what is promised."""

    name: str
    ordinary: Callable[[np.random.Generator, int], Array]
    alternative: Callable[..., Array]
    called: str
    fast: bool
    """Whether the alternative takes whole arrays, and is measured at hard points too."""
    promised: dict[str, float]
    allowed_ulp: float


JOBS = (
    Job(
        "owens_t",
        lambda g, n: np.stack([g.normal(0, 2, n), g.normal(0, 2, n)]),
        scipy.special.owens_t,
        "scipy.special.owens_t",
        True,
        {"numpy": 0.3, "numba": 0.5},
        10.0,
    ),
    Job(
        "bivariate_normal_cdf",
        lambda g, n: np.stack([g.normal(0, 2, n), g.normal(0, 2, n), g.uniform(-0.99, 0.99, n)]),
        scipy_bivariate,
        "multivariate_normal.cdf",
        False,
        {"numpy": 20.0, "numba": 20.0},
        40.0,
    ),
    Job(
        "erfcx",
        lambda g, n: np.stack([g.uniform(-2, 10, n)]),
        scipy.special.erfcx,
        "scipy.special.erfcx",
        True,
        {"numpy": 0.1, "numba": 0.3},
        5.0,
    ),
)


def array_rows(job: Job, n: int, engines: list[str]) -> list[Row]:
    """Compare an array function with the alternative, in time at ordinary points, in error at hard ones."""
    function = getattr(special, job.name)
    points = job.ordinary(np.random.default_rng(1), n)
    few = points if job.fast else points[:, :SAMPLE]
    cost = seconds(lambda: job.alternative(*few)) / few.shape[1]
    hard = SAMPLES[job.name](7, PROBES)
    usual = points[:, :SAMPLE]
    with np.errstate(all="ignore"):
        theirs = worst(job.name, usual, job.alternative(*usual))
        extreme = worst(job.name, hard, job.alternative(*hard)) if job.fast else None
    rows = []
    for engine in engines:
        own = seconds(lambda engine=engine: function(*points, engine=engine)) / n
        probes = np.concatenate([hard, usual], axis=1)
        error = worst(job.name, probes, function(*probes, engine=engine))
        note = f"{n} points, the alternative on {few.shape[1]}; our error at {probes.shape[1]}, mostly hard"
        if extreme is not None:
            note += f" (theirs there {extreme:.2g})"
        promised = job.promised[engine]
        rows.append(
            Row(
                job.name,
                engine,
                job.called,
                own,
                cost,
                cost / own,
                promised,
                error,
                theirs,
                job.allowed_ulp,
                note,
            )
        )
    return rows


def owens_t_by_mpmath(h: float, a: float) -> Any:
    """Return T by quadrature of its definition."""
    square = mpmath.mpf(h) ** 2 / 2
    integral = mpmath.quad(lambda x: mpmath.exp(-square * (1 + x * x)) / (1 + x * x), [0, mpmath.mpf(a)])
    return integral / (2 * mpmath.pi)


def bivariate_by_mpmath(x: float, y: float, rho: float) -> Any:
    """Return Φ₂ by quadrature of Plackett's integral over the correlation."""
    x, y = mpmath.mpf(x), mpmath.mpf(y)

    def density(angle: Any) -> Any:
        sine, cosine = mpmath.sin(angle), mpmath.cos(angle)
        return mpmath.exp(-(x * x - 2 * x * y * sine + y * y) / (2 * cosine * cosine))

    integral = mpmath.quad(density, [0, mpmath.asin(rho)])
    return mpmath.ncdf(x) * mpmath.ncdf(y) + integral / (2 * mpmath.pi)


def digits_row(name: str, points: Array, by_quadrature: Callable[..., Any], promised: float) -> Row:
    """Compare balls at 200 bits with quadrature by mpmath at 50 digits."""
    kernel = getattr(kernels_ball, name)
    columns = [tuple(map(arb, point)) for point in points.T.tolist()]
    with working_precision(BITS):
        own = seconds(lambda: [kernel(*point) for point in columns]) / len(columns)
        found = [kernel(*point).mid().str(DIGITS + 10, radius=False) for point in columns[:10]]
    begin = perf_counter()
    with mpmath.workdps(DIGITS):
        theirs = [by_quadrature(*point) for point in points.T.tolist()[:10]]
        cost = (perf_counter() - begin) / len(theirs)
        gap = max(abs(mpmath.mpf(a) / b - 1) for a, b in zip(found, theirs, strict=True))
    note = (
        f"{len(columns)} points, mpmath on {len(theirs)}; largest relative difference {mpmath.nstr(gap, 1)}"
    )
    what = f"{name}, {BITS} bits"
    return Row(what, "balls", "mpmath.quad", own, cost, cost / own, promised, None, None, None, note)


def report(rows: list[Row]) -> str:
    columns = (
        ("us/point", ">10"),
        ("us/point", ">12"),
        ("ratio", ">8"),
        ("promised", ">10"),
        ("ulp", ">8"),
        ("ulp", ">10"),
    )
    head = "".join(f"{text:{form}}" for text, form in columns)
    lines = [f"{'quantity':<32}{'ours':<8}{'alternative':<26}{head}"]
    for row in rows:
        errors = (row.worst_ulp_ours, row.worst_ulp_alternative)
        shown = ["" if error is None else f"{error:.2g}" for error in errors]
        lines.append(
            f"{row.what:<32}{row.ours:<8}{row.alternative:<26}{row.seconds_ours * 1e6:>10.3f}"
            f"{row.seconds_alternative * 1e6:>12.3f}{row.ratio:>8.2g}{row.promised:>10.1f}"
            f"{shown[0]:>8}{shown[1]:>10}"
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
    rows = [row for job in JOBS for row in array_rows(job, n, engines)]
    generator = np.random.default_rng(2)
    some = generator.uniform(-3, 3, (2, 200))
    rows.append(digits_row("owens_t", some, owens_t_by_mpmath, 20.0))
    some = np.stack([*some, generator.uniform(-0.9, 0.9, 200)])
    rows.append(digits_row("bivariate_normal_cdf", some, bivariate_by_mpmath, 20.0))
    if options.json:
        print(json.dumps({"rows": [{**asdict(row), "kept": row.kept} for row in rows]}))
    else:
        print(report(rows))
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
