"""Exact complex rationals, beside which balls are only used where nothing exact is known.

A coordinate of a witness is such a number, and a rational statement about it is decided without rounding.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from flint import acb, fmpq, fmpz

from derive.errors import RecheckFailed

# Exact powers and products grow; beyond this many bits balls take over.
_MOST_BITS = 200_000


class Undefined(RecheckFailed):
    """An expression that has no value: division by an exact zero, say."""


@dataclass(frozen=True)
class Exact:
    """A complex number with rational parts."""

    real: fmpq
    imag: fmpq = field(default_factory=fmpq)

    @property
    def is_real(self) -> bool:
        """Whether the imaginary part is zero."""
        return bool(self.imag == 0)

    @property
    def is_zero(self) -> bool:
        """Whether it is zero."""
        return bool(self.real == 0 and self.imag == 0)

    @property
    def whole(self) -> int | None:
        """The whole number that it is, if it is one."""
        return int(self.real.numerator) if self.is_real and self.real.denominator == 1 else None

    @property
    def bits(self) -> int:
        """Size of its parts."""
        parts = (self.real.numerator, self.real.denominator, self.imag.numerator, self.imag.denominator)
        return sum(int(fmpz(p).height_bits()) for p in parts)

    def ball(self) -> acb:
        """The number at the working precision."""
        return acb(self.real, self.imag)

    def __add__(self, other: Exact) -> Exact:
        return Exact(self.real + other.real, self.imag + other.imag)

    def __neg__(self) -> Exact:
        return Exact(-self.real, -self.imag)

    def __sub__(self, other: Exact) -> Exact:
        return self + -other

    def __mul__(self, other: Exact) -> Exact:
        if self.is_real and other.is_real:
            return Exact(self.real * other.real)
        return Exact(
            self.real * other.real - self.imag * other.imag,
            self.real * other.imag + self.imag * other.real,
        )

    def inverse(self) -> Exact:
        """1 divided by it."""
        if self.is_zero:
            raise Undefined("division by an exact zero")
        square = self.real * self.real + self.imag * self.imag
        return Exact(self.real / square, -self.imag / square)

    def power(self, n: int) -> Exact | None:
        """A whole power; None where it would be too long to write down."""
        if n < 0:
            return self.inverse().power(-n)
        if self.bits * n > _MOST_BITS and not self.is_zero and self not in _UNITS:
            return None
        result, square = ONE, self
        while n:
            if n & 1:
                result = result * square
            n >>= 1
            if n:
                square = square * square
        return result


Value = Any  # an Exact or an acb

ONE = Exact(fmpq(1))
ZERO = Exact(fmpq(0))
_UNITS = (ONE, -ONE, Exact(fmpq(0), fmpq(1)), Exact(fmpq(0), fmpq(-1)))


def exact(value: Fraction | int, imaginary: Fraction | int = 0) -> Exact:
    """An exact number from Python's."""
    real, imag = Fraction(value), Fraction(imaginary)
    return Exact(fmpq(real.numerator, real.denominator), fmpq(imag.numerator, imag.denominator))


def too_long(value: Exact) -> bool:
    """Whether an exact number has grown so long that balls must take over."""
    return value.bits > _MOST_BITS


def rational_root(value: fmpq, q: int) -> fmpq | None:
    """The q-th root of a nonnegative rational where it is rational."""
    parts = []
    for part in (fmpz(value.numerator), fmpz(value.denominator)):
        root = part.root(q)
        if root**q != part:
            return None
        parts.append(root)
    return fmpq(parts[0], parts[1])
