"""Owen's T function, the bivariate normal distribution function and the scaled complementary error function
in ball arithmetic, at python-flint's current precision.

    T(h, a) = 1/(2π) ∫₀ᵃ exp(-h²(1 + x²)/2)/(1 + x²) dx,    Φ₂(x, y; ρ),    erfcx(x) = exp(x²) erfc(x).

A result encloses the function at every point of the argument balls. The functions are evaluated at exact
midpoints, where every sign is decided, and the radii enter through bounds on the derivatives; wide balls are
enclosed by monotony from their ends instead. At midpoints the relative radius is that of the precision, also
far out in the tails.

T for 0 <= a <= 1 uses an alternating sum of incomplete moments. Let P be the polynomial with
1/(1 + y) - P(y) = R(y)/(1 + y), R(y) = Tₙ(1 - 2y)/Tₙ(3), Tₙ the Chebyshev polynomial. As |R| <= 1/Tₙ(3) on
[0, 1] and the integrand is positive, replacing 1/(1 + x²) by P(x²) changes T by at most T/Tₙ(3): 2.54 bits a
term. The coefficients of P alternate in sign and are at most 1 in size, so little is cancelled. They are the
weights of Cohen, Rodriguez Villegas and Zagier (2000) for alternating series of moments.

The wedge W(d, k) = P(U >= d, V >= kU/d) of independent standard normal U and V, d > 0 and k real, is what Φ₂
is made of: a line at distance d from the origin, beyond the point at k along it, seen from the origin.

Emitted by `rederive generate`; do not edit.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from flint import arb, ctx, fmpz

GUARD = 40
"""Working bits beyond the caller's: what the sums and the smaller powers of arguments can lose."""
MOST_BITS = 1 << 15
"""Working bits spent on the size of an argument: enough for sizes up to 2**16384."""
ATTEMPTS = 8


def owens_t(h: Any, a: Any) -> arb:
    """Return Owen's T(h, a) enclosed.

    Parameters
    ----------
    h, a : real, arb, fmpq, fmpz or int.

    Returns
    -------
    A ball; NaN where an argument is not finite.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, equation 2.1.
    """
    return _enclosed(_owens_t, h, a)


def bivariate_normal_cdf(x: Any, y: Any, rho: Any) -> arb:
    """Return Φ₂(x, y; ρ) = P(X <= x, Y <= y) enclosed, X and Y standard normal with correlation ρ.

    Parameters
    ----------
    x, y : real, arb, fmpq, fmpz or int.
    rho : the same, |rho| <= 1.

    Returns
    -------
    A ball; NaN where an argument is not finite, or |rho| <= 1 is not certain.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, section 2.
    """
    return _enclosed(_bivariate, x, y, rho)


def erfcx(x: Any) -> arb:
    """Return exp(x²) erfc(x) enclosed.

    Parameters
    ----------
    x : real, arb, fmpq, fmpz or int.

    Returns
    -------
    A ball; NaN where x is not finite.

    Source
    ------
    Abramowitz and Stegun (1964), 7.1.2; the bound of the derivative from 7.1.13.
    """
    return _enclosed(_erfcx, x)


def _enclosed(function: Callable[..., arb], *arguments: Any) -> arb:
    """The function of balls and the caller's precision, rounded to that; NaN unless all balls are finite."""
    bits = ctx.prec
    try:
        ctx.prec = bits + GUARD
        balls = [arb(argument) for argument in arguments]
        finite = all(ball.is_finite() for ball in balls)
        # Signs change and sizes are taken exactly only at the precision of the midpoints.
        longest = max(bits, *(ball.bits() for ball in balls))
        ctx.prec = longest + GUARD
        value = function(*balls, longest) if finite else arb.nan()
    finally:
        ctx.prec = bits
    return +value


def _owens_t(h: arb, a: arb, bits: int) -> arb:
    middle = _owens_t_at(h.mid(), a.mid(), bits)
    if h.is_exact() and a.is_exact():
        return middle
    _raise(bits, h)
    k = a * h
    # |∂T/∂h| = φ(h) |erf(ah/√2)|/2, |∂T/∂a| = exp(-h²(1 + a²)/2)/(2π(1 + a²))
    slope_h = (-h * h / 2).exp() * _least(arb(1), abs(k)) / 5
    slope_a = (-(h * h + k * k) / 2).exp() / (6 * (1 + a * a))
    error = (slope_h * h.rad()).abs_upper() + (slope_a * a.rad()).abs_upper()
    if error <= middle.abs_lower() / 16:
        return middle + arb(0, error)
    # T grows with a and, in size, falls with |h|.
    low_h, high_h = h.abs_lower(), h.abs_upper()
    low, high = a.lower(), a.upper()
    smallest = _owens_t_at(low_h if low < 0 else high_h, low, bits)
    return smallest.union(_owens_t_at(low_h if high > 0 else high_h, high, bits))


def _owens_t_at(h: arb, a: arb, bits: int) -> arb:
    """T at exact arguments."""
    if a < 0:
        return -_owens_t_at(h, -a, bits)
    h = abs(h)
    if h == 0:
        return a.atan() / (2 * arb.pi())
    _raise(bits, h)
    return _owen(h, a * h, a)


def _owen(h: arb, k: arb, a: arb) -> arb:
    """T(h, a) for exact h > 0 and k = ah >= 0, at the current precision."""
    if a == 0:
        return arb(0)
    if k * k > _far():
        # T = q(h)/2 - T^c with 0 <= T^c <= q(h) q(k) <= q(h) exp(-k²/2)/2, q the normal tail
        small = arb(2) ** -ctx.prec
        return _tail(h) / 2 * (1 - small * arb(0.5, 0.5))
    if k <= h:
        return _alternating(h, k, a)
    return _tail(h) / 2 - _beyond(h, k)


def _beyond(d: arb, k: arb) -> arb:
    """q(d)/2 - T(d, k/d) for 0 < d <= k, as T(k, d/k) - q(k) erf(d/√2)/2."""
    return _alternating(k, d, d / k) - _tail(k) * _centre(d)


def _alternating(h: arb, k: arb, a: arb) -> arb:
    """T(h, a) for 0 <= a <= 1 and k = ah, up to rounding of a beyond 1."""
    y = a * a
    if y < arb(0.17):
        terms = int(ctx.prec / max(2.5, -_exponent(y))) + 2
        weights: list[arb] = []
        rest = y.abs_upper() ** terms
    else:
        terms = 8 * (int((ctx.prec + 2) / 2.543) // 8 + 1)
        weights, rest = _weights(terms)
        if not y <= 1 + arb(1) / (4 * terms * terms):
            return arb(0.125, 0.125)
    # ν_j = ∫₀¹ t^(2j) exp(τ(1 - t²)) dt, τ = k²/2: positive terms downwards
    double = k * k
    moment = (double / 2).hypgeom_1f1(arb(1), arb(terms) + arb(1.5)) / (2 * terms + 1)
    total = arb(0)
    for j in range(terms - 1, -1, -1):
        moment = (double * moment + 1) / (2 * j + 1)
        total = (moment * weights[j] if weights else moment) - y * total
    # |R| <= rest: the true value is total/(1 + θ rest) with |θ| <= 1
    total *= 1 + arb(0, (2 * rest).upper())
    return (-(h * h + double) / 2).exp() * a * total / (2 * arb.pi())


@lru_cache(maxsize=64)
def _weights(terms: int) -> tuple[list[arb], arb]:
    """The sizes of the coefficients of P, exact but for the last division, and a bound of |R|."""
    # Tₙ(1 + 2z) = Σ cᵢ zⁱ with cᵢ = cᵢ₋₁ · 2(n + i - 1)(n - i + 1)/(i(2i - 1))
    coefficient, sizes = fmpz(1), [fmpz(1)]
    for i in range(1, terms + 1):
        coefficient = coefficient * (2 * (terms + i - 1) * (terms - i + 1)) // (i * (2 * i - 1))
        sizes.append(coefficient)
    whole = sum(sizes, fmpz(0))
    weights, left = [], whole
    for size in sizes[:-1]:
        left -= size
        weights.append(arb(left) / whole)
    return weights, 2 / arb(whole)


def _bivariate(x: arb, y: arb, rho: arb, bits: int) -> arb:
    if not abs(rho) <= 1:
        return arb.nan()
    middle = _bivariate_at(x.mid(), y.mid(), rho.mid(), bits)
    if x.is_exact() and y.is_exact() and rho.is_exact():
        return middle
    root = _conjugate(rho)
    if root > 0:
        _raise(bits, x, y)
        along_x, along_y = (y - rho * x) / root, (x - rho * y) / root
        # ∂Φ₂/∂x = φ(x) Φ((y - ρx)/√(1 - ρ²)); ∂Φ₂/∂ρ is the density
        by_x = (-x * x / 2).exp() * _tail(-along_x)
        by_y = (-y * y / 2).exp() * _tail(-along_y)
        by_rho = (-(x * x + along_x * along_x) / 2).exp() / (6 * root)
        error = (by_x * x.rad()).abs_upper() / 2 + (by_y * y.rad()).abs_upper() / 2
        error = (error + (by_rho * rho.rad()).abs_upper()).upper()
        if error <= middle.abs_lower() / 16:
            return middle + arb(0, error)
    # Φ₂ grows with x, y and ρ.
    smallest = _bivariate_at(x.lower(), y.lower(), rho.lower(), bits)
    return smallest.union(_bivariate_at(x.upper(), y.upper(), rho.upper(), bits))


def _bivariate_at(x: arb, y: arb, rho: arb, bits: int) -> arb:
    """Φ₂ at exact arguments; more bits until the difference of wedges has kept enough."""
    if abs(rho) == 1 and rho < 0 and x + y <= 0:
        return arb(0)
    need, spare, value = bits + GUARD // 4, 0, arb.nan()
    for _ in range(ATTEMPTS):
        _raise(bits + spare, x, y)
        value = _combined(x, y, rho)
        have = value.rel_accuracy_bits()
        if have >= need:
            break
        spare = 2 * spare + max(GUARD, min(need - have, bits))
    return value


def _combined(x: arb, y: arb, rho: arb) -> arb:
    """Φ₂ at exact arguments from tails and wedges; sums only, unless x and y have opposite signs."""
    if abs(rho) == 1:
        if rho > 0:
            return _tail(-x) if x <= y else _tail(-y)
        if x >= 0 and y >= 0:
            return _centre(x) + _centre(y)
        return _tail(-x) - _tail(y) if x < y else _tail(-y) - _tail(x)
    root = _conjugate(rho)
    if x == 0 and y == 0:
        return ((1 + rho) / 2).sqrt().asin() / arb.pi()
    along_x, along_y = _along(x, y, rho, root)
    size = max(_exponent(along_x), _exponent(along_y))
    if size > 0:
        ctx.prec += min(2 * size, MOST_BITS)
        along_x, along_y = _along(x, y, rho, root)
    if x >= 0 and y >= 0:
        return _centre(x) + _centre(y) + _wedge(x, along_x) + _wedge(y, along_y)
    if x <= 0 and y <= 0:
        return _wedge(-x, -along_x) + _wedge(-y, -along_y)
    if x < 0:
        return _wedge(-x, -along_x) - _wedge(y, -along_y)
    return _wedge(-y, -along_y) - _wedge(x, -along_x)


def _along(x: arb, y: arb, rho: arb, root: arb) -> tuple[arb, arb]:
    """Where the lines X = x and Y = y meet, as positions along each of them."""
    bits = ctx.prec
    ctx.prec = 2 * bits
    along_x, along_y = y - rho * x, x - rho * y
    ctx.prec = bits
    return along_x / root, along_y / root


def _wedge(d: arb, k: arb) -> arb:
    """W(d, k) for exact d >= 0 and a ball k; W(0, k) is 0 for k > 0 and 1/2 for k < 0."""
    if d == 0:
        return arb(0) if k > 0 else arb(0.5) if k < 0 else arb(0.25, 0.25)
    # |∂W/∂k| = exp(-(d² + k²)/2) d/(2π(d² + k²))
    square = d * d + k * k if k > 0 or k < 0 else d * d
    error = (-square / 2).exp() * d / (6 * square) * k.rad()
    middle = k.mid()
    value = _wedge_at(d, middle) if middle > 0 else _tail(d) / 2 + _owen(d, -middle, -middle / d)
    return value + arb(0, error.abs_upper())


def _wedge_at(d: arb, k: arb) -> arb:
    """W(d, k) for exact d, k > 0."""
    if k * k > _far() + 20:
        return _asymptotic(d, k)
    bits = ctx.prec
    try:
        # The difference is smaller than its terms by exp(-min(d, k)²/2) and powers of k.
        ctx.prec += int(0.7215 * float(d * d if d < k else k * k)) + 16
        return _tail(d) / 2 - _alternating(d, k, k / d) if k <= d else _beyond(d, k)
    finally:
        ctx.prec = bits


def _asymptotic(d: arb, k: arb) -> arb:
    """W(d, k) for large k.

    With w = v² - k² the wedge is exp(-(d² + k²)/2) d/(4π) ∫₀^∞ exp(-w/2) g(w) dw and
    g(w) = 1/((d² + k² + w) √(k² + w)) is completely monotone, so that its Taylor sums enclose it.
    """
    square = d * d + k * k
    inverse, step = 1 / square, 1 / (k * k)
    root, term = 1 / k, 1 / k * inverse
    total, sign, j = arb(0), 1, 0
    small = term.abs_upper() * arb(2) ** -ctx.prec
    while True:
        total = total + term if sign > 0 else total - term
        j += 1
        root = root * (2 * j - 1) * step
        following = (root + 2 * j * term) * inverse
        sign = -sign
        if following < small or not following < term:
            break
        term = following
    total += following * arb(0.5 * sign, 0.5)
    return (-square / 2).exp() * d * total / (2 * arb.pi())


def _erfcx(x: arb, bits: int) -> arb:
    middle = _erfcx_at(x.mid(), bits)
    if x.is_exact():
        return middle
    _raise(bits, x)
    # 0 <= -erfcx'(x) <= 1/(√π x²) for x > 0, at most 2/√π + 4|x| exp(x²) anywhere
    slope = arb(1.2) + 4 * abs(x) * (x * x).exp() if not x >= 0 else _least(arb(1.2), 1 / (x * x))
    error = (slope * x.rad()).abs_upper()
    if error <= middle.abs_lower() / 16:
        return middle + arb(0, error)
    return _erfcx_at(x.upper(), bits).union(_erfcx_at(x.lower(), bits))


def _erfcx_at(x: arb, bits: int) -> arb:
    """erfcx at an exact argument."""
    square = x * x
    if x < 0 or square < 2 * (bits + GUARD):
        _raise(bits, x)
        return (x * x).exp() * x.erfc()
    return _mills(square, bits) / (x * arb.const_sqrt_pi())


def _mills(square: arb, bits: int) -> arb:
    """√π x erfcx(x) for large x² = square, enclosed by the partial sums of Σ (-1)ʲ (2j - 1)!!/(2x²)ʲ."""
    half, small = 1 / (2 * square), arb(2) ** -(bits + GUARD)
    total, term, j = arb(0), arb(1), 0
    while abs(term) > small:
        total += term
        j += 1
        term = -term * (2 * j - 1) * half
    return total + term * arb(0.5, 0.5)


def _exponent(x: arb) -> int:
    """An exponent e with |x| < 2**e over the whole ball; 0 for zero."""
    mantissa, exponent = x.abs_upper().man_exp()
    return int(exponent) + int(mantissa).bit_length() if mantissa else 0


def _raise(bits: int, *sizes: arb) -> None:
    """Set the working precision so that exp(-x²/2) keeps its bits for exact x of these sizes."""
    ctx.prec = bits + GUARD + min(2 * max(0, *(_exponent(x) for x in sizes)), MOST_BITS)


def _far() -> int:
    """Beyond k² of this size exp(-k²/2) is below the working precision."""
    return int(1.4 * ctx.prec) + 1


def _tail(x: arb) -> arb:
    """q(x) = erfc(x/√2)/2, the probability beyond x."""
    square = x * x / 2
    if x > 0 and square > 2 * ctx.prec:
        return (-square).exp() * _mills(square, ctx.prec) / (x * (2 * arb.pi()).sqrt())
    return (x * arb(0.5).sqrt()).erfc() / 2


def _centre(x: arb) -> arb:
    """erf(x/√2)/2, the probability between 0 and x."""
    return (x * arb(0.5).sqrt()).erf() / 2


def _conjugate(rho: arb) -> arb:
    """√(1 - ρ²)."""
    return ((1 - rho) * (1 + rho)).sqrt()


def _least(x: arb, y: arb) -> arb:
    """An upper bound of the smaller."""
    x, y = x.abs_upper(), y.abs_upper()
    return x if x <= y else y
