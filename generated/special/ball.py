"""Owen's T, the bivariate normal distribution function and the scaled erfc: enclosures with python-flint
at the current precision.

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

from fractions import Fraction

from flint import acb, arb, fmpq, fmpz
from generated.special import kernels_ball


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


def owens_t(h, a):
    """Owen's T function.

    Parameters
    ----------
    h, a : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: h in (-oo, oo), a in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
        special.owens_t.at_zero, special.owens_t.reflection.
    """
    h, a = _numbers(h, a)
    return kernels_ball.owens_t(h, a)


def bivariate_normal_cdf(x, y, rho):
    """P(U < x, V < y) for standard normal U and V with correlation rho.

    Parameters
    ----------
    x, y, rho : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: x in (-oo, oo), y in (-oo, oo), rho in [-1, 1].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.bivariate_normal_cdf.definition, special.bivariate_normal_cdf.plackett,
        special.bivariate_normal_cdf.owen_positive, special.bivariate_normal_cdf.owen_negative,
        special.bivariate_normal_cdf.owen_mixed.
    """
    x, y, rho = _numbers(x, y, rho)
    return kernels_ball.bivariate_normal_cdf(x, y, rho)


def erfcx(x):
    """Scaled complementary error function exp(x²) erfc(x).

    Parameters
    ----------
    x : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: x in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 function call.
    Source: derived here.
    Claims: special.erfcx.integral, special.erfcx.slope.
    """
    (x,) = _numbers(x)
    return kernels_ball.erfcx(x)
