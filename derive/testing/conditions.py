"""Conditions on points, made ready once: tests at exact numbers, and bounds that linear ones give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import sympy as sp
from flint import arb, fmpq
from sympy.polys.polyerrors import PolynomialError

from derive.exact.balls import Value, ball_value, excludes_zero, to_ball
from derive.exact.plans import NO_POINT
from derive.statement.problem import Problem, Relation
from derive.testing.numbers import to_sympy

Exact = dict[sp.Symbol, fmpq]


@dataclass(frozen=True)
class Condition:
    """A relation as a sign of a difference: positive, not negative, zero or not zero.

    Parameters
    ----------
    difference : what is compared with zero.
    sign : ``">"``, ``">="``, ``"=="`` or ``"!="``.
    """

    difference: sp.Expr
    sign: str

    def holds(self, values: Mapping[sp.Symbol, Value]) -> bool:
        """Whether it certainly holds at a point."""
        try:
            value = ball_value(self.difference, values)
        except NO_POINT:
            return False
        if self.sign == "!=":
            return bool(to_ball(value).is_finite()) and excludes_zero(value)
        if self.sign == "==":
            return bool(value == 0) if isinstance(value, fmpq) else self._vanishes(values, value)
        if not isinstance(value, (fmpq, arb)):
            return False
        return bool(value > 0 if self.sign == ">" else value >= 0)

    def _vanishes(self, values: Mapping[sp.Symbol, Value], value: Value) -> bool:
        """Whether a difference with radicals is exactly zero: SymPy takes the roots of squares."""
        if excludes_zero(value) or not all(isinstance(v, fmpq) for v in values.values()):
            return False
        numbers = {s: to_sympy(v) for s, v in values.items()}
        return bool(self.difference.xreplace(numbers).doit() == 0)

    def parts(self, s: sp.Symbol) -> tuple[sp.Expr, sp.Expr] | None:
        """The slope and the rest, where the difference is linear in a symbol."""
        return self._linear.get(s)

    @cached_property
    def _linear(self) -> dict[sp.Symbol, tuple[sp.Expr, sp.Expr]]:
        found = {}
        for s in self.difference.free_symbols:
            try:
                polynomial = sp.Poly(self.difference, s)
            except PolynomialError:
                continue
            if polynomial.degree() == 1 and s not in polynomial.coeff_monomial(s).free_symbols:
                found[s] = (polynomial.coeff_monomial(s), polynomial.coeff_monomial(1))
        return found


def condition(relation: Relation) -> Condition:
    """A relation as a condition on points."""
    left, right = relation.lhs, relation.rhs
    if isinstance(relation, (sp.StrictLessThan, sp.LessThan)):
        left, right = right, left
    strict = isinstance(relation, (sp.StrictLessThan, sp.StrictGreaterThan))
    sign = (
        "=="
        if isinstance(relation, sp.Eq)
        else "!="
        if isinstance(relation, sp.Ne)
        else ">"
        if strict
        else ">="
    )
    return Condition(left - right, sign)


def conditions_of(problem: Problem) -> tuple[Condition, ...]:
    """What a problem assumes beyond the domains and the equations of its symbols."""
    vanishing = [Condition(e, "!=") for e in problem.nonzero]
    vanishing += [Condition(s, "!=") for s in problem.symbols if s.is_zero is False and s.is_positive is None]
    return (*map(condition, problem.assumptions), *vanishing)


def narrowed(
    low: fmpq | None,
    high: fmpq | None,
    closed: tuple[bool, bool],
    s: sp.Symbol,
    conditions: Iterable[Condition],
    known: Mapping[sp.Symbol, fmpq],
) -> tuple[fmpq | None, fmpq | None, tuple[bool, bool]]:
    """An interval cut by what linear conditions say of a symbol once the others have values."""
    left, right = closed
    for c in conditions:
        parts = c.parts(s)
        if parts is None or c.sign not in (">", ">="):
            continue
        try:
            slope, rest = (ball_value(e, known) for e in parts)
        except NO_POINT:
            continue
        if isinstance(slope, fmpq) and isinstance(rest, arb) and rest.is_finite():
            rest = _inside(rest)
        if not isinstance(slope, fmpq) or not isinstance(rest, fmpq) or slope == 0:
            continue
        end, belongs = -rest / slope, c.sign == ">="
        if slope > 0 and (low is None or end > low or (end == low and not belongs)):
            low, left = end, belongs
        if slope < 0 and (high is None or end < high or (end == high and not belongs)):
            high, right = end, belongs
    return low, high, (left, right)


def _inside(ball: arb) -> fmpq:
    """A rational number below a ball, by a trifle."""
    mantissa, exponent = (ball - arb(2) ** -40 * (1 + abs(ball))).mid().man_exp()
    return fmpq(int(mantissa)) * fmpq(2) ** int(exponent)
