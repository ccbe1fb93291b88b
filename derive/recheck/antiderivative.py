"""Recheck of derivatives and end values: differentiated again with FLINT, limits on plain trees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from flint import fmpq_mpoly

from derive.errors import DeriveError, RecheckFailed
from derive.recheck import sign as signs
from derive.recheck.differentiation import Differentiator
from derive.recheck.end_values import MARKS, Ends
from derive.recheck.facts import domain_of, minus
from derive.recheck.flint_engine import Engine, Ratio, cancel, positive_symbols
from derive.recheck.identity import difference
from derive.recheck.trees import folded, nodes, replaced, requirements, substituted
from derive.text import Tree, number, parse

_HOLE = "hole_"


def recheck(certificate: dict[str, Any]) -> str:
    """Verify the stated equation from its antiderivative, its point, or its cofactors."""
    kinds = {"integral": _integral, "functions": _functions, "derivative": _derivative}
    try:
        if len(certificate["statement"]) != 1 or len(certificate["evidence"]["targets"]) < 1:
            raise RecheckFailed("one equation is needed")
        kind = certificate["evidence"]["kind"]
        if kind not in kinds:
            raise RecheckFailed(f"unknown kind {kind!r}")
        return kinds[kind](certificate, difference(parse(certificate["statement"][0])))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ZeroDivisionError) as error:
        if isinstance(error, DeriveError):
            raise
        raise RecheckFailed(f"the certificate is malformed: {error!r}") from error


class Case:
    """One certificate: its engine, its relations, its differentiation, its verified signs."""

    def __init__(
        self, certificate: dict[str, Any], x: str, given: Sequence[str], implicit: Sequence[str] = ()
    ) -> None:
        evidence = certificate["evidence"]
        self.certificate, self.evidence, self.x = certificate, evidence, x
        texts = [t for k in ("statement", "given", "assumptions", "nonzero") for t in certificate[k]]
        names = set().union(*(parse(t).symbols() for t in texts))
        primes = {s: f"{s}_prime" for s in implicit}
        if names & {_HOLE, *MARKS, *primes.values()} or any(n.startswith("_") for n in names):
            raise RecheckFailed("a symbol has a reserved name")
        self.engine = Engine({*names, x, _HOLE, *MARKS, *primes.values()}, evidence["generators"])
        positive = positive_symbols(certificate["domains"])
        self.calculus = Differentiator(self.engine, evidence["generators"], x, primes, positive)
        self.relations: list[fmpq_mpoly] = []
        self.nonzero = [
            self.engine.fraction(parse(t))[0]
            for t in certificate["nonzero"]
            if implicit or x not in parse(t).symbols() or evidence["kind"] == "derivative"
        ]
        self._read_relations(given, bool(implicit))
        self.signs: list[tuple[Tree, int, set[str]]] = []

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
        self.nonzero += [d for _, d in pairs]
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
        """Raise unless the stored cofactors show that the fraction is zero."""
        engine = self.engine
        own, below = cancel(*value)
        num, den = engine.poly(target["numerator"]), engine.poly(target["denominator"])
        unit = engine.poly(target["multiplier"])
        if den != 0 and own * den == below * num and (num != 0 or den == 1):
            # A common factor of the stored fraction would vanish from the claim: it must be a unit as well.
            extra, remainder = divmod(num, own) if num != 0 else (engine.one, engine.zero)
            if remainder != 0 or not engine.is_unit(unit * extra, [*self.nonzero, below]):
                raise RecheckFailed("the multiplier may vanish")
        elif engine.resolved(own) == 0 and below != 0 and num == 0 and den == 1:
            own = engine.zero  # powers of radicals resolved, nothing is left to show
        else:
            self._same_with_radicals((own, below), (num, den))
            if not engine.is_unit(unit, [*self.nonzero, below]):
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
        if not engine.is_unit(den, [*self.nonzero, own[1], below]):
            raise RecheckFailed("the stored denominator may vanish")

    def at_hole(self, p: fmpq_mpoly, value: Ratio) -> Ratio:
        """A polynomial with a fraction put into its hole."""
        index, parts = self.engine.names.index(_HOLE), dict[int, dict[Any, Any]]()
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
        if num.is_constant() and den.is_constant() and num != 0:
            return 1 if num.leading_coefficient() / den.leading_coefficient() > 0 else -1
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

    def analytic(self, tree: Tree) -> None:
        """Raise unless the tree is analytic where the signs hold."""
        for base, positive, _ in requirements(tree, self.x):
            if self.sign(base) < 0 and positive:
                raise RecheckFailed(f"{base.text()[:60]} is negative")


def _integral(certificate: dict[str, Any], equation: Tree) -> str:
    found = nodes(equation, "Integral")
    if not found or any(n.text() != found[0].text() for n in found) or len(found[0].args) != 4:
        raise RecheckFailed("one simple definite integral is needed")
    node = found[0]
    f, variable, lower, upper = node.args
    x = variable.head
    texts = [t for k in ("given", "assumptions", "nonzero") for t in certificate[k]]
    free = [replaced(equation, _holed(node, number(0))), lower, upper]
    if variable.kind != "symbol" or any(x in t.symbols() for t in [*map(parse, texts), *free]):
        raise RecheckFailed("the variable of integration also occurs freely")
    if any(domain_of(t)[0] == x for t in certificate["domains"]):
        raise RecheckFailed("the variable of integration has a domain")
    case = Case(certificate, x, certificate["given"])
    ends = (lower.text(), upper.text())
    infinite = (ends[0] == "-1*oo", ends[1] == "oo")
    hypotheses = [] if infinite[0] else [f"{x} > {ends[0]}"]
    hypotheses += [] if infinite[1] else [f"{x} < {ends[1]}"]
    case.read_signs(
        [*certificate["domains"], f"{x} in (-oo, oo)"],
        [*certificate["assumptions"], *hypotheses],
        certificate["given"],
        certificate["nonzero"],
    )
    if not any(infinite) and case.sign(minus(upper, lower), without=x) < 0:
        raise RecheckFailed("the ends of the integral are reversed")
    primitive = parse(case.evidence["antiderivative"])
    case.analytic(f)
    case.analytic(primitive)
    slope, integrand = case.calculus.ratio(case.engine.fraction(primitive)), case.engine.fraction(f)
    gap = (slope[0] * integrand[1] - integrand[0] * slope[1], slope[1] * integrand[1])
    case.vanishes(gap, case.evidence["targets"][0])
    limits = Ends(case.calculus, case.sign, case.ratio_sign)
    values = [
        limits.limit(primitive, [parse(t) for t in part["terms"]], end)
        for part, end in zip(case.evidence["ends"], (lower, upper), strict=True)
    ]
    value = (values[1][0] * values[0][1] - values[0][0] * values[1][1], values[0][1] * values[1][1])
    hole = Tree("symbol", head=_HOLE)
    closing = replaced(equation, _holed(node, hole))
    case.vanishes(_filled(case, closing, value), case.evidence["targets"][1])
    return f"antiderivative differentiated and its ends taken again with FLINT, {len(case.signs)} signs"


def _holed(node: Tree, instead: Tree) -> Callable[[Tree], Tree | None]:
    """What replaces every occurrence of a call by another tree."""
    text = node.text()

    def change(tree: Tree) -> Tree | None:
        return instead if tree.kind == "call" and tree.head == node.head and tree.text() == text else None

    return change


def _filled(case: Case, tree: Tree, value: Ratio) -> Ratio:
    """A tree with a fraction put into its hole."""
    num, den = case.engine.fraction(tree)
    index = case.engine.names.index(_HOLE)
    if num.derivative(index) == 0 and den.derivative(index) == 0:
        raise RecheckFailed("the statement does not contain what is to be found")
    top, bottom = case.at_hole(num, value), case.at_hole(den, value)
    return top[0] * bottom[1], top[1] * bottom[0]


def _functions(certificate: dict[str, Any], equation: Tree) -> str:
    evidence = certificate["evidence"]
    x = str(evidence["variable"])

    def without_x(texts: list[str]) -> list[str]:
        return [t for t in texts if x not in parse(t).symbols()]

    domains = [domain_of(t) for t in certificate["domains"] if domain_of(t)[0] == x]
    if len(domains) != 1:
        raise RecheckFailed(f"{x} has no interval")
    if nodes(equation, "Integral") or nodes(equation, "Derivative"):
        raise RecheckFailed("the statement is not about two functions")
    at = parse(evidence["at"])
    inside = _position(at, domains[0])
    case = Case(certificate, x, without_x(certificate["given"]))
    case.read_signs(
        certificate["domains"],
        without_x(certificate["assumptions"]),
        without_x(certificate["given"]),
        without_x(certificate["nonzero"]),
    )
    case.analytic(equation)
    case.vanishes(case.calculus.ratio(case.engine.fraction(equation)), evidence["targets"][0])
    if inside:
        value = case.engine.fraction(substituted(equation, x, at))
    else:
        terms = [parse(t) for t in evidence["terms"]]
        value = Ends(case.calculus, case.sign, case.ratio_sign).limit(equation, terms, at)
    case.vanishes(value, evidence["targets"][1])
    return f"differentiated in {x} and compared at {evidence['at']} again with FLINT"


def _position(at: Tree, domain: tuple[str, str, str, bool, bool]) -> bool:
    """Whether the point lies in the domain; raises unless it is at least one of its ends."""
    _, low, high, low_open, high_open = domain
    ends = [parse(low), parse(high)]
    if at.text() in ("oo", "-1*oo"):
        if at.text() not in (ends[0].text(), ends[1].text()):
            raise RecheckFailed("the point is not in the domain")
        return False
    if at.kind != "number":
        raise RecheckFailed("the point is not rational")
    for side, end, is_open in ((1, ends[0], low_open), (-1, ends[1], high_open)):
        if end.kind != "number":
            if end.text() not in ("oo", "-1*oo"):
                raise RecheckFailed("an end of the domain is not rational")
            continue
        distance: Fraction = side * (at.value - end.value)
        if distance < 0:
            raise RecheckFailed("the point is not in the domain")
        if distance == 0 and is_open:
            return False
    return True


def _derivative(certificate: dict[str, Any], equation: Tree) -> str:
    evidence = certificate["evidence"]
    found = nodes(equation, "Derivative")
    if not found or any(n.text() != found[0].text() for n in found) or len(found[0].args) != 3:
        raise RecheckFailed("one first derivative is needed")
    expression, variable, count = found[0].args
    x, implicit = variable.head, [str(s) for s in evidence["implicit"]]
    if variable.kind != "symbol" or count != number(1) or evidence["variable"] != x or x in implicit:
        raise RecheckFailed("the derivative is not the one of the statement")
    linked = [t for t in certificate["given"] if parse(t).symbols() & {x, *implicit}]
    if len(set(implicit)) != len(implicit) or len(linked) != len(implicit):
        raise RecheckFailed("the equations do not determine as many functions as are called implicit")
    case = Case(certificate, x, certificate["given"], implicit)
    value = case.calculus.ratio(case.engine.fraction(expression))
    hole = Tree("symbol", head=_HOLE)
    outer = replaced(equation, _holed(found[0], hole))
    case.vanishes(_filled(case, outer, value), evidence["targets"][0])
    through = f", with {', '.join(implicit)} as functions of it" * bool(implicit)
    return f"differentiated in {x} again with FLINT{through}"
