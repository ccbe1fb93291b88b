"""The figures that certificates print, computed again: a ball as a decimal midpoint ± radius.

FLINT's text of a ball follows from the number alone once the ball is far narrower than the digits shown, but
for one case: numbers with a short binary expansion may be known exactly, and are then written without ±.
"""

from __future__ import annotations

import re
from fractions import Fraction

from flint import acb, arb, fmpq

from derive.recheck.ball_functions import ball
from derive.recheck.exact import Exact, Value, rational_root

_NARROW = 220
_FEW_BITS = 64
_RADIUS = re.compile(r"[1-9](?:\.\d\d?)?e-\d{1,3}")


def figures(value: Value, digits: int) -> list[str]:
    """All texts that a number may have, the usual one first.

    A part of a complex number that may be zero is 0 to the digits shown; so is an imaginary part that is left
    out.
    """
    if isinstance(value, Exact):
        real, imaginary = Exact(value.real), Exact(value.imag)
    else:
        real, imaginary = acb(value.real), acb(value.imag)
    pairs = [f"({x}) + ({y})*I" for x in _part(real, digits) for y in _part(imaginary, digits)]
    return [*_real(real, digits), *pairs] if _vanishes(imaginary) else pairs


def _part(part: Value, digits: int) -> list[str]:
    return ["0"] if _vanishes(part) else _real(part, digits)


def _real(value: Value, digits: int) -> list[str]:
    """The texts of a real number: as one that is known exactly, where it can be, or as a ball."""
    known = arb(value.real)
    exact = bool(known.is_exact()) and (not isinstance(value, Exact) or _dyadic(value))
    if known == 0:
        return ["0"]
    radius = arb(abs(known)).upper() * arb(2) ** -_NARROW
    texts = [_text(arb(known.mid(), radius), digits)]
    # Around a short number that it may be, a ball is written with another last digit of its radius.
    short = _short(known)
    if short is not None:
        texts.append(_text(arb(short, radius), digits))
    return [_text(known.mid(), digits), *texts] if exact else texts


def _short(x: arb) -> arb | None:
    """The number of few binary digits that a narrow ball holds, if it holds one."""
    mantissa, exponent = (int(part) for part in x.mid().man_exp())
    surplus = max(0, mantissa.bit_length() - _FEW_BITS)
    rounded = arb((mantissa + ((1 << surplus) >> 1)) >> surplus) * arb(2) ** (exponent + surplus)
    return rounded if x.contains(rounded) else None


def says_short(text: str, value: Value, digits: int) -> bool:
    """Whether a text gives a short decimal number: its digits, and a radius far below the last of them.

    The radius of a ball around such a number follows from how its midpoint was rounded, not from the number.
    """
    if not isinstance(value, Exact) or value.imag != 0 or (value.real * 10**digits).q != 1:
        return False
    middle, _, radius = text.partition(" +/- ")
    if middle != _real(Exact(value.real), digits)[-1].partition(" +/- ")[0]:
        return False
    if _RADIUS.fullmatch(radius) is None:
        return False
    said = Fraction(radius)
    return bool(fmpq(said.numerator, said.denominator) * 10**digits < abs(value.real))


def _dyadic(value: Exact) -> bool:
    """Whether a rational is a ball without a radius: its denominator is a power of two."""
    below = int(value.real.denominator)
    return below & (below - 1) == 0


def _vanishes(part: Value) -> bool:
    return bool(ball(part).contains(0))


def modulus(value: Value) -> Value:
    """The absolute value, exact where it is rational."""
    if isinstance(value, Exact):
        root = rational_root(value.real * value.real + value.imag * value.imag, 2)
        if root is not None:
            return Exact(root)
    return acb(abs(ball(value)))


def sharp(value: Value) -> bool:
    """Whether a value is known so well that its figures follow."""
    if isinstance(value, Exact):
        return True
    return bool(arb(value.real.rad()) + arb(value.imag.rad()) < arb(abs(value)).lower() * arb(2) ** -_NARROW)


def _text(x: arb, digits: int) -> str:
    return str(x.str(digits)).strip("[]")
