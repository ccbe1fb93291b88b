"""Exact points at which the given equations hold and the assumptions are met.

Used to refute (a witness), to enclose (agreement at exact points), to tell wrong twins from true variants,
and to see that a claim is not vacuous. Wherever an equation contains some symbol linearly it is solved
exactly, so that points are rational; one remaining univariate equation is solved by certified isolation of
its roots. Every point is tested against all that is assumed, however it was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import sympy as sp
from flint import acb, fmpq

from derive.errors import StatementError
from derive.exact.balls import Value, ball_value, certainly, excludes_zero, precision, to_ball
from derive.exact.draws import draw
from derive.exact.plans import BITS, NO_POINT, Plan, Point, plans_for, rational
from derive.statement.problem import Problem

__all__ = ["Point", "PointSource"]


@dataclass
class _Sample:
    """Points that meet the premises of a problem, each with the attempt that found it, and their plans."""

    plans: list[Plan]
    points: list[tuple[int, Point]] = field(default_factory=list)
    attempts: int = 0
    seen: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, found: Iterator[Point]) -> None:
        for point in found:
            key = tuple(str(point[s]) for s in sorted(point, key=lambda s: s.name))
            if key not in self.seen:
                self.seen.add(key)
                self.points.append((self.attempts, point))
        self.attempts += 1


@dataclass
class PointSource:
    """Exact points of one problem.

    Parameters
    ----------
    problem : supplies the given equations, domains and assumptions.
    at : values pinned by the author of a claim.
    seed : for the choice of the free symbols; the same seed gives the same points everywhere.
    generic : leave out special values (zero, ends, equal ones); without it a quarter of the draws tries them.
    """

    problem: Problem
    at: Mapping[sp.Symbol, sp.Rational] = field(default_factory=dict)
    seed: int = 0
    generic: bool = False

    def __post_init__(self) -> None:
        # A pinned symbol that does not occur is no coordinate.
        self.at = {s: v for s, v in self.at.items() if s in self.problem.symbols}
        self._symbols = [s for s in self.problem.symbols if s not in self.at]
        self._whole = set(self.problem.integers)
        self._sample = self._shared_sample(self._symbols)

    @property
    def fixed(self) -> bool:
        """Whether nothing is left to choose: the given equations and pinned values fix every symbol."""
        return not self._sample.plans[0].free(self._symbols)

    def points(self, count: int, tries: int = 400, stated: bool = True) -> list[Point]:
        """Up to `count` different points (fewer when the assumptions are hard to meet).

        With `stated` those at which a side of the statement has no value are left out.
        """
        sample, index = self._sample, 0
        found: list[Point] = []
        while True:
            for attempt, point in sample.points[index:]:
                index += 1
                if attempt >= tries:
                    return found
                if not stated or self._has_value(point):
                    found.append(point)
                if len(found) == count:
                    return found
            if sample.attempts >= (1 if self.fixed else tries):
                return found
            sample.add(self._points(sample.attempts))

    def _shared_sample(self, symbols: list[sp.Symbol]) -> _Sample:
        """What has been found for the same premises before; wrong twins ask for the same points again."""
        problem = self.problem
        key = (
            "points", problem.given, problem.assumptions, problem.nonzero, tuple(problem.symbols),
            tuple(problem.domains.items()), tuple(self.at.items()), self.seed, self.generic,
            tuple(sorted(s.name for s in self._whole)),
        )  # fmt: skip
        return problem.memo.get(key, lambda: _Sample(plans_for(problem, self.at, symbols)))

    def _points(self, attempt: int) -> Iterator[Point]:
        plans = self._sample.plans
        plan, turn = plans[attempt % len(plans)], attempt // len(plans)
        with precision(BITS):
            try:
                values: Point = {s: rational(v) for s, v in self.at.items()}
                values |= draw(
                    plan.free(self._symbols),
                    self.problem.domains,
                    self._whole,
                    str(self.seed),
                    attempt,
                    special=turn // 4 if turn % 4 == 2 and not self.generic else None,
                    # Half of the points of a complex symbol are not real: conj(z) = z must not look true.
                    complex_too=turn % 2 == 1,
                )
                for branch in plan.complete(values):
                    if self._admissible(branch):
                        yield branch
            except NO_POINT:
                return

    def _admissible(self, values: Point) -> bool:
        for s, domain in self.problem.domains.items():
            if s in values and not _inside(values[s], domain):
                return False
        if not all(_meets_assumptions(s, value) for s, value in values.items()):
            return False
        if not all(_is_whole(values[s]) for s in self._whole if s in values):
            return False
        if any(not excludes_zero(ball_value(e, values)) for e in self.problem.nonzero):
            return False
        if not all(_satisfied(e, values) for e in self.problem.given):
            return False
        return all(certainly(r, values) is True for r in self.problem.assumptions)

    def _has_value(self, values: Point) -> bool:
        """Whether every side of the statement has a value."""
        with precision(BITS):
            try:
                return all(_defined(side, values) for r in self.problem.statement for side in (r.lhs, r.rhs))
            except NO_POINT:
                return False


def _is_whole(value: Value) -> bool:
    """Whether a value is certainly a whole number: an exact one."""
    return isinstance(value, fmpq) and value.denominator == 1


def _meets_assumptions(symbol: sp.Symbol, value: Value) -> bool:
    """Whether nothing that SymPy assumes about a symbol is known to be false of its value."""
    if symbol.is_zero is False and not excludes_zero(value):
        return False
    if not isinstance(value, fmpq):
        if symbol.is_imaginary and not (isinstance(value, acb) and value.real == 0):
            return False
        return symbol.is_rational is None or symbol.is_rational is False
    number = sp.Rational(int(value.numerator), int(value.denominator))
    return all(
        getattr(number, f"is_{fact}", None) is not (not holds) for fact, holds in symbol.assumptions0.items()
    )


def _satisfied(equation: sp.Eq, values: Point) -> bool:
    """Whether a given equation is defined at a point and holds there as far as balls can tell."""
    difference = ball_value(equation.lhs, values) - ball_value(equation.rhs, values)
    return bool(to_ball(difference).is_finite()) and not excludes_zero(difference)


def _defined(side: sp.Expr, values: Point) -> bool:
    """Whether one side of the statement has a value at a point; functions without balls are not judged."""
    try:
        return bool(to_ball(ball_value(side, values)).is_finite())
    except StatementError:
        return True


def _inside(value: Value, domain: sp.Set) -> bool:
    if isinstance(value, acb):
        return False
    if isinstance(domain, sp.FiniteSet):
        return any(isinstance(value, fmpq) and value == ball_value(v, {}) for v in domain)
    if not isinstance(domain, sp.Interval):
        if domain == sp.S.Reals:
            return True
        raise StatementError(f"the domain {domain} is not an interval")
    for bound, is_open, sign in ((domain.start, domain.left_open, 1), (domain.end, domain.right_open, -1)):
        if bound.is_infinite:
            continue
        gap = (value - ball_value(bound, {})) * sign
        if not (gap > 0 if is_open else gap >= 0):
            return False
    return True
