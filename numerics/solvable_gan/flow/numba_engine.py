"""The compiled engines of solutions: Taylor kernels of one and of many parameter points, cached on disk.

Importing this module imports numba.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from numerics.arrays.compiled import compiled, register_loops
from numerics.solvable_gan.flow import dot_products, erf_series, lanes, single_kernel, taylor_kernel

DIGEST = register_loops((erf_series, taylor_kernel, single_kernel))
for arithmetic in (lanes, dot_products):
    DIGEST += hashlib.sha256(Path(str(arithmetic.__file__)).read_bytes()).hexdigest()


def _loops(digest: str) -> tuple[Any, Any]:
    """The loops; closing over the digest makes numba's cache see the kernels' source."""
    follow, follow_one = taylor_kernel.follow, single_kernel.follow_one

    def over_points(d, kind, constrained, numbers, across, tilde, times, out, order, made, reached, left):  # type: ignore[no-untyped-def]
        _ = digest
        follow(d, kind, constrained, numbers, across, tilde, times, out, order, made, reached, left)

    def one_by_one(  # type: ignore[no-untyped-def]
        d, kind, constrained, numbers, across, tilde, left, right, starts, times, out, order, reach, made,
        reached, allowed,
    ):  # fmt: skip
        _ = digest
        for i in range(out.shape[0]):
            made[i], reached[i], allowed[i] = follow_one(
                d, kind, constrained, numbers[i], across[i], tilde[i], left, right, starts, times, out[i],
                order, reach, allowed[i],
            )  # fmt: skip

    return compiled(over_points), compiled(one_by_one)


LOOP, ONE_BY_ONE = _loops(DIGEST)
