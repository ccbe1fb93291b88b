"""The compiled engine: the same kernel source, one element at a time, compiled by numba and cached on disk.

Importing this module imports numba. The loops release the interpreter lock and large arrays are cut into
one piece a processor; numba's own parallel runtime is not used, because some of its layers abort when two
Python threads call.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import njit, types
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


@overload(select, jit_options={"forceinline": True})  # type: ignore[untyped-decorator]
def _select(condition: Any, yes: Any, no: Any) -> Callable[..., Any]:
    def choose(condition: Any, yes: Any, no: Any) -> Any:
        return yes if condition else no

    return choose


@overload(two_prod, jit_options={"forceinline": True})  # type: ignore[untyped-decorator]
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
                register_jitable(forceinline=True)(function)
    digest.update(Path(__file__).read_bytes())
    return digest.hexdigest()


DIGEST = _register()


def _compiled(function: Callable[..., Any]) -> Any:
    options = {"nogil": True, "error_model": "numpy"}
    try:
        return njit(cache=True, **options)(function)
    except RuntimeError:  # no folder to cache in
        return njit(**options)(function)


def _loops(digest: str) -> dict[tuple[str, bool], Any]:
    """Return the loops by quantity and by whether the parameters are common to all elements.

    numba's cache looks at one function's own file only; closing over the digest makes it see all the sources.
    Outputs are separate contiguous arrays, and everything is inlined, so that LLVM vectorises the loops.
    """
    settled = _root.SETTLED
    constants, first_factors = _factors.constants, _factors.first_factors
    density_of, root_of = _root.density_of, _root.root_of
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
        count = _numpy_engine.OUTPUTS[name]

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

        return {(name, True): _compiled(common), (name, False): _compiled(each)}

    return {k: v for f in (density, stieltjes, cdf, log_potential) for k, v in loops_of(f).items()}


LOOPS = _loops(DIGEST)


def run(name: str, point: tuple[Lane, ...]) -> tuple[Floats, ...]:
    """Return the outputs for flat arrays of finite scaled points; parameters may be scalars common to all."""
    n = point[0].size
    common = not any(isinstance(v, np.ndarray) for v in point[1:])
    columns: list[Any] = [np.ascontiguousarray(point[0])]
    columns += [float(v) if common else np.ascontiguousarray(v) for v in point[1:]]
    out = tuple(np.empty(n) for _ in range(_numpy_engine.OUTPUTS[name]))
    careful = np.empty(n, dtype=np.bool_)
    loop = LOOPS[name, common]

    def piece(first: int, last: int) -> None:
        part = slice(first, last)
        cut = [v[part] if isinstance(v, np.ndarray) else v for v in columns]
        loop(*cut, tuple(v[part] for v in out), careful[part])

    workers = min(os.cpu_count() or 1, n // PIECE)
    if workers < 2:
        piece(0, n)
    else:
        bounds = np.linspace(0, n, workers + 1).astype(int).tolist()
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(piece, bounds[:-1], bounds[1:]))
    where = np.flatnonzero(careful)
    if where.size:
        with np.errstate(all="ignore"):
            repaired = _numpy_engine.hard_points(name, tuple(_numpy_engine.pick(v, where) for v in point))
        for values, better in zip(out, repaired, strict=True):
            values[where] = better
    return out
