"""Gradient, momentum and alternating operators on differentiable games: float64 functions of NumPy arrays.

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


def heavy_ball_radius_polynomial(re, im, eta, beta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta, beta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: largest error seen 300.0 ulp at beta=-0.2724211055898855, eta=0.053870100214137635,
        im=-13.622260143282304, re=13.935491759770441, or 2.3 times what rounding explains, at 2016
        points with beta in [-1, 1], eta in [1/1024, 2], im in [-16, 16], re in [1/64, 16].
    Operations: 8 additions, 14 multiplications.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        eigenvalues of the momentum operator.
    Claims: games.jacobians.heavy_ball, games.jacobians.heavy_ball_any_size.
    """
    re, im, eta, beta = _arrays(re=re, im=im, eta=eta, beta=beta)
    # intermediate terms
    v0 = beta*beta
    v1 = eta*re
    v2 = v1 - beta - 1.0
    v3 = eta*eta
    # outputs
    return (
        v0,
        2.0*(beta*v2),
        4.0*beta + 1.0 + v0 - 2.0*v1 - 2.0*(beta*v1) + v3*(im*im) + v3*(re*re),
        2.0*v2,
        1.0,
    )


def gradient_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: largest error seen 220.0 ulp at eta=1.3250227657951468, im=6.956041913466581,
        re=0.7536611921036672, or 1.1 times what rounding explains, at 2008 points with eta in [1/1024,
        2], im in [-16, 16], re in [1/64, 16].
    Operations: 4 additions, 8 multiplications.
    Source: derived here.
    Claims: games.jacobians.gradient.
    """
    re, im, eta = _arrays(re=re, im=im, eta=eta)
    # intermediate terms
    v0 = eta*re
    v1 = eta*eta
    # outputs
    return (1.0 - 2.0*v0 + v1*(im*im) + v1*(re*re), 2.0*(v0 - 1.0), 1.0)


def alternating_radius_polynomial(k, beta1, beta2):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    k, beta1, beta2 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: largest error seen 390.0 ulp at beta1=-0.013768010551334253, beta2=-0.5330317536308851,
        k=1.4599154382902253, or 2.3 times what rounding explains, at 2008 points with beta1 in [-1, 1],
        beta2 in [-1, 1], k in [1/1024, 16].
    Operations: 8 additions, 4 multiplications, 1 negation.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        alternating momentum on bilinear games.
    Claims: games.jacobians.alternating_bilinear.
    """
    k, beta1, beta2 = _arrays(k=k, beta1=beta1, beta2=beta2)
    # intermediate terms
    v0 = beta1*beta2
    # outputs
    return (
        v0,
        -(beta1 + beta2 + 2.0*v0),
        2.0*beta1 + 2.0*beta2 + 1.0 + v0,
        k - beta1 - beta2 - 2.0,
        1.0,
    )


def extragradient_radius_polynomial(re, im, eta_extrap, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta_extrap, eta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: largest error seen 9200.0 ulp at eta=0.4758604458122823, eta_extrap=0.056677281136322546,
        im=-0.05252913250100377, re=15.43668751322067, or 1.0 times what rounding explains, at 2016
        points with eta in [1/1024, 2], eta_extrap in [1/1024, 2], im in [-16, 16], re in [1/64, 16].
    Operations: 13 additions, 29 multiplications.
    Source: derived here.
    Claims: games.jacobians.extragradient.
    """
    re, im, eta_extrap, eta = _arrays(re=re, im=im, eta_extrap=eta_extrap, eta=eta)
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
    v9 = 1.0 - 2.0*v0 - 2.0*v3 + 2.0*v5 + v6*v1 + v6*v4 - 2.0*(v4*re*v7) - 2.0*(re*v1*v7)
    # outputs
    return (v9 + v1*v1*v8 + v4*v4*v8 + 2.0*(v1*v4*v8), 2.0*(v0 - 1.0 + v3 - v5), 1.0)


def optimistic_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: largest error seen 310.0 ulp at eta=1.3524630152953754, im=-10.116090859173443,
        re=0.3709790299193706, or 1.1 times what rounding explains, at 2008 points with eta in [1/1024,
        2], im in [-16, 16], re in [1/64, 16].
    Operations: 7 additions, 18 multiplications.
    Source: derived here.
    Claims: games.jacobians.optimistic_gradient.
    """
    re, im, eta = _arrays(re=re, im=im, eta=eta)
    # intermediate terms
    v0 = eta*eta
    v1 = im*im
    v2 = re*re
    v3 = eta*re
    # outputs
    return (
        v0*(v1 + v2),
        2.0*(eta*(re - 2.0*(eta*v1) - 2.0*(eta*v2))),
        1.0 - 6.0*v3 + 4.0*(v0*v1) + 4.0*(v0*v2),
        2.0*(2.0*v3 - 1.0),
        1.0,
    )


def heavy_ball_terms(re, im, eta, beta):
    """p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + 4β).

    Parameters
    ----------
    re, im, eta, beta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 6 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: largest error seen 3600.0 ulp at beta=0.32897476602302733, eta=0.02571682002225653,
        im=7.706425861904997, re=7.736064414719864, or 1.2 times what rounding explains, at 2016 points
        with beta in [-1, 1], eta in [1/1024, 2], im in [-16, 16], re in [1/64, 16].
    Operations: 10 additions, 10 multiplications, 2 negations.
    Source: derived here.
    Claims: games.heavy_ball.no_cancellation.
    """
    re, im, eta, beta = _arrays(re=re, im=im, eta=eta, beta=beta)
    # intermediate terms
    v0 = eta*re
    v1 = beta + 1.0 - v0
    v2 = eta*im
    v3 = v1*v1
    v4 = 4.0*beta
    v5 = eta*eta*(im*im)
    # outputs
    return (v1, -v2, v3 - v4 - v5, -(v2*(2.0*beta + 2.0 - 2.0*v0)), v5 - v4 + v3, v4 + v5 + v3)


def gradient_conditions(re, im, eta):
    """Positive exactly where simultaneous gradient is stable.

    Parameters
    ----------
    re, im, eta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 1 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: largest error seen 420.0 ulp at eta=0.18827545623542394, im=3.819081745103915,
        re=9.034104816250059, or 1.0 times what rounding explains, at 2008 points with eta in [1/1024,
        2], im in [-16, 16], re in [1/64, 16].
    Operations: 2 additions, 6 multiplications.
    Source: derived here.
    Claims: games.gradient.sufficient, games.gradient.necessary.
    """
    re, im, eta = _arrays(re=re, im=im, eta=eta)
    return (2.0*(eta*re) - eta*eta*(im*im + re*re),)


def heavy_ball_conditions(re, im, eta, beta):
    """All positive exactly where heavy ball is stable.

    Parameters
    ----------
    re, im, eta, beta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: largest error seen 410.0 ulp at beta=-0.22003846924380688, eta=0.11795119699725533,
        im=10.000675957854384, re=8.241776083700032, or 1.2 times what rounding explains, at 2016 points
        with beta in [-1, 1], eta in [1/1024, 2], im in [-16, 16], re in [1/64, 16].
    Operations: 5 additions, 13 multiplications.
    Source: derived here.
    Claims: games.heavy_ball.sufficient, games.heavy_ball.necessary, games.heavy_ball.sign_of_the_step.
    """
    re, im, eta, beta = _arrays(re=re, im=im, eta=eta, beta=beta)
    # intermediate terms
    v0 = beta + 1.0
    v1 = 1.0 - beta
    v2 = v1*v1
    # outputs
    return (1.0 - beta*beta, 2.0*(eta*re*v0*v2) - eta*eta*(im*im*(v0*v0) + re*re*v2))


def alternating_conditions(k, beta1, beta2):
    """All positive exactly where alternating heavy ball on a bilinear game is stable.

    Parameters
    ----------
    k, beta1, beta2 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: largest error seen 33000.0 ulp at beta1=-0.24453027408566186, beta2=0.7893985326683792,
        k=5.753836311549657, or 1.2 times what rounding explains, at 2008 points with beta1 in [-1, 1],
        beta2 in [-1, 1], k in [1/1024, 16].
    Operations: 9 additions, 8 multiplications.
    Source: derived here.
    Claims: games.alternating.sufficient, games.alternating.necessary.
    """
    k, beta1, beta2 = _arrays(k=k, beta1=beta1, beta2=beta2)
    # intermediate terms
    v0 = beta1*beta2
    # outputs
    return (
        1.0 - beta1*beta1,
        1.0 - beta2*beta2,
        +k,
        4.0*((beta1 + 1.0)*(beta2 + 1.0)) - k,
        (1.0 - v0)*(2.0*v0 - beta1 - beta2) - k*v0,
    )


def extragradient_conditions(re, im, eta_extrap, eta):
    """Positive exactly where extragradient is stable.

    Parameters
    ----------
    re, im, eta_extrap, eta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 1 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: largest error seen 1500.0 ulp at eta=0.09367503777283535, eta_extrap=0.1969908871160276,
        im=-9.919271313277061, re=1.3958612382440818, or 1.0 times what rounding explains, at 2016
        points with eta in [1/1024, 2], eta_extrap in [1/1024, 2], im in [-16, 16], re in [1/64, 16].
    Operations: 6 additions, 11 multiplications.
    Source: derived here.
    Claims: games.extragradient.sufficient, games.extragradient.necessary.
    """
    re, im, eta_extrap, eta = _arrays(re=re, im=im, eta_extrap=eta_extrap, eta=eta)
    # intermediate terms
    v0 = eta*eta_extrap
    v1 = eta*im - 2.0*(im*re*v0)
    v2 = 1.0 - eta*re + v0*(re*re - im*im)
    # outputs
    return (1.0 - v1*v1 - v2*v2,)


def optimistic_conditions(re, im, eta):
    """All positive exactly where optimistic gradient is stable.

    Parameters
    ----------
    re, im, eta : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: largest error seen 1300.0 ulp at eta=0.09181112729700934, im=-10.565044507102524,
        re=2.6382568178886436, or 1.0 times what rounding explains, at 2008 points with eta in [1/1024,
        2], im in [-16, 16], re in [1/64, 16].
    Operations: 5 additions, 11 multiplications.
    Source: derived here.
    Claims: games.optimistic.sufficient, games.optimistic.necessary.
    """
    re, im, eta = _arrays(re=re, im=im, eta=eta)
    # intermediate terms
    v0 = im*im + re*re
    v1 = eta*eta*v0
    # outputs
    return (1.0 - v1, eta*(2.0*(re*(1.0 - 2.0*v1)) + eta*v0*(1.0 - 3.0*v1)))


def best_heavy_ball(re, im):
    """Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*).

    Parameters
    ----------
    re, im : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: re in (0, oo), im in (-oo, oo).
    Accuracy: largest error seen 5.9 ulp at im=-0.730488524586093, re=0.9043270300661693, or 1.3 times
        what rounding explains, at 2004 points with im in [-16, 16], re in [1/64, 16].
    Operations: 2 additions, 3 multiplications, 3 divisions, 2 function calls, 1 negation.
    Source: derived here.
    Claims: games.momentum.best_lower_bound, games.momentum.half_angle, games.momentum.best_attained.
    """
    re, im = _arrays(re=re, im=im)
    # intermediate terms
    v0 = im*im
    v1 = re + _np.sqrt(v0 + re*re)
    # outputs
    return (2.0/v1, -(v0/(v1*v1)), _np.abs(im)/v1)


def best_alternating_equal(sigma):
    """Best alternating heavy ball with one step and one momentum: (η, β, ρ).

    Parameters
    ----------
    sigma : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: sigma in (0, oo).
    Accuracy: largest error seen 44.0 ulp at sigma=0.015625, or 1.0 times what rounding explains, at
        2002 points with sigma in [1/64, 64].
    Operations: 3 additions, 3 multiplications, 1 division, 2 function calls.
    Source: derived here.
    Claims: games.alternating.best_real, games.alternating.best_real_attained.
    """
    (sigma,) = _arrays(sigma=sigma)
    # intermediate terms
    v0 = _np.sqrt(3.0)
    # outputs
    return (_np.sqrt(128/9*v0 - 64/3)/sigma, 4.0*v0 - 7.0, 2.0*v0 - 3.0)


def best_alternating_first(sigma):
    """Best alternating heavy ball with momentum for the first player only: (η, β1, ρ).

    Parameters
    ----------
    sigma : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: sigma in (0, oo).
    Accuracy: largest error seen 3.0 ulp at sigma=29.965138533048723, or 1.3 times what rounding
        explains, at 2002 points with sigma in [1/64, 64].
    Operations: 1 multiplication, 1 division, 1 function call, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_one_player, games.alternating.best_one_player_attained.
    """
    (sigma,) = _arrays(sigma=sigma)
    return (0.75*(_np.sqrt(6.0)/sigma), -0.125, 0.5)


def best_alternating_complex(sigma):
    """Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ).

    Parameters
    ----------
    sigma : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 4 : real array

    Domain: sigma in (0, oo).
    Accuracy: largest error seen 1.5 ulp at sigma=28.637334761699698, or 1.0 times what rounding
        explains, at 2002 points with sigma in [1/64, 64].
    Operations: 1 division, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_any, games.alternating.best_any_attained.
    """
    (sigma,) = _arrays(sigma=sigma)
    return (16/9/sigma, -(14/81), 1/81, 1/3)
