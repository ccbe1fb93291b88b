"""What arithmetic and comparisons of enclosures ask of one: its two ends."""

from __future__ import annotations

from fractions import Fraction


class WithEnds:
    """A set of real numbers between two exact ends."""

    __slots__ = ()

    @property
    def lower(self) -> Fraction:
        """Left end."""
        raise NotImplementedError

    @property
    def upper(self) -> Fraction:
        """Right end."""
        raise NotImplementedError
