"""Owen's T, the bivariate normal distribution function and the scaled erfc: scalar kernels compiled by
numba on first use; f_double_double takes pairs.

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

from builtins import ImportError as _ImportError
from builtins import RuntimeError as _RuntimeError

import numpy as _np
from generated.special import kernels_compiled as _kernels_compiled


try:
    from numba import njit as _njit
except _ImportError as error:
    raise _ImportError("compiled kernels need numba: pip install 'rederivation[fast]'") from error


def _jit(function):
    try:
        return _njit(cache=True, error_model="numpy")(function)
    except _RuntimeError:  # no folder to cache in
        return _njit(error_model="numpy")(function)


@_jit
def owens_t(h, a):
    """Owen's T function.

    Parameters
    ----------
    h, a : real scalar

    Returns
    -------
    real scalar

    Domain: h in (-oo, oo), a in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
        special.owens_t.at_zero, special.owens_t.reflection.
    """
    # products of integers would overflow
    h = h - 0.0
    a = a - 0.0
    return _kernels_compiled.owens_t(h, a)


@_jit
def bivariate_normal_cdf(x, y, rho):
    """P(U < x, V < y) for standard normal U and V with correlation rho.

    Parameters
    ----------
    x, y, rho : real scalar

    Returns
    -------
    real scalar

    Domain: x in (-oo, oo), y in (-oo, oo), rho in [-1, 1].
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.bivariate_normal_cdf.definition, special.bivariate_normal_cdf.plackett,
        special.bivariate_normal_cdf.owen_positive, special.bivariate_normal_cdf.owen_negative,
        special.bivariate_normal_cdf.owen_mixed.
    """
    # products of integers would overflow
    x = x - 0.0
    y = y - 0.0
    rho = rho - 0.0
    return _kernels_compiled.bivariate_normal_cdf(x, y, rho)


@_jit
def erfcx(x):
    """Scaled complementary error function exp(x²) erfc(x).

    Parameters
    ----------
    x : real scalar

    Returns
    -------
    real scalar

    Domain: x in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 function call.
    Source: derived here.
    Claims: special.erfcx.integral, special.erfcx.slope.
    """
    # products of integers would overflow
    x = x - 0.0
    return _kernels_compiled.erfcx(x)
