"""The samplers that claims name: what they return, from which options, and what they refuse."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
import sympy as sp

from derive.errors import ProofFailed
from derive.laboratory.evaluator import NumericsLaboratory
from derive.theories.lsgan import theory
from numerics.lsgan import CASES, cost, monte_carlo_trajectory, sample_cost, simulate

LABORATORY = NumericsLaboratory()
POINT: dict[str, Any] = {"a": sp.Rational(4, 5), "b": "-3/10", "g": Fraction(6, 5), "h": "-0.5", "c": 2}
START, C = (0.8, -0.3, 1.2, -0.5), 2.0
TRAINING = ("lsgan.training", {"samples": 40, "steps": 6})
MONTE_CARLO = ("lsgan.monte_carlo", {"samples": 40, "steps": 6})
COST = ("lsgan.cost", {"samples": 40})


def sample(of: tuple[str, dict[str, Any]], seed: int = 3, **options: Any) -> dict[str, float]:
    name, given = of
    return dict(LABORATORY.sample(name, POINT | given | options, seed))


@pytest.mark.parametrize("of", [TRAINING, MONTE_CARLO, COST])
def test_the_seed_alone_decides(of: tuple[str, dict[str, Any]]) -> None:
    assert sample(of) == sample(of) != sample(of, 4)
    assert set(theory.samplers) == {"lsgan.training", "lsgan.monte_carlo", "lsgan.cost"}


def test_training_is_one_stochastic_run() -> None:
    run = simulate(START, C, runs=1, samples=40, steps=6, seed=3, extrapolate=True)
    a, b, g, h = run.end[0]
    assert sample(TRAINING) == {"end_b": b, "end_h": h}
    names = "end_a, end_g end_cost,extrapolated_b extrapolated_h"
    _, better, _, best = run.extrapolated[0]
    assert sample(TRAINING, statistics=names) == {
        "end_a": a,
        "end_g": g,
        "end_cost": cost(a, b, g, h, C),
        "extrapolated_b": better,
        "extrapolated_h": best,
    }
    given = {"free": "a, g", "order": "alternating", "momentum": "1/4", "step": sp.Rational(1, 10)}
    other = simulate(START, C, 1, 40, 0.1, 6, ("a", "g"), 3, "alternating", 0.25)
    assert sample(TRAINING, **given) == {"end_a": other.end[0, 0], "end_g": other.end[0, 2]}


def test_training_has_the_settings_of_the_source_by_default() -> None:
    case = CASES["A"]
    options = {**{k: str(v) for k, v in case.start.items()}, "c": "1/2"}
    found = LABORATORY.sample("lsgan.training", options, 11)
    assert found["end_b"] == simulate(case.start, case.c, runs=1, seed=11).end[0, 1]
    found = LABORATORY.sample("lsgan.monte_carlo", {**options, "samples": 500}, 2)
    assert found["end_b"] == monte_carlo_trajectory(case.start, case.c, 0.4, 249, 500, 2)[-1, 1]


def test_monte_carlo_is_one_trajectory() -> None:
    a, b, g, h = monte_carlo_trajectory(START, C, steps=6, samples=40, seed=3)[-1]
    assert sample(MONTE_CARLO) == {"end_b": b, "end_h": h}
    assert sample(MONTE_CARLO, statistics=["end_cost"]) == {"end_cost": cost(a, b, g, h, C)}


def test_cost_is_one_sample() -> None:
    made = sample_cost(START, C, 40, 3)
    found = sample(COST)
    assert found["cost"] == made.cost and found["data_term"] == made.data_term
    assert found["generator_term"] == made.generator_term
    assert found["expectation_erf"] == made.expectation_erf
    assert found["expectation_erf_squared"] == made.expectation_erf_squared
    assert [found[f"gradient_{n}"] for n in "abgh"] == made.gradient.tolist() and len(found) == 9
    assert sample(COST, statistics="gradient_h") == {"gradient_h": made.gradient[3]}


@pytest.mark.parametrize(
    ("of", "options", "said"),
    [
        (TRAINING, {"statistics": "end_c"}, "no statistic is called 'end_c'; known are end_a"),
        (TRAINING, {"statistics": []}, "statistics="),
        (TRAINING, {"colour": 1}, r"unknown \['colour'\]; free, step, .* are optional"),
        (TRAINING, {"samples": "many"}, "samples='many' is not an exact number"),
        (TRAINING, {"samples": "81/2"}, "not a whole number"),
        (TRAINING, {"free": "b c"}, "lsgan.training: free"),
        (TRAINING, {"order": "both"}, "lsgan.training: order"),
        (TRAINING, {"g": -1}, "lsgan.training: g = -1.0"),
        (TRAINING, {"statistics": "extrapolated_b", "samples": 41}, "an even number"),
        (MONTE_CARLO, {"free": "b"}, r"unknown \['free'\]"),
        (MONTE_CARLO, {"a": 0}, "a > 0"),
        (MONTE_CARLO, {"statistics": "end_a"}, "known are end_b, end_h, end_cost"),
        (COST, {"steps": 3}, r"unknown \['steps'\]"),
        (COST, {"samples": 0}, "samples = 0"),
        (COST, {"statistics": "gradient_c"}, "no statistic is called 'gradient_c'"),
    ],
)
def test_what_cannot_be_sampled_is_named(
    of: tuple[str, dict[str, Any]], options: dict[str, Any], said: str
) -> None:
    with pytest.raises(ProofFailed, match=said):
        sample(of, **options)


def test_what_is_missing_is_named() -> None:
    for name in ("lsgan.training", "lsgan.monte_carlo", "lsgan.cost"):
        with pytest.raises(ProofFailed, match=r"missing \['c', 'h'\]"):
            LABORATORY.sample(name, {k: v for k, v in POINT.items() if k not in "ch"}, 0)
