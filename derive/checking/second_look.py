"""A second look at a wrong twin that its procedure accepted: is it perhaps true?

Points of the reading concerned are evaluated by SymPy's multiprecision numbers, which no procedure uses. A
point at which the twin fails is a counterexample; without one the twin counts as a true variant. Where no
point could be looked at, nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import mpmath
import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import DeriveError
from derive.exact.balls import precision
from derive.exact.formal import taken
from derive.exact.plans import rational
from derive.exact.points import Point, PointSource
from derive.quantities.quantity import QuantityFunction
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import INEQUALITIES, Laboratory, Problem, Relation
from derive.statement.reading import Reading, ReadingKind

POINTS = 24
_DIGITS, _AGREE = 50, 30
_MANY_DIGITS = 1000  # where a statement seems to fail
_AGREE_ROOTS = 8  # where roots meet only a part of the digits is left
_FEW_BITS = 24
_TRIES = 6000
_NEAR = (4, 7)  # digits of the distances at which an asymptotic statement is looked at


Numbers = dict[sp.Symbol, sp.Expr]


@dataclass(frozen=True)
class Look:
    """How many points were looked at, and one at which the statement fails, in words."""

    points: int
    counterexample: str = ""
    complete: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether enough was seen, and nothing against the statement."""
        return self.complete and not self.counterexample


def second_look(problem: Problem, reading: Reading, start: Mapping[sp.Symbol, sp.Expr] | None = None) -> Look:
    """Look at a statement at up to `POINTS` exact points of its reading.

    Parameters
    ----------
    problem : the statement with its hypotheses.
    reading : exact and sampled statements are looked at at points; asymptotic ones at two distances from the
        point, with the other symbols chosen anew each time; of statistical ones nothing can be seen.
    start : of an asymptotic statement, the values at the point of what the given equations define.
    """
    if reading.kind is ReadingKind.STATISTICAL:
        return Look(0)
    if reading.kind is ReadingKind.ASYMPTOTIC:
        return _asymptotic(problem, reading, start or {})
    source = PointSource(problem, seed=1)
    seen = 0
    for point in source.points(2 * POINTS, tries=_TRIES):
        verdicts = [_holds(r, point, problem.laboratory) for r in problem.statement]
        if False in verdicts:
            return Look(seen + 1, _shown(point))
        seen += None not in verdicts
        if seen == POINTS:
            break
    return Look(seen, complete=seen >= (1 if source.fixed else POINTS))


def _holds(relation: Relation, point: Point, laboratory: Laboratory | None) -> bool | None:
    """Whether a relation holds as far as fifty digits tell; None where it cannot be evaluated.

    That it fails must be seen at two precisions, by the same difference: where more digits cancel than there
    are, what is left of a side says nothing.
    """
    if _plainly_holds(relation, point, laboratory):
        return True
    seen = _compared(relation, point, laboratory, _DIGITS)
    if seen is None or seen[0]:
        return None if seen is None else True
    again = _compared(relation, point, laboratory, _MANY_DIGITS)
    if again is None or again[0]:
        return None if again is None else True
    with mpmath.workdps(_DIGITS):
        same = abs(seen[1] - again[1]) <= abs(again[1]) / 100
    return False if same else None


def _plainly_holds(relation: Relation, point: Point, laboratory: Laboratory | None) -> bool:
    """Whether an inequality between a quantity and a number is certain from an enclosure to a few digits.

    To more digits a flow, say, is followed in many more steps, which could only tell the same.
    """
    if laboratory is None or not isinstance(relation, INEQUALITIES):
        return False
    greater, less = (_coarse(side, point, laboratory) for side in (relation.gts, relation.lts))
    return greater is not None and less is not None and bool(greater > less)


def _coarse(side: sp.Expr, point: Point, laboratory: Laboratory) -> arb | None:
    """A real enclosure of a side that is a quantity or a rational number; None for any other side."""
    try:
        if isinstance(side, QuantityFunction):
            return arb(laboratory.evaluate(side.meaning.name, _FEW_BITS, _arguments(side, point)))
        value = side.xreplace({s: _sympy(v) for s, v in point.items() if isinstance(v, fmpq)})
        return arb(rational(value)) if value.is_Rational else None
    except (DeriveError, ArithmeticError, ValueError, TypeError, AttributeError, LookupError):
        return None


def _arguments(call: QuantityFunction, point: Point) -> dict[str, fmpq]:
    """The exact arguments of a quantity at a point, by the names of its parameters."""
    arguments = [a.xreplace({s: _sympy(v) for s, v in point.items()}) for a in call.args]
    names = [p.name for p in call.meaning.parameters]
    return {n: fmpq(int(a.p), int(a.q)) for n, a in zip(names, arguments, strict=True)}


def _compared(
    relation: Relation, point: Point, laboratory: Laboratory | None, working: int
) -> tuple[bool, Any] | None:
    """Whether a relation seems to hold, and the difference of its sides, from so many digits."""
    sides = [_number(side, point, laboratory, working) for side in (relation.lhs, relation.rhs)]
    if None in sides:
        return None
    left, right = sides
    with mpmath.workdps(working):
        digits = _AGREE_ROOTS if relation.has(RootRadius) else _AGREE
        gap = mpmath.mpf(10) ** -digits * max(1, abs(left), abs(right))
        difference = left - right
        if isinstance(relation, sp.Eq):
            return bool(abs(difference) <= gap), difference
        if isinstance(relation, sp.Ne):
            return bool(abs(difference) > gap), difference
        if abs(mpmath.im(left)) > gap or abs(mpmath.im(right)) > gap:
            return False, difference
        real = mpmath.re(difference)
        if isinstance(relation, (sp.StrictGreaterThan, sp.GreaterThan)):
            return bool(real > -gap), difference
        return bool(real < gap), difference


def _number(side: sp.Expr, point: Point, laboratory: Laboratory | None, working: int = _DIGITS) -> Any:
    """A side at a point in SymPy's numbers; quantities come from the laboratory."""
    try:
        numbers = {s: _sympy(v) for s, v in point.items()}
        formal = taken(side, numbers)
        if formal is None or formal.has(sp.Limit):
            return None
        for call in sorted(formal.atoms(QuantityFunction), key=str):
            if laboratory is None:
                return None
            ball = laboratory.evaluate(call.meaning.name, 4 * _DIGITS, _arguments(call, point))
            formal = formal.xreplace({call: _sympy(ball)})
        for radius in sorted(formal.atoms(RootRadius), key=str):
            largest = _largest_modulus(radius, numbers)
            if largest is None:
                return None
            formal = formal.xreplace({radius: largest})
        return _valued(formal, numbers, working)
    except (DeriveError, ArithmeticError, ValueError, TypeError, AttributeError, KeyError, LookupError):
        return None


def _largest_modulus(radius: RootRadius, numbers: Numbers) -> sp.Expr | None:
    """A root radius from all roots, by mpmath's simultaneous iteration."""
    exact = [sp.expand(c.xreplace(numbers)) for c in reversed(radius.coefficients())]
    if all(c.is_Rational for c in exact) and exact:
        # Where roots are multiple the iteration hardly converges, and their number does not matter here.
        unknown = sp.Dummy()
        exact = sp.Poly(exact, unknown, domain="QQ").sqf_part().all_coeffs()
    coefficients = [_valued(c, {}) for c in exact]
    if None in coefficients:
        return None
    if len(coefficients) < 2:
        return sp.S.Zero
    try:
        with mpmath.workdps(_DIGITS):
            roots = mpmath.polyroots(coefficients, maxsteps=400, extraprec=8 * _DIGITS)
            return sp.sympify(max(map(abs, roots)))
    except mpmath.NoConvergence:
        return None


def _sympy(value: Any) -> sp.Expr:
    if isinstance(value, fmpq):
        return sp.Rational(int(value.numerator), int(value.denominator))
    if isinstance(value, acb):
        return _sympy(value.real) + sp.I * _sympy(value.imag)
    with precision(400):
        mantissa, exponent = arb(value).mid().man_exp()
    return sp.Integer(int(mantissa)) * sp.Integer(2) ** int(exponent)


def _asymptotic(problem: Problem, reading: Reading, start: Mapping[sp.Symbol, sp.Expr]) -> Look:
    """Whether the sides differ by no more than the order allows, from one distance to the next."""
    named = [s for s in problem.symbols if s.name == reading.variable]
    if not named:
        return Look(0)
    seen = 0
    for seed in range(POINTS):
        orders = _orders(problem, reading, named[0], start, seed)
        low = [o for o in orders if o is not None and o < reading.order - 0.5]
        if low:
            return Look(seen + 1, f"the sides differ at order {min(low):.1f}")
        seen += bool(orders) and None not in orders
    return Look(seen, complete=seen >= POINTS)


def _orders(
    problem: Problem, reading: Reading, variable: sp.Symbol, start: Mapping[sp.Symbol, sp.Expr], seed: int
) -> list[float | None]:
    """The order in the distance to which each relation's sides agree; None where it is not seen."""
    infinite = reading.point == "oo"
    upper = problem.domains.get(variable, sp.S.Reals).sup
    side = -1 if not infinite and upper == sp.Rational(reading.point) else 1
    fixed = [s for s in problem.symbols if s != variable and s not in start]
    parameters = _parameters(problem, fixed, seed)
    if parameters is None:
        return []
    gaps = []
    for digits in _NEAR:
        small = sp.Rational(1, 10**digits)
        at = {variable: 1 / small if infinite else sp.Rational(reading.point) + side * small}
        point = _solved(problem, {**parameters, **at}, start)
        if point is None:
            return []
        sides = [[_valued(e, point) for e in (r.lhs, r.rhs)] for r in problem.statement]
        gaps.append([None if None in pair else abs(pair[0] - pair[1]) for pair in sides])
    found: list[float | None] = []
    for near, nearer in zip(*gaps, strict=True):
        if near is None or nearer is None:
            found.append(None)
        elif nearer < mpmath.mpf(10) ** (5 - _DIGITS) or near == 0:
            found.append(float(reading.order))
        else:
            found.append(float(mpmath.log10(near / nearer)) / (_NEAR[1] - _NEAR[0]))
    return found


def _parameters(problem: Problem, fixed: Sequence[sp.Symbol], seed: int) -> Numbers | None:
    """Exact values of what stays fixed, inside its domains."""
    if not fixed:
        return {}
    domains = {s: problem.domains[s] for s in fixed if s in problem.domains}
    plain = Problem(tuple(sp.Eq(s, s, evaluate=False) for s in fixed), domains=domains)
    found = PointSource(plain, seed=seed + 1).points(1)
    return {s: _sympy(v) for s, v in found[0].items()} if found else None


def _solved(problem: Problem, known: Numbers, start: Mapping[sp.Symbol, sp.Expr]) -> Numbers | None:
    """The values of what the given equations define, by Newton's method from the start; None if it fails."""
    if not start:
        return known
    unknowns = list(start)
    try:
        with mpmath.workdps(_DIGITS):
            system = [sp.numer(sp.together((e.lhs - e.rhs).xreplace(known))) for e in problem.given]
            begin = [mpmath.mpmathify(sp.sympify(start[u]).xreplace(known).evalf(_DIGITS)) for u in unknowns]
            found = mpmath.findroot(
                [sp.lambdify(unknowns, f, "mpmath") for f in system], begin, tol=mpmath.mpf(10) ** -40
            )
            values = list(found) if len(unknowns) > 1 else [found]
            return {**known, **dict(zip(unknowns, (sp.sympify(v) for v in values), strict=True))}
    except (ValueError, ZeroDivisionError, TypeError, AttributeError, IndexError):
        return None


def _valued(e: sp.Expr, point: Numbers, digits: int = _DIGITS) -> Any:
    """An expression at a point; None where it has no value."""
    try:
        with mpmath.workdps(digits):
            value = mpmath.mpmathify(e.xreplace(point).evalf(digits))
        return value if mpmath.isfinite(value) else None
    except (ValueError, TypeError, AttributeError, ZeroDivisionError):
        return None


def _shown(point: Point) -> str:
    """A point in words, never none: an empty text would say that there is no counterexample."""
    parts = []
    for s in sorted(point, key=lambda s: s.name):
        value = point[s]
        if isinstance(value, fmpq):
            parts.append(f"{s.name}={value}")
        else:
            parts.append(f"{s.name}={value.str(6)}")
    return " ".join(parts) or "the only point"
