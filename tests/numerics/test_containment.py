"""The containment campaign: a small run of it holds, and it notices what it is there to notice."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

import numerics
from benchmarks import containment
from numerics import Enclosure, catalogue

NAME = "spin_glass.density"


def test_nothing_is_violated_in_a_small_run() -> None:
    outcomes = containment.run(200, seed=11, seconds=0.5)  # what takes longer is counted as slow
    assert [text for outcome in outcomes for text in outcome.violations] == []
    assert sum(outcome.evaluations for outcome in outcomes) >= 200
    assert {outcome.name for outcome in outcomes} == {q.name for q in numerics.quantities()}


def test_the_same_seed_gives_the_same_points(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    def noted(name: str, digits: int, **given: Any) -> Enclosure:
        seen.append((name, digits, {k: str(v) for k, v in given.items()}))
        return Enclosure(1)

    monkeypatch.setattr(numerics, "evaluate", noted)
    for seed in (3, 3, 4):
        containment.run(40, seed, [NAME])
    third = len(seen) // 3
    assert seen[:third] == seen[third : 2 * third] != seen[2 * third :]


def _shifted(true: Any, name: str, digits: int, given: dict[str, Any], by: Fraction) -> Enclosure:
    found = true(name, digits, **given)
    return Enclosure(found.mid * (1 + by), found.rad)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (
            lambda true, n, d, g: _shifted(true, n, d, g, Fraction(1, 1000)) if d == 40 else true(n, d, **g),
            "40",
        ),
        (lambda true, n, d, g: Enclosure(1, "1/4") if d == 15 else true(n, d, **g), "fewer digits"),
        (lambda true, n, d, g: true(n, d, **g) if d != containment.BALL_DIGITS else Enclosure(7), "ball and"),
        (lambda true, n, d, g: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_a_contradiction_is_noticed(wrong: Any, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    true = numerics.evaluate
    monkeypatch.setattr(numerics, "evaluate", lambda name, digits, **given: wrong(true, name, digits, given))
    (outcome,) = containment.run(60, 2, [NAME])
    assert outcome.violations and any(words in text for text in outcome.violations)


def test_a_refusal_and_a_slow_answer_are_no_violation(monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(name: str, digits: int, **given: Any) -> Enclosure:
        if digits == 5:
            raise numerics.PrecisionError("no")
        while True:
            pass

    monkeypatch.setattr(numerics, "evaluate", refusing)
    outcome = containment.case(NAME, 0, 1, 0.05)
    assert outcome.violations == [] and outcome.errors == {"PrecisionError": 1} and len(outcome.slow) >= 3


def test_points_lie_inside_the_domains() -> None:
    import random

    draw = random.Random(0)
    for record in numerics.quantities():
        for domain in catalogue.quantity(record.name).domains:
            for _ in range(20):
                value = containment.spelled(draw, containment.number(draw, domain), domain)
                domain.admit(value)
