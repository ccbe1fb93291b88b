"""Plans for solving given equations at points: linear ones exactly, a last one by isolating its roots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import sympy as sp
from flint import acb, arb, fmpq, fmpq_poly
from sympy.polys.polyerrors import BasePolynomialError

from derive.errors import DeriveError, StatementError
from derive.exact.algebra import Algebra
from derive.exact.balls import Value, ball_value, to_ball
from derive.exact.division import coefficients_in
from derive.statement.problem import Problem

Point = dict[sp.Symbol, Value]
BITS = 400
_LARGEST_DEGREE, _LARGEST_COEFFICIENT = 60, 20_000
_LARGEST_POWER, _LARGEST_POWER_OF_A_SUM = 2_000, 60
# What an expression can do that has no value, or that SymPy cannot solve: such an attempt finds no point.
NO_POINT = (
    DeriveError, ArithmeticError, NotImplementedError, RecursionError, TypeError, ValueError,
    BasePolynomialError,
)  # fmt: skip


@dataclass
class Plan:
    """Solve the steps in reverse order after the last univariate equation, if there is one."""

    steps: list[tuple[sp.Symbol, sp.Expr]]
    last: sp.Symbol | None = None
    equation: sp.Expr | None = None
    consistent: bool = True

    def free(self, symbols: Sequence[sp.Symbol]) -> list[sp.Symbol]:
        """The symbols that the plan leaves to choose."""
        solved = {s for s, _ in self.steps} | {self.last}
        return [s for s in symbols if s not in solved]

    def complete(self, values: Point) -> Iterator[Point]:
        if not self.consistent:
            return
        starts = [dict(values)]
        if self.last is not None and self.equation is not None:
            starts = [values | {self.last: root} for root in _roots(self.equation, self.last, values)]
        for start in starts:
            for s, solution in reversed(self.steps):
                value = ball_value(solution, start)
                start[s] = _real_part(value) if s.is_real else value
                if isinstance(start[s], (arb, acb)) and not to_ball(start[s]).is_finite():
                    break
            else:
                yield start


def plans_for(problem: Problem, at: Mapping[sp.Symbol, sp.Rational], symbols: list[sp.Symbol]) -> list[Plan]:
    """Ways to solve the given equations: for any symbols, and for complex ones alone.

    A real symbol that is solved for turns out complex where the complex ones are chosen freely.
    """
    try:
        for e in problem.given:
            _require_modest(e)
        equations = [(e.lhs - e.rhs).subs(at) for e in problem.given]
        plans = [_solve_linear(equations, symbols, problem.domains)]
        unknown = [s for s in symbols if s not in problem.domains]
        if unknown and any(s in problem.domains for s, _ in plans[0].steps):
            other = _solve_linear(equations, unknown, problem.domains)
            plans += [other] if other.consistent else []
        return plans
    except NO_POINT:
        return [Plan([], consistent=False)]


def _require_modest(equation: sp.Eq) -> None:
    """Refuse powers that SymPy would multiply out at any cost.

    Raises
    ------
    StatementError
        Naming the power.
    """
    for power in equation.atoms(sp.Pow):
        if not power.exp.is_Rational:
            continue
        most = _LARGEST_POWER if power.base.is_Symbol else _LARGEST_POWER_OF_A_SUM
        if max(abs(power.exp.p), power.exp.q) > most:
            raise StatementError(f"the exponent {power.exp} is beyond {most}")


def _solve_linear(
    equations: Sequence[sp.Expr], symbols: list[sp.Symbol], domains: Mapping[sp.Symbol, sp.Set]
) -> Plan:
    # What holds identically says nothing about the symbols.
    remaining = [e for e in equations if sp.numer(sp.cancel(sp.together(e))) != 0]
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
        return Plan(steps)
    open_symbols = sorted(set().union(*(e.free_symbols for e in remaining)) & set(symbols), key=preference)
    if len(remaining) > 1 or not open_symbols:
        return Plan(steps, consistent=False)
    return Plan(steps, open_symbols[0], sp.cancel(remaining[0]))


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
    return -algebra.expression(parts.get(0, algebra.ring.zero)) / algebra.expression(parts[1])


def _opaque_linear(e: sp.Expr, s: sp.Symbol) -> sp.Expr | None:
    """Linear solution that leaves radicals and function values alone."""
    expanded = sp.expand(sp.numer(sp.together(e)))
    slope = sp.diff(expanded, s)
    if slope == 0 or s in slope.free_symbols:
        return None
    return -expanded.subs(s, 0) / slope


def _roots(equation: sp.Expr, unknown: sp.Symbol, values: Point) -> list[Value]:
    numbers = {
        s: sp.Rational(int(v.numerator), int(v.denominator)) for s, v in values.items() if isinstance(v, fmpq)
    }
    numerator = sp.numer(sp.together(equation.subs(numbers)))
    if numerator.free_symbols != {unknown}:
        raise StatementError(f"{equation} does not become univariate in {unknown}")
    if not numerator.is_polynomial(unknown) or sp.degree(numerator, unknown) > _LARGEST_DEGREE:
        raise StatementError(f"{equation} is no polynomial in {unknown} of degree {_LARGEST_DEGREE} at most")
    coefficients = sp.Poly(numerator, unknown).all_coeffs()
    if not all(c.is_Rational for c in coefficients):
        raise StatementError(f"{equation} has coefficients that are not rational")
    if any(abs(int(n)).bit_length() > _LARGEST_COEFFICIENT for c in coefficients for n in (c.p, c.q)):
        raise StatementError(f"{equation} has coefficients of more than {_LARGEST_COEFFICIENT} bits")
    poly = fmpq_poly([rational(c) for c in reversed(coefficients)])
    found = []
    for root, _ in poly.numer().complex_roots():
        found.append(root.real if isinstance(root, acb) and root.imag == 0 else root)
    return found


def _real_part(value: Value) -> Value:
    """The real part of a value whose imaginary part is zero to within a far smaller error."""
    if isinstance(value, acb) and value.imag.contains(0) and value.imag.rad() < arb(2) ** (-BITS // 2):
        return value.real
    return value


def rational(v: sp.Rational) -> fmpq:
    v = sp.Rational(v)
    return fmpq(int(v.p), int(v.q))
