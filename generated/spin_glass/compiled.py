"""Limiting spectrum of the block ensemble of the GAN spin glass: scalar kernels compiled by numba on first
use; f_double_double takes pairs.

Emitted by `rederive generate`; do not edit.

Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
    spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
    spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
    spin_glass.potential.normalisation, spin_glass.potential.dyson_form, spin_glass.edges.gap_D_left,
    spin_glass.edges.gap_G_left, spin_glass.edges.outside, spin_glass.edges.tangency,
    spin_glass.edges.critical_shift, spin_glass.moments.trace_formula, spin_glass.quartic.authors_code,
    spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
    spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G, spin_glass.hessian.shift_covariance,
    spin_glass.landscape.gradient_A, spin_glass.landscape.gradient_B, spin_glass.landscape.real_A,
    spin_glass.landscape.real_B, spin_glass.landscape.inside, spin_glass.landscape.balance,
    spin_glass.landscape.half_form, spin_glass.concavity.difference_determinant,
    spin_glass.concavity.definite, spin_glass.binding.losses, spin_glass.binding.free,
    spin_glass.binding.generator_alone, spin_glass.binding.discriminator_alone,
    spin_glass.total.stationary, spin_glass.total.value, spin_glass.total.above_D,
    spin_glass.total.above_G, spin_glass.index.edge_D, spin_glass.index.edge_G, spin_glass.index.inside,
    spin_glass.index.closed_form, spin_glass.index.convex, spin_glass.index.weight_D,
    spin_glass.index.weight_G, spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
    spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
    spin_glass.kac_rice.small.count, spin_glass.counts.integrand.

Operations of one evaluation:
    resolvent_polynomial: 7 additions, 14 multiplications, 2 negations
    resolvent_conditions: 2 additions, 2 multiplications, 1 division
    resolvent_slopes: 6 additions, 14 multiplications
    density: 2 additions, 5 multiplications, 2 divisions, 1 function call
    stieltjes_D: 1 division
    stieltjes_G: 2 additions, 4 multiplications, 1 division
    log_potential: 8 additions, 8 multiplications, 3 divisions, 5 function calls
    cdf: 10 additions, 9 multiplications, 5 divisions, 4 function calls, 1 negation
    support_polynomial: 7 additions, 22 multiplications, 2 negations
    support_edge: 5 additions, 7 multiplications, 3 divisions
    support_gap: 3 additions, 4 multiplications
    critical_shift: 7 additions, 16 multiplications, 3 divisions, 6 function calls
    moments: 69 additions, 166 multiplications, 4 negations
    authors_polynomial: 8 additions, 23 multiplications, 4 divisions
    density_authors_code: 3 multiplications, 1 division, 2 function calls
    master_polynomial: 12 additions, 28 multiplications, 5 divisions
    density_authors_rule: 3 multiplications, 1 division, 2 function calls
    complexity_rows: 33 additions, 47 multiplications, 7 divisions, 4 function calls, 1 negation
    complexity_slopes: 16 additions, 33 multiplications, 5 divisions, 2 function calls, 13 negations
    complexity_conditions: 12 additions, 24 multiplications, 2 divisions, 3 function calls
    complexity_known: 9 additions, 23 multiplications, 2 divisions, 3 function calls
    complexity: 15 additions, 32 multiplications, 3 divisions, 7 function calls, 1 negation
    complexity_maximiser: none
    total_complexity: 11 additions, 33 multiplications, 2 divisions, 6 function calls, 1 negation
    complexity_index_rows: 53 additions, 72 multiplications, 9 divisions, 9 function calls, 1 negation
    complexity_index_slopes: 23 additions, 45 multiplications, 7 divisions, 2 function calls, 17
        negations
    complexity_index_conditions: 20 additions, 38 multiplications, 2 divisions, 8 function calls
    complexity_index: 29 additions, 58 multiplications, 7 divisions, 15 function calls, 2 negations
    threshold_D_rows: 41 additions, 68 multiplications, 10 divisions, 9 function calls, 1 negation
    threshold_D_slopes: 24 additions, 47 multiplications, 10 divisions, 3 function calls, 13 negations
    threshold_D_conditions: 9 additions, 19 multiplications, 2 function calls
    threshold_D: none
    threshold_G_rows: 39 additions, 69 multiplications, 6 divisions, 9 function calls, 1 negation
    threshold_G_slopes: 24 additions, 48 multiplications, 8 divisions, 3 function calls, 11 negations
    threshold_G_conditions: 9 additions, 19 multiplications, 2 function calls
    threshold_G: none
    expected_critical_points_ends: 1 multiplication
    expected_critical_points: 10 additions, 18 multiplications, 1 division, 6 function calls, 1 negation
    expected_critical_points_authors_code_ends: 1 multiplication
    expected_critical_points_authors_code: 13 additions, 24 multiplications, 2 divisions, 6 function
        calls, 1 negation
    expected_critical_points_tied_ends: 1 multiplication
    expected_critical_points_tied: 12 additions, 24 multiplications, 2 divisions, 6 function calls, 1
        negation
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
def _quotient(x, y):
    """x/y of complex numbers, not a number at y = 0."""
    if y == 0:
        return (x + y) * _np.nan
    return x / y


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
def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return _math.atan2(_np.imag(z) + 0.0, _np.real(z) + 0.0) / _math.pi


@_jit
def _cbrt(x):
    """Real cube root; not a number below zero, where the principal root is complex."""
    return _np.cbrt(x) if x >= 0 else _np.nan


@_jit
def _im(z):
    return _np.imag(z) if z == z else _np.nan


@_kernel
def resolvent_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 5 : real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 7 additions, 14 multiplications, 2 negations.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    lam = lam - 0.0
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = kappa*v1
    # outputs
    return (
        0.25*(v0*(v0 + v2)),
        -(0.5*(lam*v0) + x1*v0 + 0.5*(x1*v2)),
        v0 + 0.5*v1 + x1*x1 + lam*x1,
        -(lam + 2.0*x1),
        1.0,
    )


@_kernel
def resolvent_conditions(root, lam, kappa, b, b1, x1):
    """Functions of the physical root that map the upper half plane to itself.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 2 : complex scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 additions, 2 multiplications, 1 division.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root = root - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    return (root, root - x1 + 0.5*_quotient(b1*b1, root))


@_kernel
def resolvent_slopes(root, lam, kappa, b, b1, x1):
    """Numbers with the signs of their derivatives in lam along the branch.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 2 : complex scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 6 additions, 14 multiplications.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root = root - 0.0
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = root*root
    v1 = 0.5*(b1*b1)
    v2 = v0 - v1
    v3 = v1 + v0 - root*x1
    v4 = v3*v3
    v5 = b*b
    v6 = v2*(v4 - 0.5*(v5*v0*(1.0 - kappa))) - 0.5*(kappa*v5*v4)
    # outputs
    return (v6, v2*v6)


@_kernel
def density(root, lam, kappa, b, b1, x1):
    """Spectral density of the block ensemble, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 additions, 5 multiplications, 2 divisions, 1 function call.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root = root - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    return 2.0*(_im(root - x1 + 0.5*_quotient(b1*b1, root))/(_np.pi*(b*b)))


@_kernel
def stieltjes_D(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the discriminator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    complex scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root = root - 0.0
    return _quotient(1.0, root)


@_kernel
def stieltjes_G(root, lam, kappa, b, b1, x1):
    """Stieltjes transform of the generator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    complex scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 2 additions, 4 multiplications, 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root = root - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    return _quotient(root, 0.5*(b1*b1) + root*root - root*x1)


@_kernel
def log_potential(root, lam, kappa, b, b1, x1):
    """Logarithmic potential ∫ log|lam - x| dμ(x), in closed form, from the root.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 8 additions, 8 multiplications, 3 divisions, 5 function calls.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form.
    """
    # products of integers would overflow
    root = root - 0.0
    lam = lam - 0.0
    kappa = kappa - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = 1.0 - kappa
    v1 = root - x1 + 0.5*_quotient(b1*b1, root)
    v2 = _np.real(0.5*_quotient(kappa*(lam + x1), root) - 0.5 + 0.5*_quotient(lam*v0, v1))
    # outputs
    return kappa*_np.log(_abs(root)) + v0*_np.log(_abs(v1)) + v2


@_kernel
def cdf(root, lam, kappa, b, b1, x1):
    """Distribution function μ((-∞, lam]), in closed form, from the root.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 10 additions, 9 multiplications, 5 divisions, 4 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t, spin_glass.potential.derivative,
        spin_glass.potential.normalisation, spin_glass.potential.dyson_form,
        spin_glass.edges.gap_D_left, spin_glass.edges.gap_G_left.
    """
    # products of integers would overflow
    root = root - 0.0
    lam = lam - 0.0
    kappa = kappa - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = _np.conj(root)
    v1 = 1.0 - kappa
    v2 = b1*b1
    v3 = 0.5*_quotient(lam*v1, root - x1 + 0.5*_quotient(v2, root))
    v4 = kappa*_argpi(-v0) + v1*_argpi(x1 - v0 - 0.5*_quotient(v2, v0))
    # outputs
    return v4 - _im(0.5*_quotient(kappa*(lam + x1), root) - 0.5 + v3)/_np.pi


@_kernel
def support_polynomial(kappa, b, b1, x1):
    """Coefficients, constant term first, of the polynomial whose roots give the edges.

    Parameters
    ----------
    kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 7 : real scalar

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 7 additions, 22 multiplications, 2 negations.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = b1*b1
    v1 = v0*v0
    v2 = b*b
    v3 = kappa*v2
    v4 = v0 + v3
    v5 = x1*x1
    # outputs
    return (
        -(0.125*(v1*v4)),
        0.5*(x1*v0*v4),
        0.25*(v0*v2 - v1 - 2.0*(v0*v5) - 3.0*(v0*v3) - 2.0*(v5*v3)),
        x1*v3,
        0.5*v0 - 0.5*v2 + v5,
        -(2.0*x1),
        1.0,
    )


@_kernel
def support_edge(root, kappa, b, b1, x1):
    """Spectral argument at a root.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real scalar

    Returns
    -------
    real scalar

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 5 additions, 7 multiplications, 3 divisions.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    root = root - 0.0
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = b*b
    v1 = root - x1 + 0.5*(b1*b1/root)
    # outputs
    return v1 + 0.5*(kappa*v0/root) + 0.5*(v0*(1.0 - kappa)/v1)


@_kernel
def support_gap(root, kappa, b, b1, x1):
    """All positive exactly at the two ends of a gap.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 2 : real scalar

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 3 additions, 4 multiplications.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    root = root - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = root*root
    v1 = 0.5*(b1*b1)
    # outputs
    return (v0 - v1, root*x1 - v1 - v0)


@_kernel
def critical_shift(kappa, b, b1):
    """The shift |x1| at which the two cuts touch; beyond it the support has two intervals.

    Parameters
    ----------
    kappa, b, b1 : real scalar

    Returns
    -------
    real scalar

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 7 additions, 16 multiplications, 3 divisions, 6 function calls.
    Source: derived here.
    Claims: spin_glass.edges.tangency, spin_glass.edges.critical_shift.
    """
    # products of integers would overflow
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    # intermediate terms
    v0 = b1*b1
    v1 = 2.0*v0
    v2 = _cbrt(1.0 - kappa)
    v3 = _cbrt(kappa)
    v4 = 1.0 + v2/v3
    v5 = kappa*(b*b)
    v6 = v5*v4
    v7 = b*_np.sqrt(2.0)*_np.sqrt(kappa)*_np.sqrt(2.0*(v0*v2/v3) + 0.5*(v5*(v4*v4)))
    # outputs
    return (v1 + v4*(0.5*v6 + 0.5*v7))/_np.sqrt(v1 + v6 + v7)


@_kernel
def moments(kappa, b, b1, x1):
    """Moments 0 to 8 of the spectral density.

    Parameters
    ----------
    kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 9 : real scalar

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 69 additions, 166 multiplications, 4 negations.
    Source: derived here.
    Claims: spin_glass.moments.trace_formula.
    """
    # products of integers would overflow
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = kappa*x1
    v1 = b*b
    v2 = b1*b1
    v3 = kappa*v2
    v4 = x1*x1
    v5 = kappa*v4
    v6 = v4*x1
    v7 = kappa*v6
    v8 = kappa*v1
    v9 = v1*v1
    v10 = v2*v2
    v11 = kappa*v10
    v12 = v4*v4
    v13 = kappa*v12
    v14 = v1*v3
    v15 = kappa*kappa
    v16 = v1*v15
    v17 = v12*x1
    v18 = v2*v16
    v19 = kappa*v17 + 2.5*(x1*v11) + 2.5*(v9*v0) + 5.0*(v6*v3) + 2.5*(v6*v8) + 3.75*(x1*v14)
    v20 = v1*b
    v21 = v20*v20
    v22 = v2*b1
    v23 = v22*v22
    v24 = v6*v6
    v25 = v9*v3
    v26 = v10*v8
    v27 = v10*v16
    v28 = v15*v9
    v29 = 0.625*v21 + 0.625*(kappa*v23) + kappa*v24 + 1.875*v25 + 7.5*(v12*v3) + 1.5*v26
    v30 = v29 + 3.0*(v12*v8) + 7.5*(v4*v11) + 3.75*(v9*v5) + 0.375*v27 + 4.5*(v12*v16)
    v31 = v15*kappa*v9
    v32 = kappa*(v24*x1) + 4.375*(v23*v0) + 4.375*(v21*v0) + 10.5*(v17*v3) + 3.5*(v17*v8)
    v33 = v32 + 17.5*(v6*v11) + 5.25*(v9*v7) + 7.875*(x1*v25) + 8.75*(x1*v26) + 7.0*(v17*v16)
    v34 = v33 + 10.5*(v6*v28) + 1.75*(v6*v31) + 17.5*(v6*v14) + 5.25*(x1*v2*v28) + 4.375*(x1*v27)
    v35 = v2*v4
    v36 = 0.875*(v9*v9) + 0.875*(kappa*(v10*v10)) + kappa*(v12*v12) + 3.5*(v21*v3) + 14.0*(v24*v3)
    v37 = v36 + 2.5*(v23*v8) + 4.0*(v24*v8) + 17.5*(v23*v5) + 7.0*(v21*v5) + 3.5*(v9*v11)
    v38 = v37 + 35.0*(v12*v11) + 7.0*(v9*v13) + v23*v16 + 10.0*(v24*v16) + 10.5*(v15*v4*v21)
    v39 = v38 + 1.75*(v10*v28) + 21.0*(v12*v28) + 7.0*(v12*v31) + 30.0*(v12*v14) + 21.0*(v4*v25)
    # outputs
    return (
        1.0,
        -v0,
        0.5*v1 + 0.5*v3 + v5,
        -(v7 + 1.5*(x1*v3) + 1.5*(x1*v8)),
        0.5*v9 + 0.5*v11 + v13 + v14 + 3.0*(v4*v3) + 2.0*(v4*v8) + v4*v16,
        -(v19 + 2.5*(v6*v16) + 1.25*(x1*v18)),
        v30 + 3.75*(v4*v28) + 9.0*(v4*v14) + 6.0*(v4*v18),
        -(v34 + 17.5*(v6*v18)),
        v39 + 30.0*(v4*v26) + 40.0*(v12*v18) + 28.0*(v35*v28) + 3.5*(v35*v31) + 22.5*(v4*v27),
    )


@_kernel
def authors_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 5 : real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 8 additions, 23 multiplications, 4 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    # products of integers would overflow
    lam = lam - 0.0
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = kappa*v1
    v3 = lam*v2
    # outputs
    return (
        0.25*(v0*v1*(2.0*kappa - 1.0 - kappa*kappa)/kappa),
        0.5*(x1*v1*(1.0 - kappa)),
        0.5*((kappa*(v1*v1) + 2.0*(v0*(lam*lam)) - 2.0*(x1*v3))/v2),
        (x1*v2 - 2.0*(lam*v0) - v3)/v2,
        (v0 + v2)/v2,
    )


@_kernel
def density_authors_code(root, lam, kappa, b, b1, x1):
    """Density as in the authors' code: their quartic, root of largest |Im t|. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    # products of integers would overflow
    root = root - 0.0
    b = b - 0.0
    return 2.0*(_abs(_im(root))/(_np.pi*(b*b)))


@_kernel
def master_polynomial(lam, kappa, b, b1, x1):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    tuple of 5 : real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 12 additions, 28 multiplications, 5 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    # products of integers would overflow
    lam = lam - 0.0
    kappa = kappa - 0.0
    b = b - 0.0
    b1 = b1 - 0.0
    x1 = x1 - 0.0
    # intermediate terms
    v0 = b1*b1
    v1 = b*b
    v2 = v0*v1
    v3 = kappa*kappa
    v4 = lam*v0
    v5 = 2.0*v4
    v6 = kappa*v1
    v7 = x1*v6
    v8 = lam*v6
    # outputs
    return (
        0.25*(v2*(1.0 - 2.0*kappa + v3)/kappa),
        0.5*((2.0*(kappa*v4) - v5 + v7 - x1*v1*v3)/kappa),
        0.5*((kappa*(v1*v1) + 2.0*v2 + 2.0*(v0*(lam*lam)) - 2.0*(x1*v8) - 2.0*(v0*v6))/v6),
        (v7 - v5 - v8)/v6,
        (v0 + v6)/v6,
    )


@_kernel
def density_authors_rule(root, lam, kappa, b, b1, x1):
    """Correct quartic, but the root of largest |Im t| as in the authors' code. Refuted; for comparison
    only, from the root.

    Parameters
    ----------
    root : real or complex scalar
    lam, kappa, b, b1, x1 : real scalar

    Returns
    -------
    real scalar

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 3 multiplications, 1 division, 2 function calls.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    # products of integers would overflow
    root = root - 0.0
    b = b - 0.0
    return 2.0*(_abs(_im(root))/(_np.pi*(b*b)))


@_kernel
def complexity_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 12 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 33 additions, 47 multiplications, 7 divisions, 4 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_D = lam_D - 0.0
    lam_G = lam_G - 0.0
    u_D = u_D - 0.0
    u_G = u_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = 0.5*w_D
    v1 = 0.5*w_G
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v2*v2
    v6 = v4*v2
    v7 = 0.5*delta
    v8 = 0.5*s
    v9 = p - 1.0
    v10 = v9 + q
    v11 = v6*(_np.exp2(v2)*v10)
    v12 = 0.5*(p*v9)
    v13 = 0.125*v11
    v14 = kappa - e_D*(w_D*w_D)
    v15 = e_D - v12 - v13
    v16 = e_G - v13
    v17 = _np.sqrt(2.0)
    # outputs
    return (
        2.0*(own/(p*p)) - w_D - lam_D/p,
        lam_G - v0 - v1 - lam_D/v2 + 2.0*(s*v3/(v4*v5)),
        v1 - v0 + 2.0*(delta*v3/v6),
        v7 + own + v8 - 0.125*(w_G*v11) - w_D*(e_D + v12 + v13),
        v8 - v7 - 0.125*(w_D*v11) - w_G*(e_G + v13),
        e_G*v14*v15 - e_D*(1.0 - kappa - e_G*(w_G*w_G))*v16,
        v16*v15 - 0.015625*(v4*v4*_np.exp2(2.0*p + 2.0*q)*v5*(v10*v10)),
        v14,
        lam_D,
        own/p + 0.5*(u_D*v17) + s/v2,
        lam_G,
        0.5*(u_G*v17*v2) - s,
    )


@_kernel
def complexity_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 108 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 16 additions, 33 multiplications, 5 divisions, 2 function calls, 13 negations.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = -1.0
    v1 = 1.0/p
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = -0.5
    v6 = 1.0/v2
    v7 = v4*v2
    v8 = p - 1.0
    v9 = 0.5*(p*v8)
    v10 = 0.125*(_np.exp2(v2)*(v8 + q)*v7)
    v11 = -v10
    v12 = e_D*e_G
    v13 = e_D - v9 - v10
    v14 = e_G - v10
    v15 = w_D*w_D
    v16 = kappa - e_D*v15
    v17 = w_G*w_G
    v18 = 1.0 - kappa - e_G*v17
    # outputs
    return (
        2.0/(p*p),
        0.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        -v1,
        0.0,
        0.0,
        2.0*(v3/(v4*(v2*v2))),
        0.0,
        v5,
        v5,
        0.0,
        0.0,
        -v6,
        1.0,
        0.0,
        0.0,
        2.0*(v3/v7),
        v5,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.5,
        0.5,
        -(e_D + v9 + v10),
        v11,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v5,
        v11,
        -(e_G + v10),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v12*v13)),
        2.0*(w_G*v12*v14),
        e_G*v16 - v18*v14 - e_G*v15*v13,
        e_D*v17*v14 - e_D*v18 + v16*v13,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v14,
        v13,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v15,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        v1,
        v6,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
    )


@_kernel
def complexity_conditions(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 9 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 12 additions, 24 multiplications, 2 divisions, 3 function calls.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    w_D = w_D - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_D = lam_D - 0.0
    lam_G = lam_G - 0.0
    u_D = u_D - 0.0
    u_G = u_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = 0.125*(v0*v1*_np.exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - 0.5*(p*v2) - v4
    v7 = _np.sqrt(2.0)
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        own/p + 0.5*(u_D*v7) + s/v1,
        lam_D,
        0.5*(u_G*v7*v1) - s,
        lam_G,
        v6,
        v5,
        e_G,
    )


@_kernel
def complexity_known(u_D, u_G, p, q, sigma_z, kappa):
    """A solution in closed form.

    Parameters
    ----------
    u_D, u_G, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 9 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 9 additions, 23 multiplications, 2 divisions, 3 function calls.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = p - 1.0
    v1 = kappa*p*v0
    v2 = sigma_z*sigma_z
    v3 = p + q
    v4 = v0 + q
    v5 = v2*v3*(_np.exp2(v3)*v4)
    v6 = 0.0625*v5
    v7 = 1.0 - kappa
    v8 = 0.5*_np.sqrt(0.015625*(v2*v2*_np.exp2(2.0*p + 2.0*q)*(v3*v3)*(v4*v4)) + 0.25*(v7*v1*v5))
    v9 = 0.5*v1 + v6 + v8
    v10 = v6 + v8
    # outputs
    return (0.0, 0.0, 0.0, 0.0, 0.0, v9/kappa, v10*v10/(v7*v9), 0.0, 0.0)


@_kernel
def complexity(own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa):
    """Annealed complexity Θ = lim (1/N) log E # of the critical points with L_D ≤ √N u_D and L_G ≤ √N u_G,
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 15 additions, 32 multiplications, 3 divisions, 7 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = 0.5*s
    v1 = 0.5*delta
    v2 = 1.0 - kappa
    v3 = p + q
    v4 = _np.exp2(-v3)
    v5 = sigma_z*sigma_z
    v6 = v5*v3
    v7 = _np.exp2(v3)*v6
    v8 = 0.5*_np.log(2.0) - own*own/(p*p) + 0.5*(w_G*(v0 - v1)) + 0.5*(kappa*_np.log(e_D*kappa))
    v9 = v8 + 0.5*(w_D*(v1 + own + v0)) + 0.5*(v2*_np.log(e_G*v2)) - delta*delta*v4/v6
    v10 = v9 - s*s*v4/(v5*(v3*v3)) - 0.5*(kappa*_np.log(kappa*(p + 0.5*v7)))
    # outputs
    return v10 - 0.5*(v2*_np.log(0.5*(v2*v7)))


@_kernel
def complexity_maximiser(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa,
):
    """Where Θ is attained: x = -p ℓ_D, s = σ (y_D + y_G) = m L_G and δ = σ (y_D - y_G), each over √(2N),
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 3 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    return (own, s, delta)


@_kernel
def total_complexity(p, q, sigma_z, kappa):
    """Complexity without constraints on the losses, in closed form; always positive.

    Parameters
    ----------
    p, q, sigma_z, kappa : real scalar

    Returns
    -------
    real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 11 additions, 33 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.total.stationary, spin_glass.total.value,
        spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = p - 1.0
    v1 = kappa*p*v0
    v2 = v0 + q
    v3 = p + q
    v4 = sigma_z*sigma_z
    v5 = v4*v3
    v6 = _np.exp2(v3)*v5
    v7 = v2*v6
    v8 = 0.0625*v7
    v9 = 1.0 - kappa
    v10 = 0.5*_np.sqrt(0.015625*(v4*v4*_np.exp2(2.0*p + 2.0*q)*(v3*v3)*(v2*v2)) + 0.25*(v9*v1*v7))
    v11 = 0.5*v1 + v8 + v10
    v12 = v8 + v10
    v13 = 0.5*(v9*_np.log(4.0*(_np.exp2(-v3)*(v12*v12)/(v9*v5*v11))))
    # outputs
    return 0.5*(kappa*_np.log(2.0*(v11/(kappa*(p + 0.5*v6))))) + v13


@_kernel
def complexity_index_rows(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 20 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 53 additions, 72 multiplications, 9 divisions, 9 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_D = lam_D - 0.0
    lam_G = lam_G - 0.0
    lam_A = lam_A - 0.0
    lam_B = lam_B - 0.0
    om_D = om_D - 0.0
    om_G = om_G - 0.0
    u_D = u_D - 0.0
    u_G = u_G - 0.0
    k_D = k_D - 0.0
    k_G = k_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = p - 1.0
    v1 = p*v0
    v2 = p + q
    v3 = v0 + q
    v4 = sigma_z*sigma_z
    v5 = v4*v2
    v6 = v3*v5
    v7 = _np.exp2(v2)*v6
    v8 = v1 + 0.25*v7
    v9 = k_D*om_D/v8
    v10 = 0.5*lam_B
    v11 = 0.5*lam_A
    v12 = 0.5*w_D
    v13 = 0.5*w_G
    v14 = _np.exp2(-v2)
    v15 = v2*v2
    v16 = 1.0 - kappa
    v17 = 4.0 - 4.0*kappa
    v18 = 8.0*(k_G*om_G*v16*v14/(v17*v6))
    v19 = 0.5*v9
    v20 = 0.5*delta
    v21 = 0.5*s
    v22 = 0.5*v1
    v23 = 0.125*v7
    v24 = v20 + own + v21
    v25 = kappa - e_D*(w_D*w_D)
    v26 = e_D - v22 - v23
    v27 = e_G - v23
    v28 = _np.sqrt(2.0)
    v29 = v28*_np.sqrt(kappa)*_np.sqrt(v8)
    v30 = v24 - v29
    v31 = 0.25*(sigma_z*v28*_np.exp2(0.5*p + 0.5*q)*_np.sqrt(v2)*_np.sqrt(v17*v3))
    v32 = v20 - v21
    v33 = v32 - v31
    # outputs
    return (
        2.0*(own/(p*p)) - lam_A - w_D - lam_D/p + v9,
        v10 - v11 + lam_G - v12 - v13 - lam_D/v2 + 2.0*(s*v14/(v4*v15)) - v18 + v19,
        v13 - v11 - v10 - v12 + 2.0*(delta*v14/v5) + v18 + v19,
        v24 - 0.125*(w_G*v7) - w_D*(e_D + v22 + v23),
        v21 - v20 - 0.125*(w_D*v7) - w_G*(e_G + v23),
        e_G*v25*v26 - e_D*(v16 - e_G*(w_G*w_G))*v27,
        v27*v26 - 0.015625*(v4*v4*_np.exp2(2.0*p + 2.0*q)*v15*(v3*v3)),
        v25,
        lam_D,
        own/p + 0.5*(u_D*v28) + s/v2,
        lam_G,
        0.5*(u_G*v28*v2) - s,
        lam_A,
        om_D*om_D - v30*(v24 + v29),
        v30,
        om_D,
        lam_B,
        om_G*om_G - v33*(v32 + v31),
        v33,
        om_G,
    )


@_kernel
def complexity_index_slopes(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 260 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 23 additions, 45 multiplications, 7 divisions, 2 function calls, 17 negations.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    om_D = om_D - 0.0
    om_G = om_G - 0.0
    k_D = k_D - 0.0
    k_G = k_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = -1.0
    v1 = 1.0/p
    v2 = p - 1.0
    v3 = p*v2
    v4 = p + q
    v5 = sigma_z*sigma_z
    v6 = v5*v4
    v7 = (v2 + q)*v6
    v8 = _np.exp2(v4)*v7
    v9 = k_D/(v3 + 0.25*v8)
    v10 = _np.exp2(-v4)
    v11 = -0.5
    v12 = 1.0/v4
    v13 = 0.5*v9
    v14 = 1.0 - kappa
    v15 = 8.0*(k_G*v14*v10/((4.0 - 4.0*kappa)*v7))
    v16 = 0.5*v3
    v17 = 0.125*v8
    v18 = -v17
    v19 = e_D*e_G
    v20 = e_D - v16 - v17
    v21 = e_G - v17
    v22 = w_D*w_D
    v23 = kappa - e_D*v22
    v24 = w_G*w_G
    v25 = v14 - e_G*v24
    v26 = 0.5*delta
    v27 = 0.5*s
    v28 = -(v26 + own + v27)
    v29 = v26 - v27
    # outputs
    return (
        2.0/(p*p),
        0.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        -v1,
        0.0,
        v0,
        0.0,
        v9,
        0.0,
        0.0,
        2.0*(v10/(v5*(v4*v4))),
        0.0,
        v11,
        v11,
        0.0,
        0.0,
        -v12,
        1.0,
        v11,
        0.5,
        v13,
        -v15,
        0.0,
        0.0,
        2.0*(v10/v6),
        v11,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        v11,
        v11,
        v13,
        v15,
        1.0,
        0.5,
        0.5,
        -(e_D + v16 + v17),
        v18,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v11,
        v18,
        -(e_G + v17),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v19*v20)),
        2.0*(w_G*v19*v21),
        e_G*v23 - v25*v21 - e_G*v22*v20,
        e_D*v24*v21 - e_D*v25 + v23*v20,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v21,
        v20,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v22,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v1,
        v12,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        -(delta + 2.0*own + s),
        v28,
        v28,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        2.0*om_D,
        0.0,
        1.0,
        0.5,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        v29,
        -v29,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        2.0*om_G,
        0.0,
        v11,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
    )


@_kernel
def complexity_index_conditions(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 15 : real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 20 additions, 38 multiplications, 2 divisions, 8 function calls.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_D = lam_D - 0.0
    lam_G = lam_G - 0.0
    lam_A = lam_A - 0.0
    lam_B = lam_B - 0.0
    om_D = om_D - 0.0
    om_G = om_G - 0.0
    u_D = u_D - 0.0
    u_G = u_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = v0*v1*_np.exp2(v1)*v3
    v5 = 0.125*v4
    v6 = e_G - v5
    v7 = p*v2
    v8 = e_D - 0.5*v7 - v5
    v9 = _np.sqrt(2.0)
    v10 = 0.5*delta
    v11 = 0.5*s
    v12 = 0.25*(sigma_z*v9*_np.exp2(0.5*p + 0.5*q)*_np.sqrt(v1)*_np.sqrt((4.0 - 4.0*kappa)*v3))
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v6*v8 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        own/p + 0.5*(u_D*v9) + s/v1,
        lam_D,
        0.5*(u_G*v9*v1) - s,
        lam_G,
        v10 + own + v11 - v9*_np.sqrt(kappa)*_np.sqrt(v7 + 0.25*v4),
        om_D,
        lam_A,
        v10 - v11 - v12,
        om_G,
        lam_B,
        v8,
        v6,
        e_G,
    )


@_kernel
def complexity_index(
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
    sigma_z, kappa,
):
    """Complexity of critical points at which the players' own Hessians have k_D and k_G negative
    eigenvalues, from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, u_D, u_G, k_D, k_G, p, q,
        sigma_z, kappa : real scalar

    Returns
    -------
    real scalar

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), k_D in [0, oo), k_G in [0, oo), p in [2, oo), q in [1,
        oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 29 additions, 58 multiplications, 7 divisions, 15 function calls, 2 negations.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.index.edge_D, spin_glass.index.edge_G,
        spin_glass.index.inside, spin_glass.index.closed_form, spin_glass.index.convex,
        spin_glass.index.weight_D, spin_glass.index.weight_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    om_D = om_D - 0.0
    om_G = om_G - 0.0
    k_D = k_D - 0.0
    k_G = k_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = 0.5*delta
    v1 = 0.5*s
    v2 = v0 - v1
    v3 = v0 + own + v1
    v4 = 1.0 - kappa
    v5 = p + q
    v6 = _np.exp2(-v5)
    v7 = sigma_z*sigma_z
    v8 = v7*v5
    v9 = _np.exp2(v5)*v8
    v10 = p - 1.0
    v11 = v10 + q
    v12 = (4.0 - 4.0*kappa)*v11
    v13 = _np.sqrt(2.0)
    v14 = v13*_np.exp2(-(0.5*p + 0.5*q))*(v0 + om_G - v1)/(sigma_z*_np.sqrt(v5)*_np.sqrt(v12))
    v15 = p*v10 + 0.25*(v11*v9)
    v16 = _np.log(0.5*(v13*(v0 + om_D + own + v1)/(_np.sqrt(kappa)*_np.sqrt(v15))))
    v17 = 0.5*_np.log(2.0) - own*own/(p*p) - 0.5*(w_G*v2) + 0.5*(kappa*_np.log(e_D*kappa))
    v18 = v17 + 0.5*(w_D*v3) + 0.5*(v4*_np.log(e_G*v4)) - delta*delta*v6/v8 - s*s*v6/(v7*(v5*v5))
    v19 = v18 - 0.5*(kappa*_np.log(kappa*(p + 0.5*v9))) - 0.5*(v4*_np.log(0.5*(v4*v9)))
    v20 = v19 - k_G*v4*(8.0*(om_G*v2*v6/(v8*v12)) - _np.log(2.0*v14))
    # outputs
    return v20 - k_D*kappa*(0.5*(om_D*v3/(kappa*v15)) - v16)


@_kernel
def threshold_D_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 10 : real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 41 additions, 68 multiplications, 10 divisions, 9 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_D = lam_D - 0.0
    threshold = threshold - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = p*p
    v1 = p + q
    v2 = _np.exp2(-v1)
    v3 = sigma_z*sigma_z
    v4 = v1*v1
    v5 = v3*v4
    v6 = 0.5*w_D
    v7 = 0.5*w_G
    v8 = v3*v1
    v9 = 0.5*delta
    v10 = 0.5*s
    v11 = p - 1.0
    v12 = v11 + q
    v13 = _np.exp2(v1)*v8
    v14 = v12*v13
    v15 = 0.5*(p*v11)
    v16 = 0.125*v14
    v17 = v9 + own + v10
    v18 = v10 - v9
    v19 = kappa - e_D*(w_D*w_D)
    v20 = e_D - v15 - v16
    v21 = 1.0 - kappa
    v22 = e_G - v16
    v23 = 0.5*_np.log(2.0) - own*own/v0 + 0.5*(w_G*v18) + 0.5*(kappa*_np.log(e_D*kappa))
    v24 = v23 + 0.5*(w_D*v17) + 0.5*(v21*_np.log(e_G*v21)) - delta*delta*v2/v8 - s*s*v2/v5
    # outputs
    return (
        2.0*(own/v0) - w_D - lam_D/p,
        2.0*(s*v2/v5) - v6 - v7 - lam_D/v1,
        v7 - v6 + 2.0*(delta*v2/v8),
        v17 - 0.125*(w_G*v14) - w_D*(e_D + v15 + v16),
        v18 - 0.125*(w_D*v14) - w_G*(e_G + v16),
        e_G*v19*v20 - e_D*(v21 - e_G*(w_G*w_G))*v22,
        own/p + 0.5*(threshold*_np.sqrt(2.0)) + s/v1,
        v24 - 0.5*(kappa*_np.log(kappa*(p + 0.5*v13))) - 0.5*(v21*_np.log(0.5*(v21*v13))),
        v22*v20 - 0.015625*(v3*v3*_np.exp2(2.0*p + 2.0*q)*v4*(v12*v12)),
        v19,
    )


@_kernel
def threshold_D_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 90 : real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 24 additions, 47 multiplications, 10 divisions, 3 function calls, 13 negations.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = p*p
    v1 = 1.0/p
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v4*(v2*v2)
    v6 = -0.5
    v7 = 1.0/v2
    v8 = v4*v2
    v9 = p - 1.0
    v10 = 0.5*(p*v9)
    v11 = 0.125*(_np.exp2(v2)*(v9 + q)*v8)
    v12 = -v11
    v13 = e_D*e_G
    v14 = e_D - v10 - v11
    v15 = e_G - v11
    v16 = w_D*w_D
    v17 = kappa - e_D*v16
    v18 = w_G*w_G
    v19 = 1.0 - kappa
    v20 = v19 - e_G*v18
    v21 = 0.25*w_D
    v22 = 0.25*w_G
    v23 = 0.25*delta
    v24 = 0.25*s
    # outputs
    return (
        2.0/v0,
        0.0,
        0.0,
        -1.0,
        0.0,
        0.0,
        0.0,
        -v1,
        0.0,
        0.0,
        2.0*(v3/v5),
        0.0,
        v6,
        v6,
        0.0,
        0.0,
        -v7,
        0.0,
        0.0,
        0.0,
        2.0*(v3/v8),
        v6,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.5,
        0.5,
        -(e_D + v10 + v11),
        v12,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v6,
        v12,
        -(e_G + v11),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v13*v14)),
        2.0*(w_G*v13*v15),
        e_G*v17 - v20*v15 - e_G*v16*v14,
        e_D*v18*v15 - e_D*v20 + v17*v14,
        0.0,
        0.0,
        v1,
        v7,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5*_np.sqrt(2.0),
        0.5*w_D - 2.0*(own/v0),
        v21 + v22 - 2.0*(s*v3/v5),
        v21 - v22 - 2.0*(delta*v3/v8),
        v23 + 0.5*own + v24,
        v24 - v23,
        0.5*(kappa/e_D),
        0.5*(v19/e_G),
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v15,
        v14,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v16,
        0.0,
        0.0,
        0.0,
    )


@_kernel
def threshold_D_conditions(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 6 : real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 9 additions, 19 multiplications, 2 function calls.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    w_D = w_D - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_D = lam_D - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = 0.125*(v0*v1*_np.exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - 0.5*(p*v2) - v4
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        v6,
        v5,
        e_G,
        lam_D,
    )


@_kernel
def threshold_D(own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa):
    """ϑ_D, the smallest u_D with Θ(u_D, inf) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    threshold = threshold - 0.0
    return threshold


@_kernel
def threshold_G_rows(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Equations of the extremum, then of each option.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 10 : real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 39 additions, 69 multiplications, 6 divisions, 9 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_G = lam_G - 0.0
    threshold = threshold - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = p*p
    v1 = 0.5*w_D
    v2 = 0.5*w_G
    v3 = p + q
    v4 = _np.exp2(-v3)
    v5 = sigma_z*sigma_z
    v6 = v3*v3
    v7 = v5*v6
    v8 = v5*v3
    v9 = 0.5*delta
    v10 = 0.5*s
    v11 = p - 1.0
    v12 = v11 + q
    v13 = _np.exp2(v3)*v8
    v14 = v12*v13
    v15 = 0.5*(p*v11)
    v16 = 0.125*v14
    v17 = v9 + own + v10
    v18 = v10 - v9
    v19 = kappa - e_D*(w_D*w_D)
    v20 = e_D - v15 - v16
    v21 = 1.0 - kappa
    v22 = e_G - v16
    v23 = 0.5*_np.log(2.0) - own*own/v0 + 0.5*(w_G*v18) + 0.5*(kappa*_np.log(e_D*kappa))
    v24 = v23 + 0.5*(w_D*v17) + 0.5*(v21*_np.log(e_G*v21)) - delta*delta*v4/v8 - s*s*v4/v7
    # outputs
    return (
        2.0*(own/v0) - w_D,
        lam_G - v1 - v2 + 2.0*(s*v4/v7),
        v2 - v1 + 2.0*(delta*v4/v8),
        v17 - 0.125*(w_G*v14) - w_D*(e_D + v15 + v16),
        v18 - 0.125*(w_D*v14) - w_G*(e_G + v16),
        e_G*v19*v20 - e_D*(v21 - e_G*(w_G*w_G))*v22,
        0.5*(threshold*_np.sqrt(2.0)*v3) - s,
        v24 - 0.5*(kappa*_np.log(kappa*(p + 0.5*v13))) - 0.5*(v21*_np.log(0.5*(v21*v13))),
        v22*v20 - 0.015625*(v5*v5*_np.exp2(2.0*p + 2.0*q)*v6*(v12*v12)),
        v19,
    )


@_kernel
def threshold_G_slopes(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Their derivatives by the unknowns, row by row.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 90 : real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 24 additions, 48 multiplications, 8 divisions, 3 function calls, 11 negations.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    own = own - 0.0
    s = s - 0.0
    delta = delta - 0.0
    w_D = w_D - 0.0
    w_G = w_G - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = p*p
    v1 = -1.0
    v2 = p + q
    v3 = _np.exp2(-v2)
    v4 = sigma_z*sigma_z
    v5 = v4*(v2*v2)
    v6 = -0.5
    v7 = v4*v2
    v8 = p - 1.0
    v9 = 0.5*(p*v8)
    v10 = 0.125*(_np.exp2(v2)*(v8 + q)*v7)
    v11 = -v10
    v12 = e_D*e_G
    v13 = e_D - v9 - v10
    v14 = e_G - v10
    v15 = w_D*w_D
    v16 = kappa - e_D*v15
    v17 = w_G*w_G
    v18 = 1.0 - kappa
    v19 = v18 - e_G*v17
    v20 = 0.25*w_D
    v21 = 0.25*w_G
    v22 = 0.25*delta
    v23 = 0.25*s
    # outputs
    return (
        2.0/v0,
        0.0,
        0.0,
        v1,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        2.0*(v3/v5),
        0.0,
        v6,
        v6,
        0.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        2.0*(v3/v7),
        v6,
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        1.0,
        0.5,
        0.5,
        -(e_D + v9 + v10),
        v11,
        -w_D,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5,
        v6,
        v11,
        -(e_G + v10),
        0.0,
        -w_G,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(w_D*v12*v13)),
        2.0*(w_G*v12*v14),
        e_G*v16 - v19*v14 - e_G*v15*v13,
        e_D*v17*v14 - e_D*v19 + v16*v13,
        0.0,
        0.0,
        0.0,
        v1,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.5*(_np.sqrt(2.0)*v2),
        0.5*w_D - 2.0*(own/v0),
        v20 + v21 - 2.0*(s*v3/v5),
        v20 - v21 - 2.0*(delta*v3/v7),
        v22 + 0.5*own + v23,
        v23 - v22,
        0.5*(kappa/e_D),
        0.5*(v18/e_G),
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        v14,
        v13,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        -(2.0*(e_D*w_D)),
        0.0,
        -v15,
        0.0,
        0.0,
        0.0,
    )


@_kernel
def threshold_G_conditions(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """Not negative for the option that holds; the last ones positive.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    tuple of 6 : real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 9 additions, 19 multiplications, 2 function calls.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    w_D = w_D - 0.0
    e_D = e_D - 0.0
    e_G = e_G - 0.0
    lam_G = lam_G - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    kappa = kappa - 0.0
    # intermediate terms
    v0 = sigma_z*sigma_z
    v1 = p + q
    v2 = p - 1.0
    v3 = v2 + q
    v4 = 0.125*(v0*v1*_np.exp2(v1)*v3)
    v5 = e_G - v4
    v6 = e_D - 0.5*(p*v2) - v4
    # outputs
    return (
        kappa - e_D*(w_D*w_D),
        v5*v6 - 0.015625*(v0*v0*_np.exp2(2.0*p + 2.0*q)*(v1*v1)*(v3*v3)),
        v6,
        v5,
        e_G,
        lam_G,
    )


@_kernel
def threshold_G(own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa):
    """ϑ_G, the smallest u_G with Θ(inf, u_G) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real scalar

    Returns
    -------
    real scalar

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    threshold = threshold - 0.0
    return threshold


@_kernel
def expected_critical_points_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real scalar

    Returns
    -------
    tuple of 2 : real scalar

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 multiplication.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    return (0.0, 0.5*_np.pi)


@_kernel
def expected_critical_points(integral, N_D, N_G, p, q, sigma_z):
    """Mean number of critical points on S^1×S^1, from the Kac–Rice formula, from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real scalar

    Returns
    -------
    real scalar

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 10 additions, 18 multiplications, 1 division, 6 function calls, 1 negation.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    # products of integers would overflow
    integral = integral - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    # intermediate terms
    v0 = p - 1.0
    v1 = p + q
    v2 = _np.exp2(v1)*(sigma_z*sigma_z*v1)
    v3 = (v0 + q)*v2
    v4 = 0.5*v2
    v5 = 0.75*v3
    v6 = v3 + 4.0*_np.sqrt((v4 + v5)*(p + 3.0*(p*v0) + v4 + v5))
    v7 = integral*_np.sqrt(2.0)*_np.exp2(-(0.5*p + 0.5*q))*v6
    # outputs
    return 2.0*(v7/(sigma_z*_np.sqrt(v1)*_np.sqrt(p + v4)))


@_kernel
def expected_critical_points_authors_code_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real scalar

    Returns
    -------
    tuple of 2 : real scalar

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    return (0.0, 0.5*_np.pi)


@_kernel
def expected_critical_points_authors_code(integral, N_D, N_G, p, q, sigma_z):
    """The same with the constants of the authors' code. Refuted; for comparison only, from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real scalar

    Returns
    -------
    real scalar

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 13 additions, 24 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    # products of integers would overflow
    integral = integral - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    # intermediate terms
    v0 = p + q
    v1 = sigma_z*sigma_z
    v2 = _np.exp2(v0)*(v1*v0)
    v3 = (p - 1.0 + q)*v2
    v4 = v1*_np.exp2(3.0*p + 3.0*q)*(v0*v0)
    v5 = 2.0*v3
    v6 = integral*(4.0*v4 + 4.0*_np.sqrt((v4 + v5)*(3.0*(p*p) - 2.0*p + v4 + v5)))/_np.pi
    v7 = _np.pi*_np.exp2(-(0.5*p + 0.5*q))*(v3 - v4 + v6)/(sigma_z*_np.sqrt(v0)*_np.sqrt(p + v2))
    # outputs
    return 2.0*v7


@_kernel
def expected_critical_points_tied_ends(N_D, N_G, p, q, sigma_z):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real scalar

    Returns
    -------
    tuple of 2 : real scalar

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    return (0.0, 0.5*_np.pi)


@_kernel
def expected_critical_points_tied(integral, N_D, N_G, p, q, sigma_z):
    """The same with exact constants but one shift for both blocks, δ = 0. Refuted; for comparison only,
    from the integral.

    Parameters
    ----------
    integral, N_D, N_G, p, q, sigma_z : real scalar

    Returns
    -------
    real scalar

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 12 additions, 24 multiplications, 2 divisions, 6 function calls, 1 negation.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    # products of integers would overflow
    integral = integral - 0.0
    p = p - 0.0
    q = q - 0.0
    sigma_z = sigma_z - 0.0
    # intermediate terms
    v0 = p + q
    v1 = sigma_z*sigma_z*_np.exp2(v0)
    v2 = v0*v1
    v3 = (p - 1.0 + q)*v2
    v4 = v0*v0*v1
    v5 = 0.25*v4
    v6 = 0.5*v3
    v7 = integral*(v4 + 4.0*_np.sqrt((v5 + v6)*(3.0*(p*p) - 2.0*p + v5 + v6)))/_np.pi
    v8 = _np.pi*_np.sqrt(2.0)*_np.exp2(-(0.5*p + 0.5*q))*(0.25*v3 - v5 + v7)
    # outputs
    return 2.0*(v8/(sigma_z*_np.sqrt(v0)*_np.sqrt(p + 0.5*v2)))


@_kernel
def resolvent_polynomial_double_double(
    lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 5 : real pair (hi, lo) of scalars

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 14 multiplications, 2 negations.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    lam_hi = lam_hi - 0.0
    lam_lo = lam_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = _add(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 0.25 * v4_hi, 0.25 * v4_lo
    v6_hi, v6_lo = _mul(lam_hi, lam_lo, v0_hi, v0_lo)
    v7_hi, v7_lo = 0.5 * v6_hi, 0.5 * v6_lo
    v8_hi, v8_lo = _mul(x1_hi, x1_lo, v0_hi, v0_lo)
    v9_hi, v9_lo = _mul(x1_hi, x1_lo, v2_hi, v2_lo)
    v10_hi, v10_lo = 0.5 * v9_hi, 0.5 * v9_lo
    v11_hi, v11_lo = _add(v7_hi, v7_lo, v8_hi, v8_lo)
    v12_hi, v12_lo = _add(v11_hi, v11_lo, v10_hi, v10_lo)
    v13_hi, v13_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v14_hi, v14_lo = _mul(x1_hi, x1_lo, x1_hi, x1_lo)
    v15_hi, v15_lo = _mul(lam_hi, lam_lo, x1_hi, x1_lo)
    v16_hi, v16_lo = _add(v0_hi, v0_lo, v13_hi, v13_lo)
    v17_hi, v17_lo = _add(v16_hi, v16_lo, v14_hi, v14_lo)
    v18_hi, v18_lo = _add(v17_hi, v17_lo, v15_hi, v15_lo)
    v19_hi, v19_lo = 2.0 * x1_hi, 2.0 * x1_lo
    v20_hi, v20_lo = _add(lam_hi, lam_lo, v19_hi, v19_lo)
    # outputs
    return (v5_hi, v5_lo, -v12_hi, -v12_lo, v18_hi, v18_lo, -v20_hi, -v20_lo, 1.0, 0.0)


@_kernel
def resolvent_conditions_double_double(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Functions of the physical root that map the upper half plane to itself.

    Parameters
    ----------
    root : real or complex pair (hi, lo) of scalars
    lam, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : complex pair (hi, lo) of scalars

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 2 additions, 2 multiplications, 1 division.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _div(v0_hi, v0_lo, root_hi, root_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _sub(root_hi, root_lo, x1_hi, x1_lo)
    v4_hi, v4_lo = _add(v3_hi, v3_lo, v2_hi, v2_lo)
    # outputs
    return (root_hi, root_lo, v4_hi, v4_lo)


@_kernel
def resolvent_slopes_double_double(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Numbers with the signs of their derivatives in lam along the branch.

    Parameters
    ----------
    root : real or complex pair (hi, lo) of scalars
    lam, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : complex pair (hi, lo) of scalars

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 6 additions, 14 multiplications.
    Source: Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of
        generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), spectral
        density, with the corrected quartic.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(root_hi, root_lo, root_hi, root_lo)
    v1_hi, v1_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _sub(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(root_hi, root_lo, x1_hi, x1_lo)
    v5_hi, v5_lo = _add(v2_hi, v2_lo, v0_hi, v0_lo)
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, v4_hi, v4_lo)
    v7_hi, v7_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v9_hi, v9_lo = _mul(v8_hi, v8_lo, v0_hi, v0_lo)
    v10_hi, v10_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v11_hi, v11_lo = _mul(v9_hi, v9_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 0.5 * v11_hi, 0.5 * v11_lo
    v13_hi, v13_lo = _sub(v7_hi, v7_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _mul(v3_hi, v3_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(kappa_hi, kappa_lo, v8_hi, v8_lo)
    v16_hi, v16_lo = _mul(v15_hi, v15_lo, v7_hi, v7_lo)
    v17_hi, v17_lo = 0.5 * v16_hi, 0.5 * v16_lo
    v18_hi, v18_lo = _sub(v14_hi, v14_lo, v17_hi, v17_lo)
    v19_hi, v19_lo = _mul(v3_hi, v3_lo, v18_hi, v18_lo)
    # outputs
    return (v18_hi, v18_lo, v19_hi, v19_lo)


@_kernel
def stieltjes_D_double_double(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Stieltjes transform of the discriminator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex pair (hi, lo) of scalars
    lam, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    complex pair (hi, lo) of scalars

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _div(1.0, 0.0, root_hi, root_lo)
    # outputs
    return (v0_hi, v0_lo)


@_kernel
def stieltjes_G_double_double(
    root_hi, root_lo, lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Stieltjes transform of the generator block, limit from above the real axis, from the root.

    Parameters
    ----------
    root : real or complex pair (hi, lo) of scalars
    lam, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    complex pair (hi, lo) of scalars

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 2 additions, 4 multiplications, 1 division.
    Source: derived here.
    Claims: spin_glass.quartic, spin_glass.quartic.resolvent, spin_glass.quartic.total,
        spin_glass.branch.bound_D, spin_glass.branch.determinant, spin_glass.branch.real_axis,
        spin_glass.edges.critical_points, spin_glass.edges.slope_of_t.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = 0.5 * v0_hi, 0.5 * v0_lo
    v2_hi, v2_lo = _mul(root_hi, root_lo, root_hi, root_lo)
    v3_hi, v3_lo = _mul(root_hi, root_lo, x1_hi, x1_lo)
    v4_hi, v4_lo = _add(v1_hi, v1_lo, v2_hi, v2_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, v3_hi, v3_lo)
    v6_hi, v6_lo = _div(root_hi, root_lo, v5_hi, v5_lo)
    # outputs
    return (v6_hi, v6_lo)


@_kernel
def support_polynomial_double_double(kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Coefficients, constant term first, of the polynomial whose roots give the edges.

    Parameters
    ----------
    kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 7 : real pair (hi, lo) of scalars

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 22 multiplications, 2 negations.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(v0_hi, v0_lo, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v3_hi, v3_lo = _mul(kappa_hi, kappa_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _add(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(v1_hi, v1_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = 0.125 * v5_hi, 0.125 * v5_lo
    v7_hi, v7_lo = _mul(x1_hi, x1_lo, v0_hi, v0_lo)
    v8_hi, v8_lo = _mul(v7_hi, v7_lo, v4_hi, v4_lo)
    v9_hi, v9_lo = 0.5 * v8_hi, 0.5 * v8_lo
    v10_hi, v10_lo = _mul(v0_hi, v0_lo, v2_hi, v2_lo)
    v11_hi, v11_lo = _mul(x1_hi, x1_lo, x1_hi, x1_lo)
    v12_hi, v12_lo = _mul(v0_hi, v0_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = 2.0 * v12_hi, 2.0 * v12_lo
    v14_hi, v14_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v15_hi, v15_lo = _mul(3.0, 0.0, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(v11_hi, v11_lo, v3_hi, v3_lo)
    v17_hi, v17_lo = 2.0 * v16_hi, 2.0 * v16_lo
    v18_hi, v18_lo = _sub(v10_hi, v10_lo, v1_hi, v1_lo)
    v19_hi, v19_lo = _sub(v18_hi, v18_lo, v13_hi, v13_lo)
    v20_hi, v20_lo = _sub(v19_hi, v19_lo, v15_hi, v15_lo)
    v21_hi, v21_lo = _sub(v20_hi, v20_lo, v17_hi, v17_lo)
    v22_hi, v22_lo = 0.25 * v21_hi, 0.25 * v21_lo
    v23_hi, v23_lo = _mul(x1_hi, x1_lo, v3_hi, v3_lo)
    v24_hi, v24_lo = 0.5 * v0_hi, 0.5 * v0_lo
    v25_hi, v25_lo = 0.5 * v2_hi, 0.5 * v2_lo
    v26_hi, v26_lo = _sub(v24_hi, v24_lo, v25_hi, v25_lo)
    v27_hi, v27_lo = _add(v26_hi, v26_lo, v11_hi, v11_lo)
    v28_hi, v28_lo = 2.0 * x1_hi, 2.0 * x1_lo
    # outputs
    return (
        -v6_hi,
        -v6_lo,
        v9_hi,
        v9_lo,
        v22_hi,
        v22_lo,
        v23_hi,
        v23_lo,
        v27_hi,
        v27_lo,
        -v28_hi,
        -v28_lo,
        1.0,
        0.0,
    )


@_kernel
def support_edge_double_double(
    root_hi, root_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Spectral argument at a root.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    real pair (hi, lo) of scalars

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 7 multiplications, 3 divisions.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _div(v0_hi, v0_lo, root_hi, root_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _div(v4_hi, v4_lo, root_hi, root_lo)
    v6_hi, v6_lo = 0.5 * v5_hi, 0.5 * v5_lo
    v7_hi, v7_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v8_hi, v8_lo = _mul(v3_hi, v3_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = _sub(root_hi, root_lo, x1_hi, x1_lo)
    v10_hi, v10_lo = _add(v9_hi, v9_lo, v2_hi, v2_lo)
    v11_hi, v11_lo = _div(v8_hi, v8_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 0.5 * v11_hi, 0.5 * v11_lo
    v13_hi, v13_lo = _add(v10_hi, v10_lo, v6_hi, v6_lo)
    v14_hi, v14_lo = _add(v13_hi, v13_lo, v12_hi, v12_lo)
    # outputs
    return (v14_hi, v14_lo)


@_kernel
def support_gap_double_double(
    root_hi, root_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """All positive exactly at the two ends of a gap.

    Parameters
    ----------
    root, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : real pair (hi, lo) of scalars

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 3 additions, 4 multiplications.
    Source: derived here.
    Claims: spin_glass.edges.critical_points, spin_glass.edges.outside, spin_glass.edges.gap_D_left,
        spin_glass.edges.gap_G_left, spin_glass.edges.tangency.
    """
    # products of integers would overflow
    root_hi = root_hi - 0.0
    root_lo = root_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(root_hi, root_lo, root_hi, root_lo)
    v1_hi, v1_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _sub(v0_hi, v0_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(root_hi, root_lo, x1_hi, x1_lo)
    v5_hi, v5_lo = _sub(v4_hi, v4_lo, v2_hi, v2_lo)
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, v0_hi, v0_lo)
    # outputs
    return (v3_hi, v3_lo, v6_hi, v6_lo)


@_kernel
def moments_double_double(kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo):
    """Moments 0 to 8 of the spectral density.

    Parameters
    ----------
    kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 9 : real pair (hi, lo) of scalars

    Domain: kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 69 additions, 166 multiplications, 4 negations.
    Source: derived here.
    Claims: spin_glass.moments.trace_formula.
    """
    # products of integers would overflow
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(kappa_hi, kappa_lo, x1_hi, x1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = 0.5 * v1_hi, 0.5 * v1_lo
    v3_hi, v3_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 0.5 * v4_hi, 0.5 * v4_lo
    v6_hi, v6_lo = _mul(x1_hi, x1_lo, x1_hi, x1_lo)
    v7_hi, v7_lo = _mul(kappa_hi, kappa_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _add(v2_hi, v2_lo, v5_hi, v5_lo)
    v9_hi, v9_lo = _add(v8_hi, v8_lo, v7_hi, v7_lo)
    v10_hi, v10_lo = _mul(v6_hi, v6_lo, x1_hi, x1_lo)
    v11_hi, v11_lo = _mul(kappa_hi, kappa_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = _mul(x1_hi, x1_lo, v4_hi, v4_lo)
    v13_hi, v13_lo = _mul(1.5, 0.0, v12_hi, v12_lo)
    v14_hi, v14_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v15_hi, v15_lo = _mul(x1_hi, x1_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(1.5, 0.0, v15_hi, v15_lo)
    v17_hi, v17_lo = _add(v11_hi, v11_lo, v13_hi, v13_lo)
    v18_hi, v18_lo = _add(v17_hi, v17_lo, v16_hi, v16_lo)
    v19_hi, v19_lo = _mul(v1_hi, v1_lo, v1_hi, v1_lo)
    v20_hi, v20_lo = 0.5 * v19_hi, 0.5 * v19_lo
    v21_hi, v21_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v22_hi, v22_lo = _mul(kappa_hi, kappa_lo, v21_hi, v21_lo)
    v23_hi, v23_lo = 0.5 * v22_hi, 0.5 * v22_lo
    v24_hi, v24_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v25_hi, v25_lo = _mul(kappa_hi, kappa_lo, v24_hi, v24_lo)
    v26_hi, v26_lo = _mul(v1_hi, v1_lo, v4_hi, v4_lo)
    v27_hi, v27_lo = _mul(v6_hi, v6_lo, v4_hi, v4_lo)
    v28_hi, v28_lo = _mul(3.0, 0.0, v27_hi, v27_lo)
    v29_hi, v29_lo = _mul(v6_hi, v6_lo, v14_hi, v14_lo)
    v30_hi, v30_lo = 2.0 * v29_hi, 2.0 * v29_lo
    v31_hi, v31_lo = _mul(kappa_hi, kappa_lo, kappa_hi, kappa_lo)
    v32_hi, v32_lo = _mul(v1_hi, v1_lo, v31_hi, v31_lo)
    v33_hi, v33_lo = _mul(v6_hi, v6_lo, v32_hi, v32_lo)
    v34_hi, v34_lo = _add(v20_hi, v20_lo, v23_hi, v23_lo)
    v35_hi, v35_lo = _add(v34_hi, v34_lo, v25_hi, v25_lo)
    v36_hi, v36_lo = _add(v35_hi, v35_lo, v26_hi, v26_lo)
    v37_hi, v37_lo = _add(v36_hi, v36_lo, v28_hi, v28_lo)
    v38_hi, v38_lo = _add(v37_hi, v37_lo, v30_hi, v30_lo)
    v39_hi, v39_lo = _add(v38_hi, v38_lo, v33_hi, v33_lo)
    v40_hi, v40_lo = _mul(v24_hi, v24_lo, x1_hi, x1_lo)
    v41_hi, v41_lo = _mul(kappa_hi, kappa_lo, v40_hi, v40_lo)
    v42_hi, v42_lo = _mul(x1_hi, x1_lo, v22_hi, v22_lo)
    v43_hi, v43_lo = _mul(2.5, 0.0, v42_hi, v42_lo)
    v44_hi, v44_lo = _mul(v19_hi, v19_lo, v0_hi, v0_lo)
    v45_hi, v45_lo = _mul(2.5, 0.0, v44_hi, v44_lo)
    v46_hi, v46_lo = _mul(v10_hi, v10_lo, v4_hi, v4_lo)
    v47_hi, v47_lo = _mul(5.0, 0.0, v46_hi, v46_lo)
    v48_hi, v48_lo = _mul(v10_hi, v10_lo, v14_hi, v14_lo)
    v49_hi, v49_lo = _mul(2.5, 0.0, v48_hi, v48_lo)
    v50_hi, v50_lo = _mul(x1_hi, x1_lo, v26_hi, v26_lo)
    v51_hi, v51_lo = _mul(3.75, 0.0, v50_hi, v50_lo)
    v52_hi, v52_lo = _mul(v10_hi, v10_lo, v32_hi, v32_lo)
    v53_hi, v53_lo = _mul(2.5, 0.0, v52_hi, v52_lo)
    v54_hi, v54_lo = _mul(v3_hi, v3_lo, v32_hi, v32_lo)
    v55_hi, v55_lo = _mul(x1_hi, x1_lo, v54_hi, v54_lo)
    v56_hi, v56_lo = _mul(1.25, 0.0, v55_hi, v55_lo)
    v57_hi, v57_lo = _add(v41_hi, v41_lo, v43_hi, v43_lo)
    v58_hi, v58_lo = _add(v57_hi, v57_lo, v45_hi, v45_lo)
    v59_hi, v59_lo = _add(v58_hi, v58_lo, v47_hi, v47_lo)
    v60_hi, v60_lo = _add(v59_hi, v59_lo, v49_hi, v49_lo)
    v61_hi, v61_lo = _add(v60_hi, v60_lo, v51_hi, v51_lo)
    v62_hi, v62_lo = _add(v61_hi, v61_lo, v53_hi, v53_lo)
    v63_hi, v63_lo = _add(v62_hi, v62_lo, v56_hi, v56_lo)
    v64_hi, v64_lo = _mul(v1_hi, v1_lo, b_hi, b_lo)
    v65_hi, v65_lo = _mul(v64_hi, v64_lo, v64_hi, v64_lo)
    v66_hi, v66_lo = _mul(0.625, 0.0, v65_hi, v65_lo)
    v67_hi, v67_lo = _mul(v3_hi, v3_lo, b1_hi, b1_lo)
    v68_hi, v68_lo = _mul(v67_hi, v67_lo, v67_hi, v67_lo)
    v69_hi, v69_lo = _mul(kappa_hi, kappa_lo, v68_hi, v68_lo)
    v70_hi, v70_lo = _mul(0.625, 0.0, v69_hi, v69_lo)
    v71_hi, v71_lo = _mul(v10_hi, v10_lo, v10_hi, v10_lo)
    v72_hi, v72_lo = _mul(kappa_hi, kappa_lo, v71_hi, v71_lo)
    v73_hi, v73_lo = _mul(v19_hi, v19_lo, v4_hi, v4_lo)
    v74_hi, v74_lo = _mul(1.875, 0.0, v73_hi, v73_lo)
    v75_hi, v75_lo = _mul(v24_hi, v24_lo, v4_hi, v4_lo)
    v76_hi, v76_lo = _mul(7.5, 0.0, v75_hi, v75_lo)
    v77_hi, v77_lo = _mul(v21_hi, v21_lo, v14_hi, v14_lo)
    v78_hi, v78_lo = _mul(1.5, 0.0, v77_hi, v77_lo)
    v79_hi, v79_lo = _mul(v24_hi, v24_lo, v14_hi, v14_lo)
    v80_hi, v80_lo = _mul(3.0, 0.0, v79_hi, v79_lo)
    v81_hi, v81_lo = _mul(v6_hi, v6_lo, v22_hi, v22_lo)
    v82_hi, v82_lo = _mul(7.5, 0.0, v81_hi, v81_lo)
    v83_hi, v83_lo = _mul(v19_hi, v19_lo, v7_hi, v7_lo)
    v84_hi, v84_lo = _mul(3.75, 0.0, v83_hi, v83_lo)
    v85_hi, v85_lo = _mul(v21_hi, v21_lo, v32_hi, v32_lo)
    v86_hi, v86_lo = _mul(0.375, 0.0, v85_hi, v85_lo)
    v87_hi, v87_lo = _mul(v24_hi, v24_lo, v32_hi, v32_lo)
    v88_hi, v88_lo = _mul(4.5, 0.0, v87_hi, v87_lo)
    v89_hi, v89_lo = _mul(v31_hi, v31_lo, v19_hi, v19_lo)
    v90_hi, v90_lo = _mul(v6_hi, v6_lo, v89_hi, v89_lo)
    v91_hi, v91_lo = _mul(3.75, 0.0, v90_hi, v90_lo)
    v92_hi, v92_lo = _mul(v6_hi, v6_lo, v26_hi, v26_lo)
    v93_hi, v93_lo = _mul(9.0, 0.0, v92_hi, v92_lo)
    v94_hi, v94_lo = _mul(v6_hi, v6_lo, v54_hi, v54_lo)
    v95_hi, v95_lo = _mul(6.0, 0.0, v94_hi, v94_lo)
    v96_hi, v96_lo = _add(v66_hi, v66_lo, v70_hi, v70_lo)
    v97_hi, v97_lo = _add(v96_hi, v96_lo, v72_hi, v72_lo)
    v98_hi, v98_lo = _add(v97_hi, v97_lo, v74_hi, v74_lo)
    v99_hi, v99_lo = _add(v98_hi, v98_lo, v76_hi, v76_lo)
    v100_hi, v100_lo = _add(v99_hi, v99_lo, v78_hi, v78_lo)
    v101_hi, v101_lo = _add(v100_hi, v100_lo, v80_hi, v80_lo)
    v102_hi, v102_lo = _add(v101_hi, v101_lo, v82_hi, v82_lo)
    v103_hi, v103_lo = _add(v102_hi, v102_lo, v84_hi, v84_lo)
    v104_hi, v104_lo = _add(v103_hi, v103_lo, v86_hi, v86_lo)
    v105_hi, v105_lo = _add(v104_hi, v104_lo, v88_hi, v88_lo)
    v106_hi, v106_lo = _add(v105_hi, v105_lo, v91_hi, v91_lo)
    v107_hi, v107_lo = _add(v106_hi, v106_lo, v93_hi, v93_lo)
    v108_hi, v108_lo = _add(v107_hi, v107_lo, v95_hi, v95_lo)
    v109_hi, v109_lo = _mul(v71_hi, v71_lo, x1_hi, x1_lo)
    v110_hi, v110_lo = _mul(kappa_hi, kappa_lo, v109_hi, v109_lo)
    v111_hi, v111_lo = _mul(v68_hi, v68_lo, v0_hi, v0_lo)
    v112_hi, v112_lo = _mul(4.375, 0.0, v111_hi, v111_lo)
    v113_hi, v113_lo = _mul(v65_hi, v65_lo, v0_hi, v0_lo)
    v114_hi, v114_lo = _mul(4.375, 0.0, v113_hi, v113_lo)
    v115_hi, v115_lo = _mul(v40_hi, v40_lo, v4_hi, v4_lo)
    v116_hi, v116_lo = _mul(10.5, 0.0, v115_hi, v115_lo)
    v117_hi, v117_lo = _mul(v40_hi, v40_lo, v14_hi, v14_lo)
    v118_hi, v118_lo = _mul(3.5, 0.0, v117_hi, v117_lo)
    v119_hi, v119_lo = _mul(v10_hi, v10_lo, v22_hi, v22_lo)
    v120_hi, v120_lo = _mul(17.5, 0.0, v119_hi, v119_lo)
    v121_hi, v121_lo = _mul(v19_hi, v19_lo, v11_hi, v11_lo)
    v122_hi, v122_lo = _mul(5.25, 0.0, v121_hi, v121_lo)
    v123_hi, v123_lo = _mul(x1_hi, x1_lo, v73_hi, v73_lo)
    v124_hi, v124_lo = _mul(7.875, 0.0, v123_hi, v123_lo)
    v125_hi, v125_lo = _mul(x1_hi, x1_lo, v77_hi, v77_lo)
    v126_hi, v126_lo = _mul(8.75, 0.0, v125_hi, v125_lo)
    v127_hi, v127_lo = _mul(v40_hi, v40_lo, v32_hi, v32_lo)
    v128_hi, v128_lo = _mul(7.0, 0.0, v127_hi, v127_lo)
    v129_hi, v129_lo = _mul(v10_hi, v10_lo, v89_hi, v89_lo)
    v130_hi, v130_lo = _mul(10.5, 0.0, v129_hi, v129_lo)
    v131_hi, v131_lo = _mul(v31_hi, v31_lo, kappa_hi, kappa_lo)
    v132_hi, v132_lo = _mul(v131_hi, v131_lo, v19_hi, v19_lo)
    v133_hi, v133_lo = _mul(v10_hi, v10_lo, v132_hi, v132_lo)
    v134_hi, v134_lo = _mul(1.75, 0.0, v133_hi, v133_lo)
    v135_hi, v135_lo = _mul(v10_hi, v10_lo, v26_hi, v26_lo)
    v136_hi, v136_lo = _mul(17.5, 0.0, v135_hi, v135_lo)
    v137_hi, v137_lo = _mul(x1_hi, x1_lo, v3_hi, v3_lo)
    v138_hi, v138_lo = _mul(v137_hi, v137_lo, v89_hi, v89_lo)
    v139_hi, v139_lo = _mul(5.25, 0.0, v138_hi, v138_lo)
    v140_hi, v140_lo = _mul(x1_hi, x1_lo, v85_hi, v85_lo)
    v141_hi, v141_lo = _mul(4.375, 0.0, v140_hi, v140_lo)
    v142_hi, v142_lo = _mul(v10_hi, v10_lo, v54_hi, v54_lo)
    v143_hi, v143_lo = _mul(17.5, 0.0, v142_hi, v142_lo)
    v144_hi, v144_lo = _add(v110_hi, v110_lo, v112_hi, v112_lo)
    v145_hi, v145_lo = _add(v144_hi, v144_lo, v114_hi, v114_lo)
    v146_hi, v146_lo = _add(v145_hi, v145_lo, v116_hi, v116_lo)
    v147_hi, v147_lo = _add(v146_hi, v146_lo, v118_hi, v118_lo)
    v148_hi, v148_lo = _add(v147_hi, v147_lo, v120_hi, v120_lo)
    v149_hi, v149_lo = _add(v148_hi, v148_lo, v122_hi, v122_lo)
    v150_hi, v150_lo = _add(v149_hi, v149_lo, v124_hi, v124_lo)
    v151_hi, v151_lo = _add(v150_hi, v150_lo, v126_hi, v126_lo)
    v152_hi, v152_lo = _add(v151_hi, v151_lo, v128_hi, v128_lo)
    v153_hi, v153_lo = _add(v152_hi, v152_lo, v130_hi, v130_lo)
    v154_hi, v154_lo = _add(v153_hi, v153_lo, v134_hi, v134_lo)
    v155_hi, v155_lo = _add(v154_hi, v154_lo, v136_hi, v136_lo)
    v156_hi, v156_lo = _add(v155_hi, v155_lo, v139_hi, v139_lo)
    v157_hi, v157_lo = _add(v156_hi, v156_lo, v141_hi, v141_lo)
    v158_hi, v158_lo = _add(v157_hi, v157_lo, v143_hi, v143_lo)
    v159_hi, v159_lo = _mul(v19_hi, v19_lo, v19_hi, v19_lo)
    v160_hi, v160_lo = _mul(0.875, 0.0, v159_hi, v159_lo)
    v161_hi, v161_lo = _mul(v21_hi, v21_lo, v21_hi, v21_lo)
    v162_hi, v162_lo = _mul(kappa_hi, kappa_lo, v161_hi, v161_lo)
    v163_hi, v163_lo = _mul(0.875, 0.0, v162_hi, v162_lo)
    v164_hi, v164_lo = _mul(v24_hi, v24_lo, v24_hi, v24_lo)
    v165_hi, v165_lo = _mul(kappa_hi, kappa_lo, v164_hi, v164_lo)
    v166_hi, v166_lo = _mul(v65_hi, v65_lo, v4_hi, v4_lo)
    v167_hi, v167_lo = _mul(3.5, 0.0, v166_hi, v166_lo)
    v168_hi, v168_lo = _mul(v71_hi, v71_lo, v4_hi, v4_lo)
    v169_hi, v169_lo = _mul(14.0, 0.0, v168_hi, v168_lo)
    v170_hi, v170_lo = _mul(v68_hi, v68_lo, v14_hi, v14_lo)
    v171_hi, v171_lo = _mul(2.5, 0.0, v170_hi, v170_lo)
    v172_hi, v172_lo = _mul(v71_hi, v71_lo, v14_hi, v14_lo)
    v173_hi, v173_lo = 4.0 * v172_hi, 4.0 * v172_lo
    v174_hi, v174_lo = _mul(v68_hi, v68_lo, v7_hi, v7_lo)
    v175_hi, v175_lo = _mul(17.5, 0.0, v174_hi, v174_lo)
    v176_hi, v176_lo = _mul(v65_hi, v65_lo, v7_hi, v7_lo)
    v177_hi, v177_lo = _mul(7.0, 0.0, v176_hi, v176_lo)
    v178_hi, v178_lo = _mul(v19_hi, v19_lo, v22_hi, v22_lo)
    v179_hi, v179_lo = _mul(3.5, 0.0, v178_hi, v178_lo)
    v180_hi, v180_lo = _mul(v24_hi, v24_lo, v22_hi, v22_lo)
    v181_hi, v181_lo = _mul(35.0, 0.0, v180_hi, v180_lo)
    v182_hi, v182_lo = _mul(v19_hi, v19_lo, v25_hi, v25_lo)
    v183_hi, v183_lo = _mul(7.0, 0.0, v182_hi, v182_lo)
    v184_hi, v184_lo = _mul(v68_hi, v68_lo, v32_hi, v32_lo)
    v185_hi, v185_lo = _mul(v71_hi, v71_lo, v32_hi, v32_lo)
    v186_hi, v186_lo = _mul(10.0, 0.0, v185_hi, v185_lo)
    v187_hi, v187_lo = _mul(v31_hi, v31_lo, v6_hi, v6_lo)
    v188_hi, v188_lo = _mul(v187_hi, v187_lo, v65_hi, v65_lo)
    v189_hi, v189_lo = _mul(10.5, 0.0, v188_hi, v188_lo)
    v190_hi, v190_lo = _mul(v21_hi, v21_lo, v89_hi, v89_lo)
    v191_hi, v191_lo = _mul(1.75, 0.0, v190_hi, v190_lo)
    v192_hi, v192_lo = _mul(v24_hi, v24_lo, v89_hi, v89_lo)
    v193_hi, v193_lo = _mul(21.0, 0.0, v192_hi, v192_lo)
    v194_hi, v194_lo = _mul(v24_hi, v24_lo, v132_hi, v132_lo)
    v195_hi, v195_lo = _mul(7.0, 0.0, v194_hi, v194_lo)
    v196_hi, v196_lo = _mul(v24_hi, v24_lo, v26_hi, v26_lo)
    v197_hi, v197_lo = _mul(30.0, 0.0, v196_hi, v196_lo)
    v198_hi, v198_lo = _mul(v6_hi, v6_lo, v73_hi, v73_lo)
    v199_hi, v199_lo = _mul(21.0, 0.0, v198_hi, v198_lo)
    v200_hi, v200_lo = _mul(v6_hi, v6_lo, v77_hi, v77_lo)
    v201_hi, v201_lo = _mul(30.0, 0.0, v200_hi, v200_lo)
    v202_hi, v202_lo = _mul(v24_hi, v24_lo, v54_hi, v54_lo)
    v203_hi, v203_lo = _mul(40.0, 0.0, v202_hi, v202_lo)
    v204_hi, v204_lo = _mul(v3_hi, v3_lo, v6_hi, v6_lo)
    v205_hi, v205_lo = _mul(v204_hi, v204_lo, v89_hi, v89_lo)
    v206_hi, v206_lo = _mul(28.0, 0.0, v205_hi, v205_lo)
    v207_hi, v207_lo = _mul(v204_hi, v204_lo, v132_hi, v132_lo)
    v208_hi, v208_lo = _mul(3.5, 0.0, v207_hi, v207_lo)
    v209_hi, v209_lo = _mul(v6_hi, v6_lo, v85_hi, v85_lo)
    v210_hi, v210_lo = _mul(22.5, 0.0, v209_hi, v209_lo)
    v211_hi, v211_lo = _add(v160_hi, v160_lo, v163_hi, v163_lo)
    v212_hi, v212_lo = _add(v211_hi, v211_lo, v165_hi, v165_lo)
    v213_hi, v213_lo = _add(v212_hi, v212_lo, v167_hi, v167_lo)
    v214_hi, v214_lo = _add(v213_hi, v213_lo, v169_hi, v169_lo)
    v215_hi, v215_lo = _add(v214_hi, v214_lo, v171_hi, v171_lo)
    v216_hi, v216_lo = _add(v215_hi, v215_lo, v173_hi, v173_lo)
    v217_hi, v217_lo = _add(v216_hi, v216_lo, v175_hi, v175_lo)
    v218_hi, v218_lo = _add(v217_hi, v217_lo, v177_hi, v177_lo)
    v219_hi, v219_lo = _add(v218_hi, v218_lo, v179_hi, v179_lo)
    v220_hi, v220_lo = _add(v219_hi, v219_lo, v181_hi, v181_lo)
    v221_hi, v221_lo = _add(v220_hi, v220_lo, v183_hi, v183_lo)
    v222_hi, v222_lo = _add(v221_hi, v221_lo, v184_hi, v184_lo)
    v223_hi, v223_lo = _add(v222_hi, v222_lo, v186_hi, v186_lo)
    v224_hi, v224_lo = _add(v223_hi, v223_lo, v189_hi, v189_lo)
    v225_hi, v225_lo = _add(v224_hi, v224_lo, v191_hi, v191_lo)
    v226_hi, v226_lo = _add(v225_hi, v225_lo, v193_hi, v193_lo)
    v227_hi, v227_lo = _add(v226_hi, v226_lo, v195_hi, v195_lo)
    v228_hi, v228_lo = _add(v227_hi, v227_lo, v197_hi, v197_lo)
    v229_hi, v229_lo = _add(v228_hi, v228_lo, v199_hi, v199_lo)
    v230_hi, v230_lo = _add(v229_hi, v229_lo, v201_hi, v201_lo)
    v231_hi, v231_lo = _add(v230_hi, v230_lo, v203_hi, v203_lo)
    v232_hi, v232_lo = _add(v231_hi, v231_lo, v206_hi, v206_lo)
    v233_hi, v233_lo = _add(v232_hi, v232_lo, v208_hi, v208_lo)
    v234_hi, v234_lo = _add(v233_hi, v233_lo, v210_hi, v210_lo)
    # outputs
    return (
        1.0,
        0.0,
        -v0_hi,
        -v0_lo,
        v9_hi,
        v9_lo,
        -v18_hi,
        -v18_lo,
        v39_hi,
        v39_lo,
        -v63_hi,
        -v63_lo,
        v108_hi,
        v108_lo,
        -v158_hi,
        -v158_lo,
        v234_hi,
        v234_lo,
    )


@_kernel
def authors_polynomial_double_double(
    lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 5 : real pair (hi, lo) of scalars

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 8 additions, 23 multiplications, 4 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.authors_code.
    """
    # products of integers would overflow
    lam_hi = lam_hi - 0.0
    lam_lo = lam_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = _mul(v0_hi, v0_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = 2.0 * kappa_hi, 2.0 * kappa_lo
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, kappa_hi, kappa_lo)
    v5_hi, v5_lo = _sub(v3_hi, v3_lo, 1.0, 0.0)
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, v4_hi, v4_lo)
    v7_hi, v7_lo = _mul(v2_hi, v2_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _div(v7_hi, v7_lo, kappa_hi, kappa_lo)
    v9_hi, v9_lo = 0.25 * v8_hi, 0.25 * v8_lo
    v10_hi, v10_lo = _mul(x1_hi, x1_lo, v1_hi, v1_lo)
    v11_hi, v11_lo = _sub(1.0, 0.0, kappa_hi, kappa_lo)
    v12_hi, v12_lo = _mul(v10_hi, v10_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = 0.5 * v12_hi, 0.5 * v12_lo
    v14_hi, v14_lo = _mul(v1_hi, v1_lo, v1_hi, v1_lo)
    v15_hi, v15_lo = _mul(kappa_hi, kappa_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(lam_hi, lam_lo, lam_hi, lam_lo)
    v17_hi, v17_lo = _mul(v0_hi, v0_lo, v16_hi, v16_lo)
    v18_hi, v18_lo = 2.0 * v17_hi, 2.0 * v17_lo
    v19_hi, v19_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v20_hi, v20_lo = _mul(lam_hi, lam_lo, v19_hi, v19_lo)
    v21_hi, v21_lo = _mul(x1_hi, x1_lo, v20_hi, v20_lo)
    v22_hi, v22_lo = 2.0 * v21_hi, 2.0 * v21_lo
    v23_hi, v23_lo = _add(v15_hi, v15_lo, v18_hi, v18_lo)
    v24_hi, v24_lo = _sub(v23_hi, v23_lo, v22_hi, v22_lo)
    v25_hi, v25_lo = _div(v24_hi, v24_lo, v19_hi, v19_lo)
    v26_hi, v26_lo = 0.5 * v25_hi, 0.5 * v25_lo
    v27_hi, v27_lo = _mul(x1_hi, x1_lo, v19_hi, v19_lo)
    v28_hi, v28_lo = _mul(lam_hi, lam_lo, v0_hi, v0_lo)
    v29_hi, v29_lo = 2.0 * v28_hi, 2.0 * v28_lo
    v30_hi, v30_lo = _sub(v27_hi, v27_lo, v29_hi, v29_lo)
    v31_hi, v31_lo = _sub(v30_hi, v30_lo, v20_hi, v20_lo)
    v32_hi, v32_lo = _div(v31_hi, v31_lo, v19_hi, v19_lo)
    v33_hi, v33_lo = _add(v0_hi, v0_lo, v19_hi, v19_lo)
    v34_hi, v34_lo = _div(v33_hi, v33_lo, v19_hi, v19_lo)
    # outputs
    return (v9_hi, v9_lo, v13_hi, v13_lo, v26_hi, v26_lo, v32_hi, v32_lo, v34_hi, v34_lo)


@_kernel
def master_polynomial_double_double(
    lam_hi, lam_lo, kappa_hi, kappa_lo, b_hi, b_lo, b1_hi, b1_lo, x1_hi, x1_lo,
):
    """Coefficients of the polynomial of the branch, constant term first.

    Parameters
    ----------
    lam, kappa, b, b1, x1 : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 5 : real pair (hi, lo) of scalars

    Domain: lam in (-oo, oo), kappa in (0, 1), b in (0, oo), b1 in [0, oo), x1 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 12 additions, 28 multiplications, 5 divisions.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), spectral density.
    Claims: spin_glass.quartic.
    """
    # products of integers would overflow
    lam_hi = lam_hi - 0.0
    lam_lo = lam_lo - 0.0
    kappa_hi = kappa_hi - 0.0
    kappa_lo = kappa_lo - 0.0
    b_hi = b_hi - 0.0
    b_lo = b_lo - 0.0
    b1_hi = b1_hi - 0.0
    b1_lo = b1_lo - 0.0
    x1_hi = x1_hi - 0.0
    x1_lo = x1_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(b1_hi, b1_lo, b1_hi, b1_lo)
    v1_hi, v1_lo = _mul(b_hi, b_lo, b_hi, b_lo)
    v2_hi, v2_lo = _mul(v0_hi, v0_lo, v1_hi, v1_lo)
    v3_hi, v3_lo = 2.0 * kappa_hi, 2.0 * kappa_lo
    v4_hi, v4_lo = _mul(kappa_hi, kappa_lo, kappa_hi, kappa_lo)
    v5_hi, v5_lo = _sub(1.0, 0.0, v3_hi, v3_lo)
    v6_hi, v6_lo = _add(v5_hi, v5_lo, v4_hi, v4_lo)
    v7_hi, v7_lo = _mul(v2_hi, v2_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = _div(v7_hi, v7_lo, kappa_hi, kappa_lo)
    v9_hi, v9_lo = 0.25 * v8_hi, 0.25 * v8_lo
    v10_hi, v10_lo = _mul(lam_hi, lam_lo, v0_hi, v0_lo)
    v11_hi, v11_lo = _mul(kappa_hi, kappa_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 2.0 * v11_hi, 2.0 * v11_lo
    v13_hi, v13_lo = 2.0 * v10_hi, 2.0 * v10_lo
    v14_hi, v14_lo = _mul(kappa_hi, kappa_lo, v1_hi, v1_lo)
    v15_hi, v15_lo = _mul(x1_hi, x1_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(x1_hi, x1_lo, v1_hi, v1_lo)
    v17_hi, v17_lo = _mul(v16_hi, v16_lo, v4_hi, v4_lo)
    v18_hi, v18_lo = _sub(v12_hi, v12_lo, v13_hi, v13_lo)
    v19_hi, v19_lo = _add(v18_hi, v18_lo, v15_hi, v15_lo)
    v20_hi, v20_lo = _sub(v19_hi, v19_lo, v17_hi, v17_lo)
    v21_hi, v21_lo = _div(v20_hi, v20_lo, kappa_hi, kappa_lo)
    v22_hi, v22_lo = 0.5 * v21_hi, 0.5 * v21_lo
    v23_hi, v23_lo = _mul(v1_hi, v1_lo, v1_hi, v1_lo)
    v24_hi, v24_lo = _mul(kappa_hi, kappa_lo, v23_hi, v23_lo)
    v25_hi, v25_lo = 2.0 * v2_hi, 2.0 * v2_lo
    v26_hi, v26_lo = _mul(lam_hi, lam_lo, lam_hi, lam_lo)
    v27_hi, v27_lo = _mul(v0_hi, v0_lo, v26_hi, v26_lo)
    v28_hi, v28_lo = 2.0 * v27_hi, 2.0 * v27_lo
    v29_hi, v29_lo = _mul(lam_hi, lam_lo, v14_hi, v14_lo)
    v30_hi, v30_lo = _mul(x1_hi, x1_lo, v29_hi, v29_lo)
    v31_hi, v31_lo = 2.0 * v30_hi, 2.0 * v30_lo
    v32_hi, v32_lo = _mul(v0_hi, v0_lo, v14_hi, v14_lo)
    v33_hi, v33_lo = 2.0 * v32_hi, 2.0 * v32_lo
    v34_hi, v34_lo = _add(v24_hi, v24_lo, v25_hi, v25_lo)
    v35_hi, v35_lo = _add(v34_hi, v34_lo, v28_hi, v28_lo)
    v36_hi, v36_lo = _sub(v35_hi, v35_lo, v31_hi, v31_lo)
    v37_hi, v37_lo = _sub(v36_hi, v36_lo, v33_hi, v33_lo)
    v38_hi, v38_lo = _div(v37_hi, v37_lo, v14_hi, v14_lo)
    v39_hi, v39_lo = 0.5 * v38_hi, 0.5 * v38_lo
    v40_hi, v40_lo = _sub(v15_hi, v15_lo, v13_hi, v13_lo)
    v41_hi, v41_lo = _sub(v40_hi, v40_lo, v29_hi, v29_lo)
    v42_hi, v42_lo = _div(v41_hi, v41_lo, v14_hi, v14_lo)
    v43_hi, v43_lo = _add(v0_hi, v0_lo, v14_hi, v14_lo)
    v44_hi, v44_lo = _div(v43_hi, v43_lo, v14_hi, v14_lo)
    # outputs
    return (v9_hi, v9_lo, v22_hi, v22_lo, v39_hi, v39_lo, v42_hi, v42_lo, v44_hi, v44_lo)


@_kernel
def complexity_maximiser_double_double(
    own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo, w_D_hi, w_D_lo, w_G_hi, w_G_lo, e_D_hi, e_D_lo,
    e_G_hi, e_G_lo, lam_D_hi, lam_D_lo, lam_G_hi, lam_G_lo, u_D_hi, u_D_lo, u_G_hi, u_G_lo, p_hi, p_lo,
    q_hi, q_lo, sigma_z_hi, sigma_z_lo, kappa_hi, kappa_lo,
):
    """Where Θ is attained: x = -p ℓ_D, s = σ (y_D + y_G) = m L_G and δ = σ (y_D - y_G), each over √(2N),
    from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, lam_G, u_D, u_G, p, q, sigma_z, kappa : real pair (hi, lo)
        of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 3 : real pair (hi, lo) of scalars

    Domain: u_D in (-oo, oo), u_G in (-oo, oo), p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in
        (0, 1).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.stationary.
    """
    # products of integers would overflow
    own_hi = own_hi - 0.0
    own_lo = own_lo - 0.0
    s_hi = s_hi - 0.0
    s_lo = s_lo - 0.0
    delta_hi = delta_hi - 0.0
    delta_lo = delta_lo - 0.0
    return (own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo)


@_kernel
def threshold_D_double_double(
    own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo, w_D_hi, w_D_lo, w_G_hi, w_G_lo, e_D_hi, e_D_lo,
    e_G_hi, e_G_lo, lam_D_hi, lam_D_lo, threshold_hi, threshold_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi,
    sigma_z_lo, kappa_hi, kappa_lo,
):
    """ϑ_D, the smallest u_D with Θ(u_D, inf) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_D, threshold, p, q, sigma_z, kappa : real pair (hi, lo) of
        scalars
    As in double_double.py.

    Returns
    -------
    real pair (hi, lo) of scalars

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    threshold_hi = threshold_hi - 0.0
    threshold_lo = threshold_lo - 0.0
    return (threshold_hi, threshold_lo)


@_kernel
def threshold_G_double_double(
    own_hi, own_lo, s_hi, s_lo, delta_hi, delta_lo, w_D_hi, w_D_lo, w_G_hi, w_G_lo, e_D_hi, e_D_lo,
    e_G_hi, e_G_lo, lam_G_hi, lam_G_lo, threshold_hi, threshold_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi,
    sigma_z_lo, kappa_hi, kappa_lo,
):
    """ϑ_G, the smallest u_G with Θ(inf, u_G) > 0 (above it Θ is positive), from the unknowns.

    Parameters
    ----------
    own, s, delta, w_D, w_G, e_D, e_G, lam_G, threshold, p, q, sigma_z, kappa : real pair (hi, lo) of
        scalars
    As in double_double.py.

    Returns
    -------
    real pair (hi, lo) of scalars

    Domain: p in [2, oo), q in [1, oo), sigma_z in (0, oo), kappa in (0, 1).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: none.
    Source: derived here.
    Claims: spin_glass.kac_rice.constant, spin_glass.hessian.flipped, spin_glass.hessian.goe_part,
        spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.hessian.shift_covariance, spin_glass.landscape.gradient_A,
        spin_glass.landscape.gradient_B, spin_glass.landscape.real_A, spin_glass.landscape.real_B,
        spin_glass.landscape.inside, spin_glass.landscape.balance, spin_glass.landscape.half_form,
        spin_glass.concavity.difference_determinant, spin_glass.concavity.definite,
        spin_glass.binding.losses, spin_glass.binding.free, spin_glass.binding.generator_alone,
        spin_glass.binding.discriminator_alone, spin_glass.total.above_D, spin_glass.total.above_G.
    """
    # products of integers would overflow
    threshold_hi = threshold_hi - 0.0
    threshold_lo = threshold_lo - 0.0
    return (threshold_hi, threshold_lo)


@_kernel
def expected_critical_points_ends_double_double(
    N_D_hi, N_D_lo, N_G_hi, N_G_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi, sigma_z_lo,
):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : real pair (hi, lo) of scalars

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication.
    Source: derived here.
    Claims: spin_glass.hessian.flipped, spin_glass.hessian.gradient_D, spin_glass.hessian.gradient_G,
        spin_glass.kac_rice.small.entries, spin_glass.kac_rice.small.mixed_entry,
        spin_glass.kac_rice.small.eigenvalues, spin_glass.kac_rice.small.indefinite,
        spin_glass.kac_rice.small.count, spin_glass.counts.integrand.
    """
    # intermediate terms
    v0_hi, v0_lo = 0.5 * 3.141592653589793, 0.5 * 1.2246467991473532e-16
    # outputs
    return (0.0, 0.0, v0_hi, v0_lo)


@_kernel
def expected_critical_points_authors_code_ends_double_double(
    N_D_hi, N_D_lo, N_G_hi, N_G_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi, sigma_z_lo,
):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : real pair (hi, lo) of scalars

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), constants of the complexity.
    Claims: spin_glass.kac_rice.small.count.
    """
    # intermediate terms
    v0_hi, v0_lo = 0.5 * 3.141592653589793, 0.5 * 1.2246467991473532e-16
    # outputs
    return (0.0, 0.0, v0_hi, v0_lo)


@_kernel
def expected_critical_points_tied_ends_double_double(
    N_D_hi, N_D_lo, N_G_hi, N_G_lo, p_hi, p_lo, q_hi, q_lo, sigma_z_hi, sigma_z_lo,
):
    """The finite ends of the integral.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z : real pair (hi, lo) of scalars
    As in double_double.py.

    Returns
    -------
    tuple of 2 : real pair (hi, lo) of scalars

    Domain: N_D in [2, 2], N_G in [2, 2], p in [2, oo), q in [1, oo), sigma_z in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication.
    Source: Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans
        (2022), exponent in two variables.
    Claims: spin_glass.kac_rice.small.count.
    """
    # intermediate terms
    v0_hi, v0_lo = 0.5 * 3.141592653589793, 0.5 * 1.2246467991473532e-16
    # outputs
    return (0.0, 0.0, v0_hi, v0_lo)
