"""Ball arithmetic at exact points: agreement to a stated number of bits, and refutation by a witness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import sympy as sp
from flint import acb, arb, fmpq

from derive.balls import Value, excludes_zero, precision, to_ball
from derive.errors import ProofFailed
from derive.points import Point, PointSource
from derive.problem import Problem
from derive.proofs.identity import differences
from derive.quantity import QuantityFunction, evaluate_with_quantities
from derive.reading import EXACT, SAMPLED, Reading
from derive.verdict import ENCLOSED, REFUTED, Outcome

_DIGITS = 110  # of a stored enclosure; points are solved to 400 bits


@dataclass(frozen=True)
class Agreement:
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

    def declared(self) -> dict[str, Any]:
        """What a certificate must say to be about this agreement."""
        return {"bits": self.bits, "asked": self.points + len(self.at)}

    def attempt(self, problem: Problem) -> Outcome:
        differences(problem.statement)
        sample: list[Point] = []
        for pinned in self.at:
            chosen = PointSource(problem, pinned).points(1)
            if not chosen:
                raise ProofFailed(f"no point of the domain at {dict(pinned)}")
            sample += chosen
        source = PointSource(problem)
        chosen = source.points(self.points) if self.points > 0 else []
        if len(chosen) < (min(1, self.points) if source.fixed else self.points):
            raise ProofFailed(f"only {len(chosen)} of {self.points} points satisfy the assumptions")
        sample += chosen
        if not sample:
            raise ProofFailed("no points: agreement nowhere says nothing")
        rows: list[dict[str, Any]] = []
        with precision(self.bits + 64):
            for point in sample:
                for relation in problem.statement:
                    left = evaluate_with_quantities(relation.lhs, point, problem.laboratory, self.bits + 32)
                    right = evaluate_with_quantities(relation.rhs, point, problem.laboratory, self.bits + 32)
                    difference = to_ball(left - right)
                    if excludes_zero(difference):
                        raise ProofFailed(f"the sides differ at {show_point(point)} by {show(difference)}")
                    scale = max(_size(left), _size(right), key=lambda size: float(size.mid().log()))
                    radius = arb(_radius(difference)) / scale
                    if not radius < arb(2) ** (-self.bits):
                        raise ProofFailed(
                            f"the difference at {show_point(point)} is not below 2^-{self.bits}"
                        )
                rows.append(plain_point(point))
        evidence = {"bits": self.bits, "asked": self.points + len(self.at), "points": rows}
        return Outcome(ENCLOSED, f"{len(sample)} exact points, every radius below 2^-{self.bits}", evidence)


@dataclass(frozen=True)
class Refutation:
    """Find an exact point where the enclosure of the difference excludes zero.

    Parameters
    ----------
    at : values pinned for the witness; the rest is solved from the given equations or chosen.
    """

    at: Mapping[sp.Symbol, sp.Rational] = field(default_factory=dict)
    name: ClassVar[str] = "refutation"
    reading: ClassVar[Reading] = EXACT

    def attempt(self, problem: Problem) -> Outcome:
        called = {f.meaning.name for r in problem.statement for f in r.atoms(QuantityFunction)}
        if called and problem.laboratory is None:
            raise ProofFailed(
                f"{', '.join(sorted(called))}: needs an evaluator; run it through the rederive command"
            )
        witness = find_witness(problem, self.at)
        if witness is None:
            raise ProofFailed("no witness found: the statement held at every point tried")
        point, index, difference = witness
        relation = problem.statement[index]
        evidence = {
            "witness": plain_point(point),
            "equation": index,
            "difference": show(difference, 40),
            "bits": 200,
        }
        size = show(abs(to_ball(difference)), 12)
        off = f"off by {size}" if isinstance(relation, sp.Eq) else f"difference {show(difference)}"
        return Outcome(REFUTED, f"witness {show_point(point)}: {off}", evidence)


def find_witness(
    problem: Problem, at: Mapping[sp.Symbol, sp.Rational] | None = None, tries: int = 24
) -> tuple[Point, int, Value] | None:
    """A point, the number of the relation that fails there, and the enclosure of its difference."""
    with precision(264):
        for point in PointSource(problem, at or {}).points(tries):
            for index, relation in enumerate(problem.statement):
                try:
                    difference = to_ball(
                        evaluate_with_quantities(relation.lhs, point, problem.laboratory, 232)
                        - evaluate_with_quantities(relation.rhs, point, problem.laboratory, 232)
                    )
                except (ZeroDivisionError, ProofFailed):
                    continue
                if fails(relation, difference):
                    return point, index, difference
    return None


def fails(relation: sp.core.relational.Relational, difference: Value) -> bool:
    """Whether the enclosure of lhs - rhs makes the relation certainly false."""
    if isinstance(relation, sp.Eq):
        return excludes_zero(difference)
    if isinstance(difference, acb):
        if excludes_zero(difference.imag):
            return True
        difference = difference.real
    tests = {
        sp.StrictGreaterThan: difference <= 0,
        sp.GreaterThan: difference < 0,
        sp.StrictLessThan: difference >= 0,
        sp.LessThan: difference > 0,
        sp.Ne: difference == 0,
    }
    return bool(tests[type(relation)])


def _size(x: Value) -> arb:
    """A lower bound of the modulus that is at least 1."""
    lower = arb(abs(to_ball(x)).abs_lower())
    return lower if lower > 1 else arb(1)


def _radius(x: Value) -> arb:
    return x.real.rad() + x.imag.rad() if isinstance(x, acb) else x.rad()


def show(x: Value, digits: int = 6) -> str:
    """A ball as midpoint ± radius."""
    x = to_ball(x)
    if isinstance(x, acb):
        if x.imag == 0:
            return show(x.real, digits)
        return f"({show(x.real, digits)}) + ({show(x.imag, digits)})*I"
    return str(x.str(digits)).strip("[]")


def show_point(point: Point) -> str:
    """The exact coordinates of a point; those solved from the given equations follow from them."""
    exact = sorted((s.name, v) for s, v in point.items() if isinstance(v, fmpq))
    return " ".join(f"{name}={v}" for name, v in exact)


def plain_point(point: Point) -> dict[str, str]:
    """Exact coordinates as fractions, enclosures as midpoint ± radius."""
    return {s.name: plain_value(v) for s, v in sorted(point.items(), key=lambda item: item[0].name)}


def plain_value(v: Value) -> str:
    """A coordinate: ``p/q``, ``p/q + p/q*I``, or midpoint ± radius of its parts."""
    if isinstance(v, fmpq):
        return str(v)
    parts = (v.real, v.imag) if isinstance(v, acb) else (v,)
    if all(part.is_exact() and part.is_finite() for part in parts):
        exact = [str(_dyadic(part)) for part in parts]
        return exact[0] if len(exact) == 1 else f"{exact[0]} + {exact[1]}*I"
    return show(v, _DIGITS)


def _dyadic(x: arb) -> fmpq:
    mantissa, exponent = x.man_exp()
    return fmpq(mantissa) * fmpq(2) ** int(exponent)
