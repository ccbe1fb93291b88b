"""One certificate of a derivative or an integral, while it is rechecked: relations, derivatives, signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.recheck import sign as signs
from derive.recheck.differentiation import Differentiator
from derive.recheck.end_values import MARKS
from derive.recheck.facts import real_symbols
from derive.recheck.flint_engine import Engine, Ratio, cancel, one_sign, positive_symbols
from derive.recheck.identity import difference
from derive.recheck.trees import ENTIRE, folded, nodes, requirements
from derive.text import Tree, number, parse

HOLE = "hole_"


class Case:
    """One certificate: its engine, its relations, its differentiation, its verified signs."""

    def __init__(
        self, certificate: dict[str, Any], x: str, given: Sequence[str], implicit: Sequence[str] = ()
    ) -> None:
        evidence = certificate["evidence"]
        self.certificate, self.evidence, self.x = certificate, evidence, x
        texts = [t for k in ("statement", "given", "assumptions", "nonzero") for t in certificate[k]]
        self.names = set().union(*(parse(t).symbols() for t in texts)) | {x}
        primes = {s: f"{s}_prime" for s in implicit}
        if self.names & {HOLE, *MARKS, *primes.values()} or any(n.startswith("_") for n in self.names):
            raise RecheckFailed("a symbol has a reserved name")
        for g in evidence["generators"]:
            self.read(g["of"])
        self.engine = Engine({*self.names, HOLE, *MARKS, *primes.values()}, evidence["generators"])
        self.positive = positive_symbols(certificate["domains"]) + [
            str(g["name"]) for g in evidence["generators"] if _is_positive(g)
        ]
        self.real = real_symbols(certificate) | {x}
        self.calculus = Differentiator(self.engine, evidence["generators"], x, primes, self.positive)
        self.relations: list[fmpq_mpoly] = []
        self.nonzero = [
            self.engine.fraction(parse(t))[0]
            for t in certificate["nonzero"]
            if implicit or x not in parse(t).symbols() or evidence["kind"] == "derivative"
        ]
        # The claim is about points at which all of it is defined.
        for tree in map(parse, texts):
            self.nonzero += self.engine.divisors(tree)
        self._read_relations(given, bool(implicit))
        self.signs: list[tuple[Tree, int, set[str]]] = []

    def read(self, text: str) -> Tree:
        """A tree of the evidence; it may hold no symbols but those of the claim."""
        tree = parse(str(text))
        if not tree.symbols() <= self.names:
            raise RecheckFailed(f"{tree.text()[:60]} holds a symbol that is not the claim's")
        return tree

    def _read_relations(self, given: Sequence[str], differentiate: bool) -> None:
        engine, stored = self.engine, list(self.evidence["relations"])
        pairs: list[Ratio] = []
        for text in given:
            tree, relation = difference(parse(text)), stored.pop(0)
            engine.same_fraction(tree, relation["numerator"], relation["denominator"])
            pairs.append((engine.poly(relation["numerator"]), engine.poly(relation["denominator"])))
        for pair in list(pairs) if differentiate else []:
            n, d = self.calculus.ratio(pair)
            relation = stored.pop(0)
            num, den = engine.poly(relation["numerator"]), engine.poly(relation["denominator"])
            if den == 0 or n * den != d * num:
                raise RecheckFailed("a differentiated equation is not the derivative of the given one")
            pairs.append((num, den))
        self.nonzero += [d for _, d in pairs[: len(given)]]
        self.relations = [n for n, _ in pairs]
        texts = [t for k in ("statement", "given", "assumptions", "nonzero") for t in self.certificate[k]]
        engine.presuppose(map(parse, texts))
        known = engine.relations()
        for relation in stored:
            p = engine.poly(relation["numerator"])
            if not any(p == k for k in known):
                raise RecheckFailed("an unknown relation of a generator")
            self.relations.append(p)

    def vanishes(self, value: Ratio, target: dict[str, Any]) -> None:
        """Raise unless the stored cofactors show that the fraction is zero, and not nothing by nothing."""
        engine = self.engine
        own, below = cancel(*value)
        self._divides(below)
        num, den = engine.poly(target["numerator"]), engine.poly(target["denominator"])
        unit = engine.poly(target["multiplier"])
        if den != 0 and own * den == below * num and (num != 0 or den == 1):
            # A common factor of the stored fraction would vanish from the claim: it must be a unit as well.
            extra, remainder = divmod(num, own) if num != 0 else (engine.one, engine.zero)
            if remainder != 0 or not self._is_unit(unit * extra, below):
                raise RecheckFailed("the multiplier may vanish")
        elif engine.resolved(own) == 0 and num == 0 and den == 1:
            own = engine.zero  # powers of radicals resolved, nothing is left to show
        else:
            self._same_with_radicals((own, below), (num, den))
            if not self._is_unit(unit, below):
                raise RecheckFailed("the multiplier may vanish")
        rest = unit * num
        for text, relation in zip(target["cofactors"], self.relations, strict=True):
            rest = rest - engine.poly(text) * relation
        if rest != 0:
            raise RecheckFailed("the cofactors do not combine to the difference")

    def _same_with_radicals(self, own: Ratio, stored: Ratio) -> None:
        """Raise unless the fractions agree with radicals resolved, over denominators that are units."""
        engine = self.engine
        num, den = map(engine.resolved, stored)
        above, below = map(engine.resolved, own)
        if 0 in (num, den, above, below) or engine.resolved(above * den - below * num) != 0:
            raise RecheckFailed("the stored difference is not the one derived again")
        if not self._is_unit(den, own[1], below):
            raise RecheckFailed("the stored denominator may vanish")

    def _is_unit(self, p: fmpq_mpoly, *besides: fmpq_mpoly) -> bool:
        return self.engine.is_unit(p, [*self.nonzero, *besides], self.positive)

    def _divides(self, p: fmpq_mpoly) -> None:
        """Raise unless a denominator that no text of the claim holds is known not to vanish."""
        for factor, _ in p.factor()[1]:
            if not self._is_unit(factor) and self._known_sign((factor, self.engine.one), "") is None:
                raise RecheckFailed(f"the denominator {str(factor)[:60]} may vanish")

    def at_hole(self, p: fmpq_mpoly, value: Ratio) -> Ratio:
        """A polynomial with a fraction put into its hole."""
        index, parts = self.engine.names.index(HOLE), dict[int, dict[Any, Any]]()
        for m, c in p.to_dict().items():
            parts.setdefault(int(m[index]), {})[(*m[:index], 0, *m[index + 1 :])] = c
        degree, total = max(parts), self.engine.zero
        for k, terms in parts.items():
            total = total + self.engine.context.from_dict(terms) * value[0] ** k * value[1] ** (degree - k)
        return total, value[1] ** degree

    # --- signs ---------------------------------------------------------------------------------------------

    def read_signs(
        self, domains: list[str], assumptions: list[str], given: list[str], nonzero: list[str]
    ) -> None:
        """Verify every stored sign; it may use no more than these hypotheses."""
        for condition in self.evidence["conditions"]:
            allowed = {"domains": domains, "assumptions": assumptions, "given": given, "nonzero": nonzero}
            for key, texts in allowed.items():
                if not set(condition[key]) <= set(texts):
                    raise RecheckFailed(f"a sign rests on other {key} than the claim")
            signs.recheck({**condition, "procedure": "sign"})
            (text,) = condition["statement"]
            tree = parse(text)
            if tree.head not in (">", "<") or tree.args[1] != number(0):
                raise RecheckFailed(f"{text[:60]} is not a strict sign")
            used = set().union(*(parse(t).symbols() for t in [text, *condition["assumptions"]]))
            self.signs.append((tree.args[0], 1 if tree.head == ">" else -1, used))

    def sign(self, tree: Tree, without: str = "") -> int:
        """The certified strict sign of a tree; `without`: a symbol that its proof may not mention."""
        tree = folded(tree)
        if tree.kind == "number" and tree.value != 0:
            return 1 if tree.value > 0 else -1
        for other, sign, used in self.signs:
            if other.text() == tree.text() and without not in used:
                return sign
        return self.ratio_sign(self.engine.fraction(tree), without)

    def ratio_sign(self, value: Ratio, without: str = "") -> int:
        """The certified strict sign of a fraction."""
        value = self.engine.resolved(value[0]), self.engine.resolved(value[1])
        found = self._known_sign(value, without)
        if found is None:
            # A product has the sign of its factors.
            if 0 in value:
                raise RecheckFailed("a sign that is needed is not certified")
            found = 1
            for p in value:
                constant, factors = p.factor()
                found *= 1 if constant > 0 else -1
                for factor, power in factors:
                    sign = self._known_sign((factor, self.engine.one), without)
                    if sign is None:
                        raise RecheckFailed("a sign that is needed is not certified")
                    found *= sign**power
        return found

    def _known_sign(self, value: Ratio, without: str) -> int | None:
        num, den = value
        indices = {self.engine.names.index(n) for n in self.positive if n in self.engine.names}
        if all(one_sign(p, indices) for p in value):
            return 1 if num.leading_coefficient() / den.leading_coefficient() > 0 else -1
        radicand = self._radicand(num) if den == 1 else None
        if radicand is not None:
            with suppress(RecheckFailed):
                return 1 if self.sign(radicand, without) > 0 else None
        for other, sign, used in self.signs:
            try:
                n, d = self.engine.fraction(other)
            except RecheckFailed:
                continue
            left, right = num * d, n * den
            if left == 0 or right == 0 or without in used:
                continue
            ratio = left.leading_coefficient() / right.leading_coefficient()
            if left == ratio * right:
                return sign if ratio > 0 else -sign
        return None

    def _radicand(self, p: fmpq_mpoly) -> Tree | None:
        """The radicand, where p is the generator of a root."""
        for g in self.evidence["generators"]:
            if g["kind"] == "root" and p == self.engine.gen(str(g["name"])):
                return parse(g["of"])
        return None

    def analytic(self, tree: Tree) -> None:
        """Raise unless the tree is analytic where the signs hold."""
        for base, positive, _ in requirements(tree, self.x):
            if self.sign(base) < 0 and positive:
                raise RecheckFailed(f"{base.text()[:60]} is negative")
        for call in nodes(tree, "atan", "owens_t"):
            if not all(map(self.is_real, call.args)):
                raise RecheckFailed(f"an argument of {call.text()[:60]} is not known to be real")
            num, den = self.engine.fraction(call.args[-1])
            self.nonzero.append(num**2 + den**2)

    def is_real(self, tree: Tree) -> bool:
        """Whether a tree is plainly a real number where the signs hold and it is defined."""
        if tree.kind == "symbol":
            return tree.head in self.real or tree.head in ("pi", "E")
        if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator != 1:
            try:
                return self.is_real(tree.args[0]) and self.sign(tree.args[0]) > 0
            except RecheckFailed:
                return False
        if tree.kind == "pow":
            return tree.args[1].kind == "number" and self.is_real(tree.args[0])
        plain = tree.kind in ("number", "add", "mul") or (tree.kind == "call" and tree.head in ENTIRE)
        return plain and all(map(self.is_real, tree.args))


def _is_positive(g: Mapping[str, Any]) -> bool:
    """Whether a generator stands for π, e, or a root of a positive rational number."""
    of = parse(str(g["of"]))
    if g["kind"] == "root":
        return of.kind == "number" and of.value > 0
    return g["kind"] == "opaque" and of.kind == "symbol" and of.head in ("pi", "E")
