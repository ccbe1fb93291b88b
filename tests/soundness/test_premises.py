"""Hypotheses travel: a premise is only used where all that it was proved under is granted."""

from __future__ import annotations

import pytest
from sympy import Eq, GreaterThan, Interval, Ne, Rational, Reals, StrictGreaterThan, atan, log, oo, pi, sqrt

from derive import Checker, Theory, TheoryError, by
from derive.statement.premises import hypotheses
from derive.statement.verdict import ENCLOSED, PROVED, REFUTED


def theory(name: str = "travels") -> Theory:
    return Theory(name, "a theory of a test")


def negative_half_line() -> tuple[Theory, object]:
    t = theory("left")
    x, y = t.parameter("x", "", Interval.open(-oo, 0)), t.parameter("y", "")
    return t, t.claim(
        "a", "true for x < 0", Eq(y * (atan(x) + atan(1 / x)), -y * pi / 2), proof=by.equal_derivatives(x, -1)
    )


@pytest.mark.parametrize(
    "domain",
    [Reals, Interval.open(-oo, 1), Interval(-oo, 0), Interval(-1, 1), Interval(-2, 5)],
    ids=str,
)
def test_a_wider_domain_is_refused(domain):
    _, premise = negative_half_line()
    t = theory("wide")
    x, y = t.parameter("x", "", domain), t.parameter("y", "")
    with pytest.raises(TheoryError, match=r"left\.a needs x in \(-oo, 0\)"):
        t.claim("b", "", Eq(2 * y * (atan(x) + atan(1 / x)), -y * pi), given=[premise], proof=by.identity())


@pytest.mark.parametrize(
    "domain", [Interval.open(-oo, 0), Interval(-2, -1), Interval(-pi, -sqrt(2))], ids=str
)
def test_a_narrower_domain_is_granted(domain):
    _, premise = negative_half_line()
    t = theory("narrow")
    x, y = t.parameter("x", "", domain), t.parameter("y", "")
    claim = t.claim(
        "b", "", Eq(2 * y * (atan(x) + atan(1 / x)), -y * pi), given=[premise], proof=by.identity()
    )
    assert Checker(twin_limit=4).check(claim).verdict is PROVED


def test_every_kind_of_hypothesis_is_missed():
    t = theory()
    x, y, z = (t.parameter(n, "") for n in "xyz")
    model = t.model("m", "", Eq(x * y, (z**3 + 2) * y))
    a = t.claim("a", "if y is not 0", Eq(x, z**3 + 2), given=[model], nonzero=[y], proof=by.identity())
    b = t.claim(
        "b", "if x > 1", StrictGreaterThan(x**2, x, evaluate=False), assuming=[x > 1], proof=by.sign()
    )
    with pytest.raises(TheoryError, match="missing here: nonzero y"):
        t.claim("no_nonzero", "", Eq(x**2, (z**3 + 2) ** 2), given=[model, a], proof=by.identity())
    with pytest.raises(TheoryError, match=r"missing here: given x\*y == "):
        t.claim("no_model", "", Eq(x**2, (z**3 + 2) ** 2), given=[a], nonzero=[y], proof=by.identity())
    with pytest.raises(TheoryError, match="missing here: assuming x > 1"):
        t.claim(
            "no_assumption", "", StrictGreaterThan(x**2 + 1, x, evaluate=False), given=[b], proof=by.sign()
        )
    good = t.claim("good", "", Eq(x**2, (z**3 + 2) ** 2), given=[model, a], nonzero=[y], proof=by.identity())
    assert Checker(twin_limit=4).check(good).verdict is PROVED


def test_a_hypothesis_about_a_symbol_that_the_claim_does_not_mention_is_missed_too():
    """x >= 0 holds where x is a square; of all x it says nothing."""
    t = theory()
    x, root = t.parameter("x", ""), t.parameter("root", "")
    square = t.claim("square", "", x >= 0, given=[Eq(x, root**2)], proof=by.sign(solve=[x]))
    with pytest.raises(TheoryError, match=r"missing here: given x == root\*\*2"):
        t.claim("all", "false at x = -1", StrictGreaterThan(x + 1, 0, evaluate=False), given=[square],
                proof=by.sign())  # fmt: skip


def test_chains_keep_their_hypotheses():
    t = theory()
    x, y, u = (t.parameter(n, "") for n in "xyu")
    model = t.model("m", "", Eq(x * u, x * y))
    first = t.claim("first", "", Eq(u, y), given=[model], nonzero=[x], proof=by.identity())
    second = t.claim("second", "", Eq(u**2, y**2), given=[model, first], nonzero=[x], proof=by.identity())
    with pytest.raises(TheoryError, match="missing here: nonzero x"):
        t.claim("third", "", Eq(x * u**3, x * y**3), given=[model, second], proof=by.identity())
    with pytest.raises(TheoryError, match=r"missing here: given u\*x == x\*y"):
        t.claim("fourth", "", Eq(u**3, y**3), given=[second], nonzero=[x], proof=by.identity())
    with pytest.raises(TheoryError, match="missing here: nonzero x"):
        t.claim("rests", "", Eq(x * u**2, x * y**2), given=[model], uses=[second], proof=by.identity())


@pytest.mark.parametrize("granted", [2, 3, Rational(5, 2)])
def test_a_hypothesis_may_be_proved_instead_of_stated(granted):
    t = theory()
    x = t.parameter("x", "")
    premise = t.claim(
        "premise", "", StrictGreaterThan(x**2, x, evaluate=False), assuming=[x > 1], proof=by.sign()
    )
    claim = t.claim("claim", "", x**2 + 1 > x, given=[premise], assuming=[x > granted], proof=by.sign())
    (condition,) = hypotheses(claim)[premise.id]
    assert condition["statement"] == ["x > 1"]
    report = Checker(twin_limit=4).check(claim)
    assert report.verdict is PROVED and report.rechecked


def test_a_nonvanishing_expression_may_be_proved():
    t = theory()
    x, y = t.parameter("x", ""), t.parameter("y", "")
    u = t.parameter("u", "")
    model = t.model("m", "", Eq((x**2 + 1) * u, (x**2 + 1) * y))
    premise = t.claim("premise", "", Eq(u, y), given=[model], nonzero=[x**2 + 1], proof=by.identity())
    claim = t.claim("claim", "", Eq(u**2, y**2), given=[model, premise], proof=by.identity())
    assert Checker(twin_limit=4).check(claim).verdict is PROVED


@pytest.mark.parametrize("kind", ["series", "agreement"])
def test_only_exact_and_proved_claims_lend_their_equations(kind):
    t = theory()
    x, y = t.parameter("x", ""), t.parameter("y", "")
    if kind == "series":
        premise = t.claim("premise", "", Eq(y * log(1 + x), x * y), proof=by.series(x, 0, 2))
    else:
        premise = t.claim(
            "premise", "", Eq(sqrt(x**2 + 1 + Rational(1, 10**150)), sqrt(x**2 + 1), evaluate=False),
            proof=by.agreement(), expect=ENCLOSED,
        )  # fmt: skip
    with pytest.raises(TheoryError, match="only an exact claim"):
        t.claim("claim", "", Eq(2 * y * log(1 + x), 2 * x * y), given=[premise], proof=by.identity())


def test_an_inequality_lends_an_assumption_and_no_equation():
    t = theory()
    x = t.parameter("x", "")
    premise = t.claim("premise", "", GreaterThan((x - 2) ** 2, 0, evaluate=False), proof=by.sign())
    false = t.claim(
        "false", "at x = 1", Eq(x**2, 2 * x), given=[premise], proof=by.agreement(), expect=ENCLOSED
    )
    assert false.problem().given == () and len(false.problem().assumptions) == 1
    assert Checker(twin_limit=4).check(false).verdict is REFUTED


def test_what_was_assumed_goes_where_it_belongs():
    t = theory()
    x, u = t.parameter("x", ""), t.parameter("u", "")
    claim = t.claim(
        "sorted", "", Eq(u**2 / u, 2 * x), assuming=[Eq(u, 2 * x), Ne(u, 0), x < 3], proof=by.identity()
    )
    problem = claim.problem()
    assert problem.given == (Eq(u, 2 * x),) and problem.assumptions == (x < 3,) and problem.nonzero == (u,)
    with pytest.raises(TheoryError, match="belongs to assuming"):
        t.claim("unsorted", "", Eq(u, 2 * x), given=[x > 0], proof=by.identity())


def test_a_correction_must_hold_where_the_refuted_statement_was_made():
    t = theory()
    x = t.parameter("x", "")
    right = t.claim("right", "", x**2 >= x, assuming=[x > 1], proof=by.sign())
    with pytest.raises(TheoryError, match=r"the correction travels\.right"):
        t.published("wrong", "", x**2 > 2 * x, proof=by.refutation(), corrected_by=right)
    claim = t.published(
        "wrong_there", "", x**2 > 2 * x, assuming=[x > 1], proof=by.refutation(), corrected_by=right
    )
    assert Checker(twin_limit=4).check(claim).verdict is REFUTED
