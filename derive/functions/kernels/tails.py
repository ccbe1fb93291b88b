"""Taylor tails: what remains of a function when the first terms of its series at 0 are taken away, over the
power that follows. They are analytic at 0, where the quotient as it is written loses all digits.

With fₖ the coefficients of the series, tail(n, x) = (f(x) - Σ fₖ xᵏ over k < n)/xⁿ, the integral over
0 < t < 1 of (1-t)ⁿ⁻¹/(n-1)! f⁽ⁿ⁾(tx). Its slope therefore lies in the coefficient n + 1 of the series of f
around the ball of 0 and x.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from math import factorial
from typing import Any

from flint import arb, arb_series, ctx, fmpq

LARGEST = 8
"""The largest number of terms that are taken away."""
_TERMS = 64
"""Terms of a series in float64."""
_LONGEST = 1 << 17
"""Bits that a difference may lose before its leading terms are taken instead."""

Series = Callable[[Any], Any]
_SERIES: dict[str, Series] = {
    "exp": lambda s: s.exp(),
    "log1p": lambda s: (1 + s).log(),
    "sin": lambda s: s.sin(),
    "cos": lambda s: s.cos(),
    "tan": lambda s: s.tan(),
    "sinh": lambda s: (s.exp() - (-s).exp()) / 2,
    "cosh": lambda s: (s.exp() + (-s).exp()) / 2,
    "tanh": lambda s: 1 - 2 / ((2 * s).exp() + 1),
    "asin": lambda s: s.asin(),
    "atan": lambda s: s.atan(),
    "asinh": lambda s: (s + (1 + s * s).sqrt()).log(),
    "atanh": lambda s: ((1 + s).log() - (1 - s).log()) / 2,
    "erf": lambda s: s.erf(),
    "erfi": lambda s: s.erfi(),
    "Si": lambda s: s.si(),
}
_METHODS = {"log1p": "log1p", "Si": "si"}
_NEAR = {"log1p": 0.25, "tan": 0.5, "tanh": 0.5, "asin": 0.5, "atan": 0.5, "asinh": 0.5, "atanh": 0.5} | {
    "erf": 1.0
}
"""Where float64 sums the series; at least up to 2, and up to n, for exp, sin and their like."""
FAR = ("exp", "sin", "cos", "sinh", "cosh")


def near(name: str, n: int) -> float:
    """Up to which modulus float64 sums the series."""
    return max(2.0, float(n)) if name in FAR else _NEAR.get(name, 2.0)


def coefficient(name: str, k: int) -> Fraction:
    """The coefficient of xᵏ in the series of a function; of erf and erfi without their factor 2/√π."""
    if name in ("tan", "tanh"):
        return _quotient("sin" if name == "tan" else "sinh", "cos" if name == "tan" else "cosh", k)
    if name == "exp":
        return Fraction(1, factorial(k))
    if name == "log1p":
        return Fraction((-1) ** (k + 1), k) if k else Fraction(0)
    if k % 2 != (0 if name in ("cos", "cosh") else 1):
        return Fraction(0)
    m = k // 2
    sign = (-1) ** m if name in ("sin", "cos", "atan", "asinh", "erf", "Si") else 1
    if name in ("sin", "cos", "sinh", "cosh"):
        return Fraction(sign, factorial(k))
    if name in ("atan", "atanh"):
        return Fraction(sign, k)
    if name in ("erf", "erfi"):
        return Fraction(sign, factorial(m) * k)
    if name == "Si":
        return Fraction(sign, factorial(k) * k)
    return Fraction(sign * factorial(2 * m), 4**m * factorial(m) ** 2 * k)  # asin, asinh


def _quotient(above: str, below: str, k: int) -> Fraction:
    found: list[Fraction] = []
    for j in range(k + 1):
        rest = sum((found[i] * coefficient(below, j - i) for i in range(j)), Fraction(0))
        found.append(coefficient(above, j) - rest)
    return found[k]


def _factor(name: str) -> Any:
    return 2 / arb.pi().sqrt() if name in ("erf", "erfi") else fmpq(1)


def _around(name: str, x: arb, k: int) -> arb:
    """The coefficient of εᵏ of f(x + ε), for each x of a ball."""
    before = ctx.cap
    ctx.cap = k + 1
    try:
        return arb(_SERIES[name](arb_series([x, 1]))[k])
    finally:
        ctx.cap = before


def _exact(q: Fraction) -> fmpq:
    return fmpq(q.numerator, q.denominator)


def tail(name: str, n: Any, x: Any) -> Any:
    """An enclosure of the tail, also of balls that contain 0.

    Parameters
    ----------
    name : of the function.
    n : how many terms are taken away, from 1 to 8; not a number for any other n.
    x : a real ball.
    """
    count = arb(n).unique_fmpz()
    if count is None or not 1 <= int(count) <= LARGEST or not x.is_finite():
        return arb("nan")
    n = int(count)
    middle, radius = x.mid(), x.rad()
    found = _at(name, n, middle)
    if radius == 0:
        return found
    slope = _around(name, x.union(arb(0)), n + 1)
    return found + arb(0, (abs(slope) * radius).abs_upper()) if slope.is_finite() else arb("nan")


def _at(name: str, n: int, x: arb) -> arb:
    """The tail at a number without radius."""
    first = arb(_exact(coefficient(name, n)) * _factor(name))
    if x == 0:
        return first
    mantissa, exponent = x.man_exp()
    size = int(mantissa).bit_length() + int(exponent)
    lost = (n + 2) * max(0, -size)
    before = ctx.prec
    if lost > _LONGEST or (first != 0 and -size > before + 4):
        k = n
        while coefficient(name, k) == 0:
            k += 1
        slope = _around(name, x.union(arb(0)), k + 1)
        return (arb(_exact(coefficient(name, k)) * _factor(name)) + slope * x) * x ** (k - n)
    ctx.prec = before + lost + 16
    try:
        value = getattr(x, _METHODS.get(name, name))()
        taken, power = arb(0), arb(1)
        for k in range(n):
            taken += _exact(coefficient(name, k)) * power
            power *= x
        found = (value - taken * _factor(name)) / power
    finally:
        ctx.prec = before
    return +found


def multiprecision(name: str, n: Any, x: Any) -> Any:
    """The tail in mpmath, at its working precision."""
    import mpmath

    mp = mpmath.mp
    if not (mp.isint(n) and 1 <= n <= LARGEST) or not mp.isfinite(x):
        return mp.nan
    n = int(n)
    factor = 2 / mp.sqrt(mp.pi) if name in ("erf", "erfi") else mp.mpf(1)

    def at(k: int) -> Any:
        q = coefficient(name, k)
        return mp.mpf(q.numerator) / q.denominator * factor

    if x == 0:
        return at(n)
    lost = (n + 2) * max(0, -int(mp.mag(x)))
    with mp.workprec(mp.prec + min(lost, _LONGEST) + 16):
        factor = 2 / mp.sqrt(mp.pi) if name in ("erf", "erfi") else mp.mpf(1)
        if lost > _LONGEST:
            found = sum(at(n + j) * x**j for j in range(4))
        else:
            called = {"log1p": "log1p", "Si": "si"}.get(name, name)
            value = getattr(mp, called)(x)
            found = (value - sum(at(k) * x**k for k in range(n))) / x**n
        found = mp.mpf(found) if mp.isfinite(found) and mp.im(found) == 0 else mp.nan
    return +found


@cache
def floats(name: str) -> tuple[float, ...]:
    """The coefficients of the series as float64 numbers."""
    factor = 1.1283791670955126 if name in ("erf", "erfi") else 1.0
    if name in ("tan", "tanh"):
        return _tangents(name)
    return tuple(float(coefficient(name, k)) * factor for k in range(_TERMS))


def _tangents(name: str) -> tuple[float, ...]:
    """Those of tan, from tan' = 1 + tan²; of tanh with alternating signs."""
    sign = 1 if name == "tan" else -1
    found = [Fraction(0), Fraction(1)]
    for k in range(2, _TERMS):
        square = sum((found[i] * found[k - 1 - i] for i in range(k)), Fraction(0))
        found.append(sign * square / k)
    return tuple(map(float, found))


def series(name: str, n: Any, x: Any) -> Any:
    """The tail of float64 arrays by the series, for x next to 0 and one whole number n."""
    found = 0.0 * x
    for c in reversed(floats(name)[int(n) :]):
        found = found * x + c
    return found


def direct(name: str, n: Any, x: Any, value: Any) -> Any:
    """The tail of float64 arrays as the quotient that it is, from the values of f(x) - f(0)."""
    n, coefficients = int(n), floats(name)
    taken = 0.0 * x
    for c in reversed(coefficients[1:n]):
        taken = (taken + c) * x
    found = value - taken
    for _ in range(n):
        found = found / x
    return found


def float64(name: str, n: Any, x: Any, value: Any) -> Any:
    """The tail of float64 arrays: by its series next to 0, elsewhere as it is written.

    Parameters
    ----------
    name : of the function.
    n : how many terms are taken away, the same for all.
    x : arguments.
    value : the function there less its value at 0.
    """
    import numpy as np

    orders = np.unique(n)
    if orders.size == 1:
        order = orders[0]
        if not (1 <= order <= LARGEST and order == int(order)):
            return np.nan * (x + n)
        small = np.abs(x) < near(name, int(order))
        inside = np.where(small, x, 0.0)
        outside = np.where(small, 1.0, x)
        return np.where(small, series(name, order, inside), direct(name, order, outside, value))
    n, x, value = np.broadcast_arrays(n, np.asarray(x, dtype=float), value)
    found = np.full(x.shape, np.nan)
    for order in orders:
        chosen = n == order
        found[chosen] = float64(name, order, x[chosen], value[chosen])
    return found
