"""The checker: nothing rises silently, nothing vacuous passes, and every wrong twin must fall."""

from dataclasses import dataclass
from typing import ClassVar

import pytest
import sympy as sp

from derive import by
from derive.checking import checker as checking
from derive.checking.checker import Checker, Report, errata, summary
from derive.checking.patience import OutOfTime
from derive.checking.report import as_data, claim_data
from derive.checking.second_look import Look
from derive.errors import ProofFailed, TheoryError
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.source import Source
from derive.statement.verdict import ENCLOSED, PROVED, REFUTED, UNDECIDED, Outcome
from tests.helpers.support import eq, small_theory

x, y = sp.symbols("x y")
p = sp.Symbol("p", positive=True)
SQUARE = eq((x + y) ** 2, x**2 + 2 * x * y + y**2)
NEXT = eq((x + 1) ** 2, x**2 + 2 * x + 1)
PAPER = Source("A. Author", "A paper", 2020, "A journal").at("Eq. (1)")


@dataclass(frozen=True)
class Saying(Procedure):
    """A procedure that says what it is told of every statement or of one, and of others fails or breaks."""

    verdict: object = PROVED
    error: object = None
    credulous: bool = False
    believed: tuple = ()
    name: ClassVar[str] = "identity"
    reading: ClassVar[Reading] = EXACT
    pointwise: ClassVar[bool] = True

    def attempt(self, problem):
        if not self.credulous and problem.statement != self.believed:
            raise self.error or ProofFailed("not this one")
        return Outcome(self.verdict, "because", {"generators": [], "relations": [], "targets": []})


@pytest.fixture
def theory():
    made = small_theory(unknowns="x y")
    made.parameter("p", "a positive number", sp.Interval.open(0, sp.oo))
    return made


def wave_through(monkeypatch):
    """Leave the recheck out."""
    monkeypatch.setattr(checking, "recheck", lambda claim, certificate, **how: "waved through")


def only_square(theory, **details):
    details.setdefault("proof", by.identity())
    return theory.claim("square", "A square", SQUARE, **details)


def test_a_proved_claim(theory):
    report = Checker().check(only_square(theory))
    assert report.ok and report.verdict is PROVED
    assert "FLINT" in report.rechecked
    assert report.rejected[0] == report.rejected[1] > 3


def test_a_wrong_claim_is_refuted_by_a_witness_and_falls_short(theory):
    report = Checker().check(
        theory.claim("wrong", "Wrong", eq((x + y) ** 2, x**2 + y**2), proof=by.identity())
    )
    assert report.verdict is REFUTED and not report.ok
    assert report.detail.startswith("witness x=") and "off by" in report.detail
    assert report.certificate is None
    assert summary([report])["refuted"] == 0 and summary([report])["short"] == 1


def test_a_claim_that_is_not_proved_is_undecided_where_nothing_speaks_against_it(theory):
    report = Checker().check(only_square(theory, proof=Saying()))
    assert report.verdict is UNDECIDED and not report.ok
    assert report.detail == "not this one"
    assert report.certificate is None


def test_a_procedure_that_believes_everything_has_a_survivor(theory, monkeypatch):
    wave_through(monkeypatch)
    report = Checker().check(only_square(theory, proof=Saying(credulous=True)))
    assert report.verdict is PROVED and not report.ok
    assert sum(problem.startswith("wrong twin survived") for problem in report.problems) == len(report.twins)
    assert all(t.reason.startswith("it fails at") for t in report.twins)
    assert report.rejected[0] == 0 < report.rejected[1]


def test_a_certificate_that_does_not_hold_fails_the_claim(theory):
    claim = only_square(theory, proof=Saying(credulous=True))
    assert any("recheck failed" in problem for problem in Checker(twin_limit=0).check(claim).problems)


def test_a_claim_without_any_twin_has_no_teeth(theory, monkeypatch):
    monkeypatch.setattr(checking, "twins", lambda *a: [])
    report = Checker().check(only_square(theory))
    assert not report.ok and "no teeth" in report.problems[0]


# Broken from the beginning, or for the twins only.
broken = pytest.mark.parametrize("believed", [(), (SQUARE,)], ids=["claim", "twins"])


@broken
@pytest.mark.parametrize("error", [ValueError("broken"), RuntimeError(), KeyError("x")])
def test_a_broken_procedure_is_not_a_rejection(theory, monkeypatch, error, believed):
    wave_through(monkeypatch)
    with pytest.raises(type(error)):
        Checker().check(only_square(theory, proof=Saying(error=error, believed=believed)))


@broken
@pytest.mark.parametrize("error", [ZeroDivisionError(), RecursionError(), MemoryError()])
def test_a_procedure_that_gives_up_is_reported_and_rejects_nothing(theory, monkeypatch, error, believed):
    wave_through(monkeypatch)
    report = Checker().check(only_square(theory, proof=Saying(error=error, believed=believed)))
    assert report.verdict is UNDECIDED and not report.ok
    assert report.problems == ("not settled",) and type(error).__name__ in report.detail
    assert report.twins == () and report.certificate is None


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
    theory = small_theory(name, unknowns="x y")
    return theory.claim("square", "A square", SQUARE, proof=proof, expect=expect)


def test_a_verdict_above_the_declared_one_is_rechecked_too():
    report = Checker(twin_limit=2).check(small_claim("higher", by.identity(), ENCLOSED))
    assert report.verdict is PROVED and "FLINT" in report.rechecked and report.ok
    lie = Checker(twin_limit=0).check(small_claim("lie", Saying(credulous=True), ENCLOSED))
    assert not lie.ok


@pytest.mark.parametrize(
    ("statement", "proof", "verdict"),
    [(eq(sp.sqrt(x**2), x), by.identity(), REFUTED), (eq(x * (x + y), x**2 + x * y), Saying(), UNDECIDED)],
    ids=["refuted", "undecided"],
)
def test_premises_that_are_not_proved_block(theory, statement, proof, verdict):
    unproved = theory.claim("unproved", "Unproved", statement, proof=proof)
    resting = only_square(theory, uses=[unproved])
    last = theory.claim("last", "Rests on what rests", NEXT, given=[resting], proof=by.identity())
    reports = {r.claim.id: r for r in Checker().check_all(theory.claims.values())}
    assert reports[unproved.id].verdict is verdict
    assert reports[resting.id].verdict is UNDECIDED
    assert "toy.unproved" in reports[resting.id].detail
    assert reports[last.id].verdict is UNDECIDED
    assert "toy.square" in reports[last.id].detail


def test_an_enclosed_premise_is_not_enough(theory):
    enclosed = only_square(theory, proof=by.agreement(points=2), expect=ENCLOSED)
    resting = theory.claim("last", "Rests", NEXT, uses=[enclosed], proof=by.identity())
    report = Checker().check(resting)
    assert report.verdict is UNDECIDED and "toy.square" in report.detail


def test_a_premise_whose_twin_survives_does_not_count(theory, monkeypatch):
    wave_through(monkeypatch)
    premise = only_square(theory, proof=Saying(credulous=True))
    resting = theory.claim("last", "Rests", NEXT, uses=[premise], proof=by.identity())
    report = Checker().check(resting)
    assert report.verdict is UNDECIDED and "toy.square" in report.detail


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


def test_an_equal_twin_that_is_not_listed_is_seen_to_be_true(theory):
    report = Checker(twin_limit=None).check(even(theory, {}))
    assert report.ok
    assert [t.label for t in report.twins if t.fate == "true"] == [SWAP]
    assert report.variants == 1 and report.rejected[0] == report.rejected[1] == len(report.twins) - 1


def test_an_equal_twin_that_cannot_be_looked_at_must_be_listed(theory, monkeypatch):
    monkeypatch.setattr(checking, "second_look", lambda *a: Look(0))
    report = Checker(twin_limit=None).check(even(theory, {}))
    assert report.problems == (f"wrong twin survived: {SWAP}: only 0 points could be looked at",)
    again = small_theory("again", unknowns="x y")
    assert Checker(twin_limit=None).check(even(again, {SWAP: "x = y is given"})).ok


@pytest.mark.parametrize("wrong", ["sign of the right side flipped", "power of x**2 raised"])
def test_no_reason_excuses_a_twin_that_fails(theory, monkeypatch, wrong):
    """x³ is x² at the first real points that are tried: the second one fails at a complex one."""
    wave_through(monkeypatch)
    claim = only_square(theory, proof=Saying(credulous=True), equal_twins={wrong: "so it is said"})
    survived = f"wrong twin survived: {wrong}: it fails at x="
    assert any(problem.startswith(survived) for problem in Checker().check(claim).problems)


def test_twins_about_numbers_fail_at_the_only_point(theory, monkeypatch):
    wave_through(monkeypatch)
    root = sp.sqrt(2)
    statement = eq((1 + root) ** 2, 3 + 2 * root)
    report = Checker().check(theory.claim("root", "A root", statement, proof=Saying(credulous=True)))
    assert {t.fate for t in report.twins} == {"survived"}
    assert {t.reason for t in report.twins} == {"it fails at the only point"}


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


def test_true_variants_of_inequalities_are_no_survivors(theory):
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
    wrong = theory.published("slip", "A slip", slip, proof=by.refutation(), corrected_by=right, source=PAPER)
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
    checker = Checker(reports={also_wrong: Report(also_wrong, PROVED, "so it is said")})
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


# --- how many twins, and for how long ---------------------------------------------------------------------


def chain(theory, length=3):
    """Claims with many twins, each resting on the one before."""
    made = []
    for k in range(length):
        wide = sp.expand((x + 1) ** (k + 4))
        statement = eq((x + 1) ** (k + 4), wide)
        made.append(theory.claim(f"power{k}", "", statement, uses=made[-1:], proof=by.identity()))
    return made


@pytest.mark.parametrize("limit", [0, 3, checking.TWINS])
def test_all_twins_of_a_claim_are_not_those_of_all_that_it_rests_on(theory, limit):
    first, second, third = chain(theory)
    checker = Checker(twin_limit=limit, wholly=frozenset([third]))
    assert checker.check(third).ok
    assert [len(checker.reports[c].twins) for c in (first, second)] == [limit, limit]
    assert len(checker.reports[third].twins) == len(checking.twins(third.statement, None)) > checking.TWINS


@pytest.mark.parametrize("reached", [0, 1, 5])
def test_twins_that_time_does_not_reach_are_told(theory, monkeypatch, reached):
    (claim,), seen, trying = chain(theory, 1), [], Checker._try_twin

    def slow(self, claim, problem, twin):
        seen.append(twin)
        if len(seen) > reached:
            raise OutOfTime
        return trying(self, claim, problem, twin)

    monkeypatch.setattr(Checker, "_try_twin", slow)
    report = Checker().check(claim)
    missed = checking.TWINS - reached
    assert report.untried == missed and as_data(report)["twins"]["untried"] == missed
    assert f"{missed} twins not reached in time" in report.line
    assert report.ok is bool(reached)  # a check none of whose twins was rejected has no teeth


def test_the_time_of_all_twins_together_is_limited(theory, monkeypatch):
    clock = [0.0]
    (claim,), trying = chain(theory, 1), Checker._try_twin

    def slow(self, claim, problem, twin):
        clock[0] += 30.0
        return trying(self, claim, problem, twin)

    monkeypatch.setattr(Checker, "_try_twin", slow)
    monkeypatch.setattr(checking.time, "process_time", lambda: clock[0])
    report = Checker(seconds=15, wholly=frozenset([claim])).check(claim)
    assert (report.rejected[1], clock[0]) == (2, 60.0)
    assert report.untried == len(checking.twins(claim.statement, None)) - 2


@pytest.mark.parametrize(
    ("term", "variants"), [(lambda b: sp.sqrt(1 - b**2), 0), (lambda b: sp.sqrt(1 - b**2) - 1, 3)]
)
def test_twins_of_a_derivative_are_looked_at_where_what_is_under_a_root_is_positive(term, variants):
    from derive import Interval, Theory

    made = Theory("moving", "")
    b = made.parameter("b", "", Interval.Ropen(0, 1))
    slope = made.claim(
        "slope", "", eq(sp.Derivative(term(b), b), -b / sp.sqrt(1 - b**2)), proof=by.derivative(b)
    )
    report = Checker().check(slope)
    assert report.ok and report.variants == variants and report.rejected[0] == report.rejected[1] > 5


def test_theorems_that_a_title_cites_are_shown_with_the_verdict(theory):
    claim = only_square(theory, cites=("Brouwer's\n  fixed-point theorem", " ", "averaging"))
    report = Checker().check(claim)
    assert claim.cites == ("Brouwer's fixed-point theorem", "averaging") and report.ok
    assert str(report).endswith("rejected; cites Brouwer's fixed-point theorem; cites averaging")
    assert claim_data(claim)["cites"] == list(claim.cites)
    assert "cites" not in str(Checker().check(theory.claim("plain", "", SQUARE, proof=by.identity())))
    for wrong in (7, [7], None):
        with pytest.raises(TheoryError, match=r"wrong: cites=.* is not text, or several texts"):
            theory.claim("wrong", "", SQUARE, proof=by.identity(), cites=wrong)
