"""Claims are told apart as objects: not by id, never unchecked, never in a circle."""

from __future__ import annotations

import pytest
from sympy import Eq

from derive import Checker, Theory, TheoryError, by
from derive.statement.verdict import PROVED, REFUTED, UNDECIDED


def theory(name: str = "same"):
    t = Theory(name, "a theory of a test")
    return t, t.parameter("x", "")


def false_claim(name: str = "same"):
    t, x = theory(name)
    return t.claim("a", "false", Eq(x**2, x + 3), proof=by.identity())


def test_another_theory_of_the_same_name_lends_nothing():
    t, x = theory()
    t.claim("a", "true", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
    with pytest.raises(TheoryError, match="not the claim of that name"):
        t.claim("b", "false", Eq(x**4, (x + 3) ** 2), given=[false_claim()], proof=by.identity())
    with pytest.raises(TheoryError, match="not the claim of that name"):
        t.claim("c", "", Eq(2 * x, x + x + 0 * x, evaluate=False), uses=[false_claim()], proof=by.identity())


def test_two_different_claims_of_one_id_in_a_run_are_an_error():
    (one, x), (other, y) = theory(), theory()
    first = one.claim("a", "true", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
    second = other.claim("a", "also true", Eq((y + 2) ** 2, y**2 + 4 * y + 4), proof=by.identity())
    checker = Checker(twin_limit=4)
    assert checker.check(first).verdict is PROVED
    report = checker.check(second)
    assert report.verdict is UNDECIDED and "two different claims are called same.a" in report.detail


@pytest.mark.parametrize("role", ["given", "uses"])
def test_a_premise_that_was_never_checked_is_checked(role):
    t, x = theory("third")
    foreign = false_claim("foreign")
    claim = t.claim("b", "false", Eq(x**4, (x + 3) ** 2), proof=by.identity(), **{role: [foreign]})
    checker = Checker(twin_limit=4)
    assert checker.check(claim).verdict is UNDECIDED
    assert checker.reports[foreign].verdict is REFUTED


def test_circles_are_an_error():
    t, x = theory("round")
    first = t.claim("a", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
    second = t.claim("b", "", Eq((x + 2) ** 2, x**2 + 4 * x + 4), uses=[first], proof=by.identity())
    object.__setattr__(first, "uses", (second,))
    report = Checker(twin_limit=4).check(first)
    assert not report.ok and "rests on" in report.detail
    object.__setattr__(second, "uses", (second,))
    assert not Checker(twin_limit=4).check(second).ok
