"""Products of series for several solutions at once, one in each lane of the processor's vectors.

Importing this module imports numba.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

LANES = 8
"""Solutions that are followed together."""

UNROLLED = 4
"""Orders in one round of a product. One less, all zero, end each row, and a row more stands first."""

_TOGETHER, _SIZE = ir.VectorType(ir.DoubleType(), LANES), ir.IntType(64)


@intrinsic  # type: ignore[untyped-decorator]
def add_product(typing_context: Any, out: Any, m: Any, a: Any, i: Any, b: Any, j: Any, n: Any) -> Any:
    """Add to out[m] coefficient n of the product of the series a[i] and b[j], lane by lane.

    out : shape (rows, LANES). a, b : shape (rows, orders, LANES), contiguous. Numbers are not checked. Rounds
    may run beyond order n, where they meet the zeros that end the row of b before.
    """
    signature = types.void(out, types.intp, a, types.intp, b, types.intp, types.intp)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        target, row, first, one, second, other, order = arguments
        fused = cgutils.get_or_insert_function(
            builder.module, ir.FunctionType(_TOGETHER, [_TOGETHER] * 3), f"llvm.fma.v{LANES}f64"
        )

        def series(of: Any, value: Any, number: Any) -> Any:
            """Where the coefficients of a row begin."""
            array = context.make_array(of)(context, builder, value)
            length = cgutils.unpack_tuple(builder, array.shape)[1] if of.ndim == 3 else ir.Constant(_SIZE, 1)
            start = builder.bitcast(array.data, _TOGETHER.as_pointer())
            return builder.gep(start, [builder.mul(number, length)])

        left, right = series(signature.args[2], first, one), series(signature.args[4], second, other)
        place = series(signature.args[0], target, row)
        sums = [cgutils.alloca_once(builder, _TOGETHER) for _ in range(UNROLLED)]
        builder.store(builder.load(place, align=8), sums[0])
        for each in sums[1:]:
            builder.store(ir.Constant(_TOGETHER, [0.0] * LANES), each)
        rounds = builder.sdiv(builder.add(order, ir.Constant(_SIZE, UNROLLED)), ir.Constant(_SIZE, UNROLLED))
        with cgutils.for_range(builder, rounds) as loop:
            begin = builder.mul(loop.index, ir.Constant(_SIZE, UNROLLED))
            for k, each in enumerate(sums):
                index = builder.add(begin, ir.Constant(_SIZE, k))
                x = builder.load(builder.gep(left, [index]), align=8)
                y = builder.load(builder.gep(right, [builder.sub(order, index)]), align=8)
                builder.store(builder.call(fused, [x, y, builder.load(each)]), each)
        first_sum, *others = (builder.load(each) for each in sums)
        for other_sum in others:
            first_sum = builder.fadd(first_sum, other_sum)
        builder.store(first_sum, place, align=8)
        return context.get_dummy_value()

    return signature, generate
