"""Checks of array arguments: real or complex numbers, finite or NaN, shapes that broadcast."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, plain_array, real_array, require, require_within
from numerics.errors import DomainError, ParameterError

_REAL = "a finite real number"
_COMPLEX = "a real or complex number or an array of them"


def finite_real(name: str, value: object) -> Floats:
    """A float64 array without infinities; NaN passes."""
    array = real_array(name, value)
    require(name, array, np.isinf(array), _REAL)
    return array


def finite_complex(name: str, value: object) -> tuple[Floats, Floats]:
    """Real and imaginary parts as float64 arrays without infinities; NaN passes."""
    array = plain_array(name, value, _COMPLEX)
    if array.dtype.kind not in "iufcO":
        raise ParameterError(name, value if array.ndim == 0 else f"an array of {array.dtype}", _COMPLEX)
    if array.dtype.kind != "c":
        real = finite_real(name, array)
        return real, np.zeros_like(real)
    with np.errstate(over="ignore"):
        rounded: npt.NDArray[np.complex128] = array.astype(np.complex128, copy=False)
    require_within(name, array, rounded)
    array = rounded
    bad = np.isinf(array)
    if bad.any():
        raise DomainError(name, complex(array[bad].flat[0]), "a finite complex number")
    return array.real, array.imag


def no_nan(name: str, array: Floats) -> Floats:
    """The array, for functions whose results cannot say NaN."""
    require(name, array, np.isnan(array), "a finite number, not nan")
    return array
