"""One problem rewritten step by step, until no rule applies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import sympy as sp

from derive.exact.expressions import to_tree
from derive.exact.text import Tree
from derive.proofs.rewriting import angles, inverses, logarithms, parts, powers
from derive.proofs.rewriting.conditions import Conditions
from derive.proofs.rewriting.terms import (
    Step,
    Terms,
    call,
    inner_first,
    is_atomic,
    is_call,
    minus,
    names,
    outer_first,
    raised,
    rational,
    substituted,
    usual,
)
from derive.statement.problem import Problem

_MOST_STEPS, _LONGEST, _MOST_PAIRS = 250, 20_000, 12
Proposal = Callable[[Tree, Conditions], "Step | None"]
# A step with the conditions that it needs.
Justified = tuple[Step, frozenset[str]]
_OUTER: tuple[Proposal, ...] = (inverses.composed,)
_INNER: tuple[Proposal, ...] = (
    inverses.parity, inverses.of_number,
    parts.conjugate, parts.part, parts.modulus, parts.sign, parts.extreme,
    angles.quotient, angles.euler, inverses.hyperbolic, inverses.of_inverse, inverses.inverse,
    powers.symbolic_power, powers.root, logarithms.logarithm, logarithms.exponential,
)  # fmt: skip


class Rewriter:
    """A problem while its terms are replaced.

    Parameters
    ----------
    problem : the problem; its assumptions and domains stay as they are.
    besides : rules that are tried besides the usual ones.
    """

    def __init__(self, problem: Problem, besides: tuple[Proposal, ...] = ()) -> None:
        self._inner = (*_INNER, *besides)
        self.problem = problem
        self.terms = Terms({s.name: s for s in problem.symbols})
        groups = (problem.statement, problem.given, problem.nonzero)
        self.texts = [[usual(to_tree(e)) for e in group] for group in groups]
        self.mirrored = [i for i, t in enumerate(self.texts[1]) if "I" in names(t)]
        own = [*(t for group in self.texts for t in group), *map(self.terms.tree, problem.assumptions)]
        self.known = Conditions(problem, self.terms, own)
        self._powers = [t for t in inner_first(own) if t.kind == "pow"]
        self.steps: list[Step] = []
        for i in self.mirrored:
            sides = self.texts[1][i].args
            self.texts[1].append(Tree("relation", "==", args=tuple(call("conjugate", s) for s in sides)))
        self._tried: dict[str, Justified | None] = {}

    def run(self) -> None:
        """Replace terms until no rule applies, or there were too many steps."""
        while len(self.steps) < _MOST_STEPS:
            found = self._next()
            if found is None:
                return
            step, asked = found
            self.known.use(asked)
            self.texts = [[substituted(t, step.left, step.right) for t in group] for group in self.texts]
            self.steps.append(step)
            self.known.grant([step.right])
            if any(len(t.text()) > _LONGEST for group in self.texts for t in group):
                return

    @property
    def rewritten(self) -> Problem:
        """The problem after its steps."""
        statement, given, nonzero = (tuple(map(self.terms.expression, group)) for group in self.texts)
        return Problem(statement, given, self.problem.assumptions, self.problem.domains, nonzero)

    @property
    def values(self) -> list[sp.Expr]:
        """Function values and roots in the texts: SymPy may have cancelled some that a recheck reads."""
        return self.terms.values(self._all())

    def plain(self) -> dict[str, Any]:
        """Steps and conditions as a certificate stores them."""
        made = {"steps": [s.plain() for s in self.steps], "conditions": self.known.plain()}
        return made | ({"mirrored": self.mirrored} if self.mirrored else {})

    @property
    def rules(self) -> set[str]:
        """Names of the rules that were used."""
        return {s.rule for s in self.steps} | ({"conjugate of a given equation"} if self.mirrored else set())

    def signs_wanted(self) -> list[tuple[Tree, bool]]:
        """Real terms on whose sign something depends, and whether zero is a case of its own."""
        found: dict[str, tuple[Tree, bool]] = {}
        for node in inner_first(self._all()):
            wanted = self._wanted(node)
            if wanted is not None and self.known.real(wanted[0]):
                text = wanted[0].text()
                found[text] = (wanted[0], wanted[1] or found.get(text, wanted)[1])
        return sorted(found.values(), key=lambda wanted: (len(wanted[0].text()), wanted[0].text()))

    def _wanted(self, node: Tree) -> tuple[Tree, bool] | None:
        if is_call(node, "Abs"):
            return node.args[0], False
        if is_call(node, "sign", "Heaviside"):
            return node.args[0], True
        if is_call(node, "Max", "Min"):
            one, other = node.args[:2]
            difference = self.terms.expression(one) - self.terms.expression(other)
            return self.terms.tree(sp.expand(difference)), False
        return logarithms.undecided(node, self.known) or powers.undecided(node, self.known)

    def _all(self) -> list[Tree]:
        return [t for group in self.texts for t in group]

    def _next(self) -> Justified | None:
        trees = self._all()
        for nodes, proposals in ((outer_first(trees), _OUTER), (inner_first(trees), self._inner)):
            for node in nodes:
                found = self._proposed(node, proposals)
                if found is not None:
                    return found
        wholly = (
            lambda: angles.smallest(trees, self.terms),
            lambda: self._exponents(trees),
            lambda: inverses.arctangents(trees, self.known),
            lambda: self._equal_arguments(trees),
            lambda: self._as_given(trees),
        )
        attempts = (self.known.asking(attempt) for attempt in wholly)
        return next((found for found in attempts if found is not None), None)

    def _proposed(self, node: Tree, proposals: Sequence[Proposal]) -> Justified | None:
        key = f"{len(proposals)} {node.text()}"
        if key not in self._tried:
            attempts = (self.known.asking(partial(p, node, self.known)) for p in proposals)
            self._tried[key] = next((found for found in attempts if found is not None), None)
        return self._tried[key]

    def _exponents(self, trees: list[Tree]) -> Step | None:
        for node in inner_first(trees):
            step = powers.sum_of_exponents(node, self.known, self._powers)
            if step is not None:
                return step
        return None

    def _equal_arguments(self, trees: list[Tree]) -> Step | None:
        """A function or root of something that is equal to what another one is of, perhaps as it is given."""
        nodes = {t.text(): t for t in inner_first(trees) if is_atomic(t)}
        ordered = sorted(nodes.values(), key=lambda t: (len(t.text()), t.text()))[:_MOST_PAIRS]
        for i, other in enumerate(ordered):
            for one in ordered[:i]:
                alike = (one.kind, one.head, len(one.args)) == (other.kind, other.head, len(other.args))
                if one.kind == "pow" and alike and one.args[1] != other.args[1]:
                    continue
                if alike and all(self.known.equal(a, b) for a, b in zip(other.args, one.args, strict=True)):
                    return Step("equal arguments", other, one)
                if alike and one.kind == "call" and len(one.args) == 1:
                    (u,) = one.args
                    if inverses.is_odd(one.head, u, self.known) and self.known.equal(other.args[0], minus(u)):
                        return Step("parity", other, minus(one), (u,))
        return None

    def _as_given(self, trees: list[Tree]) -> Step | None:
        """A root of what is given to be a power of a number that is not negative, or to be a product."""
        for node in inner_first(trees if self.problem.given else []):
            value = rational(node.args[1]) if node.kind == "pow" else None
            if value is None or value.denominator == 1:
                continue
            for equation in self.texts[1]:
                for side, other in (equation.args, equation.args[::-1]):
                    if side.text() == node.args[0].text() and other.kind in ("mul", "pow"):
                        return Step("equal arguments", node, Tree("pow", args=(other, node.args[1])))
            for name in sorted(self.terms.symbols):
                s = Tree("symbol", head=name)
                if self.known.nonnegative(s) and self.known.equal(node.args[0], raised(s, value.denominator)):
                    return Step("root of a power", node, raised(s, value.numerator), (s,))
        return None
