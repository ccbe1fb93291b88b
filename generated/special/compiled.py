"""Owen's T, the bivariate normal distribution function and the scaled erfc: scalar kernels compiled by
numba on first use; f_double_double takes pairs.

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

from builtins import Exception as _Exception
from builtins import ImportError as _ImportError
from builtins import OverflowError as _OverflowError
from builtins import RuntimeError as _RuntimeError
from builtins import TypeError as _TypeError
from builtins import ValueError as _ValueError
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
def owens_t(h, a):
    """Owen's T function.

    Parameters
    ----------
    h, a : real scalar

    Returns
    -------
    real scalar

    Domain: h in (-oo, oo), a in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
        special.owens_t.at_zero, special.owens_t.reflection.
    """
    # products of integers would overflow
    h = h - 0.0
    a = a - 0.0
    return _kernels_compiled.owens_t(h, a)


@_kernel
def bivariate_normal_cdf(x, y, rho):
    """P(U < x, V < y) for standard normal U and V with correlation rho.

    Parameters
    ----------
    x, y, rho : real scalar

    Returns
    -------
    real scalar

    Domain: x in (-oo, oo), y in (-oo, oo), rho in [-1, 1].
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.bivariate_normal_cdf.definition, special.bivariate_normal_cdf.plackett,
        special.bivariate_normal_cdf.owen_positive, special.bivariate_normal_cdf.owen_negative,
        special.bivariate_normal_cdf.owen_mixed.
    """
    # products of integers would overflow
    x = x - 0.0
    y = y - 0.0
    rho = rho - 0.0
    return _kernels_compiled.bivariate_normal_cdf(x, y, rho)


@_kernel
def erfcx(x):
    """Scaled complementary error function exp(x²) erfc(x).

    Parameters
    ----------
    x : real scalar

    Returns
    -------
    real scalar

    Domain: x in (-oo, oo).
    Accuracy: the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an
        ulp.
    Operations: 1 function call.
    Source: derived here.
    Claims: special.erfcx.integral, special.erfcx.slope.
    """
    # products of integers would overflow
    x = x - 0.0
    return _kernels_compiled.erfcx(x)
