"""The checker: nothing rises silently, nothing vacuous passes, and every wrong twin must fall."""

from dataclasses import dataclass
from typing import ClassVar

import pytest
import sympy as sp
from support import eq, small_theory

from derive import by
from derive import check as checking
from derive.check import Checker, errata, summary
from derive.errors import ProofFailed
from derive.verdict import ENCLOSED, PROVED, REFUTED, UNDECIDED, Outcome

x, y = sp.symbols("x y")
p = sp.Symbol("p", positive=True)


@dataclass(frozen=True)
class Saying:
    """A procedure that says what it is told, for every statement or only for the first one."""

    verdict: object = PROVED
    error: object = None
    credulous: bool = False
    believed: tuple = ()
    name: ClassVar[str] = "identity"

    def attempt(self, problem):
        if self.error is not None:
            raise self.error
        if not self.credulous and problem.statement != self.believed:
            raise ProofFailed("not this one")
        return Outcome(self.verdict, "because", {"generators": [], "relations": [], "targets": []})


@pytest.fixture
def theory():
    return small_theory()


def only_square(theory, **details):
    details.setdefault("proof", by.identity())
    return theory.claim("square", "A square", eq((x + y) ** 2, x**2 + 2 * x * y + y**2), **details)


def test_a_proved_claim(theory):
    report = Checker().check(only_square(theory))
    assert report.ok and report.verdict is PROVED
    assert "FLINT" in report.rechecked
    assert report.rejected[0] == report.rejected[1] > 3


def test_a_wrong_claim_is_undecided_not_refuted(theory):
    report = Checker().check(
        theory.claim("wrong", "Wrong", eq((x + y) ** 2, x**2 + y**2), proof=by.identity())
    )
    assert report.verdict is UNDECIDED and not report.ok
    assert report.certificate is None


def test_a_procedure_that_believes_everything_has_a_survivor(theory, monkeypatch):
    monkeypatch.setattr(checking, "recheck", lambda claim, certificate: "waved through")
    report = Checker().check(only_square(theory, proof=Saying(credulous=True)))
    assert report.verdict is PROVED and not report.ok
    assert sum(problem.startswith("wrong twin survived") for problem in report.problems) == len(report.twins)
    assert report.rejected[0] == 0 < report.rejected[1]


def test_a_certificate_that_does_not_hold_fails_the_claim(theory):
    claim = only_square(theory, proof=Saying(credulous=True))
    assert any("recheck failed" in problem for problem in Checker(twin_limit=0).check(claim).problems)


def test_a_claim_without_any_twin_has_no_teeth(theory, monkeypatch):
    monkeypatch.setattr(checking, "twins", lambda *a: [])
    report = Checker().check(only_square(theory))
    assert not report.ok and "no teeth" in report.problems[0]


@pytest.mark.parametrize("error", [ValueError("broken"), ZeroDivisionError(), RuntimeError(), KeyError("x")])
def test_a_broken_procedure_is_not_a_rejection(theory, error):
    with pytest.raises(type(error)):
        Checker().check(only_square(theory, proof=Saying(error=error)))


@pytest.mark.parametrize("said", [ENCLOSED, UNDECIDED, REFUTED])
def test_a_lower_verdict_does_not_pass(theory, said):
    report = Checker().check(only_square(theory, proof=Saying(verdict=said, credulous=True)))
    assert report.verdict is said and not report.ok


def test_agreement_is_no_proof(theory):
    report = Checker().check(only_square(theory, proof=by.agreement(points=3)))
    assert report.verdict is ENCLOSED and not report.ok
    report = Checker().check(small_claim("other", by.agreement(points=3), ENCLOSED))
    assert report.ok and report.verdict is ENCLOSED


def small_claim(name, proof, expect):
    statement = eq((x + y) ** 2, x**2 + 2 * x * y + y**2)
    return small_theory(name).claim("square", "A square", statement, proof=proof, expect=expect)


def test_a_verdict_above_the_declared_one_is_rechecked_too():
    report = Checker(twin_limit=2).check(small_claim("higher", by.identity(), ENCLOSED))
    assert report.verdict is PROVED and "FLINT" in report.rechecked and report.ok
    lie = Checker(twin_limit=0).check(small_claim("lie", Saying(credulous=True), ENCLOSED))
    assert not lie.ok


def test_undecided_premises_block(theory):
    unproved = theory.claim("unproved", "Unproved", eq(sp.sqrt(x**2), x), proof=by.identity())
    resting = only_square(theory, uses=[unproved])
    last = theory.claim("last", "Rests on what rests", eq(x + x, 2 * x), given=[resting], proof=by.identity())
    reports = {r.claim.id: r for r in Checker().check_all(theory.claims.values())}
    assert reports[resting.id].verdict is UNDECIDED
    assert "toy.unproved" in reports[resting.id].detail
    assert reports[last.id].verdict is UNDECIDED


def test_an_enclosed_premise_is_not_enough(theory):
    enclosed = only_square(theory, proof=by.agreement(points=2), expect=ENCLOSED)
    resting = theory.claim("last", "Rests", eq(2 * x * y, x * y * 2), uses=[enclosed], proof=by.identity())
    assert Checker().check(resting).verdict is UNDECIDED


def test_a_premise_whose_twin_survives_does_not_count(theory, monkeypatch):
    monkeypatch.setattr(checking, "recheck", lambda claim, certificate: "waved through")
    premise = only_square(theory, proof=Saying(credulous=True))
    resting = theory.claim(
        "last", "Rests", eq((x + 1) ** 2, x**2 + 2 * x + 1), uses=[premise], proof=by.identity()
    )
    assert Checker().check(resting).verdict is UNDECIDED


@pytest.mark.parametrize(
    "contradiction",
    [{"given": [eq(x, 0), eq(x, 1)]}, {"given": [eq(x, 1)], "nonzero": [x - 1]}, {"given": [eq(p, -1)]},
     {"given": [eq(sp.I * p, 1)]}],
    ids=str,
)  # fmt: skip
def test_vacuous_claims_fail(theory, contradiction):
    report = Checker(twin_limit=0).check(only_square(theory, **contradiction))
    assert not report.ok
    assert any("vacuous" in problem for problem in report.problems)


def test_a_statement_that_is_nowhere_defined_is_vacuous(theory):
    claim = theory.claim("zero", "0/0 = 5", eq(y / x, 5), given=[eq(x, 0), eq(y, 0)], proof=by.identity())
    report = Checker(twin_limit=0).check(claim)
    assert any("vacuous" in problem for problem in report.problems)


# --- twins listed as equal --------------------------------------------------------------------------------


def even(theory, listed):
    """x² = y² given x = y: swapping or flipping both is as true."""
    given = [eq(x, y)]
    return theory.claim("even", "Even", eq(x**2, y**2), given=given, proof=by.identity(), equal_twins=listed)


SWAP = "x and y swapped"


def test_an_equal_twin_must_be_listed(theory):
    report = Checker(twin_limit=None).check(even(theory, {}))
    assert f"wrong twin survived: {SWAP}" in report.problems


def test_a_listed_twin_with_a_reason_is_accepted(theory):
    report = Checker(twin_limit=None).check(even(theory, {SWAP: "x = y is given"}))
    assert report.ok
    assert [t.label for t in report.twins if t.fate == "equal"] == [SWAP]


@pytest.mark.parametrize(
    "listed", [{SWAP: " "}, {SWAP: "x = y is given", "x and z swapped": "no such symbol"}]
)
def test_a_listing_needs_a_reason_and_a_twin(theory, listed):
    assert not Checker(twin_limit=None).check(even(theory, listed)).ok


def test_a_label_excuses_one_twin_only(theory):
    claim = theory.claim("twice", "Two alike", eq((2 * x + 2) ** 2, 4 * (x + 1) ** 2), proof=by.identity())
    labels = [t.label for t in Checker(twin_limit=None).check(claim).twins]
    assert len(labels) == len(set(labels))


def test_true_variants_are_only_inequalities(theory):
    q = theory.parameter("q", "a number")
    claim = theory.claim("positive", "Positive", q**2 - q + 1 > 0, proof=by.sign())
    report = Checker(twin_limit=None).check(claim)
    assert report.ok
    assert any(t.fate == "true" for t in report.twins)
    assert any(t.fate == "rejected" for t in report.twins)


# --- refutations --------------------------------------------------------------------------------


def test_a_refutation_and_its_correction(theory):
    right = only_square(theory)
    slip = eq((x + y) ** 2, x**2 + y**2)
    wrong = theory.published("slip", "A slip", slip, proof=by.refutation(), corrected_by=right)
    reports = list(Checker().check_all(theory.claims.values()))
    assert reports[1].verdict is REFUTED and reports[1].ok
    erratum = errata(reports)[0]
    assert erratum.claim is wrong and erratum.correction == right.id and "off by" in erratum.witness
    assert summary(reports) == {
        "proved": 1, "enclosed": 0, "simulated": 0, "refuted": 1, "undecided": 0, "short": 0, "claims": 2
    }  # fmt: skip


def test_a_true_statement_is_not_refuted(theory):
    right = only_square(theory)
    accused = eq((x - y) ** 2, x**2 - 2 * x * y + y**2)
    claim = theory.published("slander", "Slander", accused, proof=by.refutation(), corrected_by=right)
    report = Checker().check(claim)
    assert report.verdict is UNDECIDED and not report.ok


def test_a_wrong_correction_is_noticed(theory):
    also_wrong = theory.claim(
        "also", "Also wrong", eq((x + y) ** 2, x**2 - y**2), proof=Saying(credulous=True)
    )
    slip = eq((x + y) ** 2, x**2 + y**2)
    claim = theory.published("slip", "A slip", slip, proof=by.refutation(), corrected_by=also_wrong)
    assert any("correction" in problem for problem in Checker().check(claim).problems)
    checker = Checker(verdicts={also_wrong.id: PROVED})
    assert any("fails at the witness too" in problem for problem in checker.check(claim).problems)


def test_no_refutation_outside_the_domain(theory):
    k = theory.parameter("k", "share", sp.Interval.open(0, 1))
    right = only_square(theory)
    claim = theory.published("slander", "True inside only", k < 1, proof=by.refutation(), corrected_by=right)
    assert Checker().check(claim).verdict is UNDECIDED
    claim = theory.published(
        "pinned", "Pinned outside", k < 1, proof=by.refutation({k: 2}), corrected_by=right
    )
    assert Checker().check(claim).verdict is UNDECIDED
