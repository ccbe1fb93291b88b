"""Differentiation inside a claim's algebra: the chain rule over its generators.

Derivatives are fractions of polynomials in the same generators, so that an identity between a derivative
and a function becomes a polynomial identity. Functions that are given only by equations have derivatives of
their own, new symbols that the differentiated equations determine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.algebra import Algebra, Generator
from derive.exact.expressions import to_sympy
from derive.exact.fractions import Fraction_, add_fractions, reduce_fraction
from derive.exact.text import parse
from derive.functions.registry import arguments_of, row_of
from derive.proofs.facts import variable


def closure(expressions: Sequence[sp.Expr], x: sp.Symbol, implicit: Sequence[sp.Symbol]) -> list[sp.Expr]:
    """Expressions whose generators are needed to differentiate the given ones."""
    found: list[sp.Expr] = []
    for e in expressions:
        found.append(e)
        for v in (x, *implicit):
            slope = sp.diff(e, v)
            if slope.has(sp.zoo, sp.nan):
                raise ProofFailed(f"{e} has no derivative in {v}")
            # What SymPy knows no derivative of has its rule in its row, below, or none.
            if not slope.has(sp.Derivative, sp.Subs, sp.meijerg, sp.Integral):
                found.append(slope)
        for function in sorted(e.atoms(sp.Function), key=str):
            found += list(arguments_of(function))
            row = row_of(function)
            if row is None or row.derivative is None:
                continue
            if row.derivative.partials is not None:
                slopes = [p for p in row.derivative.partials(*arguments_of(function)) if p is not None]
                found += [p for p in slopes if not p.has(sp.zoo, sp.nan)]
            elif row.derivative.companions is not None:
                found += row.derivative.companions(*function.args)
            elif row.special:
                partials = (function.fdiff(i) for i in range(1, len(function.args) + 1))
                known = [p for p in partials if not p.has(sp.zoo, sp.nan)]
                # A recheck reads the arguments of their functions again, radicals and all.
                inner = {a for p in known for f in p.atoms(sp.Function) for a in f.args}
                found += [*known, *sorted(inner, key=str)]
    return found


@dataclass
class Derivation:
    """d/dx on the algebra.

    Parameters
    ----------
    algebra : the algebra; it must hold the generators of `closure`.
    x : the variable.
    implicit : name of the symbol for the derivative of each symbol that depends on x.
    """

    algebra: Algebra
    x: sp.Symbol
    implicit: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._of: dict[str, Fraction_] = {}
        self.axioms: set[str] = set()
        self._table = {g.name: g for g in self.algebra.generators}
        self._names = [str(s) for s in self.algebra.ring.symbols]

    def fraction(self, value: Fraction_) -> Fraction_:
        """Derivative of a fraction of polynomials."""
        num, den = value
        top, bottom = self.poly(num), self.poly(den)
        left = reduce_fraction(top[0], top[1] * den)
        return add_fractions(left, reduce_fraction(-num * bottom[0], bottom[1] * den**2))

    def poly(self, p: PolyElement) -> Fraction_:
        """Derivative of a polynomial in the generators."""
        ring = self.algebra.ring
        total: Fraction_ = (ring.zero, ring.one)
        for i, name in enumerate(self._names):
            if p.degree(i) > 0:
                n, d = self.variable(name)
                if n:
                    total = add_fractions(total, reduce_fraction(p.diff(ring.gens[i]) * n, d))
        return total

    def variable(self, name: str) -> Fraction_:
        """Derivative of a symbol or generator."""
        ring = self.algebra.ring
        if name == self.x.name:
            return ring.one, ring.one
        if name in self.implicit:
            return variable(ring, self.implicit[name]), ring.one
        if name not in self._table:
            return ring.zero, ring.one
        if name not in self._of:
            self._of[name] = self._generator(self._table[name])
        return self._of[name]

    def _generator(self, g: Generator) -> Fraction_:
        ring = self.algebra.ring
        own = variable(ring, g.name)
        if g.kind == "imaginary":
            return ring.zero, ring.one
        e = to_sympy(parse(g.of), self.algebra.symbols)
        if g.kind == "root":
            n, d = self.fraction(self.algebra.fraction(e))
            return (n, d * g.index * own ** (g.index - 1)) if n else (ring.zero, ring.one)
        if g.kind == "exp":
            n, d = self.fraction(self.algebra.fraction(e))
            return n * own, d
        row = row_of(e)
        if isinstance(e, sp.Function) and (len(e.args) == 1 or (row is not None and row.derivative)):
            return self._chain(e)
        if e.free_symbols & {self.x, *map(self.algebra.symbols.get, self.implicit)}:
            raise ProofFailed(f"no rule for the derivative of {e}")
        return ring.zero, ring.one

    def _chain(self, e: sp.Function) -> Fraction_:
        """The derivative of a function value: the sum over the arguments that depend on the variable."""
        total: Fraction_ = (self.algebra.ring.zero, self.algebra.ring.one)
        for position, argument in enumerate(arguments_of(e), 1):
            u = self.algebra.fraction(argument)
            n, d = self.fraction(u)
            if n:
                outer = self._partial(e, position, u)
                total = add_fractions(total, reduce_fraction(outer[0] * n, outer[1] * d))
        return total

    def _partial(self, e: sp.Function, position: int, u: Fraction_) -> Fraction_:
        """The derivative of a function in one argument, which is the fraction u."""
        row = row_of(e)
        if row is None or row.derivative is None:
            raise ProofFailed(f"no rule for the derivative of {type(e).__name__}")
        if row.derivative.source:
            self.axioms.add(row.derivative.source)
        if row.derivative.fraction is not None:
            return row.derivative.fraction(*u)
        partial: sp.Expr | None
        if row.derivative.partials is not None:
            partial = row.derivative.partials(*arguments_of(e))[position - 1]
        else:
            partial = row.derivative.of(*e.args) if row.derivative.of is not None else e.fdiff(position)
        if partial is None or partial.has(sp.zoo, sp.nan):
            raise ProofFailed(f"{e} has no derivative in its argument number {position}")
        return self.algebra.fraction(partial)
