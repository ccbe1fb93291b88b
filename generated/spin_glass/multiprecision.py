"""Limiting spectrum of the block ensemble of the GAN spin glass: mpmath functions at the precision of
mpmath.mp.

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
    density: 2 additions, 5 multiplications, 2 divisions, 1 function call
    stieltjes_D: 1 division
    stieltjes_G: 2 additions, 4 multiplications, 1 division
    log_potential: 8 additions, 8 multiplications, 3 divisions, 5 function calls
    cdf: 10 additions, 9 multiplications, 5 divisions, 4 function calls, 1 negation
    support_polynomial: 7 additions, 22 multiplications, 2 negations
    support_edge: 5 additions, 7 multiplications, 3 divisions
    support_gap: 3 additions, 4 multiplications
    critical_shift: 7 additions, 16 multiplications, 3 divisions, 6 function calls
    moments: 69 additions, 166 multiplications, 4 negations
    authors_polynomial: 8 additions, 23 multiplications, 4 divisions
    density_authors_code: 3 multiplications, 1 division, 2 function calls
    master_polynomial: 12 additions, 28 multiplications, 5 divisions
    density_authors_rule: 3 multiplications, 1 division, 2 function calls
    complexity_rows: 33 additions, 47 multiplications, 7 divisions, 4 function calls, 1 negation
    complexity_slopes: 16 additions, 33 multiplications, 5 divisions, 2 function calls, 13 negations
    complexity_conditions: 12 additions, 24 multiplications, 2 divisions, 3 function calls
    complexity_known: 9 additions, 23 multiplications, 2 divisions, 3 function calls
    complexity: 15 additions, 32 multiplications, 3 divisions, 7 function calls, 1 negation
    complexity_maximiser: none
    total_complexity: 11 additions, 33 multiplications, 2 divisions, 6 function calls, 1 negation
    complexity_index_rows: 53 additions, 72 multiplications, 9 divisions, 9 function calls, 1 negation
    complexity_index_slopes: 23 additions, 45 multiplications, 7 divisions, 2 function calls, 17
        negations
    complexity_index_conditions: 20 additions, 38 multiplications, 2 divisions, 8 function calls
    complexity_index: 29 additions, 58 multiplications, 7 divisions, 15 function calls, 2 negations
    threshold_D_rows: 41 additions, 68 multiplications, 10 divisions, 9 function calls, 1 negation
    threshold_D_slopes: 24 additions, 47 multiplications, 10 divisions, 3 function calls, 13 negations
    threshold_D_conditions: 9 additions, 19 multiplications, 2 function calls
    threshold_D: none
    threshold_G_rows: 39 additions, 69 multiplications, 6 divisions, 9 function calls, 1 negation
    threshold_G_slopes: 24 additions, 48 multiplications, 8 divisions, 3 function calls, 11 negations
    threshold_G_conditions: 9 additions, 19 multiplications, 2 function calls
    threshold_G: none
    expected_critical_points_ends: 1 multiplication
    expected_critical_points: 10 additions, 18 multiplications, 1 division, 6 function calls, 1 negation
    expected_critical_points_authors_code_ends: 1 multiplication
    expected_critical_points_authors_code: 13 additions, 24 multiplications, 2 divisions, 6 function
        calls, 1 negation
    expected_critical_points_tied_ends: 1 multiplication
    expected_critical_points_tied: 12 additions, 24 multiplications, 2 divisions, 6 function calls, 1
        negation
"""

from builtins import isinstance as _isinstance

from mpmath import mp as _mp


def _numbers(*values):
    """Each value as mpf or mpc; integers and binary floats are taken exactly."""
    return [_mp.convert(x) for x in values]


def _argpi(z):
    """arg(z)/pi; a zero imaginary part counts as the limit from above."""
    if _mp.im(z) == 0:
        z = _mp.re(z)
        return _mp.mpf(0) if z > 0 else _mp.mpf(1) if z < 0 else _mp.mpf("nan")
    return _mp.arg(z) / _mp.pi


def _cbrt(x):
    if _isinstance(x, _mp.mpf) and x < 0:
        return _mp.mpf("nan")
    return _mp.cbrt(x)


def _exp2(x):
    return _mp.mpf(2)**x


def _im(z):
    return _mp.im(z) if _mp.isfinite(z) else _mp.mpf("nan")


def _log(x):
    if _isinstance(x, _mp.mpf) and x < 0:
        return _mp.mpf("nan")
    return _mp.log(x)


def _sqrt(x):
    if _isinstance(x, _mp.mpf) and x < 0:
        return _mp.mpf("nan")
    return _mp.sqrt(x)


def resolvent_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 5 : real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 7 additions, 14 multiplications, 2 negations.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    lam, kappa, b, b1, x1 = _numbers(lam, kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = kappa*v1
    # outputs
    return (
        _mp.mpf(1)/4*(v0*(v0 + v2)),
        -(_mp.mpf(1)/2*(lam*v0) + x1*v0 + _mp.mpf(1)/2*(x1*v2)),
        v0 + _mp.mpf(1)/2*v1 + x1*x1 + lam*x1,
        -(lam + _mp.mpf(2)*x1),
        _mp.mpf(1),
    )


def resolvent_conditions(root, lam, kappa, b, b1, x1):
    """Functions of the physical root that map the upper half plane to itself.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : complex number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 additions, 2 multiplications, 1 division.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _numbers(root, b1, x1)
    return (root, root - x1 + _mp.mpf(1)/2*(b1*b1/root))


def resolvent_slopes(root, lam, kappa, b, b1, x1):
    """Numbers with the signs of their derivatives in lam along the branch.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : complex number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 6 additions, 14 multiplications.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, kappa, b, b1, x1 = _numbers(root, kappa, b, b1, x1)
    # intermediate terms
    v0 = root*root
    v1 = _mp.mpf(1)/2*(b1*b1)
    v2 = v0 - v1
    v3 = v1 + v0 - root*x1
    v4 = v3*v3
    v5 = b*b
    v6 = v2*(v4 - _mp.mpf(1)/2*(v5*v0*(_mp.mpf(1) - kappa))) - _mp.mpf(1)/2*(kappa*v5*v4)
    # outputs
    return (v6, v2*v6)


def density(root, lam, kappa, b, b1, x1):
    """Spectral density of the block ensemble, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 additions, 5 multiplications, 2 divisions, 1 function call.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b, b1, x1 = _numbers(root, b, b1, x1)
    return _mp.mpf(2)*(_im(root - x1 + _mp.mpf(1)/2*(b1*b1/root))/(_mp.mpf(_mp.pi)*(b*b)))


def stieltjes_D(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the discriminator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    complex number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    (root,) = _numbers(root)
    return _mp.mpf(1)/root


def stieltjes_G(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the generator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    complex number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 additions, 4 multiplications, 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _numbers(root, b1, x1)
    return root/(_mp.mpf(1)/2*(b1*b1) + root*root - root*x1)


def log_potential(root, lam, kappa, b, b1, x1):
    """Logarithmic potential ∫ log|lam - x| dμ(x), in closed form, from the root.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 8 additions, 8 multiplications, 3 divisions, 5 function calls.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form.
    """
    root, lam, kappa, b1, x1 = _numbers(root, lam, kappa, b1, x1)
    # intermediate terms
    v0 = _mp.mpf(1) - kappa
    v1 = root - x1 + _mp.mpf(1)/2*(b1*b1/root)
    v2 = _mp.re(_mp.mpf(1)/2*(kappa*(lam + x1)/root) - _mp.mpf(1)/2 + _mp.mpf(1)/2*(lam*v0/v1))
    # outputs
    return kappa*_log(_mp.fabs(root)) + v0*_log(_mp.fabs(v1)) + v2


def cdf(root, lam, kappa, b, b1, x1):
    """Distribution function μ((-∞, lam]), in closed form, from the root.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 10 additions, 9 multiplications, 5 divisions, 4 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form,
        spin_glass.edges.gap_D_left, spin_glass.edges.gap_G_left.
    """
    root, lam, kappa, b1, x1 = _numbers(root, lam, kappa, b1, x1)
    # intermediate terms
    v0 = _mp.conj(root)
    v1 = _mp.mpf(1) - kappa
    v2 = b1*b1
    v3 = _mp.mpf(1)/2*(lam*v1/(root - x1 + _mp.mpf(1)/2*(v2/root)))
    v4 = _im(_mp.mpf(1)/2*(kappa*(lam + x1)/root) - _mp.mpf(1)/2 + v3)/_mp.mpf(_mp.pi)
    # outputs
    return kappa*_argpi(-v0) + v1*_argpi(x1 - v0 - _mp.mpf(1)/2*(v2/v0)) - v4


def support_polynomial(kappa, b, b1, x1):
    """Coefficients, constant term first, of the polynomial whose roots give the edges.

    Parameters
    ----------
    kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 7 : real number (mpf, mpc, int or float)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 7 additions, 22 multiplications, 2 negations.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    kappa, b, b1, x1 = _numbers(kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = v0*v0
    v2 = b*b
    v3 = kappa*v2
    v4 = v0 + v3
    v5 = x1*x1
    # outputs
    return (
        -(_mp.mpf(1)/8*(v1*v4)),
        _mp.mpf(1)/2*(x1*v0*v4),
        _mp.mpf(1)/4*(v0*v2 - v1 - _mp.mpf(2)*(v0*v5) - _mp.mpf(3)*(v0*v3) - _mp.mpf(2)*(v5*v3)),
        x1*v3,
        _mp.mpf(1)/2*v0 - _mp.mpf(1)/2*v2 + v5,
        -(_mp.mpf(2)*x1),
        _mp.mpf(1),
    )


def support_edge(root, kappa, b, b1, x1):
    """Spectral argument at a root.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 5 additions, 7 multiplications, 3 divisions.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, kappa, b, b1, x1 = _numbers(root, kappa, b, b1, x1)
    # intermediate terms
    v0 = b*b
    v1 = root - x1 + _mp.mpf(1)/2*(b1*b1/root)
    # outputs
    return v1 + _mp.mpf(1)/2*(kappa*v0/root) + _mp.mpf(1)/2*(v0*(_mp.mpf(1) - kappa)/v1)


def support_gap(root, kappa, b, b1, x1):
    """All positive exactly at the two ends of a gap.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : real number (mpf, mpc, int or float)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 3 additions, 4 multiplications.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, b1, x1 = _numbers(root, b1, x1)
    # intermediate terms
    v0 = root*root
    v1 = _mp.mpf(1)/2*(b1*b1)
    # outputs
    return (v0 - v1, root*x1 - v1 - v0)


def critical_shift(kappa, b, b1):
    """The shift |x1| at which the two cuts touch; beyond it the support has two intervals.

    Parameters
    ----------
    kappa, b, b1 : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 7 additions, 16 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: spin_glass.edges.tangency, spin_glass.edges.critical_shift.
    """
    kappa, b, b1 = _numbers(kappa, b, b1)
    # intermediate terms
    v0 = b1*b1
    v1 = _mp.mpf(2)*v0
    v2 = _cbrt(_mp.mpf(1) - kappa)
    v3 = _cbrt(kappa)
    v4 = _mp.mpf(1) + v2/v3
    v5 = kappa*(b*b)
    v6 = v5*v4
    v7 = _sqrt(_mp.mpf(2)*(v0*v2/v3) + _mp.mpf(1)/2*(v5*(v4*v4)))
    v8 = b*_sqrt(_mp.mpf(2))*_sqrt(kappa)*v7
    # outputs
    return (v1 + v4*(_mp.mpf(1)/2*v6 + _mp.mpf(1)/2*v8))/_sqrt(v1 + v6 + v8)


def moments(kappa, b, b1, x1):
    """Moments 0 to 8 of the spectral density.

    Parameters
    ----------
    kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 9 : real number (mpf, mpc, int or float)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 69 additions, 166 multiplications, 4 negations.
    Source: derived here.
    Claims: spin_glass.moments.trace_formula.
    """
    kappa, b, b1, x1 = _numbers(kappa, b, b1, x1)
    # intermediate terms
    v0 = kappa*x1
    v1 = b*b
    v2 = b1*b1
    v3 = kappa*v2
    v4 = x1*x1
    v5 = kappa*v4
    v6 = v4*x1
    v7 = kappa*v6
    v8 = kappa*v1
    v9 = v1*v1
    v10 = v2*v2
    v11 = kappa*v10
    v12 = v4*v4
    v13 = kappa*v12
    v14 = v1*v3
    v15 = kappa*kappa
    v16 = v1*v15
    v17 = _mp.mpf(1)/2*v9 + _mp.mpf(1)/2*v11 + v13 + v14 + _mp.mpf(3)*(v4*v3) + _mp.mpf(2)*(v4*v8)
    v18 = v12*x1
    v19 = v2*v16
    v20 = kappa*v18 + _mp.mpf(5)/2*(x1*v11) + _mp.mpf(5)/2*(v9*v0) + _mp.mpf(5)*(v6*v3)
    v21 = v20 + _mp.mpf(5)/2*(v6*v8) + _mp.mpf(15)/4*(x1*v14) + _mp.mpf(5)/2*(v6*v16)
    v22 = v1*b
    v23 = v22*v22
    v24 = v2*b1
    v25 = v24*v24
    v26 = v6*v6
    v27 = v9*v3
    v28 = v10*v8
    v29 = v10*v16
    v30 = v15*v9
    v31 = _mp.mpf(5)/8*v23 + _mp.mpf(5)/8*(kappa*v25) + kappa*v26 + _mp.mpf(15)/8*v27
    v32 = v31 + _mp.mpf(15)/2*(v12*v3) + _mp.mpf(3)/2*v28 + _mp.mpf(3)*(v12*v8)
    v33 = v32 + _mp.mpf(15)/2*(v4*v11) + _mp.mpf(15)/4*(v9*v5) + _mp.mpf(3)/8*v29
    v34 = v33 + _mp.mpf(9)/2*(v12*v16) + _mp.mpf(15)/4*(v4*v30) + _mp.mpf(9)*(v4*v14)
    v35 = v15*kappa*v9
    v36 = kappa*(v26*x1) + _mp.mpf(35)/8*(v25*v0) + _mp.mpf(35)/8*(v23*v0)
    v37 = v36 + _mp.mpf(21)/2*(v18*v3) + _mp.mpf(7)/2*(v18*v8) + _mp.mpf(35)/2*(v6*v11)
    v38 = v37 + _mp.mpf(21)/4*(v9*v7) + _mp.mpf(63)/8*(x1*v27) + _mp.mpf(35)/4*(x1*v28)
    v39 = v38 + _mp.mpf(7)*(v18*v16) + _mp.mpf(21)/2*(v6*v30) + _mp.mpf(7)/4*(v6*v35)
    v40 = v39 + _mp.mpf(35)/2*(v6*v14) + _mp.mpf(21)/4*(x1*v2*v30) + _mp.mpf(35)/8*(x1*v29)
    v41 = v2*v4
    v42 = _mp.mpf(7)/8*(v9*v9) + _mp.mpf(7)/8*(kappa*(v10*v10)) + kappa*(v12*v12)
    v43 = v42 + _mp.mpf(7)/2*(v23*v3) + _mp.mpf(14)*(v26*v3) + _mp.mpf(5)/2*(v25*v8)
    v44 = v43 + _mp.mpf(4)*(v26*v8) + _mp.mpf(35)/2*(v25*v5) + _mp.mpf(7)*(v23*v5)
    v45 = v44 + _mp.mpf(7)/2*(v9*v11) + _mp.mpf(35)*(v12*v11) + _mp.mpf(7)*(v9*v13) + v25*v16
    v46 = v45 + _mp.mpf(10)*(v26*v16) + _mp.mpf(21)/2*(v15*v4*v23) + _mp.mpf(7)/4*(v10*v30)
    v47 = v46 + _mp.mpf(21)*(v12*v30) + _mp.mpf(7)*(v12*v35) + _mp.mpf(30)*(v12*v14)
    v48 = v47 + _mp.mpf(21)*(v4*v27) + _mp.mpf(30)*(v4*v28) + _mp.mpf(40)*(v12*v19)
    # outputs
    return (
        _mp.mpf(1),
        -v0,
        _mp.mpf(1)/2*v1 + _mp.mpf(1)/2*v3 + v5,
        -(v7 + _mp.mpf(3)/2*(x1*v3) + _mp.mpf(3)/2*(x1*v8)),
        v17 + v4*v16,
        -(v21 + _mp.mpf(5)/4*(x1*v19)),
        v34 + _mp.mpf(6)*(v4*v19),
        -(v40 + _mp.mpf(35)/2*(v6*v19)),
        v48 + _mp.mpf(28)*(v41*v30) + _mp.mpf(7)/2*(v41*v35) + _mp.mpf(45)/2*(v4*v29),
    )


def authors_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 5 : real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 8 additions, 23 multiplications, 4 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    lam, kappa, b, b1, x1 = _numbers(lam, kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = kappa*v1
    v3 = lam*v2
    # outputs
    return (
        _mp.mpf(1)/4*(v0*v1*(_mp.mpf(2)*kappa - _mp.mpf(1) - kappa*kappa)/kappa),
        _mp.mpf(1)/2*(x1*v1*(_mp.mpf(1) - kappa)),
        _mp.mpf(1)/2*((kappa*(v1*v1) + _mp.mpf(2)*(v0*(lam*lam)) - _mp.mpf(2)*(x1*v3))/v2),
        (x1*v2 - _mp.mpf(2)*(lam*v0) - v3)/v2,
        (v0 + v2)/v2,
    )


def density_authors_code(root, lam, kappa, b, b1, x1):
    """Density as in the authors' code: their quartic, root of largest |Im t|. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    root, b = _numbers(root, b)
    return _mp.mpf(2)*(_mp.fabs(_im(root))/(_mp.mpf(_mp.pi)*(b*b)))


def master_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 5 : real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 12 additions, 28 multiplications, 5 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    lam, kappa, b, b1, x1 = _numbers(lam, kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = v0*v1
    v3 = kappa*kappa
    v4 = lam*v0
    v5 = _mp.mpf(2)*v4
    v6 = kappa*v1
    v7 = x1*v6
    v8 = lam*v6
    v9 = kappa*(v1*v1) + _mp.mpf(2)*v2 + _mp.mpf(2)*(v0*(lam*lam)) - _mp.mpf(2)*(x1*v8)
    # outputs
    return (
        _mp.mpf(1)/4*(v2*(_mp.mpf(1) - _mp.mpf(2)*kappa + v3)/kappa),
        _mp.mpf(1)/2*((_mp.mpf(2)*(kappa*v4) - v5 + v7 - x1*v1*v3)/kappa),
        _mp.mpf(1)/2*((v9 - _mp.mpf(2)*(v0*v6))/v6),
        (v7 - v5 - v8)/v6,
        (v0 + v6)/v6,
    )


def density_authors_rule(root, lam, kappa, b, b1, x1):
    """Correct quartic, but the root of largest |Im t| as in the authors' code. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex number (mpf, mpc, int or float)
    lam, kappa, b, b1, x1 : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    root, b = _numbers(root, b)
    return _mp.mpf(2)*(_mp.fabs(_im(root))/(_mp.mpf(_mp.pi)*(b*b)))


def complexity_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real number (mpf,
        mpc, int or float)

    Returns
    -------
    tuple of 12 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 33 additions, 47 multiplications, 7 divisions, 4 function calls, 1 negation.
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
    (
        own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = _mp.mpf(1)/2*w_D
    v1 = _mp.mpf(1)/2*w_G
    v2 = p + q
    v3 = _exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v2*v2
    v6 = v4*v2
    v7 = _mp.mpf(1)/2*delta
    v8 = _mp.mpf(1)/2*s
    v9 = p - _mp.mpf(1)
    v10 = v9 + q
    v11 = v6*(_exp2(v2)*v10)
    v12 = _mp.mpf(1)/2*(p*v9)
    v13 = _mp.mpf(1)/8*v11
    v14 = kappa - e_D*(w_D*w_D)
    v15 = e_D - v12 - v13
    v16 = e_G - v13
    v17 = _sqrt(_mp.mpf(2))
    # outputs
    return (
        _mp.mpf(2)*(own/(p*p)) - w_D - lam_D/p,
        lam_G - v0 - v1 - lam_D/v2 + _mp.mpf(2)*(s*v3/(v4*v5)),
        v1 - v0 + _mp.mpf(2)*(delta*v3/v6),
        v7 + own + v8 - _mp.mpf(1)/8*(w_G*v11) - w_D*(e_D + v12 + v13),
        v8 - v7 - _mp.mpf(1)/8*(w_D*v11) - w_G*(e_G + v13),
        e_G*v14*v15 - e_D*(_mp.mpf(1) - kappa - e_G*(w_G*w_G))*v16,
        v16*v15 - _mp.mpf(1)/64*(v4*v4*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*v5*(v10*v10)),
        v14,
        lam_D,
        own/p + _mp.mpf(1)/2*(u_D*v17) + s/v2,
        lam_G,
        _mp.mpf(1)/2*(u_G*v17*v2) - s,
    )


def complexity_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real number (mpf,
        mpc, int or float)

    Returns
    -------
    tuple of 108 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 16 additions, 33 multiplications, 5 divisions, 2 function calls, 13 negations.
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
    w_D, w_G, e_D, e_G, p, q, sigma_z, kappa = _numbers(w_D, w_G, e_D, e_G, p, q, sigma_z, kappa)
    # intermediate terms
    v0 = -_mp.mpf(1)
    v1 = _mp.mpf(1)/p
    v2 = p + q
    v3 = _exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = -(_mp.mpf(1)/2)
    v6 = _mp.mpf(1)/v2
    v7 = v4*v2
    v8 = p - _mp.mpf(1)
    v9 = _mp.mpf(1)/2*(p*v8)
    v10 = _mp.mpf(1)/8*(_exp2(v2)*(v8 + q)*v7)
    v11 = -v10
    v12 = e_D*e_G
    v13 = e_D - v9 - v10
    v14 = e_G - v10
    v15 = w_D*w_D
    v16 = kappa - e_D*v15
    v17 = w_G*w_G
    v18 = _mp.mpf(1) - kappa - e_G*v17
    # outputs
    return (
        _mp.mpf(2)/(p*p),
        _mp.mpf(0),
        _mp.mpf(0),
        v0,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -v1,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v3/(v4*(v2*v2))),
        _mp.mpf(0),
        v5,
        v5,
        _mp.mpf(0),
        _mp.mpf(0),
        -v6,
        _mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v3/v7),
        v5,
        _mp.mpf(1)/2,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(1)/2,
        _mp.mpf(1)/2,
        -(e_D + v9 + v10),
        v11,
        -w_D,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1)/2,
        v5,
        v11,
        -(e_G + v10),
        _mp.mpf(0),
        -w_G,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(w_D*v12*v13)),
        _mp.mpf(2)*(w_G*v12*v14),
        e_G*v16 - v18*v14 - e_G*v15*v13,
        e_D*v17*v14 - e_D*v18 + v16*v13,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v14,
        v13,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(e_D*w_D)),
        _mp.mpf(0),
        -v15,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        v1,
        v6,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        v0,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
    )


def complexity_conditions(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real number (mpf,
        mpc, int or float)

    Returns
    -------
    tuple of 9 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 12 additions, 24 multiplications, 2 divisions, 3 function calls.
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
    (
        own, s, w_D, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, w_D, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - _mp.mpf(1)
    v3 = v2 + q
    v4 = _mp.mpf(1)/8*(v0*v1*_exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - _mp.mpf(1)/2*(p*v2) - v4
    v7 = _sqrt(_mp.mpf(2))
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - _mp.mpf(1)/64*(v0*v0*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*(v1*v1)*(v3*v3)),
        own/p + _mp.mpf(1)/2*(u_D*v7) + s/v1,
        lam_D,
        _mp.mpf(1)/2*(u_G*v7*v1) - s,
        lam_G,
        v6,
        v5,
        e_G,
    )


def complexity_known(u_D, u_G, p, q, sigma_z, kappa):
    """A solution in closed form.

    Parameters
    ----------
    u_D, u_G, p, q, sigma_z, kappa : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 9 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 9 additions, 23 multiplications, 2 divisions, 3 function calls.
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
    p, q, sigma_z, kappa = _numbers(p, q, sigma_z, kappa)
    # intermediate terms
    v0 = p - _mp.mpf(1)
    v1 = kappa*p*v0
    v2 = sigma_z*sigma_z
    v3 = p + q
    v4 = v0 + q
    v5 = v2*v3*(_exp2(v3)*v4)
    v6 = _mp.mpf(1)/16*v5
    v7 = _mp.mpf(1) - kappa
    v8 = _mp.mpf(1)/64*(v2*v2*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*(v3*v3)*(v4*v4))
    v9 = _mp.mpf(1)/2*_sqrt(v8 + _mp.mpf(1)/4*(v7*v1*v5))
    v10 = _mp.mpf(1)/2*v1 + v6 + v9
    v11 = v6 + v9
    # outputs
    return (
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v10/kappa,
        v11*v11/(v7*v10),
        _mp.mpf(0),
        _mp.mpf(0),
    )


def complexity(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Annealed complexity Θ = lim (1/N) log E # of the critical points with L_D ≤ √N u_D and L_G ≤ √N u_G,
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real number (mpf,
        mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 15 additions, 32 multiplications, 3 divisions, 7 function calls, 1 negation.
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
    (
        own, s, delta, w_D, w_G, e_D, e_G, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = _mp.mpf(1)/2*s
    v1 = _mp.mpf(1)/2*delta
    v2 = _mp.mpf(1) - kappa
    v3 = p + q
    v4 = _exp2(-v3)
    v5 = sigma_z*sigma_z
    v6 = v5*v3
    v7 = _exp2(v3)*v6
    v8 = _mp.mpf(1)/2*_log(_mp.mpf(2)) - own*own/(p*p) + _mp.mpf(1)/2*(w_G*(v0 - v1))
    v9 = v8 + _mp.mpf(1)/2*(kappa*_log(e_D*kappa)) + _mp.mpf(1)/2*(w_D*(v1 + own + v0))
    v10 = v9 + _mp.mpf(1)/2*(v2*_log(e_G*v2)) - delta*delta*v4/v6 - s*s*v4/(v5*(v3*v3))
    v11 = v10 - _mp.mpf(1)/2*(kappa*_log(kappa*(p + _mp.mpf(1)/2*v7)))
    # outputs
    return v11 - _mp.mpf(1)/2*(v2*_log(_mp.mpf(1)/2*(v2*v7)))


def complexity_maximiser(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
):
    """Where Θ is attained: x = -p ℓ_D, s = σ (y_D + y_G) = m L_G and δ = σ (y_D - y_G), each over √(2N),
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real number (mpf,
        mpc, int or float)

    Returns
    -------
    tuple of 3 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    own, s, delta = _numbers(own, s, delta)
    return (own, s, delta)


def total_complexity(p, q, sigma_z, kappa):
    """Complexity without constraints on the losses, in closed form; always positive.

    Parameters
    ----------
    p, q, sigma_z, kappa : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 11 additions, 33 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.total.stationary, spin_glass.total.value,
        spin_glass.total.above_D, spin_glass.total.above_G.
    """
    p, q, sigma_z, kappa = _numbers(p, q, sigma_z, kappa)
    # intermediate terms
    v0 = p - _mp.mpf(1)
    v1 = kappa*p*v0
    v2 = v0 + q
    v3 = p + q
    v4 = sigma_z*sigma_z
    v5 = v4*v3
    v6 = _exp2(v3)*v5
    v7 = v2*v6
    v8 = _mp.mpf(1)/16*v7
    v9 = _mp.mpf(1) - kappa
    v10 = _mp.mpf(1)/64*(v4*v4*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*(v3*v3)*(v2*v2))
    v11 = _mp.mpf(1)/2*_sqrt(v10 + _mp.mpf(1)/4*(v9*v1*v7))
    v12 = _mp.mpf(1)/2*v1 + v8 + v11
    v13 = v8 + v11
    v14 = _mp.mpf(1)/2*(kappa*_log(_mp.mpf(2)*(v12/(kappa*(p + _mp.mpf(1)/2*v6)))))
    # outputs
    return v14 + _mp.mpf(1)/2*(v9*_log(_mp.mpf(4)*(_exp2(-v3)*(v13*v13)/(v9*v5*v12))))


def complexity_index_rows(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 20 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 53 additions, 72 multiplications, 9 divisions, 9 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    (
        own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G,
        p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G,
        p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = p - _mp.mpf(1)
    v1 = p*v0
    v2 = p + q
    v3 = v0 + q
    v4 = sigma_z*sigma_z
    v5 = v4*v2
    v6 = v3*v5
    v7 = _exp2(v2)*v6
    v8 = v1 + _mp.mpf(1)/4*v7
    v9 = k_D*om_D/v8
    v10 = _mp.mpf(1)/2*lam_B
    v11 = _mp.mpf(1)/2*lam_A
    v12 = _mp.mpf(1)/2*w_D
    v13 = _mp.mpf(1)/2*w_G
    v14 = _exp2(-v2)
    v15 = v2*v2
    v16 = _mp.mpf(1) - kappa
    v17 = _mp.mpf(4) - _mp.mpf(4)*kappa
    v18 = _mp.mpf(8)*(k_G*om_G*v16*v14/(v17*v6))
    v19 = _mp.mpf(1)/2*v9
    v20 = _mp.mpf(1)/2*delta
    v21 = _mp.mpf(1)/2*s
    v22 = _mp.mpf(1)/2*v1
    v23 = _mp.mpf(1)/8*v7
    v24 = v20 + own + v21
    v25 = kappa - e_D*(w_D*w_D)
    v26 = e_D - v22 - v23
    v27 = e_G - v23
    v28 = _sqrt(_mp.mpf(2))
    v29 = v28*_sqrt(kappa)*_sqrt(v8)
    v30 = v24 - v29
    v31 = sigma_z*v28*_exp2(_mp.mpf(1)/2*p + _mp.mpf(1)/2*q)*_sqrt(v2)*_sqrt(v17*v3)
    v32 = _mp.mpf(1)/4*v31
    v33 = v20 - v21
    v34 = v33 - v32
    # outputs
    return (
        _mp.mpf(2)*(own/(p*p)) - lam_A - w_D - lam_D/p + v9,
        v10 - v11 + lam_G - v12 - v13 - lam_D/v2 + _mp.mpf(2)*(s*v14/(v4*v15)) - v18 + v19,
        v13 - v11 - v10 - v12 + _mp.mpf(2)*(delta*v14/v5) + v18 + v19,
        v24 - _mp.mpf(1)/8*(w_G*v7) - w_D*(e_D + v22 + v23),
        v21 - v20 - _mp.mpf(1)/8*(w_D*v7) - w_G*(e_G + v23),
        e_G*v25*v26 - e_D*(v16 - e_G*(w_G*w_G))*v27,
        v27*v26 - _mp.mpf(1)/64*(v4*v4*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*v15*(v3*v3)),
        v25,
        lam_D,
        own/p + _mp.mpf(1)/2*(u_D*v28) + s/v2,
        lam_G,
        _mp.mpf(1)/2*(u_G*v28*v2) - s,
        lam_A,
        om_D*om_D - v30*(v24 + v29),
        v30,
        om_D,
        lam_B,
        om_G*om_G - v34*(v33 + v32),
        v34,
        om_G,
    )


def complexity_index_slopes(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 260 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 23 additions, 45 multiplications, 7 divisions, 2 function calls, 17 negations.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    (
        own, s, delta, w_D, w_G, e_D, e_G, om_D, om_G, k_D, k_G, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, om_D, om_G, k_D, k_G, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = -_mp.mpf(1)
    v1 = _mp.mpf(1)/p
    v2 = p - _mp.mpf(1)
    v3 = p*v2
    v4 = p + q
    v5 = sigma_z*sigma_z
    v6 = v5*v4
    v7 = (v2 + q)*v6
    v8 = _exp2(v4)*v7
    v9 = k_D/(v3 + _mp.mpf(1)/4*v8)
    v10 = _exp2(-v4)
    v11 = -(_mp.mpf(1)/2)
    v12 = _mp.mpf(1)/v4
    v13 = _mp.mpf(1)/2*v9
    v14 = _mp.mpf(1) - kappa
    v15 = _mp.mpf(8)*(k_G*v14*v10/((_mp.mpf(4) - _mp.mpf(4)*kappa)*v7))
    v16 = _mp.mpf(1)/2*v3
    v17 = _mp.mpf(1)/8*v8
    v18 = -v17
    v19 = e_D*e_G
    v20 = e_D - v16 - v17
    v21 = e_G - v17
    v22 = w_D*w_D
    v23 = kappa - e_D*v22
    v24 = w_G*w_G
    v25 = v14 - e_G*v24
    v26 = _mp.mpf(1)/2*delta
    v27 = _mp.mpf(1)/2*s
    v28 = -(v26 + own + v27)
    v29 = v26 - v27
    # outputs
    return (
        _mp.mpf(2)/(p*p),
        _mp.mpf(0),
        _mp.mpf(0),
        v0,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -v1,
        _mp.mpf(0),
        v0,
        _mp.mpf(0),
        v9,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v10/(v5*(v4*v4))),
        _mp.mpf(0),
        v11,
        v11,
        _mp.mpf(0),
        _mp.mpf(0),
        -v12,
        _mp.mpf(1),
        v11,
        _mp.mpf(1)/2,
        v13,
        -v15,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v10/v6),
        v11,
        _mp.mpf(1)/2,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v11,
        v11,
        v13,
        v15,
        _mp.mpf(1),
        _mp.mpf(1)/2,
        _mp.mpf(1)/2,
        -(e_D + v16 + v17),
        v18,
        -w_D,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1)/2,
        v11,
        v18,
        -(e_G + v17),
        _mp.mpf(0),
        -w_G,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(w_D*v19*v20)),
        _mp.mpf(2)*(w_G*v19*v21),
        e_G*v23 - v25*v21 - e_G*v22*v20,
        e_D*v24*v21 - e_D*v25 + v23*v20,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v21,
        v20,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(e_D*w_D)),
        _mp.mpf(0),
        -v22,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v1,
        v12,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v0,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(delta + _mp.mpf(2)*own + s),
        v28,
        v28,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*om_D,
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(1)/2,
        _mp.mpf(1)/2,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v29,
        -v29,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*om_G,
        _mp.mpf(0),
        v11,
        _mp.mpf(1)/2,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
    )


def complexity_index_conditions(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 15 : real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 20 additions, 38 multiplications, 2 divisions, 8 function calls.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    (
        own, s, delta, w_D, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, p, q, sigma_z,
        kappa,
    ) = _numbers(
        own, s, delta, w_D, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, p, q, sigma_z,
        kappa,
    )
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - _mp.mpf(1)
    v3 = v2 + q
    v4 = v0*v1*_exp2(v1)*v3
    v5 = _mp.mpf(1)/8*v4
    v6 = e_G - v5
    v7 = p*v2
    v8 = e_D - _mp.mpf(1)/2*v7 - v5
    v9 = _sqrt(_mp.mpf(2))
    v10 = _mp.mpf(1)/2*delta
    v11 = _mp.mpf(1)/2*s
    v12 = sigma_z*v9*_exp2(_mp.mpf(1)/2*p + _mp.mpf(1)/2*q)*_sqrt(v1)
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v6*v8 - _mp.mpf(1)/64*(v0*v0*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*(v1*v1)*(v3*v3)),
        own/p + _mp.mpf(1)/2*(u_D*v9) + s/v1,
        lam_D,
        _mp.mpf(1)/2*(u_G*v9*v1) - s,
        lam_G,
        v10 + own + v11 - v9*_sqrt(kappa)*_sqrt(v7 + _mp.mpf(1)/4*v4),
        om_D,
        lam_A,
        v10 - v11 - _mp.mpf(1)/4*(v12*_sqrt((_mp.mpf(4) - _mp.mpf(4)*kappa)*v3)),
        om_G,
        lam_B,
        v8,
        v6,
        e_G,
    )


def complexity_index(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Complexity of critical points at which the players' own Hessians have k_D and k_G negative
    eigenvalues, from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 29 additions, 58 multiplications, 7 divisions, 15 function calls, 2 negations.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    (
        own, s, delta, w_D, w_G, e_D, e_G, om_D, om_G, k_D, k_G, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, om_D, om_G, k_D, k_G, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = _mp.mpf(1)/2*delta
    v1 = _mp.mpf(1)/2*s
    v2 = v0 - v1
    v3 = v0 + own + v1
    v4 = _mp.mpf(1) - kappa
    v5 = p + q
    v6 = _exp2(-v5)
    v7 = sigma_z*sigma_z
    v8 = v7*v5
    v9 = _exp2(v5)*v8
    v10 = p - _mp.mpf(1)
    v11 = v10 + q
    v12 = (_mp.mpf(4) - _mp.mpf(4)*kappa)*v11
    v13 = _sqrt(_mp.mpf(2))
    v14 = v13*_exp2(-(_mp.mpf(1)/2*p + _mp.mpf(1)/2*q))*(v0 + om_G - v1)
    v15 = _mp.mpf(8)*(om_G*v2*v6/(v8*v12)) - _log(_mp.mpf(2)*(v14/(sigma_z*_sqrt(v5)*_sqrt(v12))))
    v16 = p*v10 + _mp.mpf(1)/4*(v11*v9)
    v17 = _log(_mp.mpf(1)/2*(v13*(v0 + om_D + own + v1)/(_sqrt(kappa)*_sqrt(v16))))
    v18 = _mp.mpf(1)/2*_log(_mp.mpf(2)) - own*own/(p*p) - _mp.mpf(1)/2*(w_G*v2)
    v19 = v18 + _mp.mpf(1)/2*(kappa*_log(e_D*kappa)) + _mp.mpf(1)/2*(w_D*v3)
    v20 = v19 + _mp.mpf(1)/2*(v4*_log(e_G*v4)) - delta*delta*v6/v8 - s*s*v6/(v7*(v5*v5))
    v21 = v20 - _mp.mpf(1)/2*(kappa*_log(kappa*(p + _mp.mpf(1)/2*v9)))
    v22 = v21 - _mp.mpf(1)/2*(v4*_log(_mp.mpf(1)/2*(v4*v9))) - k_G*v4*v15
    # outputs
    return v22 - k_D*kappa*(_mp.mpf(1)/2*(om_D*v3/(kappa*v16)) - v17)


def threshold_D_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    tuple of 10 : real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 41 additions, 68 multiplications, 10 divisions, 9 function calls, 1 negation.
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
    (
        own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = p + q
    v2 = _exp2(-v1)
    v3 = sigma_z*sigma_z
    v4 = v1*v1
    v5 = v3*v4
    v6 = _mp.mpf(1)/2*w_D
    v7 = _mp.mpf(1)/2*w_G
    v8 = v3*v1
    v9 = _mp.mpf(1)/2*delta
    v10 = _mp.mpf(1)/2*s
    v11 = p - _mp.mpf(1)
    v12 = v11 + q
    v13 = _exp2(v1)*v8
    v14 = v12*v13
    v15 = _mp.mpf(1)/2*(p*v11)
    v16 = _mp.mpf(1)/8*v14
    v17 = v9 + own + v10
    v18 = v10 - v9
    v19 = kappa - e_D*(w_D*w_D)
    v20 = e_D - v15 - v16
    v21 = _mp.mpf(1) - kappa
    v22 = e_G - v16
    v23 = _mp.mpf(1)/2*_log(_mp.mpf(2)) - own*own/v0 + _mp.mpf(1)/2*(w_G*v18)
    v24 = v23 + _mp.mpf(1)/2*(kappa*_log(e_D*kappa)) + _mp.mpf(1)/2*(w_D*v17)
    v25 = v24 + _mp.mpf(1)/2*(v21*_log(e_G*v21)) - delta*delta*v2/v8 - s*s*v2/v5
    v26 = v25 - _mp.mpf(1)/2*(kappa*_log(kappa*(p + _mp.mpf(1)/2*v13)))
    # outputs
    return (
        _mp.mpf(2)*(own/v0) - w_D - lam_D/p,
        _mp.mpf(2)*(s*v2/v5) - v6 - v7 - lam_D/v1,
        v7 - v6 + _mp.mpf(2)*(delta*v2/v8),
        v17 - _mp.mpf(1)/8*(w_G*v14) - w_D*(e_D + v15 + v16),
        v18 - _mp.mpf(1)/8*(w_D*v14) - w_G*(e_G + v16),
        e_G*v19*v20 - e_D*(v21 - e_G*(w_G*w_G))*v22,
        own/p + _mp.mpf(1)/2*(threshold*_sqrt(_mp.mpf(2))) + s/v1,
        v26 - _mp.mpf(1)/2*(v21*_log(_mp.mpf(1)/2*(v21*v13))),
        v22*v20 - _mp.mpf(1)/64*(v3*v3*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*v4*(v12*v12)),
        v19,
    )


def threshold_D_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    tuple of 90 : real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 24 additions, 47 multiplications, 10 divisions, 3 function calls, 13 negations.
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
    (
        own, s, delta, w_D, w_G, e_D, e_G, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = _mp.mpf(1)/p
    v2 = p + q
    v3 = _exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v4*(v2*v2)
    v6 = -(_mp.mpf(1)/2)
    v7 = _mp.mpf(1)/v2
    v8 = v4*v2
    v9 = p - _mp.mpf(1)
    v10 = _mp.mpf(1)/2*(p*v9)
    v11 = _mp.mpf(1)/8*(_exp2(v2)*(v9 + q)*v8)
    v12 = -v11
    v13 = e_D*e_G
    v14 = e_D - v10 - v11
    v15 = e_G - v11
    v16 = w_D*w_D
    v17 = kappa - e_D*v16
    v18 = w_G*w_G
    v19 = _mp.mpf(1) - kappa
    v20 = v19 - e_G*v18
    v21 = _mp.mpf(1)/4*w_D
    v22 = _mp.mpf(1)/4*w_G
    v23 = _mp.mpf(1)/4*delta
    v24 = _mp.mpf(1)/4*s
    # outputs
    return (
        _mp.mpf(2)/v0,
        _mp.mpf(0),
        _mp.mpf(0),
        -_mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -v1,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v3/v5),
        _mp.mpf(0),
        v6,
        v6,
        _mp.mpf(0),
        _mp.mpf(0),
        -v7,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v3/v8),
        v6,
        _mp.mpf(1)/2,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(1)/2,
        _mp.mpf(1)/2,
        -(e_D + v10 + v11),
        v12,
        -w_D,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1)/2,
        v6,
        v12,
        -(e_G + v11),
        _mp.mpf(0),
        -w_G,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(w_D*v13*v14)),
        _mp.mpf(2)*(w_G*v13*v15),
        e_G*v17 - v20*v15 - e_G*v16*v14,
        e_D*v18*v15 - e_D*v20 + v17*v14,
        _mp.mpf(0),
        _mp.mpf(0),
        v1,
        v7,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1)/2*_sqrt(_mp.mpf(2)),
        _mp.mpf(1)/2*w_D - _mp.mpf(2)*(own/v0),
        v21 + v22 - _mp.mpf(2)*(s*v3/v5),
        v21 - v22 - _mp.mpf(2)*(delta*v3/v8),
        v23 + _mp.mpf(1)/2*own + v24,
        v24 - v23,
        _mp.mpf(1)/2*(kappa/e_D),
        _mp.mpf(1)/2*(v19/e_G),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v15,
        v14,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(e_D*w_D)),
        _mp.mpf(0),
        -v16,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
    )


def threshold_D_conditions(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    tuple of 6 : real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 9 additions, 19 multiplications, 2 function calls.
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
    w_D, e_D, e_G, lam_D, p, q, sigma_z, kappa = _numbers(w_D, e_D, e_G, lam_D, p, q, sigma_z, kappa)
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - _mp.mpf(1)
    v3 = v2 + q
    v4 = _mp.mpf(1)/8*(v0*v1*_exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - _mp.mpf(1)/2*(p*v2) - v4
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - _mp.mpf(1)/64*(v0*v0*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*(v1*v1)*(v3*v3)),
        v6,
        v5,
        e_G,
        lam_D,
    )


def threshold_D(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """ϑ_D, the smallest u_D with Θ(u_D, inf) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    (threshold,) = _numbers(threshold)
    return threshold


def threshold_G_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    tuple of 10 : real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 39 additions, 69 multiplications, 6 divisions, 9 function calls, 1 negation.
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
    (
        own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = _mp.mpf(1)/2*w_D
    v2 = _mp.mpf(1)/2*w_G
    v3 = p + q
    v4 = _exp2(-v3)
    v5 = sigma_z*sigma_z
    v6 = v3*v3
    v7 = v5*v6
    v8 = v5*v3
    v9 = _mp.mpf(1)/2*delta
    v10 = _mp.mpf(1)/2*s
    v11 = p - _mp.mpf(1)
    v12 = v11 + q
    v13 = _exp2(v3)*v8
    v14 = v12*v13
    v15 = _mp.mpf(1)/2*(p*v11)
    v16 = _mp.mpf(1)/8*v14
    v17 = v9 + own + v10
    v18 = v10 - v9
    v19 = kappa - e_D*(w_D*w_D)
    v20 = e_D - v15 - v16
    v21 = _mp.mpf(1) - kappa
    v22 = e_G - v16
    v23 = _mp.mpf(1)/2*_log(_mp.mpf(2)) - own*own/v0 + _mp.mpf(1)/2*(w_G*v18)
    v24 = v23 + _mp.mpf(1)/2*(kappa*_log(e_D*kappa)) + _mp.mpf(1)/2*(w_D*v17)
    v25 = v24 + _mp.mpf(1)/2*(v21*_log(e_G*v21)) - delta*delta*v4/v8 - s*s*v4/v7
    v26 = v25 - _mp.mpf(1)/2*(kappa*_log(kappa*(p + _mp.mpf(1)/2*v13)))
    # outputs
    return (
        _mp.mpf(2)*(own/v0) - w_D,
        lam_G - v1 - v2 + _mp.mpf(2)*(s*v4/v7),
        v2 - v1 + _mp.mpf(2)*(delta*v4/v8),
        v17 - _mp.mpf(1)/8*(w_G*v14) - w_D*(e_D + v15 + v16),
        v18 - _mp.mpf(1)/8*(w_D*v14) - w_G*(e_G + v16),
        e_G*v19*v20 - e_D*(v21 - e_G*(w_G*w_G))*v22,
        _mp.mpf(1)/2*(threshold*_sqrt(_mp.mpf(2))*v3) - s,
        v26 - _mp.mpf(1)/2*(v21*_log(_mp.mpf(1)/2*(v21*v13))),
        v22*v20 - _mp.mpf(1)/64*(v5*v5*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*v6*(v12*v12)),
        v19,
    )


def threshold_G_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    tuple of 90 : real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 24 additions, 48 multiplications, 8 divisions, 3 function calls, 11 negations.
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
    (
        own, s, delta, w_D, w_G, e_D, e_G, p, q, sigma_z, kappa,
    ) = _numbers(
        own, s, delta, w_D, w_G, e_D, e_G, p, q, sigma_z, kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = -_mp.mpf(1)
    v2 = p + q
    v3 = _exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v4*(v2*v2)
    v6 = -(_mp.mpf(1)/2)
    v7 = v4*v2
    v8 = p - _mp.mpf(1)
    v9 = _mp.mpf(1)/2*(p*v8)
    v10 = _mp.mpf(1)/8*(_exp2(v2)*(v8 + q)*v7)
    v11 = -v10
    v12 = e_D*e_G
    v13 = e_D - v9 - v10
    v14 = e_G - v10
    v15 = w_D*w_D
    v16 = kappa - e_D*v15
    v17 = w_G*w_G
    v18 = _mp.mpf(1) - kappa
    v19 = v18 - e_G*v17
    v20 = _mp.mpf(1)/4*w_D
    v21 = _mp.mpf(1)/4*w_G
    v22 = _mp.mpf(1)/4*delta
    v23 = _mp.mpf(1)/4*s
    # outputs
    return (
        _mp.mpf(2)/v0,
        _mp.mpf(0),
        _mp.mpf(0),
        v1,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v3/v5),
        _mp.mpf(0),
        v6,
        v6,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(2)*(v3/v7),
        v6,
        _mp.mpf(1)/2,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1),
        _mp.mpf(1)/2,
        _mp.mpf(1)/2,
        -(e_D + v9 + v10),
        v11,
        -w_D,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1)/2,
        v6,
        v11,
        -(e_G + v10),
        _mp.mpf(0),
        -w_G,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(w_D*v12*v13)),
        _mp.mpf(2)*(w_G*v12*v14),
        e_G*v16 - v19*v14 - e_G*v15*v13,
        e_D*v17*v14 - e_D*v19 + v16*v13,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v1,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(1)/2*(_sqrt(_mp.mpf(2))*v2),
        _mp.mpf(1)/2*w_D - _mp.mpf(2)*(own/v0),
        v20 + v21 - _mp.mpf(2)*(s*v3/v5),
        v20 - v21 - _mp.mpf(2)*(delta*v3/v7),
        v22 + _mp.mpf(1)/2*own + v23,
        v23 - v22,
        _mp.mpf(1)/2*(kappa/e_D),
        _mp.mpf(1)/2*(v18/e_G),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v14,
        v13,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        -(_mp.mpf(2)*(e_D*w_D)),
        _mp.mpf(0),
        -v15,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
    )


def threshold_G_conditions(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    tuple of 6 : real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 9 additions, 19 multiplications, 2 function calls.
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
    w_D, e_D, e_G, lam_G, p, q, sigma_z, kappa = _numbers(w_D, e_D, e_G, lam_G, p, q, sigma_z, kappa)
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - _mp.mpf(1)
    v3 = v2 + q
    v4 = _mp.mpf(1)/8*(v0*v1*_exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - _mp.mpf(1)/2*(p*v2) - v4
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - _mp.mpf(1)/64*(v0*v0*_exp2(_mp.mpf(2)*p + _mp.mpf(2)*q)*(v1*v1)*(v3*v3)),
        v6,
        v5,
        e_G,
        lam_G,
    )


def threshold_G(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """ϑ_G, the smallest u_G with Θ(inf, u_G) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real number (mpf, mpc,
        int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    (threshold,) = _numbers(threshold)
    return threshold


def expected_critical_points_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : real number (mpf, mpc, int or float)

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 multiplication.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    return (_mp.mpf(0), _mp.mpf(1)/2*_mp.mpf(_mp.pi))


def expected_critical_points(integral, N_D, N_G, p, q, sigma_z):
    """Mean number of critical points on S^1×S^1, from the Kac–Rice formula, from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 10 additions, 18 multiplications, 1 division, 6 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    integral, p, q, sigma_z = _numbers(integral, p, q, sigma_z)
    # intermediate terms
    v0 = p - _mp.mpf(1)
    v1 = p + q
    v2 = _exp2(v1)*(sigma_z*sigma_z*v1)
    v3 = (v0 + q)*v2
    v4 = _mp.mpf(1)/2*v2
    v5 = _mp.mpf(3)/4*v3
    v6 = integral*_sqrt(_mp.mpf(2))*_exp2(-(_mp.mpf(1)/2*p + _mp.mpf(1)/2*q))
    v7 = v6*(v3 + _mp.mpf(4)*_sqrt((v4 + v5)*(p + _mp.mpf(3)*(p*v0) + v4 + v5)))
    # outputs
    return _mp.mpf(2)*(v7/(sigma_z*_sqrt(v1)*_sqrt(p + v4)))


def expected_critical_points_authors_code_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : real number (mpf, mpc, int or float)

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    return (_mp.mpf(0), _mp.mpf(1)/2*_mp.mpf(_mp.pi))


def expected_critical_points_authors_code(integral, N_D, N_G, p, q, sigma_z):
    """The same with the constants of the authors' code. Refuted; for comparison only, from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 13 additions, 24 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    integral, p, q, sigma_z = _numbers(integral, p, q, sigma_z)
    # intermediate terms
    v0 = p + q
    v1 = sigma_z*sigma_z
    v2 = _exp2(v0)*(v1*v0)
    v3 = (p - _mp.mpf(1) + q)*v2
    v4 = v1*_exp2(_mp.mpf(3)*p + _mp.mpf(3)*q)*(v0*v0)
    v5 = _mp.mpf(2)*v3
    v6 = _mp.mpf(4)*v4 + _mp.mpf(4)*_sqrt((v4 + v5)*(_mp.mpf(3)*(p*p) - _mp.mpf(2)*p + v4 + v5))
    v7 = _mp.mpf(_mp.pi)*_exp2(-(_mp.mpf(1)/2*p + _mp.mpf(1)/2*q))
    v8 = v7*(v3 - v4 + integral*v6/_mp.mpf(_mp.pi))/(sigma_z*_sqrt(v0)*_sqrt(p + v2))
    # outputs
    return _mp.mpf(2)*v8


def expected_critical_points_tied_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : real number (mpf, mpc, int or float)

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    return (_mp.mpf(0), _mp.mpf(1)/2*_mp.mpf(_mp.pi))


def expected_critical_points_tied(integral, N_D, N_G, p, q, sigma_z):
    """The same with exact constants but one shift for both blocks, δ = 0. Refuted; for comparison only,
    from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 12 additions, 24 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    integral, p, q, sigma_z = _numbers(integral, p, q, sigma_z)
    # intermediate terms
    v0 = p + q
    v1 = sigma_z*sigma_z*_exp2(v0)
    v2 = v0*v1
    v3 = (p - _mp.mpf(1) + q)*v2
    v4 = v0*v0*v1
    v5 = _mp.mpf(1)/4*v4
    v6 = _mp.mpf(1)/2*v3
    v7 = integral*(v4 + _mp.mpf(4)*_sqrt((v5 + v6)*(_mp.mpf(3)*(p*p) - _mp.mpf(2)*p + v5 + v6)))
    v8 = _mp.mpf(_mp.pi)*_sqrt(_mp.mpf(2))*_exp2(-(_mp.mpf(1)/2*p + _mp.mpf(1)/2*q))
    v9 = v8*(_mp.mpf(1)/4*v3 - v5 + v7/_mp.mpf(_mp.pi))
    # outputs
    return _mp.mpf(2)*(v9/(sigma_z*_sqrt(v0)*_sqrt(p + _mp.mpf(1)/2*v2)))
