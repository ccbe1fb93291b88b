"""The compiled engine of solutions: the Taylor kernel over a batch of parameter points, cached on disk.

Importing this module imports numba.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from numerics.arrays.compiled import compiled, register_loops
from numerics.solvable_gan.flow import erf_series, lanes, taylor_kernel

DIGEST = register_loops((erf_series, taylor_kernel))
DIGEST += hashlib.sha256(Path(lanes.__file__).read_bytes()).hexdigest()


def _loop(digest: str) -> Any:
    """The loop; closing over the digest makes numba's cache see the kernel's source."""
    follow = taylor_kernel.follow

    def over_points(d, kind, constrained, numbers, across, tilde, times, out, order, made, reached, left):  # type: ignore[no-untyped-def]
        _ = digest
        follow(d, kind, constrained, numbers, across, tilde, times, out, order, made, reached, left)

    return compiled(over_points)


LOOP = _loop(DIGEST)
