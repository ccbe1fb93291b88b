"""Kummer's function in the recheck: a second sum, and finite ones that his transformation does not cover."""

from fractions import Fraction

import pytest
from flint import acb, fmpq

from derive.exact.text import parse
from derive.recheck.ball_engine import enclose
from derive.recheck.ball_functions import ball


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hypergeometric_1f1(-1, -3, -1/5)", Fraction(14, 15)),
        ("hypergeometric_1f1(-2, -3, 1/2)", 1 + Fraction(1, 3) + Fraction(1, 24)),
        ("hypergeometric_1f1(-1, 3, -1/5)", Fraction(16, 15)),
        ("hypergeometric_1f1(0, -2, 7)", Fraction(1)),
    ],
)
def test_finite_sums(text: str, value: Fraction) -> None:
    found = ball(enclose(parse(text), {}))
    assert abs(found - acb(fmpq(value.numerator, value.denominator))) < 2.0**-40


def test_there_is_no_value_at_a_pole() -> None:
    assert not ball(enclose(parse("hypergeometric_1f1(1/3, -2, 1)"), {})).is_finite()
