"""Inverse functions: composed with what they invert, as logarithms, and added."""

import pytest
from sympy import (
    Interval,
    Rational,
    acos,
    acosh,
    acot,
    asin,
    asinh,
    atan,
    atanh,
    cos,
    cosh,
    exp,
    log,
    pi,
    sec,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)

from tests.helpers.identities import identity, prove_and_recheck, q, refuse, said, v, w, x, y, z

TRUE = [
    identity(sin(2 * asin(x)), 2 * x * sqrt(1 - x**2), domains={x: Interval(-1, 1)}),
    identity(cos(2 * atan(x)), (1 - x**2) / (1 + x**2)),
    identity(sin(2 * atan(x)), 2 * x / (1 + x**2)),
    identity(asin(z) + acos(z), pi / 2),
    identity(tan(acos(x)), sqrt(1 - x**2) / x, domains={x: Interval.open(0, 1)}),
    identity(asinh(x), log(x + sqrt(x**2 + 1))),
    identity(exp(acosh(v + 1)), v + 1 + sqrt((v + 1) ** 2 - 1)),
    identity(sinh(2 * asinh(x)), 2 * x * sqrt(1 + x**2)),
    identity(cosh(asinh(x)), sqrt(1 + x**2)),
    identity(atanh(x), log((1 + x) / (1 - x)) / 2, domains={x: Interval.open(-1, 1)}),
    identity(atan(v) + atan(1 / v), pi / 2),
    identity(atan(Rational(1, 2)) + atan(Rational(1, 3)), pi / 4),
    identity(4 * atan(Rational(1, 5)) - atan(Rational(1, 239)), pi / 4),
    identity(asin(x), atan(x / sqrt(1 - x**2)), domains={x: Interval.open(-1, 1)}),
    identity(asin(sin(x)), x, domains={x: Interval(-pi / 2, pi / 2)}),
    identity(acos(cos(x)), x, domains={x: Interval(0, pi)}),
    identity(atan(tan(x)), x, domains={x: Interval.open(-pi / 2, pi / 2)}),
    identity(acosh(cosh(v)), v),
    identity(tanh(atanh(q)), q, domains={q: Interval.open(-1, 1)}),
    identity(atanh(tanh(x)), x),
    identity(asinh(sinh(x)), x),
    identity(cosh(2 * acosh(v)), 2 * v**2 - 1),
    identity(acosh(1 + v), log(1 + v + sqrt(v * (v + 2)))),
    identity(asinh(-x), -asinh(x)),
    identity(sinh(acosh(1 + v)), sqrt(v * (v + 2))),
    identity(tanh(asinh(x)), x / sqrt(1 + x**2)),
    identity(sin(atan(x)), x / sqrt(1 + x**2)),
    identity(sec(atan(x)) ** 2, 1 + x**2),
    identity(cos(2 * acos(q)), 2 * q**2 - 1, domains={q: Interval(-1, 1)}),
    identity(cos(3 * acos(q)), 4 * q**3 - 3 * q, domains={q: Interval(-1, 1)}),
    identity(sin(asin(q) + acos(q)), 1, domains={q: Interval(-1, 1)}),
    identity(sin(acos(q)), sqrt(1 - q**2), domains={q: Interval(-1, 1)}),
    identity(atan(-v) + atan(-1 / v), -pi / 2),
    identity(acot(v), pi / 2 - atan(v)),
    identity(atan(sinh(x)), asin(tanh(x))),
    identity(acos(q), pi / 2 - atan(q / sqrt(1 - q**2)), domains={q: Interval.open(-1, 1)}),
]
FALSE = [
    identity(asin(sin(x)), x),
    identity(acos(cos(x)), x),
    identity(atan(tan(x)), x),
    identity(asin(sin(x)), x, domains={x: Interval(0, pi)}),
    identity(acos(cos(x)), x, domains={x: Interval(-pi / 2, pi / 2)}),
    identity(acosh(cosh(x)), x),
    identity(asinh(sinh(z)), z),
    identity(atanh(tanh(z)), z),
    identity(acos(cos(z)), z),
    identity(atan(x) + atan(1 / x), pi / 2, nonzero=[x]),
    identity(atan(x) + atan(1 / x), pi / 2, assuming=[x < 0]),
    identity(atan(-v) + atan(-1 / v), pi / 2),
    identity(atan(v) + atan(w), atan((v + w) / (1 - v * w))),
    identity(atan(x) + atan(y), atan((x + y) / (1 - x * y))),
    identity(atan(2) + atan(3), -pi / 4),
    identity(4 * atan(Rational(1, 5)) - atan(Rational(1, 239)), pi / 3),
    identity(atan(Rational(1, 2)) + atan(Rational(1, 3)), pi / 3),
    identity(asin(x) + acos(x), pi),
    identity(asin(x), atan(x / sqrt(1 + x**2))),
    identity(asin(z), acos(sqrt(1 - z**2))),
    identity(asin(q), acos(sqrt(1 - q**2)), domains={q: Interval(-1, 1)}),
    identity(cos(asin(q)), -sqrt(1 - q**2), domains={q: Interval(-1, 1)}),
    identity(sin(2 * asin(q)), 2 * q, domains={q: Interval(-1, 1)}),
    identity(cos(2 * atan(x)), (1 + x**2) / (1 - x**2)),
    identity(tan(2 * atan(v)), 2 * v / (1 + v**2)),
    identity(cosh(asinh(x)), -sqrt(1 + x**2)),
    identity(sinh(acosh(x)), sqrt(x**2 - 1)),
    identity(acosh(x), log(x + sqrt(x**2 - 1))),
    identity(acosh(z), log(z + sqrt(z**2 - 1))),
    identity(atanh(x), log((1 + x) / (1 - x)) / 2),
    identity(asinh(x), log(x - sqrt(x**2 + 1))),
    identity(exp(acosh(v + 1)), v + 1 - sqrt((v + 1) ** 2 - 1)),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
