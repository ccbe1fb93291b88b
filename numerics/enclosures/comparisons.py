"""Comparisons of enclosures: about the true values, and an error where the enclosures do not decide them."""

from __future__ import annotations

import sys
from fractions import Fraction
from typing import Any

from flint import arb

from numerics.dyadics import dyadic
from numerics.enclosures.ends import WithEnds
from numerics.errors import ParameterError, UndecidedError, shown
from numerics.parameters import check_finite_ball, parse_exact

Ends = tuple[Fraction, Fraction]


class Comparisons(WithEnds):
    """The order of enclosures: True where it holds for all their points, False where for none.

    Between the two it is undecided, and `UndecidedError` is raised; so is it for the truth of an enclosure
    that holds zero and other numbers.
    """

    __slots__ = ()

    def __lt__(self, other: object) -> bool:
        ends = _ends_to_order(other)
        return NotImplemented if ends is None else _less(self, other, "<", (self.lower, self.upper), ends)

    def __le__(self, other: object) -> bool:
        ends = _ends_to_order(other)
        if ends is None:
            return NotImplemented
        return not _less(self, other, "<=", ends, (self.lower, self.upper))

    def __gt__(self, other: object) -> bool:
        ends = _ends_to_order(other)
        return NotImplemented if ends is None else _less(self, other, ">", ends, (self.lower, self.upper))

    def __ge__(self, other: object) -> bool:
        ends = _ends_to_order(other)
        if ends is None:
            return NotImplemented
        return not _less(self, other, ">=", (self.lower, self.upper), ends)

    def __bool__(self) -> bool:
        if self.lower < 0 < self.upper or (self.lower != self.upper and 0 in (self.lower, self.upper)):
            raise UndecidedError(f"{shown(self)} != 0", "it holds 0 and other numbers")
        return self.lower != 0


def _ends_to_order(other: object) -> Ends | None:
    """The ends of what an enclosure is ordered with: a text, which equals no number, is read as one."""
    return ends_of(other) if isinstance(other, str) else ends_or_none(other)


def _less(x: object, y: object, sign: str, a: Ends, b: Ends) -> bool:
    """Whether a < b for all points of two sets, or for none."""
    if a[1] < b[0]:
        return True
    if a[0] >= b[1]:
        return False
    told = "some of their points satisfy it and others do not; overlaps, contains, lower and upper say more"
    raise UndecidedError(f"{shown(x)} {sign} {shown(y)}", told)


def ends_of(value: Any) -> Ends:
    """The ends of a number, a ball or an enclosure, exactly.

    Raises
    ------
    ParameterError, DomainError
        When it is not a finite real number.
    """
    if isinstance(value, Comparisons):
        return value.lower, value.upper
    if isinstance(value, arb):
        check_finite_ball("value", value)
        mid, rad = dyadic(value.mid()), dyadic(value.rad())
        return mid - rad, mid + rad
    exact = parse_exact("value", value)
    number = Fraction(int(exact.p), int(exact.q))
    return number, number


def ends_or_none(value: object) -> Ends | None:
    """The ends of anything that compares as a real set; strings and foreign types do not."""
    if isinstance(value, (str, bool, complex)):
        return None
    if type(value) is float and (value != value or abs(value) > sys.float_info.max):
        return None
    try:
        return ends_of(value)
    except (ParameterError, ValueError):
        return None
