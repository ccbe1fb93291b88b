"""Speed of the spin glass's complexity against a grid search over quadratures, as the source does it.

The source maximises the exponent over a grid of 200 x 75 shifts, each value an integral of log|z - x| against
the density by scipy.integrate.quad. Here a sample of these integrals runs, with the correct density as the
integrand, and is scaled. One table of 15,000 exponents serves a whole surface.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

import numpy as np
from scipy.integrate import quad

import numerics
import numerics.spin_glass as spin_glass
from benchmarks.timing import seconds
from numerics.spin_glass.landscape.complexity import complexity, complexity_maximiser
from numerics.spin_glass.landscape.index import complexity_index

LAW = {"p": 3, "q": 3, "sigma_z": 1.0, "kappa": 0.9}
GRID = (200, 75)
DIGITS = 30
QUANTITY = "spin_glass.complexity"

Array = Any


@dataclass(frozen=True)
class Row:
    """One line of the table: seconds of ours and of the alternative, their ratio, and what was promised."""

    what: str
    seconds_ours: float
    seconds_alternative: float
    promised: float
    note: str

    @property
    def ratio(self) -> float:
        return self.seconds_alternative / self.seconds_ours

    @property
    def kept(self) -> bool:
        return self.ratio >= self.promised


def ensemble() -> dict[str, float]:
    """Return the parameters of the block ensemble but its shift."""
    m = LAW["p"] + LAW["q"]
    b = LAW["sigma_z"] * np.sqrt(m * (m - 1) * 2.0 ** (m - 2))
    b1 = np.sqrt(LAW["p"] * (LAW["p"] - 1) * LAW["kappa"])
    return {"kappa": LAW["kappa"], "b": float(b), "b1": float(b1)}


def by_quadrature(x: float, x1: float) -> float:
    """Return the log-potential by scipy's quad over each cut, the density called on one point at a time."""
    given = {**ensemble(), "x1": x1}

    def integrand(z: float) -> float:
        if z == x:
            return 0.0
        return float(spin_glass.density(z, **given, engine="numpy")) * np.log(abs(z - x))

    total = 0.0
    for left, right in spin_glass.support(**given):
        breaks = [x] if left < x < right else None
        total += quad(integrand, left, right, points=breaks, limit=200)[0]
    return total


def by_grid_search(sample: int) -> tuple[float, float]:
    """Return the seconds of one table of exponents, scaled from a sample, and the sample's largest error."""
    generator = np.random.default_rng(1)
    x, x1 = generator.uniform(-60.0, 60.0, sample), generator.uniform(-90.0, 90.0, sample)
    begin = perf_counter()
    values = np.array([by_quadrature(*point) for point in zip(x.tolist(), x1.tolist(), strict=True)])
    cost = (perf_counter() - begin) / sample * GRID[0] * GRID[1]
    exact = spin_glass.log_potential(x, **ensemble(), x1=x1)
    return cost, float(np.max(np.abs(values - exact)))


def surface(n: int) -> tuple[Array, Array]:
    """Return a column of u_D and a row of u_G over the rise of the complexity, with both signs."""
    return np.linspace(-20.0, 5.0, n)[:, np.newaxis], np.linspace(-20.0, 5.0, n)


def residual(n: int) -> float:
    """Return the largest difference of the value from the exponent at the maximiser by the log-potential."""
    u_D, u_G = surface(n)
    value = complexity(u_D, u_G, **LAW)
    x1, s, delta = complexity_maximiser(u_D, u_G, **LAW)
    p, m, sigma, kappa = LAW["p"], LAW["p"] + LAW["q"], LAW["sigma_z"], LAW["kappa"]
    v_G = sigma**2 * m * 2.0 ** (m - 1)
    constant = (1 + np.log(2)) / 2 - kappa / 2 * np.log(p + v_G) - (1 - kappa) / 2 * np.log(v_G)
    constant -= (kappa * np.log(kappa) + (1 - kappa) * np.log(1 - kappa)) / 2
    costs = x1**2 / p**2 + s**2 / (sigma**2 * m**2 * 2.0**m) + delta**2 / (sigma**2 * m * 2.0**m)
    potential = spin_glass.log_potential((s - delta) / 2, **ensemble(), x1=x1 + delta)
    return float(np.max(np.abs(constant - costs + potential - value) / np.maximum(1.0, np.abs(value))))


def rows(n: int, sample: int) -> list[Row]:
    table, error = by_grid_search(sample)
    u_D, u_G = surface(n)
    note = f"{GRID[0]} x {GRID[1]} integrals, scaled from {sample}, quad's largest error {error:.0e}"
    own = seconds(lambda: complexity(u_D, u_G, **LAW))
    first = f"{n} x {n} points, largest difference {residual(60):.0e}; {note}"
    few = n // 4
    u_D, u_G = surface(few)
    indexed = seconds(lambda: [complexity_index(u_D, u_G, k, 3 - k, **LAW) for k in range(4)], 1)
    return [
        Row("complexity", own, table, 1000.0, first),
        Row("complexity_index, 4 pairs", indexed, table, 1000.0, f"{few} x {few} points each; {note}"),
    ]


def certified(points: int = 20) -> dict[str, float] | None:
    """Return seconds a point and the largest radius of enclosures, if there is such a quantity."""
    if QUANTITY not in {record.name for record in numerics.quantities()}:
        return None
    u_D = np.linspace(-12.0, -1.0, points).tolist()
    begin = perf_counter()
    found = [numerics.evaluate(QUANTITY, digits=DIGITS, u_D=u, u_G=-3.0, **LAW) for u in u_D]
    cost = (perf_counter() - begin) / points
    exact = np.array([float(value.mid) for value in found])
    difference = np.abs(complexity(u_D, -3.0, **LAW) - exact).max()
    return {"seconds": cost, "difference": float(difference), "radius": max(float(v.rad) for v in found)}


def report(lines: list[Row], enclosed: dict[str, float] | None) -> str:
    text = [f"{'quantity':<28}{'seconds':>10}{'grid search':>14}{'ratio':>10}{'promised':>10}"]
    for row in lines:
        text.append(
            f"{row.what:<28}{row.seconds_ours:>10.3f}{row.seconds_alternative:>14.1f}{row.ratio:>10.0f}"
            f"{row.promised:>10.0f}  {'' if row.kept else 'MISSED '}{row.note}"
        )
    if enclosed is None:
        text.append(f"{QUANTITY} with {DIGITS} digits: there is no such quantity")
    else:
        text.append(
            f"{QUANTITY} with {DIGITS} digits: {enclosed['seconds'] * 1e3:.1f} ms a point, largest radius "
            f"{enclosed['radius']:.0e}; the array function differs by {enclosed['difference']:.0e}"
        )
    text.append(f"{os.cpu_count()} processors, one in use")
    return "\n".join(text)


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; return 1 if a promise is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the points")
    parser.add_argument("--json", action="store_true", help="print figures for machines")
    options = parser.parse_args(arguments)
    lines = rows(158 if options.quick else 500, 6 if options.quick else 40)
    enclosed = certified(2 if options.quick else 20)
    if options.json:
        table = [{**asdict(row), "ratio": row.ratio, "kept": row.kept} for row in lines]
        print(json.dumps({"rows": table, "certified": enclosed}))
    else:
        print(report(lines, enclosed))
    return 0 if all(row.kept for row in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
