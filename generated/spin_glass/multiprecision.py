"""Limiting spectrum of the block ensemble of the GAN spin glass: mpmath functions at the precision of
mpmath.mp.

Emitted by `rederive generate`; do not edit.

Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
    spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
    spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
    spin_glass.potential.normalisation, spin_glass.potential.dyson_form, spin_glass.edges.gap_D_left,
    spin_glass.edges.gap_G_left, spin_glass.edges.outside, spin_glass.edges.tangency,
    spin_glass.edges.critical_shift, spin_glass.moments.trace_formula, spin_glass.quartic.authors_code.

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
"""

from mpmath import mp


def _numbers(*values):
    """Each value as mpf or mpc; integers and binary floats are taken exactly."""
    return [mp.convert(x) for x in values]


def _argpi(z):
    """arg(z)/pi; a zero imaginary part counts as the limit from above."""
    if mp.im(z) == 0:
        z = mp.re(z)
        return mp.mpf(0) if z > 0 else mp.mpf(1) if z < 0 else mp.mpf("nan")
    return mp.arg(z) / mp.pi


def _cbrt(x):
    if isinstance(x, mp.mpf) and x < 0:
        return mp.mpf("nan")
    return mp.cbrt(x)


def _im(z):
    return mp.im(z) if mp.isfinite(z) else mp.mpf("nan")


def _log(x):
    if isinstance(x, mp.mpf) and x < 0:
        return mp.mpf("nan")
    return mp.log(x)


def _sqrt(x):
    if isinstance(x, mp.mpf) and x < 0:
        return mp.mpf("nan")
    return mp.sqrt(x)


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
        mp.mpf(1)/4*(v0*(v0 + v2)),
        -(mp.mpf(1)/2*(lam*v0) + x1*v0 + mp.mpf(1)/2*(x1*v2)),
        v0 + mp.mpf(1)/2*v1 + x1*x1 + lam*x1,
        -(lam + mp.mpf(2)*x1),
        mp.mpf(1),
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
    return (root, root - x1 + mp.mpf(1)/2*(b1*b1/root))


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
    v1 = mp.mpf(1)/2*(b1*b1)
    v2 = v0 - v1
    v3 = v1 + v0 - root*x1
    v4 = v3*v3
    v5 = b*b
    v6 = v2*(v4 - mp.mpf(1)/2*(v5*v0*(mp.mpf(1) - kappa))) - mp.mpf(1)/2*(kappa*v5*v4)
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
    return mp.mpf(2)*(_im(root - x1 + mp.mpf(1)/2*(b1*b1/root))/(mp.mpf(mp.pi)*(b*b)))


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
    return mp.mpf(1)/root


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
    return root/(mp.mpf(1)/2*(b1*b1) + root*root - root*x1)


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
    v0 = mp.mpf(1) - kappa
    v1 = root - x1 + mp.mpf(1)/2*(b1*b1/root)
    v2 = mp.re(mp.mpf(1)/2*(kappa*(lam + x1)/root) - mp.mpf(1)/2 + mp.mpf(1)/2*(lam*v0/v1))
    # outputs
    return kappa*_log(mp.fabs(root)) + v0*_log(mp.fabs(v1)) + v2


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
    v0 = mp.conj(root)
    v1 = mp.mpf(1) - kappa
    v2 = b1*b1
    v3 = mp.mpf(1)/2*(lam*v1/(root - x1 + mp.mpf(1)/2*(v2/root)))
    v4 = _im(mp.mpf(1)/2*(kappa*(lam + x1)/root) - mp.mpf(1)/2 + v3)/mp.mpf(mp.pi)
    # outputs
    return kappa*_argpi(-v0) + v1*_argpi(x1 - v0 - mp.mpf(1)/2*(v2/v0)) - v4


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
        -(mp.mpf(1)/8*(v1*v4)),
        mp.mpf(1)/2*(x1*v0*v4),
        mp.mpf(1)/4*(v0*v2 - v1 - mp.mpf(2)*(v0*v5) - mp.mpf(3)*(v0*v3) - mp.mpf(2)*(v5*v3)),
        x1*v3,
        mp.mpf(1)/2*v0 - mp.mpf(1)/2*v2 + v5,
        -(mp.mpf(2)*x1),
        mp.mpf(1),
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
    v1 = root - x1 + mp.mpf(1)/2*(b1*b1/root)
    # outputs
    return v1 + mp.mpf(1)/2*(kappa*v0/root) + mp.mpf(1)/2*(v0*(mp.mpf(1) - kappa)/v1)


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
    v1 = mp.mpf(1)/2*(b1*b1)
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
    v1 = mp.mpf(2)*v0
    v2 = _cbrt(mp.mpf(1) - kappa)
    v3 = _cbrt(kappa)
    v4 = mp.mpf(1) + v2/v3
    v5 = kappa*(b*b)
    v6 = v5*v4
    v7 = b*_sqrt(mp.mpf(2))*_sqrt(kappa)*_sqrt(mp.mpf(2)*(v0*v2/v3) + mp.mpf(1)/2*(v5*(v4*v4)))
    # outputs
    return (v1 + v4*(mp.mpf(1)/2*v6 + mp.mpf(1)/2*v7))/_sqrt(v1 + v6 + v7)


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
    v17 = mp.mpf(1)/2*v9 + mp.mpf(1)/2*v11 + v13 + v14 + mp.mpf(3)*(v4*v3) + mp.mpf(2)*(v4*v8)
    v18 = v12*x1
    v19 = v2*v16
    v20 = kappa*v18 + mp.mpf(5)/2*(x1*v11) + mp.mpf(5)/2*(v9*v0) + mp.mpf(5)*(v6*v3)
    v21 = v20 + mp.mpf(5)/2*(v6*v8) + mp.mpf(15)/4*(x1*v14) + mp.mpf(5)/2*(v6*v16)
    v22 = v1*b
    v23 = v22*v22
    v24 = v2*b1
    v25 = v24*v24
    v26 = v6*v6
    v27 = v9*v3
    v28 = v10*v8
    v29 = v10*v16
    v30 = v15*v9
    v31 = mp.mpf(5)/8*v23 + mp.mpf(5)/8*(kappa*v25) + kappa*v26 + mp.mpf(15)/8*v27
    v32 = v31 + mp.mpf(15)/2*(v12*v3) + mp.mpf(3)/2*v28 + mp.mpf(3)*(v12*v8)
    v33 = v32 + mp.mpf(15)/2*(v4*v11) + mp.mpf(15)/4*(v9*v5) + mp.mpf(3)/8*v29
    v34 = v33 + mp.mpf(9)/2*(v12*v16) + mp.mpf(15)/4*(v4*v30) + mp.mpf(9)*(v4*v14)
    v35 = v15*kappa*v9
    v36 = kappa*(v26*x1) + mp.mpf(35)/8*(v25*v0) + mp.mpf(35)/8*(v23*v0) + mp.mpf(21)/2*(v18*v3)
    v37 = v36 + mp.mpf(7)/2*(v18*v8) + mp.mpf(35)/2*(v6*v11) + mp.mpf(21)/4*(v9*v7)
    v38 = v37 + mp.mpf(63)/8*(x1*v27) + mp.mpf(35)/4*(x1*v28) + mp.mpf(7)*(v18*v16)
    v39 = v38 + mp.mpf(21)/2*(v6*v30) + mp.mpf(7)/4*(v6*v35) + mp.mpf(35)/2*(v6*v14)
    v40 = v2*v4
    v41 = mp.mpf(7)/8*(v9*v9) + mp.mpf(7)/8*(kappa*(v10*v10)) + kappa*(v12*v12)
    v42 = v41 + mp.mpf(7)/2*(v23*v3) + mp.mpf(14)*(v26*v3) + mp.mpf(5)/2*(v25*v8)
    v43 = v42 + mp.mpf(4)*(v26*v8) + mp.mpf(35)/2*(v25*v5) + mp.mpf(7)*(v23*v5)
    v44 = v43 + mp.mpf(7)/2*(v9*v11) + mp.mpf(35)*(v12*v11) + mp.mpf(7)*(v9*v13) + v25*v16
    v45 = v44 + mp.mpf(10)*(v26*v16) + mp.mpf(21)/2*(v15*v4*v23) + mp.mpf(7)/4*(v10*v30)
    v46 = v45 + mp.mpf(21)*(v12*v30) + mp.mpf(7)*(v12*v35) + mp.mpf(30)*(v12*v14)
    v47 = v46 + mp.mpf(21)*(v4*v27) + mp.mpf(30)*(v4*v28) + mp.mpf(40)*(v12*v19)
    # outputs
    return (
        mp.mpf(1),
        -v0,
        mp.mpf(1)/2*v1 + mp.mpf(1)/2*v3 + v5,
        -(v7 + mp.mpf(3)/2*(x1*v3) + mp.mpf(3)/2*(x1*v8)),
        v17 + v4*v16,
        -(v21 + mp.mpf(5)/4*(x1*v19)),
        v34 + mp.mpf(6)*(v4*v19),
        -(v39 + mp.mpf(21)/4*(x1*v2*v30) + mp.mpf(35)/8*(x1*v29) + mp.mpf(35)/2*(v6*v19)),
        v47 + mp.mpf(28)*(v40*v30) + mp.mpf(7)/2*(v40*v35) + mp.mpf(45)/2*(v4*v29),
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
        mp.mpf(1)/4*(v0*v1*(mp.mpf(2)*kappa - mp.mpf(1) - kappa*kappa)/kappa),
        mp.mpf(1)/2*(x1*v1*(mp.mpf(1) - kappa)),
        mp.mpf(1)/2*((kappa*(v1*v1) + mp.mpf(2)*(v0*(lam*lam)) - mp.mpf(2)*(x1*v3))/v2),
        (x1*v2 - mp.mpf(2)*(lam*v0) - v3)/v2,
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
    return mp.mpf(2)*(mp.fabs(_im(root))/(mp.mpf(mp.pi)*(b*b)))


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
    v5 = mp.mpf(2)*v4
    v6 = kappa*v1
    v7 = x1*v6
    v8 = lam*v6
    v9 = kappa*(v1*v1) + mp.mpf(2)*v2 + mp.mpf(2)*(v0*(lam*lam)) - mp.mpf(2)*(x1*v8)
    # outputs
    return (
        mp.mpf(1)/4*(v2*(mp.mpf(1) - mp.mpf(2)*kappa + v3)/kappa),
        mp.mpf(1)/2*((mp.mpf(2)*(kappa*v4) - v5 + v7 - x1*v1*v3)/kappa),
        mp.mpf(1)/2*((v9 - mp.mpf(2)*(v0*v6))/v6),
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
    return mp.mpf(2)*(mp.fabs(_im(root))/(mp.mpf(mp.pi)*(b*b)))
