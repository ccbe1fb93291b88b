"""Adaptive Gauss–Legendre quadrature with rigorous error bounds.

For f analytic with |f| <= M in the ellipse with foci ±1 and semi-axes of sum ρ > 1, the Chebyshev
coefficients of f are at most 2Mρ^-k. The n-point rule is exact up to degree 2n - 1, odd terms vanish, and on
each even T_k the rule and the integral together are at most 2 + 2/(k² - 1) <= 32/15 in size for k >= 2n >= 4.
So its error is at most (64/15) M ρ^-2n/(1 - ρ^-2).

Source: L. N. Trefethen, "Is Gauss quadrature better than Clenshaw–Curtis?", SIAM Review 50 (2008) 67, theorem
4.5; K. Petras, "Self-validating integration and approximation of piecewise analytic functions", J. Comput.
Appl. Math. 145 (2002) 345, for the subdivision; F. Johansson, "Numerical integration in arbitrary-precision
ball arithmetic" (2018).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import ceil, log2
from time import monotonic
from typing import Any, TypeAlias

from flint import acb, arb, ctx

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs
Function = Callable[[Ball, bool], Ball]

_DEGREES = sorted({2, 3, *(round(2 ** (k / 2)) for k in range(4, 34))})
_RADII = (3.0, 5.0, 9.0, 17.0, 33.0, 65.0)
_SMALL_RADII = (1.7, 1.25)


class Exhausted(Exception):
    """The evaluations or the time allowed are used up."""


class NotEnclosed(Exception):
    """No finite enclosure near a place, however small the interval around it."""

    def __init__(self, low: Ball, high: Ball) -> None:
        super().__init__(low, high)
        self.low, self.high = low, high


class Budget:
    """How many evaluations of the integrand are left, and until when."""

    def __init__(self, evaluations: int, seconds: float) -> None:
        self.limit, self.spent = evaluations, 0
        self.deadline = monotonic() + seconds

    def spend(self, count: int = 1) -> None:
        """Count evaluations.

        Raises
        ------
        Exhausted
        """
        self.spent += count
        if self.spent > self.limit or monotonic() > self.deadline:
            raise Exhausted


@lru_cache(maxsize=64)
def nodes(degree: int, bits: int) -> list[tuple[arb, arb]]:
    """The positive nodes (and zero) of the Gauss–Legendre rule with their weights."""
    found = ctx.prec
    ctx.prec = bits
    try:
        return [arb.legendre_p_root(degree, k, weight=True) for k in range((degree + 1) // 2)]
    finally:
        ctx.prec = found


def integrate(
    function: Function, low: arb, high: arb, tolerance: arb, budget: Budget, most_halvings: int
) -> tuple[Ball, arb]:
    """Enclose the integral of a function over an interval with exact ends; with it, about that of the
    modulus.

    Parameters
    ----------
    function : f(x, analytic), for real balls and, with analytic True, for complex rectangles.
    low, high : ends of the interval, exact.
    tolerance : goal for the error of each part of the interval.
    budget : evaluations that may be spent.
    most_halvings : how small parts may become, as a power of two of the whole.

    Raises
    ------
    NotEnclosed
        Where parts of that size are still not enclosed.
    Exhausted
        By the budget.
    """
    total: Ball = arb(0)
    modulus = arb(0)
    waiting = _bounded(function, low, high, budget, most_halvings)
    while waiting:
        left, right, whole, halvings = waiting.pop()
        middle, half = (left + right) / 2, (right - left) / 2
        part = whole * (2 * half)
        if _radius(part) <= tolerance:
            total += part
            modulus += abs(part).upper()
            continue
        found = _gauss(function, middle, half, tolerance, budget)
        if found is not None:
            total += found[0]
            modulus += found[1]
            continue
        if halvings >= most_halvings or not left < middle < right:
            raise NotEnclosed(left, right)
        for a, b in ((middle, right), (left, middle)):
            waiting.append((a, b, _over(function, a, b, budget), halvings + 1))
    return total, modulus.upper()


def _over(function: Function, left: arb, right: arb, budget: Budget) -> Ball:
    """The function on a whole interval."""
    budget.spend()
    return function((left + right) / 2 + arb(0, ((right - left) / 2).upper()), False)


def _bounded(
    function: Function, low: arb, high: arb, budget: Budget, most_halvings: int
) -> list[tuple[arb, arb, Ball, int]]:
    """Intervals on which the function is bounded; a pole is met here, before work is done next to it."""
    found = []
    waiting = [(low, high, 0)]
    while waiting:
        left, right, halvings = waiting.pop()
        whole = _over(function, left, right, budget)
        if whole.is_finite():
            found.append((left, right, whole, halvings))
            continue
        middle = (left + right) / 2
        if halvings >= most_halvings or not left < middle < right:
            raise NotEnclosed(left, right)
        waiting += [(middle, right, halvings + 1), (left, middle, halvings + 1)]
    return found


def _radius(ball: Ball) -> arb:
    return ball.rad() if isinstance(ball, arb) else ball.real.rad().max(ball.imag.rad())


def _gauss(
    function: Function, middle: arb, half: arb, tolerance: arb, budget: Budget
) -> tuple[Ball, arb] | None:
    """The Gauss–Legendre rule on one interval if its error can be bounded by the tolerance, else None."""
    best: tuple[int, arb] | None = None  # the degree and the error bound
    most = ctx.prec // 2 + 60
    for radii in (_RADII, _SMALL_RADII):
        for rho in radii:
            budget.spend()
            wide, tall = half * ((rho + 1 / rho) / 2 * 1.0000001), half * ((rho - 1 / rho) / 2 * 1.0000001)
            size = abs(function(acb(middle + arb(0, wide.upper()), arb(0, tall.upper())), True))
            if not size.is_finite():
                break
            scale = size.upper() * half * 64 / (15 * (1 - 1 / arb(rho) ** 2))
            degree = _degree(scale, tolerance, rho)
            if degree is None or degree > most:
                continue
            if best is not None and degree >= best[0]:
                break
            best = degree, (scale / arb(rho) ** (2 * degree)).upper()
        if best is not None:
            break
    if best is None:
        return None
    degree, error = best
    budget.spend(degree)
    total: Ball = arb(0)
    modulus = arb(0)
    for node, weight in nodes(degree, ctx.prec):
        step = half * node
        for x in (middle,) if node == 0 else (middle + step, middle - step):
            value = weight * function(x, False)
            total += value
            modulus += abs(value)
    total *= half
    if not total.is_finite():
        return None
    around = arb(0, error)
    return total + (around if isinstance(total, arb) else acb(around, around)), abs(modulus * half).upper()


def _degree(scale: arb, tolerance: arb, rho: float) -> int | None:
    """The least degree of the table for which scale ρ^-2n is below the tolerance."""
    if scale == 0:
        return _DEGREES[0]
    bits = _log2(scale) - _log2(tolerance)
    wanted = max(2, ceil(bits / (2 * log2(rho))))
    for degree in _DEGREES:
        if degree >= wanted:
            return degree
    return None


def _log2(x: arb) -> float:
    mantissa, exponent = x.upper().man_exp()
    length = int(mantissa).bit_length()
    return float(int(exponent) + length)
