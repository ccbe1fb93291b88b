"""Hyperbolic functions through exponentials."""

import pytest
from sympy import Interval, asech, cosh, coth, csch, exp, log, sech, sinh, sqrt, tanh

from tests.helpers.identities import identity, p, prove_and_recheck, refuse, said, v, x, y, z

TRUE = [
    identity(tanh(x), (exp(x) - exp(-x)) / (exp(x) + exp(-x))),
    identity(cosh(z) ** 2 - sinh(z) ** 2, 1),
    identity(sech(x) ** 2, 1 - tanh(x) ** 2),
    identity(coth(x) - tanh(x), 2 * csch(2 * x)),
    identity(sinh(2 * z), 2 * sinh(z) * cosh(z)),
    identity(tanh(2 * x), 2 * tanh(x) / (1 + tanh(x) ** 2)),
    identity(1 / (1 + exp(-x)), (1 + tanh(x / 2)) / 2),
    identity(tanh(log(v) / 2), (v - 1) / (v + 1)),
    identity(cosh(x + y), cosh(x) * cosh(y) + sinh(x) * sinh(y)),
    identity(cosh(3 * z), 4 * cosh(z) ** 3 - 3 * cosh(z)),
    identity(tanh(x + y), (tanh(x) + tanh(y)) / (1 + tanh(x) * tanh(y))),
    identity(sinh(x / 2) ** 2, (cosh(x) - 1) / 2),
    identity(coth(x) ** 2 - csch(x) ** 2, 1),
    identity((1 + tanh(x)) / (1 - tanh(x)), exp(2 * x)),
    identity(1 / (1 + exp(-x)) * (1 - 1 / (1 + exp(-x))), 1 / (4 * cosh(x / 2) ** 2)),
    identity(sech(x), 2 * exp(x) / (1 + exp(2 * x))),
    identity(sqrt(1 - tanh(x) ** 2), 1 / cosh(x)),
    identity(sqrt(1 + sinh(x) ** 2), cosh(x)),
    identity(cosh(x) + sinh(x), exp(x)),
    identity((cosh(x) + sinh(x)) ** 3, cosh(3 * x) + sinh(3 * x)),
    identity(tanh(x / 2), sinh(x) / (1 + cosh(x))),
    identity(sinh(x) * sinh(y), (cosh(x + y) - cosh(x - y)) / 2),
    identity(1 / cosh(x) ** 2 + tanh(x) ** 2, 1),
    identity(cosh(asech(p)), 1 / p, domains={p: Interval.open(0, 1)}),
    identity(sqrt(1 - 1 / cosh(v) ** 2), tanh(v)),
    identity(sqrt((cosh(x) + 1) / 2), cosh(x / 2)),
]
FALSE = [
    identity(sqrt(cosh(x) ** 2 - 1), sinh(x)),
    identity(sqrt(1 - tanh(x) ** 2), -1 / cosh(x)),
    identity(tanh(log(v) / 2), (v + 1) / (v - 1)),
    identity(tanh(x), (exp(x) + exp(-x)) / (exp(x) - exp(-x))),
    identity(cosh(x) ** 2 + sinh(x) ** 2, 1),
    identity(sinh(2 * x), sinh(x) * cosh(x)),
    identity(tanh(x + y), (tanh(x) + tanh(y)) / (1 - tanh(x) * tanh(y))),
    identity(sech(x) ** 2, 1 + tanh(x) ** 2),
    identity(cosh(x + y), cosh(x) * cosh(y) - sinh(x) * sinh(y)),
    identity(tanh(x / 2), sinh(x) / (1 - cosh(x))),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
