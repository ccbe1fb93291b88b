"""Arithmetic of several solutions at once, one in each lane of the processor's vectors.

All arrays have the shape (rows, orders, LANES) and are contiguous; indices are not checked.

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

UNROLLED, _SHIFT = 4, 2
"""Orders in one round of a product. One less, all zero, end each row, and a row more stands first."""

_TOGETHER, _SIZE = ir.VectorType(ir.DoubleType(), LANES), ir.IntType(64)


def _place(context: Any, builder: Any, of: Any, value: Any, row: Any, order: Any) -> Any:
    """Where the lanes of an order of a row stand."""
    array = context.make_array(of)(context, builder, value)
    length = cgutils.unpack_tuple(builder, array.shape)[1]
    start = builder.bitcast(array.data, _TOGETHER.as_pointer())
    return builder.gep(start, [builder.add(builder.mul(row, length), order)])


def _fused(builder: Any) -> Any:
    return cgutils.get_or_insert_function(
        builder.module, ir.FunctionType(_TOGETHER, [_TOGETHER] * 3), f"llvm.fma.v{LANES}f64"
    )


_ZERO, _NOTHING = ir.Constant(_SIZE, 0), ir.Constant(_TOGETHER, [0.0] * LANES)


def _product(adds: bool) -> Any:
    def product(typing_context: Any, out: Any, m: Any, a: Any, i: Any, b: Any, j: Any, n: Any) -> Any:
        signature = types.void(out, types.intp, a, types.intp, b, types.intp, types.intp)

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            target, row, first, one, second, other, order = arguments
            kinds, fused = signature.args, _fused(builder)
            left = _place(context, builder, kinds[2], first, one, _ZERO)
            right = _place(context, builder, kinds[4], second, other, order)
            place = _place(context, builder, kinds[0], target, row, _ZERO)
            sums = [cgutils.alloca_once(builder, _TOGETHER) for _ in range(UNROLLED)]
            builder.store(builder.load(place, align=8) if adds else _NOTHING, sums[0])
            for each in sums[1:]:
                builder.store(_NOTHING, each)
            rounds = builder.lshr(
                builder.add(order, ir.Constant(_SIZE, UNROLLED)), ir.Constant(_SIZE, _SHIFT)
            )
            with cgutils.for_range(builder, rounds) as loop:
                begin = builder.shl(loop.index, ir.Constant(_SIZE, _SHIFT))
                rising, falling = builder.gep(left, [begin]), builder.gep(right, [builder.sub(_ZERO, begin)])
                for k, each in enumerate(sums):
                    x = builder.load(builder.gep(rising, [ir.Constant(_SIZE, k)]), align=8)
                    y = builder.load(builder.gep(falling, [ir.Constant(_SIZE, -k)]), align=8)
                    builder.store(builder.call(fused, [x, y, builder.load(each)]), each)
            first_sum, *others = (builder.load(each) for each in sums)
            for other_sum in others:
                first_sum = builder.fadd(first_sum, other_sum)
            builder.store(first_sum, place, align=8)
            return context.get_dummy_value()

        return signature, generate

    return product


def _multiple(adds: bool) -> Any:
    def multiple(
        typing_context: Any, out: Any, m: Any, k: Any, a: Any, i: Any, n: Any, b: Any, j: Any, order: Any
    ) -> Any:
        whole = types.intp
        signature = types.void(out, whole, whole, a, whole, whole, b, whole, whole)

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            places = [
                _place(context, builder, signature.args[3 * each], *arguments[3 * each : 3 * each + 3])
                for each in range(3)
            ]
            x, y = (builder.load(place, align=8) for place in places[1:])
            made = builder.fmul(x, y)
            if adds:
                made = builder.call(_fused(builder), [x, y, builder.load(places[0], align=8)])
            builder.store(made, places[0], align=8)
            return context.get_dummy_value()

        return signature, generate

    return multiple


# out[m, 0] = or += coefficient n of the product of the series a[i] and b[j]. Rounds may run beyond order n,
# where they meet the zeros that end the row of b before.
set_product, add_product = intrinsic(_product(False)), intrinsic(_product(True))
# out[m, k] = or += a[i, n] b[j, order].
set_multiple, add_multiple = intrinsic(_multiple(False)), intrinsic(_multiple(True))
