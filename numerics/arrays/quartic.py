"""Factor a real monic quartic into two real quadratics, accurately even where one of them has a double root.

R(r) = r**4 + a3 r**3 + a2 r**2 + a1 r + a0 = (r**2 + p1 r + q1)(r**2 + p2 r + q2).

The factors come from the resolvent cubic and are then improved by Newton's method on (p1, q1, p2, q2)
(Bairstow). A double root inside one factor does no harm there: the Jacobian is the resultant of the two
factors and vanishes only when they share a root. The last step takes its residual in double-double, so that
the factor, and with it the discriminant that decides between real and complex roots, is known to about
twice the working precision.

All functions are generic: NumPy arrays, or scalars when compiled.

Source: A. G. Orellana and C. De Michele, "Algorithm 1010", ACM Trans. Math. Softw. 46 (2020), for the pairing
through the dominant root of the resolvent cubic; L. Bairstow (1920) for the Newton iteration.
"""

from __future__ import annotations

import numpy as np

from numerics.arrays.arithmetic import Lane, select

Factors = tuple[Lane, Lane, Lane, Lane]
"""(p1, q1, p2, q2)."""


def dominant_cubic_root(g: Lane, h: Lane) -> Lane:
    """Return the real root of largest modulus of v**3 + g v + h, to a few ulps of max(|v|, sqrt|g|).

    That root is the best separated of the three. It is sought as the positive root of v**3 + g v - |h|,
    from an upper bound, where Halley's iteration converges monotonically; g and h are at most of order one.
    """
    k = np.abs(h)
    u = np.sqrt(np.sqrt(k))
    w = np.sqrt(np.sqrt(u))
    x = np.sqrt(np.sqrt(w))
    cube_root = u * w * x + 1e-30  # k**(21/64): close enough to k**(1/3)
    v = select(g < 0.0, np.sqrt(np.abs(g)) + cube_root, cube_root)
    for _ in range(5):
        square = v * v
        value = v * (square + g) - k
        slope = 3.0 * square + g
        v = v - value * slope / (slope * slope - 3.0 * v * value)
    return select(h > 0.0, -v, v)


def start(a0: Lane, a1: Lane, a2: Lane, a3: Lane, scale: Lane) -> Factors:
    """Return approximate factors; `scale` bounds the roots roughly, and only balances the arithmetic.

    The pairing follows the best separated root w = (sum of a pair)**2 of the resolvent cubic that is not
    negative, so that two roots that meet end in the same factor whenever the other two allow it.
    """
    inverse = 1.0 / scale
    d = 0.25 * a3 * inverse
    b2 = a2 * inverse * inverse
    b1 = a1 * inverse * inverse * inverse
    b0 = a0 * inverse * inverse * inverse * inverse
    square = d * d
    p = b2 - 6.0 * square
    q = b1 + d * (8.0 * square - 2.0 * b2)
    r = b0 + d * (d * (b2 - 3.0 * square) - b1)
    third = p * (1.0 / 3.0)
    g = -(third * p + 4.0 * r)
    h = (8.0 * r - 2.0 * third * third) * third - q * q
    v = dominant_cubic_root(g, h)
    w = v - 2.0 * third
    # Four complex roots: the dominant root of the cubic may be negative; the largest one then serves.
    other = 2.0 * np.abs(third) + np.sqrt(np.abs(g))
    largest = -0.5 * v + np.sqrt(np.maximum(-0.75 * v * v - g, 0.0)) - 2.0 * third
    w = np.maximum(select(w < -1e-9 * other, largest, w), 0.0)
    m = np.sqrt(w)
    total = p + w
    gap = select(
        w > 1e-3 * other, q / select(m > 0.0, m, 1.0), np.sqrt(np.maximum(total * total - 4.0 * r, 0.0))
    )
    gap = select(q < 0.0, -np.abs(gap), np.abs(gap))
    s = 0.5 * (total - gap)
    u = 0.5 * (total + gap)
    return (
        (2.0 * d + m) * scale,
        (square + d * m + s) * scale * scale,
        (2.0 * d - m) * scale,
        (square - d * m + u) * scale * scale,
    )


def correction(e0: Lane, e1: Lane, e2: Lane, e3: Lane, p1: Lane, q1: Lane, p2: Lane, q2: Lane) -> Factors:
    """Return the Newton step for the residual e3 r**3 + e2 r**2 + e1 r + e0 of the product of the factors.

    Each factor's step is the residual divided by the other factor, modulo the factor itself, so that a
    small factor keeps its relative accuracy beside a large one. Where the factors share a root the step is
    not finite, and that spreads, so that a quartic left unsolved cannot pass for a solved one.
    """
    dp = p2 - p1
    dq = q2 - q1
    m1 = dq - p1 * dp
    resultant = m1 * dq + q1 * dp * dp
    inverse = -1.0 / resultant
    c2 = e2 - p1 * e3
    c1 = e1 - q1 * e3 - p1 * c2
    c0 = e0 - q1 * c2
    step_p1 = (c1 * dq - c0 * dp) * inverse
    step_q1 = (m1 * c0 + q1 * dp * c1) * inverse
    m2 = -dq + p2 * dp
    c2 = e2 - p2 * e3
    c1 = e1 - q2 * e3 - p2 * c2
    c0 = e0 - q2 * c2
    step_p2 = (c0 * dp - c1 * dq) * inverse
    step_q2 = (m2 * c0 - q2 * dp * c1) * inverse
    return step_p1, step_q1, step_p2, step_q2


def newton(a0: Lane, a1: Lane, a2: Lane, a3: Lane, p1: Lane, q1: Lane, p2: Lane, q2: Lane) -> Factors:
    """Return the factors after one Newton step with the residual in working precision."""
    e0 = q1 * q2 - a0
    e1 = p1 * q2 + p2 * q1 - a1
    e2 = (q1 + q2 - a2) + p1 * p2
    e3 = p1 + p2 - a3
    s1, t1, s2, t2 = correction(e0, e1, e2, e3, p1, q1, p2, q2)
    return p1 + s1, q1 + t1, p2 + s2, q2 + t2
