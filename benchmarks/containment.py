"""Random evaluations of every quantity at several precisions: all that is said of one point must agree.

    python -m benchmarks.containment --evaluations 100000 --seed 1

At each random point the quantity is evaluated exactly at four precisions, and with balls around some of
the inputs. Enclosures of one point must overlap, each with the digits asked for; the enclosure for a ball
must overlap those of exact points and of smaller balls inside it; every error must be a typed one. The exit
status is 1 when anything contradicts this. The same seed gives the same points.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from flint import arb, ctx, fmpq

import numerics
from derive.checking.patience import OutOfTime, time_limit
from numerics import Enclosure, RederiveError
from numerics.catalogue import Domain, quantity

DIGITS = (5, 15, 40, 120)
BALL_DIGITS = 4
RADII = (1e-3, 1e-6, 1e-12, 1e-30)
A_CASE = len(DIGITS) + 3
"""Evaluations at one point: exact ones, a ball, a smaller ball inside it, another exact point of it."""
PRECISION = 600
"""Bits at which balls are made, so that their middles are the exact points."""


@dataclass
class Outcome:
    """What happened at the points of one quantity."""

    name: str
    evaluations: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    slow: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Count another outcome of the same quantity."""
        self.evaluations += other.evaluations
        self.errors += other.errors
        self.slow += other.slow
        self.violations += other.violations

    def line(self) -> str:
        """One line of the summary."""
        refused = ", ".join(f"{count} {kind}" for kind, count in sorted(self.errors.items()))
        parts = [f"{self.evaluations} evaluations", f"{len(self.violations)} violations"]
        parts += [refused] if refused else []
        parts += [f"{len(self.slow)} too slow"] if self.slow else []
        return f"{self.name:48s} {'; '.join(parts)}"


# --- random inputs ----------------------------------------------------------------------------------------


def _size(draw: random.Random) -> Fraction:
    """A positive number of a usual or an unusual size."""
    kind = draw.random()
    if kind < 0.5:
        return Fraction(draw.randint(1, 40), draw.randint(1, 20))
    if kind < 0.9:
        return Fraction(draw.randint(1, 999), 100) * Fraction(10) ** draw.randint(-6, 3)
    return Fraction(draw.randint(1, 99), 10) * Fraction(10) ** draw.randint(-30, 12)


def _ends(domain: Domain) -> tuple[Fraction | None, Fraction | None]:
    """Rational ends, inside the domain where its own are irrational."""
    low, high = domain.lower, domain.upper
    return (
        None if low is None else Fraction(int(low.above.p), int(low.above.q)),
        None if high is None else Fraction(int(high.below.p), int(high.below.q)),
    )


def number(draw: random.Random, domain: Domain) -> Fraction:
    """A random number inside a domain."""
    low, high = _ends(domain)
    if domain.integer:
        start = 0 if low is None else -(-low.numerator // low.denominator)
        found = Fraction(start + min(int(draw.expovariate(0.4)), 20))
        return found if high is None else min(found, high)
    if low is not None and low == high:
        return low
    if low is not None and high is not None:
        share = draw.choice((Fraction(draw.randint(1, 99), 100), Fraction(1, 10 ** draw.randint(1, 12))))
        return low + (high - low) * draw.choice((share, 1 - share))
    if low is not None:
        return low + _size(draw)
    if high is not None:
        return high - _size(draw)
    return draw.choice((-1, 1, 1)) * _size(draw) if draw.random() < 0.95 else Fraction(0)


def spelled(draw: random.Random, value: Fraction, domain: Domain) -> Any:
    """The number as a user may write it: a fraction, or a float, which stands for its own binary value."""
    if domain.integer or draw.random() < 0.5:
        return value
    rounded = float(value)
    exact = Fraction(*rounded.as_integer_ratio())
    low, high = _ends(domain)
    inside = (low is None or exact > low) and (high is None or exact < high)
    return rounded if inside else value


def as_fraction(value: Any) -> Fraction:
    return Fraction(*value.as_integer_ratio()) if isinstance(value, float) else Fraction(value)


def ball(middle: Fraction, radius: Fraction) -> arb:
    """A ball that holds middle ± radius."""
    before, ctx.prec = ctx.prec, PRECISION
    try:
        edges = (arb(fmpq(x.numerator, x.denominator)) for x in (middle - radius, middle + radius))
        low, high = edges
        return low.union(high)
    finally:
        ctx.prec = before


# --- one evaluation ---------------------------------------------------------------------------------------


def parts(value: Any) -> list[Enclosure]:
    """All real components of a result."""
    if isinstance(value, Enclosure):
        return [value]
    if isinstance(value, numerics.ComplexEnclosure):
        return [value.real, value.imag]
    items: Sequence[Any] = value.ravel().tolist() if hasattr(value, "ravel") else value
    return [part for item in items for part in parts(item)]


def _evaluated(
    outcome: Outcome, digits: int, given: dict[str, Any], seconds: float
) -> list[Enclosure] | None:
    """The components, None where there is no answer; what contradicts the promises is noted."""
    outcome.evaluations += 1
    shown = f"{outcome.name}({', '.join(f'{k}={v}' for k, v in given.items())}, digits={digits})"
    try:
        with time_limit(seconds):
            found = parts(numerics.evaluate(outcome.name, digits, **given))
    except RederiveError as error:
        outcome.errors[type(error).__name__] += 1
        return None
    except OutOfTime:
        outcome.slow.append(shown)
        return None
    except Exception as error:  # anything that is not typed is a violation
        outcome.violations.append(f"{shown}: {type(error).__name__}: {error}")
        return None
    for part in found:
        smallest = max(abs(part.mid) - part.rad, 0)
        if part.rad and 2 * part.rad * 10**digits >= smallest:
            outcome.violations.append(f"{shown}: fewer digits than asked for, {part!r}")
    return found


def _compare(outcome: Outcome, what: str, one: list[Enclosure] | None, other: list[Enclosure] | None) -> None:
    if one is None or other is None:
        return
    if len(one) != len(other):
        outcome.violations.append(f"{what}: {len(one)} and {len(other)} components")
    for k, (a, b) in enumerate(zip(one, other, strict=False)):
        if not a.overlaps(b):
            outcome.violations.append(f"{what}: component {k} is {a!r} and {b!r}")


# --- one point --------------------------------------------------------------------------------------------


def case(name: str, index: int, seed: int, seconds: float) -> Outcome:
    """All evaluations at one random point of a quantity."""
    draw = random.Random(f"{seed}:{name}:{index}")
    outcome = Outcome(name)
    domains = quantity(name).domains
    point = {d.name: spelled(draw, number(draw, d), d) for d in domains}
    found = {digits: _evaluated(outcome, digits, point, seconds) for digits in DIGITS}
    for k, digits in enumerate(DIGITS):
        for more in DIGITS[k + 1 :]:
            where = f"{name}({point}) at {digits} and {more} digits"
            _compare(outcome, where, found[digits], found[more])
    _with_balls(outcome, draw, domains, point, found[DIGITS[-1]] or found[DIGITS[1]], seconds)
    return outcome


def _with_balls(
    outcome: Outcome,
    draw: random.Random,
    domains: Sequence[Domain],
    point: dict[str, Any],
    exact: list[Enclosure] | None,
    seconds: float,
) -> None:
    free = [d.name for d in domains if not d.integer and (d.lower is None or d.lower != d.upper)]
    if not free:
        return
    chosen = draw.sample(free, draw.randint(1, min(2, len(free))))
    relative = draw.choice(RADII)
    wide, narrow, inside = dict(point), dict(point), dict(point)
    for name in chosen:
        middle = as_fraction(point[name])
        radius = (abs(middle) or 1) * Fraction(relative)
        shift = radius * Fraction(draw.randint(-90, 90), 100)
        small = (radius - abs(shift)) * Fraction(draw.randint(1, 9), 10)
        wide[name], narrow[name] = ball(middle, radius), ball(middle + shift, small)
        inside[name] = middle + shift
    whole = _evaluated(outcome, BALL_DIGITS, wide, seconds)
    part = _evaluated(outcome, BALL_DIGITS, narrow, seconds)
    other = _evaluated(outcome, DIGITS[1], inside, seconds)
    where = f"{outcome.name}({point}) with {', '.join(chosen)} ± {relative:g}"
    _compare(outcome, f"{where}: ball and its middle", whole, exact)
    _compare(outcome, f"{where}: ball and a point in it", whole, other)
    _compare(outcome, f"{where}: ball and one inside it", whole, part)
    _compare(outcome, f"{where}: smaller ball and its middle", part, other)


def _job(arguments: tuple[str, int, int, float]) -> Outcome:
    return case(*arguments)


# --- all of them ------------------------------------------------------------------------------------------


def run(
    evaluations: int, seed: int, names: Sequence[str] = (), seconds: float = 2.0, processes: int = 1
) -> list[Outcome]:
    """The outcomes of all quantities, with at least that many evaluations together.

    Parameters
    ----------
    evaluations : how many, at least.
    seed : of the points.
    names : of quantities; all when empty.
    seconds : allowed for one evaluation; what takes longer is counted and not judged.
    processes : how many share the work.
    """
    known = [q.name for q in numerics.quantities()]
    chosen = [name for name in known if not names or name in names]
    cases = -(-evaluations // (A_CASE * max(len(chosen), 1)))
    jobs = [(name, index, seed, seconds) for index in range(cases) for name in chosen]
    total = {name: Outcome(name) for name in chosen}
    if processes == 1:
        for job in jobs:
            total[job[0]].add(_job(job))
        return list(total.values())
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for outcome in pool.imap_unordered(_job, jobs, chunksize=8):
            total[outcome.name].add(outcome)
    return list(total.values())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign, print a line for each quantity, and return 1 when anything was violated."""
    reader = argparse.ArgumentParser(
        prog="python -m benchmarks.containment", description=__doc__.split("\n")[0]
    )
    reader.add_argument("--evaluations", type=int, default=100_000)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--quantity", action="append", default=[])
    reader.add_argument("--seconds-per-evaluation", type=float, default=2.0)
    reader.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    given = reader.parse_args(arguments)
    unknown = set(given.quantity) - {q.name for q in numerics.quantities()}
    if unknown:
        reader.error(f"no quantity is called {sorted(unknown)[0]}")
    outcomes = run(
        given.evaluations, given.seed, given.quantity, given.seconds_per_evaluation, given.processes
    )
    for outcome in outcomes:
        print(outcome.line())
        for text in outcome.violations:
            print(f"    VIOLATION {text}")
        for text in outcome.slow[:3]:
            print(f"    slow: {text}")
    evaluations = sum(o.evaluations for o in outcomes)
    violations = sum(len(o.violations) for o in outcomes)
    print(f"{evaluations} evaluations, {violations} violations, seed {given.seed}")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
