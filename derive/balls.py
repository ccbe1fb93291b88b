"""Ball evaluation of SymPy expressions: a tree walk, independent of the code emitter.

Rational operations on rational values stay exact (`fmpq`); everything else is an enclosure (`arb`, `acb`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import sympy as sp
from flint import acb, arb, ctx, fmpq, fmpq_poly

from derive.errors import StatementError
from derive.functions import SPECIAL_FUNCTIONS
from derive.kernels import ball as kernels
from derive.radius import RootRadius, norm

Value = Any  # fmpq, arb or acb


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Work at this many bits; the process-wide precision is restored at the end."""
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def evaluate(expression: object, values: Mapping[sp.Symbol, Value]) -> Value:
    """Enclosure of an expression at the current precision.

    Parameters
    ----------
    expression : SymPy expression of rational numbers, symbols, powers and the functions in `FUNCTIONS`.
    values : a rational (`fmpq`) or ball for each symbol.

    Raises
    ------
    StatementError
        For an unknown function or a symbol without a value.
    ZeroDivisionError
        Where a denominator is exactly zero.
    """
    return _walk(sp.sympify(expression), values, {})


def _walk(e: sp.Basic, values: Mapping[sp.Symbol, Value], seen: dict[sp.Basic, Value]) -> Value:
    if e in seen:
        return seen[e]
    seen[e] = value = _evaluate(e, values, seen)
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
    if isinstance(e, RootRadius):
        return root_radius([_walk(c, values, seen) for c in _coefficients(e)])
    args = [_walk(a, values, seen) for a in e.args]
    if isinstance(e, sp.Add):
        return sum(args, fmpq(0))
    if isinstance(e, sp.Mul):
        product: Value = fmpq(1)
        for a in args:
            product = product * a
        return product
    if isinstance(e, sp.Pow):
        return _power(args[0], args[1])
    function = FUNCTIONS.get(type(e).__name__)
    if function is None:
        raise StatementError(f"no ball evaluation for the function {type(e).__name__}")
    return function(*args)


def _power(base: Value, exponent: Value) -> Value:
    if isinstance(exponent, fmpq) and exponent.denominator == 1:
        return integer_power(base, int(exponent.numerator))
    if isinstance(exponent, fmpq):
        q, p = int(exponent.denominator), int(exponent.numerator)
        real = to_ball(base)
        if isinstance(real, arb) and real >= 0:
            return integer_power(real.root(q), p)
        return (acb(real).log() * arb(exponent)).exp()
    return (acb(to_ball(base)).log() * exponent).exp()


def integer_power(base: Value, n: int) -> Value:
    """base**n by multiplication only: ``arb(0, 1)**2`` is not a number in python-flint 0.9."""
    if n < 0:
        if base == 0:
            raise ZeroDivisionError("division by an exact zero")
        return 1 / integer_power(base, -n)
    result: Value = fmpq(1)
    square = base
    while n:
        if n & 1:
            result = result * square
        n >>= 1
        if n:
            square = square * square
    return result


def to_ball(x: Value) -> Value:
    """Rational numbers become balls; balls stay."""
    return arb(x) if isinstance(x, (fmpq, int)) else x


def _real_or_complex(name: str) -> Callable[[Value], Value]:
    def apply(x: Value) -> Value:
        return getattr(to_ball(x), name)()

    return apply


def _log(x: Value) -> Value:
    x = to_ball(x)
    return x.log() if isinstance(x, acb) or x > 0 else acb(x).log()


def _real(x: Value) -> Value:
    return x.real if isinstance(x, acb) else x


def _imag(x: Value) -> Value:
    return x.imag if isinstance(x, acb) else fmpq(0)


def _conjugate(x: Value) -> Value:
    return acb(x.real, -x.imag) if isinstance(x, acb) else x


def _argument(x: Value) -> Value:
    return acb(to_ball(x)).arg()


def _kernel(name: str) -> Callable[..., Value]:
    def apply(*args: Value) -> Value:
        if any(isinstance(a, acb) for a in args):
            raise StatementError(f"{name} is evaluated at real arguments only")
        return getattr(kernels, name)(*map(to_ball, args))

    return apply


FUNCTIONS: dict[str, Callable[..., Value]] = {
    **{n: _real_or_complex(n) for n in ("exp", "erf", "erfc", "sin", "cos", "atan")},
    "log": _log,
    "Abs": abs,
    "re": _real,
    "im": _imag,
    "conjugate": _conjugate,
    "arg": _argument,
    "argpi": lambda x: _argument(x) / arb.pi(),
    **{name: _kernel(name) for name in SPECIAL_FUNCTIONS},
}


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
    while len(a) > 1:
        if not abs(a[0]) < abs(a[-1]):
            return False if abs(a[0]) >= abs(a[-1]) else None
        conjugates = [_conjugate(c) for c in a]
        a = [conjugates[-1] * c - a[0] * d for c, d in zip(a, reversed(conjugates), strict=True)][1:]
    return True


def excludes_zero(x: Value) -> bool:
    """Whether the enclosure certainly does not contain zero."""
    if isinstance(x, acb):
        return excludes_zero(x.real) or excludes_zero(x.imag)
    return bool(x != 0)


def certainly(relation: sp.core.relational.Relational, values: Mapping[sp.Symbol, Value]) -> bool | None:
    """True or False where the enclosures decide a relation, else None."""
    difference = evaluate(relation.lhs - relation.rhs, values)
    if isinstance(difference, acb) and not isinstance(relation, (sp.Eq, sp.Ne)):
        # For balls "not equal" is stronger than not being equal: it means certainly different.
        if not difference.imag == 0:  # noqa: SIM201
            return False if excludes_zero(difference.imag) else None
        difference = difference.real
    if isinstance(relation, (sp.Eq, sp.Ne)):
        if excludes_zero(difference):
            return isinstance(relation, sp.Ne)
        exact = difference == 0 if not isinstance(difference, acb) else False
        return isinstance(relation, sp.Eq) if exact else None
    tests: dict[Any, Any] = {
        sp.StrictGreaterThan: (lambda d: d > 0, lambda d: d <= 0),
        sp.GreaterThan: (lambda d: d >= 0, lambda d: d < 0),
        sp.StrictLessThan: (lambda d: d < 0, lambda d: d >= 0),
        sp.LessThan: (lambda d: d <= 0, lambda d: d > 0),
    }
    holds, fails = tests[type(relation)]
    return True if holds(difference) else False if fails(difference) else None
