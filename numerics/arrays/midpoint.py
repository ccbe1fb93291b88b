"""A multiprecision number without an error bound, which the kernels written for floats compute with.

Balls would widen with every step of an iteration until they say nothing; its result is certified afterwards,
so only midpoints are kept. NumPy's functions of a single object call the methods of the same names.
"""

from __future__ import annotations

from typing import Any

from flint import arb


class Midpoint:
    """A number at the current precision."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value: arb = _ball(value).mid()

    def __add__(self, other: Any) -> Midpoint:
        return Midpoint(self.value + _ball(other))

    def __sub__(self, other: Any) -> Midpoint:
        return Midpoint(self.value - _ball(other))

    def __mul__(self, other: Any) -> Midpoint:
        return Midpoint(self.value * _ball(other))

    def __truediv__(self, other: Any) -> Midpoint:
        return Midpoint(self.value / _ball(other))

    def __rsub__(self, other: Any) -> Midpoint:
        return Midpoint(_ball(other) - self.value)

    def __rtruediv__(self, other: Any) -> Midpoint:
        return Midpoint(_ball(other) / self.value)

    __radd__, __rmul__ = __add__, __mul__

    def __pow__(self, exponent: int) -> Midpoint:
        value = self
        for _ in range(exponent - 1):
            value = value * self
        return value

    def __neg__(self) -> Midpoint:
        return Midpoint(-self.value)

    def __pos__(self) -> Midpoint:
        return self

    def __abs__(self) -> Midpoint:
        return Midpoint(abs(self.value))

    def __lt__(self, other: Any) -> bool:
        return bool(self.value < _ball(other))

    def __le__(self, other: Any) -> bool:
        return bool(self.value <= _ball(other))

    def __gt__(self, other: Any) -> bool:
        return bool(self.value > _ball(other))

    def __ge__(self, other: Any) -> bool:
        return bool(self.value >= _ball(other))

    def __eq__(self, other: object) -> bool:
        return bool(self.value == _ball(other))

    __hash__ = None  # type: ignore[assignment]

    def sqrt(self) -> Midpoint:
        """Its square root."""
        return Midpoint(self.value.sqrt())

    def exp(self) -> Midpoint:
        """Its exponential."""
        return Midpoint(self.value.exp())

    def expm1(self) -> Midpoint:
        """Its exponential less one, without cancellation."""
        return Midpoint(self.value.expm1())

    def log(self) -> Midpoint:
        """Its natural logarithm."""
        return Midpoint(self.value.log())

    def cosh(self) -> Midpoint:
        """Its hyperbolic cosine."""
        return Midpoint(self.value.cosh())

    def sinh(self) -> Midpoint:
        """Its hyperbolic sine."""
        return Midpoint(self.value.sinh())

    def is_finite(self) -> bool:
        """Whether it is a number."""
        return bool(self.value.is_finite())


def _ball(x: Any) -> arb:
    return x.value if isinstance(x, Midpoint) else arb(x)
