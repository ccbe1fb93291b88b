"""Power series of what the given equations define, and how the sides of a statement differ there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.algebra import Algebra
from derive.exact.balls import ball_value, precision
from derive.exact.expressions import to_text
from derive.proofs.power_series import LOCAL, Order, logarithm, order_of, solve_series
from derive.proofs.setting import differences
from derive.statement.problem import Problem

_MORE = 8  # terms beyond the order, for what denominators lose


class Expanded(Protocol):
    """What an expansion is asked about: a variable that tends to a point, an order, and starts."""

    @property
    def variable(self) -> sp.Symbol:
        """The variable."""

    @property
    def point(self) -> sp.Expr:
        """Where it tends to."""

    @property
    def order(self) -> int:
        """The first power that is not claimed."""

    @property
    def start(self) -> Mapping[sp.Symbol, sp.Expr]:
        """The values at the point of what the given equations define."""


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


def linked(series: Expanded, problem: Problem) -> list[sp.Expr]:
    """Differences of the given equations that contain the variable or an unknown function.

    The others bind fixed parameters only; to ignore them proves more.
    """
    return [e for e in differences(problem.given) if e.has(series.variable, *series.start)]


def expand(series: Expanded, problem: Problem) -> Expansion:
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
            None if end.is_infinite else side * (ball_value(point, {}) - ball_value(end, {}))
            for side, end in ((1, domain.start), (-1, domain.end))
        ]
    if any(gap is not None and not gap >= 0 for gap in gaps):
        return ()
    inside = [gap is None or bool(gap > 0) for gap in gaps]
    return (*((1,) if inside[1] else ()), *((-1,) if inside[0] else ()))
