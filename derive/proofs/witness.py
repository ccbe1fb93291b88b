"""Witnesses: exact points at which a statement certainly fails, and the search for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp
from flint import acb, arb

from derive.exact.balls import Value, certainly_not_real, excludes_zero, precision, to_ball
from derive.exact.plans import NO_POINT
from derive.exact.points import Point, PointSource
from derive.proofs.shown import plain_point, show, show_point
from derive.quantities.quantity import evaluate_with_quantities
from derive.statement.problem import Problem
from derive.statement.verdict import REFUTED, Outcome

_WORKING_BITS = 264  # of a witness, so that 200 bits of it are right
_SHOWN_BITS, _FEW_BITS = 200, 64


@dataclass(frozen=True)
class Witness:
    """A point at which a relation certainly fails.

    Parameters
    ----------
    point : its coordinates.
    equation : number of the relation in the statement.
    difference : left minus right there; the value of the side, where that is what is not real.
    not_real : ``left`` or ``right`` for an order relation with a side that is not real, else empty.
    """

    point: Point
    equation: int
    difference: Value
    not_real: str = ""

    def outcome(self, problem: Problem) -> Outcome:
        """The verdict with its evidence."""
        with precision(_WORKING_BITS):
            evidence: dict[str, Any] = {"witness": plain_point(self.point), "equation": self.equation}
            if self.not_real:
                evidence |= {"not_real": self.not_real, "value": show(self.difference, 40)}
                how = f"the {self.not_real} side is not real"
            else:
                difference = _settled(to_ball(self.difference))
                evidence["difference"] = show(difference, 40)
                equation = isinstance(problem.statement[self.equation], sp.Eq)
                size = show(_settled(abs(difference)), 12)
                how = f"off by {size}" if equation else f"difference {show(difference)}"
        return Outcome(REFUTED, f"witness {show_point(self.point)}: {how}", evidence)


class Search:
    """A search for a witness, and what it went through.

    Parameters
    ----------
    problem : its statement is tried at exact points that meet all hypotheses.
    at : values pinned for the witness.
    tries : how many points are tried.

    Attributes
    ----------
    witness : the first one found, or None.
    points : how many points were tried.
    evaluated : at how many of them every side had a value.
    """

    def __init__(
        self, problem: Problem, at: Mapping[sp.Symbol, sp.Rational] | None = None, tries: int = 24
    ) -> None:
        self.witness: Witness | None = None
        self.points = self.evaluated = 0
        self._reason = ""
        with precision(_WORKING_BITS):
            for point in PointSource(problem, at or {}).points(tries):
                self.points += 1
                if self._fails_at(problem, point):
                    return

    @property
    def summary(self) -> str:
        """What was tried, as a clause."""
        if not self.points:
            return "no point that meets the hypotheses was found"
        if not self.evaluated:
            why = f": {self._reason}" if self._reason else ""
            return f"the statement could not be evaluated at any of {self.points} points{why}"
        return f"it failed at none of the {self.evaluated} points at which it was evaluated"

    def _fails_at(self, problem: Problem, point: Point) -> bool:
        complete = True
        for index, relation in enumerate(problem.statement):
            try:
                sides = [
                    evaluate_with_quantities(side, point, problem.laboratory, 232)
                    for side in (relation.lhs, relation.rhs)
                ]
            except NO_POINT as error:
                self._reason, complete = str(error), False
                continue
            if not all(to_ball(side).is_finite() for side in sides):
                complete = False
                continue
            difference = to_ball(sides[0] - sides[1])
            if not isinstance(relation, (sp.Eq, sp.Ne)):
                for name, side in zip(("left", "right"), sides, strict=True):
                    if certainly_not_real(side):
                        self.witness = Witness(point, index, side, name)
                        return True
                if any(isinstance(side, acb) for side in sides):
                    complete = False  # perhaps real, perhaps not
                    continue
            if fails(relation, difference):
                self.witness = Witness(point, index, difference)
                return True
        self.evaluated += complete
        return False


def find_witness(
    problem: Problem, at: Mapping[sp.Symbol, sp.Rational] | None = None, tries: int = 24
) -> Witness | None:
    """A point at which a relation of the statement certainly fails; None where none was found."""
    return Search(problem, at, tries).witness


def fails(relation: sp.core.relational.Relational, difference: Value) -> bool:
    """Whether the enclosure of lhs - rhs makes the relation certainly false; of an order, between reals."""
    if isinstance(relation, sp.Eq):
        return excludes_zero(difference)
    if isinstance(relation, sp.Ne):
        return bool(difference == 0)
    if isinstance(difference, acb):
        return False
    tests = {
        sp.StrictGreaterThan: difference <= 0,
        sp.GreaterThan: difference < 0,
        sp.StrictLessThan: difference >= 0,
        sp.LessThan: difference > 0,
    }
    return bool(tests[type(relation)])


def _settled(x: Value) -> Value:
    """A ball around a number of few bits, where it holds one: another midpoint would show as noise."""
    if isinstance(x, acb):
        return acb(_settled(x.real), _settled(x.imag))
    if x.is_exact() or not x.is_finite():
        return x
    mantissa, exponent = (int(part) for part in x.mid().man_exp())
    surplus = max(0, mantissa.bit_length() - _SHOWN_BITS)
    rounded = (mantissa + ((1 << surplus) >> 1)) >> surplus
    if rounded.bit_length() - (rounded & -rounded).bit_length() > _FEW_BITS:
        return x
    middle = arb(rounded) * arb(2) ** (exponent + surplus)
    return arb(middle, (x.rad() + abs(x - middle)).upper())
