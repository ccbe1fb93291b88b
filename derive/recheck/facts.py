"""What a certificate may take for granted about signs, read again from its plain text with FLINT.

A fact has a number that never changes: first one for each finite end of a domain, then one for each
assumption, then those of the generators in the order in which the evidence lists them as learned. A domain
end or an assumption holds its place with the fact 1 > 0 until both of its sides are shown to be real
numbers. Nothing is taken from the evidence except proofs (that radicands are not negative, say), and those
are verified before they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck.bounds import times
from derive.recheck.domains import domain
from derive.recheck.flint_engine import Engine, Ratio, cancel
from derive.recheck.functions.registry import row_of
from derive.recheck.generators import CONSTANTS, Generator
from derive.recheck.ranges import (
    constant_range,
    exponential_range,
    function_range,
    logarithm_range,
    root_range,
)
from derive.recheck.schema import fields, texts

Fact = tuple[fmpq_mpoly, bool]
"""A polynomial that is nonnegative, or positive if strict, where the claim is made."""

Verify = Callable[[dict[str, Any], fmpq_mpoly], tuple[int, bool]]
_INEQUALITIES = (">", ">=", "<", "<=")


def minus(a: Tree, b: Tree) -> Tree:
    """The difference of two trees."""
    return Tree("add", args=(a, Tree("mul", args=(number(-1), b))))


def oriented(tree: Tree) -> tuple[Tree, bool]:
    """Larger side minus smaller side, and strictness."""
    if tree.kind == "relation" and tree.head in (">", ">="):
        return minus(tree.args[0], tree.args[1]), tree.head == ">"
    if tree.kind == "relation" and tree.head in ("<", "<="):
        return minus(tree.args[1], tree.args[0]), tree.head == "<"
    raise RecheckFailed(f"{tree.text()[:80]} is not an inequality")


@dataclass
class Known:
    """What is known about signs in one algebra, while it grows.

    facts : the facts by their numbers.
    real : names of the symbols and generators that stand for real numbers.
    """

    engine: Engine
    facts: list[Fact] = field(default_factory=list)
    real: set[str] = field(default_factory=lambda: set(CONSTANTS))
    learned: set[str] = field(default_factory=set)
    _waiting: dict[int, Tree] = field(default_factory=dict)

    @staticmethod
    def stated(certificate: Mapping[str, Any], engine: Engine) -> Known:
        """Facts from domains and assumptions, as far as their sides are real at once.

        Raises
        ------
        RecheckFailed
            When an assumption is no inequality.
        """
        known = Known(engine)
        for text in certificate["domains"]:
            one = domain(text)
            x = Tree("symbol", head=one.name)
            known.real.add(one.name)
            ends = [(one.low, one.low_open, ">"), (one.high, one.high_open, "<")]
            known._wait(
                Tree("relation", head + "=" * (not is_open), args=(x, end))
                for end, is_open, head in ends
                if end is not None
            )
        stated = [parse(text) for text in certificate["assumptions"]]
        if any(t.kind != "relation" or t.head not in _INEQUALITIES for t in stated):
            raise RecheckFailed("an assumption is not an inequality")
        known._wait(stated)
        known.saturate()
        return known

    def _wait(self, relations: Any) -> None:
        for relation in relations:
            self._waiting[len(self.facts)] = relation
            self.facts.append((self.engine.one, True))

    def saturate(self) -> None:
        """Admit every relation whose sides are real by now; a bare symbol beside a real number is real."""
        grew = True
        while grew:
            grew = False
            for slot, relation in list(self._waiting.items()):
                for one, other in (relation.args, relation.args[::-1]):
                    if one.kind == "symbol" and one.head not in CONSTANTS and self.is_real(other):
                        self.real.add(one.head)
                if all(map(self.is_real, relation.args)):
                    difference, strict = oriented(relation)
                    self.facts[slot] = (product(self.engine.lowest(difference)), strict)
                    del self._waiting[slot]
                    grew = True

    def is_real(self, tree: Tree) -> bool:
        """Whether the value of a tree is a real number, wherever it is defined."""
        try:
            num, den = self.engine.fraction(tree)
            if self._all_real(num, den):
                return True
            parts = tuple(map(self.engine.resolved, cancel(num, den)))
            return parts[1] != 0 and self._all_real(*cancel(*parts))
        except RecheckFailed:
            return False

    def _all_real(self, *polynomials: fmpq_mpoly) -> bool:
        return all(self.engine.used(p) <= self.real for p in polynomials)

    def fact(self, index: object) -> Fact:
        """A fact by its number."""
        if type(index) is not int or not 0 <= index < len(self.facts):
            raise RecheckFailed(f"there is no fact number {str(index)[:20]}")
        return self.facts[index]

    # --- generators ----------------------------------------------------------------------------------------

    def learn(self, evidence: Mapping[str, Any], verify: Verify) -> None:
        """Add what is known about the generators that the evidence lists, in that order.

        Raises
        ------
        RecheckFailed
            When one of them is not shown to be real.
        """
        names = texts(evidence["learned"])
        table = {g.name: g for g in self.engine.table}
        if len(set(names)) != len(names) or not set(names) <= set(table):
            raise RecheckFailed("the learned generators are not some of the table's, each once")
        roots = {n for n in names if table[n].kind == "root"}
        shown = {n for n in names if table[n].kind == "opaque" and _argument(table[n].tree) is not None}
        fields(evidence["roots"], sorted(roots))
        arguments = fields(evidence.get("arguments", {}), sorted(shown))
        for name in names:
            self._learn(table[name], evidence["roots"].get(name), arguments.get(name), verify)
            self.real.add(name)
            self.learned.add(name)
            self.saturate()

    def _learn(self, g: Generator, root: Any, argument: Any, verify: Verify) -> None:
        x = self.engine.gen(g.name)
        if g.kind == "root":
            self.facts.append((x, self._positive(g.tree, root, verify)))
            self.facts += root_range(self.engine, x, self.engine.radicand(g.name), g.index)
            return
        if g.kind == "exp":
            self._require_real(g.tree)
            self.facts += exponential_range(self.engine, x, g.tree)
            return
        if g.kind != "opaque" or g.tree.kind not in ("symbol", "call"):
            raise RecheckFailed(f"nothing is known about the sign of {g.of[:60]}")
        if g.tree.kind == "symbol":
            self.facts += constant_range(self.engine, x, g.tree.head)
            return
        row = row_of(g.tree.head, len(g.tree.args))
        if row is None or row.range is None:
            raise RecheckFailed(f"{g.of[:60]} is not known to be real")
        for a in g.tree.args:
            self._require_real(a)
        needed = _argument(g.tree)
        if needed is None and row.needs is not None:
            raise RecheckFailed(f"{g.of[:60]} is not known to be real")
        strict = needed is None or self._positive(needed, argument, verify)
        if row.cut is not None and not strict:
            raise RecheckFailed(f"the argument of {g.of[:60]} may be zero")
        if g.tree.head == "log":
            self.facts += logarithm_range(self.engine, x, self.engine.fraction(g.tree.args[0]))
        if strict:
            self.facts += function_range(self.engine, x, g.tree.head)

    def _positive(self, tree: Tree, proof: Any, verify: Verify) -> bool:
        """Raise unless the proof shows that a tree is defined and not negative; whether it is positive."""
        plain = fields(proof, ("fraction", "numerator", "denominator"))
        fraction = self.engine.same_fraction(tree, *texts(plain["fraction"], 2))
        num_sign, strict = verify(plain["numerator"], fraction[0])
        den_sign, den_strict = verify(plain["denominator"], fraction[1])
        if num_sign * den_sign < 0 or not den_strict:
            raise RecheckFailed(f"{tree.text()[:60]} is not shown to be nonnegative")
        return strict

    def _require_real(self, tree: Tree) -> None:
        """Raise unless an argument is real by its form: a rational function of what is real by now."""
        if not self._real_argument(tree):
            raise RecheckFailed(f"the argument {tree.text()[:60]} is not known to be real")

    def _real_argument(self, tree: Tree) -> bool:
        if tree.kind == "number":
            return True
        if tree.kind == "symbol":
            return tree.head in self.real or tree.head in CONSTANTS
        if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator == 1:
            return self._real_argument(tree.args[0])
        if tree.kind == "pow" and all(a.kind == "number" for a in tree.args) and tree.args[0].value > 0:
            return True
        if tree.kind in ("add", "mul"):
            return all(map(self._real_argument, tree.args))
        return self.is_real(tree)


def product(value: Ratio) -> fmpq_mpoly:
    """Numerator times denominator: it has the sign of the fraction."""
    return times(value[0], value[1])


def _argument(tree: Tree) -> Tree | None:
    """What must be shown positive (of a correlation: not negative) before a function's value is real."""
    row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
    if row is None or row.shown is not None:
        return row.shown(*tree.args) if row is not None and row.shown is not None else None
    conditions = row.conditions(*tree.args)
    return conditions[0] if len(conditions) == 1 else None
