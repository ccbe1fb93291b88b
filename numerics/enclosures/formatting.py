"""Format specifications of Enclosures: only digits that the enclosure guarantees are written."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from flint import fmpz

from numerics import decimals
from numerics.errors import DomainError, ParameterError, PrecisionError, RederiveError, shown
from numerics.parameters import MOST_DIGITS

if TYPE_CHECKING:
    from numerics.enclosure import Enclosure

_SPEC = re.compile(
    r"(?P<layout>(?:.?[<>=^])?[-+ ]?z?0?\d{0,5}[,_]?)(?:\.(?P<places>\d+))?(?P<kind>[a-zA-Z%]?)"
)
_NUMERIC = re.compile(r".?=|(?:.?[<>^])?(?:[-+ z0]|\d*,)")  # layouts that a text cannot have
_KINDS = "eEfFgG%"
_READABLE = f"a specification as for floats, of a kind among {_KINDS}"


def formatted(x: Enclosure, spec: str) -> str:
    """What ``format(x, spec)`` gives.

    Parameters
    ----------
    x : the enclosure.
    spec : as for floats. ``.Nf``, ``.N%`` and ``.Ne`` write exactly the places asked for; ``.Ng`` at most N
        significant digits, fewer where fewer are guaranteed. Without a precision all digits that ``str``
        prints are written, with an exponent where zeros would stand for digits before the point that are
        not known; ``f`` and ``%``, which have no exponent, refuse then.

    Raises
    ------
    PrecisionError
        When places are asked for that are not guaranteed, or no digit is; it says how many there are.
    ParameterError, DomainError
        For a specification that cannot be read, or more than 10000 places.

    Accuracy
    --------
    The middle is rounded, ties to even, and the radius is below half a unit of the last place: the decimal is
    less than one such unit from the true value.
    """
    if not spec:
        return str(x)
    read = _SPEC.fullmatch(spec)
    if read is None or (read["kind"] and read["kind"] not in _KINDS):
        raise ParameterError("format", spec, _READABLE)
    grouped = read["layout"].endswith("_")  # which decimal numbers do not know
    if grouped and read["layout"].startswith((",<", ",>", ",=", ",^")):
        raise ParameterError("format", spec, "another fill than a comma beside _")
    layout = read["layout"][:-1] + "," if grouped else read["layout"]
    try:
        text = _laid_out(x, spec, layout, read)
    except (ValueError, ArithmeticError) as error:
        if isinstance(error, RederiveError):
            raise
        raise ParameterError("format", spec, _READABLE) from None
    return text.replace(",", "_") if grouped else text


def text_of(x: Enclosure, positional: bool) -> str:
    """The decimal of an enclosure that has a digit to write.

    Parameters
    ----------
    x : the enclosure.
    positional : whether zeros may stand for digits before the point that are not known.
    """
    significand, exponent = decimals.round_significant(x.mid, x.digits)
    if exponent <= 0 or positional or (x.rad == 0 and significand * decimals.power_of_ten(exponent) == x.mid):
        return decimals.plain(significand, exponent)
    return decimals.scientific(significand, exponent)


def _laid_out(x: Enclosure, spec: str, layout: str, read: re.Match[str]) -> str:
    """The text of a specification that was read."""
    kind = read["kind"]
    if read["places"] is None:
        return _whole(x, spec, layout, kind)
    places = int(read["places"])
    if places > MOST_DIGITS:
        raise DomainError("format", spec, f"a specification with at most {MOST_DIGITS} places")
    if kind in ("f", "F", "%"):
        return format(_rounded(x, places, spec, 2 * (kind == "%")), f"{layout}.{places}{kind}")
    if kind in ("e", "E"):
        if (known := guaranteed(x)) is not None and places + 1 > known:
            raise _missing(
                x, spec, f"{known} significant digits are guaranteed, ask for .{max(known - 1, 0)}e"
            )
        return format(_significant(x, places + 1, spec), f"{layout}.{places}{kind}")
    known, asked = guaranteed(x), max(places, 1)
    digits = asked if known is None else min(asked, known)
    return format(_significant(x, digits, spec), f"{layout}.{max(digits, 1)}{kind or 'g'}")


def _whole(x: Enclosure, spec: str, layout: str, kind: str) -> str:
    """All digits that are to be written, where no number of places is asked for."""
    if not kind and x.digits == 0:
        if _NUMERIC.match(layout):
            raise _missing(x, spec, "no significant digit is guaranteed, use str or repr")
        return format(str(x), layout)
    if not kind:
        text = text_of(x, positional=False)
        return format(Decimal(text), layout + "e" * ("e" in text))
    if kind not in ("f", "F", "%"):
        return format(_significant(x, x.digits, spec), layout + kind)
    shift = 2 * (kind == "%")
    value = _significant(x, x.digits, spec)
    if x.rad == 0 and Fraction(value) == x.mid:
        return format(value, layout + kind)
    if int(value.as_tuple().exponent) + shift > 0:  # zeros would stand for digits that are not known
        return format(_rounded(x, 0, spec, shift), f"{layout}.0{kind}")
    return format(value, layout + kind)


def guaranteed(x: Enclosure) -> int | None:
    """Significant digits that the radius guarantees; None for a value that is known exactly."""
    return None if x.rad == 0 else decimals.guaranteed_digits(x.mid, x.rad)


def _significant(x: Enclosure, digits: int, spec: str) -> Decimal:
    if digits == 0:
        raise _missing(x, spec, "no significant digit is guaranteed, use str or repr")
    significand, exponent = decimals.round_significant(x.mid, digits)
    return Decimal(f"{fmpz(significand)}e{exponent if significand else 1 - digits}")


def _rounded(x: Enclosure, places: int, spec: str, shift: int) -> Decimal:
    """The middle with so many decimals, those of a percentage being two further to the right."""
    if x.rad * 2 * decimals.power_of_ten(places + shift) >= 1:
        known = decimals.decimal_exponent(1 / (2 * x.rad))
        known -= known >= 0 and x.rad * 2 * decimals.power_of_ten(known) >= 1
        told = f"{max(known - shift, 0)} are guaranteed" if known >= shift else "none is guaranteed"
        raise _missing(x, spec, f"of the decimals {told}")
    significand = fmpz(round(x.mid * decimals.power_of_ten(places + shift)))
    return Decimal(f"{significand}e{-places - shift}")


def _missing(x: Enclosure, spec: str, told: str) -> PrecisionError:
    return PrecisionError(f"format {spec!r:.40} asks {shown(x)} for more than it holds: {told}")
