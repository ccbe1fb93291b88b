"""What functions of germs are made of: powers, exponentials and logarithms with their growth, and Taylor's
series with its rest.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import arb, arb_series, ctx, fmpq

from numerics.integrals.germ import (
    _ZERO,
    Germ,
    Rest,
    Terms,
    Unbounded,
    bounded,
    constant,
)

_MOST_ORDERS = 1 << 10


def power(g: Germ, exponent: Fraction) -> Germ:
    """g to a rational power; real, so g must be positive unless the exponent is whole."""
    scale = g.scale
    if exponent.denominator == 1 and 0 <= exponent <= 8:
        result = constant(fmpq(1), scale)
        for _ in range(int(exponent)):
            result = result * g
        return result
    if g.is_zero and exponent > 0:
        return g
    (q, k), c, delta = g.leading()
    whole = exponent.denominator == 1
    if not whole and not c > 0:
        raise Unbounded
    r = fmpq(exponent.numerator, exponent.denominator)

    def coefficient(j: int) -> fmpq:
        value = fmpq(1)
        for i in range(j):
            value = value * (r - i) / (i + 1)
        return value

    def remainder(size: arb, j: int) -> arb:
        # Lagrange: binom(r, j) (1 + θδ)^(r - j) δ^j
        edge = arb(r - j)
        return abs(arb(coefficient(j))) * ((1 - size) ** edge).max((1 + size) ** edge)

    if not delta.size() < 1:
        raise Unbounded
    near = _composed(delta, coefficient, remainder)
    growth = {order: value * r for order, value in g.growth.items()}
    lead: Any = c ** int(exponent) if whole else fmpq(1) if c == 1 else arb(c) ** arb(r)
    logs = k * exponent
    if logs.denominator == 1:
        return Germ(scale, {(q * exponent, int(logs)): lead}, None, growth) * near
    above = int(logs.__ceil__())  # L^logs <= L^above, as L > 1
    return Germ(scale, {}, (q * exponent, above, abs(arb(lead)).upper()), growth) * near


def exponential(g: Germ) -> Germ:
    """e^g."""
    if g.growth:
        return _flat(g)
    growth: Terms = {}
    small: Terms = {}
    level: Any = fmpq(0)
    shift = _ZERO
    for (q, k), c in g.terms.items():
        if (q, k) == (_ZERO, 0):
            level = c
        elif (q, k) == (_ZERO, 1) and type(c) is fmpq:
            shift = -Fraction(int(c.p), int(c.q))  # e^(cL) = t^-c
        elif q < 0 or (q == 0 and k > 0):
            growth[q, k] = c
        else:
            small[q, k] = c
    delta = Germ(g.scale, small, g.rest)

    def coefficient(j: int) -> fmpq:
        return fmpq(1, factorial(j))

    def remainder(size: arb, j: int) -> arb:
        return size.exp() / factorial(j)

    lead = fmpq(1) if type(level) is fmpq and level == 0 else arb(level).exp()
    return Germ(g.scale, {(shift, 0): lead}, None, growth) * _composed(delta, coefficient, remainder)


def _flat(g: Germ) -> Germ:
    """e^g for g that itself grows exponentially: only where it goes to -infinity can anything be said."""
    _, c, delta = g.leading()
    if not c < 0 or not delta.size() < 1:
        raise Unbounded
    return bounded(1, g.scale)


def logarithm(g: Germ) -> Germ:
    """log g for g > 0."""
    (q, k), c, delta = g.leading()
    size = delta.size()
    if not c > 0 or not size < 1:
        raise Unbounded

    def coefficient(j: int) -> fmpq:
        return fmpq((-1) ** (j + 1), j) if j else fmpq(0)

    def remainder(bound: arb, j: int) -> arb:
        return 1 / (j * (1 - bound) ** j)

    level: Any = fmpq(0) if c == 1 else arb(c).log()
    terms: Terms = {(_ZERO, 0): level, (_ZERO, 1): fmpq(-q.numerator, q.denominator)}
    made = Germ(g.scale, terms) + _composed(delta, coefficient, remainder)
    if k:
        made = made + Germ(g.scale, {}, (_ZERO, 1, arb(abs(k))))  # 0 <= log L <= L
    for order, value in g.growth.items():
        made = made + Germ(g.scale, {order: value})
    return made


def plus(u: Germ, number: int) -> Germ:
    """u and a whole number."""
    return u + constant(fmpq(number), u.scale)


def inverse(u: Germ) -> Germ:
    """1/u."""
    return power(u, Fraction(-1))


def positive(u: Germ) -> bool:
    """Whether u is certainly above zero."""
    _, c, delta = u.leading()
    return bool(c > 0 and delta.size() < 1)


def negated(u: Germ) -> Germ:
    """-u, where that is positive.

    Raises
    ------
    Unbounded
        Where it is not.
    """
    v = u.times(fmpq(-1))
    if not positive(v):
        raise Unbounded
    return v


def number_within_one(u: Germ) -> bool:
    """Whether this is one number from -1 to 1."""
    only = u.terms.get((_ZERO, 0), fmpq(0))
    return set(u.terms) <= {(_ZERO, 0)} and u.rest is None and not u.growth and bool(abs(arb(only)) <= 1)


def settles(u: Germ) -> bool:
    """Whether u has a finite limit, apart from terms that are only bounded."""
    orders = [*u.terms, *([] if u.rest is None else [(u.rest[0], u.rest[1])])]
    return not u.growth and all(q > 0 or (q == 0 and k <= 0) for q, k in orders)


def expanded(series: Callable[[Any], Any], at_zero: Callable[[int], fmpq] | None, u: Germ) -> Germ:
    """A function around the limit of u.

    Parameters
    ----------
    series : the function of a power series of FLINT's.
    at_zero : its coefficients at 0, exact, so that what cancels is seen to cancel; None where not known.
    u : what settles.
    """
    level = u.terms.get((_ZERO, 0), fmpq(0))
    small = {order: c for order, c in u.terms.items() if order != (_ZERO, 0)}

    def coefficients(at: Any, count: int) -> list[Any]:
        cap, ctx.cap = ctx.cap, count
        try:
            found = series(arb_series([at, 1], prec=count)).coeffs()
        finally:
            ctx.cap = cap
        return [*found, *([arb(0)] * (count - len(found)))]

    known: list[Any] = []

    def coefficient(j: int) -> Any:
        if at_zero is not None and level == 0:
            return at_zero(j)
        nonlocal known
        if j >= len(known):
            known = coefficients(arb(level), 2 * j + 8)
        return known[j]

    def remainder(size: arb, j: int) -> arb:
        return abs(coefficients(arb(level) + arb(0, size), j + 1)[j])

    return _composed(Germ(u.scale, small, u.rest), coefficient, remainder)


def _composed(delta: Germ, coefficient: Callable[[int], Any], remainder: Callable[[arb, int], arb]) -> Germ:
    """Σ aⱼ δʲ up to the order kept, and the rest after it.

    Parameters
    ----------
    delta : the germ that is put into the series.
    coefficient : of a power series.
    remainder : remainder(s, j) |δ|^j bounds what is left after j terms, for |δ| <= s.
    """
    scale = delta.scale
    largest = delta.majorant()
    if largest is None:
        return constant(coefficient(0), scale)
    q, k, bound = largest
    size = (bound * scale.bound(q, k)).upper()
    count = 4 if q == 0 else min(int(Fraction(scale.orders) / q) + 1, _MOST_ORDERS)
    total, current = Germ(scale, {}), constant(fmpq(1), scale)
    for j in range(count):
        a = coefficient(j)
        if isinstance(a, arb) and not a.is_finite():
            raise Unbounded
        total = total + current.times(a)
        current = current * delta
    left = remainder(size, count)
    if not left.is_finite():
        raise Unbounded
    rest: Rest = (q * count, k * count, (left * bound**count).upper())
    return total + Germ(scale, {}, rest)


def factorial(j: int) -> int:
    """j!, for j >= 0."""
    value = 1
    for i in range(2, j + 1):
        value *= i
    return value
