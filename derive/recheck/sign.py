"""Recheck of positivity certificates: FLINT multiplies the decompositions out and redoes the substitutions.

Sturm counts, which the prover makes with FLINT, are made again by SymPy's isolation of real roots.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import sympy as sp
from flint import fmpq, fmpq_mpoly, fmpq_mpoly_ctx

from derive.errors import DeriveError, RecheckFailed
from derive.recheck import subdivision
from derive.recheck.facts import Known, learn_generators, oriented, stated
from derive.recheck.flint_engine import Engine
from derive.recheck.identity import given_relations
from derive.recheck.stability import translated
from derive.text import parse


def recheck(certificate: dict[str, Any]) -> str:
    """Verify every stated inequality, from its proof tree or from its boxes."""
    if certificate.get("procedure") == "subdivision":
        return subdivision.recheck(certificate)
    try:
        evidence = certificate["evidence"]
        plain, goals = translated(certificate, evidence.get("test", ""))
        targets = evidence["targets"]
        if not goals or len(goals) != len(targets):
            raise RecheckFailed("not every stated inequality has a proof")
        checker = Checker(plain)
        checker.suppose(len(goals[0][1]) if goals[0][0] == "one" else 0)
        for lemma in evidence.get("steps", ()):
            checker.lemma(lemma)
        for goal, target in zip(goals, targets, strict=True):
            checker.goal(goal, target)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ZeroDivisionError) as error:
        if isinstance(error, DeriveError):
            raise
        raise RecheckFailed(f"the certificate is malformed: {error!r}") from error
    return f"signs derived again with FLINT ({len(targets)} inequalit{'y' if len(targets) == 1 else 'ies'})"


class Checker:
    """Verifies proof trees against facts that it has read from the certificate's statement itself."""

    def __init__(self, certificate: dict[str, Any]) -> None:
        self.engine: Engine
        self.engine, self.relations, self.nonzero = given_relations(certificate)
        self.known: Known = stated(certificate, self.engine)
        self._stated = self._supposed = len(self.known.facts)
        learn_generators(certificate["evidence"], self.engine, self.known, self.verify)

    def suppose(self, count: int) -> None:
        """The last so many stated facts are suppositions, one of which is to be refuted without itself."""
        self._supposed = self._stated - count

    def lemma(self, lemma: dict[str, Any]) -> None:
        """A step of the proof: verified, then a fact."""
        expression, strict = oriented(parse(lemma["states"]))
        self.inequality(lemma["states"], lemma["target"])
        num, den = self.engine.fraction(expression)
        self.known.facts.append((num * den, strict))

    def goal(self, goal: tuple[str, list[str]], target: dict[str, Any]) -> None:
        """One stated relation: all of its inequalities, or the one that the target names."""
        how, texts = goal
        if how == "one":
            index = target["one"]
            if type(index) is not int or not 0 <= index < len(texts):
                raise RecheckFailed(f"there is no inequality number {index!r}")
            # A lemma may rest on the supposition that is refuted: that is what a contradiction is.
            fact = self.known.facts[self._supposed + index]
            self.known.facts[self._supposed + index] = (self.engine.one, True)
            self.inequality(texts[index], target["target"])
            self.known.facts[self._supposed + index] = fact
            return
        parts = [target] if len(texts) == 1 else target["all"]
        for text, part in zip(texts, parts, strict=True):
            self.inequality(text, part)

    def inequality(self, text: str, target: dict[str, Any]) -> None:
        """One stated inequality."""
        expression, strict = oriented(parse(text))
        self.engine.same_fraction(expression, target["fraction"][0], target["fraction"][1])
        num, den = map(self.engine.poly, target["fraction"])
        if "product" in target:
            sign, is_strict = self.verify(target["product"], num * den)
            if sign < 0 or not is_strict:
                raise RecheckFailed(f"{text[:80]}: the sign is not shown to be positive")
            return
        den_sign, den_strict = self.verify(target["denominator"], den)
        if not den_strict:
            raise RecheckFailed(f"{text[:80]}: the denominator may vanish")
        if num == 0:
            if strict:
                raise RecheckFailed(f"{text[:80]}: both sides are equal")
            return
        sign, is_strict = self.verify(target["numerator"], num)
        if sign * den_sign < 0:
            raise RecheckFailed(f"{text[:80]}: the opposite sign is shown")
        if strict and not is_strict:
            raise RecheckFailed(f"{text[:80]}: equality is not excluded")

    def verify(self, node: dict[str, Any], p: fmpq_mpoly) -> tuple[int, bool]:
        """Sign (+1, -1) of p and whether it is strict, as the node claims and this method confirms."""
        used = {n for m in p.monoms() for n, k in zip(self.engine.names, m, strict=False) if k}
        if used - self.known.real:
            raise RecheckFailed("not known to be real: " + ", ".join(sorted(used - self.known.real)))
        methods = {
            "fact": self._fact,
            "product": self._product,
            "orthant": self._orthant,
            "sturm": self._sturm,
            "sum": self._sum,
        }
        if node.get("by") not in methods:
            raise RecheckFailed(f"unknown step {node.get('by')!r}")
        if p == 0:
            raise RecheckFailed("a vanishing polynomial has no sign")
        return methods[str(node["by"])](node, p)

    def _get(self, index: object) -> tuple[fmpq_mpoly, bool]:
        if type(index) is not int or not 0 <= index < len(self.known.facts):
            raise RecheckFailed(f"there is no fact number {index!r}")
        return self.known.facts[index]

    def _fact(self, node: dict[str, Any], p: fmpq_mpoly) -> tuple[int, bool]:
        fact, strict = self._get(node["index"])
        ratio = p.leading_coefficient() / fact.leading_coefficient()
        if p != ratio * fact:
            raise RecheckFailed("the polynomial is not a multiple of the fact")
        return (1 if ratio > 0 else -1), strict

    def _product(self, node: dict[str, Any], p: fmpq_mpoly) -> tuple[int, bool]:
        constant = Fraction(node["constant"])
        value = self.engine.context.constant(fmpq(constant.numerator, constant.denominator))
        sign, strict = (1 if constant > 0 else -1), True
        for factor in node["factors"]:
            f, power = self.engine.poly(factor["poly"]), factor["power"]
            if type(power) is not int or power < 1:
                raise RecheckFailed(f"power {power!r} of a factor")
            value = value * f**power
            if factor["proof"].get("by") == "even":
                if power % 2:
                    raise RecheckFailed("an odd power is called even")
                strict = strict and self.engine.is_unit(f, self.nonzero)
                continue
            one, is_strict = self.verify(factor["proof"], f)
            sign, strict = sign * one**power, strict and is_strict
        if value != p:
            raise RecheckFailed("the factors do not multiply to the polynomial")
        return sign, strict

    def _sum(self, node: dict[str, Any], p: fmpq_mpoly) -> tuple[int, bool]:
        multiplier = self.engine.poly(node["multiplier"]["poly"])
        sign, positive = self.verify(node["multiplier"]["proof"], multiplier)
        if not positive:
            raise RecheckFailed("the multiplier of a decomposition may vanish")
        rest, signs, strict = multiplier * p, set(), False
        for term in node["terms"]:
            q = self.engine.poly(term["poly"])
            one, is_strict = self.verify(term["proof"], q)
            rest, strict = rest - q, strict or is_strict
            signs.add(one)
        if len(signs) != 1:
            raise RecheckFailed("the terms of a decomposition differ in sign")
        if "cofactors" in node:
            if not self.engine.is_unit(self.engine.poly(node["unit"]), self.nonzero):
                raise RecheckFailed("the unit of a decomposition may vanish")
            rest = rest * self.engine.poly(node["unit"])
            for text, relation in zip(node["cofactors"], self.relations, strict=True):
                rest = rest - self.engine.poly(text) * relation
        if rest != 0:
            raise RecheckFailed("the terms do not add up to the polynomial")
        return sign * signs.pop(), strict

    def _sturm(self, node: dict[str, Any], p: fmpq_mpoly) -> tuple[int, bool]:
        index = self.engine.names.index(node["symbol"])
        low, high = self._interval(index)
        x = sp.Symbol("x")
        powers = p.to_dict()
        if any(k for m in powers for i, k in enumerate(m) if i != index):
            raise RecheckFailed("not a polynomial in one variable")
        terms = {(int(m[index]),): _rational(c) for m, c in powers.items()}
        poly = sp.Poly(terms, x, domain="QQ")
        count = poly.count_roots(low[0], high[0])
        ends = {e for e, is_open in (low, high) if e is not None and is_open}
        count -= sum(poly.eval(e) == 0 for e in ends)
        inside = _inside(low[0], high[0])
        if count != 0 or inside is None or poly.eval(inside) == 0:
            raise RecheckFailed("the polynomial has a root in the interval")
        return (1 if poly.eval(inside) > 0 else -1), True

    def _interval(
        self, index: int
    ) -> tuple[tuple[sp.Rational | None, bool], tuple[sp.Rational | None, bool]]:
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

    def _orthant(self, node: dict[str, Any], p: fmpq_mpoly) -> tuple[int, bool]:
        bounds = node["bounds"]
        names, n = self.engine.names, len(self.engine.names)
        extra = [f"_{kind}_of_{j}" for j in range(len(bounds)) for kind in "st"]
        wide = fmpq_mpoly_ctx.get([*names, *extra], "lex")
        gens, done, value, faces = wide.gens(), set(), _widen(p, wide, len(extra)), []
        for j, b in enumerate(bounds):
            index = names.index(b["symbol"])
            if index in done:
                raise RecheckFailed(f"{b['symbol']} is substituted twice")
            done.add(index)
            s, t = gens[n + 2 * j], gens[n + 2 * j + 1]
            zeros, sides = [], {}
            for side, key, v in ((1, "lower", 2 * j), (-1, "upper", 2 * j + 1)):
                if b[key] == -1:
                    continue
                fact, strict = self._get(b[key])
                slope, rest = self._affine(fact, index, side, done)
                sides[key] = (_widen(slope, wide, len(extra)), _widen(rest, wide, len(extra)))
                if not strict:
                    zeros.append(n + (v if len(sides) == 2 or (key == "lower") else 2 * j))
            if len(sides) == 2:
                (a1, c1), (a2, c2) = sides["lower"], sides["upper"]
                top, bottom = c1 * a2 * t + c2 * a1 * s, a1 * a2 * (s + t)
            elif sides:
                ((key, (a, c)),) = sides.items()
                top, bottom = (c + a * s if key == "lower" else c - a * s), a
            else:
                raise RecheckFailed("a substitution without bounds")
            value = _substitute(value, index, top, bottom)
            if zeros:
                faces.append(zeros)
        terms = value.to_dict()
        signs = {c > 0 for c in terms.values()}
        if len(signs) != 1 or any(k % 2 for m in terms for k in m[:n]):
            raise RecheckFailed("the coefficients after substitution do not have one sign")
        solid = [m for m in terms if not any(m[:n])]
        strict = all(any(not any(m[i] for i in face) for m in solid) for face in product(*faces))
        return (1 if signs.pop() else -1), strict

    def _affine(
        self, fact: fmpq_mpoly, index: int, side: int, done: set[int]
    ) -> tuple[fmpq_mpoly, fmpq_mpoly]:
        """A positive a and c such that the fact says x >= c/a (side 1) or x <= c/a (side -1)."""
        slope: dict[Any, Any] = {}
        rest: dict[Any, Any] = {}
        for m, c in fact.to_dict().items():
            if m[index] > 1:
                raise RecheckFailed("a bound is not affine in its variable")
            (slope if m[index] else rest)[(*m[:index], 0, *m[index + 1 :])] = c
            if any(k for i, k in enumerate(m) if i in done and i != index):
                raise RecheckFailed("a bound contains a variable that is already substituted")
        a = side * self.engine.context.from_dict(slope)
        if a == 0 or self._strict_sign(a) != 1:
            raise RecheckFailed("the slope of a bound has no known sign")
        return a, -side * self.engine.context.from_dict(rest)

    def _strict_sign(self, a: fmpq_mpoly) -> int:
        constant, factors = a.factor()
        sign = 1 if constant > 0 else -1
        for f, power in factors:
            for fact, strict in self.known.facts:
                ratio = f.leading_coefficient() / fact.leading_coefficient()
                if strict and f == ratio * fact:
                    sign *= (1 if ratio > 0 else -1) ** int(power)
                    break
            else:
                return 0
        return sign


def _widen(p: fmpq_mpoly, wide: fmpq_mpoly_ctx, extra: int) -> fmpq_mpoly:
    return wide.from_dict({(*m, *([0] * extra)): c for m, c in p.to_dict().items()})


def _substitute(p: fmpq_mpoly, index: int, top: fmpq_mpoly, bottom: fmpq_mpoly) -> fmpq_mpoly:
    """Numerator of p at x = top/bottom, cleared by the power of bottom that p's degree asks for."""
    parts: dict[int, dict[Any, Any]] = {}
    for m, c in p.to_dict().items():
        parts.setdefault(int(m[index]), {})[(*m[:index], 0, *m[index + 1 :])] = c
    degree, context = max(parts), p.context()
    value = context.constant(0)
    for k, terms in parts.items():
        value = value + context.from_dict(terms) * top**k * bottom ** (degree - k)
    return value


def _rational(c: fmpq) -> sp.Rational:
    return sp.Rational(int(c.numerator), int(c.denominator))


def _inside(low: sp.Rational | None, high: sp.Rational | None) -> sp.Rational | None:
    if low is None:
        return sp.Integer(0) if high is None else high - 1
    if high is None:
        return low + 1
    return (low + high) / 2 if low <= high else None
