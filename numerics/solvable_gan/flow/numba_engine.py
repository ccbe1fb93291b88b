"""The compiled engine of solutions: the Taylor kernel over a batch of parameter points, cached on disk.

Importing this module imports numba.
"""

from __future__ import annotations

from typing import Any

from numerics.arrays.compiled import compiled, register_loops
from numerics.solvable_gan.flow import erf_series, sums, taylor_kernel

DIGEST = register_loops((erf_series, sums, taylor_kernel), any_order=(sums.product, sums.summed))


def _loop(digest: str) -> Any:
    """The loop; closing over the digest makes numba's cache see the kernel's source."""
    follow, workspace = taylor_kernel.follow, taylor_kernel.workspace

    def over_points(d, kind, constrained, numbers, across, tilde, times, out, order, made, reached):  # type: ignore[no-untyped-def]
        _ = digest
        work = workspace(d, order)
        for i in range(out.shape[0]):
            made[i], reached[i] = follow(
                d, kind, constrained, numbers[i], across[i], tilde[i], times, out[i], work
            )

    return compiled(over_points)


LOOP = _loop(DIGEST)
