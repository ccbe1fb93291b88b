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

from builtins import TypeError as _TypeError
from builtins import abs as _abs
from builtins import frozenset as _frozenset
from builtins import int as _int
from builtins import isinstance as _isinstance
from builtins import type as _type
from fractions import Fraction as _Fraction

from flint import acb as _acb, arb as _arb, fmpq as _fmpq, fmpz as _fmpz
from generated.special import kernels_ball as _kernels_ball


_KNOWN = _frozenset((_arb, _acb, _fmpq))


def _numbers(*values):
    """Balls as they are, integers and fractions as exact fmpq; nothing inexact is accepted."""
    for x in values:
        if _type(x) not in _KNOWN:
            return [x if _isinstance(x, (_arb, _acb, _fmpq)) else _rational(x) for x in values]
    return values


def _rational(x):
    if _isinstance(x, (_int, _fmpz)):
        return _fmpq(x)
    if _isinstance(x, _Fraction):
        return _fmpq(x.numerator, x.denominator)
    allowed = "fmpq, arb, acb, int and Fraction"
    raise _TypeError(f"argument {x!r} of type {_type(x).__name__}; allowed are {allowed}")


def _inexact(x):
    """A ball around an exact rational; balls as they are."""
    return _arb(x) if _type(x) is _fmpq else x


def _is_zero(x):
    return _isinstance(x, _fmpq) and not x


def _is_finite(x):
    return _isinstance(x, _fmpq) or x.is_finite()


def _quotient(x, y):
    """x/y, not a number where y may be zero; an exact zero over a nonzero ball stays an exact zero."""
    if x and y:
        return x/y
    if _is_zero(y):
        return _acb(_arb("nan"), _arb("nan")) if _isinstance(x, _acb) else _arb("nan")
    if _is_zero(x) and not _isinstance(y, _fmpq) and y.is_finite() and not y.contains(0):
        return _fmpq(0)
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
    return _kernels_ball.owens_t(h, a)


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
    return _kernels_ball.bivariate_normal_cdf(x, y, rho)


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
    return _kernels_ball.erfcx(x)
