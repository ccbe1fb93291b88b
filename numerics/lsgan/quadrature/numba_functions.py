"""exp and erfcx for the compiled engine, as straight code without calls, so that loops over them vectorise.

Importing this module imports numba.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.extending import intrinsic, overload, register_jitable

from numerics.arrays.compiled import fused_multiply_add
from numerics.lsgan.quadrature import error_functions, polynomials

MAGIC = 1.5 * 2.0**52
"""Adding it rounds a number to an integer, which the low bits of the sum then hold."""


@intrinsic  # type: ignore[untyped-decorator]
def times_power_of_two(typing_context: Any, value: Any, shifted: Any) -> Any:
    """Return value · 2ⁿ for shifted = MAGIC + n, by adding n to the exponent; no overflow, no underflow."""
    signature = types.float64(types.float64, types.float64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        integer, double = ir.IntType(64), ir.DoubleType()
        bits, power = (builder.bitcast(argument, integer) for argument in arguments)
        moved = builder.shl(power, ir.Constant(integer, 52))
        return builder.bitcast(builder.add(bits, moved), double)

    return signature, generate


def polynomial(coefficients: tuple[float, ...]) -> Any:
    """Return Horner's scheme, lowest coefficient first, as straight code, so that loops over it vectorise."""

    @intrinsic  # type: ignore[untyped-decorator]
    def horner(typing_context: Any, x: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            double = ir.DoubleType()
            fma = builder.module.declare_intrinsic(
                "llvm.fma", [double], ir.FunctionType(double, [double] * 3)
            )
            value = ir.Constant(double, coefficients[-1])
            for coefficient in reversed(coefficients[:-1]):
                value = builder.call(fma, (value, arguments[0], ir.Constant(double, coefficient)))
            return value

        return types.float64(types.float64), generate

    return horner


_TAYLOR, _PER_LOG2, _LOG2_HIGH, _LOG2_LOW = polynomials.exponential()
_CENTRE = polynomials.CENTRE
_taylor = polynomial(_TAYLOR)
_complement = polynomial(polynomials.scaled_complement())


@register_jitable(forceinline=True)
def exponential(x):  # type: ignore[no-untyped-def]
    """Return exp x within [exp(-700), exp(700)]."""
    x = min(max(x, -700.0), 700.0)
    shifted = fused_multiply_add(x, _PER_LOG2, MAGIC)
    n = shifted - MAGIC
    r = fused_multiply_add(-n, _LOG2_LOW, fused_multiply_add(-n, _LOG2_HIGH, x))
    return times_power_of_two(_taylor(r), shifted)


@register_jitable(forceinline=True)
def scaled_complement(x):  # type: ignore[no-untyped-def]
    """Return erfcx x for 0 <= x."""
    return _complement((x - _CENTRE) / (x + _CENTRE)) / (1.0 + 2.0 * x)


@overload(error_functions.erfcx)  # type: ignore[untyped-decorator]
def _erfcx(x: Any) -> Callable[..., Any]:
    def value(x: Any) -> Any:
        size = min(abs(x), 1e30)
        return scaled_complement(size) if x >= 0.0 else 2.0 * np.exp(size * size) - scaled_complement(size)

    return value
