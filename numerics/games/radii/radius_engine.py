"""The array engines of the spectral radii: kernels on blocks of NumPy arrays, or compiled element by element.

Elements that a kernel names are evaluated by ball arithmetic, one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, common_shape
from numerics.arrays.engines import chosen_engine
from numerics.games.radii import alternating as _alternating
from numerics.games.radii import exact
from numerics.games.radii import heavy_ball as _heavy_ball

BLOCK = 4096
"""Elements a block: the temporaries of a kernel stay in the second-level cache."""

KERNELS: dict[str, Callable[..., tuple[Any, Any]]] = {
    "heavy_ball": _heavy_ball.radius,
    "alternating": _alternating.radius,
}
EXACT: dict[str, Callable[..., float]] = {
    "heavy_ball": exact.heavy_ball_radius,
    "alternating": exact.alternating_radius,
}


def compute(name: str, arguments: dict[str, Floats], engine: str | None) -> Any:
    """The spectral radius at finite or NaN arguments, of their broadcast shape; a scalar for scalars.

    Parameters
    ----------
    name : of the kernel.
    arguments : in the kernel's order, by name.
    engine : "numpy" or "numba"; by default the fastest installed.
    """
    kind = chosen_engine(engine)
    shape = common_shape(arguments)
    columns = [np.broadcast_to(value, shape).reshape(-1) for value in arguments.values()]
    output, careful = np.empty(columns[0].size), np.empty(columns[0].size, dtype=np.bool_)
    with np.errstate(all="ignore"):
        if kind == "numba":
            from numerics.games.radii import numba_engine

            numba_engine.run(name, columns, output, careful)
        else:
            for first in range(0, output.size, BLOCK):
                part = slice(first, first + BLOCK)
                output[part], careful[part] = KERNELS[name](*(column[part] for column in columns))
    for i in np.flatnonzero(careful).tolist():
        point = [float(column[i]) for column in columns]
        output[i] = np.nan if np.isnan(point).any() else EXACT[name](*point)
    return output.reshape(shape)[()]
