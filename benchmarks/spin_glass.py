"""Speed, accuracy and memory of the spin glass's array functions against the alternatives."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tracemalloc
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

import mpmath
import numpy as np
from scipy.integrate import quad

import numerics
import numerics.spin_glass as spin_glass
from benchmarks.timing import seconds
from numerics.arrays.engines import numba_installed
from numerics.spin_glass.accuracy import reference

PARAMETERS = {"kappa": 0.9, "b": 1.0, "b1": 0.5, "x1": 1.5}
DIGITS = 50

Array = Any


@dataclass(frozen=True)
class Row:
    """One line of the table: seconds a point of ours and of the alternative, and what was promised."""

    what: str
    ours: str
    alternative: str
    seconds_ours: float
    seconds_alternative: float
    ratio: float
    promised: float
    note: str

    @property
    def kept(self) -> bool:
        return self.ratio >= self.promised


def quartic(lam: Array) -> Array:
    """Return the coefficients in r = 1/g_D, leading one first, shape (..., 5)."""
    kappa, b, b1, x1 = PARAMETERS.values()
    s, c = b * b / 2, b1 * b1 / 2
    one = np.ones_like(lam)
    return np.stack(
        [
            one,
            -(lam + 2 * x1),
            2 * c + s + x1 * x1 + lam * x1,
            -((kappa * s + 2 * c) * x1 + c * lam),
            c * (c + kappa * s) * one,
        ],
        axis=-1,
    )


def density_from(roots: Array) -> Array:
    """Return the density from all roots, shape (..., 4): the root with Im r > 0 and Im t > 0, if any."""
    _, b, b1, x1 = PARAMETERS.values()
    t = roots + b1 * b1 / 2 / roots - x1
    t = np.where((roots.imag > 0) & (t.imag > 0), t.imag, 0.0)
    return t.max(axis=-1) / (np.pi * b * b / 2)


def by_numpy_roots(lam: Array) -> Array:
    """Return the density by numpy.roots, point by point."""
    return density_from(np.array([np.roots(row) for row in quartic(lam)]))


def by_eigenvalues(lam: Array) -> Array:
    """Return the density by eigenvalues of stacked companion matrices."""
    companion = np.zeros((lam.size, 4, 4))
    companion[:, 0, :] = -quartic(lam)[:, 1:]
    companion[:, [1, 2, 3], [0, 1, 2]] = 1.0
    return density_from(np.linalg.eigvals(companion))


def by_quadrature(name: str, lam: float) -> float:
    """Return cdf or log_potential by scipy.integrate.quad of the density over each cut.

    The density is the array function on one point at a time, as a user of quad would call it.
    """

    def rho(x: float) -> float:
        return float(spin_glass.density(x, **PARAMETERS, engine="numpy"))

    total = 0.0
    for left, right in spin_glass.support(**PARAMETERS):
        if name == "cdf":
            if lam > left:
                total += quad(rho, left, min(lam, right), epsabs=1e-12, epsrel=1e-12, limit=400)[0]
        else:
            breaks = [lam] if left < lam < right else None
            total += quad(
                lambda x: rho(x) * np.log(abs(lam - x)) if x != lam else 0.0,
                left,
                right,
                points=breaks,
                epsabs=1e-12,
                epsrel=1e-12,
                limit=400,
            )[0]
    return total


def by_polyroots(lam: float) -> Any:
    """Return the density to 50 digits by mpmath.polyroots and selection of the root."""
    with mpmath.workdps(DIGITS + 10):
        kappa, b, b1, x1 = (mpmath.mpf(v) for v in PARAMETERS.values())
        z, s, c = mpmath.mpf(lam), b * b / 2, b1 * b1 / 2
        coefficients = [
            mpmath.mpf(1),
            -(z + 2 * x1),
            2 * c + s + x1 * x1 + z * x1,
            -((kappa * s + 2 * c) * x1 + c * z),
            c * (c + kappa * s),
        ]
        best = mpmath.mpf(0)
        for r in mpmath.polyroots(coefficients, maxsteps=100):
            t = r + c / r - x1
            if mpmath.im(r) > 1e-40 and mpmath.im(t) > 1e-40:
                best = mpmath.im(t)
        return best / (mpmath.pi * s)


def worst_error(lam: Array, values: Array, name: str) -> float:
    """Return the largest absolute error against ball enclosures."""
    truth = [reference((float(x), *PARAMETERS.values()))[name].real for x in lam]
    return float(np.max(np.abs(np.asarray(values) - truth)))


def density_rows(n: int, engines: list[str]) -> list[Row]:
    left, right = spin_glass.support(**PARAMETERS)[0][0], spin_glass.support(**PARAMETERS)[-1][1]
    lam = np.linspace(left - 0.2, right + 0.2, n)
    sample = lam[:: max(1, n // 20_000)]
    roots = seconds(lambda: by_numpy_roots(sample), 1) / sample.size
    batch = lam[:: max(1, n // 100_000)]
    stacked = seconds(lambda: by_eigenvalues(batch)) / batch.size
    probe = lam[:: n // 400]
    errors = {
        "numpy.roots": worst_error(probe, by_numpy_roots(probe), "density"),
        "eigvals": worst_error(probe, by_eigenvalues(probe), "density"),
    }
    promises = {"numpy": (15.0, 1.0), "numba": (100.0, 1.0)}
    rows = []
    for engine in engines:
        own = seconds(lambda engine=engine: spin_glass.density(lam, **PARAMETERS, engine=engine)) / n
        found = spin_glass.density(probe, **PARAMETERS, engine=engine)
        error = worst_error(probe, found, "density")
        for alternative, cost, promised, size in (
            ("numpy.roots", roots, promises[engine][0], sample.size),
            ("eigvals", stacked, promises[engine][1], batch.size),
        ):
            note = (
                f"{n} points; {alternative} on {size}; largest error {error:.0e} / {errors[alternative]:.0e}"
            )
            rows.append(Row("density", engine, alternative, own, cost, cost / own, promised, note))
    return rows


def closed_form_rows(n: int, engines: list[str]) -> list[Row]:
    left, right = spin_glass.support(**PARAMETERS)[0][0], spin_glass.support(**PARAMETERS)[-1][1]
    lam = np.linspace(left - 0.2, right + 0.2, n)
    sample = np.linspace(left + 0.05, right - 0.05, 12)
    rows = []
    for name in ("cdf", "log_potential"):
        function = getattr(spin_glass, name)
        begin = perf_counter()
        values = [by_quadrature(name, float(x)) for x in sample]
        cost = (perf_counter() - begin) / sample.size
        worse = worst_error(sample, values, name)
        for engine in engines:
            own = seconds(lambda engine=engine, f=function: f(lam, **PARAMETERS, engine=engine)) / n
            error = worst_error(sample, function(sample, **PARAMETERS, engine=engine), name)
            note = f"{n} points; quad on {sample.size}; largest error {error:.0e} / {worse:.0e}"
            ratio = cost / own if error <= worse else 0.0
            rows.append(Row(name, engine, "scipy quad", own, cost, ratio, 10_000.0, note))
    return rows


def digits_row(n: int) -> Row:
    """Compare the 50-digit density with mpmath.polyroots."""
    lam = np.linspace(-3.2, 1.6, n)

    def ours() -> list[Any]:
        return [
            numerics.evaluate("spin_glass.density", digits=DIGITS, lam=x, **PARAMETERS) for x in lam.tolist()
        ]

    own = seconds(ours) / n
    few = lam[:: max(1, n // 40)].tolist()
    begin = perf_counter()
    theirs = [by_polyroots(x) for x in few]
    cost = (perf_counter() - begin) / len(few)
    values = [numerics.evaluate("spin_glass.density", digits=DIGITS, lam=x, **PARAMETERS) for x in few]
    with mpmath.workdps(DIGITS + 10):
        exact = [mpmath.mpf(value.mid.numerator) / value.mid.denominator for value in values]
        gaps = [abs(a - t) for a, t in zip(exact, theirs, strict=True)]
    note = f"{n} points; polyroots on {len(few)}; largest difference {mpmath.nstr(max(gaps), 1)}"
    return Row("density, 50 digits", "evaluate", "mpmath.polyroots", own, cost, cost / own, 50.0, note)


def peak_memory(n: int, engine: str) -> float:
    """Return the peak of traced memory in megabytes for n points, results included."""
    lam = np.linspace(-4.0, 4.0, n)
    spin_glass.density(lam[:10], **PARAMETERS, engine=engine)
    tracemalloc.start()
    try:
        spin_glass.density(lam, **PARAMETERS, engine=engine)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def report(rows: list[Row], memory: dict[str, float]) -> str:
    columns = ("us/point", ">10"), ("us/point", ">12"), ("ratio", ">10"), ("promised", ">10")
    head = "".join(f"{text:{form}}" for text, form in columns)
    lines = [f"{'quantity':<19}{'ours':<10}{'alternative':<18}{head}"]
    for row in rows:
        lines.append(
            f"{row.what:<19}{row.ours:<10}{row.alternative:<18}{row.seconds_ours * 1e6:>10.3f}"
            f"{row.seconds_alternative * 1e6:>12.2f}{row.ratio:>10.0f}{row.promised:>10.0f}"
            f"  {'' if row.kept else 'MISSED '}{row.note}"
        )
    lines += [f"peak memory of density, {engine}: {size:.0f} MB" for engine, size in memory.items()]
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
    rows = density_rows(n, engines) + closed_form_rows(n, engines) + [digits_row(400)]
    memory = {engine: peak_memory(n, engine) for engine in engines}
    if options.json:
        print(json.dumps({"rows": [{**asdict(r), "kept": r.kept} for r in rows], "peak_mb": memory}))
    else:
        print(report(rows, memory))
    return 0 if all(row.kept for row in rows) and max(memory.values()) < 1000.0 else 1


if __name__ == "__main__":
    sys.exit(main())
