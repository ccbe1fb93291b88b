"""Claims about the phases reach what they declare, with a right certificate; the summary is refuted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from derive.checking.checker import Checker
from derive.errors import ProofFailed
from derive.statement.claim import Claim
from derive.statement.verdict import REFUTED
from derive.theories.solvable_gan import (
    informative,
    linear,
    no_learning,
    oscillation,
    slow_flow,
    theory,
    windows,
)
from derive.theories.solvable_gan.fixed_points import slope
from derive.theories.solvable_gan.model import kappa, nu
from tests.helpers.claims import checker, require_settled

FILES = (
    "reduced", "fixed", "half_plane", "line", "q_axis", "r_axis", "informative", "threshold", "oscillation",
    "no_learning", "windows", "learning_time", "slow_flow", "summary", "weak_noise",
)  # fmt: skip
DERIVED = linear.claims.values()  # the reduced system itself is looked at with the equations
CLAIMS = [c for c in theory.claims.values() if c.id.split(".")[1] in FILES and c not in DERIVED]


@pytest.fixture(scope="module")
def settler() -> Checker:
    return checker()


@pytest.mark.parametrize("claim", CLAIMS, ids=[c.id for c in CLAIMS])
def test_settled(settler: Checker, claim: Claim) -> None:
    require_settled(settler.check(claim), claim)


def test_what_is_refuted_accuses_nobody() -> None:
    """Four variants fail: two conditions left out, and two sentences of the summary as they are read."""
    refuted = [c for c in CLAIMS if c.expect is REFUTED]
    assert {c.id.removeprefix("solvable_gan.") for c in refuted} == {
        "informative.trace_for_granted",
        "informative.gap_for_granted",
        "summary.too_weak_oscillates",
        "summary.recovery_is_complete",
    }
    assert all(c.source.kind in ("reading", "derived here") for c in refuted)


WITHOUT = {
    "stable without a1 > 0": (informative.stable, 2),
    "stable without a1 a2 > a3": (informative.stable, 3),
    "never stable without F' < 0": (informative.lower_unstable, 1),
    "decay without c <= ν - 1": (no_learning.large_step, 3),
    "every feature without the upper bound of N": (windows.all_recovered, 3),
    "rising without P² < 1 - κ/2": (slow_flow.rises, 3),
}


@pytest.mark.parametrize("name", WITHOUT)
def test_no_hypothesis_is_idle(name: str) -> None:
    claim, index = WITHOUT[name]
    left = tuple(a for k, a in enumerate(claim.assumptions) if k != index)
    cut = replace(claim, id=f"{claim.id}.without", assumptions=left)
    with pytest.raises(ProofFailed):
        cut.proof.attempt(cut.problem())


def test_lower_and_upper_root_are_told_apart() -> None:
    assert informative.lower_unstable.assumptions[1] == (slope < 0)
    assert informative.stable.assumptions[1] == (slope > 0)
    assert oscillation.excess == kappa - 2 * nu
