"""Symbols that a given equation defines as the value of a quantity, and a claim without these equations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from derive.statement.claim import Claim
from derive.statement.problem import Problem, Relation


@dataclass(frozen=True)
class Unfolded:
    """A claim of which the equations that define symbols are gone, together with these symbols.

    Parameters
    ----------
    problem : the claim with their formulas in the place of the symbols; what their domains demand is assumed.
    defined : the arguments at which the quantity is the value of such a symbol, by their names.
    """

    problem: Problem
    defined: Mapping[sp.Symbol, Mapping[str, sp.Expr]] = field(default_factory=dict)


def unfolded(claim: Claim, forms: Mapping[sp.Expr, Mapping[str, sp.Expr]]) -> Unfolded:
    """A claim without the symbols that equations of its own define as a formula.

    Parameters
    ----------
    claim : whose given equations are looked through: ``share = start/(...)`` defines ``share``.
    forms : formulas of a quantity, with the arguments at which it is each of them.
    """
    problem = claim.problem()
    formulas: dict[sp.Symbol, sp.Expr] = {}
    left = []
    for e in problem.given:
        s, form = (e.lhs, e.rhs) if e.rhs in forms else (e.rhs, e.lhs)
        fits = form in forms and s.is_Symbol and not s.is_integer and s not in form.free_symbols
        if fits and s not in formulas and not form.free_symbols & set(formulas):
            formulas[s] = form
        else:
            left.append(e)
    if not formulas or any(s in f.free_symbols for s in formulas for f in formulas.values()):
        return Unfolded(problem)
    hypotheses = list(problem.assumptions)
    for s, form in formulas.items():
        hypotheses += _inside(form, problem.domains.get(s, sp.S.Reals))
    without = Problem(
        tuple(_replaced(r, formulas) for r in problem.statement),
        tuple(_replaced(e, formulas) for e in left),
        tuple(_replaced(r, formulas) for r in hypotheses),
        {s: d for s, d in problem.domains.items() if s not in formulas},
        tuple(e.xreplace(formulas) for e in problem.nonzero),
    )
    return Unfolded(without, {s: forms[form] for s, form in formulas.items()})


def _replaced(r: Relation, formulas: Mapping[sp.Symbol, sp.Expr]) -> Relation:
    return r.func(r.lhs.xreplace(formulas), r.rhs.xreplace(formulas), evaluate=False)


def _inside(form: sp.Expr, domain: sp.Set) -> list[Relation]:
    """That a formula lies in an interval."""
    found: list[Relation] = []
    if isinstance(domain, sp.Interval):
        above, below = (
            sp.StrictGreaterThan if domain.left_open else sp.GreaterThan,
            sp.StrictLessThan if domain.right_open else sp.LessThan,
        )
        if domain.inf.is_finite:
            found.append(above(form, domain.inf, evaluate=False))
        if domain.sup.is_finite:
            found.append(below(form, domain.sup, evaluate=False))
    return found
