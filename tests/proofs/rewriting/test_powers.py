"""Powers with symbolic exponents."""

import pytest
from sympy import Interval, Rational, exp, log, sqrt

from tests.helpers.identities import (
    a,
    b,
    identity,
    m,
    n,
    prove_and_recheck,
    q,
    refuse,
    said,
    u,
    v,
    w,
    x,
    y,
    z,
)

TRUE = [
    identity(v ** (a + 1), v * v**a),
    identity(v ** (2 * a), (v**a) ** 2),
    identity((v * w) ** a, v**a * w**a),
    identity((exp(x)) ** a, exp(a * x)),
    identity(v ** (n - 1) * v, v**n),
    identity(4**a, 2 ** (2 * a)),
    identity(x ** (n + 1), x * x**n, nonzero=[x]),
    identity((x * y) ** n, x**n * y**n),
    identity(x ** (n - 1) * x, x**n),
    identity((v ** (n + 1) - 1) / (v - 1), v**n + (v**n - 1) / (v - 1)),
    identity(v ** (a + b), v**a * v**b),
    identity(v ** (a - b) * v**b, v**a),
    identity(2 ** (n + 1), 2 * 2**n),
    identity(4**n, (2**n) ** 2),
    identity((1 / v) ** a, v ** (-a)),
    identity((v / w) ** a, v**a / w**a),
    identity(sqrt(v) ** n, v ** (n * Rational(1, 2))),
    identity((x**2) ** n, x ** (2 * n)),
    identity((-1) ** (n + 1), -((-1) ** n)),
    identity((-1) ** (2 * n), 1),
    identity(exp(x) ** n, exp(n * x)),
    identity(exp(z) ** n, exp(n * z)),
    identity((v**a) ** b, v ** (a * b)),
    identity(x ** (n + 2), x**2 * x**n, nonzero=[x]),
    identity(v ** (n + m), v**n * v**m),
    identity(x**n / x, x ** (n - 1), nonzero=[x]),
    identity(x ** (2 * n), (x**n) ** 2, nonzero=[x]),
    identity(x ** (2 * n), (x**n) ** 2),
    identity(v ** (n + Rational(1, 2)), v**n * sqrt(v)),
    identity(v ** (-n), 1 / v**n),
    identity((v * w) ** n, v**n * w**n),
    identity((z * u) ** n, z**n * u**n),
    identity((x / y) ** n, x**n / y**n, nonzero=[y]),
    identity(exp(x) ** n * exp(-n * x), 1),
    identity(exp(2 * x * n), exp(x) ** (2 * n)),
    identity(2**n * 3**n, 6**n),
    identity(2 ** (n + 1) - 2**n, 2**n),
    identity(9**n, 3 ** (2 * n)),
    identity(8**x, 2 ** (3 * x)),
    identity(Rational(1, 2) ** n, 2 ** (-n)),
    identity((-2) ** n, (-1) ** n * 2**n),
    identity(sqrt(2) ** n, 2 ** (n / 2)),
    identity((1 - q ** (n + 1)) / (1 - q) - (1 - q**n) / (1 - q), q**n, domains={q: Interval.open(0, 1)}),
    identity(
        v ** (a - 1) * (1 - v) ** (b - 1) * v * (1 - v), v**a * (1 - v) ** b, domains={v: Interval.open(0, 1)}
    ),
    identity((1 + v) ** (n + 2), (1 + v) ** n * (1 + v) ** 2),
    identity(v ** (x * y), (v**x) ** y),
]
FALSE = [
    identity((x * y) ** a, x**a * y**a),
    identity((z * u) ** a, z**a * u**a),
    identity((z * u) ** n, z**n * u**m),
    identity((z**2) ** a, z ** (2 * a)),
    identity((x**2) ** a, x ** (2 * a)),
    identity((v**a) ** b, v ** (a + b)),
    identity((z**a) ** b, z ** (a * b)),
    identity((z / u) ** a, z**a / u**a),
    identity((1 / z) ** a, z ** (-a)),
    identity((-v) ** a, -(v**a)),
    identity((-v) ** n, v**n),
    identity((-1) ** n, 1),
    identity((-1) ** (n + 1), (-1) ** n),
    identity(v ** (a + 1), v * v ** (a + 1)),
    identity(v ** (n - 1) * v, v ** (n + 1)),
    identity(v ** (2 * a), v ** (a**2)),
    identity(v**a * w**a, (v + w) ** a),
    identity(exp(z) ** a, exp(a * z)),
    identity(exp(x) ** n, exp(x**n)),
    identity(x ** (n + 1), x**n),
    identity(4**n, 2 ** (n + 1)),
    identity(2**n * 3**n, 5**n),
    identity(sqrt(z) ** n, z**n),
    identity(1 / x * x**2 / x, 2),
    identity(x ** (2 * n), x**n, nonzero=[x]),
    identity(v ** log(w), w ** log(v) + 1),
    identity(2 ** (n + 1) - 2**n, 2),
    identity((-2) ** n, 2**n),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
