"""Ball evaluation of SymPy expressions: a tree walk, independent of the code emitter.

Rational operations on rational values stay exact (`fmpq`); everything else is an enclosure (`arb`, `acb`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import sympy as sp
from flint import acb, arb, ctx, fmpq, fmpq_poly
from sympy.core.function import AppliedUndef

from derive.errors import StatementError
from derive.exact.ball_functions import FUNCTIONS, Value, excludes_zero, integer_power, power, to_ball
from derive.functions.flat import flattened
from derive.functions.registry import row_of
from derive.quantities.root_radius import RootRadius, norm

__all__ = [
    "FUNCTIONS",
    "Value",
    "ball_value",
    "certainly",
    "certainly_not_real",
    "excludes_zero",
    "integer_power",
    "precision",
    "root_radius",
    "to_ball",
]  # fmt: skip


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Work at this many bits; the process-wide precision is restored at the end."""
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def ball_value(expression: object, values: Mapping[sp.Symbol, Value]) -> Value:
    """Enclosure of an expression at the current precision, with principal branches.

    Parameters
    ----------
    expression : SymPy expression of rational numbers, symbols, powers and the functions in `FUNCTIONS`.
    values : a rational (`fmpq`) or ball for each symbol.

    Returns
    -------
    A rational where all operations stay rational; a real ball where the value is real; else a complex ball.

    Raises
    ------
    StatementError
        For an unknown function, a symbol without a value, or a power too large to be computed.
    ZeroDivisionError
        Where a denominator is exactly zero.
    """
    try:
        return _walk(sp.sympify(expression), values, {})
    except RecursionError as error:
        raise StatementError("an expression is nested too deeply to be evaluated") from error


def _walk(e: sp.Basic, values: Mapping[sp.Symbol, Value], seen: dict[sp.Basic, Value]) -> Value:
    if e in seen:
        return seen[e]
    value = _evaluate(e, values, seen)
    if isinstance(value, acb) and value.imag == 0:
        value = value.real  # exactly zero: nothing is lost, as principal values know no signed zeros
    seen[e] = value
    return value


def _evaluate(e: sp.Basic, values: Mapping[sp.Symbol, Value], seen: dict[sp.Basic, Value]) -> Value:
    if isinstance(e, sp.Rational):
        return fmpq(int(e.p), int(e.q))
    if isinstance(e, sp.Symbol):
        if e not in values:
            raise StatementError(f"no value for {e}")
        return values[e]
    if e is sp.pi:
        return arb.pi()
    if e is sp.E:
        return arb(1).exp()
    if e is sp.I:
        return acb(0, 1)
    if e is sp.EulerGamma:
        return arb.const_euler()
    if isinstance(e, RootRadius):
        return root_radius([_walk(c, values, seen) for c in _coefficients(e)])
    if isinstance(e, sp.Piecewise):
        return _piecewise(e, values, seen)
    e = flattened(e)
    function = FUNCTIONS.get(type(e).__name__)
    row = row_of(e) if function is None else None
    if row is not None and row.by_others is not None:
        return _walk(row.by_others(*e.args), values, seen)
    known = function is not None and not isinstance(e, AppliedUndef)
    if not known and not isinstance(e, (sp.Add, sp.Mul, sp.Pow)):
        raise StatementError(_no_evaluation(e))
    args = [_walk(a, values, seen) for a in e.args]
    if isinstance(e, sp.Add):
        return sum(args, fmpq(0))
    if isinstance(e, sp.Mul):
        product: Value = fmpq(1)
        for a in args:
            product = product * a
        return product
    if isinstance(e, sp.Pow):
        return power(args[0], args[1])
    assert function is not None
    return function(*args)


_OPERATORS = {"Integral": "an integral", "Derivative": "a derivative", "Limit": "a limit", "Sum": "a sum"}


def _no_evaluation(e: sp.Basic) -> str:
    """Why something has no enclosure, in the words of who wrote it."""
    name = type(e).__name__
    if isinstance(e, sp.Float):
        return f"inexact float {e} in an exact expression; write it as a Rational"
    if isinstance(e, AppliedUndef):
        return f"the function {name} is not defined, so it has no value"
    if e in (sp.oo, -sp.oo, sp.zoo, sp.nan):
        return f"{e} is not a number"
    if name in _OPERATORS:
        return f"{_OPERATORS[name]} is not evaluated by ball arithmetic: {e}"
    if isinstance(e, sp.Function):
        return f"no ball evaluation for the function {name}"
    return f"no ball evaluation for {e}"


def _piecewise(e: sp.Piecewise, values: Mapping[sp.Symbol, Value], seen: dict[sp.Basic, Value]) -> Value:
    """The piece whose condition certainly holds; the hull of all that may be meant by balls too wide."""
    found: list[Value] = []
    for piece, condition in e.args:
        holds = _decided(condition, values)
        if holds is not False:
            found.append(_walk(piece, values, seen))
        if holds is True:
            break
    else:
        raise StatementError(f"no piece of {e} is certain to apply")
    if len(found) == 1:
        return found[0]
    hull = to_ball(found[0])
    for value in map(to_ball, found[1:]):
        hull = hull.union(value) if type(hull) is type(value) else acb(hull).union(acb(value))
    return hull


def _decided(condition: sp.Basic, values: Mapping[sp.Symbol, Value]) -> bool | None:
    """Whether a condition holds; None where the enclosures do not decide."""
    if condition in (sp.true, sp.false):
        return bool(condition)
    if isinstance(condition, sp.core.relational.Relational):
        return certainly(condition, values)
    parts = [_decided(c, values) for c in condition.args]
    if isinstance(condition, sp.Not):
        return None if parts[0] is None else not parts[0]
    if isinstance(condition, (sp.And, sp.Or)):
        decisive = isinstance(condition, sp.Or)
        return decisive if decisive in parts else None if None in parts else not decisive
    raise StatementError(f"no ball evaluation for the condition {condition}")


@lru_cache(maxsize=256)
def _coefficients(radius: RootRadius) -> tuple[sp.Expr, ...]:
    """Coefficients of a polynomial with that root radius, real ones where that can be had."""
    found = radius.coefficients()
    try:
        return tuple(norm(found))
    except StatementError:
        return tuple(found)


def root_radius(coefficients: Sequence[Value]) -> Value:
    """The largest modulus of the roots of a polynomial, constant term first."""
    while len(coefficients) > 1 and isinstance(coefficients[0], fmpq) and coefficients[0] == 0:
        coefficients = coefficients[1:]  # a root zero, of whatever multiplicity
    if len(coefficients) == 1:
        return fmpq(0)
    if not all(isinstance(c, fmpq) for c in coefficients):
        return _bisected_radius([to_ball(c) for c in coefficients])
    total: Value = arb(0)
    for root, _ in fmpq_poly(list(coefficients)).numer().complex_roots():
        total = total.max(abs(root))
    return total


def _bisected_radius(a: Sequence[arb | acb]) -> arb:
    """The same for ball coefficients, multiple roots or not: which discs certainly hold all roots."""
    # Cauchy's bound, rounded upwards; a coefficient that is not a number leaves nothing to say.
    bound = sum((abs(c / a[-1]) for c in a[:-1]), arb(1)).upper()
    if not bound.is_finite():
        return arb.nan()
    low, high = arb(0), bound
    edges = []
    for settled in (True, False):  # the smallest disc that certainly holds all, the largest that does not
        below, above = low, high
        for _ in range(ctx.prec):
            middle = ((below + above) / 2).mid()
            inside = _all_inside([c * integer_power(middle, j) for j, c in enumerate(a)])
            if inside is True or (inside is None and not settled):
                above = middle
            else:
                below = middle
        edges.append(above if settled else below)
    return edges[0].union(edges[1])


def _all_inside(a: Sequence[arb | acb]) -> bool | None:
    """Whether all roots have modulus below one, by the recursion of Schur and Cohn; None if undecided."""
    real = all(isinstance(c, arb) for c in a)
    while len(a) > 1:
        if not abs(a[0]) < abs(a[-1]):
            return False if abs(a[0]) >= abs(a[-1]) else None
        conjugates = a if real else [FUNCTIONS["conjugate"](c) for c in a]
        a = [conjugates[-1] * c - a[0] * d for c, d in zip(a, reversed(conjugates), strict=True)][1:]
    return True


def certainly_not_real(x: Value) -> bool:
    """Whether the enclosure certainly holds no real number."""
    return isinstance(x, acb) and excludes_zero(x.imag)


def certainly(relation: sp.core.relational.Relational, values: Mapping[sp.Symbol, Value]) -> bool | None:
    """True or False where the enclosures decide a relation, else None.

    An order relation with a side that is not real is false.
    """
    equation = isinstance(relation, (sp.Eq, sp.Ne))
    sides = [ball_value(side, values) for side in (relation.lhs, relation.rhs)]
    if not equation and any(isinstance(side, acb) for side in sides):
        return False if any(map(certainly_not_real, sides)) else None
    # The difference as SymPy forms it, where terms cancel, has the smaller enclosure.
    difference = ball_value(relation.lhs - relation.rhs, values)
    if equation:
        if excludes_zero(difference):
            return isinstance(relation, sp.Ne)
        exact = difference == 0 if not isinstance(difference, acb) else False
        return isinstance(relation, sp.Eq) if exact else None
    if isinstance(difference, acb):
        return None
    tests: dict[Any, Any] = {
        sp.StrictGreaterThan: (lambda d: d > 0, lambda d: d <= 0),
        sp.GreaterThan: (lambda d: d >= 0, lambda d: d < 0),
        sp.StrictLessThan: (lambda d: d < 0, lambda d: d >= 0),
        sp.LessThan: (lambda d: d <= 0, lambda d: d > 0),
    }
    holds, fails = tests[type(relation)]
    return True if holds(difference) else False if fails(difference) else None
