"""Expansions of expressions in a variable u, with the rest as an expression: identities, not approximations.

e = Σ cₖ uᵏ + uᵐ R, where the coefficients do not contain u and the rest R is made of Taylor tails
(`derive.functions.tails`), which are analytic at u = 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from derive.functions.kernels.tails import LARGEST
from derive.functions.named import Defined, xlogx
from derive.functions.tails import TAILS, Tail, log1p_tail

MOST_TERMS = 5
_LONGEST = 300
"""Operations of an expansion, beyond which it is given up."""
_MOST_OPERATIONS = 80
"""A coefficient larger than that is not put on one denominator to see whether it is zero."""
THROUGH = {
    sp.cot: lambda x: sp.cos(x) / sp.sin(x),
    sp.coth: lambda x: sp.cosh(x) / sp.sinh(x),
    sp.sec: lambda x: 1 / sp.cos(x),
    sp.csc: lambda x: 1 / sp.sin(x),
    sp.sech: lambda x: 1 / sp.cosh(x),
    sp.csch: lambda x: 1 / sp.sinh(x),
    sp.acos: lambda x: sp.pi / 2 - sp.asin(x),
    sp.erfc: lambda x: 1 - sp.erf(x),
    sp.sinc: lambda x: sp.sin(x) / x,
}
"""Functions by others; their poles count as zeros of a denominator."""
_ADDED = {
    sp.sin: lambda a, d: sp.sin(a) * sp.cos(d) + sp.cos(a) * sp.sin(d),
    sp.cos: lambda a, d: sp.cos(a) * sp.cos(d) - sp.sin(a) * sp.sin(d),
    sp.sinh: lambda a, d: sp.sinh(a) * sp.cosh(d) + sp.cosh(a) * sp.sinh(d),
    sp.cosh: lambda a, d: sp.cosh(a) * sp.cosh(d) + sp.sinh(a) * sp.sinh(d),
}
"""The addition theorems."""


class NotExpanded(Exception):
    """No expansion of this form is known."""


@dataclass(frozen=True)
class Expansion:
    """Σ cₖ u^(order + k) + u^(order + count) rest, for count coefficients cₖ that are free of u."""

    order: int
    coefficients: tuple[sp.Expr, ...]
    rest: sp.Expr


def vanishes(e: sp.Expr) -> bool:
    """Whether an expression is 0 by arithmetic, its functions taken as unknowns."""
    if e == 0:
        return True
    if e.has(sp.nan, sp.zoo, sp.oo) or e.count_ops() > _MOST_OPERATIONS:
        return False
    return bool(sp.expand(e) == 0 or sp.cancel(sp.together(sp.expand(e))) == 0)


def expanded(e: sp.Expr, u: sp.Symbol, count: int) -> Expansion:
    """The expansion of an expression with so many coefficients.

    Raises
    ------
    NotExpanded
        Where no expansion is known, or it becomes long.
    """
    found = _expanded(e, u, count)
    if sum(part.count_ops() for part in (*found.coefficients, found.rest)) > _LONGEST:
        raise NotExpanded
    return found


def _expanded(e: sp.Expr, u: sp.Symbol, count: int) -> Expansion:
    if not e.has(u):
        return Expansion(0, (e, *[sp.S.Zero] * (count - 1)), sp.S.Zero)
    if e == u:
        return Expansion(1, (sp.S.One, *[sp.S.Zero] * (count - 1)), sp.S.Zero)
    if isinstance(e, sp.Add):
        return _sum([expanded(t, u, count) for t in e.args], u, count)
    if isinstance(e, sp.Mul):
        found, *others = (expanded(f, u, count) for f in e.args)
        for other in others:
            found = _product(found, other, u, count)
        return found
    if isinstance(e, sp.Pow) and e.base is not sp.E:
        return _power(e, u, count)
    if isinstance(e, sp.Pow):
        return _function(sp.exp, e.exp, u, count)
    if type(e) in THROUGH:
        return expanded(THROUGH[type(e)](e.args[0]), u, count)
    if isinstance(e, Defined) and not isinstance(e, xlogx):
        return expanded(e.definition(), u, count)
    if isinstance(e, sp.log) and len(e.args) == 1:
        return _logarithm(e.args[0], u, count)
    if type(e) in TAILS:
        return _function(type(e), e.args[0], u, count)
    if isinstance(e, Tail) and e.args[0].is_Integer:
        return _tail(e, u, count)
    raise NotExpanded


def _normal(order: int, coefficients: list[sp.Expr], rest: sp.Expr, u: sp.Symbol, count: int) -> Expansion:
    """An expansion with exactly `count` coefficients: later ones join the rest."""
    kept, others = coefficients[:count], coefficients[count:]
    rest = sp.Add(*(c * u**k for k, c in enumerate(others)), rest * u ** len(others))
    return Expansion(order, (*kept, *[sp.S.Zero] * (count - len(kept))), rest)


def _sum(parts: list[Expansion], u: sp.Symbol, count: int) -> Expansion:
    order = min(p.order for p in parts)
    coefficients = [sp.S.Zero] * count
    rest = sp.S.Zero
    for p in parts:
        for k, c in enumerate(p.coefficients):
            place = p.order - order + k
            if place < count:
                coefficients[place] += c
            else:
                rest += c * u ** (place - count)
        rest += p.rest * u ** (p.order - order)
    return Expansion(order, tuple(coefficients), rest)


def _product(a: Expansion, b: Expansion, u: sp.Symbol, count: int) -> Expansion:
    coefficients = [sp.S.Zero] * (2 * count - 1)
    for i, c in enumerate(a.coefficients):
        for j, d in enumerate(b.coefficients):
            coefficients[i + j] += c * d
    later = sp.Add(*(c * u**k for k, c in enumerate(coefficients[count:])))
    whole_b = sp.Add(*(d * u**k for k, d in enumerate(b.coefficients)), b.rest * u**count)
    first_a = sp.Add(*(c * u**k for k, c in enumerate(a.coefficients)))
    rest = later + a.rest * whole_b + first_a * b.rest
    return Expansion(a.order + b.order, tuple(coefficients[:count]), rest)


def _reciprocal(e: sp.Expr, u: sp.Symbol, count: int) -> Expansion:
    """1/e, from e = u^order (c₀ + c₁ u + ... + uᵐ R) with c₀ other than 0."""
    a, _ = _leading(e, u, count)
    first = a.coefficients[0]
    inverse: list[sp.Expr] = [1 / first]
    for k in range(1, count):
        inverse.append(-sum(a.coefficients[j] * inverse[k - j] for j in range(1, k + 1)) / first)
    whole = sp.Add(*(c * u**k for k, c in enumerate(a.coefficients)), a.rest * u**count)
    # 1/a - q = (1 - a q)/a, and 1 - a q is uᵐ times what is written out here
    over = sp.S.Zero
    for i, c in enumerate(a.coefficients):
        for j, q in enumerate(inverse):
            if i + j >= count:
                over -= c * q * u ** (i + j - count)
    over -= a.rest * sp.Add(*(q * u**k for k, q in enumerate(inverse)))
    return Expansion(-a.order, tuple(inverse), over / whole if over != 0 else sp.S.Zero)


def _leading(e: sp.Expr, u: sp.Symbol, count: int) -> tuple[Expansion, int]:
    """The expansion from the first coefficient that is not zero on."""
    for more in range(MOST_TERMS + 1):
        found = expanded(e, u, count + more)
        skip = 0
        while skip < count + more and vanishes(found.coefficients[skip]):
            skip += 1
        if skip <= more:
            return _normal(found.order + skip, list(found.coefficients[skip:]), found.rest, u, count), skip
    raise NotExpanded


def _power(e: sp.Pow, u: sp.Symbol, count: int) -> Expansion:
    base, exponent = e.base, e.exp
    if exponent.is_Integer and abs(exponent) <= MOST_TERMS:
        if exponent < 0:
            part = _reciprocal(base, u, count)
        else:
            part = expanded(base, u, count)
        found = part
        for _ in range(abs(int(exponent)) - 1):
            found = _product(found, part, u, count)
        return found
    if not base.has(u):
        return _function(sp.exp, exponent * sp.log(base), u, count)
    if exponent == sp.Rational(1, 2) and count <= 3:
        return _root(base, u, count)
    if exponent == -sp.Rational(1, 2):
        return _reciprocal(sp.sqrt(base), u, count)
    return _function(sp.exp, exponent * sp.log(base), u, count)


def _root(base: sp.Expr, u: sp.Symbol, count: int) -> Expansion:
    """√(c₀ + d) = √c₀ √(1 + x) with x = d/c₀: the tails of √(1 + x) are short quotients of itself."""
    first, d = _constant(base, u)
    if first.is_positive is False or first == 0:
        raise NotExpanded
    root = sp.sqrt(first)
    s = sp.sqrt(base) if first == 1 else sp.sqrt(base) / root
    tails = (1 / (1 + s), -1 / (2 * (1 + s) ** 2), (s + 3) / (8 * (1 + s) ** 3))
    taken = (sp.S.One, sp.Rational(1, 2), -sp.Rational(1, 8))
    found = _series_in(d / first, u, count, taken[:count], tails[count - 1])
    return _product(Expansion(0, (root, *[sp.S.Zero] * (count - 1)), sp.S.Zero), found, u, count)


def _constant(e: sp.Expr, u: sp.Symbol) -> tuple[sp.Expr, sp.Expr]:
    """The value at u = 0 of what is analytic there, and what is left, as u times an expression."""
    found = expanded(e, u, 2)
    if found.order < 0 and not all(vanishes(c) for c in found.coefficients[: -found.order]):
        raise NotExpanded
    if found.order < 0:
        raise NotExpanded
    if found.order > 0:
        return sp.S.Zero, e
    first = found.coefficients[0]
    if vanishes(first):
        return sp.S.Zero, e
    plain = sp.expand(e - first) if e.is_polynomial(u) else None
    return first, plain if plain is not None else u * (found.coefficients[1] + u * found.rest)


def _series_in(d: sp.Expr, u: sp.Symbol, count: int, taken: tuple[sp.Expr, ...], tail: sp.Expr) -> Expansion:
    """Σ tₖ dᵏ + dᵐ tail for d that vanishes at u = 0."""
    inner = expanded(d, u, count)
    if inner.order < 0:
        raise NotExpanded
    if inner.order == 0:  # the first coefficient vanishes by arithmetic
        inner, _ = _leading(d, u, count)
        if inner.order < 1:
            raise NotExpanded
    power = Expansion(0, (sp.S.One, *[sp.S.Zero] * (count - 1)), sp.S.Zero)
    parts = []
    for t in taken:
        parts.append(_times(power, t))
        power = _product(power, inner, u, count)
    order, whole = order_of(d, u)
    total = _sum([_shifted(p, u, count) for p in parts], u, count)
    rest = tail * whole ** len(taken) * u ** (order * len(taken) - count)
    return Expansion(0, total.coefficients, total.rest + rest)


def _times(a: Expansion, c: sp.Expr) -> Expansion:
    return Expansion(a.order, tuple(c * k for k in a.coefficients), c * a.rest)


def _shifted(a: Expansion, u: sp.Symbol, count: int) -> Expansion:
    """The same from order 0 on."""
    return _normal(0, [sp.S.Zero] * a.order + list(a.coefficients), a.rest, u, count)


def _logarithm(inside: sp.Expr, u: sp.Symbol, count: int) -> Expansion:
    """log(c₀ + d) = log(c₀) + log(1 + d/c₀)."""
    first, d = _constant(inside, u)
    if first.is_positive is False or first == 0:
        raise NotExpanded
    x = d / first
    taken = (sp.log(first), *(log1p_tail.coefficient(k) for k in range(1, count)))
    return _series_in(x, u, count, taken, log1p_tail(count, x))


def _function(head: type[sp.Function], argument: sp.Expr, u: sp.Symbol, count: int) -> Expansion:
    """f(c₀ + d): by its tail where c₀ = 0, else by an addition theorem."""
    first, d = _constant(argument, u)
    if first == 0:
        made = TAILS[head]
        taken = tuple(made.coefficient(k) for k in range(count))
        return _series_in(d, u, count, taken, made(count, argument))
    if head is sp.exp:
        return _times(_function(sp.exp, d, u, count), sp.exp(first))
    if head in (sp.tan, sp.tanh):
        over, under = (sp.sin, sp.cos) if head is sp.tan else (sp.sinh, sp.cosh)
        return expanded(over(argument) / under(argument), u, count)
    if head in _ADDED:
        mark = sp.Dummy("d", real=True)
        parts = _ADDED[head](first, mark)
        return expanded(parts.xreplace({mark: d}), u, count)
    raise NotExpanded


def _tail(e: Tail, u: sp.Symbol, count: int) -> Expansion:
    """A tail at what vanishes at u = 0: its first terms, and a later tail."""
    n, argument = int(e.args[0]), e.args[1]
    first, d = _constant(argument, u)
    if first != 0 or n + count > LARGEST:
        raise NotExpanded
    taken = tuple(e.coefficient(n + k) for k in range(count))
    return _series_in(d, u, count, taken, e.func(n + count, argument))


def order_of(base: sp.Expr, u: sp.Symbol) -> tuple[int, sp.Expr]:
    """k and f of uᵏ f, for f that is not plainly zero at u = 0."""
    if isinstance(base, (sp.besselj, sp.besseli)):
        return _bessel(base, u)
    found, skip = _leading(base, u, 1)
    order = found.order
    if order == 0:
        return 0, base
    if skip == 0 or base.is_polynomial(u):
        whole = found.coefficients[0] + u * found.rest
        return order, sp.expand(whole) if base.is_polynomial(u) else whole
    return order, expanded(base, u, skip).rest


def _bessel(e: sp.Function, u: sp.Symbol) -> tuple[int, sp.Expr]:
    """Those of the Bessel functions of whole order: J(n, x) = (x/2)ⁿ/n! ₀F₁(n + 1, -x²/4)."""
    n, x = e.args
    if not (n.is_Integer and n >= 0):
        raise NotExpanded
    order, rest = order_of(x, u)
    sign = -1 if isinstance(e, sp.besselj) else 1
    return order * int(n), (rest / 2) ** n / sp.factorial(n) * sp.hyper((), (n + 1,), sign * x**2 / 4)
