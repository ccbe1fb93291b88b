"""Identities, also modulo relations: as they stand, after terms were rewritten, or case by case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import sympy as sp

from derive.errors import ProofFailed, StatementError
from derive.exact.text import counted
from derive.proofs.guard import guarded
from derive.proofs.hints import symbols
from derive.proofs.rewriting.proof import shown
from derive.proofs.setting import cofactors_of, resting
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome


@dataclass(frozen=True)
class Identity(Procedure):
    """Prove equations by reducing them to zero modulo the given ones.

    Where they do not reduce to zero as they stand, terms are replaced by equal ones, and the signs of real
    numbers are told apart in cases (see `derive.proofs.rewriting`).

    Parameters
    ----------
    solve : symbols in which the given equations are to be reduced, in this order. Empty: found automatically.
    by_basis : decide membership in the ideal by a Gröbner basis instead.
    besides : further expressions whose radicals and functions belong to the algebra.
    """

    solve: tuple[sp.Symbol, ...] = ()
    by_basis: bool = False
    besides: tuple[sp.Expr, ...] = ()
    name: ClassVar[str] = "identity"
    reading: ClassVar[Reading] = EXACT
    pointwise: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """Refuse what is no symbol."""
        symbols(self.solve, "solve")

    @property
    def word(self) -> str:
        """``membership`` where a Gröbner basis decides."""
        return "membership" if self.by_basis else self.name

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the equations.

        Raises
        ------
        ProofFailed
            Where a difference does not reduce to zero; that says nothing about its truth.
        """
        how = (
            f"modulo {counted(len(problem.given), 'relation')}" if problem.given else "as rational functions"
        )
        try:
            evidence = cofactors_of(problem, self.besides, self.solve, self.by_basis)
            return Outcome(PROVED, f"identity {how}{resting(evidence.get('axioms', ()))}", evidence)
        except (ProofFailed, StatementError) as reason:
            found = shown(problem, self._attempt, reason)
            return Outcome(PROVED, f"identity {how}{found.said}", found.evidence)

    def _attempt(self, problem: Problem, besides: Sequence[sp.Expr], by_basis: bool) -> dict[str, Any]:
        return cofactors_of(problem, (*self.besides, *besides), self.solve, by_basis or self.by_basis)
