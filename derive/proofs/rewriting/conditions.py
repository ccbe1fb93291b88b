"""Conditions of rewriting rules, each proved as a small claim of its own under the same hypotheses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

import sympy as sp

from derive.errors import DeriveError
from derive.exact.text import Tree, number, parse
from derive.proofs.rewriting.terms import ONE, ZERO, Terms, is_call, minus, plus, rational, times
from derive.proofs.setting import cofactors_of
from derive.proofs.sign import Sign
from derive.statement.problem import Problem

_MOST = 150
_LONGEST = 2_000
Asked = Callable[[Tree], bool]
T = TypeVar("T")


class Conditions:
    """What is known wherever a claim is made, proved as it is asked for.

    Parameters
    ----------
    problem : its hypotheses count, its statement does not.
    terms : of the problem.
    trees : its own texts, which are defined wherever it is made.
    """

    def __init__(self, problem: Problem, terms: Terms, trees: list[Tree]) -> None:
        self.problem, self.terms = problem, terms
        self._real = {s.name for s in problem.domains}
        self._positive = {s.name for s in problem.symbols if s in problem.domains and _positive(problem, s)}
        self._integers = {s.name for s in problem.integers}
        self._divisors = {t.text() for t in divisors(trees)} | {terms.tree(e).text() for e in problem.nonzero}
        self._assumed = {t.text() for t in map(terms.tree, problem.assumptions)}
        self._found: dict[str, dict[str, Any] | None] = {}
        self._used: dict[str, dict[str, Any]] = {}
        self._asked: set[str] = set()

    def grant(self, trees: list[Tree]) -> None:
        """Count what these terms divide by as nonzero: they are defined wherever the claim is made."""
        self._divisors |= {t.text() for t in divisors(trees)}

    def asking(self, attempt: Callable[[], T | None]) -> tuple[T, frozenset[str]] | None:
        """What an attempt finds, with the conditions that it was shown; None where it finds nothing."""
        self._asked = set()
        found = attempt()
        return None if found is None else (found, frozenset(self._asked))

    def use(self, asked: Iterable[str]) -> None:
        """Store these conditions with the proof."""
        self._used |= {key: found for key in asked if (found := self._found[key]) is not None}

    def plain(self) -> list[dict[str, Any]]:
        """The embedded certificates of all conditions that were used."""
        return [self._used[key] for key in sorted(self._used)]

    # --- what rules ask for --------------------------------------------------------------------------------

    def positive(self, tree: Tree) -> bool:
        """Whether a term is shown to be positive."""
        value = rational(tree)
        if value is not None:
            return value > 0
        if tree.kind == "mul" and self._by_factors(tree, self.positive, self.negative):
            return True
        if tree.kind == "pow" and self.positive(tree.args[0]) and self.real(tree.args[1]):
            return True
        apart = self._compared(tree)
        return self._by_form(tree) or (
            self.positive(apart) if apart is not None else self._shown(tree, ">", ZERO)
        )

    def nonnegative(self, tree: Tree) -> bool:
        """Whether a term is shown not to be negative."""
        value = rational(tree)
        if value is not None:
            return value >= 0
        if tree.kind == "mul" and self._by_factors(tree, self.nonnegative, self.nonpositive):
            return True
        if tree.kind == "pow" and self.nonnegative(tree.args[0]) and self.real(tree.args[1]):
            return True
        apart = self._compared(tree)
        return (
            self._by_form(tree)
            or is_call(tree, "Abs")
            or (self.nonnegative(apart) if apart is not None else self._shown(tree, ">=", ZERO))
        )

    def negative(self, tree: Tree) -> bool:
        """Whether a term is shown to be negative."""
        value = rational(tree)
        return value < 0 if value is not None else self._shown(tree, "<", ZERO)

    def nonpositive(self, tree: Tree) -> bool:
        """Whether a term is shown not to be positive."""
        value = rational(tree)
        return value <= 0 if value is not None else self._shown(tree, "<=", ZERO)

    def at_least(self, greater: Tree, less: Tree, strict: bool = False) -> bool:
        """Whether a term is shown to be at least another, or above it."""
        apart = self._exponents(greater, less)
        if apart is not None:
            return self.positive(apart) if strict else self.nonnegative(apart)
        return self._shown(greater, ">" if strict else ">=", less)

    def real(self, tree: Tree) -> bool:
        """Whether a term is shown to be real."""
        if tree.kind == "number" or tree.text() in ("pi", "E"):
            return True
        if tree.kind == "symbol":
            return tree.head in self._real or self._shown(tree, ">=", tree)
        if tree.kind in ("add", "mul") and all(map(self.real, tree.args)):
            return True
        n = rational(tree.args[1]) if tree.kind == "pow" else None
        if n is not None and n.denominator == 1 and self.real(tree.args[0]):
            return True
        return is_call(tree, "re", "im", "Abs") or self._shown(tree, ">=", tree)

    def whole(self, tree: Tree) -> bool:
        """Whether a term is a polynomial in whole numbers with whole coefficients."""
        if tree.kind == "number":
            return tree.value.denominator == 1
        if tree.kind == "symbol":
            return tree.head in self._integers
        if tree.kind == "pow":
            n = rational(tree.args[1])
            return n is not None and n.denominator == 1 and n > 0 and self.whole(tree.args[0])
        return tree.kind in ("add", "mul") and all(map(self.whole, tree.args))

    def nonzero(self, tree: Tree) -> bool:
        """Whether a term is known not to vanish."""
        value = rational(tree)
        if value is not None:
            return value != 0
        if tree.text() in self._divisors or tree.text() in ("pi", "E", "I") or is_call(tree, "exp"):
            return True
        if tree.kind == "symbol" and self.terms.expression(tree).is_zero is False:
            return True
        if tree.kind == "mul":
            return all(map(self.nonzero, tree.args))
        return self.positive(tree) or self.negative(tree)

    def equal(self, one: Tree, other: Tree) -> bool:
        """Whether two terms are shown to be equal where both are defined."""
        return one.text() == other.text() or self._shown(one, "==", other)

    # --- proofs --------------------------------------------------------------------------------------------

    def _exponents(self, greater: Tree, less: Tree) -> Tree | None:
        """The difference of the exponents, where two exponentials of real numbers are compared."""
        exponents = [
            ZERO if t == ONE else t.args[0] for t in (greater, less) if t == ONE or is_call(t, "exp")
        ]
        if len(exponents) < 2 or not all(map(self.real, exponents)):
            return None
        return self.terms.tree(sp.expand(self.terms.expression(plus(exponents[0], minus(exponents[1])))))

    def _compared(self, tree: Tree) -> Tree | None:
        """The same for a difference of two exponentials."""
        if tree.kind != "add" or len(tree.args) != 2:
            return None
        for one, other in (tree.args, tree.args[::-1]):
            opposite = minus(other)
            if other.kind == "number" and other.value == -1:
                return self._exponents(one, ONE)
            if other.kind == "mul" and other.args[0] == number(-1):
                return self._exponents(one, times(*other.args[1:]))
            if one.kind == "number" and one.value == 1 and opposite.kind == "call":
                return self._exponents(ONE, opposite)
        return None

    def _by_factors(self, tree: Tree, above: Asked, below: Asked) -> bool:
        """Whether every factor has a sign that is shown, and the number of negative ones is even."""
        count = 0
        for a in tree.args:
            if above(a):
                continue
            if not below(a):
                return False
            count += 1
        return count % 2 == 0

    def _by_form(self, tree: Tree) -> bool:
        if tree.kind == "symbol":
            return tree.head in ("pi", "E") or tree.head in self._positive
        return is_call(tree, "exp") and self.real(tree.args[0])

    def _shown(self, left: Tree, head: str, right: Tree) -> bool:
        relation = Tree("relation", head, args=(left, right))
        key = relation.text()
        if key in self._assumed:
            return True
        if key not in self._found:
            self._found[key] = self._proved(key)
        found = self._found[key]
        if found is None:
            return False
        self._asked.add(key)
        return True

    def _proved(self, key: str) -> dict[str, Any] | None:
        if len(key) > _LONGEST or len(self._found) > _MOST:
            return None
        relation = self.terms.expression(parse(key))
        small = self.problem.with_statement((relation,))
        small = replace(small, domains={s: small.domains[s] for s in small.symbols if s in small.domains})
        try:
            if isinstance(relation, sp.Eq):
                evidence = cofactors_of(small, self.terms.values([parse(key)]))
            else:
                evidence = Sign().attempt(small).evidence
        except (DeriveError, ArithmeticError, LookupError, TypeError, ValueError):
            return None
        plain = small.plain_hypotheses()
        return {"statement": [key], **plain, "evidence": evidence}


def divisors(trees: list[Tree]) -> list[Tree]:
    """What does not vanish where these terms are defined: what they divide by, and take logarithms of."""
    found = []
    for tree in trees:
        found += divisors(list(tree.args))
        n = rational(tree.args[1]) if tree.kind == "pow" else None
        if is_call(tree, "log") or (n is not None and n < 0):
            found += _factors(tree.args[0])
    return found


def _factors(tree: Tree) -> list[Tree]:
    """A term with its factors and the bases of its powers."""
    if tree.kind == "mul":
        return [tree, *(f for a in tree.args for f in _factors(a))]
    return [tree, *_factors(tree.args[0])] if tree.kind == "pow" or is_call(tree, "Abs") else [tree]


def _positive(problem: Problem, symbol: sp.Symbol) -> bool:
    domain = problem.domains[symbol]
    return bool(
        isinstance(domain, sp.Interval)
        and (domain.start.is_positive or (domain.start.is_zero and domain.left_open))
    )
