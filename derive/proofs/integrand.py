"""The sign of a number that is an integral: from the sign of the integrand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import sympy as sp

from derive.errors import ProofFailed, StatementError
from derive.exact.expressions import to_text
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.facts import is_inequality
from derive.proofs.guard import guarded
from derive.proofs.hints import exact_expression, refuse_inexact
from derive.proofs.ranges import between
from derive.proofs.regularity import Prover
from derive.proofs.sign import Sign
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome


@dataclass(frozen=True)
class Integrand(Procedure):
    """Prove ``value > 0`` (or >=, <, <=) where the value is an integral whose integrand has that sign.

    That the integrand is real between the ends is shown with its sign, so the value is real as well.

    Parameters
    ----------
    integral : the integral whose value the statement's left side is; an antiderivative proves that.
    antiderivative : of the integrand.
    """

    integral: sp.Integral
    antiderivative: sp.Expr
    name: ClassVar[str] = "integrand"
    reading: ClassVar[Reading] = EXACT

    def __post_init__(self) -> None:
        """Refuse what is no integral, and an antiderivative that is no exact expression."""
        if not isinstance(self.integral, sp.Integral):
            raise StatementError(f"{self.integral!r} is not an integral; write Integral(f, (x, a, b))")
        exact_expression(self.integral, "the integral")
        exact_expression(self.antiderivative, "the antiderivative")

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the inequality.

        Raises
        ------
        ProofFailed
            Where the integral is not the left side, or its integrand has no certified sign between the ends.
        """
        (relation,) = problem.statement if len(problem.statement) == 1 else (None,)
        if relation is None or not is_inequality(relation) or relation.rhs != 0:
            raise ProofFailed("one inequality between a value and zero is needed")
        refuse_inexact(problem)
        equation = sp.Eq(self.integral, relation.lhs, evaluate=False)
        value = Antiderivative(self.antiderivative).attempt(problem.with_statement((equation,)))
        bound, lower, upper = self.integral.limits[0]
        x = sp.Symbol(bound.name)
        prover = Prover(problem)
        inside = between(problem, x, lower, upper, prover)
        stated = type(relation)(self.integral.function.xreplace({bound: x}), sp.Integer(0), evaluate=False)
        inner = inside.with_statement((stated,))
        occurring = set(inner.symbols)
        inner = replace(inner, domains={s: d for s, d in inside.domains.items() if s in occurring})
        sign = Sign().attempt(inner)
        evidence: dict[str, Any] = {
            "integral": to_text(self.integral),
            "value": value.evidence,
            "sign": {**inner.plain(), "evidence": sign.evidence},
        }
        return Outcome(PROVED, "an integrand of one sign", evidence)
