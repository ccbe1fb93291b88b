"""Judging numbers that a program gave against a statement: what rounding explains is accepted, no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import DeriveError
from derive.exact.balls import Value, excludes_zero, to_ball
from derive.proofs.witness import fails
from derive.statement.problem import Laboratory, Relation
from derive.testing.conditions import condition
from derive.testing.rounding import OutOfRange, Rounding

_TELLING = 2**-10  # a change of this size must be seen


class Judgement(Enum):
    """What a point says about a program."""

    WRONG = "wrong"
    RIGHT = "right"
    NOT_SAID = "not said"  # nothing can be said there, or any number would pass


@dataclass(frozen=True)
class Sentence:
    """A judgement with what it rests on.

    Parameters
    ----------
    judgement : right, wrong, or not said.
    sides : of the relation: what the program's number was compared with.
    allowed : the radius that rounding explains.
    excess : by how many times that radius the number is off.
    """

    judgement: Judgement
    sides: tuple[Value, ...] = ()
    allowed: arb | None = None
    excess: float = 0.0


UNSAID = Sentence(Judgement.NOT_SAID)


@dataclass(frozen=True)
class Judge:
    """Judges numbers at one point.

    Parameters
    ----------
    exact : the exact value of each symbol that was chosen, the values of those that follow from them.
    chosen : those that a program got as floats.
    unit : by how much an operation in floats may be off.
    laboratory : evaluates quantities.
    """

    exact: Mapping[sp.Symbol, Value]
    chosen: frozenset[sp.Symbol]
    unit: arb
    laboratory: Laboratory | None = None

    def side(self, relation: Relation, place: int, got: Value) -> Sentence:
        """A number in the place of the left (0) or right (1) side of a relation."""
        sides = [self._enclosed(side) for side in (relation.lhs, relation.rhs)]
        if isinstance(relation, sp.Eq):
            known = [to_ball(s) for s in sides if s is not None and not isinstance(s, OutOfRange)]
            if not known:
                return UNSAID
            # What cancels on a side with numbers beyond the floats still explains how far an answer is off.
            beyond = (relation.args[i] for i, side in enumerate(sides) if isinstance(side, OutOfRange))
            return _compared(got, [*known, *(b for e in beyond if (b := self._unlimited(e)) is not None)])
        other = sides[1 - place]
        if other is None or isinstance(other, OutOfRange):
            return UNSAID
        number = _spread(got, self.unit)
        return self._ordered(relation, (number, other) if place == 0 else (other, number))

    def statement(self, relation: Relation, computed: Mapping[sp.Symbol, Value]) -> Sentence:
        """A relation with numbers that a program computed in the place of some symbols."""
        sides = self._sides(relation, computed)
        if sides is None:
            return UNSAID
        if not isinstance(relation, sp.Eq):
            return self._ordered(relation, sides)
        if excludes_zero(to_ball(sides[0] - sides[1])):
            return Sentence(Judgement.WRONG, sides)
        moved = self._sides(
            relation, {s: v * (1 + fmpq(1, 1024)) if v != 0 else fmpq(1, 1024) for s, v in computed.items()}
        )
        seen = moved is not None and excludes_zero(to_ball(moved[0] - moved[1]))
        return Sentence(Judgement.RIGHT if seen else Judgement.NOT_SAID, sides)

    def true_side(self, relation: Relation, place: int) -> Value | None:
        """The value of the side that a program computes; None where it is no float, or not known."""
        if not isinstance(relation, sp.Eq):
            return None
        for side in (relation.lhs, relation.rhs):
            rounding = Rounding(self.exact, self.unit, self.chosen, self.laboratory)
            try:
                value = rounding.enclose(side)
            except (DeriveError, ArithmeticError, ValueError):
                continue
            if not rounding.underflows or excludes_zero(to_ball(value)):
                return value
        return None

    def solved(self, relation: Relation, s: sp.Symbol) -> Value | None:
        """The value of a symbol that an equation holds linearly; None where it is no float, or not known."""
        parts = condition(relation).parts(s) if isinstance(relation, sp.Eq) else None
        if parts is None:
            return None
        slope, rest = (self._enclosed(e) for e in parts)
        if slope is None or rest is None or isinstance(slope, OutOfRange) or isinstance(rest, OutOfRange):
            return None
        value = -rest / slope if excludes_zero(slope) else None
        return value if value is not None and to_ball(value).is_finite() else None

    def _ordered(self, relation: Relation, sides: tuple[Value, Value]) -> Sentence:
        difference = to_ball(sides[0] - sides[1])
        if isinstance(difference, acb):
            return UNSAID
        if fails(relation, difference):
            return Sentence(Judgement.WRONG, sides)
        return Sentence(Judgement.NOT_SAID if difference.contains(0) else Judgement.RIGHT, sides)

    def _sides(self, relation: Relation, computed: Mapping[sp.Symbol, Value]) -> tuple[Value, Value] | None:
        changed = self.chosen | frozenset(computed)
        rounding = Rounding({**self.exact, **computed}, self.unit, changed, self.laboratory)
        try:
            return rounding.enclose(relation.lhs), rounding.enclose(relation.rhs)
        except (DeriveError, ArithmeticError, ValueError):
            return None

    def _unlimited(self, side: sp.Expr) -> arb | acb | None:
        try:
            rounding = Rounding(self.exact, self.unit, self.chosen, self.laboratory, limited=False)
            return to_ball(rounding.enclose(side))
        except (DeriveError, ArithmeticError, ValueError):
            return None

    def _enclosed(self, side: sp.Expr) -> Value | OutOfRange | None:
        try:
            return Rounding(self.exact, self.unit, self.chosen, self.laboratory).enclose(side)
        except OutOfRange as error:
            return error
        except (DeriveError, ArithmeticError, ValueError):
            return None


def _compared(got: Value, sides: list[arb | acb]) -> Sentence:
    """A number against the enclosures of the sides of an equation: any of them may hold it."""
    finite = [side for side in sides if side.is_finite()]
    if not finite:
        return UNSAID
    number = to_ball(got)
    radii = [_radius(side) for side in finite]
    allowed = max(radii, key=lambda r: r.mid())
    narrow = min(finite, key=lambda side: _radius(side).mid())
    if not any(_may_equal(number, side, allowed) for side in finite):
        return Sentence(Judgement.WRONG, (narrow,), allowed)
    size = arb(abs(narrow).abs_upper())
    seen = bool(allowed <= size * _TELLING)
    off = abs(acb(number - narrow)).mid()
    excess = float((off / allowed).mid()) if allowed > 0 else 0.0
    return Sentence(Judgement.RIGHT if seen else Judgement.NOT_SAID, (narrow,), allowed, excess)


def _may_equal(number: arb | acb, side: arb | acb, allowed: arb) -> bool:
    middle = acb(side.real.mid(), side.imag.mid()) if isinstance(side, acb) else side.mid()
    return not abs(acb(number - middle)) > allowed + arb(2) ** -240 * abs(acb(middle))


def _radius(side: arb | acb) -> arb:
    return arb((side.real.rad() + side.imag.rad()).upper()) if isinstance(side, acb) else arb(side.rad())


def _spread(got: Value, unit: arb) -> Value:
    ball = to_ball(got)
    return ball * arb(1, unit) if isinstance(ball, arb) else ball
