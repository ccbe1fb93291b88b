"""Enclosures of real numbers: a midpoint and a radius, with the true value inside.

An ``Enclosure`` is independent of any global precision. Its middle and radius are exact rationals; they are
dyadic for a value that was computed in ball arithmetic, and the radius is 0 for a value that is known
exactly.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from flint import arb, fmpq, fmpz

from numerics import decimals as _decimal
from numerics.dyadics import dyadic, widened
from numerics.enclosures import formatting, showing
from numerics.enclosures.comparisons import Comparisons, ends_of, ends_or_none
from numerics.enclosures.operators import Operators
from numerics.enclosures.rounding import Result
from numerics.errors import DomainError
from numerics.parameters import (
    SMALLEST_RADIUS,
    check_digits,
    parse_exact,
    parse_number,
    read_fraction,
    reads,
)

_DIGITS_OF_EXACT = 15
_BITS_BELOW = 64


def _fraction(value: fmpq) -> Fraction:
    return Fraction(int(value.p), int(value.q))


class Enclosure(Operators, Comparisons):
    """A real number known up to a radius: all values in [mid - rad, mid + rad], one of them the true one.

    Arithmetic and the functions that NumPy names (``np.exp(x)`` or ``x.exp()``) enclose all that can come
    out. ``a < b`` is about the true values: True or False where all points agree, else `UndecidedError`.
    ``a == b`` is about the sets, as hashing and caches need it: True when both are the same one; a plain
    number is the set that holds it alone. ``f"{x:.10f}"`` writes digits that are guaranteed, or raises
    `PrecisionError`. Objects are immutable, hashable and can be pickled.

    Parameters
    ----------
    mid : a real number as ``numerics.parse_number`` reads it (str, int, Fraction, float, mpf, fmpq ...).
    rad : the same, rad >= 0.
    digits : significant digits that ``str`` prints, at most those that the radius guarantees. Without it:
        all of these; for an exact value all digits of a terminating decimal, else 15.
    """

    __slots__ = ("_asked", "_ball", "_digits", "_mid", "_rad")

    _ball: arb | None
    _mid: Fraction | None
    _rad: Fraction | None
    _digits: int | None
    _asked: bool  # whether the digits are those that a call of `evaluate` asked for, and got

    def __init__(self, mid: Any, rad: Any = 0, digits: int | None = None) -> None:
        middle, radius = _fraction(parse_exact("mid", mid)), _fraction(parse_exact("rad", rad))
        if radius < 0:
            raise DomainError("rad", rad, "rad >= 0")
        _set_ball(self, None)
        _set_mid(self, middle)
        _set_rad(self, radius)
        _set_asked(self, False)
        _set_digits(self, None)
        if digits is not None:  # what the radius does not guarantee is not printed
            most = check_digits(digits)
            _set_digits(self, min(most, _decimal.guaranteed_digits(middle, radius)) if radius else most)

    @classmethod
    def _from_ball(cls, ball: arb, digits: int | None) -> Enclosure:
        """A set of the finite ball's points and little more; rationals are made when they are asked for.

        The radius is widened where it is so far below the middle that it could not be written out.
        """
        return cls._holding(widened(ball, ball.mid().bits() + _BITS_BELOW + 8 * (digits or 0)), digits)

    @classmethod
    def _holding(cls, ball: arb, digits: int | None) -> Enclosure:
        self = cls.__new__(cls)
        _set_ball(self, ball)
        _set_mid(self, None)
        _set_rad(self, None)
        _set_digits(self, digits)
        _set_asked(self, digits is not None)
        return self

    @classmethod
    def _from_exact(cls, value: fmpq, digits: int | None) -> Enclosure:
        return cls._of(_fraction(value), Fraction(0), digits)

    @classmethod
    def between(cls, lower: Any, upper: Any) -> Enclosure:
        """All numbers from one to another.

        Parameters
        ----------
        lower, upper : the ends, as ``numerics.parse_number`` reads them; lower <= upper.

        Raises
        ------
        DomainError
            When the ends are in the other order.
        """
        low, high = _fraction(parse_exact("lower", lower)), _fraction(parse_exact("upper", upper))
        if low > high:
            raise DomainError("lower", lower, f"<= upper = {high}")
        return cls._of((low + high) / 2, (high - low) / 2, None)

    @classmethod
    def _of(cls, mid: Fraction, rad: Fraction, digits: int | None) -> Enclosure:
        self = cls.__new__(cls)
        _set_ball(self, None)
        _set_mid(self, mid)
        _set_rad(self, rad)
        _set_digits(self, digits)
        _set_asked(self, digits is not None)
        return self

    @classmethod
    def _read(cls, value: Any) -> Any:
        if isinstance(value, Enclosure):
            return value
        return cls._from_result(parse_number("operand", value))

    @classmethod
    def _from_result(cls, result: Result) -> Enclosure:
        if isinstance(result, tuple):
            return cls.between(*result)
        if isinstance(result, arb):
            return cls._holding(widened(result, SMALLEST_RADIUS), None)
        return cls._from_exact(result, None)

    @property
    def mid(self) -> Fraction:
        """The middle, exactly."""
        if self._mid is None:
            _set_mid(self, dyadic(self._ball.mid()))  # type: ignore[union-attr]
        return self._mid  # type: ignore[return-value]

    @property
    def rad(self) -> Fraction:
        """The radius, exactly; 0 for a value that is known exactly."""
        if self._rad is None:
            _set_rad(self, dyadic(self._ball.rad()))  # type: ignore[union-attr]
        return self._rad  # type: ignore[return-value]

    @property
    def lower(self) -> Fraction:
        """Left end, mid - rad."""
        return self.mid - self.rad

    @property
    def upper(self) -> Fraction:
        """Right end, mid + rad."""
        return self.mid + self.rad

    @property
    def is_exact(self) -> bool:
        """Whether the radius is zero."""
        return self.rad == 0

    @property
    def digits(self) -> int:
        """Guaranteed significant digits, those that ``str`` prints.

        For a result of ``evaluate``: the digits asked for, also where the value is exact or the ball is
        narrower. Otherwise the largest n with rad < 10**-n / 2 times every modulus in the ball (0 if none).
        """
        if self._digits is None:
            if self.rad == 0:
                ending = _decimal.terminating(self.mid)
                _set_digits(
                    self, _DIGITS_OF_EXACT if ending is None else max(len(str(fmpz(abs(ending[0])))), 1)
                )
            else:
                _set_digits(self, _decimal.guaranteed_digits(self.mid, self.rad))
        return self._digits  # type: ignore[return-value]

    def contains(self, value: Any) -> bool:
        """Whether a number, or the whole of a ball or Enclosure, lies inside; decided exactly.

        Parameters
        ----------
        value : a str, int, Fraction, float, mpf, fmpq, arb or Enclosure.

        Raises
        ------
        ParameterError, DomainError
            When it is not a finite real number.
        """
        low, high = ends_of(value)
        return self.lower <= low and high <= self.upper

    def overlaps(self, value: Any) -> bool:
        """Whether some point is shared with a number, ball or Enclosure; decided exactly."""
        low, high = ends_of(value)
        return self.lower <= high and low <= self.upper

    def to_arb(self) -> arb:
        """A ball that encloses this one; the very same ball for a result of ball arithmetic."""
        if self._ball is not None:
            return self._ball
        middle = arb(fmpq(self.mid.numerator, self.mid.denominator))
        if self.rad == 0:
            return middle
        return middle + arb(0, arb(fmpq(self.rad.numerator, self.rad.denominator)).upper())

    def to_mpf(self) -> Any:
        """The middle as mpmath's mpf: exact when it is dyadic, else rounded at mpmath's working precision."""
        import mpmath

        mid = self.mid
        if mid.denominator & (mid.denominator - 1) == 0:
            with mpmath.workprec(max(mid.numerator.bit_length(), 2)):
                return mpmath.ldexp(mpmath.mpf(mid.numerator), 1 - mid.denominator.bit_length())
        return mpmath.mpf(mid.numerator) / mid.denominator

    def decimal(self) -> tuple[str, str]:
        """The printed value and a radius around *that decimal* which holds the true value (rounded up)."""
        significand, exponent = _decimal.round_significant(self.mid, self.digits or 2)
        text = _decimal.plain(significand, exponent)
        return text, _decimal.distance_up(self.mid, self.rad, significand, exponent)

    def __str__(self) -> str:
        if self.digits == 0:
            text, radius = self.decimal()
            return f"{text} ± {radius}"
        return formatting.text_of(self, positional=self._asked)

    def __repr__(self) -> str:
        text, radius = self.decimal()
        return f"<Enclosure {text} ± {radius}>"

    def __format__(self, spec: str) -> str:
        return formatting.formatted(self, spec)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return showing.real_bundle(self)

    def __float__(self) -> float:
        return float(self.mid)

    def __neg__(self) -> Enclosure:
        if self._ball is None:
            return _rebuild(-self.mid, self.rad, self._digits, self._asked)
        negated = Enclosure._holding(self._ball.neg(exact=True), self._digits)
        _set_asked(negated, self._asked)
        return negated

    def __eq__(self, other: object) -> bool:
        ends = ends_or_none(other)
        return NotImplemented if ends is None else (self.lower, self.upper) == ends

    def __hash__(self) -> int:
        return hash(self.mid) if self.rad == 0 else hash((self.mid, self.rad))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an Enclosure is immutable; {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an Enclosure is immutable; {name} cannot be deleted")

    def __copy__(self) -> Enclosure:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Enclosure:
        return self

    def __reduce__(self) -> tuple[Any, tuple[Fraction, Fraction, int, bool]]:
        return _rebuild, (self.mid, self.rad, self.digits, self._asked)


# The slots themselves: they write past __setattr__, which refuses everyone.
_set_asked = Enclosure.__dict__["_asked"].__set__
_set_ball = Enclosure.__dict__["_ball"].__set__
_set_mid = Enclosure.__dict__["_mid"].__set__
_set_rad = Enclosure.__dict__["_rad"].__set__
_set_digits = Enclosure.__dict__["_digits"].__set__


def _rebuild(mid: Fraction, rad: Fraction, digits: int | None, asked: bool) -> Enclosure:
    made = Enclosure._of(mid, rad, digits)
    _set_asked(made, asked)
    return made


def _read(name: str, value: Enclosure) -> fmpq | arb:
    """An enclosure as a parameter: a number where it is exact, else a ball."""
    return read_fraction(name, value.mid) if value.is_exact else value.to_arb()


reads(Enclosure, _read)
