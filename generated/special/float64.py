"""Owen's T, the bivariate normal distribution function and the scaled erfc: float64 functions of NumPy
arrays.

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


def owens_t(h, a):
    """Owen's T function.

    Parameters
    ----------
    h, a : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: h in (-oo, oo), a in (-oo, oo).
    Accuracy: largest error seen 5.1 ulp at a=-6.119308589293757, h=-5.901726309665399, or 5.1 times
        what rounding explains, at 2004 points with a in [-8, 8], h in [-8, 8].
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
        special.owens_t.at_zero, special.owens_t.reflection.
    """
    h, a = _arrays(h=h, a=a)
    return _kernels_float64.owens_t(h, a)


def bivariate_normal_cdf(x, y, rho):
    """P(U < x, V < y) for standard normal U and V with correlation rho.

    Parameters
    ----------
    x, y, rho : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: x in (-oo, oo), y in (-oo, oo), rho in [-1, 1].
    Accuracy: largest error seen 9.0 ulp at rho=0.01394005489752653, x=-0.9943818081928129,
        y=-4.895032220349737, or 9.0 times what rounding explains, at 2008 points with rho in [0,
        63/64], x in [-8, 8], y in [-8, 8].
    Operations: 1 function call.
    Source: D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of Mathematical
        Statistics 27 (1956).
    Claims: special.bivariate_normal_cdf.definition, special.bivariate_normal_cdf.plackett,
        special.bivariate_normal_cdf.owen_positive, special.bivariate_normal_cdf.owen_negative,
        special.bivariate_normal_cdf.owen_mixed.
    """
    x, y, rho = _arrays(x=x, y=y, rho=rho)
    return _kernels_float64.bivariate_normal_cdf(x, y, rho)


def erfcx(x):
    """Scaled complementary error function exp(x²) erfc(x).

    Parameters
    ----------
    x : real array
    Arguments broadcast together; an output has the joint shape of the arguments it depends on.

    Returns
    -------
    real array

    Domain: x in (-oo, oo).
    Accuracy: largest error seen 4.9 ulp at x=0.8075689405035309, or 4.9 times what rounding explains,
        at 2002 points with x in [-8, 8].
    Operations: 1 function call.
    Source: derived here.
    Claims: special.erfcx.integral, special.erfcx.slope.
    """
    (x,) = _arrays(x=x)
    return _kernels_float64.erfcx(x)
