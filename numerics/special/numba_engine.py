"""The compiled engine of the special functions: loops over the emitted scalar kernels, cached on disk.

Importing this module imports numba.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from generated.special import kernels_compiled
from numerics.arrays.arguments import Floats
from numerics.arrays.compiled import compiled, in_pieces

DIGEST = hashlib.sha256(Path(str(kernels_compiled.__file__)).read_bytes()).hexdigest()


def _loops(digest: str) -> dict[str, Any]:
    """The loops by function; closing over the digest makes numba's cache see the kernels' source."""
    owens_t, erfcx = kernels_compiled.owens_t, kernels_compiled.erfcx
    bivariate_normal_cdf = kernels_compiled.bivariate_normal_cdf

    def over_owens_t(h, a, output):  # type: ignore[no-untyped-def]
        _ = digest
        for i in range(output.size):
            output[i] = owens_t(h[i], a[i])

    def over_bivariate_normal_cdf(x, y, rho, output):  # type: ignore[no-untyped-def]
        _ = digest
        for i in range(output.size):
            output[i] = bivariate_normal_cdf(x[i], y[i], rho[i])

    def over_erfcx(x, output):  # type: ignore[no-untyped-def]
        _ = digest
        for i in range(output.size):
            output[i] = erfcx(x[i])

    return {
        "owens_t": compiled(over_owens_t),
        "bivariate_normal_cdf": compiled(over_bivariate_normal_cdf),
        "erfcx": compiled(over_erfcx),
    }


LOOPS = _loops(DIGEST)


def run(name: str, columns: Sequence[Floats], output: Floats) -> None:
    """Fill the output for flat columns."""
    in_pieces(LOOPS[name], [np.ascontiguousarray(column) for column in columns], (output,))
