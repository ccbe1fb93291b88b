"""The two real quadratic factors of the resolvent quartic, in double-double.

Notation: S = b**2/2, c = b1**2/2, kS = kappa S. The quartic in r = 1/g_D is

    R(r) = Q**2 + kS Q + (1 - kappa) S r**2 - lam r Q,    Q = r**2 - x1 r + c,

and is factored as (r**2 + p1 r + q1)(r**2 + p2 r + q2). Inputs are scaled beforehand by a power of two that
brings max(b, b1) into [1/2, 1). Every function is generic: NumPy arrays (blocks), or scalars when compiled.
"""

from __future__ import annotations

import numpy as np

from numerics.arrays.arithmetic import Lane, add, multiply, quick_two_sum, two_prod, two_sum
from numerics.arrays.quartic import correction, newton, start

Lanes = tuple[Lane, ...]

DOUBLE_DOUBLE = 2.0**-106


def constants(kappa: Lane, b: Lane, b1: Lane, x1: Lane) -> Lanes:
    """Return what the coefficients need of the parameters alone, as double-double pairs.

    In order: c; kS; 2c + S + x1**2; (kS + 2c) x1; c (c + kS); and, to working precision, S.
    """
    s, s_lo = two_prod(b, b)
    s, s_lo = 0.5 * s, 0.5 * s_lo
    c, c_lo = two_prod(b1, b1)
    c, c_lo = 0.5 * c, 0.5 * c_lo
    k, k_lo = two_prod(kappa, s)
    k, k_lo = quick_two_sum(k, k_lo + kappa * s_lo)
    u, u_lo = add(c, c_lo, k, k_lo)
    v, v_lo = add(u, u_lo, c, c_lo)
    a0, a0_lo = multiply(c, c_lo, u, u_lo)
    a1, a1_lo = multiply(v, v_lo, x1, 0.0)
    w, w_lo = add(2.0 * c, 2.0 * c_lo, s, s_lo)
    x2, x2_lo = two_prod(x1, x1)
    a2, a2_lo = add(w, w_lo, x2, x2_lo)
    return c, c_lo, k, k_lo, a2, a2_lo, a1, a1_lo, a0, a0_lo, s


def residual(lam: Lane, x1: Lane, known: Lanes, pairs: Lanes) -> Lanes:
    """Return the coefficients of (product of the factors) - R, constant term first, correct to
    double-double."""
    c, c_lo, _, _, a2, a2_lo, a1, a1_lo, a0, a0_lo, _ = known
    p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo = pairs
    # r**3: p1 + p2 + lam + 2 x1
    s, e = two_sum(p1, p2)
    s, f = two_sum(s, lam)
    s, g = two_sum(s, 2.0 * x1)
    e3 = s + (e + f + g + (p1_lo + p2_lo))
    # r**2: q1 + q2 + p1 p2 - (2c + S + x1**2) - lam x1
    m, m_lo = two_prod(p1, p2)
    n, n_lo = two_prod(lam, x1)
    s, e = two_sum(q1, q2)
    s, f = two_sum(s, m)
    s, g = two_sum(s, -n)
    s, k = two_sum(s, -a2)
    e2 = s + (e + f + g + k + (m_lo - n_lo - a2_lo) + (q1_lo + q2_lo + p1 * p2_lo + p1_lo * p2))
    # r: p1 q2 + p2 q1 + (kS + 2c) x1 + c lam
    m, m_lo = two_prod(p1, q2)
    n, n_lo = two_prod(p2, q1)
    o, o_lo = two_prod(c, lam)
    s, e = two_sum(m, n)
    s, f = two_sum(s, o)
    s, g = two_sum(s, a1)
    low = p1 * q2_lo + p1_lo * q2 + p2 * q1_lo + p2_lo * q1 + c_lo * lam
    e1 = s + (e + f + g + (m_lo + n_lo + o_lo + a1_lo) + low)
    # constant: q1 q2 - c (c + kS)
    m, m_lo = two_prod(q1, q2)
    s, e = two_sum(m, -a0)
    e0 = s + (e + (m_lo - a0_lo) + (q1 * q2_lo + q1_lo * q2))
    return e0, e1, e2, e3


def refine(lam: Lane, x1: Lane, known: Lanes, pairs: Lanes) -> Lanes:
    """Return the factors after a Newton step and a chord step, then the sizes of both steps.

    The product of the factors is bilinear, so the residual that a Newton step leaves is exactly the product
    of the two linear corrections: the chord step needs no new evaluation, and its size tells how far Newton
    had settled.
    """
    p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo = pairs
    e0, e1, e2, e3 = residual(lam, x1, known, pairs)
    s1, t1, s2, t2 = correction(e0, e1, e2, e3, p1, q1, p2, q2)
    u1, v1, u2, v2 = correction(t1 * t2, s1 * t2 + s2 * t1, s1 * s2, 0.0, p1, q1, p2, q2)
    p1, p1_lo = two_sum(p1, p1_lo + (s1 + u1))
    q1, q1_lo = two_sum(q1, q1_lo + (t1 + v1))
    p2, p2_lo = two_sum(p2, p2_lo + (s2 + u2))
    q2, q2_lo = two_sum(q2, q2_lo + (t2 + v2))
    newton1 = np.abs(t1) + np.abs(s1 * p1)
    newton2 = np.abs(t2) + np.abs(s2 * p2)
    chord1 = np.abs(v1) + np.abs(u1 * p1)
    chord2 = np.abs(v2) + np.abs(u2 * p2)
    return p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo, newton1, newton2, chord1, chord2


def first_factors(lam: Lane, x1: Lane, known: Lanes) -> Lanes:
    """Return the factors from scratch: resolvent cubic, Newton in working precision, then `refine`."""
    c, _, _, _, b2, _, b1, _, a0, _, _ = known
    a3 = -(lam + 2.0 * x1)
    a2 = b2 + lam * x1
    a1 = -(b1 + c * lam)
    scale = 1.0 + np.abs(lam) + np.abs(x1)
    p1, q1, p2, q2 = start(a0, a1, a2, a3, scale)
    p1, q1, p2, q2 = newton(a0, a1, a2, a3, p1, q1, p2, q2)
    p1, q1, p2, q2 = newton(a0, a1, a2, a3, p1, q1, p2, q2)
    return refine(lam, x1, known, (p1, 0.0, q1, 0.0, p2, 0.0, q2, 0.0))


def noise(lam: Lane, x1: Lane, known: Lanes, pairs: Lanes) -> tuple[Lane, Lane]:
    """Return bounds for the errors of D and q in each factor that rounding in double-double leaves.

    The coefficients of R and the residual are uncertain by a few units of 2**-106 of their largest terms;
    this propagates them as `correction` propagates a residual, with absolute values throughout.
    """
    p1, _, q1, _, p2, _, q2, _ = (np.abs(v) for v in pairs)
    c, k, a2, a1, a0 = np.abs(known[0]), known[2], known[4], np.abs(known[6]), known[8]
    e3 = p1 + p2 + np.abs(lam) + 2.0 * np.abs(x1)
    e2 = q1 + q2 + p1 * p2 + a2 + np.abs(lam * x1)
    e1 = p1 * q2 + p2 * q1 + a1 + (c + k) * np.abs(lam)
    e0 = q1 * q2 + a0
    dp = np.abs(pairs[4] - pairs[0])
    dq = np.abs(pairs[6] - pairs[2])
    signed = (pairs[6] - pairs[2]) - pairs[0] * (pairs[4] - pairs[0])
    resultant = np.abs(signed * (pairs[6] - pairs[2]) + pairs[2] * dp * dp)
    bounds = []
    for p, q in ((p1, q1), (p2, q2)):
        c2 = e2 + p * e3
        c1 = e1 + q * e3 + p * c2
        c0 = e0 + q * c2
        step_p = c1 * dq + c0 * dp
        step_q = (dq + p * dp) * c0 + q * dp * c1
        bounds.append(DOUBLE_DOUBLE * (step_q + p * step_p) / resultant)
    return bounds[0], bounds[1]
