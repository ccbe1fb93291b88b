"""Ball arithmetic at exact points: agreement to a stated number of bits, and refutation by a witness."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import ProofFailed, StatementError
from derive.exact.balls import Value, certainly_not_real, excludes_zero, precision, to_ball
from derive.exact.plans import NO_POINT
from derive.exact.points import Point, PointSource
from derive.proofs.guard import guarded
from derive.proofs.hints import coordinates, whole_number
from derive.proofs.identity import differences
from derive.quantities.quantity import QuantityFunction, evaluate_with_quantities
from derive.statement.problem import Problem, Relation
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, SAMPLED, Reading
from derive.statement.verdict import ENCLOSED, REFUTED, Outcome

if TYPE_CHECKING:
    from derive.proofs.antiderivative import Antiderivative

_WORKING_BITS = 264  # of a witness, so that 200 bits of it are right
_SHOWN_BITS, _FEW_BITS = 200, 64
_MOST_BITS, _MOST_POINTS = 100_000, 10_000
_DIGITS = 110  # of a stored enclosure; points are solved to 400 bits


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
        detail = f"{len(sample)} exact points, every radius below 2^-{self.bits}"
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
    from derive.proofs.closed import Closed, closed

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


def _size(x: Value) -> arb:
    """A lower bound of the modulus that is at least 1."""
    lower = arb(abs(to_ball(x)).abs_lower())
    return lower if lower > 1 else arb(1)


def _radius(x: Value) -> arb:
    return x.real.rad() + x.imag.rad() if isinstance(x, acb) else x.rad()


def show(x: Value, digits: int = 6) -> str:
    """A ball as midpoint ± radius; a part of a complex one that may be zero is 0 to the digits shown."""
    x = to_ball(x)
    if isinstance(x, acb):
        if x.imag == 0:
            return show(x.real, digits)
        real, imaginary = ("0" if part.contains(0) else show(part, digits) for part in (x.real, x.imag))
        return f"({real}) + ({imaginary})*I"
    return str(x.str(digits)).strip("[]")


def show_point(point: Point) -> str:
    """The exact coordinates of a point; those solved from the given equations follow from them."""
    plain = plain_point(point)
    return " ".join(f"{name}={v}" for name, v in plain.items() if "+/-" not in v)


def plain_point(point: Point) -> dict[str, str]:
    """Exact coordinates as fractions, enclosures as midpoint ± radius."""
    return {s.name: plain_value(v) for s, v in sorted(point.items(), key=lambda item: item[0].name)}


def plain_value(v: Value) -> str:
    """A coordinate: ``p/q``, ``p/q + p/q*I``, or midpoint ± radius of its parts."""
    if isinstance(v, fmpq):
        return str(v)
    parts = (v.real, v.imag) if isinstance(v, acb) and v.imag != 0 else (v.real,)
    if all(part.is_exact() and part.is_finite() for part in parts):
        exact = [str(_dyadic(part)) for part in parts]
        return exact[0] if len(exact) == 1 else f"{exact[0]} + {exact[1]}*I"
    return show(v, _DIGITS)


def _dyadic(x: arb) -> fmpq:
    mantissa, exponent = x.man_exp()
    return fmpq(mantissa) * fmpq(2) ** int(exponent)
