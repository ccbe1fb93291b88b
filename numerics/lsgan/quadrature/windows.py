"""Where the integrals of the LSGAN live: the largest exponent, and how far to go on both sides of it.

With F(u) = (1 + erf u)²/4 and T exponential of mean 1, everything about the cost is one of

    E Tⁿ F(β + ρT),    E Tⁿ F'(β + ρT),    E Tⁿ F''(β + ρT),

ρ of either sign. Their common weight exp(-t) F'(β + ρt) is log-concave: d log F'/du = λ(u) = -2u + m(u) with
m(u) = 2/(√π erfcx(-u)), which falls from +∞ to -∞, its slope -(2 + m(m + 2u)) lying between -4 and -2. The
weight is largest at u*, λ(u*) = 1/ρ, or at β where u* is out of reach. There the quadrature has its origin:
exponents are differences from those at the origin, so that rounding them costs little, and the exponent at
the origin itself is compensated.

Generic: NumPy arrays (blocks), or scalars when compiled.
"""

from __future__ import annotations

import math

import numpy as np

from numerics.arrays.arithmetic import Lane, select, two_prod, two_sum
from numerics.lsgan.quadrature.error_functions import erfcx

DROP = 41.0
"""How far the exponent falls inside a window: exp(-41) is 2e-18."""
STEEPEST = 2.0 + 4.0 / math.pi
"""The slope of λ at 0; it is steeper to the left, and at least 2 to the right."""
HYPERBOLA = 64.0 * 0.3578**2
"""λ(0.3578) = 0. The origin may be off u* by a few per cent: it need only be near."""
TINY = 1e-300
LARGE = 1e150
FAR = 100.0
"""|u| from which F'(u) is 0 in float64, and its square the exponent that stands for nothing at all."""
TWO_OVER_ROOT_PI = 2.0 / math.sqrt(math.pi)


def clipped(u: Lane) -> Lane:
    """Return the nearest number from -FAR to FAR."""
    return select(u > FAR, FAR, select(u < -FAR, -FAR, u))


def reach(slope: Lane, curvature: Lane, drop: Lane) -> Lane:
    """Return y > 0 with slope y + curvature y²/2 = drop."""
    bounded = select(slope < LARGE, slope, LARGE)
    return 2.0 * drop / (bounded + np.sqrt(bounded * bounded + 2.0 * drop * curvature))


def _exponential(start: Lane, start_lo: Lane, square: Lane, square_lo: Lane) -> Lane:
    """Return exp(-(start + square)) of two pairs; the low parts count where the result is not 0."""
    total, rest = two_sum(start, square)
    rest = rest + start_lo + square_lo
    there = total < FAR * FAR
    return select(there, np.exp(-total) * (1.0 - select(there, rest, 0.0)), 0.0)


def window(beta: Lane, rho: Lane) -> tuple[Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane]:
    """Return origin, start, step_u, step_t, low, high, decay and scale for exp(-t) F'(β + ρt), t >= 0.

    There u = origin + step_u y and t = start + step_t y, low <= y <= high, and max(|step_u|, step_t) = 1: y
    counts t where |ρ| < 1 and u elsewhere. The origin is β where start is 0. `decay` is 1/|ρ|, and `scale`
    is exp(-start - wx²), x the origin, w = 2 where it is negative and 1 elsewhere.
    """
    size = abs(rho)
    sign = select(rho < 0.0, -1.0, 1.0)
    bounded = select(size > TINY, size, TINY)
    decay = 1.0 / bounded  # k = 1/|ρ|
    product, product_lo = two_prod(decay, bounded)
    decay_lo = ((1.0 - product) - product_lo) / bounded
    alpha = select(size < 1.0, size, 1.0)
    gamma = select(size < 1.0, 1.0, decay)

    tilt = sign * select(decay < LARGE, decay, LARGE)
    peak = 0.125 * (np.sqrt(tilt * tilt + HYPERBOLA) - 3.0 * tilt)
    inside = select(sign > 0.0, peak > beta, peak < beta)
    origin = select(inside, peak, beta)
    nothing = abs(origin) > FAR
    origin = clipped(origin)

    mills = TWO_OVER_ROOT_PI / erfcx(-origin)
    slope = gamma - sign * alpha * (mills - 2.0 * origin)  # of the exponent along y, at the origin
    left = 2.0 + mills * (mills + 2.0 * origin)
    left = alpha * alpha * select(left < 2.0, 2.0, select(left > 4.0, 4.0, left))
    # To the right the curvature is at least STEEPEST before u = 0 and 2 after it.
    right_slope = sign * slope
    steep = STEEPEST * alpha * alpha
    to_zero = select(origin < 0.0, -origin, 0.0) / select(alpha > TINY, alpha, TINY)
    fallen = to_zero * (right_slope + 0.5 * steep * to_zero)
    near = fallen < DROP
    rest = select(near, DROP - fallen, 1.0)
    beyond = to_zero + reach(right_slope + steep * select(near, to_zero, 0.0), 2.0 * alpha * alpha, rest)
    right = select(near, beyond, reach(right_slope, steep, DROP))
    leftwards = reach(-right_slope, left, DROP)

    distance, distance_lo = two_sum(sign * origin, -sign * beta)  # from β to the origin, 0 or positive
    back = select(inside, distance / select(alpha > TINY, alpha, TINY), 0.0)
    ahead = select(nothing, 0.0, select(sign > 0.0, right, leftwards))
    behind = select(sign > 0.0, leftwards, right)
    behind = select(nothing, 0.0, select(behind < back, behind, back))

    start, start_lo = two_prod(decay, distance)
    start = select(inside, select(start < FAR * FAR, start, FAR * FAR), 0.0)
    start_lo = select(inside, start_lo + decay * distance_lo + decay_lo * distance, 0.0)
    square, square_lo = two_prod(origin, origin)
    twice = select(origin < 0.0, 2.0, 1.0)
    scale = _exponential(start, start_lo, twice * square, twice * square_lo)
    return origin, start, sign * alpha, gamma, -behind, ahead, decay, scale


def shift(origin: Lane, start: Lane, decay: Lane, beta_lo: Lane, rho: Lane, rho_lo: Lane) -> Lane:
    """Return the factor by which `scale` changes for the rounding errors of β and ρ, to first order."""
    inside = start > 0.0
    moved = select(inside, select(rho < 0.0, -decay, decay), select(origin < 0.0, -4.0, -2.0) * origin)
    turned = select(inside, start * (rho_lo / select(inside, rho, 1.0)), 0.0)
    change = moved * beta_lo + turned
    return 1.0 + select(abs(change) < 1.0, change, 0.0)  # otherwise `scale` is 0
