"""Every claim about games reaches what it declares, and everything that the theory promises is there."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from derive.checking.checker import Checker
from derive.quantities.root_radius import RootRadius
from derive.statement.claim import expects_refutation
from derive.statement.verdict import ENCLOSED, PROVED, REFUTED
from derive.theories.games import theory
from tests.helpers.claims import checker, require_settled

CLAIMS = list(theory.claims.values())

# What was to be settled, by the claims that settle it.
PROMISED = {
    "Jacobians from the update maps": """jacobians.gradient jacobians.heavy_ball jacobians.extragradient
        jacobians.optimistic_gradient jacobians.consensus jacobians.symplectic_adjustment
        jacobians.complex_momentum jacobians.lead_is_optimistic jacobians.alternating_bilinear
        jacobians.alternating_bilinear_2""",
    "factorisation over the eigenvalues of ∇v": """jacobians.heavy_ball_2 jacobians.heavy_ball_3
        jacobians.heavy_ball_any_size jacobians.heavy_ball_eigenvalues
        jacobians.heavy_ball_eigenvalues_3 jacobians.heavy_ball_roots
        jacobians.optimistic_any_size""",
    "plain gradient": "gradient.sufficient gradient.necessary",
    "step size of Mescheder et al.": "gradient.mescheder_sufficient gradient.mescheder_necessary",
    "optimal step of plain gradient": """gradient.lower_bound gradient.attained gradient.upper_bound
        gradient.crossing""",
    "stability region and rate ellipse": """heavy_ball.sufficient heavy_ball.necessary
        heavy_ball.sign_of_the_step heavy_ball.rate_sufficient heavy_ball.rate_necessary
        heavy_ball.no_cancellation""",
    "slope at zero momentum": "momentum.slope momentum.slope_at_zero momentum.bracket",
    "the interval I(λ)": """momentum.interval_ends momentum.helps_inside momentum.hinders_left
        momentum.hinders_right momentum.covers_left momentum.covers_from_30_degrees momentum.sharp_angle""",
    "its edges": """momentum.real_eigenvalue momentum.kink momentum.kink_left momentum.imaginary_eigenvalue
        momentum.negative_real_part momentum.interval_for_negative_real_part""",
    "sign theorem": "momentum.sign_negative momentum.sign_positive",
    "largest stable step": "momentum.largest_step",
    "joint optimum": """momentum.best_lower_bound momentum.best_attained momentum.half_angle
        momentum.half_angle_form momentum.better_than_gradient momentum.imaginary_lower_bound
        momentum.imaginary_attained""",
    "simultaneous bilinear": """bilinear.lower_bound bilinear.strict bilinear.exception bilinear.beyond
        bilinear.twelfth bilinear.rate_necessary bilinear.rate_sufficient""",
    "alternating region": """alternating.sufficient alternating.necessary alternating.equal_sufficient
        alternating.equal_necessary alternating.no_momentum alternating.jordan_block""",
    "the constant 2/9": """alternating.half_sufficient alternating.half_necessary alternating.half_stable
        alternating.half_unstable alternating.two_ninths alternating.two_ninths_is_tight
        alternating.printed_bound alternating.printed_bound_for_both""",
    "three optima": """alternating.best_any alternating.best_any_attained alternating.one_player
        alternating.best_one_player alternating.best_one_player_attained alternating.best_real
        alternating.best_real_attained""",
    "extragradient": """extragradient.sufficient extragradient.necessary extragradient.bilinear_sufficient
        extragradient.bilinear_necessary extragradient.bilinear_best""",
    "optimistic gradient": """optimistic.sufficient optimistic.necessary optimistic.bilinear_sufficient
        optimistic.bilinear_necessary optimistic.bilinear_best optimistic.bilinear_best_attained""",
    "consensus": "consensus.normal consensus.bilinear consensus.stable_without consensus.destabilised",
    "rows of the Dirac-GAN": """dirac.unregularised dirac.non_saturating dirac.instance_noise
        dirac.gradient_penalty dirac.consensus dirac.original_first dirac.original_second dirac.wgan_gp""",
    "finite steps of the Dirac-GAN": """dirac.unregularised_steps dirac.gradient_penalty_steps
        dirac.gradient_penalty_steps_necessary dirac.instance_noise_steps
        dirac.instance_noise_steps_necessary dirac.consensus_steps dirac.consensus_steps_necessary
        dirac.alternating dirac.alternating_gradient_penalty dirac.alternating_gradient_penalty_necessary""",
    "worst case over a set": """worst_case.gradient worst_case.bound worst_case.attained_at_one
        worst_case.attained_at_corner worst_case.whole_set""",
    "evaluated radii": "experiments.closed_form experiments.optimum experiments.triple_root",
}
REFUTED_IDS = {"games.momentum.interval_for_negative_real_part", "games.alternating.printed_bound_for_both"}


@pytest.fixture(scope="module")
def settler() -> Checker:
    return checker()


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_claim(claim: Any, settler: Checker) -> None:
    require_settled(settler.check(claim), claim)


@pytest.mark.parametrize("topic", PROMISED)
def test_everything_that_was_promised_is_claimed(topic: str) -> None:
    missing = {f"games.{name}" for name in PROMISED[topic].split()} - set(theory.claims)
    assert not missing


def test_what_the_claims_declare() -> None:
    """Nothing is weakened to an enclosure or left out: all but the evaluated radii are exact."""
    declared = Counter(claim.expect for claim in CLAIMS)
    assert set(declared) == {PROVED, ENCLOSED, REFUTED}
    assert {c.id for c in CLAIMS if c.expect is REFUTED} >= REFUTED_IDS
    assert {c.id for c in CLAIMS if c.expect is ENCLOSED} == {
        "games.experiments.closed_form", "games.experiments.optimum", "games.experiments.triple_root"
    }  # fmt: skip
    promised = sum(len(names.split()) for names in PROMISED.values())
    assert declared[PROVED] >= promised - len(REFUTED_IDS) - declared[ENCLOSED]


def test_refutations_name_a_proved_correction() -> None:
    for claim in CLAIMS:
        if expects_refutation(claim):
            assert claim.corrected_by is not None and claim.corrected_by.expect is PROVED
            assert claim.note and "Gidel" in str(claim.source)


def test_stability_is_shown_by_exact_criteria() -> None:
    """A root radius is compared by Schur–Cohn, Routh–Hurwitz or all its roots, never at sampled points."""
    for claim in CLAIMS:
        about = [*claim.statement, *claim.assumptions]
        if any(r.has(RootRadius) for r in about) and claim.expect is PROVED:
            assert claim.proof.name == "roots" or claim.proof.test in ("schur_cohn", "hurwitz"), claim.id
