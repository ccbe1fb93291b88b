"""Gradient, momentum and alternating operators on differentiable games: enclosures with python-flint at
the current precision.

Emitted by `rederive generate`; do not edit.

Claims: games.jacobians.heavy_ball, games.jacobians.heavy_ball_any_size, games.jacobians.gradient,
    games.jacobians.alternating_bilinear, games.jacobians.extragradient,
    games.jacobians.optimistic_gradient, games.heavy_ball.no_cancellation, games.gradient.sufficient,
    games.gradient.necessary, games.heavy_ball.sufficient, games.heavy_ball.necessary,
    games.heavy_ball.sign_of_the_step, games.alternating.sufficient, games.alternating.necessary,
    games.extragradient.sufficient, games.extragradient.necessary, games.optimistic.sufficient,
    games.optimistic.necessary, games.momentum.best_lower_bound, games.momentum.half_angle,
    games.momentum.best_attained, games.alternating.best_real, games.alternating.best_real_attained,
    games.alternating.best_one_player, games.alternating.best_one_player_attained,
    games.alternating.best_any, games.alternating.best_any_attained.

Operations of one evaluation:
    heavy_ball_radius_polynomial: 8 additions, 14 multiplications
    gradient_radius_polynomial: 4 additions, 8 multiplications
    alternating_radius_polynomial: 8 additions, 4 multiplications, 1 negation
    extragradient_radius_polynomial: 13 additions, 29 multiplications
    optimistic_radius_polynomial: 7 additions, 18 multiplications
    heavy_ball_terms: 10 additions, 10 multiplications, 2 negations
    gradient_conditions: 2 additions, 6 multiplications
    heavy_ball_conditions: 5 additions, 13 multiplications
    alternating_conditions: 9 additions, 8 multiplications
    extragradient_conditions: 6 additions, 11 multiplications
    optimistic_conditions: 5 additions, 11 multiplications
    best_heavy_ball: 2 additions, 3 multiplications, 3 divisions, 2 function calls, 1 negation
    best_alternating_equal: 3 additions, 3 multiplications, 1 division, 2 function calls
    best_alternating_first: 1 multiplication, 1 division, 1 function call, 1 negation
    best_alternating_complex: 1 division, 1 negation
"""

from builtins import TypeError as _TypeError
from builtins import abs as _abs
from builtins import frozenset as _frozenset
from builtins import int as _int
from builtins import isinstance as _isinstance
from builtins import type as _type
from fractions import Fraction as _Fraction

from flint import acb as _acb, arb as _arb, fmpq as _fmpq, fmpz as _fmpz


_Q2 = _fmpq(2)
_Q1 = _fmpq(1)
_Q4 = _fmpq(4)
_Q6 = _fmpq(6)
_Q3 = _fmpq(3)
_Q128_9 = _fmpq(128, 9)
_Q64_3 = _fmpq(64, 3)
_Q7 = _fmpq(7)
_Q3_4 = _fmpq(3, 4)
_Q1_8 = _fmpq(1, 8)
_Q1_2 = _fmpq(1, 2)
_Q16_9 = _fmpq(16, 9)
_Q14_81 = _fmpq(14, 81)
_Q1_81 = _fmpq(1, 81)
_Q1_3 = _fmpq(1, 3)


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


def _modulus(x):
    if _isinstance(x, _acb) and x.imag.is_zero():
        return _abs(x.real)
    return _abs(x)


def _sqrt(x):
    return _inexact(x).sqrt()


def heavy_ball_radius_polynomial(re, im, eta, beta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta, beta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 8 additions, 14 multiplications.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        eigenvalues of the momentum operator.
    Claims: games.jacobians.heavy_ball, games.jacobians.heavy_ball_any_size.
    """
    re, im, eta, beta = _numbers(re, im, eta, beta)
    # intermediate terms
    v0 = beta*beta
    v1 = eta*re
    v2 = v1 - beta - _Q1
    v3 = eta*eta
    # outputs
    return (
        v0,
        _Q2*(beta*v2),
        _Q4*beta + _Q1 + v0 - _Q2*v1 - _Q2*(beta*v1) + v3*(im*im) + v3*(re*re),
        _Q2*v2,
        _Q1,
    )


def gradient_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 4 additions, 8 multiplications.
    Source: derived here.
    Claims: games.jacobians.gradient.
    """
    re, im, eta = _numbers(re, im, eta)
    # intermediate terms
    v0 = eta*re
    v1 = eta*eta
    # outputs
    return (_Q1 - _Q2*v0 + v1*(im*im) + v1*(re*re), _Q2*(v0 - _Q1), _Q1)


def alternating_radius_polynomial(k, beta1, beta2):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    k, beta1, beta2 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 8 additions, 4 multiplications, 1 negation.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        alternating momentum on bilinear games.
    Claims: games.jacobians.alternating_bilinear.
    """
    k, beta1, beta2 = _numbers(k, beta1, beta2)
    # intermediate terms
    v0 = beta1*beta2
    # outputs
    return (
        v0,
        -(beta1 + beta2 + _Q2*v0),
        _Q2*beta1 + _Q2*beta2 + _Q1 + v0,
        k - beta1 - beta2 - _Q2,
        _Q1,
    )


def extragradient_radius_polynomial(re, im, eta_extrap, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta_extrap, eta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 13 additions, 29 multiplications.
    Source: derived here.
    Claims: games.jacobians.extragradient.
    """
    re, im, eta_extrap, eta = _numbers(re, im, eta_extrap, eta)
    # intermediate terms
    v0 = eta*re
    v1 = im*im
    v2 = eta*eta_extrap
    v3 = v1*v2
    v4 = re*re
    v5 = v4*v2
    v6 = eta*eta
    v7 = eta_extrap*v6
    v8 = eta_extrap*eta_extrap*v6
    v9 = _Q1 - _Q2*v0 - _Q2*v3 + _Q2*v5 + v6*v1 + v6*v4 - _Q2*(v4*re*v7) - _Q2*(re*v1*v7)
    # outputs
    return (v9 + v1*v1*v8 + v4*v4*v8 + _Q2*(v1*v4*v8), _Q2*(v0 - _Q1 + v3 - v5), _Q1)


def optimistic_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 7 additions, 18 multiplications.
    Source: derived here.
    Claims: games.jacobians.optimistic_gradient.
    """
    re, im, eta = _numbers(re, im, eta)
    # intermediate terms
    v0 = eta*eta
    v1 = im*im
    v2 = re*re
    v3 = eta*re
    # outputs
    return (
        v0*(v1 + v2),
        _Q2*(eta*(re - _Q2*(eta*v1) - _Q2*(eta*v2))),
        _Q1 - _Q6*v3 + _Q4*(v0*v1) + _Q4*(v0*v2),
        _Q2*(_Q2*v3 - _Q1),
        _Q1,
    )


def heavy_ball_terms(re, im, eta, beta):
    """p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + 4β).

    Parameters
    ----------
    re, im, eta, beta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 6 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 10 additions, 10 multiplications, 2 negations.
    Source: derived here.
    Claims: games.heavy_ball.no_cancellation.
    """
    re, im, eta, beta = _numbers(re, im, eta, beta)
    # intermediate terms
    v0 = eta*re
    v1 = beta + _Q1 - v0
    v2 = eta*im
    v3 = v1*v1
    v4 = _Q4*beta
    v5 = eta*eta*(im*im)
    # outputs
    return (v1, -v2, v3 - v4 - v5, -(v2*(_Q2*beta + _Q2 - _Q2*v0)), v5 - v4 + v3, v4 + v5 + v3)


def gradient_conditions(re, im, eta):
    """Positive exactly where simultaneous gradient is stable.

    Parameters
    ----------
    re, im, eta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 1 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 additions, 6 multiplications.
    Source: derived here.
    Claims: games.gradient.sufficient, games.gradient.necessary.
    """
    re, im, eta = _numbers(re, im, eta)
    return (_Q2*(eta*re) - eta*eta*(im*im + re*re),)


def heavy_ball_conditions(re, im, eta, beta):
    """All positive exactly where heavy ball is stable.

    Parameters
    ----------
    re, im, eta, beta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 13 multiplications.
    Source: derived here.
    Claims: games.heavy_ball.sufficient, games.heavy_ball.necessary, games.heavy_ball.sign_of_the_step.
    """
    re, im, eta, beta = _numbers(re, im, eta, beta)
    # intermediate terms
    v0 = beta + _Q1
    v1 = _Q1 - beta
    v2 = v1*v1
    # outputs
    return (_Q1 - beta*beta, _Q2*(eta*re*v0*v2) - eta*eta*(im*im*(v0*v0) + re*re*v2))


def alternating_conditions(k, beta1, beta2):
    """All positive exactly where alternating heavy ball on a bilinear game is stable.

    Parameters
    ----------
    k, beta1, beta2 : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 5 : real number (fmpq, arb, int; acb where complex)

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 9 additions, 8 multiplications.
    Source: derived here.
    Claims: games.alternating.sufficient, games.alternating.necessary.
    """
    k, beta1, beta2 = _numbers(k, beta1, beta2)
    # intermediate terms
    v0 = beta1*beta2
    # outputs
    return (
        _Q1 - beta1*beta1,
        _Q1 - beta2*beta2,
        k,
        _Q4*((beta1 + _Q1)*(beta2 + _Q1)) - k,
        (_Q1 - v0)*(_Q2*v0 - beta1 - beta2) - k*v0,
    )


def extragradient_conditions(re, im, eta_extrap, eta):
    """Positive exactly where extragradient is stable.

    Parameters
    ----------
    re, im, eta_extrap, eta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 1 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 6 additions, 11 multiplications.
    Source: derived here.
    Claims: games.extragradient.sufficient, games.extragradient.necessary.
    """
    re, im, eta_extrap, eta = _numbers(re, im, eta_extrap, eta)
    # intermediate terms
    v0 = eta*eta_extrap
    v1 = eta*im - _Q2*(im*re*v0)
    v2 = _Q1 - eta*re + v0*(re*re - im*im)
    # outputs
    return (_Q1 - v1*v1 - v2*v2,)


def optimistic_conditions(re, im, eta):
    """All positive exactly where optimistic gradient is stable.

    Parameters
    ----------
    re, im, eta : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 2 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 11 multiplications.
    Source: derived here.
    Claims: games.optimistic.sufficient, games.optimistic.necessary.
    """
    re, im, eta = _numbers(re, im, eta)
    # intermediate terms
    v0 = im*im + re*re
    v1 = eta*eta*v0
    # outputs
    return (_Q1 - v1, eta*(_Q2*(re*(_Q1 - _Q2*v1)) + eta*v0*(_Q1 - _Q3*v1)))


def best_heavy_ball(re, im):
    """Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*).

    Parameters
    ----------
    re, im : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: re in (0, oo), im in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 additions, 3 multiplications, 3 divisions, 2 function calls, 1 negation.
    Source: derived here.
    Claims: games.momentum.best_lower_bound, games.momentum.half_angle, games.momentum.best_attained.
    """
    re, im = _numbers(re, im)
    # intermediate terms
    v0 = im*im
    v1 = re + _sqrt(v0 + re*re)
    # outputs
    return (_quotient(_Q2, v1), -_quotient(v0, v1*v1), _quotient(_modulus(im), v1))


def best_alternating_equal(sigma):
    """Best alternating heavy ball with one step and one momentum: (η, β, ρ).

    Parameters
    ----------
    sigma : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: sigma in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 3 additions, 3 multiplications, 1 division, 2 function calls.
    Source: derived here.
    Claims: games.alternating.best_real, games.alternating.best_real_attained.
    """
    (sigma,) = _numbers(sigma)
    # intermediate terms
    v0 = _sqrt(_Q3)
    # outputs
    return (_quotient(_sqrt(_Q128_9*v0 - _Q64_3), sigma), _Q4*v0 - _Q7, _Q2*v0 - _Q3)


def best_alternating_first(sigma):
    """Best alternating heavy ball with momentum for the first player only: (η, β1, ρ).

    Parameters
    ----------
    sigma : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 3 : real number (fmpq, arb, int; acb where complex)

    Domain: sigma in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 multiplication, 1 division, 1 function call, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_one_player, games.alternating.best_one_player_attained.
    """
    (sigma,) = _numbers(sigma)
    return (_quotient(_Q3_4*_sqrt(_Q6), sigma), -_Q1_8, _Q1_2)


def best_alternating_complex(sigma):
    """Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ).

    Parameters
    ----------
    sigma : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 4 : real number (fmpq, arb, int; acb where complex)

    Domain: sigma in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 division, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_any, games.alternating.best_any_attained.
    """
    (sigma,) = _numbers(sigma)
    return (_quotient(_Q16_9, sigma), -_Q14_81, _Q1_81, _Q1_3)
