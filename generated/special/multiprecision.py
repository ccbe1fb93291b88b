"""Owen's T, the bivariate normal distribution function and the scaled erfc: mpmath functions at the
precision of mpmath.mp.

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

from generated.special import kernels_multiprecision as _kernels_multiprecision
from mpmath import mp as _mp


def _numbers(*values):
    """Each value as mpf or mpc; integers and binary floats are taken exactly."""
    return [_mp.convert(x) for x in values]


def owens_t(h, a):
    """Owen's T function.

    Parameters
    ----------
    h, a : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: h in (-oo, oo), a in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
        special.owens_t.at_zero, special.owens_t.reflection.
    """
    h, a = _numbers(h, a)
    return _kernels_multiprecision.owens_t(h, a)


def bivariate_normal_cdf(x, y, rho):
    """P(U < x, V < y) for standard normal U and V with correlation rho.

    Parameters
    ----------
    x, y, rho : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: x in (-oo, oo), y in (-oo, oo), rho in [-1, 1].
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.bivariate_normal_cdf.definition, special.bivariate_normal_cdf.plackett,
        special.bivariate_normal_cdf.owen_positive, special.bivariate_normal_cdf.owen_negative,
        special.bivariate_normal_cdf.owen_mixed.
    """
    x, y, rho = _numbers(x, y, rho)
    return _kernels_multiprecision.bivariate_normal_cdf(x, y, rho)


def erfcx(x):
    """Scaled complementary error function exp(x²) erfc(x).

    Parameters
    ----------
    x : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: x in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 function call.
    Source: derived here.
    Claims: special.erfcx.integral, special.erfcx.slope.
    """
    (x,) = _numbers(x)
    return _kernels_multiprecision.erfcx(x)
