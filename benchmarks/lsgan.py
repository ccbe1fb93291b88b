"""Speed and accuracy of the LSGAN cost and its derivatives against quadrature of the definition by SciPy."""

from __future__ import annotations

import argparse
import json
import os
import sys
import warnings
from dataclasses import asdict, dataclass
from typing import Any

import mpmath
import numpy as np
from scipy.integrate import quad
from scipy.special import erf

import numerics
import numerics.lsgan as lsgan
from benchmarks.timing import seconds
from numerics.arrays import compiled as _compiled
from numerics.arrays.engines import numba_installed
from numerics.lsgan.accuracy import PROMISED, SAMPLES, enclosed, errors_at, off, usual_points
from numerics.precision import working_precision

SAMPLE = 300
"""Points on which the alternative runs one by one; the table scales its time."""
PROBES = 60
"""Points a sample at which errors are measured against balls."""
FASTER = 30.0
"""Promised for the cost against quadrature of the definition."""
MOST = {"numpy": 8e-6, "numba": 2e-6, "numba, 1 thread": 2e-6}
"""Promised seconds a point for value, gradient and Hessian."""
DIGITS = 50
DIGITS_SECONDS, DIGITS_FASTER = 1e-3, 100.0
"""Promised for the cost to 50 guaranteed digits, against mpmath's quadrature of the definition."""

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
    most_seconds: float
    least_ratio: float
    worst_ours: float
    worst_alternative: float
    promised_error: float
    note: str

    @property
    def kept(self) -> bool:
        fast = self.seconds_ours <= self.most_seconds and self.ratio >= self.least_ratio
        return fast and self.worst_ours <= self.promised_error


def quadrature(a: float, b: float, g: float, h: float, c: float) -> float:
    """Return the cost by two calls of quad on the expectations as the model writes them."""

    def data(t: float) -> float:
        return float(np.exp(-t) * (0.5 + 0.5 * erf(a * t / c + b)) ** 2)

    def generated(t: float) -> float:
        return float(np.exp(-t) * (0.5 - 0.5 * erf(a * (h + g * t) + b)) ** 2)

    tolerances = {"epsabs": 0.0, "epsrel": 1e-12, "limit": 200}
    return quad(data, 0.0, np.inf, **tolerances)[0] + quad(generated, 0.0, np.inf, **tolerances)[0]


def one_by_one(points: Array) -> Array:
    """Return the costs by quadrature, shape (points,)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # quad says where it gives up; the errors show it too
        return np.array([quadrature(*point) for point in points.T.tolist()])


def worst_cost(points: Array, values: Array) -> float:
    """Return the largest relative error of costs against balls."""
    largest = 0.0
    for point, value in zip(points.T.tolist(), values.tolist(), strict=True):
        data, generator = enclosed(tuple(point))
        with working_precision(256):
            whole = data[0] + generator[0]
            largest = max(largest, off(value, whole, whole))
    return largest


class OneThread:
    """Keeps the compiled engine on one processor."""

    def __enter__(self) -> None:
        self._found = _compiled.PIECE
        _compiled.PIECE = sys.maxsize

    def __exit__(self, *_: object) -> None:
        _compiled.PIECE = self._found


def timed(what: str, points: Array, engine: str) -> float:
    """Return seconds a point of the named function."""
    function = getattr(lsgan, what)
    name, _, threads = engine.partition(", ")
    function(*points[:, :4], engine=name)
    if threads:
        with OneThread():
            return seconds(lambda: function(*points, engine=name)) / points.shape[1]
    return seconds(lambda: function(*points, engine=name)) / points.shape[1]


def rows(n: int) -> list[Row]:
    """Return the table: the cost, and value, gradient and Hessian in one pass, on every engine."""
    points = usual_points(1, n)
    few = points[:, :SAMPLE]
    slow = seconds(lambda: one_by_one(few), 1) / few.shape[1]
    probes = np.concatenate([draw(9, PROBES) for draw in SAMPLES.values()], axis=1)
    theirs = worst_cost(probes, one_by_one(probes))
    usual = worst_cost(few[:, :PROBES], one_by_one(few[:, :PROBES]))
    note = f"{n} points, quad on {few.shape[1]}; errors at {probes.shape[1]} (quad at usual ones {usual:.1g})"
    table = []
    for engine in ["numpy"] + (["numba", "numba, 1 thread"] if numba_installed() else []):
        found = errors_at(probes, engine.partition(",")[0])
        for what, error in (("cost", "cost"), ("value_gradient_hessian", "hessian")):
            own = timed(what, points, engine)
            alone = what == "cost"
            # derivatives have no alternative: their time is compared with quad's for the cost alone
            table.append(
                Row(
                    what,
                    engine,
                    "scipy.integrate.quad, cost",
                    own,
                    slow,
                    slow / own,
                    sys.float_info.max if alone else MOST[engine],
                    FASTER if alone else 0.0,
                    float(found[error].max()),
                    theirs,
                    PROMISED[error],
                    note,
                )
            )
    return table


def multiprecise(a: float, b: float, g: float, h: float, c: float) -> Any:
    """Return the cost by mpmath's quadrature of the expectations as the model writes them."""
    with mpmath.workdps(DIGITS):
        exact = [mpmath.mpf(value) for value in (a, b, g, h, c)]
        a, b, g, h, c = exact
        data = mpmath.quad(
            lambda t: mpmath.exp(-t) * ((1 + mpmath.erf(a * t / c + b)) / 2) ** 2, [0, mpmath.inf]
        )
        generated = mpmath.quad(
            lambda t: mpmath.exp(-t) * ((1 - mpmath.erf(a * (h + g * t) + b)) / 2) ** 2, [0, mpmath.inf]
        )
        return data + generated


def digits_row(count: int) -> Row:
    """Return the line of the cost to 50 guaranteed digits."""
    points = usual_points(2, count).T.tolist()
    names = ("a", "b", "g", "h", "c")

    def certified() -> list[Any]:
        return [
            numerics.evaluate("lsgan.cost", digits=DIGITS, **dict(zip(names, point, strict=True)))
            for point in points
        ]

    own = seconds(certified) / len(points)
    few = points[:6]
    slow = seconds(lambda: [multiprecise(*point) for point in few], 1) / len(few)
    gaps = [
        abs(float((ours.to_mpf() - theirs) / theirs))
        for ours, theirs in zip(certified(), (multiprecise(*point) for point in few), strict=False)
    ]
    note = f"{len(points)} points, mpmath on {len(few)}; they agree to {max(gaps):.1g} at worst"
    return Row(
        "cost, 50 digits", "evaluate", "mpmath.quad", own, slow, slow / own, DIGITS_SECONDS, DIGITS_FASTER,
        0.0, max(gaps), 0.0, note,
    )  # fmt: skip


def report(table: list[Row]) -> str:
    head = f"{'us/point':>10}{'us/point':>12}{'ratio':>8}{'error':>10}{'error':>10}"
    lines = [f"{'quantity':<24}{'ours':<17}{'alternative':<28}{head}"]
    for row in table:
        lines.append(
            f"{row.what:<24}{row.ours:<17}{row.alternative:<28}{row.seconds_ours * 1e6:>10.3f}"
            f"{row.seconds_alternative * 1e6:>12.1f}{row.ratio:>8.0f}{row.worst_ours:>10.1g}"
            f"{row.worst_alternative:>10.1g}  {'' if row.kept else 'MISSED '}{row.note}"
        )
    lines.append(f"{os.cpu_count()} processors; numba uses all of them unless told otherwise, the rest one")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; return 1 if a promise is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the points")
    parser.add_argument("--json", action="store_true", help="print figures for machines")
    options = parser.parse_args(arguments)
    table = [*rows(100_000 if options.quick else 1_000_000), digits_row(200)]
    if options.json:
        print(json.dumps({"rows": [{**asdict(row), "kept": row.kept} for row in table]}))
    else:
        print(report(table))
    return 0 if all(row.kept for row in table) else 1


if __name__ == "__main__":
    sys.exit(main())
