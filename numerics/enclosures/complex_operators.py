"""Arithmetic of complex enclosures: on the parts where it is rational, else in complex ball arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import acb

from numerics.enclosure import Enclosure
from numerics.enclosures import ufuncs
from numerics.enclosures.rounding import accurate_complex, known_bits, wanted_bits
from numerics.enclosures.symbols import refuse_symbols
from numerics.errors import DomainError, ParameterError

Parts = tuple[Enclosure, Enclosure]
_MOST_FACTORS = 1000


class ComplexOperators:
    """Arithmetic of complex enclosures; other operands are numbers, real or complex, and real enclosures."""

    __slots__ = ()

    @property
    def real(self) -> Enclosure:
        """Real part."""
        raise NotImplementedError

    @property
    def imag(self) -> Enclosure:
        """Imaginary part."""
        raise NotImplementedError

    @classmethod
    def _of(cls, parts: Parts) -> Any:
        raise NotImplementedError

    @classmethod
    def _parts_of(cls, value: object) -> Parts:
        raise NotImplementedError

    def _with(self, act: Callable[[Parts, Parts], Parts], other: object, swapped: bool = False) -> Any:
        try:
            theirs = self._parts_of(other)
        except ParameterError:
            if isinstance(other, (str, bool)):
                raise
            return NotImplemented
        mine = (self.real, self.imag)
        return self._of(act(theirs, mine) if swapped else act(mine, theirs))

    def _sympy_(self) -> Any:
        refuse_symbols(self)

    def __add__(self, other: object) -> Any:
        return self._with(_add, other)

    __radd__ = __add__

    def __sub__(self, other: object) -> Any:
        return self._with(_subtract, other)

    def __rsub__(self, other: object) -> Any:
        return self._with(_subtract, other, swapped=True)

    def __mul__(self, other: object) -> Any:
        return self._with(_multiply, other)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Any:
        return self._with(_divide, other)

    def __rtruediv__(self, other: object) -> Any:
        return self._with(_divide, other, swapped=True)

    def __pow__(self, exponent: object) -> Any:
        if type(exponent) is not int:
            return NotImplemented
        if abs(exponent) > _MOST_FACTORS:
            raise DomainError(
                "exponent", exponent, f"a whole number between -{_MOST_FACTORS} and {_MOST_FACTORS}"
            )
        made, base = self._of((Enclosure(1), Enclosure(0))), self
        for bit in bin(abs(exponent))[:1:-1]:
            made, base = (made * base if bit == "1" else made), base * base
        return 1 / made if exponent < 0 else made

    def __neg__(self) -> Any:
        return self._of((-self.real, -self.imag))

    def __pos__(self) -> Any:
        return self

    def __abs__(self) -> Enclosure:
        return (self.real**2 + self.imag**2).sqrt()

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        return ufuncs.apply(ufunc, method, inputs, options, ComplexOperators)

    def conjugate(self) -> Any:
        """The same real part, the imaginary part with the other sign."""
        return self._of((self.real, -self.imag))

    def exp(self) -> Any:
        """The exponential function."""
        grown = self.real.exp()
        return self._of((grown * self.imag.cos(), grown * self.imag.sin()))

    def log(self) -> Any:
        """The logarithm whose imaginary part lies in (-π, π), away from its branch cut x <= 0."""
        return self._on_the_plane("log", acb.log)

    def sqrt(self) -> Any:
        """The square root whose real part is positive, away from its branch cut x <= 0."""
        return self._on_the_plane("sqrt", acb.sqrt)

    def _on_the_plane(self, name: str, kernel: Callable[[acb], acb]) -> Any:
        real, imag = self.real, self.imag
        if real.lower <= 0 and imag.lower <= 0 <= imag.upper:
            raise DomainError(f"the argument of {name}", self, "away from the real numbers x <= 0")
        bits = wanted_bits(real, imag) if real.is_exact and imag.is_exact else None
        parts = accurate_complex(
            f"the {name}", lambda: kernel(acb(real.to_arb(), imag.to_arb())), bits, known_bits(real, imag)
        )
        return self._of((Enclosure._from_result(parts.real), Enclosure._from_result(parts.imag)))


def _add(x: Parts, y: Parts) -> Parts:
    return x[0] + y[0], x[1] + y[1]


def _subtract(x: Parts, y: Parts) -> Parts:
    return x[0] - y[0], x[1] - y[1]


def _multiply(x: Parts, y: Parts) -> Parts:
    return x[0] * y[0] - x[1] * y[1], x[0] * y[1] + x[1] * y[0]


def _divide(x: Parts, y: Parts) -> Parts:
    size = y[0] ** 2 + y[1] ** 2
    real, imag = _multiply(x, (y[0], -y[1]))
    return real / size, imag / size
