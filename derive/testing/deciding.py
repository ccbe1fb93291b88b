"""Whether a relation holds at an exact point, as far as enclosures tell; most often they do."""

from __future__ import annotations

from enum import Enum

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import ProofFailed, StatementError
from derive.exact.balls import Value, certainly_not_real, precision, to_ball
from derive.exact.plans import NO_POINT
from derive.proofs.identity import Identity
from derive.proofs.witness import fails
from derive.quantities.quantity import evaluate_with_quantities
from derive.statement.problem import Laboratory, Problem, Relation
from derive.testing.conditions import Exact
from derive.testing.numbers import to_sympy

_LEVELS = (128, 512, 2048)  # bits of working precision
_LEVELS_OF_QUANTITIES = _LEVELS[:2]  # certified values take long at more
APART = (sp.StrictGreaterThan, sp.StrictLessThan, sp.Ne)
"""Relations that fail where the sides are equal."""
_UNDECIDED = "enclosures of 2048 bits do not decide it"


class Decision(Enum):
    """What enclosures say of a relation at a point."""

    HOLDS = "holds"
    FAILS = "fails"
    OPEN = "open"


def decide(
    relation: Relation, point: Exact, laboratory: Laboratory | None = None
) -> tuple[Decision, tuple[Value, ...], str]:
    """Whether a relation holds at an exact point, as far as balls of up to 2048 bits can tell.

    Where they cannot, a strict inequality fails if its sides are proved to be equal there.

    Parameters
    ----------
    relation : in closed form.
    point : the exact value of each symbol.
    laboratory : evaluates quantities.

    Returns
    -------
    The decision, the two sides where they have values, and why it is open.
    """
    sides: tuple[Value, ...] = ()
    agrees = False
    for bits in levels(laboratory):
        with precision(bits):
            try:
                sides = sides_at(relation, point, laboratory, bits)
            except NO_POINT as error:
                return Decision.OPEN, (), str(error)
            if not all(to_ball(side).is_finite() for side in sides):
                agrees = False
                continue
            found = decided(relation, sides)
            if found is not Decision.OPEN:
                return found, sides, ""
            if isinstance(relation, (sp.Eq, *APART)) and bits > _LEVELS[0]:
                agrees = _agree(relation, sides, point, laboratory, bits)
    if agrees and isinstance(relation, sp.Eq):
        return Decision.HOLDS, sides, ""
    if agrees and laboratory is None and _equal(relation, point):
        return Decision.FAILS, sides, ""
    finite = all(to_ball(side).is_finite() for side in sides)
    return Decision.OPEN, sides, _UNDECIDED if finite else "a side has no value"


def levels(laboratory: Laboratory | None) -> tuple[int, ...]:
    return _LEVELS if laboratory is None else _LEVELS_OF_QUANTITIES


def sides_at(
    relation: Relation, point: Exact, laboratory: Laboratory | None, bits: int
) -> tuple[Value, Value]:
    left, right = (
        evaluate_with_quantities(side, point, laboratory, bits - 32) for side in (relation.lhs, relation.rhs)
    )
    return left, right


def _agree(
    relation: Relation, sides: tuple[Value, ...], point: Exact, laboratory: Laboratory | None, bits: int
) -> bool:
    """Whether the sides agree to three quarters of the precision, measured by the smaller one.

    Sides that may both be zero are measured by the smallest term of the sums in them.
    """
    sizes = [_least(side) for side in sides]
    if all(size == 0 for size in sizes):
        terms = {t for side in (relation.lhs, relation.rhs) for e in side.atoms(sp.Add) for t in e.args}
        measured = (_term_size(t, point, laboratory, bits) for t in terms)
        sizes = [size for size in measured if size > 0] or [arb(1)]
    smallest = min(sizes, key=lambda size: size.mid())
    ball = acb(to_ball(sides[0] - sides[1]))
    gap = arb((abs(ball.real) + abs(ball.imag)).upper())
    return bool(gap <= smallest * arb(2) ** (-3 * bits // 4))


def _equal(relation: Relation, point: Exact) -> bool:
    """Whether the two sides are proved to be one number at a point, as log(1/2) + log(2) and 0 are."""
    values = {s: to_sympy(v) for s, v in point.items()}
    sides = (side.xreplace(values) for side in (relation.lhs, relation.rhs))
    try:
        Identity().attempt(Problem((sp.Eq(*sides, evaluate=False),)))
    except (ProofFailed, StatementError):
        return False
    return True


def _least(value: Value) -> arb:
    """The least absolute value of an enclosure."""
    return arb(abs(acb(to_ball(value))).abs_lower())


def _term_size(term: sp.Expr, point: Exact, laboratory: Laboratory | None, bits: int) -> arb:
    try:
        return _least(evaluate_with_quantities(term, point, laboratory, bits - 32))
    except NO_POINT:
        return arb(0)


def decided(relation: Relation, sides: tuple[Value, ...]) -> Decision:
    difference = sides[0] - sides[1]
    if isinstance(relation, (sp.Eq, sp.Ne)):
        if fails(relation, to_ball(difference) if not isinstance(difference, fmpq) else difference):
            return Decision.FAILS
        if isinstance(relation, sp.Ne):
            return (
                Decision.HOLDS
                if fails(sp.Eq(relation.lhs, relation.rhs, evaluate=False), difference)
                else Decision.OPEN
            )
        return Decision.HOLDS if difference == 0 else Decision.OPEN
    if any(certainly_not_real(side) for side in sides):
        return Decision.FAILS
    if any(isinstance(side, acb) for side in sides):
        return Decision.OPEN
    if fails(relation, difference):
        return Decision.FAILS
    return Decision.HOLDS if fails(_opposite(relation), difference) else Decision.OPEN


def _opposite(relation: Relation) -> Relation:
    kinds = {
        sp.StrictGreaterThan: sp.LessThan,
        sp.GreaterThan: sp.StrictLessThan,
        sp.StrictLessThan: sp.GreaterThan,
        sp.LessThan: sp.StrictGreaterThan,
    }
    return kinds[type(relation)](relation.lhs, relation.rhs, evaluate=False)
