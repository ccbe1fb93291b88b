"""Limiting spectrum of the block ensemble of the GAN spin glass: enclosures with python-flint at the
current precision.

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

from fractions import Fraction

from flint import acb, arb, fmpq, fmpz


_Q1_4 = fmpq(1, 4)
_Q1_2 = fmpq(1, 2)
_Q2 = fmpq(2)
_Q1 = fmpq(1)
_Q1_8 = fmpq(1, 8)
_Q3 = fmpq(3)
_Q3_2 = fmpq(3, 2)
_Q5_2 = fmpq(5, 2)
_Q5 = fmpq(5)
_Q15_4 = fmpq(15, 4)
_Q5_4 = fmpq(5, 4)
_Q5_8 = fmpq(5, 8)
_Q15_8 = fmpq(15, 8)
_Q15_2 = fmpq(15, 2)
_Q3_8 = fmpq(3, 8)
_Q9_2 = fmpq(9, 2)
_Q9 = fmpq(9)
_Q6 = fmpq(6)
_Q35_8 = fmpq(35, 8)
_Q21_2 = fmpq(21, 2)
_Q7_2 = fmpq(7, 2)
_Q35_2 = fmpq(35, 2)
_Q21_4 = fmpq(21, 4)
_Q63_8 = fmpq(63, 8)
_Q35_4 = fmpq(35, 4)
_Q7 = fmpq(7)
_Q7_4 = fmpq(7, 4)
_Q7_8 = fmpq(7, 8)
_Q14 = fmpq(14)
_Q4 = fmpq(4)
_Q35 = fmpq(35)
_Q10 = fmpq(10)
_Q21 = fmpq(21)
_Q30 = fmpq(30)
_Q40 = fmpq(40)
_Q28 = fmpq(28)
_Q45_2 = fmpq(45, 2)


_KNOWN = frozenset((arb, acb, fmpq))


def _numbers(*values):
    """Balls as they are, integers and fractions as exact fmpq; nothing inexact is accepted."""
    for x in values:
        if type(x) not in _KNOWN:
            return [x if isinstance(x, (arb, acb, fmpq)) else _rational(x) for x in values]
    return values


def _rational(x):
    if isinstance(x, (int, fmpz)):
        return fmpq(x)
    if isinstance(x, Fraction):
        return fmpq(x.numerator, x.denominator)
    allowed = "fmpq, arb, acb, int and Fraction"
    raise TypeError(f"argument {x!r} of type {type(x).__name__}; allowed are {allowed}")


def _inexact(x):
    """A ball around an exact rational; balls as they are."""
    return arb(x) if type(x) is fmpq else x


def _is_zero(x):
    return isinstance(x, fmpq) and not x


def _is_finite(x):
    return isinstance(x, fmpq) or x.is_finite()


def _quotient(x, y):
    """x/y, not a number where y may be zero; an exact zero over a nonzero ball stays an exact zero."""
    if x and y:
        return x/y
    if _is_zero(y):
        return acb(arb("nan"), arb("nan")) if isinstance(x, acb) else arb("nan")
    if _is_zero(x) and not isinstance(y, fmpq) and y.is_finite() and not y.contains(0):
        return fmpq(0)
    return x / y


def _abs(x):
    if isinstance(x, acb) and x.imag.is_zero():
        return abs(x.real)
    return abs(x)


def _argpi(x):
    if isinstance(x, acb):
        if not x.imag.is_zero():
            return x.arg() / arb.pi()
        x = x.real
    if x > 0:
        return fmpq(0)
    if x < 0:
        return fmpq(1)
    return arb("nan")


def _cbrt(x):
    return _inexact(x).root(3)


def _conjugate(x):
    return x.conjugate() if isinstance(x, acb) else x


def _im(x):
    if not (isinstance(x, fmpq) or x.is_finite()):
        return arb("nan")
    # An exact zero stays exact, so that later sums and products can recognise it.
    if isinstance(x, acb) and not x.imag.is_zero():
        return x.imag
    return fmpq(0)


def _log(x):
    return _inexact(x).log()


def _re(x):
    if not isinstance(x, acb):
        return x
    return fmpq(0) if x.is_finite() and x.real.is_zero() else x.real


def _sqrt(x):
    return _inexact(x).sqrt()


def resolvent_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
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
        _Q1_4*(v0*(v0 + v2)),
        -(_Q1_2*(lam*v0) + x1*v0 + _Q1_2*(x1*v2)),
        v0 + _Q1_2*v1 + x1*x1 + lam*x1,
        -(lam + _Q2*x1),
        _Q1,
    )


def resolvent_conditions(root, lam, kappa, b, b1, x1):
    """Functions of the physical root that map the upper half plane to itself.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : complex number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 additions, 2 multiplications, 1 division.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _numbers(root, b1, x1)
    return (root, root - x1 + _quotient(_Q1_2*(b1*b1), root))


def resolvent_slopes(root, lam, kappa, b, b1, x1):
    """Numbers with the signs of their derivatives in lam along the branch.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : complex number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
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
    v1 = _Q1_2*(b1*b1)
    v2 = v0 - v1
    v3 = v1 + v0 - root*x1
    v4 = v3*v3
    v5 = b*b
    v6 = v2*(v4 - _Q1_2*(v5*v0*(_Q1 - kappa))) - _Q1_2*(kappa*v5*v4)
    # outputs
    return (v6, v2*v6)


def density(root, lam, kappa, b, b1, x1):
    """Spectral density of the block ensemble, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 additions, 5 multiplications, 2 divisions, 1 function call.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b, b1, x1 = _numbers(root, b, b1, x1)
    return _quotient(_Q2*_im(root - x1 + _quotient(_Q1_2*(b1*b1), root)), arb.pi()*(b*b))


def stieltjes_D(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the discriminator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    complex number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    (root,) = _numbers(root)
    return _quotient(_Q1, root)


def stieltjes_G(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the generator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    complex number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 additions, 4 multiplications, 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _numbers(root, b1, x1)
    return _quotient(root, _Q1_2*(b1*b1) + root*root - root*x1)


def log_potential(root, lam, kappa, b, b1, x1):
    """Logarithmic potential ∫ log|lam - x| dμ(x), in closed form, from the root.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 8 additions, 8 multiplications, 3 divisions, 5 function calls.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form.
    """
    root, lam, kappa, b1, x1 = _numbers(root, lam, kappa, b1, x1)
    # intermediate terms
    v0 = _Q1 - kappa
    v1 = root - x1 + _quotient(_Q1_2*(b1*b1), root)
    v2 = _re(_quotient(_Q1_2*(kappa*(lam + x1)), root) - _Q1_2 + _quotient(_Q1_2*(lam*v0), v1))
    # outputs
    return kappa*_log(_abs(root)) + v0*_log(_abs(v1)) + v2


def cdf(root, lam, kappa, b, b1, x1):
    """Distribution function μ((-∞, lam]), in closed form, from the root.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
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
    v0 = _conjugate(root)
    v1 = _Q1 - kappa
    v2 = b1*b1
    v3 = _quotient(_Q1_2*(lam*v1), root - x1 + _quotient(_Q1_2*v2, root))
    v4 = _quotient(_im(_quotient(_Q1_2*(kappa*(lam + x1)), root) - _Q1_2 + v3), arb.pi())
    # outputs
    return kappa*_argpi(-v0) + v1*_argpi(x1 - v0 - _quotient(_Q1_2*v2, v0)) - v4


def support_polynomial(kappa, b, b1, x1):
    """Coefficients, constant term first, of the polynomial whose roots give the edges.

    Parameters
    ----------
    kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 7 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
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
        -(_Q1_8*(v1*v4)),
        _Q1_2*(x1*v0*v4),
        _Q1_4*(v0*v2 - v1 - _Q2*(v0*v5) - _Q3*(v0*v3) - _Q2*(v5*v3)),
        x1*v3,
        _Q1_2*v0 - _Q1_2*v2 + v5,
        -(_Q2*x1),
        _Q1,
    )


def support_edge(root, kappa, b, b1, x1):
    """Spectral argument at a root.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 7 multiplications, 3 divisions.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, kappa, b, b1, x1 = _numbers(root, kappa, b, b1, x1)
    # intermediate terms
    v0 = b*b
    v1 = root - x1 + _quotient(_Q1_2*(b1*b1), root)
    # outputs
    return v1 + _quotient(_Q1_2*(kappa*v0), root) + _quotient(_Q1_2*(v0*(_Q1 - kappa)), v1)


def support_gap(root, kappa, b, b1, x1):
    """All positive exactly at the two ends of a gap.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 3 additions, 4 multiplications.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, b1, x1 = _numbers(root, b1, x1)
    # intermediate terms
    v0 = root*root
    v1 = _Q1_2*(b1*b1)
    # outputs
    return (v0 - v1, root*x1 - v1 - v0)


def critical_shift(kappa, b, b1):
    """The shift |x1| at which the two cuts touch; beyond it the support has two intervals.

    Parameters
    ----------
    kappa, b, b1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 7 additions, 16 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: spin_glass.edges.tangency, spin_glass.edges.critical_shift.
    """
    kappa, b, b1 = _numbers(kappa, b, b1)
    # intermediate terms
    v0 = b1*b1
    v1 = _Q2*v0
    v2 = _cbrt(_Q1 - kappa)
    v3 = _cbrt(kappa)
    v4 = _Q1 + _quotient(v2, v3)
    v5 = kappa*(b*b)
    v6 = v5*v4
    v7 = b*_sqrt(_Q2)*_sqrt(kappa)*_sqrt(_quotient(_Q2*(v0*v2), v3) + _Q1_2*(v5*(v4*v4)))
    # outputs
    return _quotient(v1 + v4*(_Q1_2*v6 + _Q1_2*v7), _sqrt(v1 + v6 + v7))


def moments(kappa, b, b1, x1):
    """Moments 0 to 8 of the spectral density.

    Parameters
    ----------
    kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 9 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
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
    v17 = v12*x1
    v18 = v2*v16
    v19 = kappa*v17 + _Q5_2*(x1*v11) + _Q5_2*(v9*v0) + _Q5*(v6*v3) + _Q5_2*(v6*v8)
    v20 = v1*b
    v21 = v20*v20
    v22 = v2*b1
    v23 = v22*v22
    v24 = v6*v6
    v25 = v9*v3
    v26 = v10*v8
    v27 = v10*v16
    v28 = v15*v9
    v29 = _Q5_8*v21 + _Q5_8*(kappa*v23) + kappa*v24 + _Q15_8*v25 + _Q15_2*(v12*v3) + _Q3_2*v26
    v30 = v29 + _Q3*(v12*v8) + _Q15_2*(v4*v11) + _Q15_4*(v9*v5) + _Q3_8*v27 + _Q9_2*(v12*v16)
    v31 = v15*kappa*v9
    v32 = kappa*(v24*x1) + _Q35_8*(v23*v0) + _Q35_8*(v21*v0) + _Q21_2*(v17*v3) + _Q7_2*(v17*v8)
    v33 = v32 + _Q35_2*(v6*v11) + _Q21_4*(v9*v7) + _Q63_8*(x1*v25) + _Q35_4*(x1*v26)
    v34 = v33 + _Q7*(v17*v16) + _Q21_2*(v6*v28) + _Q7_4*(v6*v31) + _Q35_2*(v6*v14)
    v35 = v2*v4
    v36 = _Q7_8*(v9*v9) + _Q7_8*(kappa*(v10*v10)) + kappa*(v12*v12) + _Q7_2*(v21*v3)
    v37 = v36 + _Q14*(v24*v3) + _Q5_2*(v23*v8) + _Q4*(v24*v8) + _Q35_2*(v23*v5) + _Q7*(v21*v5)
    v38 = v37 + _Q7_2*(v9*v11) + _Q35*(v12*v11) + _Q7*(v9*v13) + v23*v16 + _Q10*(v24*v16)
    v39 = v38 + _Q21_2*(v15*v4*v21) + _Q7_4*(v10*v28) + _Q21*(v12*v28) + _Q7*(v12*v31)
    v40 = v39 + _Q30*(v12*v14) + _Q21*(v4*v25) + _Q30*(v4*v26) + _Q40*(v12*v18) + _Q28*(v35*v28)
    # outputs
    return (
        _Q1,
        -v0,
        _Q1_2*v1 + _Q1_2*v3 + v5,
        -(v7 + _Q3_2*(x1*v3) + _Q3_2*(x1*v8)),
        _Q1_2*v9 + _Q1_2*v11 + v13 + v14 + _Q3*(v4*v3) + _Q2*(v4*v8) + v4*v16,
        -(v19 + _Q15_4*(x1*v14) + _Q5_2*(v6*v16) + _Q5_4*(x1*v18)),
        v30 + _Q15_4*(v4*v28) + _Q9*(v4*v14) + _Q6*(v4*v18),
        -(v34 + _Q21_4*(x1*v2*v28) + _Q35_8*(x1*v27) + _Q35_2*(v6*v18)),
        v40 + _Q7_2*(v35*v31) + _Q45_2*(v4*v27),
    )


def authors_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
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
        _quotient(_Q1_4*(v0*v1*(_Q2*kappa - _Q1 - kappa*kappa)), kappa),
        _Q1_2*(x1*v1*(_Q1 - kappa)),
        _quotient(_Q1_2*(kappa*(v1*v1) + _Q2*(v0*(lam*lam)) - _Q2*(x1*v3)), v2),
        _quotient(x1*v2 - _Q2*(lam*v0) - v3, v2),
        _quotient(v0 + v2, v2),
    )


def density_authors_code(root, lam, kappa, b, b1, x1):
    """Density as in the authors' code: their quartic, root of largest |Im t|. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    root, b = _numbers(root, b)
    return _quotient(_Q2*_abs(_im(root)), arb.pi()*(b*b))


def master_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
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
    v5 = _Q2*v4
    v6 = kappa*v1
    v7 = x1*v6
    v8 = lam*v6
    v9 = _quotient(kappa*(v1*v1) + _Q2*v2 + _Q2*(v0*(lam*lam)) - _Q2*(x1*v8) - _Q2*(v0*v6), v6)
    # outputs
    return (
        _quotient(_Q1_4*(v2*(_Q1 - _Q2*kappa + v3)), kappa),
        _quotient(_Q1_2*(_Q2*(kappa*v4) - v5 + v7 - x1*v1*v3), kappa),
        _Q1_2*v9,
        _quotient(v7 - v5 - v8, v6),
        _quotient(v0 + v6, v6),
    )


def density_authors_rule(root, lam, kappa, b, b1, x1):
    """Correct quartic, but the root of largest |Im t| as in the authors' code. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex number (fmpq, arb, int; acb where complex)
    lam, kappa, b, b1, x1 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    root, b = _numbers(root, b)
    return _quotient(_Q2*_abs(_im(root)), arb.pi()*(b*b))
