"""Solvable high-dimensional GAN: float64 functions of NumPy arrays.

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


def informative(kappa, nu, e_T, e_G):
    """The informative fixed point of the larger x = r², as (P, q, r), P, r > 0.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -2*kappa*(e_G + e_T + nu)/(e_G + e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G -
        e_T + kappa*(e_T + 1))**2)) + 1 > 0.
    Accuracy: largest error seen 6.8 ulp at e_G=0.029032145732317893, e_T=0.018036175386132277,
        kappa=0.7054384701173788, nu=0.001065809941327715, or 1.0 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128].
    Operations: 10 additions, 11 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.beside.
    """
    kappa, nu, e_T, e_G = _arrays(kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = e_G + e_T
    v1 = 1.0 + e_T
    v2 = kappa*v1
    v3 = v2 - e_G - e_T
    v4 = _np.sqrt(v3*v3 - 4.0*(nu*v2))
    v5 = _np.sqrt(1.0 - 2.0*(kappa*(v0 + nu)/(v0 + v2 + v4)))
    v6 = _np.sqrt(2.0)*_np.sqrt(v3 + v4)
    v7 = _np.sqrt(kappa)*_np.sqrt(v1)
    # outputs
    return (v5, 0.5*(v6*v5/v7), 0.5*(v6/v7))


def informative_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of informative.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -2*kappa*(e_G + e_T + nu)/(e_G + e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G -
        e_T + kappa*(e_T + 1))**2)) + 1 > 0.
    Accuracy: largest error seen 9.2 ulp at e_G=0.008238950601490939, e_T=0.013171627661281958,
        kappa=0.9992179919167803, nu=0.0041877681919161025, or 1.0 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128].
    Operations: 9 additions, 6 multiplications, 1 division, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.beside.
    """
    kappa, nu, e_T, e_G = _arrays(kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 + e_T)
    v1 = v0 - e_G - e_T
    v2 = v1*v1 - 4.0*(nu*v0)
    v3 = e_G + e_T
    # outputs
    return (v1, v2, 1.0 - 2.0*(kappa*(v3 + nu)/(v3 + v0 + _np.sqrt(v2))))


def informative_lower(kappa, nu, e_T, e_G):
    """The informative fixed point of the smaller x = r², as (P, q, r), P, r > 0; it is never stable.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: kappa in (0, oo), nu in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -kappa*(-2*nu/(-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G - e_T +
        kappa*(e_T + 1))**2)) + 1) + 1 > 0.
    Accuracy: largest error seen 150.0 ulp at e_G=0.03125, e_T=0.0, kappa=1.0, nu=0.0009765625, or 1.0
        times what rounding explains, at 2016 points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in
        [1/2, 1], nu in [1/1024, 1/128].
    Operations: 7 additions, 9 multiplications, 2 divisions, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.beside,
        solvable_gan.informative.lower_unstable.
    """
    kappa, nu, e_T, e_G = _arrays(kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 + e_T)
    v1 = v0 - e_G - e_T
    v2 = v1 + _np.sqrt(v1*v1 - 4.0*(nu*v0))
    v3 = _np.sqrt(1.0 - kappa*(1.0 - 2.0*(nu/v2)))
    v4 = _np.sqrt(2.0)*_np.sqrt(nu)*_np.sqrt(1.0/v2)
    # outputs
    return (v3, v4*v3, v4)


def informative_lower_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of informative_lower.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: kappa in (0, oo), nu in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0 and
        -kappa*(-2*nu/(-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + (-e_G - e_T +
        kappa*(e_T + 1))**2)) + 1) + 1 > 0.
    Accuracy: largest error seen 300.0 ulp at e_G=0.03125, e_T=0.0, kappa=1.0, nu=0.0009765625, or 1.0
        times what rounding explains, at 2016 points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in
        [1/2, 1], nu in [1/1024, 1/128].
    Operations: 7 additions, 6 multiplications, 1 division, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.beside,
        solvable_gan.informative.lower_unstable.
    """
    kappa, nu, e_T, e_G = _arrays(kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 + e_T)
    v1 = v0 - e_G - e_T
    v2 = v1*v1 - 4.0*(nu*v0)
    # outputs
    return (v1, v2, 1.0 - kappa*(1.0 - 2.0*(nu/(v1 + _np.sqrt(v2)))))


def informative_conditions(kappa, nu, e_T, e_G):
    """(x, P², F'(x), a1, a1 a2 - a3) at the larger root: all positive where it is a stable point.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0.
    Accuracy: largest error seen 22.0 ulp at e_G=0.014304615743881026, e_T=0.021079751596193408,
        kappa=0.6212684622746691, nu=0.0078125, or 1.1 times what rounding explains, at 2016 points with
        e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128].
    Operations: 17 additions, 22 multiplications, 4 divisions, 1 function call.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary.
    """
    kappa, nu, e_T, e_G = _arrays(kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = 1.0 + e_T
    v1 = kappa*v0
    v2 = v1 - e_G - e_T
    v3 = _np.sqrt(v2*v2 - 4.0*(nu*v1))
    v4 = v2 + v3
    v5 = v4/v1
    v6 = 0.5*v5
    v7 = 1.0 - kappa*(1.0 - v6)
    v8 = kappa*(2.0*v5 - 1.0) - 2.0*nu
    v9 = 0.5*((2.0 - 2.0*e_G + kappa*(1.0 - e_T))*v4/v1) - e_G - 4.0*nu - e_T*(1.0 - kappa)
    # outputs
    return (v6, v7, v3, v8, v4*v8*v9/v0 - v3*(v4*v4)*v7/(kappa*(v0*v0)))


def informative_conditions_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of informative_conditions.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: kappa in (0, oo), nu in [0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T +
        kappa*(e_T + 1) > 0 and -4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0.
    Accuracy: largest error seen 8.9 ulp at e_G=0.009774018617731365, e_T=0.006129546951369219,
        kappa=0.509204500304457, nu=0.001400301207936701, or 1.0 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128].
    Operations: 4 additions, 4 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary.
    """
    kappa, nu, e_T, e_G = _arrays(kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 + e_T)
    v1 = v0 - e_G - e_T
    # outputs
    return (v1, v1*v1 - 4.0*(nu*v0))


def fold(kappa, e_T, e_G):
    """The noise ν at which the two informative points meet, and where: (ν, P, q, r).

    Parameters
    ----------
    kappa, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 4 : real array

    Domain: kappa in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T + kappa*(e_T + 1) > 0 and
        -kappa*(1 - (-e_G - e_T + kappa*(e_T + 1))/(2*kappa*(e_T + 1))) + 1 > 0.
    Accuracy: largest error seen 7.8 ulp at e_G=0.021678094761469598, e_T=0.021895549546436643,
        kappa=0.5699344657604286, or 1.0 times what rounding explains, at 2008 points with e_G in [0,
        1/32], e_T in [0, 1/32], kappa in [1/2, 1].
    Operations: 5 additions, 10 multiplications, 4 divisions, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise, solvable_gan.fixed.fold_noise_root.
    """
    kappa, e_T, e_G = _arrays(kappa=kappa, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = 1.0 + e_T
    v1 = kappa*v0
    v2 = v1 - e_G - e_T
    v3 = _np.sqrt(1.0 - kappa*(1.0 - 0.5*(v2/v1)))
    v4 = _np.sqrt(2.0)*_np.sqrt(v2)
    v5 = _np.sqrt(kappa)*_np.sqrt(v0)
    # outputs
    return (0.25*(v2*v2/v1), v3, 0.5*(v4*v3/v5), 0.5*(v4/v5))


def fold_where(kappa, e_T, e_G):
    """Not negative, or positive, where there is a value of fold.

    Parameters
    ----------
    kappa, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: kappa in (0, oo), e_T in [0, oo), e_G in [0, oo); where -e_G - e_T + kappa*(e_T + 1) > 0 and
        -kappa*(1 - (-e_G - e_T + kappa*(e_T + 1))/(2*kappa*(e_T + 1))) + 1 > 0.
    Accuracy: largest error seen 4.7 ulp at e_G=0.030331194438747485, e_T=0.012216688031040493,
        kappa=0.5317979866147682, or 1.0 times what rounding explains, at 2008 points with e_G in [0,
        1/32], e_T in [0, 1/32], kappa in [1/2, 1].
    Operations: 5 additions, 3 multiplications, 1 division.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.fixed.fold, solvable_gan.fixed.fold_noise, solvable_gan.fixed.fold_noise_root.
    """
    kappa, e_T, e_G = _arrays(kappa=kappa, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 + e_T)
    v1 = v0 - e_G - e_T
    # outputs
    return (v1, 1.0 - kappa*(1.0 - 0.5*(v1/v0)))


def hopf_rows(x, kappa, e_T, e_G):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    x, kappa, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 1 : real array

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: largest error seen 12.0 ulp at e_G=0.01679162550493819, e_T=0.012318211237269009,
        kappa=0.8119026952454768, x=0.6509672405433995, or 1.0 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], x in [5/8, 3/4].
    Operations: 18 additions, 18 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _arrays(x=x, kappa=kappa, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = 1.0 - x
    v1 = kappa*(1.0 + e_T)
    v2 = x*(v0*v1 - e_G - e_T)
    v3 = x*(2.0 - 2.0*e_G + kappa*(1.0 - e_T)) - e_G - e_T*(1.0 - kappa) - 4.0*v2
    v4 = 2.0*(x*(1.0 - kappa*v0)*(e_G + e_T - v1 + 2.0*(x*v1)))
    # outputs
    return ((kappa*(4.0*x - 1.0) - 2.0*v2)*v3 - v4,)


def hopf_slopes(x, kappa, e_T, e_G):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    x, kappa, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 1 : real array

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: largest error seen 8.4 ulp at e_G=0.005086121164668993, e_T=0.02339210242889146,
        kappa=0.6475878506790183, x=0.6263671897798517, or 1.0 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], x in [5/8, 3/4].
    Operations: 30 additions, 29 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _arrays(x=x, kappa=kappa, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = 1.0 - x
    v1 = kappa*(1.0 + e_T)
    v2 = v0*v1
    v3 = x*(v2 - e_G - e_T)
    v4 = 2.0*e_G
    v5 = kappa*(1.0 - e_T)
    v6 = x*v1
    v7 = 1.0 - kappa*v0
    v8 = 2.0*v6
    v9 = e_G + e_T - v1 + v8
    v10 = x*(2.0 - v4 + v5) - e_G - e_T*(1.0 - kappa) - 4.0*v3
    v11 = (kappa*(4.0*x - 1.0) - 2.0*v3)*(2.0 + v4 + 4.0*e_T + v5 + 4.0*v6 - 4.0*v2) - 4.0*(v6*v7)
    # outputs
    return (v11 - 2.0*(kappa*x*v9) - 2.0*(v7*v9) + (v4 + 2.0*e_T + 4.0*kappa + v8 - 2.0*v2)*v10,)


def hopf_conditions(x, kappa, e_T, e_G):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    x, kappa, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 6 : real array

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: largest error seen 9.8 ulp at e_G=0.0139870684031063, e_T=0.0005926452091515044,
        kappa=0.8018184891191658, x=0.6357546325305332, or 1.2 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], x in [5/8, 3/4].
    Operations: 30 additions, 29 multiplications.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _arrays(x=x, kappa=kappa, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 + e_T)
    v1 = x*v0
    v2 = 2.0*v1
    v3 = e_G + e_T - v0 + v2
    v4 = 1.0 - x
    v5 = v4*v0
    v6 = x*(v5 - e_G - e_T)
    v7 = kappa*(4.0*x - 1.0) - 2.0*v6
    v8 = 1.0 - kappa*v4
    v9 = 2.0*e_G
    v10 = kappa*(1.0 - e_T)
    v11 = x*(2.0 - v9 + v10) - e_G - e_T*(1.0 - kappa) - 4.0*v6
    v12 = v7*(2.0 + v9 + 4.0*e_T + v10 + 4.0*v1 - 4.0*v5) - 4.0*(v1*v8) - 2.0*(kappa*x*v3)
    # outputs
    return (v3, v7, v6, v8, v12 - 2.0*(v8*v3) + (v9 + 2.0*e_T + 4.0*kappa + v2 - 2.0*v5)*v11, +x)


def hopf_start(kappa, e_T, e_G):
    """Where Newton begins.

    Parameters
    ----------
    kappa, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 1 : real array

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: largest error seen 3.0 ulp at e_G=0.0019486609735027104, e_T=0.005880997242048543,
        kappa=0.5460468720643792, or 1.0 times what rounding explains, at 2008 points with e_G in [0,
        1/32], e_T in [0, 1/32], kappa in [1/2, 1].
    Operations: 3 additions, 1 multiplication, 1 division.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    kappa, e_T, e_G = _arrays(kappa=kappa, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 + e_T)
    # outputs
    return ((v0 - e_G - e_T)/v0,)


def hopf(x, kappa, e_T, e_G):
    """Where growing noise takes the informative point's stability, a1 a2 = a3 with a1 > 0: (ν, ω, P, q,
    r), from the unknowns.

    Parameters
    ----------
    x, kappa, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 5 : real array

    Domain: kappa in (0, 3/2], e_T in [0, 1/8], e_G in [0, 1/8].
    Accuracy: largest error seen 5.8 ulp at e_G=0.00861141282615139, e_T=0.025480165804500625,
        kappa=0.5362458469369711, x=0.6311487141999655, or 1.1 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], x in [5/8, 3/4].
    Operations: 12 additions, 12 multiplications, 5 function calls.
    Source: derived here.
    Claims: solvable_gan.fixed.informative_rests, solvable_gan.fixed.roots, solvable_gan.fixed.none,
        solvable_gan.fixed.fold_between, solvable_gan.fixed.inside, solvable_gan.fixed.slope_upper,
        solvable_gan.informative.characteristic, solvable_gan.informative.stable,
        solvable_gan.informative.stable_necessary, solvable_gan.informative.hopf,
        solvable_gan.informative.hopf_frequency, solvable_gan.informative.hopf_convex,
        solvable_gan.informative.trace_form.
    """
    x, kappa, e_T, e_G = _arrays(x=x, kappa=kappa, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*(1.0 - x)
    v1 = x*((1.0 + e_T)*v0 - e_G - e_T)
    v2 = _np.sqrt(x)
    v3 = _np.sqrt(x*(2.0 - 2.0*e_G + kappa*(1.0 - e_T)) - e_G - e_T*(1.0 - kappa) - 4.0*v1)
    v4 = _np.sqrt(1.0 - v0)
    # outputs
    return (v1, _np.sqrt(2.0)*_np.sqrt(kappa)*v2*v3, v4, v2*v4, v2)


def cycle_amplitude(kappa, nu, e_T, e_G):
    """The cycle born at κ = 2ν, to leading order in κ - 2ν: (P, √⟨q²⟩ = √⟨r²⟩, ω).

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: kappa in (0, oo), nu in (0, 1), e_T in [0, oo), e_G in [0, oo); where kappa >= 2*nu.
    Accuracy: largest error seen 2.8 ulp at e_G=0.01366873291810939, e_T=0.027198351078497114,
        kappa=0.9227743245921534, nu=0.0078125, or 1.0 times what rounding explains, at 2016 points with
        e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128].
    Operations: 4 additions, 4 multiplications, 1 division, 4 function calls.
    Source: derived here.
    Claims: solvable_gan.oscillation.one_P, solvable_gan.oscillation.frequency,
        solvable_gan.oscillation.supercritical, solvable_gan.oscillation.supercritical_sign,
        solvable_gan.oscillation.amplitude, solvable_gan.oscillation.attracts_H,
        solvable_gan.oscillation.attracts_P, solvable_gan.threshold.below_low.
    """
    kappa, nu, e_T, e_G = _arrays(kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = _np.sqrt(1.0 - nu)
    # outputs
    return (v0, _np.sqrt(kappa - 2.0*nu)/_np.sqrt(2.0*e_G + 2.0*e_T + kappa), _np.sqrt(nu)*v0)


def cycle_amplitude_where(kappa, nu, e_T, e_G):
    """Not negative, or positive, where there is a value of cycle_amplitude.

    Parameters
    ----------
    kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 1 : real array

    Domain: kappa in (0, oo), nu in (0, 1), e_T in [0, oo), e_G in [0, oo); where kappa >= 2*nu.
    Accuracy: largest error seen 1.0 ulp at e_G=0.008825776273956795, e_T=0.02111784495670076,
        kappa=0.8336219197600414, nu=0.004999396923971805, or 1.0 times what rounding explains, at 2016
        points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128].
    Operations: 1 addition, 1 multiplication.
    Source: derived here.
    Claims: solvable_gan.oscillation.one_P, solvable_gan.oscillation.frequency,
        solvable_gan.oscillation.supercritical, solvable_gan.oscillation.supercritical_sign,
        solvable_gan.oscillation.amplitude, solvable_gan.oscillation.attracts_H,
        solvable_gan.oscillation.attracts_P, solvable_gan.threshold.below_low.
    """
    kappa, nu = _arrays(kappa=kappa, nu=nu)
    return (kappa - 2.0*nu,)


def learning_time(kappa, nu, e_T, n):
    """Time in units of 1/(τΛ) until P is of order one from P, q of order n^(-1/2), to leading order in ln
    n.

    Parameters
    ----------
    kappa, nu, e_T, n : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: kappa in (0, 2), nu in [0, 1), e_T in [0, oo), n in (1, oo).
    Accuracy: largest error seen 4.6 ulp at e_T=0.0221288410309912, kappa=0.5866769702469307,
        n=50.5945742349693, nu=0.002339714035356998, or 1.0 times what rounding explains, at 2016 points
        with e_T in [0, 1/32], kappa in [1/2, 1], n in [10, 1000000], nu in [1/1024, 1/128].
    Operations: 6 additions, 7 multiplications, 3 divisions, 2 function calls.
    Source: derived here.
    Claims: solvable_gan.learning_time.origin, solvable_gan.learning_time.q_first,
        solvable_gan.learning_time.rate, solvable_gan.learning_time.eigenvalue,
        solvable_gan.learning_time.grows, solvable_gan.learning_time.inverse.
    """
    kappa, nu, e_T, n = _arrays(kappa=kappa, nu=nu, e_T=e_T, n=n)
    # intermediate terms
    v0 = 1.0 - nu
    v1 = 1.0 + e_T
    v2 = 2.0 - kappa
    v3 = kappa*v0
    # outputs
    return 0.5*(_np.log(n)*(1.0/v0 + 0.5*(v1*(v2 + _np.sqrt(v2*v2 + 4.0*(v3/v1)))/v3)))


def state_field(t, P, q, r, kappa, nu, e_T, e_G):
    """The derivatives of P, q, r by t, at the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 140000.0 ulp at P=0.9999590771882387, e_G=0.0242233604178182,
        e_T=0.018313281390461223, kappa=0.7595497207086337, nu=0.0078125, q=0.9999449257220066,
        r=0.9999883298177641, t=4.214013696568233e-06, or 1.0 times what rounding explains, at 576
        points with P in [-1, 1], e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024,
        1/128], q in [-1, 1], r in [-1, 1], t in [0, oo) (sizes 2**-20 to 2**10).
    Operations: 10 additions, 11 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r, kappa, nu, e_T, e_G = _arrays(P=P, q=q, r=r, kappa=kappa, nu=nu, e_T=e_T, e_G=e_G)
    # intermediate terms
    v0 = kappa*r
    v1 = q - P*r
    v2 = r*r
    v3 = v2*(1.0 - e_G) - nu - q*q*(1.0 + e_T)
    # outputs
    return (v0*v1, v1 + q*v3, P*q - r + v0*(1.0 - v2) + r*v3)


def state(t, P, q, r, kappa, nu, e_T, e_G):
    """Overlaps P, q and r at a time, from those at time zero: one feature, f = x, weights kept normalised,
    from the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 3 : real array

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 1.0 ulp at P=-1.0, e_G=0.0, e_T=0.0, kappa=0.5, nu=0.0009765625,
        q=-1.0, r=-1.0, t=0.0, or 1.0 times what rounding explains, at 576 points with P in [-1, 1], e_G
        in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128], q in [-1, 1], r in
        [-1, 1], t in [0, oo) (sizes 2**-20 to 2**10).
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r = _arrays(P=P, q=q, r=r)
    return (+P, +q, +r)


def state_conditions(t, P, q, r, kappa, nu, e_T, e_G):
    """Not negative, or positive, at initial states that are allowed.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 1 : real array

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 21000000000.0 ulp at P=-0.9999574378523286, e_G=0.005089165320569314,
        e_T=0.02750916775725103, kappa=0.5752592622953762, nu=0.0078125, q=0.9999886162615306,
        r=-0.9999009174818393, t=446.72838787364617, or 1.0 times what rounding explains, at 576 points
        with P in [-1, 1], e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128],
        q in [-1, 1], r in [-1, 1], t in [0, oo) (sizes 2**-20 to 2**10).
    Operations: 4 additions, 6 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r = _arrays(P=P, q=q, r=r)
    return (1.0 - P*P - q*q - r*r + 2.0*(P*q*r),)


def state_2_field(
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
    Lambda_2, Lambda_tilde_1, Lambda_tilde_2,
):
    """The derivatives of P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12 by t, at the current state.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 9 : real array

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: largest error seen 1000000.0 ulp at Lambda_1=55.97214067455059,
        Lambda_2=0.0005260211982012807, Lambda_tilde_1=1.97385405583438,
        Lambda_tilde_2=0.4067363058037632, P_11=-0.9999893920247646, P_12=-0.9999788584122209,
        P_21=-0.9998371395936283, P_22=-0.9999805285827245, S_12=0.8244321315870646,
        eta_G=0.006108695891292537, eta_T=0.34882534625785233, q_1=-0.028464973616792122,
        q_2=0.9999723448115619, r_1=-0.9884019974526055, r_2=-0.999991249071119, t=171.49206497945215,
        tau=0.020883843987238804, tau_tilde=9.690248377613159, or 1.0 times what rounding explains, at
        576 points with Lambda_1 in (0, oo) (sizes 2**-20 to 2**10), Lambda_2 in (0, oo) (sizes 2**-20
        to 2**10), Lambda_tilde_1 in (0, oo) (sizes 2**-20 to 2**10), Lambda_tilde_2 in (0, oo) (sizes
        2**-20 to 2**10), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], S_12 in
        [-1, 1], eta_G in [0, oo) (sizes 2**-20 to 2**10), eta_T in [0, oo) (sizes 2**-20 to 2**10), q_1
        in [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], t in [0, oo) (sizes 2**-20 to
        2**10), tau in (0, oo) (sizes 2**-20 to 2**10), tau_tilde in (0, oo) (sizes 2**-20 to 2**10).
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
    ) = _arrays(
        P_11=P_11, P_12=P_12, P_21=P_21, P_22=P_22, q_1=q_1, q_2=q_2, r_1=r_1, r_2=r_2, S_12=S_12,
        tau=tau, tau_tilde=tau_tilde, eta_T=eta_T, eta_G=eta_G, Lambda_1=Lambda_1, Lambda_2=Lambda_2,
        Lambda_tilde_1=Lambda_tilde_1, Lambda_tilde_2=Lambda_tilde_2,
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
    v9 = v2 - v7 - v8 + v5 - 0.5*(tau*(eta_G*(eta_G + v2 + v5) + eta_T*(eta_T + v7 + v8)))
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
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 9 : real array

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: largest error seen 1.0 ulp at Lambda_1=9.5367431640625e-07, Lambda_2=9.5367431640625e-07,
        Lambda_tilde_1=9.5367431640625e-07, Lambda_tilde_2=9.5367431640625e-07, P_11=-1.0, P_12=-1.0,
        P_21=-1.0, P_22=-1.0, S_12=-1.0, eta_G=0.0, eta_T=0.0, q_1=-1.0, q_2=-1.0, r_1=-1.0, r_2=-1.0,
        t=0.0, tau=9.5367431640625e-07, tau_tilde=9.5367431640625e-07, or 1.0 times what rounding
        explains, at 576 points with Lambda_1 in (0, oo) (sizes 2**-20 to 2**10), Lambda_2 in (0, oo)
        (sizes 2**-20 to 2**10), Lambda_tilde_1 in (0, oo) (sizes 2**-20 to 2**10), Lambda_tilde_2 in
        (0, oo) (sizes 2**-20 to 2**10), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1,
        1], S_12 in [-1, 1], eta_G in [0, oo) (sizes 2**-20 to 2**10), eta_T in [0, oo) (sizes 2**-20 to
        2**10), q_1 in [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], t in [0, oo) (sizes
        2**-20 to 2**10), tau in (0, oo) (sizes 2**-20 to 2**10), tau_tilde in (0, oo) (sizes 2**-20 to
        2**10).
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
    ) = _arrays(
        P_11=P_11, P_12=P_12, P_21=P_21, P_22=P_22, q_1=q_1, q_2=q_2, r_1=r_1, r_2=r_2, S_12=S_12,
    )
    return (+P_11, +P_12, +P_21, +P_22, +q_1, +q_2, +r_1, +r_2, +S_12)


def state_2_conditions(
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
    Lambda_2, Lambda_tilde_1, Lambda_tilde_2,
):
    """Not negative, or positive, at initial states that are allowed.

    Parameters
    ----------
    t, P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12, tau, tau_tilde, eta_T, eta_G, Lambda_1,
        Lambda_2, Lambda_tilde_1, Lambda_tilde_2 : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 7 : real array

    Domain: t in [0, oo), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1, 1], q_1 in
        [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], S_12 in [-1, 1], tau in (0, oo),
        tau_tilde in (0, oo), eta_T in [0, oo), eta_G in [0, oo), Lambda_1 in (0, oo), Lambda_2 in (0,
        oo), Lambda_tilde_1 in (0, oo), Lambda_tilde_2 in (0, oo).
    Accuracy: largest error seen 4100000.0 ulp at Lambda_1=0.01899322448573562,
        Lambda_2=0.0003612977795832799, Lambda_tilde_1=0.071128015898281,
        Lambda_tilde_2=0.00011742424448301221, P_11=0.9999928679124128, P_12=0.9990071088585657,
        P_21=0.9999971432287651, P_22=0.9998026694378827, S_12=0.9999797013351115,
        eta_G=0.3061842596616273, eta_T=0.10545948142730999, q_1=-0.997206962446251,
        q_2=0.9946061831036419, r_1=0.9988280588242321, r_2=0.9999966468793914, t=3.040046011575838e-05,
        tau=2.7586768368706675e-06, tau_tilde=0.00016753449487817576, or 1.4 times what rounding
        explains, at 576 points with Lambda_1 in (0, oo) (sizes 2**-20 to 2**10), Lambda_2 in (0, oo)
        (sizes 2**-20 to 2**10), Lambda_tilde_1 in (0, oo) (sizes 2**-20 to 2**10), Lambda_tilde_2 in
        (0, oo) (sizes 2**-20 to 2**10), P_11 in [-1, 1], P_12 in [-1, 1], P_21 in [-1, 1], P_22 in [-1,
        1], S_12 in [-1, 1], eta_G in [0, oo) (sizes 2**-20 to 2**10), eta_T in [0, oo) (sizes 2**-20 to
        2**10), q_1 in [-1, 1], q_2 in [-1, 1], r_1 in [-1, 1], r_2 in [-1, 1], t in [0, oo) (sizes
        2**-20 to 2**10), tau in (0, oo) (sizes 2**-20 to 2**10), tau_tilde in (0, oo) (sizes 2**-20 to
        2**10).
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
    ) = _arrays(
        P_11=P_11, P_12=P_12, P_21=P_21, P_22=P_22, q_1=q_1, q_2=q_2, r_1=r_1, r_2=r_2, S_12=S_12,
    )
    # intermediate terms
    v0 = P_11*P_11
    v1 = P_21*P_21
    v2 = 1.0 - v0
    v3 = v2 - v1
    v4 = P_12*P_12
    v5 = P_22*P_22
    v6 = 1.0 - v4 - v5
    v7 = q_1*q_1
    v8 = q_2*q_2
    v9 = S_12*S_12
    v10 = P_11*P_12
    v11 = S_12*v10
    v12 = 2.0*v11
    v13 = P_21*P_22
    v14 = S_12*v13
    v15 = 2.0*v14
    v16 = 2.0*(v10*v13)
    v17 = v0*v5
    v18 = v4*v1
    v19 = v2 - v4 - v1 - v5 - v9
    v20 = r_1*r_1
    v21 = P_11*q_1
    v22 = r_1*v21
    v23 = 2.0*v22
    v24 = P_21*q_2
    v25 = r_1*v24
    v26 = 2.0*v25
    v27 = 2.0*(v21*v24)
    v28 = v0*v8
    v29 = v1*v7
    v30 = r_2*r_2
    v31 = P_12*q_1
    v32 = r_2*v31
    v33 = 2.0*v32
    v34 = P_22*q_2
    v35 = r_2*v34
    v36 = 2.0*v35
    v37 = 2.0*(v31*v34)
    v38 = v4*v8
    v39 = v5*v7
    v40 = S_12*r_1
    v41 = r_1*r_2
    v42 = S_12*r_2
    v43 = v19 - v7 - v8 - v20 - v30 + v12 + v23 + v33 + v15 + v26 + v36 + 2.0*(r_2*v40) - v16
    v44 = v43 - 2.0*(v10*v41) - v27 - 2.0*(v21*v42) - v37 - 2.0*(v31*v40) - 2.0*(v13*v41)
    v45 = v44 - 2.0*(v24*v42) - 2.0*(v34*v40) + v17 + v28 + v0*v30 + v18 + v38 + v4*v20 + v29
    v46 = v45 + v1*v30 + v39 + v5*v20 + v9*v7 + v9*v8 + 2.0*(r_2*v10*v24) + 2.0*(r_1*v10*v34)
    v47 = v46 - 2.0*(v8*v11) + 2.0*(r_2*v21*v13) + 2.0*(S_12*v21*v34) - 2.0*(v5*v22)
    v48 = v47 + 2.0*(r_1*v31*v13) + 2.0*(S_12*v31*v24) - 2.0*(v1*v32) - 2.0*(v7*v14)
    # outputs
    return (
        v3,
        v6,
        1.0 - v7 - v8,
        v19 + v12 + v15 - v16 + v17 + v18,
        v3 - v7 - v8 - v20 + v23 + v26 - v27 + v28 + v29,
        v6 - v7 - v8 - v30 + v33 + v36 - v37 + v38 + v39,
        v48 - 2.0*(v4*v25) - 2.0*(v0*v35),
    )


def turned_P_field(cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """The derivatives of P, amplitude, cosine, sine by half_turns, at the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 4 : real array

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 1800000.0 ulp at P=-0.9999971145431062, amplitude=0.32181268342238756,
        cosine=1.3149910441621652e-05, e_G=0.002703014712770381, e_T=0.01059173406502556,
        half_turns=1.1947782386478352, kappa=0.9945266444176637, nu=0.0078125, sine=18.384149001859214,
        or 1.0 times what rounding explains, at 512 points with P in [-1, 1], amplitude in [0, oo)
        (sizes 2**-20 to 2**10), cosine in (-oo, oo) (sizes 2**-20 to 2**10), e_G in [0, 1/32], e_T in
        [0, 1/32], half_turns in [0, oo) (sizes 2**-20 to 2**10), kappa in [1/2, 1], nu in [1/1024,
        1/128], sine in (-oo, oo) (sizes 2**-20 to 2**10).
    Operations: 19 additions, 36 multiplications, 2 divisions, 1 negation.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    (
        cosine, sine, P, amplitude, kappa, nu, e_T, e_G,
    ) = _arrays(
        cosine=cosine, sine=sine, P=P, amplitude=amplitude, kappa=kappa, nu=nu, e_T=e_T, e_G=e_G,
    )
    # intermediate terms
    v0 = amplitude*kappa
    v1 = 12/5*cosine
    v2 = v1 + sine
    v3 = v1 - sine
    v4 = v2*v2
    v5 = v0*(v4*v2)
    v6 = cosine*cosine*(12/5*P - 12/5 + 6/5*kappa) + sine*sine*(5/12*P + 5/12 - 5/24*kappa)
    v7 = v6 - 5/24*(v3*v5)
    v8 = 0.5*kappa - nu + cosine*sine*(119/60*P - 169/60 + 169/120*kappa)
    v9 = v8 - 5/24*((cosine + 12/5*sine)*v5) + amplitude*((1.0 - e_G)*v4 - (1.0 + e_T)*(v3*v3))
    # outputs
    return (_np.pi*v0*v2*(v3 - P*v2)/v7, 2.0*(amplitude*_np.pi*v9/v7), -(_np.pi*sine), cosine*_np.pi)


def turned_P(cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """P when (q, r) has turned, from q = r = σρ, from the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 1.0 ulp at P=-1.0, amplitude=0.0, cosine=0.0, e_G=0.0, e_T=0.0,
        half_turns=0.0, kappa=0.5, nu=0.0009765625, sine=0.0, or 1.0 times what rounding explains, at
        576 points with P in [-1, 1], amplitude in [0, oo) (sizes 2**-20 to 2**10), cosine in (-oo, oo)
        (sizes 2**-20 to 2**10), e_G in [0, 1/32], e_T in [0, 1/32], half_turns in [0, oo) (sizes 2**-20
        to 2**10), kappa in [1/2, 1], nu in [1/1024, 1/128], sine in (-oo, oo) (sizes 2**-20 to 2**10).
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    (P,) = _arrays(P=P)
    return +P


def turned_P_initial(half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """cosine, sine at time zero.

    Parameters
    ----------
    half_turns, P, amplitude, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 2 : real array

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 1.0 ulp at P=-1.0, amplitude=0.0, e_G=0.0, e_T=0.0, half_turns=0.0,
        kappa=0.5, nu=0.0009765625, or 1.0 times what rounding explains, at 576 points with P in [-1,
        1], amplitude in [0, oo) (sizes 2**-20 to 2**10), e_G in [0, 1/32], e_T in [0, 1/32], half_turns
        in [0, oo) (sizes 2**-20 to 2**10), kappa in [1/2, 1], nu in [1/1024, 1/128].
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    return (1.0, 0.0)


def turned_amplitude(cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G):
    """The amplitude ρ² when (q, r) has turned, from q = r = σρ, from the current state.

    Parameters
    ----------
    cosine, sine, half_turns, P, amplitude, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: half_turns in [0, oo), P in [-1, 1], amplitude in [0, oo), kappa in (0, oo), nu in [0, oo),
        e_T in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 1.0 ulp at P=-1.0, amplitude=0.0, cosine=0.0, e_G=0.0, e_T=0.0,
        half_turns=0.0, kappa=0.5, nu=0.0009765625, sine=0.0, or 1.0 times what rounding explains, at
        576 points with P in [-1, 1], amplitude in [0, oo) (sizes 2**-20 to 2**10), cosine in (-oo, oo)
        (sizes 2**-20 to 2**10), e_G in [0, 1/32], e_T in [0, 1/32], half_turns in [0, oo) (sizes 2**-20
        to 2**10), kappa in [1/2, 1], nu in [1/1024, 1/128], sine in (-oo, oo) (sizes 2**-20 to 2**10).
    Operations: none.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r,
        solvable_gan.turned.P, solvable_gan.turned.q, solvable_gan.turned.r.
    """
    (amplitude,) = _arrays(amplitude=amplitude)
    return +amplitude


def height(t, P, q, r, kappa, nu, e_T, e_G):
    """V, a quadratic form in the distance from (9/10, 81/100, 9/10), at a time, from the current state.

    Parameters
    ----------
    t, P, q, r, kappa, nu, e_T, e_G : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: t in [0, oo), P in [-1, 1], q in [-1, 1], r in [-1, 1], kappa in (0, oo), nu in [0, oo), e_T
        in [0, oo), e_G in [0, oo).
    Accuracy: largest error seen 19.0 ulp at P=0.9999879464486835, e_G=0.022340074624725627,
        e_T=0.006191373283750693, kappa=0.5281355499780533, nu=0.0078125, q=0.9023951312835922,
        r=0.9999870111035292, t=82.34720551448618, or 1.0 times what rounding explains, at 576 points
        with P in [-1, 1], e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128],
        q in [-1, 1], r in [-1, 1], t in [0, oo) (sizes 2**-20 to 2**10).
    Operations: 14 additions, 12 multiplications.
    Source: derived here.
    Claims: solvable_gan.reduced.P, solvable_gan.reduced.q, solvable_gan.reduced.r.
    """
    P, q, r = _arrays(P=P, q=q, r=r)
    # intermediate terms
    v0 = (q - 81/100)*(17/10*q - 3/10*P - 1197/1000 + 1/10*r)
    v1 = v0 + (r - 9/10)*(1/10*q - 1/5*P - 981/1000 + 6/5*r)
    # outputs
    return v1 + (P - 9/10)*(6/5*P - 657/1000 - 3/10*q - 1/5*r)
