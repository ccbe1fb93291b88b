"""Claims about the least-squares GAN reach what they declare; with a wrong coefficient they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import sympy as sp
from sympy import Eq, exp, oo, sqrt

from derive.checking.checker import Checker, errata
from derive.functions.classes import bivariate_normal_cdf, erfcx, spread
from derive.proofs.simulation import Simulation
from derive.statement.claim import expects_refutation, is_erratum
from derive.statement.source import Derived
from derive.statement.verdict import ENCLOSED, PROVED, REFUTED, SIMULATED
from derive.theories.lsgan import ladder, model, recursions, theory, variants
from derive.theories.lsgan.model import Excess
from tests.helpers.claims import checker, require_settled

CLAIMS = list(theory.claims.values())
REFUTED_IDS = {
    "lsgan.published.no_saddle",
    "lsgan.published.minimum",
    "lsgan.recursions.authors_code",
}
# What was to be settled, by the claims that settle it, without the two signs of the slope.
PROMISED = {
    "both terms and both expectations": "data_term generator_term expectation_erf expectation_erf_squared",
    "a constant discriminator": "data_term.zero generator_term.zero",
    "other forms": "forms.owen forms.owen_left forms.u_integral forms.at_origin",
    "limits of the slope": "forms.small_slope forms.large_slope forms.large_negative_slope",
    "first derivatives": "ladder.data_a ladder.data_b ladder.generator_a ladder.generator_g",
    "second derivatives": "ladder.data_aa ladder.generator_aa ladder.generator_gh ladder.generator_hh",
    "labels, scales, laws": """variants.quadratic_data variants.quadratic_generator variants.latent
        variants.erlang_2 variants.erlang_3 variants.mixture""",
    "no critical point for a ≠ 0": "critical.g critical.h",
    "infimum and supremum": "range.data_positive range.infimum range.supremum",
    "the saddle line": "saddle.b_positive saddle.b_negative saddle.means saddle.upward saddle.determinant",
    "the slice (a, g)": "saddle.slice saddle.slice_unique",
    "the matched generator": "matched.cost matched.half matched.expectation",
    "plateaux": "plateau.upper plateau.lower plateau.generator",
    "recursions": """recursions.i5_2 recursions.i5_5 recursions.t_2 recursions.i5_any recursions.coefficient
        recursions.authors_code""",
    "the counterexample": """counterexample.logarithmic counterexample.least_squares
        counterexample.radon_nikodym_squares counterexample.radon_nikodym_log""",
    "the divergence": "divergence.nonpositive_offset divergence.positive_offset",
    "the experiments": """experiments.monte_carlo_A experiments.monte_carlo_B experiments.stochastic_A
        experiments.stochastic_B""",
}


@pytest.fixture(scope="module")
def settler() -> Checker:
    return checker()


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_claim(claim: Any, settler: Checker) -> None:
    report = settler.check(claim)
    require_settled(report, claim)
    if expects_refutation(claim):
        correction = [claim.corrected_by.id] if is_erratum(claim) else []
        assert [e.correction for e in errata([report])] == correction


@pytest.mark.parametrize("topic", PROMISED)
def test_everything_that_was_promised_is_claimed(topic: str) -> None:
    for name in PROMISED[topic].split():
        whole = f"lsgan.{name}"
        both = {f"{whole}.positive", f"{whole}.negative"}
        assert whole in theory.claims or both <= set(theory.claims), name


def test_what_the_claims_declare() -> None:
    """Nothing but evaluation and samples is weaker than a proof, and the errata are these three."""
    assert len({c.id for c in CLAIMS}) == len(CLAIMS) >= 140
    assert {c.id for c in CLAIMS if c.expect is REFUTED} == REFUTED_IDS
    declared = Counter(c.expect for c in CLAIMS)
    assert set(declared) == {PROVED, ENCLOSED, SIMULATED, REFUTED}
    weaker = {c.id for c in CLAIMS if c.expect in (ENCLOSED, SIMULATED)}
    assert all(i.startswith("lsgan.experiments.") for i in weaker)
    assert all(isinstance(c.proof, Simulation) == (c.expect is SIMULATED) for c in CLAIMS)


def test_sources() -> None:
    """What others published names them; whatever corrects it is proved."""
    for claim in CLAIMS:
        if expects_refutation(claim):
            assert "Pulford" in str(claim.source) and not isinstance(claim.source, Derived)
            assert claim.corrected_by.expect is PROVED
    assert "gan-1d" in str(theory.claims["lsgan.recursions.authors_code"].source)
    assert "abstract" in str(theory.claims["lsgan.published.no_saddle"].source)
    for name in ("monte_carlo_A", "stochastic_B"):
        assert "Pulford" in str(theory.claims[f"lsgan.experiments.{name}"].source)
    assert all(q.source for q in theory.quantities.values())


def test_quantities_rest_on_proved_claims() -> None:
    for quantity in theory.quantities.values():
        assert quantity.claims
        assert all(theory.claims[c].expect is PROVED for c in quantity.claims), quantity.name


# --- a wrong theory is not proved ---------------------------------------------------------------------------


def wrong_side(excess: Excess) -> sp.Expr:
    """The bivariate probability with the correlation's sign forgotten."""
    return bivariate_normal_cdf(
        spread(-excess.kappa), spread(-sqrt(2) * (excess.beta + excess.kappa)), -1 / sqrt(2)
    )


PROPERTIES: dict[str, tuple[str, Callable[[Excess], sp.Expr]]] = {
    "half the tilt": ("tilt", lambda e: spread(e.kappa**2 + e.kappa * e.beta)),
    "once the probability": ("value", lambda e: e.sign * exp(e.tilt) * e.at(e.beta)),
    "correlation of the other sign": ("value", lambda e: 2 * e.sign * exp(e.tilt) * wrong_side(e)),
    "once κW": ("by_beta", lambda e: e.kappa * e.value - e.slope),
    "no slope": ("by_beta", lambda e: 2 * e.kappa * e.value),
    "twice the tail": (
        "by_kappa",
        lambda e: 2 * (e.kappa + e.beta) * e.value - 2 * e.sign * e.gauss * erfcx(e.scaled) - e.slope,
    ),
    "unscaled argument": ("scaled", lambda e: spread(e.sign * (2 * e.beta + e.kappa))),
    "wider Gaussian": ("gauss", lambda e: exp(-spread(e.beta**2)) / sqrt(2 * sp.pi)),
}
# The claim that must fail, and how its statement is made from the theory's functions.
AFFECTED: dict[str, tuple[str, Callable[[], sp.Expr]]] = {
    "tilt": ("data_term.positive", lambda: model.data_term(model.ONE)),
    "value": ("data_term.positive", lambda: model.data_term(model.ONE)),
    "by_beta": ("ladder.generator_hh.negative", lambda: ladder.generator_slopes(-model.ONE)[(model.h,) * 2]),
    "by_kappa": ("ladder.data_a.negative", lambda: ladder.data_slopes(-model.ONE)[(model.a,)]),
    "scaled": ("ladder.data_a.positive", lambda: ladder.data_slopes(model.ONE)[(model.a,)]),
    "gauss": ("ladder.generator_g.positive", lambda: ladder.generator_slopes(model.ONE)[(model.g,)]),
}


def verdict_with(name: str, right: sp.Expr) -> Any:
    """What becomes of a claim when its right side is this one."""
    claim = theory.claims[f"lsgan.{name}"]
    (relation,) = claim.statement
    changed = replace(claim, statement=(Eq(relation.lhs, right, evaluate=False),), uses=())
    return Checker(twin_limit=0).check(changed).verdict


@pytest.mark.parametrize("fault", PROPERTIES)
def test_a_wrong_ladder_is_not_proved(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, replacement = PROPERTIES[fault]
    claim, right = AFFECTED[name]
    assert verdict_with(claim, right()) is PROVED
    monkeypatch.setattr(Excess, name, property(replacement))
    assert verdict_with(claim, right()) is not PROVED


a, b, c, g, h = model.a, model.b, model.c, model.g, model.h
WRONG: dict[str, tuple[str, Callable[[], sp.Expr]]] = {
    "latent scale σ²g": (
        "variants.latent.positive",
        lambda: model.generator_term(model.ONE, model.sigma**2 * g),
    ),
    "a Gamma law's second term without its factorial": (
        "variants.erlang_3.positive",
        lambda: (
            variants.erlang_term(model.ONE, 2)
            + model.data_excess(model.ONE).kappa ** 2 * model.data_excess(model.ONE).by_kappa_twice
        ),
    ),
    "a label that enters once": (
        "variants.quadratic_data.negative",
        lambda: (
            model.data_term(-model.ONE) - model.label * model.expectation_erf(-model.ONE) + model.label**2
        ),
    ),
    "E G² without the exponential's second moment": ("ladder.generator_moment_2", lambda: (g + h) ** 2),
    "a mean of the wrong sign": (
        "saddle.means",
        lambda: (1 / c + g + h) / sqrt(sp.pi),
    ),
    "three values of the probability": (
        "expectation_erf_squared.positive",
        lambda: model.expectation_erf_squared(model.ONE) + model.data_excess(model.ONE).value,
    ),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_wrong_right_side_is_not_proved(fault: str) -> None:
    claim, right = WRONG[fault]
    assert verdict_with(claim, theory.claims[f"lsgan.{claim}"].statement[0].rhs) is PROVED
    assert verdict_with(claim, right()) is not PROVED


def test_the_coded_coefficient_is_not_proved_at_higher_orders() -> None:
    """The antiderivative that settles I5_n for n = 2 to 5 does not settle the coded recursion."""
    weight = sp.exp(-(c**2) * model.x**2 + 2 * recursions.d * model.x)
    for order in range(2, recursions.HIGHEST + 1):
        claim = theory.claims[f"lsgan.recursions.i5_{order}"]
        gap = recursions.right_coefficient(sp.Integer(order)) - recursions.coded_coefficient(
            sp.Integer(order)
        )
        change = gap * model.x ** (order - 2) * sp.erf(a * model.x + b) * weight
        integral = sp.Integral(recursions.remainder(order) + change, (model.x, 0, oo))
        verdict = Checker(twin_limit=0).check(replace(claim, statement=(Eq(integral, 0),))).verdict
        assert (verdict is PROVED) == (order == 2)
