"""What an antiderivative gives between two ends, which a claim and its wrong twins share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import ProofFailed, StatementError
from derive.exact.balls import Value, ball_value, excludes_zero, precision
from derive.exact.points import Point, PointSource
from derive.proofs.end_values import end_value
from derive.proofs.ranges import between, require_range
from derive.proofs.regularity import Prover
from derive.proofs.shown import show_point
from derive.statement.problem import Problem

_TRIED, _BITS = 2, 160
_PART = fmpq(5, 13)  # of the way from one end to the other


@dataclass(frozen=True)
class Area:
    """An antiderivative that is analytic between two ends, with its limits there.

    Parameters
    ----------
    limits : at the lower and the upper end.
    terms : into which it was split for each limit.
    values : of the summands at finite ends.
    nonzero : what cannot vanish between the ends.
    conditions : certificates of the signs that all this rests on.
    """

    limits: tuple[sp.Expr, ...]
    terms: tuple[tuple[sp.Expr, ...], ...]
    values: tuple[sp.Expr, ...]
    nonzero: tuple[sp.Expr, ...]
    conditions: tuple[dict[str, Any], ...]


def area_under(problem: Problem, f: sp.Expr, primitive: sp.Expr, x: sp.Symbol, integral: sp.Integral) -> Area:
    """The area by an antiderivative of the integrand in x.

    Only the hypotheses of the problem are used, so that wrong twins which change the value alone ask for the
    same area again.

    Raises
    ------
    ProofFailed
        Where the ends are not in order, something may not be analytic between them, or has no limit.
    """
    bound, lower, upper = integral.limits[0]

    def find() -> Area:
        require_range(problem, bound, lower, upper)
        prover = Prover(problem)
        inside = between(problem, x, lower, upper, prover)
        certified = prover.analytic((f, primitive), x, inside)
        limits, split, values = [], [], []
        for end in (lower, upper):
            limit, terms = end_value(primitive, x, end, prover)
            limits.append(limit)
            values += values_at(terms, x, end)
            split.append(tuple(terms))
        return Area(tuple(limits), tuple(split), tuple(values), tuple(certified), tuple(prover.conditions))

    granted = (problem.given, problem.assumptions, problem.nonzero, tuple(problem.domains.items()))
    return problem.memo.get(("area", granted, f, primitive, x, integral.limits), find)


def refuse_another_slope(
    problem: Problem, f: sp.Expr, primitive: sp.Expr, x: sp.Symbol, ends: tuple[sp.Expr, sp.Expr]
) -> None:
    """Give up at once where the antiderivative's slope is not the integrand, at a point between the ends.

    Raises
    ------
    ProofFailed
        With the point.
    """
    slope = problem.memo.get(("slope", primitive, x), lambda: sp.diff(primitive, x))
    for point in PointSource(problem).points(_TRIED, stated=False):
        with precision(_BITS):
            try:
                place = {**point, x: _between(*ends, point)}
                difference = ball_value(slope, place) - ball_value(f, place)
            except (StatementError, ZeroDivisionError):
                continue
            if excludes_zero(difference):
                raise ProofFailed(f"the integrand is not the antiderivative's slope at {show_point(place)}")


def _between(lower: sp.Expr, upper: sp.Expr, point: Point) -> Value:
    """A number between two ends, which need not be in order; exact, and rational where they are."""
    low, high = (None if e.is_infinite else ball_value(e, point) for e in (lower, upper))
    if isinstance(low, acb) or isinstance(high, acb):
        raise StatementError(f"an end of {lower} to {upper} is no real number")
    if low is not None and high is not None:
        found = low + (high - low) * _PART
    elif low is not None:
        found = low + 1 + _PART
    else:
        found = _PART if high is None else high - 1 - _PART
    return found.mid() if isinstance(found, arb) else found


def values_at(terms: Sequence[sp.Expr], x: sp.Symbol, at: sp.Expr) -> list[sp.Expr]:
    """Values of the summands at a finite point, so that the algebra knows also those that cancel."""
    if at in (sp.oo, -sp.oo):
        return []
    found = [part.xreplace({x: at}) for t in terms for part in sp.Add.make_args(t)]
    return [v for v in found if not v.has(sp.zoo, sp.nan, sp.oo)]
