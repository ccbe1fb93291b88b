"""Owen's T function, the bivariate normal distribution function and the scaled complementary error function
with mpmath, at the working precision of its context `mp`.

    T(h, a) = 1/(2π) ∫₀ᵃ exp(-h²(1 + x²)/2)/(1 + x²) dx,    Φ₂(x, y; ρ),    erfcx(x) = exp(x²) erfc(x).

T for 0 <= a <= 1 is an alternating sum of incomplete moments with the weights of Cohen, Rodriguez Villegas
and Zagier (2000), whose error relative to T is below 5.8^-n for n terms. Everything else is made of it and of
the normal tail q, with as many bits more as a difference can lose.

The wedge W(d, k) = P(U >= d, V >= kU/d) of independent standard normal U and V, d > 0 and k real, is what Φ₂
is made of: a line at distance d from the origin, beyond the point at k along it, seen from the origin.

Emitted by `rederive generate`; do not edit.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from mpmath import mp

GUARD = 40
"""Working bits beyond the caller's: what the sums and the smaller powers of arguments can lose."""
ATTEMPTS = 12


def owens_t(h: Any, a: Any) -> Any:
    """Return Owen's T(h, a).

    Parameters
    ----------
    h, a : real number of any size, infinities included.

    Returns
    -------
    An mpf; NaN where an argument is NaN.

    Accuracy
    --------
    A few units in the last place at mp.prec.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, equation 2.1.
    """
    h, a = mp.convert(h), mp.convert(a)
    if mp.isnan(h) or mp.isnan(a):
        return mp.nan
    if a == 0 or mp.isinf(h):
        return mp.mpf(0)
    with mp.workprec(mp.prec + GUARD + _extra(h)):
        h = abs(h)
        if h == 0:
            value = mp.atan(abs(a)) / (2 * mp.pi)
        elif mp.isinf(a):
            value = _tail(h) / 2
        else:
            value = _owen(h, h * abs(a), abs(a))
    return +value if a > 0 else -value


def bivariate_normal_cdf(x: Any, y: Any, rho: Any) -> Any:
    """Return Φ₂(x, y; ρ) = P(X <= x, Y <= y), X and Y standard normal with correlation ρ.

    Parameters
    ----------
    x, y : real number of any size, infinities included.
    rho : real number in [-1, 1].

    Returns
    -------
    An mpf; NaN where an argument is NaN or |rho| > 1.

    Accuracy
    --------
    A few units in the last place at mp.prec, also where the result is tiny.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, section 2.
    """
    x, y, rho = mp.convert(x), mp.convert(y), mp.convert(rho)
    if mp.isnan(x) or mp.isnan(y) or not -1 <= rho <= 1:
        return mp.nan
    if x == mp.ninf or y == mp.ninf or (rho == -1 and mp.fadd(x, y, exact=True) <= 0):
        return mp.mpf(0)
    bits, spare = mp.prec, 0
    for _ in range(ATTEMPTS):
        with mp.workprec(bits + GUARD + spare + _extra(x, y)):
            parts = _parts(x, y, rho)
            value = mp.fsum(parts)
        # bits lost to the difference of two parts
        lost = mp.mag(max(abs(part) for part in parts)) - mp.mag(value) if value > 0 else spare + bits
        if lost <= spare + GUARD // 4:
            break
        spare = int(lost)
    return +value


def erfcx(x: Any) -> Any:
    """Return exp(x²) erfc(x).

    Parameters
    ----------
    x : real number of any size, infinities included.

    Returns
    -------
    An mpf; NaN where x is NaN.

    Accuracy
    --------
    A few units in the last place at mp.prec.

    Source
    ------
    Abramowitz and Stegun (1964), 7.1.2 and 7.1.23.
    """
    x = mp.convert(x)
    if not mp.isfinite(x):
        return mp.nan if mp.isnan(x) else mp.zero if x > 0 else mp.inf
    bits = mp.prec
    with mp.workprec(bits + GUARD + (0 if x * x > 2 * (bits + GUARD) and x > 0 else _extra(x))):
        if x > 0 and x * x > 2 * mp.prec:
            value = _mills(x * x) / (x * mp.sqrt(mp.pi))
        else:
            value = mp.exp(x * x) * mp.erfc(x)
    return +value


def _owen(h: Any, k: Any, a: Any) -> Any:
    """T(h, a) for h > 0 and k = ah >= 0, at the current precision."""
    if a == 0:
        return mp.mpf(0)
    if k * k > 1.4 * mp.prec:
        return _tail(h) / 2
    if a <= 1:
        return _alternating(h, k, a)
    return _tail(h) / 2 - _beyond(h, k)


def _beyond(d: Any, k: Any) -> Any:
    """q(d)/2 - T(d, k/d) for 0 < d <= k, as T(k, d/k) - q(k) erf(d/√2)/2."""
    return _alternating(k, d, d / k) - _tail(k) * _centre(d)


def _alternating(h: Any, k: Any, a: Any) -> Any:
    """T(h, a) for 0 < a <= 1 and k = ah."""
    y = a * a
    if y < 0.17:
        terms = int(mp.prec / max(2.5, -mp.mag(y))) + 2
        weights: list[Any] = []
    else:
        terms = 8 * (int((mp.prec + 2) / 2.543) // 8 + 1)
        weights = [+weight for weight in _weights(terms, 64 * (mp.prec // 64 + 1))]
    # ν_j = ∫₀¹ t^(2j) exp(τ(1 - t²)) dt, τ = k²/2: positive terms downwards, forgetting their start
    double = k * k
    start, forgotten = terms, mp.mpf(1)
    while forgotten > mp.eps:
        forgotten *= double / (2 * start + 1)
        start += 1
        if forgotten > 1:
            forgotten = mp.mpf(1)
    moment = mp.mpf(1) / (2 * start + 1)
    for j in range(start - 1, terms - 1, -1):
        moment = (double * moment + 1) / (2 * j + 1)
    total = mp.mpf(0)
    for j in range(terms - 1, -1, -1):
        moment = (double * moment + 1) / (2 * j + 1)
        total = (moment * weights[j] if weights else moment) - y * total
    return mp.exp(-(h * h + double) / 2) * a * total / (2 * mp.pi)


@lru_cache(maxsize=16)
def _weights(terms: int, bits: int) -> list[Any]:
    """The sizes of the coefficients of the polynomial that stands for 1/(1 + y) on [0, 1]."""
    # Tₙ(1 + 2z) = Σ cᵢ zⁱ with cᵢ = cᵢ₋₁ · 2(n + i - 1)(n - i + 1)/(i(2i - 1)), Tₙ the Chebyshev polynomial
    coefficient, sizes = 1, [1]
    for i in range(1, terms + 1):
        coefficient = coefficient * 2 * (terms + i - 1) * (terms - i + 1) // (i * (2 * i - 1))
        sizes.append(coefficient)
    whole = left = sum(sizes)
    weights = []
    with mp.workprec(bits):
        for size in sizes[:-1]:
            left -= size
            weights.append(mp.mpf(left) / whole)
    return weights


def _parts(x: Any, y: Any, rho: Any) -> list[Any]:
    """Terms whose sum is Φ₂; one is negative only where x and y have opposite signs."""
    if rho == 1 or rho == -1 or mp.isinf(x) or mp.isinf(y):
        if rho > -1 or mp.isinf(x) or mp.isinf(y):
            return [_tail(-min(x, y))]
        return [_centre(x), _centre(y)] if x >= 0 and y >= 0 else [_tail(-min(x, y)), -_tail(max(x, y))]
    root = mp.sqrt((1 - rho) * (1 + rho))
    if x == 0 and y == 0:
        return [mp.asin(mp.sqrt((1 + rho) / 2)) / mp.pi]
    along_x, along_y = _along(x, y, rho, root)
    with mp.workprec(mp.prec + _extra(along_x, along_y)):
        root = mp.sqrt((1 - rho) * (1 + rho))
        along_x, along_y = _along(x, y, rho, root)
        if x >= 0 and y >= 0:
            return [_centre(x), _centre(y), _wedge(x, along_x), _wedge(y, along_y)]
        if x <= 0 and y <= 0:
            return [_wedge(-x, -along_x), _wedge(-y, -along_y)]
        if x < 0:
            return [_wedge(-x, -along_x), -_wedge(y, -along_y)]
        return [_wedge(-y, -along_y), -_wedge(x, -along_x)]


def _along(x: Any, y: Any, rho: Any, root: Any) -> tuple[Any, Any]:
    """Where the lines X = x and Y = y meet, as positions along each of them."""
    # With this many bits the two differences are exact, or nothing cancels in them.
    longest = max(int(value.man).bit_length() for value in (x, y, rho))
    with mp.workprec(2 * mp.prec + 3 * longest):
        along_x, along_y = y - rho * x, x - rho * y
    return along_x / root, along_y / root


def _wedge(d: Any, k: Any) -> Any:
    """W(d, k); W(0, k) is 0 for k > 0 and 1/2 for k < 0."""
    if d == 0:
        return mp.mpf(0) if k > 0 else mp.mpf(0.5)
    if k <= 0:
        return _tail(d) / 2 + _owen(d, -k, -k / d)
    square = k * k
    if square > 1.4 * mp.prec + 20:
        return _asymptotic(d, k)
    # The difference is smaller than its terms by exp(-min(d, k)²/2) and powers of k.
    with mp.workprec(mp.prec + int(0.7215 * min(d * d, square)) + 16):
        return _tail(d) / 2 - _alternating(d, k, k / d) if k <= d else _beyond(d, k)


def _asymptotic(d: Any, k: Any) -> Any:
    """W(d, k) for large k.

    With w = v² - k² the wedge is exp(-(d² + k²)/2) d/(4π) ∫₀^∞ exp(-w/2) g(w) dw and
    g(w) = 1/((d² + k² + w) √(k² + w)) is completely monotone, so that its Taylor sums enclose it.
    """
    square = d * d + k * k
    inverse, step = 1 / square, 1 / (k * k)
    root, term = 1 / k, inverse / k
    total, j = mp.mpf(0), 0
    small = term * mp.eps
    while abs(term) > small:
        total += term
        j += 1
        root = -root * (2 * j - 1) * step
        term = (root - 2 * j * term) * inverse
    return mp.exp(-square / 2) * d * total / (2 * mp.pi)


def _mills(square: Any) -> Any:
    """√π x erfcx(x) for large x² = square: Σ (-1)ʲ (2j - 1)!!/(2x²)ʲ."""
    total, term, j = mp.mpf(0), mp.mpf(1), 0
    while abs(term) > mp.eps:
        total += term
        j += 1
        term = -term * (2 * j - 1) / (2 * square)
    return total


def _extra(*sizes: Any) -> int:
    """Bits that exp(-x²/2) loses for x of these sizes."""
    return 2 * max(0, *(int(mp.mag(x)) for x in sizes if x and mp.isfinite(x)), 0)


def _tail(x: Any) -> Any:
    """q(x) = erfc(x/√2)/2, the probability beyond x."""
    square = x * x / 2
    if x > 0 and square > 2 * mp.prec:
        return mp.exp(-square) * _mills(square) / (x * mp.sqrt(2 * mp.pi)) if mp.isfinite(x) else mp.mpf(0)
    return mp.erfc(x / mp.sqrt(2)) / 2


def _centre(x: Any) -> Any:
    """erf(x/√2)/2, the probability between 0 and x."""
    return mp.erf(x / mp.sqrt(2)) / 2


def real(compute: Any) -> Any:
    """The value that is computed, not a number where it is not real or there is none."""
    try:
        value = mp.convert(compute())
    except (ValueError, ZeroDivisionError, OverflowError, mp.NoConvergence):
        return mp.nan
    if isinstance(value, mp.mpc):
        return value.real if value.imag == 0 else mp.nan
    return value
