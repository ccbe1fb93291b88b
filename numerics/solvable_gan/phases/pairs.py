"""Sums of two floats on arrays, about 32 digits: for differences that would cancel in float64."""

from __future__ import annotations

from typing import Any

import numpy as np

from numerics.arrays import arithmetic
from numerics.arrays.arguments import Floats


class Pair:
    """An unevaluated sum of two arrays, the second below a rounding of the first."""

    __slots__ = ("high", "low")

    def __init__(self, high: Any, low: Any = 0.0) -> None:
        self.high, self.low = np.asarray(high, dtype=np.float64), np.asarray(low, dtype=np.float64)

    def __add__(self, other: Any) -> Pair:
        given = _pair(other)
        return Pair(*arithmetic.add(self.high, self.low, given.high, given.low))

    def __neg__(self) -> Pair:
        return Pair(-self.high, -self.low)

    def __sub__(self, other: Any) -> Pair:
        return self + (-_pair(other))

    def __mul__(self, other: Any) -> Pair:
        given = _pair(other)
        return Pair(*arithmetic.multiply(self.high, self.low, given.high, given.low))

    def __truediv__(self, other: Any) -> Pair:
        given = _pair(other)
        quotient = self.high / given.high
        rest = self - given * quotient
        return Pair(*arithmetic.quick_two_sum(quotient, rest.high / given.high))

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other: Any) -> Pair:
        return _pair(other) - self

    def scaled(self, exponent: Any) -> Pair:
        """The pair times a power of two."""
        return Pair(np.ldexp(self.high, exponent), np.ldexp(self.low, exponent))

    def sqrt(self) -> Pair:
        """The square root; zero where the pair is not positive."""
        positive = self.high > 0.0
        root = np.sqrt(np.where(positive, self.high, 1.0))
        rest = self - Pair(*arithmetic.two_prod(root, root))
        high, low = arithmetic.quick_two_sum(root, rest.high / (2.0 * root))
        return Pair(np.where(positive, high, 0.0), np.where(positive, low, 0.0))

    @property
    def rounded(self) -> Floats:
        """The nearest floats."""
        return np.asarray(self.high + self.low)


def _pair(value: Any) -> Pair:
    return value if isinstance(value, Pair) else Pair(value)
