"""Trigonometric functions: all six by sine and cosine, sums and multiples of angles, products, powers."""

import pytest
from sympy import cos, cot, csc, pi, sec, sin, sqrt, tan

from tests.helpers.identities import identity, p, prove_and_recheck, refuse, said, t, x, y, z

TRUE = [
    identity(tan(x) * cos(x), sin(x)),
    identity(sec(x) ** 2, 1 + tan(x) ** 2),
    identity(csc(z) ** 2 - cot(z) ** 2, 1),
    identity(sin(2 * z), 2 * sin(z) * cos(z)),
    identity(cos(2 * x), 1 - 2 * sin(x) ** 2),
    identity(tan(2 * x), 2 * tan(x) / (1 - tan(x) ** 2)),
    identity(sin(3 * z), 3 * sin(z) - 4 * sin(z) ** 3),
    identity(sin(x + y), sin(x) * cos(y) + cos(x) * sin(y)),
    identity(cos(x - z), cos(x) * cos(z) + sin(x) * sin(z)),
    identity(sin(x) * sin(y), (cos(x - y) - cos(x + y)) / 2),
    identity(sin(x) + sin(y), 2 * sin((x + y) / 2) * cos((x - y) / 2)),
    identity(cos(x / 2) ** 2, (1 + cos(x)) / 2),
    identity(tan(x / 2), sin(x) / (1 + cos(x))),
    identity(sin(x), 2 * tan(x / 2) / (1 + tan(x / 2) ** 2)),
    identity(tan(x + y), (tan(x) + tan(y)) / (1 - tan(x) * tan(y))),
    identity(cos(x) ** 4, (3 + 4 * cos(2 * x) + cos(4 * x)) / 8),
    identity(sin(x + pi / 3), sin(x) / 2 + sqrt(3) * cos(x) / 2),
    identity(sin(5 * x), 16 * sin(x) ** 5 - 20 * sin(x) ** 3 + 5 * sin(x)),
    identity(
        sin(x + y + z),
        sin(x) * cos(y) * cos(z)
        + cos(x) * sin(y) * cos(z)
        + cos(x) * cos(y) * sin(z)
        - sin(x) * sin(y) * sin(z),
    ),
    identity(sin(x + y) * sin(x - y), sin(x) ** 2 - sin(y) ** 2),
    identity(cot(2 * x), (cot(x) ** 2 - 1) / (2 * cot(x))),
    identity(csc(x) + cot(x), cot(x / 2)),
    identity((sec(x) + tan(x)) * (sec(x) - tan(x)), 1),
    identity(tan(3 * x), (3 * tan(x) - tan(x) ** 3) / (1 - 3 * tan(x) ** 2)),
    identity(sin(2 * pi * x * t + y), sin(2 * pi * x * t) * cos(y) + cos(2 * pi * x * t) * sin(y)),
    identity(sin(x) + cos(x), sqrt(2) * sin(x + pi / 4)),
    identity(tan(x + pi / 4), (1 + tan(x)) / (1 - tan(x))),
    identity((sin(x) ** 2 - cos(x) ** 2) ** 2, 1 - sin(2 * x) ** 2),
    identity(tan(x) * cos(x) * sec(x), tan(x)),
    identity(cot(z) * tan(z), 1),
    identity(csc(2 * x), sec(x) * csc(x) / 2),
    identity(sec(x) + 1, 2 * cos(x / 2) ** 2 / cos(x)),
    identity(cos(x) - cos(y), -2 * sin((x + y) / 2) * sin((x - y) / 2)),
    identity(sin(x) ** 6 + cos(x) ** 6, 1 - 3 * sin(2 * x) ** 2 / 4),
    identity(cos(5 * x), 16 * cos(x) ** 5 - 20 * cos(x) ** 3 + 5 * cos(x)),
    identity(sin(x) ** 4, (3 - 4 * cos(2 * x) + cos(4 * x)) / 8),
    identity(cos(x), (1 - tan(x / 2) ** 2) / (1 + tan(x / 2) ** 2)),
    identity(tan(x / 2), (1 - cos(x)) / sin(x)),
    identity(4 * sin(x) * sin(pi / 3 - x) * sin(pi / 3 + x), sin(3 * x)),
    identity(cos(x + pi / 6) * 2, sqrt(3) * cos(x) - sin(x)),
    identity(cos(pi / 12), (sqrt(6) + sqrt(2)) / 4),
    identity(cos(pi / 5), (1 + sqrt(5)) / 4),
    identity(sqrt(1 - y), sqrt(1 - cos(x)), (y, cos(x))),
]
FALSE = [
    identity(sqrt(1 - sin(x) ** 2), cos(x)),
    identity(sqrt(1 - cos(x) ** 2), sin(x)),
    identity(sqrt((1 - cos(x)) / 2), sin(x / 2)),
    identity(sqrt((1 + cos(x)) / 2), cos(x / 2)),
    identity(sqrt(sec(x) ** 2 - 1), tan(x)),
    identity(tan(p) * cos(p), cos(p)),
    identity(cos(2 * x), 2 * cos(x) ** 2 + 1),
    identity(sin(2 * x), 2 * sin(x)),
    identity(sin(x + y), sin(x) + sin(y)),
    identity(cos(x + y), cos(x) * cos(y) + sin(x) * sin(y)),
    identity(sin(3 * x), 3 * sin(x) + 4 * sin(x) ** 3),
    identity(tan(x + y), (tan(x) + tan(y)) / (1 + tan(x) * tan(y))),
    identity(sin(x) * sin(y), (cos(x + y) - cos(x - y)) / 2),
    identity(sec(x) ** 2, 1 - tan(x) ** 2),
    identity(cot(x), tan(x)),
    identity(csc(x) * cos(x), 1),
    identity(cos(pi / 12), (sqrt(6) - sqrt(2)) / 4),
    identity(4 * sin(x) * sin(pi / 3 - x) * sin(pi / 3 + x), sin(2 * x)),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
