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

from derive.errors import ProofFailed, StatementError
from derive.exact.expressions import to_text
from derive.proofs.branches import require_only_start
from derive.proofs.expansion import admissible_sides, expand
from derive.proofs.guard import guarded
from derive.proofs.hints import exact_expression
from derive.proofs.series_witness import refutation
from derive.proofs.setting import differences
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import Reading, ReadingKind
from derive.statement.verdict import PROVED, Outcome

_MOST_TERMS = 200  # as many as are rechecked


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
        return Reading(ReadingKind.ASYMPTOTIC, self.variable.name, to_text(self.point), self.order)

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
