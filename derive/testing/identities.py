"""Identities and inequalities tried at exact points: refuted where enclosures are disjoint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.errors import ProofFailed
from derive.exact.balls import precision, to_ball
from derive.proofs.closed import closed
from derive.quantities.quantity import QuantityFunction
from derive.statement.problem import Laboratory, Problem, Relation
from derive.testing.conditions import Exact
from derive.testing.deciding import APART, Decision, decide, decided, levels, sides_at
from derive.testing.errors import CheckError, Disagreement, VacuousCheckError
from derive.testing.exact_points import drawn, relations
from derive.testing.running import require_hypothesis, run_property
from derive.testing.sets import hulls, parted
from derive.testing.simplifying import simpler_points
from derive.testing.space import several, space_of
from derive.testing.telling import show_enclosure, told

if TYPE_CHECKING:
    from hypothesis import settings as Settings

_ACCURATE = 48  # bits of a difference that a message shows
_SHOWN = 12


def assert_identity(
    lhs: object,
    rhs: object = None,
    *,
    where: Mapping[sp.Symbol, sp.Set] | None = None,
    given: Relation | Iterable[Relation] = (),
    assuming: Relation | Iterable[Relation] = (),
    examples: int | None = None,
    settings: Settings | None = None,
) -> None:
    """Try an identity at exact points; that it fails at none of them is no proof.

    At each point both sides are enclosed by ball arithmetic. The identity is refuted only where the
    enclosures are disjoint; points at which a side has no value, or nothing can be decided, do not count.
    Sides that cannot be told apart count as equal there where they agree to 1536 bits, measured by the
    smaller of them (to 384 bits where a certified quantity takes part).

    Parameters
    ----------
    lhs, rhs : the two sides; or an equation alone. Integrals and derivatives are brought to closed form.
    where : sets of symbols, as `points` takes them, inside what they assume; a symbol without any is real.
    given : equations that the points meet exactly.
    assuming : relations that they meet besides.
    examples : how many points are tried; what the profile of Hypothesis says without it.
    settings : of Hypothesis, instead of the profile.

    Raises
    ------
    AssertionError
        With the simplest point at which the identity fails, and both sides there.
    VacuousCheckError
        An AssertionError too: at no point was anything decided.
    CheckError
        For sides that are no exact mathematics, and hypotheses that cannot be met.
    """
    __tracebackhide__ = True
    if rhs is None:
        (relation,) = relations("lhs", lhs)
        if not isinstance(relation, sp.Eq):
            raise CheckError(f"lhs={relation!s:.80} is no equation; assert_holds takes inequalities")
    else:
        relation = sp.Eq(_side("lhs", lhs), _side("rhs", rhs), evaluate=False)
    assert_holds(relation, where=where, given=given, assuming=assuming, examples=examples, settings=settings)


def assert_holds(
    relation: Relation,
    *,
    where: Mapping[sp.Symbol, sp.Set] | None = None,
    given: Relation | Iterable[Relation] = (),
    assuming: Relation | Iterable[Relation] = (),
    examples: int | None = None,
    settings: Settings | None = None,
) -> None:
    """Try a relation, an inequality say, at exact points; that it fails at none of them is no proof.

    Parameters
    ----------
    relation : such as ``x + 1/x >= 2`` or ``Eq(..., evaluate=False)``.
    where, given, assuming, examples, settings : as `assert_identity` takes them.

    Raises
    ------
    AssertionError
        With the simplest point at which the relation fails, and both sides there.
    VacuousCheckError
        An AssertionError too: at no point was anything decided.
    CheckError
        For what is no relation of exact mathematics, and hypotheses that cannot be met.
    """
    __tracebackhide__ = True
    require_hypothesis()
    problem = _problem(relation, where or {}, relations("given", given), relations("assuming", assuming))
    space = space_of(problem, pieces=parted(where or {}))
    needed = several(space) if problem.given else 1
    trial = _Trial(relation, problem, _laboratory(relation), needed)
    run_property(
        trial,
        drawn(space),
        "identity",
        told(relation),
        settings=settings,
        examples=examples,
        simpler=partial(simpler_points, space),
    )
    trial.require_decisions()


def _side(name: str, given: object) -> sp.Expr:
    """One side as an expression; text is never read."""
    try:
        found = sp.sympify(given, strict=True)
    except (sp.SympifyError, TypeError) as error:
        raise CheckError(f"{name}={given!r:.80} is no expression of SymPy and no exact number") from error
    if not isinstance(found, sp.Expr):
        raise CheckError(f"{name}={given!r:.80} is no expression of SymPy and no exact number")
    return found


def _problem(
    relation: Relation,
    where: Mapping[sp.Symbol, sp.Set],
    given: tuple[Relation, ...],
    assuming: tuple[Relation, ...],
) -> Problem:
    """The relation with its hypotheses, in closed form."""
    (relation,) = relations("relation", relation)
    for r in (relation, *given, *assuming):
        strange = next(iter(r.atoms(AppliedUndef)), None)
        if strange is not None:
            raise CheckError(f"{strange} in {r!s:.200} is a function without a definition; it has no values")
        strange = next(iter(r.atoms(sp.Float)), None)
        if strange is not None:
            raise CheckError(f"{strange} in {r!s:.200} has no exact value; write floats as Rational('0.1')")
    equations = (*given, *(r for r in assuming if isinstance(r, sp.Eq)))
    apart = tuple(r.lhs - r.rhs for r in assuming if isinstance(r, sp.Ne))
    rest = tuple(r for r in assuming if not isinstance(r, (sp.Eq, sp.Ne)))
    held = set().union(*(e.free_symbols for e in (relation, *given, *assuming)))
    _require_own(where, held)
    plain = {s: sp.S.Reals for s in held if s.is_real is None and s.is_complex is None}
    problem = Problem((relation,), equations, rest, {**plain, **hulls(where)}, apart)
    try:
        return closed(problem).problem
    except ProofFailed as error:
        raise CheckError(f"{relation!s:.200} cannot be evaluated at points: {error}") from error


def _require_own(where: Mapping[sp.Symbol, sp.Set], held: set[sp.Symbol]) -> None:
    """Refuse a set of a symbol that merely has the name of one in the statement."""
    names = {s.name: s for s in held}
    for s in where:
        if isinstance(s, sp.Symbol) and s not in held and s.name in names:
            raise CheckError(
                f"where: {s} is another symbol than the {s} of the statement, which has other assumptions; "
                "allowed are symbols of the statement and its hypotheses"
            )


def _laboratory(relation: Relation) -> Laboratory | None:
    if not relation.atoms(QuantityFunction):
        return None
    from derive.laboratory.evaluator import NumericsLaboratory

    return NumericsLaboratory()


@dataclass
class _Trial:
    """The property that Hypothesis tries."""

    relation: Relation
    problem: Problem
    laboratory: Laboratory | None
    needed: int
    decided: set[tuple[str, ...]] = field(default_factory=set)
    tried: int = 0
    reasons: dict[str, int] = field(default_factory=dict)

    def __call__(self, point: Exact) -> None:
        self.tried += 1
        decisions = []
        for closed_form in self.problem.statement:
            decision, _, why = decide(closed_form, point, self.laboratory)
            if decision is Decision.FAILS:
                raise Disagreement(partial(self._message, closed_form, point))
            decisions.append(decision)
            if why:
                self.reasons[why] = self.reasons.get(why, 0) + 1
        if all(d is Decision.HOLDS for d in decisions) and len(self.decided) < self.needed:
            self.decided.add(tuple(str(point[s]) for s in sorted(point, key=str)))

    def require_decisions(self) -> None:
        """Refuse a run in which nothing was decided, or only at one point or another of many."""
        if len(self.decided) < max(1, min(self.needed, self.tried)):
            why = max(self.reasons, key=lambda r: self.reasons[r]) if self.reasons else "no others were drawn"
            places = f"at {len(self.decided)} different points" if self.decided else "at none"
            raise VacuousCheckError(
                f"{told(self.relation)}: decided {places} of {self.tried} that were tried, so next to "
                f"nothing was tested: {why:.300}"
            )

    def _message(self, failed: Relation, point: Exact) -> str:
        what = "identity" if isinstance(self.relation, sp.Eq) else "relation"
        place = " ".join(f"{s.name}={v}" for s, v in sorted(point.items(), key=lambda item: item[0].name))
        for bits in levels(self.laboratory):
            with precision(bits):
                sides = sides_at(failed, point, self.laboratory, bits)
                left, right = (show_enclosure(side, _SHOWN) for side in sides)
                difference = to_ball(sides[0] - sides[1])
                off = show_enclosure(difference, _SHOWN)
                if isinstance(failed, APART) and not difference.is_exact() and difference.contains(0):
                    off = "0: the sides are proved to be equal there"
                if difference.rel_accuracy_bits() >= _ACCURATE and decided(failed, sides) is Decision.FAILS:
                    break
        return "\n".join(
            [
                f"the {what} does not hold",
                f"  statement  {told(self.relation)}",
                f"  at         {place or 'every point: it holds no symbols'}",
                f"  left side  {left}",
                f"  right side {right}",
                f"  difference {off}",
            ]
        )
