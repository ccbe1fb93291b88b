"""A premise holds where its own text has a value, which is asked for when a claim is declared."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, Interval, Symbol, log, oo, tan

from derive import Checker, Theory, TheoryError, by
from derive.functions.classes import bivariate_normal_cdf
from derive.statement.claim import Claim
from derive.statement.premises import hypotheses
from derive.statement.verdict import PROVED


def declared(domain: object = None) -> tuple[Theory, Symbol, Symbol]:
    t = Theory("defined", "where a text has a value")
    whole = Interval(-oo, oo)
    return t, t.parameter("x", "", domain or whole), t.parameter("y", "", whole)


def premise_of(t: Theory, left: Expr, right: Expr) -> Claim:
    return t.claim("premise", "", Eq(left, right, evaluate=False), proof=by.identity())


def square(x: Symbol, y: Symbol) -> Eq:
    return Eq((x + y) ** 2, x**2 + 2 * x * y + y**2)


def cdf(x: Symbol) -> Expr:
    return bivariate_normal_cdf(0, 0, x)


@pytest.mark.parametrize(("sides", "missing"), [
    (lambda x, y: ((x * y + x) / x, y + 1), "nonzero x"),
    (lambda x, y: ((x**2 - y**2) / (x - y), x + y), r"nonzero -1\*y \+ x"),
    (lambda x, y: (1 / (1 + 1 / x), x / (x + 1)), r"nonzero x"),
    (lambda x, y: (y * (log(x**2 - 1) + 1), y * log(x**2 - 1) + y), r"nonzero -1 \+ x\*\*2"),
    (lambda x, y: (y * (tan(x) + 1), y * tan(x) + y), r"tan\(x\) is defined"),
    (lambda x, y: (y * (cdf(x) + 1), y * cdf(x) + y), r"bivariate_normal_cdf\(0, 0, x\) is defined"),
], ids=["x", "x-y", "nested", "log", "tan", "cdf"])  # fmt: skip
def test_where_a_premise_has_a_value_is_asked_for_at_declaration(
    sides: Callable[[Symbol, Symbol], tuple[Expr, Expr]], missing: str
) -> None:
    t, x, y = declared()
    premise = premise_of(t, *sides(x, y))
    told = f"the premise defined.premise has a value only under a hypothesis that is missing here: {missing}"
    with pytest.raises(TheoryError, match=told):
        t.claim("claim", "", square(x, y), given=[premise], proof=by.identity())
    # Behind an argument alone it lends nothing.
    t.claim("rests", "", square(x, y), uses=[premise], proof=by.identity())


@pytest.mark.parametrize("how", ["stated", "in the text", "a multiple", "positive", "a sign", "negative"])
def test_it_may_be_stated_said_or_proved(how: str) -> None:
    domain = {"positive": Interval.open(0, oo), "negative": Interval(-3, -1)}.get(how)
    t, x, y = declared(domain)
    base = x**2 + y**2 + 1 if how == "a sign" else x
    premise = premise_of(t, (y * base + base) / base, y + 1)
    statement = square(x, y)
    if how == "in the text":
        statement = Eq(statement.lhs + 1 / x, statement.rhs + 1 / x)
    nonzero = {"stated": [x], "a multiple": [x * (y + 1)]}.get(how, [])
    claim = t.claim("claim", "", statement, given=[premise], nonzero=nonzero, proof=by.identity())
    assert len(hypotheses(claim)[premise.id]) == (how == "a sign")
    report = Checker(twin_limit=2).check(claim)
    assert report.verdict is PROVED and report.rechecked
