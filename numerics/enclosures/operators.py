"""The operators and functions of an Enclosure, over what operations and functions of this room compute."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from flint import fmpq

from numerics.enclosures import operations, ufuncs
from numerics.enclosures.ends import WithEnds
from numerics.enclosures.functions import applied, polar_angle
from numerics.enclosures.rounding import Result, rational
from numerics.enclosures.symbols import refuse_symbols
from numerics.errors import ParameterError, UndecidedError, shown

if TYPE_CHECKING:
    from numerics.enclosure import Enclosure


class Operators(WithEnds):
    """Arithmetic of enclosures of real numbers.

    The result holds what the operation gives for every choice of numbers inside its operands, also where
    they are the same object: x - x is a ball around zero. Other operands are what `numerics.parse_number`
    reads, texts such as "1/3" among them. Exact operands give an exact result where that is rational.
    """

    __slots__ = ()

    @classmethod
    def _read(cls, value: Any) -> Any:
        """A number of another kind as an enclosure; NotImplemented for what is none."""
        raise NotImplementedError

    @classmethod
    def _from_result(cls, result: Result) -> Enclosure:
        raise NotImplementedError

    def _with(self, act: Callable[[Any, Any], Result], other: object, swapped: bool = False) -> Any:
        try:
            read = self._read(other)
        except ParameterError:
            if isinstance(other, (str, bool)):
                raise
            return NotImplemented
        if read is NotImplemented:
            return NotImplemented
        return self._from_result(act(read, self) if swapped else act(self, read))

    def __add__(self, other: object) -> Enclosure:
        return self._with(operations.add, other)  # type: ignore[no-any-return]

    def __radd__(self, other: object) -> Enclosure:
        return self._with(operations.add, other, swapped=True)  # type: ignore[no-any-return]

    def __sub__(self, other: object) -> Enclosure:
        return self._with(operations.subtract, other)  # type: ignore[no-any-return]

    def __rsub__(self, other: object) -> Enclosure:
        return self._with(operations.subtract, other, swapped=True)  # type: ignore[no-any-return]

    def __mul__(self, other: object) -> Enclosure:
        return self._with(operations.multiply, other)  # type: ignore[no-any-return]

    def __rmul__(self, other: object) -> Enclosure:
        return self._with(operations.multiply, other, swapped=True)  # type: ignore[no-any-return]

    def __truediv__(self, other: object) -> Enclosure:
        return self._with(operations.divide, other)  # type: ignore[no-any-return]

    def __rtruediv__(self, other: object) -> Enclosure:
        return self._with(operations.divide, other, swapped=True)  # type: ignore[no-any-return]

    def __pow__(self, other: object) -> Enclosure:
        return self._with(operations.power, other)  # type: ignore[no-any-return]

    def __rpow__(self, other: object) -> Enclosure:
        return self._with(operations.power, other, swapped=True)  # type: ignore[no-any-return]

    def __neg__(self) -> Any:
        raise NotImplementedError

    def __pos__(self) -> Any:
        return self

    def __abs__(self) -> Any:
        if self.lower >= 0:
            return self
        if self.upper <= 0:
            return -self
        return self._from_result((fmpq(0), rational(max(-self.lower, self.upper))))

    def conjugate(self) -> Any:
        """The number itself, which is real."""
        return self

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        return ufuncs.apply(ufunc, method, inputs, options, Operators)

    def _called(self, name: str) -> Enclosure:
        return self._from_result(applied(name, self))  # type: ignore[arg-type]

    def exp(self) -> Enclosure:
        """The exponential function."""
        return self._called("exp")

    def exp2(self) -> Enclosure:
        """2 to this power."""
        return self._called("exp2")

    def expm1(self) -> Enclosure:
        """exp(x) - 1, accurate near zero."""
        return self._called("expm1")

    def log(self) -> Enclosure:
        """The natural logarithm, of positive numbers."""
        return self._called("log")

    def log2(self) -> Enclosure:
        """The logarithm to base 2, of positive numbers."""
        return self._called("log2")

    def log10(self) -> Enclosure:
        """The logarithm to base 10, of positive numbers."""
        return self._called("log10")

    def log1p(self) -> Enclosure:
        """log(1 + x), accurate near zero, of numbers above -1."""
        return self._called("log1p")

    def sqrt(self) -> Enclosure:
        """The square root, of numbers that are not negative."""
        return self._called("sqrt")

    def cbrt(self) -> Enclosure:
        """The real cube root."""
        return self._called("cbrt")

    def sin(self) -> Enclosure:
        """The sine."""
        return self._called("sin")

    def cos(self) -> Enclosure:
        """The cosine."""
        return self._called("cos")

    def tan(self) -> Enclosure:
        """The tangent, of balls that meet none of its poles."""
        return self._called("tan")

    def arcsin(self) -> Enclosure:
        """The arc sine, of numbers in [-1, 1]."""
        return self._called("arcsin")

    def arccos(self) -> Enclosure:
        """The arc cosine, of numbers in [-1, 1]."""
        return self._called("arccos")

    def arctan(self) -> Enclosure:
        """The arc tangent."""
        return self._called("arctan")

    def sinh(self) -> Enclosure:
        """The hyperbolic sine."""
        return self._called("sinh")

    def cosh(self) -> Enclosure:
        """The hyperbolic cosine."""
        return self._called("cosh")

    def tanh(self) -> Enclosure:
        """The hyperbolic tangent."""
        return self._called("tanh")

    def arcsinh(self) -> Enclosure:
        """The inverse of the hyperbolic sine."""
        return self._called("arcsinh")

    def arccosh(self) -> Enclosure:
        """The inverse of the hyperbolic cosine, of numbers from 1."""
        return self._called("arccosh")

    def arctanh(self) -> Enclosure:
        """The inverse of the hyperbolic tangent, of numbers in (-1, 1)."""
        return self._called("arctanh")

    def erf(self) -> Enclosure:
        """The error function."""
        return self._called("erf")

    def erfc(self) -> Enclosure:
        """1 - erf(x), accurate where it is small."""
        return self._called("erfc")

    def hypot(self, other: object) -> Any:
        """The square root of x**2 + y**2."""
        return (self**2 + self._read(other) ** 2).sqrt()

    def arctan2(self, x: object) -> Any:
        """The angle of the point (x, y) for this y, of boxes without the origin and beside the cut."""
        return self._from_result(polar_angle(self, self._read(x)))  # type: ignore[arg-type]

    def __round__(self, digits: int | None = None) -> Any:
        raise ParameterError("round", self, "a number; format writes the digits that are guaranteed")

    def rint(self) -> Any:
        """Refused: digits of a decimal are written by `format`, where they are guaranteed."""
        return self.__round__()

    def _sympy_(self) -> Any:
        refuse_symbols(self)

    def __floor__(self) -> int:
        return self._whole("floor", math.floor)

    def __ceil__(self) -> int:
        return self._whole("ceil", math.ceil)

    def _whole(self, name: str, of: Callable[[Fraction], int]) -> int:
        if (low := of(self.lower)) != of(self.upper):
            raise UndecidedError(f"{name}({shown(self)})", "it differs from point to point")
        return low
