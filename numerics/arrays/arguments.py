"""Checks of array arguments: real numbers only, shapes that broadcast, domains reported by name.

Arrays that carry more than numbers (a mask, an index, units, matrix products) are refused: a result without
it would say something else than its argument did.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.errors import DomainError, ParameterError, ShapeError

Floats = npt.NDArray[np.float64]

REAL = "a real number or an array of real numbers"
MOST_DIMENSIONS = 32
"""NumPy has arrays of up to 64 dimensions; results may need twice those of their arguments."""
_PLAIN = (np.ndarray, np.generic, np.memmap)


def plain_array(name: str, value: object, allowed: str) -> npt.NDArray[Any]:
    """Return `value` as a plain NumPy array of whatever type its entries have.

    Raises
    ------
    ParameterError
        For masked arrays, matrices, pandas and xarray objects and any others that convert themselves to
        arrays but are more than that; lists of such.
    ShapeError
        For ragged nesting, and more than 32 dimensions.
    """
    for item in _items(value):
        kind = type(item)
        if kind not in _PLAIN and (isinstance(item, np.ndarray) or hasattr(item, "__array__")):
            if isinstance(item, np.generic):
                continue
            shown = f"a {kind.__module__.partition('.')[0]} {kind.__name__}"
            raise ParameterError(name, shown, f"{allowed}, as a numpy.ndarray, a list or a number")
    try:
        array: npt.NDArray[Any] = np.asarray(value)
    except ValueError:  # nested sequences of unequal lengths, or too deep
        raise ShapeError(name, "ragged", allowed) from None
    if array.ndim > MOST_DIMENSIONS:
        raise ShapeError(name, f"of {array.ndim} dimensions", f"at most {MOST_DIMENSIONS} dimensions")
    return array


def _items(value: object, depth: int = MOST_DIMENSIONS) -> Iterator[object]:
    """The value, and what is inside it where it is a list or a tuple."""
    yield value
    if isinstance(value, (list, tuple)) and depth:
        for item in value:
            yield from _items(item, depth - 1)


def real_array(name: str, value: object) -> Floats:
    """Return `value` as a float64 array; booleans, complex numbers, text and objects are refused.

    Integers and wider floats are rounded to the nearest float64.

    Raises
    ------
    ParameterError
        For entries that are not real numbers, integers beyond float64, and arrays that are more than numbers
        (see `plain_array`).
    DomainError
        For wider floats beyond float64.
    ShapeError
        For ragged nesting, and more than 32 dimensions.
    """
    array = plain_array(name, value, REAL)
    if array.dtype.kind == "O" and array.size and all(type(entry) is int for entry in array.flat):
        return np.array([_rounded(name, entry) for entry in array.flat]).reshape(array.shape)
    if array.dtype.kind not in "iuf":
        shown = value if array.ndim == 0 else f"an array of {array.dtype}"
        raise ParameterError(name, shown, REAL)
    if array.dtype.itemsize <= 8:
        return array.astype(np.float64, copy=False)
    with np.errstate(over="ignore"):
        rounded = array.astype(np.float64)
    require_within(name, array, rounded)
    return rounded


def require_within(name: str, array: npt.NDArray[Any], rounded: npt.NDArray[Any]) -> None:
    """Raise DomainError where rounding has made a finite number infinite."""
    beyond = np.isfinite(array) & ~np.isfinite(rounded)
    if beyond.any():
        raise DomainError(name, array[beyond].flat[0], "within the range of float64")


def _rounded(name: str, value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        shown = f"an integer of {value.bit_length()} bits"
        raise ParameterError(name, shown, f"{REAL} within the range of float64") from None


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


def whole(name: str, value: object, smallest: int, largest: int | None = None) -> int:
    """Return the value as an int between the two bounds.

    Raises
    ------
    ParameterError
        For what is no integer.
    DomainError
        For one outside.
    """
    upper = "" if largest is None else f" and at most {largest}"
    allowed = f"an integer >= {smallest}{upper}"
    if isinstance(value, (bool, np.bool_)):
        raise ParameterError(name, value, allowed)
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        raise ParameterError(name, value, allowed) from None
    if number < smallest or (largest is not None and number > largest):
        raise DomainError(name, number, allowed)
    return number
