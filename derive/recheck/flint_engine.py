"""The rechecking engine: what is known of a certificate's generators, and what does not vanish.

What is known is rebuilt here from the definitions; nothing is believed because a certificate says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from contextlib import suppress

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import common, factors, times
from derive.recheck.domains import positive_symbols
from derive.recheck.fraction_reader import FractionReader
from derive.recheck.functions.registry import row_of
from derive.recheck.generators import CONSTANTS, Generator
from derive.recheck.ratios import Ratio, add, cancel, constant_of, one_sign
from derive.recheck.trees import BINDERS

__all__ = ["Engine", "Ratio", "add", "cancel", "constant_of", "one_sign", "positive_symbols"]


class Engine(FractionReader):
    """Fractions in named variables and declared generators, with relations, divisors and units."""

    def relations(self) -> list[fmpq_mpoly]:
        """What is known about roots and I, rebuilt from their definitions."""
        found = []
        for g in self.table:
            x = self._gens[g.name]
            if g.kind == "imaginary":
                found.append(x**2 + 1)
            elif g.kind == "root":
                num, den = self._of[g.name]
                found.append(den * x**g.index - num)
        return found

    def doubtful_roots(self, positive: Iterable[str] = ()) -> list[str]:
        """Roots whose radicand may be undefined: there is no such root where its denominator vanishes.

        `presuppose` says where the claim is made; other denominators must be shown not to vanish.
        """
        return [
            name
            for name in (g.name for g in self.table if g.kind == "root")
            if not self.is_unit(self._of[name][1], self._divisors, positive)
        ]

    def presuppose(self, trees: Iterable[Tree]) -> None:
        """Take for granted that these expressions of the claim itself are defined: no division by zero."""
        self._divisors = [d for tree in trees for d in self.divisors(tree)]

    def divisors(self, tree: Tree) -> list[fmpq_mpoly]:
        """What does not vanish where an expression is defined, each before anything cancels.

        Those are what it divides by, the arguments of logarithms, and 1 + u² for atan(u) and Owen's T(h, u).
        """
        found = [d for a in tree.args for d in self.divisors(a)]
        if tree.kind == "call" and tree.head in BINDERS and len(tree.args) > 1:
            # Nothing is said about a free symbol that has the name of the bound one.
            found = [d for d in found if not self.mentions(d, tree.args[1].symbols())]
        # What has no algebra (an integral, say) adds nothing: fewer divisors are stricter.
        with suppress(RecheckFailed):
            if tree.kind == "pow":
                exponent = constant_of(tree.args[1])
                if exponent is not None and exponent < 0:
                    found.append(self.fraction(tree)[1])
            elif tree.kind == "call":
                row = row_of(tree.head, len(tree.args))
                if row is not None and row.nonzero is not None:
                    found.append(row.nonzero(*self.fraction(tree.args[-1])))
        return found

    def mentions(self, p: fmpq_mpoly, symbols: Set[str]) -> bool:
        """Whether a polynomial contains symbols, also inside its generators."""
        holds: dict[str, Set[str]] = {n: {n} for n in self.names}
        holds |= {g.name: g.tree.symbols() for g in self._admitted}
        return any(k > 0 and holds[n] & symbols for n, k in zip(self.names, p.degrees(), strict=False))

    def same_fraction(self, tree: Tree, numerator: str, denominator: str) -> Ratio:
        """The stored fraction; raise unless the expression equals it, over a denominator of its own.

        A denominator counts as nonzero later on, so it may hold only what the expression divides by.
        """
        num, den = self.fraction(tree)
        stored_num, stored_den = self.poly(numerator), self.poly(denominator)
        apart, divisors = times(num, stored_den) - times(den, stored_num), self.divisors(tree)
        if apart != 0:
            # Powers of radicals, and conjugate factors that multiply to a real number: I² = -1. Zero has
            # many forms then, all of them without a denominator.
            if self.resolved(num) == 0 and stored_den != 1:
                raise RecheckFailed(f"the stored fraction is not {tree.text()[:80]}")
            apart = self.resolved(apart)
        if any(g.kind == "imaginary" for g in self.table):
            whole = self.one
            for d in divisors:
                whole = times(whole, d)
            divisors.append(self.resolved(whole))
        divisors += self._radicands(divisors)
        if stored_den == 0 or apart != 0:
            raise RecheckFailed(f"the stored fraction is not {tree.text()[:80]}")
        if not common(stored_num, stored_den).is_constant():
            raise RecheckFailed(f"the stored fraction of {tree.text()[:60]} is not in lowest terms")
        if not (self.is_unit(stored_den, divisors) or self.is_unit(stored_den, self._with_roots(divisors))):
            raise RecheckFailed(f"the stored denominator of {tree.text()[:60]} has a factor of its own")
        return stored_num, stored_den

    def _with_roots(self, nonzero: Sequence[fmpq_mpoly]) -> list[fmpq_mpoly]:
        """What does not vanish, with the roots of it."""
        roots = [g for g in self._admitted if g.kind == "root" and self.is_unit(self._of[g.name][0], nonzero)]
        return [*nonzero, *(self._gens[g.name] for g in roots)]

    def _radicands(self, nonzero: Iterable[fmpq_mpoly]) -> list[fmpq_mpoly]:
        """Numerators of the radicands of roots that do not vanish: they do not vanish either."""
        used = set().union(*(self.used(d) for d in nonzero if len(d) == 1))
        return [self._of[g.name][0] for g in self._admitted if g.kind == "root" and g.name in used]

    def is_unit(self, p: fmpq_mpoly, nonzero: Iterable[fmpq_mpoly], positive: Iterable[str] = ()) -> bool:
        """Whether p is a product of factors known not to vanish.

        Known are nonzero constants, factors of the polynomials in `nonzero`, exponentials, the imaginary
        unit, constants and their roots, and sums of terms of one sign in the `positive` symbols.
        """
        if p == 0:
            return False
        allowed = [*nonzero, *(self._gens[c] for c in CONSTANTS if c in self._gens)]
        allowed += [
            self._gens[g.name]
            for g in self._admitted
            if g.kind in ("exp", "imaginary")
            or g.of in CONSTANTS
            or self._is_root_of_constant(g)
            or _without_zeros(g)
        ]
        for q in allowed:
            while q != 0 and not p.is_constant():
                shared = common(p, q)
                if shared.is_constant():
                    break
                p, remainder = divmod(p, shared)
                if remainder != 0:
                    return False
        if p.is_constant():
            return True
        indices = {self.names.index(n) for n in positive if n in self._gens}
        return all(one_sign(factor, indices) for factor, _ in factors(p)[1])

    def _is_root_of_constant(self, g: Generator) -> bool:
        """Whether a generator is a root of a number other than zero."""
        return g.kind == "root" and (g.of in CONSTANTS or self._number(g.name) is not None)


def _without_zeros(g: Generator) -> bool:
    """Whether a generator stands for a value of a function that has no zeros."""
    row = row_of(g.tree.head, len(g.tree.args)) if g.kind == "opaque" and g.tree.kind == "call" else None
    return row is not None and row.never_zero
