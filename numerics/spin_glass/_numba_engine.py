"""The compiled engine: the same kernel source, one element at a time, compiled by numba and cached on disk.

Importing this module imports numba. The loops release the interpreter lock and large arrays are cut into
one piece a processor; numba's own parallel runtime is not used, because some of its layers abort when two
Python threads call.
"""

from __future__ import annotations

import hashlib
import os
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import njit, types
from numba.core.errors import NumbaWarning
from numba.extending import intrinsic, overload, register_jitable

from numerics import _arithmetic, _quartic
from numerics._arithmetic import Lane, select, two_prod
from numerics._arrays import Floats
from numerics.spin_glass import _factors, _numpy_engine, _root, _values

PIECE = 16384
"""Below this many elements an array is not worth cutting."""

SOURCES = (_arithmetic, _quartic, _factors, _root, _values)


@intrinsic  # type: ignore[untyped-decorator]
def fused_multiply_add(typing_context: Any, a: Any, b: Any, c: Any) -> Any:
    """a * b + c with one rounding, by the processor's own instruction where it has one."""
    signature = types.float64(types.float64, types.float64, types.float64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        double = ir.DoubleType()
        function = builder.module.declare_intrinsic(
            "llvm.fma", [double], ir.FunctionType(double, [double] * 3)
        )
        return builder.call(function, arguments)

    return signature, generate


@overload(select, inline="always")  # type: ignore[untyped-decorator]
def _select(condition: Any, yes: Any, no: Any) -> Callable[..., Any]:
    def choose(condition: Any, yes: Any, no: Any) -> Any:
        return yes if condition else no

    return choose


@overload(two_prod, inline="always")  # type: ignore[untyped-decorator]
def _two_prod(a: Any, b: Any) -> Callable[..., Any]:
    def product(a: Any, b: Any) -> Any:
        p = a * b
        return p, fused_multiply_add(a, b, -p)

    return product


def _register() -> str:
    """Make the kernel's functions callable from compiled code; return a digest of their sources."""
    digest = hashlib.sha256()
    for module in SOURCES:
        digest.update(Path(str(module.__file__)).read_bytes())
        for name, function in vars(module).items():
            own = getattr(function, "__module__", None) == module.__name__
            if callable(function) and own and name not in ("select", "two_prod"):
                register_jitable(function)
    digest.update(Path(__file__).read_bytes())
    return digest.hexdigest()


DIGEST = _register()


def _compiled(function: Callable[..., Any]) -> Any:
    options = {"nogil": True, "error_model": "numpy"}
    try:
        return njit(cache=True, **options)(function)
    except RuntimeError:  # no folder to cache in
        return njit(**options)(function)


def _loops(digest: str) -> dict[tuple[str, bool], Callable[..., Any]]:
    """Return the loops by quantity and by whether the parameters are common to all elements.

    numba's cache looks at one function's own file only; closing over the digest makes it see all the sources.
    """
    settled = _root.SETTLED
    constants, first_factors = _factors.constants, _factors.first_factors
    density_of, root_of = _root.density_of, _root.root_of
    cdf_value, log_potential_value = _values.cdf_value, _values.log_potential_value
    inverse = _values.inverse

    def density(lam, kappa, b, b1, x1, scale, out, careful):  # type: ignore[no-untyped-def]
        _ = digest
        known = constants(kappa, b, b1, x1)
        for i in range(lam.size):
            factors = first_factors(lam[i], x1, known)
            out[0, i], careful[i] = density_of(factors, known, settled)

    def stieltjes(lam, kappa, b, b1, x1, scale, out, careful):  # type: ignore[no-untyped-def]
        _ = digest
        known = constants(kappa, b, b1, x1)
        for i in range(lam.size):
            factors = first_factors(lam[i], x1, known)
            re, im, re_t, im_t, careful[i] = root_of(factors, kappa, x1, known, settled)
            out[0, i], out[1, i] = inverse(re, im)
            out[2, i], out[3, i] = inverse(re_t, im_t)

    def cdf(lam, kappa, b, b1, x1, scale, out, careful):  # type: ignore[no-untyped-def]
        _ = digest
        known = constants(kappa, b, b1, x1)
        for i in range(lam.size):
            factors = first_factors(lam[i], x1, known)
            re, im, re_t, im_t, careful[i] = root_of(factors, kappa, x1, known, settled)
            out[0, i] = cdf_value(re, im, re_t, im_t, lam[i], kappa, x1)

    def log_potential(lam, kappa, b, b1, x1, scale, out, careful):  # type: ignore[no-untyped-def]
        _ = digest
        known = constants(kappa, b, b1, x1)
        for i in range(lam.size):
            factors = first_factors(lam[i], x1, known)
            re, im, re_t, im_t, careful[i] = root_of(factors, kappa, x1, known, settled)
            out[0, i] = log_potential_value(re, im, re_t, im_t, lam[i], kappa, x1, scale)

    loops = {}
    for loop in (density, stieltjes, cdf, log_potential):
        common = _compiled(loop)
        loops[loop.__name__, True] = common
        loops[loop.__name__, False] = _elementwise(digest, common, loop.__name__)
    return loops


def _elementwise(digest: str, common: Callable[..., Any], name: str) -> Callable[..., Any]:
    """Return the loop over elements that have parameters of their own."""

    def each(lam, kappa, b, b1, x1, scale, out, careful):  # type: ignore[no-untyped-def]
        _ = digest + name
        for i in range(lam.size):
            one = slice(i, i + 1)
            common(lam[one], kappa[i], b[i], b1[i], x1[i], scale[i], out[:, one], careful[one])

    return _compiled(each)


LOOPS = _loops(DIGEST)


def run(name: str, point: tuple[Lane, ...]) -> tuple[Floats, ...]:
    """Return the outputs for flat arrays of finite scaled points; parameters may be scalars common to all."""
    n = point[0].size
    common = not any(isinstance(v, np.ndarray) for v in point[1:])
    columns: list[Any] = [np.ascontiguousarray(point[0])]
    columns += [float(v) if common else np.ascontiguousarray(v) for v in point[1:]]
    out = np.empty((_numpy_engine.OUTPUTS[name], n))
    careful = np.empty(n, dtype=np.bool_)
    loop = LOOPS[name, common]

    def piece(first: int, last: int) -> None:
        part = slice(first, last)
        cut = [v[part] if isinstance(v, np.ndarray) else v for v in columns]
        loop(*cut, out[:, part], careful[part])

    workers = min(os.cpu_count() or 1, n // PIECE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NumbaWarning)  # a cache folder that cannot be written is no error
        if workers < 2:
            piece(0, n)
        else:
            bounds = np.linspace(0, n, workers + 1).astype(int)
            with ThreadPoolExecutor(workers) as pool:
                list(pool.map(piece, bounds[:-1], bounds[1:]))
    where = np.flatnonzero(careful)
    if where.size:
        with np.errstate(all="ignore"):
            repaired = _numpy_engine.hard_points(name, tuple(_numpy_engine.pick(v, where) for v in point))
        out[:, where] = repaired
    return tuple(out)
