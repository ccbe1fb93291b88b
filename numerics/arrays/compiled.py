"""What compiled engines share: kernels written for arrays, compiled by numba for one element at a time.

Importing this module imports numba. Loops release the interpreter lock and large arrays are cut into one
piece a processor; numba's own parallel runtime is not used, because some of its layers abort when two Python
threads call.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import njit, types
from numba.extending import intrinsic, overload, register_jitable

from numerics.arrays import arithmetic
from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import select, two_prod

PIECE = 16384
"""Below this many elements an array is not worth cutting."""

# These have implementations of their own below.
_OVERLOADED = frozenset(("select", "two_prod"))


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


def register(modules: Iterable[ModuleType]) -> str:
    """Make the functions of these modules, and of the shared arithmetic, callable from compiled code.

    Returns a digest of their sources: numba's cache looks at one function's own file only, and a loop that
    closes over the digest is compiled again when any of the sources changes.
    """
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for module in (arithmetic, *modules):
        digest.update(Path(str(module.__file__)).read_bytes())
        for name, function in vars(module).items():
            own = getattr(function, "__module__", None) == module.__name__
            if callable(function) and own and name not in _OVERLOADED:
                register_jitable(forceinline=True)(function)
    return digest.hexdigest()


def register_loops(modules: Iterable[ModuleType], any_order: Iterable[Callable[..., Any]] = ()) -> str:
    """Make the functions of these modules callable from compiled code, each compiled once, not into others.

    For long loops: copies of them would take long to compile. Sums in the functions named in `any_order`
    may take their terms in any order, which lets the processor take several at once. Returns a digest of
    the sources, as `register` does.
    """
    digest, loose = hashlib.sha256(Path(__file__).read_bytes()), set(any_order)
    for module in modules:
        digest.update(Path(str(module.__file__)).read_bytes())
        for function in vars(module).values():
            if callable(function) and getattr(function, "__module__", None) == module.__name__:
                options = {"fastmath": {"reassoc", "contract"} if function in loose else False}
                register_jitable(**options)(function)
    return digest.hexdigest()


def compiled(function: Callable[..., Any]) -> Any:
    """The function compiled on first use, cached on disk where there is a folder for it."""
    options = {"nogil": True, "error_model": "numpy"}
    try:
        return njit(cache=True, **options)(function)
    except RuntimeError:  # no folder to cache in
        return njit(**options)(function)


def in_pieces(loop: Callable[..., None], columns: Sequence[Floats], outputs: Sequence[Any]) -> None:
    """Run a loop over flat arrays of one length, on every processor where they are long."""
    n = columns[0].size

    def piece(first: int, last: int) -> None:
        part = slice(first, last)
        loop(*(column[part] for column in columns), *(output[part] for output in outputs))

    workers = min(os.cpu_count() or 1, n // PIECE)
    if workers < 2:
        piece(0, n)
        return
    bounds = np.linspace(0, n, workers + 1).astype(int).tolist()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(piece, bounds[:-1], bounds[1:]))
