"""The figures that certificates print, computed again: a ball as a decimal midpoint ± radius.

FLINT's text of a ball follows from the number alone once the ball is far narrower than the digits shown, but
for one case: numbers with a short binary expansion may be known exactly, and are then written without ±.
"""

from __future__ import annotations

import re

from flint import acb, arb

from derive.recheck.ball_functions import ball
from derive.recheck.exact import Exact, Value, rational_root

_BITS = 264
_NARROW = 220
_TINY = re.compile(r"\+/- [0-9](?:\.[0-9]+)?e-[0-9]+")
_PAIR = re.compile(r"\((.+)\) \+ \((.+)\)\*I")


def figures(value: Value, digits: int) -> list[str]:
    """The texts of a real number, as one that is known exactly (where it can be) or as a ball."""
    if isinstance(value, Exact):
        known = arb(value.real)
        exact = bool(arb(known.mid()) - arb(value.real) == 0) and bool(known.is_exact())
    else:
        known = arb(value.real)
        exact = bool(known.is_exact())
    if known == 0:
        return ["0"]
    widened = arb(known.mid(), arb(abs(known)).upper() * arb(2) ** -_NARROW)
    texts = [_text(widened, digits)]
    return [_text(known.mid(), digits), *texts] if exact else texts


def same_figure(text: str, value: Value, digits: int) -> bool:
    """Whether a text is that of a real or complex number.

    A part of a complex number that is zero may be written as a bound below the digits of the other part.
    """
    real, imaginary = (Exact(value.real), Exact(value.imag)) if isinstance(value, Exact) else (
        acb(value.real), acb(value.imag))  # fmt: skip
    if text in figures(real, digits) and _vanishes(imaginary):
        return True
    match = _PAIR.fullmatch(text)
    if match is None:
        return False
    size = arb(abs(ball(value)))
    return all(
        _same_part(t, part, size, digits) for t, part in zip(match.groups(), (real, imaginary), strict=True)
    )


def _same_part(text: str, part: Value, size: arb, digits: int) -> bool:
    if not _vanishes(part):
        return text in figures(part, digits)
    if text == "0":
        return True
    return bool(_TINY.fullmatch(text)) and bool(arb(text[4:]) < size * arb(10) ** -digits)


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
