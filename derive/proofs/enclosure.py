"""Ball arithmetic at exact points: agreement to a stated number of bits, and refutation by a witness."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

import sympy as sp
from flint import acb, arb

from derive.errors import ProofFailed, StatementError
from derive.exact.balls import Value, excludes_zero, precision, to_ball
from derive.exact.points import Point, PointSource
from derive.exact.text import counted
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.closed import Closed, closed
from derive.proofs.guard import guarded
from derive.proofs.hints import coordinates, whole_number
from derive.proofs.setting import differences
from derive.proofs.shown import plain_point, show, show_point
from derive.proofs.witness import Search
from derive.quantities.quantity import QuantityFunction, evaluate_with_quantities
from derive.statement.problem import Problem, Relation
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, SAMPLED, Reading
from derive.statement.verdict import ENCLOSED, Outcome

_MOST_BITS, _MOST_POINTS = 100_000, 10_000


@dataclass(frozen=True)
class Agreement(Procedure):
    """Enclose the difference of the two sides at exact points: it must contain 0 with radius below 2**-bits.

    Parameters
    ----------
    bits : the radius allowed, relative to the larger side where that exceeds 1.
    points : how many points are chosen from the domains and assumptions.
    at : points chosen by hand (singular neighbourhoods, edges), used besides the chosen ones.
    """

    bits: int = 200
    points: int = 12
    at: tuple[Mapping[sp.Symbol, sp.Rational], ...] = ()
    name: ClassVar[str] = "agreement"
    reading: ClassVar[Reading] = SAMPLED
    pointwise: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """Refuse coordinates that are no exact numbers, and bits and points that are not counted."""
        whole_number(self.bits, "bits", 1, _MOST_BITS)
        if type(self.points) is not int or self.points > _MOST_POINTS:
            raise StatementError(f"points is {self.points!r}; allowed are whole numbers up to {_MOST_POINTS}")
        if not isinstance(self.at, (tuple, list)):
            raise StatementError(f"at= is {self.at!r:.80}; a sequence of points is needed")
        for point in self.at:
            coordinates(point)

    def declared(self) -> dict[str, Any]:
        """What a certificate must say to be about this agreement."""
        return {"bits": self.bits, "asked": self.points + len(self.at)}

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Enclose the differences.

        Raises
        ------
        ProofFailed
            Where there are too few points, the sides differ, or the enclosures are too wide.
        """
        differences(problem.statement)
        sample: list[Point] = []
        for pinned in self.at:
            chosen = PointSource(problem, pinned).points(1)
            if not chosen:
                raise ProofFailed(f"no point of the domain at {dict(pinned)}")
            sample += chosen
        if len(_distinct(sample)) < len(sample):
            raise ProofFailed("two of the points chosen by hand are the same")
        source = PointSource(problem, generic=True)
        wanted = len(sample) + self.points
        chosen = source.points(wanted) if self.points > 0 else []
        sample = _distinct([*sample, *chosen])[:wanted]
        found = len(sample) - len(self.at)
        if found < (min(1, self.points) if source.fixed else self.points):
            raise ProofFailed(f"only {found} of {self.points} points that meet the hypotheses were found")
        if not sample:
            raise ProofFailed("no points: agreement nowhere says nothing")
        with precision(self.bits + 64):
            for point in sample:
                for relation in problem.statement:
                    self._compare(problem, relation, point)
            rows = [plain_point(point) for point in sample]
        detail = f"{counted(len(sample), 'exact point')}, every radius below 2^-{self.bits}"
        return Outcome(ENCLOSED, detail, {"points": rows})

    def _compare(self, problem: Problem, relation: Relation, point: Point) -> None:
        """Raise unless the two sides agree at a point."""
        left, right = (
            evaluate_with_quantities(side, point, problem.laboratory, self.bits + 32)
            for side in (relation.lhs, relation.rhs)
        )
        difference = to_ball(left - right)
        if excludes_zero(difference):
            raise ProofFailed(f"the sides differ at {show_point(point)} by {show(difference)}")
        scale = max(_size(left), _size(right), key=lambda size: float(size.mid().log()))
        if not arb(_radius(difference)) / scale < arb(2) ** (-self.bits):
            raise ProofFailed(f"the difference at {show_point(point)} is not below 2^-{self.bits}")


def _distinct(points: Sequence[Point]) -> list[Point]:
    """The points without those that may be the same as an earlier one, as numbers."""
    found: list[Point] = []
    for point in points:
        if all(_apart(point, other) for other in found):
            found.append(point)
    return found


def _apart(one: Point, other: Point) -> bool:
    return any(excludes_zero(to_ball(one[s] - other[s])) for s in one if s in other) or one == other == {}


@dataclass(frozen=True)
class Refutation(Procedure):
    """Find an exact point where the enclosure of the difference excludes zero.

    Parameters
    ----------
    at : values pinned for the witness; the rest is solved from the given equations or chosen.
    """

    at: Mapping[sp.Symbol, sp.Rational] = field(default_factory=dict)
    name: ClassVar[str] = "refutation"
    reading: ClassVar[Reading] = EXACT
    refutes: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """Refuse coordinates that are no exact numbers."""
        coordinates(self.at)

    def pinned(self) -> Mapping[sp.Symbol, sp.Expr]:
        """The coordinates of the witness that are given."""
        return self.at

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Look for a witness.

        Raises
        ------
        ProofFailed
            Where none is found; the message says at how many points the statement was evaluated.
        """
        return refuted(problem, self.at)


def refuted(
    problem: Problem, at: Mapping[sp.Symbol, sp.Rational], procedure: Antiderivative | None = None
) -> Outcome:
    """The verdict REFUTED with a witness; integrals and derivatives are brought to closed form first.

    Parameters
    ----------
    problem : the statement with its hypotheses.
    at : values pinned for the witness.
    procedure : how the claim was to be proved, with its antiderivative or implicit functions.

    Raises
    ------
    ProofFailed
        Where no witness is found.
    """
    called = {f.meaning.name for r in problem.statement for f in r.atoms(QuantityFunction)}
    if called and problem.laboratory is None:
        raise ProofFailed(
            f"{', '.join(sorted(called))}: needs an evaluator; run it through the rederive command"
        )
    why = ""
    try:
        found = closed(problem, procedure)
    except ProofFailed as reason:  # what needs no closed form may fail all the same
        found, why = Closed(problem, []), f"; {reason}"
    search = Search(found.problem, at)
    if search.witness is None:
        raise ProofFailed(f"no witness found: {search.summary}{why}")
    outcome = search.witness.outcome(found.problem)
    return replace(outcome, evidence=outcome.evidence | ({"closed": found.lemmas} if found.lemmas else {}))


def _size(x: Value) -> arb:
    """A lower bound of the modulus that is at least 1."""
    lower = arb(abs(to_ball(x)).abs_lower())
    return lower if lower > 1 else arb(1)


def _radius(x: Value) -> arb:
    return x.real.rad() + x.imag.rad() if isinstance(x, acb) else x.rad()
