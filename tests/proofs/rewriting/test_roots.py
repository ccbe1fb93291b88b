"""Roots of perfect powers, products and quotients, nested ones, and of equal radicands."""

import pytest
from sympy import Rational, cosh, exp, sqrt, tanh

from tests.helpers.identities import identity, prove_and_recheck, r, refuse, said, u, v, w, x, y, z

TRUE = [
    identity(sqrt(v**2 + 2 * v * w + w**2), v + w),
    identity(sqrt(v) * sqrt(w), sqrt(v * w)),
    identity(sqrt(1 / v), 1 / sqrt(v)),
    identity(sqrt(3 + 2 * sqrt(2)), 1 + sqrt(2)),
    identity(sqrt(5 + 2 * sqrt(6)), sqrt(2) + sqrt(3)),
    identity(sqrt(1 + v), sqrt(1 + w), (v, w)),
    identity((v**3) ** Rational(1, 3), v),
    identity((v**3 + 3 * v**2 + 3 * v + 1) ** Rational(1, 3), v + 1),
    identity((26 + 15 * sqrt(3)) ** Rational(1, 3), 2 + sqrt(3)),
    identity(sqrt(v + 2 * sqrt(v * w) + w), sqrt(v) + sqrt(w)),
    identity(sqrt(4 * v**2 + 4 * v + 1), 2 * v + 1),
    identity(sqrt((v**2 + 2 * v + 1) / w**2), (v + 1) / w),
    identity(sqrt(v * w * r), sqrt(v) * sqrt(w) * sqrt(r)),
    identity(sqrt(v / w), sqrt(v) / sqrt(w)),
    identity(1 / (sqrt(v + 1) + sqrt(v)), sqrt(v + 1) - sqrt(v)),
    identity(sqrt(v**2 - w**2), sqrt(v - w) * sqrt(v + w), assuming=[v > w]),
    identity(sqrt((v - w) ** 2), w - v, assuming=[w > v]),
    identity(sqrt(7 - 4 * sqrt(3)), 2 - sqrt(3)),
    identity(sqrt(6) * sqrt(2), 2 * sqrt(3)),
    identity(sqrt(11 + 2 * sqrt(30)), sqrt(5) + sqrt(6)),
    identity(sqrt((3 + sqrt(5)) / 2), (1 + sqrt(5)) / 2),
    identity((7 + 5 * sqrt(2)) ** Rational(1, 3), 1 + sqrt(2)),
    identity((v**4) ** Rational(1, 4), v),
    identity((17 + 12 * sqrt(2)) ** Rational(1, 4), 1 + sqrt(2)),
    identity((v * w) ** Rational(1, 3), v ** Rational(1, 3) * w ** Rational(1, 3)),
    identity((27 * v) ** Rational(1, 3), 3 * v ** Rational(1, 3)),
    identity(sqrt(exp(x)), exp(x / 2)),
    identity(sqrt(exp(2 * x) + 2 * exp(x) + 1), exp(x) + 1),
    identity(sqrt(x**2 + y**2), sqrt(z), (z, x**2 + y**2)),
    identity(sqrt(x**4), x**2),
    identity(sqrt(4 * v), 2 * sqrt(v)),
    identity(sqrt(v**2 * w), v * sqrt(w)),
    identity(sqrt(v**2 - 2 * v * w + w**2), v - w, assuming=[v >= w]),
    identity(sqrt(8), 2 * sqrt(2)),
    identity(sqrt(Rational(2, 3)), sqrt(6) / 3),
    identity(sqrt(2 + sqrt(3)), (sqrt(6) + sqrt(2)) / 2),
    identity(sqrt(2 + sqrt(3)) + sqrt(2 - sqrt(3)), sqrt(6)),
    identity(sqrt(4 + 2 * sqrt(3)), 1 + sqrt(3)),
    identity(sqrt(v + 1 + 2 * sqrt(v)), 1 + sqrt(v)),
    identity((2 + sqrt(5)) ** Rational(1, 3), (1 + sqrt(5)) / 2),
    identity((2 + sqrt(5)) ** Rational(1, 3) - (sqrt(5) - 2) ** Rational(1, 3), 1),
    identity((8 * v**3) ** Rational(1, 3), 2 * v),
    identity((v / w) ** Rational(1, 3), v ** Rational(1, 3) / w ** Rational(1, 3)),
    identity(v ** Rational(1, 3) * (v**2) ** Rational(1, 3), v),
    identity((x**6) ** Rational(1, 3), x**2),
    identity(sqrt(v) * v ** Rational(1, 3), v ** Rational(5, 6)),
    identity(sqrt(sqrt(v)), v ** Rational(1, 4)),
    identity(sqrt(x**2 + 1), y, (y**2, x**2 + 1), assuming=[y > 0]),
    identity(sqrt(v + w), sqrt(2 * r), (v + w, 2 * r)),
    identity(sqrt(v**2 + 2 + 1 / v**2), v + 1 / v),
]
FALSE = [
    identity(sqrt(x**2), x),
    identity(sqrt(z**2), z),
    identity((x**3) ** Rational(1, 3), x),
    identity((z**3) ** Rational(1, 3), z),
    identity((x**4) ** Rational(1, 4), x),
    identity(sqrt((x - 1) ** 2), x - 1),
    identity(sqrt((v - w) ** 2), v - w),
    identity(sqrt(x**2 * v), x * sqrt(v)),
    identity(sqrt(x) * sqrt(y), sqrt(x * y)),
    identity(sqrt(z) * sqrt(u), sqrt(z * u)),
    identity(sqrt(1 / z), 1 / sqrt(z)),
    identity(sqrt(1 / x), 1 / sqrt(x), nonzero=[x]),
    identity(sqrt(x / y), sqrt(x) / sqrt(y), nonzero=[y]),
    identity(sqrt(v + w), sqrt(v) + sqrt(w)),
    identity(sqrt(v**2 + w**2), v + w),
    identity(sqrt(v**2 + 2 * v * w + w**2), v - w),
    identity(sqrt(3 + 2 * sqrt(2)), sqrt(2) - 1),
    identity(sqrt(7 - 4 * sqrt(3)), sqrt(3) - 2),
    identity((26 + 15 * sqrt(3)) ** Rational(1, 3), 2 - sqrt(3)),
    identity((-v) ** Rational(1, 3), -(v ** Rational(1, 3))),
    identity(sqrt(1 + x), sqrt(1 + y), (x, -y)),
    identity(sqrt(1 + v), sqrt(1 + w), (v, w + 1)),
    identity(sqrt(x**2), sqrt(y**2), (x, y + 1)),
    identity(sqrt(exp(z)), exp(z / 2)),
    identity(sqrt(x**2) / x, 1, nonzero=[x]),
    identity(sqrt(1 - 1 / cosh(x) ** 2), tanh(x)),
    identity(sqrt(x**2 + 1), y, (y**2, x**2 + 1)),
    identity(sqrt(v + w), sqrt(2 * r), (v + w, r)),
    identity(sqrt(x**2 + 2 + 1 / x**2), x + 1 / x, nonzero=[x]),
    identity(sqrt(8), 3 * sqrt(2)),
    identity((2 + sqrt(5)) ** Rational(1, 3), (1 - sqrt(5)) / 2),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
