"""One certificate of a derivative or an integral, while it is rechecked: relations, derivatives, signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import RESERVED, Tree, number, parse
from derive.recheck.bounds import factors, power, times
from derive.recheck.conditions import embedded
from derive.recheck.differentiation import Differentiator
from derive.recheck.domains import domains
from derive.recheck.end_values import MARKS
from derive.recheck.flint_engine import Engine, Ratio, cancel, one_sign
from derive.recheck.functions.registry import BY_NAME, ROWS, row_of
from derive.recheck.generators import CONSTANTS, Generator
from derive.recheck.identity import difference, known_relations, resting
from derive.recheck.radicals import by_powers
from derive.recheck.relations import function_relations, normalised
from derive.recheck.schema import fields, listed, text, texts
from derive.recheck.trees import SMOOTH, folded, nodes, requirements

HOLE = "hole_"
_REAL_ONLY = [row.name for row in ROWS if row.real_only and row.smooth]
_TEXTS = ("statement", "given", "assumptions", "nonzero")


class Case:
    """One certificate: its engine, its relations, its differentiation, its verified signs.

    Parameters
    ----------
    certificate : statement, hypotheses and evidence.
    x : the variable.
    given : the given equations that count; where x moves through an interval, those that do not hold it.
    moves : whether x moves through an interval; what only the claim's texts with x say does not count then.
    implicit : symbols that depend on x through the given equations.
    granted : expressions that are defined where the claim is made; by default those of its own texts.
    """

    def __init__(
        self,
        certificate: Mapping[str, Any],
        x: str,
        given: Sequence[str],
        moves: bool,
        implicit: Sequence[str] = (),
        granted: Iterable[Tree] | None = None,
    ) -> None:
        evidence = certificate["evidence"]
        self.certificate, self.evidence, self.x = certificate, evidence, x
        own = [parse(t) for k in _TEXTS for t in certificate[k]]
        self.names = set().union(*(t.symbols() for t in own)) | {x}
        primes = {s: f"{s}_prime" for s in implicit}
        strange = self.names & {HOLE, *MARKS, *primes.values(), *RESERVED}
        if strange or x in RESERVED or any(n.startswith("_") for n in self.names):
            raise RecheckFailed("a symbol has a reserved name")
        for g in listed(evidence["generators"]):
            self.read(g["of"])
        self.engine = Engine({*self.names, HOLE, *MARKS, *primes.values()}, evidence["generators"])
        intervals = domains(certificate["domains"])
        self.positive = [n for n, d in intervals.items() if d.positive]
        self.engine.positive |= set(self.positive)
        self.positive += [*CONSTANTS, *(g.name for g in self.engine.table if _is_positive(g))]
        # Between the ends of an integral the variable is real; elsewhere only a domain makes it so.
        self.real = set(intervals)
        self.calculus = Differentiator(self.engine, x, primes, self.positive, certificate.get("integers", []))
        self.granted = [t for t in (own if granted is None else granted) if not moves or x not in t.symbols()]
        self.moves = moves
        self.nonzero: list[fmpq_mpoly] = []
        for stored in certificate["nonzero"]:
            numerator = self.engine.lowest(parse(stored))[0]
            if numerator == 0:
                raise RecheckFailed(f"{stored[:60]} vanishes, so the claim is about nothing")
            if not moves or x not in parse(stored).symbols():
                self.nonzero.append(numerator)
        # The claim is about points at which all of its own text is defined.
        for tree in own if granted is None else granted:
            self._take_divisors(tree, not moves)
        self.derived: list[fmpq_mpoly] = []
        self.relations: list[fmpq_mpoly] = []
        self._axioms: set[str] = set()
        self._read_relations(given, bool(implicit))
        self.signs: list[tuple[Tree, int, set[str]]] = []

    def read(self, stored: object) -> Tree:
        """A tree of the evidence; it may hold no symbols but those of the claim."""
        tree = parse(text(stored))
        if tree.text() != stored:
            raise RecheckFailed(f"{tree.text()[:60]} is not written so")
        if not tree.symbols() <= self.names:
            raise RecheckFailed(f"{tree.text()[:60]} holds a symbol that is not the claim's")
        return tree

    def _take_divisors(self, tree: Tree, with_x: bool) -> None:
        """Count what an expression divides by as nonzero; where x moves, only what is free of it."""
        self.nonzero += [
            d for d in self.engine.divisors(tree) if with_x or not self.engine.mentions(d, {self.x})
        ]

    def _read_relations(self, given: Sequence[str], differentiate: bool) -> None:
        engine = self.engine
        stored = [fields(r, ("numerator", "denominator")) for r in listed(self.evidence["relations"])]
        known = [(normalised(p), "") for p in engine.relations()]
        known += function_relations(engine, self.certificate, self.granted)
        if len(stored) < len(given) * (1 + differentiate):
            raise RecheckFailed("the relations are not those of the given equations and of the generators")
        pairs: list[Ratio] = []
        for equation in given:
            relation = stored.pop(0)
            tree = difference(parse(equation))
            pairs.append(engine.same_fraction(tree, relation["numerator"], relation["denominator"]))
        self.nonzero += [d for _, d in pairs]
        for pair in list(pairs) if differentiate else []:
            n, d = self.calculus.ratio(pair)
            relation = stored.pop(0)
            num, den = engine.poly(relation["numerator"]), engine.poly(relation["denominator"])
            if den == 0 or times(n, den) != times(d, num):
                raise RecheckFailed("a differentiated equation is not the derivative of the given one")
            pairs.append((num, den))
            self.derived.append(num)
        others, sources = known_relations(engine, stored, known)
        self.relations = [n for n, _ in pairs] + others
        self._sources = [""] * len(pairs) + sources

    def close(self) -> None:
        """Raise unless the radicands of all roots are defined; asked at the end, when signs are known."""
        for g in self.engine.table:
            if g.kind == "root":
                self._divides(self.engine.radicand(g.name)[1])

    def combination(self, cofactors: object) -> fmpq_mpoly:
        """Σ cofactor·relation of stored cofactors."""
        total = self.engine.zero
        plain = texts(cofactors, len(self.relations))
        for c, r, source in zip(plain, self.relations, self._sources, strict=True):
            p = self.engine.poly(c)
            total = total + times(p, r)
            self._axioms |= {source} - {""} if p != 0 else set()
        return total

    def axioms(self) -> str:
        """The published rules and relations that were used, in words, which the evidence must list."""
        return resting(self.evidence, self._axioms | self.calculus.axioms)

    def vanishes(self, value: Ratio, target: object) -> None:
        """Raise unless the stored cofactors show that the fraction is zero, and not nothing by nothing."""
        engine = self.engine
        plain = fields(target, ("numerator", "denominator", "multiplier", "cofactors"))
        own, below = cancel(*value)
        self._divides(below)
        num, den = engine.poly(plain["numerator"]), engine.poly(plain["denominator"])
        unit = engine.poly(plain["multiplier"])
        if den != 0 and times(own, den) == times(below, num) and (num != 0 or den == 1):
            # A common factor of the stored fraction would vanish from the claim: it must be a unit as well.
            extra, remainder = divmod(num, own) if num != 0 else (engine.one, engine.zero)
            if remainder != 0 or not self.is_unit(times(unit, extra), below):
                raise RecheckFailed("the multiplier may vanish")
        elif engine.resolved(own) == 0 and num == 0 and den == 1:
            own = engine.zero  # powers of radicals resolved, nothing is left to show
        else:
            self._same_with_radicals((own, below), (num, den))
            if not self.is_unit(unit, below):
                raise RecheckFailed("the multiplier may vanish")
        if times(unit, num) != self.combination(plain["cofactors"]):
            raise RecheckFailed("the cofactors do not combine to the difference")

    def _same_with_radicals(self, own: Ratio, stored: Ratio) -> None:
        """Raise unless the fractions agree with radicals resolved, over denominators that are units."""
        engine = self.engine
        num, den = map(engine.resolved, stored)
        above, below = map(engine.resolved, own)
        if 0 in (num, den, above, below) or engine.resolved(times(above, den) - times(below, num)) != 0:
            raise RecheckFailed("the stored difference is not the one derived again")
        if not self.is_unit(den, own[1], below):
            raise RecheckFailed("the stored denominator may vanish")

    def is_unit(self, p: fmpq_mpoly, *besides: fmpq_mpoly) -> bool:
        """Whether a polynomial is known not to vanish."""
        return self.engine.is_unit(p, [*self.nonzero, *besides], self.positive)

    def _divides(self, p: fmpq_mpoly) -> None:
        """Raise unless a denominator that no text of the claim holds is known not to vanish."""
        for factor, _ in factors(p)[1]:
            if not self.is_unit(factor) and self._known_sign((factor, self.engine.one), "") is None:
                raise RecheckFailed(f"the denominator {str(factor)[:60]} may vanish")

    def at_hole(self, p: fmpq_mpoly, value: Ratio) -> Ratio:
        """A polynomial with a fraction put into its hole."""
        parts = by_powers(p, self.engine.names.index(HOLE))
        degree, total = max(parts, default=0), self.engine.zero
        for k, part in parts.items():
            total = total + times(times(part, power(value[0], k)), power(value[1], degree - k))
        return total, power(value[1], degree)

    # --- signs ---------------------------------------------------------------------------------------------

    def read_signs(self, **allowed: Sequence[str]) -> None:
        """Verify every stored sign; it may use no more than these hypotheses."""
        may = {k: set(v) for k, v in allowed.items()} | {"integers": set(self.certificate["integers"])}
        for condition in listed(self.evidence["conditions"]):
            (stated,) = listed(embedded(condition, may, self.granted), 1)
            tree = parse(stated)
            if tree.head not in (">", "<") or tree.args[1] != number(0):
                raise RecheckFailed(f"{stated[:60]} is not a strict sign")
            used = set().union(*(parse(t).symbols() for t in [stated, *condition["assumptions"]]))
            self.signs.append((tree.args[0], 1 if tree.head == ">" else -1, used))
            with suppress(RecheckFailed):
                self.nonzero.append(self.engine.lowest(tree.args[0])[0])

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
                constant, parts = factors(p)
                found *= 1 if constant > 0 else -1
                for factor, count in parts:
                    sign = self._known_sign((factor, self.engine.one), without)
                    if sign is None:
                        raise RecheckFailed("a sign that is needed is not certified")
                    found *= sign**count
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
            left, right = times(num, d), times(n, den)
            if left == 0 or right == 0 or without in used:
                continue
            ratio = left.leading_coefficient() / right.leading_coefficient()
            if left == ratio * right:
                return sign if ratio > 0 else -sign
        return None

    def _radicand(self, p: fmpq_mpoly) -> Tree | None:
        """The radicand, where p is the generator of a root."""
        for g in self.engine.table:
            if g.kind == "root" and p == self.engine.gen(g.name):
                return g.tree
        return None

    def analytic(self, tree: Tree) -> None:
        """Raise unless the tree is analytic in x where the signs hold; what divides it is nonzero then."""
        for base, positive, _ in requirements(tree, self.x):
            if self.sign(base) < 0 and positive:
                raise RecheckFailed(f"{base.text()[:60]} is negative")
        for call in nodes(tree, *_REAL_ONLY):
            if not all(map(self.is_real, call.args)):
                raise RecheckFailed(f"an argument of {call.text()[:60]} is not known to be real")
            rule = BY_NAME[call.head].nonzero
            if rule is not None:
                self.nonzero.append(rule(*self.engine.fraction(call.args[-1])))
        self.nonzero += [d for d in self.engine.divisors(tree) if self.engine.mentions(d, {self.x})]

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
        row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
        if row is not None and row.by_others is not None and row.slopes is None:
            return self.is_real(row.by_others(*tree.args))
        plain = tree.kind in ("number", "add", "mul") or (tree.kind == "call" and tree.head in SMOOTH)
        return plain and all(map(self.is_real, tree.args))


def _is_positive(g: Generator) -> bool:
    """Whether a generator stands for π, e, or a root of a positive rational number."""
    if g.kind == "root":
        return g.tree.kind == "number" and g.tree.value > 0
    return g.kind == "opaque" and g.tree.kind == "symbol" and g.tree.head in ("pi", "E")
