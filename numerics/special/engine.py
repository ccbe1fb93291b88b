"""The array engines of the special functions: the emitted kernels on blocks of NumPy arrays, or compiled."""

from __future__ import annotations

from typing import Any

import numpy as np

from generated.special import kernels_float64
from numerics.arrays.arguments import Floats, common_shape
from numerics.arrays.engines import chosen_engine

BLOCK = 4096
"""Elements a block: the temporaries of a kernel stay in the second-level cache."""


def compute(name: str, arguments: dict[str, Floats], engine: str | None) -> Any:
    """The function of this name at the arguments, in its order; a scalar for scalars."""
    kind = chosen_engine(engine)
    shape = common_shape(arguments)
    columns = [np.broadcast_to(value, shape).reshape(-1) for value in arguments.values()]
    output = np.empty(columns[0].size)
    if kind == "numba":
        from numerics.special import numba_engine

        numba_engine.run(name, columns, output)
    else:
        kernel = getattr(kernels_float64, name)
        for first in range(0, output.size, BLOCK):
            part = slice(first, first + BLOCK)
            output[part] = kernel(*(column[part] for column in columns))
    return output.reshape(shape)[()]
