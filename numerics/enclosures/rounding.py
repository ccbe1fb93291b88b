"""The precision of an operation: raised until what is rounded no longer matters beside what is not known."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from flint import acb, arb, fmpq

from numerics.dyadics import dyadic
from numerics.errors import DomainError
from numerics.parameters import LARGEST_BITS, MOST_DIGITS, check_finite_ball
from numerics.precision import working_precision

if TYPE_CHECKING:
    from numerics.enclosure import Enclosure

# A number known exactly, a ball, or the two ends of an interval.
Result = fmpq | arb | tuple[fmpq, fmpq]

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


def _size(value: Fraction) -> int:
    """The binary exponent of a modulus, up to one; that of zero is small."""
    return value.numerator.bit_length() - value.denominator.bit_length() if value else -_MOST_BITS


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
    return _raised_until(name, compute, lambda ball: (ball,), bits, start)  # type: ignore[no-any-return]


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


def between_ends(name: str, first: Callable[[], arb], last: Callable[[], arb]) -> Result:
    """The interval from the smaller of two values to the larger one, each a ball at the precision in force.

    Raises
    ------
    DomainError
        When one of them is not finite, or is too large or small to be written out.
    """
    precision = _FIRST_BITS
    while True:
        with working_precision(precision):
            a, b = first(), last()
            if not (a.is_finite() and b.is_finite()):
                raise DomainError(name, a if not a.is_finite() else b, "finite on the whole enclosure")
            low, high = a.lower().min(b.lower()), a.upper().max(b.upper())
            slack, width = a.rad() + b.rad(), high - low
            enough = slack.is_zero() or bool(slack * 2**_SPARE < width) or precision >= _MOST_BITS
        if enough:
            for end in (low, high):
                check_finite_ball(name, end)
            return rational(dyadic(low.mid())), rational(dyadic(high.mid()))
        precision *= 2


def outward(low: fmpq, high: fmpq) -> Result:
    """An interval with ends that are short: rounded away from its inside where they are long."""
    return _shorter(low, -1), _shorter(high, 1)


def _shorter(end: fmpq, side: int) -> fmpq:
    if max(end.p.bit_length(), end.q.bit_length()) <= 4 * _END_BITS:
        return end
    with working_precision(_END_BITS):
        ball = arb(end)
        point = ball.lower() if side < 0 else ball.upper()
    check_finite_ball("an end of the result", point)
    return rational(dyadic(point.mid()))
