"""Numbers that are proposed for a symbol, each from four choices: smaller ones mean simpler numbers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from flint import fmpq

from derive.testing.numbers import plain_numbers


class Kind(Enum):
    """What kind of number is proposed."""

    WHOLE = "whole"
    FRACTION = "fraction"
    PLAIN = "plain"  # without any meaning
    POWER = "power"  # of ten
    NEAR_ONE = "near one"
    EDGE = "edge"  # an end of the interval, or close to it
    CRITICAL = "critical"  # where the statement is special, or close to it
    EQUAL = "equal"  # to a number that was drawn before, as the next three
    OPPOSITE = "opposite"
    INVERSE = "inverse"
    CLOSE = "close"


_COUNTS = {
    Kind.WHOLE: 8, Kind.FRACTION: 6, Kind.PLAIN: 3, Kind.POWER: 4, Kind.NEAR_ONE: 2, Kind.EDGE: 4,
    Kind.EQUAL: 3, Kind.OPPOSITE: 2, Kind.INVERSE: 3, Kind.CLOSE: 3, Kind.CRITICAL: 12,
}  # fmt: skip
# Each number takes the same four choices, so that each of them can be made smaller by itself.
KINDS = tuple(kind for kind, count in _COUNTS.items() for _ in range(count))
SIZES, PARTS, _EXPONENTS = 24, 6, 12


def proposed(
    kind: Kind,
    size: int,
    part: int,
    whole: bool,
    others: Sequence[fmpq],
    ends: tuple[fmpq | None, fmpq | None],
) -> fmpq | None:
    """A number of a kind, simpler for smaller sizes and parts; it need not lie in the interval."""
    small = fmpq(1, 10 ** (1 + size % _EXPONENTS)) * (1 if part < PARTS // 2 else -1)
    if kind is Kind.WHOLE:
        small = part < PARTS // 2
        return fmpq(size + SIZES * part if whole and not small else (1, 0, *range(2, SIZES))[size])
    if kind is Kind.FRACTION:
        return fmpq(size + 1, part + 2)
    if kind is Kind.PLAIN:
        return plain_numbers()[size]
    if kind is Kind.POWER:
        return 1 / small if part < PARTS // 2 else -small
    if kind is Kind.NEAR_ONE:
        return 1 + small
    if kind is Kind.EDGE:
        low, high = ends if part % 2 == 0 else ends[::-1]
        end = low if low is not None else high
        if end is None or size == 0:
            return end
        inside = abs(small) if end is ends[0] else -abs(small)
        return end + inside * (abs(high - low) if high is not None and low is not None else 1)
    if not others:
        return None
    other = others[part % len(others)]
    if kind is Kind.INVERSE:
        return 1 / other if other != 0 else None
    return other * {Kind.EQUAL: fmpq(1), Kind.OPPOSITE: fmpq(-1)}.get(kind, 1 + small)


def near_to(critical: Sequence[fmpq], size: int, part: int) -> fmpq | None:
    """A critical number, or one close to it on either side."""
    if not critical:
        return None
    place = critical[size % len(critical)]
    side = 1 if part % 2 else -1
    return place if part < 2 else place + side * fmpq(1, 10 ** (1 + size * (part // 2) % _EXPONENTS))
