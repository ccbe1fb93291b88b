"""Raise the working precision until every printed digit is guaranteed, or say why that is impossible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from flint import acb, arb, ctx, fmpq

from numerics import _decimal
from numerics.enclosure import Enclosure
from numerics.errors import PrecisionError

MOST_BITS = 1 << 18
_GUARD = 10
_TRIES_TO_SETTLE = 4
_LARGEST_EXPONENT = 1 << 26  # in bits; beyond, powers of ten no longer fit into memory

Number: TypeAlias = Any  # fmpq or arb; python-flint has no type stubs
Attempt = Callable[[int], Sequence[Number]]
Recognise = Callable[[int, arb], fmpq | None]


def bits_for(digits: int) -> int:
    """Bits of relative accuracy that make ``digits`` decimal digits, rounded up."""
    return (digits * 217706 >> 16) + 2  # 217706 / 2**16 is just above log2(10)


def settle(
    attempt: Attempt, digits: int, recognise: Recognise | None = None, obstacle: str | None = None
) -> list[Enclosure]:
    """Enclose real components to ``digits`` significant digits each.

    Parameters
    ----------
    attempt : enclosures of all components computed with about the given number of bits; exact values as fmpq
    recognise : optional; proves that one component, given with its ball, is an exact rational, or returns
    None obstacle : names of the inputs that carry a radius, if any; more precision then stops helping

    Every ball returned has a radius below 10**-digits / 2 of its smallest modulus, and all its points round
    to the same decimal of ``digits`` digits unless the true value lies too close to a tie for that to be
    decided.

    Raises: PrecisionError.
    """
    target = bits_for(digits)
    bits = target + _GUARD
    unsettled = 0
    known: dict[int, fmpq] = {}
    before = None
    while True:
        ctx.prec = bits + 20
        numbers: list[Number] = list(attempt(bits))
        for index, value in known.items():
            numbers[index] = value
        more = 0
        worst: arb | None = None
        for index, number in enumerate(numbers):
            if type(number) is not arb:
                continue
            accurate = settled = False
            if number.is_finite():
                mid, mid_exp = number.mid().man_exp()
                rad, rad_exp = number.rad().man_exp()
                size = int(mid_exp) + int(mid).bit_length()
                if abs(size) > _LARGEST_EXPONENT and number.rel_accuracy_bits() > 4:
                    raise PrecisionError(_size_message(number, size), bits)
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
            needed = _more_bits(number, accurate, target, bits, unsettled)
            if needed >= more:
                more, worst = needed, number
        if not more:
            return [_enclose(number, digits) for number in numbers]
        if obstacle is not None:
            now = _accuracy(worst)
            if before is not None and now <= before + 4:
                if worst is not None and _decimal_ok(worst, digits):
                    return [_enclose(number, digits) for number in numbers]
                raise PrecisionError(_obstacle_message(obstacle, digits, worst), bits)
            before = now
        unsettled += 1
        if bits >= MOST_BITS:
            raise PrecisionError(_limit_message(digits, worst), bits)
        bits = min(bits + more, MOST_BITS)


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


def _decimal_ok(number: arb, digits: int) -> bool:
    if not number.is_finite():
        return False
    mid, mid_exp = number.mid().man_exp()
    rad, rad_exp = number.rad().man_exp()
    return _decimal.accuracy_of_ball(int(mid), int(mid_exp), int(rad), int(rad_exp), digits)[0]


def _limit_message(digits: int, number: arb | None) -> str:
    limit = f"{MOST_BITS} bits of working precision were reached"
    if number is not None and number.is_finite() and number.contains(0):
        bound = number.abs_upper()
        power = "0" if bound == 0 else f"10**{_power_of_ten_above(bound)}"
        return (
            f"the value cannot be told from zero: its modulus is at most {power}, and {limit}. "
            "It may be exactly zero; move the parameters, or ask whether it is zero by other means"
        )
    advice = "Ask for fewer digits or move away from the singularity"
    return f"{digits} digits could not be guaranteed: {limit}. {advice}"


def _power_of_ten_above(bound: arb) -> int:
    mantissa, exponent = bound.upper().man_exp()
    bits = int(mantissa.bit_length()) + int(exponent)
    # log10(2) lies between 0.30102 and 0.30103; the power must not fall below the bound.
    return bits * (30103 if bits > 0 else 30102) // 100000 + 1


def _size_message(number: arb, size: int) -> str:
    bound = f"below 10**{_power_of_ten_above(abs(number))}"
    if size > 0:
        bound = f"above 10**{(size - 2) * 30102 // 100000}"  # half of the midpoint is still below the ball
    return f"the modulus of the value is {bound}: its digits cannot be written out"


def _obstacle_message(obstacle: str, digits: int, number: arb | None) -> str:
    found = "" if number is None or not number.is_finite() else f"; the value lies in {number.str(8)}"
    return (
        f"the radius of the input {obstacle} is the obstacle: it does not determine {digits} digits of "
        f"the value{found}. Give the input with a smaller radius or exactly, or ask for fewer digits"
    )


def _enclose(number: Number, digits: int) -> Enclosure:
    if type(number) is arb:
        return Enclosure._from_ball(number, digits)
    return Enclosure._from_exact(number, digits)


def real_number(value: Any) -> Number:
    """A real result of a generated function as fmpq or arb; exact balls without radius stay balls."""
    kind = type(value)
    if kind is arb:
        return fmpq(0) if value == 0 else value
    if kind is fmpq:
        return value
    if kind is acb:
        if value.imag != 0:
            raise TypeError("a quantity declared real has an imaginary part")
        return real_number(value.real)
    return fmpq(value)


def complex_number(value: Any) -> tuple[Number, Number]:
    """Real and imaginary part of a result of a generated function."""
    if type(value) is acb:
        return real_number(value.real), real_number(value.imag)
    return real_number(value), fmpq(0)
