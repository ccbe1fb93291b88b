"""Owen's T, the bivariate normal distribution function and the scaled erfc: float64 functions of NumPy
arrays.

Emitted by `rederive generate`; do not edit.

Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
    special.owens_t.at_zero, special.owens_t.reflection, special.bivariate_normal_cdf.definition,
    special.bivariate_normal_cdf.plackett, special.bivariate_normal_cdf.owen_positive,
    special.bivariate_normal_cdf.owen_negative, special.bivariate_normal_cdf.owen_mixed,
    special.erfcx.integral, special.erfcx.slope.

Operations of one evaluation:
    owens_t: 1 function call
    bivariate_normal_cdf: 1 function call
    erfcx: 1 function call
"""

from builtins import TypeError as _TypeError
from builtins import isinstance as _isinstance

import numpy as _np
from generated.special import kernels_float64 as _kernels_float64


def _arrays(*values):
    """Each value as an array of float64, or of complex128 if it is complex; masks would be lost."""
    for x in values:
        if _isinstance(x, _np.ma.MaskedArray):
            raise _TypeError("masked arrays are not supported; give x.filled(nan) or x.compressed()")
    return [_np.asarray(x, dtype=_np.complex128 if _np.iscomplexobj(x) else _np.float64) for x in values]


def owens_t(h, a):
    """Owen's T function.

    Parameters
    ----------
    h, a : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: h in (-oo, oo), a in (-oo, oo).
    Accuracy: largest error seen 5.1 ulp at a=-6.119308589293757, h=-5.901726309665399, or 5.1 times
        what rounding explains, at 2004 points with a in [-8, 8], h in [-8, 8].
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
        special.owens_t.at_zero, special.owens_t.reflection.
    """
    h, a = _arrays(h, a)
    return _kernels_float64.owens_t(h, a)


def bivariate_normal_cdf(x, y, rho):
    """P(U < x, V < y) for standard normal U and V with correlation rho.

    Parameters
    ----------
    x, y, rho : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: x in (-oo, oo), y in (-oo, oo), rho in [-1, 1].
    Accuracy: largest error seen 9.0 ulp at rho=0.01394005489752653, x=-0.9943818081928129,
        y=-4.895032220349737, or 9.0 times what rounding explains, at 2008 points with rho in [0,
        63/64], x in [-8, 8], y in [-8, 8].
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.bivariate_normal_cdf.definition, special.bivariate_normal_cdf.plackett,
        special.bivariate_normal_cdf.owen_positive, special.bivariate_normal_cdf.owen_negative,
        special.bivariate_normal_cdf.owen_mixed.
    """
    x, y, rho = _arrays(x, y, rho)
    return _kernels_float64.bivariate_normal_cdf(x, y, rho)


def erfcx(x):
    """Scaled complementary error function exp(x²) erfc(x).

    Parameters
    ----------
    x : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: x in (-oo, oo).
    Accuracy: largest error seen 4.9 ulp at x=0.8075689405035309, or 4.9 times what rounding explains,
        at 2002 points with x in [-8, 8].
    Operations: 1 function call.
    Source: derived here.
    Claims: special.erfcx.integral, special.erfcx.slope.
    """
    (x,) = _arrays(x)
    return _kernels_float64.erfcx(x)
