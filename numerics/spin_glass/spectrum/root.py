"""The physical root of the resolvent quartic at real arguments, from its two real quadratic factors.

Notation as in `_factors`; t = 1/g_G = r + c/r - x1. Inside the support the physical factor r**2 + p r + q is
the one with complex roots and |r|**2 = q > c; outside it holds the real root with dr/dlam > 0 and
dt/dlam > 0. With x = -p/2, D = q - x**2 and h = q - c,

    r = x + i sqrt(D),    Im t = Im r h/q,    Re t = x + x c/q - x1,

so that everything that may cancel (D, h, Re t) is formed in double-double. Each function also says where that
is not enough. Generic: NumPy arrays (blocks), or scalars when compiled.
"""

from __future__ import annotations

import numpy as np

from numerics.arrays.arithmetic import Lane, add, divide, multiply, quick_two_sum, select, two_prod, two_sum
from numerics.spin_glass.spectrum.factors import Lanes

NEGLIGIBLE = 2.0**-54
"""Error, relative to what cancelled, that no longer shows in float64."""
SETTLED = 2.0**-10
"""The same for factors known to working precision, whose double-double errors are smaller by 2**-53."""
CANCELLED = 2.0**-45
"""Relative size below which a double-double result may have lost too much."""
MARGIN = 2.0**20
"""Margin, in units of kS, for deciding the sign of h - kS/2: errors stay far below it either way."""
UNDERFLOW = 1e-250
"""Below this error-free products are no longer exact."""


def discriminant(p: Lane, p_lo: Lane, q: Lane, q_lo: Lane) -> Lanes:
    """Return q - p**2/4 as a pair."""
    m, m_lo = two_prod(0.5 * p, 0.5 * p)
    s, e = two_sum(q, -m)
    return quick_two_sum(s, e + (q_lo - m_lo - 0.5 * p * p_lo))


def excess(q: Lane, q_lo: Lane, c: Lane, c_lo: Lane) -> Lane:
    """Return h = q - c."""
    s, e = two_sum(q, -c)
    return s + (e + (q_lo - c_lo))


def unsettled(newton_step: Lane, chord_step: Lane, q: Lane, target: Lane, settled: Lane) -> Lane:
    """Whether the steps say that `target` (a quantity that cancelled) may not be accurate yet; NaN counts
    as yes.

    The Newton step measures the errors it removes. From factors known to working precision it must only stay
    well below the target (settled = SETTLED), since double-double errors are smaller by 2**-53; from factors
    already in double-double, where it is replaced by the bound of `noise`, it must be negligible
    (settled = NEGLIGIBLE).
    """
    small = (newton_step <= settled * target) & (chord_step * chord_step <= NEGLIGIBLE * target * newton_step)
    clear = target >= CANCELLED * q * (settled > NEGLIGIBLE)
    return (small & clear) == False  # noqa: E712  (`not` and `~` mean different things to arrays and scalars)


def rank(d: Lane, h: Lane, k: Lane) -> Lane:
    """Return a number that is positive exactly for the physical complex pair: D > 0 and h >= kS.

    Every other complex pair has h <= 0, so half of kS separates the two cases with the widest margin.
    """
    return np.minimum(d, h - 0.5 * k)


def target_of(d: Lane, h: Lane, k: Lane, h_scale: Lane, taken: Lane) -> Lane:
    """Return the number a factor's errors have to be small against: what cancelled in it, if it matters.

    A factor that is not physical (nor taken for its real roots) only has to stay so, which h < kS/2 decides
    with a margin of kS/2. In the physical one D and h count, h only against `h_scale` where that is larger.
    """
    harmless = (h < 0.5 * k) & (taken < 0.5)
    return select(harmless, MARGIN * k, select(d > 0.0, np.minimum(d, np.maximum(h, h_scale)), np.abs(d)))


def density_of(factors: Lanes, known: Lanes, settled: Lane) -> Lanes:
    """Return Im t/(pi S) for scaled inputs, and whether the element needs more care."""
    p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo, newton1, newton2, chord1, chord2 = factors
    c, c_lo = known[0], known[1]
    d1, _ = discriminant(p1, p1_lo, q1, q1_lo)
    d2, _ = discriminant(p2, p2_lo, q2, q2_lo)
    h1 = excess(q1, q1_lo, c, c_lo)
    h2 = excess(q2, q2_lo, c, c_lo)
    k = known[2]
    m1 = rank(d1, h1, k)
    m2 = rank(d2, h2, k)
    second = m2 > m1
    d = select(second, d2, d1)
    h = select(second, h2, h1)
    q = select(second, q2, q1)
    inside = (m1 > 0.0) | (m2 > 0.0)
    value = np.sqrt(np.maximum(d, 0.0)) * h / (select(inside, q, 1.0) * (np.pi * known[10]))
    target1 = target_of(d1, h1, k, 0.0, 0.0)
    target2 = target_of(d2, h2, k, 0.0, 0.0)
    careful = unsettled(newton1, chord1, q1, target1, settled) | unsettled(
        newton2, chord2, q2, target2, settled
    )
    return select(inside, value, 0.0), careful | (value != value) | (k < UNDERFLOW)


def slope(r: Lane, c: Lane, k: Lane, s: Lane, x1: Lane) -> Lane:
    """Return dlam/dr at a real root with dt/dr > 0, and minus infinity at the others."""
    w = 1.0 / (r * r)
    t = r + c / r - x1
    value = 1.0 - (c + k) * w - (s - k) * (1.0 - c * w) / (t * t)
    return select((r * r > c) & (value > -np.inf), value, -np.inf)


def root_of(factors: Lanes, kappa: Lane, x1: Lane, known: Lanes, settled: Lane) -> Lanes:
    """Return Re r, Im r, Re t, Im t of the physical root, and whether the element needs more care."""
    p1, p1_lo, q1, q1_lo, p2, p2_lo, q2, q2_lo, newton1, newton2, chord1, chord2 = factors
    c, c_lo, k, s = known[0], known[1], known[2], known[10]
    d1, d1_lo = discriminant(p1, p1_lo, q1, q1_lo)
    d2, d2_lo = discriminant(p2, p2_lo, q2, q2_lo)
    h1 = excess(q1, q1_lo, c, c_lo)
    h2 = excess(q2, q2_lo, c, c_lo)
    m1 = rank(d1, h1, k)
    m2 = rank(d2, h2, k)
    inside = (m1 > 0.0) | (m2 > 0.0)
    # Real roots: the one of larger modulus in each factor without cancellation, the other by the product.
    large1 = -0.5 * p1 + np.copysign(np.sqrt(np.maximum(-d1, 0.0)), -p1)
    large2 = -0.5 * p2 + np.copysign(np.sqrt(np.maximum(-d2, 0.0)), -p2)
    a1 = select(d1 <= 0.0, slope(large1, c, k, s, x1), -np.inf)
    b1 = select(d1 <= 0.0, slope(q1 / large1, c, k, s, x1), -np.inf)
    a2 = select(d2 <= 0.0, slope(large2, c, k, s, x1), -np.inf)
    b2 = select(d2 <= 0.0, slope(q2 / large2, c, k, s, x1), -np.inf)
    best1 = np.maximum(a1, b1)
    best2 = np.maximum(a2, b2)
    second = select(inside, m2 > m1, best2 > best1)
    p = select(second, p2, p1)
    p_lo = select(second, p2_lo, p1_lo)
    q = select(second, q2, q1)
    q_lo = select(second, q2_lo, q1_lo)
    d = select(second, d2, d1)
    d_lo = select(second, d2_lo, d1_lo)
    h = select(second, h2, h1)
    flip = select(second, b2 > a2, b1 > a1)
    # sqrt|D| as a pair
    size = np.abs(d)
    y = np.sqrt(size)
    m, m_lo = two_prod(y, y)
    y_lo = ((size - m) - m_lo + select(d < 0.0, -d_lo, d_lo)) / (2.0 * select(y > 0.0, y, 1.0))
    # Re r as a pair: x inside the support, x +- sqrt(-D) outside
    x, x_lo = -0.5 * p, -0.5 * p_lo
    sign = select(inside, 0.0, select((x < 0.0) != flip, -1.0, 1.0))
    re, re_lo = add(x, x_lo, sign * y, sign * y_lo)
    # Re t = Re r + c Re(1/r) - x1
    u, u_lo = multiply(x, x_lo, c, c_lo)
    n, n_lo = select(inside, u, c), select(inside, u_lo, c_lo)
    m, m_lo = select(inside, q, re), select(inside, q_lo, re_lo)
    n, n_lo = divide(n, n_lo, m, m_lo)
    m, m_lo = add(re, re_lo, n, n_lo)
    m, m_lo = add(m, m_lo, -x1, 0.0)
    im = select(inside, y, 0.0)
    im_t = select(inside, y * h / q, 0.0)
    taken = select(inside, 0.0, 1.0)
    # An error of h reaches densities and transforms only through Im t/|t|**2, beside kappa Im r/|r|**2.
    h_scale = kappa * np.minimum(m * m + im_t * im_t, q)
    target1 = target_of(d1, h1, k, h_scale, select(second, 0.0, taken))
    target2 = target_of(d2, h2, k, h_scale, select(second, taken, 0.0))
    careful = unsettled(newton1, chord1, q1, target1, settled)
    careful = careful | unsettled(newton2, chord2, q2, target2, settled)
    careful = careful | (np.abs(m) + im_t < CANCELLED * (np.abs(re) + np.abs(n) + np.abs(x1)))
    careful = careful | (np.abs(re) + im < CANCELLED * np.abs(x))
    careful = careful | (select(inside, 1.0, np.maximum(best1, best2)) < -0.5)
    return re, im, m, im_t, careful | (m != m) | (im_t != im_t) | (k < UNDERFLOW)
