"""Solvable high-dimensional GAN: rational functions and roots of pairs (hi, lo) of float64, on NumPy
arrays or scalars.

Emitted by `rederive generate`; do not edit.

Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
    solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
    solvable_gan.fixed.beside, solvable_gan.informative.lower_unstable,
    solvable_gan.informative.characteristic, solvable_gan.informative.stable,
    solvable_gan.informative.stable_necessary, solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise,
    solvable_gan.fixed.fold_noise_root, solvable_gan.informative.hopf,
    solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
    solvable_gan.informative.trace_form, solvable_gan.oscillation.one_P,
    solvable_gan.oscillation.frequency, solvable_gan.oscillation.supercritical,
    solvable_gan.oscillation.supercritical_sign, solvable_gan.oscillation.amplitude,
    solvable_gan.oscillation.attracts_H, solvable_gan.oscillation.attracts_P,
    solvable_gan.threshold.below_low, solvable_gan.learning_time.origin,
    solvable_gan.learning_time.q_first, solvable_gan.learning_time.rate,
    solvable_gan.learning_time.eigenvalue, solvable_gan.learning_time.grows,
    solvable_gan.learning_time.inverse, solvable_gan.reduced.P, solvable_gan.reduced.q,
    solvable_gan.reduced.r, solvable_gan.constrained.h, solvable_gan.constrained.L,
    solvable_gan.constrained.P, solvable_gan.constrained.q, solvable_gan.constrained.r,
    solvable_gan.constrained.S, solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11,
    solvable_gan.ode.d2.P_12, solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22,
    solvable_gan.ode.d2.q_1, solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
    solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22, solvable_gan.ode.d2.z,
    solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.

Operations of one evaluation:
    informative: 10 additions, 11 multiplications, 3 divisions, 6 function calls
    informative_where: 9 additions, 6 multiplications, 1 division, 1 function call
    informative_lower: 7 additions, 9 multiplications, 2 divisions, 5 function calls
    informative_lower_where: 7 additions, 6 multiplications, 1 division, 1 function call
    informative_conditions: 17 additions, 22 multiplications, 4 divisions, 1 function call
    informative_conditions_where: 4 additions, 4 multiplications
    fold: 5 additions, 10 multiplications, 4 divisions, 5 function calls
    fold_where: 5 additions, 3 multiplications, 1 division
    hopf_rows: 18 additions, 18 multiplications
    hopf_slopes: 30 additions, 29 multiplications
    hopf_conditions: 30 additions, 29 multiplications
    hopf_start: 3 additions, 1 multiplication, 1 division
    hopf: 12 additions, 12 multiplications, 5 function calls
    cycle_amplitude: 4 additions, 4 multiplications, 1 division, 4 function calls
    cycle_amplitude_where: 1 addition, 1 multiplication
    state_field: 10 additions, 11 multiplications
    state: none
    state_conditions: 4 additions, 6 multiplications
    state_2_field: 34 additions, 57 multiplications
    state_2: none
    state_2_conditions: 75 additions, 92 multiplications
    turned_P_field: 19 additions, 36 multiplications, 2 divisions, 1 negation
    turned_P: none
    turned_P_initial: none
    turned_amplitude: none
    height: 14 additions, 12 multiplications

Not in this module:
    learning_time: not a rational function, nor one of square roots
"""

import numpy as _np


def _two_sum(a, b):
    """a + b = s + e exactly (Knuth)."""
    s = a + b
    c = s - a
    return s, (a - (s - c)) + (b - c)


def _quick_two_sum(a, b):
    """a + b = s + e exactly, for |a| >= |b| (Dekker)."""
    s = a + b
    return s, b - (s - a)


def _two_prod(a, b):
    """a * b = p + e exactly, with both factors split in halves of 26 bits (Veltkamp, Dekker)."""
    c = 134217729.0 * a
    a_hi = c - (c - a)
    a_lo = a - a_hi
    d = 134217729.0 * b
    b_hi = d - (d - b)
    b_lo = b - b_hi
    p = a * b
    return p, ((a_hi * b_hi - p) + a_hi * b_lo + a_lo * b_hi) + a_lo * b_lo


def _add(a_hi, a_lo, b_hi, b_lo):
    s, e = _two_sum(a_hi, b_hi)
    t, f = _two_sum(a_lo, b_lo)
    s, e = _quick_two_sum(s, e + t)
    return _quick_two_sum(s, e + f)


def _sub(a_hi, a_lo, b_hi, b_lo):
    return _add(a_hi, a_lo, -b_hi, -b_lo)


def _mul(a_hi, a_lo, b_hi, b_lo):
    p, e = _two_prod(a_hi, b_hi)
    return _quick_two_sum(p, e + (a_hi * b_lo + a_lo * b_hi))


def _div(a_hi, a_lo, b_hi, b_lo):
    """Long division: two digits of 53 bits and a third for the rounding."""
    q1 = a_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q1, 0.0)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    q2 = r_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q2, 0.0)
    r_hi, r_lo = _sub(r_hi, r_lo, p_hi, p_lo)
    q3 = r_hi / b_hi
    q1, q2 = _quick_two_sum(q1, q2)
    return _add(q1, q2, q3, 0.0)


def _sqrt(a_hi, a_lo):
    """The root of the first digit, and half of what its square leaves over it (Karp, Markstein)."""
    root = _np.sqrt(a_hi)
    p_hi, p_lo = _two_prod(root, root)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    # At zero nothing is left, and it is over 1.
    return _quick_two_sum(root, 0.5 * r_hi / (root + (root == 0.0)))


def informative(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """The informative fixed point of the larger x = r², as (P, q, r), P, r > 0.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -2*kappa*(e_G + e_T + nu)/(e_G + e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G -
        e_T + kappa*(e_T + 1))**2)) + 1 > 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 10 additions, 11 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.beside.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(e_G_hi, e_G_lo, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _add(v0_hi, v0_lo, nu_hi, nu_lo)
    v2_hi, v2_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, e_G_hi, e_G_lo)
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, e_T_hi, e_T_lo)
    v7_hi, v7_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _mul(nu_hi, nu_lo, v4_hi, v4_lo)
    v9_hi, v9_lo = 4.0 * v8_hi, 4.0 * v8_lo
    v10_hi, v10_lo = _sub(v7_hi, v7_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = _sqrt(v10_hi, v10_lo)
    v12_hi, v12_lo = _add(v0_hi, v0_lo, v4_hi, v4_lo)
    v13_hi, v13_lo = _add(v12_hi, v12_lo, v11_hi, v11_lo)
    v14_hi, v14_lo = _div(v2_hi, v2_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = 2.0 * v14_hi, 2.0 * v14_lo
    v16_hi, v16_lo = _sub(1.0, 0.0, v15_hi, v15_lo)
    v17_hi, v17_lo = _sqrt(v16_hi, v16_lo)
    v18_hi, v18_lo = _sqrt(2.0, 0.0)
    v19_hi, v19_lo = _add(v6_hi, v6_lo, v11_hi, v11_lo)
    v20_hi, v20_lo = _sqrt(v19_hi, v19_lo)
    v21_hi, v21_lo = _mul(v18_hi, v18_lo, v20_hi, v20_lo)
    v22_hi, v22_lo = _mul(v21_hi, v21_lo, v17_hi, v17_lo)
    v23_hi, v23_lo = _sqrt(kappa_hi, kappa_lo)
    v24_hi, v24_lo = _sqrt(v3_hi, v3_lo)
    v25_hi, v25_lo = _mul(v23_hi, v23_lo, v24_hi, v24_lo)
    v26_hi, v26_lo = _div(v22_hi, v22_lo, v25_hi, v25_lo)
    v27_hi, v27_lo = 0.5 * v26_hi, 0.5 * v26_lo
    v28_hi, v28_lo = _div(v21_hi, v21_lo, v25_hi, v25_lo)
    v29_hi, v29_lo = 0.5 * v28_hi, 0.5 * v28_lo
    # outputs
    return (v17_hi, v17_lo, v27_hi, v27_lo, v29_hi, v29_lo)


def informative_where(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Not negative, or positive, where there is a value of informative.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -2*kappa*(e_G + e_T + nu)/(e_G + e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G -
        e_T + kappa*(e_T + 1))**2)) + 1 > 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 9 additions, 6 multiplications, 1 division, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.beside.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(nu_hi, nu_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 4.0 * v5_hi, 4.0 * v5_lo
    v7_hi, v7_lo = _sub(v4_hi, v4_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _add(e_G_hi, e_G_lo, e_T_hi, e_T_lo)
    v9_hi, v9_lo = _add(v8_hi, v8_lo, nu_hi, nu_lo)
    v10_hi, v10_lo = _mul(kappa_hi, kappa_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = _sqrt(v7_hi, v7_lo)
    v12_hi, v12_lo = _add(v8_hi, v8_lo, v1_hi, v1_lo)
    v13_hi, v13_lo = _add(v12_hi, v12_lo, v11_hi, v11_lo)
    v14_hi, v14_lo = _div(v10_hi, v10_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = 2.0 * v14_hi, 2.0 * v14_lo
    v16_hi, v16_lo = _sub(1.0, 0.0, v15_hi, v15_lo)
    # outputs
    return (v3_hi, v3_lo, v7_hi, v7_lo, v16_hi, v16_lo)


def informative_lower(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """The informative fixed point of the smaller x = r², as (P, q, r), P, r > 0; it is never stable.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -kappa*(-2*nu/(-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G - e_T +
        kappa*(e_T + 1))**2)) + 1) + 1 > 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 9 multiplications, 2 divisions, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.beside,
        solvable_gan.informative.lower_unstable.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(nu_hi, nu_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 4.0 * v5_hi, 4.0 * v5_lo
    v7_hi, v7_lo = _sub(v4_hi, v4_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _sqrt(v7_hi, v7_lo)
    v9_hi, v9_lo = _add(v3_hi, v3_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = _div(nu_hi, nu_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = 2.0 * v10_hi, 2.0 * v10_lo
    v12_hi, v12_lo = _sub(1.0, 0.0, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(kappa_hi, kappa_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _sub(1.0, 0.0, v13_hi, v13_lo)
    v15_hi, v15_lo = _sqrt(v14_hi, v14_lo)
    v16_hi, v16_lo = _sqrt(2.0, 0.0)
    v17_hi, v17_lo = _sqrt(nu_hi, nu_lo)
    v18_hi, v18_lo = _mul(v16_hi, v16_lo, v17_hi, v17_lo)
    v19_hi, v19_lo = _div(1.0, 0.0, v9_hi, v9_lo)
    v20_hi, v20_lo = _sqrt(v19_hi, v19_lo)
    v21_hi, v21_lo = _mul(v18_hi, v18_lo, v20_hi, v20_lo)
    v22_hi, v22_lo = _mul(v21_hi, v21_lo, v15_hi, v15_lo)
    # outputs
    return (v15_hi, v15_lo, v22_hi, v22_lo, v21_hi, v21_lo)


def informative_lower_where(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Not negative, or positive, where there is a value of informative_lower.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -kappa*(-2*nu/(-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G - e_T +
        kappa*(e_T + 1))**2)) + 1) + 1 > 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 6 multiplications, 1 division, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.beside,
        solvable_gan.informative.lower_unstable.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(nu_hi, nu_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 4.0 * v5_hi, 4.0 * v5_lo
    v7_hi, v7_lo = _sub(v4_hi, v4_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _sqrt(v7_hi, v7_lo)
    v9_hi, v9_lo = _add(v3_hi, v3_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = _div(nu_hi, nu_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = 2.0 * v10_hi, 2.0 * v10_lo
    v12_hi, v12_lo = _sub(1.0, 0.0, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(kappa_hi, kappa_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _sub(1.0, 0.0, v13_hi, v13_lo)
    # outputs
    return (v3_hi, v3_lo, v7_hi, v7_lo, v14_hi, v14_lo)


def informative_conditions(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """(x, P², F'(x), a1, a1 a2 - a3) at the larger root: all positive where it is a stable point.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 17 additions, 22 multiplications, 4 divisions, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(nu_hi, nu_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 4.0 * v5_hi, 4.0 * v5_lo
    v7_hi, v7_lo = _sub(v4_hi, v4_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _sqrt(v7_hi, v7_lo)
    v9_hi, v9_lo = _add(v3_hi, v3_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = _div(v9_hi, v9_lo, v1_hi, v1_lo)
    v11_hi, v11_lo = 0.5 * v10_hi, 0.5 * v10_lo
    v12_hi, v12_lo = _sub(1.0, 0.0, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(kappa_hi, kappa_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _sub(1.0, 0.0, v13_hi, v13_lo)
    v15_hi, v15_lo = 2.0 * v10_hi, 2.0 * v10_lo
    v16_hi, v16_lo = _sub(v15_hi, v15_lo, 1.0, 0.0)
    v17_hi, v17_lo = _mul(kappa_hi, kappa_lo, v16_hi, v16_lo)
    v18_hi, v18_lo = 2.0 * nu_hi, 2.0 * nu_lo
    v19_hi, v19_lo = _sub(v17_hi, v17_lo, v18_hi, v18_lo)
    v20_hi, v20_lo = _mul(v9_hi, v9_lo, v19_hi, v19_lo)
    v21_hi, v21_lo = 2.0 * e_G_hi, 2.0 * e_G_lo
    v22_hi, v22_lo = _sub(1.0, 0.0, e_T_hi, e_T_lo)
    v23_hi, v23_lo = _mul(kappa_hi, kappa_lo, v22_hi, v22_lo)
    v24_hi, v24_lo = _sub(2.0, 0.0, v21_hi, v21_lo)
    v25_hi, v25_lo = _add(v24_hi, v24_lo, v23_hi, v23_lo)
    v26_hi, v26_lo = _mul(v25_hi, v25_lo, v9_hi, v9_lo)
    v27_hi, v27_lo = _div(v26_hi, v26_lo, v1_hi, v1_lo)
    v28_hi, v28_lo = 0.5 * v27_hi, 0.5 * v27_lo
    v29_hi, v29_lo = 4.0 * nu_hi, 4.0 * nu_lo
    v30_hi, v30_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v31_hi, v31_lo = _mul(e_T_hi, e_T_lo, v30_hi, v30_lo)
    v32_hi, v32_lo = _sub(v28_hi, v28_lo, e_G_hi, e_G_lo)
    v33_hi, v33_lo = _sub(v32_hi, v32_lo, v29_hi, v29_lo)
    v34_hi, v34_lo = _sub(v33_hi, v33_lo, v31_hi, v31_lo)
    v35_hi, v35_lo = _mul(v20_hi, v20_lo, v34_hi, v34_lo)
    v36_hi, v36_lo = _div(v35_hi, v35_lo, v0_hi, v0_lo)
    v37_hi, v37_lo = _mul(v9_hi, v9_lo, v9_hi, v9_lo)
    v38_hi, v38_lo = _mul(v8_hi, v8_lo, v37_hi, v37_lo)
    v39_hi, v39_lo = _mul(v38_hi, v38_lo, v14_hi, v14_lo)
    v40_hi, v40_lo = _mul(v0_hi, v0_lo, v0_hi, v0_lo)
    v41_hi, v41_lo = _mul(kappa_hi, kappa_lo, v40_hi, v40_lo)
    v42_hi, v42_lo = _div(v39_hi, v39_lo, v41_hi, v41_lo)
    v43_hi, v43_lo = _sub(v36_hi, v36_lo, v42_hi, v42_lo)
    # outputs
    return (v11_hi, v11_lo, v14_hi, v14_lo, v8_hi, v8_lo, v19_hi, v19_lo, v43_hi, v43_lo)


def informative_conditions_where(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Not negative, or positive, where there is a value of informative_conditions.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 4 additions, 4 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(nu_hi, nu_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 4.0 * v5_hi, 4.0 * v5_lo
    v7_hi, v7_lo = _sub(v4_hi, v4_lo, v6_hi, v6_lo)
    # outputs
    return (v3_hi, v3_lo, v7_hi, v7_lo)


def fold(kappa_hi, kappa_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """The noise ν at which the two informative points meet, and where: (ν, P, q, r).

    Parameters
    ----------
    kappa, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 4 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T + kappa*(e_T + 1) > 0 and
        -kappa*(1 - (-e_G - e_T + kappa*(e_T + 1))/(2*kappa*(e_T + 1))) + 1 > 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 10 multiplications, 4 divisions, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise, solvable_gan.fixed.fold_noise_root.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _div(v4_hi, v4_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 0.25 * v5_hi, 0.25 * v5_lo
    v7_hi, v7_lo = _div(v3_hi, v3_lo, v1_hi, v1_lo)
    v8_hi, v8_lo = 0.5 * v7_hi, 0.5 * v7_lo
    v9_hi, v9_lo = _sub(1.0, 0.0, v8_hi, v8_lo)
    v10_hi, v10_lo = _mul(kappa_hi, kappa_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = _sub(1.0, 0.0, v10_hi, v10_lo)
    v12_hi, v12_lo = _sqrt(v11_hi, v11_lo)
    v13_hi, v13_lo = _sqrt(2.0, 0.0)
    v14_hi, v14_lo = _sqrt(v3_hi, v3_lo)
    v15_hi, v15_lo = _mul(v13_hi, v13_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(v15_hi, v15_lo, v12_hi, v12_lo)
    v17_hi, v17_lo = _sqrt(kappa_hi, kappa_lo)
    v18_hi, v18_lo = _sqrt(v0_hi, v0_lo)
    v19_hi, v19_lo = _mul(v17_hi, v17_lo, v18_hi, v18_lo)
    v20_hi, v20_lo = _div(v16_hi, v16_lo, v19_hi, v19_lo)
    v21_hi, v21_lo = 0.5 * v20_hi, 0.5 * v20_lo
    v22_hi, v22_lo = _div(v15_hi, v15_lo, v19_hi, v19_lo)
    v23_hi, v23_lo = 0.5 * v22_hi, 0.5 * v22_lo
    # outputs
    return (v6_hi, v6_lo, v12_hi, v12_lo, v21_hi, v21_lo, v23_hi, v23_lo)


def fold_where(kappa_hi, kappa_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Not negative, or positive, where there is a value of fold.

    Parameters
    ----------
    kappa, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T + kappa*(e_T + 1) > 0 and
        -kappa*(1 - (-e_G - e_T + kappa*(e_T + 1))/(2*kappa*(e_T + 1))) + 1 > 0.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 3 multiplications, 1 division.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise, solvable_gan.fixed.fold_noise_root.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _div(v3_hi, v3_lo, v1_hi, v1_lo)
    v5_hi, v5_lo = 0.5 * v4_hi, 0.5 * v4_lo
    v6_hi, v6_lo = _sub(1.0, 0.0, v5_hi, v5_lo)
    v7_hi, v7_lo = _mul(kappa_hi, kappa_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _sub(1.0, 0.0, v7_hi, v7_lo)
    # outputs
    return (v3_hi, v3_lo, v8_hi, v8_lo)


def hopf_rows(x_hi, x_lo, kappa_hi, kappa_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    x, kappa, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 1 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 18 additions, 18 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    # products of integers would overflow
    x_hi = x_hi - 0.0
    x_lo = x_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = 4.0 * x_hi, 4.0 * x_lo
    v1_hi, v1_lo = _sub(v0_hi, v0_lo, 1.0, 0.0)
    v2_hi, v2_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = _sub(1.0, 0.0, x_hi, x_lo)
    v4_hi, v4_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v5_hi, v5_lo = _mul(kappa_hi, kappa_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = _mul(v3_hi, v3_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _sub(v6_hi, v6_lo, e_G_hi, e_G_lo)
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, e_T_hi, e_T_lo)
    v9_hi, v9_lo = _mul(x_hi, x_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = 2.0 * v9_hi, 2.0 * v9_lo
    v11_hi, v11_lo = _sub(v2_hi, v2_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 2.0 * e_G_hi, 2.0 * e_G_lo
    v13_hi, v13_lo = _sub(1.0, 0.0, e_T_hi, e_T_lo)
    v14_hi, v14_lo = _mul(kappa_hi, kappa_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _sub(2.0, 0.0, v12_hi, v12_lo)
    v16_hi, v16_lo = _add(v15_hi, v15_lo, v14_hi, v14_lo)
    v17_hi, v17_lo = _mul(x_hi, x_lo, v16_hi, v16_lo)
    v18_hi, v18_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v19_hi, v19_lo = _mul(e_T_hi, e_T_lo, v18_hi, v18_lo)
    v20_hi, v20_lo = 4.0 * v9_hi, 4.0 * v9_lo
    v21_hi, v21_lo = _sub(v17_hi, v17_lo, e_G_hi, e_G_lo)
    v22_hi, v22_lo = _sub(v21_hi, v21_lo, v19_hi, v19_lo)
    v23_hi, v23_lo = _sub(v22_hi, v22_lo, v20_hi, v20_lo)
    v24_hi, v24_lo = _mul(v11_hi, v11_lo, v23_hi, v23_lo)
    v25_hi, v25_lo = _mul(kappa_hi, kappa_lo, v3_hi, v3_lo)
    v26_hi, v26_lo = _sub(1.0, 0.0, v25_hi, v25_lo)
    v27_hi, v27_lo = _mul(x_hi, x_lo, v26_hi, v26_lo)
    v28_hi, v28_lo = _mul(x_hi, x_lo, v5_hi, v5_lo)
    v29_hi, v29_lo = 2.0 * v28_hi, 2.0 * v28_lo
    v30_hi, v30_lo = _add(e_G_hi, e_G_lo, e_T_hi, e_T_lo)
    v31_hi, v31_lo = _sub(v30_hi, v30_lo, v5_hi, v5_lo)
    v32_hi, v32_lo = _add(v31_hi, v31_lo, v29_hi, v29_lo)
    v33_hi, v33_lo = _mul(v27_hi, v27_lo, v32_hi, v32_lo)
    v34_hi, v34_lo = 2.0 * v33_hi, 2.0 * v33_lo
    v35_hi, v35_lo = _sub(v24_hi, v24_lo, v34_hi, v34_lo)
    # outputs
    return (v35_hi, v35_lo)


def hopf_slopes(x_hi, x_lo, kappa_hi, kappa_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    x, kappa, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 1 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 30 additions, 29 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    # products of integers would overflow
    x_hi = x_hi - 0.0
    x_lo = x_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = 4.0 * x_hi, 4.0 * x_lo
    v1_hi, v1_lo = _sub(v0_hi, v0_lo, 1.0, 0.0)
    v2_hi, v2_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = _sub(1.0, 0.0, x_hi, x_lo)
    v4_hi, v4_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v5_hi, v5_lo = _mul(kappa_hi, kappa_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = _mul(v3_hi, v3_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _sub(v6_hi, v6_lo, e_G_hi, e_G_lo)
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, e_T_hi, e_T_lo)
    v9_hi, v9_lo = _mul(x_hi, x_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = 2.0 * v9_hi, 2.0 * v9_lo
    v11_hi, v11_lo = _sub(v2_hi, v2_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 2.0 * e_G_hi, 2.0 * e_G_lo
    v13_hi, v13_lo = 4.0 * e_T_hi, 4.0 * e_T_lo
    v14_hi, v14_lo = _sub(1.0, 0.0, e_T_hi, e_T_lo)
    v15_hi, v15_lo = _mul(kappa_hi, kappa_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(x_hi, x_lo, v5_hi, v5_lo)
    v17_hi, v17_lo = 4.0 * v16_hi, 4.0 * v16_lo
    v18_hi, v18_lo = 4.0 * v6_hi, 4.0 * v6_lo
    v19_hi, v19_lo = _add(2.0, 0.0, v12_hi, v12_lo)
    v20_hi, v20_lo = _add(v19_hi, v19_lo, v13_hi, v13_lo)
    v21_hi, v21_lo = _add(v20_hi, v20_lo, v15_hi, v15_lo)
    v22_hi, v22_lo = _add(v21_hi, v21_lo, v17_hi, v17_lo)
    v23_hi, v23_lo = _sub(v22_hi, v22_lo, v18_hi, v18_lo)
    v24_hi, v24_lo = _mul(v11_hi, v11_lo, v23_hi, v23_lo)
    v25_hi, v25_lo = _mul(kappa_hi, kappa_lo, v3_hi, v3_lo)
    v26_hi, v26_lo = _sub(1.0, 0.0, v25_hi, v25_lo)
    v27_hi, v27_lo = _mul(v16_hi, v16_lo, v26_hi, v26_lo)
    v28_hi, v28_lo = 4.0 * v27_hi, 4.0 * v27_lo
    v29_hi, v29_lo = _mul(kappa_hi, kappa_lo, x_hi, x_lo)
    v30_hi, v30_lo = 2.0 * v16_hi, 2.0 * v16_lo
    v31_hi, v31_lo = _add(e_G_hi, e_G_lo, e_T_hi, e_T_lo)
    v32_hi, v32_lo = _sub(v31_hi, v31_lo, v5_hi, v5_lo)
    v33_hi, v33_lo = _add(v32_hi, v32_lo, v30_hi, v30_lo)
    v34_hi, v34_lo = _mul(v29_hi, v29_lo, v33_hi, v33_lo)
    v35_hi, v35_lo = 2.0 * v34_hi, 2.0 * v34_lo
    v36_hi, v36_lo = _mul(v26_hi, v26_lo, v33_hi, v33_lo)
    v37_hi, v37_lo = 2.0 * v36_hi, 2.0 * v36_lo
    v38_hi, v38_lo = 2.0 * e_T_hi, 2.0 * e_T_lo
    v39_hi, v39_lo = 4.0 * kappa_hi, 4.0 * kappa_lo
    v40_hi, v40_lo = 2.0 * v6_hi, 2.0 * v6_lo
    v41_hi, v41_lo = _add(v12_hi, v12_lo, v38_hi, v38_lo)
    v42_hi, v42_lo = _add(v41_hi, v41_lo, v39_hi, v39_lo)
    v43_hi, v43_lo = _add(v42_hi, v42_lo, v30_hi, v30_lo)
    v44_hi, v44_lo = _sub(v43_hi, v43_lo, v40_hi, v40_lo)
    v45_hi, v45_lo = _sub(2.0, 0.0, v12_hi, v12_lo)
    v46_hi, v46_lo = _add(v45_hi, v45_lo, v15_hi, v15_lo)
    v47_hi, v47_lo = _mul(x_hi, x_lo, v46_hi, v46_lo)
    v48_hi, v48_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v49_hi, v49_lo = _mul(e_T_hi, e_T_lo, v48_hi, v48_lo)
    v50_hi, v50_lo = 4.0 * v9_hi, 4.0 * v9_lo
    v51_hi, v51_lo = _sub(v47_hi, v47_lo, e_G_hi, e_G_lo)
    v52_hi, v52_lo = _sub(v51_hi, v51_lo, v49_hi, v49_lo)
    v53_hi, v53_lo = _sub(v52_hi, v52_lo, v50_hi, v50_lo)
    v54_hi, v54_lo = _mul(v44_hi, v44_lo, v53_hi, v53_lo)
    v55_hi, v55_lo = _sub(v24_hi, v24_lo, v28_hi, v28_lo)
    v56_hi, v56_lo = _sub(v55_hi, v55_lo, v35_hi, v35_lo)
    v57_hi, v57_lo = _sub(v56_hi, v56_lo, v37_hi, v37_lo)
    v58_hi, v58_lo = _add(v57_hi, v57_lo, v54_hi, v54_lo)
    # outputs
    return (v58_hi, v58_lo)


def hopf_conditions(x_hi, x_lo, kappa_hi, kappa_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    x, kappa, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 6 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 30 additions, 29 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    # products of integers would overflow
    x_hi = x_hi - 0.0
    x_lo = x_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(x_hi, x_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = 2.0 * v2_hi, 2.0 * v2_lo
    v4_hi, v4_lo = _add(e_G_hi, e_G_lo, e_T_hi, e_T_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = _add(v5_hi, v5_lo, v3_hi, v3_lo)
    v7_hi, v7_lo = 4.0 * x_hi, 4.0 * x_lo
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, 1.0, 0.0)
    v9_hi, v9_lo = _mul(kappa_hi, kappa_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = _sub(1.0, 0.0, x_hi, x_lo)
    v11_hi, v11_lo = _mul(v10_hi, v10_lo, v1_hi, v1_lo)
    v12_hi, v12_lo = _sub(v11_hi, v11_lo, e_G_hi, e_G_lo)
    v13_hi, v13_lo = _sub(v12_hi, v12_lo, e_T_hi, e_T_lo)
    v14_hi, v14_lo = _mul(x_hi, x_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = 2.0 * v14_hi, 2.0 * v14_lo
    v16_hi, v16_lo = _sub(v9_hi, v9_lo, v15_hi, v15_lo)
    v17_hi, v17_lo = _mul(kappa_hi, kappa_lo, v10_hi, v10_lo)
    v18_hi, v18_lo = _sub(1.0, 0.0, v17_hi, v17_lo)
    v19_hi, v19_lo = 2.0 * e_G_hi, 2.0 * e_G_lo
    v20_hi, v20_lo = 4.0 * e_T_hi, 4.0 * e_T_lo
    v21_hi, v21_lo = _sub(1.0, 0.0, e_T_hi, e_T_lo)
    v22_hi, v22_lo = _mul(kappa_hi, kappa_lo, v21_hi, v21_lo)
    v23_hi, v23_lo = 4.0 * v2_hi, 4.0 * v2_lo
    v24_hi, v24_lo = 4.0 * v11_hi, 4.0 * v11_lo
    v25_hi, v25_lo = _add(2.0, 0.0, v19_hi, v19_lo)
    v26_hi, v26_lo = _add(v25_hi, v25_lo, v20_hi, v20_lo)
    v27_hi, v27_lo = _add(v26_hi, v26_lo, v22_hi, v22_lo)
    v28_hi, v28_lo = _add(v27_hi, v27_lo, v23_hi, v23_lo)
    v29_hi, v29_lo = _sub(v28_hi, v28_lo, v24_hi, v24_lo)
    v30_hi, v30_lo = _mul(v16_hi, v16_lo, v29_hi, v29_lo)
    v31_hi, v31_lo = _mul(v2_hi, v2_lo, v18_hi, v18_lo)
    v32_hi, v32_lo = 4.0 * v31_hi, 4.0 * v31_lo
    v33_hi, v33_lo = _mul(kappa_hi, kappa_lo, x_hi, x_lo)
    v34_hi, v34_lo = _mul(v33_hi, v33_lo, v6_hi, v6_lo)
    v35_hi, v35_lo = 2.0 * v34_hi, 2.0 * v34_lo
    v36_hi, v36_lo = _mul(v18_hi, v18_lo, v6_hi, v6_lo)
    v37_hi, v37_lo = 2.0 * v36_hi, 2.0 * v36_lo
    v38_hi, v38_lo = 2.0 * e_T_hi, 2.0 * e_T_lo
    v39_hi, v39_lo = 4.0 * kappa_hi, 4.0 * kappa_lo
    v40_hi, v40_lo = 2.0 * v11_hi, 2.0 * v11_lo
    v41_hi, v41_lo = _add(v19_hi, v19_lo, v38_hi, v38_lo)
    v42_hi, v42_lo = _add(v41_hi, v41_lo, v39_hi, v39_lo)
    v43_hi, v43_lo = _add(v42_hi, v42_lo, v3_hi, v3_lo)
    v44_hi, v44_lo = _sub(v43_hi, v43_lo, v40_hi, v40_lo)
    v45_hi, v45_lo = _sub(2.0, 0.0, v19_hi, v19_lo)
    v46_hi, v46_lo = _add(v45_hi, v45_lo, v22_hi, v22_lo)
    v47_hi, v47_lo = _mul(x_hi, x_lo, v46_hi, v46_lo)
    v48_hi, v48_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v49_hi, v49_lo = _mul(e_T_hi, e_T_lo, v48_hi, v48_lo)
    v50_hi, v50_lo = 4.0 * v14_hi, 4.0 * v14_lo
    v51_hi, v51_lo = _sub(v47_hi, v47_lo, e_G_hi, e_G_lo)
    v52_hi, v52_lo = _sub(v51_hi, v51_lo, v49_hi, v49_lo)
    v53_hi, v53_lo = _sub(v52_hi, v52_lo, v50_hi, v50_lo)
    v54_hi, v54_lo = _mul(v44_hi, v44_lo, v53_hi, v53_lo)
    v55_hi, v55_lo = _sub(v30_hi, v30_lo, v32_hi, v32_lo)
    v56_hi, v56_lo = _sub(v55_hi, v55_lo, v35_hi, v35_lo)
    v57_hi, v57_lo = _sub(v56_hi, v56_lo, v37_hi, v37_lo)
    v58_hi, v58_lo = _add(v57_hi, v57_lo, v54_hi, v54_lo)
    # outputs
    return (v6_hi, v6_lo, v16_hi, v16_lo, v14_hi, v14_lo, v18_hi, v18_lo, v58_hi, v58_lo, x_hi, x_lo)


def hopf_start(kappa_hi, kappa_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Where Newton begins.

    Parameters
    ----------
    kappa, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 1 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 3 additions, 1 multiplication, 1 division.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _mul(kappa_hi, kappa_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, e_G_hi, e_G_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, e_T_hi, e_T_lo)
    v4_hi, v4_lo = _div(v3_hi, v3_lo, v1_hi, v1_lo)
    # outputs
    return (v4_hi, v4_lo)


def hopf(x_hi, x_lo, kappa_hi, kappa_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Where growing noise takes the informative point's stability, a1 a2 = a3 with a1 > 0: (ν, ω, P, q,
    r), from the unknowns.

    Parameters
    ----------
    x, kappa, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 12 additions, 12 multiplications, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    # products of integers would overflow
    x_hi = x_hi - 0.0
    x_lo = x_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v1_hi, v1_lo = _sub(1.0, 0.0, x_hi, x_lo)
    v2_hi, v2_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = _mul(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _sub(v3_hi, v3_lo, e_G_hi, e_G_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, e_T_hi, e_T_lo)
    v6_hi, v6_lo = _mul(x_hi, x_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _sqrt(2.0, 0.0)
    v8_hi, v8_lo = _sqrt(kappa_hi, kappa_lo)
    v9_hi, v9_lo = _mul(v7_hi, v7_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = _sqrt(x_hi, x_lo)
    v11_hi, v11_lo = _mul(v9_hi, v9_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 2.0 * e_G_hi, 2.0 * e_G_lo
    v13_hi, v13_lo = _sub(1.0, 0.0, e_T_hi, e_T_lo)
    v14_hi, v14_lo = _mul(kappa_hi, kappa_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _sub(2.0, 0.0, v12_hi, v12_lo)
    v16_hi, v16_lo = _add(v15_hi, v15_lo, v14_hi, v14_lo)
    v17_hi, v17_lo = _mul(x_hi, x_lo, v16_hi, v16_lo)
    v18_hi, v18_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v19_hi, v19_lo = _mul(e_T_hi, e_T_lo, v18_hi, v18_lo)
    v20_hi, v20_lo = 4.0 * v6_hi, 4.0 * v6_lo
    v21_hi, v21_lo = _sub(v17_hi, v17_lo, e_G_hi, e_G_lo)
    v22_hi, v22_lo = _sub(v21_hi, v21_lo, v19_hi, v19_lo)
    v23_hi, v23_lo = _sub(v22_hi, v22_lo, v20_hi, v20_lo)
    v24_hi, v24_lo = _sqrt(v23_hi, v23_lo)
    v25_hi, v25_lo = _mul(v11_hi, v11_lo, v24_hi, v24_lo)
    v26_hi, v26_lo = _sub(1.0, 0.0, v2_hi, v2_lo)
    v27_hi, v27_lo = _sqrt(v26_hi, v26_lo)
    v28_hi, v28_lo = _mul(v10_hi, v10_lo, v27_hi, v27_lo)
    # outputs
    return (v6_hi, v6_lo, v25_hi, v25_lo, v27_hi, v27_lo, v28_hi, v28_lo, v10_hi, v10_lo)


def cycle_amplitude(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """The cycle born at κ = 2ν, to leading order in κ - 2ν: (P, √⟨q²⟩ = √⟨r²⟩, ω).

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in (0, 1), e_T in [0, oo), e_G in [0, oo); where kappa >= 2*nu.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 4 additions, 4 multiplications, 1 division, 4 function calls.
    Source: derived here.
    Claims: solvable_gan.oscillation.one_P, solvable_gan.oscillation.frequency,
        solvable_gan.oscillation.supercritical, solvable_gan.oscillation.supercritical_sign,
        solvable_gan.oscillation.amplitude, solvable_gan.oscillation.attracts_H,
        solvable_gan.oscillation.attracts_P, solvable_gan.threshold.below_low.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _sub(1.0, 0.0, nu_hi, nu_lo)
    v1_hi, v1_lo = _sqrt(v0_hi, v0_lo)
    v2_hi, v2_lo = 2.0 * nu_hi, 2.0 * nu_lo
    v3_hi, v3_lo = _sub(kappa_hi, kappa_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _sqrt(v3_hi, v3_lo)
    v5_hi, v5_lo = 2.0 * e_G_hi, 2.0 * e_G_lo
    v6_hi, v6_lo = 2.0 * e_T_hi, 2.0 * e_T_lo
    v7_hi, v7_lo = _add(v5_hi, v5_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _add(v7_hi, v7_lo, kappa_hi, kappa_lo)
    v9_hi, v9_lo = _sqrt(v8_hi, v8_lo)
    v10_hi, v10_lo = _div(v4_hi, v4_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = _sqrt(nu_hi, nu_lo)
    v12_hi, v12_lo = _mul(v11_hi, v11_lo, v1_hi, v1_lo)
    # outputs
    return (v1_hi, v1_lo, v10_hi, v10_lo, v12_hi, v12_lo)


def cycle_amplitude_where(kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo):
    """Not negative, or positive, where there is a value of cycle_amplitude.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 1 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, oo), nu in (0, 1), e_T in [0, oo), e_G in [0, oo); where kappa >= 2*nu.
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 addition, 1 multiplication.
    Source: derived here.
    Claims: solvable_gan.oscillation.one_P, solvable_gan.oscillation.frequency,
        solvable_gan.oscillation.supercritical, solvable_gan.oscillation.supercritical_sign,
        solvable_gan.oscillation.amplitude, solvable_gan.oscillation.attracts_H,
        solvable_gan.oscillation.attracts_P, solvable_gan.threshold.below_low.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = 2.0 * nu_hi, 2.0 * nu_lo
    v1_hi, v1_lo = _sub(kappa_hi, kappa_lo, v0_hi, v0_lo)
    # outputs
    return (v1_hi, v1_lo)


def state_field(
    t_hi, t_lo, P_hi, P_lo, q_hi, q_lo, r_hi, r_lo, kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo,
    e_G_hi, e_G_lo,
):
    """The derivatives of P, q, r by t, at the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 10 additions, 11 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    # products of integers would overflow
    P_hi = P_hi - 0.0
    P_lo = P_lo - 0.0
    q_hi = q_hi - 0.0
    q_lo = q_lo - 0.0
    r_hi = r_hi - 0.0
    r_lo = r_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(kappa_hi, kappa_lo, r_hi, r_lo)
    v1_hi, v1_lo = _mul(P_hi, P_lo, r_hi, r_lo)
    v2_hi, v2_lo = _sub(q_hi, q_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = _mul(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(r_hi, r_lo, r_hi, r_lo)
    v5_hi, v5_lo = _sub(1.0, 0.0, e_G_hi, e_G_lo)
    v6_hi, v6_lo = _mul(v4_hi, v4_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _mul(q_hi, q_lo, q_hi, q_lo)
    v8_hi, v8_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v9_hi, v9_lo = _mul(v7_hi, v7_lo, v8_hi, v8_lo)
    v10_hi, v10_lo = _sub(v6_hi, v6_lo, nu_hi, nu_lo)
    v11_hi, v11_lo = _sub(v10_hi, v10_lo, v9_hi, v9_lo)
    v12_hi, v12_lo = _mul(q_hi, q_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = _add(v2_hi, v2_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _mul(P_hi, P_lo, q_hi, q_lo)
    v15_hi, v15_lo = _sub(1.0, 0.0, v4_hi, v4_lo)
    v16_hi, v16_lo = _mul(v0_hi, v0_lo, v15_hi, v15_lo)
    v17_hi, v17_lo = _mul(r_hi, r_lo, v11_hi, v11_lo)
    v18_hi, v18_lo = _sub(v14_hi, v14_lo, r_hi, r_lo)
    v19_hi, v19_lo = _add(v18_hi, v18_lo, v16_hi, v16_lo)
    v20_hi, v20_lo = _add(v19_hi, v19_lo, v17_hi, v17_lo)
    # outputs
    return (v3_hi, v3_lo, v13_hi, v13_lo, v20_hi, v20_lo)


def state(
    t_hi, t_lo, P_hi, P_lo, q_hi, q_lo, r_hi, r_lo, kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo,
    e_G_hi, e_G_lo,
):
    """Overlaps P, q and r at a time, from those at time zero: one feature, f = x, weights kept normalised,
    from the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    # products of integers would overflow
    P_hi = P_hi - 0.0
    P_lo = P_lo - 0.0
    q_hi = q_hi - 0.0
    q_lo = q_lo - 0.0
    r_hi = r_hi - 0.0
    r_lo = r_lo - 0.0
    return (P_hi, P_lo, q_hi, q_lo, r_hi, r_lo)


def state_conditions(
    t_hi, t_lo, P_hi, P_lo, q_hi, q_lo, r_hi, r_lo, kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo,
    e_G_hi, e_G_lo,
):
    """Not negative, or positive, at initial states that are allowed.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 1 : real pair (hi, lo); outputs are one flat tuple

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 4 additions, 6 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    # products of integers would overflow
    P_hi = P_hi - 0.0
    P_lo = P_lo - 0.0
    q_hi = q_hi - 0.0
    q_lo = q_lo - 0.0
    r_hi = r_hi - 0.0
    r_lo = r_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(P_hi, P_lo, P_hi, P_lo)
    v1_hi, v1_lo = _mul(q_hi, q_lo, q_hi, q_lo)
    v2_hi, v2_lo = _mul(r_hi, r_lo, r_hi, r_lo)
    v3_hi, v3_lo = _mul(P_hi, P_lo, q_hi, q_lo)
    v4_hi, v4_lo = _mul(v3_hi, v3_lo, r_hi, r_lo)
    v5_hi, v5_lo = 2.0 * v4_hi, 2.0 * v4_lo
    v6_hi, v6_lo = _sub(1.0, 0.0, v0_hi, v0_lo)
    v7_hi, v7_lo = _sub(v6_hi, v6_lo, v1_hi, v1_lo)
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, v2_hi, v2_lo)
    v9_hi, v9_lo = _add(v8_hi, v8_lo, v5_hi, v5_lo)
    # outputs
    return (v9_hi, v9_lo)


def state_2_field(
    t_hi, t_lo, P_11_hi, P_11_lo, P_12_hi, P_12_lo, P_21_hi, P_21_lo, P_22_hi, P_22_lo, q_1_hi, q_1_lo,
    q_2_hi, q_2_lo, r_1_hi, r_1_lo, r_2_hi, r_2_lo, S_12_hi, S_12_lo, tau_hi, tau_lo, tau_tilde_hi,
    tau_tilde_lo, eta_T_hi, eta_T_lo, eta_G_hi, eta_G_lo, Lambda_1_hi, Lambda_1_lo, Lambda_2_hi,
    Lambda_2_lo, Lambda_tilde_1_hi, Lambda_tilde_1_lo, Lambda_tilde_2_hi, Lambda_tilde_2_lo,
):
    """The derivatives of P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12 by t, at the current state.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 9 : real pair (hi, lo); outputs are one flat tuple

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 34 additions, 57 multiplications.
    Source: derived here.
    Claims: solvable_gan.constrained.h, solvable_gan.constrained.L, solvable_gan.constrained.P,
        solvable_gan.constrained.q, solvable_gan.constrained.r, solvable_gan.constrained.S,
        solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11, solvable_gan.ode.d2.P_12,
        solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22, solvable_gan.ode.d2.q_1,
        solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
        solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22,
        solvable_gan.ode.d2.z.
    """
    # products of integers would overflow
    P_11_hi = P_11_hi - 0.0
    P_11_lo = P_11_lo - 0.0
    P_12_hi = P_12_hi - 0.0
    P_12_lo = P_12_lo - 0.0
    P_21_hi = P_21_hi - 0.0
    P_21_lo = P_21_lo - 0.0
    P_22_hi = P_22_hi - 0.0
    P_22_lo = P_22_lo - 0.0
    q_1_hi = q_1_hi - 0.0
    q_1_lo = q_1_lo - 0.0
    q_2_hi = q_2_hi - 0.0
    q_2_lo = q_2_lo - 0.0
    r_1_hi = r_1_hi - 0.0
    r_1_lo = r_1_lo - 0.0
    r_2_hi = r_2_hi - 0.0
    r_2_lo = r_2_lo - 0.0
    S_12_hi = S_12_hi - 0.0
    S_12_lo = S_12_lo - 0.0
    tau_hi = tau_hi - 0.0
    tau_lo = tau_lo - 0.0
    tau_tilde_hi = tau_tilde_hi - 0.0
    tau_tilde_lo = tau_tilde_lo - 0.0
    eta_T_hi = eta_T_hi - 0.0
    eta_T_lo = eta_T_lo - 0.0
    eta_G_hi = eta_G_hi - 0.0
    eta_G_lo = eta_G_lo - 0.0
    Lambda_1_hi = Lambda_1_hi - 0.0
    Lambda_1_lo = Lambda_1_lo - 0.0
    Lambda_2_hi = Lambda_2_hi - 0.0
    Lambda_2_lo = Lambda_2_lo - 0.0
    Lambda_tilde_1_hi = Lambda_tilde_1_hi - 0.0
    Lambda_tilde_1_lo = Lambda_tilde_1_lo - 0.0
    Lambda_tilde_2_hi = Lambda_tilde_2_hi - 0.0
    Lambda_tilde_2_lo = Lambda_tilde_2_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(Lambda_tilde_1_hi, Lambda_tilde_1_lo, r_1_hi, r_1_lo)
    v1_hi, v1_lo = _mul(q_1_hi, q_1_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(r_1_hi, r_1_lo, r_1_hi, r_1_lo)
    v3_hi, v3_lo = _mul(Lambda_tilde_1_hi, Lambda_tilde_1_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(P_11_hi, P_11_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _sub(v1_hi, v1_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = _mul(tau_tilde_hi, tau_tilde_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _mul(Lambda_tilde_2_hi, Lambda_tilde_2_lo, r_2_hi, r_2_lo)
    v8_hi, v8_lo = _mul(q_1_hi, q_1_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = _mul(r_2_hi, r_2_lo, r_2_hi, r_2_lo)
    v10_hi, v10_lo = _mul(Lambda_tilde_2_hi, Lambda_tilde_2_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = _mul(P_12_hi, P_12_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = _sub(v8_hi, v8_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(tau_tilde_hi, tau_tilde_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _mul(q_2_hi, q_2_lo, v0_hi, v0_lo)
    v15_hi, v15_lo = _mul(P_21_hi, P_21_lo, v3_hi, v3_lo)
    v16_hi, v16_lo = _sub(v14_hi, v14_lo, v15_hi, v15_lo)
    v17_hi, v17_lo = _mul(tau_tilde_hi, tau_tilde_lo, v16_hi, v16_lo)
    v18_hi, v18_lo = _mul(q_2_hi, q_2_lo, v7_hi, v7_lo)
    v19_hi, v19_lo = _mul(P_22_hi, P_22_lo, v10_hi, v10_lo)
    v20_hi, v20_lo = _sub(v18_hi, v18_lo, v19_hi, v19_lo)
    v21_hi, v21_lo = _mul(tau_tilde_hi, tau_tilde_lo, v20_hi, v20_lo)
    v22_hi, v22_lo = _mul(Lambda_1_hi, Lambda_1_lo, q_1_hi, q_1_lo)
    v23_hi, v23_lo = _mul(P_11_hi, P_11_lo, v0_hi, v0_lo)
    v24_hi, v24_lo = _mul(P_12_hi, P_12_lo, v7_hi, v7_lo)
    v25_hi, v25_lo = _mul(q_1_hi, q_1_lo, q_1_hi, q_1_lo)
    v26_hi, v26_lo = _mul(Lambda_1_hi, Lambda_1_lo, v25_hi, v25_lo)
    v27_hi, v27_lo = _mul(q_2_hi, q_2_lo, q_2_hi, q_2_lo)
    v28_hi, v28_lo = _mul(Lambda_2_hi, Lambda_2_lo, v27_hi, v27_lo)
    v29_hi, v29_lo = _add(eta_G_hi, eta_G_lo, v3_hi, v3_lo)
    v30_hi, v30_lo = _add(v29_hi, v29_lo, v10_hi, v10_lo)
    v31_hi, v31_lo = _mul(eta_G_hi, eta_G_lo, v30_hi, v30_lo)
    v32_hi, v32_lo = _add(eta_T_hi, eta_T_lo, v26_hi, v26_lo)
    v33_hi, v33_lo = _add(v32_hi, v32_lo, v28_hi, v28_lo)
    v34_hi, v34_lo = _mul(eta_T_hi, eta_T_lo, v33_hi, v33_lo)
    v35_hi, v35_lo = _add(v31_hi, v31_lo, v34_hi, v34_lo)
    v36_hi, v36_lo = _mul(tau_hi, tau_lo, v35_hi, v35_lo)
    v37_hi, v37_lo = 0.5 * v36_hi, 0.5 * v36_lo
    v38_hi, v38_lo = _sub(v3_hi, v3_lo, v26_hi, v26_lo)
    v39_hi, v39_lo = _sub(v38_hi, v38_lo, v28_hi, v28_lo)
    v40_hi, v40_lo = _add(v39_hi, v39_lo, v10_hi, v10_lo)
    v41_hi, v41_lo = _sub(v40_hi, v40_lo, v37_hi, v37_lo)
    v42_hi, v42_lo = _mul(q_1_hi, q_1_lo, v41_hi, v41_lo)
    v43_hi, v43_lo = _sub(v22_hi, v22_lo, v23_hi, v23_lo)
    v44_hi, v44_lo = _sub(v43_hi, v43_lo, v24_hi, v24_lo)
    v45_hi, v45_lo = _add(v44_hi, v44_lo, v42_hi, v42_lo)
    v46_hi, v46_lo = _mul(tau_hi, tau_lo, v45_hi, v45_lo)
    v47_hi, v47_lo = _mul(Lambda_2_hi, Lambda_2_lo, q_2_hi, q_2_lo)
    v48_hi, v48_lo = _mul(P_21_hi, P_21_lo, v0_hi, v0_lo)
    v49_hi, v49_lo = _mul(P_22_hi, P_22_lo, v7_hi, v7_lo)
    v50_hi, v50_lo = _mul(q_2_hi, q_2_lo, v41_hi, v41_lo)
    v51_hi, v51_lo = _sub(v47_hi, v47_lo, v48_hi, v48_lo)
    v52_hi, v52_lo = _sub(v51_hi, v51_lo, v49_hi, v49_lo)
    v53_hi, v53_lo = _add(v52_hi, v52_lo, v50_hi, v50_lo)
    v54_hi, v54_lo = _mul(tau_hi, tau_lo, v53_hi, v53_lo)
    v55_hi, v55_lo = _mul(v2_hi, v2_lo, r_1_hi, r_1_lo)
    v56_hi, v56_lo = _mul(Lambda_tilde_1_hi, Lambda_tilde_1_lo, v55_hi, v55_lo)
    v57_hi, v57_lo = _sub(v0_hi, v0_lo, v56_hi, v56_lo)
    v58_hi, v58_lo = _mul(tau_tilde_hi, tau_tilde_lo, v57_hi, v57_lo)
    v59_hi, v59_lo = _mul(P_11_hi, P_11_lo, v22_hi, v22_lo)
    v60_hi, v60_lo = _mul(P_21_hi, P_21_lo, v47_hi, v47_lo)
    v61_hi, v61_lo = _mul(S_12_hi, S_12_lo, v7_hi, v7_lo)
    v62_hi, v62_lo = _mul(r_1_hi, r_1_lo, v41_hi, v41_lo)
    v63_hi, v63_lo = _sub(v59_hi, v59_lo, v0_hi, v0_lo)
    v64_hi, v64_lo = _add(v63_hi, v63_lo, v60_hi, v60_lo)
    v65_hi, v65_lo = _sub(v64_hi, v64_lo, v61_hi, v61_lo)
    v66_hi, v66_lo = _add(v65_hi, v65_lo, v62_hi, v62_lo)
    v67_hi, v67_lo = _mul(tau_hi, tau_lo, v66_hi, v66_lo)
    v68_hi, v68_lo = _add(v58_hi, v58_lo, v67_hi, v67_lo)
    v69_hi, v69_lo = _mul(v9_hi, v9_lo, r_2_hi, r_2_lo)
    v70_hi, v70_lo = _mul(Lambda_tilde_2_hi, Lambda_tilde_2_lo, v69_hi, v69_lo)
    v71_hi, v71_lo = _sub(v7_hi, v7_lo, v70_hi, v70_lo)
    v72_hi, v72_lo = _mul(tau_tilde_hi, tau_tilde_lo, v71_hi, v71_lo)
    v73_hi, v73_lo = _mul(P_12_hi, P_12_lo, v22_hi, v22_lo)
    v74_hi, v74_lo = _mul(P_22_hi, P_22_lo, v47_hi, v47_lo)
    v75_hi, v75_lo = _mul(S_12_hi, S_12_lo, v0_hi, v0_lo)
    v76_hi, v76_lo = _mul(r_2_hi, r_2_lo, v41_hi, v41_lo)
    v77_hi, v77_lo = _sub(v73_hi, v73_lo, v7_hi, v7_lo)
    v78_hi, v78_lo = _add(v77_hi, v77_lo, v74_hi, v74_lo)
    v79_hi, v79_lo = _sub(v78_hi, v78_lo, v75_hi, v75_lo)
    v80_hi, v80_lo = _add(v79_hi, v79_lo, v76_hi, v76_lo)
    v81_hi, v81_lo = _mul(tau_hi, tau_lo, v80_hi, v80_lo)
    v82_hi, v82_lo = _add(v72_hi, v72_lo, v81_hi, v81_lo)
    v83_hi, v83_lo = _mul(r_2_hi, r_2_lo, v0_hi, v0_lo)
    v84_hi, v84_lo = _mul(r_1_hi, r_1_lo, v7_hi, v7_lo)
    v85_hi, v85_lo = _mul(S_12_hi, S_12_lo, v3_hi, v3_lo)
    v86_hi, v86_lo = _mul(S_12_hi, S_12_lo, v10_hi, v10_lo)
    v87_hi, v87_lo = _add(v83_hi, v83_lo, v84_hi, v84_lo)
    v88_hi, v88_lo = _sub(v87_hi, v87_lo, v85_hi, v85_lo)
    v89_hi, v89_lo = _sub(v88_hi, v88_lo, v86_hi, v86_lo)
    v90_hi, v90_lo = _mul(tau_tilde_hi, tau_tilde_lo, v89_hi, v89_lo)
    # outputs
    return (
        v6_hi,
        v6_lo,
        v13_hi,
        v13_lo,
        v17_hi,
        v17_lo,
        v21_hi,
        v21_lo,
        v46_hi,
        v46_lo,
        v54_hi,
        v54_lo,
        v68_hi,
        v68_lo,
        v82_hi,
        v82_lo,
        v90_hi,
        v90_lo,
    )


def state_2(
    t_hi, t_lo, P_11_hi, P_11_lo, P_12_hi, P_12_lo, P_21_hi, P_21_lo, P_22_hi, P_22_lo, q_1_hi, q_1_lo,
    q_2_hi, q_2_lo, r_1_hi, r_1_lo, r_2_hi, r_2_lo, S_12_hi, S_12_lo, tau_hi, tau_lo, tau_tilde_hi,
    tau_tilde_lo, eta_T_hi, eta_T_lo, eta_G_hi, eta_G_lo, Lambda_1_hi, Lambda_1_lo, Lambda_2_hi,
    Lambda_2_lo, Lambda_tilde_1_hi, Lambda_tilde_1_lo, Lambda_tilde_2_hi, Lambda_tilde_2_lo,
):
    """Overlaps P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12 at a time, from those at time zero: two
    features, f = x, weights kept normalised; t counts steps over n, from the current state.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 9 : real pair (hi, lo); outputs are one flat tuple

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.constrained.h, solvable_gan.constrained.L, solvable_gan.constrained.P,
        solvable_gan.constrained.q, solvable_gan.constrained.r, solvable_gan.constrained.S,
        solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11, solvable_gan.ode.d2.P_12,
        solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22, solvable_gan.ode.d2.q_1,
        solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
        solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22,
        solvable_gan.ode.d2.z.
    """
    # products of integers would overflow
    P_11_hi = P_11_hi - 0.0
    P_11_lo = P_11_lo - 0.0
    P_12_hi = P_12_hi - 0.0
    P_12_lo = P_12_lo - 0.0
    P_21_hi = P_21_hi - 0.0
    P_21_lo = P_21_lo - 0.0
    P_22_hi = P_22_hi - 0.0
    P_22_lo = P_22_lo - 0.0
    q_1_hi = q_1_hi - 0.0
    q_1_lo = q_1_lo - 0.0
    q_2_hi = q_2_hi - 0.0
    q_2_lo = q_2_lo - 0.0
    r_1_hi = r_1_hi - 0.0
    r_1_lo = r_1_lo - 0.0
    r_2_hi = r_2_hi - 0.0
    r_2_lo = r_2_lo - 0.0
    S_12_hi = S_12_hi - 0.0
    S_12_lo = S_12_lo - 0.0
    return (
        P_11_hi,
        P_11_lo,
        P_12_hi,
        P_12_lo,
        P_21_hi,
        P_21_lo,
        P_22_hi,
        P_22_lo,
        q_1_hi,
        q_1_lo,
        q_2_hi,
        q_2_lo,
        r_1_hi,
        r_1_lo,
        r_2_hi,
        r_2_lo,
        S_12_hi,
        S_12_lo,
    )


def state_2_conditions(
    t_hi, t_lo, P_11_hi, P_11_lo, P_12_hi, P_12_lo, P_21_hi, P_21_lo, P_22_hi, P_22_lo, q_1_hi, q_1_lo,
    q_2_hi, q_2_lo, r_1_hi, r_1_lo, r_2_hi, r_2_lo, S_12_hi, S_12_lo, tau_hi, tau_lo, tau_tilde_hi,
    tau_tilde_lo, eta_T_hi, eta_T_lo, eta_G_hi, eta_G_lo, Lambda_1_hi, Lambda_1_lo, Lambda_2_hi,
    Lambda_2_lo, Lambda_tilde_1_hi, Lambda_tilde_1_lo, Lambda_tilde_2_hi, Lambda_tilde_2_lo,
):
    """Not negative, or positive, at initial states that are allowed.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 7 : real pair (hi, lo); outputs are one flat tuple

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 75 additions, 92 multiplications.
    Source: derived here.
    Claims: solvable_gan.constrained.h, solvable_gan.constrained.L, solvable_gan.constrained.P,
        solvable_gan.constrained.q, solvable_gan.constrained.r, solvable_gan.constrained.S,
        solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11, solvable_gan.ode.d2.P_12,
        solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22, solvable_gan.ode.d2.q_1,
        solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
        solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22,
        solvable_gan.ode.d2.z.
    """
    # products of integers would overflow
    P_11_hi = P_11_hi - 0.0
    P_11_lo = P_11_lo - 0.0
    P_12_hi = P_12_hi - 0.0
    P_12_lo = P_12_lo - 0.0
    P_21_hi = P_21_hi - 0.0
    P_21_lo = P_21_lo - 0.0
    P_22_hi = P_22_hi - 0.0
    P_22_lo = P_22_lo - 0.0
    q_1_hi = q_1_hi - 0.0
    q_1_lo = q_1_lo - 0.0
    q_2_hi = q_2_hi - 0.0
    q_2_lo = q_2_lo - 0.0
    r_1_hi = r_1_hi - 0.0
    r_1_lo = r_1_lo - 0.0
    r_2_hi = r_2_hi - 0.0
    r_2_lo = r_2_lo - 0.0
    S_12_hi = S_12_hi - 0.0
    S_12_lo = S_12_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(P_11_hi, P_11_lo, P_11_hi, P_11_lo)
    v1_hi, v1_lo = _mul(P_21_hi, P_21_lo, P_21_hi, P_21_lo)
    v2_hi, v2_lo = _sub(1.0, 0.0, v0_hi, v0_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, v1_hi, v1_lo)
    v4_hi, v4_lo = _mul(P_12_hi, P_12_lo, P_12_hi, P_12_lo)
    v5_hi, v5_lo = _mul(P_22_hi, P_22_lo, P_22_hi, P_22_lo)
    v6_hi, v6_lo = _sub(1.0, 0.0, v4_hi, v4_lo)
    v7_hi, v7_lo = _sub(v6_hi, v6_lo, v5_hi, v5_lo)
    v8_hi, v8_lo = _mul(q_1_hi, q_1_lo, q_1_hi, q_1_lo)
    v9_hi, v9_lo = _mul(q_2_hi, q_2_lo, q_2_hi, q_2_lo)
    v10_hi, v10_lo = _sub(1.0, 0.0, v8_hi, v8_lo)
    v11_hi, v11_lo = _sub(v10_hi, v10_lo, v9_hi, v9_lo)
    v12_hi, v12_lo = _mul(S_12_hi, S_12_lo, S_12_hi, S_12_lo)
    v13_hi, v13_lo = _mul(P_11_hi, P_11_lo, P_12_hi, P_12_lo)
    v14_hi, v14_lo = _mul(S_12_hi, S_12_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = 2.0 * v14_hi, 2.0 * v14_lo
    v16_hi, v16_lo = _mul(P_21_hi, P_21_lo, P_22_hi, P_22_lo)
    v17_hi, v17_lo = _mul(S_12_hi, S_12_lo, v16_hi, v16_lo)
    v18_hi, v18_lo = 2.0 * v17_hi, 2.0 * v17_lo
    v19_hi, v19_lo = _mul(v13_hi, v13_lo, v16_hi, v16_lo)
    v20_hi, v20_lo = 2.0 * v19_hi, 2.0 * v19_lo
    v21_hi, v21_lo = _mul(v0_hi, v0_lo, v5_hi, v5_lo)
    v22_hi, v22_lo = _mul(v4_hi, v4_lo, v1_hi, v1_lo)
    v23_hi, v23_lo = _sub(v2_hi, v2_lo, v4_hi, v4_lo)
    v24_hi, v24_lo = _sub(v23_hi, v23_lo, v1_hi, v1_lo)
    v25_hi, v25_lo = _sub(v24_hi, v24_lo, v5_hi, v5_lo)
    v26_hi, v26_lo = _sub(v25_hi, v25_lo, v12_hi, v12_lo)
    v27_hi, v27_lo = _add(v26_hi, v26_lo, v15_hi, v15_lo)
    v28_hi, v28_lo = _add(v27_hi, v27_lo, v18_hi, v18_lo)
    v29_hi, v29_lo = _sub(v28_hi, v28_lo, v20_hi, v20_lo)
    v30_hi, v30_lo = _add(v29_hi, v29_lo, v21_hi, v21_lo)
    v31_hi, v31_lo = _add(v30_hi, v30_lo, v22_hi, v22_lo)
    v32_hi, v32_lo = _mul(r_1_hi, r_1_lo, r_1_hi, r_1_lo)
    v33_hi, v33_lo = _mul(P_11_hi, P_11_lo, q_1_hi, q_1_lo)
    v34_hi, v34_lo = _mul(r_1_hi, r_1_lo, v33_hi, v33_lo)
    v35_hi, v35_lo = 2.0 * v34_hi, 2.0 * v34_lo
    v36_hi, v36_lo = _mul(P_21_hi, P_21_lo, q_2_hi, q_2_lo)
    v37_hi, v37_lo = _mul(r_1_hi, r_1_lo, v36_hi, v36_lo)
    v38_hi, v38_lo = 2.0 * v37_hi, 2.0 * v37_lo
    v39_hi, v39_lo = _mul(v33_hi, v33_lo, v36_hi, v36_lo)
    v40_hi, v40_lo = 2.0 * v39_hi, 2.0 * v39_lo
    v41_hi, v41_lo = _mul(v0_hi, v0_lo, v9_hi, v9_lo)
    v42_hi, v42_lo = _mul(v1_hi, v1_lo, v8_hi, v8_lo)
    v43_hi, v43_lo = _sub(v3_hi, v3_lo, v8_hi, v8_lo)
    v44_hi, v44_lo = _sub(v43_hi, v43_lo, v9_hi, v9_lo)
    v45_hi, v45_lo = _sub(v44_hi, v44_lo, v32_hi, v32_lo)
    v46_hi, v46_lo = _add(v45_hi, v45_lo, v35_hi, v35_lo)
    v47_hi, v47_lo = _add(v46_hi, v46_lo, v38_hi, v38_lo)
    v48_hi, v48_lo = _sub(v47_hi, v47_lo, v40_hi, v40_lo)
    v49_hi, v49_lo = _add(v48_hi, v48_lo, v41_hi, v41_lo)
    v50_hi, v50_lo = _add(v49_hi, v49_lo, v42_hi, v42_lo)
    v51_hi, v51_lo = _mul(r_2_hi, r_2_lo, r_2_hi, r_2_lo)
    v52_hi, v52_lo = _mul(P_12_hi, P_12_lo, q_1_hi, q_1_lo)
    v53_hi, v53_lo = _mul(r_2_hi, r_2_lo, v52_hi, v52_lo)
    v54_hi, v54_lo = 2.0 * v53_hi, 2.0 * v53_lo
    v55_hi, v55_lo = _mul(P_22_hi, P_22_lo, q_2_hi, q_2_lo)
    v56_hi, v56_lo = _mul(r_2_hi, r_2_lo, v55_hi, v55_lo)
    v57_hi, v57_lo = 2.0 * v56_hi, 2.0 * v56_lo
    v58_hi, v58_lo = _mul(v52_hi, v52_lo, v55_hi, v55_lo)
    v59_hi, v59_lo = 2.0 * v58_hi, 2.0 * v58_lo
    v60_hi, v60_lo = _mul(v4_hi, v4_lo, v9_hi, v9_lo)
    v61_hi, v61_lo = _mul(v5_hi, v5_lo, v8_hi, v8_lo)
    v62_hi, v62_lo = _sub(v7_hi, v7_lo, v8_hi, v8_lo)
    v63_hi, v63_lo = _sub(v62_hi, v62_lo, v9_hi, v9_lo)
    v64_hi, v64_lo = _sub(v63_hi, v63_lo, v51_hi, v51_lo)
    v65_hi, v65_lo = _add(v64_hi, v64_lo, v54_hi, v54_lo)
    v66_hi, v66_lo = _add(v65_hi, v65_lo, v57_hi, v57_lo)
    v67_hi, v67_lo = _sub(v66_hi, v66_lo, v59_hi, v59_lo)
    v68_hi, v68_lo = _add(v67_hi, v67_lo, v60_hi, v60_lo)
    v69_hi, v69_lo = _add(v68_hi, v68_lo, v61_hi, v61_lo)
    v70_hi, v70_lo = _mul(S_12_hi, S_12_lo, r_1_hi, r_1_lo)
    v71_hi, v71_lo = _mul(r_2_hi, r_2_lo, v70_hi, v70_lo)
    v72_hi, v72_lo = 2.0 * v71_hi, 2.0 * v71_lo
    v73_hi, v73_lo = _mul(r_1_hi, r_1_lo, r_2_hi, r_2_lo)
    v74_hi, v74_lo = _mul(v13_hi, v13_lo, v73_hi, v73_lo)
    v75_hi, v75_lo = 2.0 * v74_hi, 2.0 * v74_lo
    v76_hi, v76_lo = _mul(S_12_hi, S_12_lo, r_2_hi, r_2_lo)
    v77_hi, v77_lo = _mul(v33_hi, v33_lo, v76_hi, v76_lo)
    v78_hi, v78_lo = 2.0 * v77_hi, 2.0 * v77_lo
    v79_hi, v79_lo = _mul(v52_hi, v52_lo, v70_hi, v70_lo)
    v80_hi, v80_lo = 2.0 * v79_hi, 2.0 * v79_lo
    v81_hi, v81_lo = _mul(v16_hi, v16_lo, v73_hi, v73_lo)
    v82_hi, v82_lo = 2.0 * v81_hi, 2.0 * v81_lo
    v83_hi, v83_lo = _mul(v36_hi, v36_lo, v76_hi, v76_lo)
    v84_hi, v84_lo = 2.0 * v83_hi, 2.0 * v83_lo
    v85_hi, v85_lo = _mul(v55_hi, v55_lo, v70_hi, v70_lo)
    v86_hi, v86_lo = 2.0 * v85_hi, 2.0 * v85_lo
    v87_hi, v87_lo = _mul(v0_hi, v0_lo, v51_hi, v51_lo)
    v88_hi, v88_lo = _mul(v4_hi, v4_lo, v32_hi, v32_lo)
    v89_hi, v89_lo = _mul(v1_hi, v1_lo, v51_hi, v51_lo)
    v90_hi, v90_lo = _mul(v5_hi, v5_lo, v32_hi, v32_lo)
    v91_hi, v91_lo = _mul(v12_hi, v12_lo, v8_hi, v8_lo)
    v92_hi, v92_lo = _mul(v12_hi, v12_lo, v9_hi, v9_lo)
    v93_hi, v93_lo = _mul(r_2_hi, r_2_lo, v13_hi, v13_lo)
    v94_hi, v94_lo = _mul(v93_hi, v93_lo, v36_hi, v36_lo)
    v95_hi, v95_lo = 2.0 * v94_hi, 2.0 * v94_lo
    v96_hi, v96_lo = _mul(r_1_hi, r_1_lo, v13_hi, v13_lo)
    v97_hi, v97_lo = _mul(v96_hi, v96_lo, v55_hi, v55_lo)
    v98_hi, v98_lo = 2.0 * v97_hi, 2.0 * v97_lo
    v99_hi, v99_lo = _mul(v9_hi, v9_lo, v14_hi, v14_lo)
    v100_hi, v100_lo = 2.0 * v99_hi, 2.0 * v99_lo
    v101_hi, v101_lo = _mul(r_2_hi, r_2_lo, v33_hi, v33_lo)
    v102_hi, v102_lo = _mul(v101_hi, v101_lo, v16_hi, v16_lo)
    v103_hi, v103_lo = 2.0 * v102_hi, 2.0 * v102_lo
    v104_hi, v104_lo = _mul(S_12_hi, S_12_lo, v33_hi, v33_lo)
    v105_hi, v105_lo = _mul(v104_hi, v104_lo, v55_hi, v55_lo)
    v106_hi, v106_lo = 2.0 * v105_hi, 2.0 * v105_lo
    v107_hi, v107_lo = _mul(v5_hi, v5_lo, v34_hi, v34_lo)
    v108_hi, v108_lo = 2.0 * v107_hi, 2.0 * v107_lo
    v109_hi, v109_lo = _mul(r_1_hi, r_1_lo, v52_hi, v52_lo)
    v110_hi, v110_lo = _mul(v109_hi, v109_lo, v16_hi, v16_lo)
    v111_hi, v111_lo = 2.0 * v110_hi, 2.0 * v110_lo
    v112_hi, v112_lo = _mul(S_12_hi, S_12_lo, v52_hi, v52_lo)
    v113_hi, v113_lo = _mul(v112_hi, v112_lo, v36_hi, v36_lo)
    v114_hi, v114_lo = 2.0 * v113_hi, 2.0 * v113_lo
    v115_hi, v115_lo = _mul(v1_hi, v1_lo, v53_hi, v53_lo)
    v116_hi, v116_lo = 2.0 * v115_hi, 2.0 * v115_lo
    v117_hi, v117_lo = _mul(v8_hi, v8_lo, v17_hi, v17_lo)
    v118_hi, v118_lo = 2.0 * v117_hi, 2.0 * v117_lo
    v119_hi, v119_lo = _mul(v4_hi, v4_lo, v37_hi, v37_lo)
    v120_hi, v120_lo = 2.0 * v119_hi, 2.0 * v119_lo
    v121_hi, v121_lo = _mul(v0_hi, v0_lo, v56_hi, v56_lo)
    v122_hi, v122_lo = 2.0 * v121_hi, 2.0 * v121_lo
    v123_hi, v123_lo = _sub(v26_hi, v26_lo, v8_hi, v8_lo)
    v124_hi, v124_lo = _sub(v123_hi, v123_lo, v9_hi, v9_lo)
    v125_hi, v125_lo = _sub(v124_hi, v124_lo, v32_hi, v32_lo)
    v126_hi, v126_lo = _sub(v125_hi, v125_lo, v51_hi, v51_lo)
    v127_hi, v127_lo = _add(v126_hi, v126_lo, v15_hi, v15_lo)
    v128_hi, v128_lo = _add(v127_hi, v127_lo, v35_hi, v35_lo)
    v129_hi, v129_lo = _add(v128_hi, v128_lo, v54_hi, v54_lo)
    v130_hi, v130_lo = _add(v129_hi, v129_lo, v18_hi, v18_lo)
    v131_hi, v131_lo = _add(v130_hi, v130_lo, v38_hi, v38_lo)
    v132_hi, v132_lo = _add(v131_hi, v131_lo, v57_hi, v57_lo)
    v133_hi, v133_lo = _add(v132_hi, v132_lo, v72_hi, v72_lo)
    v134_hi, v134_lo = _sub(v133_hi, v133_lo, v20_hi, v20_lo)
    v135_hi, v135_lo = _sub(v134_hi, v134_lo, v75_hi, v75_lo)
    v136_hi, v136_lo = _sub(v135_hi, v135_lo, v40_hi, v40_lo)
    v137_hi, v137_lo = _sub(v136_hi, v136_lo, v78_hi, v78_lo)
    v138_hi, v138_lo = _sub(v137_hi, v137_lo, v59_hi, v59_lo)
    v139_hi, v139_lo = _sub(v138_hi, v138_lo, v80_hi, v80_lo)
    v140_hi, v140_lo = _sub(v139_hi, v139_lo, v82_hi, v82_lo)
    v141_hi, v141_lo = _sub(v140_hi, v140_lo, v84_hi, v84_lo)
    v142_hi, v142_lo = _sub(v141_hi, v141_lo, v86_hi, v86_lo)
    v143_hi, v143_lo = _add(v142_hi, v142_lo, v21_hi, v21_lo)
    v144_hi, v144_lo = _add(v143_hi, v143_lo, v41_hi, v41_lo)
    v145_hi, v145_lo = _add(v144_hi, v144_lo, v87_hi, v87_lo)
    v146_hi, v146_lo = _add(v145_hi, v145_lo, v22_hi, v22_lo)
    v147_hi, v147_lo = _add(v146_hi, v146_lo, v60_hi, v60_lo)
    v148_hi, v148_lo = _add(v147_hi, v147_lo, v88_hi, v88_lo)
    v149_hi, v149_lo = _add(v148_hi, v148_lo, v42_hi, v42_lo)
    v150_hi, v150_lo = _add(v149_hi, v149_lo, v89_hi, v89_lo)
    v151_hi, v151_lo = _add(v150_hi, v150_lo, v61_hi, v61_lo)
    v152_hi, v152_lo = _add(v151_hi, v151_lo, v90_hi, v90_lo)
    v153_hi, v153_lo = _add(v152_hi, v152_lo, v91_hi, v91_lo)
    v154_hi, v154_lo = _add(v153_hi, v153_lo, v92_hi, v92_lo)
    v155_hi, v155_lo = _add(v154_hi, v154_lo, v95_hi, v95_lo)
    v156_hi, v156_lo = _add(v155_hi, v155_lo, v98_hi, v98_lo)
    v157_hi, v157_lo = _sub(v156_hi, v156_lo, v100_hi, v100_lo)
    v158_hi, v158_lo = _add(v157_hi, v157_lo, v103_hi, v103_lo)
    v159_hi, v159_lo = _add(v158_hi, v158_lo, v106_hi, v106_lo)
    v160_hi, v160_lo = _sub(v159_hi, v159_lo, v108_hi, v108_lo)
    v161_hi, v161_lo = _add(v160_hi, v160_lo, v111_hi, v111_lo)
    v162_hi, v162_lo = _add(v161_hi, v161_lo, v114_hi, v114_lo)
    v163_hi, v163_lo = _sub(v162_hi, v162_lo, v116_hi, v116_lo)
    v164_hi, v164_lo = _sub(v163_hi, v163_lo, v118_hi, v118_lo)
    v165_hi, v165_lo = _sub(v164_hi, v164_lo, v120_hi, v120_lo)
    v166_hi, v166_lo = _sub(v165_hi, v165_lo, v122_hi, v122_lo)
    # outputs
    return (
        v3_hi,
        v3_lo,
        v7_hi,
        v7_lo,
        v11_hi,
        v11_lo,
        v31_hi,
        v31_lo,
        v50_hi,
        v50_lo,
        v69_hi,
        v69_lo,
        v166_hi,
        v166_lo,
    )


def turned_P_field(
    cosine_hi, cosine_lo, sine_hi, sine_lo, half_turns_hi, half_turns_lo, P_hi, P_lo, amplitude_hi,
    amplitude_lo, kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo,
):
    """The derivatives of P, amplitude, cosine, sine by half_turns, at the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one
        flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 4 : real pair (hi, lo); outputs are one flat tuple

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 19 additions, 36 multiplications, 2 divisions, 1 negation.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    # products of integers would overflow
    cosine_hi = cosine_hi - 0.0
    cosine_lo = cosine_lo - 0.0
    sine_hi = sine_hi - 0.0
    sine_lo = sine_lo - 0.0
    P_hi = P_hi - 0.0
    P_lo = P_lo - 0.0
    amplitude_hi = amplitude_hi - 0.0
    amplitude_lo = amplitude_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    nu_hi = nu_hi - 0.0
    nu_lo = nu_lo - 0.0
    e_T_hi = e_T_hi - 0.0
    e_T_lo = e_T_lo - 0.0
    e_G_hi = e_G_hi - 0.0
    e_G_lo = e_G_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(amplitude_hi, amplitude_lo, kappa_hi, kappa_lo)
    v1_hi, v1_lo = _mul(3.141592653589793, 1.2246467991473532e-16, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(2.4, 8.881784197001253e-17, cosine_hi, cosine_lo)
    v3_hi, v3_lo = _add(v2_hi, v2_lo, sine_hi, sine_lo)
    v4_hi, v4_lo = _mul(v1_hi, v1_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(P_hi, P_lo, v3_hi, v3_lo)
    v6_hi, v6_lo = _sub(v2_hi, v2_lo, sine_hi, sine_lo)
    v7_hi, v7_lo = _sub(v6_hi, v6_lo, v5_hi, v5_lo)
    v8_hi, v8_lo = _mul(v4_hi, v4_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = _mul(cosine_hi, cosine_lo, cosine_hi, cosine_lo)
    v10_hi, v10_lo = _mul(2.4, 8.881784197001253e-17, P_hi, P_lo)
    v11_hi, v11_lo = _mul(1.2, 4.4408920985006264e-17, kappa_hi, kappa_lo)
    v12_hi, v12_lo = _sub(v10_hi, v10_lo, 2.4, 8.881784197001253e-17)
    v13_hi, v13_lo = _add(v12_hi, v12_lo, v11_hi, v11_lo)
    v14_hi, v14_lo = _mul(v9_hi, v9_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(sine_hi, sine_lo, sine_hi, sine_lo)
    v16_hi, v16_lo = _mul(0.4166666666666667, -1.850371707708594e-17, P_hi, P_lo)
    v17_hi, v17_lo = _mul(0.20833333333333334, -9.25185853854297e-18, kappa_hi, kappa_lo)
    v18_hi, v18_lo = _add(v16_hi, v16_lo, 0.4166666666666667, -1.850371707708594e-17)
    v19_hi, v19_lo = _sub(v18_hi, v18_lo, v17_hi, v17_lo)
    v20_hi, v20_lo = _mul(v15_hi, v15_lo, v19_hi, v19_lo)
    v21_hi, v21_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v22_hi, v22_lo = _mul(v21_hi, v21_lo, v3_hi, v3_lo)
    v23_hi, v23_lo = _mul(v0_hi, v0_lo, v22_hi, v22_lo)
    v24_hi, v24_lo = _mul(v6_hi, v6_lo, v23_hi, v23_lo)
    v25_hi, v25_lo = _mul(0.20833333333333334, -9.25185853854297e-18, v24_hi, v24_lo)
    v26_hi, v26_lo = _add(v14_hi, v14_lo, v20_hi, v20_lo)
    v27_hi, v27_lo = _sub(v26_hi, v26_lo, v25_hi, v25_lo)
    v28_hi, v28_lo = _div(v8_hi, v8_lo, v27_hi, v27_lo)
    v29_hi, v29_lo = _mul(amplitude_hi, amplitude_lo, 3.141592653589793, 1.2246467991473532e-16)
    v30_hi, v30_lo = 0.5 * kappa_hi, 0.5 * kappa_lo
    v31_hi, v31_lo = _mul(cosine_hi, cosine_lo, sine_hi, sine_lo)
    v32_hi, v32_lo = _mul(1.9833333333333334, -5.921189464667501e-17, P_hi, P_lo)
    v33_hi, v33_lo = _mul(1.4083333333333334, -1.0362081563168128e-16, kappa_hi, kappa_lo)
    v34_hi, v34_lo = _sub(v32_hi, v32_lo, 2.816666666666667, -2.0724163126336256e-16)
    v35_hi, v35_lo = _add(v34_hi, v34_lo, v33_hi, v33_lo)
    v36_hi, v36_lo = _mul(v31_hi, v31_lo, v35_hi, v35_lo)
    v37_hi, v37_lo = _mul(2.4, 8.881784197001253e-17, sine_hi, sine_lo)
    v38_hi, v38_lo = _add(cosine_hi, cosine_lo, v37_hi, v37_lo)
    v39_hi, v39_lo = _mul(v38_hi, v38_lo, v23_hi, v23_lo)
    v40_hi, v40_lo = _mul(0.20833333333333334, -9.25185853854297e-18, v39_hi, v39_lo)
    v41_hi, v41_lo = _sub(1.0, 0.0, e_G_hi, e_G_lo)
    v42_hi, v42_lo = _mul(v41_hi, v41_lo, v21_hi, v21_lo)
    v43_hi, v43_lo = _add(1.0, 0.0, e_T_hi, e_T_lo)
    v44_hi, v44_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v45_hi, v45_lo = _mul(v43_hi, v43_lo, v44_hi, v44_lo)
    v46_hi, v46_lo = _sub(v42_hi, v42_lo, v45_hi, v45_lo)
    v47_hi, v47_lo = _mul(amplitude_hi, amplitude_lo, v46_hi, v46_lo)
    v48_hi, v48_lo = _sub(v30_hi, v30_lo, nu_hi, nu_lo)
    v49_hi, v49_lo = _add(v48_hi, v48_lo, v36_hi, v36_lo)
    v50_hi, v50_lo = _sub(v49_hi, v49_lo, v40_hi, v40_lo)
    v51_hi, v51_lo = _add(v50_hi, v50_lo, v47_hi, v47_lo)
    v52_hi, v52_lo = _mul(v29_hi, v29_lo, v51_hi, v51_lo)
    v53_hi, v53_lo = _div(v52_hi, v52_lo, v27_hi, v27_lo)
    v54_hi, v54_lo = 2.0 * v53_hi, 2.0 * v53_lo
    v55_hi, v55_lo = _mul(3.141592653589793, 1.2246467991473532e-16, sine_hi, sine_lo)
    v56_hi, v56_lo = _mul(cosine_hi, cosine_lo, 3.141592653589793, 1.2246467991473532e-16)
    # outputs
    return (v28_hi, v28_lo, v54_hi, v54_lo, -v55_hi, -v55_lo, v56_hi, v56_lo)


def turned_P(
    cosine_hi, cosine_lo, sine_hi, sine_lo, half_turns_hi, half_turns_lo, P_hi, P_lo, amplitude_hi,
    amplitude_lo, kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo,
):
    """P when (q, r) has turned, from q = r = σρ, from the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one
        flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    # products of integers would overflow
    P_hi = P_hi - 0.0
    P_lo = P_lo - 0.0
    return (P_hi, P_lo)


def turned_P_initial(
    half_turns_hi, half_turns_lo, P_hi, P_lo, amplitude_hi, amplitude_lo, kappa_hi, kappa_lo, nu_hi,
    nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo,
):
    """cosine, sine at time zero.

    Parameters
    ----------
    half_turns, P, amplitude, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    return (1.0, 0.0, 0.0, 0.0)


def turned_amplitude(
    cosine_hi, cosine_lo, sine_hi, sine_lo, half_turns_hi, half_turns_lo, P_hi, P_lo, amplitude_hi,
    amplitude_lo, kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo, e_G_hi, e_G_lo,
):
    """The amplitude ρ² when (q, r) has turned, from q = r = σρ, from the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one
        flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    # products of integers would overflow
    amplitude_hi = amplitude_hi - 0.0
    amplitude_lo = amplitude_lo - 0.0
    return (amplitude_hi, amplitude_lo)


def height(
    t_hi, t_lo, P_hi, P_lo, q_hi, q_lo, r_hi, r_lo, kappa_hi, kappa_lo, nu_hi, nu_lo, e_T_hi, e_T_lo,
    e_G_hi, e_G_lo,
):
    """V, a quadratic form in the distance from (9/10, 81/100, 9/10), at a time, from the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 14 additions, 12 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    # products of integers would overflow
    P_hi = P_hi - 0.0
    P_lo = P_lo - 0.0
    q_hi = q_hi - 0.0
    q_lo = q_lo - 0.0
    r_hi = r_hi - 0.0
    r_lo = r_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _sub(q_hi, q_lo, 0.81, -5.329070518200751e-17)
    v1_hi, v1_lo = _mul(1.7, 4.4408920985006264e-17, q_hi, q_lo)
    v2_hi, v2_lo = _mul(0.3, 1.1102230246251566e-17, P_hi, P_lo)
    v3_hi, v3_lo = _mul(0.1, -5.551115123125783e-18, r_hi, r_lo)
    v4_hi, v4_lo = _sub(v1_hi, v1_lo, v2_hi, v2_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, 1.197, -6.394884621840901e-17)
    v6_hi, v6_lo = _add(v5_hi, v5_lo, v3_hi, v3_lo)
    v7_hi, v7_lo = _mul(v0_hi, v0_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _sub(r_hi, r_lo, 0.9, -2.2204460492503132e-17)
    v9_hi, v9_lo = _mul(0.1, -5.551115123125783e-18, q_hi, q_lo)
    v10_hi, v10_lo = _mul(0.2, -1.1102230246251566e-17, P_hi, P_lo)
    v11_hi, v11_lo = _mul(1.2, 4.4408920985006264e-17, r_hi, r_lo)
    v12_hi, v12_lo = _sub(v9_hi, v9_lo, v10_hi, v10_lo)
    v13_hi, v13_lo = _sub(v12_hi, v12_lo, 0.981, 1.687538997430238e-17)
    v14_hi, v14_lo = _add(v13_hi, v13_lo, v11_hi, v11_lo)
    v15_hi, v15_lo = _mul(v8_hi, v8_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _sub(P_hi, P_lo, 0.9, -2.2204460492503132e-17)
    v17_hi, v17_lo = _mul(1.2, 4.4408920985006264e-17, P_hi, P_lo)
    v18_hi, v18_lo = _mul(0.3, 1.1102230246251566e-17, q_hi, q_lo)
    v19_hi, v19_lo = _mul(0.2, -1.1102230246251566e-17, r_hi, r_lo)
    v20_hi, v20_lo = _sub(v17_hi, v17_lo, 0.657, -2.842170943040401e-17)
    v21_hi, v21_lo = _sub(v20_hi, v20_lo, v18_hi, v18_lo)
    v22_hi, v22_lo = _sub(v21_hi, v21_lo, v19_hi, v19_lo)
    v23_hi, v23_lo = _mul(v16_hi, v16_lo, v22_hi, v22_lo)
    v24_hi, v24_lo = _add(v7_hi, v7_lo, v15_hi, v15_lo)
    v25_hi, v25_lo = _add(v24_hi, v24_lo, v23_hi, v23_lo)
    # outputs
    return (v25_hi, v25_lo)
