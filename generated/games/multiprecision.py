"""Gradient, momentum and alternating operators on differentiable games: mpmath functions at the precision
of mpmath.mp.

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

from builtins import isinstance as _isinstance

from mpmath import mp as _mp


def _numbers(*values):
    """Each value as mpf or mpc; integers and binary floats are taken exactly."""
    return [_mp.convert(x) for x in values]


def _sqrt(x):
    if _isinstance(x, _mp.mpf) and x < 0:
        return _mp.mpf("nan")
    return _mp.sqrt(x)


def heavy_ball_radius_polynomial(re, im, eta, beta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta, beta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 5 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    v2 = v1 - beta - _mp.mpf(1)
    v3 = eta*eta
    v4 = _mp.mpf(4)*beta + _mp.mpf(1) + v0 - _mp.mpf(2)*v1 - _mp.mpf(2)*(beta*v1) + v3*(im*im)
    # outputs
    return (v0, _mp.mpf(2)*(beta*v2), v4 + v3*(re*re), _mp.mpf(2)*v2, _mp.mpf(1))


def gradient_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 3 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 4 additions, 8 multiplications.
    Source: derived here.
    Claims: games.jacobians.gradient.
    """
    re, im, eta = _numbers(re, im, eta)
    # intermediate terms
    v0 = eta*re
    v1 = eta*eta
    # outputs
    return (
        _mp.mpf(1) - _mp.mpf(2)*v0 + v1*(im*im) + v1*(re*re),
        _mp.mpf(2)*(v0 - _mp.mpf(1)),
        _mp.mpf(1),
    )


def alternating_radius_polynomial(k, beta1, beta2):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    k, beta1, beta2 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 5 : real number (mpf, mpc, int or float)

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
        -(beta1 + beta2 + _mp.mpf(2)*v0),
        _mp.mpf(2)*beta1 + _mp.mpf(2)*beta2 + _mp.mpf(1) + v0,
        k - beta1 - beta2 - _mp.mpf(2),
        _mp.mpf(1),
    )


def extragradient_radius_polynomial(re, im, eta_extrap, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta_extrap, eta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 3 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    v9 = _mp.mpf(1) - _mp.mpf(2)*v0 - _mp.mpf(2)*v3 + _mp.mpf(2)*v5 + v6*v1 + v6*v4
    v10 = v9 - _mp.mpf(2)*(v4*re*v7) - _mp.mpf(2)*(re*v1*v7) + v1*v1*v8 + v4*v4*v8
    # outputs
    return (v10 + _mp.mpf(2)*(v1*v4*v8), _mp.mpf(2)*(v0 - _mp.mpf(1) + v3 - v5), _mp.mpf(1))


def optimistic_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 5 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
        _mp.mpf(2)*(eta*(re - _mp.mpf(2)*(eta*v1) - _mp.mpf(2)*(eta*v2))),
        _mp.mpf(1) - _mp.mpf(6)*v3 + _mp.mpf(4)*(v0*v1) + _mp.mpf(4)*(v0*v2),
        _mp.mpf(2)*(_mp.mpf(2)*v3 - _mp.mpf(1)),
        _mp.mpf(1),
    )


def heavy_ball_terms(re, im, eta, beta):
    """p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + 4β).

    Parameters
    ----------
    re, im, eta, beta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 6 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 10 additions, 10 multiplications, 2 negations.
    Source: derived here.
    Claims: games.heavy_ball.no_cancellation.
    """
    re, im, eta, beta = _numbers(re, im, eta, beta)
    # intermediate terms
    v0 = eta*re
    v1 = beta + _mp.mpf(1) - v0
    v2 = eta*im
    v3 = v1*v1
    v4 = _mp.mpf(4)*beta
    v5 = eta*eta*(im*im)
    # outputs
    return (
        v1,
        -v2,
        v3 - v4 - v5,
        -(v2*(_mp.mpf(2)*beta + _mp.mpf(2) - _mp.mpf(2)*v0)),
        v5 - v4 + v3,
        v4 + v5 + v3,
    )


def gradient_conditions(re, im, eta):
    """Positive exactly where simultaneous gradient is stable.

    Parameters
    ----------
    re, im, eta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 1 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 additions, 6 multiplications.
    Source: derived here.
    Claims: games.gradient.sufficient, games.gradient.necessary.
    """
    re, im, eta = _numbers(re, im, eta)
    return (_mp.mpf(2)*(eta*re) - eta*eta*(im*im + re*re),)


def heavy_ball_conditions(re, im, eta, beta):
    """All positive exactly where heavy ball is stable.

    Parameters
    ----------
    re, im, eta, beta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 5 additions, 13 multiplications.
    Source: derived here.
    Claims: games.heavy_ball.sufficient, games.heavy_ball.necessary, games.heavy_ball.sign_of_the_step.
    """
    re, im, eta, beta = _numbers(re, im, eta, beta)
    # intermediate terms
    v0 = beta + _mp.mpf(1)
    v1 = _mp.mpf(1) - beta
    v2 = v1*v1
    # outputs
    return (_mp.mpf(1) - beta*beta, _mp.mpf(2)*(eta*re*v0*v2) - eta*eta*(im*im*(v0*v0) + re*re*v2))


def alternating_conditions(k, beta1, beta2):
    """All positive exactly where alternating heavy ball on a bilinear game is stable.

    Parameters
    ----------
    k, beta1, beta2 : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 5 : real number (mpf, mpc, int or float)

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 9 additions, 8 multiplications.
    Source: derived here.
    Claims: games.alternating.sufficient, games.alternating.necessary.
    """
    k, beta1, beta2 = _numbers(k, beta1, beta2)
    # intermediate terms
    v0 = beta1*beta2
    # outputs
    return (
        _mp.mpf(1) - beta1*beta1,
        _mp.mpf(1) - beta2*beta2,
        k,
        _mp.mpf(4)*((beta1 + _mp.mpf(1))*(beta2 + _mp.mpf(1))) - k,
        (_mp.mpf(1) - v0)*(_mp.mpf(2)*v0 - beta1 - beta2) - k*v0,
    )


def extragradient_conditions(re, im, eta_extrap, eta):
    """Positive exactly where extragradient is stable.

    Parameters
    ----------
    re, im, eta_extrap, eta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 1 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 6 additions, 11 multiplications.
    Source: derived here.
    Claims: games.extragradient.sufficient, games.extragradient.necessary.
    """
    re, im, eta_extrap, eta = _numbers(re, im, eta_extrap, eta)
    # intermediate terms
    v0 = eta*eta_extrap
    v1 = eta*im - _mp.mpf(2)*(im*re*v0)
    v2 = _mp.mpf(1) - eta*re + v0*(re*re - im*im)
    # outputs
    return (_mp.mpf(1) - v1*v1 - v2*v2,)


def optimistic_conditions(re, im, eta):
    """All positive exactly where optimistic gradient is stable.

    Parameters
    ----------
    re, im, eta : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 2 : real number (mpf, mpc, int or float)

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 5 additions, 11 multiplications.
    Source: derived here.
    Claims: games.optimistic.sufficient, games.optimistic.necessary.
    """
    re, im, eta = _numbers(re, im, eta)
    # intermediate terms
    v0 = im*im + re*re
    v1 = eta*eta*v0
    # outputs
    return (
        _mp.mpf(1) - v1,
        eta*(_mp.mpf(2)*(re*(_mp.mpf(1) - _mp.mpf(2)*v1)) + eta*v0*(_mp.mpf(1) - _mp.mpf(3)*v1)),
    )


def best_heavy_ball(re, im):
    """Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*).

    Parameters
    ----------
    re, im : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 3 : real number (mpf, mpc, int or float)

    Domain: re in (0, oo), im in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 additions, 3 multiplications, 3 divisions, 2 function calls, 1 negation.
    Source: derived here.
    Claims: games.momentum.best_lower_bound, games.momentum.half_angle, games.momentum.best_attained.
    """
    re, im = _numbers(re, im)
    # intermediate terms
    v0 = im*im
    v1 = re + _sqrt(v0 + re*re)
    # outputs
    return (_mp.mpf(2)/v1, -(v0/(v1*v1)), _mp.fabs(im)/v1)


def best_alternating_equal(sigma):
    """Best alternating heavy ball with one step and one momentum: (η, β, ρ).

    Parameters
    ----------
    sigma : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 3 : real number (mpf, mpc, int or float)

    Domain: sigma in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 3 additions, 3 multiplications, 1 division, 2 function calls.
    Source: derived here.
    Claims: games.alternating.best_real, games.alternating.best_real_attained.
    """
    (sigma,) = _numbers(sigma)
    # intermediate terms
    v0 = _sqrt(_mp.mpf(3))
    # outputs
    return (
        _sqrt(_mp.mpf(128)/9*v0 - _mp.mpf(64)/3)/sigma,
        _mp.mpf(4)*v0 - _mp.mpf(7),
        _mp.mpf(2)*v0 - _mp.mpf(3),
    )


def best_alternating_first(sigma):
    """Best alternating heavy ball with momentum for the first player only: (η, β1, ρ).

    Parameters
    ----------
    sigma : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 3 : real number (mpf, mpc, int or float)

    Domain: sigma in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 multiplication, 1 division, 1 function call, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_one_player, games.alternating.best_one_player_attained.
    """
    (sigma,) = _numbers(sigma)
    return (_mp.mpf(3)/4*(_sqrt(_mp.mpf(6))/sigma), -(_mp.mpf(1)/8), _mp.mpf(1)/2)


def best_alternating_complex(sigma):
    """Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ).

    Parameters
    ----------
    sigma : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 4 : real number (mpf, mpc, int or float)

    Domain: sigma in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 division, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_any, games.alternating.best_any_attained.
    """
    (sigma,) = _numbers(sigma)
    return (_mp.mpf(16)/9/sigma, -(_mp.mpf(14)/81), _mp.mpf(1)/81, _mp.mpf(1)/3)
