"""Powers of exact numbers and balls with principal branches, and the functions that rows give."""

from __future__ import annotations

from collections.abc import Callable

from flint import acb, arb, fmpq

from derive.errors import StatementError
from derive.functions.registry import ROWS
from derive.functions.values import Value, excludes_zero, to_ball

__all__ = ["FUNCTIONS", "Value", "excludes_zero", "integer_power", "power", "to_ball"]

FUNCTIONS: dict[str, Callable[..., Value]] = {row.name: row.ball for row in ROWS if row.ball is not None}


def power(base: Value, exponent: Value) -> Value:
    if isinstance(exponent, fmpq) and exponent.denominator == 1:
        return integer_power(base, int(exponent.numerator))
    real = to_ball(base)
    if isinstance(exponent, fmpq):
        q, p = int(exponent.denominator), int(exponent.numerator)
        if isinstance(real, arb) and real >= 0 and q <= _LARGEST_ROOT:
            return integer_power(_root(real, q), p)
        if q == 2:
            return integer_power(acb(real).sqrt(), p)
        exponent = arb(exponent)
    if isinstance(real, arb) and real > 0:
        return (real.log() * exponent).exp()
    return (acb(real).log() * exponent).exp()


def _root(x: Value, q: int) -> Value:
    """The root of a real ball that holds no negative number; FLINT gives none for one that holds zero."""
    if x == 0:
        return fmpq(0)
    return x.root(q) if x > 0 else arb(0).union(x.upper().root(q))


_LARGEST_ROOT = 10_000
_MOST_BITS = 4_000_000  # of an exact power; beyond that a ball would do, and nobody asks for it
_LARGEST_EXPONENT = 10**12


def integer_power(base: Value, n: int) -> Value:
    """base**n by multiplication only: ``arb(0, 1)**2`` is not a number in python-flint 0.9.

    Raises
    ------
    StatementError
        Where the power is too large to be computed.
    """
    if n < 0:
        if base == 0:
            raise ZeroDivisionError("division by an exact zero")
        return 1 / integer_power(base, -n)
    if n > 64:
        if n > _LARGEST_EXPONENT:
            raise StatementError(f"the exponent {n} is beyond {_LARGEST_EXPONENT}")
        if isinstance(base, fmpq):
            bits = max(int(base.numerator).bit_length(), int(base.denominator).bit_length())
            if bits > 1 and bits * n > _MOST_BITS:
                raise StatementError(f"a power with the exponent {n} has more than {_MOST_BITS} bits")
    result: Value = fmpq(1)
    square = base
    while n:
        if n & 1:
            result = result * square
        n >>= 1
        if n:
            square = square * square
    return result
