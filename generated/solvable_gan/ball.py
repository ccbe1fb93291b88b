"""Solvable high-dimensional GAN: enclosures with python-flint at the current precision.

Emitted by `rederive generate`; do not edit.

Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
    solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
    solvable_gan.fixed.beside, solvable_gan.informative.lower_unstable,
    solvable_gan.informative.characteristic, solvable_gan.informative.stable,
    solvable_gan.informative.stable_necessary, solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise,
    solvable_gan.fixed.fold_noise_root, solvable_gan.informative.hopf,
    solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
    solvable_gan.informative.trace_form, solvable_gan.oscillation.one_P,
    solvable_gan.oscillation.frequency, solvable_gan.oscillation.supercritical,
    solvable_gan.oscillation.supercritical_sign, solvable_gan.oscillation.amplitude,
    solvable_gan.oscillation.attracts_H, solvable_gan.oscillation.attracts_P,
    solvable_gan.threshold.below_low, solvable_gan.learning_time.origin,
    solvable_gan.learning_time.q_first, solvable_gan.learning_time.rate,
    solvable_gan.learning_time.eigenvalue, solvable_gan.learning_time.grows,
    solvable_gan.learning_time.inverse, solvable_gan.reduced.P, solvable_gan.reduced.q,
    solvable_gan.reduced.r, solvable_gan.constrained.h, solvable_gan.constrained.L,
    solvable_gan.constrained.P, solvable_gan.constrained.q, solvable_gan.constrained.r,
    solvable_gan.constrained.S, solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11,
    solvable_gan.ode.d2.P_12, solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22,
    solvable_gan.ode.d2.q_1, solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
    solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22, solvable_gan.ode.d2.z,
    solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.

Operations of one evaluation:
    informative: 10 additions, 11 multiplications, 3 divisions, 6 function calls
    informative_where: 9 additions, 6 multiplications, 1 division, 1 function call
    informative_lower: 7 additions, 9 multiplications, 2 divisions, 5 function calls
    informative_lower_where: 7 additions, 6 multiplications, 1 division, 1 function call
    informative_conditions: 17 additions, 22 multiplications, 4 divisions, 1 function call
    informative_conditions_where: 4 additions, 4 multiplications
    fold: 5 additions, 10 multiplications, 4 divisions, 5 function calls
    fold_where: 5 additions, 3 multiplications, 1 division
    hopf_rows: 18 additions, 18 multiplications
    hopf_slopes: 30 additions, 29 multiplications
    hopf_conditions: 30 additions, 29 multiplications
    hopf_start: 3 additions, 1 multiplication, 1 division
    hopf: 12 additions, 12 multiplications, 5 function calls
    cycle_amplitude: 4 additions, 4 multiplications, 1 division, 4 function calls
    cycle_amplitude_where: 1 addition, 1 multiplication
    learning_time: 6 additions, 7 multiplications, 3 divisions, 2 function calls
    state_field: 10 additions, 11 multiplications
    state: none
    state_conditions: 4 additions, 6 multiplications
    state_2_field: 34 additions, 57 multiplications
    state_2: none
    state_2_conditions: 75 additions, 92 multiplications
    turned_P_field: 19 additions, 36 multiplications, 2 divisions, 1 negation
    turned_P: none
    turned_P_initial: none
    turned_amplitude: none
    height: 14 additions, 12 multiplications
"""

from builtins import TypeError as _TypeError
from builtins import abs as _abs
from builtins import frozenset as _frozenset
from builtins import int as _int
from builtins import isinstance as _isinstance
from builtins import type as _type
from fractions import Fraction as _Fraction

from flint import acb as _acb, arb as _arb, fmpq as _fmpq, fmpz as _fmpz


_Q1 = _fmpq(1)
_Q2 = _fmpq(2)
_Q4 = _fmpq(4)
_Q1_2 = _fmpq(1, 2)
_Q1_4 = _fmpq(1, 4)
_Q12_5 = _fmpq(12, 5)
_Q6_5 = _fmpq(6, 5)
_Q5_12 = _fmpq(5, 12)
_Q5_24 = _fmpq(5, 24)
_Q119_60 = _fmpq(119, 60)
_Q169_60 = _fmpq(169, 60)
_Q169_120 = _fmpq(169, 120)
_Q0 = _fmpq(0)
_Q81_100 = _fmpq(81, 100)
_Q17_10 = _fmpq(17, 10)
_Q3_10 = _fmpq(3, 10)
_Q1197_1000 = _fmpq(1197, 1000)
_Q1_10 = _fmpq(1, 10)
_Q9_10 = _fmpq(9, 10)
_Q1_5 = _fmpq(1, 5)
_Q981_1000 = _fmpq(981, 1000)
_Q657_1000 = _fmpq(657, 1000)


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


def _log(x):
    return _inexact(x).log()


def _sqrt(x):
    return _inexact(x).sqrt()


def informative(kappa, nu, e_T, e_G):
    """The informative fixed point of the larger x = r², as (P, q, r), P, r > 0.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -2*kappa*(e_G + e_T + nu)/(e_G + e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G -
        e_T + kappa*(e_T + 1))**2)) + 1 > 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 10 additions, 11 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.beside.
    """
    kappa, nu, e_T, e_G = _numbers(kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = e_G + e_T
    v1 = _Q1 + e_T
    v2 = kappa*v1
    v3 = v2 - e_G - e_T
    v4 = _sqrt(v3*v3 - _Q4*(nu*v2))
    v5 = _sqrt(_Q1 - _quotient(_Q2*(kappa*(v0 + nu)), v0 + v2 + v4))
    v6 = _sqrt(_Q2)*_sqrt(v3 + v4)
    v7 = _sqrt(kappa)*_sqrt(v1)
    # outputs
    return (v5, _quotient(_Q1_2*(v6*v5), v7), _quotient(_Q1_2*v6, v7))


def informative_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of informative.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -2*kappa*(e_G + e_T + nu)/(e_G + e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G -
        e_T + kappa*(e_T + 1))**2)) + 1 > 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 9 additions, 6 multiplications, 1 division, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.beside.
    """
    kappa, nu, e_T, e_G = _numbers(kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 + e_T)
    v1 = v0 - e_G - e_T
    v2 = v1*v1 - _Q4*(nu*v0)
    v3 = e_G + e_T
    # outputs
    return (v1, v2, _Q1 - _quotient(_Q2*(kappa*(v3 + nu)), v3 + v0 + _sqrt(v2)))


def informative_lower(kappa, nu, e_T, e_G):
    """The informative fixed point of the smaller x = r², as (P, q, r), P, r > 0; it is never stable.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -kappa*(-2*nu/(-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G - e_T +
        kappa*(e_T + 1))**2)) + 1) + 1 > 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 7 additions, 9 multiplications, 2 divisions, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.beside,
        solvable_gan.informative.lower_unstable.
    """
    kappa, nu, e_T, e_G = _numbers(kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 + e_T)
    v1 = v0 - e_G - e_T
    v2 = v1 + _sqrt(v1*v1 - _Q4*(nu*v0))
    v3 = _sqrt(_Q1 - kappa*(_Q1 - _quotient(_Q2*nu, v2)))
    v4 = _sqrt(_Q2)*_sqrt(nu)*_sqrt(_quotient(_Q1, v2))
    # outputs
    return (v3, v4*v3, v4)


def informative_lower_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of informative_lower.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -kappa*(-2*nu/(-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G - e_T +
        kappa*(e_T + 1))**2)) + 1) + 1 > 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 7 additions, 6 multiplications, 1 division, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.beside,
        solvable_gan.informative.lower_unstable.
    """
    kappa, nu, e_T, e_G = _numbers(kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 + e_T)
    v1 = v0 - e_G - e_T
    v2 = v1*v1 - _Q4*(nu*v0)
    # outputs
    return (v1, v2, _Q1 - kappa*(_Q1 - _quotient(_Q2*nu, v1 + _sqrt(v2))))


def informative_conditions(kappa, nu, e_T, e_G):
    """(x, P², F'(x), a1, a1 a2 - a3) at the larger root: all positive where it is a stable point.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 17 additions, 22 multiplications, 4 divisions, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary.
    """
    kappa, nu, e_T, e_G = _numbers(kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = _Q1 + e_T
    v1 = kappa*v0
    v2 = v1 - e_G - e_T
    v3 = _sqrt(v2*v2 - _Q4*(nu*v1))
    v4 = v2 + v3
    v5 = _quotient(v4, v1)
    v6 = _Q1_2*v5
    v7 = _Q1 - kappa*(_Q1 - v6)
    v8 = kappa*(_Q2*v5 - _Q1) - _Q2*nu
    v9 = _quotient(_Q1_2*((_Q2 - _Q2*e_G + kappa*(_Q1 - e_T))*v4), v1) - e_G - _Q4*nu
    # outputs
    return (
        v6,
        v7,
        v3,
        v8,
        _quotient(v4*v8*(v9 - e_T*(_Q1 - kappa)), v0) - _quotient(v3*(v4*v4)*v7, kappa*(v0*v0)),
    )


def informative_conditions_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of informative_conditions.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 4 additions, 4 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary.
    """
    kappa, nu, e_T, e_G = _numbers(kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 + e_T)
    v1 = v0 - e_G - e_T
    # outputs
    return (v1, v1*v1 - _Q4*(nu*v0))


def fold(kappa, e_T, e_G):
    """The noise ν at which the two informative points meet, and where: (ν, P, q, r).

    Parameters
    ----------
    kappa, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 4 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T + kappa*(e_T + 1) > 0 and
        -kappa*(1 - (-e_G - e_T + kappa*(e_T + 1))/(2*kappa*(e_T + 1))) + 1 > 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 10 multiplications, 4 divisions, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise, solvable_gan.fixed.fold_noise_root.
    """
    kappa, e_T, e_G = _numbers(kappa, e_T, e_G)
    # intermediate terms
    v0 = _Q1 + e_T
    v1 = kappa*v0
    v2 = v1 - e_G - e_T
    v3 = _sqrt(_Q1 - kappa*(_Q1 - _quotient(_Q1_2*v2, v1)))
    v4 = _sqrt(_Q2)*_sqrt(v2)
    v5 = _sqrt(kappa)*_sqrt(v0)
    # outputs
    return (_quotient(_Q1_4*(v2*v2), v1), v3, _quotient(_Q1_2*(v4*v3), v5), _quotient(_Q1_2*v4, v5))


def fold_where(kappa, e_T, e_G):
    """Not negative, or positive, where there is a value of fold.

    Parameters
    ----------
    kappa, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T + kappa*(e_T + 1) > 0 and
        -kappa*(1 - (-e_G - e_T + kappa*(e_T + 1))/(2*kappa*(e_T + 1))) + 1 > 0.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 3 multiplications, 1 division.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise, solvable_gan.fixed.fold_noise_root.
    """
    kappa, e_T, e_G = _numbers(kappa, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 + e_T)
    v1 = v0 - e_G - e_T
    # outputs
    return (v1, _Q1 - kappa*(_Q1 - _quotient(_Q1_2*v1, v0)))


def hopf_rows(x, kappa, e_T, e_G):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    x, kappa, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 1 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 18 additions, 18 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _numbers(x, kappa, e_T, e_G)
    # intermediate terms
    v0 = _Q1 - x
    v1 = kappa*(_Q1 + e_T)
    v2 = x*(v0*v1 - e_G - e_T)
    v3 = x*(_Q2 - _Q2*e_G + kappa*(_Q1 - e_T)) - e_G - e_T*(_Q1 - kappa) - _Q4*v2
    v4 = _Q2*(x*(_Q1 - kappa*v0)*(e_G + e_T - v1 + _Q2*(x*v1)))
    # outputs
    return ((kappa*(_Q4*x - _Q1) - _Q2*v2)*v3 - v4,)


def hopf_slopes(x, kappa, e_T, e_G):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    x, kappa, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 1 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 30 additions, 29 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _numbers(x, kappa, e_T, e_G)
    # intermediate terms
    v0 = _Q1 - x
    v1 = kappa*(_Q1 + e_T)
    v2 = v0*v1
    v3 = x*(v2 - e_G - e_T)
    v4 = _Q2*e_G
    v5 = kappa*(_Q1 - e_T)
    v6 = x*v1
    v7 = _Q1 - kappa*v0
    v8 = _Q2*v6
    v9 = e_G + e_T - v1 + v8
    v10 = x*(_Q2 - v4 + v5) - e_G - e_T*(_Q1 - kappa) - _Q4*v3
    v11 = (kappa*(_Q4*x - _Q1) - _Q2*v3)*(_Q2 + v4 + _Q4*e_T + v5 + _Q4*v6 - _Q4*v2) - _Q4*(v6*v7)
    # outputs
    return (v11 - _Q2*(kappa*x*v9) - _Q2*(v7*v9) + (v4 + _Q2*e_T + _Q4*kappa + v8 - _Q2*v2)*v10,)


def hopf_conditions(x, kappa, e_T, e_G):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    x, kappa, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 6 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 30 additions, 29 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _numbers(x, kappa, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 + e_T)
    v1 = x*v0
    v2 = _Q2*v1
    v3 = e_G + e_T - v0 + v2
    v4 = _Q1 - x
    v5 = v4*v0
    v6 = x*(v5 - e_G - e_T)
    v7 = kappa*(_Q4*x - _Q1) - _Q2*v6
    v8 = _Q1 - kappa*v4
    v9 = _Q2*e_G
    v10 = kappa*(_Q1 - e_T)
    v11 = x*(_Q2 - v9 + v10) - e_G - e_T*(_Q1 - kappa) - _Q4*v6
    v12 = v7*(_Q2 + v9 + _Q4*e_T + v10 + _Q4*v1 - _Q4*v5) - _Q4*(v1*v8) - _Q2*(kappa*x*v3)
    # outputs
    return (v3, v7, v6, v8, v12 - _Q2*(v8*v3) + (v9 + _Q2*e_T + _Q4*kappa + v2 - _Q2*v5)*v11, x)


def hopf_start(kappa, e_T, e_G):
    """Where Newton begins.

    Parameters
    ----------
    kappa, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 1 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 3 additions, 1 multiplication, 1 division.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    kappa, e_T, e_G = _numbers(kappa, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 + e_T)
    # outputs
    return (_quotient(v0 - e_G - e_T, v0),)


def hopf(x, kappa, e_T, e_G):
    """Where growing noise takes the informative point's stability, a1 a2 = a3 with a1 > 0: (ν, ω, P, q,
    r), from the unknowns.

    Parameters
    ----------
    x, kappa, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 12 additions, 12 multiplications, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _numbers(x, kappa, e_T, e_G)
    # intermediate terms
    v0 = kappa*(_Q1 - x)
    v1 = x*((_Q1 + e_T)*v0 - e_G - e_T)
    v2 = _sqrt(x)
    v3 = _sqrt(x*(_Q2 - _Q2*e_G + kappa*(_Q1 - e_T)) - e_G - e_T*(_Q1 - kappa) - _Q4*v1)
    v4 = _sqrt(_Q1 - v0)
    # outputs
    return (v1, _sqrt(_Q2)*_sqrt(kappa)*v2*v3, v4, v2*v4, v2)


def cycle_amplitude(kappa, nu, e_T, e_G):
    """The cycle born at κ = 2ν, to leading order in κ - 2ν: (P, √⟨q²⟩ = √⟨r²⟩, ω).

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in (0, 1), e_T in [0, oo), e_G in [0, oo); where kappa >= 2*nu.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 4 additions, 4 multiplications, 1 division, 4 function calls.
    Source: derived here.
    Claims: solvable_gan.oscillation.one_P, solvable_gan.oscillation.frequency,
        solvable_gan.oscillation.supercritical, solvable_gan.oscillation.supercritical_sign,
        solvable_gan.oscillation.amplitude, solvable_gan.oscillation.attracts_H,
        solvable_gan.oscillation.attracts_P, solvable_gan.threshold.below_low.
    """
    kappa, nu, e_T, e_G = _numbers(kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = _sqrt(_Q1 - nu)
    # outputs
    return (v0, _quotient(_sqrt(kappa - _Q2*nu), _sqrt(_Q2*e_G + _Q2*e_T + kappa)), _sqrt(nu)*v0)


def cycle_amplitude_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of cycle_amplitude.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 1 : real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, oo), nu in (0, 1), e_T in [0, oo), e_G in [0, oo); where kappa >= 2*nu.
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 addition, 1 multiplication.
    Source: derived here.
    Claims: solvable_gan.oscillation.one_P, solvable_gan.oscillation.frequency,
        solvable_gan.oscillation.supercritical, solvable_gan.oscillation.supercritical_sign,
        solvable_gan.oscillation.amplitude, solvable_gan.oscillation.attracts_H,
        solvable_gan.oscillation.attracts_P, solvable_gan.threshold.below_low.
    """
    kappa, nu = _numbers(kappa, nu)
    return (kappa - _Q2*nu,)


def learning_time(kappa, nu, e_T, n):
    """Time in units of 1/(τΛ) until P is of order one from P, q of order n^(-1/2), to leading order in ln
    n.

    Parameters
    ----------
    kappa, nu, e_T, n : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: kappa in (0, 2), nu in [0, 1), e_T in [0, oo), n in (1, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 6 additions, 7 multiplications, 3 divisions, 2 function calls.
    Source: derived here.
    Claims: solvable_gan.learning_time.origin, solvable_gan.learning_time.q_first,
        solvable_gan.learning_time.rate, solvable_gan.learning_time.eigenvalue,
        solvable_gan.learning_time.grows, solvable_gan.learning_time.inverse.
    """
    kappa, nu, e_T, n = _numbers(kappa, nu, e_T, n)
    # intermediate terms
    v0 = _Q1 - nu
    v1 = _Q1 + e_T
    v2 = _Q2 - kappa
    v3 = kappa*v0
    v4 = _quotient(_Q1_2*(v1*(v2 + _sqrt(v2*v2 + _quotient(_Q4*v3, v1)))), v3)
    # outputs
    return _Q1_2*(_log(n)*(_quotient(_Q1, v0) + v4))


def state_field(t, P, q, r, kappa, nu, e_T, e_G):
    """The derivatives of P, q, r by t, at the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 10 additions, 11 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r, kappa, nu, e_T, e_G = _numbers(P, q, r, kappa, nu, e_T, e_G)
    # intermediate terms
    v0 = kappa*r
    v1 = q - P*r
    v2 = r*r
    v3 = v2*(_Q1 - e_G) - nu - q*q*(_Q1 + e_T)
    # outputs
    return (v0*v1, v1 + q*v3, P*q - r + v0*(_Q1 - v2) + r*v3)


def state(t, P, q, r, kappa, nu, e_T, e_G):
    """Overlaps P, q and r at a time, from those at time zero: one feature, f = x, weights kept normalised,
    from the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r = _numbers(P, q, r)
    return (P, q, r)


def state_conditions(t, P, q, r, kappa, nu, e_T, e_G):
    """Not negative, or positive, at initial states that are allowed.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 1 : real number (fmpq, arb, int; acb where complex)

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 4 additions, 6 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r = _numbers(P, q, r)
    return (_Q1 - P*P - q*q - r*r + _Q2*(P*q*r),)


def state_2_field(
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
    Lambda_2, Lambda_tilde_1, Lambda_tilde_2,
):
    """The derivatives of P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12 by t, at the current state.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 9 : real number (fmpq, arb, int; acb where complex)

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 34 additions, 57 multiplications.
    Source: derived here.
    Claims: solvable_gan.constrained.h, solvable_gan.constrained.L, solvable_gan.constrained.P,
        solvable_gan.constrained.q, solvable_gan.constrained.r, solvable_gan.constrained.S,
        solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11, solvable_gan.ode.d2.P_12,
        solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22, solvable_gan.ode.d2.q_1,
        solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
        solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22,
        solvable_gan.ode.d2.z.
    """
    (
        P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2,
    ) = _numbers(
        P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2,
    )
    # intermediate terms
    v0 = Lambda_tilde_1*r_1
    v1 = r_1*r_1
    v2 = Lambda_tilde_1*v1
    v3 = Lambda_tilde_2*r_2
    v4 = r_2*r_2
    v5 = Lambda_tilde_2*v4
    v6 = Lambda_1*q_1
    v7 = Lambda_1*(q_1*q_1)
    v8 = Lambda_2*(q_2*q_2)
    v9 = v2 - v7 - v8 + v5 - _Q1_2*(tau*(eta_G*(eta_G + v2 + v5) + eta_T*(eta_T + v7 + v8)))
    v10 = Lambda_2*q_2
    v11 = tau*(P_11*v6 - v0 + P_21*v10 - S_12*v3 + r_1*v9)
    v12 = tau*(P_12*v6 - v3 + P_22*v10 - S_12*v0 + r_2*v9)
    # outputs
    return (
        tau_tilde*(q_1*v0 - P_11*v2),
        tau_tilde*(q_1*v3 - P_12*v5),
        tau_tilde*(q_2*v0 - P_21*v2),
        tau_tilde*(q_2*v3 - P_22*v5),
        tau*(v6 - P_11*v0 - P_12*v3 + q_1*v9),
        tau*(v10 - P_21*v0 - P_22*v3 + q_2*v9),
        tau_tilde*(v0 - Lambda_tilde_1*(v1*r_1)) + v11,
        tau_tilde*(v3 - Lambda_tilde_2*(v4*r_2)) + v12,
        tau_tilde*(r_2*v0 + r_1*v3 - S_12*v2 - S_12*v5),
    )


def state_2(
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
    Lambda_2, Lambda_tilde_1, Lambda_tilde_2,
):
    """Overlaps P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12 at a time, from those at time zero: two
    features, f = x, weights kept normalised; t counts steps over n, from the current state.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 9 : real number (fmpq, arb, int; acb where complex)

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.constrained.h, solvable_gan.constrained.L, solvable_gan.constrained.P,
        solvable_gan.constrained.q, solvable_gan.constrained.r, solvable_gan.constrained.S,
        solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11, solvable_gan.ode.d2.P_12,
        solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22, solvable_gan.ode.d2.q_1,
        solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
        solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22,
        solvable_gan.ode.d2.z.
    """
    (
        P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12,
    ) = _numbers(
        P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12,
    )
    return (P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12)


def state_2_conditions(
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
    Lambda_2, Lambda_tilde_1, Lambda_tilde_2,
):
    """Not negative, or positive, at initial states that are allowed.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 7 : real number (fmpq, arb, int; acb where complex)

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 75 additions, 92 multiplications.
    Source: derived here.
    Claims: solvable_gan.constrained.h, solvable_gan.constrained.L, solvable_gan.constrained.P,
        solvable_gan.constrained.q, solvable_gan.constrained.r, solvable_gan.constrained.S,
        solvable_gan.linear.d2.noise, solvable_gan.ode.d2.P_11, solvable_gan.ode.d2.P_12,
        solvable_gan.ode.d2.P_21, solvable_gan.ode.d2.P_22, solvable_gan.ode.d2.q_1,
        solvable_gan.ode.d2.q_2, solvable_gan.ode.d2.r_1, solvable_gan.ode.d2.r_2,
        solvable_gan.ode.d2.S_11, solvable_gan.ode.d2.S_12, solvable_gan.ode.d2.S_22,
        solvable_gan.ode.d2.z.
    """
    (
        P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12,
    ) = _numbers(
        P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12,
    )
    # intermediate terms
    v0 = P_11*P_11
    v1 = P_21*P_21
    v2 = _Q1 - v0
    v3 = v2 - v1
    v4 = P_12*P_12
    v5 = P_22*P_22
    v6 = _Q1 - v4 - v5
    v7 = q_1*q_1
    v8 = q_2*q_2
    v9 = S_12*S_12
    v10 = P_11*P_12
    v11 = S_12*v10
    v12 = _Q2*v11
    v13 = P_21*P_22
    v14 = S_12*v13
    v15 = _Q2*v14
    v16 = _Q2*(v10*v13)
    v17 = v0*v5
    v18 = v4*v1
    v19 = v2 - v4 - v1 - v5 - v9
    v20 = r_1*r_1
    v21 = P_11*q_1
    v22 = r_1*v21
    v23 = _Q2*v22
    v24 = P_21*q_2
    v25 = r_1*v24
    v26 = _Q2*v25
    v27 = _Q2*(v21*v24)
    v28 = v0*v8
    v29 = v1*v7
    v30 = r_2*r_2
    v31 = P_12*q_1
    v32 = r_2*v31
    v33 = _Q2*v32
    v34 = P_22*q_2
    v35 = r_2*v34
    v36 = _Q2*v35
    v37 = _Q2*(v31*v34)
    v38 = v4*v8
    v39 = v5*v7
    v40 = S_12*r_1
    v41 = r_1*r_2
    v42 = S_12*r_2
    v43 = v19 - v7 - v8 - v20 - v30 + v12 + v23 + v33 + v15 + v26 + v36 + _Q2*(r_2*v40) - v16
    v44 = v43 - _Q2*(v10*v41) - v27 - _Q2*(v21*v42) - v37 - _Q2*(v31*v40) - _Q2*(v13*v41)
    v45 = v44 - _Q2*(v24*v42) - _Q2*(v34*v40) + v17 + v28 + v0*v30 + v18 + v38 + v4*v20 + v29
    v46 = v45 + v1*v30 + v39 + v5*v20 + v9*v7 + v9*v8 + _Q2*(r_2*v10*v24) + _Q2*(r_1*v10*v34)
    v47 = v46 - _Q2*(v8*v11) + _Q2*(r_2*v21*v13) + _Q2*(S_12*v21*v34) - _Q2*(v5*v22)
    v48 = v47 + _Q2*(r_1*v31*v13) + _Q2*(S_12*v31*v24) - _Q2*(v1*v32) - _Q2*(v7*v14)
    # outputs
    return (
        v3,
        v6,
        _Q1 - v7 - v8,
        v19 + v12 + v15 - v16 + v17 + v18,
        v3 - v7 - v8 - v20 + v23 + v26 - v27 + v28 + v29,
        v6 - v7 - v8 - v30 + v33 + v36 - v37 + v38 + v39,
        v48 - _Q2*(v4*v25) - _Q2*(v0*v35),
    )


def turned_P_field(cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """The derivatives of P, amplitude, cosine, sine by half_turns, at the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where
        complex)

    Returns
    -------
    tuple of 4 : real number (fmpq, arb, int; acb where complex)

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 19 additions, 36 multiplications, 2 divisions, 1 negation.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    (
        cosine, sine, P, amplitude, kappa, nu, e_T, e_G,
    ) = _numbers(
        cosine, sine, P, amplitude, kappa, nu, e_T, e_G,
    )
    # intermediate terms
    v0 = amplitude*kappa
    v1 = _Q12_5*cosine
    v2 = v1 + sine
    v3 = v1 - sine
    v4 = v2*v2
    v5 = v0*(v4*v2)
    v6 = cosine*cosine*(_Q12_5*P - _Q12_5 + _Q6_5*kappa)
    v7 = v6 + sine*sine*(_Q5_12*P + _Q5_12 - _Q5_24*kappa) - _Q5_24*(v3*v5)
    v8 = _Q1_2*kappa - nu + cosine*sine*(_Q119_60*P - _Q169_60 + _Q169_120*kappa)
    v9 = amplitude*((_Q1 - e_G)*v4 - (_Q1 + e_T)*(v3*v3))
    # outputs
    return (
        _quotient(_arb.pi()*v0*v2*(v3 - P*v2), v7),
        _quotient(_Q2*(amplitude*_arb.pi()*(v8 - _Q5_24*((cosine + _Q12_5*sine)*v5) + v9)), v7),
        -(_arb.pi()*sine),
        cosine*_arb.pi(),
    )


def turned_P(cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """P when (q, r) has turned, from q = r = σρ, from the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where
        complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    (P,) = _numbers(P)
    return P


def turned_P_initial(half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """cosine, sine at time zero.

    Parameters
    ----------
    half_turns, P, amplitude, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : real number (fmpq, arb, int; acb where complex)

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    return (_Q1, _Q0)


def turned_amplitude(cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """The amplitude ρ² when (q, r) has turned, from q = r = σρ, from the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where
        complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    (amplitude,) = _numbers(amplitude)
    return amplitude


def height(t, P, q, r, kappa, nu, e_T, e_G):
    """V, a quadratic form in the distance from (9/10, 81/100, 9/10), at a time, from the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 14 additions, 12 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r = _numbers(P, q, r)
    # intermediate terms
    v0 = (q - _Q81_100)*(_Q17_10*q - _Q3_10*P - _Q1197_1000 + _Q1_10*r)
    v1 = v0 + (r - _Q9_10)*(_Q1_10*q - _Q1_5*P - _Q981_1000 + _Q6_5*r)
    # outputs
    return v1 + (P - _Q9_10)*(_Q6_5*P - _Q657_1000 - _Q3_10*q - _Q1_5*r)
