"""Solvable high-dimensional GAN: rational functions of pairs (hi, lo) of float64, on NumPy arrays or
scalars.

Emitted by `rederive generate`; do not edit.

Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
    solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
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
    solvable_gan.reduced.r, solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.

Operations of one evaluation:
    informative_conditions_where: 4 additions, 4 multiplications
    fold_where: 5 additions, 3 multiplications, 1 division
    hopf_rows: 18 additions, 18 multiplications
    hopf_slopes: 30 additions, 29 multiplications
    hopf_conditions: 30 additions, 29 multiplications
    hopf_start: 3 additions, 1 multiplication, 1 division
    cycle_amplitude_where: 1 addition, 1 multiplication
    state_field: 10 additions, 11 multiplications
    state: none
    state_conditions: 4 additions, 6 multiplications
    turned_P_field: 19 additions, 36 multiplications, 2 divisions, 1 negation
    turned_P: none
    turned_P_initial: none
    turned_amplitude_field: 19 additions, 36 multiplications, 2 divisions, 1 negation
    turned_amplitude: none
    turned_amplitude_initial: none
    height_field: 10 additions, 11 multiplications
    height: 14 additions, 12 multiplications
    height_conditions: 4 additions, 6 multiplications

Not in this module:
    informative: not a rational function
    informative_where: not a rational function
    informative_conditions: not a rational function
    fold: not a rational function
    hopf: not a rational function
    cycle_amplitude: not a rational function
    learning_time: not a rational function
"""


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


def turned_amplitude_field(
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


def turned_amplitude_initial(
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


def height_field(
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


def height_conditions(
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
