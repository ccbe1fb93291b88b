"""Integrals and derivatives in closed form, so that a statement that holds them can be looked at at points.

An integral is replaced by what its antiderivative gives, proved by the procedure for integrals; so is a
derivative along functions that given equations define. Any other derivative is the partial one, every symbol
but the variable held fixed: it is taken by SymPy where everything it differentiates is analytic. The roots
and logarithms inside are so where what stands inside them is positive, and only there a witness is sought.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from derive.errors import ProofFailed
from derive.exact.expressions import to_text
from derive.functions.registry import arguments_of, row_of
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.end_values import end_value
from derive.proofs.regularity import Prover
from derive.statement.problem import Problem, Relation

OPERATORS = (sp.Integral, sp.Derivative, sp.Limit)
_MOST_ORDERS = 8


@dataclass(frozen=True)
class Closed:
    """A statement without integrals and derivatives.

    problem : the statement, at fewer points perhaps.
    lemmas : what was proved of its integrals, as evidence.
    """

    problem: Problem
    lemmas: list[dict[str, Any]]


def closed(problem: Problem, procedure: Antiderivative | None = None) -> Closed:
    """The problem in closed form.

    Parameters
    ----------
    problem : what is stated, with all its hypotheses.
    procedure : how the author of the claim would have it proved: an antiderivative, or implicit functions.

    Raises
    ------
    ProofFailed
        Naming the integral, derivative or limit of which no closed form is known.
    """
    if not any(r.has(*OPERATORS) for r in problem.statement):
        return Closed(problem, [])
    if any(d.has(sp.Integral) for r in problem.statement for d in r.atoms(sp.Derivative)):
        raise ProofFailed("no closed form of a derivative of an integral is known")
    procedure = procedure or Antiderivative()
    implicit = bool(procedure.implicit)
    lemmas, forms = [], dict[sp.Basic, sp.Expr]()
    for node in _outermost(problem.statement, sp.Derivative if implicit else sp.Integral):
        forms[node] = _along(problem, node, procedure) if implicit else _integrated(problem, node, procedure)
        stated = sp.Eq(node, forms[node], evaluate=False)
        outcome = replace(procedure, at=None).attempt(problem.with_statement((stated,)))
        lemmas.append({"statement": to_text(stated), "evidence": outcome.evidence})
    assumptions: list[Relation] = []
    statement = []
    for r in problem.statement:
        sides = [_taken(side.xreplace(forms), problem, assumptions) for side in (r.lhs, r.rhs)]
        statement.append(type(r)(*sides, evaluate=False))
    left = next((e for r in statement for e in r.atoms(*OPERATORS)), None)
    if left is not None:
        raise ProofFailed(f"no closed form of {left} is known")
    # A witness has a value for each symbol of the claim, also for one that has dropped out.
    gone = set(problem.symbols) - {s for r in statement for s in r.free_symbols}
    statement += [sp.Eq(s, s, evaluate=False) for s in sorted(gone, key=lambda s: s.name)]
    held = (*problem.assumptions, *dict.fromkeys(assumptions))
    return Closed(replace(problem, statement=tuple(statement), assumptions=held), lemmas)


def _outermost(statement: Sequence[Relation], kind: type) -> list[sp.Basic]:
    """The operators of a kind that stand inside no other operator, each once."""
    found: dict[sp.Basic, None] = {}
    waiting: list[sp.Basic] = list(statement)
    while waiting:
        e = waiting.pop()
        if isinstance(e, kind):
            found[e] = None
        elif not isinstance(e, OPERATORS):
            waiting += e.args
    return sorted(found, key=to_text)


def _taken(side: sp.Expr, problem: Problem, assumptions: list[Relation]) -> sp.Expr:
    """A side with its partial derivatives taken, innermost first; what must be positive is noted."""

    def walk(e: sp.Basic) -> sp.Basic:
        if not e.has(sp.Derivative):
            return e
        args = [walk(a) for a in e.args]
        if not isinstance(e, sp.Derivative):
            return e.func(*args)
        value = args[0]
        for variable, count in e.variable_count:
            _require_free(variable, problem)
            if not count.is_Integer or count > _MOST_ORDERS or value.has(*OPERATORS):
                raise ProofFailed(f"no closed form of {e} is known")
            assumptions.extend(sp.StrictGreaterThan(u, 0, evaluate=False) for u in _inside(value, variable))
            value = sp.diff(value, variable, int(count))
        return value

    return walk(side)


def _require_free(variable: sp.Symbol, problem: Problem) -> None:
    """Refuse a derivative in a symbol that a given equation ties to others: which are held fixed?"""
    tied = [e for e in problem.given if e.has(variable) and len(e.free_symbols) > 1]
    if tied:
        raise ProofFailed(f"{tied[0]} ties {variable}, in which a derivative is taken, to other symbols")
    if variable.is_integer:
        raise ProofFailed(f"{variable} takes whole numbers only: there is no derivative in it")


def _inside(e: sp.Basic, x: sp.Symbol) -> list[sp.Expr]:
    """What must be positive for an expression to be analytic in x where it is defined."""
    if not e.has(x) or isinstance(e, sp.Symbol):
        return []
    found = [u for a in e.args for u in _inside(a, x)]
    if isinstance(e, (sp.Add, sp.Mul)) or (isinstance(e, sp.Pow) and e.exp.is_Integer):
        return found
    row = row_of(e)
    if row is not None and row.analytic is None and row.derivative is None and row.by_others is not None:
        return _inside(row.by_others(*arguments_of(e)), x)
    if row is not None and row.analytic is None and row.derivative is not None and row.needs is not None:
        return [*found, *row.conditions(*arguments_of(e))]
    if row is not None and row.analytic is not None:
        if row.analytic == "at real arguments" and not all(map(_is_real, e.args)):
            raise ProofFailed(f"an argument of {e} is not plainly real")
        return found
    if isinstance(e, (sp.log, sp.Pow)):
        base = e.args[0]
        if not _is_real(base):
            raise ProofFailed(f"{base} in {e} is not plainly real")
        return found if base.is_positive else [*found, base]
    raise ProofFailed(f"no rule for where {type(e).__name__} has a derivative: {e}")


def _is_real(e: sp.Basic) -> bool:
    return not e.has(sp.I) and all(s.is_real for s in e.free_symbols)


def _integrated(problem: Problem, integral: sp.Integral, procedure: Antiderivative) -> sp.Expr:
    """What an integral is by its antiderivative; nothing is proved yet."""
    if len(integral.limits) != 1 or len(integral.limits[0]) != 3:
        raise ProofFailed(f"{integral} is no simple definite integral")
    bound, lower, upper = integral.limits[0]
    x = sp.Symbol(bound.name)
    primitive = procedure.primitive(integral.function.xreplace({bound: x}), bound, x)
    (low, _), (high, _) = (end_value(primitive, x, end, Prover(problem)) for end in (lower, upper))
    return high - low


def _along(problem: Problem, node: sp.Derivative, procedure: Antiderivative) -> sp.Expr:
    """The derivative along the functions that the given equations define, by Cramer's rule."""
    x, functions = procedure.variable, procedure.implicit
    linked = [e.lhs - e.rhs for e in problem.given if e.has(x, *functions)]
    if node.variables != (x,) or len(linked) != len(functions):
        raise ProofFailed(f"no closed form of {node} is known")
    rows = sp.Matrix(linked)
    matrix, right = rows.jacobian(sp.Matrix(functions)), -rows.diff(x)
    determinant = matrix.det(method="berkowitz")
    if sp.expand(determinant) == 0:
        raise ProofFailed("the given equations do not determine the derivatives")
    slopes = matrix.adjugate() * right / determinant
    value = sp.diff(node.expr, x)
    return value + sum(sp.diff(node.expr, f) * slope for f, slope in zip(functions, slopes, strict=True))
