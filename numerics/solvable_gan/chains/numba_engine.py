"""The compiled engine of the chains, cached on disk. Importing this module imports numba."""

from __future__ import annotations

from typing import Any

from numerics.arrays.compiled import compiled, register_loops
from numerics.solvable_gan.chains import reduced_kernel, vector_kernel

# Along the vectors.
SUMS = (
    vector_kernel.add, vector_kernel.inner, vector_kernel.gather, vector_kernel.moved, vector_kernel.scale,
)  # fmt: skip
DIGEST = register_loops((reduced_kernel, vector_kernel), any_order=SUMS)


def _loops(digest: str) -> tuple[Any, Any]:
    """Both chains; closing over the digest makes numba's cache see the kernels' sources."""
    run, vectors = reduced_kernel.run, vector_kernel.vectors

    def overlaps(  # type: ignore[no-untyped-def]
        d, kind, constrained, numbers, root, root_tilde, n, batch, generator_every, every, out, rng
    ):
        _ = digest
        return run(
            d, kind, constrained, numbers, root, root_tilde, n, batch, generator_every, every, out, rng
        )

    def whole(  # type: ignore[no-untyped-def]
        d, kind, constrained, numbers, root, root_tilde, batch, generator_every, steps, first, U, V, w, rng
    ):
        _ = digest
        vectors(
            d,
            kind,
            constrained,
            numbers,
            root,
            root_tilde,
            batch,
            generator_every,
            steps,
            first,
            U,
            V,
            w,
            rng,
        )

    return compiled(overlaps), compiled(whole)


OVERLAPS, VECTORS = _loops(DIGEST)
