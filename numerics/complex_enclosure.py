"""Enclosures of complex numbers: a real one for each part."""

from __future__ import annotations

from typing import Any

from numerics.enclosure import Enclosure
from numerics.enclosures import showing
from numerics.enclosures.complex_operators import ComplexOperators, Parts
from numerics.errors import ParameterError


class ComplexEnclosure(ComplexOperators):
    """A complex number: ``real`` and ``imag`` are Enclosures, each with its own guaranteed digits.

    It has arithmetic, whole powers, ``abs``, ``conjugate``, ``exp``, ``log`` and ``sqrt``; a format is
    for both parts. It equals what has the same sets as parts.
    """

    __slots__ = ("_imag", "_real")

    _real: Enclosure
    _imag: Enclosure

    def __init__(self, real: Enclosure | Any, imag: Enclosure | Any = 0) -> None:
        object.__setattr__(self, "_real", real if isinstance(real, Enclosure) else Enclosure(real))
        object.__setattr__(self, "_imag", imag if isinstance(imag, Enclosure) else Enclosure(imag))

    @classmethod
    def _of(cls, parts: Parts) -> ComplexEnclosure:
        return cls(*parts)

    @classmethod
    def _parts_of(cls, value: object) -> Parts:
        real, imag = _parts(value)
        return Enclosure._read(real), Enclosure._read(imag)

    @property
    def real(self) -> Enclosure:
        """Real part."""
        return self._real

    @property
    def imag(self) -> Enclosure:
        """Imaginary part."""
        return self._imag

    @property
    def digits(self) -> int:
        """Significant digits guaranteed for both parts."""
        return min(self._real.digits, self._imag.digits)

    @property
    def is_exact(self) -> bool:
        """Whether both parts are known exactly."""
        return self._real.is_exact and self._imag.is_exact

    def contains(self, value: Any) -> bool:
        """Whether a complex or real number, acb, mpc, or the whole of another enclosure lies inside."""
        real, imag = _parts(value)
        return self._real.contains(real) and self._imag.contains(imag)

    def __complex__(self) -> complex:
        return complex(float(self._real), float(self._imag))

    def __str__(self) -> str:
        return format(self, "")

    def __format__(self, spec: str) -> str:
        imag = format(self._imag, spec)
        sign, imag = ("-", imag[1:]) if imag.startswith("-") else ("+", imag)
        return f"{format(self._real, spec)} {sign} {imag}j"

    def __repr__(self) -> str:
        (real, real_radius), (imag, imag_radius) = self._real.decimal(), self._imag.decimal()
        return f"<ComplexEnclosure ({real} ± {real_radius}) + ({imag} ± {imag_radius})j>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return showing.complex_bundle(self)

    def __bool__(self) -> bool:
        parts = (self._real, self._imag)
        if any(not part.contains(0) for part in parts):
            return True
        return any(map(bool, parts))  # exactly zero, or undecided

    def __eq__(self, other: object) -> bool:
        try:
            real, imag = _parts(other)
        except ParameterError:
            return NotImplemented
        return bool(self._real == real and self._imag == imag)

    def __hash__(self) -> int:
        return hash(self._real) if self._imag == 0 else hash((self._real, self._imag))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a ComplexEnclosure is immutable; {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a ComplexEnclosure is immutable; {name} cannot be deleted")

    def __reduce__(self) -> tuple[Any, tuple[Enclosure, Enclosure]]:
        return ComplexEnclosure, (self._real, self._imag)


def _parts(value: Any) -> tuple[Any, Any]:
    if isinstance(value, Enclosure):
        return value, 0
    if isinstance(value, ComplexEnclosure) or (hasattr(value, "real") and hasattr(value, "imag")):
        real, imag = value.real, value.imag
        # fmpq and arb carry methods or nothing under these names; numbers carry numbers
        return (value, 0) if callable(real) or callable(imag) else (real, imag)
    if isinstance(value, str) or hasattr(value, "_mpf_") or hasattr(value, "p"):
        return value, 0
    raise ParameterError("value", value, "a real or complex number")
