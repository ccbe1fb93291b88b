"""Least-squares GAN with an erf discriminator: scalar kernels compiled by numba on first use;
f_double_double takes pairs.

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
from builtins import ImportError as _ImportError
from builtins import OverflowError as _OverflowError
from builtins import RuntimeError as _RuntimeError
from builtins import TypeError as _TypeError
from builtins import ValueError as _ValueError
from builtins import abs as _abs
from builtins import all as _all
from builtins import any as _any
from builtins import bool as _bool
from builtins import complex as _complex
from builtins import float as _float
from builtins import frozenset as _frozenset
from builtins import hasattr as _hasattr
from builtins import int as _int
from builtins import isinstance as _isinstance
from builtins import issubclass as _issubclass
from builtins import len as _len
from builtins import list as _list
from builtins import map as _map
from builtins import property as _property
from builtins import repr as _repr
from builtins import tuple as _tuple
from builtins import type as _type
from functools import update_wrapper as _update_wrapper
from inspect import signature as _signature
from numbers import Real as _Real
import math as _math

import numpy as _np
from generated.special import kernels_compiled as _kernels_compiled


try:
    from numba import njit as _njit
    from numba.core.errors import NumbaError as _NumbaError
except _ImportError as error:
    raise _ImportError("compiled kernels need numba: pip install 'rederivation[fast]'") from error


def _jit(function):
    try:
        return _njit(cache=True, error_model="numpy")(function)
    except _RuntimeError:  # no folder to cache in
        return _njit(error_model="numpy")(function)


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


_PLAIN = _frozenset((_float, _int, _complex, _bool, _np.float64, _np.complex128))


class _kernel:
    """A compiled function that checks its arguments when it is called from Python."""

    def __init__(self, function):
        self._compiled = _jit(function)
        _update_wrapper(self, function)

    @_property
    def _numba_type_(self):
        return self._compiled._numba_type_

    def __call__(self, *values, **named):
        for x in values:
            if _type(x) not in _PLAIN:
                break
        else:
            if not named:
                try:
                    return self._compiled(*values)
                except (_NumbaError, _OverflowError):  # an integer beyond the machine's, for instance
                    pass
        given = _signature(self.__wrapped__).bind(*values, **named).arguments
        arrays = [_array(name, value) for name, value in given.items()]
        try:
            return self._over(arrays)
        except _NumbaError:
            kinds = ", ".join(f"{x.dtype}[{x.ndim}]" if x.ndim else f"{x.dtype}" for x in arrays)
            told = f"{self.__name__} of ({kinds}) cannot be compiled; that of float64.py takes arrays"
            raise _TypeError(told) from None

    def _over(self, arrays):
        if not _any(x.ndim for x in arrays):
            return self._compiled(*(x[()] for x in arrays))
        arrays = _np.broadcast_arrays(*arrays)
        found = self._compiled(*(_np.array(x).reshape(-1) for x in arrays))
        several = _isinstance(found, _tuple)
        shape = arrays[0].shape
        found = found if several else (found,)
        found = [_np.reshape(x, shape) if _np.ndim(x) else _np.full(shape, x) for x in found]
        return _tuple(found) if several else found[0]


@_kernel
def data_term(a, b, c):
    """E D(X)² of the discriminator's output on the data.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 3 additions, 15 multiplications, 7 divisions, 5 function calls, 3 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    v1 = _np.sqrt(2.0)
    v2 = _abs(a)
    v3 = a*v1
    v4 = -(0.5*(c*v1/v2) + b*v3/v2)
    v5 = _kernels_compiled.bivariate_normal_cdf(-(0.5*(c/a)), v4, 0.5*(v3/v2))
    # outputs
    return 0.25*(v0*v0) + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/(a*a)))*v5/v2)


@_kernel
def data_term_at_zero_a(a, b, c):
    """E D(X)² of the discriminator's output on the data, where a = 0.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    # outputs
    return 0.25*(v0*v0)


@_kernel
def generator_term(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points.

    Parameters
    ----------
    a, b, g, h : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 6 additions, 17 multiplications, 9 divisions, 5 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    # intermediate terms
    v0 = _math.erfc(b + a*h)
    v1 = a*g
    v2 = a*a
    v3 = _np.sqrt(2.0)
    v4 = _abs(a)
    v5 = a*v3
    v6 = -(0.5*(v3/(g*v4)) + b*v5/v4 + h*v3*v2/v4)
    v7 = _kernels_compiled.bivariate_normal_cdf(0.5/v1, v6, -(0.5*(v5/v4)))
    # outputs
    return 0.25*(v0*v0) - 2.0*(a*_np.exp(h/g + b/v1 + 0.25/(v2*(g*g)))*v7/v4)


@_kernel
def generator_term_at_zero_a(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points, where a = 0.

    Parameters
    ----------
    a, b, g, h : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 multiplications, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erfc(b)
    # outputs
    return 0.25*(v0*v0)


@_kernel
def cost(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))².

    Parameters
    ----------
    a, b, g, h, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 10 additions, 28 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    v1 = _math.erfc(b + a*h)
    v2 = a*a
    v3 = _np.sqrt(2.0)
    v4 = _abs(a)
    v5 = a*v3
    v6 = b*v5/v4
    v7 = 0.5*(v5/v4)
    v8 = _kernels_compiled.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v3/v4) + v6), v7)
    v9 = a*g
    v10 = -(0.5*(v3/(g*v4)) + v6 + h*v3*v2/v4)
    v11 = _kernels_compiled.bivariate_normal_cdf(0.5/v9, v10, -v7)
    v12 = 0.25*(v0*v0) + 0.25*(v1*v1) + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/v2))*v8/v4)
    # outputs
    return v12 - 2.0*(a*_np.exp(h/g + b/v9 + 0.25/(v2*(g*g)))*v11/v4)


@_kernel
def cost_at_zero_a(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))², where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erfc(b)
    v1 = _math.erfc(-b)
    # outputs
    return 0.25*(v0*v0) + 0.25*(v1*v1)


@_kernel
def gradient(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h.

    Parameters
    ----------
    a, b, g, h, c : real scalar

    Returns
    -------
    tuple of 4 : real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
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
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = a*g
    v1 = a*a
    v2 = g*g
    v3 = _np.sqrt(2.0)
    v4 = _abs(a)
    v5 = g*v4
    v6 = v3/v5
    v7 = a*v3
    v8 = b*v7/v4
    v9 = h*v3*v1/v4
    v10 = 0.5*(v7/v4)
    v11 = _kernels_compiled.bivariate_normal_cdf(0.5/v0, -(0.5*v6 + v8 + v9), -v10)
    v12 = _np.exp(h/g + b/v0 + 0.25/(v1*v2))*v11
    v13 = 2.0*b
    v14 = c/a
    v15 = c*v3/v4
    v16 = _kernels_compiled.bivariate_normal_cdf(-(0.5*v14), -(0.5*v15 + v8), v10)
    v17 = _np.exp(b*c/a + 0.25*(c*c/v1))*v16
    v18 = b*b
    v19 = _np.sqrt(_np.pi)
    v20 = 2.0*v18
    v21 = v4*v19
    v22 = 0.5*(_np.exp(-v20)*v7*_kernels_compiled.erfcx(0.25*v15 + v8)/v21)
    v23 = a*h
    v24 = b*v23
    v25 = v1*(h*h)
    v26 = v7*_np.exp(-(v20 + 4.0*v24 + 2.0*v25))*_kernels_compiled.erfcx(0.25*v6 + v8 + v9)/v21
    v27 = a*v12
    v28 = _math.erfc(b + v23)*_np.exp(-(v18 + 2.0*v24 + v25))/v19 - 0.5*v26
    v29 = v28 - 2.0*((v13 + 2.0*v23 + 1.0/v0)*v27/v4)
    v30 = 0.5*(c*(2.0*(a*(v13 + v14)*v17/v4) - _math.erfc(-b)*_np.exp(-v18)/v19 - v22)/v1)
    # outputs
    return (
        -(2.0*(h*v12/v5) + v30 + 0.5*(v29/(g*v1))),
        2.0*(c*v17/v4) - 2.0*(v12/v5),
        -(0.5*(v29/(a*v2))),
        -(2.0*(v27/v5)),
    )


@_kernel
def gradient_at_zero_a(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h, where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real scalar

    Returns
    -------
    tuple of 4 : real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
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
    # products of integers would overflow
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = _np.exp(-(b*b))
    v1 = 1.0/c
    v2 = _math.erf(b)
    v3 = _np.sqrt(_np.pi)
    # outputs
    return (v0*(v1 - g - h + v2*(g + h + v1))/v3, 2.0*(v2*v0/v3), 0.0, 0.0)


@_kernel
def hessian(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h; the entries of a 4×4 matrix, row by
    row.

    Parameters
    ----------
    a, b, g, h, c : real scalar

    Returns
    -------
    tuple of 16 : real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
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
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = h*h
    v1 = a*h
    v2 = b*b
    v3 = b*v1
    v4 = a*a
    v5 = v4*v0
    v6 = _np.sqrt(_np.pi)
    v7 = _math.erfc(b + v1)*_np.exp(-(v2 + 2.0*v3 + v5))/v6
    v8 = a*g
    v9 = g*g
    v10 = v4*v9
    v11 = _np.sqrt(2.0)
    v12 = _abs(a)
    v13 = g*v12
    v14 = v11/v13
    v15 = 0.5*v14
    v16 = a*v11
    v17 = b*v16/v12
    v18 = h*v11*v4/v12
    v19 = 0.5*(v16/v12)
    v20 = _kernels_compiled.bivariate_normal_cdf(0.5/v8, -(v15 + v17 + v18), -v19)
    v21 = _np.exp(h/g + b/v8 + 0.25/v10)*v20
    v22 = 2.0*(v21/v13)
    v23 = v7 - v22
    v24 = 2.0*b
    v25 = c/a
    v26 = v24 + v25
    v27 = c*c
    v28 = c*v11/v12
    v29 = 0.5*v28
    v30 = _kernels_compiled.bivariate_normal_cdf(-(0.5*v25), -(v29 + v17), v19)
    v31 = _np.exp(b*c/a + 0.25*(v27/v4))*v30
    v32 = a*v31
    v33 = _math.erfc(-b)*_np.exp(-v2)/v6
    v34 = 2.0*v2
    v35 = _np.exp(-v34)
    v36 = _kernels_compiled.erfcx(0.25*v28 + v17)
    v37 = v12*v6
    v38 = 2.0*(v26*v32/v12) - v33 - 0.5*(v35*v16*v36/v37)
    v39 = c*v38
    v40 = v4*a
    v41 = _np.exp(-(v34 + 4.0*v3 + 2.0*v5))
    v42 = _kernels_compiled.erfcx(0.25*v14 + v17 + v18)
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


@_kernel
def hessian_at_zero_a(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h, where a = 0; the entries of a 4×4
    matrix, row by row.

    Parameters
    ----------
    a, b, g, h, c : real scalar

    Returns
    -------
    tuple of 16 : real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
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
    # products of integers would overflow
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = b*b
    v1 = _np.exp(-(2.0*v0))/_np.pi
    v2 = 4.0*v1
    v3 = _np.exp(-v0)
    v4 = b*v3
    v5 = _np.sqrt(_np.pi)
    v6 = _math.erfc(-b)*v4/v5
    v7 = 2.0*v1
    v8 = _math.erfc(b)
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


@_kernel
def expectation_erf(a, b, c):
    """E erf(aX + b) for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 3 additions, 8 multiplications, 5 divisions, 4 function calls.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = _abs(a)
    # outputs
    return _math.erf(b) + a*_math.erfc(0.5*(c/v0) + a*b/v0)*_np.exp(b*c/a + 0.25*(c*c/(a*a)))/v0


@_kernel
def expectation_erf_at_zero_a(a, b, c):
    """E erf(aX + b) for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    # products of integers would overflow
    b = b - 0.0
    return _math.erf(b)


@_kernel
def expectation_erf_squared(a, b, c):
    """E erf(aX + b)² for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 5 additions, 18 multiplications, 9 divisions, 6 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = _math.erf(b)
    v1 = _np.sqrt(2.0)
    v2 = _abs(a)
    v3 = a*b
    v4 = -(0.5*(c*v1/v2) + v1*v3/v2)
    v5 = 2.0*_kernels_compiled.bivariate_normal_cdf(-(0.5*(c/a)), v4, 0.5*(a*v1/v2))
    v6 = 4.0*(a*_np.exp(b*c/a + 0.25*(c*c/(a*a)))*(v5 - 0.5*_math.erfc(0.5*(c/v2) + v3/v2))/v2)
    # outputs
    return v0*v0 + v6


@_kernel
def expectation_erf_squared_at_zero_a(a, b, c):
    """E erf(aX + b)² for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 multiplication, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erf(b)
    # outputs
    return v0*v0


@_kernel
def discriminator_loss(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 22 additions, 38 multiplications, 20 divisions, 12 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    label_fake = label_fake - 0.0
    label_real = label_real - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    v1 = 1.0 - label_fake
    v2 = b + a*h
    v3 = _math.erfc(v2)
    v4 = _abs(a)
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
    v16 = _kernels_compiled.bivariate_normal_cdf(0.5/v12, -(0.5*(v9/v14) + v10 + v9*v15/v4), -v11)
    v17 = 0.5*(label_real*label_real) + 0.125*(v0*v0) + 0.5*(v1*v1) + 0.125*(v3*v3)
    v18 = v8*_kernels_compiled.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v9/v4) + v10), v11)/v4
    v19 = v17 - 0.5*(label_real*(1.0 + _math.erf(b) + _math.erfc(0.5*(c/v4) + v6)*v8/v4)) + v18
    v20 = v19 - 0.5*(v1*(1.0 - _math.erf(v2) - v13*_math.erfc(0.5/v14 + v6 + v15/v4)/v4))
    # outputs
    return v20 - v13*v16/v4


@_kernel
def discriminator_loss_at_zero_a(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 5 additions, 5 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    # products of integers would overflow
    b = b - 0.0
    label_fake = label_fake - 0.0
    label_real = label_real - 0.0
    # intermediate terms
    v0 = 0.5*_math.erf(b)
    v1 = 0.5 - label_fake + v0
    v2 = 0.5 - label_real + v0
    # outputs
    return 0.5*(v1*v1) + 0.5*(v2*v2)


@_kernel
def generator_loss(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends.

    Parameters
    ----------
    a, b, g, h, label_target : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 13 additions, 22 multiplications, 13 divisions, 7 function calls, 2 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    label_target = label_target - 0.0
    # intermediate terms
    v0 = 1.0 - label_target
    v1 = b + a*h
    v2 = _math.erfc(v1)
    v3 = a*g
    v4 = a*a
    v5 = a*_np.exp(h/g + b/v3 + 0.25/(v4*(g*g)))
    v6 = _abs(a)
    v7 = g*v6
    v8 = a*b
    v9 = h*v4
    v10 = _np.sqrt(2.0)
    v11 = -(0.5*(v10/v7) + v10*v8/v6 + v10*v9/v6)
    v12 = 0.5*(v0*(1.0 - _math.erf(v1) - v5*_math.erfc(0.5/v7 + v8/v6 + v9/v6)/v6))
    v13 = v5*_kernels_compiled.bivariate_normal_cdf(0.5/v3, v11, -(0.5*(a*v10/v6)))/v6
    # outputs
    return 0.5*(v0*v0) + 0.125*(v2*v2) - v12 - v13


@_kernel
def generator_loss_at_zero_a(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, label_target : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 additions, 3 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    # products of integers would overflow
    b = b - 0.0
    label_target = label_target - 0.0
    # intermediate terms
    v0 = 0.5 - label_target + 0.5*_math.erf(b)
    # outputs
    return 0.5*(v0*v0)


@_kernel
def cost_latent(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)).

    Parameters
    ----------
    a, b, g, h, c, sigma : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 10 additions, 34 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    sigma = sigma - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    v1 = _math.erfc(b + a*h)
    v2 = a*a
    v3 = _np.sqrt(2.0)
    v4 = _abs(a)
    v5 = a*v3
    v6 = b*v5/v4
    v7 = 0.5*(v5/v4)
    v8 = _kernels_compiled.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v3/v4) + v6), v7)
    v9 = sigma*sigma
    v10 = g*v9
    v11 = a*v10
    v12 = -(v6 + 0.25*(v3/(v4*v10)) + h*v3*v2/v4)
    v13 = a*_np.exp(0.5*(h/v10) + 0.5*(b/v11) + 0.0625/(v2*(g*g)*(v9*v9)))
    v14 = 0.25*(v0*v0) + 0.25*(v1*v1) + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/v2))*v8/v4)
    # outputs
    return v14 - 2.0*(v13*_kernels_compiled.bivariate_normal_cdf(0.25/v11, v12, -v7)/v4)


@_kernel
def cost_latent_at_zero_a(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)), where a = 0.

    Parameters
    ----------
    a, b, g, h, c, sigma : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erfc(b)
    v1 = _math.erfc(-b)
    # outputs
    return 0.25*(v0*v0) + 0.25*(v1*v1)


@_kernel
def data_term_erlang2(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 8 additions, 28 multiplications, 11 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    v1 = c/a
    v2 = _np.sqrt(2.0)
    v3 = _abs(a)
    v4 = c*v2/v3
    v5 = a*v2
    v6 = b*v5/v3
    v7 = _kernels_compiled.bivariate_normal_cdf(-(0.5*v1), -(0.5*v4 + v6), 0.5*(v5/v3))
    v8 = a*_np.exp(b*c/a + 0.25*(c*c/(a*a)))*v7
    v9 = b*b
    v10 = _np.sqrt(_np.pi)
    v11 = 0.5*(_np.exp(-(2.0*v9))*v5*_kernels_compiled.erfcx(0.25*v4 + v6)/(v3*v10))
    v12 = 0.5*(c*(2.0*((2.0*b + v1)*v8/v3) - v0*_np.exp(-v9)/v10 - v11)/a)
    # outputs
    return 0.25*(v0*v0) + 2.0*(v8/v3) - v12


@_kernel
def data_term_erlang2_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    # outputs
    return 0.25*(v0*v0)


@_kernel
def data_term_erlang3(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 13 additions, 36 multiplications, 14 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    c = c - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    v1 = c*c
    v2 = a*a
    v3 = c/a
    v4 = _np.sqrt(2.0)
    v5 = _abs(a)
    v6 = c*v4/v5
    v7 = 0.5*v6
    v8 = a*v4
    v9 = b*v8/v5
    v10 = _kernels_compiled.bivariate_normal_cdf(-(0.5*v3), -(v7 + v9), 0.5*(v8/v5))
    v11 = a*_np.exp(b*c/a + 0.25*(v1/v2))*v10
    v12 = v11/v5
    v13 = 2.0*b + v3
    v14 = b*b
    v15 = _np.sqrt(_np.pi)
    v16 = _np.exp(-(2.0*v14))
    v17 = _kernels_compiled.erfcx(0.25*v6 + v9)
    v18 = 2.0*(v13*v11/v5) - v0*_np.exp(-v14)/v15 - 0.5*(v16*v8*v17/(v5*v15))
    v19 = 0.125*(v1*(4.0*v12 - 0.5*(v16*((v7 + 2.0*v9)*v17 - 2.0/v15)/v15) + v13*v18)/v2)
    # outputs
    return 0.25*(v0*v0) + 2.0*v12 - 0.5*(c*v18/a) + v19


@_kernel
def data_term_erlang3_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erfc(-b)
    # outputs
    return 0.25*(v0*v0)


@_kernel
def cost_mixture(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 15 additions, 39 multiplications, 19 divisions, 10 function calls, 7 negations.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    # products of integers would overflow
    a = a - 0.0
    b = b - 0.0
    g = g - 0.0
    h = h - 0.0
    c = c - 0.0
    rate = rate - 0.0
    weight = weight - 0.0
    # intermediate terms
    v0 = _math.erfc(b + a*h)
    v1 = _math.erfc(-b)
    v2 = 0.25*(v1*v1)
    v3 = a*a
    v4 = _np.sqrt(2.0)
    v5 = _abs(a)
    v6 = a*v4
    v7 = b*v6/v5
    v8 = 0.5*(v6/v5)
    v9 = _kernels_compiled.bivariate_normal_cdf(-(0.5*(c/a)), -(0.5*(c*v4/v5) + v7), v8)
    v10 = _kernels_compiled.bivariate_normal_cdf(-(0.5*(rate/a)), -(0.5*(rate*v4/v5) + v7), v8)
    v11 = a*g
    v12 = -(0.5*(v4/(g*v5)) + v7 + h*v4*v3/v5)
    v13 = _kernels_compiled.bivariate_normal_cdf(0.5/v11, v12, -v8)
    v14 = (1.0 - weight)*(v2 + 2.0*(a*_np.exp(b*rate/a + 0.25*(rate*rate/v3))*v10/v5))
    v15 = 0.25*(v0*v0) + weight*(v2 + 2.0*(a*_np.exp(b*c/a + 0.25*(c*c/v3))*v9/v5)) + v14
    # outputs
    return v15 - 2.0*(a*_np.exp(h/g + b/v11 + 0.25/(v3*(g*g)))*v13/v5)


@_kernel
def cost_mixture_at_zero_a(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest,
    where a = 0.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real scalar

    Returns
    -------
    real scalar

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    # products of integers would overflow
    b = b - 0.0
    # intermediate terms
    v0 = _math.erfc(b)
    v1 = _math.erfc(-b)
    # outputs
    return 0.25*(v0*v0) + 0.25*(v1*v1)
