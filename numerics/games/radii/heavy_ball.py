"""Spectral radius of heavy ball for one eigenvalue, without square roots of complex numbers.

The eigenvalues are the roots of x² - px + β with p = 1 + β - ηλ = u + iv. Their moduli r ≥ s satisfy
rs = |β| and r² + s² = (|p|² + |p² - 4β|)/2. With

    N = |p|² - 4|β|,    A = |p² - 4β|,    g = (r - s)² = (A + N)/2,    w = v for β ≥ 0, else u,

the radius is r = (√(g + 4|β|) + √g)/2. Since A² - N² = 16|β|w², g is 8|β|w²/(A - N) where N < 0, so nothing
cancels once p, N and A are known: these are formed in double-double, where p has its full relative accuracy
because 1 + β and ηλ are exact pairs. Next to A = 0, where the two roots meet, r depends on the square root
of A; elements with A so small that double-double leaves too little of it are named for ball arithmetic.

Generic: NumPy arrays (blocks), or scalars when compiled.
"""

from __future__ import annotations

import numpy as np

from numerics.arrays.arithmetic import Lane, select, two_prod, two_sum

SMALL_GAP = 2.0**-100
"""|p² - 4β| relative to |p|² + 4|β| below which too few digits of it are left."""
LARGEST, SMALLEST = 2.0**400, 2.0**-400
"""Sizes of |p|² + 4|β| between which squares and error-free products neither overflow nor underflow."""


def square(a: Lane, a_lo: Lane) -> tuple[Lane, Lane]:
    """Return the square of a pair as a pair that need not be normalised."""
    s, e = two_prod(a, a)
    return s, e + 2.0 * (a * a_lo)


def radius(re: Lane, im: Lane, eta: Lane, beta: Lane) -> tuple[Lane, Lane]:
    """Return the spectral radius for λ = re + i im, and whether the element needs ball arithmetic."""
    h, h_lo = two_prod(eta, re)
    v, v_lo = two_prod(eta, im)
    s, s_lo = two_sum(1.0, beta)
    d, d_lo = two_sum(s, -h)
    t, t_lo = two_sum(s_lo, -h_lo)
    u, u_lo = two_sum(d, d_lo + t)
    u_lo = u_lo + t_lo
    uu, uu_lo = square(u, u_lo)
    vv, vv_lo = square(v, v_lo)
    positive = beta >= 0.0
    large = select(positive, uu, vv)
    large_lo = select(positive, uu_lo, vv_lo)
    ww = select(positive, vv, uu)
    ww_lo = select(positive, vv_lo, uu_lo)
    four = 4.0 * np.abs(beta)
    # N = (large - 4|β|) + w² and Re(p² - 4β) = ±((large - 4|β|) - w²)
    d, d_lo = two_sum(large, -four)
    d_lo = d_lo + large_lo
    n, e = two_sum(d, ww)
    n = n + (e + (d_lo + ww_lo))
    x, e = two_sum(d, -ww)
    x = x + (e + (d_lo - ww_lo))
    y = 2.0 * (u * v)
    a = np.sqrt(x * x + y * y)
    g = select(n >= 0.0, 0.5 * (a + n), 2.0 * four * ww / (a - n))
    value = 0.5 * (np.sqrt(g + four) + np.sqrt(g))
    size = uu + vv + four
    sound = (a >= SMALL_GAP * size) & (size < LARGEST) & (size > SMALLEST)
    return value, sound == False  # noqa: E712  (`not` and `~` mean different things to arrays and scalars)
