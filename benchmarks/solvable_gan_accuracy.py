"""Errors of the solvable GAN's closed forms on arrays, against balls: anywhere, and next to edges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.timing import processor_seconds as seconds
from numerics.errors import DomainError, PrecisionError
from numerics.evaluate import evaluate
from numerics.solvable_gan import cycle_amplitude, fold, hopf, informative, learning_time

MOST_ULPS = 16.0
"""Promised of each component."""
TIMED = 20_000


@dataclass(frozen=True)
class Accuracy:
    """The largest error of one array function: units in the last place, where, and seconds a point."""

    name: str
    points: int
    ulps: float
    component: int
    worst: dict[str, float]
    seconds: float

    @property
    def kept(self) -> bool:
        return self.ulps <= MOST_ULPS


def upper(**given: Any) -> tuple[Any, ...]:
    found = informative(**given)
    return found.P, found.q, found.r


def lower(**given: Any) -> tuple[Any, ...]:
    found = informative(**given, root="lower")
    return found.P, found.q, found.r


def at_fold(**given: Any) -> tuple[Any, ...]:
    found = fold(**given)
    return found.nu, found.P, found.q, found.r


def at_hopf(**given: Any) -> tuple[Any, ...]:
    found = hopf(**given)
    return found.nu, found.omega, found.P, found.q, found.r


def cycle(**given: Any) -> tuple[Any, ...]:
    found = cycle_amplitude(**given)
    return found.P, found.amplitude, found.omega


def time(**given: Any) -> tuple[Any, ...]:
    return (learning_time(**given),)


def drawn(count: int) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Each function with its arguments: half anywhere, half next to the fold or another edge."""
    rng = np.random.default_rng(0)
    half = count // 2

    def near(edge: Any) -> Any:
        """The edge times 1 + 1e-16 to 1.1."""
        return edge * (1.0 + 10.0 ** rng.uniform(-16, -1, half))

    nu, e_T, e_G = rng.uniform(0.0, 1.0, (3, count)) ** 3
    anywhere = rng.uniform(0.01, 3.0, half)
    folding = (np.sqrt(nu) + np.sqrt(nu + e_T + e_G)) ** 2 / (1.0 + e_T)
    kappa = np.concatenate([anywhere, near(folding[half:])])
    noise = {"e_T": e_T, "e_G": e_G}
    yield "informative", upper, {"kappa": kappa, "nu": nu, **noise}
    yield "informative_lower", lower, {"kappa": kappa, "nu": nu, **noise}
    born = (e_T + e_G) / (1.0 + e_T)
    yield "fold", at_fold, {"kappa": np.concatenate([anywhere, near(born[half:])]), **noise}
    kappa = np.concatenate([rng.uniform(0.05, 1.5, half), 10.0 ** rng.uniform(-5, 0, half)])
    small = np.minimum(kappa * rng.uniform(0.0, 0.3, (2, count)), 0.125)
    yield "hopf", at_hopf, {"kappa": kappa, "e_T": small[0], "e_G": small[1]}
    inner = np.clip(nu, 1e-9, 1.0 - 1e-9)
    kappa = np.concatenate([anywhere, near(2.0 * inner[half:])])
    yield "cycle_amplitude", cycle, {"kappa": kappa, "nu": inner, **noise}
    kappa = np.concatenate([rng.uniform(0.01, 2.0, half), 2.0 - 10.0 ** rng.uniform(-15, 0, half)])
    size = 1.0 + 10.0 ** rng.uniform(-3, 8, count)
    yield "learning_time", time, {"kappa": kappa, "nu": inner, "e_T": e_T, "n": size}


def measured(count: int) -> list[Accuracy]:
    """The largest errors at so many points each, of which those without a value must be NaN."""
    table = []
    for name, function, given in drawn(count):
        values = np.stack(function(**given))
        worst, where, component, there = 0.0, 0, 0, 0
        for i in range(count):
            point = {key: float(column[i]) for key, column in given.items()}
            try:
                made = evaluate(f"solvable_gan.{name}", digits=25, **point)
            except (DomainError, PrecisionError):  # the Hopf point is searched for
                if not np.isnan(values[:, i]).all():
                    worst, where = np.inf, i
                continue
            there += 1
            for k, exact in enumerate(np.ravel(np.asarray(made, dtype=object))):
                unit = float(np.spacing(abs(float(exact.mid)))) or 1.0
                off = abs(float((exact - float(values[k, i])).mid)) / unit
                off = off if np.isfinite(off) else np.inf
                if off > worst:
                    worst, where, component = off, i, k
        point = {key: float(column[where]) for key, column in given.items()}
        many = {key: np.resize(column, TIMED) for key, column in given.items()}
        each = seconds(lambda function=function, many=many: function(**many), 3) / TIMED  # type: ignore[misc]
        table.append(Accuracy(name, there, worst, component, point, each))
    return table


def report(table: list[Accuracy]) -> str:
    """A line a function."""
    lines = [f"{'closed form':<20}{'points':>8}{'ulp':>8}{'µs a point':>12}  worst at"]
    for row in table:
        told = ", ".join(f"{key}={value!r}" for key, value in row.worst.items())
        missed = "" if row.kept else "MISSED "
        lines.append(
            f"{row.name:<20}{row.points:>8}{row.ulps:>8.2g}{1e6 * row.seconds:>12.3g}  {missed}"
            f"component {row.component} at {told}"
        )
    return "\n".join(lines)
