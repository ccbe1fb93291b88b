"""The algebra of one problem: its relations as polynomials, and cofactors for what they imply.

An equation ``lhs == rhs`` holds on all solutions of the given equations when the numerator of ``lhs - rhs``
times something that does not vanish is a combination of the given numerators. The cofactors of that
combination are the certificate; another engine multiplies them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.algebra import Algebra
from derive.exact.division import Member, pseudo_reduce, unit_members
from derive.exact.fractions import Fraction_, add_fractions, reduce_fraction
from derive.proofs import groebner
from derive.proofs.relations import function_relations
from derive.statement.problem import Problem, Relation


def cofactors_of(
    problem: Problem, besides: Sequence[sp.Expr] = (), solve: Sequence[sp.Symbol] = (), by_basis: bool = False
) -> dict[str, Any]:
    """Generators, relations, and cofactors for each equation of a problem as it stands.

    Parameters
    ----------
    problem : its statement holds equations only.
    besides : further expressions whose radicals and functions belong to the algebra.
    solve : symbols in which the given equations are to be reduced, in this order. Empty: found automatically.
    by_basis : decide membership in the ideal by a Gröbner basis instead.

    Raises
    ------
    ProofFailed
        Where a difference does not reduce to zero; that says nothing about its truth.
    """
    equations = differences(problem.statement)
    # Both sides apart: SymPy may cancel between them, even 1/0 against 1/0.
    sides = [side for r in problem.statement for side in (r.lhs, r.rhs)]
    setting = Setting.of(problem, [*equations, *sides, *besides], first=solve)
    targets = []
    for r in problem.statement:
        num, den = setting.difference(r)
        if by_basis and setting.fractions:
            cofactors = groebner.express(num, [n for n, _ in setting.fractions], problem.memo)
            multiplier = setting.algebra.ring.one
        else:
            cofactors, multiplier = setting.express(num, [s.name for s in solve])
        targets.append(setting.plain_target((num, den), cofactors, multiplier))
    return setting.plain() | {"targets": targets}


def resting(axioms: Iterable[str]) -> str:
    """The published relations that a proof rests on, for its detail."""
    return f"; by {', '.join(sorted(axioms))}" if axioms else ""


def differences(statement: Sequence[Relation]) -> list[sp.Expr]:
    """Left minus right of each equation; anything but an equation is refused."""
    for r in statement:
        if not isinstance(r, sp.Eq):
            raise ProofFailed(f"{r} is not an equation")
    return [r.lhs - r.rhs for r in statement]


@dataclass
class Setting:
    """The algebra of one problem with its relations as polynomials."""

    algebra: Algebra
    fractions: list[Fraction_]
    nonzero: list[PolyElement]
    known: list[int]
    sources: list[str] = field(default_factory=list)
    axioms: set[str] = field(default_factory=set)

    @staticmethod
    def of(
        problem: Problem,
        extra: Sequence[sp.Expr],
        first: Sequence[sp.Symbol] = (),
        own: Iterable[sp.Basic] | None = None,
        axioms: bool = True,
    ) -> Setting:
        """The algebra of expressions under the hypotheses of a problem.

        Parameters
        ----------
        problem : the hypotheses.
        extra : expressions.
        first : symbols that come first in the order.
        own : texts that are defined wherever the claim is made; by default those of the problem.
        axioms : whether published relations between functions count as well.
        """
        texts = (*problem.statement, *problem.given, *problem.assumptions, *problem.nonzero)
        given = differences(problem.given)
        sides = [side for r in problem.given for side in (r.lhs, r.rhs)]
        algebra = Algebra(
            [*extra, *given, *sides, *problem.nonzero, *problem.symbols, *problem.domains], first
        )
        functions = function_relations(algebra, problem, texts if own is None else own, axioms)
        relations = [(k.name, (k.polynomial, algebra.ring.one)) for k in functions] + algebra.relations()
        sources = [k.source for k in functions] + [""] * (len(relations) - len(functions))
        names = [str(s) for s in algebra.ring.symbols]
        known = [names.index(name) for name, _ in relations]
        fractions = [algebra.fraction(e) for e in given] + [f for _, f in relations]
        nonzero = [d for _, d in fractions] + [algebra.fraction(e)[0] for e in problem.nonzero]
        return Setting(algebra, fractions, [p for p in nonzero if not p.is_ground], known, sources)

    def difference(self, equation: sp.Eq) -> Fraction_:
        """Left minus right, each side read on its own."""
        left, right = self.algebra.fraction(equation.lhs), self.algebra.fraction(equation.rhs)
        return reduce_fraction(*add_fractions(left, (-right[0], right[1])))

    @property
    def members(self) -> list[Member]:
        """The relations as ideal members; empty without relations."""
        return unit_members([n for n, _ in self.fractions]) if self.fractions else []

    def express(self, target: PolyElement, solve: Sequence[str]) -> tuple[list[PolyElement], PolyElement]:
        """Cofactors c_i and a nonvanishing u with u·target = Σ c_i·relation_i."""
        ring = self.algebra.ring
        if not target:
            return [ring.zero] * len(self.fractions), ring.one
        if not self.fractions:
            raise ProofFailed("no identity was found: the difference does not reduce to zero")
        polys = [n for n, _ in self.fractions]
        solid = [i for i, p in enumerate(polys) if p]  # a relation may say nothing, 0 = 0
        if solid:
            quotients, remainder = target.div([polys[i] for i in solid])
            if not remainder:
                cofactors = [ring.zero] * len(polys)
                for i, q in zip(solid, quotients, strict=True):
                    cofactors[i] = q
                return cofactors, ring.one
        reason = "no identity was found: the difference does not reduce to zero modulo the relations"
        for chain in self.chains(solve):
            member = Member(ring.zero, tuple(ring.zero for _ in polys))
            value, multiplier = target, ring.one
            for relation, index in chain:
                start = Member(value, tuple(ring.zero for _ in polys))
                reduced, u = pseudo_reduce(start, relation, index)
                member = Member(
                    ring.zero,
                    tuple(u * a + b for a, b in zip(member.cofactors, reduced.cofactors, strict=True)),
                )
                value, multiplier = reduced.poly, multiplier * u
            if value:
                continue
            doubtful = self.algebra.doubtful_factors(multiplier, self.nonzero)
            if doubtful:
                factors = ", ".join(map(self.algebra.shown, doubtful))
                reason = f"reduces to zero only where these do not vanish: {factors}"
                continue
            return [-c for c in member.cofactors], multiplier
        raise ProofFailed(reason)

    def chains(self, solve: Sequence[str]) -> list[list[tuple[Member, int]]]:
        """Triangular chains: each relation made free of the variables that earlier ones are solved for."""
        names = [str(s) for s in self.algebra.ring.symbols]
        members = self.members[: len(self.fractions) - len(self.known)]
        wanted = [names.index(s) for s in solve if s in names]
        if wanted:
            orders = [wanted]
        else:
            unknown = [i for i in range(len(names)) if any(m.poly.degree(i) > 0 for m in members)]
            unknown = [i for i in unknown if i not in self.known]
            count = min(len(members), len(unknown))
            orders = [list(c) for c in combinations(unknown, count)][:40]
        chains = (self._chain(list(members), order) for order in orders)
        return [c for c in chains if c]

    def _chain(self, members: list[Member], order: list[int]) -> list[tuple[Member, int]]:
        chain: list[tuple[Member, int]] = []
        for index in order:
            holding = [m for m in members if m.poly.degree(index) > 0]
            if not holding:
                continue
            pivot = min(holding, key=lambda m: (m.poly.degree(index), len(m.poly)))
            members = [pseudo_reduce(m, pivot, index)[0] if m is not pivot else m for m in members]
            members = [m for m in members if m is not pivot and m.poly]
            chain.append((pivot, index))
        # What is known about I, radicals and the like comes last, each relation in its own generator.
        own = unit_members([n for n, _ in self.fractions])[len(self.fractions) - len(self.known) :]
        return chain + list(zip(own, self.known, strict=True))

    def plain(self) -> dict[str, Any]:
        """Generators and relations as text, and the axioms that targets made so far rest on."""
        text = self.algebra.text
        found: dict[str, Any] = {
            "generators": [g.plain() for g in self.algebra.generators],
            "relations": [{"numerator": text(n), "denominator": text(d)} for n, d in self.fractions],
        }
        return found | ({"axioms": sorted(self.axioms)} if self.axioms else {})

    def plain_target(
        self, fraction: Fraction_, cofactors: Sequence[PolyElement], multiplier: PolyElement
    ) -> dict[str, Any]:
        """One equation with its cofactors as text."""
        text = self.algebra.text
        of_functions = cofactors[len(cofactors) - len(self.sources) :] if self.sources else ()
        self.axioms |= {s for s, c in zip(self.sources, of_functions, strict=True) if s and c}
        return {
            "numerator": text(fraction[0]),
            "denominator": text(fraction[1]),
            "multiplier": text(multiplier),
            "cofactors": [text(c) for c in cofactors],
        }
