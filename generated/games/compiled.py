"""Gradient, momentum and alternating operators on differentiable games: scalar kernels compiled by numba
on first use; f_double_double takes pairs.

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

import numpy as _np


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


@_jit
def _two_sum(a, b):
    """a + b = s + e exactly (Knuth)."""
    s = a + b
    c = s - a
    return s, (a - (s - c)) + (b - c)


@_jit
def _quick_two_sum(a, b):
    """a + b = s + e exactly, for |a| >= |b| (Dekker)."""
    s = a + b
    return s, b - (s - a)


@_jit
def _two_prod(a, b):
    """a * b = p + e exactly, with both factors split in halves of 26 bits (Veltkamp, Dekker)."""
    c = 134217729.0 * a
    a_hi = c - (c - a)
    a_lo = a - a_hi
    d = 134217729.0 * b
    b_hi = d - (d - b)
    b_lo = b - b_hi
    p = a * b
    return p, ((a_hi * b_hi - p) + a_hi * b_lo + a_lo * b_hi) + a_lo * b_lo


@_jit
def _add(a_hi, a_lo, b_hi, b_lo):
    s, e = _two_sum(a_hi, b_hi)
    t, f = _two_sum(a_lo, b_lo)
    s, e = _quick_two_sum(s, e + t)
    return _quick_two_sum(s, e + f)


@_jit
def _sub(a_hi, a_lo, b_hi, b_lo):
    return _add(a_hi, a_lo, -b_hi, -b_lo)


@_jit
def _mul(a_hi, a_lo, b_hi, b_lo):
    p, e = _two_prod(a_hi, b_hi)
    return _quick_two_sum(p, e + (a_hi * b_lo + a_lo * b_hi))


@_jit
def _div(a_hi, a_lo, b_hi, b_lo):
    """Long division: two digits of 53 bits and a third for the rounding."""
    q1 = a_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q1, 0.0)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    q2 = r_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q2, 0.0)
    r_hi, r_lo = _sub(r_hi, r_lo, p_hi, p_lo)
    q3 = r_hi / b_hi
    q1, q2 = _quick_two_sum(q1, q2)
    return _add(q1, q2, q3, 0.0)


@_jit
def _sqrt(a_hi, a_lo):
    """The root of the first digit, and half of what its square leaves over it (Karp, Markstein)."""
    root = _np.sqrt(a_hi)
    p_hi, p_lo = _two_prod(root, root)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    # At zero nothing is left, and it is over 1.
    return _quick_two_sum(root, 0.5 * r_hi / (root + (root == 0.0)))


@_kernel
def heavy_ball_radius_polynomial(re, im, eta, beta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta, beta : real scalar

    Returns
    -------
    tuple of 5 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 8 additions, 14 multiplications.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        eigenvalues of the momentum operator.
    Claims: games.jacobians.heavy_ball, games.jacobians.heavy_ball_any_size.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta = eta - 0.0
    beta = beta - 0.0
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


@_kernel
def gradient_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real scalar

    Returns
    -------
    tuple of 3 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 4 additions, 8 multiplications.
    Source: derived here.
    Claims: games.jacobians.gradient.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta = eta - 0.0
    # intermediate terms
    v0 = eta*re
    v1 = eta*eta
    # outputs
    return (1.0 - 2.0*v0 + v1*(im*im) + v1*(re*re), 2.0*(v0 - 1.0), 1.0)


@_kernel
def alternating_radius_polynomial(k, beta1, beta2):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    k, beta1, beta2 : real scalar

    Returns
    -------
    tuple of 5 : real scalar

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 8 additions, 4 multiplications, 1 negation.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        alternating momentum on bilinear games.
    Claims: games.jacobians.alternating_bilinear.
    """
    # products of integers would overflow
    k = k - 0.0
    beta1 = beta1 - 0.0
    beta2 = beta2 - 0.0
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


@_kernel
def extragradient_radius_polynomial(re, im, eta_extrap, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta_extrap, eta : real scalar

    Returns
    -------
    tuple of 3 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 13 additions, 29 multiplications.
    Source: derived here.
    Claims: games.jacobians.extragradient.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta_extrap = eta_extrap - 0.0
    eta = eta - 0.0
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


@_kernel
def optimistic_radius_polynomial(re, im, eta):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real scalar

    Returns
    -------
    tuple of 5 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 7 additions, 18 multiplications.
    Source: derived here.
    Claims: games.jacobians.optimistic_gradient.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta = eta - 0.0
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


@_kernel
def heavy_ball_terms(re, im, eta, beta):
    """p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + 4β).

    Parameters
    ----------
    re, im, eta, beta : real scalar

    Returns
    -------
    tuple of 6 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 10 additions, 10 multiplications, 2 negations.
    Source: derived here.
    Claims: games.heavy_ball.no_cancellation.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta = eta - 0.0
    beta = beta - 0.0
    # intermediate terms
    v0 = eta*re
    v1 = beta + 1.0 - v0
    v2 = eta*im
    v3 = v1*v1
    v4 = 4.0*beta
    v5 = eta*eta*(im*im)
    # outputs
    return (v1, -v2, v3 - v4 - v5, -(v2*(2.0*beta + 2.0 - 2.0*v0)), v5 - v4 + v3, v4 + v5 + v3)


@_kernel
def gradient_conditions(re, im, eta):
    """Positive exactly where simultaneous gradient is stable.

    Parameters
    ----------
    re, im, eta : real scalar

    Returns
    -------
    tuple of 1 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 additions, 6 multiplications.
    Source: derived here.
    Claims: games.gradient.sufficient, games.gradient.necessary.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta = eta - 0.0
    return (2.0*(eta*re) - eta*eta*(im*im + re*re),)


@_kernel
def heavy_ball_conditions(re, im, eta, beta):
    """All positive exactly where heavy ball is stable.

    Parameters
    ----------
    re, im, eta, beta : real scalar

    Returns
    -------
    tuple of 2 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 5 additions, 13 multiplications.
    Source: derived here.
    Claims: games.heavy_ball.sufficient, games.heavy_ball.necessary, games.heavy_ball.sign_of_the_step.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta = eta - 0.0
    beta = beta - 0.0
    # intermediate terms
    v0 = beta + 1.0
    v1 = 1.0 - beta
    v2 = v1*v1
    # outputs
    return (1.0 - beta*beta, 2.0*(eta*re*v0*v2) - eta*eta*(im*im*(v0*v0) + re*re*v2))


@_kernel
def alternating_conditions(k, beta1, beta2):
    """All positive exactly where alternating heavy ball on a bilinear game is stable.

    Parameters
    ----------
    k, beta1, beta2 : real scalar

    Returns
    -------
    tuple of 5 : real scalar

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 9 additions, 8 multiplications.
    Source: derived here.
    Claims: games.alternating.sufficient, games.alternating.necessary.
    """
    # products of integers would overflow
    k = k - 0.0
    beta1 = beta1 - 0.0
    beta2 = beta2 - 0.0
    # intermediate terms
    v0 = beta1*beta2
    # outputs
    return (
        1.0 - beta1*beta1,
        1.0 - beta2*beta2,
        k,
        4.0*((beta1 + 1.0)*(beta2 + 1.0)) - k,
        (1.0 - v0)*(2.0*v0 - beta1 - beta2) - k*v0,
    )


@_kernel
def extragradient_conditions(re, im, eta_extrap, eta):
    """Positive exactly where extragradient is stable.

    Parameters
    ----------
    re, im, eta_extrap, eta : real scalar

    Returns
    -------
    tuple of 1 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 6 additions, 11 multiplications.
    Source: derived here.
    Claims: games.extragradient.sufficient, games.extragradient.necessary.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta_extrap = eta_extrap - 0.0
    eta = eta - 0.0
    # intermediate terms
    v0 = eta*eta_extrap
    v1 = eta*im - 2.0*(im*re*v0)
    v2 = 1.0 - eta*re + v0*(re*re - im*im)
    # outputs
    return (1.0 - v1*v1 - v2*v2,)


@_kernel
def optimistic_conditions(re, im, eta):
    """All positive exactly where optimistic gradient is stable.

    Parameters
    ----------
    re, im, eta : real scalar

    Returns
    -------
    tuple of 2 : real scalar

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 5 additions, 11 multiplications.
    Source: derived here.
    Claims: games.optimistic.sufficient, games.optimistic.necessary.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    eta = eta - 0.0
    # intermediate terms
    v0 = im*im + re*re
    v1 = eta*eta*v0
    # outputs
    return (1.0 - v1, eta*(2.0*(re*(1.0 - 2.0*v1)) + eta*v0*(1.0 - 3.0*v1)))


@_kernel
def best_heavy_ball(re, im):
    """Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*).

    Parameters
    ----------
    re, im : real scalar

    Returns
    -------
    tuple of 3 : real scalar

    Domain: re in (0, oo), im in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 additions, 3 multiplications, 3 divisions, 2 function calls, 1 negation.
    Source: derived here.
    Claims: games.momentum.best_lower_bound, games.momentum.half_angle, games.momentum.best_attained.
    """
    # products of integers would overflow
    re = re - 0.0
    im = im - 0.0
    # intermediate terms
    v0 = im*im
    v1 = re + _np.sqrt(v0 + re*re)
    # outputs
    return (2.0/v1, -(v0/(v1*v1)), _abs(im)/v1)


@_kernel
def best_alternating_equal(sigma):
    """Best alternating heavy ball with one step and one momentum: (η, β, ρ).

    Parameters
    ----------
    sigma : real scalar

    Returns
    -------
    tuple of 3 : real scalar

    Domain: sigma in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 3 additions, 3 multiplications, 1 division, 2 function calls.
    Source: derived here.
    Claims: games.alternating.best_real, games.alternating.best_real_attained.
    """
    # products of integers would overflow
    sigma = sigma - 0.0
    # intermediate terms
    v0 = _np.sqrt(3.0)
    # outputs
    return (_np.sqrt(128/9*v0 - 64/3)/sigma, 4.0*v0 - 7.0, 2.0*v0 - 3.0)


@_kernel
def best_alternating_first(sigma):
    """Best alternating heavy ball with momentum for the first player only: (η, β1, ρ).

    Parameters
    ----------
    sigma : real scalar

    Returns
    -------
    tuple of 3 : real scalar

    Domain: sigma in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 multiplication, 1 division, 1 function call, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_one_player, games.alternating.best_one_player_attained.
    """
    # products of integers would overflow
    sigma = sigma - 0.0
    return (0.75*(_np.sqrt(6.0)/sigma), -0.125, 0.5)


@_kernel
def best_alternating_complex(sigma):
    """Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ).

    Parameters
    ----------
    sigma : real scalar

    Returns
    -------
    tuple of 4 : real scalar

    Domain: sigma in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 division, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_any, games.alternating.best_any_attained.
    """
    # products of integers would overflow
    sigma = sigma - 0.0
    return (16/9/sigma, -(14/81), 1/81, 1/3)


@_kernel
def heavy_ball_radius_polynomial_double_double(
    re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo, beta_hi, beta_lo,
):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta, beta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 5 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 8 additions, 14 multiplications.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        eigenvalues of the momentum operator.
    Claims: games.jacobians.heavy_ball, games.jacobians.heavy_ball_any_size.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    beta_hi = beta_hi - 0.0
    beta_lo = beta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta_hi, beta_lo, beta_hi, beta_lo)
    v1_hi, v1_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, beta_hi, beta_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, 1.0, 0.0)
    v4_hi, v4_lo = _mul(beta_hi, beta_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 2.0 * v4_hi, 2.0 * v4_lo
    v6_hi, v6_lo = 4.0 * beta_hi, 4.0 * beta_lo
    v7_hi, v7_lo = 2.0 * v1_hi, 2.0 * v1_lo
    v8_hi, v8_lo = _mul(beta_hi, beta_lo, v1_hi, v1_lo)
    v9_hi, v9_lo = 2.0 * v8_hi, 2.0 * v8_lo
    v10_hi, v10_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v11_hi, v11_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v12_hi, v12_lo = _mul(v10_hi, v10_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v14_hi, v14_lo = _mul(v10_hi, v10_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _add(v6_hi, v6_lo, 1.0, 0.0)
    v16_hi, v16_lo = _add(v15_hi, v15_lo, v0_hi, v0_lo)
    v17_hi, v17_lo = _sub(v16_hi, v16_lo, v7_hi, v7_lo)
    v18_hi, v18_lo = _sub(v17_hi, v17_lo, v9_hi, v9_lo)
    v19_hi, v19_lo = _add(v18_hi, v18_lo, v12_hi, v12_lo)
    v20_hi, v20_lo = _add(v19_hi, v19_lo, v14_hi, v14_lo)
    v21_hi, v21_lo = 2.0 * v3_hi, 2.0 * v3_lo
    # outputs
    return (v0_hi, v0_lo, v5_hi, v5_lo, v20_hi, v20_lo, v21_hi, v21_lo, 1.0, 0.0)


@_kernel
def gradient_radius_polynomial_double_double(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 3 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 4 additions, 8 multiplications.
    Source: derived here.
    Claims: games.jacobians.gradient.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v3_hi, v3_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v6_hi, v6_lo = _mul(v2_hi, v2_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _sub(1.0, 0.0, v1_hi, v1_lo)
    v8_hi, v8_lo = _add(v7_hi, v7_lo, v4_hi, v4_lo)
    v9_hi, v9_lo = _add(v8_hi, v8_lo, v6_hi, v6_lo)
    v10_hi, v10_lo = _sub(v0_hi, v0_lo, 1.0, 0.0)
    v11_hi, v11_lo = 2.0 * v10_hi, 2.0 * v10_lo
    # outputs
    return (v9_hi, v9_lo, v11_hi, v11_lo, 1.0, 0.0)


@_kernel
def alternating_radius_polynomial_double_double(k_hi, k_lo, beta1_hi, beta1_lo, beta2_hi, beta2_lo):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    k, beta1, beta2 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 5 : real pair (hi, lo) of scalars

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 8 additions, 4 multiplications, 1 negation.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        alternating momentum on bilinear games.
    Claims: games.jacobians.alternating_bilinear.
    """
    # products of integers would overflow
    k_hi = k_hi - 0.0
    k_lo = k_lo - 0.0
    beta1_hi = beta1_hi - 0.0
    beta1_lo = beta1_lo - 0.0
    beta2_hi = beta2_hi - 0.0
    beta2_lo = beta2_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta1_hi, beta1_lo, beta2_hi, beta2_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _add(beta1_hi, beta1_lo, beta2_hi, beta2_lo)
    v3_hi, v3_lo = _add(v2_hi, v2_lo, v1_hi, v1_lo)
    v4_hi, v4_lo = 2.0 * beta1_hi, 2.0 * beta1_lo
    v5_hi, v5_lo = 2.0 * beta2_hi, 2.0 * beta2_lo
    v6_hi, v6_lo = _add(v4_hi, v4_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _add(v6_hi, v6_lo, 1.0, 0.0)
    v8_hi, v8_lo = _add(v7_hi, v7_lo, v0_hi, v0_lo)
    v9_hi, v9_lo = _sub(k_hi, k_lo, beta1_hi, beta1_lo)
    v10_hi, v10_lo = _sub(v9_hi, v9_lo, beta2_hi, beta2_lo)
    v11_hi, v11_lo = _sub(v10_hi, v10_lo, 2.0, 0.0)
    # outputs
    return (v0_hi, v0_lo, -v3_hi, -v3_lo, v8_hi, v8_lo, v11_hi, v11_lo, 1.0, 0.0)


@_kernel
def extragradient_radius_polynomial_double_double(
    re_hi, re_lo, im_hi, im_lo, eta_extrap_hi, eta_extrap_lo, eta_hi, eta_lo,
):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta_extrap, eta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 3 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 13 additions, 29 multiplications.
    Source: derived here.
    Claims: games.jacobians.extragradient.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_extrap_hi = eta_extrap_hi - 0.0
    eta_extrap_lo = eta_extrap_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v3_hi, v3_lo = _mul(eta_hi, eta_lo, eta_extrap_hi, eta_extrap_lo)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 2.0 * v4_hi, 2.0 * v4_lo
    v6_hi, v6_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v7_hi, v7_lo = _mul(v6_hi, v6_lo, v3_hi, v3_lo)
    v8_hi, v8_lo = 2.0 * v7_hi, 2.0 * v7_lo
    v9_hi, v9_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v10_hi, v10_lo = _mul(v9_hi, v9_lo, v2_hi, v2_lo)
    v11_hi, v11_lo = _mul(v9_hi, v9_lo, v6_hi, v6_lo)
    v12_hi, v12_lo = _mul(v6_hi, v6_lo, re_hi, re_lo)
    v13_hi, v13_lo = _mul(eta_extrap_hi, eta_extrap_lo, v9_hi, v9_lo)
    v14_hi, v14_lo = _mul(v12_hi, v12_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = 2.0 * v14_hi, 2.0 * v14_lo
    v16_hi, v16_lo = _mul(re_hi, re_lo, v2_hi, v2_lo)
    v17_hi, v17_lo = _mul(v16_hi, v16_lo, v13_hi, v13_lo)
    v18_hi, v18_lo = 2.0 * v17_hi, 2.0 * v17_lo
    v19_hi, v19_lo = _mul(v2_hi, v2_lo, v2_hi, v2_lo)
    v20_hi, v20_lo = _mul(eta_extrap_hi, eta_extrap_lo, eta_extrap_hi, eta_extrap_lo)
    v21_hi, v21_lo = _mul(v20_hi, v20_lo, v9_hi, v9_lo)
    v22_hi, v22_lo = _mul(v19_hi, v19_lo, v21_hi, v21_lo)
    v23_hi, v23_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v24_hi, v24_lo = _mul(v23_hi, v23_lo, v21_hi, v21_lo)
    v25_hi, v25_lo = _mul(v2_hi, v2_lo, v6_hi, v6_lo)
    v26_hi, v26_lo = _mul(v25_hi, v25_lo, v21_hi, v21_lo)
    v27_hi, v27_lo = 2.0 * v26_hi, 2.0 * v26_lo
    v28_hi, v28_lo = _sub(1.0, 0.0, v1_hi, v1_lo)
    v29_hi, v29_lo = _sub(v28_hi, v28_lo, v5_hi, v5_lo)
    v30_hi, v30_lo = _add(v29_hi, v29_lo, v8_hi, v8_lo)
    v31_hi, v31_lo = _add(v30_hi, v30_lo, v10_hi, v10_lo)
    v32_hi, v32_lo = _add(v31_hi, v31_lo, v11_hi, v11_lo)
    v33_hi, v33_lo = _sub(v32_hi, v32_lo, v15_hi, v15_lo)
    v34_hi, v34_lo = _sub(v33_hi, v33_lo, v18_hi, v18_lo)
    v35_hi, v35_lo = _add(v34_hi, v34_lo, v22_hi, v22_lo)
    v36_hi, v36_lo = _add(v35_hi, v35_lo, v24_hi, v24_lo)
    v37_hi, v37_lo = _add(v36_hi, v36_lo, v27_hi, v27_lo)
    v38_hi, v38_lo = _sub(v0_hi, v0_lo, 1.0, 0.0)
    v39_hi, v39_lo = _add(v38_hi, v38_lo, v4_hi, v4_lo)
    v40_hi, v40_lo = _sub(v39_hi, v39_lo, v7_hi, v7_lo)
    v41_hi, v41_lo = 2.0 * v40_hi, 2.0 * v40_lo
    # outputs
    return (v37_hi, v37_lo, v41_hi, v41_lo, 1.0, 0.0)


@_kernel
def optimistic_radius_polynomial_double_double(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 5 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 18 multiplications.
    Source: derived here.
    Claims: games.jacobians.optimistic_gradient.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v1_hi, v1_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v2_hi, v2_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v3_hi, v3_lo = _add(v1_hi, v1_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(eta_hi, eta_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 2.0 * v5_hi, 2.0 * v5_lo
    v7_hi, v7_lo = _mul(eta_hi, eta_lo, v2_hi, v2_lo)
    v8_hi, v8_lo = 2.0 * v7_hi, 2.0 * v7_lo
    v9_hi, v9_lo = _sub(re_hi, re_lo, v6_hi, v6_lo)
    v10_hi, v10_lo = _sub(v9_hi, v9_lo, v8_hi, v8_lo)
    v11_hi, v11_lo = _mul(eta_hi, eta_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 2.0 * v11_hi, 2.0 * v11_lo
    v13_hi, v13_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v14_hi, v14_lo = _mul(6.0, 0.0, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(v0_hi, v0_lo, v1_hi, v1_lo)
    v16_hi, v16_lo = 4.0 * v15_hi, 4.0 * v15_lo
    v17_hi, v17_lo = _mul(v0_hi, v0_lo, v2_hi, v2_lo)
    v18_hi, v18_lo = 4.0 * v17_hi, 4.0 * v17_lo
    v19_hi, v19_lo = _sub(1.0, 0.0, v14_hi, v14_lo)
    v20_hi, v20_lo = _add(v19_hi, v19_lo, v16_hi, v16_lo)
    v21_hi, v21_lo = _add(v20_hi, v20_lo, v18_hi, v18_lo)
    v22_hi, v22_lo = 2.0 * v13_hi, 2.0 * v13_lo
    v23_hi, v23_lo = _sub(v22_hi, v22_lo, 1.0, 0.0)
    v24_hi, v24_lo = 2.0 * v23_hi, 2.0 * v23_lo
    # outputs
    return (v4_hi, v4_lo, v12_hi, v12_lo, v21_hi, v21_lo, v24_hi, v24_lo, 1.0, 0.0)


@_kernel
def heavy_ball_terms_double_double(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo, beta_hi, beta_lo):
    """p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + 4β).

    Parameters
    ----------
    re, im, eta, beta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 6 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 10 additions, 10 multiplications, 2 negations.
    Source: derived here.
    Claims: games.heavy_ball.no_cancellation.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    beta_hi = beta_hi - 0.0
    beta_lo = beta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = _add(beta_hi, beta_lo, 1.0, 0.0)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, v0_hi, v0_lo)
    v3_hi, v3_lo = _mul(eta_hi, eta_lo, im_hi, im_lo)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v2_hi, v2_lo)
    v5_hi, v5_lo = 4.0 * beta_hi, 4.0 * beta_lo
    v6_hi, v6_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v7_hi, v7_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v8_hi, v8_lo = _mul(v6_hi, v6_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = _sub(v4_hi, v4_lo, v5_hi, v5_lo)
    v10_hi, v10_lo = _sub(v9_hi, v9_lo, v8_hi, v8_lo)
    v11_hi, v11_lo = 2.0 * beta_hi, 2.0 * beta_lo
    v12_hi, v12_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v13_hi, v13_lo = _add(v11_hi, v11_lo, 2.0, 0.0)
    v14_hi, v14_lo = _sub(v13_hi, v13_lo, v12_hi, v12_lo)
    v15_hi, v15_lo = _mul(v3_hi, v3_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _sub(v8_hi, v8_lo, v5_hi, v5_lo)
    v17_hi, v17_lo = _add(v16_hi, v16_lo, v4_hi, v4_lo)
    v18_hi, v18_lo = _add(v5_hi, v5_lo, v8_hi, v8_lo)
    v19_hi, v19_lo = _add(v18_hi, v18_lo, v4_hi, v4_lo)
    # outputs
    return (
        v2_hi,
        v2_lo,
        -v3_hi,
        -v3_lo,
        v10_hi,
        v10_lo,
        -v15_hi,
        -v15_lo,
        v17_hi,
        v17_lo,
        v19_hi,
        v19_lo,
    )


@_kernel
def gradient_conditions_double_double(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """Positive exactly where simultaneous gradient is stable.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 1 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 2 additions, 6 multiplications.
    Source: derived here.
    Claims: games.gradient.sufficient, games.gradient.necessary.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v3_hi, v3_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v4_hi, v4_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v5_hi, v5_lo = _add(v3_hi, v3_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = _mul(v2_hi, v2_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _sub(v1_hi, v1_lo, v6_hi, v6_lo)
    # outputs
    return (v7_hi, v7_lo)


@_kernel
def heavy_ball_conditions_double_double(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo, beta_hi, beta_lo):
    """All positive exactly where heavy ball is stable.

    Parameters
    ----------
    re, im, eta, beta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 13 multiplications.
    Source: derived here.
    Claims: games.heavy_ball.sufficient, games.heavy_ball.necessary, games.heavy_ball.sign_of_the_step.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    beta_hi = beta_hi - 0.0
    beta_lo = beta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta_hi, beta_lo, beta_hi, beta_lo)
    v1_hi, v1_lo = _sub(1.0, 0.0, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v3_hi, v3_lo = _add(beta_hi, beta_lo, 1.0, 0.0)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _sub(1.0, 0.0, beta_hi, beta_lo)
    v6_hi, v6_lo = _mul(v5_hi, v5_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _mul(v4_hi, v4_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = 2.0 * v7_hi, 2.0 * v7_lo
    v9_hi, v9_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v10_hi, v10_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v11_hi, v11_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v12_hi, v12_lo = _mul(v10_hi, v10_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v14_hi, v14_lo = _mul(v13_hi, v13_lo, v6_hi, v6_lo)
    v15_hi, v15_lo = _add(v12_hi, v12_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(v9_hi, v9_lo, v15_hi, v15_lo)
    v17_hi, v17_lo = _sub(v8_hi, v8_lo, v16_hi, v16_lo)
    # outputs
    return (v1_hi, v1_lo, v17_hi, v17_lo)


@_kernel
def alternating_conditions_double_double(k_hi, k_lo, beta1_hi, beta1_lo, beta2_hi, beta2_lo):
    """All positive exactly where alternating heavy ball on a bilinear game is stable.

    Parameters
    ----------
    k, beta1, beta2 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 5 : real pair (hi, lo) of scalars

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 9 additions, 8 multiplications.
    Source: derived here.
    Claims: games.alternating.sufficient, games.alternating.necessary.
    """
    # products of integers would overflow
    k_hi = k_hi - 0.0
    k_lo = k_lo - 0.0
    beta1_hi = beta1_hi - 0.0
    beta1_lo = beta1_lo - 0.0
    beta2_hi = beta2_hi - 0.0
    beta2_lo = beta2_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta1_hi, beta1_lo, beta1_hi, beta1_lo)
    v1_hi, v1_lo = _sub(1.0, 0.0, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(beta2_hi, beta2_lo, beta2_hi, beta2_lo)
    v3_hi, v3_lo = _sub(1.0, 0.0, v2_hi, v2_lo)
    v4_hi, v4_lo = _add(beta1_hi, beta1_lo, 1.0, 0.0)
    v5_hi, v5_lo = _add(beta2_hi, beta2_lo, 1.0, 0.0)
    v6_hi, v6_lo = _mul(v4_hi, v4_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = 4.0 * v6_hi, 4.0 * v6_lo
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, k_hi, k_lo)
    v9_hi, v9_lo = _mul(beta1_hi, beta1_lo, beta2_hi, beta2_lo)
    v10_hi, v10_lo = _sub(1.0, 0.0, v9_hi, v9_lo)
    v11_hi, v11_lo = 2.0 * v9_hi, 2.0 * v9_lo
    v12_hi, v12_lo = _sub(v11_hi, v11_lo, beta1_hi, beta1_lo)
    v13_hi, v13_lo = _sub(v12_hi, v12_lo, beta2_hi, beta2_lo)
    v14_hi, v14_lo = _mul(v10_hi, v10_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(k_hi, k_lo, v9_hi, v9_lo)
    v16_hi, v16_lo = _sub(v14_hi, v14_lo, v15_hi, v15_lo)
    # outputs
    return (v1_hi, v1_lo, v3_hi, v3_lo, k_hi, k_lo, v8_hi, v8_lo, v16_hi, v16_lo)


@_kernel
def extragradient_conditions_double_double(
    re_hi, re_lo, im_hi, im_lo, eta_extrap_hi, eta_extrap_lo, eta_hi, eta_lo,
):
    """Positive exactly where extragradient is stable.

    Parameters
    ----------
    re, im, eta_extrap, eta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 1 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 6 additions, 11 multiplications.
    Source: derived here.
    Claims: games.extragradient.sufficient, games.extragradient.necessary.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_extrap_hi = eta_extrap_hi - 0.0
    eta_extrap_lo = eta_extrap_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, im_hi, im_lo)
    v1_hi, v1_lo = _mul(im_hi, im_lo, re_hi, re_lo)
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, eta_extrap_hi, eta_extrap_lo)
    v3_hi, v3_lo = _mul(v1_hi, v1_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = 2.0 * v3_hi, 2.0 * v3_lo
    v5_hi, v5_lo = _sub(v0_hi, v0_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = _mul(v5_hi, v5_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v8_hi, v8_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v9_hi, v9_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v10_hi, v10_lo = _sub(v8_hi, v8_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = _mul(v2_hi, v2_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = _sub(1.0, 0.0, v7_hi, v7_lo)
    v13_hi, v13_lo = _add(v12_hi, v12_lo, v11_hi, v11_lo)
    v14_hi, v14_lo = _mul(v13_hi, v13_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _sub(1.0, 0.0, v6_hi, v6_lo)
    v16_hi, v16_lo = _sub(v15_hi, v15_lo, v14_hi, v14_lo)
    # outputs
    return (v16_hi, v16_lo)


@_kernel
def optimistic_conditions_double_double(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """All positive exactly where optimistic gradient is stable.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : real pair (hi, lo) of scalars

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 11 multiplications.
    Source: derived here.
    Claims: games.optimistic.sufficient, games.optimistic.necessary.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v1_hi, v1_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v2_hi, v2_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v3_hi, v3_lo = _add(v1_hi, v1_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _sub(1.0, 0.0, v4_hi, v4_lo)
    v6_hi, v6_lo = 2.0 * v4_hi, 2.0 * v4_lo
    v7_hi, v7_lo = _sub(1.0, 0.0, v6_hi, v6_lo)
    v8_hi, v8_lo = _mul(re_hi, re_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = 2.0 * v8_hi, 2.0 * v8_lo
    v10_hi, v10_lo = _mul(eta_hi, eta_lo, v3_hi, v3_lo)
    v11_hi, v11_lo = _mul(3.0, 0.0, v4_hi, v4_lo)
    v12_hi, v12_lo = _sub(1.0, 0.0, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(v10_hi, v10_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _add(v9_hi, v9_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(eta_hi, eta_lo, v14_hi, v14_lo)
    # outputs
    return (v5_hi, v5_lo, v15_hi, v15_lo)


@_kernel
def best_alternating_equal_double_double(sigma_hi, sigma_lo):
    """Best alternating heavy ball with one step and one momentum: (η, β, ρ).

    Parameters
    ----------
    sigma : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 3 : real pair (hi, lo) of scalars

    Domain: sigma in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 3 additions, 3 multiplications, 1 division, 2 function calls.
    Source: derived here.
    Claims: games.alternating.best_real, games.alternating.best_real_attained.
    """
    # products of integers would overflow
    sigma_hi = sigma_hi - 0.0
    sigma_lo = sigma_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _sqrt(3.0, 0.0)
    v1_hi, v1_lo = _mul(14.222222222222221, 7.894919286223335e-16, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, 21.333333333333332, 1.1842378929335002e-15)
    v3_hi, v3_lo = _sqrt(v2_hi, v2_lo)
    v4_hi, v4_lo = _div(v3_hi, v3_lo, sigma_hi, sigma_lo)
    v5_hi, v5_lo = 4.0 * v0_hi, 4.0 * v0_lo
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, 7.0, 0.0)
    v7_hi, v7_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, 3.0, 0.0)
    # outputs
    return (v4_hi, v4_lo, v6_hi, v6_lo, v8_hi, v8_lo)


@_kernel
def best_alternating_first_double_double(sigma_hi, sigma_lo):
    """Best alternating heavy ball with momentum for the first player only: (η, β1, ρ).

    Parameters
    ----------
    sigma : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 3 : real pair (hi, lo) of scalars

    Domain: sigma in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication, 1 division, 1 function call, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_one_player, games.alternating.best_one_player_attained.
    """
    # products of integers would overflow
    sigma_hi = sigma_hi - 0.0
    sigma_lo = sigma_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _sqrt(6.0, 0.0)
    v1_hi, v1_lo = _div(v0_hi, v0_lo, sigma_hi, sigma_lo)
    v2_hi, v2_lo = _mul(0.75, 0.0, v1_hi, v1_lo)
    # outputs
    return (v2_hi, v2_lo, -0.125, -0.0, 0.5, 0.0)


@_kernel
def best_alternating_complex_double_double(sigma_hi, sigma_lo):
    """Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ).

    Parameters
    ----------
    sigma : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 4 : real pair (hi, lo) of scalars

    Domain: sigma in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 division, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_any, games.alternating.best_any_attained.
    """
    # products of integers would overflow
    sigma_hi = sigma_hi - 0.0
    sigma_lo = sigma_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _div(1.7777777777777777, 9.868649107779169e-17, sigma_hi, sigma_lo)
    # outputs
    return (
        v0_hi,
        v0_lo,
        -0.1728395061728395,
        -9.594519965896414e-18,
        0.012345679012345678,
        6.853228547068867e-19,
        0.3333333333333333,
        1.850371707708594e-17,
    )
