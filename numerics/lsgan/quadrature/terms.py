"""The two expectations of the cost, their gradients and Hessians, from moments over one window each.

With F(u) = (1 + erf u)²/4 and T exponential of mean 1 the data term is E F(b + aT/c) and the generator term
is E F(-η - agT), η = ah + b. Second derivatives come from moments of F'' where |ρ| < 1/4; elsewhere by parts,

    ρ E p(T) F''(β + ρT) = E (p - p')(T) F' - p(0) F'(β),

which keeps the digits that moments of F'' would lose to cancellation of order 1/|ρ|.

Generic: NumPy arrays (blocks), or scalars when compiled.
"""

from __future__ import annotations

import math

import numpy as np

from numerics.arrays.arithmetic import Lane, select, two_prod, two_sum
from numerics.lsgan.quadrature.error_functions import erfcx
from numerics.lsgan.quadrature.windows import clipped

INVERSE_ROOT_PI = 1.0 / math.sqrt(math.pi)
OUTPUTS = (1, 5, 15)
"""Columns by the order of derivatives: the value; the gradient's 4; the Hessian's upper triangle by rows."""
BY_PARTS = 0.25
"""|ρ| from which second derivatives are taken by parts."""
HUGE = 1e300


def _finite(value: Lane) -> Lane:
    """Return the value, or the nearest of ±1e300."""
    return select(value > HUGE, HUGE, select(value < -HUGE, -HUGE, value))


def _small(value: Lane) -> Lane:
    """Return a rounding error, or 0 where forming it overflowed."""
    return select(abs(value) < HUGE, value, 0.0)


def data_arguments(a: Lane, b: Lane, c: Lane) -> tuple[Lane, Lane, Lane]:
    """Return β, ρ = a/c and its rounding error."""
    rho = _finite(a / c)
    product, product_lo = two_prod(rho, c)
    return b, rho, _small(((a - product) - product_lo) / c)


def generator_arguments(a: Lane, b: Lane, g: Lane, h: Lane) -> tuple[Lane, Lane, Lane, Lane]:
    """Return β = -(ah + b), its rounding error, ρ = -ag and its rounding error."""
    product, product_lo = two_prod(a, h)
    total, rest = two_sum(product, b)
    rho, rho_lo = two_prod(-a, g)
    return _finite(-total), _small(-(rest + product_lo)), _finite(rho), _small(rho_lo)


def edge_values(beta: Lane) -> tuple[Lane, Lane]:
    """Return F(β) and F'(β), with the rounding error of β² made good where the values are small."""
    near = clipped(beta)
    square, square_lo = two_prod(near, near)
    negative = beta < 0.0
    gauss = np.exp(-square) * (1.0 - square_lo)
    scaled = erfcx(select(negative, -beta, beta))
    tail = select(negative, gauss * scaled, 2.0 - gauss * scaled)  # erfc(-β)
    slope = INVERSE_ROOT_PI * gauss * tail
    return select(negative, 0.25 * (gauss * scaled) * (gauss * scaled), 0.25 * tail * tail), slope


def cancels(beta: Lane, rho: Lane, whole: Lane, m0: Lane) -> Lane:
    """Return where F(β) + ρ E F' would lose digits; `whole` is F(β)."""
    return (rho < 0.0) & ((beta < 0.0) | (-rho * m0 > 0.5 * whole))


def direct_value(low: Lane, start: Lane, step_t: Lane, inside: Lane) -> Lane:
    """Return E F(β + ρT) for ρ < 0 from its integral over the window, and 1 before it, where F is 1."""
    before = start + step_t * low
    return inside - np.expm1(-select(before > 0.0, before, 0.0))


def data_gradient(c: Lane, start: Lane, moments: Lane) -> tuple[Lane, Lane]:
    """Return the derivatives of the data term in a and b; the moments are m0, m1, m2, n0, n1, n2."""
    return (start * moments[0] + moments[1]) / c, moments[0]


def data_hessian(c: Lane, start: Lane, moments: Lane, edge: Lane, rho: Lane) -> tuple[Lane, Lane, Lane]:
    """Return the second derivatives of the data term in aa, ab and bb; `edge` is F'(β)."""
    m0, m1, m2, n0, n1, n2 = moments
    parts = abs(rho) >= BY_PARTS
    divisor = select(parts, rho, 1.0)
    t1 = start * m0 + m1
    t2 = start * (start * m0 + 2.0 * m1) + m2
    bb = select(parts, (m0 - edge) / divisor, n0)
    ab = select(parts, (t1 - m0) / divisor, start * n0 + n1)
    aa = select(parts, (t2 - 2.0 * t1) / divisor, start * (start * n0 + 2.0 * n1) + n2)
    return aa / c / c, ab / c, bb


def latent(a: Lane, b: Lane, h: Lane, origin: Lane, start: Lane) -> Lane:
    """Return V = h + gT at the origin of the window, where u = -(aV + b)."""
    there = (a != 0.0) & (start != 0.0)
    return select(there, _finite(-(origin + b) / select(there, a, 1.0)), h)


def generator_gradient(
    a: Lane, g: Lane, start: Lane, v: Lane, moments: Lane
) -> tuple[Lane, Lane, Lane, Lane]:
    """Return the derivatives of the generator term in a, b, g and h; `v` is V at the origin."""
    m0, m1 = moments[0], moments[1]
    return -(v * m0 + g * m1), -m0, -a * (start * m0 + m1), -a * m0


def generator_hessian(
    a: Lane, g: Lane, h: Lane, start: Lane, v: Lane, moments: Lane, edge: Lane, rho: Lane
) -> tuple[Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane]:
    """Return the second derivatives of the generator term in aa, ab, ag, ah, bb, bg, bh, gg, gh, hh.

    V and T are taken from the origin of the window: where |h| is large, h + gT would cancel. By parts,
    a E V F'' - E F' = (h F'(β) - E V F')/g and a E TV F'' - E T F' = E (V - TV) F'/g.
    """
    m0, m1, m2, n0, n1, n2 = moments
    parts = abs(rho) >= BY_PARTS
    divisor = select(parts, rho, 1.0)
    t1 = start * m0 + m1
    t2 = start * (start * m0 + 2.0 * m1) + m2
    v1 = v * m0 + g * m1
    v2 = v * (v * m0 + 2.0 * (g * m1)) + g * (g * m2)
    tv = v * t1 + g * (start * m1 + m2)
    bb = select(parts, (m0 - edge) / divisor, n0)
    ab = select(parts, (v1 - g * m0 - h * edge) / divisor, v * n0 + g * n1)
    aa_parts = (v2 - 2.0 * (g * v1) - h * (h * edge)) / divisor
    aa = select(parts, aa_parts, v * (v * n0 + 2.0 * (g * n1)) + g * (g * n2))
    tt = select(parts, (t2 - 2.0 * t1) / divisor, start * (start * n0 + 2.0 * n1) + n2)
    t = select(parts, (t1 - m0) / divisor, start * n0 + n1)
    mixed = a * (v * (start * n0 + n1) + g * (start * n1 + n2)) - t1
    ag = select(parts, (v1 - tv) / g, mixed)
    ah = select(parts, (h * edge - v1) / g, a * (v * n0 + g * n1) - m0)
    return aa, ab, ag, ah, bb, a * t, a * bb, a * (a * tt), a * (a * t), a * (a * bb)
