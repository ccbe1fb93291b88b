"""What the provers prove, the recheck follows: ends, constants, radicals, exponentials."""

from __future__ import annotations

import pytest
from sympy import (
    E,
    Eq,
    I,
    Integral,
    Interval,
    Mul,
    Rational,
    Symbol,
    atan,
    cbrt,
    conjugate,
    cos,
    erf,
    exp,
    log,
    oo,
    pi,
    sin,
    sqrt,
)

from derive import Theory, by
from derive.checking.certificates import certificate_of
from derive.errors import RecheckFailed
from derive.exact.text import parse
from derive.recheck.constants import closed_form
from derive.recheck.flint_engine import Engine
from tests.helpers.forging import certificate, equations, honest, refused, text, zero
from tests.helpers.rechecking import recheck

X = Symbol("X", real=True)
INTEGRALS = {
    "atan at infinity beside a fraction": (2 / (1 + X**2) ** 2, 0, oo, pi / 2, atan(X) + X / (1 + X**2)),
    "atan at both infinities": (1 / (2 + 2 * X + X**2), -oo, oo, pi, atan(1 + X)),
    "atan at a root": (1 / (1 + X**2), 0, sqrt(3), pi / 3, atan(X)),
    "log 1": (log(X) / X, 1, E, Rational(1, 2), log(X) ** 2 / 2),
    "log of a fraction": (1 / X, Rational(1, 2), 1, log(2), log(X)),
    "cosine of a third": (cos(X), 0, pi / 3, sqrt(3) / 2, sin(X)),
    "cosine of a fifth": (sin(X), pi / 5, 2 * pi / 5, Rational(1, 2), -cos(X)),
    "sine of a tenth": (cos(X), 0, pi / 10, (sqrt(5) - 1) / 4, sin(X)),
    "exponential inside a logarithm": (1 / (1 + exp(X)), 0, 1, 1 - log(1 + E) + log(2), X - log(1 + exp(X))),
    "unexpanded exponent": ((X + 1) * exp((X + 1) ** 2), 0, 1, (exp(4) - E) / 2, exp((X + 1) ** 2) / 2),
    "root at an end": (sqrt(X), 0, 8, 32 * sqrt(2) / 3, 2 * sqrt(X) ** 3 / 3),
    "cube root at an end": (cbrt(X), 0, 8, 12, 3 * cbrt(X) ** 4 / 4),
    "gaussian": (erf(X) * exp(-(X**2)), 0, oo, sqrt(pi) / 4, sqrt(pi) / 4 * erf(X) ** 2),
}


def follow(statement, proof, *parameters: tuple[str, Interval]) -> None:
    theory = Theory("follows", "a theory of a test")
    theory.parameter("r", "")
    for name, domain in parameters:
        theory.parameter(name, "", domain)
    claim = theory.claim("claim", "", statement, proof=proof)
    assert recheck(certificate_of(claim, claim.proof.attempt(claim.problem())))


@pytest.mark.parametrize("name", INTEGRALS)
def test_values_at_the_ends_of_integrals(name):
    f, low, high, value, primitive = INTEGRALS[name]
    r = Theory("other", "").parameter("r", "")
    statement = Eq(Integral(f, (X, low, high)) + r, value + r, evaluate=False)
    follow(statement, by.antiderivative(primitive))


@pytest.mark.parametrize(
    ("left", "right", "at"),
    [
        (lambda v: log(v) - log(2 * v), lambda v: -log(2) + 0 * v, 1),
        (lambda v: sqrt(4 * v), lambda v: 2 * sqrt(v), 2),
        (lambda v: atan(v) + atan(1 / v), lambda v: pi / 2, 1),
        (lambda v: log(1 / v), lambda v: -log(v), 1),
    ],
)
def test_values_at_a_point(left, right, at):
    v = Theory("other", "").parameter("v", "", Interval.open(0, oo))
    follow(Eq(left(v), right(v), evaluate=False), by.equal_derivatives(v, at), ("v", Interval.open(0, oo)))


@pytest.mark.parametrize(
    ("call", "value"),
    [
        ("cos(1/3*pi)", "1/2"), ("sin(1/12*pi)", None), ("cos(7*pi)", "-1"), ("atan(3**(1/2))", "1/3*pi"),
        ("log(1/2)", "-1*log(2)"), ("log(1)", "0"), ("log(3)", None), ("erf(0)", "0"), ("cos(1)", None),
        ("cos(x)", None), ("cos(1/17*pi)", None), ("cos(10**400)", None),
    ],
)  # fmt: skip
def test_closed_forms(call, value):
    found = closed_form(parse(call))
    if value is None and call != "sin(1/12*pi)":
        assert found is None
    elif value is not None:
        assert found is not None and found.text() == value
    else:
        assert found is not None and "6**(1/2)" in found.text()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("8**(1/2)", "2*2**(1/2)"), ("6**(1/2)", "2**(1/2)*3**(1/2)"), ("(1/2)**(1/2)", "2**(1/2)/2"),
        ("16**(1/3)", "2*2**(1/3)"), ("12**(1/4)*12**(1/4)*12**(1/4)*12**(1/4)", "12"),
        ("exp(x)**2*exp(1)", "exp(2*x + 1)"), ("exp(x*(x + 1))", "exp(x**2)*exp(x)"), ("atan(x/x)", "pi/4"),
        ("cos(pi*x/(3*x))", "1/2"), ("log(4*x/(8*x))", "-log(2)"), ("erf(y - x)", "-erf(x - y)"),
    ],
)  # fmt: skip
def test_equal_numbers_are_one_fraction(left, right):
    engine = Engine({"x", "y"})
    (a, b), (c, d) = (engine.fraction(parse(side)) for side in (left, right))
    assert engine.resolved(a * d - b * c) == 0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("8**(1/2)", "2**(1/2)"), ("exp(2*x)", "exp(x)"), ("(x**2)**(1/2)", "x"),
        ("(x*y)**(1/2)", "x**(1/2)*y**(1/2)"),
        ("(-8)**(1/3)", "-2"), ("(-1)**(1/3)", "-1"), ("log(x*y)", "log(x) + log(y)"),
        ("cos(x)", "cos(-x) + 0*y + 1"),
    ],
)  # fmt: skip
def test_different_numbers_are_not(left, right):
    engine = Engine({"x", "y"})
    (a, b), (c, d) = (engine.fraction(parse(side)) for side in (left, right))
    assert engine.resolved(a * d - b * c) != 0
    refused(certificate("identity", f"{left} + x == {right} + x", equations(zero("0"))), "stored fraction")


def test_conjugate_radicals():
    made = equations(
        zero("1 + _g - 1 - _g", "0"),
        generators=[{"name": "_g", "kind": "root", "of": "2", "index": 2}],
        relations=[{"numerator": "_g**2 - 2", "denominator": "1"}],
    )
    honest(certificate("identity", text("2**(1/2) + 1 == 1 + 2**(1/2)"), made))
    quotient = {**made, "targets": [zero("_g**2 - 2", "1", denominator="1 - _g")]}
    honest(certificate("identity", "1/(2**(1/2) - 1) == 2**(1/2) + 1", quotient))


CONJUGATES = [
    lambda x, y, w: (x + I) * (x - I) > 0,
    lambda x, y, w: (x + I * y) * (x - I * y) + 1 > 0,
    lambda x, y, w: (x + I * sqrt(w)) * (x - I * sqrt(w)) > 0,
    lambda x, y, w: 1 / ((x + I) * (x - I)) > 0,
    lambda x, y, w: I / (x + I) - I / (x - I) >= 0,
    lambda x, y, w: (x + I * y) ** 2 + (x - I * y) ** 2 + 4 * y**2 >= 0,
    lambda x, y, w: (sqrt(2) + I * x) * (sqrt(2) - I * x) >= 2,
    lambda x, y, w: (x + I) * conjugate(x + I) > 0,
    lambda x, y, w: Mul(1 + I, 1 - I, w, evaluate=False) > 0,
]


@pytest.mark.parametrize("statement", CONJUGATES)
def test_conjugate_factors_multiply_to_a_real_number(statement):
    theory = Theory("follows", "a theory of a test")
    real, positive = Interval(-oo, oo), Interval.open(0, oo)
    x, y, w = (theory.parameter(n, "", d) for n, d in (("x", real), ("y", real), ("w", positive)))
    claim = theory.claim("claim", "", statement(x, y, w), proof=by.sign())
    made = certificate_of(claim, claim.proof.attempt(claim.problem()))
    assert recheck(made)
    (left, sign, right) = made["statement"][0].rpartition(" > " if " > " in made["statement"][0] else " >= ")
    with pytest.raises(RecheckFailed):
        recheck({**made, "statement": [parse(f"({left})*I{sign}{right}").text()]})
    with pytest.raises(RecheckFailed):
        recheck({**made, "statement": [parse(f"({left}) - 3*w{sign}{right}").text()]})
