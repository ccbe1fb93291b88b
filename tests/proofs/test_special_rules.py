"""False statements about special functions, put to the provers as a theory file would put them.

Next to them stand true neighbours, which are proved and rechecked, so that a refusal is not mere weakness.
"""

from __future__ import annotations

import pytest
from sympy import (
    Derivative,
    Eq,
    Integer,
    Integral,
    Interval,
    Rational,
    atan,
    diff,
    erf,
    erfc,
    exp,
    expand,
    oo,
    pi,
    sin,
    sqrt,
)  # fmt: skip

from derive import by
from derive.checking.certificates import certificate_of, recheck
from derive.checking.checker import attempt
from derive.errors import TheoryError
from derive.functions.classes import bivariate_normal_cdf as phi2
from derive.functions.classes import erfcx, normal_cdf, normal_density, owens_t
from derive.statement.theory import Theory
from derive.statement.verdict import PROVED, REFUTED, UNDECIDED

REAL, POSITIVE = Interval(-oo, oo), Interval.open(0, oo)
theory = Theory("trial", "Statements to be refused")
x, y, q, c = (theory.unknown(n, n, REAL) for n in "xyqc")
v = theory.unknown("v", "v", POSITIVE)
rho = theory.unknown("rho", "rho", Interval(-1, 1))
inside = theory.unknown("inside", "inside", Interval.open(-1, 1))
d, e, g, z = (theory.unknown(n, n) for n in "degz")

HALF = Rational(1, 2)
NESTED = sqrt(3 + 2 * sqrt(2))  # 1 + √2, which polynomial relations cannot tell from its negative
ZERO_OVER_ZERO = expand((NESTED - 1 - sqrt(2)) * (NESTED + 5)) / (NESTED - 1 - sqrt(2))
POLE = x ** Rational(3, 2) / (x**2 + c * x)  # of order 3/2 - 2 where c = 0


def equal(left, right):
    return Eq(left, right, evaluate=False)


def integral(primitive, low, high, value, **details):
    """The claim that the derivative of a function integrates to a value."""
    statement = equal(Integral(diff(primitive, x), (x, low, high)), value)
    return statement, by.antiderivative(primitive), details


def of_one(primitive, value, **details):
    return equal(Integral(Integer(1), (x, 0, 1)), value), by.antiderivative(primitive), details


def symmetric(correlation, variable=x, at=-oo):
    first, second = (x, y) if variable is x else (1, 2)
    statement = equal(phi2(first, second, correlation), phi2(second, first, correlation))
    return statement, by.equal_derivatives(variable, at), {}


def slope(correlation, value, *implicit, **details):
    statement = equal(Derivative(phi2(x, y, correlation), x), value)
    return statement, by.derivative(x, implicit), details


def sign(relation, **details):
    return relation, by.sign(), details


DENOMINATORS = {
    "a quotient of what is given as zero": of_one(e * x / d, 7, given=[Eq(d, e), Eq(e, 0)]),
    "atan at its branch point": of_one(e * atan(d + e * x), 0, given=[Eq(e, 0), Eq(d**2, -1)]),
    "T at its branch point": of_one(e * owens_t(1, d + e * x), 0, given=[Eq(e, 0), Eq(d**2, -1)]),
    "radicals that cancel": (
        equal(Integral(NESTED + 5, (x, 0, 1)), 4 - sqrt(2)), by.antiderivative(x * ZERO_OVER_ZERO), {},
    ),
    "the order of a pole, by what is given": integral(POLE, 0, 1, 1, given=[Eq(c, 0)]),
    "the root of zero": (
        equal(Derivative(sqrt(g), z), 17), by.derivative(z, [g]), {"given": [Eq(sqrt(g), 0)]},
    ),
    "a branch on which a root is zero": (
        equal(Derivative(g, z), 1), by.derivative(z, [g]), {"given": [Eq(sqrt(g) * (g - z), 0)]},
    ),
    "a correlation of 1, by what is given": slope(d, 17, d, given=[Eq(sqrt(1 - d**2), 0)]),
}  # fmt: skip
COMPLEX = {
    "both ends": integral(atan(x), d, d + 1, atan(d + 1) - atan(d)),
    "the lower end": integral(atan(x), d, oo, pi / 2 - atan(d)),
    "a root for an end": integral(atan(x), sqrt(q), oo, pi / 2 - atan(sqrt(q))),
    "a sine that grows": integral(sin(d * x) * exp(-x), 0, oo, 0),
    "an argument of atan": integral(atan(x + d), 0, 1, atan(1 + d) - atan(d)),
    "an even power": sign(exp(z**2) >= 1),
    "an even power of an imaginary number": sign(exp(z**2) >= 1, given=[Eq(z**2, -1)]),
    "an argument of Φ2": sign(phi2(z, y, HALF) > 0),
    "the argument of T at infinity": integral(owens_t(d, x), 0, oo, (1 - erf(d / sqrt(2))) / 4),
}
CORRELATIONS = {
    "positive at 1": sign(phi2(x, y, 1) > 0),
    "positive at -1": sign(phi2(x, y, -1) > 0),
    "positive on the closed interval": sign(phi2(x, y, rho) > 0),
    "positive anywhere": sign(phi2(x, y, q) > 0),
    "derivative at 1": slope(Integer(1), normal_density(x)),
    "derivative at -1": slope(Integer(-1), normal_density(x)),
    "symmetric at 2": symmetric(Integer(2)),
    "symmetric anywhere": symmetric(q),
    "symmetric at a hidden 1": symmetric((NESTED - 1) / sqrt(2)),
    "symmetric up to 1": symmetric(rho, rho, 0),
    "an integral across 1": integral(phi2(1, 2, x), 0, 2, phi2(1, 2, 2) - phi2(1, 2, 0)),
    "an integral up to 1": integral(phi2(1, 2, x), 0, 1, phi2(1, 2, 1) - phi2(1, 2, 0)),
}
LIMITS = {
    "T as a → ∞, h of either sign": integral(owens_t(q, x), 0, oo, (1 - erf(q / sqrt(2))) / 4),
    "T as a → ∞, h < 0": integral(owens_t(q, x), 0, oo, (1 - erf(q / sqrt(2))) / 4, assuming=[q < 0]),
    "T as a → -∞": integral(owens_t(v, x), -oo, 0, -(1 - erf(v / sqrt(2))) / 4),
    "T across a pole of a": integral(owens_t(1, 1 / x), -1, 1, 2 * owens_t(1, 1)),
    "T at a pole of a": integral(owens_t(1, 1 / x), 0, 1, owens_t(1, 1)),
    "Φ2 with a factor that grows": integral(x * phi2(x, 1, 1 / sqrt(2)), 0, oo, 0),
    "Φ2 as one argument falls": integral(phi2(x, -x, 1 / sqrt(2)), 0, oo, 1),
    "erfcx with a factor that grows": integral(x * erfcx(x), 0, oo, 0),
    "erfcx with a factor that grows, written out": integral(x * exp(x**2) * erfc(x), 0, oo, 0),
    "erfcx to the left": integral(erfcx(x), -oo, 0, 1),
    "growth in the exponent of a number": integral(3 ** (x**2) * exp(-(x**2)), 0, oo, -1),
    "T(h, 1) with the wrong tail": (
        equal(owens_t(x, 1), normal_cdf(x) * normal_cdf(x) / 2), by.equal_derivatives(x, oo), {},
    ),
}  # fmt: skip
RANGES = {
    "exp of a square above 1": sign(exp(x**2) > 1),
    "exp of minus a square": sign(exp(-(x**2)) >= 1),
    "exp of a difference of squares": sign(exp(x**2 - y**2) >= 1),
    "exp of an odd power": sign(exp(x**3) >= 1),
    "exp of a square times a number of any sign": sign(exp(q * x**2) >= 1),
    "Φ2 above a half": sign(phi2(x, y, HALF) > HALF),
    "Φ2 above 1": sign(phi2(x, y, HALF) > 1),
}
FALSE = DENOMINATORS | COMPLEX | CORRELATIONS | LIMITS | RANGES

TRUE = {
    "the same quotient of what is not zero": (
        equal(Integral(Integer(1), (x, 0, 1)), 1), by.antiderivative(e * x / d),
        {"given": [Eq(d, e)], "nonzero": [d]},
    ),
    "the same pole of known order": integral(POLE, 0, 1, 1 / (1 + c), assuming=[c > 0]),
    "real ends": integral(atan(x), q, q + 1, atan(q + 1) - atan(q)),
    "real lower end": integral(atan(x), q, oo, pi / 2 - atan(q)),
    "atan of a root": integral(atan(sqrt(x)), 1, v + 1, atan(sqrt(v + 1)) - pi / 4),
    "slope at a symbolic correlation": slope(
        inside, normal_density(x) * normal_cdf((y - inside * x) / sqrt(1 - inside**2)),
    ),
    "slope at 1/2": slope(HALF, normal_density(x) * normal_cdf((y - x / 2) / sqrt(Rational(3, 4)))),
    "symmetric at 1/2": symmetric(HALF),
    "symmetric at 1/√3": symmetric(1 / sqrt(3)),
    "symmetric inside": symmetric(inside, inside, 0),
    "T as a → ∞, h > 0": integral(owens_t(q, x), 0, oo, (1 - erf(q / sqrt(2))) / 4, assuming=[q > 0]),
    "T as a → ∞, h < 0, rightly": integral(
        owens_t(q, x), 0, oo, (1 + erf(q / sqrt(2))) / 4, assuming=[q < 0]
    ),
    "Φ2 with a factor, where it falls": integral(x * phi2(x, 1, 1 / sqrt(2)), -oo, 0, 0),
    "exp of a square": sign(exp(x**2 / 2) >= 1),
    "exp of minus a square, rightly": sign(exp(-(x**2)) <= 1),
    "Φ2 at 1/2": sign(phi2(x, y, HALF) < 1),
    "Φ2 at -1/√2": sign(phi2(x, y, -1 / sqrt(2)) > 0),
}  # fmt: skip


def posed(case, name):
    statement, proof, details = case
    made = Theory("trial", "One statement", unknowns=dict(theory.unknowns))
    return made.claim(name, name, statement, proof=proof, **details)


@pytest.mark.parametrize("name", FALSE)
def test_what_is_false_or_has_no_meaning_is_not_proved(name):
    try:
        claim = posed(FALSE[name], "false")
    except TheoryError as error:  # refused when it is declared
        assert name in ("both ends", "the lower end", "a root for an end"), error
        return
    assert attempt(claim, claim.problem(), witness=False).verdict is UNDECIDED
    assert attempt(claim, claim.problem()).verdict in (UNDECIDED, REFUTED)


@pytest.mark.parametrize("name", TRUE)
def test_true_neighbours_are_proved_and_rechecked(name):
    claim = posed(TRUE[name], "true")
    outcome = attempt(claim, claim.problem())
    assert outcome.verdict is PROVED, outcome.detail
    assert recheck(claim, certificate_of(claim, outcome))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a quotient of what is given as zero", "the denominator d may vanish"),
        ("atan at its branch point", "not known to be real"),
        ("a sine that grows", "no rule for the limit"),
        ("symmetric up to 1", "is certified, so it may vanish"),
        ("the order of a pole, by what is given", "no limit at x = 0"),
        ("the root of zero", "may jump"),
    ],
)
def test_the_reason_says_what_is_missing(text, reason):
    claim = posed(FALSE[text], "false")
    assert reason in attempt(claim, claim.problem()).detail
