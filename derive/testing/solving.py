"""Given equations, met exactly: solved where linear, quadrics by lines through a known point.

What is left over is an equation in one symbol, whose rational roots are taken where it has any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice, product

import sympy as sp
from flint import fmpq, fmpq_poly
from sympy.polys.polyerrors import BasePolynomialError

from derive.exact.balls import Value, ball_value
from derive.exact.plans import NO_POINT, Plan, plans_for
from derive.statement.problem import Problem, Relation
from derive.testing.conditions import Exact

_LARGEST_DEGREE, _MOST_BRANCHES = 12, 24
SLOPE = sp.Symbol("slope", real=True)
"""The slope of a line through a known point of a quadric; it is drawn like any real symbol."""


@dataclass(frozen=True)
class Way:
    """How to complete a point: which symbols are drawn, and in which order the others follow.

    Parameters
    ----------
    free : symbols that are drawn; `SLOPE` may be among them.
    steps : each solved symbol with its expression in those before.
    last : one more symbol, found before the steps as a rational root of the polynomial with these
        coefficients, constant term first.
    """

    free: tuple[sp.Symbol, ...]
    steps: tuple[tuple[sp.Symbol, sp.Expr], ...] = ()
    last: tuple[sp.Symbol, tuple[sp.Expr, ...]] | None = None

    def complete(self, drawn: Exact) -> Iterator[Exact]:
        """Points whose free symbols have these values; none where a value would not be rational."""
        for start in [drawn] if self.last is None else self._with_root(drawn):
            point: dict[sp.Symbol, Value] = dict(start)
            try:
                for s, solution in self.steps:
                    point[s] = ball_value(solution, point)
            except NO_POINT:
                continue
            point.pop(SLOPE, None)
            if all(isinstance(v, fmpq) for v in point.values()):
                yield point

    def _with_root(self, drawn: Exact) -> Iterator[Exact]:
        assert self.last is not None
        unknown, coefficients = self.last
        try:
            numbers = [ball_value(c, drawn) for c in coefficients]
        except NO_POINT:
            return
        if not all(isinstance(c, fmpq) for c in numbers) or all(c == 0 for c in numbers[1:]):
            return
        for factor, _ in fmpq_poly(numbers).numer().factor()[1]:
            if factor.degree() == 1:
                yield drawn | {unknown: -fmpq(int(factor[0]), int(factor[1]))}


def ways(problem: Problem, symbols: Sequence[sp.Symbol], kept: Sequence[sp.Symbol] = ()) -> list[Way]:
    """Ways to meet the given equations of a problem.

    Parameters
    ----------
    problem : its given equations.
    symbols : all that a point has values for.
    kept : those that are drawn in any case.
    """
    if not problem.given:
        return [Way(tuple(symbols))]
    return [
        way for given in _branches(problem) for way in _ways(replace(problem, given=given), symbols, kept)
    ]


def _branches(problem: Problem) -> list[tuple[Relation, ...]]:
    """The given equations as they are, and each choice of a factor of theirs that may vanish."""
    several = [_factors(e) for e in problem.given]
    if all(len(factors) < 2 for factors in several):
        return [problem.given]
    kinds = [factors or [(e,)] for e, factors in zip(problem.given, several, strict=True)]
    chosen = [tuple(e for part in parts for e in part) for parts in islice(product(*kinds), _MOST_BRANCHES)]
    return list(dict.fromkeys(chosen))


def _factors(equation: Relation) -> list[tuple[Relation, ...]]:
    """Systems of which each solves the equation: its factors, and a slope that vanishes with what is left."""
    numerator = sp.numer(sp.together(equation.lhs - equation.rhs))
    if not numerator.is_polynomial(*numerator.free_symbols):
        return []
    factors = [f for f, _ in sp.factor_list(numerator)[1]]
    factors = [f for f in factors if f.free_symbols]
    systems: list[tuple[sp.Expr, ...]] = (
        [(f,) for f in factors] if len(factors) > 1 else [(equation.lhs - equation.rhs,)]
    )
    for f in factors:
        for s in sorted(f.free_symbols, key=str):
            slope, rest = (
                (sp.expand(f).coeff(s, 1), sp.expand(f).coeff(s, 0))
                if sp.degree(f, s) == 1
                else (sp.S.One, sp.S.Zero)
            )
            if slope.free_symbols and s not in slope.free_symbols | rest.free_symbols:
                systems.append((slope, rest) if rest != 0 else (slope,))
    return [tuple(sp.Eq(e, 0, evaluate=False) for e in system) for system in systems]


def _ways(problem: Problem, symbols: Sequence[sp.Symbol], kept: Sequence[sp.Symbol]) -> list[Way]:
    found = []
    solvable = [s for s in symbols if s not in kept]
    plans = plans_for(problem, {}, solvable)
    squared = tuple(sp.Eq(_squared(e.lhs - e.rhs), 0, evaluate=False) for e in problem.given)
    if any(s.lhs != e.lhs - e.rhs for s, e in zip(squared, problem.given, strict=True)):
        plans += plans_for(replace(problem, given=squared), {}, solvable)
    for plan in plans:
        if not plan.consistent:
            continue
        steps = tuple(reversed(plan.steps))
        if plan.last is None or plan.equation is None:
            found.append(Way(tuple(plan.free(symbols)), steps))
            continue
        lines = _lines(plan, symbols, kept, steps)
        found += [lines] if lines else []
        coefficients = _coefficients(plan.equation, plan.last)
        if coefficients:
            found.append(Way(tuple(plan.free(symbols)), steps, (plan.last, coefficients)))
    return found


def _coefficients(equation: sp.Expr, unknown: sp.Symbol) -> tuple[sp.Expr, ...]:
    """Of the equation as a polynomial, constant term first; none where it is no polynomial or a large one."""
    try:
        polynomial = sp.Poly(sp.numer(sp.together(equation)), unknown)
    except BasePolynomialError:
        return ()
    found = polynomial.all_coeffs()
    small = 0 < polynomial.degree() <= _LARGEST_DEGREE and not any(unknown in c.free_symbols for c in found)
    return tuple(reversed(found)) if small else ()


def _lines(
    plan: Plan,
    symbols: Sequence[sp.Symbol],
    kept: Sequence[sp.Symbol],
    steps: tuple[tuple[sp.Symbol, sp.Expr], ...],
) -> Way | None:
    """Rational points of an equation of the second degree: where lines through a known one meet it again."""
    solved = {s for s, _ in plan.steps}
    equation = _squared(sp.sympify(plan.equation))
    movable = [
        s for s in sorted(equation.free_symbols, key=lambda s: s.name) if s not in kept and s not in solved
    ]
    for s, t in combinations(movable, 2):
        try:
            conic = sp.Poly(sp.numer(sp.together(equation)), s, t)
        except BasePolynomialError:
            continue
        if conic.total_degree() != 2:
            continue
        others = [o for o in equation.free_symbols if o not in (s, t)]
        places = [sp.Integer(0), sp.Integer(1), sp.Integer(-1), *others, *(-o for o in others)]
        for p, q in product(places, repeat=2):
            if sp.expand(conic.as_expr().subs({s: p, t: q}, simultaneous=True)) != 0:
                continue
            # On the line s = p + w, t = q + SLOPE*w the equation is w (alpha + beta w) = 0.
            w = sp.Dummy()
            on_line = sp.Poly(
                sp.expand(conic.as_expr().subs({s: p + w, t: q + SLOPE * w}, simultaneous=True)), w
            )
            alpha, beta = on_line.coeff_monomial(w), on_line.coeff_monomial(w**2)
            if alpha == 0 or beta == 0:
                continue
            step = sp.cancel(-alpha / beta)
            free = tuple(o for o in symbols if o not in solved and o not in (s, t))
            return Way((*free, SLOPE), ((s, p + step), (t, q + SLOPE * step), *steps))
    return None


def _squared(equation: sp.Expr) -> sp.Expr:
    """The equation without its one square root: branches are told apart by the points themselves."""
    roots = [r for r in equation.atoms(sp.Pow) if r.exp in (sp.S.Half, -sp.S.Half) and r.free_symbols]
    bases = {r.base for r in roots}
    if len(bases) != 1:
        return equation
    (base,) = bases
    root = sp.Dummy()
    numerator = sp.numer(sp.together(equation.subs({r: root if r.exp > 0 else 1 / root for r in roots})))
    try:
        parts = sp.Poly(numerator, root)
    except BasePolynomialError:
        return equation
    if parts.degree() != 1:
        return equation
    slope, rest = parts.coeff_monomial(root), parts.coeff_monomial(1)
    return sp.expand(rest**2 - base * slope**2)
