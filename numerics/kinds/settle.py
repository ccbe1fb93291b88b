"""Raise the working precision until every digit of every component is guaranteed, or say why not.

More bits help a component that has some digits. One that has none (it is not finite, or a ball around zero)
may be undefined or exactly zero, which no number of bits can show. It is followed as far as the cancellation
that inputs of this length bring about by ordinary means, and less far where it is not finite than where it
keeps shrinking towards zero.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from flint import acb, arb, ctx, fmpq

from numerics import decimals as _decimal
from numerics.enclosure import Enclosure
from numerics.errors import DomainError, NotRealError, PrecisionError

MOST_BITS = 1 << 18
# Without a single digit: bits at which to give up, unless the digits asked for or the inputs are long.
_BITS_FOR_ZERO, _BITS_FOR_UNDEFINED = 1 << 15, 1 << 13
_GUARD = 10
_TRIES_TO_SETTLE = 4
_WHOLE = "the value"
_LARGEST_EXPONENT = 1 << 26  # in bits; beyond, powers of ten no longer fit into memory
_LONGEST_EXPONENT = 2400  # bits of an exponent that a message still writes out

Number: TypeAlias = Any  # fmpq or arb; python-flint has no type stubs
Attempt = Callable[[int], Sequence[Number]]
Recognise = Callable[[int, arb], fmpq | None]


def bits_for(digits: int) -> int:
    """Bits of relative accuracy that make ``digits`` decimal digits, rounded up."""
    return (digits * 217706 >> 16) + 2  # 217706 / 2**16 is just above log2(10)


def settle(
    attempt: Attempt,
    digits: int,
    recognise: Recognise | None = None,
    obstacle: str | None = None,
    name: Callable[[int], str] | None = None,
    height: int = 0,
) -> list[Enclosure]:
    """Enclose real components to ``digits`` significant digits each.

    Every ball returned has a radius below 10**-digits / 2 of its smallest modulus, and all its points round
    to the same decimal of ``digits`` digits unless the true value lies too close to a tie for that to be
    decided. That holds for each component by itself: none is returned because another one is worse.

    Parameters
    ----------
    attempt : encloses all components with about the given number of bits; exact values as fmpq.
    digits : how many each component shall have, at least 1.
    recognise : proves that one component, given with its ball, is an exact rational, or returns None.
    obstacle : names of the inputs that carry a radius, if any; more precision then stops helping.
    name : what a component is called in messages; without it, "the value".
    height : bits of the longest exact input; cancellation may go about as deep.

    Raises
    ------
    PrecisionError
        Naming the component.
    """
    target = bits_for(digits)
    bits = target + _GUARD
    unsettled = 0
    known: dict[int, fmpq] = {}
    before: dict[int, int] = {}
    last: dict[int, int] = {}
    while True:
        ctx.prec = bits + 20
        numbers: list[Number] = list(attempt(bits))
        for index, value in known.items():
            numbers[index] = value
        more = 0
        worst = -1
        waiting: dict[int, bool] = {}  # the components that are not settled, and whether they are accurate
        for index, number in enumerate(numbers):
            if type(number) is not arb:
                continue
            accurate = settled = False
            if number.is_finite():
                mid, mid_exp = number.mid().man_exp()
                rad, rad_exp = number.rad().man_exp()
                size = int(mid_exp) + int(mid).bit_length()
                if abs(size) > _LARGEST_EXPONENT and number.rel_accuracy_bits() > 4:
                    raise PrecisionError(_size_message(_named(name, index), number, size), bits)
                accurate, settled = _decimal.accuracy_of_ball(
                    int(mid), int(mid_exp), int(rad), int(rad_exp), digits
                )
            if settled or (accurate and unsettled >= _TRIES_TO_SETTLE):
                continue
            if recognise is not None and (unsettled or not accurate) and (accurate or _holds_zero(number)):
                exact = recognise(index, number)
                if exact is not None:
                    numbers[index] = known[index] = exact
                    continue
            waiting[index] = accurate
            needed = _more_bits(number, accurate, target, bits, unsettled)
            reached = _accuracy(number)
            if not accurate and reached <= last.get(index, -2) + 4:
                needed = max(needed, bits)  # next to a jump, where a few bits more change nothing
            last[index] = reached
            if needed >= more:
                more, worst = needed, index
        if not waiting:
            return [_enclose(number, digits) for number in numbers]
        if obstacle is not None:
            now = {index: _accuracy(numbers[index]) for index in waiting}
            stuck = [index for index in waiting if index in before and now[index] <= before[index] + 4]
            for index in stuck:
                if not waiting[index]:
                    raise PrecisionError(
                        _obstacle_message(obstacle, digits, _named(name, index), numbers[index]), bits
                    )
            if len(stuck) == len(waiting):  # each is accurate and next to a tie, which its radius spans
                return [_enclose(number, digits) for number in numbers]
            before = now
        unsettled += 1
        limit = MOST_BITS
        for index in waiting:
            allowed = _most_bits(numbers[index], target, height)
            if allowed < limit:
                limit, worst = allowed, index
        if bits >= limit:
            raise PrecisionError(_limit_message(digits, _named(name, worst), numbers[worst], bits), bits)
        bits = min(bits + more, limit)


def _named(name: Callable[[int], str] | None, index: int) -> str:
    return _WHOLE if name is None else name(index)


def _most_bits(number: arb, target: int, height: int) -> int:
    """How far to follow a component: to the end where it has digits, else as far as cancellation may go."""
    if number.is_finite() and not number.contains(0):
        return MOST_BITS
    depth = _BITS_FOR_ZERO if number.is_finite() else _BITS_FOR_UNDEFINED
    return min(MOST_BITS, max(depth, 4 * target, 8 * height))


def _more_bits(number: arb, accurate: bool, target: int, bits: int, unsettled: int) -> int:
    if accurate:  # accurate but next to a tie
        return 40 << unsettled
    if _holds_zero(number):
        return bits
    return max(target - int(number.rel_accuracy_bits()) + _GUARD, 16)


def _holds_zero(number: arb) -> bool:
    return bool(not number.is_finite() or number.contains(0))


def _accuracy(number: arb | None) -> int:
    return -1 if number is None or not number.is_finite() else int(number.rel_accuracy_bits())


def _limit_message(digits: int, name: str, number: arb, bits: int) -> str:
    limit = f"{bits} bits of working precision were reached"
    if not number.is_finite():
        return (
            f"{name} is not finite, as far as can be told: {limit}. "
            "It may be undefined there; move the parameters away from the singularity"
        )
    if number.contains(0):
        bound = number.abs_upper()
        power = "0" if bound == 0 else _power_of_ten(_power_of_ten_above(bound))
        return (
            f"{name} cannot be told from zero: its modulus is at most {power}, and {limit}. "
            "It may be exactly zero; move the parameters, or ask whether it is zero by other means"
        )
    advice = "Ask for fewer digits or move away from the singularity"
    of = "" if name == _WHOLE else f" of {name}"
    return f"{digits} digits{of} could not be guaranteed: {limit}. {advice}"


def _power_of_ten_above(bound: arb) -> int:
    mantissa, exponent = bound.upper().man_exp()
    bits = int(mantissa.bit_length()) + int(exponent)
    # log10(2) lies between 0.30102 and 0.30103; the power must not fall below the bound.
    return bits * (30103 if bits > 0 else 30102) // 100000 + 1


def _power_of_ten(exponent: int) -> str:
    """10**exponent in words; a power that is too long to be written is bounded by a power of ten itself.

    The bound goes outwards for the messages that use it: a large value is above it, a small one below.
    """
    if abs(exponent).bit_length() <= _LONGEST_EXPONENT:
        return f"10**{exponent}"
    digits = (abs(exponent).bit_length() - 1) * 30102 // 100000
    return f"10**{'-' if exponent < 0 else ''}(10**{digits})"


def _size_message(name: str, number: arb, size: int) -> str:
    if size > 0:  # half of the midpoint is still below the ball
        bound = f"above {_power_of_ten((size - 2) * 30102 // 100000)}"
    else:
        bound = f"below {_power_of_ten(_power_of_ten_above(abs(number)))}"
    return f"the modulus of {name} is {bound}: its digits cannot be written out"


def _obstacle_message(obstacle: str, digits: int, name: str, number: arb) -> str:
    found = f"; {name} lies in {_brief(number)}" if number.is_finite() else ""
    return (
        f"the radius of the input {obstacle} is the obstacle: it does not determine {digits} digits of "
        f"{name}{found}. Give the input with a smaller radius or exactly, or ask for fewer digits"
    )


def _brief(number: arb) -> str:
    """The ball as FLINT prints it, or its bound where its exponent alone would fill pages."""
    exponents = [int(part.man_exp()[1]) for part in (number.mid(), number.rad())]
    if max(map(abs, exponents)) <= _LARGEST_EXPONENT:
        return str(number.str(8))
    return f"a ball of modulus below {_power_of_ten(_power_of_ten_above(abs(number)))}"


def _enclose(number: Number, digits: int) -> Enclosure:
    if type(number) is arb:
        assert number.is_finite()  # only an accurate ball comes here
        return Enclosure._from_ball(number, digits)
    return Enclosure._from_exact(number, digits)


def real_number(value: Any) -> Number:
    """A real result of a generated function as fmpq or arb; exact balls without radius stay balls.

    Raises
    ------
    DomainError
        Where a function has no value at its arguments, which are certainly outside of its domain.
    NotRealError
        Where an imaginary part is not exactly zero. A ball around zero is not: no precision could show that
        it is, so the value is not taken for real.
    """
    kind = type(value)
    if kind is arb:
        return fmpq(0) if value == 0 else value
    if kind is fmpq:
        return value
    if kind is acb:
        if not value.is_finite():
            return arb.nan()
        if not value.imag.is_zero():
            raise NotRealError("the value", value.imag)
        return real_number(value.real)
    if isinstance(value, arb):  # not a number, and it knows why
        raise DomainError(value.function, value.values, value.allowed)
    return fmpq(value)


def complex_number(value: Any) -> tuple[Number, Number]:
    """Real and imaginary part of a result of a generated function."""
    if type(value) is acb:
        return real_number(value.real), real_number(value.imag)
    number = real_number(value)
    # What is not a number has no imaginary part that could be known.
    return number, (fmpq(0) if type(number) is fmpq or number.is_finite() else arb.nan())
