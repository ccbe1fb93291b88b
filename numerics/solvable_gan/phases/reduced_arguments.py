"""The reduced parameters: finite, κ and n positive, the others not negative, in shapes that fit; as pairs."""

from __future__ import annotations

import numpy as np

from numerics.arrays.arguments import Floats, common_shape, real_array, require

_POSITIVE = ("kappa", "n")


def checked(given: dict[str, object]) -> tuple[tuple[int, ...], list[Floats]]:
    """The common shape, and the arguments as flat arrays within their domains."""
    arrays = {name: real_array(name, value) for name, value in given.items()}
    for name, array in arrays.items():
        low = array <= 0.0 if name in _POSITIVE else array < 0.0
        require(name, array, low | np.isinf(array), f"0 {'<' if name in _POSITIVE else '<='} {name} < ∞")
    shape = common_shape(arrays)
    return shape, [np.broadcast_to(array, shape).reshape(-1) for array in arrays.values()]


def exactly(*columns: Floats) -> list[Floats | float]:
    """Floats as the pairs (hi, lo) that emitted functions of pairs take."""
    return [half for column in columns for half in (column, 0.0)]
