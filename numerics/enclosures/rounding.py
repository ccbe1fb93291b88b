"""The precision of an operation: raised until what is rounded no longer matters beside what is not known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeAlias

from flint import acb, arb, fmpq

from numerics.dyadics import dyadic
from numerics.errors import DomainError
from numerics.parameters import LARGEST_BITS, MOST_DIGITS, check_finite_ball
from numerics.precision import working_precision

if TYPE_CHECKING:
    from numerics.enclosure import Enclosure

# A number known exactly, a ball, or the two ends of an interval.
Result: TypeAlias = fmpq | arb | tuple[fmpq, fmpq]

WIDE = 20  # bits: what is known to fewer is handled by its ends
_FIRST_BITS = 128
_MOST_BITS = 2 * LARGEST_BITS
_SPARE = 32  # bits by which rounding stays below the radius
_END_BITS = 128
_TRIES = 4  # doublings after which a value that is not finite is taken for none
DIGITS_OF_EXACT = 30


def wanted_bits(*operands: Enclosure) -> int:
    """The accuracy of an irrational value at exact operands: as many digits as they carry, 30 at least."""
    digits = max(DIGITS_OF_EXACT, *(x.digits for x in operands))
    return int(3.33 * min(digits, MOST_DIGITS)) + 8


def is_wide(x: Enclosure) -> bool:
    """Whether a ball is known to so few bits that its ends say more than its middle."""
    return not x.is_exact and abs(x.mid) < x.rad * 2**WIDE


def ball_of(x: Enclosure) -> arb:
    """The operand as a ball at the precision in force."""
    return x.to_arb()


def rational(value: Any) -> fmpq:
    """A Fraction as FLINT holds it."""
    return fmpq(value.numerator, value.denominator)


def known_bits(*operands: Enclosure) -> int:
    """A precision at which balls are rounded far below their radii."""
    known = [_size(x.mid) - _size(x.rad) for x in operands if not x.is_exact]
    return max(known, default=0) + _SPARE


def aligned_bits(*operands: Enclosure) -> int:
    """A precision at which the largest operand of a sum is rounded far below the smallest radius."""
    radii = [_size(x.rad) for x in operands if not x.is_exact]
    return max(_size(x.mid) for x in operands) - min(radii) + _SPARE if radii else 0


def _size(value: Fraction | fmpq) -> int:
    """The binary exponent of a modulus, up to one; that of zero is small."""
    if not value:
        return -_MOST_BITS
    return int(value.numerator).bit_length() - int(value.denominator).bit_length()


def accurate(name: str, compute: Callable[[], arb], bits: int | None = None, start: int = 0) -> arb:
    """A ball at a precision that is high enough.

    Parameters
    ----------
    name : of the result, for messages.
    compute : the ball at the precision in force.
    bits : the accuracy wanted of operands that are exact; without it, rounding must stay 2**-32 times below
        the radius that the operands bring along.
    start : a precision to begin with.

    Raises
    ------
    DomainError
        When the result is not finite, or is too large or small to be written out.
    """
    return _raised_until(name, compute, lambda ball: (ball,), bits, start)


def accurate_complex(name: str, compute: Callable[[], acb], bits: int | None = None, start: int = 0) -> acb:
    """The same of a complex ball, both of whose parts are accurate."""
    return _raised_until(name, compute, lambda ball: (ball.real, ball.imag), bits, start)


def _raised_until(
    name: str, compute: Callable[[], Any], parts: Callable[[Any], Any], bits: int | None, start: int
) -> Any:
    precision, tries = min(max(_FIRST_BITS, (bits or 0) + _SPARE, start), _MOST_BITS), 0
    while True:
        with working_precision(precision):
            ball = compute()
        tries += 1
        if ball.is_finite():
            if precision >= _MOST_BITS or all(_enough(part, bits, precision) for part in parts(ball)):
                for part in parts(ball):
                    check_finite_ball(name, part)
                return ball
        elif tries > _TRIES or precision >= _MOST_BITS:
            raise DomainError(name, ball, "finite on the whole enclosure")
        precision *= 2


def _enough(ball: arb, bits: int | None, precision: int) -> bool:
    if ball.is_exact():
        return True
    found = int(ball.rel_accuracy_bits())
    return found >= bits if bits is not None else found <= precision - _SPARE


def hull(name: str, values: Sequence[Callable[[], arb]], start: int = 0) -> Result:
    """The interval from the smallest of some values to the largest, each a ball at the precision in force.

    Parameters
    ----------
    name : of the result, for messages.
    values : compute the balls.
    start : a precision to begin with.

    Raises
    ------
    DomainError
        When one of them is not finite, or is too large or small to be written out.
    """
    precision = min(max(_FIRST_BITS, start), _MOST_BITS)
    while True:
        with working_precision(precision):
            balls = [compute() for compute in values]
            if not all(ball.is_finite() for ball in balls):
                raise DomainError(name, balls[-1], "finite on the whole enclosure")
            low, high = reduce(arb.min, map(arb.lower, balls)), reduce(arb.max, map(arb.upper, balls))
            slack = sum((ball.rad() for ball in balls), arb())
            enough = slack.is_zero() or slack * 2**_SPARE < high - low or precision >= _MOST_BITS
        if enough:
            for end in (low, high):
                check_finite_ball(name, end)
            return rational(dyadic(low.mid())), rational(dyadic(high.mid()))
        precision *= 2


def outward(low: fmpq, high: fmpq) -> Result:
    """An interval whose ends are short: rounded away from its inside, far below its width."""
    width, largest = high - low, max(abs(low), abs(high))
    bits = _END_BITS + max(0, _size(largest) - _size(width)) if width else 0
    if not bits or max(_length(low), _length(high)) <= 2 * bits:
        return low, high
    return _shorter(low, bits, -1), _shorter(high, bits, 1)


def _length(end: fmpq) -> int:
    return max(int(end.p).bit_length(), int(end.q).bit_length())


def _shorter(end: fmpq, bits: int, side: int) -> fmpq:
    with working_precision(bits):
        ball = arb(end)
        point = ball.lower() if side < 0 else ball.upper()
    check_finite_ball("an end of the result", point)
    return rational(dyadic(point.mid()))
