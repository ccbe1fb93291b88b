"""Sums over the coefficients of series, whose terms may come in any order: products, values at a distance."""

from __future__ import annotations

import numpy as np

from numerics.arrays.arithmetic import Lane

TOGETHER = 8
"""Sums of products are this many terms long or several times that; as many zeros end each row of factors."""
_MASK = TOGETHER - 1


def product(a: Lane, i: int, b: Lane, j: int, n: int, width: int) -> float:
    """Coefficient n of a sum of `width` products: factors in row i of a, rising, and in row j of b, falling.

    Factors of one order stand beside each other, so that the whole sum runs through memory once. It may run
    beyond order n, where a is zero. Unsigned indices spare the compiled loop the question whether they count
    from the end.
    """
    length = (n + 1) * width
    at, row, other = np.uint64(b.shape[1] - TOGETHER - length), np.uint64(i), np.uint64(j)
    total = 0.0
    for k in range(np.uint64((length + _MASK) & ~_MASK)):
        total += a[row, k] * b[other, at + k]
    return total


def summed(c: Lane, e: int, step: float) -> float:
    """The series of row e at a distance."""
    total = 0.0
    for k in range(c.shape[1] - 1, -1, -1):
        total = total * step + c[e, k]
    return total
