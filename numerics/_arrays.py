"""Checks of array arguments: real numbers only, shapes that broadcast, domains reported by name."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.errors import DomainError, ParameterError, ShapeError

Floats = npt.NDArray[np.float64]


def real_array(name: str, value: object) -> Floats:
    """Return `value` as a float64 array; booleans, complex numbers, text and objects are refused."""
    allowed = "a real number or an array of real numbers"
    try:
        array: npt.NDArray[Any] = np.asarray(value)
    except ValueError:  # nested sequences of unequal lengths
        raise ShapeError(name, "ragged", allowed) from None
    if array.dtype.kind not in "iuf":
        shown = value if array.ndim == 0 else f"an array of {array.dtype}"
        raise ParameterError(name, shown, allowed)
    return array.astype(np.float64, copy=False)


def require(name: str, array: Floats, bad: npt.NDArray[np.bool_], allowed: str) -> None:
    """Raise DomainError with the first value where `bad` holds."""
    if bad.any():
        raise DomainError(name, float(array[bad].flat[0]), allowed)


def common_shape(arrays: dict[str, Floats]) -> tuple[int, ...]:
    """Return the shape to which the named arrays broadcast."""
    shapes = tuple(array.shape for array in arrays.values())
    try:
        return np.broadcast_shapes(*shapes)
    except ValueError:
        names = ", ".join(arrays)
        raise ShapeError(names, shapes, "shapes that broadcast together") from None
