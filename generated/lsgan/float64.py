"""Least-squares GAN with an erf discriminator: float64 functions of NumPy arrays.

Emitted by `rederive generate`; do not edit.

Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
    lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
    lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
    lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
    lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
    lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
    lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
    lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
    lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
    lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
    lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
    lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
    lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
    lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
    lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
    lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
    lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
    lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
    lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative, lsgan.ladder.data_a.zero,
    lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero, lsgan.ladder.data_ab.zero,
    lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1, lsgan.ladder.generator_moment_2,
    lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero, lsgan.expectation_erf.positive,
    lsgan.expectation_erf.negative, lsgan.expectation_erf_squared.positive,
    lsgan.expectation_erf_squared.negative, lsgan.forms.at_origin,
    lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
    lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative,
    lsgan.variants.latent.positive, lsgan.variants.latent.negative, lsgan.variants.erlang_2.positive,
    lsgan.variants.erlang_2.negative, lsgan.variants.erlang_3.positive,
    lsgan.variants.erlang_3.negative, lsgan.variants.mixture.positive, lsgan.variants.mixture.negative.

Operations of one evaluation:
    data_term: 3 additions, 15 multiplications, 7 divisions, 5 function calls, 3 negations
    data_term_at_zero_a: 2 multiplications, 1 function call, 1 negation
    generator_term: 6 additions, 17 multiplications, 9 divisions, 5 function calls, 2 negations
    generator_term_at_zero_a: 2 multiplications, 1 function call
    cost: 10 additions, 28 multiplications, 14 divisions, 8 function calls, 5 negations
    cost_at_zero_a: 1 addition, 4 multiplications, 2 function calls, 1 negation
    gradient: 24 additions, 59 multiplications, 26 divisions, 15 function calls, 12 negations
    gradient_at_zero_a: 5 additions, 5 multiplications, 3 divisions, 3 function calls, 1 negation
    hessian: 47 additions, 91 multiplications, 49 divisions, 15 function calls, 11 negations
    hessian_at_zero_a: 10 additions, 19 multiplications, 6 divisions, 5 function calls, 4 negations
    expectation_erf: 3 additions, 8 multiplications, 5 divisions, 4 function calls
    expectation_erf_at_zero_a: 1 function call
    expectation_erf_squared: 5 additions, 18 multiplications, 9 divisions, 6 function calls, 2 negations
    expectation_erf_squared_at_zero_a: 1 multiplication, 1 function call
    discriminator_loss: 22 additions, 38 multiplications, 20 divisions, 12 function calls, 5 negations
    discriminator_loss_at_zero_a: 5 additions, 5 multiplications, 1 function call
    generator_loss: 13 additions, 22 multiplications, 13 divisions, 7 function calls, 2 negations
    generator_loss_at_zero_a: 2 additions, 3 multiplications, 1 function call
    cost_latent: 10 additions, 34 multiplications, 14 divisions, 8 function calls, 5 negations
    cost_latent_at_zero_a: 1 addition, 4 multiplications, 2 function calls, 1 negation
    data_term_erlang2: 8 additions, 28 multiplications, 11 divisions, 9 function calls, 5 negations
    data_term_erlang2_at_zero_a: 2 multiplications, 1 function call, 1 negation
    data_term_erlang3: 13 additions, 36 multiplications, 14 divisions, 9 function calls, 5 negations
    data_term_erlang3_at_zero_a: 2 multiplications, 1 function call, 1 negation
    cost_mixture: 15 additions, 39 multiplications, 19 divisions, 10 function calls, 7 negations
    cost_mixture_at_zero_a: 1 addition, 4 multiplications, 2 function calls, 1 negation
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
from generated.special import kernels_float64 as _kernels_float64
from scipy import special as _special


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


def _erfc(x):
    with _np.errstate(all="ignore"):
        h = _np.rint(16.0*x)/16.0
        tail = _np.exp(-h*h)*_np.exp((h - x)*(h + x))*_special.erfcx(x)
    return _np.where(x > 0.5, tail, _special.erfc(x))[()]


def data_term(a, b, c):
    """E D(X)² of the discriminator's output on the data.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 27.0 ulp at a=0.501477350648128, b=-2.997501246168625,
        c=2.979776223502059, or 1.0 times what rounding explains, at 2008 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4].
    Operations: 3 additions, 15 multiplications, 7 divisions, 5 function calls, 3 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    a, b, c = _arrays(a=a, b=b, c=c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _np.sqrt(2.0)
    v2 = _np.abs(a)
    v3 = a*v1
    v4 = -(0.5*(c*v1/v2) + b*v3/v2)
    v5 = _kernels_float64.bivariate_normal_cdf(-(0.5*(c/a)), v4, 0.5*(v3/v2))
    # outputs
    return 0.25*(v0*v0) + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/(a*a)))*v5/v2)


def data_term_at_zero_a(a, b, c):
    """E D(X)² of the discriminator's output on the data, where a = 0.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 15.0 ulp at a=4.0, b=-0.6597168655595853, c=0.6007979269613215, or 6.2
        times what rounding explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4].
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _erfc(-b)
    # outputs
    return 0.25*(v0*v0)


def generator_term(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points.

    Parameters
    ----------
    a, b, g, h : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: largest error seen 1100000.0 ulp at a=4.0, b=2.4054127239844307, g=4.0,
        h=1.9025255120093334, or 1.0 times what rounding explains, at 2016 points with a in [1/2, 4], b
        in [-4, 4], g in [1/2, 4], h in [-2, 2].
    Operations: 6 additions, 17 multiplications, 9 divisions, 5 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h = _arrays(a=a, b=b, g=g, h=h)
    # intermediate terms
    v0 = _erfc(b + a*h)
    v1 = a*g
    v2 = a*a
    v3 = _np.sqrt(2.0)
    v4 = _np.abs(a)
    v5 = a*v3
    v6 = -(0.5*(v3/(g*v4)) + b*v5/v4 + h*v3*v2/v4)
    v7 = _kernels_float64.bivariate_normal_cdf(0.5/v1, v6, -(0.5*(v5/v4)))
    # outputs
    return 0.25*(v0*v0) - 2.0*(a*_np.exp(h/g + b/v1 + 0.25/(v2*(g*g)))*v7/v4)


def generator_term_at_zero_a(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points, where a = 0.

    Parameters
    ----------
    a, b, g, h : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: largest error seen 13.0 ulp at a=2.7933742641831802, b=1.0931006781966648, g=4.0,
        h=-0.5762661906796245, or 6.9 times what rounding explains, at 2016 points with a in [1/2, 4], b
        in [-4, 4], g in [1/2, 4], h in [-2, 2].
    Operations: 2 multiplications, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _erfc(b)
    # outputs
    return 0.25*(v0*v0)


def cost(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))².

    Parameters
    ----------
    a, b, g, h, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 340.0 ulp at a=2.1944343999883484, b=-3.650450023041876, c=4.0, g=4.0,
        h=1.9325875060838404, or 1.0 times what rounding explains, at 2032 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2].
    Operations: 10 additions, 28 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h, c = _arrays(a=a, b=b, g=g, h=h, c=c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _erfc(b + a*h)
    v2 = a*a
    v3 = _np.sqrt(2.0)
    v4 = _np.abs(a)
    v5 = a*v3
    v6 = b*v5/v4
    v7 = 0.5*(v5/v4)
    v8 = _kernels_float64.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v3/v4) + v6), v7)
    v9 = a*g
    v10 = _kernels_float64.bivariate_normal_cdf(0.5/v9, -(0.5*(v3/(g*v4)) + v6 + h*v3*v2/v4), -v7)
    v11 = 0.25*(v0*v0) + 0.25*(v1*v1) + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/v2))*v8/v4)
    # outputs
    return v11 - 2.0*(a*_np.exp(h/g + b/v9 + 0.25/(v2*(g*g)))*v10/v4)


def cost_at_zero_a(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))², where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 4.2 ulp at a=3.4860401957977754, b=0.9248392111488162,
        c=0.9224020022031061, g=2.571762607332449, h=-1.836567121340464, or 1.1 times what rounding
        explains, at 2032 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in
        [-2, 2].
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _erfc(b)
    v1 = _erfc(-b)
    # outputs
    return 0.25*(v0*v0) + 0.25*(v1*v1)


def gradient(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h.

    Parameters
    ----------
    a, b, g, h, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 4 : real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 820000.0 ulp at a=4.0, b=2.834196202351687, c=1.579860276267702, g=4.0,
        h=1.9774818175481967, or 1.0 times what rounding explains, at 2032 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2].
    Operations: 24 additions, 59 multiplications, 26 divisions, 15 function calls, 12 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    a, b, g, h, c = _arrays(a=a, b=b, g=g, h=h, c=c)
    # intermediate terms
    v0 = a*g
    v1 = a*a
    v2 = g*g
    v3 = _np.sqrt(2.0)
    v4 = _np.abs(a)
    v5 = g*v4
    v6 = v3/v5
    v7 = a*v3
    v8 = b*v7/v4
    v9 = h*v3*v1/v4
    v10 = 0.5*(v7/v4)
    v11 = _kernels_float64.bivariate_normal_cdf(0.5/v0, -(0.5*v6 + v8 + v9), -v10)
    v12 = _np.exp(h/g + b/v0 + 0.25/(v1*v2))*v11
    v13 = 2.0*b
    v14 = c/a
    v15 = c*v3/v4
    v16 = _kernels_float64.bivariate_normal_cdf(-(0.5*v14), -(0.5*v15 + v8), v10)
    v17 = _np.exp(b*c/a + 0.25*(c*c/v1))*v16
    v18 = b*b
    v19 = _np.sqrt(_np.pi)
    v20 = 2.0*v18
    v21 = v4*v19
    v22 = 0.5*(_np.exp(-v20)*v7*_kernels_float64.erfcx(0.25*v15 + v8)/v21)
    v23 = a*h
    v24 = b*v23
    v25 = v1*(h*h)
    v26 = v7*_np.exp(-(v20 + 4.0*v24 + 2.0*v25))*_kernels_float64.erfcx(0.25*v6 + v8 + v9)/v21
    v27 = a*v12
    v28 = _erfc(b + v23)*_np.exp(-(v18 + 2.0*v24 + v25))/v19 - 0.5*v26
    v29 = v28 - 2.0*((v13 + 2.0*v23 + 1.0/v0)*v27/v4)
    v30 = 0.5*(c*(2.0*(a*(v13 + v14)*v17/v4) - _erfc(-b)*_np.exp(-v18)/v19 - v22)/v1)
    # outputs
    return (
        -(2.0*(h*v12/v5) + v30 + 0.5*(v29/(g*v1))),
        2.0*(c*v17/v4) - 2.0*(v12/v5),
        -(0.5*(v29/(a*v2))),
        -(2.0*(v27/v5)),
    )


def gradient_at_zero_a(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h, where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 4 : real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 1300.0 ulp at a=4.0, b=0.9561688235531998, c=4.0, g=0.8342542010485052,
        h=1.7449022466644912, or 1.0 times what rounding explains, at 2032 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2].
    Operations: 5 additions, 5 multiplications, 3 divisions, 3 function calls, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    b, g, h, c = _arrays(b=b, g=g, h=h, c=c)
    # intermediate terms
    v0 = _np.exp(-(b*b))
    v1 = 1.0/c
    v2 = _special.erf(b)
    v3 = _np.sqrt(_np.pi)
    # outputs
    return (v0*(v1 - g - h + v2*(g + h + v1))/v3, 2.0*(v2*v0/v3), 0.0, 0.0)


def hessian(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h; the entries of a 4×4 matrix, row by
    row.

    Parameters
    ----------
    a, b, g, h, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 16 : real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 18000000.0 ulp at a=0.5, b=4.0, c=4.0, g=0.5, h=-2.0, or 1.2 times what
        rounding explains, at 2032 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2,
        4], h in [-2, 2].
    Operations: 47 additions, 91 multiplications, 49 divisions, 15 function calls, 11 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    a, b, g, h, c = _arrays(a=a, b=b, g=g, h=h, c=c)
    # intermediate terms
    v0 = h*h
    v1 = a*h
    v2 = b*b
    v3 = b*v1
    v4 = a*a
    v5 = v4*v0
    v6 = _np.sqrt(_np.pi)
    v7 = _erfc(b + v1)*_np.exp(-(v2 + 2.0*v3 + v5))/v6
    v8 = a*g
    v9 = g*g
    v10 = v4*v9
    v11 = _np.sqrt(2.0)
    v12 = _np.abs(a)
    v13 = g*v12
    v14 = v11/v13
    v15 = 0.5*v14
    v16 = a*v11
    v17 = b*v16/v12
    v18 = h*v11*v4/v12
    v19 = 0.5*(v16/v12)
    v20 = _kernels_float64.bivariate_normal_cdf(0.5/v8, -(v15 + v17 + v18), -v19)
    v21 = _np.exp(h/g + b/v8 + 0.25/v10)*v20
    v22 = 2.0*(v21/v13)
    v23 = v7 - v22
    v24 = 2.0*b
    v25 = c/a
    v26 = v24 + v25
    v27 = c*c
    v28 = c*v11/v12
    v29 = 0.5*v28
    v30 = _kernels_float64.bivariate_normal_cdf(-(0.5*v25), -(v29 + v17), v19)
    v31 = _np.exp(b*c/a + 0.25*(v27/v4))*v30
    v32 = a*v31
    v33 = _erfc(-b)*_np.exp(-v2)/v6
    v34 = 2.0*v2
    v35 = _np.exp(-v34)
    v36 = _kernels_float64.erfcx(0.25*v28 + v17)
    v37 = v12*v6
    v38 = 2.0*(v26*v32/v12) - v33 - 0.5*(v35*v16*v36/v37)
    v39 = c*v38
    v40 = v4*a
    v41 = _np.exp(-(v34 + 4.0*v3 + 2.0*v5))
    v42 = _kernels_float64.erfcx(0.25*v14 + v17 + v18)
    v43 = v24 + 2.0*v1 + 1.0/v8
    v44 = a*v21
    v45 = v7 - 0.5*(v16*v41*v42/v37) - 2.0*(v43*v44/v12)
    v46 = 4.0*(v32/v12)
    v47 = 2.0*v17
    v48 = 2.0/v6
    v49 = v4*v4
    v50 = 4.0*(v44/v12)
    v51 = v45/v8 - v50
    v52 = g*v4
    v53 = v43*v45 - v50 - 0.5*(v41*((v15 + v47 + 2.0*v18)*v42 - v48)/v6)
    v54 = 0.25*(v27*(v46 - 0.5*(v35*((v29 + v47)*v36 - v48)/v6) + v26*v38)/v49)
    v55 = h*v23
    v56 = v55/v8 - 0.5*(c*(v46 + v39/a)/v4) - 0.5*(v51/v52)
    v57 = 0.5*((v45 - v1*v51 + 0.5*(v53/v8))/v10)
    v58 = v55/g - v22 - 0.5*(v51/v8)
    v59 = -(0.5*(v51/(a*v9)))
    v60 = v23/g
    v61 = -(0.5*(v51/v9))
    # outputs
    return (
        v0*v23/v8 + v39/v40 + v45/(g*v40) + v54 - h*v51/v52 + 0.25*(v53/(v9*v49)),
        v56,
        v57,
        v58,
        v56,
        c*(2.0*(c*v31/v12) - v33)/a + v23/v8,
        v59,
        v60,
        v57,
        v59,
        v45/(a*(v9*g)) + 0.25*(v53/(v4*(v9*v9))),
        v61,
        v58,
        v60,
        v61,
        a*v23/g,
    )


def hessian_at_zero_a(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h, where a = 0; the entries of a 4×4
    matrix, row by row.

    Parameters
    ----------
    a, b, g, h, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    tuple of 16 : real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 12000.0 ulp at a=4.0, b=1.1248734120697055, c=1.0643104637459666,
        g=1.4330169753161677, h=1.749287397084446, or 1.1 times what rounding explains, at 2032 points
        with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2].
    Operations: 10 additions, 19 multiplications, 6 divisions, 5 function calls, 4 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    b, g, h, c = _arrays(b=b, g=g, h=h, c=c)
    # intermediate terms
    v0 = b*b
    v1 = _np.exp(-(2.0*v0))/_np.pi
    v2 = 4.0*v1
    v3 = _np.exp(-v0)
    v4 = b*v3
    v5 = _np.sqrt(_np.pi)
    v6 = _erfc(-b)*v4/v5
    v7 = 2.0*v1
    v8 = _erfc(b)
    v9 = 2.0*(v8*v4/v5)
    v10 = v7 + v9
    v11 = 2.0*v6
    v12 = (v7 - v11)/c + (g + h)*v10
    v13 = -(v8*v3/v5)
    # outputs
    return (
        (v2 - 4.0*v6)/(c*c) + (2.0*(g*g) + h*h + 2.0*(g*h))*v10,
        v12,
        v13,
        v13,
        v12,
        v2 + v9 - v11,
        0.0,
        0.0,
        v13,
        0.0,
        0.0,
        0.0,
        v13,
        0.0,
        0.0,
        0.0,
    )


def expectation_erf(a, b, c):
    """E erf(aX + b) for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 930.0 ulp at a=4.0, b=-3.43130326202468, c=0.8219696597067162, or 1.5
        times what rounding explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4].
    Operations: 3 additions, 8 multiplications, 5 divisions, 4 function calls.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    a, b, c = _arrays(a=a, b=b, c=c)
    # intermediate terms
    v0 = _np.abs(a)
    # outputs
    return _special.erf(b) + a*_erfc(0.5*(c/v0) + a*b/v0)*_np.exp(b*c/a + 0.25*(c*c/(a*a)))/v0


def expectation_erf_at_zero_a(a, b, c):
    """E erf(aX + b) for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 2.6 ulp at a=1.4956920993908063, b=0.9889115340006507, c=4.0, or 2.6
        times what rounding explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4].
    Operations: 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    (b,) = _arrays(b=b)
    return _special.erf(b)


def expectation_erf_squared(a, b, c):
    """E erf(aX + b)² for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 560.0 ulp at a=0.5830960795833291, b=-0.12977619622363168,
        c=3.7608366156610655, or 1.0 times what rounding explains, at 2008 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4].
    Operations: 5 additions, 18 multiplications, 9 divisions, 6 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    a, b, c = _arrays(a=a, b=b, c=c)
    # intermediate terms
    v0 = _special.erf(b)
    v1 = _np.sqrt(2.0)
    v2 = _np.abs(a)
    v3 = a*b
    v4 = -(0.5*(c*v1/v2) + v1*v3/v2)
    v5 = 2.0*_kernels_float64.bivariate_normal_cdf(-(0.5*(c/a)), v4, 0.5*(a*v1/v2))
    v6 = 4.0*(a*_np.exp(b*c/a + 0.25*(c*c/(a*a)))*(v5 - 0.5*_erfc(0.5*(c/v2) + v3/v2))/v2)
    # outputs
    return v0*v0 + v6


def expectation_erf_squared_at_zero_a(a, b, c):
    """E erf(aX + b)² for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 8.0 ulp at a=1.906176024295469, b=0.30624342261741155,
        c=3.861466529030527, or 2.2 times what rounding explains, at 2008 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4].
    Operations: 1 multiplication, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _special.erf(b)
    # outputs
    return v0*v0


def discriminator_loss(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: largest error seen 630.0 ulp at a=2.850414937035131, b=2.7688984656913718,
        c=0.5584817854970587, g=2.6656019022573005, h=0.8204518886928147, label_fake=0.9994002665520929,
        label_real=1.0725245147933893, or 1.0 times what rounding explains, at 2064 points with a in
        [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2], label_fake in [-1, 2],
        label_real in [-1, 2].
    Operations: 22 additions, 38 multiplications, 20 divisions, 12 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    (
        a, b, g, h, c, label_fake, label_real,
    ) = _arrays(
        a=a, b=b, g=g, h=h, c=c, label_fake=label_fake, label_real=label_real,
    )
    # intermediate terms
    v0 = _erfc(-b)
    v1 = 1.0 - label_fake
    v2 = b + a*h
    v3 = _erfc(v2)
    v4 = _np.abs(a)
    v5 = a*b
    v6 = v5/v4
    v7 = a*a
    v8 = a*_np.exp(b*c/a + 0.25*(c*c/v7))
    v9 = _np.sqrt(2.0)
    v10 = v9*v5/v4
    v11 = 0.5*(a*v9/v4)
    v12 = a*g
    v13 = a*_np.exp(h/g + b/v12 + 0.25/(v7*(g*g)))
    v14 = g*v4
    v15 = h*v7
    v16 = _kernels_float64.bivariate_normal_cdf(0.5/v12, -(0.5*(v9/v14) + v10 + v9*v15/v4), -v11)
    v17 = 0.5*(label_real*label_real) + 0.125*(v0*v0) + 0.5*(v1*v1) + 0.125*(v3*v3)
    v18 = v8*_kernels_float64.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v9/v4) + v10), v11)/v4
    v19 = v17 - 0.5*(label_real*(1.0 + _special.erf(b) + _erfc(0.5*(c/v4) + v6)*v8/v4)) + v18
    v20 = v19 - 0.5*(v1*(1.0 - _special.erf(v2) - v13*_erfc(0.5/v14 + v6 + v15/v4)/v4))
    # outputs
    return v20 - v13*v16/v4


def discriminator_loss_at_zero_a(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: largest error seen 38.0 ulp at a=4.0, b=-0.6561444643756049, c=3.835856300748606, g=4.0,
        h=0.4124934239017066, label_fake=0.19731826195863933, label_real=0.1993297894697108, or 2.1
        times what rounding explains, at 2064 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g
        in [1/2, 4], h in [-2, 2], label_fake in [-1, 2], label_real in [-1, 2].
    Operations: 5 additions, 5 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    b, label_fake, label_real = _arrays(b=b, label_fake=label_fake, label_real=label_real)
    # intermediate terms
    v0 = 0.5*_special.erf(b)
    v1 = 0.5 - label_fake + v0
    v2 = 0.5 - label_real + v0
    # outputs
    return 0.5*(v1*v1) + 0.5*(v2*v2)


def generator_loss(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends.

    Parameters
    ----------
    a, b, g, h, label_target : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: largest error seen 400.0 ulp at a=1.8519185798840447, b=2.3964666307987184, g=4.0,
        h=-0.9979453367020978, label_target=1.0373449800283496, or 1.0 times what rounding explains, at
        2032 points with a in [1/2, 4], b in [-4, 4], g in [1/2, 4], h in [-2, 2], label_target in [-1,
        2].
    Operations: 13 additions, 22 multiplications, 13 divisions, 7 function calls, 2 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    a, b, g, h, label_target = _arrays(a=a, b=b, g=g, h=h, label_target=label_target)
    # intermediate terms
    v0 = 1.0 - label_target
    v1 = b + a*h
    v2 = _erfc(v1)
    v3 = a*g
    v4 = a*a
    v5 = a*_np.exp(h/g + b/v3 + 0.25/(v4*(g*g)))
    v6 = _np.abs(a)
    v7 = g*v6
    v8 = a*b
    v9 = h*v4
    v10 = _np.sqrt(2.0)
    v11 = -(0.5*(v10/v7) + v10*v8/v6 + v10*v9/v6)
    v12 = 0.5*(v0*(1.0 - _special.erf(v1) - v5*_erfc(0.5/v7 + v8/v6 + v9/v6)/v6))
    v13 = v5*_kernels_float64.bivariate_normal_cdf(0.5/v3, v11, -(0.5*(a*v10/v6)))/v6
    # outputs
    return 0.5*(v0*v0) + 0.125*(v2*v2) - v12 - v13


def generator_loss_at_zero_a(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, label_target : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: largest error seen 1700.0 ulp at a=4.0, b=2.429826079374884, g=4.0, h=1.2887493888786525,
        label_target=0.9999466286815761, or 2.3 times what rounding explains, at 2032 points with a in
        [1/2, 4], b in [-4, 4], g in [1/2, 4], h in [-2, 2], label_target in [-1, 2].
    Operations: 2 additions, 3 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    b, label_target = _arrays(b=b, label_target=label_target)
    # intermediate terms
    v0 = 0.5 - label_target + 0.5*_special.erf(b)
    # outputs
    return 0.5*(v0*v0)


def cost_latent(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)).

    Parameters
    ----------
    a, b, g, h, c, sigma : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: largest error seen 280.0 ulp at a=1.6177863552209777, b=-2.7108738041310163,
        c=3.2112058466314073, g=4.0, h=1.8078330077993674, sigma=1.0, or 1.0 times what rounding
        explains, at 2064 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in
        [-2, 2], sigma in [1/2, 1].
    Operations: 10 additions, 34 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    a, b, g, h, c, sigma = _arrays(a=a, b=b, g=g, h=h, c=c, sigma=sigma)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _erfc(b + a*h)
    v2 = a*a
    v3 = _np.sqrt(2.0)
    v4 = _np.abs(a)
    v5 = a*v3
    v6 = b*v5/v4
    v7 = 0.5*(v5/v4)
    v8 = _kernels_float64.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v3/v4) + v6), v7)
    v9 = sigma*sigma
    v10 = g*v9
    v11 = a*v10
    v12 = -(v6 + 0.25*(v3/(v4*v10)) + h*v3*v2/v4)
    v13 = a*_np.exp(0.5*(h/v10) + 0.5*(b/v11) + 0.0625/(v2*(g*g)*(v9*v9)))
    v14 = 0.25*(v0*v0) + 0.25*(v1*v1) + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/v2))*v8/v4)
    # outputs
    return v14 - 2.0*(v13*_kernels_float64.bivariate_normal_cdf(0.25/v11, v12, -v7)/v4)


def cost_latent_at_zero_a(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)), where a = 0.

    Parameters
    ----------
    a, b, g, h, c, sigma : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: largest error seen 3.9 ulp at a=3.9716227079344675, b=-0.8949308458330973, c=4.0,
        g=0.8605988705052545, h=1.5149879863540727, sigma=1.0, or 2.7 times what rounding explains, at
        2064 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2], sigma
        in [1/2, 1].
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _erfc(b)
    v1 = _erfc(-b)
    # outputs
    return 0.25*(v0*v0) + 0.25*(v1*v1)


def data_term_erlang2(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 160.0 ulp at a=0.5996728490470511, b=-0.11878982160561069, c=4.0, or
        1.0 times what rounding explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2,
        4].
    Operations: 8 additions, 28 multiplications, 11 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    a, b, c = _arrays(a=a, b=b, c=c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = c/a
    v2 = _np.sqrt(2.0)
    v3 = _np.abs(a)
    v4 = c*v2/v3
    v5 = a*v2
    v6 = b*v5/v3
    v7 = _kernels_float64.bivariate_normal_cdf(-(0.5*v1), -(0.5*v4 + v6), 0.5*(v5/v3))
    v8 = a*_np.exp(b*c/a + 0.25*(c*c/(a*a)))*v7
    v9 = b*b
    v10 = _np.sqrt(_np.pi)
    v11 = 0.5*(_np.exp(-(2.0*v9))*v5*_kernels_float64.erfcx(0.25*v4 + v6)/(v3*v10))
    v12 = 0.5*(c*(2.0*((2.0*b + v1)*v8/v3) - v0*_np.exp(-v9)/v10 - v11)/a)
    # outputs
    return 0.25*(v0*v0) + 2.0*(v8/v3) - v12


def data_term_erlang2_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 13.0 ulp at a=1.7449388514512476, b=-0.7218144013967152,
        c=0.9670947382605212, or 6.8 times what rounding explains, at 2008 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4].
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _erfc(-b)
    # outputs
    return 0.25*(v0*v0)


def data_term_erlang3(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 2500.0 ulp at a=0.5280381568525359, b=-0.1851130879818106, c=4.0, or
        1.0 times what rounding explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2,
        4].
    Operations: 13 additions, 36 multiplications, 14 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    a, b, c = _arrays(a=a, b=b, c=c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = c*c
    v2 = a*a
    v3 = c/a
    v4 = _np.sqrt(2.0)
    v5 = _np.abs(a)
    v6 = c*v4/v5
    v7 = 0.5*v6
    v8 = a*v4
    v9 = b*v8/v5
    v10 = _kernels_float64.bivariate_normal_cdf(-(0.5*v3), -(v7 + v9), 0.5*(v8/v5))
    v11 = a*_np.exp(b*c/a + 0.25*(v1/v2))*v10
    v12 = v11/v5
    v13 = 2.0*b + v3
    v14 = b*b
    v15 = _np.sqrt(_np.pi)
    v16 = _np.exp(-(2.0*v14))
    v17 = _kernels_float64.erfcx(0.25*v6 + v9)
    v18 = 2.0*(v13*v11/v5) - v0*_np.exp(-v14)/v15 - 0.5*(v16*v8*v17/(v5*v15))
    v19 = 0.125*(v1*(4.0*v12 - 0.5*(v16*((v7 + 2.0*v9)*v17 - 2.0/v15)/v15) + v13*v18)/v2)
    # outputs
    return 0.25*(v0*v0) + 2.0*v12 - 0.5*(c*v18/a) + v19


def data_term_erlang3_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: largest error seen 12.0 ulp at a=2.990022660894815, b=-0.8308560429569036,
        c=3.3241639595449888, or 6.4 times what rounding explains, at 2008 points with a in [1/2, 4], b
        in [-4, 4], c in [1/2, 4].
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _erfc(-b)
    # outputs
    return 0.25*(v0*v0)


def cost_mixture(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: largest error seen 170.0 ulp at a=1.8601502202385756, b=-2.773081157175544, c=4.0,
        g=2.3522914189767175, h=1.9694954628473207, rate=3.4347082471307644, weight=0.9742719484554929,
        or 1.0 times what rounding explains, at 2064 points with a in [1/2, 4], b in [-4, 4], c in [1/2,
        4], g in [1/2, 4], h in [-2, 2], rate in [1/2, 4], weight in [0, 1].
    Operations: 15 additions, 39 multiplications, 19 divisions, 10 function calls, 7 negations.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h, c, rate, weight = _arrays(a=a, b=b, g=g, h=h, c=c, rate=rate, weight=weight)
    # intermediate terms
    v0 = _erfc(b + a*h)
    v1 = _erfc(-b)
    v2 = 0.25*(v1*v1)
    v3 = a*a
    v4 = _np.sqrt(2.0)
    v5 = _np.abs(a)
    v6 = a*v4
    v7 = b*v6/v5
    v8 = 0.5*(v6/v5)
    v9 = _kernels_float64.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v4/v5) + v7), v8)
    v10 = _kernels_float64.bivariate_normal_cdf(-(0.5*(rate/a)), -(0.5*(rate*v4/v5) + v7), v8)
    v11 = a*g
    v12 = -(0.5*(v4/(g*v5)) + v7 + h*v4*v3/v5)
    v13 = _kernels_float64.bivariate_normal_cdf(0.5/v11, v12, -v8)
    v14 = (1.0 - weight)*(v2 + 2.0*(a*_np.exp(b*rate/a + 0.25*(rate*rate/v3))*v10/v5))
    v15 = 0.25*(v0*v0) + weight*(v2 + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/v3))*v9/v5)) + v14
    # outputs
    return v15 - 2.0*(a*_np.exp(h/g + b/v11 + 0.25/(v3*(g*g)))*v13/v5)


def cost_mixture_at_zero_a(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest,
    where a = 0.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: largest error seen 4.8 ulp at a=4.0, b=-0.9599934027108592, c=4.0, g=2.519570473743353,
        h=-1.747264833173451, rate=1.1705753875568514, weight=0.335817855754026, or 1.3 times what
        rounding explains, at 2064 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2,
        4], h in [-2, 2], rate in [1/2, 4], weight in [0, 1].
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _arrays(b=b)
    # intermediate terms
    v0 = _erfc(b)
    v1 = _erfc(-b)
    # outputs
    return 0.25*(v0*v0) + 0.25*(v1*v1)
