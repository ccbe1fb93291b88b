"""Owen's T function, the bivariate normal distribution function and the scaled complementary error function
in float64 on arrays, with NumPy and SciPy.

    T(h, a) = 1/(2π) ∫₀ᵃ exp(-h²(1 + x²)/2)/(1 + x²) dx,    Φ₂(x, y; ρ),    erfcx(x) = exp(x²) erfc(x).

Every sum has positive terms, and every Gaussian factor is taken of an exponent known to twice the precision.
T is a Gauss-Legendre sum for a <= 1, reflected beyond. Φ₂ is made of the wedges
W(d, k) = P(U >= d, V >= kU/d) of independent standard normal U and V: a line at distance d from the origin,
beyond the point at k along it, seen from the origin. Where two wedges would cancel, the density is integrated
over the correlation instead.
Nodes and weights are computed to 40 digits at import and rounded once.

Emitted by `rederive generate`; do not edit.
"""

from __future__ import annotations

import math
from decimal import Decimal, localcontext
from typing import Any

import numpy as np
from scipy.special import erf, erfc, ndtr

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


SHORT = list(zip(*_legendre(26), strict=True))
LONG = list(zip(*_legendre(46), strict=True))
TAIL = _unit(28)
PANEL = _unit(16)
TRAPEZOID = [(0.25 * j * j, 2.0 * math.exp(-0.25 * j * j)) for j in range(13, 0, -1)]
"""Squares of the nodes j/2, and weights, the small ones first."""


def owens_t(h: Any, a: Any) -> Any:
    """Return Owen's T(h, a).

    Arrays broadcast together.

    Parameters
    ----------
    h, a : real float64 of any size, infinities included.

    Returns
    -------
    A float64 array of the broadcast shape, NaN where an argument is NaN.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, equation 2.1.
    """
    h, a = np.broadcast_arrays(np.asarray(h, dtype=np.float64), np.asarray(a, dtype=np.float64))
    shape = h.shape
    h, b = np.abs(h).reshape(-1), np.abs(a).reshape(-1)
    with np.errstate(all="ignore"):
        k = np.where(h == 0.0, 0.0, h * b)
        value = _owen(h, np.where(b == 0.0, 0.0, k), b)
    value[np.isnan(h) | np.isnan(b)] = np.nan
    return np.copysign(value.reshape(shape), a)[()]


def bivariate_normal_cdf(x: Any, y: Any, rho: Any) -> Any:
    """Return Φ₂(x, y; ρ) = P(X <= x, Y <= y), X and Y standard normal with correlation ρ.

    Arrays broadcast together.

    Parameters
    ----------
    x, y : real float64 of any size, infinities included.
    rho : real float64 in [-1, 1].

    Returns
    -------
    A float64 array of the broadcast shape, NaN where an argument is NaN or |rho| > 1.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, section 2.
    """
    arrays = np.broadcast_arrays(*(np.asarray(value, dtype=np.float64) for value in (x, y, rho)))
    shape = arrays[0].shape
    x, y, rho = (array.reshape(-1) for array in arrays)
    x, y = np.clip(x, -LARGEST, LARGEST), np.clip(y, -LARGEST, LARGEST)
    end = np.abs(rho) == 1.0
    value = np.empty(x.size)
    with np.errstate(all="ignore"):
        value[~end] = _bivariate(x[~end], y[~end], rho[~end])
        value[end] = _degenerate(x[end], y[end], rho[end])
    value[np.isnan(x) | np.isnan(y) | ~(np.abs(rho) <= 1.0)] = np.nan
    return value.reshape(shape)[()]


def erfcx(x: Any) -> Any:
    """Return exp(x²) erfc(x).

    Parameters
    ----------
    x : real float64 of any size, infinities included.

    Returns
    -------
    A float64 array of its shape, NaN where x is NaN, infinity where the value exceeds the largest float64.

    Source
    ------
    Abramowitz and Stegun (1964), 7.1.2; the trapezoidal rule with the residue of its pole from Chiarella and
    Reichel (1968), Math. Comp. 22:137-143.
    """
    x = np.asarray(x, dtype=np.float64)
    with np.errstate(all="ignore"):
        size = np.abs(x)
        high, low = _square(np.minimum(size, LARGEST))
        growth = np.exp(high) * (1.0 + low)
        value = np.where(x > 0.25, _scaled(np.maximum(size, 0.25)), growth * erfc(np.clip(x, -0.5, 0.25)))
        value = np.where(x < -0.5, 2.0 * growth - _scaled(np.maximum(size, 0.5)), value)
    return np.where(np.isnan(x), x, value)[()]


def _sum(a: Any, b: Any) -> tuple[Any, Any]:
    """a + b and its rounding error."""
    s = a + b
    t = s - a
    return s, (a - (s - t)) + (b - t)


def _split(a: Any) -> tuple[Any, Any]:
    t = 134217729.0 * a
    high = t - (t - a)
    return high, a - high


def _product(a: Any, b: Any) -> tuple[Any, Any]:
    """ab and its rounding error."""
    p = a * b
    a1, a2 = _split(a)
    b1, b2 = _split(b)
    return p, ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2


def _square(a: Any) -> tuple[Any, Any]:
    """a² and its rounding error."""
    return _product(a, a)


def _gauss(x: Any) -> Any:
    """exp(-x²/2) for x >= 0."""
    high, low = _square(np.minimum(x, LARGEST))
    return np.exp(-0.5 * high) * (1.0 - 0.5 * low)


def _scaled(x: Any) -> Any:
    """erfcx for x >= 1/4, by the trapezoidal rule with step 1/2 for (x/π) ∫ exp(-t²)/(x² + t²) dt."""
    inverse = 1.0 / x
    z = inverse * inverse
    total = np.zeros_like(z)
    for square, weight in TRAPEZOID:
        total += weight / (1.0 + square * z)
    value = (1.0 + total) * inverse * (0.5 / np.pi)
    near = np.minimum(x, TURN)
    residue = 2.0 * np.exp(near * near) / np.expm1(4.0 * np.pi * near)
    return np.where(x < TURN, value - residue, value)


def _tail(x: Any) -> Any:
    """q(x) = erfc(x/√2)/2 for one-dimensional x >= 0."""
    value = 0.5 * _gauss(x) * _scaled(np.maximum(x, 0.5) * math.sqrt(0.5))
    near = np.flatnonzero(x < 0.5)
    value[near] = ndtr(-x[near])
    return value


def _centre(x: Any) -> Any:
    """erf(x/√2)/2."""
    return 0.5 * erf(x * math.sqrt(0.5))


def _owen(h: Any, k: Any, a: Any) -> Any:
    """T(h, a) for one-dimensional h, a >= 0 and k = ah."""
    near, steep = k < FAR, a > 1.0
    value = np.empty_like(h)
    chosen = np.flatnonzero(near & ~steep)
    value[chosen] = _core(h[chosen], k[chosen], a[chosen])
    chosen = np.flatnonzero(~(near & ~steep))
    value[chosen] = 0.5 * _tail(h[chosen])
    chosen = np.flatnonzero(near & steep)
    h, k, a = h[chosen], k[chosen], a[chosen]
    # q(h)/2 - T(h, a) = T(k, 1/a) - q(k) erf(h/√2)/2
    value[chosen] = value[chosen] + _tail(k) * _centre(h) - _core(k, h, 1.0 / a)
    return value


def _core(h: Any, k: Any, a: Any) -> Any:
    """T(h, a) for 0 <= a <= 1 and k = ah < FAR."""
    total = np.empty_like(h)
    for part, rule in ((k < 3.0, SHORT), (k >= 3.0, LONG)):
        chosen = np.flatnonzero(part)
        if chosen.size:
            y, s = a[chosen] ** 2, -0.5 * k[chosen] ** 2
            partial = np.zeros_like(y)
            for t, w in rule:
                partial += w * np.exp(s * (t * t)) / (1.0 + y * (t * t))
            total[chosen] = partial
    return _gauss(h) * (a * total) / (2.0 * np.pi)


def _conjugate(rho: Any) -> tuple[Any, Any]:
    """√(1 - ρ²) to twice the precision."""
    a, da = _sum(1.0, -rho)
    b, db = _sum(1.0, rho)
    p, e = _product(a, b)
    e = e + (a * db + da * b)
    root = np.sqrt(p)
    s, t = _square(root)
    return root, ((p - s) - t + e) / (2.0 * root)


def _along(x: Any, y: Any, rho: Any, root: Any, rest: Any) -> tuple[Any, Any]:
    """(y - ρx)/√(1 - ρ²) to twice the precision."""
    p, e = _product(rho, x)
    s, t = _sum(y, -p)
    top, low = _sum(s, t - e)
    k = top / root
    p, e = _product(k, root)
    return k, (((top - p) - e) + low - k * rest) / root


def _decay(x: Any, k: Any, rest: Any) -> Any:
    """exp(-(x² + k²)/2), k to twice the precision."""
    x2, dx = _square(x)
    k2, dk = _square(k)
    s, e = _sum(x2, k2)
    return np.where(s < 1600.0, np.exp(-0.5 * s) * (1.0 - 0.5 * (e + dx + dk + 2.0 * k * rest)), 0.0)


def _wedge(d: Any, k: Any, rest: Any) -> Any:
    """W(d, k) for one-dimensional d >= 0 and k, k to twice the precision."""
    value = np.zeros_like(d)
    away = np.flatnonzero(k <= 0.0)
    e, m = d[away], -k[away]
    value[away] = 0.5 * _tail(e) + _owen(e, m, m / e)
    close = np.flatnonzero((k > 0.0) & (k < 1.0))
    e, m = d[close], k[close]
    inside = m <= e
    core = _core(np.where(inside, e, m), np.where(inside, m, e), np.where(inside, m / e, e / m))
    value[close] = np.where(inside, 0.5 * _tail(e) - core, core - _tail(m) * _centre(e))
    far = np.flatnonzero(k >= 1.0)
    e, m, r = d[far], k[far], rest[far]
    # exp(-R²/2)/(2π) ∫₀^∞ exp(-kv - v²/2) d/(d² + (k + v)²) dv up to v = L, with v = Lt²
    length = DROP / (m + np.sqrt(m * m + DROP))
    total, scaled, half = np.zeros_like(e), m * length, 0.5 * length * length
    square = e * e
    for t, w in TAIL:
        u = t * t
        total += (2.0 * w * t) * np.exp(-u * (scaled + u * half)) / (square + (m + length * u) ** 2)
    value[far] = _decay(e, m, r) * (e * length * total) / (2.0 * np.pi)
    return value


def _bivariate(x: Any, y: Any, rho: Any) -> Any:
    """Φ₂ for one-dimensional arguments, |ρ| < 1."""
    # Tiny arguments matter through their ratio alone; their products must not underflow.
    scale = np.where(np.maximum(np.abs(x), np.abs(y)) < TINY, GROW, 1.0)
    x, y = x * scale, y * scale
    root, rest = _conjugate(rho)
    along_x, rest_x = _along(x, y, rho, root, rest)
    along_y, rest_y = _along(y, x, rho, root, rest)
    above, below = (x >= 0.0) & (y >= 0.0), (x <= 0.0) & (y <= 0.0)
    sign = np.where(above, 1.0, -1.0)
    wedge_x = _wedge(np.abs(x), sign * along_x, sign * rest_x)
    wedge_y = _wedge(np.abs(y), sign * along_y, sign * rest_y)
    value = wedge_x + wedge_y + np.where(above, _centre(x) + _centre(y), 0.0)
    mixed = ~(above | below)
    first, second = np.where(x < 0.0, wedge_x, wedge_y), np.where(x < 0.0, wedge_y, wedge_x)
    value = np.where(mixed, first - second, value)
    value = np.where((x == 0.0) & (y == 0.0), np.arctan2(root, -rho) / (2.0 * np.pi), value)
    narrow = np.flatnonzero(mixed & (value < CANCELLED * first))
    if narrow.size:
        low, high = np.minimum(x, y)[narrow], np.maximum(x, y)[narrow]
        edge = _decay(x[narrow], along_x[narrow], rest_x[narrow])
        value[narrow] = _strip(-low, high) + _turned(-low, high, rho[narrow], edge)
    return value


def _degenerate(x: Any, y: Any, rho: Any) -> Any:
    """Φ₂ for ρ = ±1."""
    least = np.minimum(x, y)
    together = np.where(least < 0.0, _tail(np.abs(least)), 0.5 + _centre(least))
    most = np.maximum(x, y)
    apart = np.where(least >= 0.0, _centre(x) + _centre(y), _strip(np.abs(least), np.abs(most)))
    return np.where(rho > 0.0, together, np.where(x <= -y, 0.0, apart))


def _strip(u: Any, v: Any) -> Any:
    """q(u) - q(v) for 0 <= u <= v, and 0 for u > v."""
    width = np.maximum(v - u, 0.0)
    total = np.zeros_like(u)
    for t, w in PANEL:
        total += w * np.exp(-width * t * (u + 0.5 * width * t))
    thin = _gauss(u) * (width * total) / math.sqrt(2.0 * np.pi)
    return np.where(width * (u + 0.5 * width) < 1.0, thin, _tail(u) - _tail(v))


def _turned(u: Any, v: Any, rho: Any, edge: Any) -> Any:
    """Φ₂(-u, v; ρ) - Φ₂(-u, v; -1) for u, v > 0, the integral of the density over the correlation.

    With r = -cos ψ and t = tan(ψ/2) it is (1/π) ∫ exp(-(p²/t² + q²t²)/2 - (u² + v²)/4)/(1 + t²) dt over
    0 < t < √((1 + ρ)/(1 - ρ)), p = |v - u|/2, q = (u + v)/2; its exponent is largest at √(p/q), where it is
    -max(u, v)²/2, or at the end. The integral is taken in log t, in at least 4 panels no longer than 1.
    """
    p, q = 0.5 * np.abs(v - u), 0.5 * (u + v)
    end = np.sqrt((1.0 + rho) / (1.0 - rho))
    slope = p / end - q * end
    inside = slope < 0.0
    excess = np.where(inside, 0.0, slope)
    reach = np.sqrt(excess * excess + DROP)
    wide = reach + np.sqrt(reach * reach + 4.0 * p * q)
    top = np.minimum(end, 0.5 * wide / q)
    bottom = np.maximum(2.0 * p / wide, 1e-17 * top)
    length = np.log(top / bottom)
    total = np.zeros_like(p)
    panels = np.exp2(np.ceil(np.log2(np.maximum(length, 4.0))))
    for count in np.unique(panels).astype(int).tolist():
        part = panels == count
        step, peak = length[part] / count, inside[part]
        low, high, limit, start = p[part], q[part], end[part], top[part]
        whole = np.zeros_like(step)
        for panel in reversed(range(count)):
            partial = np.zeros_like(step)
            for s, w in PANEL:
                shift = -(panel + s) * step
                t, back = start * np.exp(shift), -np.expm1(shift)
                # where the exponent is largest at the end, t = end (1 - back)
                rise = back * (2.0 - back) * ((low / t) ** 2 - (high * limit) ** 2)
                bend = np.where(peak, (low / t - high * t) ** 2, rise)
                partial += w * t * np.exp(-0.5 * bend) / (1.0 + t * t)
            whole += partial
        total[part] = step * whole
    return np.where(inside, _gauss(np.maximum(u, v)), edge) * total / np.pi
