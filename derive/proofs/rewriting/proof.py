"""Identities shown after their terms have been rewritten, and case by case where signs decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp
from sympy.core.function import Application

from derive.errors import DeriveError, ProofFailed, StatementError
from derive.exact.text import Tree, counted
from derive.proofs.rewriting.rewriter import Rewriter
from derive.proofs.setting import resting
from derive.proofs.sign import refuse_false
from derive.statement.problem import Problem

_MOST_CASES, _DEEPEST = 24, 4
Attempt = Callable[[Problem, Sequence[sp.Expr], bool], dict[str, Any]]


@dataclass
class Shown:
    """Evidence, with the rules that were used and the number of cases."""

    evidence: dict[str, Any]
    rules: set[str]
    cases: int = 1

    @property
    def said(self) -> str:
        """The end of the line that describes the proof."""
        parts = [counted(self.cases, "case")] if self.cases > 1 else []
        parts += [", ".join(sorted(self.rules))] if self.rules else []
        return "".join(f"; {part}" for part in parts) + resting(self._axioms(self.evidence))

    def _axioms(self, evidence: dict[str, Any]) -> set[str]:
        """The published relations that the cases rest on."""
        inner = [self._axioms(case) for case in evidence.get("cases", {}).values()]
        return set(evidence.get("axioms", ())).union(*inner)


def shown(problem: Problem, attempt: Attempt, reason: DeriveError) -> Shown:
    """The proof of an identity that does not hold as it stands.

    Parameters
    ----------
    problem : the problem.
    attempt : the evidence for a problem as it stands, in an algebra that holds further expressions, by a
        Gröbner basis if wanted; or ProofFailed.
    reason : why there is none for this problem.

    Raises
    ------
    DeriveError
        With that reason, where rewriting does not help.
    """
    if not _may_help(problem):
        raise reason
    try:
        refuse_false(problem)
    except ProofFailed:
        # There is nothing to look for, but this procedure refutes nothing.
        raise ProofFailed(str(reason)) from None
    return _shown(problem, attempt, reason, 0)


def _may_help(problem: Problem) -> bool:
    """Whether there is anything that could be rewritten."""
    for e in (*problem.statement, *problem.given):
        if e.atoms(sp.Integral, sp.Derivative, sp.Limit):
            return False
    if any(e.has(sp.I) for e in problem.given):
        return True
    return any(
        e.atoms(Application) or any(not p.exp.is_Integer for p in e.atoms(sp.Pow)) for e in problem.statement
    )


def _shown(problem: Problem, attempt: Attempt, reason: DeriveError, depth: int) -> Shown:
    try:
        rewriter = Rewriter(problem)
    except StatementError:
        raise reason from None
    rewriter.run()
    # What the algebra has no generator for is not misstated: rewriting might have replaced it.
    reason = ProofFailed(str(reason))
    try:
        if rewriter.steps:
            # Both conjugates of an equation are known where one was given: no triangular chain sees that.
            evidence = attempt(rewriter.rewritten, rewriter.values, bool(rewriter.mirrored))
            evidence |= rewriter.plain()
            return Shown(evidence, rewriter.rules)
        if depth:
            return Shown(attempt(problem, (), False), set())
    except (ProofFailed, StatementError) as failed:
        reason = failed
    if depth < _DEEPEST:
        for u, zero in rewriter.signs_wanted():
            return _by_cases(problem, attempt, reason, depth, u, zero)
    raise reason


def _by_cases(
    problem: Problem, attempt: Attempt, reason: DeriveError, depth: int, u: Tree, zero: bool
) -> Shown:
    """Every sign of one real term in turn."""
    whole = Rewriter(problem)
    e, known = whole.terms.expression(u), whole.known
    real = known.asking(lambda: known.real(u) or None)
    apart = known.asking(lambda: known.nonzero(u) or None)
    if real is None:
        raise reason
    known.use(real[1] | (apart[1] if apart else frozenset()))
    heads = ("<", ">") if apart else ("<", "==", ">") if zero else ("<", ">=")
    found = Shown({"of": u.text(), "cases": {}}, set(), 0)
    for head in heads:
        relation = {"<": sp.Lt, ">=": sp.Ge, ">": sp.Gt, "==": sp.Eq}[head](e, 0, evaluate=False)
        given = (*problem.given, relation) if head == "==" else problem.given
        assumed = problem.assumptions if head == "==" else (*problem.assumptions, relation)
        case = Problem(problem.statement, given, assumed, problem.domains, problem.nonzero)
        inner = _shown(case, attempt, reason, depth + 1)
        found.evidence["cases"][head] = inner.evidence
        found.rules |= inner.rules
        found.cases += inner.cases
    if found.cases > _MOST_CASES:
        raise reason
    found.evidence["conditions"] = known.plain()
    return found
