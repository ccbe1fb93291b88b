"""The compiled engine of the spectral radii: the same kernel sources, compiled by numba and cached on disk.

Importing this module imports numba.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from generated.games import double_double
from numerics.arrays import quartic
from numerics.arrays.arguments import Floats
from numerics.arrays.compiled import compiled, in_pieces, register
from numerics.games.radii import alternating as _alternating
from numerics.games.radii import heavy_ball as _heavy_ball

DIGEST = register((quartic, double_double, _heavy_ball, _alternating))


def _loops(digest: str) -> dict[str, Any]:
    """The loops by kernel; closing over the digest makes numba's cache see all the sources."""
    heavy_ball, alternating = _heavy_ball.radius, _alternating.radius

    def over_heavy_ball(re, im, eta, beta, output, careful):  # type: ignore[no-untyped-def]
        _ = digest
        for i in range(output.size):
            output[i], careful[i] = heavy_ball(re[i], im[i], eta[i], beta[i])

    def over_alternating(k, beta1, beta2, output, careful):  # type: ignore[no-untyped-def]
        _ = digest
        for i in range(output.size):
            output[i], careful[i] = alternating(k[i], beta1[i], beta2[i])

    return {"heavy_ball": compiled(over_heavy_ball), "alternating": compiled(over_alternating)}


LOOPS = _loops(DIGEST)


def run(name: str, columns: Sequence[Floats], output: Floats, careful: Any) -> None:
    """Fill the output for flat columns, and `careful` where elements need ball arithmetic."""
    in_pieces(LOOPS[name], [np.ascontiguousarray(column) for column in columns], (output, careful))
