"""Elimination of unknowns from the given equations, with the cofactors of the eliminant.

The procedure computes an eliminant on its own, by pseudo-remainder sequences, and only then looks at the
statement: the stated polynomial must be that eliminant up to factors that cannot vanish. The stored
cofactors show that it lies in the ideal of the given equations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import sympy as sp

from derive.errors import ProofFailed
from derive.exact.division import Member, pseudo_reduce
from derive.exact.polynomials import factor_list
from derive.proofs.guard import guarded
from derive.proofs.hints import symbols
from derive.proofs.setting import Setting, differences, resting
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome


@dataclass(frozen=True)
class Elimination(Procedure):
    """Prove that a polynomial equation is what remains when the unknowns are eliminated.

    Parameters
    ----------
    unknowns : symbols to eliminate, in this order.
    """

    unknowns: tuple[sp.Symbol, ...]
    name: ClassVar[str] = "elimination"
    reading: ClassVar[Reading] = EXACT
    pointwise: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """Refuse what is no symbol."""
        symbols(self.unknowns, "the unknowns")

    def declared(self) -> dict[str, Any]:
        """What a certificate must say to be about this elimination."""
        return {"unknowns": [s.name for s in self.unknowns]}

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Compute an eliminant and compare it with the statement.

        Raises
        ------
        ProofFailed
            Where no eliminant is a multiple of the stated polynomial by something that cannot vanish.
        """
        equations = differences(problem.statement)
        if len(equations) != 1:
            raise ProofFailed("elimination settles one equation at a time")
        if not problem.given:
            raise ProofFailed("nothing to eliminate from: no given equations")
        statement = problem.statement[0]
        setting = Setting.of(problem, [*equations, statement.lhs, statement.rhs], first=self.unknowns)
        num, den = setting.difference(statement)
        ring = setting.algebra.ring
        names = [str(s) for s in ring.symbols]
        absent = [s.name for s in self.unknowns if s.name not in names]
        if absent:
            raise ProofFailed(f"there is no {', '.join(absent)} to eliminate")
        indices = [names.index(s.name) for s in self.unknowns]
        if not num or any(num.degree(i) > 0 for i in indices):
            raise ProofFailed("the stated polynomial is zero or still contains an eliminated unknown")
        found = eliminate(setting.members, indices)
        for member in found:
            quotient, remainder = member.poly.div(num)
            if remainder:
                continue
            doubtful = setting.algebra.doubtful_factors(quotient, [*setting.nonzero, den])
            cofactors, multiplier = list(member.cofactors), quotient
            if doubtful:
                # Remainder sequences pick up factors: is the stated polynomial in the ideal itself?
                try:
                    cofactors, multiplier = setting.express(num, ())
                except ProofFailed:
                    names_of = ", ".join(map(setting.algebra.shown, doubtful))
                    raise ProofFailed(f"the eliminant has further factors: {names_of}") from None
            target = setting.plain_target((num, den), cofactors, multiplier)
            factors = [f for f, _ in factor_list(num)[1]]
            kind = "irreducible" if len(factors) == 1 else f"{len(factors)} factors"
            evidence = setting.plain() | {"targets": [target]}
            said = f"{kind}{resting(setting.axioms)}"
            return Outcome(PROVED, f"elimination of {', '.join(map(str, self.unknowns))}; {said}", evidence)
        raise ProofFailed("no eliminant of the given equations is a multiple of the stated polynomial")


def eliminate(members: list[Member], indices: list[int]) -> list[Member]:
    """Members of the ideal that are free of the given variables."""
    for index in indices:
        free = [m for m in members if m.poly and m.poly.degree(index) <= 0]
        holding = [m for m in members if m.poly.degree(index) > 0]
        while len(holding) > 1:
            pivot = min(holding, key=lambda m: (m.poly.degree(index), len(m.poly)))
            rest = [pseudo_reduce(m, pivot, index)[0] for m in holding if m is not pivot]
            free += [m for m in rest if m.poly and m.poly.degree(index) <= 0]
            holding = [pivot] + [m for m in rest if m.poly.degree(index) > 0]
        members = free
    return members
