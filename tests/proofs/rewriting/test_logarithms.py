"""Logarithms of products, quotients, powers and exponentials, and exponentials of logarithms."""

import pytest
from sympy import Rational, cosh, erf, exp, log, sqrt

from tests.helpers.identities import (
    a,
    b,
    identity,
    prove_and_recheck,
    r,
    refuse,
    s,
    said,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
)

TRUE = [
    identity(log(v / w), log(v) - log(w)),
    identity(log(v * w**2), log(v) + 2 * log(w)),
    identity(log(sqrt(v)), log(v) / 2),
    identity(log(1 / (1 + exp(-x))), -log(1 + exp(-x))),
    identity(log(1 + exp(x)) - log(1 + exp(-x)), x),
    identity(log(exp(x) * v), x + log(v)),
    identity(log(12), 2 * log(2) + log(3)),
    identity(log(v**2 + 2 * v * w + w**2), 2 * log(v + w)),
    identity(exp(a * log(v)), v**a),
    identity(erf(log(v / w)), erf(log(v) - log(w))),
    identity(log(v**a), a * log(v)),
    identity(log(cosh(x)), log(exp(x) + exp(-x)) - log(2)),
    identity(log(v**2 - w**2), log(v - w) + log(v + w), assuming=[v > w]),
    identity(log((1 / (1 + exp(-x))) / (1 - 1 / (1 + exp(-x)))), x),
    identity(log(2 * cosh(x)), x + log(1 + exp(-2 * x))),
    identity(log(v * w / r), log(v) + log(w) - log(r)),
    identity(log(sqrt(v / w)), (log(v) - log(w)) / 2),
    identity(log(1 - exp(-v)), log(exp(v) - 1) - v),
    identity(log(exp(x) + exp(y)), x + log(1 + exp(y - x))),
    identity(v * log(v / w) + w * log(w / v), (v - w) * (log(v) - log(w))),
    identity(-v * log(1 / v), v * log(v)),
    identity(log(v**4 * w ** (-2) * exp(3 * x)), 4 * log(v) - 2 * log(w) + 3 * x),
    identity(log(8) / log(2), 3),
    identity(log(Rational(1, 6)), -log(2) - log(3)),
    identity(log(x * y), log(-x) + log(-y), assuming=[x < 0, y < 0]),
    identity(log(x**2), 2 * log(-x), assuming=[x < 0]),
    identity(exp(log(v) / 2), sqrt(v)),
    identity(exp(-log(1 + exp(-x))), 1 / (1 + exp(-x))),
    identity(exp(a * log(v) + b * log(w)), v**a * w**b),
    identity(exp(2 * log(v) - log(w)), v**2 / w),
    identity(exp(log(v) ** 2 / 2 + log(v)), v * exp(log(v) ** 2 / 2)),
    identity(erf((log(s / r) + t / 2) / sqrt(2 * t)), erf((log(s) - log(r) + t / 2) / (sqrt(2) * sqrt(t)))),
    identity(
        exp(-((log(s / r) + t / 2) ** 2) / (2 * t)) * s, r * exp(-((log(s / r) - t / 2) ** 2) / (2 * t))
    ),
    identity(log(1 + x**2), log(1 + z), (z, x**2)),
]
FALSE = [
    identity(log(x * y), log(x) + log(y), nonzero=[x, y]),
    identity(log(z * u), log(z) + log(u)),
    identity(log(z**2), 2 * log(z)),
    identity(log(x**2), 2 * log(x), nonzero=[x]),
    identity(log(1 / z), -log(z)),
    identity(log(1 / x), -log(x), nonzero=[x]),
    identity(log(z / u), log(z) - log(u)),
    identity(log(exp(z)), z),
    identity(log(sqrt(z)), log(z) / 3),
    identity(log(v + w), log(v) + log(w)),
    identity(log(v * w), log(v) * log(w)),
    identity(log(v / w), log(v) / log(w)),
    identity(log(v**w), log(w) * v),
    identity(log(-v), log(v)),
    identity(log(1 / (1 + exp(-z))), -log(1 + exp(-z))),
    identity(log(1 + exp(x)), x),
    identity(log(1 + exp(x)) + log(1 + exp(-x)), x),
    identity(log(1 + exp(x)), x - log(1 + exp(-x))),
    identity(log(6), log(2) * log(3)),
    identity(log(12), log(2) + 2 * log(3)),
    identity(log(x**4), 4 * log(x), nonzero=[x]),
    identity(log(x * v), log(-x) + log(v), nonzero=[x]),
    identity(log((x - 1) * (x - 2)), log(x - 1) + log(x - 2)),
    identity(exp(a * log(v)), a**v),
    identity(exp(a * log(v)), a * v),
    identity(erf(log(v * w)), erf(log(v)) + erf(log(w))),
    identity(erf(log(z * u)), erf(log(z) + log(u))),
    identity(exp(log(z) / 2) ** 2, -z),
    identity(exp(log(v) / 2), v**2),
    identity(exp(-log(v)), v),
    identity(x**x, exp(log(x) / x)),
    identity(log(v) / log(w), log(v - w)),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
