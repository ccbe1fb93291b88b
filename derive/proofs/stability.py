"""Root radii as polynomial inequalities: the Schur–Cohn and Routh–Hurwitz criteria.

All roots of p lie in the open disc of radius r exactly when finitely many polynomials in the coefficients
and r are positive. They come from one of two tests, for p(r·x):

schur_cohn : the leading principal minors of the Hermitian Schur–Cohn matrix (complex coefficients allowed);
    I. Schur, J. reine angew. Math. 147/148 (1917/18); A. Cohn, Math. Z. 14 (1922).
hurwitz : the coefficients and Hurwitz determinants of (1-s)^n p(r (1+s)/(1-s)) (real coefficients, leading
    one positive); A. Hurwitz, Math. Ann. 46 (1895); with the coefficients positive every second determinant
    suffices: A. Liénard and M. Chipart, J. Math. Pures Appl. 10 (1914).

If all roots lie in the closed disc these polynomials are nonnegative, by continuity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import comb
from typing import Any

import sympy as sp

from derive.errors import ProofFailed, StatementError
from derive.quantities.root_radius import (
    RootRadius,
    cartesian,
    coefficients,
    conjugated,
    radius_relations,
    require_real,
)
from derive.statement.problem import Problem, Relation

TESTS = ("schur_cohn", "hurwitz")
_MAX_DEGREE = 8  # the determinants are expanded, which takes n! terms


@dataclass(frozen=True)
class Criterion:
    """Polynomials that are positive exactly where a root radius is below a bound.

    sufficient : their positivity implies stability.
    necessary : stability implies their positivity; it contains `sufficient`.
    """

    sufficient: tuple[sp.Expr, ...]
    necessary: tuple[sp.Expr, ...]


def criterion(radius: RootRadius, bound: sp.Expr, test: str = "") -> Criterion:
    """The criterion of a test; by default `hurwitz` for real coefficients and `schur_cohn` for others."""
    a = coefficients(*radius.args)
    if len(a) - 1 > _MAX_DEGREE:
        raise ProofFailed(f"degree {len(a) - 1} of a polynomial; the criteria are for 1 to {_MAX_DEGREE}")
    # What only a supposition shows to be real may be complex, and then the criteria say nothing.
    require_real(bound)
    for c in a:
        cartesian(c)
    is_real = not any(c.has(sp.I) for c in a)
    test = test or ("hurwitz" if is_real else "schur_cohn")
    if test not in TESTS:
        raise ProofFailed(f"{test!r} is not a stability test; there are {', '.join(TESTS)}")
    if a[-1] < 0:
        a = [-c for c in a]
    scaled = [c * bound**j for j, c in enumerate(a)]
    if test == "hurwitz":
        if not is_real:
            raise ProofFailed("the Hurwitz test needs real coefficients; take schur_cohn")
        return _hurwitz(scaled)
    minors = tuple(schur_cohn_minors(scaled))
    return Criterion(minors, minors)


def schur_cohn_minors(a: Sequence[sp.Expr]) -> list[sp.Expr]:
    """Leading principal minors of the Schur–Cohn matrix of Σ a_j x^j; they are real."""
    n = len(a) - 1
    bar = [conjugated(c) for c in a]

    def entry(i: int, j: int) -> sp.Expr:
        pairs = range(1, min(i, j) + 1)
        return sp.expand(sum(a[n - i + k] * bar[n - j + k] - bar[i - k] * a[j - k] for k in pairs))

    matrix = sp.Matrix(n, n, lambda i, j: entry(i + 1, j + 1))
    return [cartesian(determinant(matrix[:k, :k]))[0] for k in range(1, n + 1)]


def _hurwitz(a: Sequence[sp.Expr]) -> Criterion:
    q = moebius(a)
    determinants = hurwitz_determinants(q)
    n = len(a) - 1
    # The first determinant is a coefficient, and the last is the one before it times a coefficient.
    inner = determinants[1 : n - 1]
    chosen = [d for k, d in enumerate(determinants, start=1) if 1 < k < n and (n - 1 - k) % 2 == 0]
    lead = a[-1]
    return Criterion((lead, *q, *chosen), (*q, *inner))


def moebius(a: Sequence[sp.Expr]) -> list[sp.Expr]:
    """Coefficients of (1-s)^n p((1+s)/(1-s)), constant term first."""
    n = len(a) - 1
    q = [sp.Integer(0)] * (n + 1)
    for j, c in enumerate(a):
        for k in range(n + 1):
            weight = sum(
                comb(j, i) * comb(n - j, k - i) * (-1) ** (k - i)
                for i in range(max(0, k - n + j), min(j, k) + 1)
            )
            q[k] += weight * c
    return [sp.expand(c) for c in q]


def hurwitz_determinants(q: Sequence[sp.Expr]) -> list[sp.Expr]:
    """Leading principal minors of the Hurwitz matrix of Σ q_k s^k."""
    n = len(q) - 1

    def entry(i: int, j: int) -> sp.Expr:
        k = n - 2 * (j + 1) + (i + 1)
        return q[k] if 0 <= k <= n else sp.Integer(0)

    matrix = sp.Matrix(n, n, entry)
    return [determinant(matrix[:k, :k]) for k in range(1, n + 1)]


def determinant(matrix: sp.MatrixBase) -> sp.Expr:
    """The determinant, multiplied out; SymPy's own methods simplify on the way, which takes far longer."""
    if not matrix.free_symbols:
        return sp.expand(cofactors(matrix))
    # Sparse polynomials multiply much faster than expressions; what is no symbol is a generator.
    ring, entries = sp.sring([sp.expand(e) for e in matrix])
    rows = [list(entries[k : k + matrix.cols]) for k in range(0, len(entries), matrix.cols)]
    found = _by_first_row(rows).as_expr()
    # Powers of symbols are multiplied out as they stand; those of I and of roots are not.
    return found if all(s.is_Symbol for s in ring.symbols) else sp.expand(found)


def cofactors(matrix: sp.MatrixBase) -> sp.Expr:
    """The determinant of a small matrix, expanded along its first row and left so."""
    if matrix.rows == 1:
        return matrix[0, 0]
    minors = (matrix[1:, [k for k in range(matrix.cols) if k != j]] for j in range(matrix.cols))
    return sp.Add(
        *((-1) ** j * matrix[0, j] * cofactors(m) for j, m in enumerate(minors) if matrix[0, j] != 0)
    )


def _by_first_row(rows: Sequence[Sequence[Any]]) -> Any:
    """The determinant of a small matrix of polynomials."""
    if len(rows) == 1:
        return rows[0][0]
    total = 0 * rows[0][0]
    for j, entry in enumerate(rows[0]):
        if entry != 0:
            total += (-1) ** j * entry * _by_first_row([[*row[:j], *row[j + 1 :]] for row in rows[1:]])
    return total


@dataclass(frozen=True)
class Goal:
    """What one stated relation asks for.

    how : ``all`` of the inequalities, or ``one`` of them: then each contradicts one of the supposed facts.
    """

    how: str
    relations: tuple[Relation, ...]


def translated(problem: Problem, test: str) -> tuple[Problem, list[Goal]]:
    """The problem without root radii: assumptions as inequalities, and a goal for each stated relation.

    That a root radius is at least (more than) a bound is shown by contradiction: what its being smaller (not
    larger) implies is supposed, as the last of the assumptions, and the goal is the opposite of one of these.

    Raises
    ------
    ProofFailed
        Where a root radius is used in a way that the criteria do not cover.
    """
    try:
        goals = [_goal(r, test) for r in problem.statement]
        assumptions = [made for r in problem.assumptions for made in _assumed(r, test)]
    except StatementError as error:
        raise ProofFailed(str(error)) from error
    if any(e.has(RootRadius) for e in (*problem.given, *problem.nonzero)):
        raise ProofFailed("a root radius may stand in the statement and in assumptions only")
    if any(goal.how == "one" for goal in goals):
        if len(goals) > 1:
            raise ProofFailed("that a root radius is large is shown for one relation at a time")
        assumptions += [opposite(r) for r in goals[0].relations]
    flat = tuple(r for goal in goals for r in goal.relations)
    return replace(problem, statement=flat, assumptions=tuple(assumptions)), goals


def opposite(relation: Relation) -> Relation:
    """The negation of e <= 0 or e < 0."""
    positive = isinstance(relation, sp.LessThan)
    return (sp.StrictGreaterThan if positive else sp.GreaterThan)(relation.lhs, 0, evaluate=False)


def _goal(relation: Relation, test: str) -> Goal:
    found = radius_relations(relation)
    if found is None:
        return Goal("all", (relation,))
    radius, bound, sense = found
    made = criterion(radius, bound, test)
    if sense is sp.StrictLessThan:
        return Goal("all", (_positive(bound), *map(_positive, made.sufficient)))
    if sense is sp.GreaterThan:
        return Goal("one", tuple(sp.LessThan(e, 0, evaluate=False) for e in (bound, *made.necessary)))
    if sense is sp.StrictGreaterThan:
        return Goal("one", tuple(sp.StrictLessThan(e, 0, evaluate=False) for e in (bound, *made.necessary)))
    raise ProofFailed(f"{relation}: the criteria decide <, > and >= only")


def _assumed(relation: Relation, test: str) -> list[Relation]:
    found = radius_relations(relation)
    if found is None:
        return [relation]
    radius, bound, sense = found
    if sense not in (sp.StrictLessThan, sp.LessThan):
        raise ProofFailed(f"{relation}: a root radius can be assumed to be small, not to be large")
    strict = sense is sp.StrictLessThan
    made = [
        _positive(e) if strict else sp.GreaterThan(e, 0, evaluate=False)
        for e in criterion(radius, bound, test).necessary
    ]
    # A modulus is not negative, so neither is what lies above it.
    return [_positive(bound) if strict else sp.GreaterThan(bound, 0, evaluate=False), *made]


def _positive(e: sp.Expr) -> Relation:
    return sp.StrictGreaterThan(e, 0, evaluate=False)
