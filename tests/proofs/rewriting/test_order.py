"""Moduli, signs, extremes and steps of real numbers, case by case."""

import pytest
from sympy import Abs, Heaviside, Max, Min, cos, exp, log, sec, sign, sin, sqrt, tan

from tests.helpers.identities import identity, prove_and_recheck, refuse, said, v, x, y

TRUE = [
    identity(sqrt(x**2), Abs(x)),
    identity(sqrt((x - y) ** 2), Abs(x - y)),
    identity(Max(x, y), (x + y + Abs(x - y)) / 2),
    identity(Min(x, y) + Max(x, y), x + y),
    identity(Abs(x) ** 2, x**2),
    identity(Abs(x * y), Abs(x) * Abs(y)),
    identity(sign(x) * Abs(x), x),
    identity(Heaviside(x), (1 + sign(x)) / 2),
    identity(Max(x, 0), x * Heaviside(x)),
    identity(Max(x, -x), Abs(x)),
    identity(sqrt((1 - cos(x)) / 2), Abs(sin(x / 2))),
    identity(sqrt(1 - cos(x) ** 2), Abs(sin(x))),
    identity(Abs(log(v)) ** 2, log(v) ** 2),
    identity(Max(x, y) + Min(x, y), x + y),
    identity(Max(x, y) * Min(x, y), x * y),
    identity(Min(x, y), (x + y - Abs(x - y)) / 2),
    identity(Max(x, 0) - Max(-x, 0), x),
    identity(Max(x, 0) + Max(-x, 0), Abs(x)),
    identity(sign(x) ** 2 * x, x),
    identity(sign(x * y), sign(x) * sign(y)),
    identity(Heaviside(x) + Heaviside(-x), 1),
    identity(Abs(x) ** 3, Abs(x) * x**2),
    identity(Abs(x / y), Abs(x) / Abs(y), nonzero=[y]),
    identity(sqrt(x**2 * y**2), Abs(x) * Abs(y)),
    identity(Abs(x) + Abs(y), Max(Abs(x + y), Abs(x - y))),
    identity(sqrt(1 - sin(x) ** 2), Abs(cos(x))),
    identity(sqrt(sec(x) ** 2 - 1), Abs(tan(x))),
    identity(sqrt((1 + cos(x)) / 2), Abs(cos(x / 2))),
    identity(log(1 + exp(x)), Max(x, 0) + log(1 + exp(-Abs(x)))),
    identity(log(Abs(x * y)), log(Abs(x)) + log(Abs(y)), nonzero=[x, y]),
    identity(log(x**2), 2 * log(Abs(x)), nonzero=[x]),
    identity(Max(x, 0) ** 2 + Min(x, 0) ** 2, x**2),
    identity(Max(0, 1 - x), (1 - x + Abs(1 - x)) / 2),
]
FALSE = [
    identity(log(Abs(x)), log(x), nonzero=[x]),
    identity(Abs(x), x),
    identity(Abs(x), -x),
    identity(Abs(x + y), Abs(x) + Abs(y)),
    identity(Abs(x - y), Abs(x) - Abs(y)),
    identity(Abs(x) ** 3, x**3),
    identity(sign(x) * x, x),
    identity(sign(x) ** 2, 1),
    identity(sign(x) + sign(-x), 1),
    identity(sign(x + y), sign(x) + sign(y)),
    identity(Heaviside(x) ** 2, Heaviside(x)),
    identity(Heaviside(x), (1 - sign(x)) / 2),
    identity(Heaviside(x) + Heaviside(-x), 0),
    identity(Heaviside(x) * Heaviside(-x), 0),
    identity(Max(x, y), (x + y - Abs(x - y)) / 2),
    identity(Max(x, y), x),
    identity(Max(x, y) + Min(x, y), x - y),
    identity(Max(x, 0), Abs(x)),
    identity(Max(x, -x), x),
    identity(Max(x, y) ** 2, Max(x**2, y**2)),
    identity(Min(x, 0), -Max(x, 0)),
    identity(Max(x, y) * Min(x, y), x**2),
    identity(Max(0, 1 - x), 1 - x),
    identity(Abs(x) / x, sign(x) ** 2, nonzero=[x]),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
