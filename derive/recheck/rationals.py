"""Rational expressions as fractions of FLINT polynomials in named symbols, and which of them never vanish.

No generators: a logarithm or a root is refused here. What is known about signs is read from the claim's
domains and from what it says does not vanish.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from flint import fmpq, fmpq_mpoly, fmpq_mpoly_ctx

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import common, factors, power, times
from derive.recheck.domains import Domain

Ratio = tuple[fmpq_mpoly, fmpq_mpoly]
_MOST_SYMBOLS = 60


class Field:
    """Fractions of polynomials over the rationals in named symbols.

    Parameters
    ----------
    names : the symbols.

    Attributes
    ----------
    bindings : fractions that stand for symbols (the local variable for the variable, say), set afterwards.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = sorted(set(names))
        if len(self.names) > _MOST_SYMBOLS:
            raise RecheckFailed(f"{len(self.names)} symbols; a series is read in at most {_MOST_SYMBOLS}")
        self.context = fmpq_mpoly_ctx.get(self.names or ["_"], "lex")
        self._gens = dict(zip(self.names, self.context.gens(), strict=False))
        self.zero, self.one = self.context.constant(0), self.context.constant(1)
        self.bindings: dict[str, Ratio] = {}

    def gen(self, name: str) -> fmpq_mpoly:
        """One symbol."""
        return self._gens[name]

    def index(self, name: str) -> int:
        """The place of a symbol in a monomial."""
        return self.names.index(name)

    def number(self, value: fmpq) -> fmpq_mpoly:
        """A constant."""
        return self.context.constant(value)

    def fraction(self, tree: Tree) -> Ratio:
        """Numerator and denominator in lowest terms.

        Raises
        ------
        RecheckFailed
            For anything that is not rational in the symbols, or a division by zero.
        """
        if tree.kind == "number":
            return self.number(fmpq(tree.value.numerator, tree.value.denominator)), self.one
        if tree.kind == "symbol":
            if tree.head in self.bindings:
                return self.bindings[tree.head]
            if tree.head not in self._gens:
                raise RecheckFailed(f"{tree.head} has no series here")
            return self._gens[tree.head], self.one
        if tree.kind == "add":
            total: Ratio = (self.zero, self.one)
            for a in tree.args:
                n, d = self.fraction(a)
                total = self.lowest(times(total[0], d) + times(n, total[1]), times(total[1], d))
            return total
        if tree.kind == "mul":
            product: Ratio = (self.one, self.one)
            for a in tree.args:
                n, d = self.fraction(a)
                product = self.lowest(times(product[0], n), times(product[1], d))
            return product
        if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator == 1:
            n, d = self.fraction(tree.args[0])
            k = int(tree.args[1].value)
            if k < 0:
                n, d = self.lowest(d, n)
            return power(n, abs(k)), power(d, abs(k))
        raise RecheckFailed(f"{tree.text()[:60]} is not rational: it has no series here")

    def polynomial(self, tree: Tree) -> fmpq_mpoly:
        """An expression without a denominator."""
        num, den = self.fraction(tree)
        if not den.is_constant():
            raise RecheckFailed(f"{tree.text()[:60]} is not a polynomial")
        return num / den.leading_coefficient()

    def lowest(self, num: fmpq_mpoly, den: fmpq_mpoly) -> Ratio:
        """A fraction in lowest terms."""
        if den == 0:
            raise RecheckFailed("division by zero")
        if num == 0:
            return self.zero, self.one
        if den.is_constant():
            return num / den.leading_coefficient(), self.one
        shared = common(num, den)
        if shared.is_constant():
            return num, den
        return divmod(num, shared)[0], divmod(den, shared)[0]

    def coefficients(self, p: fmpq_mpoly, name: str) -> dict[int, fmpq_mpoly]:
        """Coefficients of a polynomial in one symbol, by power."""
        index, parts = self.index(name), dict[int, dict[tuple[int, ...], fmpq]]()
        for monomial, c in p.to_dict().items():
            k = int(monomial[index])
            parts.setdefault(k, {})[(*monomial[:index], 0, *monomial[index + 1 :])] = c
        return {k: self.context.from_dict(terms) for k, terms in parts.items()}

    def holds(self, p: fmpq_mpoly, names: Iterable[str]) -> bool:
        """Whether a polynomial contains one of some symbols."""
        degrees = dict(zip(self.names, p.degrees(), strict=False))
        return any(degrees.get(n, 0) > 0 for n in names)


@dataclass
class Signs:
    """What is known of fixed parameters: intervals of the real ones, and polynomials that do not vanish."""

    ring: Field
    domains: Mapping[str, Domain]
    nonzero: list[fmpq_mpoly] = field(default_factory=list)

    def is_unit(self, p: fmpq_mpoly) -> bool:
        """Whether a polynomial vanishes nowhere: no factor does, by what is known or by terms of one sign."""
        if p == 0:
            return False
        return all(self._never_zero(f) for f, _ in factors(p)[1])

    def one_sign(self, p: fmpq_mpoly) -> tuple[int, bool] | None:
        """The sign of a sum of terms of one sign, and whether one of them never vanishes."""
        signs, strict = set(), False
        for monomial, c in p.to_dict().items():
            term = self._monomial(monomial)
            if term is None:
                return None
            signs.add(1 if c > 0 else -1)
            strict = strict or term
        return (signs.pop(), strict) if len(signs) == 1 else None

    def _never_zero(self, factor: fmpq_mpoly) -> bool:
        if factor.is_constant():
            return True
        if any(q != 0 and divmod(q, factor)[1] == 0 for q in self.nonzero):
            return True
        found = self.one_sign(factor)
        if found is not None and found[1]:
            return True
        names = [n for n, k in zip(self.ring.names, factor.degrees(), strict=False) if k > 0]
        alone = len(names) == 1 and factor == self.ring.gen(names[0])
        return alone and names[0] in self.domains and self.domains[names[0]].without_zero

    def _monomial(self, monomial: tuple[int, ...]) -> bool | None:
        """Whether a product of powers is positive; False where it is nonnegative, None where unknown."""
        strict = True
        for name, k in zip(self.ring.names, monomial, strict=False):
            if k == 0:
                continue
            domain = self.domains.get(name)
            if domain is None or not (domain.nonnegative or k % 2 == 0):
                return None
            strict = strict and (domain.positive or (k % 2 == 0 and domain.without_zero))
        return strict
