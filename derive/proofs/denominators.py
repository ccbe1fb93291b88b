"""Denominators that the statement does not hold: an antiderivative's own, and those of differentiation.

A quotient proves nothing where its denominator vanishes identically, and what is given may make it do so.
So every factor must be known not to vanish: because the claim divides by it, because its sign is certified,
or by what is known of its symbols.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.algebra import Algebra, Generator
from derive.exact.expressions import to_sympy
from derive.exact.text import parse
from derive.functions.registry import row_of
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem


@dataclass
class Denominators:
    """What may be divided by in one algebra.

    Parameters
    ----------
    algebra : the algebra.
    problem : its texts are taken to be defined.
    nonzero : further polynomials that do not vanish.
    certified : expressions whose signs have been certified.
    """

    algebra: Algebra
    problem: Problem
    nonzero: Iterable[PolyElement]
    certified: Iterable[sp.Expr] = ()
    _known: list[PolyElement] = field(init=False)

    def __post_init__(self) -> None:
        problem, algebra = self.problem, self.algebra
        relations = (*problem.statement, *problem.given, *problem.assumptions)
        texts = [*(side for r in relations for side in (r.lhs, r.rhs)), *problem.nonzero]
        bases = [d for e in texts for d in _divisors(sp.sympify(e))]
        self._known = list(self.nonzero)
        for base in (*bases, *self.certified):
            # What has no place in the algebra (an integral, say) adds nothing.
            with suppress(KeyError):
                self._known.append(algebra.fraction(base)[0])
        for g in algebra.generators:
            if g.kind == "root":
                self.check(algebra.fraction(self._radicand(g))[1])

    def check(self, p: PolyElement) -> None:
        """Raise unless every factor of a denominator is known not to vanish."""
        doubtful = self.doubtful(p)
        if doubtful:
            raise ProofFailed(f"the denominator {self.algebra.shown(doubtful[0])} may vanish")

    def doubtful(self, p: PolyElement) -> list[PolyElement]:
        """The factors of a polynomial that are not known not to vanish."""
        return [f for f in self.algebra.doubtful_factors(p, self._known) if not self._is_constant_or_root(f)]

    def _is_constant_or_root(self, factor: PolyElement) -> bool:
        """Whether a factor is π, e, or the root of something that does not vanish."""
        generator = next((g for g in self.algebra.generators if str(factor.monic()) == g.name), None)
        if generator is None:
            return False
        if generator.kind != "root":
            return generator.of in ("pi", "E")
        radicand, _ = self.algebra.fraction(self._radicand(generator))
        doubtful = self.algebra.doubtful_factors(radicand, self._known)
        return bool(radicand) and all(map(self._is_constant_or_root, doubtful))

    def _radicand(self, g: Generator) -> sp.Expr:
        return to_sympy(parse(g.of), self.algebra.symbols)


def _divisors(e: sp.Expr) -> list[sp.Expr]:
    """What does not vanish where an expression is defined."""
    if isinstance(e, (sp.Integral, sp.Limit, RootRadius)):
        # Nothing is said about a free symbol that has the name of the bound one.
        bound = e.variables if isinstance(e, sp.Integral) else e.args[1:2]
        return [d for d in _divisors(e.args[0]) if not d.has(*bound)]
    found = [d for a in e.args if isinstance(a, sp.Expr) for d in _divisors(a)]
    if isinstance(e, sp.Pow) and e.exp.is_Rational and e.exp < 0:
        return [*found, e.base]
    row = row_of(e)
    return [*found, row.nonzero(*e.args)] if row is not None and row.nonzero is not None else found
