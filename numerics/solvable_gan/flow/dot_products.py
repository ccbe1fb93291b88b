"""Sums of products of series, each product taken along its orders in the processor's vectors.

Importing this module imports numba.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

WIDE, _SHIFT = 8, 3
"""Orders that are multiplied together. As many zeros end each row of the second factors."""

_TOGETHER, _DOUBLE, _SIZE = ir.VectorType(ir.DoubleType(), WIDE), ir.DoubleType(), ir.IntType(64)


@intrinsic  # type: ignore[untyped-decorator]
def sum_of_products(
    typing_context: Any, a: Any, left: Any, b: Any, right: Any, first: Any, last: Any, n: Any, start: Any
) -> Any:
    """start plus coefficient n of the sum of a[left[p]] times b[right[p]] over first <= p < last.

    The rows of a hold coefficients in rising order; those of b in falling order up to that of order 0, which
    stands WIDE before the end, and zeros behind it. Both are contiguous, and indices are not checked. Up to
    WIDE - 1 numbers behind coefficient n of a, of the next row too, are multiplied by these zeros.
    """
    signature = types.float64(a, left, b, right, types.intp, types.intp, types.intp, types.float64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        first_factor, first_places, second_factor, second_places, begin, end, order, added = arguments
        arrays = [
            context.make_array(kind)(context, builder, value)
            for kind, value in zip(
                signature.args[:4], (first_factor, first_places, second_factor, second_places), strict=True
            )
        ]
        lengths = [cgutils.unpack_tuple(builder, arrays[k].shape)[1] for k in (0, 2)]
        fused = cgutils.get_or_insert_function(
            builder.module, ir.FunctionType(_TOGETHER, [_TOGETHER] * 3), f"llvm.fma.v{WIDE}f64"
        )
        total = cgutils.alloca_once_value(builder, ir.Constant(_TOGETHER, [0.0] * WIDE))
        offset = builder.sub(builder.sub(lengths[1], ir.Constant(_SIZE, WIDE + 1)), order)
        rounds = builder.add(builder.lshr(order, ir.Constant(_SIZE, _SHIFT)), ir.Constant(_SIZE, 1))
        with cgutils.for_range_slice(builder, begin, end, ir.Constant(_SIZE, 1), _SIZE) as (p, _):
            rows = [builder.load(builder.gep(arrays[k].data, [p])) for k in (1, 3)]
            x = builder.gep(arrays[0].data, [builder.mul(rows[0], lengths[0])])
            y = builder.gep(arrays[2].data, [builder.add(builder.mul(rows[1], lengths[1]), offset)])
            x, y = (builder.bitcast(each, _TOGETHER.as_pointer()) for each in (x, y))
            with cgutils.for_range(builder, rounds) as loop:
                pair = [builder.load(builder.gep(each, [loop.index]), align=8) for each in (x, y)]
                builder.store(builder.call(fused, [*pair, builder.load(total)]), total)
        name = f"llvm.vector.reduce.fadd.v{WIDE}f64"
        kind = ir.FunctionType(_DOUBLE, [_DOUBLE, _TOGETHER])
        reduced = cgutils.get_or_insert_function(builder.module, kind, name)
        return builder.call(reduced, [added, builder.load(total)], fastmath=("reassoc",))

    return signature, generate
