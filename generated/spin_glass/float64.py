"""Limiting spectrum of the block ensemble of the GAN spin glass: float64 functions of NumPy arrays.

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

from builtins import Exception as _Exception
from builtins import OverflowError as _OverflowError
from builtins import TypeError as _TypeError
from builtins import ValueError as _ValueError
from builtins import all as _all
from builtins import float as _float
from builtins import hasattr as _hasattr
from builtins import isinstance as _isinstance
from builtins import issubclass as _issubclass
from builtins import len as _len
from builtins import list as _list
from builtins import repr as _repr
from builtins import tuple as _tuple
from builtins import type as _type
from numbers import Real as _Real

import numpy as _np


_REAL = _np.dtype(_float)
_NUMBER = "a real or complex number, or a numpy.ndarray or list of such"


def _array(name, value):
    """Numbers of any kind as an array of float64 or complex128; anything else is refused."""
    _require_plain(name, value, 32)
    try:
        x = _np.asarray(value)
        if x.dtype.kind == "O" and _all(_isinstance(entry, _Real) for entry in x.flat):
            x = x.astype(_float)
    except (_ValueError, _OverflowError):  # ragged, too deep, or beyond the range of float64
        raise _refusal(name, _shown(value)) from None
    if x.dtype.kind not in "biufc":
        raise _refusal(name, f"an array of {x.dtype}" if x.ndim else _shown(value))
    return x.astype(_np.complex128 if x.dtype.kind == "c" else _float, copy=False)


def _require_plain(name, value, depth):
    """Masks, units, indices and matrix products would be lost, also inside lists."""
    kind = _type(value)
    if kind in (_list, _tuple):
        for item in value if depth else ():
            _require_plain(name, item, depth - 1)
    elif _hasattr(kind, "__array__") and kind not in (_np.ndarray, _np.memmap):
        if not _issubclass(kind, _np.generic):
            raise _refusal(name, f"a {kind.__module__.partition('.')[0]} {kind.__name__}")


def _refusal(name, given):
    return _TypeError(f"{name} = {given} is not allowed; {name} must be {_NUMBER}")


def _shown(value):
    """The value as a message shows it, on one line."""
    try:
        text = " ".join(_repr(value).split())
    except _Exception:
        text = f"an object of type {_type(value).__name__}"
    return text if _len(text) <= 60 else text[:48] + "…" + text[-10:]


def _arrays(**values):
    """Each value as an array of float64, or of complex128 if it is complex."""
    found = []
    for name, x in values.items():
        kind = _type(x)
        if kind is _np.ndarray and x.dtype is _REAL:
            found.append(x)
        elif kind is _float or kind is _np.float64:
            found.append(_np.asarray(x))
        else:
            found.append(_array(name, x))
    return found


def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return _np.arctan2(_np.imag(z) + 0.0, _np.real(z) + 0.0) / _np.pi


def _cbrt(x):
    """Principal cube root; not a number for real x < 0, whose principal root is complex."""
    if _np.iscomplexobj(x):
        angle = _np.angle(x) / 3
        return _np.cbrt(_np.abs(x)) * (_np.cos(angle) + 1j * _np.sin(angle))
    return _np.cbrt(_np.where(x < 0, _np.nan, x))


def _im(z):
    return _np.imag(z) if _np.iscomplexobj(z) else 0.0*_np.abs(z)


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
    Accuracy: largest error seen 690.0 ulp at b=0.12155603436508233, b1=1.9331239953131423,
        kappa=0.6529400747706394, lam=-8.721137348482731, x1=8.24009414701322, or 1.1 times what
        rounding explains, at 2032 points with b in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024,
        1023/1024], lam in [-16, 16], x1 in [-16, 16].
    Operations: 7 additions, 14 multiplications, 2 negations.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    lam, kappa, b, b1, x1 = _arrays(lam=lam, kappa=kappa, b=b, b1=b1, x1=x1)
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
    Accuracy: largest error seen 33.0 ulp at b=58.49535112582595, b1=1.8369415679682248,
        kappa=0.3765003594062574, lam=15.864874619663315,
        root=(-3.4627672473079585+0.01242967849284854j), x1=-3.9572259729068477, or 1.1 times what
        rounding explains, at 2064 points on the branch.
    Operations: 2 additions, 2 multiplications, 1 division.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _arrays(root=root, b1=b1, x1=x1)
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
    Accuracy: largest error seen 1100.0 ulp at b=0.028423032615430947, b1=0.35284547888302553,
        kappa=0.8279019167224806, lam=-0.07578506196561108,
        root=(14.987241148562948+0.0016294391042413862j), x1=14.96897351379787, or 1.0 times what
        rounding explains, at 2064 points on the branch.
    Operations: 6 additions, 14 multiplications.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, kappa, b, b1, x1 = _arrays(root=root, kappa=kappa, b=b, b1=b1, x1=x1)
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
    Accuracy: largest error seen 74.0 ulp at b=20.111408503482608, b1=16.545133600414516,
        kappa=0.03059426530452947, lam=7.203866125393997,
        root=(11.971580108339698+0.0002050041813044588j), x1=1.7381251690956283, or 1.0 times what
        rounding explains, at 2064 points on the branch.
    Operations: 2 additions, 5 multiplications, 2 divisions, 1 function call.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b, b1, x1 = _arrays(root=root, b=b, b1=b1, x1=x1)
    return 2.0*(_im(root - x1 + 0.5*(b1*b1/root))/(_np.pi*(b*b)))


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
    Accuracy: largest error seen 2.1 ulp at b=64.0, b1=20.999820193354566, kappa=0.547059911416545,
        lam=5.513081996947989, root=(4.1582466260732005+0.9031172648080101j), x1=-2.7229690082891445, or
        1.1 times what rounding explains, at 2064 points on the branch.
    Operations: 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    (root,) = _arrays(root=root)
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
    Accuracy: largest error seen 650.0 ulp at b=0.6141835673670615, b1=4.263676433310415,
        kappa=0.7690514561160525, lam=-11.635635273951756,
        root=(8.737107024227683+0.008321550899754532j), x1=9.775189997002787, or 1.0 times what rounding
        explains, at 2064 points on the branch.
    Operations: 2 additions, 4 multiplications, 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    root, b1, x1 = _arrays(root=root, b1=b1, x1=x1)
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
    Accuracy: largest error seen 110.0 ulp at b=9.609727989679882, b1=0.9007620424157072,
        kappa=0.9459685964451288, lam=-14.520386109976844,
        root=(8.470287303715793+0.011839477372148535j), x1=-14.680847004767624, or 1.0 times what
        rounding explains, at 2064 points on the branch.
    Operations: 8 additions, 8 multiplications, 3 divisions, 5 function calls.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form.
    """
    root, lam, kappa, b1, x1 = _arrays(root=root, lam=lam, kappa=kappa, b1=b1, x1=x1)
    # intermediate terms
    v0 = 1.0 - kappa
    v1 = root - x1 + 0.5*(b1*b1/root)
    v2 = _np.real(0.5*(kappa*(lam + x1)/root) - 0.5 + 0.5*(lam*v0/v1))
    # outputs
    return kappa*_np.log(_np.abs(root)) + v0*_np.log(_np.abs(v1)) + v2


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
    Accuracy: largest error seen 2100.0 ulp at b=2.4574587176172606, b1=64.0, kappa=0.5428809590033113,
        lam=-9.259375720364044, root=(13.975957892672444+9.540990598739711j), x1=-8.043521135078016, or
        1.0 times what rounding explains, at 2064 points on the branch.
    Operations: 10 additions, 9 multiplications, 5 divisions, 4 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form,
        spin_glass.edges.gap_D_left, spin_glass.edges.gap_G_left.
    """
    root, lam, kappa, b1, x1 = _arrays(root=root, lam=lam, kappa=kappa, b1=b1, x1=x1)
    # intermediate terms
    v0 = _np.conjugate(root)
    v1 = 1.0 - kappa
    v2 = b1*b1
    v3 = _im(0.5*(kappa*(lam + x1)/root) - 0.5 + 0.5*(lam*v1/(root - x1 + 0.5*(v2/root))))/_np.pi
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
    Accuracy: largest error seen 99.0 ulp at b=7.916865968846352, b1=1.9379706212928864,
        kappa=0.8349046819482033, x1=-5.4049456419763615, or 1.2 times what rounding explains, at 2016
        points with b in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], x1 in [-16, 16].
    Operations: 7 additions, 22 multiplications, 2 negations.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    kappa, b, b1, x1 = _arrays(kappa=kappa, b=b, b1=b1, x1=x1)
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
    Accuracy: largest error seen 32.0 ulp at b=1.6949039614781674, b1=2.2657706905227126,
        kappa=0.3050487649704141, root=-12.252432190080128, x1=-12.467985067558825, or 1.1 times what
        rounding explains, at 2032 points with b in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024,
        1023/1024], root in [-16, 16], x1 in [-16, 16].
    Operations: 5 additions, 7 multiplications, 3 divisions.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, kappa, b, b1, x1 = _arrays(root=root, kappa=kappa, b=b, b1=b1, x1=x1)
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
    Accuracy: largest error seen 390.0 ulp at b=64.0, b1=7.8536621942256915, kappa=0.3557548443879922,
        root=12.504196382375564, x1=15.01664132819326, or 1.1 times what rounding explains, at 2032
        points with b in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], root in [-16, 16],
        x1 in [-16, 16].
    Operations: 3 additions, 4 multiplications.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    root, b1, x1 = _arrays(root=root, b1=b1, x1=x1)
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
    Accuracy: largest error seen 5.8 ulp at b=13.20796233168241, b1=0.07353850033382886,
        kappa=0.0801299239276054, or 1.0 times what rounding explains, at 2008 points with b in [1/64,
        64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024].
    Operations: 7 additions, 16 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: spin_glass.edges.tangency, spin_glass.edges.critical_shift.
    """
    kappa, b, b1 = _arrays(kappa=kappa, b=b, b1=b1)
    # intermediate terms
    v0 = b1*b1
    v1 = 2.0*v0
    v2 = _cbrt(1.0 - kappa)
    v3 = _cbrt(kappa)
    v4 = 1.0 + v2/v3
    v5 = kappa*(b*b)
    v6 = v5*v4
    v7 = b*_np.sqrt(2.0)*_np.sqrt(kappa)*_np.sqrt(2.0*(v0*v2/v3) + 0.5*(v5*(v4*v4)))
    # outputs
    return (v1 + v4*(0.5*v6 + 0.5*v7))/_np.sqrt(v1 + v6 + v7)


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
    Accuracy: largest error seen 11.0 ulp at b=0.20712653381182972, b1=0.20322471771518696,
        kappa=0.012789124326762233, x1=-12.446786220860634, or 1.0 times what rounding explains, at 2016
        points with b in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], x1 in [-16, 16].
    Operations: 69 additions, 166 multiplications, 4 negations.
    Source: derived here.
    Claims: spin_glass.moments.trace_formula.
    """
    kappa, b, b1, x1 = _arrays(kappa=kappa, b=b, b1=b1, x1=x1)
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
    Accuracy: largest error seen 41000.0 ulp at b=0.8700052172116552, b1=0.10885152344905064,
        kappa=0.9976156627504026, lam=2.324712707330942, x1=-9.159955491128812, or 1.1 times what
        rounding explains, at 2032 points with b in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024,
        1023/1024], lam in [-16, 16], x1 in [-16, 16].
    Operations: 8 additions, 23 multiplications, 4 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    lam, kappa, b, b1, x1 = _arrays(lam=lam, kappa=kappa, b=b, b1=b1, x1=x1)
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
    Accuracy: largest error seen 2.7 ulp at b=34.85653452641549, b1=29.326396766218977,
        kappa=0.28202572841372825, lam=6.59992351320458, root=(7.441556014115175+0.057334300473947664j),
        x1=5.5260598721277425, or 1.0 times what rounding explains, at 2064 points on the branch.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    root, b = _arrays(root=root, b=b)
    return 2.0*(_np.abs(_im(root))/(_np.pi*(b*b)))


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
    Accuracy: largest error seen 97000.0 ulp at b=9.579993226085776, b1=7.701758682321731,
        kappa=0.9981543900081851, lam=2.0406999435117683, x1=-3.7846728087873984, or 1.0 times what
        rounding explains, at 2032 points with b in [1/64, 64], b1 in [1/64, 64], kappa in [1/1024,
        1023/1024], lam in [-16, 16], x1 in [-16, 16].
    Operations: 12 additions, 28 multiplications, 5 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    lam, kappa, b, b1, x1 = _arrays(lam=lam, kappa=kappa, b=b, b1=b1, x1=x1)
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
    Accuracy: largest error seen 3.0 ulp at b=54.59457950883973, b1=1.2616231869362657,
        kappa=0.7802651249359919, lam=1.4619416734449295,
        root=(-11.3573870845394+0.0005254420904681912j), x1=10.47862299826101, or 1.0 times what
        rounding explains, at 2064 points on the branch.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    root, b = _arrays(root=root, b=b)
    return 2.0*(_np.abs(_im(root))/(_np.pi*(b*b)))


def complexity_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 12 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: largest error seen 1.4e+44 ulp at delta=-0.003780968255772718, e_D=0.001492032833292918,
        e_G=0.001936023075436083, kappa=0.22489041204974522, lam_D=44.98287881862143,
        lam_G=0.0018998096889420654, own=-1.2254214217394512, p=66.0, q=62.0, s=64.16891664153604,
        sigma_z=724.085003048689, u_D=0.23460278678127366, u_G=-25.288504541774444,
        w_D=-0.0030890198252931655, w_G=0.21490830465579558, or 1.2 times what rounding explains, at 576
        points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to 2**10),
        e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024], lam_D in [0, oo) (sizes
        2**-20 to 2**10), lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to
        2**10), p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in
        (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), u_D in (-oo, oo)
        (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo) (sizes
        2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, lam_D=lam_D, lam_G=lam_G,
        u_D=u_D, u_G=u_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = 0.5*w_D
    v1 = 0.5*w_G
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v2*v2
    v6 = v4*v2
    v7 = 0.5*delta
    v8 = 0.5*s
    v9 = p - 1.0
    v10 = v9 + q
    v11 = v6*(_np.exp2(v2)*v10)
    v12 = 0.5*(p*v9)
    v13 = 0.125*v11
    v14 = kappa - e_D*(w_D*w_D)
    v15 = e_D - v12 - v13
    v16 = e_G - v13
    v17 = _np.sqrt(2.0)
    # outputs
    return (
        2.0*(own/(p*p)) - w_D - lam_D/p,
        lam_G - v0 - v1 - lam_D/v2 + 2.0*(s*v3/(v4*v5)),
        v1 - v0 + 2.0*(delta*v3/v6),
        v7 + own + v8 - 0.125*(w_G*v11) - w_D*(e_D + v12 + v13),
        v8 - v7 - 0.125*(w_D*v11) - w_G*(e_G + v13),
        e_G*v14*v15 - e_D*(1.0 - kappa - e_G*(w_G*w_G))*v16,
        v16*v15 - 0.015625*(v4*v4*_np.exp2(2.0*p + 2.0*q)*v5*(v10*v10)),
        v14,
        +lam_D,
        own/p + 0.5*(u_D*v17) + s/v2,
        +lam_G,
        0.5*(u_G*v17*v2) - s,
    )


def complexity_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 108 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: largest error seen 180.0 ulp at delta=-0.008656265400900157, e_D=0.00013742959882112713,
        e_G=6.904891664479763, kappa=0.4997000811356085, lam_D=5.034990309115087e-06,
        lam_G=22.488260124348926, own=-11.541604983113672, p=3.0, q=16.0, s=-0.0011784906322764716,
        sigma_z=3.984182768058985e-05, u_D=0.0018217547274888106, u_G=0.00045644099393994837,
        w_D=2.5406750705435475e-06, w_G=0.0030180187957428647, or 1.0 times what rounding explains, at
        153 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to
        2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024], lam_D in [0, oo)
        (sizes 2**-20 to 2**10), lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes
        2**-20 to 2**10), p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to
        64), s in (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), u_D in
        (-oo, oo) (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo)
        (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    (
        w_D, w_G, e_D, e_G, p, q, sigma_z, kappa,
    ) = _arrays(
        w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = -1.0
    v1 = 1.0/p
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = -0.5
    v6 = 1.0/v2
    v7 = v4*v2
    v8 = p - 1.0
    v9 = 0.5*(p*v8)
    v10 = 0.125*(_np.exp2(v2)*(v8 + q)*v7)
    v11 = -v10
    v12 = e_D*e_G
    v13 = e_D - v9 - v10
    v14 = e_G - v10
    v15 = w_D*w_D
    v16 = kappa - e_D*v15
    v17 = w_G*w_G
    v18 = 1.0 - kappa - e_G*v17
    # outputs
    return (
        2.0/(p*p),
        0.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        -v1,
        0.0,
        0.0,
        2.0*(v3/(v4*(v2*v2))),
        0.0,
        v5,
        v5,
        0.0,
        0.0,
        -v6,
        1.0,
        0.0,
        0.0,
        2.0*(v3/v7),
        v5,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.5,
        0.5,
        -(e_D + v9 + v10),
        v11,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v5,
        v11,
        -(e_G + v10),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v12*v13)),
        2.0*(w_G*v12*v14),
        e_G*v16 - v18*v14 - e_G*v15*v13,
        e_D*v17*v14 - e_D*v18 + v16*v13,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v14,
        v13,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v15,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        v1,
        v6,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
    )


def complexity_conditions(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 9 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: largest error seen 5.3e+41 ulp at delta=-0.000570211214287351, e_D=3.11650927356668e-06,
        e_G=0.000777550963341667, kappa=0.5826440854828624, lam_D=1.394916354431171e-06,
        lam_G=2.904907377716931, own=0.008536603716822216, p=66.0, q=65.0, s=-3.904624966917592e-05,
        sigma_z=15.362658246770195, u_D=-1.8471112579257039, u_G=4.806508275286717,
        w_D=1.1446956407499616e-06, w_G=0.5826604463615599, or 1.0 times what rounding explains, at 576
        points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to 2**10),
        e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024], lam_D in [0, oo) (sizes
        2**-20 to 2**10), lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to
        2**10), p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in
        (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), u_D in (-oo, oo)
        (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo) (sizes
        2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        own=own, s=s, w_D=w_D, e_D=e_D, e_G=e_G, lam_D=lam_D, lam_G=lam_G, u_D=u_D, u_G=u_G, p=p, q=q,
        sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = 0.125*(v0*v1*_np.exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - 0.5*(p*v2) - v4
    v7 = _np.sqrt(2.0)
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        own/p + 0.5*(u_D*v7) + s/v1,
        +lam_D,
        0.5*(u_G*v7*v1) - s,
        +lam_G,
        v6,
        v5,
        +e_G,
    )


def complexity_known(u_D, u_G, p, q, sigma_z, kappa):
    """A solution in closed form.

    Parameters
    ----------
    u_D, u_G, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 9 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: largest error seen 5.5 ulp at kappa=0.07576137441371188, p=12.0, q=16.0,
        sigma_z=0.278308780339741, u_D=-0.2568707050080196, u_G=-7.488869151519726, or 1.0 times what
        rounding explains, at 576 points with kappa in [1/1024, 1023/1024], p in [2, oo) and whole
        (tried up to 64), q in [1, oo) and whole (tried up to 64), sigma_z in (0, oo) (sizes 2**-20 to
        2**10), u_D in (-oo, oo) (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    p, q, sigma_z, kappa = _arrays(p=p, q=q, sigma_z=sigma_z, kappa=kappa)
    # intermediate terms
    v0 = p - 1.0
    v1 = kappa*p*v0
    v2 = sigma_z*sigma_z
    v3 = p + q
    v4 = v0 + q
    v5 = v2*v3*(_np.exp2(v3)*v4)
    v6 = 0.0625*v5
    v7 = 1.0 - kappa
    v8 = 0.5*_np.sqrt(0.015625*(v2*v2*_np.exp2(2.0*p + 2.0*q)*(v3*v3)*(v4*v4)) + 0.25*(v7*v1*v5))
    v9 = 0.5*v1 + v6 + v8
    v10 = v6 + v8
    # outputs
    return (0.0, 0.0, 0.0, 0.0, 0.0, v9/kappa, v10*v10/(v7*v9), 0.0, 0.0)


def complexity(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Annealed complexity Θ = lim (1/N) log E # of the critical points with L_D ≤ √N u_D and L_G ≤ √N u_G,
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: largest error seen 140.0 ulp at delta=0.3812537184239639, e_D=0.15521886567251833,
        e_G=0.5510935754911235, kappa=0.724871950412967, lam_D=1.9846944069739836,
        lam_G=6.0899312423979275, own=-7.451255315019246, p=10.0, q=11.0, s=-2.1456950362905634,
        sigma_z=2.9551283630755165, u_D=-0.42770723047631437, u_G=0.5448431574086405,
        w_D=-2.607839402978138, w_G=0.8162435221586732, or 1.0 times what rounding explains, at 576
        points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to 2**10),
        e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024], lam_D in [0, oo) (sizes
        2**-20 to 2**10), lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to
        2**10), p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in
        (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), u_D in (-oo, oo)
        (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo) (sizes
        2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, p=p, q=q, sigma_z=sigma_z,
        kappa=kappa,
    )
    # intermediate terms
    v0 = 0.5*s
    v1 = 0.5*delta
    v2 = 1.0 - kappa
    v3 = p + q
    v4 = _np.exp2(-v3)
    v5 = sigma_z*sigma_z
    v6 = v5*v3
    v7 = _np.exp2(v3)*v6
    v8 = 0.5*_np.log(2.0) - own*own/(p*p) + 0.5*(w_G*(v0 - v1)) + 0.5*(kappa*_np.log(e_D*kappa))
    v9 = v8 + 0.5*(w_D*(v1 + own + v0)) + 0.5*(v2*_np.log(e_G*v2)) - delta*delta*v4/v6
    v10 = v9 - s*s*v4/(v5*(v3*v3)) - 0.5*(kappa*_np.log(kappa*(p + 0.5*v7)))
    # outputs
    return v10 - 0.5*(v2*_np.log(0.5*(v2*v7)))


def complexity_maximiser(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
):
    """Where Θ is attained: x = -p ℓ_D, s = σ (y_D + y_G) = m L_G and δ = σ (y_D - y_G), each over √(2N),
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: largest error seen 1.0 ulp at delta=0.0, e_D=9.5367431640625e-07, e_G=9.5367431640625e-07,
        kappa=0.0009765625, lam_D=0.0, lam_G=0.0, own=0.0, p=2.0, q=1.0, s=0.0,
        sigma_z=9.5367431640625e-07, u_D=0.0, u_G=0.0, w_D=0.0, w_G=0.0, or 1.0 times what rounding
        explains, at 576 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes
        2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024], lam_D in
        [0, oo) (sizes 2**-20 to 2**10), lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo)
        (sizes 2**-20 to 2**10), p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried
        up to 64), s in (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10),
        u_D in (-oo, oo) (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10), w_D in (-oo,
        oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    own, s, delta = _arrays(own=own, s=s, delta=delta)
    return (+own, +s, +delta)


def total_complexity(p, q, sigma_z, kappa):
    """Complexity without constraints on the losses, in closed form; always positive.

    Parameters
    ----------
    p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 22000000.0 ulp at kappa=0.0009765625, p=2.0, q=1.0,
        sigma_z=9.5367431640625e-07, or 1.0 times what rounding explains, at 528 points with kappa in
        [1/1024, 1023/1024], p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up
        to 64), sigma_z in (0, oo) (sizes 2**-20 to 2**10).
    Operations: 11 additions, 33 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.total.stationary, spin_glass.total.value,
        spin_glass.total.above_D, spin_glass.total.above_G.
    """
    p, q, sigma_z, kappa = _arrays(p=p, q=q, sigma_z=sigma_z, kappa=kappa)
    # intermediate terms
    v0 = p - 1.0
    v1 = kappa*p*v0
    v2 = v0 + q
    v3 = p + q
    v4 = sigma_z*sigma_z
    v5 = v4*v3
    v6 = _np.exp2(v3)*v5
    v7 = v2*v6
    v8 = 0.0625*v7
    v9 = 1.0 - kappa
    v10 = 0.5*_np.sqrt(0.015625*(v4*v4*_np.exp2(2.0*p + 2.0*q)*(v3*v3)*(v2*v2)) + 0.25*(v9*v1*v7))
    v11 = 0.5*v1 + v8 + v10
    v12 = v8 + v10
    v13 = 0.5*(v9*_np.log(4.0*(_np.exp2(-v3)*(v12*v12)/(v9*v5*v11))))
    # outputs
    return 0.5*(kappa*_np.log(2.0*(v11/(kappa*(p + 0.5*v6))))) + v13


def complexity_index_rows(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 20 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 5.4e+44 ulp at delta=2.3646784726814627e-05, e_D=208.8786682295795,
        e_G=1012.5186292867384, k_D=2.0, k_G=1.0, kappa=0.96028171350024, lam_A=395.3480427862514,
        lam_B=-0.008903569936209138, lam_D=58.31238026182109, lam_G=0.0006836245861520937,
        om_D=0.0027063821533899746, om_G=0.00011110284923020457, own=-122.6052820522059, p=66.0, q=65.0,
        s=246.5680226516779, sigma_z=224.62950018906304, u_D=-9.036916842218566e-06,
        u_G=32.779909684793324, w_D=1.8804422718051654, w_G=-0.0071373163193453465, or 1.1 times what
        rounding explains, at 413 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo)
        (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), k_D in [0, oo) and whole (tried
        up to 64), k_G in [0, oo) and whole (tried up to 64), kappa in [1/1024, 1023/1024], lam_A in
        (-oo, oo) (sizes 2**-20 to 2**10), lam_B in (-oo, oo) (sizes 2**-20 to 2**10), lam_D in [0, oo)
        (sizes 2**-20 to 2**10), lam_G in [0, oo) (sizes 2**-20 to 2**10), om_D in (-oo, oo) (sizes
        2**-20 to 2**10), om_G in (-oo, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to
        2**10), p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in
        (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), u_D in (-oo, oo)
        (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo) (sizes
        2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, lam_D=lam_D, lam_G=lam_G,
        lam_A=lam_A, lam_B=lam_B, om_D=om_D, om_G=om_G, u_D=u_D, u_G=u_G, k_D=k_D, k_G=k_G, p=p, q=q,
        sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = p - 1.0
    v1 = p*v0
    v2 = p + q
    v3 = v0 + q
    v4 = sigma_z*sigma_z
    v5 = v4*v2
    v6 = v3*v5
    v7 = _np.exp2(v2)*v6
    v8 = v1 + 0.25*v7
    v9 = k_D*om_D/v8
    v10 = 0.5*lam_B
    v11 = 0.5*lam_A
    v12 = 0.5*w_D
    v13 = 0.5*w_G
    v14 = _np.exp2(-v2)
    v15 = v2*v2
    v16 = 1.0 - kappa
    v17 = 4.0 - 4.0*kappa
    v18 = 8.0*(k_G*om_G*v16*v14/(v17*v6))
    v19 = 0.5*v9
    v20 = 0.5*delta
    v21 = 0.5*s
    v22 = 0.5*v1
    v23 = 0.125*v7
    v24 = v20 + own + v21
    v25 = kappa - e_D*(w_D*w_D)
    v26 = e_D - v22 - v23
    v27 = e_G - v23
    v28 = _np.sqrt(2.0)
    v29 = v28*_np.sqrt(kappa)*_np.sqrt(v8)
    v30 = v24 - v29
    v31 = 0.25*(sigma_z*v28*_np.exp2(0.5*p + 0.5*q)*_np.sqrt(v2)*_np.sqrt(v17*v3))
    v32 = v20 - v21
    v33 = v32 - v31
    # outputs
    return (
        2.0*(own/(p*p)) - lam_A - w_D - lam_D/p + v9,
        v10 - v11 + lam_G - v12 - v13 - lam_D/v2 + 2.0*(s*v14/(v4*v15)) - v18 + v19,
        v13 - v11 - v10 - v12 + 2.0*(delta*v14/v5) + v18 + v19,
        v24 - 0.125*(w_G*v7) - w_D*(e_D + v22 + v23),
        v21 - v20 - 0.125*(w_D*v7) - w_G*(e_G + v23),
        e_G*v25*v26 - e_D*(v16 - e_G*(w_G*w_G))*v27,
        v27*v26 - 0.015625*(v4*v4*_np.exp2(2.0*p + 2.0*q)*v15*(v3*v3)),
        v25,
        +lam_D,
        own/p + 0.5*(u_D*v28) + s/v2,
        +lam_G,
        0.5*(u_G*v28*v2) - s,
        +lam_A,
        om_D*om_D - v30*(v24 + v29),
        v30,
        +om_D,
        +lam_B,
        om_G*om_G - v33*(v32 + v31),
        v33,
        +om_G,
    )


def complexity_index_slopes(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 260 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 12.0 ulp at delta=7.001975410920803, e_D=2.513756935824336,
        e_G=5.329250982924393, k_D=15.0, k_G=0.0, kappa=0.2675524541727251, lam_A=5.701802115016484,
        lam_B=0.1443543713368885, lam_D=0.17468707781068984, lam_G=0.17895608363330626,
        om_D=0.24268665121437316, om_G=2.402378570754479, own=0.23356941784868676, p=14.0, q=3.0,
        s=-3.2671240611799206, sigma_z=1.6686842070642962, u_D=3.5556801530803472,
        u_G=-3.454842588758636, w_D=0.8741143421695912, w_G=-1.051176868769307, or 1.0 times what
        rounding explains, at 128 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo)
        (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), k_D in [0, oo) and whole (tried
        up to 64), k_G in [0, oo) and whole (tried up to 64), kappa in [1/1024, 1023/1024], lam_A in
        (-oo, oo) (sizes 2**-20 to 2**10), lam_B in (-oo, oo) (sizes 2**-20 to 2**10), lam_D in [0, oo)
        (sizes 2**-20 to 2**10), lam_G in [0, oo) (sizes 2**-20 to 2**10), om_D in (-oo, oo) (sizes
        2**-20 to 2**10), om_G in (-oo, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to
        2**10), p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in
        (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), u_D in (-oo, oo)
        (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo) (sizes
        2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, om_D=om_D, om_G=om_G, k_D=k_D,
        k_G=k_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = -1.0
    v1 = 1.0/p
    v2 = p - 1.0
    v3 = p*v2
    v4 = p + q
    v5 = sigma_z*sigma_z
    v6 = v5*v4
    v7 = (v2 + q)*v6
    v8 = _np.exp2(v4)*v7
    v9 = k_D/(v3 + 0.25*v8)
    v10 = _np.exp2(-v4)
    v11 = -0.5
    v12 = 1.0/v4
    v13 = 0.5*v9
    v14 = 1.0 - kappa
    v15 = 8.0*(k_G*v14*v10/((4.0 - 4.0*kappa)*v7))
    v16 = 0.5*v3
    v17 = 0.125*v8
    v18 = -v17
    v19 = e_D*e_G
    v20 = e_D - v16 - v17
    v21 = e_G - v17
    v22 = w_D*w_D
    v23 = kappa - e_D*v22
    v24 = w_G*w_G
    v25 = v14 - e_G*v24
    v26 = 0.5*delta
    v27 = 0.5*s
    v28 = -(v26 + own + v27)
    v29 = v26 - v27
    # outputs
    return (
        2.0/(p*p),
        0.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        -v1,
        0.0,
        v0,
        0.0,
        v9,
        0.0,
        0.0,
        2.0*(v10/(v5*(v4*v4))),
        0.0,
        v11,
        v11,
        0.0,
        0.0,
        -v12,
        1.0,
        v11,
        0.5,
        v13,
        -v15,
        0.0,
        0.0,
        2.0*(v10/v6),
        v11,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        v11,
        v11,
        v13,
        v15,
        1.0,
        0.5,
        0.5,
        -(e_D + v16 + v17),
        v18,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v11,
        v18,
        -(e_G + v17),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v19*v20)),
        2.0*(w_G*v19*v21),
        e_G*v23 - v25*v21 - e_G*v22*v20,
        e_D*v24*v21 - e_D*v25 + v23*v20,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v21,
        v20,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v22,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v1,
        v12,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        -(delta + 2.0*own + s),
        v28,
        v28,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        2.0*om_D,
        0.0,
        1.0,
        0.5,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        v29,
        -v29,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        2.0*om_G,
        0.0,
        v11,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
    )


def complexity_index_conditions(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 15 : real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 3.4e+43 ulp at delta=305.0026731656135, e_D=5.135739682573452e-05,
        e_G=12.681478650390005, k_D=1.0, k_G=13.0, kappa=0.5657211499966506,
        lam_A=-0.0014851586473950424, lam_B=-6.141724077296415e-05, lam_D=2.7675204952530664e-05,
        lam_G=0.6553628869878363, om_D=-0.00010638376334085964, om_G=3.920885914270527e-05,
        own=2.3953678807935717, p=66.0, q=65.0, s=0.004457197534038851, sigma_z=86.20270344017536,
        u_D=0.030340976294994382, u_G=-0.7796046452256302, w_D=-0.9063282557823449,
        w_G=0.0001504703076689941, or 1.1 times what rounding explains, at 572 points with delta in
        (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes
        2**-20 to 2**10), k_D in [0, oo) and whole (tried up to 64), k_G in [0, oo) and whole (tried up
        to 64), kappa in [1/1024, 1023/1024], lam_A in (-oo, oo) (sizes 2**-20 to 2**10), lam_B in (-oo,
        oo) (sizes 2**-20 to 2**10), lam_D in [0, oo) (sizes 2**-20 to 2**10), lam_G in [0, oo) (sizes
        2**-20 to 2**10), om_D in (-oo, oo) (sizes 2**-20 to 2**10), om_G in (-oo, oo) (sizes 2**-20 to
        2**10), own in (-oo, oo) (sizes 2**-20 to 2**10), p in [2, oo) and whole (tried up to 64), q in
        [1, oo) and whole (tried up to 64), s in (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo)
        (sizes 2**-20 to 2**10), u_D in (-oo, oo) (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes
        2**-20 to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to
        2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, e_D=e_D, e_G=e_G, lam_D=lam_D, lam_G=lam_G, lam_A=lam_A,
        lam_B=lam_B, om_D=om_D, om_G=om_G, u_D=u_D, u_G=u_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = v0*v1*_np.exp2(v1)*v3
    v5 = 0.125*v4
    v6 = e_G - v5
    v7 = p*v2
    v8 = e_D - 0.5*v7 - v5
    v9 = _np.sqrt(2.0)
    v10 = 0.5*delta
    v11 = 0.5*s
    v12 = 0.25*(sigma_z*v9*_np.exp2(0.5*p + 0.5*q)*_np.sqrt(v1)*_np.sqrt((4.0 - 4.0*kappa)*v3))
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v6*v8 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        own/p + 0.5*(u_D*v9) + s/v1,
        +lam_D,
        0.5*(u_G*v9*v1) - s,
        +lam_G,
        v10 + own + v11 - v9*_np.sqrt(kappa)*_np.sqrt(v7 + 0.25*v4),
        +om_D,
        +lam_A,
        v10 - v11 - v12,
        +om_G,
        +lam_B,
        v8,
        v6,
        +e_G,
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
        sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 29.0 ulp at delta=532.6488052035857, e_D=0.00023484660609940095,
        e_G=1.5480491313566312e-05, k_D=64.0, k_G=1.0, kappa=0.12345736882824564,
        lam_A=-469.65537574771497, lam_B=-0.01465792273312165, lam_D=23.021870595136193,
        lam_G=3.3242513673969575e-05, om_D=-4.794131615382227, om_G=24.64108762235429,
        own=5.387155362870942, p=60.0, q=4.0, s=-9.09037897521011e-06, sigma_z=0.2422658700027509,
        u_D=-77.31506779572896, u_G=4.209286342861633e-06, w_D=1.4257440590520325,
        w_G=0.027941067400375885, or 1.0 times what rounding explains, at 133 points with delta in (-oo,
        oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes
        2**-20 to 2**10), k_D in [0, oo) and whole (tried up to 64), k_G in [0, oo) and whole (tried up
        to 64), kappa in [1/1024, 1023/1024], lam_A in (-oo, oo) (sizes 2**-20 to 2**10), lam_B in (-oo,
        oo) (sizes 2**-20 to 2**10), lam_D in [0, oo) (sizes 2**-20 to 2**10), lam_G in [0, oo) (sizes
        2**-20 to 2**10), om_D in (-oo, oo) (sizes 2**-20 to 2**10), om_G in (-oo, oo) (sizes 2**-20 to
        2**10), own in (-oo, oo) (sizes 2**-20 to 2**10), p in [2, oo) and whole (tried up to 64), q in
        [1, oo) and whole (tried up to 64), s in (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in (0, oo)
        (sizes 2**-20 to 2**10), u_D in (-oo, oo) (sizes 2**-20 to 2**10), u_G in (-oo, oo) (sizes
        2**-20 to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to
        2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, om_D=om_D, om_G=om_G, k_D=k_D,
        k_G=k_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = 0.5*delta
    v1 = 0.5*s
    v2 = v0 - v1
    v3 = v0 + own + v1
    v4 = 1.0 - kappa
    v5 = p + q
    v6 = _np.exp2(-v5)
    v7 = sigma_z*sigma_z
    v8 = v7*v5
    v9 = _np.exp2(v5)*v8
    v10 = p - 1.0
    v11 = v10 + q
    v12 = (4.0 - 4.0*kappa)*v11
    v13 = _np.sqrt(2.0)
    v14 = v13*_np.exp2(-(0.5*p + 0.5*q))*(v0 + om_G - v1)/(sigma_z*_np.sqrt(v5)*_np.sqrt(v12))
    v15 = p*v10 + 0.25*(v11*v9)
    v16 = _np.log(0.5*(v13*(v0 + om_D + own + v1)/(_np.sqrt(kappa)*_np.sqrt(v15))))
    v17 = 0.5*_np.log(2.0) - own*own/(p*p) - 0.5*(w_G*v2) + 0.5*(kappa*_np.log(e_D*kappa))
    v18 = v17 + 0.5*(w_D*v3) + 0.5*(v4*_np.log(e_G*v4)) - delta*delta*v6/v8 - s*s*v6/(v7*(v5*v5))
    v19 = v18 - 0.5*(kappa*_np.log(kappa*(p + 0.5*v9))) - 0.5*(v4*_np.log(0.5*(v4*v9)))
    v20 = v19 - k_G*v4*(8.0*(om_G*v2*v6/(v8*v12)) - _np.log(2.0*v14))
    # outputs
    return v20 - k_D*kappa*(0.5*(om_D*v3/(kappa*v15)) - v16)


def threshold_D_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 10 : real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 1.7e+43 ulp at delta=1.1707976671781247e-06, e_D=0.004508146143038731,
        e_G=3.4898402558262277e-06, kappa=0.9238016821831744, lam_D=3.6157265441860005e-06,
        own=-20.37638133408069, p=66.0, q=65.0, s=3.607496051746991e-06, sigma_z=72.82894468003246,
        threshold=404.4517227306678, w_D=0.0005418283121489632, w_G=0.019259172027487004, or 1.7 times
        what rounding explains, at 576 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in
        (0, oo) (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024,
        1023/1024], lam_D in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10),
        p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo)
        (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes
        2**-20 to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to
        2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, lam_D=lam_D, threshold=threshold,
        p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = p + q
    v2 = _np.exp2(-v1)
    v3 = sigma_z*sigma_z
    v4 = v1*v1
    v5 = v3*v4
    v6 = 0.5*w_D
    v7 = 0.5*w_G
    v8 = v3*v1
    v9 = 0.5*delta
    v10 = 0.5*s
    v11 = p - 1.0
    v12 = v11 + q
    v13 = _np.exp2(v1)*v8
    v14 = v12*v13
    v15 = 0.5*(p*v11)
    v16 = 0.125*v14
    v17 = v9 + own + v10
    v18 = v10 - v9
    v19 = kappa - e_D*(w_D*w_D)
    v20 = e_D - v15 - v16
    v21 = 1.0 - kappa
    v22 = e_G - v16
    v23 = 0.5*_np.log(2.0) - own*own/v0 + 0.5*(w_G*v18) + 0.5*(kappa*_np.log(e_D*kappa))
    v24 = v23 + 0.5*(w_D*v17) + 0.5*(v21*_np.log(e_G*v21)) - delta*delta*v2/v8 - s*s*v2/v5
    # outputs
    return (
        2.0*(own/v0) - w_D - lam_D/p,
        2.0*(s*v2/v5) - v6 - v7 - lam_D/v1,
        v7 - v6 + 2.0*(delta*v2/v8),
        v17 - 0.125*(w_G*v14) - w_D*(e_D + v15 + v16),
        v18 - 0.125*(w_D*v14) - w_G*(e_G + v16),
        e_G*v19*v20 - e_D*(v21 - e_G*(w_G*w_G))*v22,
        own/p + 0.5*(threshold*_np.sqrt(2.0)) + s/v1,
        v24 - 0.5*(kappa*_np.log(kappa*(p + 0.5*v13))) - 0.5*(v21*_np.log(0.5*(v21*v13))),
        v22*v20 - 0.015625*(v3*v3*_np.exp2(2.0*p + 2.0*q)*v4*(v12*v12)),
        v19,
    )


def threshold_D_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 90 : real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 160.0 ulp at delta=-4.715719910353435, e_D=4.6801404159328825,
        e_G=0.4800038603809544, kappa=0.5476518353226478, lam_D=3.9764387827282324,
        own=0.13279977359517384, p=15.0, q=13.0, s=1.9208421547903063, sigma_z=0.9008490790762527,
        threshold=1.058110532272556, w_D=-3.3253761978223366, w_G=3.4914149232234344, or 1.0 times what
        rounding explains, at 168 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo)
        (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024],
        lam_D in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10), p in [2, oo)
        and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo) (sizes
        2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes 2**-20
        to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, p=p, q=q, sigma_z=sigma_z,
        kappa=kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = 1.0/p
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v4*(v2*v2)
    v6 = -0.5
    v7 = 1.0/v2
    v8 = v4*v2
    v9 = p - 1.0
    v10 = 0.5*(p*v9)
    v11 = 0.125*(_np.exp2(v2)*(v9 + q)*v8)
    v12 = -v11
    v13 = e_D*e_G
    v14 = e_D - v10 - v11
    v15 = e_G - v11
    v16 = w_D*w_D
    v17 = kappa - e_D*v16
    v18 = w_G*w_G
    v19 = 1.0 - kappa
    v20 = v19 - e_G*v18
    v21 = 0.25*w_D
    v22 = 0.25*w_G
    v23 = 0.25*delta
    v24 = 0.25*s
    # outputs
    return (
        2.0/v0,
        0.0,
        0.0,
        -1.0,
        0.0,
        0.0,
        0.0,
        -v1,
        0.0,
        0.0,
        2.0*(v3/v5),
        0.0,
        v6,
        v6,
        0.0,
        0.0,
        -v7,
        0.0,
        0.0,
        0.0,
        2.0*(v3/v8),
        v6,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.5,
        0.5,
        -(e_D + v10 + v11),
        v12,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v6,
        v12,
        -(e_G + v11),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v13*v14)),
        2.0*(w_G*v13*v15),
        e_G*v17 - v20*v15 - e_G*v16*v14,
        e_D*v18*v15 - e_D*v20 + v17*v14,
        0.0,
        0.0,
        v1,
        v7,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5*_np.sqrt(2.0),
        0.5*w_D - 2.0*(own/v0),
        v21 + v22 - 2.0*(s*v3/v5),
        v21 - v22 - 2.0*(delta*v3/v8),
        v23 + 0.5*own + v24,
        v24 - v23,
        0.5*(kappa/e_D),
        0.5*(v19/e_G),
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v15,
        v14,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v16,
        0.0,
        0.0,
        0.0,
    )


def threshold_D_conditions(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 6 : real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 2.1e+39 ulp at delta=-0.09022760976728228, e_D=0.05531104480868343,
        e_G=1.0823036073642456, kappa=0.8642289674366712, lam_D=0.004310332288749094,
        own=-0.005196169369590796, p=61.0, q=49.0, s=0.1813463422694146, sigma_z=871.7073781548497,
        threshold=0.002817154667977304, w_D=-3.4190428791950175e-06, w_G=0.0010058190829484986, or 1.1
        times what rounding explains, at 576 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D
        in (0, oo) (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024,
        1023/1024], lam_D in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10),
        p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo)
        (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes
        2**-20 to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to
        2**10).
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
    (
        w_D, e_D, e_G, lam_D, p, q, sigma_z, kappa,
    ) = _arrays(
        w_D=w_D, e_D=e_D, e_G=e_G, lam_D=lam_D, p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = 0.125*(v0*v1*_np.exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - 0.5*(p*v2) - v4
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        v6,
        v5,
        +e_G,
        +lam_D,
    )


def threshold_D(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """ϑ_D, the smallest u_D with Θ(u_D, inf) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 1.0 ulp at delta=0.0, e_D=9.5367431640625e-07, e_G=9.5367431640625e-07,
        kappa=0.0009765625, lam_D=0.0, own=0.0, p=2.0, q=1.0, s=0.0, sigma_z=9.5367431640625e-07,
        threshold=9.5367431640625e-07, w_D=0.0, w_G=0.0, or 1.0 times what rounding explains, at 576
        points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to 2**10),
        e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024], lam_D in [0, oo) (sizes
        2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10), p in [2, oo) and whole (tried up to
        64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in
        (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo)
        (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    (threshold,) = _arrays(threshold=threshold)
    return +threshold


def threshold_G_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 10 : real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 5.3e+41 ulp at delta=-0.9048831665860622, e_D=68.11208001340287,
        e_G=0.009906606694585068, kappa=0.323160011614369, lam_G=60.78419677231193,
        own=0.0033311268349115464, p=66.0, q=65.0, s=-0.007250680466972387, sigma_z=10.247206293021407,
        threshold=7.52557651331324, w_D=-0.00021945063723570045, w_G=-2.5158121543557098e-05, or 1.1
        times what rounding explains, at 576 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D
        in (0, oo) (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024,
        1023/1024], lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10),
        p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo)
        (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes
        2**-20 to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to
        2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, lam_G=lam_G, threshold=threshold,
        p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = 0.5*w_D
    v2 = 0.5*w_G
    v3 = p + q
    v4 = _np.exp2(-v3)
    v5 = sigma_z*sigma_z
    v6 = v3*v3
    v7 = v5*v6
    v8 = v5*v3
    v9 = 0.5*delta
    v10 = 0.5*s
    v11 = p - 1.0
    v12 = v11 + q
    v13 = _np.exp2(v3)*v8
    v14 = v12*v13
    v15 = 0.5*(p*v11)
    v16 = 0.125*v14
    v17 = v9 + own + v10
    v18 = v10 - v9
    v19 = kappa - e_D*(w_D*w_D)
    v20 = e_D - v15 - v16
    v21 = 1.0 - kappa
    v22 = e_G - v16
    v23 = 0.5*_np.log(2.0) - own*own/v0 + 0.5*(w_G*v18) + 0.5*(kappa*_np.log(e_D*kappa))
    v24 = v23 + 0.5*(w_D*v17) + 0.5*(v21*_np.log(e_G*v21)) - delta*delta*v4/v8 - s*s*v4/v7
    # outputs
    return (
        2.0*(own/v0) - w_D,
        lam_G - v1 - v2 + 2.0*(s*v4/v7),
        v2 - v1 + 2.0*(delta*v4/v8),
        v17 - 0.125*(w_G*v14) - w_D*(e_D + v15 + v16),
        v18 - 0.125*(w_D*v14) - w_G*(e_G + v16),
        e_G*v19*v20 - e_D*(v21 - e_G*(w_G*w_G))*v22,
        0.5*(threshold*_np.sqrt(2.0)*v3) - s,
        v24 - 0.5*(kappa*_np.log(kappa*(p + 0.5*v13))) - 0.5*(v21*_np.log(0.5*(v21*v13))),
        v22*v20 - 0.015625*(v5*v5*_np.exp2(2.0*p + 2.0*q)*v6*(v12*v12)),
        v19,
    )


def threshold_G_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 90 : real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 14.0 ulp at delta=-0.25960338919545833, e_D=0.8057570316369715,
        e_G=0.2757054054026503, kappa=0.21206402143533978, lam_G=4.596397503952627,
        own=1.1332535791186191, p=9.0, q=13.0, s=0.25992244673655984, sigma_z=1.8144835792319864,
        threshold=0.1436903146078005, w_D=-1.2407791369685044, w_G=2.003815086985515, or 1.0 times what
        rounding explains, at 168 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo)
        (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024],
        lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10), p in [2, oo)
        and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo) (sizes
        2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes 2**-20
        to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        own=own, s=s, delta=delta, w_D=w_D, w_G=w_G, e_D=e_D, e_G=e_G, p=p, q=q, sigma_z=sigma_z,
        kappa=kappa,
    )
    # intermediate terms
    v0 = p*p
    v1 = -1.0
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v4*(v2*v2)
    v6 = -0.5
    v7 = v4*v2
    v8 = p - 1.0
    v9 = 0.5*(p*v8)
    v10 = 0.125*(_np.exp2(v2)*(v8 + q)*v7)
    v11 = -v10
    v12 = e_D*e_G
    v13 = e_D - v9 - v10
    v14 = e_G - v10
    v15 = w_D*w_D
    v16 = kappa - e_D*v15
    v17 = w_G*w_G
    v18 = 1.0 - kappa
    v19 = v18 - e_G*v17
    v20 = 0.25*w_D
    v21 = 0.25*w_G
    v22 = 0.25*delta
    v23 = 0.25*s
    # outputs
    return (
        2.0/v0,
        0.0,
        0.0,
        v1,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        2.0*(v3/v5),
        0.0,
        v6,
        v6,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        2.0*(v3/v7),
        v6,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.5,
        0.5,
        -(e_D + v9 + v10),
        v11,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v6,
        v11,
        -(e_G + v10),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v12*v13)),
        2.0*(w_G*v12*v14),
        e_G*v16 - v19*v14 - e_G*v15*v13,
        e_D*v17*v14 - e_D*v19 + v16*v13,
        0.0,
        0.0,
        0.0,
        v1,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5*(_np.sqrt(2.0)*v2),
        0.5*w_D - 2.0*(own/v0),
        v20 + v21 - 2.0*(s*v3/v5),
        v20 - v21 - 2.0*(delta*v3/v7),
        v22 + 0.5*own + v23,
        v23 - v22,
        0.5*(kappa/e_D),
        0.5*(v18/e_G),
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v14,
        v13,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v15,
        0.0,
        0.0,
        0.0,
    )


def threshold_G_conditions(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 6 : real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 3.4e+43 ulp at delta=-0.00024240009839734413, e_D=0.012260412319310562,
        e_G=1.159646310905913, kappa=0.5943870881908875, lam_G=0.003591396542960746,
        own=0.09244004432386155, p=64.0, q=65.0, s=-0.002537909868396377, sigma_z=186.17662546400925,
        threshold=0.0008027572687378005, w_D=-0.0043565335905198024, w_G=0.9101411484037669, or 1.0
        times what rounding explains, at 576 points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D
        in (0, oo) (sizes 2**-20 to 2**10), e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024,
        1023/1024], lam_G in [0, oo) (sizes 2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10),
        p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo)
        (sizes 2**-20 to 2**10), sigma_z in (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes
        2**-20 to 2**10), w_D in (-oo, oo) (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to
        2**10).
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
    (
        w_D, e_D, e_G, lam_G, p, q, sigma_z, kappa,
    ) = _arrays(
        w_D=w_D, e_D=e_D, e_G=e_G, lam_G=lam_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa,
    )
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = 0.125*(v0*v1*_np.exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - 0.5*(p*v2) - v4
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        v6,
        v5,
        +e_G,
        +lam_G,
    )


def threshold_G(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """ϑ_G, the smallest u_G with Θ(inf, u_G) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: largest error seen 1.0 ulp at delta=0.0, e_D=9.5367431640625e-07, e_G=9.5367431640625e-07,
        kappa=0.0009765625, lam_G=0.0, own=0.0, p=2.0, q=1.0, s=0.0, sigma_z=9.5367431640625e-07,
        threshold=9.5367431640625e-07, w_D=0.0, w_G=0.0, or 1.0 times what rounding explains, at 576
        points with delta in (-oo, oo) (sizes 2**-20 to 2**10), e_D in (0, oo) (sizes 2**-20 to 2**10),
        e_G in (0, oo) (sizes 2**-20 to 2**10), kappa in [1/1024, 1023/1024], lam_G in [0, oo) (sizes
        2**-20 to 2**10), own in (-oo, oo) (sizes 2**-20 to 2**10), p in [2, oo) and whole (tried up to
        64), q in [1, oo) and whole (tried up to 64), s in (-oo, oo) (sizes 2**-20 to 2**10), sigma_z in
        (0, oo) (sizes 2**-20 to 2**10), threshold in (0, oo) (sizes 2**-20 to 2**10), w_D in (-oo, oo)
        (sizes 2**-20 to 2**10), w_G in (-oo, oo) (sizes 2**-20 to 2**10).
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
    (threshold,) = _arrays(threshold=threshold)
    return +threshold


def expected_critical_points_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: largest error seen 1.0 ulp at N_D=2.0, N_G=2.0, p=2.0, q=1.0, sigma_z=9.5367431640625e-07,
        or 1.0 times what rounding explains, at 544 points with N_D in [2, 2] and whole, N_G in [2, 2]
        and whole, p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64),
        sigma_z in (0, oo) (sizes 2**-20 to 2**10).
    Operations: 1 multiplication.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    return (0.0, 0.5*_np.pi)


def expected_critical_points(integral, N_D, N_G, p, q, sigma_z):
    """Mean number of critical points on S^1×S^1, from the Kac–Rice formula, from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: largest error seen 7.2 ulp at N_D=2.0, N_G=2.0, integral=-110.98313858588563, p=66.0,
        q=3.0, sigma_z=3.9454046853553635, or 1.0 times what rounding explains, at 576 points with N_D
        in [2, 2] and whole, N_G in [2, 2] and whole, integral in (-oo, oo) (sizes 2**-20 to 2**10), p
        in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), sigma_z in (0,
        oo) (sizes 2**-20 to 2**10).
    Operations: 10 additions, 18 multiplications, 1 division, 6 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    integral, p, q, sigma_z = _arrays(integral=integral, p=p, q=q, sigma_z=sigma_z)
    # intermediate terms
    v0 = p - 1.0
    v1 = p + q
    v2 = _np.exp2(v1)*(sigma_z*sigma_z*v1)
    v3 = (v0 + q)*v2
    v4 = 0.5*v2
    v5 = 0.75*v3
    v6 = v3 + 4.0*_np.sqrt((v4 + v5)*(p + 3.0*(p*v0) + v4 + v5))
    v7 = integral*_np.sqrt(2.0)*_np.exp2(-(0.5*p + 0.5*q))*v6
    # outputs
    return 2.0*(v7/(sigma_z*_np.sqrt(v1)*_np.sqrt(p + v4)))


def expected_critical_points_authors_code_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: largest error seen 1.0 ulp at N_D=2.0, N_G=2.0, p=2.0, q=1.0, sigma_z=9.5367431640625e-07,
        or 1.0 times what rounding explains, at 544 points with N_D in [2, 2] and whole, N_G in [2, 2]
        and whole, p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64),
        sigma_z in (0, oo) (sizes 2**-20 to 2**10).
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    return (0.0, 0.5*_np.pi)


def expected_critical_points_authors_code(integral, N_D, N_G, p, q, sigma_z):
    """The same with the constants of the authors' code. Refuted; for comparison only, from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: largest error seen 130.0 ulp at N_D=2.0, N_G=2.0, integral=0.38625558575888486, p=17.0,
        q=17.0, sigma_z=6.4951402722396026, or 1.0 times what rounding explains, at 576 points with N_D
        in [2, 2] and whole, N_G in [2, 2] and whole, integral in (-oo, oo) (sizes 2**-20 to 2**10), p
        in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), sigma_z in (0,
        oo) (sizes 2**-20 to 2**10).
    Operations: 13 additions, 24 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    integral, p, q, sigma_z = _arrays(integral=integral, p=p, q=q, sigma_z=sigma_z)
    # intermediate terms
    v0 = p + q
    v1 = sigma_z*sigma_z
    v2 = _np.exp2(v0)*(v1*v0)
    v3 = (p - 1.0 + q)*v2
    v4 = v1*_np.exp2(3.0*p + 3.0*q)*(v0*v0)
    v5 = 2.0*v3
    v6 = integral*(4.0*v4 + 4.0*_np.sqrt((v4 + v5)*(3.0*(p*p) - 2.0*p + v4 + v5)))/_np.pi
    v7 = _np.pi*_np.exp2(-(0.5*p + 0.5*q))*(v3 - v4 + v6)/(sigma_z*_np.sqrt(v0)*_np.sqrt(p + v2))
    # outputs
    return 2.0*v7


def expected_critical_points_tied_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: largest error seen 1.0 ulp at N_D=2.0, N_G=2.0, p=2.0, q=1.0, sigma_z=9.5367431640625e-07,
        or 1.0 times what rounding explains, at 544 points with N_D in [2, 2] and whole, N_G in [2, 2]
        and whole, p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64),
        sigma_z in (0, oo) (sizes 2**-20 to 2**10).
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    return (0.0, 0.5*_np.pi)


def expected_critical_points_tied(integral, N_D, N_G, p, q, sigma_z):
    """The same with exact constants but one shift for both blocks, δ = 0. Refuted; for comparison only,
    from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: largest error seen 1300.0 ulp at N_D=2.0, N_G=2.0, integral=0.0017285110529094844, p=54.0,
        q=65.0, sigma_z=0.013477324426703671, or 1.0 times what rounding explains, at 576 points with
        N_D in [2, 2] and whole, N_G in [2, 2] and whole, integral in (-oo, oo) (sizes 2**-20 to 2**10),
        p in [2, oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), sigma_z in (0,
        oo) (sizes 2**-20 to 2**10).
    Operations: 12 additions, 24 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    integral, p, q, sigma_z = _arrays(integral=integral, p=p, q=q, sigma_z=sigma_z)
    # intermediate terms
    v0 = p + q
    v1 = sigma_z*sigma_z*_np.exp2(v0)
    v2 = v0*v1
    v3 = (p - 1.0 + q)*v2
    v4 = v0*v0*v1
    v5 = 0.25*v4
    v6 = 0.5*v3
    v7 = integral*(v4 + 4.0*_np.sqrt((v5 + v6)*(3.0*(p*p) - 2.0*p + v5 + v6)))/_np.pi
    v8 = _np.pi*_np.sqrt(2.0)*_np.exp2(-(0.5*p + 0.5*q))*(0.25*v3 - v5 + v7)
    # outputs
    return 2.0*(v8/(sigma_z*_np.sqrt(v0)*_np.sqrt(p + 0.5*v2)))
