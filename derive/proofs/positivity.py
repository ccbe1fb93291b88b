"""The sign of a polynomial on the set of a claim: the methods, and the proof trees they leave behind.

A proof tree is plain data. Its nodes: ``fact`` (the polynomial is a multiple of a known fact), ``product``
(factors with their own proofs), ``orthant`` (substitution, see `derive.proofs.orthant`), ``sturm`` (no real
root in the interval), ``sum`` (a positive multiple is a sum of terms of one sign, possibly modulo the given
equations).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import combinations_with_replacement
from typing import Any

from flint import fmpq
from sympy.polys.domains import QQ
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.division import coefficients_in
from derive.exact.polynomials import factor_list
from derive.proofs import orthant, sturm
from derive.proofs.facts import Fact
from derive.proofs.known import Known, Node
from derive.proofs.linear_program import nonnegative_combination
from derive.proofs.setting import Setting
from derive.statement.problem import Problem

_MAX_COLUMNS = 160
_HANDELMAN_DEGREE = 4
_MAX_DEGREE = 200  # in one variable; factors of more take too long


@dataclass(frozen=True)
class Signed:
    """A certified sign: +1 or -1, whether it is strict, and its proof tree."""

    sign: int
    strict: bool
    node: Node


class Certifier:
    """Certifies signs, within one setting, of polynomials in what is known to be real.

    Every fact is one about real names, so whatever a proof brings in through its facts (the bounds of a
    substitution, say) is real as well, and an even power of it is not negative.
    """

    def __init__(self, problem: Problem, setting: Setting) -> None:
        self.setting, self.algebra, self.ring = setting, setting.algebra, setting.algebra.ring
        self.names = [str(s) for s in self.ring.symbols]
        self._answers: dict[Any, Signed | None] = {}
        self._products: dict[tuple[Fact, ...], PolyElement] = {}
        self.known = Known(problem, self.algebra, setting.nonzero)
        self.facts = self.known.facts
        self._stated = self.supposed = len(self.facts)
        self.known.learn(self._certified)

    def suppose(self, count: int) -> None:
        """Say that the last so many stated facts are suppositions, each of which may be refuted."""
        self.supposed = self._stated - count

    @contextmanager
    def without(self, index: int) -> Iterator[None]:
        """Work without one fact; the numbers of the others stay."""
        fact = self.facts[index]
        self.facts[index] = Fact(self.ring.one, True)
        try:
            yield
        finally:
            self.facts[index] = fact

    def plain(self) -> Node:
        """What was learned about the generators, with its proofs."""
        known = self.known
        found: Node = {"learned": list(known.learned), "roots": known.roots}
        return found | ({"arguments": known.arguments} if known.arguments else {})

    def _certified(self, p: PolyElement) -> tuple[int, bool, Node] | None:
        found = self.certify(p)
        return None if found is None else (found.sign, found.strict, found.node)

    def certify(self, p: PolyElement, depth: int = 3) -> Signed | None:
        """The sign of p, or None where no method decides it."""
        if not p or not self.known.is_real(p) or max(map(max, p.monoms())) > _MAX_DEGREE:
            return None
        # Twice the same question within one set of facts has the same answer.
        key = (p, depth, tuple(self.facts))
        if key not in self._answers:
            known = self._fact(p)
            if known is None or not known.strict:
                found = self._product(p, depth)
                known = found if known is None or (found is not None and found.strict) else known
            self._answers[key] = known
        return self._answers[key]

    def _fact(self, p: PolyElement) -> Signed | None:
        for index, fact in enumerate(self.facts):
            if p.is_ground or fact.poly.is_ground:
                continue
            if p.monic() == fact.poly.monic():
                sign = 1 if (p.LC > 0) == (fact.poly.LC > 0) else -1
                return Signed(sign, fact.strict, {"by": "fact", "index": index})
        return None

    def _product(self, p: PolyElement, depth: int) -> Signed | None:
        constant, factors = factor_list(p)
        sign, strict, plain = (1 if constant > 0 else -1), True, []
        for f, power in sorted(factors, key=lambda item: self.algebra.text(item[0])):
            signed = self._irreducible(f, depth)
            if signed is None and power % 2 == 0:
                nonzero = self.algebra.is_unit(f, self.setting.nonzero)
                signed = Signed(1, nonzero, {"by": "even"})
            if signed is None:
                return self._split_by_facts(p, depth) if len(factors) > 1 else None
            sign *= signed.sign**power
            strict = strict and signed.strict
            plain.append({"poly": self.algebra.text(f), "power": power, "proof": signed.node})
        return Signed(sign, strict, {"by": "product", "constant": _text(constant), "factors": plain})

    def _split_by_facts(self, p: PolyElement, depth: int) -> Signed | None:
        """A product in which a fact with several factors takes part as a whole."""
        for index, fact in enumerate(self.facts):
            if fact.poly.is_ground or len(factor_list(fact.poly)[1]) < 2:
                continue
            quotient, remainder = p.div(fact.poly)
            if remainder:
                continue
            rest = self.certify(quotient, depth)
            if rest is not None:
                both = [(fact.poly, {"by": "fact", "index": index}), (quotient, rest.node)]
                plain = [{"poly": self.algebra.text(f), "power": 1, "proof": node} for f, node in both]
                node = {"by": "product", "constant": "1", "factors": plain}
                return Signed(rest.sign, rest.strict and fact.strict, node)
        return None

    def _irreducible(self, f: PolyElement, depth: int) -> Signed | None:
        best: Signed | None = None
        square = partial(self._square, depth=depth)
        divided = partial(self._divided, depth=depth)
        methods = (self._fact, divided, self._orthant, self._sturm, square, self._handelman)
        for method in methods:
            found = method(f)
            if found is not None and found.strict:
                return found
            best = best or found
        return best

    def _divided(self, f: PolyElement, depth: int) -> Signed | None:
        """A fact that is f times something of known sign."""
        if depth == 0 or f.is_ground:
            return None
        for index, fact in enumerate(self.facts):
            if fact.poly.is_ground or len(fact.poly) < len(f):
                continue
            quotient, remainder = fact.poly.div(f)
            if remainder or quotient.is_ground:
                continue
            factor = self.certify(quotient, depth - 1)
            if factor is not None and factor.strict:
                known = Signed(1, fact.strict, {"by": "fact", "index": index})
                return self.sum_node([(fact.poly, known)], (quotient, factor), None)
        return None

    def _orthant(self, f: PolyElement) -> Signed | None:
        best: Signed | None = None
        for bounds in orthant.choices(f, self.facts):
            found = orthant.sign(f, bounds, self.facts)
            if found is None:
                continue
            plain = [{"symbol": self.names[b.variable], "lower": b.lower, "upper": b.upper} for b in bounds]
            signed = Signed(*found, {"by": "orthant", "bounds": plain})
            if signed.strict:
                return signed
            best = best or signed
        return best

    def _sturm(self, f: PolyElement) -> Signed | None:
        used = sorted({i for m in f.monoms() for i, k in enumerate(m) if k})
        if len(used) != 1:
            return None
        interval = sturm.interval_of(used[0], self.facts)
        coefficients = coefficients_in(f, used[0])
        degree = max(coefficients)
        zero = self.ring.zero
        dense = [_fraction(coefficients.get(k, zero).coeff(1)) for k in range(degree + 1)]
        sign = sturm.constant_sign(dense, interval)
        return Signed(sign, True, {"by": "sturm", "symbol": self.names[used[0]]}) if sign else None

    def _square(self, f: PolyElement, depth: int) -> Signed | None:
        """Completion to a square in a power w of one variable: 4A·f = (2A·w + B)² + (4AC - B²)."""
        if depth == 0:
            return None
        best: Signed | None = None
        for index in range(len(self.names)):
            half, odd = divmod(f.degree(index), 2)
            if half < 1 or odd:
                continue
            c = coefficients_in(f, index)
            if set(c) - {0, half, 2 * half}:
                continue
            a, b, rest = c[2 * half], c.get(half, self.ring.zero), c.get(0, self.ring.zero)
            leading = self.certify(a, depth - 1)
            if leading is None or not leading.strict:
                continue
            root, remainder = 2 * a * self.ring.gens[index] ** half + b, 4 * a * rest - b**2
            signed = self.certify(remainder, depth - 1)
            if signed is None or signed.sign < 0:
                continue
            square = self._even_square(root)
            found = self.sum_node([square, (remainder, signed)], (4 * a, self._scaled(leading, a, 4)), None)
            if found.strict:
                return found
            best = best or found
        return best

    def _even_square(self, root: PolyElement) -> tuple[PolyElement, Signed]:
        factors = [{"poly": self.algebra.text(root), "power": 2, "proof": {"by": "even"}}]
        return root**2, Signed(1, False, {"by": "product", "constant": "1", "factors": factors})

    def _scaled(self, signed: Signed, p: PolyElement, constant: int) -> Signed:
        if p.is_ground:
            return self._product(constant * p, 0) or signed
        factors = [{"poly": self.algebra.text(p), "power": 1, "proof": signed.node}]
        node = {"by": "product", "constant": str(constant), "factors": factors}
        return Signed(signed.sign, signed.strict, node)

    def sum_node(
        self,
        terms: Sequence[tuple[PolyElement, Signed]],
        multiplier: tuple[PolyElement, Signed],
        modulo: tuple[Sequence[PolyElement], PolyElement] | None,
    ) -> Signed:
        """multiplier·p is the sum of terms of one sign (modulo relations, with cofactors and their unit)."""
        text = self.algebra.text
        signs = {s.sign for _, s in terms}
        if len(signs) != 1:
            raise ProofFailed("the terms of the decomposition have different signs")
        node: Node = {
            "by": "sum",
            "multiplier": {"poly": text(multiplier[0]), "proof": multiplier[1].node},
            "terms": [{"poly": text(p), "proof": s.node} for p, s in terms],
        }
        if modulo is not None:
            node |= {"cofactors": [text(c) for c in modulo[0]], "unit": text(modulo[1])}
        return Signed(signs.pop() * multiplier[1].sign, any(s.strict for _, s in terms), node)

    def _handelman(self, f: PolyElement) -> Signed | None:
        """A nonnegative combination of products of facts, found by an exact linear program."""
        variables = orthant.variables(f)
        near = [k for k, fact in enumerate(self.facts) if orthant.variables(fact.poly) & variables][:6]
        degree = max(sum(m) for m in f.monoms())
        if not near or degree > _HANDELMAN_DEGREE:
            return None
        size_of = {k: max(sum(m) for m in self.facts[k].poly.monoms()) for k in near}
        for total in range(degree, _HANDELMAN_DEGREE + 1):
            picks: list[tuple[int, ...]] = [()]
            for size in range(1, total + 1):
                chosen = combinations_with_replacement(near, size)
                picks += [pick for pick in chosen if sum(size_of[k] for k in pick) <= total]
            products = [self._multiplied(tuple(self.facts[k] for k in pick)) for pick in picks]
            if len(products) > _MAX_COLUMNS:
                return None
            rows = sorted({m for q in [*products, f] for m in q.monoms()})
            columns = [_coefficients(q, rows) for q in products]
            for sign in (1, -1):
                target = [sign * c for c in _coefficients(f, rows)]
                found = nonnegative_combination(columns, target, favour=0)
                if found is not None:
                    used = [(c, picks[j], products[j]) for j, c in enumerate(found) if c > 0]
                    return self._combination(sign, used)
        return None

    def _multiplied(self, facts: tuple[Fact, ...]) -> PolyElement:
        """The product of facts; remembered, as every polynomial asks for the same ones."""
        if not facts:
            return self.ring.one
        if facts not in self._products:
            self._products[facts] = self._multiplied(facts[:-1]) * facts[-1].poly
        return self._products[facts]

    def _combination(
        self, sign: int, used: Sequence[tuple[Fraction, tuple[int, ...], PolyElement]]
    ) -> Signed:
        terms = []
        for c, pick, q in used:
            factors = [
                {
                    "poly": self.algebra.text(self.facts[k].poly),
                    "power": pick.count(k),
                    "proof": {"by": "fact", "index": k},
                }
                for k in sorted(set(pick))
            ]
            strict = all(self.facts[k].strict for k in pick)
            node = {"by": "product", "constant": str(sign * c), "factors": factors}
            scaled = q * (sign * QQ(c.numerator, c.denominator))
            terms.append((scaled, Signed(sign, strict, node)))
        unit = Signed(1, True, {"by": "product", "constant": "1", "factors": []})
        return self.sum_node(terms, (self.ring.one, unit), None)


def _coefficients(p: PolyElement, monomials: Sequence[tuple[int, ...]]) -> list[fmpq]:
    found = {m: fmpq(int(c.numerator), int(c.denominator)) for m, c in p.terms()}
    zero = fmpq(0)
    return [found.get(m, zero) for m in monomials]


def _fraction(c: Any) -> Fraction:
    return Fraction(int(c.numerator), int(c.denominator))


def _text(c: Any) -> str:
    return str(_fraction(c))
