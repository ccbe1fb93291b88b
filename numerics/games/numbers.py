"""Numbers from users as float64: whatever is exact is rounded once."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from flint import arb

from numerics.arrays.arguments import REAL, Floats, plain_array, real_array
from numerics.errors import DomainError, ParameterError
from numerics.parameters import parse_number


def as_float(name: str, value: Any) -> float:
    """The number in binary64; exact expressions of other libraries are asked for their value."""
    if hasattr(value, "free_symbols") and not value.free_symbols:
        try:
            value = float(value)
        except (TypeError, ValueError):
            raise ParameterError(name, value, "a real number") from None
    number = parse_number(name, value)
    if isinstance(number, arb):
        nearest = float(number.mid())
    else:
        try:
            nearest = int(number.p) / int(number.q)
        except OverflowError:
            nearest = math.inf
    if not math.isfinite(nearest):
        raise DomainError(name, value, "finite in float64")
    return nearest


def as_floats(name: str, value: Any) -> Floats:
    """A new float64 array; entries that are exact numbers of other libraries, or text, are rounded once.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For entries that are not real numbers, exact ones beyond float64, and ragged nesting.
    """
    if hasattr(value, "free_symbols") and hasattr(value, "tolist"):
        value = value.tolist()  # a matrix of a computer algebra system is its entries and nothing more
    array = plain_array(name, value, REAL)
    if array.dtype.kind not in "OU":
        return np.array(real_array(name, array))
    made = [as_float(name, entry) for entry in array.astype(object).flat]
    return np.array(made, dtype=np.float64).reshape(array.shape)
