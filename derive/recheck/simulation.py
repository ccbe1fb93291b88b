"""Recheck of a simulation: every figure is computed again from the stored samples, in ball arithmetic."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import mpmath
from flint import arb, fmpq

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted, number
from derive.recheck import schema
from derive.recheck.ball_engine import working
from derive.recheck.ball_functions import ball, is_real
from derive.recheck.exact import Exact, exact
from derive.recheck.linear_forms import CONSTANT, linear_form
from derive.recheck.solutions import Point
from derive.recheck.stated import Conditions
from derive.recheck.verified import Verified

_MOST_SIGMAS, _MOST_SEEDS, _BITS = 6, 10_000, 400
_NOTHING = re.compile(r"0(e-[0-9]+)?")


@dataclass(frozen=True)
class Experiment:
    """The settings of a simulation: what was sampled, where, how often, and how far off it may be."""

    sampler: str
    options: Mapping[str, str]
    seeds: int
    statistics: Mapping[str, str]
    limit: Fraction


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify that the stored samples agree with every stated equation."""
    if certificate["verdict"] != "SIMULATED":
        raise RecheckFailed("a simulation supports no verdict but SIMULATED")
    experiment = _experiment(certificate["settings"])
    conditions = Conditions(certificate)
    evidence = schema.fields(certificate["evidence"], ("samples", "targets"))
    samples = _samples(evidence["samples"], experiment)
    options = _options(conditions, experiment)
    targets = schema.listed(evidence["targets"], len(conditions.statement))
    scores = []
    with working(_BITS):
        for relation, target in zip(conditions.statement, targets, strict=True):
            values = _values(conditions, relation, samples, options, experiment)
            scores.append(_score(target, values, experiment))
    largest = max(map(Decimal, scores))
    return Verified(
        f"means, errors and z-scores from {experiment.seeds} stored samples, in balls and with mpmath",
        f"{experiment.sampler}: {counted(experiment.seeds, 'seed')}, largest |z| = {largest:.3f}",
    )


def _experiment(plain: Any) -> Experiment:
    data = schema.fields(plain, ("sampler", "options", "seeds", "statistics", "max_z"))
    seeds = [schema.whole(s, -(2**63), 2**63) for s in schema.listed(data["seeds"])]
    if not 2 <= len(seeds) <= _MOST_SEEDS or len(set(seeds)) != len(seeds):
        raise RecheckFailed(f"two different seeds at least are needed, and at most {_MOST_SEEDS}")
    limit = schema.rational(data["max_z"])
    if not 0 < limit <= _MOST_SIGMAS:
        raise RecheckFailed(f"max_z is {limit}; allowed are numbers in (0, {_MOST_SIGMAS}]")
    statistics, options = (_table(data[k]) for k in ("statistics", "options"))
    if not statistics:
        raise RecheckFailed("no statistic is compared")
    return Experiment(schema.text(data["sampler"]), options, len(seeds), statistics, limit)


def _table(plain: Any) -> dict[str, str]:
    if type(plain) is not dict:
        raise RecheckFailed("the options and the statistics of a simulation are objects")
    return {schema.text(k): schema.text(v) for k, v in plain.items()}


def _samples(plain: Any, experiment: Experiment) -> dict[str, list[fmpq]]:
    """The samples of each statistic, one for each seed, written with ten digits."""
    rows = schema.fields(plain, sorted(set(experiment.statistics.values())))
    return {name: [_sample(t) for t in schema.texts(row, experiment.seeds)] for name, row in rows.items()}


def _sample(text: str) -> fmpq:
    try:
        value = float(text)
    except ValueError as error:
        raise RecheckFailed(f"{text[:40]!r} is not a sample") from error
    if not math.isfinite(value) or f"{value:.10g}" != text:
        raise RecheckFailed(f"{text[:40]!r} is not a finite sample with ten digits")
    return fmpq(*value.as_integer_ratio())


def _options(conditions: Conditions, experiment: Experiment) -> dict[str, Exact]:
    """Values of the parameters, which must be such as the claim is about."""
    stated = set().union(*(t.symbols() for t in conditions.statement))
    if not set(experiment.statistics) <= stated:
        raise RecheckFailed("a statistic is not in the statement")
    known = {}
    for name in set(conditions.symbols) - set(experiment.statistics):
        if name not in experiment.options:
            raise RecheckFailed(f"the sampler has no option {name}")
        known[name] = exact(schema.rational(experiment.options[name]))
    reason = conditions.refused(Point(known), apart=set(experiment.statistics))
    if reason is not None:
        raise RecheckFailed(f"the sampler's options: {reason}")
    return known


def _values(
    conditions: Conditions,
    relation: Tree,
    samples: Mapping[str, Sequence[fmpq]],
    options: Mapping[str, Exact],
    experiment: Experiment,
) -> list[arb]:
    """The difference of the sides for each seed."""
    if relation.head != "==":
        raise RecheckFailed(f"{relation.text()[:80]} is not an equation")
    left, right = relation.args
    gap = Tree("add", args=(left, Tree("mul", args=(number(-1), right))))
    form = {n: _real(conditions, c, options) for n, c in linear_form(gap, set(experiment.statistics)).items()}
    offset = form.pop(CONSTANT, arb(0))
    if not form:
        raise RecheckFailed("an equation without a statistic")
    rows = [[c * arb(v) for v in samples[experiment.statistics[n]]] for n, c in form.items()]
    return [sum((row[i] for row in rows), offset) for i in range(experiment.seeds)]


def _real(conditions: Conditions, tree: Tree, options: Mapping[str, Exact]) -> arb:
    value = conditions.value(tree, options)
    if not is_real(value):
        raise RecheckFailed(f"{tree.text()[:60]} is not a real number")
    return arb(ball(value).real)


def _score(target: Any, values: Sequence[arb], experiment: Experiment) -> str:
    """The text of z, once all three figures are seen to be those of the samples."""
    n = len(values)
    mean = sum(values, arb(0)) / n
    variance = sum(((v - mean) * (v - mean) for v in values), arb(0)) / (n - 1)
    if not variance > 0:
        raise RecheckFailed("no scatter between the seeds")
    error = (variance / n).sqrt()
    z = normal_equivalent(arb(abs(mean)) / error, n - 1)
    stored = schema.fields(target, ("error", "mean", "z"))
    for name, value in (("mean", mean), ("error", error), ("z", z)):
        text = schema.text(stored[name])
        plain = str(value.str(15, radius=False))
        if text != plain and not (value.contains(0) and _NOTHING.fullmatch(text)):
            raise RecheckFailed(f"the stored {name} is not that of the samples")
    if not z <= arb(fmpq(experiment.limit.numerator, experiment.limit.denominator)):
        raise RecheckFailed("the samples disagree with the statement")
    return str(stored["z"])


def normal_equivalent(t: arb, freedom: int) -> arb:
    """The z at which a normal variable has the two-sided tail of Student's t; mpmath's tail must agree."""
    nu = arb(freedom)
    tail = (nu / (nu + t * t)).beta_lower(nu / 2, arb(1) / 2, regularized=True)
    with mpmath.workdps(40):
        x = mpmath.mpf(t.mid().str(40, radius=False))
        again = mpmath.betainc(mpmath.mpf(freedom) / 2, 0.5, 0, freedom / (freedom + x * x), regularized=True)
        if not abs(again / mpmath.mpf(tail.mid().str(40, radius=False)) - 1) < mpmath.mpf(10) ** -25:
            raise RecheckFailed("mpmath finds another tail of Student's distribution")
    return tail.erfcinv() * arb(2).sqrt()
