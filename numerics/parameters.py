"""Reading numbers from users: strictly, exactly, and never as code.

Everything exact becomes an fmpq. A ball with a radius stays a ball. Anything else is refused with a typed
error that names the parameter, the value and what is allowed.
"""

from __future__ import annotations

import math
import numbers
import operator
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from flint import acb, arb, fmpq, fmpz

from numerics.dyadics import widened
from numerics.errors import DomainError, ParameterError

LARGEST_EXPONENT = 10_000
LONGEST_TEXT = 30_000
LARGEST_BITS = 200_000
SMALLEST_RADIUS = 100_000
MOST_DIGITS = 10_000

READABLE = (
    'a real number: a str such as "3/10", "0.3" or "1e-5", an int, Fraction, float, mpf, fmpq, arb '
    "or Enclosure"
)
_FINITE = "finite"
_SIZE = f"of moderate size: numerator and denominator below 2**{LARGEST_BITS}"

_RATIO = re.compile(r"([+-]?)([0-9]+)/([0-9]+)")
_DECIMAL = re.compile(r"([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))(?:[eE]([+-]?)([0-9]+))?")
_NOT_FINITE = re.compile(r"[+-]?(inf|infinity|nan)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _read(text: str) -> fmpq | tuple[bool, str]:
    """The number a text denotes, or (whether it is malformed, what is allowed)."""
    if len(text) > LONGEST_TEXT:
        return True, f"at most {LONGEST_TEXT} characters long"
    if match := _RATIO.fullmatch(text):
        sign, top, bottom = match.groups()
        denominator = fmpz(bottom)
        if denominator == 0:
            return False, "a number; its denominator must not be zero"
        value = fmpq(fmpz(top), denominator)
        return -value if sign == "-" else value
    if match := _DECIMAL.fullmatch(text):
        sign, whole, decimals, bare, exponent_sign, exponent = match.groups()
        decimals = decimals or bare or ""
        power = 0
        if exponent is not None:
            exponent = exponent.lstrip("0") or "0"
            if len(exponent) > 6 or int(exponent) > LARGEST_EXPONENT:
                return (
                    False,
                    f"written with a decimal exponent between -{LARGEST_EXPONENT} and {LARGEST_EXPONENT}",
                )
            power = -int(exponent) if exponent_sign == "-" else int(exponent)
        power -= len(decimals)
        significand = fmpz((whole or "") + decimals)
        value = fmpq(significand * fmpz(10) ** power) if power >= 0 else fmpq(significand, fmpz(10) ** -power)
        return -value if sign == "-" else value
    if _NOT_FINITE.fullmatch(text):
        return False, _FINITE
    return True, READABLE


def _from_text(name: str, text: Any) -> fmpq:
    value = _read(str(text))
    if isinstance(value, tuple):
        malformed, allowed = value
        raise (ParameterError if malformed else DomainError)(name, text, allowed)
    return value


def _from_float(name: str, value: float) -> fmpq:
    if not math.isfinite(value):
        raise DomainError(name, value, _FINITE)
    return fmpq(*value.as_integer_ratio())


def _from_int(name: str, value: int) -> fmpq:
    if value.bit_length() > LARGEST_BITS:
        raise DomainError(name, value, _SIZE)
    return fmpq(value)


def read_fraction(name: str, value: Any) -> fmpq:
    """The number of anything with a numerator and a denominator."""
    top, bottom = int(value.numerator), int(value.denominator)
    if top.bit_length() > LARGEST_BITS or bottom.bit_length() > LARGEST_BITS:
        raise DomainError(name, value, _SIZE)
    if bottom == 0:
        raise DomainError(name, value, _FINITE)
    return fmpq(top, bottom)


def _from_fmpq(name: str, value: fmpq) -> fmpq:
    if value.p.bit_length() > LARGEST_BITS or value.q.bit_length() > LARGEST_BITS:
        raise DomainError(name, value, _SIZE)
    return value


def _from_mpf(name: str, value: Any) -> fmpq:
    sign, mantissa, exponent, _ = value._mpf_
    mantissa, exponent = int(mantissa), int(exponent)
    if mantissa == 0:
        if exponent != 0:  # mpmath's code for an infinity or a nan
            raise DomainError(name, value, _FINITE)
        return fmpq(0)
    return scaled(name, value, -mantissa if sign else mantissa, exponent)


def scaled(name: str, value: object, mantissa: int, exponent: int) -> fmpq:
    if abs(exponent) + mantissa.bit_length() > LARGEST_BITS:
        raise DomainError(name, value, _SIZE)
    return fmpq(mantissa << exponent) if exponent >= 0 else fmpq(mantissa, 1 << -exponent)


def check_finite_ball(name: str, ball: arb) -> None:
    """Refuse balls that are infinite, not a number, or too large or small to be written out exactly."""
    if not ball.is_finite():
        raise DomainError(name, ball, _FINITE)
    for part, most in ((ball.mid(), LARGEST_BITS), (ball.rad(), LARGEST_BITS + SMALLEST_RADIUS)):
        mantissa, exponent = part.man_exp()
        if abs(exponent) + mantissa.bit_length() > most:
            raise DomainError(name, ball, _SIZE)


def _from_arb(name: str, value: arb) -> fmpq | arb:
    if value.is_finite():
        value = widened(value, SMALLEST_RADIUS)  # a radius far below any precision only costs memory
    check_finite_ball(name, value)
    if not value.is_exact():
        return value
    mantissa, exponent = value.man_exp()
    return scaled(name, value, int(mantissa), int(exponent))


def _refuse(name: str, value: object) -> fmpq:
    raise ParameterError(name, value, READABLE)


_READERS: dict[type, Callable[[str, Any], fmpq | arb]] = {
    str: _from_text,
    int: _from_int,
    float: _from_float,
    bool: _refuse,
    complex: _refuse,
    acb: _refuse,
    fmpq: _from_fmpq,
    fmpz: lambda name, value: _from_fmpq(name, fmpq(value)),
    arb: _from_arb,
}


def reads(kind: type, reader: Callable[[str, Any], fmpq | arb]) -> None:
    """Let numbers of a class of this package be given as parameters; its module says how they are read."""
    _READERS[kind] = reader


def parse_number(name: str, value: Any) -> fmpq | arb:
    """Read one real number.

    Parameters
    ----------
    name : the parameter's name for messages.
    value : a str ("3/10", "0.3", "1e-5"), int, Fraction, Decimal, float (its binary value), NumPy scalar,
        mpf, fmpz, fmpq, arb or Enclosure.

    Returns
    -------
    An fmpq when the value is exact, else an arb with positive radius.

    Raises
    ------
    ParameterError
        When it cannot be read as a real number.
    DomainError
        When it is not finite or too large.
    """
    reader = _READERS.get(type(value))
    if reader is not None:
        return reader(name, value)
    return _parse_other(name, value)


def _parse_other(name: str, value: Any) -> fmpq | arb:
    """Subclasses, NumPy scalars, mpmath numbers and other registered rationals."""
    if type(value).__module__ == "numpy" and getattr(value, "shape", None) != ():
        raise ParameterError(name, value, READABLE + "; arrays go to the array functions of the theory")
    if type(value).__name__ in ("bool", "bool_", "ndarray"):
        raise ParameterError(name, value, READABLE)
    if isinstance(value, str):
        return _from_text(name, value)
    if isinstance(value, float):
        return _from_float(name, float(value))
    if isinstance(value, numbers.Rational):
        return read_fraction(name, value)
    if hasattr(value, "_mpf_"):
        return _from_mpf(name, value)
    if isinstance(value, numbers.Complex) and not isinstance(value, numbers.Real):
        raise ParameterError(name, value, READABLE)
    try:
        if hasattr(value, "as_tuple") and hasattr(value, "as_integer_ratio"):  # decimal.Decimal
            return _from_text(name, value)
        if hasattr(value, "as_integer_ratio"):  # NumPy floating scalars of other widths
            return read_fraction(name, _Ratio(*value.as_integer_ratio()))
        return _from_int(name, operator.index(value))
    except (OverflowError, ValueError) as error:
        if isinstance(error, DomainError):
            raise
        raise DomainError(name, value, _FINITE) from None
    except TypeError:
        raise ParameterError(name, value, READABLE) from None


class _Ratio:
    def __init__(self, numerator: int, denominator: int) -> None:
        self.numerator, self.denominator = numerator, denominator


def parse_exact(name: str, value: Any) -> fmpq:
    """Read one real number that is known exactly; as ``parse_number``, but balls with a radius are
    refused.
    """
    number = parse_number(name, value)
    if isinstance(number, arb):
        raise ParameterError(name, value, "an exact number")
    return number


def check_digits(digits: Any) -> int:
    """The number of digits as an int from 1 to 10000, or a typed error."""
    if type(digits) is not int:
        if isinstance(digits, bool) or type(digits).__name__ in ("bool", "bool_"):
            raise ParameterError("digits", digits, f"an int from 1 to {MOST_DIGITS}")
        try:
            digits = operator.index(digits)
        except TypeError:
            raise ParameterError("digits", digits, f"an int from 1 to {MOST_DIGITS}") from None
    if not 1 <= digits <= MOST_DIGITS:
        raise DomainError("digits", digits, f"an int from 1 to {MOST_DIGITS}")
    return int(digits)
