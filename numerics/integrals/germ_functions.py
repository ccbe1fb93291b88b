"""Functions of germs: powers, exponentials and logarithms with their growth, others by Taylor's series with
its rest.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import arb, arb_series, ctx, fmpq

from numerics.integrals.functions import ROWS
from numerics.integrals.germ import (
    _ZERO,
    Germ,
    Rest,
    Terms,
    Unbounded,
    bounded,
    constant,
)

_BOUNDS = {row.name: row.bound for row in ROWS if row.bound is not None}
_SERIES = {row.name: row.series for row in ROWS if row.series}
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
        return fmpq(1, _factorial(j))

    def remainder(size: arb, j: int) -> arb:
        return size.exp() / _factorial(j)

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


def call(name: str, arguments: list[Germ]) -> Germ:
    """A function of the table of `numerics.integrals.functions` at germs.

    Raises
    ------
    Unbounded
    """
    u, scale = arguments[0], arguments[0].scale
    if name == "exp":
        return exponential(u)
    if name == "log":
        return logarithm(u)
    try:
        if name in _ELEMENTARY:
            return _ELEMENTARY[name](u)
        if name in _SERIES and _settles(u):
            return _taylor(name, u)
        if name == "owens_t" or (name == "bivariate_normal_cdf" and _to_infinity(arguments)):
            # |T(h, a)| <= exp(-h²/2)/4, and Φ₂(x, y; ρ) <= exp(-x²/2)/2 for x < 0
            return exponential((u * u).times(fmpq(-1, 2))) * bounded(fmpq(1, 2), scale)
        if name in _AT_INFINITY and not _settles(u):
            return _AT_INFINITY[name](u)
        if name == "erfcx":
            return bounded(1, scale) if _positive(u) else exponential(u * u) * call("erfc", [u])
    except Unbounded:
        if name not in _BOUNDS:
            raise
    if name not in _BOUNDS or (name == "bivariate_normal_cdf" and not _correlation(arguments[2])):
        raise Unbounded
    return bounded(_BOUNDS[name], scale)


def _positive(u: Germ) -> bool:
    _, c, delta = u.leading()
    return bool(c > 0 and delta.size() < 1)


def _to_infinity(arguments: list[Germ]) -> bool:
    """Whether the first of the arguments of Φ₂ tends to -infinity, the last one being a correlation."""
    u = arguments[0]
    return _correlation(arguments[2]) and not _settles(u) and _positive(u.times(fmpq(-1)))


def _erfc_far(u: Germ) -> Germ:
    """erfc u = e^(-u²) erfcx(u) with 0 < erfcx(u) <= 1 for u > 0; 2 - erfc(-u) for u < 0."""
    if _positive(u):
        return exponential((u * u).times(fmpq(-1))) * bounded(1, u.scale)
    return _plus(_erfc_far(_negative(u)).times(fmpq(-1)), 2)


def _atan_far(u: Germ) -> Germ:
    """π/2 - atan(1/u) for u > 0, odd."""
    if not _positive(u):
        return _atan_far(_negative(u)).times(fmpq(-1))
    return constant(arb.pi() / 2, u.scale) + call("atan", [_inverse(u)]).times(fmpq(-1))


def _negative(u: Germ) -> Germ:
    """-u, where that is positive."""
    v = u.times(fmpq(-1))
    if not _positive(v):
        raise Unbounded
    return v


_AT_INFINITY: dict[str, Callable[[Germ], Germ]] = {
    "erfc": _erfc_far,
    "erf": lambda u: _plus(_erfc_far(u).times(fmpq(-1)), 1),
    "atan": _atan_far,
}


def _correlation(rho: Germ) -> bool:
    """Whether this is one number from -1 to 1."""
    only = rho.terms.get((_ZERO, 0), fmpq(0))
    return (
        set(rho.terms) <= {(_ZERO, 0)} and rho.rest is None and not rho.growth and bool(abs(arb(only)) <= 1)
    )


def _settles(u: Germ) -> bool:
    """Whether the function has a finite limit, apart from terms that are only bounded."""
    orders = [*u.terms, *([] if u.rest is None else [(u.rest[0], u.rest[1])])]
    return not u.growth and all(q > 0 or (q == 0 and k <= 0) for q, k in orders)


def _taylor(name: str, u: Germ) -> Germ:
    level = u.terms.get((_ZERO, 0), fmpq(0))
    small = {order: c for order, c in u.terms.items() if order != (_ZERO, 0)}
    method = _SERIES[name]

    def coefficients(at: Any, count: int) -> list[Any]:
        cap, ctx.cap = ctx.cap, count
        try:
            found = getattr(arb_series([at, 1], prec=count), method)().coeffs()
        finally:
            ctx.cap = cap
        return [*found, *([arb(0)] * (count - len(found)))]

    known: list[Any] = []

    def coefficient(j: int) -> Any:
        if name in ("sin", "cos") and level == 0:  # exact, so that what cancels is seen to cancel
            odd = name == "sin"
            return fmpq((-1) ** (j // 2), _factorial(j)) if (j % 2 == 1) == odd else fmpq(0)
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


def _factorial(j: int) -> int:
    value = 1
    for i in range(2, j + 1):
        value *= i
    return value


def _half(one: Germ, other: Germ) -> Germ:
    return (one + other).times(fmpq(1, 2))


def _sinh(u: Germ) -> Germ:
    return _half(exponential(u), exponential(u.times(fmpq(-1))).times(fmpq(-1)))


def _cosh(u: Germ) -> Germ:
    return _half(exponential(u), exponential(u.times(fmpq(-1))))


def _plus(u: Germ, number: int) -> Germ:
    return u + constant(fmpq(number), u.scale)


def _inverse(u: Germ) -> Germ:
    return power(u, Fraction(-1))


_HALF = Fraction(1, 2)
_ELEMENTARY: dict[str, Callable[[Germ], Germ]] = {
    "sinh": _sinh,
    "cosh": _cosh,
    "tanh": lambda u: _sinh(u) * _inverse(_cosh(u)),
    "coth": lambda u: _cosh(u) * _inverse(_sinh(u)),
    "sec": lambda u: _inverse(call("cos", [u])),
    "csc": lambda u: _inverse(call("sin", [u])),
    "cot": lambda u: call("cos", [u]) * _inverse(call("sin", [u])),
    "asinh": lambda u: logarithm(u + power(_plus(u * u, 1), _HALF)),
    "acosh": lambda u: logarithm(u + power(_plus(u * u, -1), _HALF)),
    "atanh": lambda u: _half(logarithm(_plus(u, 1)), logarithm(_plus(u.times(fmpq(-1)), 1)).times(fmpq(-1))),
}
