"""Series and limits to a stated order, for functions that the given equations define implicitly.

Near the point the given equations have exactly one power-series solution with the stated start, because
their Jacobian there is invertible. The procedure finds it term by term; substituting it back shows that
the two sides agree up to the order. Both facts are polynomial identities that another engine repeats.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed, StatementError
from derive.exact.algebra import Algebra
from derive.exact.balls import evaluate, precision
from derive.exact.expressions import to_text
from derive.proofs.branches import require_only_start
from derive.proofs.guard import guarded
from derive.proofs.hints import exact_expression
from derive.proofs.identity import differences
from derive.proofs.power_series import LOCAL, Order, logarithm, order_of, solve_series
from derive.proofs.series_witness import refutation
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import Kind, Reading
from derive.statement.verdict import PROVED, Outcome

_MOST_TERMS = 200  # as many as are rechecked
_MORE = 8  # terms beyond the order, for what denominators lose


@dataclass(frozen=True)
class Series(Procedure):
    """Prove that two sides agree up to O(ζ^order), ζ = 1/variable at infinity or variable - point.

    The variable tends to the point inside its domain, from both sides where the point lies inside and from
    one at an end; every symbol but the variable and the unknown functions is held fixed, so nothing is said
    of uniformity in it, and to ignore inequalities that are assumed proves more. An unknown function with a
    domain is any function with values there that solves the given equations; its start must be the only limit
    it can have. One without a domain is complex: it is the branch that begins with its start.

    Parameters
    ----------
    variable : the expansion variable.
    point : a rational number or ``sympy.oo``.
    order : the first power of ζ that is not claimed, at most 200; a limit is order 1.
    start : value at the point of each function that the given equations define.
    """

    variable: sp.Symbol
    point: sp.Expr
    order: int
    start: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)
    name: ClassVar[str] = "series"

    def __post_init__(self) -> None:
        """Refuse a variable, an order and starts of a kind that no series has."""
        if not isinstance(self.variable, sp.Symbol):
            raise StatementError(f"{self.variable!r} is not a symbol; a series is in one")
        if not isinstance(self.order, int) or isinstance(self.order, bool) or self.order > _MOST_TERMS:
            raise StatementError(f"order {self.order!r} is not a whole number of at most {_MOST_TERMS}")
        exact_expression(self.point, "the point")
        for function, value in self.start.items():
            if not isinstance(function, sp.Symbol):
                raise StatementError(f"{function!r} is not a symbol; a start is that of an unknown")
            exact_expression(value, f"the start of {function}")

    @property
    def reading(self) -> Reading:
        """Asymptotic at the point, to the order."""
        return Reading(Kind.ASYMPTOTIC, self.variable.name, to_text(self.point), self.order)

    def declared(self) -> dict[str, Any]:
        """What a certificate must say to be about this series."""
        return {
            "variable": self.variable.name,
            "point": to_text(self.point),
            "order": self.order,
            "start": {s.name: to_text(v) for s, v in self.start.items()},
        }

    def start_values(self) -> Mapping[sp.Symbol, sp.Expr]:
        """Where the solutions of the given equations start."""
        return self.start

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the statement.

        Returns
        -------
        PROVED, or REFUTED with exact values of the parameters at which the sides differ below the order.

        Raises
        ------
        ProofFailed
            Where the series is not determined, what is divided by may vanish, or no rule applies.
        """
        self._require_setting(problem)
        try:
            return self._proved(problem)
        except ProofFailed:
            refuted = refutation(self, problem)
            if refuted is None:
                raise
            return refuted

    def _require_setting(self, problem: Problem) -> None:
        """Refuse an order, a point or equations about which the procedure can say nothing."""
        differences(problem.statement)
        if self.order < 1:
            raise ProofFailed(f"order {self.order} claims nothing; a limit is order 1")
        point, x = sp.sympify(self.point), self.variable
        if not (point.is_Rational or point is sp.oo):
            raise ProofFailed(f"the point {point} is neither rational nor oo")
        if x in self.start:
            raise ProofFailed(f"{x} is the variable; it has no start")
        if x.is_integer and point is not sp.oo:
            raise ProofFailed(f"{x} takes whole numbers only and cannot tend to {point}")
        if x in problem.domains and not admissible_sides(problem.domains[x], point):
            raise ProofFailed(f"{x} cannot tend to {point} inside its domain {problem.domains[x]}")
        require_only_start(self, problem)

    def _proved(self, problem: Problem) -> Outcome:
        expansion = expand(self, problem)
        wrong = [(k, o) for k, o in enumerate(expansion.orders) if (o.order or 0) < self.order]
        if wrong:
            number, found = wrong[0]
            algebra = expansion.algebra
            coefficient = algebra.expression(found.numerator) / algebra.expression(found.denominator)
            raise ProofFailed(
                f"the two sides of equation {number + 1} agree at order {found.order}, claimed below order "
                f"{self.order}, only where {coefficient} vanishes; no point where it does not was found"
            )
        for found in expansion.orders:
            doubtful = expansion.algebra.doubtful_factors(found.denominator, expansion.nonzero)
            if doubtful:
                shown = ", ".join(map(expansion.algebra.shown, doubtful))
                raise ProofFailed(f"a denominator of the difference begins with {shown}, which may vanish")
        where = "infinity" if self.point == sp.oo else str(self.point)
        return Outcome(PROVED, f"series at {where} to order {self.order}", expansion.plain())


@dataclass(frozen=True)
class Expansion:
    """The solution of the given equations near the point, and how each difference of sides behaves."""

    algebra: Algebra
    terms: int
    series: dict[str, PolyElement]
    logarithms: list[PolyElement]
    orders: list[Order]
    nonzero: list[PolyElement]

    def plain(self) -> dict[str, Any]:
        """Evidence: the truncated series as text."""
        text = self.algebra.text
        return {
            "terms": self.terms,
            "series": {name: text(p) for name, p in self.series.items()},
            "logarithms": [text(p) for p in self.logarithms],
        }


def linked(series: Series, problem: Problem) -> list[sp.Expr]:
    """Differences of the given equations that contain the variable or an unknown function.

    The others bind fixed parameters only; to ignore them proves more.
    """
    return [e for e in differences(problem.given) if e.has(series.variable, *series.start)]


def expand(series: Series, problem: Problem) -> Expansion:
    """Solve the given equations term by term and substitute.

    Raises
    ------
    ProofFailed
        Where they do not determine the functions, or the denominators vanish to too high an order.
    """
    at = LOCAL**-1 if series.point == sp.oo else series.point + LOCAL
    local = {series.variable: at}
    stated = [e.subs(local) for e in differences(problem.statement)]
    given = [e.subs(local) for e in linked(series, problem)]
    logs = sorted(set().union(*(e.atoms(sp.log) for e in stated)), key=to_text)
    stand_in = {log: sp.Symbol(f"_log{i}") for i, log in enumerate(logs)}
    stated = [e.subs(stand_in) for e in stated]
    arguments = [log.args[0] for log in logs]
    hypotheses = [e for e in problem.nonzero if not e.has(series.variable, *series.start)]
    starts = [*series.start, *series.start.values()]
    everything = [*given, *stated, *arguments, *stand_in.values(), *starts, *hypotheses, LOCAL]
    algebra = Algebra(everything, first=[LOCAL])
    if algebra.generators:
        raise ProofFailed("only rational expressions and logarithms have series here")
    system = [algebra.fraction(e)[0] for e in given]
    nonzero = [algebra.fraction(e)[0] for e in hypotheses]
    for terms in range(series.order + 1, series.order + _MORE + 1):
        solution = solve_series(algebra, system, series.start, terms, nonzero)
        bound = {s.name: p for s, p in solution.items()}
        found = [logarithm(algebra, h, bound, terms) for h in arguments]
        logarithms = [p for p, _ in found]
        known = min([terms, *(n for _, n in found)])
        bound |= {s.name: p for s, p in zip(stand_in.values(), logarithms, strict=True)}
        orders = [order_of(algebra, e, bound, known, series.order) for e in stated]
        if all(o.order is not None for o in orders):
            plain = {s.name: p for s, p in solution.items()}
            return Expansion(algebra, terms, plain, logarithms, orders, nonzero)
    raise ProofFailed("the denominators vanish to too high an order at the point")


def admissible_sides(domain: sp.Set, point: sp.Expr) -> tuple[int, ...]:
    """Signs that ζ takes as the variable tends to the point inside an interval; empty where it cannot."""
    if domain == sp.S.Reals:
        return (1,) if point is sp.oo else (1, -1)
    if not isinstance(domain, sp.Interval):
        return ()
    if point is sp.oo:
        return (1,) if domain.end is sp.oo else ()
    with precision(256):
        gaps = [
            None if end.is_infinite else side * (evaluate(point, {}) - evaluate(end, {}))
            for side, end in ((1, domain.start), (-1, domain.end))
        ]
    if any(gap is not None and not gap >= 0 for gap in gaps):
        return ()
    inside = [gap is None or bool(gap > 0) for gap in gaps]
    return (*((1,) if inside[1] else ()), *((-1,) if inside[0] else ()))
