"""Spectral radius of alternating heavy ball on a bilinear game, for one singular value.

χ(x) = (x - 1)²(x - β1)(x - β2) + k x³ = x⁴ + a3 x³ + a2 x² + a1 x + a0 is factored into two real quadratics
x² + px + q in double-double: the factors from the resolvent cubic, two Newton steps in float64, then two with
the residual in double-double. The largest modulus in a factor is √q for complex roots and |p|/2 + √D,
D = p²/4 - q, for real ones. The last step tells how far p and q may still be off; where that could show in
the modulus, as at roots that both factors share, the element is named for ball arithmetic.

Generic: NumPy arrays (blocks), or scalars when compiled. It factors as `numerics.arrays.quartic` does.
"""

from __future__ import annotations

import numpy as np

from generated.games.double_double import alternating_radius_polynomial
from numerics.arrays.arithmetic import Lane, quick_two_sum, select, two_prod, two_sum
from numerics.arrays.quartic import correction, newton, start

Lanes = tuple[Lane, ...]

DOUBLE_DOUBLE = 2.0**-104
"""Rounding errors of p²/4 - q, relative to its terms."""
SAFETY = 16.0
"""The last step is as large as the rounding errors of its residual; errors left are taken for this many."""
NEGLIGIBLE = 2.0**-54
"""Error of the modulus, relative to the result, that does not show in float64."""


def residual(coefficients: Lanes, pairs: Lanes) -> Lanes:
    """Return the coefficients of (product of the factors) - χ, constant term first, correct to
    double-double."""
    a0, a0_lo, a1, a1_lo, a2, a2_lo, a3, a3_lo = coefficients
    p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo = pairs
    s, e = two_sum(p1, p2)
    s, f = two_sum(s, -a3)
    e3 = s + (e + f + (p1_lo + p2_lo - a3_lo))
    m, m_lo = two_prod(p1, p2)
    s, e = two_sum(q1, q2)
    s, f = two_sum(s, m)
    s, g = two_sum(s, -a2)
    e2 = s + (e + f + g + (m_lo - a2_lo) + (q1_lo + q2_lo + p1 * p2_lo + p1_lo * p2))
    m, m_lo = two_prod(p1, q2)
    n, n_lo = two_prod(p2, q1)
    s, e = two_sum(m, n)
    s, f = two_sum(s, -a1)
    low = p1 * q2_lo + p1_lo * q2 + p2 * q1_lo + p2_lo * q1
    e1 = s + (e + f + (m_lo + n_lo - a1_lo) + low)
    m, m_lo = two_prod(q1, q2)
    s, e = two_sum(m, -a0)
    e0 = s + (e + (m_lo - a0_lo) + (q1 * q2_lo + q1_lo * q2))
    return e0, e1, e2, e3


def refine(coefficients: Lanes, pairs: Lanes) -> tuple[Lanes, Lanes]:
    """Return the factors after a Newton step with the residual in double-double, and the step."""
    p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo = pairs
    e0, e1, e2, e3 = residual(coefficients, pairs)
    s1, t1, s2, t2 = correction(e0, e1, e2, e3, p1, q1, p2, q2)
    p1, p1_lo = two_sum(p1, p1_lo + s1)
    q1, q1_lo = two_sum(q1, q1_lo + t1)
    p2, p2_lo = two_sum(p2, p2_lo + s2)
    q2, q2_lo = two_sum(q2, q2_lo + t2)
    return (p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo), (s1, t1, s2, t2)


def modulus(p: Lane, p_lo: Lane, q: Lane, q_lo: Lane, p_error: Lane, q_error: Lane) -> tuple[Lane, Lane]:
    """Return the largest root modulus of x² + px + q, and how far it may be off by the errors of p and q."""
    half = 0.5 * p
    m, m_lo = two_prod(half, half)
    s, e = two_sum(m, -q)
    d, _ = quick_two_sum(s, e + (m_lo + half * p_lo - q_lo))
    root = np.sqrt(np.abs(d))
    value = select(d >= 0.0, np.abs(half) + root, np.sqrt(np.abs(q)))
    error = q_error + np.abs(p) * p_error + DOUBLE_DOUBLE * (m + np.abs(q))
    # |√(D + e) - √D| is below both √e and e/√D
    return value, p_error + select(error < np.abs(d), error / root, np.sqrt(error))


def radius(k: Lane, beta1: Lane, beta2: Lane) -> tuple[Lane, Lane]:
    """Return the spectral radius, and whether the element needs ball arithmetic."""
    coefficients = alternating_radius_polynomial(k, 0.0, beta1, 0.0, beta2, 0.0)[:8]
    a0, _, a1, _, a2, _, a3, _ = coefficients
    scale = 1.0 + np.abs(k) + np.abs(beta1) + np.abs(beta2)
    p1, q1, p2, q2 = start(a0, a1, a2, a3, scale)
    p1, q1, p2, q2 = newton(a0, a1, a2, a3, p1, q1, p2, q2)
    p1, q1, p2, q2 = newton(a0, a1, a2, a3, p1, q1, p2, q2)
    pairs, _ = refine(coefficients, (p1, 0.0, q1, 0.0, p2, 0.0, q2, 0.0))
    pairs, step = refine(coefficients, pairs)
    p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo = pairs
    r1, error1 = modulus(p1, p1_lo, q1, q1_lo, SAFETY * np.abs(step[0]), SAFETY * np.abs(step[1]))
    r2, error2 = modulus(p2, p2_lo, q2, q2_lo, SAFETY * np.abs(step[2]), SAFETY * np.abs(step[3]))
    value = np.maximum(r1, r2)
    # the smaller modulus only has to stay the smaller one
    sound1 = (error1 <= NEGLIGIBLE * value) | (r1 + 2.0 * error1 < value)
    sound2 = (error2 <= NEGLIGIBLE * value) | (r2 + 2.0 * error2 < value)
    # without a step, k = 0, the roots are 1, 1, β1 and β2
    still = np.maximum(1.0, np.maximum(np.abs(beta1), np.abs(beta2)))
    idle = k == 0.0
    return select(idle, still, value), ((sound1 & sound2) | idle) == False  # noqa: E712  (as in _heavy_ball)
