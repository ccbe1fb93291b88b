"""Statistical agreement with seeded simulations: a z-score, never a proof.

Each stated equation is affine in the statistics. Its difference of sides is computed for every seed; the
mean of these numbers is compared with zero by Student's test, and the tail probability is expressed as the
number of standard deviations of a normal variable.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

import sympy as sp
from flint import arb, fmpq

from derive.errors import DeriveError, ProofFailed, StatementError
from derive.exact.balls import precision
from derive.exact.expressions import to_text
from derive.exact.memo import Memo
from derive.exact.text import counted
from derive.proofs.guard import guarded
from derive.proofs.hints import is_float
from derive.proofs.setting import differences
from derive.quantities.quantity import evaluate_with_quantities
from derive.statement.problem import Laboratory, Problem
from derive.statement.procedure import Procedure, Sampler
from derive.statement.reading import STATISTICAL, Reading
from derive.statement.verdict import SIMULATED, Outcome

_BITS = 200
_MOST_SIGMAS = 6


@dataclass(frozen=True)
class Simulation(Procedure):
    """Compare equations with the mean over independent seeds.

    Parameters
    ----------
    sampler : name of the laboratory's sampler.
    options : what the sampler needs; exact numbers, strings or integers. A parameter in the statement takes
        the value of the option of its name.
    seeds : how many seeds (0, 1, ...), or the seeds themselves; at least two.
    statistics : the statistic that each placeholder symbol of the statement stands for.
    max_z : largest accepted number of standard deviations, in (0, 6].
    run : the sampler itself, where the claim's theory brings it; else the laboratory knows it by name.
    """

    sampler: str
    options: Mapping[str, Any] = field(default_factory=dict)
    seeds: int | Sequence[int] = 5
    statistics: Mapping[sp.Symbol, str] = field(default_factory=dict)
    max_z: Any = "4"
    run: Sampler | None = field(default=None, repr=False, compare=False)
    name: ClassVar[str] = "simulation"
    reading: ClassVar[Reading] = STATISTICAL

    def __post_init__(self) -> None:
        """Refuse floats, of which the text in the certificate would be another number."""
        seeds = self.seeds if isinstance(self.seeds, (tuple, list)) else (self.seeds,)
        named = [*((f"the option {k}", v) for k, v in self.options.items()), ("max_z", self.max_z)]
        for what, value in [*named, *(("a seed", s) for s in seeds)]:
            if is_float(value):
                raise StatementError(f"{what} is the float {value!r}; write an exact number, or text")

    def placeholders(self) -> tuple[sp.Symbol, ...]:
        """The symbols that stand for statistics."""
        return tuple(self.statistics)

    def experiment(self) -> str:
        """The name of the sampler."""
        return self.sampler

    def functions(self) -> tuple[Sampler, ...]:
        """The sampler, where the theory brings it."""
        return () if self.run is None else (self.run,)

    def with_samplers(self, samplers: Mapping[str, Sampler]) -> Simulation:
        """The same experiment, run by the theory's own sampler of this name where it has one."""
        return replace(self, run=samplers[self.sampler]) if self.sampler in samplers else self

    def declared(self) -> dict[str, Any]:
        """What a certificate must agree with: the experiment as the claim asks for it."""
        return {
            "sampler": self.sampler,
            "options": {str(k): _plain(v) for k, v in sorted(self.options.items())},
            "seeds": self._seeds(),
            "statistics": {s.name: n for s, n in sorted(self.statistics.items(), key=lambda i: i[0].name)},
            "max_z": str(self._limit()),
        }

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Sample, compare, and report the largest z-score.

        Raises
        ------
        ProofFailed
            Where the experiment says nothing (no laboratory, too few seeds, no scatter, unused statistics)
            or the statistics disagree with the statement. A disagreement is not a refutation.
        """
        if problem.laboratory is None and self.run is None:
            raise ProofFailed("needs a laboratory: no samplers are attached to this run")
        limit, seeds = self._limit(), self._seeds()
        equations = [e.subs(self._settings(e)) for e in differences(problem.statement)]
        used = {s for e in equations for s in e.free_symbols}
        if not equations or not self.statistics:
            raise ProofFailed("nothing is compared: no equation or no statistic")
        unused = sorted(s.name for s in set(self.statistics) - used)
        unknown = sorted(s.name for s in used - set(self.statistics))
        if unused or unknown:
            raise ProofFailed(
                f"statistics that are not used: {unused}; symbols without a statistic: {unknown}"
            )
        runs = self._runs(problem.laboratory, problem.memo, seeds)
        with precision(_BITS):
            targets = [self._target(e, runs, limit, problem.laboratory) for e in equations]
        largest = max(targets, key=lambda t: arb(t["z"]).mid().abs_upper())["z"]
        detail = f"{self.sampler}: {counted(len(seeds), 'seed')}, largest |z| = {Decimal(largest):.3f}"
        evidence = {
            "samples": {n: [_sampled(run[n]) for run in runs] for n in sorted(set(self.statistics.values()))},
            "targets": targets,
        }
        return Outcome(SIMULATED, detail, evidence)

    def _settings(self, equation: sp.Expr) -> dict[sp.Symbol, sp.Rational]:
        """Parameters of the statement take the values that the sampler's options give them."""
        free = [s for s in equation.free_symbols if s not in self.statistics and s.name in self.options]
        return {s: sp.Rational(_plain(self.options[s.name])) for s in free}

    def _limit(self) -> Fraction:
        try:
            limit = Fraction(str(self.max_z))
        except ValueError as error:
            raise ProofFailed(f"max_z={self.max_z!r} is not a number") from error
        if not 0 < limit <= _MOST_SIGMAS:
            raise ProofFailed(f"max_z={limit}; allowed are numbers in (0, {_MOST_SIGMAS}]")
        return limit

    def _seeds(self) -> list[int]:
        seeds = list(range(self.seeds)) if isinstance(self.seeds, int) else [int(s) for s in self.seeds]
        if len(seeds) < 2 or len(set(seeds)) != len(seeds):
            raise ProofFailed(
                f"{counted(len(seeds), 'seed')}; two different ones at least are needed for a standard error"
            )
        return seeds

    def _runs(
        self, laboratory: Laboratory | None, memo: Memo, seeds: Sequence[int]
    ) -> list[dict[str, float]]:
        """One run a seed; the wrong twins of a claim look at the same experiment."""
        options = to_key({**self.options, "statistics": sorted(set(self.statistics.values()))})
        key = ("samples", id(laboratory), self.sampler, options, tuple(seeds))
        # The laboratory is kept with its samples, so that its identity is not given to another one.
        return memo.get(key, lambda: (laboratory, [self._sample(laboratory, seed) for seed in seeds]))[1]

    def _sample(self, laboratory: Laboratory | None, seed: int) -> dict[str, float]:
        asked = {**self.options, "statistics": sorted(set(self.statistics.values()))}
        run = self._own(self.run, asked, seed) if self.run else self._named(laboratory, asked, seed)
        sample = {str(n): float(_sampled(v)) for n, v in run.items()}
        for statistic in self.statistics.values():
            if statistic not in sample:
                raise ProofFailed(f"the sampler {self.sampler} has no statistic {statistic!r}")
            if not math.isfinite(sample[statistic]):
                raise ProofFailed(f"{statistic} is {sample[statistic]} for seed {seed}")
        return sample

    def _named(
        self, laboratory: Laboratory | None, asked: Mapping[str, Any], seed: int
    ) -> Mapping[str, float]:
        """A run of a sampler that the laboratory knows."""
        assert laboratory is not None
        try:
            return laboratory.sample(self.sampler, asked, seed)
        except (LookupError, ValueError, DeriveError) as error:
            raise ProofFailed(f"the sampler {self.sampler} failed: {error}") from error

    def _own(self, run: Sampler, asked: Mapping[str, Any], seed: int) -> Mapping[str, float]:
        """A run of the theory's own sampler, which is somebody's code and may raise anything."""
        try:
            return dict(run(asked, seed))
        except DeriveError as error:
            raise ProofFailed(f"the sampler {self.sampler} failed: {error}") from error
        except Exception as error:
            told = f"{type(error).__name__}: {error}"
            raise ProofFailed(f"the sampler {self.sampler} failed: {told[:400]}") from error

    def _target(
        self,
        equation: sp.Expr,
        runs: Sequence[Mapping[str, float]],
        limit: Fraction,
        laboratory: Laboratory | None,
    ) -> dict[str, Any]:
        symbols = sorted(equation.free_symbols, key=lambda s: s.name)
        slopes = {s: sp.diff(equation, s) for s in symbols}
        if not symbols or any(e.free_symbols for e in slopes.values()):
            raise ProofFailed(f"{equation} is not affine in the statistics")
        offset = _real(equation.subs(dict.fromkeys(symbols, 0)), laboratory)
        weights = {s: _real(e, laboratory) for s, e in slopes.items()}
        values = [
            offset + sum((weights[s] * _exact(run[self.statistics[s]]) for s in symbols), arb(0))
            for run in runs
        ]
        mean, error = mean_and_error(values)
        if not error > 0:
            raise ProofFailed(f"{equation} does not vary between the seeds; no standard error")
        z = normal_equivalent(abs(mean) / error, len(runs) - 1)
        if not z <= arb(fmpq(limit.numerator, limit.denominator)):
            raise ProofFailed(
                f"disagrees with the simulation: {equation} has mean {_show(mean)} ± {_show(error)}, "
                f"|z| = {_show(z)}, allowed {limit}"
            )
        return {
            "z": z.str(15, radius=False),
            "mean": mean.str(15, radius=False),
            "error": error.str(15, radius=False),
        }


def _sampled(value: float) -> str:
    """Ten digits of a sample: far more than its scatter needs, and the same on every machine's libraries."""
    return f"{float(value):.10g}"


def mean_and_error(values: Sequence[Any]) -> tuple[Any, Any]:
    """Mean and its standard error."""
    n = len(values)
    mean = sum(values, arb(0)) / n
    variance = sum(((v - mean) * (v - mean) for v in values), arb(0)) / (n - 1)
    if not variance > 0:
        return mean, arb(0)
    return mean, (variance / n).sqrt()


def normal_equivalent(t: Any, freedom: int) -> Any:
    """The z at which a normal variable has the two-sided tail of Student's t.

    Source
    ------
    P(|T| > t) = I_{ν/(ν+t²)}(ν/2, 1/2), and P(|Z| > z) = erfc(z/√2).
    """
    nu = arb(freedom)
    tail = (nu / (nu + t * t)).beta_lower(nu / 2, arb(1) / 2, regularized=True)
    return tail.erfcinv() * arb(2).sqrt()


def to_key(options: Mapping[str, Any]) -> str:
    """Options as text, independent of their order."""
    return "; ".join(f"{k}={_plain(v)}" for k, v in sorted(options.items(), key=lambda i: str(i[0])))


def _plain(value: Any) -> str:
    """An option as text; exact numbers in canonical form."""
    return to_text(value) if isinstance(value, sp.Basic) else str(value)


def _exact(value: float) -> Any:
    ratio = Fraction(value)
    return arb(fmpq(ratio.numerator, ratio.denominator))


def _real(e: sp.Expr, laboratory: Laboratory | None) -> Any:
    try:
        value = evaluate_with_quantities(sp.sympify(e), {}, laboratory, _BITS)
    except (DeriveError, ZeroDivisionError) as error:
        raise ProofFailed(f"cannot evaluate {e}: {error}") from error
    ball = arb(value) if isinstance(value, fmpq) else value
    if not isinstance(ball, arb) or not ball.is_finite():
        raise ProofFailed(f"{e} is not a real number")
    return ball


def _show(ball: Any) -> str:
    return str(ball.str(4, radius=False))
