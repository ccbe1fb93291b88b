"""Exact rounding of rationals and balls to decimal digits, with integers only."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from flint import fmpz

# floor(log10(2) * 2**64): one multiplication estimates a decimal exponent from a binary one.
_LOG10_2 = 5553023288523357132
MOST_ZEROS = 400
MOST_LEADING_ZEROS = 29


@lru_cache(maxsize=512)
def power_of_ten(exponent: int) -> int:
    """10**exponent for exponent >= 0."""
    return int(fmpz(10) ** exponent)  # far faster than Python's own power for values such as 1e-5000000


def decimal_exponent(value: Fraction) -> int:
    """floor(log10(|value|)) of a non-zero rational, exactly."""
    return _floor_log10(abs(value.numerator), value.denominator)


def _floor_log10(top: int, bottom: int) -> int:
    guess = ((top.bit_length() - bottom.bit_length()) * _LOG10_2) >> 64
    while _at_least_power(top, bottom, guess + 1):
        guess += 1
    while not _at_least_power(top, bottom, guess):
        guess -= 1
    return guess


def _at_least_power(top: int, bottom: int, exponent: int) -> bool:
    if exponent >= 0:
        return bool(top >= fmpz(bottom) * power_of_ten(exponent))
    return bool(fmpz(top) * power_of_ten(-exponent) >= bottom)


def round_significant(value: Fraction, digits: int) -> tuple[int, int]:
    """Round to ``digits`` significant decimal digits, ties to even.

    Returns (d, e) with the rounded value d * 10**e; d has ``digits`` digits, or is 0 for zero.
    """
    if value == 0:
        return 0, 0
    exponent = decimal_exponent(value) - digits + 1
    top, bottom = value.numerator, value.denominator
    if exponent >= 0:
        bottom *= power_of_ten(exponent)
    else:
        top *= power_of_ten(-exponent)
    quotient, rest = divmod(abs(top), bottom)
    if 2 * rest > bottom or (2 * rest == bottom and quotient & 1):
        quotient += 1
    if quotient == power_of_ten(digits):
        quotient //= 10
        exponent += 1
    return (quotient if top > 0 else -quotient), exponent


def plain(significand: int, exponent: int) -> str:
    """significand * 10**exponent with every digit of the significand; with an exponent where it is below
    1e-30 or needs more than `MOST_ZEROS` zeros at the end.
    """
    if significand == 0:
        return "0"
    sign = "-" if significand < 0 else ""
    text = str(fmpz(abs(significand)))  # Python's own int to str refuses more than 4300 digits
    if exponent > MOST_ZEROS or -exponent - len(text) > MOST_LEADING_ZEROS:
        return scientific(significand, exponent)
    if exponent >= 0:
        return sign + text + "0" * exponent
    if -exponent < len(text):
        return f"{sign}{text[:exponent]}.{text[exponent:]}"
    return f"{sign}0.{'0' * (-exponent - len(text))}{text}"


def scientific(significand: int, exponent: int) -> str:
    """significand * 10**exponent, which is not zero, with one digit before the point: '1.8e7'."""
    text = str(fmpz(abs(significand)))
    head = f"{'-' if significand < 0 else ''}{text[0]}{'.' * (len(text) > 1)}{text[1:]}"
    return f"{head}e{exponent + len(text) - 1}"


def scientific_up(value: Fraction, digits: int = 2) -> str:
    """A decimal with an exponent that is not below the non-negative ``value``: '4.2e-31'."""
    return _quotient_up(fmpz(value.numerator), fmpz(value.denominator), digits)


def distance_up(mid: Fraction, rad: Fraction, significand: int, exponent: int) -> str:
    """A bound of rad + |mid - significand * 10**exponent|, as `scientific_up` prints it."""
    # Over a common denominator and without reducing: greatest common divisors of such numbers take long.
    top, bottom = fmpz(significand) * power_of_ten(max(exponent, 0)), power_of_ten(max(-exponent, 0))
    numerator, denominator = fmpz(mid.numerator), fmpz(mid.denominator)
    gap = abs(numerator * bottom - top * denominator)
    rest = fmpz(rad.numerator) * denominator * bottom
    return _quotient_up(gap * rad.denominator + rest, denominator * bottom * rad.denominator, 2)


def _quotient_up(top: fmpz, bottom: fmpz, digits: int) -> str:
    if top == 0:
        return "0"
    exponent = _floor_log10(int(top), int(bottom)) - digits + 1
    if exponent < 0:
        top = top * power_of_ten(-exponent)
    else:
        bottom = bottom * power_of_ten(exponent)
    significand = int(-(-top // bottom))
    if significand == power_of_ten(digits):
        significand //= 10
        exponent += 1
    text = str(significand)
    power = exponent + digits - 1
    return text[0] + ("." + text[1:] if digits > 1 else "") + (f"e{power}" if power else "")


def terminating(value: Fraction) -> tuple[int, int] | None:
    """(d, e) with value == d * 10**e and d not divisible by ten, or None when the decimal never ends."""
    if value == 0:
        return 0, 0
    bottom, twos, fives = value.denominator, 0, 0
    twos = (bottom & -bottom).bit_length() - 1
    bottom >>= twos
    while bottom % 5 == 0:
        bottom //= 5
        fives += 1
    if bottom != 1:
        return None
    places = max(twos, fives)
    significand, exponent = int(value * power_of_ten(places)), -places
    while significand % 10 == 0:
        significand //= 10
        exponent += 1
    return significand, exponent


def guaranteed_digits(mid: Fraction, rad: Fraction) -> int:
    """Largest n with rad < 10**-n / 2 times the smallest modulus in the ball; 0 when there is none (rad >
    0).
    """
    smallest = abs(mid) - rad
    if smallest <= 0:
        return 0
    ratio = smallest / (2 * rad)
    exponent = decimal_exponent(ratio)
    if ratio == Fraction(10) ** exponent:
        exponent -= 1
    return max(exponent, 0)


def accuracy_of_ball(mid: int, mid_exp: int, rad: int, rad_exp: int, digits: int) -> tuple[bool, bool]:
    """Judge the ball (mid * 2**mid_exp) ± (rad * 2**rad_exp) against ``digits`` significant digits.

    Returns
    (accurate, settled): accurate when the radius is below 10**-digits / 2 of every modulus in the ball;
    settled when moreover every number in the ball rounds to one and the same decimal of ``digits`` digits.
    """
    mid = abs(mid)
    if rad and rad.bit_length() + rad_exp > mid.bit_length() + mid_exp:
        return False, False  # the ball holds zero; its radius may be far too large to be written out
    if mid_exp <= rad_exp:
        exponent = mid_exp
        rad <<= rad_exp - mid_exp
    else:
        if mid_exp - rad_exp > 64 + 8 * digits:
            # A radius far below the last digit: enlarge it, so that the integers stay short.
            shift = mid_exp - rad_exp - 64 - 8 * digits
            rad = (rad >> shift) + 1
            rad_exp += shift
        exponent = rad_exp
        mid <<= mid_exp - rad_exp
    low, high = mid - rad, mid + rad
    if low <= 0 or rad * 2 * power_of_ten(digits) >= low:
        return False, False
    # scale = power of ten that brings low into [10**(digits-1), 10**digits)
    scale = digits - 1 - (((low.bit_length() - 1 + exponent) * _LOG10_2) >> 64)
    while True:
        first = _round_half_up(low, exponent, scale)
        if first is None:
            return True, False
        if first > power_of_ten(digits):
            scale -= 1
            continue
        break
    return True, first == _round_half_up(high, exponent, scale)


def _round_half_up(value: int, exponent: int, scale: int) -> int | None:
    """round(value * 2**exponent * 10**scale), or None when that is exactly half way."""
    top, bottom = value, 1
    if scale >= 0:
        top *= power_of_ten(scale)
    else:
        bottom = power_of_ten(-scale)
    if exponent >= 0:
        top <<= exponent
    elif bottom == 1:
        doubled = top >> (-exponent - 1)
        if doubled & 1 and (doubled << (-exponent - 1)) == top:
            return None
        return (doubled + 1) >> 1
    else:
        bottom <<= -exponent
    quotient, rest = divmod(2 * top + bottom, 2 * bottom)
    return None if rest == 0 else quotient
