"""Exact points at which the given equations hold and the assumptions are met.

Used to refute (a witness), to enclose (agreement at exact points), to tell wrong twins from true variants,
and to see that a claim is not vacuous. Wherever an equation contains some symbol linearly it is solved
exactly, so that points are rational; one remaining univariate equation is solved by certified isolation of
its roots.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import sympy as sp
from flint import acb, arb, fmpq, fmpq_poly
from sympy.polys.rings import PolyElement

from derive.algebra import Algebra, coefficients_in
from derive.balls import Value, certainly, evaluate, excludes_zero, precision, to_ball
from derive.errors import StatementError
from derive.problem import Problem

Point = dict[sp.Symbol, Value]
_BITS = 400


@dataclass
class _Sample:
    """Points that meet the premises of a problem, each with the attempt that found it, and their plan."""

    plan: _Plan
    points: list[tuple[int, Point]] = field(default_factory=list)
    attempts: int = 0
    seen: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, found: Iterator[Point]) -> None:
        for point in found:
            key = tuple(str(point[s]) for s in sorted(point, key=lambda s: s.name))
            if key not in self.seen:
                self.seen.add(key)
                self.points.append((self.attempts, point))
        self.attempts += 1


_KEPT = 32
_samples: dict[object, _Sample] = {}


@dataclass
class PointSource:
    """Exact points of one problem.

    Parameters
    ----------
    problem : supplies the given equations, domains and assumptions.
    at : values pinned by the author of a claim.
    seed : for the choice of the free symbols; the same seed gives the same points everywhere.
    """

    problem: Problem
    at: Mapping[sp.Symbol, sp.Rational] = field(default_factory=dict)
    seed: int = 0

    def __post_init__(self) -> None:
        symbols = [s for s in self.problem.symbols if s not in self.at]
        self._sample = self._shared_sample(symbols)
        self._plan = self._sample.plan
        solved = {s for s, _ in self._plan.steps} | ({self._plan.last} if self._plan.last else set())
        self._free = [s for s in symbols if s not in solved]

    @property
    def fixed(self) -> bool:
        """Whether nothing is left to choose: the given equations and pinned values fix every symbol."""
        return not self._free

    def points(self, count: int, tries: int = 400, stated: bool = True) -> list[Point]:
        """Up to `count` different points (fewer when the assumptions are hard to meet).

        With `stated` those at which a side of the statement has no value are left out.
        """
        sample, index = self._sample, 0
        found: list[Point] = []
        while True:
            for attempt, point in sample.points[index:]:
                index += 1
                if attempt >= tries:
                    return found
                if not stated or self._has_value(point):
                    found.append(point)
                if len(found) == count:
                    return found
            if sample.attempts >= (1 if self.fixed else tries):
                return found
            sample.add(self._points(sample.attempts))

    def _shared_sample(self, symbols: list[sp.Symbol]) -> _Sample:
        """What has been found for the same premises before; wrong twins ask for the same points again."""
        problem = self.problem
        key = (
            problem.given, problem.assumptions, problem.nonzero, tuple(problem.symbols),
            tuple(problem.domains.items()), tuple(self.at.items()), self.seed,
        )  # fmt: skip
        if key not in _samples:
            if len(_samples) >= _KEPT:
                _samples.clear()
            equations = [(e.lhs - e.rhs).subs(self.at) for e in problem.given]
            _samples[key] = _Sample(_solve_linear(equations, symbols, problem.domains))
        return _samples[key]

    def _points(self, attempt: int) -> Iterator[Point]:
        rng = random.Random(f"{self.seed}:{attempt}")
        values: Point = {s: _rational(v) for s, v in self.at.items()}
        for s in self._free:
            values[s] = _rational(_choose(self.problem.domains.get(s, sp.S.Reals), rng, attempt, s))
            if s.is_real is None and attempt % 2:
                # Half of the points of a complex symbol are not real: conj(z) = z must not look true.
                values[s] = acb(arb(rng.randint(-24, 24)) / 8, arb(rng.randint(1, 24)) / 8)
        with precision(_BITS):
            try:
                for branch in self._plan.complete(values):
                    if self._admissible(branch):
                        yield branch
            except (ZeroDivisionError, StatementError, sp.PolynomialError):
                return

    def _admissible(self, values: Point) -> bool:
        for s, domain in self.problem.domains.items():
            if s in values and not _inside(values[s], domain):
                return False
        if not all(_meets_assumptions(s, value) for s, value in values.items()):
            return False
        if any(not excludes_zero(evaluate(e, values)) for e in self.problem.nonzero):
            return False
        if not all(_satisfied(e, values) for e in self.problem.given):
            return False
        return all(certainly(r, values) is True for r in self.problem.assumptions)

    def _has_value(self, values: Point) -> bool:
        """Whether every side of the statement has a value."""
        with precision(_BITS):
            try:
                return all(_defined(side, values) for r in self.problem.statement for side in (r.lhs, r.rhs))
            except ZeroDivisionError:
                return False


def _meets_assumptions(symbol: sp.Symbol, value: Value) -> bool:
    """Whether nothing that SymPy assumes about a symbol is known to be false of its value."""
    if symbol.is_zero is False and not excludes_zero(value):
        return False
    if not isinstance(value, fmpq):
        return symbol.is_integer is not True
    number = sp.Rational(int(value.numerator), int(value.denominator))
    return all(
        getattr(number, f"is_{fact}", None) is not (not holds) for fact, holds in symbol.assumptions0.items()
    )


def _satisfied(equation: sp.Eq, values: Point) -> bool:
    """Whether a given equation is defined at a point and holds there as far as balls can tell."""
    difference = evaluate(equation.lhs, values) - evaluate(equation.rhs, values)
    return bool(to_ball(difference).is_finite()) and not excludes_zero(difference)


def _defined(side: sp.Expr, values: Point) -> bool:
    """Whether one side of the statement has a value at a point; functions without balls are not judged."""
    try:
        return bool(to_ball(evaluate(side, values)).is_finite())
    except StatementError:
        return True


@dataclass
class _Plan:
    """Solve the steps in reverse order after the last univariate equation, if there is one."""

    steps: list[tuple[sp.Symbol, sp.Expr]]
    last: sp.Symbol | None = None
    equation: sp.Expr | None = None
    consistent: bool = True

    def complete(self, values: Point) -> Iterator[Point]:
        if not self.consistent:
            return
        starts = [dict(values)]
        if self.last is not None and self.equation is not None:
            starts = [values | {self.last: root} for root in _roots(self.equation, self.last, values)]
        for start in starts:
            for s, solution in reversed(self.steps):
                start[s] = _real_part(evaluate(solution, start)) if s.is_real else evaluate(solution, start)
                if isinstance(start[s], (arb, acb)) and not to_ball(start[s]).is_finite():
                    break
            else:
                yield start


def _solve_linear(
    equations: Sequence[sp.Expr], symbols: list[sp.Symbol], domains: Mapping[sp.Symbol, sp.Set]
) -> _Plan:
    remaining = [e for e in equations if e != 0]
    steps: list[tuple[sp.Symbol, sp.Expr]] = []
    taken: set[sp.Symbol] = set()

    def preference(s: sp.Symbol) -> tuple[int, str]:
        domain = domains.get(s)
        free = 0 if domain is None else 1 if domain == sp.S.Reals else 2
        return free, s.name

    while remaining:
        choice = None
        for s in sorted((s for s in symbols if s not in taken), key=preference):
            for e in remaining:
                solution = _linear_solution(e, s)
                if solution is not None:
                    choice = (s, e, solution)
                    break
            if choice:
                break
        if choice is None:
            break
        s, used, solution = choice
        taken.add(s)
        steps.append((s, solution))
        remaining = [sp.together(e.subs(s, solution)) for e in remaining if e is not used]
        remaining = [e for e in remaining if sp.numer(sp.cancel(e)) != 0]
    if not remaining:
        return _Plan(steps)
    open_symbols = sorted(set().union(*(e.free_symbols for e in remaining)) & set(symbols), key=preference)
    if len(remaining) > 1 or not open_symbols:
        return _Plan(steps, consistent=False)
    return _Plan(steps, open_symbols[0], sp.cancel(remaining[0]))


def _linear_solution(e: sp.Expr, s: sp.Symbol) -> sp.Expr | None:
    """The solution of e = 0 for s when s enters the numerator linearly."""
    if s not in e.free_symbols:
        return None
    try:
        algebra = Algebra([e])
        if any(s.name in g.of for g in algebra.generators):
            return None
        num, _ = algebra.fraction(e)
    except StatementError:
        return None
    index = [str(x) for x in algebra.ring.symbols].index(s.name)
    parts = coefficients_in(num, index)
    if max(parts, default=0) != 1 or algebra.generators:
        return _opaque_linear(e, s)
    return -_expression(algebra, parts.get(0, algebra.ring.zero)) / _expression(algebra, parts[1])


def _opaque_linear(e: sp.Expr, s: sp.Symbol) -> sp.Expr | None:
    """Linear solution that leaves radicals and function values alone."""
    expanded = sp.expand(sp.numer(sp.together(e)))
    slope = sp.diff(expanded, s)
    if slope == 0 or s in slope.free_symbols:
        return None
    return -expanded.subs(s, 0) / slope


def _expression(algebra: Algebra, p: PolyElement) -> sp.Expr:
    """Back to the problem's own symbols (ring symbols carry no assumptions)."""
    total = sp.Integer(0)
    names = [str(x) for x in algebra.ring.symbols]
    for monomial, c in p.terms():
        term = sp.Rational(int(c.numerator), int(c.denominator))
        for n, k in zip(names, monomial, strict=True):
            term *= algebra.symbols[n] ** k if k else 1
        total += term
    return total


def _roots(equation: sp.Expr, unknown: sp.Symbol, values: Point) -> list[Value]:
    numbers = {
        s: sp.Rational(int(v.numerator), int(v.denominator)) for s, v in values.items() if isinstance(v, fmpq)
    }
    numerator = sp.numer(sp.together(equation.subs(numbers)))
    if numerator.free_symbols != {unknown}:
        raise StatementError(f"{equation} does not become univariate in {unknown}")
    coefficients = sp.Poly(numerator, unknown).all_coeffs()
    if not all(c.is_Rational for c in coefficients):
        raise StatementError(f"{equation} has coefficients that are not rational")
    poly = fmpq_poly([_rational(c) for c in reversed(coefficients)])
    found = []
    for root, _ in poly.numer().complex_roots():
        found.append(root.real if isinstance(root, acb) and root.imag == 0 else root)
    return found


def _real_part(value: Value) -> Value:
    """The real part of a value whose imaginary part is zero to within a far smaller error."""
    if isinstance(value, acb) and value.imag.contains(0) and value.imag.rad() < arb(2) ** (-_BITS // 2):
        return value.real
    return value


def _rational(v: sp.Rational) -> fmpq:
    v = sp.Rational(v)
    return fmpq(int(v.p), int(v.q))


def _inside(value: Value, domain: sp.Set) -> bool:
    if isinstance(value, acb):
        return False
    for bound, is_open, sign in ((domain.inf, domain.left_open, 1), (domain.sup, domain.right_open, -1)):
        if bound.is_infinite:
            continue
        gap = (value - evaluate(bound, {})) * sign
        if not (gap > 0 if is_open else gap >= 0):
            return False
    return True


def _choose(domain: sp.Set, rng: random.Random, attempt: int, symbol: sp.Symbol) -> sp.Rational:
    """A rational of the domain: simple ones first, then closer to the edges."""
    q = rng.choice((2, 3, 4, 5, 7, 8, 11, 16, 97))
    wide = rng.choice((1, 1, 2, 3, 10))
    low, high = domain.inf, domain.sup
    if rng.random() < 0.15:
        q *= 1000
    if low.is_infinite and high.is_infinite:
        value = sp.Rational(rng.randint(-wide * q, wide * q), q)
    elif high.is_infinite:
        value = low + sp.Rational(rng.randint(1, wide * q), q)
    elif low.is_infinite:
        value = high - sp.Rational(rng.randint(1, wide * q), q)
    else:
        value = low + (high - low) * sp.Rational(rng.randint(1, q - 1), q)
    if not domain.left_open and low.is_finite and rng.random() < 0.1:
        return sp.Rational(low)
    return sp.Rational(value)
