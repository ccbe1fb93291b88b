"""Limiting spectrum of the block ensemble of the GAN spin glass: rational functions and roots of pairs
(hi, lo) of float64, on NumPy arrays or scalars.

Emitted by `rederive generate`; do not edit.

Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
    spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
    spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
    spin_glass.potential.normalisation, spin_glass.potential.dyson_form, spin_glass.edges.gap_D_left,
    spin_glass.edges.gap_G_left, spin_glass.edges.outside, spin_glass.edges.tangency,
    spin_glass.edges.critical_shift, spin_glass.moments.trace_formula, spin_glass.quartic.authors_code,
    spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
    spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G, spin_glass.hessian.shift_covariance,
    spin_glass.landscape.gradient_A, spin_glass.landscape.gradient_B, spin_glass.landscape.real_A,
    spin_glass.landscape.real_B, spin_glass.landscape.inside, spin_glass.landscape.balance,
    spin_glass.landscape.half_form, spin_glass.concavity.difference_determinant,
    spin_glass.concavity.definite, spin_glass.binding.losses, spin_glass.binding.free,
    spin_glass.binding.generator_alone, spin_glass.binding.discriminator_alone,
    spin_glass.total.stationary, spin_glass.total.value, spin_glass.total.above_D,
    spin_glass.total.above_G, spin_glass.index.edge_D, spin_glass.index.edge_G, spin_glass.index.inside,
    spin_glass.index.closed_form, spin_glass.index.convex, spin_glass.index.weight_D,
    spin_glass.index.weight_G, spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
    spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
    spin_glass.kac_rice.small.count, spin_glass.counts.integrand.

Operations of one evaluation:
    resolvent_polynomial: 7 additions, 14 multiplications, 2 negations
    resolvent_conditions: 2 additions, 2 multiplications, 1 division
    resolvent_slopes: 6 additions, 14 multiplications
    stieltjes_D: 1 division
    stieltjes_G: 2 additions, 4 multiplications, 1 division
    support_polynomial: 7 additions, 22 multiplications, 2 negations
    support_edge: 5 additions, 7 multiplications, 3 divisions
    support_gap: 3 additions, 4 multiplications
    moments: 69 additions, 166 multiplications, 4 negations
    authors_polynomial: 8 additions, 23 multiplications, 4 divisions
    master_polynomial: 12 additions, 28 multiplications, 5 divisions
    complexity_maximiser: none
    threshold_D: none
    threshold_G: none
    expected_critical_points_ends: 1 multiplication
    expected_critical_points_authors_code_ends: 1 multiplication
    expected_critical_points_tied_ends: 1 multiplication

Not in this module:
    density: not a rational function, nor one of square roots
    log_potential: not a rational function, nor one of square roots
    cdf: not a rational function, nor one of square roots
    critical_shift: not a rational function, nor one of square roots
    density_authors_code: not a rational function, nor one of square roots
    density_authors_rule: not a rational function, nor one of square roots
    complexity_rows: not a rational function, nor one of square roots
    complexity_slopes: not a rational function, nor one of square roots
    complexity_conditions: not a rational function, nor one of square roots
    complexity_known: not a rational function, nor one of square roots
    complexity: not a rational function, nor one of square roots
    total_complexity: not a rational function, nor one of square roots
    complexity_index_rows: not a rational function, nor one of square roots
    complexity_index_slopes: not a rational function, nor one of square roots
    complexity_index_conditions: not a rational function, nor one of square roots
    complexity_index: not a rational function, nor one of square roots
    threshold_D_rows: not a rational function, nor one of square roots
    threshold_D_slopes: not a rational function, nor one of square roots
    threshold_D_conditions: not a rational function, nor one of square roots
    threshold_G_rows: not a rational function, nor one of square roots
    threshold_G_slopes: not a rational function, nor one of square roots
    threshold_G_conditions: not a rational function, nor one of square roots
    expected_critical_points: not a rational function, nor one of square roots
    expected_critical_points_authors_code: not a rational function, nor one of square roots
    expected_critical_points_tied: not a rational function, nor one of square roots
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


def resolvent_polynomial(lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 14 multiplications, 2 negations.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    lam_hi = lam_hi - 0.0
    lam_lo = lam_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = _add(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 0.25 * v4_hi, 0.25 * v4_lo
    v6_hi, v6_lo = _mul(lam_hi, lam_lo, v0_hi, v0_lo)
    v7_hi, v7_lo = 0.5 * v6_hi, 0.5 * v6_lo
    v8_hi, v8_lo = _mul(x1_hi, x1_lo, v0_hi, v0_lo)
    v9_hi, v9_lo = _mul(x1_hi, x1_lo, v2_hi, v2_lo)
    v10_hi, v10_lo = 0.5 * v9_hi, 0.5 * v9_lo
    v11_hi, v11_lo = _add(v7_hi, v7_lo, v8_hi, v8_lo)
    v12_hi, v12_lo = _add(v11_hi, v11_lo, v10_hi, v10_lo)
    v13_hi, v13_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v14_hi, v14_lo = _mul(x1_hi, x1_lo, x1_hi, x1_lo)
    v15_hi, v15_lo = _mul(lam_hi, lam_lo, x1_hi, x1_lo)
    v16_hi, v16_lo = _add(v0_hi, v0_lo, v13_hi, v13_lo)
    v17_hi, v17_lo = _add(v16_hi, v16_lo, v14_hi, v14_lo)
    v18_hi, v18_lo = _add(v17_hi, v17_lo, v15_hi, v15_lo)
    v19_hi, v19_lo = 2.0 * x1_hi, 2.0 * x1_lo
    v20_hi, v20_lo = _add(lam_hi, lam_lo, v19_hi, v19_lo)
    # outputs
    return (v5_hi, v5_lo, -v12_hi, -v12_lo, v18_hi, v18_lo, -v20_hi, -v20_lo, 1.0, 0.0)


def resolvent_conditions(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Functions of the physical root that map the upper half plane to itself.

    Parameters
    ----------
    root, lam, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 2 additions, 2 multiplications, 1 division.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _div(v0_hi, v0_lo, root_hi, root_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _sub(root_hi, root_lo, x1_hi, x1_lo)
    v4_hi, v4_lo = _add(v3_hi, v3_lo, v2_hi, v2_lo)
    # outputs
    return (root_hi, root_lo, v4_hi, v4_lo)


def resolvent_slopes(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Numbers with the signs of their derivatives in lam along the branch.

    Parameters
    ----------
    root, lam, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 6 additions, 14 multiplications.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(root_hi, root_lo, root_hi, root_lo)
    v1_hi, v1_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _sub(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(root_hi, root_lo, x1_hi, x1_lo)
    v5_hi, v5_lo = _add(v2_hi, v2_lo, v0_hi, v0_lo)
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, v4_hi, v4_lo)
    v7_hi, v7_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v9_hi, v9_lo = _mul(v8_hi, v8_lo, v0_hi, v0_lo)
    v10_hi, v10_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v11_hi, v11_lo = _mul(v9_hi, v9_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 0.5 * v11_hi, 0.5 * v11_lo
    v13_hi, v13_lo = _sub(v7_hi, v7_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _mul(v3_hi, v3_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(kappa_hi, kappa_lo, v8_hi, v8_lo)
    v16_hi, v16_lo = _mul(v15_hi, v15_lo, v7_hi, v7_lo)
    v17_hi, v17_lo = 0.5 * v16_hi, 0.5 * v16_lo
    v18_hi, v18_lo = _sub(v14_hi, v14_lo, v17_hi, v17_lo)
    v19_hi, v19_lo = _mul(v3_hi, v3_lo, v18_hi, v18_lo)
    # outputs
    return (v18_hi, v18_lo, v19_hi, v19_lo)


def stieltjes_D(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Stieltjes transform of the discriminator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root, lam, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _div(1.0, 0.0, root_hi, root_lo)
    # outputs
    return (v0_hi, v0_lo)


def stieltjes_G(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Stieltjes transform of the generator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root, lam, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 2 additions, 4 multiplications, 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = 0.5 * v0_hi, 0.5 * v0_lo
    v2_hi, v2_lo = _mul(root_hi, root_lo, root_hi, root_lo)
    v3_hi, v3_lo = _mul(root_hi, root_lo, x1_hi, x1_lo)
    v4_hi, v4_lo = _add(v1_hi, v1_lo, v2_hi, v2_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, v3_hi, v3_lo)
    v6_hi, v6_lo = _div(root_hi, root_lo, v5_hi, v5_lo)
    # outputs
    return (v6_hi, v6_lo)


def support_polynomial(kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Coefficients, constant term first, of the polynomial whose roots give the edges.

    Parameters
    ----------
    kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 7 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 22 multiplications, 2 negations.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(v0_hi, v0_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v3_hi, v3_lo = _mul(kappa_hi, kappa_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _add(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(v1_hi, v1_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = 0.125 * v5_hi, 0.125 * v5_lo
    v7_hi, v7_lo = _mul(x1_hi, x1_lo, v0_hi, v0_lo)
    v8_hi, v8_lo = _mul(v7_hi, v7_lo, v4_hi, v4_lo)
    v9_hi, v9_lo = 0.5 * v8_hi, 0.5 * v8_lo
    v10_hi, v10_lo = _mul(v0_hi, v0_lo, v2_hi, v2_lo)
    v11_hi, v11_lo = _mul(x1_hi, x1_lo, x1_hi, x1_lo)
    v12_hi, v12_lo = _mul(v0_hi, v0_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = 2.0 * v12_hi, 2.0 * v12_lo
    v14_hi, v14_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v15_hi, v15_lo = _mul(3.0, 0.0, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(v11_hi, v11_lo, v3_hi, v3_lo)
    v17_hi, v17_lo = 2.0 * v16_hi, 2.0 * v16_lo
    v18_hi, v18_lo = _sub(v10_hi, v10_lo, v1_hi, v1_lo)
    v19_hi, v19_lo = _sub(v18_hi, v18_lo, v13_hi, v13_lo)
    v20_hi, v20_lo = _sub(v19_hi, v19_lo, v15_hi, v15_lo)
    v21_hi, v21_lo = _sub(v20_hi, v20_lo, v17_hi, v17_lo)
    v22_hi, v22_lo = 0.25 * v21_hi, 0.25 * v21_lo
    v23_hi, v23_lo = _mul(x1_hi, x1_lo, v3_hi, v3_lo)
    v24_hi, v24_lo = 0.5 * v0_hi, 0.5 * v0_lo
    v25_hi, v25_lo = 0.5 * v2_hi, 0.5 * v2_lo
    v26_hi, v26_lo = _sub(v24_hi, v24_lo, v25_hi, v25_lo)
    v27_hi, v27_lo = _add(v26_hi, v26_lo, v11_hi, v11_lo)
    v28_hi, v28_lo = 2.0 * x1_hi, 2.0 * x1_lo
    # outputs
    return (
        -v6_hi,
        -v6_lo,
        v9_hi,
        v9_lo,
        v22_hi,
        v22_lo,
        v23_hi,
        v23_lo,
        v27_hi,
        v27_lo,
        -v28_hi,
        -v28_lo,
        1.0,
        0.0,
    )


def support_edge(root_hi, root_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Spectral argument at a root.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 7 multiplications, 3 divisions.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _div(v0_hi, v0_lo, root_hi, root_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _div(v4_hi, v4_lo, root_hi, root_lo)
    v6_hi, v6_lo = 0.5 * v5_hi, 0.5 * v5_lo
    v7_hi, v7_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v8_hi, v8_lo = _mul(v3_hi, v3_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = _sub(root_hi, root_lo, x1_hi, x1_lo)
    v10_hi, v10_lo = _add(v9_hi, v9_lo, v2_hi, v2_lo)
    v11_hi, v11_lo = _div(v8_hi, v8_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 0.5 * v11_hi, 0.5 * v11_lo
    v13_hi, v13_lo = _add(v10_hi, v10_lo, v6_hi, v6_lo)
    v14_hi, v14_lo = _add(v13_hi, v13_lo, v12_hi, v12_lo)
    # outputs
    return (v14_hi, v14_lo)


def support_gap(root_hi, root_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """All positive exactly at the two ends of a gap.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 3 additions, 4 multiplications.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(root_hi, root_lo, root_hi, root_lo)
    v1_hi, v1_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _sub(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(root_hi, root_lo, x1_hi, x1_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, v2_hi, v2_lo)
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, v0_hi, v0_lo)
    # outputs
    return (v3_hi, v3_lo, v6_hi, v6_lo)


def moments(kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Moments 0 to 8 of the spectral density.

    Parameters
    ----------
    kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 9 : real pair (hi, lo); outputs are one flat tuple

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 69 additions, 166 multiplications, 4 negations.
    Source: derived here.
    Claims: spin_glass.moments.trace_formula.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(kappa_hi, kappa_lo, x1_hi, x1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 0.5 * v4_hi, 0.5 * v4_lo
    v6_hi, v6_lo = _mul(x1_hi, x1_lo, x1_hi, x1_lo)
    v7_hi, v7_lo = _mul(kappa_hi, kappa_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _add(v2_hi, v2_lo, v5_hi, v5_lo)
    v9_hi, v9_lo = _add(v8_hi, v8_lo, v7_hi, v7_lo)
    v10_hi, v10_lo = _mul(v6_hi, v6_lo, x1_hi, x1_lo)
    v11_hi, v11_lo = _mul(kappa_hi, kappa_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = _mul(x1_hi, x1_lo, v4_hi, v4_lo)
    v13_hi, v13_lo = _mul(1.5, 0.0, v12_hi, v12_lo)
    v14_hi, v14_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v15_hi, v15_lo = _mul(x1_hi, x1_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(1.5, 0.0, v15_hi, v15_lo)
    v17_hi, v17_lo = _add(v11_hi, v11_lo, v13_hi, v13_lo)
    v18_hi, v18_lo = _add(v17_hi, v17_lo, v16_hi, v16_lo)
    v19_hi, v19_lo = _mul(v1_hi, v1_lo, v1_hi, v1_lo)
    v20_hi, v20_lo = 0.5 * v19_hi, 0.5 * v19_lo
    v21_hi, v21_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v22_hi, v22_lo = _mul(kappa_hi, kappa_lo, v21_hi, v21_lo)
    v23_hi, v23_lo = 0.5 * v22_hi, 0.5 * v22_lo
    v24_hi, v24_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v25_hi, v25_lo = _mul(kappa_hi, kappa_lo, v24_hi, v24_lo)
    v26_hi, v26_lo = _mul(v1_hi, v1_lo, v4_hi, v4_lo)
    v27_hi, v27_lo = _mul(v6_hi, v6_lo, v4_hi, v4_lo)
    v28_hi, v28_lo = _mul(3.0, 0.0, v27_hi, v27_lo)
    v29_hi, v29_lo = _mul(v6_hi, v6_lo, v14_hi, v14_lo)
    v30_hi, v30_lo = 2.0 * v29_hi, 2.0 * v29_lo
    v31_hi, v31_lo = _mul(kappa_hi, kappa_lo, kappa_hi, kappa_lo)
    v32_hi, v32_lo = _mul(v1_hi, v1_lo, v31_hi, v31_lo)
    v33_hi, v33_lo = _mul(v6_hi, v6_lo, v32_hi, v32_lo)
    v34_hi, v34_lo = _add(v20_hi, v20_lo, v23_hi, v23_lo)
    v35_hi, v35_lo = _add(v34_hi, v34_lo, v25_hi, v25_lo)
    v36_hi, v36_lo = _add(v35_hi, v35_lo, v26_hi, v26_lo)
    v37_hi, v37_lo = _add(v36_hi, v36_lo, v28_hi, v28_lo)
    v38_hi, v38_lo = _add(v37_hi, v37_lo, v30_hi, v30_lo)
    v39_hi, v39_lo = _add(v38_hi, v38_lo, v33_hi, v33_lo)
    v40_hi, v40_lo = _mul(v24_hi, v24_lo, x1_hi, x1_lo)
    v41_hi, v41_lo = _mul(kappa_hi, kappa_lo, v40_hi, v40_lo)
    v42_hi, v42_lo = _mul(x1_hi, x1_lo, v22_hi, v22_lo)
    v43_hi, v43_lo = _mul(2.5, 0.0, v42_hi, v42_lo)
    v44_hi, v44_lo = _mul(v19_hi, v19_lo, v0_hi, v0_lo)
    v45_hi, v45_lo = _mul(2.5, 0.0, v44_hi, v44_lo)
    v46_hi, v46_lo = _mul(v10_hi, v10_lo, v4_hi, v4_lo)
    v47_hi, v47_lo = _mul(5.0, 0.0, v46_hi, v46_lo)
    v48_hi, v48_lo = _mul(v10_hi, v10_lo, v14_hi, v14_lo)
    v49_hi, v49_lo = _mul(2.5, 0.0, v48_hi, v48_lo)
    v50_hi, v50_lo = _mul(x1_hi, x1_lo, v26_hi, v26_lo)
    v51_hi, v51_lo = _mul(3.75, 0.0, v50_hi, v50_lo)
    v52_hi, v52_lo = _mul(v10_hi, v10_lo, v32_hi, v32_lo)
    v53_hi, v53_lo = _mul(2.5, 0.0, v52_hi, v52_lo)
    v54_hi, v54_lo = _mul(v3_hi, v3_lo, v32_hi, v32_lo)
    v55_hi, v55_lo = _mul(x1_hi, x1_lo, v54_hi, v54_lo)
    v56_hi, v56_lo = _mul(1.25, 0.0, v55_hi, v55_lo)
    v57_hi, v57_lo = _add(v41_hi, v41_lo, v43_hi, v43_lo)
    v58_hi, v58_lo = _add(v57_hi, v57_lo, v45_hi, v45_lo)
    v59_hi, v59_lo = _add(v58_hi, v58_lo, v47_hi, v47_lo)
    v60_hi, v60_lo = _add(v59_hi, v59_lo, v49_hi, v49_lo)
    v61_hi, v61_lo = _add(v60_hi, v60_lo, v51_hi, v51_lo)
    v62_hi, v62_lo = _add(v61_hi, v61_lo, v53_hi, v53_lo)
    v63_hi, v63_lo = _add(v62_hi, v62_lo, v56_hi, v56_lo)
    v64_hi, v64_lo = _mul(v1_hi, v1_lo, b_hi, b_lo)
    v65_hi, v65_lo = _mul(v64_hi, v64_lo, v64_hi, v64_lo)
    v66_hi, v66_lo = _mul(0.625, 0.0, v65_hi, v65_lo)
    v67_hi, v67_lo = _mul(v3_hi, v3_lo, b1_hi, b1_lo)
    v68_hi, v68_lo = _mul(v67_hi, v67_lo, v67_hi, v67_lo)
    v69_hi, v69_lo = _mul(kappa_hi, kappa_lo, v68_hi, v68_lo)
    v70_hi, v70_lo = _mul(0.625, 0.0, v69_hi, v69_lo)
    v71_hi, v71_lo = _mul(v10_hi, v10_lo, v10_hi, v10_lo)
    v72_hi, v72_lo = _mul(kappa_hi, kappa_lo, v71_hi, v71_lo)
    v73_hi, v73_lo = _mul(v19_hi, v19_lo, v4_hi, v4_lo)
    v74_hi, v74_lo = _mul(1.875, 0.0, v73_hi, v73_lo)
    v75_hi, v75_lo = _mul(v24_hi, v24_lo, v4_hi, v4_lo)
    v76_hi, v76_lo = _mul(7.5, 0.0, v75_hi, v75_lo)
    v77_hi, v77_lo = _mul(v21_hi, v21_lo, v14_hi, v14_lo)
    v78_hi, v78_lo = _mul(1.5, 0.0, v77_hi, v77_lo)
    v79_hi, v79_lo = _mul(v24_hi, v24_lo, v14_hi, v14_lo)
    v80_hi, v80_lo = _mul(3.0, 0.0, v79_hi, v79_lo)
    v81_hi, v81_lo = _mul(v6_hi, v6_lo, v22_hi, v22_lo)
    v82_hi, v82_lo = _mul(7.5, 0.0, v81_hi, v81_lo)
    v83_hi, v83_lo = _mul(v19_hi, v19_lo, v7_hi, v7_lo)
    v84_hi, v84_lo = _mul(3.75, 0.0, v83_hi, v83_lo)
    v85_hi, v85_lo = _mul(v21_hi, v21_lo, v32_hi, v32_lo)
    v86_hi, v86_lo = _mul(0.375, 0.0, v85_hi, v85_lo)
    v87_hi, v87_lo = _mul(v24_hi, v24_lo, v32_hi, v32_lo)
    v88_hi, v88_lo = _mul(4.5, 0.0, v87_hi, v87_lo)
    v89_hi, v89_lo = _mul(v31_hi, v31_lo, v19_hi, v19_lo)
    v90_hi, v90_lo = _mul(v6_hi, v6_lo, v89_hi, v89_lo)
    v91_hi, v91_lo = _mul(3.75, 0.0, v90_hi, v90_lo)
    v92_hi, v92_lo = _mul(v6_hi, v6_lo, v26_hi, v26_lo)
    v93_hi, v93_lo = _mul(9.0, 0.0, v92_hi, v92_lo)
    v94_hi, v94_lo = _mul(v6_hi, v6_lo, v54_hi, v54_lo)
    v95_hi, v95_lo = _mul(6.0, 0.0, v94_hi, v94_lo)
    v96_hi, v96_lo = _add(v66_hi, v66_lo, v70_hi, v70_lo)
    v97_hi, v97_lo = _add(v96_hi, v96_lo, v72_hi, v72_lo)
    v98_hi, v98_lo = _add(v97_hi, v97_lo, v74_hi, v74_lo)
    v99_hi, v99_lo = _add(v98_hi, v98_lo, v76_hi, v76_lo)
    v100_hi, v100_lo = _add(v99_hi, v99_lo, v78_hi, v78_lo)
    v101_hi, v101_lo = _add(v100_hi, v100_lo, v80_hi, v80_lo)
    v102_hi, v102_lo = _add(v101_hi, v101_lo, v82_hi, v82_lo)
    v103_hi, v103_lo = _add(v102_hi, v102_lo, v84_hi, v84_lo)
    v104_hi, v104_lo = _add(v103_hi, v103_lo, v86_hi, v86_lo)
    v105_hi, v105_lo = _add(v104_hi, v104_lo, v88_hi, v88_lo)
    v106_hi, v106_lo = _add(v105_hi, v105_lo, v91_hi, v91_lo)
    v107_hi, v107_lo = _add(v106_hi, v106_lo, v93_hi, v93_lo)
    v108_hi, v108_lo = _add(v107_hi, v107_lo, v95_hi, v95_lo)
    v109_hi, v109_lo = _mul(v71_hi, v71_lo, x1_hi, x1_lo)
    v110_hi, v110_lo = _mul(kappa_hi, kappa_lo, v109_hi, v109_lo)
    v111_hi, v111_lo = _mul(v68_hi, v68_lo, v0_hi, v0_lo)
    v112_hi, v112_lo = _mul(4.375, 0.0, v111_hi, v111_lo)
    v113_hi, v113_lo = _mul(v65_hi, v65_lo, v0_hi, v0_lo)
    v114_hi, v114_lo = _mul(4.375, 0.0, v113_hi, v113_lo)
    v115_hi, v115_lo = _mul(v40_hi, v40_lo, v4_hi, v4_lo)
    v116_hi, v116_lo = _mul(10.5, 0.0, v115_hi, v115_lo)
    v117_hi, v117_lo = _mul(v40_hi, v40_lo, v14_hi, v14_lo)
    v118_hi, v118_lo = _mul(3.5, 0.0, v117_hi, v117_lo)
    v119_hi, v119_lo = _mul(v10_hi, v10_lo, v22_hi, v22_lo)
    v120_hi, v120_lo = _mul(17.5, 0.0, v119_hi, v119_lo)
    v121_hi, v121_lo = _mul(v19_hi, v19_lo, v11_hi, v11_lo)
    v122_hi, v122_lo = _mul(5.25, 0.0, v121_hi, v121_lo)
    v123_hi, v123_lo = _mul(x1_hi, x1_lo, v73_hi, v73_lo)
    v124_hi, v124_lo = _mul(7.875, 0.0, v123_hi, v123_lo)
    v125_hi, v125_lo = _mul(x1_hi, x1_lo, v77_hi, v77_lo)
    v126_hi, v126_lo = _mul(8.75, 0.0, v125_hi, v125_lo)
    v127_hi, v127_lo = _mul(v40_hi, v40_lo, v32_hi, v32_lo)
    v128_hi, v128_lo = _mul(7.0, 0.0, v127_hi, v127_lo)
    v129_hi, v129_lo = _mul(v10_hi, v10_lo, v89_hi, v89_lo)
    v130_hi, v130_lo = _mul(10.5, 0.0, v129_hi, v129_lo)
    v131_hi, v131_lo = _mul(v31_hi, v31_lo, kappa_hi, kappa_lo)
    v132_hi, v132_lo = _mul(v131_hi, v131_lo, v19_hi, v19_lo)
    v133_hi, v133_lo = _mul(v10_hi, v10_lo, v132_hi, v132_lo)
    v134_hi, v134_lo = _mul(1.75, 0.0, v133_hi, v133_lo)
    v135_hi, v135_lo = _mul(v10_hi, v10_lo, v26_hi, v26_lo)
    v136_hi, v136_lo = _mul(17.5, 0.0, v135_hi, v135_lo)
    v137_hi, v137_lo = _mul(x1_hi, x1_lo, v3_hi, v3_lo)
    v138_hi, v138_lo = _mul(v137_hi, v137_lo, v89_hi, v89_lo)
    v139_hi, v139_lo = _mul(5.25, 0.0, v138_hi, v138_lo)
    v140_hi, v140_lo = _mul(x1_hi, x1_lo, v85_hi, v85_lo)
    v141_hi, v141_lo = _mul(4.375, 0.0, v140_hi, v140_lo)
    v142_hi, v142_lo = _mul(v10_hi, v10_lo, v54_hi, v54_lo)
    v143_hi, v143_lo = _mul(17.5, 0.0, v142_hi, v142_lo)
    v144_hi, v144_lo = _add(v110_hi, v110_lo, v112_hi, v112_lo)
    v145_hi, v145_lo = _add(v144_hi, v144_lo, v114_hi, v114_lo)
    v146_hi, v146_lo = _add(v145_hi, v145_lo, v116_hi, v116_lo)
    v147_hi, v147_lo = _add(v146_hi, v146_lo, v118_hi, v118_lo)
    v148_hi, v148_lo = _add(v147_hi, v147_lo, v120_hi, v120_lo)
    v149_hi, v149_lo = _add(v148_hi, v148_lo, v122_hi, v122_lo)
    v150_hi, v150_lo = _add(v149_hi, v149_lo, v124_hi, v124_lo)
    v151_hi, v151_lo = _add(v150_hi, v150_lo, v126_hi, v126_lo)
    v152_hi, v152_lo = _add(v151_hi, v151_lo, v128_hi, v128_lo)
    v153_hi, v153_lo = _add(v152_hi, v152_lo, v130_hi, v130_lo)
    v154_hi, v154_lo = _add(v153_hi, v153_lo, v134_hi, v134_lo)
    v155_hi, v155_lo = _add(v154_hi, v154_lo, v136_hi, v136_lo)
    v156_hi, v156_lo = _add(v155_hi, v155_lo, v139_hi, v139_lo)
    v157_hi, v157_lo = _add(v156_hi, v156_lo, v141_hi, v141_lo)
    v158_hi, v158_lo = _add(v157_hi, v157_lo, v143_hi, v143_lo)
    v159_hi, v159_lo = _mul(v19_hi, v19_lo, v19_hi, v19_lo)
    v160_hi, v160_lo = _mul(0.875, 0.0, v159_hi, v159_lo)
    v161_hi, v161_lo = _mul(v21_hi, v21_lo, v21_hi, v21_lo)
    v162_hi, v162_lo = _mul(kappa_hi, kappa_lo, v161_hi, v161_lo)
    v163_hi, v163_lo = _mul(0.875, 0.0, v162_hi, v162_lo)
    v164_hi, v164_lo = _mul(v24_hi, v24_lo, v24_hi, v24_lo)
    v165_hi, v165_lo = _mul(kappa_hi, kappa_lo, v164_hi, v164_lo)
    v166_hi, v166_lo = _mul(v65_hi, v65_lo, v4_hi, v4_lo)
    v167_hi, v167_lo = _mul(3.5, 0.0, v166_hi, v166_lo)
    v168_hi, v168_lo = _mul(v71_hi, v71_lo, v4_hi, v4_lo)
    v169_hi, v169_lo = _mul(14.0, 0.0, v168_hi, v168_lo)
    v170_hi, v170_lo = _mul(v68_hi, v68_lo, v14_hi, v14_lo)
    v171_hi, v171_lo = _mul(2.5, 0.0, v170_hi, v170_lo)
    v172_hi, v172_lo = _mul(v71_hi, v71_lo, v14_hi, v14_lo)
    v173_hi, v173_lo = 4.0 * v172_hi, 4.0 * v172_lo
    v174_hi, v174_lo = _mul(v68_hi, v68_lo, v7_hi, v7_lo)
    v175_hi, v175_lo = _mul(17.5, 0.0, v174_hi, v174_lo)
    v176_hi, v176_lo = _mul(v65_hi, v65_lo, v7_hi, v7_lo)
    v177_hi, v177_lo = _mul(7.0, 0.0, v176_hi, v176_lo)
    v178_hi, v178_lo = _mul(v19_hi, v19_lo, v22_hi, v22_lo)
    v179_hi, v179_lo = _mul(3.5, 0.0, v178_hi, v178_lo)
    v180_hi, v180_lo = _mul(v24_hi, v24_lo, v22_hi, v22_lo)
    v181_hi, v181_lo = _mul(35.0, 0.0, v180_hi, v180_lo)
    v182_hi, v182_lo = _mul(v19_hi, v19_lo, v25_hi, v25_lo)
    v183_hi, v183_lo = _mul(7.0, 0.0, v182_hi, v182_lo)
    v184_hi, v184_lo = _mul(v68_hi, v68_lo, v32_hi, v32_lo)
    v185_hi, v185_lo = _mul(v71_hi, v71_lo, v32_hi, v32_lo)
    v186_hi, v186_lo = _mul(10.0, 0.0, v185_hi, v185_lo)
    v187_hi, v187_lo = _mul(v31_hi, v31_lo, v6_hi, v6_lo)
    v188_hi, v188_lo = _mul(v187_hi, v187_lo, v65_hi, v65_lo)
    v189_hi, v189_lo = _mul(10.5, 0.0, v188_hi, v188_lo)
    v190_hi, v190_lo = _mul(v21_hi, v21_lo, v89_hi, v89_lo)
    v191_hi, v191_lo = _mul(1.75, 0.0, v190_hi, v190_lo)
    v192_hi, v192_lo = _mul(v24_hi, v24_lo, v89_hi, v89_lo)
    v193_hi, v193_lo = _mul(21.0, 0.0, v192_hi, v192_lo)
    v194_hi, v194_lo = _mul(v24_hi, v24_lo, v132_hi, v132_lo)
    v195_hi, v195_lo = _mul(7.0, 0.0, v194_hi, v194_lo)
    v196_hi, v196_lo = _mul(v24_hi, v24_lo, v26_hi, v26_lo)
    v197_hi, v197_lo = _mul(30.0, 0.0, v196_hi, v196_lo)
    v198_hi, v198_lo = _mul(v6_hi, v6_lo, v73_hi, v73_lo)
    v199_hi, v199_lo = _mul(21.0, 0.0, v198_hi, v198_lo)
    v200_hi, v200_lo = _mul(v6_hi, v6_lo, v77_hi, v77_lo)
    v201_hi, v201_lo = _mul(30.0, 0.0, v200_hi, v200_lo)
    v202_hi, v202_lo = _mul(v24_hi, v24_lo, v54_hi, v54_lo)
    v203_hi, v203_lo = _mul(40.0, 0.0, v202_hi, v202_lo)
    v204_hi, v204_lo = _mul(v3_hi, v3_lo, v6_hi, v6_lo)
    v205_hi, v205_lo = _mul(v204_hi, v204_lo, v89_hi, v89_lo)
    v206_hi, v206_lo = _mul(28.0, 0.0, v205_hi, v205_lo)
    v207_hi, v207_lo = _mul(v204_hi, v204_lo, v132_hi, v132_lo)
    v208_hi, v208_lo = _mul(3.5, 0.0, v207_hi, v207_lo)
    v209_hi, v209_lo = _mul(v6_hi, v6_lo, v85_hi, v85_lo)
    v210_hi, v210_lo = _mul(22.5, 0.0, v209_hi, v209_lo)
    v211_hi, v211_lo = _add(v160_hi, v160_lo, v163_hi, v163_lo)
    v212_hi, v212_lo = _add(v211_hi, v211_lo, v165_hi, v165_lo)
    v213_hi, v213_lo = _add(v212_hi, v212_lo, v167_hi, v167_lo)
    v214_hi, v214_lo = _add(v213_hi, v213_lo, v169_hi, v169_lo)
    v215_hi, v215_lo = _add(v214_hi, v214_lo, v171_hi, v171_lo)
    v216_hi, v216_lo = _add(v215_hi, v215_lo, v173_hi, v173_lo)
    v217_hi, v217_lo = _add(v216_hi, v216_lo, v175_hi, v175_lo)
    v218_hi, v218_lo = _add(v217_hi, v217_lo, v177_hi, v177_lo)
    v219_hi, v219_lo = _add(v218_hi, v218_lo, v179_hi, v179_lo)
    v220_hi, v220_lo = _add(v219_hi, v219_lo, v181_hi, v181_lo)
    v221_hi, v221_lo = _add(v220_hi, v220_lo, v183_hi, v183_lo)
    v222_hi, v222_lo = _add(v221_hi, v221_lo, v184_hi, v184_lo)
    v223_hi, v223_lo = _add(v222_hi, v222_lo, v186_hi, v186_lo)
    v224_hi, v224_lo = _add(v223_hi, v223_lo, v189_hi, v189_lo)
    v225_hi, v225_lo = _add(v224_hi, v224_lo, v191_hi, v191_lo)
    v226_hi, v226_lo = _add(v225_hi, v225_lo, v193_hi, v193_lo)
    v227_hi, v227_lo = _add(v226_hi, v226_lo, v195_hi, v195_lo)
    v228_hi, v228_lo = _add(v227_hi, v227_lo, v197_hi, v197_lo)
    v229_hi, v229_lo = _add(v228_hi, v228_lo, v199_hi, v199_lo)
    v230_hi, v230_lo = _add(v229_hi, v229_lo, v201_hi, v201_lo)
    v231_hi, v231_lo = _add(v230_hi, v230_lo, v203_hi, v203_lo)
    v232_hi, v232_lo = _add(v231_hi, v231_lo, v206_hi, v206_lo)
    v233_hi, v233_lo = _add(v232_hi, v232_lo, v208_hi, v208_lo)
    v234_hi, v234_lo = _add(v233_hi, v233_lo, v210_hi, v210_lo)
    # outputs
    return (
        1.0,
        0.0,
        -v0_hi,
        -v0_lo,
        v9_hi,
        v9_lo,
        -v18_hi,
        -v18_lo,
        v39_hi,
        v39_lo,
        -v63_hi,
        -v63_lo,
        v108_hi,
        v108_lo,
        -v158_hi,
        -v158_lo,
        v234_hi,
        v234_lo,
    )


def authors_polynomial(lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 8 additions, 23 multiplications, 4 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    # products of integers would overflow
    lam_hi = lam_hi - 0.0
    lam_lo = lam_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = _mul(v0_hi, v0_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = 2.0 * kappa_hi, 2.0 * kappa_lo
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, kappa_hi, kappa_lo)
    v5_hi, v5_lo = _sub(v3_hi, v3_lo, 1.0, 0.0)
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, v4_hi, v4_lo)
    v7_hi, v7_lo = _mul(v2_hi, v2_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _div(v7_hi, v7_lo, kappa_hi, kappa_lo)
    v9_hi, v9_lo = 0.25 * v8_hi, 0.25 * v8_lo
    v10_hi, v10_lo = _mul(x1_hi, x1_lo, v1_hi, v1_lo)
    v11_hi, v11_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v12_hi, v12_lo = _mul(v10_hi, v10_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = 0.5 * v12_hi, 0.5 * v12_lo
    v14_hi, v14_lo = _mul(v1_hi, v1_lo, v1_hi, v1_lo)
    v15_hi, v15_lo = _mul(kappa_hi, kappa_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(lam_hi, lam_lo, lam_hi, lam_lo)
    v17_hi, v17_lo = _mul(v0_hi, v0_lo, v16_hi, v16_lo)
    v18_hi, v18_lo = 2.0 * v17_hi, 2.0 * v17_lo
    v19_hi, v19_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v20_hi, v20_lo = _mul(lam_hi, lam_lo, v19_hi, v19_lo)
    v21_hi, v21_lo = _mul(x1_hi, x1_lo, v20_hi, v20_lo)
    v22_hi, v22_lo = 2.0 * v21_hi, 2.0 * v21_lo
    v23_hi, v23_lo = _add(v15_hi, v15_lo, v18_hi, v18_lo)
    v24_hi, v24_lo = _sub(v23_hi, v23_lo, v22_hi, v22_lo)
    v25_hi, v25_lo = _div(v24_hi, v24_lo, v19_hi, v19_lo)
    v26_hi, v26_lo = 0.5 * v25_hi, 0.5 * v25_lo
    v27_hi, v27_lo = _mul(x1_hi, x1_lo, v19_hi, v19_lo)
    v28_hi, v28_lo = _mul(lam_hi, lam_lo, v0_hi, v0_lo)
    v29_hi, v29_lo = 2.0 * v28_hi, 2.0 * v28_lo
    v30_hi, v30_lo = _sub(v27_hi, v27_lo, v29_hi, v29_lo)
    v31_hi, v31_lo = _sub(v30_hi, v30_lo, v20_hi, v20_lo)
    v32_hi, v32_lo = _div(v31_hi, v31_lo, v19_hi, v19_lo)
    v33_hi, v33_lo = _add(v0_hi, v0_lo, v19_hi, v19_lo)
    v34_hi, v34_lo = _div(v33_hi, v33_lo, v19_hi, v19_lo)
    # outputs
    return (v9_hi, v9_lo, v13_hi, v13_lo, v26_hi, v26_lo, v32_hi, v32_lo, v34_hi, v34_lo)


def master_polynomial(lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 12 additions, 28 multiplications, 5 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    # products of integers would overflow
    lam_hi = lam_hi - 0.0
    lam_lo = lam_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = _mul(v0_hi, v0_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = 2.0 * kappa_hi, 2.0 * kappa_lo
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, kappa_hi, kappa_lo)
    v5_hi, v5_lo = _sub(1.0, 0.0, v3_hi, v3_lo)
    v6_hi, v6_lo = _add(v5_hi, v5_lo, v4_hi, v4_lo)
    v7_hi, v7_lo = _mul(v2_hi, v2_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _div(v7_hi, v7_lo, kappa_hi, kappa_lo)
    v9_hi, v9_lo = 0.25 * v8_hi, 0.25 * v8_lo
    v10_hi, v10_lo = _mul(lam_hi, lam_lo, v0_hi, v0_lo)
    v11_hi, v11_lo = _mul(kappa_hi, kappa_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 2.0 * v11_hi, 2.0 * v11_lo
    v13_hi, v13_lo = 2.0 * v10_hi, 2.0 * v10_lo
    v14_hi, v14_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v15_hi, v15_lo = _mul(x1_hi, x1_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(x1_hi, x1_lo, v1_hi, v1_lo)
    v17_hi, v17_lo = _mul(v16_hi, v16_lo, v4_hi, v4_lo)
    v18_hi, v18_lo = _sub(v12_hi, v12_lo, v13_hi, v13_lo)
    v19_hi, v19_lo = _add(v18_hi, v18_lo, v15_hi, v15_lo)
    v20_hi, v20_lo = _sub(v19_hi, v19_lo, v17_hi, v17_lo)
    v21_hi, v21_lo = _div(v20_hi, v20_lo, kappa_hi, kappa_lo)
    v22_hi, v22_lo = 0.5 * v21_hi, 0.5 * v21_lo
    v23_hi, v23_lo = _mul(v1_hi, v1_lo, v1_hi, v1_lo)
    v24_hi, v24_lo = _mul(kappa_hi, kappa_lo, v23_hi, v23_lo)
    v25_hi, v25_lo = 2.0 * v2_hi, 2.0 * v2_lo
    v26_hi, v26_lo = _mul(lam_hi, lam_lo, lam_hi, lam_lo)
    v27_hi, v27_lo = _mul(v0_hi, v0_lo, v26_hi, v26_lo)
    v28_hi, v28_lo = 2.0 * v27_hi, 2.0 * v27_lo
    v29_hi, v29_lo = _mul(lam_hi, lam_lo, v14_hi, v14_lo)
    v30_hi, v30_lo = _mul(x1_hi, x1_lo, v29_hi, v29_lo)
    v31_hi, v31_lo = 2.0 * v30_hi, 2.0 * v30_lo
    v32_hi, v32_lo = _mul(v0_hi, v0_lo, v14_hi, v14_lo)
    v33_hi, v33_lo = 2.0 * v32_hi, 2.0 * v32_lo
    v34_hi, v34_lo = _add(v24_hi, v24_lo, v25_hi, v25_lo)
    v35_hi, v35_lo = _add(v34_hi, v34_lo, v28_hi, v28_lo)
    v36_hi, v36_lo = _sub(v35_hi, v35_lo, v31_hi, v31_lo)
    v37_hi, v37_lo = _sub(v36_hi, v36_lo, v33_hi, v33_lo)
    v38_hi, v38_lo = _div(v37_hi, v37_lo, v14_hi, v14_lo)
    v39_hi, v39_lo = 0.5 * v38_hi, 0.5 * v38_lo
    v40_hi, v40_lo = _sub(v15_hi, v15_lo, v13_hi, v13_lo)
    v41_hi, v41_lo = _sub(v40_hi, v40_lo, v29_hi, v29_lo)
    v42_hi, v42_lo = _div(v41_hi, v41_lo, v14_hi, v14_lo)
    v43_hi, v43_lo = _add(v0_hi, v0_lo, v14_hi, v14_lo)
    v44_hi, v44_lo = _div(v43_hi, v43_lo, v14_hi, v14_lo)
    # outputs
    return (v9_hi, v9_lo, v22_hi, v22_lo, v39_hi, v39_lo, v42_hi, v42_lo, v44_hi, v44_lo)


def complexity_maximiser(
    own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo, w_D_hi, w_D_lo, w_G_hi, w_G_lo, e_D_hi, e_D_lo,
    e_G_hi, e_G_lo, lam_D_hi, lam_D_lo, lam_G_hi, lam_G_lo, u_D_hi, u_D_lo, u_G_hi, u_G_lo, p_hi, p_lo,
    q_hi, q_lo, sigma_z_hi, sigma_z_lo, kappa_hi, kappa_lo,
):
    """Where Θ is attained: x = -p ℓ_D, s = σ (y_D + y_G) = m L_G and δ = σ (y_D - y_G), each over √(2N),
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real pair (hi,
        lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    own_hi = own_hi - 0.0
    own_lo = own_lo - 0.0
    s_hi = s_hi - 0.0
    s_lo = s_lo - 0.0
    delta_hi = delta_hi - 0.0
    delta_lo = delta_lo - 0.0
    return (own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo)


def threshold_D(
    own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo, w_D_hi, w_D_lo, w_G_hi, w_G_lo, e_D_hi, e_D_lo,
    e_G_hi, e_G_lo, lam_D_hi, lam_D_lo, threshold_hi, threshold_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi,
    sigma_z_lo, kappa_hi, kappa_lo,
):
    """ϑ_D, the smallest u_D with Θ(u_D, inf) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real pair (hi, lo);
        outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    threshold_hi = threshold_hi - 0.0
    threshold_lo = threshold_lo - 0.0
    return (threshold_hi, threshold_lo)


def threshold_G(
    own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo, w_D_hi, w_D_lo, w_G_hi, w_G_lo, e_D_hi, e_D_lo,
    e_G_hi, e_G_lo, lam_G_hi, lam_G_lo, threshold_hi, threshold_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi,
    sigma_z_lo, kappa_hi, kappa_lo,
):
    """ϑ_G, the smallest u_G with Θ(inf, u_G) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real pair (hi, lo);
        outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    real pair (hi, lo); outputs are one flat tuple

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    threshold_hi = threshold_hi - 0.0
    threshold_lo = threshold_lo - 0.0
    return (threshold_hi, threshold_lo)


def expected_critical_points_ends(
    N_D_hi, N_D_lo, N_G_hi, N_G_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi, sigma_z_lo,
):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    # intermediate terms
    v0_hi, v0_lo = 0.5 * 3.141592653589793, 0.5 * 1.2246467991473532e-16
    # outputs
    return (0.0, 0.0, v0_hi, v0_lo)


def expected_critical_points_authors_code_ends(
    N_D_hi, N_D_lo, N_G_hi, N_G_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi, sigma_z_lo,
):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    # intermediate terms
    v0_hi, v0_lo = 0.5 * 3.141592653589793, 0.5 * 1.2246467991473532e-16
    # outputs
    return (0.0, 0.0, v0_hi, v0_lo)


def expected_critical_points_tied_ends(
    N_D_hi, N_D_lo, N_G_hi, N_G_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi, sigma_z_lo,
):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    # intermediate terms
    v0_hi, v0_lo = 0.5 * 3.141592653589793, 0.5 * 1.2246467991473532e-16
    # outputs
    return (0.0, 0.0, v0_hi, v0_lo)
