"""Limiting spectrum of the block ensemble of the GAN spin glass: float64 functions of NumPy arrays.

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

import numpy as np


def _arrays(*values):
    """Each value as an array of float64, or of complex128 if it is complex."""
    return [np.asarray(x, dtype=np.complex128 if np.iscomplexobj(x) else np.float64) for x in values]


def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return np.arctan2(np.imag(z) + 0.0, np.real(z)) / np.pi


def _cbrt(x):
    """Principal cube root; not a number for real x < 0, whose principal root is complex."""
    if np.iscomplexobj(x):
        angle = np.angle(x) / 3
        return np.cbrt(np.abs(x)) * (np.cos(angle) + 1j * np.sin(angle))
    return np.cbrt(np.where(x < 0, np.nan, x))


def _im(z):
    return np.imag(z) if np.iscomplexobj(z) else 0.0*np.abs(z)


def resolvent_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 690.0 ulp, or 1.1 times what rounding explains, at 2032 points with b
        in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], lam in [-16, 16], x1 in [-16,
        16].
    Operations: 7 additions, 14 multiplications, 2 negations.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    lam, kappa, b, b1, x1 = _arrays(lam, kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = kappa*v1
    # outputs
    return (
        0.25*(v0*(v0 + v2)),
        -(0.5*(lam*v0) + x1*v0 + 0.5*(x1*v2)),
        v0 + 0.5*v1 + x1*x1 + lam*x1,
        -(lam + 2.0*x1),
        1.0,
    )


def resolvent_conditions(root, lam, kappa, b, b1, x1):
    """Functions of the physical root that map the upper half plane to itself.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : complex array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 33.0 ulp, or 1.1 times what rounding explains, at 2064 points on the
        branch.
    Operations: 2 additions, 2 multiplications, 1 division.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _arrays(root, b1, x1)
    return (+root, root - x1 + 0.5*(b1*b1/root))


def resolvent_slopes(root, lam, kappa, b, b1, x1):
    """Numbers with the signs of their derivatives in lam along the branch.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : complex array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 1100.0 ulp, or 1.0 times what rounding explains, at 2064 points on the
        branch.
    Operations: 6 additions, 14 multiplications.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, kappa, b, b1, x1 = _arrays(root, kappa, b, b1, x1)
    # intermediate terms
    v0 = root*root
    v1 = 0.5*(b1*b1)
    v2 = v0 - v1
    v3 = v1 + v0 - root*x1
    v4 = v3*v3
    v5 = b*b
    v6 = v2*(v4 - 0.5*(v5*v0*(1.0 - kappa))) - 0.5*(kappa*v5*v4)
    # outputs
    return (v6, v2*v6)


def density(root, lam, kappa, b, b1, x1):
    """Spectral density of the block ensemble, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 74.0 ulp, or 1.0 times what rounding explains, at 2064 points on the
        branch.
    Operations: 2 additions, 5 multiplications, 2 divisions, 1 function call.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b, b1, x1 = _arrays(root, b, b1, x1)
    return 2.0*(_im(root - x1 + 0.5*(b1*b1/root))/(np.pi*(b*b)))


def stieltjes_D(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the discriminator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    complex array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 2.1 ulp, or 1.1 times what rounding explains, at 2064 points on the
        branch.
    Operations: 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    (root,) = _arrays(root)
    return 1.0/root


def stieltjes_G(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the generator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    complex array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 650.0 ulp, or 1.0 times what rounding explains, at 2064 points on the
        branch.
    Operations: 2 additions, 4 multiplications, 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _arrays(root, b1, x1)
    return root/(0.5*(b1*b1) + root*root - root*x1)


def log_potential(root, lam, kappa, b, b1, x1):
    """Logarithmic potential ∫ log|lam - x| dμ(x), in closed form, from the root.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 110.0 ulp, or 1.0 times what rounding explains, at 2064 points on the
        branch.
    Operations: 8 additions, 8 multiplications, 3 divisions, 5 function calls.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form.
    """
    root, lam, kappa, b1, x1 = _arrays(root, lam, kappa, b1, x1)
    # intermediate terms
    v0 = 1.0 - kappa
    v1 = root - x1 + 0.5*(b1*b1/root)
    v2 = np.real(0.5*(kappa*(lam + x1)/root) - 0.5 + 0.5*(lam*v0/v1))
    # outputs
    return kappa*np.log(np.abs(root)) + v0*np.log(np.abs(v1)) + v2


def cdf(root, lam, kappa, b, b1, x1):
    """Distribution function μ((-∞, lam]), in closed form, from the root.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 2100.0 ulp, or 1.0 times what rounding explains, at 2064 points on the
        branch.
    Operations: 10 additions, 9 multiplications, 5 divisions, 4 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form,
        spin_glass.edges.gap_D_left, spin_glass.edges.gap_G_left.
    """
    root, lam, kappa, b1, x1 = _arrays(root, lam, kappa, b1, x1)
    # intermediate terms
    v0 = np.conjugate(root)
    v1 = 1.0 - kappa
    v2 = b1*b1
    v3 = _im(0.5*(kappa*(lam + x1)/root) - 0.5 + 0.5*(lam*v1/(root - x1 + 0.5*(v2/root))))/np.pi
    # outputs
    return kappa*_argpi(-v0) + v1*_argpi(x1 - v0 - 0.5*(v2/v0)) - v3


def support_polynomial(kappa, b, b1, x1):
    """Coefficients, constant term first, of the polynomial whose roots give the edges.

    Parameters
    ----------
    kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 7 : real array

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 99.0 ulp, or 1.2 times what rounding explains, at 2016 points with b in
        [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], x1 in [-16, 16].
    Operations: 7 additions, 22 multiplications, 2 negations.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    kappa, b, b1, x1 = _arrays(kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = v0*v0
    v2 = b*b
    v3 = kappa*v2
    v4 = v0 + v3
    v5 = x1*x1
    # outputs
    return (
        -(0.125*(v1*v4)),
        0.5*(x1*v0*v4),
        0.25*(v0*v2 - v1 - 2.0*(v0*v5) - 3.0*(v0*v3) - 2.0*(v5*v3)),
        x1*v3,
        0.5*v0 - 0.5*v2 + v5,
        -(2.0*x1),
        1.0,
    )


def support_edge(root, kappa, b, b1, x1):
    """Spectral argument at a root.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 32.0 ulp, or 1.1 times what rounding explains, at 2032 points with b in
        [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], root in [-16, 16], x1 in [-16, 16].
    Operations: 5 additions, 7 multiplications, 3 divisions.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, kappa, b, b1, x1 = _arrays(root, kappa, b, b1, x1)
    # intermediate terms
    v0 = b*b
    v1 = root - x1 + 0.5*(b1*b1/root)
    # outputs
    return v1 + 0.5*(kappa*v0/root) + 0.5*(v0*(1.0 - kappa)/v1)


def support_gap(root, kappa, b, b1, x1):
    """All positive exactly at the two ends of a gap.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 390.0 ulp, or 1.1 times what rounding explains, at 2032 points with b
        in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], root in [-16, 16], x1 in [-16,
        16].
    Operations: 3 additions, 4 multiplications.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, b1, x1 = _arrays(root, b1, x1)
    # intermediate terms
    v0 = root*root
    v1 = 0.5*(b1*b1)
    # outputs
    return (v0 - v1, root*x1 - v1 - v0)


def critical_shift(kappa, b, b1):
    """The shift |x1| at which the two cuts touch; beyond it the support has two intervals.

    Parameters
    ----------
    kappa, b, b1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo).
    Accuracy: largest error seen 5.8 ulp, or 1.0 times what rounding explains, at 2008 points with b in
        [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024].
    Operations: 7 additions, 16 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: spin_glass.edges.tangency, spin_glass.edges.critical_shift.
    """
    kappa, b, b1 = _arrays(kappa, b, b1)
    # intermediate terms
    v0 = b1*b1
    v1 = 2.0*v0
    v2 = _cbrt(1.0 - kappa)
    v3 = _cbrt(kappa)
    v4 = 1.0 + v2/v3
    v5 = kappa*(b*b)
    v6 = v5*v4
    v7 = b*np.sqrt(2.0)*np.sqrt(kappa)*np.sqrt(2.0*(v0*v2/v3) + 0.5*(v5*(v4*v4)))
    # outputs
    return (v1 + v4*(0.5*v6 + 0.5*v7))/np.sqrt(v1 + v6 + v7)


def moments(kappa, b, b1, x1):
    """Moments 0 to 8 of the spectral density.

    Parameters
    ----------
    kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 9 : real array

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 11.0 ulp, or 1.0 times what rounding explains, at 2016 points with b in
        [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], x1 in [-16, 16].
    Operations: 69 additions, 166 multiplications, 4 negations.
    Source: derived here.
    Claims: spin_glass.moments.trace_formula.
    """
    kappa, b, b1, x1 = _arrays(kappa, b, b1, x1)
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
    v17 = v12*x1
    v18 = v2*v16
    v19 = kappa*v17 + 2.5*(x1*v11) + 2.5*(v9*v0) + 5.0*(v6*v3) + 2.5*(v6*v8) + 3.75*(x1*v14)
    v20 = v1*b
    v21 = v20*v20
    v22 = v2*b1
    v23 = v22*v22
    v24 = v6*v6
    v25 = v9*v3
    v26 = v10*v8
    v27 = v10*v16
    v28 = v15*v9
    v29 = 0.625*v21 + 0.625*(kappa*v23) + kappa*v24 + 1.875*v25 + 7.5*(v12*v3) + 1.5*v26
    v30 = v29 + 3.0*(v12*v8) + 7.5*(v4*v11) + 3.75*(v9*v5) + 0.375*v27 + 4.5*(v12*v16)
    v31 = v15*kappa*v9
    v32 = kappa*(v24*x1) + 4.375*(v23*v0) + 4.375*(v21*v0) + 10.5*(v17*v3) + 3.5*(v17*v8)
    v33 = v32 + 17.5*(v6*v11) + 5.25*(v9*v7) + 7.875*(x1*v25) + 8.75*(x1*v26) + 7.0*(v17*v16)
    v34 = v33 + 10.5*(v6*v28) + 1.75*(v6*v31) + 17.5*(v6*v14) + 5.25*(x1*v2*v28) + 4.375*(x1*v27)
    v35 = v2*v4
    v36 = 0.875*(v9*v9) + 0.875*(kappa*(v10*v10)) + kappa*(v12*v12) + 3.5*(v21*v3) + 14.0*(v24*v3)
    v37 = v36 + 2.5*(v23*v8) + 4.0*(v24*v8) + 17.5*(v23*v5) + 7.0*(v21*v5) + 3.5*(v9*v11)
    v38 = v37 + 35.0*(v12*v11) + 7.0*(v9*v13) + v23*v16 + 10.0*(v24*v16) + 10.5*(v15*v4*v21)
    v39 = v38 + 1.75*(v10*v28) + 21.0*(v12*v28) + 7.0*(v12*v31) + 30.0*(v12*v14) + 21.0*(v4*v25)
    # outputs
    return (
        1.0,
        -v0,
        0.5*v1 + 0.5*v3 + v5,
        -(v7 + 1.5*(x1*v3) + 1.5*(x1*v8)),
        0.5*v9 + 0.5*v11 + v13 + v14 + 3.0*(v4*v3) + 2.0*(v4*v8) + v4*v16,
        -(v19 + 2.5*(v6*v16) + 1.25*(x1*v18)),
        v30 + 3.75*(v4*v28) + 9.0*(v4*v14) + 6.0*(v4*v18),
        -(v34 + 17.5*(v6*v18)),
        v39 + 30.0*(v4*v26) + 40.0*(v12*v18) + 28.0*(v35*v28) + 3.5*(v35*v31) + 22.5*(v4*v27),
    )


def authors_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 41000.0 ulp, or 1.1 times what rounding explains, at 2032 points with b
        in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], lam in [-16, 16], x1 in [-16,
        16].
    Operations: 8 additions, 23 multiplications, 4 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    lam, kappa, b, b1, x1 = _arrays(lam, kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = kappa*v1
    v3 = lam*v2
    # outputs
    return (
        0.25*(v0*v1*(2.0*kappa - 1.0 - kappa*kappa)/kappa),
        0.5*(x1*v1*(1.0 - kappa)),
        0.5*((kappa*(v1*v1) + 2.0*(v0*(lam*lam)) - 2.0*(x1*v3))/v2),
        (x1*v2 - 2.0*(lam*v0) - v3)/v2,
        (v0 + v2)/v2,
    )


def density_authors_code(root, lam, kappa, b, b1, x1):
    """Density as in the authors' code: their quartic, root of largest |Im t|. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 2.7 ulp, or 1.0 times what rounding explains, at 2064 points on the
        branch.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    root, b = _arrays(root, b)
    return 2.0*(np.abs(_im(root))/(np.pi*(b*b)))


def master_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 97000.0 ulp, or 1.0 times what rounding explains, at 2032 points with b
        in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], lam in [-16, 16], x1 in [-16,
        16].
    Operations: 12 additions, 28 multiplications, 5 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    lam, kappa, b, b1, x1 = _arrays(lam, kappa, b, b1, x1)
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = v0*v1
    v3 = kappa*kappa
    v4 = lam*v0
    v5 = 2.0*v4
    v6 = kappa*v1
    v7 = x1*v6
    v8 = lam*v6
    # outputs
    return (
        0.25*(v2*(1.0 - 2.0*kappa + v3)/kappa),
        0.5*((2.0*(kappa*v4) - v5 + v7 - x1*v1*v3)/kappa),
        0.5*((kappa*(v1*v1) + 2.0*v2 + 2.0*(v0*(lam*lam)) - 2.0*(x1*v8) - 2.0*(v0*v6))/v6),
        (v7 - v5 - v8)/v6,
        (v0 + v6)/v6,
    )


def density_authors_rule(root, lam, kappa, b, b1, x1):
    """Correct quartic, but the root of largest |Im t| as in the authors' code. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex array
    lam, kappa, b, b1, x1 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: largest error seen 3.0 ulp, or 1.0 times what rounding explains, at 2064 points on the
        branch.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    root, b = _arrays(root, b)
    return 2.0*(np.abs(_im(root))/(np.pi*(b*b)))
