"""Recheck of a simulation: means, errors and z-scores computed again from the stored samples with mpmath."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import mpmath

from derive.errors import DeriveError, RecheckFailed
from derive.recheck.facts import minus
from derive.recheck.mp_engine import MpEngine, as_mpf
from derive.text import Tree, parse

_MOST_SIGMAS = 6
_DIGITS = 40
# Stored numbers carry 15 digits.
_AGREE = mpmath.mpf(10) ** -12


def recheck(certificate: dict[str, Any]) -> str:
    """Verify that the stored samples agree with every stated equation."""
    try:
        evidence = certificate["evidence"]
        statement = [parse(t) for t in certificate["statement"]]
        statistics, seeds = evidence["statistics"], evidence["seeds"]
        if certificate["verdict"] != "SIMULATED":
            raise RecheckFailed("a simulation supports no verdict but SIMULATED")
        if not statement or len(statement) != len(evidence["targets"]):
            raise RecheckFailed("not every stated equation has its comparison")
        if len(seeds) < 2 or len(set(seeds)) != len(seeds) or any(type(s) is not int for s in seeds):
            raise RecheckFailed("two different seeds at least are needed")
        limit = Fraction(evidence["max_z"])
        if not 0 < limit <= _MOST_SIGMAS:
            raise RecheckFailed(f"max_z is {limit}")
        used = set().union(*(t.symbols() for t in statement))
        options = {n: Fraction(evidence["options"][n]) for n in used - set(statistics)}
        if not set(statistics) <= used:
            raise RecheckFailed("the statistics are not those of the statement")
        samples = {
            symbol: [_finite(v) for v in evidence["samples"][name]] for symbol, name in statistics.items()
        }
        if any(len(v) != len(seeds) for v in samples.values()):
            raise RecheckFailed("not one sample for each seed")
        if set(evidence["samples"]) != set(statistics.values()):
            raise RecheckFailed("samples of statistics that are not compared")
        with mpmath.workdps(_DIGITS):
            scores = [
                _score(
                    tree, target, samples, limit, Setting(MpEngine(certificate.get("quantities")), options)
                )
                for tree, target in zip(statement, evidence["targets"], strict=True)
            ]
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ZeroDivisionError) as error:
        if isinstance(error, DeriveError):
            raise
        raise RecheckFailed(f"the certificate is malformed: {error!r}") from error
    return f"z-scores from {len(seeds)} stored samples with mpmath, largest {mpmath.nstr(max(scores), 3)}"


@dataclass(frozen=True)
class Setting:
    """The engine with the parameter values of the sampler's options."""

    engine: MpEngine
    options: Mapping[str, Fraction]

    def value(self, tree: Tree, statistics: Mapping[str, int]) -> Any:
        """The value of a tree at these statistics."""
        exact = {n: as_mpf(v) for n, v in self.options.items()}
        return mpmath.re(self.engine.value(tree, exact | {s: mpmath.mpf(v) for s, v in statistics.items()}))


def _finite(text: str) -> Fraction:
    return Fraction(float(text))


def _score(
    tree: Tree,
    target: Mapping[str, str],
    samples: Mapping[str, list[Fraction]],
    limit: Fraction,
    setting: Setting,
) -> Any:
    if tree.kind != "relation" or tree.head != "==":
        raise RecheckFailed(f"{tree.text()[:80]} is not an equation")
    difference = minus(*tree.args)
    names = sorted(difference.symbols() & set(samples))
    n = len(next(iter(samples.values())))
    if not names or n < 2 or any(len(values) != n for values in samples.values()):
        raise RecheckFailed("not one sample for each seed")
    # Affine in the statistics: the values at 0 and at each unit point determine it; a third point tests it.
    offset = setting.value(difference, dict.fromkeys(names, 0))
    slopes = {s: setting.value(difference, {**dict.fromkeys(names, 0), s: 1}) - offset for s in names}
    probe = {s: 3 + 2 * i for i, s in enumerate(names)}
    if abs(offset + sum(slopes[s] * probe[s] for s in names) - setting.value(difference, probe)) > _AGREE:
        raise RecheckFailed("the equation is not affine in the statistics")
    values = [
        offset + sum(slopes[s] * samples[s][i].numerator / samples[s][i].denominator for s in names)
        for i in range(n)
    ]
    mean = mpmath.fsum(values) / n
    variance = mpmath.fsum((v - mean) ** 2 for v in values) / (n - 1)
    if variance <= 0:
        raise RecheckFailed("no scatter between the seeds")
    error = mpmath.sqrt(variance / n)
    z = _normal_equivalent(abs(mean) / error, n - 1)
    for key, value in (("mean", mean), ("error", error), ("z", z)):
        if abs(mpmath.mpf(target[key]) - value) > _AGREE * max(1, abs(value)):
            raise RecheckFailed(f"the stored {key} is not that of the samples")
    if not z <= mpmath.mpf(limit.numerator) / limit.denominator:
        raise RecheckFailed("the samples disagree with the statement")
    return z


def _normal_equivalent(t: Any, freedom: int) -> Any:
    """Bisection on the normal tail; the Student tail by mpmath's incomplete beta function."""
    nu = mpmath.mpf(freedom)
    tail = mpmath.betainc(nu / 2, mpmath.mpf(1) / 2, 0, nu / (nu + t * t), regularized=True)
    low, high = mpmath.mpf(0), mpmath.mpf(40)
    for _ in range(160):
        middle = (low + high) / 2
        low, high = (middle, high) if mpmath.erfc(middle / mpmath.sqrt(2)) > tail else (low, middle)
    return (low + high) / 2
