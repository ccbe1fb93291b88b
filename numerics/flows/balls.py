"""Small arithmetic with balls: magnitudes, polynomials, matrices as lists of rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from math import log2 as logarithm
from operator import mul
from typing import Any, TypeAlias

from flint import arb, fmpq

Ball: TypeAlias = Any  # arb; python-flint has no type stubs
Matrix: TypeAlias = list[list[Any]]


def log2(ball: Ball) -> float:
    """The exponent to which the modulus is a power of two, about; -inf for zero, inf where it is not finite.

    It chooses steps and proves nothing.
    """
    if not ball.is_finite():
        return inf
    mantissa, exponent = ball.abs_upper().man_exp()
    return int(exponent) + logarithm(int(mantissa)) if mantissa != 0 else -inf


def span(h: fmpq) -> Ball:
    """All points of [0, h]."""
    half = arb(h) / 2
    return half + arb(0, half.abs_upper())


def polynomial(row: Sequence[Ball], count: int, x: Ball) -> Ball:
    """Σ row[k] x**k for k < count."""
    total = row[count - 1]
    for k in range(count - 2, -1, -1):
        total = total * x + row[k]
    return total


def times(a: Matrix, b: Matrix) -> Matrix:
    """A product of matrices."""
    columns = list(zip(*b, strict=True))
    return [[sum(map(mul, row, column), arb(0)) for column in columns] for row in a]


def applied(a: Matrix, v: Sequence[Ball]) -> list[Ball]:
    """A matrix times a vector."""
    return [sum(map(mul, row, v), arb(0)) for row in a]


def identity(size: int) -> Matrix:
    """The unit matrix."""
    return [[arb(int(i == j)) for j in range(size)] for i in range(size)]


def middles(a: Matrix) -> Matrix:
    """The midpoints of all entries."""
    return [[x.mid() for x in row] for row in a]
