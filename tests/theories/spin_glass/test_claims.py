"""Every claim reaches what it declares; those that need a laboratory are checked with one elsewhere."""

import pytest

from derive.checking.checker import Checker
from derive.proofs.simulation import Simulation
from derive.quantities.quantity import QuantityFunction
from derive.statement.claim import expects_refutation
from derive.statement.verdict import PROVED, REFUTED
from derive.theories.spin_glass import theory


def needs_laboratory(claim):
    """Whether a claim rests on evaluation or on samples, directly or through its correction or premises."""
    own = isinstance(claim.proof, Simulation) or any(r.atoms(QuantityFunction) for r in claim.statement)
    others = [*claim.premises, *([claim.corrected_by] if claim.corrected_by else [])]
    return own or any(needs_laboratory(c) for c in others)


CLAIMS = [c for c in theory.claims.values() if not needs_laboratory(c)]


@pytest.fixture(scope="module")
def checker():
    return Checker(twin_limit=8)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_claim(claim, checker):
    report = checker.check(claim)
    assert report.problems == ()
    assert report.verdict is claim.expect
    assert report.rechecked
    assert report.certificate["claim"] == claim.id
    if not expects_refutation(claim):
        rejected, tried = report.rejected
        assert rejected == tried > 0


def test_enough_is_proved_without_a_laboratory():
    assert len(CLAIMS) > 0.75 * len(theory.claims)
    assert sum(c.expect is PROVED for c in CLAIMS) >= 40
    assert any(c.expect is REFUTED for c in CLAIMS)
