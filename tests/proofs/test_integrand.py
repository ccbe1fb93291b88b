"""The sign of a number that is an integral, from the sign of its integrand."""

from __future__ import annotations

import copy
from fractions import Fraction

import mpmath
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from sympy import Integral, Interval, Rational, Symbol, erf, exp, oo, pi, sqrt

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.integrand import Integrand
from derive.statement.problem import Problem
from tests.helpers.profiles import examples
from tests.helpers.rechecking import recheck

x, c = sp.symbols("x c")
POSITIVE, REAL = Interval.open(0, oo), sp.S.Reals
HALF, THIRD = Rational(1, 2), Rational(1, 3)
RELATIONS = {
    ">": sp.StrictGreaterThan,
    ">=": sp.GreaterThan,
    "<": sp.StrictLessThan,
    "<=": sp.LessThan,
}


def stated(value, relation, bound=0, assume=(), given=(), **domains):
    statement = RELATIONS[relation](sp.sympify(value), sp.sympify(bound), evaluate=False)
    named = {Symbol(n): d for n, d in domains.items()}
    return Problem((statement,), tuple(given), tuple(assume), named)


def of(f, low, high, primitive):
    return Integrand(Integral(f, (x, low, high)), primitive)


SQUARE = of(x**2, 0, 1, x**3 / 3)
GAUSS = of(exp(-(x**2)), -oo, oo, sqrt(pi) * erf(x) / 2)
TAIL = of(x * exp(-(x**2) / 2), c, oo, -exp(-(x**2) / 2))
POWERS = of(x * (1 - x), 0, c, x**2 / 2 - x**3 / 3)
NEGATIVE = of(-exp(-c * x), 0, oo, exp(-c * x) / c)
PROVED = {
    "square": (stated(THIRD, ">"), SQUARE),
    "square, not strictly": (stated(THIRD, ">="), SQUARE),
    "on the whole line": (stated(sqrt(pi), ">"), GAUSS),
    "from a parameter": (stated(exp(-(c**2) / 2), ">", c=POSITIVE), TAIL),
    "up to a parameter": (stated(c**2 / 2 - c**3 / 3, ">", c=Interval.open(0, 1)), POWERS),
    "negative": (stated(-1 / c, "<", c=POSITIVE), NEGATIVE),
    "negative, not strictly": (stated(-1 / c, "<=", c=POSITIVE), NEGATIVE),
    "zero integrand": (stated(0, ">="), of(sp.Integer(0), 0, 1, sp.Integer(0))),
}
REFUSED = {
    "the other sign": (stated(THIRD, "<"), SQUARE),
    "an integrand of both signs": (stated(HALF, ">"), of(2 * x - HALF, 0, 1, x**2 - x / 2)),
    "strictly, an integrand that is zero": (stated(0, ">"), of(sp.Integer(0), 0, 1, sp.Integer(0))),
    "another value": (stated(HALF, ">"), SQUARE),
    "another bound": (stated(THIRD, ">", Rational(1, 4)), SQUARE),
    "an equation": (Problem((sp.Eq(THIRD, 0, evaluate=False),)), SQUARE),
    "two statements": (Problem((stated(THIRD, ">").statement[0],) * 2), SQUARE),
    "divergent at an end": (stated(-1, ">"), of(1 / x**2, 0, 1, -1 / x)),
    "singular inside": (stated(-2, ">"), of(1 / x**2, -1, 1, -1 / x)),
    "divergent at infinity": (stated(1, ">"), of(1 / x, 1, oo, sp.log(x))),
    "ends reversed": (stated(-THIRD, ">"), of(x**2, 1, 0, x**3 / 3)),
    "ends equal": (stated(0, ">"), of(x**2, 1, 1, x**3 / 3)),
    "ends of unknown order": (stated(c**3 / 3, ">", c=REAL), of(x**2, 0, c, x**3 / 3)),
    "an end that may be complex": (
        stated((c + 1) ** 3 / 3 - c**3 / 3, ">"),
        of(x**2, c, c + 1, x**3 / 3),
    ),
    "the variable is also an end": (stated(x**3 / 3, ">"), of(x**2, 0, x, x**3 / 3)),
    "the variable is assumed about": (
        stated(-THIRD, ">", assume=[x < 0]),
        of(-(x**2), 0, 1, -(x**3) / 3),
    ),
    "a parameter of either sign": (stated(c / 3, ">", c=REAL), of(c * x**2, 0, 1, c * x**3 / 3)),
    "a denominator that is given as zero": (
        stated(c, ">", given=[sp.Eq(c, Symbol("d")), sp.Eq(Symbol("d"), 0)]),
        of(sp.Integer(1), 0, 1, Symbol("d") * x / c),
    ),
}


@pytest.mark.parametrize("name", PROVED)
def test_true_signs_are_proved_and_rechecked(name, certify):
    problem, proof = PROVED[name]
    certificate = certify(proof, problem)
    assert certificate["verdict"] == "PROVED"
    assert "integrand" in recheck(certificate)


@pytest.mark.parametrize("name", REFUSED)
def test_others_are_refused(name):
    problem, proof = REFUSED[name]
    with pytest.raises(ProofFailed):
        proof.attempt(problem)


@pytest.mark.parametrize("name", PROVED)
def test_a_certificate_serves_no_other_statement(name, certify):
    problem, proof = PROVED[name]
    certificate = certify(proof, problem)
    value, relation, zero = certificate["statement"][0].rpartition(f" {problem.statement[0].rel_op} ")
    relation = relation.strip()
    others = [f"{value} {other} {zero}" for other in RELATIONS if other[0] != relation[0]]
    others += [f"{value} + 1 {relation} {zero}", f"{value} {relation} 1", f"{value} == {zero}"]
    for text in others:
        with pytest.raises(RecheckFailed):
            recheck({**certificate, "statement": [text]})


def forged(name, certify, *changes):
    """A certificate with texts of its evidence replaced, wherever they stand."""
    certificate = copy.deepcopy(certify(PROVED[name][1], PROVED[name][0]))
    for path, value in changes:
        place = certificate["evidence"]
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
    return certificate


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (("integral",), "Integral(x**2, x, 1, 0)", "reversed"),
        (("integral",), "Integral(x**2, x, 0, 2)", "stored difference"),
        (("integral",), "Integral(-1/2*x + x**2, x, 0, 1)", "stored difference"),
        (("integral",), "x**2", "integral is needed"),
        (("integral",), "1/3", "integral is needed"),
        (("sign", "statement"), ["x**2 >= 0"], "not that of the integrand"),
        (("sign", "statement"), ["x**4 > 0"], "not that of the integrand"),
        (("sign", "statement"), ["x**2 > 0", "1 > 0"], "not that of the integrand"),
        (("sign", "assumptions"), ["x > 0", "x < 1", "x > 2"], "other assumptions"),
        (("sign", "domains"), ["x in (0, oo)"], "other domains"),
        (("sign", "given"), ["x == 1"], "other given"),
        (("sign", "nonzero"), ["x"], "other nonzero"),
        (("sign", "evidence", "targets"), [], "proof"),
    ],
)
def test_forged_evidence_is_refused(path, value, reason, certify):
    with pytest.raises(RecheckFailed, match=reason):
        recheck(forged("square", certify, (path, value)))


def test_a_strict_sign_needs_a_strict_integrand(certify):
    certificate = forged("square, not strictly", certify)
    certificate["statement"] = ["1/3 > 0"]
    with pytest.raises(RecheckFailed, match="not that of the integrand"):
        recheck(certificate)


def test_the_ends_of_the_sign_are_those_of_the_integral(certify):
    """x (1 - x) is positive between 0 and 1 only; up to 3/2 its integral is zero."""
    certificate = forged("up to a parameter", certify)
    longer = Problem(
        (sp.Eq(Integral(x * (1 - x), (x, 0, c)), c**2 / 2 - c**3 / 3),),
        domains={c: Interval.open(0, Rational(3, 2))},
    )
    outcome = Antiderivative(x**2 / 2 - x**3 / 3).attempt(longer)
    certificate["evidence"]["value"] = outcome.evidence
    certificate["domains"] = longer.plain()["domains"]
    with pytest.raises(RecheckFailed, match="other domains"):
        recheck(certificate)


@examples(15)
@given(st.fractions(Fraction(1, 8), 3, max_denominator=8), st.fractions(Fraction(1, 8), 3, max_denominator=8))
def test_what_is_proved_agrees_with_quadrature(start, rate):
    low, k = Rational(start.numerator, start.denominator), Rational(rate.numerator, rate.denominator)
    primitive = -(x + 1 / k) * exp(-k * x) / k
    value = (low + 1 / k) * exp(-k * low) / k
    problem = stated(value, ">")
    assert of(x * exp(-k * x), low, oo, primitive).attempt(problem).verdict.value == "PROVED"
    number = mpmath.quad(
        lambda t: t * mpmath.exp(-t * mpmath.mpf(rate.numerator) / rate.denominator),
        [mpmath.mpf(start.numerator) / start.denominator, 10, mpmath.inf],
    )
    assert number > 0
    assert abs(number - mpmath.mpf(str(sp.N(value, 20)))) < 1e-12 * number
