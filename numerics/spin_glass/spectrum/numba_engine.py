"""The compiled engine: the same kernel source, one element at a time, compiled by numba and cached on disk.

Importing this module imports numba.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numba.extending import register_jitable

from numerics.arrays import quartic
from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import Lane
from numerics.arrays.compiled import compiled, in_pieces, register
from numerics.spin_glass.spectrum import factors as _factors
from numerics.spin_glass.spectrum import numpy_engine, root
from numerics.spin_glass.spectrum import values as _values

DIGEST = register((quartic, _factors, root, _values))


def _loops(digest: str) -> dict[tuple[str, bool], Any]:
    """Return the loops by quantity and by whether the parameters are common to all elements.

    numba's cache looks at one function's own file only; closing over the digest makes it see all the sources.
    Outputs are separate contiguous arrays, and everything is inlined, so that LLVM vectorises the loops.
    """
    settled = root.SETTLED
    constants, first_factors = _factors.constants, _factors.first_factors
    density_of, root_of = root.density_of, root.root_of
    cdf_value, log_potential_value = _values.cdf_value, _values.log_potential_value
    inverse = _values.inverse

    @register_jitable(forceinline=True)
    def density(factors, lam, kappa, x1, scale, known):  # type: ignore[no-untyped-def]
        value, careful = density_of(factors, known, settled)
        return (value,), careful

    @register_jitable(forceinline=True)
    def stieltjes(factors, lam, kappa, x1, scale, known):  # type: ignore[no-untyped-def]
        re, im, re_t, im_t, careful = root_of(factors, kappa, x1, known, settled)
        u, v = inverse(re, im)
        u_t, v_t = inverse(re_t, im_t)
        return (u, v, u_t, v_t), careful

    @register_jitable(forceinline=True)
    def cdf(factors, lam, kappa, x1, scale, known):  # type: ignore[no-untyped-def]
        re, im, re_t, im_t, careful = root_of(factors, kappa, x1, known, settled)
        return (cdf_value(re, im, re_t, im_t, lam, kappa, x1),), careful

    @register_jitable(forceinline=True)
    def log_potential(factors, lam, kappa, x1, scale, known):  # type: ignore[no-untyped-def]
        re, im, re_t, im_t, careful = root_of(factors, kappa, x1, known, settled)
        return (log_potential_value(re, im, re_t, im_t, lam, kappa, x1, scale),), careful

    def loops_of(element: Callable[..., Any]) -> dict[tuple[str, bool], Any]:
        name = element.__name__
        count = numpy_engine.OUTPUTS[name]

        def common(lam, kappa, b, b1, x1, scale, out, careful):  # type: ignore[no-untyped-def]
            _ = (digest, name)
            known = constants(kappa, b, b1, x1)
            for i in range(lam.size):
                factors = first_factors(lam[i], x1, known)
                values, careful[i] = element(factors, lam[i], kappa, x1, scale, known)
                for k in range(count):
                    out[k][i] = values[k]

        def each(lam, kappa, b, b1, x1, scale, out, careful):  # type: ignore[no-untyped-def]
            _ = (digest, name)
            for i in range(lam.size):
                known = constants(kappa[i], b[i], b1[i], x1[i])
                factors = first_factors(lam[i], x1[i], known)
                values, careful[i] = element(factors, lam[i], kappa[i], x1[i], scale[i], known)
                for k in range(count):
                    out[k][i] = values[k]

        return {(name, True): compiled(common), (name, False): compiled(each)}

    return {k: v for f in (density, stieltjes, cdf, log_potential) for k, v in loops_of(f).items()}


LOOPS = _loops(DIGEST)


def run(name: str, point: tuple[Lane, ...]) -> tuple[Floats, ...]:
    """Return the outputs for flat arrays of finite scaled points; parameters may be scalars common to all."""
    n = point[0].size
    common = not any(isinstance(v, np.ndarray) for v in point[1:])
    columns: list[Any] = [np.ascontiguousarray(point[0])]
    columns += [float(v) if common else np.ascontiguousarray(v) for v in point[1:]]
    out = tuple(np.empty(n) for _ in range(numpy_engine.OUTPUTS[name]))
    careful = np.empty(n, dtype=np.bool_)
    loop = LOOPS[name, common]

    # scalars common to all elements go to every piece as they are
    arrays = [k for k, v in enumerate(columns) if isinstance(v, np.ndarray)]

    def over(*parts: Any) -> None:
        given = list(columns)
        for k, part in zip(arrays, parts, strict=False):
            given[k] = part
        loop(*given, parts[len(arrays) : -1], parts[-1])

    in_pieces(over, [columns[k] for k in arrays], (*out, careful))
    where = np.flatnonzero(careful)
    if where.size:
        with np.errstate(all="ignore"):
            repaired = numpy_engine.hard_points(name, tuple(numpy_engine.pick(v, where) for v in point))
        for values, better in zip(out, repaired, strict=True):
            values[where] = better
    return out
