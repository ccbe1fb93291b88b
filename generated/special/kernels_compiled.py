"""Owen's T function, the bivariate normal distribution function and the scaled complementary error function
of float64 scalars, compiled by numba on first use.

    T(h, a) = 1/(2π) ∫₀ᵃ exp(-h²(1 + x²)/2)/(1 + x²) dx,    Φ₂(x, y; ρ),    erfcx(x) = exp(x²) erfc(x).

Every sum has positive terms, and every Gaussian factor is taken of an exponent known to twice the precision.
T is a Gauss-Legendre sum for a <= 1, reflected beyond. Φ₂ is made of the wedges
W(d, k) = P(U >= d, V >= kU/d) of independent standard normal U and V: a line at distance d from the origin,
beyond the point at k along it, seen from the origin. Where two wedges would cancel, the density is integrated
over the correlation instead. Nodes and weights are computed to 40 digits at import and rounded once.

Emitted by `rederive generate`; do not edit.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Any

import numpy as np
from numba import njit

FAR = 8.4
"""Beyond it the normal tail is below half a unit in the last place of 1."""
LARGEST = 64.0
"""exp(-64²/2) is below every float64: larger arguments change nothing."""
DROP = 80.0
"""exp(-80/2) relative to the largest value of an integrand: what is left out."""
TURN = 6.28
"""From here on the residue of the pole in the rule for erfcx is below 1e-16 of the sum."""
TINY, GROW = 2.0**-500, 2.0**300
"""Arguments of Φ₂ that are both smaller than the first are multiplied by the second."""
CANCELLED = 0.3
"""A difference below this share of its first term is computed another way."""
ROOT_HALF = math.sqrt(0.5)
TWO_PI = 2.0 * math.pi


def _jit(function: Callable[..., Any]) -> Any:
    """The function compiled on first use, cached on disk where there is a folder for it."""
    try:
        return njit(cache=True, nogil=True, error_model="numpy")(function)
    except RuntimeError:
        return njit(nogil=True, error_model="numpy")(function)


def _legendre(n: int) -> tuple[list[float], list[float]]:
    """Positive nodes and weights of the Gauss-Legendre rule with an even number n of nodes on [-1, 1]."""
    nodes, weights = [], []
    with localcontext() as context:
        context.prec = 40
        for i in range(n // 2):
            x = Decimal(math.cos(math.pi * (i + 0.75) / (n + 0.5)))
            for _ in range(6):  # Newton's iteration doubles the digits
                last, value = Decimal(1), x
                for j in range(2, n + 1):
                    last, value = value, ((2 * j - 1) * x * value - (j - 1) * last) / j
                slope = n * (x * value - last) / (x * x - 1)
                x -= value / slope
            nodes.append(float(x))
            weights.append(float(2 / ((1 - x * x) * slope * slope)))
    return nodes, weights


def _unit(n: int) -> list[tuple[float, float]]:
    """Nodes and weights of the rule with n nodes on [0, 1]."""
    nodes, weights = _legendre(n)
    both = zip([-x for x in nodes] + nodes, weights + weights, strict=True)
    return [((1.0 + x) / 2.0, w / 2.0) for x, w in both]


SHORT = np.array(list(zip(*_legendre(26), strict=True)))
LONG = np.array(list(zip(*_legendre(46), strict=True)))
TAIL = np.array(_unit(28))
PANEL = np.array(_unit(16))
TRAPEZOID = np.array([(0.25 * j * j, 2.0 * math.exp(-0.25 * j * j)) for j in range(13, 0, -1)])
"""Squares of the nodes j/2, and weights, the small ones first."""


@_jit
def _sum(a, b):  # type: ignore[no-untyped-def]
    """a + b and its rounding error."""
    s = a + b
    t = s - a
    return s, (a - (s - t)) + (b - t)


@_jit
def _product(a, b):  # type: ignore[no-untyped-def]
    """ab and its rounding error."""
    p = a * b
    t = 134217729.0 * a
    a1 = t - (t - a)
    a2 = a - a1
    t = 134217729.0 * b
    b1 = t - (t - b)
    b2 = b - b1
    return p, ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2


@_jit
def _gauss(x):  # type: ignore[no-untyped-def]
    """exp(-x²/2) for x >= 0."""
    if x >= LARGEST:
        return 0.0
    high, low = _product(x, x)
    return math.exp(-0.5 * high) * (1.0 - 0.5 * low)


@_jit
def _scaled(x):  # type: ignore[no-untyped-def]
    """erfcx for x >= 1/4, by the trapezoidal rule with step 1/2 for (x/π) ∫ exp(-t²)/(x² + t²) dt."""
    inverse = 1.0 / x
    z = inverse * inverse
    total = 0.0
    for i in range(TRAPEZOID.shape[0]):
        total += TRAPEZOID[i, 1] / (1.0 + TRAPEZOID[i, 0] * z)
    value = (1.0 + total) * inverse * (0.5 / math.pi)
    if x < TURN:
        value -= 2.0 * math.exp(x * x) / math.expm1(4.0 * math.pi * x)
    return value


@_jit
def _tail(x):  # type: ignore[no-untyped-def]
    """q(x) = erfc(x/√2)/2 for x >= 0."""
    if x < 0.5:
        return 0.5 * math.erfc(x * ROOT_HALF)
    return 0.5 * _gauss(x) * _scaled(x * ROOT_HALF)


@_jit
def _centre(x):  # type: ignore[no-untyped-def]
    """erf(x/√2)/2."""
    return 0.5 * math.erf(x * ROOT_HALF)


@_jit
def _core(h, k, a):  # type: ignore[no-untyped-def]
    """T(h, a) for 0 <= a <= 1 and k = ah < FAR."""
    y, s, total = a * a, -0.5 * k * k, 0.0
    rule = SHORT if k < 3.0 else LONG
    for i in range(rule.shape[0]):
        u = rule[i, 0] * rule[i, 0]
        total += rule[i, 1] * math.exp(s * u) / (1.0 + y * u)
    return _gauss(h) * (a * total) / TWO_PI


@_jit
def _owen(h, k, a):  # type: ignore[no-untyped-def]
    """T(h, a) for h, a >= 0 and k = ah."""
    if k >= FAR:
        return 0.5 * _tail(h)
    if a <= 1.0:
        return _core(h, k, a)
    # q(h)/2 - T(h, a) = T(k, 1/a) - q(k) erf(h/√2)/2
    return 0.5 * _tail(h) + _tail(k) * _centre(h) - _core(k, h, 1.0 / a)


@_jit
def owens_t(h, a):  # type: ignore[no-untyped-def]
    """Return Owen's T(h, a).

    Parameters
    ----------
    h, a : float64 scalar, of any size, infinities included.

    Returns
    -------
    A float64, NaN where an argument is NaN.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, equation 2.1.
    """
    if math.isnan(h) or math.isnan(a):
        return math.nan
    h, b = abs(h), abs(a)
    k = 0.0 if h == 0.0 or b == 0.0 else h * b
    return math.copysign(_owen(h, k, b), a)


@_jit
def erfcx(x):  # type: ignore[no-untyped-def]
    """Return exp(x²) erfc(x).

    Parameters
    ----------
    x : float64 scalar, of any size, infinities included.

    Returns
    -------
    A float64, NaN where x is NaN, infinity where the value exceeds the largest float64.

    Source
    ------
    Abramowitz and Stegun (1964), 7.1.2; the trapezoidal rule with the residue of its pole from Chiarella and
    Reichel (1968), Math. Comp. 22:137-143.
    """
    if math.isnan(x):
        return x
    if x > 0.25:
        return _scaled(x)
    size = min(-x, LARGEST)
    high, low = _product(size, size)
    growth = math.exp(high) * (1.0 + low)
    if x >= -0.5:
        return growth * math.erfc(x)
    return 2.0 * growth - _scaled(-x)


@_jit
def _conjugate(rho):  # type: ignore[no-untyped-def]
    """√(1 - ρ²) to twice the precision."""
    a, da = _sum(1.0, -rho)
    b, db = _sum(1.0, rho)
    p, e = _product(a, b)
    e += a * db + da * b
    root = math.sqrt(p)
    s, t = _product(root, root)
    return root, ((p - s) - t + e) / (2.0 * root)


@_jit
def _along(x, y, rho, root, rest):  # type: ignore[no-untyped-def]
    """(y - ρx)/√(1 - ρ²) to twice the precision."""
    p, e = _product(rho, x)
    s, t = _sum(y, -p)
    top, low = _sum(s, t - e)
    k = top / root
    p, e = _product(k, root)
    return k, (((top - p) - e) + low - k * rest) / root


@_jit
def _decay(x, k, rest):  # type: ignore[no-untyped-def]
    """exp(-(x² + k²)/2), k to twice the precision."""
    x2, dx = _product(x, x)
    k2, dk = _product(k, k)
    s, e = _sum(x2, k2)
    if s >= 1600.0:
        return 0.0
    return math.exp(-0.5 * s) * (1.0 - 0.5 * (e + dx + dk + 2.0 * k * rest))


@_jit
def _wedge(d, k, rest):  # type: ignore[no-untyped-def]
    """W(d, k) for d >= 0, k to twice the precision."""
    if k <= 0.0:
        return 0.5 * _tail(d) + (_owen(d, -k, -k / d) if d > 0.0 else 0.25)
    if k < 1.0:
        if k <= d:
            return 0.5 * _tail(d) - _core(d, k, k / d)
        return _core(k, d, d / k) - _tail(k) * _centre(d)
    # exp(-R²/2)/(2π) ∫₀^∞ exp(-kv - v²/2) d/(d² + (k + v)²) dv up to v = L, with v = Lt²
    factor = _decay(d, k, rest)
    if factor == 0.0:
        return 0.0
    length = DROP / (k + math.sqrt(k * k + DROP))
    total, scaled, half = 0.0, k * length, 0.5 * length * length
    for i in range(TAIL.shape[0]):
        t = TAIL[i, 0]
        u = t * t
        total += 2.0 * TAIL[i, 1] * t * math.exp(-u * (scaled + u * half)) / (d * d + (k + length * u) ** 2)
    return factor * (d * length * total) / TWO_PI


@_jit
def _strip(u, v):  # type: ignore[no-untyped-def]
    """q(u) - q(v) for 0 <= u <= v, and 0 for u > v."""
    if u >= v:
        return 0.0
    width = v - u
    if width * (u + 0.5 * width) >= 1.0:
        return _tail(u) - _tail(v)
    total = 0.0
    for i in range(PANEL.shape[0]):
        t = PANEL[i, 0]
        total += PANEL[i, 1] * math.exp(-width * t * (u + 0.5 * width * t))
    return _gauss(u) * (width * total) / math.sqrt(TWO_PI)


@_jit
def _turned(u, v, rho, edge):  # type: ignore[no-untyped-def]
    """Φ₂(-u, v; ρ) - Φ₂(-u, v; -1) for u, v > 0, the integral of the density over the correlation.

    With r = -cos ψ and t = tan(ψ/2) it is (1/π) ∫ exp(-(p²/t² + q²t²)/2 - (u² + v²)/4)/(1 + t²) dt over
    0 < t < √((1 + ρ)/(1 - ρ)), p = |v - u|/2, q = (u + v)/2; its exponent is largest at √(p/q), where it is
    -max(u, v)²/2, or at the end. The integral is taken in log t, in at least 4 panels no longer than 1.
    """
    p, q = 0.5 * abs(v - u), 0.5 * (u + v)
    end = math.sqrt((1.0 + rho) / (1.0 - rho))
    slope = p / end - q * end
    inside = slope < 0.0
    reach = math.sqrt((0.0 if inside else slope * slope) + DROP)
    wide = reach + math.sqrt(reach * reach + 4.0 * p * q)
    top = min(end, 0.5 * wide / q)
    bottom = max(2.0 * p / wide, 1e-17 * top)
    length = math.log(top / bottom)
    panels = 4
    while panels < length:
        panels *= 2
    step, total = length / panels, 0.0
    for panel in range(panels - 1, -1, -1):
        partial = 0.0
        for i in range(PANEL.shape[0]):
            shift = -(panel + PANEL[i, 0]) * step
            t = top * math.exp(shift)
            if inside:
                bend = (p / t - q * t) ** 2
            else:  # the exponent is largest at the end, t = end (1 - back)
                back = -math.expm1(shift)
                bend = back * (2.0 - back) * ((p / t) ** 2 - (q * end) ** 2)
            partial += PANEL[i, 1] * t * math.exp(-0.5 * bend) / (1.0 + t * t)
        total += partial
    return (_gauss(max(u, v)) if inside else edge) * (step * total) / math.pi


@_jit
def bivariate_normal_cdf(x, y, rho):  # type: ignore[no-untyped-def]
    """Return Φ₂(x, y; ρ) = P(X <= x, Y <= y), X and Y standard normal with correlation ρ.

    Parameters
    ----------
    x, y : float64 scalar, of any size, infinities included.
    rho : float64 scalar in [-1, 1].

    Returns
    -------
    A float64, NaN where an argument is NaN or |rho| > 1.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, section 2.
    """
    if math.isnan(x) or math.isnan(y) or not abs(rho) <= 1.0:
        return math.nan
    x, y = min(max(x, -LARGEST), LARGEST), min(max(y, -LARGEST), LARGEST)
    above, below = x >= 0.0 and y >= 0.0, x <= 0.0 and y <= 0.0
    if rho == 1.0:
        least = min(x, y)
        return _tail(-least) if least < 0.0 else 0.5 + _centre(least)
    if rho == -1.0:
        return _centre(x) + _centre(y) if above else _strip(-min(x, y), max(x, y))
    if max(abs(x), abs(y)) < TINY:  # they matter through their ratio alone; products must not underflow
        x, y = x * GROW, y * GROW
    root, rest = _conjugate(rho)
    if x == 0.0 and y == 0.0:
        return math.atan2(root, -rho) / TWO_PI
    along_x, rest_x = _along(x, y, rho, root, rest)
    along_y, rest_y = _along(y, x, rho, root, rest)
    sign = 1.0 if above else -1.0
    wedge_x = _wedge(abs(x), sign * along_x, sign * rest_x)
    wedge_y = _wedge(abs(y), sign * along_y, sign * rest_y)
    if above:
        return wedge_x + wedge_y + (_centre(x) + _centre(y))
    if below:
        return wedge_x + wedge_y
    first, second = (wedge_x, wedge_y) if x < 0.0 else (wedge_y, wedge_x)
    if first - second >= CANCELLED * first:
        return first - second
    edge = _decay(x, along_x, rest_x)
    return _strip(-min(x, y), max(x, y)) + _turned(-min(x, y), max(x, y), rho, edge)
