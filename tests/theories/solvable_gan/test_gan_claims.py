"""Claims from the step to the macroscopic equations reach what they declare; with a wrong term not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sympy import Eq

from derive.checking.checker import Checker, errata
from derive.statement.claim import Claim
from derive.statement.verdict import PROVED, REFUTED
from derive.theories.solvable_gan import batches, constrained, coordinates, frames, gram, linear, ode, theory
from derive.theories.solvable_gan.gram import b
from derive.theories.solvable_gan.model import eta_G, eta_T, kappa, n, nu, tau, tau_tilde, z
from tests.helpers.claims import checker, require_settled

FILES = [
    "stein",
    "closed",
    "step",
    "ode",
    "gram",
    "constrained",
    "linear",
    "reduced",
    "batch",
    "rounds",
    "coordinates",
    "follow_up",
    "published.deterministic_P",
    "published.deterministic_q",
    "published.stochastic",
    "published.small_rates",
]
CLAIMS = [c for c in theory.claims.values() if any(c.id.startswith(f"solvable_gan.{f}") for f in FILES)]
ENTRIES = {1: 5, 2: 12, 3: 22}


@pytest.fixture(scope="module")
def settler() -> Checker:
    return checker()


@pytest.mark.parametrize("claim", CLAIMS, ids=[c.id for c in CLAIMS])
def test_settled(settler: Checker, claim: Claim) -> None:
    require_settled(settler.check(claim), claim)


@pytest.mark.parametrize("d", ENTRIES)
def test_every_entry_has_its_claim(d: int) -> None:
    """P has d² entries, q and r have d, S has d(d+1)/2, z is one."""
    found = [name for size, name in ode.by_entry if size == d]
    assert len(found) == len(set(found)) == ENTRIES[d]


def test_errata_are_of_the_public_code(settler: Checker) -> None:
    """Four statements are refuted, all of them code, none printed."""
    refuted = [c for c in CLAIMS if c.expect is REFUTED]
    assert {c.id.removeprefix("solvable_gan.") for c in refuted} == {
        "follow_up.code_Q",
        "follow_up.code_R",
        "follow_up.code_S",
        "follow_up.code_span",
    }
    found = list(errata(settler.check(c) for c in refuted))
    assert len(found) == 4
    assert all(c.source.kind == "public code" for c in refuted)


def changed(claim: Claim, *statement: Eq) -> Claim:
    """The claim with another statement."""
    return replace(claim, id=f"{claim.id}.wrong", statement=statement, matrices=())


WRONG = {
    "a τ̃² term stays in Ṡ": changed(
        ode.by_entry[1, "S"],
        Eq(
            frames.frames[1].overlap("V0", "V0"),
            ode.by_entry[1, "S"].statement[0].rhs + tau_tilde**2 * z,
        ),
    ),
    "no τ² b in ż": changed(
        ode.by_entry[2, "z"],
        Eq(
            frames.frames[2].overlap("w", "w"),
            ode.by_entry[2, "z"].statement[0].rhs - tau**2 * ode.noise,
        ),
    ),
    "η_T and η_G swapped in h": changed(
        ode.exact_q,
        Eq(
            ode.exact_q.statement[0].lhs,
            ode.exact_q.statement[0].rhs.subs({eta_T: eta_G, eta_G: eta_T}, simultaneous=True),
        ),
    ),
    "half of τb in the multiplier": changed(
        constrained.multiplier_h, Eq(gram.h, constrained.constrained_h + tau * b / 4)
    ),
    "b/B² in a batch": changed(
        batches.discriminator_noise,
        Eq(
            batches.discriminator_noise.statement[0].lhs,
            batches.discriminator_noise.statement[0].rhs / batches.B,
        ),
    ),
    "noise in v̂": changed(
        coordinates.noise_v, Eq(coordinates.noise_v.statement[0].lhs, tau_tilde**2 * coordinates.w_hat**2)
    ),
    "ν twice": changed(
        linear.claims["q"], Eq(linear.claims["q"].statement[0].lhs, linear.claims["q"].statement[0].rhs - nu)
    ),
    "κ in q'": changed(
        linear.claims["q"],
        Eq(linear.claims["q"].statement[0].lhs, kappa * linear.claims["q"].statement[0].rhs),
    ),
    "a rest of order one": changed(
        ode.exact_r, Eq(ode.exact_r.statement[0].lhs, ode.drift_r + ode.rest_r + 0 * n)
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_terms_are_refused(name: str) -> None:
    """What the derivation does not give is not proved."""
    report = Checker(twin_limit=0).check(WRONG[name])
    assert report.verdict is not PROVED, name
