"""A wrong twin that is accepted is looked at again: it fails, is a true variant, or nothing can be seen."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Eq, Interval, oo

from derive import Checker, Theory, by
from derive.checking.second_look import POINTS, second_look
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, STATISTICAL
from derive.statement.verdict import PROVED, Outcome


@pytest.fixture
def t():
    made = Theory("looked", "a theory of a test")
    made.parameter("x", "")
    made.parameter("y", "")
    made.parameter("p", "", Interval.open(0, oo))
    return made


class Credulous(Procedure):
    """A procedure that accepts everything."""

    name = "sign"
    reading = EXACT

    def attempt(self, problem):
        return Outcome(PROVED, "believed", {})


def test_a_false_twin_that_is_accepted_fails_the_run(t):
    x = t.parameters["x"].symbol
    claim = t.claim("square", "", sp.GreaterThan(x**2, 0, evaluate=False), proof=Credulous())
    fates = {twin.fate for twin in Checker().check(claim).twins}
    assert "survived" in fates and "rejected" not in fates


@pytest.mark.parametrize("statement", ["symmetric", "renamed", "limit"])
def test_true_variants_are_listed_and_do_not_fail(t, statement):
    x, y, p = (t.parameters[n].symbol for n in "xyp")
    claims = {
        "symmetric": lambda: t.claim(
            "s", "", sp.StrictGreaterThan((x - y) ** 2 + 1, 0, evaluate=False), proof=by.sign()
        ),
        "renamed": lambda: t.claim("r", "", Eq(x**2 - y**2 - (x - y) * (x + y), 0, evaluate=False),
                                   proof=by.identity()),
        "limit": lambda: t.claim("l", "", Eq((p**2 + p) / (p**2 + 1), 1), proof=by.series(p, oo, 1)),
    }  # fmt: skip
    report = Checker(twin_limit=None).check(claims[statement]())
    assert report.ok, report.problems
    assert report.variants > 0 and report.rejected[0] > 0


def test_where_nothing_can_be_looked_at_nothing_is_believed(t):
    x = t.parameters["x"].symbol
    unknown = sp.Function("unknown")(x)
    problem = t.claim("u", "", Eq(unknown + x, x + 1), proof=by.identity()).problem()
    look = second_look(problem, EXACT)
    assert look.points == 0 and not look.is_clean
    assert not second_look(problem, STATISTICAL).is_clean


def test_all_points_are_asked_for(t):
    x, p = t.parameters["x"].symbol, t.parameters["p"].symbol
    true = t.claim("true", "", sp.StrictGreaterThan(x**2 + p, 0, evaluate=False), proof=by.sign()).problem()
    assert second_look(true, EXACT).points == POINTS and second_look(true, EXACT).is_clean
    false = t.claim("false", "", x**2 > p, proof=by.sign()).problem()
    assert second_look(false, EXACT).counterexample
    assert by.identity().pointwise


@pytest.mark.parametrize("order", [2, 3, 4])
def test_asymptotic_statements_are_looked_at_near_the_point(t, order):
    x = t.parameters["x"].symbol
    proof = by.series(x, 0, order)
    true = t.claim(f"true{order}", "", Eq(sp.log(1 + x**order), 0), proof=proof).problem()
    assert second_look(true, proof.reading).is_clean
    false = t.claim(f"false{order}", "", Eq(sp.log(1 + x ** (order - 1) / 2), 0), proof=proof).problem()
    assert second_look(false, proof.reading).counterexample
