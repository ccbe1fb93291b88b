"""Why a claim falls short, and which true statement is near to it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import sympy as sp

from derive import Theory, by
from derive.checking.checker import Checker
from derive.checking.explanation import explained, laid_out, nearest_true
from derive.checking.undecided import advice
from derive.statement.claim import Claim

__theory_test__ = False  # the tests below settle its claims
t = Theory("t", "")
x, y = t.parameter("x", ""), t.parameter("y", "", sp.Interval.open(0, sp.oo))
GOOD = t.claim("good", "", sp.Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
FALSE = t.claim("false", "", sp.Eq((x + 1) ** 2, x**2 - 2 * x + 1), proof=by.identity())
SENSE = t.claim("sense", "", x**2 + 1 < x, proof=by.sign())
OPEN = t.claim("open", "", sp.Eq(sp.cosh(x) ** 2 - sp.sinh(x) ** 2, 2), proof=by.antiderivative())
FAR = t.claim("far", "", sp.Eq(x * y, x + 7 * y), proof=by.identity())
PARTLY = t.claim("partly", "", x**3 > 5, proof=by.sign())
UNKNOWN = t.claim("unknown", "", sp.sin(x) + 2 > 0, proof=by.derivative(x))


def rows(claim: Claim) -> dict[str, str]:
    return dict(explained(Checker().check(claim)))


def test_a_refuted_equation_shows_both_sides_and_what_is_true() -> None:
    found = rows(FALSE)
    assert found["statement"] == "(x + 1)**2 = x**2 - 2*x + 1"
    assert found["verdict"] == "REFUTED, declared PROVED"
    assert (found["witness"], found["left side"], found["right side"]) == ("x=-1", "0", "4.00000000000")
    assert found["off by"] == "4.00000000000"
    assert found["true is"] == "(x + 1)**2 = x**2 + 2*x + 1" and found[""] == "sign of -2*x flipped: proved"


def test_the_point_is_the_one_of_the_report_and_none_that_is_searched_anew() -> None:
    report = Checker().check(FALSE)
    moved = replace(report, evidence={"witness": {"x": "7/2"}, "equation": 0, "difference": "14"})
    found = dict(explained(moved))
    assert (found["witness"], found["left side"], found["right side"]) == (
        "x=7/2",
        "20.2500000000",
        "6.25000000000",
    )
    assert "witness" not in dict(explained(replace(report, evidence={})))


def test_an_inequality_may_be_true_the_other_way() -> None:
    found = rows(SENSE)
    assert found["true is"] == "x**2 + 1 > x" and "sense reversed: proved" in found[""]


def test_what_only_held_at_points_is_not_called_proved() -> None:
    variant, _, _ = nearest_true(OPEN)
    assert variant is not None and not variant.proved and variant.points >= 20
    assert rows(OPEN)[""].endswith(f"not proved, it held at {variant.points} points")


def test_where_nothing_near_is_true_that_is_said() -> None:
    variant, tried, total = nearest_true(FAR)
    assert variant is None and tried == total > 0
    assert rows(FAR)["near to it"] == f"no true variant among all {total} twins that were tried"


def test_what_holds_at_some_points_only_is_not_near() -> None:
    """Neither it nor its reverse is true, and each holds somewhere."""
    variant, tried, total = nearest_true(PARTLY)
    assert variant is None and tried == total


def test_the_search_ends_in_time() -> None:
    assert nearest_true(FAR, seconds=0.0)[1] == 0
    found = explained(Checker().check(FAR), seconds=0.0)
    assert "near to it" not in dict(found)


def test_what_is_undecided_says_why() -> None:
    found = rows(UNKNOWN)
    assert found["verdict"] == "UNDECIDED, declared PROVED" and "not an equation" in found["reason"]
    assert re.fullmatch(r"not refuted at \d+ exact points, which is no proof", found["so far"])
    assert found["try"].startswith("by.subdivision(box)") and "by.derivative" not in found["try"]
    assert "true is" not in found and "witness" not in found


@pytest.mark.parametrize(
    ("statement", "proof", "told"),
    [
        (sp.Eq(sp.Derivative(sp.sin(x) ** 2, x), sp.sin(2 * x)), by.identity(), "by.derivative(x)"),
        (sp.Eq(sp.sin(x) ** 2, 1 - sp.cos(x) ** 2), by.identity(), "by.equal_derivatives(x, at)"),
        (sp.sin(y) < y + 1, by.sign(), "by.subdivision(box)"),
        (sp.Eq(sp.exp(x), 1 + x), by.series(x, 0, 2), ""),
    ],
)
def test_what_may_settle_an_undecided_claim(statement: sp.Basic, proof: object, told: str) -> None:
    theory = Theory("u", "")
    theory.parameters.update(t.parameters)
    made = theory.claim("c", "", statement, proof=proof)  # type: ignore[arg-type]
    assert advice(made).startswith(told) and bool(advice(made)) == bool(told)


def test_a_statement_that_should_be_refuted_and_is_not() -> None:
    theory = Theory("u", "")
    z = theory.parameter("z", "")
    square = sp.Eq((z + 1) ** 2, z**2 + 2 * z + 1)
    good = theory.claim("good", "", square, proof=by.identity())
    wrong = theory.published("same", "", square, proof=by.refutation(), corrected_by=good)
    found = rows(wrong)
    assert found["verdict"] == "UNDECIDED, declared REFUTED" and "failed at none of the" in found["reason"]


@pytest.mark.parametrize("claim", [FALSE, SENSE])
def test_the_true_variant_is_proved_by_another_run_too(claim: Claim) -> None:
    variant, _, _ = nearest_true(claim)
    assert variant is not None and variant.proved
    again = Theory("v", "")
    for s in (x, y):
        again.parameter(s.name, "", t.parameters[s.name].domain)
    said = again.claim("said", "", variant.twin.statement, proof=claim.proof)
    assert Checker().check(said).ok


def test_rows_stand_in_columns() -> None:
    assert laid_out([("a", "1"), ("bbb", "2"), ("", "3")]) == ["a    1", "bbb  2", "     3"]
