"""Proof trees about the sign of a polynomial, each node verified again.

Nodes: ``fact`` (the polynomial is a multiple of a known fact), ``product`` (factors with their own proofs),
``orthant`` (substitution of bounds), ``sturm`` (no real root in the interval), ``sum`` (a positive multiple
is a sum of terms of one sign, possibly modulo the given equations). Sturm counts, which the prover makes
with FLINT, are made again by SymPy's isolation of real roots.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp
from flint import fmpq, fmpq_mpoly

from derive.errors import RecheckFailed
from derive.recheck.bounds import power, times
from derive.recheck.facts import Known
from derive.recheck.identity import Algebra
from derive.recheck.orthant import orthant
from derive.recheck.schema import fields, listed, rational, text, whole

_MAX_STURM = 200
Sign = tuple[int, bool]
"""+1 or -1, and whether zero is excluded."""


class ProofTrees:
    """Verifies proof trees in one algebra; keeps the names of the methods that it met."""

    def __init__(self, algebra: Algebra, certificate: Mapping[str, Any]) -> None:
        self.engine, self.relations, self.nonzero = algebra.engine, algebra.relations, algebra.nonzero
        self.known = Known.stated(certificate, self.engine)
        self.methods: set[str] = set()

    def verify(self, node: Any, p: fmpq_mpoly) -> Sign:
        """Sign (+1, -1) of p and whether it is strict, as the node claims and this method confirms."""
        self._require_real(p)
        methods = {
            "fact": self._fact,
            "product": self._product,
            "orthant": self._orthant,
            "sturm": self._sturm,
            "sum": self._sum,
        }
        by = node.get("by") if isinstance(node, dict) else None
        if by not in methods:
            raise RecheckFailed(f"unknown step {str(by)[:40]!r}")
        if p == 0:
            raise RecheckFailed("a vanishing polynomial has no sign")
        self.methods.add(by)
        return methods[by](node, p)

    def zero(self, node: Any) -> None:
        """The node that stands for nothing to be shown."""
        if fields(node, ("by",))["by"] != "zero":
            raise RecheckFailed("what vanishes needs no proof")
        self.methods.add("zero")

    def _require_real(self, *polynomials: fmpq_mpoly) -> None:
        for p in polynomials:
            strange = self.engine.used(p) - self.known.real
            if strange:
                raise RecheckFailed("not known to be real: " + ", ".join(sorted(strange)))

    def _fact(self, node: Mapping[str, Any], p: fmpq_mpoly) -> Sign:
        fact, strict = self.known.fact(fields(node, ("by", "index"))["index"])
        if fact == 0 or p.is_constant() != fact.is_constant():
            raise RecheckFailed("the polynomial is not a multiple of the fact")
        ratio = p.leading_coefficient() / fact.leading_coefficient()
        if p != ratio * fact:
            raise RecheckFailed("the polynomial is not a multiple of the fact")
        return (1 if ratio > 0 else -1), strict

    def _product(self, node: Mapping[str, Any], p: fmpq_mpoly) -> Sign:
        plain = fields(node, ("by", "constant", "factors"))
        constant = rational(plain["constant"])
        value = self.engine.context.constant(fmpq(constant.numerator, constant.denominator))
        sign, strict = (1 if constant > 0 else -1), True
        for entry in listed(plain["factors"]):
            factor = fields(entry, ("poly", "power", "proof"))
            f, n = self.engine.poly(factor["poly"]), whole(factor["power"], 1, 10_000)
            value = times(value, power(f, n))
            proof = factor["proof"]
            if isinstance(proof, dict) and proof.get("by") == "even":
                fields(proof, ("by",))
                self._require_real(f)
                self.methods.add("even")
                if n % 2:
                    raise RecheckFailed("an odd power is called even")
                strict = strict and self.engine.is_unit(f, self.nonzero)
                continue
            one, is_strict = self.verify(proof, f)
            sign, strict = sign * one**n, strict and is_strict
        if value != p:
            raise RecheckFailed("the factors do not multiply to the polynomial")
        return sign, strict

    def _sum(self, node: Mapping[str, Any], p: fmpq_mpoly) -> Sign:
        modulo = ("cofactors", "unit") if "cofactors" in node else ()
        plain = fields(node, ("by", "multiplier", "terms", *modulo))
        scale = fields(plain["multiplier"], ("poly", "proof"))
        multiplier = self.engine.poly(scale["poly"])
        sign, positive = self.verify(scale["proof"], multiplier)
        if not positive:
            raise RecheckFailed("the multiplier of a decomposition may vanish")
        rest, signs, strict = times(multiplier, p), set[int](), False
        for entry in listed(plain["terms"]):
            term = fields(entry, ("poly", "proof"))
            q = self.engine.poly(term["poly"])
            one, is_strict = self.verify(term["proof"], q)
            rest, strict = rest - q, strict or is_strict
            signs.add(one)
        if len(signs) != 1:
            raise RecheckFailed("the terms of a decomposition differ in sign")
        if modulo:
            unit = self.engine.poly(plain["unit"])
            if not self.engine.is_unit(unit, self.nonzero):
                raise RecheckFailed("the unit of a decomposition may vanish")
            rest = times(rest, unit)
            cofactors = listed(plain["cofactors"], len(self.relations))
            for cofactor, relation in zip(cofactors, self.relations, strict=True):
                rest = rest - times(self.engine.poly(cofactor), relation)
        if rest != 0:
            raise RecheckFailed("the terms do not add up to the polynomial")
        return sign * signs.pop(), strict

    def _orthant(self, node: Mapping[str, Any], p: fmpq_mpoly) -> Sign:
        return orthant(self.engine, self.known, listed(fields(node, ("by", "bounds"))["bounds"]), p)

    def _sturm(self, node: Mapping[str, Any], p: fmpq_mpoly) -> Sign:
        name = text(fields(node, ("by", "symbol"))["symbol"])
        if self.engine.used(p) != {name}:
            raise RecheckFailed("not a polynomial in one variable")
        index = self.engine.names.index(name)
        low, high = self._interval(index)
        if p.degrees()[index] > _MAX_STURM:
            raise RecheckFailed(f"a polynomial of degree {p.degrees()[index]} is too large for Sturm's count")
        terms = {(int(m[index]),): _rational(c) for m, c in p.to_dict().items()}
        poly = sp.Poly(terms, sp.Symbol("x"), domain="QQ")
        inside = _inside(low[0], high[0])
        if inside is None or poly.eval(inside) == 0:
            raise RecheckFailed("the polynomial has a root in the interval")
        count = poly.count_roots(low[0], high[0])
        ends = {e for e, is_open in (low, high) if e is not None and is_open}
        count -= sum(poly.eval(e) == 0 for e in ends)
        if count != 0:
            raise RecheckFailed("the polynomial has a root in the interval")
        return (1 if poly.eval(inside) > 0 else -1), True

    def _interval(
        self, index: int
    ) -> tuple[tuple[sp.Rational | None, bool], tuple[sp.Rational | None, bool]]:
        """The tightest rational bounds that facts about one variable alone give."""
        low: tuple[sp.Rational | None, bool] = (None, True)
        high: tuple[sp.Rational | None, bool] = (None, True)
        for fact, strict in self.known.facts:
            terms = fact.to_dict()
            if any(k > (i == index) for m in terms for i, k in enumerate(m)):
                continue
            slope = sum((c for m, c in terms.items() if m[index]), fmpq(0))
            if slope == 0:
                continue
            end = _rational(-sum((c for m, c in terms.items() if not m[index]), fmpq(0)) / slope)
            if slope > 0 and (low[0] is None or (end, strict) > low):
                low = (end, strict)
            if slope < 0 and (high[0] is None or end < high[0] or (end == high[0] and strict)):
                high = (end, strict)
        return low, high


def _rational(c: fmpq) -> sp.Rational:
    return sp.Rational(int(c.numerator), int(c.denominator))


def _inside(low: sp.Rational | None, high: sp.Rational | None) -> sp.Rational | None:
    if low is None:
        return sp.Integer(0) if high is None else high - 1
    if high is None:
        return low + 1
    return (low + high) / 2 if low <= high else None
