"""Where the text of a premise has a value: what it divides by, and the functions of which it takes values.

A premise was proved at the points at which its own text is defined, so that this is one of its hypotheses.
It is granted where the claim's own text asks for the same, where what is divided by is a unit of what the
claim knows not to vanish, and where its sign is proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import sympy as sp

from derive.errors import DeriveError
from derive.exact.algebra import Algebra
from derive.exact.expressions import to_sympy, to_text, to_tree
from derive.exact.text import Tree
from derive.functions.registry import ROWS
from derive.statement.problem import Problem

Condition = dict[str, Any]
# Functions that have a value wherever their arguments have one, complex or not, and those for real arguments.
_TOTAL = frozenset(row.name for row in ROWS if row.total == "always")
_REAL = frozenset(row.name for row in ROWS if row.total == "at real arguments")
# What the algebra raises on expressions that have no place in it.
_NO_PLACE = (DeriveError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError)


def texts(problem: Problem) -> list[sp.Basic]:
    """All that a claim says by itself: its statement and its own hypotheses."""
    return [*problem.statement, *problem.given, *problem.assumptions, *problem.nonzero]


def needed(expressions: Iterable[sp.Basic]) -> dict[tuple[str, str], Tree]:
    """What must hold where expressions have a value: bases that do not vanish, and calls that are defined."""
    return {(kind, tree.text()): tree for e in expressions for kind, tree in _needed(to_tree(e))}


def _needed(tree: Tree) -> Iterator[tuple[str, Tree]]:
    for a in tree.args:
        yield from _needed(a)
    if tree.kind == "pow":
        base, power = tree.args[0], tree.args[1]
        if power.symbols() or not to_sympy(power, {}).is_Rational:
            if not (base.kind == "number" and base.value > 0):
                yield "call", tree
        elif to_sympy(power, {}) < 0:
            yield "nonzero", base
    elif tree.kind == "call" and tree.head == "log" and len(tree.args) == 1:
        yield "nonzero", tree.args[0]
    elif tree.kind == "call" and tree.head not in _TOTAL:
        yield "call", tree


@dataclass
class Defined:
    """What has a value wherever a claim is made.

    Parameters
    ----------
    own : the claim without what its premises lend.
    granted : the same with what those lend that are established.
    conditions : the proofs that were needed.
    """

    own: Problem
    granted: Problem
    conditions: list[Condition] = field(default_factory=list)

    def missing(self, premise: Problem) -> str:
        """What a premise's text needs first that the claim does not grant; empty where there is nothing."""
        here = needed(texts(self.own))
        symbols = {s.name: s for s in self.granted.symbols}
        for (kind, text), tree in needed(texts(premise)).items():
            if (kind, text) in here:
                continue
            if kind == "call":
                if not self._defined(tree):
                    return f"{text} is defined"
                continue
            known = [to_sympy(t, symbols) for (k, _), t in here.items() if k == "nonzero"]
            if not self._nonzero(to_sympy(tree, symbols), [*self.own.nonzero, *known]):
                return f"nonzero {text}"
        return ""

    def _defined(self, tree: Tree) -> bool:
        real = {s.name for s in self.granted.domains}
        return (
            tree.kind == "call" and tree.head in _REAL and tree.symbols() <= real and "I" not in _heads(tree)
        )

    def _nonzero(self, e: Any, known: list[sp.Expr]) -> bool:
        """Whether an expression is a unit of what is known not to vanish, or its sign is proved."""
        from derive.proofs.regularity import Prover

        away = [s for s, d in self.granted.domains.items() if d.contains(0) is sp.false]
        if any(to_text(e) == to_text(k) for k in known) or self._is_unit(e, [*known, *away]):
            return True
        prover = Prover(self.granted)
        try:
            prover.sign(e)
        except DeriveError:
            return False
        self.conditions += [c for c in prover.conditions if c not in self.conditions]
        return True

    def _is_unit(self, e: sp.Expr, known: list[sp.Expr]) -> bool:
        """Whether it, or its imaginary part where all else is real, is a product of what does not vanish."""
        parts = [e]
        if e.has(sp.I) and e.free_symbols <= set(self.granted.domains):
            parts.append(sp.expand(e).coeff(sp.I, 1))
        return any(part != 0 and _unit(part, known) for part in parts)


def _unit(e: sp.Expr, known: list[sp.Expr]) -> bool:
    algebra = _algebra([e, *known])
    if algebra is None:
        known = [k for k in known if _algebra([k]) is not None]
        algebra = _algebra([e, *known])
    if algebra is None:
        return False
    try:
        return algebra.is_unit(algebra.fraction(e)[0], [algebra.fraction(k)[0] for k in known])
    except _NO_PLACE:
        return False


def _algebra(expressions: list[sp.Expr]) -> Algebra | None:
    try:
        return Algebra(expressions)
    except _NO_PLACE:
        return None


def _heads(tree: Tree) -> set[str]:
    return {tree.head}.union(*map(_heads, tree.args))
