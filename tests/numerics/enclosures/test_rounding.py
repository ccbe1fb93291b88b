"""Precision is raised until rounding does not matter, and ends are rounded away from the inside."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import arb, fmpq
from hypothesis import given
from hypothesis import strategies as st

from numerics import DomainError
from numerics.dyadics import dyadic
from numerics.enclosures.rounding import accurate, hull, outward
from tests.helpers.profiles import examples


def test_precision_is_raised_until_the_radius_is_that_of_the_operands() -> None:
    radius = Fraction(1, 10**300)
    made = accurate("a third", lambda: arb(fmpq(1, 3)) + arb(0, arb(fmpq(1, 10**300))))
    assert radius <= dyadic(made.rad()) <= radius * Fraction(101, 100)
    made = accurate("a root", lambda: arb(2).sqrt(), bits=900)
    assert made.rel_accuracy_bits() >= 900
    low, high = hull("roots", [lambda: arb(2).sqrt(), lambda: arb(fmpq(2) + fmpq(1, 10**200)).sqrt()])  # type: ignore[misc]
    assert high - low < fmpq(1, 10**200)
    for broken in (lambda: arb.nan(), lambda: arb.pos_inf()):
        with pytest.raises(DomainError, match="finite on the whole enclosure"):
            accurate("nothing", broken)
        with pytest.raises(DomainError, match="finite on the whole enclosure"):
            hull("nothing", [broken])


@examples(60)
@given(st.integers(-(10**400), 10**400), st.integers(1, 10**400), st.integers(10**399, 10**400))
def test_ends_are_rounded_outward(top: int, width: int, bottom: int) -> None:
    low = fmpq(top, bottom)
    high = low + fmpq(width, bottom)
    short_low, short_high = outward(low, high)  # type: ignore[misc]
    assert short_low <= low and high <= short_high
    assert (short_high - short_low) - (high - low) <= (high - low) / 2**100
