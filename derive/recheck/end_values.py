"""Limits at the ends of an interval, decided on plain trees with FLINT polynomials.

The rules are those of `derive.proofs.end_values`; the signs they need are looked up among certificates that
have been verified.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import power, times
from derive.recheck.differentiation import Differentiator
from derive.recheck.flint_engine import Ratio, add, cancel
from derive.recheck.functions.registry import BY_NAME, row_of
from derive.recheck.radicals import by_powers
from derive.recheck.trees import INFINITE, folded, replaced, requirements, substituted

SignOf = Callable[[Tree], int]
"""The certified strict sign of an expression; raises where there is none."""

RatioSign = Callable[[Ratio], int]
MARKS = tuple(f"h{i}_" for i in range(12))


class Ends:
    """Limits of trees in one engine."""

    def __init__(self, calculus: Differentiator, sign: SignOf, ratio_sign: RatioSign) -> None:
        self.calculus, self.engine, self.x = calculus, calculus.engine, calculus.x
        self.sign, self.ratio_sign = sign, ratio_sign

    def limit(self, function: Tree, terms: list[Tree], end: Tree) -> Ratio:
        """The limit of a function, split into the given terms, at an end."""
        total: Ratio = (self.engine.zero, self.engine.one)
        for t in terms:
            total = add(total, self.engine.fraction(t))
        whole = self.engine.fraction(function)
        if times(total[0], whole[1]) != times(total[1], whole[0]):
            raise RecheckFailed("the terms at an end are not those of the function")
        for side, text in INFINITE.items():
            if end.text() == text:
                return self._infinite(function, side)
        value: Ratio = (self.engine.zero, self.engine.one)
        for t in terms:
            value = add(value, self._finite(t, end))
        return value

    # --- finite ends ---------------------------------------------------------------------------------------

    def _finite(self, term: Tree, end: Tree) -> Ratio:
        if self._order(term, end) > 0:
            return self.engine.zero, self.engine.one
        self._bounded(term, end)
        return self.engine.fraction(substituted(term, self.x, end))

    def _bounded(self, tree: Tree, end: Tree) -> None:
        """Raise unless the tree is continuous at the end."""
        for base, positive, zero_allowed in requirements(tree, self.x):
            if not zero_allowed and self.sign(substituted(base, self.x, end)) < 0 and positive:
                raise RecheckFailed(f"{base.text()[:60]} is negative at the end")

    def _order(self, term: Tree, end: Tree) -> Fraction:
        """Power of the distance to the end that bounds the term, logarithms apart."""
        order, seen = Fraction(0), False
        for factor in term.args if term.kind == "mul" else (term,):
            base, power = factor, Fraction(1)
            if factor.kind == "pow" and factor.args[1].kind == "number":
                base, power = factor.args[0], factor.args[1].value
            logarithm = base.kind == "call" and base.head == "log" and power.denominator == 1 and power > 0
            zero = self._multiplicity(base.args[0] if logarithm else base, end, power < 0)
            if zero:
                seen = True
                order += 0 if logarithm else zero * power
            else:
                self._bounded(factor, end)
        return order if seen else Fraction(0)

    def _multiplicity(self, base: Tree, end: Tree, exact: bool) -> int:
        """How often a polynomial vanishes at the end, at least; exactly so often where that matters."""
        if self.x not in base.symbols():
            return 0
        try:
            num, den = self.engine.fraction(base)
        except RecheckFailed:
            return 0
        if self._moves(den) or not self._is_polynomial(num):
            return 0
        at, count = self.engine.fraction(end), 0
        index = self.engine.names.index(self.x)
        while self._has_x(num) and self._at(num, at) == 0:
            num, count = num.derivative(index), count + 1
        if count and exact:
            self.ratio_sign((self._at(num, at), self.engine.one))
        return count

    def _at(self, p: fmpq_mpoly, at: Ratio) -> fmpq_mpoly:
        """Numerator of a polynomial in x at a fraction."""
        parts = self._coefficients(p)
        degree = max(parts)
        value = self.engine.zero
        for k, c in parts.items():
            value = value + times(times(c, power(at[0], k)), power(at[1], degree - k))
        return value

    # --- infinite ends -------------------------------------------------------------------------------------

    def _infinite(self, function: Tree, side: int) -> Ratio:
        found: dict[str, Tree] = {}
        limits: dict[str, Tree] = {}

        def mark(tree: Tree) -> Tree | None:
            if tree.kind != "call" or self.x not in tree.symbols():
                return None
            row = row_of(tree.head, len(tree.args))
            if row is None or row.at_infinity is None:
                raise RecheckFailed(f"no rule for the limit of {tree.text()[:60]} at infinity")
            name = next((n for n, t in found.items() if t.text() == tree.text()), "")
            if not name and len(found) == len(MARKS):
                raise RecheckFailed("too many functions tend to a limit")
            name = name or MARKS[len(found)]
            found[name] = tree
            limits[name] = row.at_infinity(tree, _Way(self, side))
            return Tree("symbol", head=name)

        marked = replaced(function, mark)
        num, den = self.engine.fraction(marked)
        if self.engine.mentions(den, set(MARKS)):
            raise RecheckFailed("a decaying function stands in a denominator")
        others = (self.engine.generator(n) for n in self._used(num))
        if any(g is not None and g.tree.symbols() & set(MARKS) for g in others):
            raise RecheckFailed("a decaying function stands inside another function")
        for name, tree in found.items():
            if BY_NAME[tree.head].slowly:
                index = self.engine.names.index(name)
                factor = cancel(num.derivative(index), den)
                if any(self._moves(p) for p in factor):
                    raise RecheckFailed(f"{tree.head} has a factor that depends on the variable")
        rest = folded(replaced(marked, lambda t: limits.get(t.head) if t.kind == "symbol" else None))
        top, bottom = self.engine.fraction(rest)
        if not (self._is_polynomial(top) and self._is_polynomial(bottom)):
            raise RecheckFailed("what is left at infinity is not rational in the variable")
        if top == 0:
            return self.engine.zero, self.engine.one
        a, b = self._coefficients(top), self._coefficients(bottom)
        if max(a) > max(b):
            raise RecheckFailed("the function grows at infinity")
        self.ratio_sign((b[max(b)], self.engine.one))
        return cancel(a[max(a)], b[max(b)]) if max(a) == max(b) else (self.engine.zero, self.engine.one)

    def direction(self, value: Ratio, side: int) -> int:
        """Whether a polynomial that depends on the variable tends to +oo or -oo."""
        num, den = value
        if self._moves(den) or not self._is_polynomial(num):
            raise RecheckFailed("an argument is not a polynomial")
        parts = self._coefficients(num)
        degree = max(parts)
        if degree == 0:
            raise RecheckFailed("an argument does not depend on the variable")
        return self.ratio_sign(cancel(parts[degree], den)) * int(side**degree)

    def rational_direction(self, value: Ratio, side: int) -> int:
        """The same for a quotient of polynomials."""
        num, den = value
        if not (self._is_polynomial(num) and self._is_polynomial(den)):
            raise RecheckFailed("an argument is not rational")
        if max(self._coefficients(num)) <= max(self._coefficients(den)):
            raise RecheckFailed("an argument does not tend to infinity")
        below = (den, self.engine.one)
        direction = self.direction((num, self.engine.one), side)
        return direction * (self.direction(below, side) if self._has_x(den) else self.ratio_sign(below))

    # --- polynomials ---------------------------------------------------------------------------------------

    def _used(self, p: fmpq_mpoly) -> set[str]:
        return self.engine.used(p)

    def _has_x(self, p: fmpq_mpoly) -> bool:
        return self.x in self._used(p)

    def _moves(self, p: fmpq_mpoly) -> bool:
        """Whether it changes with the variable, also inside its generators."""
        return any(self.calculus.depends(n) for n in self._used(p))

    def _is_polynomial(self, p: fmpq_mpoly) -> bool:
        """Whether the variable stands in it as itself only."""
        return not any(self.calculus.depends(n) and n != self.x for n in self._used(p))

    def _coefficients(self, p: fmpq_mpoly) -> dict[int, fmpq_mpoly]:
        return by_powers(p, self.engine.names.index(self.x))


@dataclass(frozen=True)
class _Way:
    """The way of the variable to an infinite end, as the rules of rows ask about it."""

    ends: Ends
    side: int

    def moves(self, tree: Tree) -> bool:
        return self.ends.x in tree.symbols()

    def direction(self, tree: Tree) -> int:
        return self.ends.direction(self.ends.engine.fraction(tree), self.side)

    def rational_direction(self, tree: Tree) -> int:
        return self.ends.rational_direction(self.ends.engine.fraction(tree), self.side)

    def sign(self, tree: Tree) -> int:
        return self.ends.sign(tree)

    def folded(self, tree: Tree) -> Tree:
        return folded(tree)
