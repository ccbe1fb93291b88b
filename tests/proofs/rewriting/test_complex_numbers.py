"""Complex numbers: Euler's formula, parts, conjugates, moduli, equations between complex numbers."""

import pytest
from sympy import Abs, I, conjugate, cos, cosh, exp, im, log, pi, re, sin, sinh, sqrt

from tests.helpers.identities import a, b, identity, prove_and_recheck, refuse, said, u, v, x, y, z

TRUE = [
    identity(exp(I * x), cos(x) + I * sin(x)),
    identity(exp(I * z) + exp(-I * z), 2 * cos(z)),
    identity((cos(x) + I * sin(x)) ** 3, cos(3 * x) + I * sin(3 * x)),
    identity(cos(I * z), cosh(z)),
    identity(sin(x + I * y), sin(x) * cosh(y) + I * cos(x) * sinh(y)),
    identity(Abs(exp(x + I * y)), exp(x)),
    identity(re(exp(x + I * y)), exp(x) * cos(y)),
    identity(re(1 / (x + I * y)), x / (x**2 + y**2)),
    identity(Abs(z) ** 2, z * conjugate(z)),
    identity(Abs(z * u), Abs(z) * Abs(u)),
    identity(Abs(z + u) ** 2 + Abs(z - u) ** 2, 2 * Abs(z) ** 2 + 2 * Abs(u) ** 2),
    identity(im(z**2), 2 * re(z) * im(z)),
    identity(x, 2, (x + I * y, 2 + 3 * I)),
    identity(exp(I * pi) + 1, 0),
    identity(cos(z), (exp(I * z) + exp(-I * z)) / 2),
    identity(sin(x), (exp(I * x) - exp(-I * x)) / (2 * I)),
    identity(exp(I * x) * exp(-I * x), 1),
    identity(Abs(1 + exp(I * x)) ** 2, 2 + 2 * cos(x)),
    identity(im(exp(I * x) * (1 + I)), sin(x) + cos(x)),
    identity(Abs(1 / (1 + I * x)), 1 / sqrt(1 + x**2)),
    identity(conjugate(x + I * y) * (x + I * y), x**2 + y**2),
    identity(conjugate(z * u), conjugate(z) * conjugate(u)),
    identity(re(z) + I * im(z), z),
    identity(z + conjugate(z), 2 * re(z)),
    identity(Abs(z) ** 2, re(z) ** 2 + im(z) ** 2),
    identity(im(1 / (x - I * v)), v / (x**2 + v**2)),
    identity(x**2 + y**2, 13, (x + I * y, 2 + 3 * I)),
    identity(x * a - y * b, 1, ((x + I * y) * (a + I * b), 1 + 2 * I)),
    identity(
        Abs((z - u) / (1 - conjugate(u) * z)) ** 2,
        (z - u) * conjugate(z - u) / ((1 - conjugate(u) * z) * (1 - u * conjugate(z))),
    ),
    identity(sqrt(-v), I * sqrt(v)),
    identity(cos(x) ** 2 - sin(x) ** 2 + 2 * I * sin(x) * cos(x), exp(2 * I * x)),
    identity(exp(2 * pi * I / 3) ** 3, 1),
    identity(exp(I * pi / 4), (1 + I) / sqrt(2)),
    identity(Abs(z / u), Abs(z) / Abs(u), nonzero=[u]),
    identity(Abs(conjugate(z)), Abs(z)),
    identity(re(conjugate(z)), re(z)),
    identity(im(conjugate(z)), -im(z)),
    identity(re(I * z), -im(z)),
    identity(Abs(x + I * y) ** 2, x**2 + y**2),
    identity(Abs(x + I * y), sqrt(x**2 + y**2)),
    identity(Abs(-z), Abs(z)),
    identity((z + conjugate(z)) ** 2, 4 * re(z) ** 2),
    identity(1 / z, conjugate(z) / Abs(z) ** 2, nonzero=[z]),
    identity(im(1 / (x + I * y)), -y / (x**2 + y**2)),
    identity(conjugate(exp(I * x)), exp(-I * x)),
    identity(re(z * conjugate(u)), (z * conjugate(u) + conjugate(z) * u) / 2),
    identity(Abs(v * exp(I * x)), v),
    identity(x**2 - y**2, 3, ((x + I * y) ** 2, 3 + 4 * I)),
    identity(x * y, 2, ((x + I * y) ** 2, 3 + 4 * I)),
]
FALSE = [
    identity(sqrt(z**2), Abs(z)),
    identity(sqrt(z / v) * sqrt(v), sqrt(-z) * I),
    identity(sqrt(-v), -I * sqrt(v)),
    identity(sqrt(-x), I * sqrt(x)),
    identity(sqrt(-z), I * sqrt(z)),
    identity(sqrt(exp(I * x)), exp(I * x / 2)),
    identity(log(exp(I * x)), I * x),
    identity(log(-v), log(v) - I * pi),
    identity(log(-z), log(z) + I * pi),
    identity(exp(I * x) ** a, exp(I * a * x)),
    identity(Abs(z) ** 2, z**2),
    identity(Abs(z), z),
    identity(exp(I * x), cos(x) - I * sin(x)),
    identity(exp(I * z), cos(z)),
    identity(Abs(exp(z)), exp(z)),
    identity(Abs(exp(I * z)), 1),
    identity(re(z * u), re(z) * re(u)),
    identity(im(z**2), re(z) * im(z)),
    identity(re(exp(x + I * y)), exp(x) * sin(y)),
    identity(conjugate(z), z),
    identity(conjugate(z) * z, z**2),
    identity(Abs(z + u), Abs(z) + Abs(u)),
    identity(re(1 / (x + I * y)), x / (x**2 - y**2)),
    identity(x, 3, (x + I * y, 2 + 3 * I)),
    identity(z, 2, (z + I * u, 2 + 3 * I)),
    identity(conjugate(sqrt(z)), sqrt(conjugate(z))),
    identity(conjugate(log(z)), log(conjugate(z))),
    identity(Abs(1 + exp(I * x)) ** 2, 2 - 2 * cos(x)),
    identity(1 / z, conjugate(z) / Abs(z), nonzero=[z]),
    identity(x * y, 3, ((x + I * y) ** 2, 3 + 4 * I)),
    identity(re(I * z), im(z)),
    identity(exp(I * pi / 4), (1 - I) / sqrt(2)),
]


@pytest.mark.parametrize("case", TRUE, ids=said)
def test_true_identities_are_proved_and_rechecked(case, certify):
    prove_and_recheck(case, certify)


@pytest.mark.parametrize("case", FALSE, ids=said)
def test_their_false_neighbours_are_not_proved(case):
    refuse(case)
