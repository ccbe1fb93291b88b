"""Checks of the parameters: real numbers, finite or NaN, c > 0 and g > 0, shapes that broadcast."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, common_shape, real_array, require

_REAL = "a finite real number"
POSITIVE = {"c": "0 < c < ∞", "g": "0 < g < ∞"}


def checked(
    given: dict[str, object],
) -> tuple[tuple[int, ...], tuple[Floats, ...], npt.NDArray[np.bool_]]:
    """Return the common shape, the parameters as flat arrays, and where any of them is NaN.

    At these points all parameters are 1, so that engines see finite numbers only.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.
    """
    arrays = {}
    for name, value in given.items():
        array = real_array(name, value)
        bad = np.isinf(array) | (array <= 0.0) if name in POSITIVE else np.isinf(array)
        require(name, array, bad, POSITIVE.get(name, _REAL))
        arrays[name] = array
    shape = common_shape(arrays)
    flat = tuple(np.broadcast_to(array, shape).reshape(-1) for array in arrays.values())
    nan = np.logical_or.reduce([np.isnan(column) for column in flat])
    if nan.any():
        flat = tuple(np.where(nan, 1.0, column) for column in flat)
    return shape, flat, np.asarray(nan)
