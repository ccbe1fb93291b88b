"""Derivatives of functions whose terms are rewritten first, and prices of options with all their slopes."""

import pytest
from sympy import (
    Abs,
    Derivative,
    Eq,
    I,
    Interval,
    Max,
    acos,
    acosh,
    asin,
    atanh,
    cos,
    cosh,
    erf,
    exp,
    log,
    oo,
    pi,
    sin,
    sinh,
    sqrt,
    tanh,
)

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.antiderivative import Antiderivative
from derive.statement.problem import Problem
from tests.helpers.identities import a, q, s, said, t, v, w, x
from tests.helpers.rechecking import recheck

OPEN = {q: Interval.open(-1, 1)}


def slope(of, variable, value, domains=None, assuming=()):
    statement = Eq(Derivative(of, variable), value, evaluate=False)
    domains = {u: d for u, d in (domains or OPEN).items() if statement.has(u)}
    return Problem((statement,), (), tuple(assuming), domains), variable


def normal(u):
    return (1 + erf(u / sqrt(2))) / 2


# The price of a call at spot s and strike v, with volatility w and rate a until the time t.
FIRST = (log(s / v) + (a + w**2 / 2) * t) / (w * sqrt(t))
SECOND = FIRST - w * sqrt(t)
PRICE = s * normal(FIRST) - v * exp(-a * t) * normal(SECOND)
DENSITY = exp(-(FIRST**2) / 2) / sqrt(2 * pi)
TRUE = [
    slope(PRICE, s, normal(FIRST)),
    slope(PRICE, w, s * sqrt(t) * DENSITY),
    slope(PRICE, a, v * t * exp(-a * t) * normal(SECOND)),
    slope(PRICE, t, s * w * DENSITY / (2 * sqrt(t)) + a * v * exp(-a * t) * normal(SECOND)),
    slope(PRICE, v, -exp(-a * t) * normal(SECOND)),
    slope(tanh(x), x, 1 - tanh(x) ** 2),
    slope(sin(x) ** 2, x, sin(2 * x)),
    slope(log(cosh(x)), x, tanh(x)),
    slope(v**a, v, a * v ** (a - 1)),
    slope(v**v, v, v**v * (log(v) + 1)),
    slope(2**x, x, log(2) * 2**x),
    slope(atanh(q), q, 1 / (1 - q**2)),
    slope(asin(q), q, 1 / sqrt(1 - q**2)),
    slope(acos(q), q, -1 / sqrt(1 - q**2)),
    slope(acosh(1 + v), v, 1 / sqrt(v * (v + 2))),
    slope(exp(I * x), x, I * cos(x) - sin(x)),
    slope(erf(log(v / w)), v, 2 * exp(-((log(v) - log(w)) ** 2)) / (sqrt(pi) * v)),
    slope(v * log(v / w), v, log(v) - log(w) + 1),
]
FALSE = [
    slope(PRICE, s, normal(SECOND)),
    slope(PRICE, v, -normal(SECOND)),
    slope(tanh(x), x, 1 + tanh(x) ** 2),
    slope(v**a, v, a * v**a),
    slope(log(v / w), v, 1 / w),
    slope(cosh(x), x, -sinh(x)),
    slope(exp(I * x), x, I * cos(x) + sin(x)),
    slope(sin(x) ** 2, x, cos(2 * x)),
]
# The equality of two terms at an end of an interval says nothing about what happens beyond it.
AT_ENDS = [
    slope(Abs(x), x, 1, {x: Interval(0, oo)}),
    slope(Max(x, 0), x, 1, {x: Interval(0, oo)}),
    slope(sqrt(x**2), x, 1, {x: Interval(0, oo)}),
    slope(sin(x) ** 2, x, sin(2 * x), {x: Interval.open(-oo, oo)}, [x >= 0]),
]


@pytest.mark.parametrize("case", TRUE, ids=lambda case: said(case[0]))
def test_true_derivatives_are_proved_and_rechecked(case, certify):
    certificate = certify(Antiderivative(variable=case[1]), case[0])
    certificate["settings"] = {"variable": case[1].name, "implicit": []}
    assert recheck(certificate).startswith(f"differentiated in {case[1]} again")


@pytest.mark.parametrize("case", FALSE, ids=lambda case: said(case[0]))
def test_false_derivatives_are_not_proved(case):
    with pytest.raises(ProofFailed):
        Antiderivative(variable=case[1]).attempt(case[0])


@pytest.mark.parametrize("case", AT_ENDS, ids=lambda case: said(case[0]))
def test_terms_are_rewritten_only_where_all_points_around_are_the_claims(case):
    with pytest.raises(ProofFailed):
        Antiderivative(variable=case[1]).attempt(case[0])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("domains", ["x in [0, 1]"]),
        ("assumptions", ["x > 0"]),
        ("given", ["x == 1"]),
        ("nonzero", ["exp(x)"]),
    ],
)
def test_the_recheck_wants_an_open_set_too(key, value, certify):
    problem, variable = slope(sin(x) ** 2, x, sin(2 * x))
    certificate = certify(Antiderivative(variable=variable), problem)
    certificate["settings"] = {"variable": "x", "implicit": []}
    assert recheck(certificate)
    with pytest.raises(RecheckFailed, match="are not rewritten"):
        recheck({**certificate, key: value})
