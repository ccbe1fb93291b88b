"""Statistical agreement: accepted within the stated z-score, refused beyond it or where nothing varies."""

from __future__ import annotations

import random

import mpmath
import pytest
import sympy as sp
from flint import arb

from derive.errors import ProofFailed, RecheckFailed
from derive.exact.balls import precision
from derive.proofs.simulation import Simulation, normal_equivalent
from derive.recheck.simulation import recheck
from derive.statement.problem import Problem

first, second = sp.symbols("first second")
HALF = sp.Rational(1, 2)


class Dice:
    """Means of uniform numbers and of their squares, by seed."""

    def __init__(self):
        self.calls = 0

    def evaluate(self, name, bits, parameters):
        raise AssertionError("not needed")

    def sample(self, name, options, seed):
        self.calls += 1
        if name != "uniform":
            raise KeyError(name)
        source = random.Random(seed)
        draws = [source.random() for _ in range(int(options["size"]))]
        mean = sum(draws) / len(draws)
        return {
            "mean": mean,
            "square": sum(d * d for d in draws) / len(draws),
            "constant": 0.5,
            "broken": float("nan"),
        }


def problem(*statement, laboratory="dice"):
    return Problem(tuple(statement), laboratory=Dice() if laboratory == "dice" else laboratory)


def uniform(**changes):
    settings = {
        "sampler": "uniform",
        "options": {"size": 2000},
        "seeds": 8,
        "statistics": {first: "mean", second: "square"},
        "max_z": "4",
    }
    return Simulation(**(settings | changes))


ONLY_FIRST = {"statistics": {first: "mean"}}
TRUE = {
    "two means": (problem(sp.Eq(first, HALF), sp.Eq(second, sp.Rational(1, 3))), uniform()),
    "affine": (problem(sp.Eq(2 * first - 3 * second, 0)), uniform()),
    "transcendental value": (
        problem(sp.Eq(sp.pi * first, sp.pi / 2)), uniform(**ONLY_FIRST, max_z=sp.Rational(7, 2))
    ),
    "named seeds": (problem(sp.Eq(first, HALF)), uniform(**ONLY_FIRST, seeds=[3, 5, 8, 13])),
}  # fmt: skip
REFUSED = {
    "constant off": (problem(sp.Eq(first, sp.Rational(11, 20))), uniform(**ONLY_FIRST), "disagrees"),
    "sign flipped": (problem(sp.Eq(first, -HALF)), uniform(**ONLY_FIRST), "disagrees"),
    "symbols swapped": (
        problem(sp.Eq(second, HALF), sp.Eq(first, sp.Rational(1, 3))), uniform(), "disagrees",
    ),
    "no laboratory": (problem(sp.Eq(first, HALF), laboratory=None), uniform(**ONLY_FIRST), "laboratory"),
    "no seeds": (problem(sp.Eq(first, HALF)), uniform(**ONLY_FIRST, seeds=0), "seeds"),
    "one seed": (problem(sp.Eq(first, HALF)), uniform(**ONLY_FIRST, seeds=1), "two different ones at least"),
    "repeated seed": (problem(sp.Eq(first, HALF)), uniform(**ONLY_FIRST, seeds=[2, 2]), "seeds"),
    "no scatter": (problem(sp.Eq(first, HALF)), uniform(statistics={first: "constant"}), "vary"),
    "unused statistic": (problem(sp.Eq(first, HALF)), uniform(), "not used"),
    "symbol without statistic": (problem(sp.Eq(first, second)), uniform(**ONLY_FIRST), "without"),
    "no statistic in the equation": (
        problem(sp.Eq(first, HALF), sp.Eq(sp.pi, 3, evaluate=False)), uniform(**ONLY_FIRST), "affine",
    ),
    "not affine": (problem(sp.Eq(first**2, HALF**2)), uniform(**ONLY_FIRST), "affine"),
    "not a number": (problem(sp.Eq(first, HALF)), uniform(statistics={first: "broken"}), "nan"),
    "unknown statistic": (problem(sp.Eq(first, HALF)), uniform(statistics={first: "median"}), "median"),
    "unknown sampler": (problem(sp.Eq(first, HALF)), uniform(**ONLY_FIRST, sampler="none"), "sampler"),
    "inequality": (problem(first > 0), uniform(**ONLY_FIRST), "equation"),
    "limit too wide": (problem(sp.Eq(first, HALF)), uniform(**ONLY_FIRST, max_z=100), "max_z"),
    "limit not a number": (problem(sp.Eq(first, HALF)), uniform(**ONLY_FIRST, max_z="many"), "max_z"),
    "complex": (problem(sp.Eq(first, sp.I)), uniform(**ONLY_FIRST), "real"),
}  # fmt: skip


@pytest.mark.parametrize("name", TRUE)
def test_agreement_is_simulated_never_proved(name, certify):
    statement, proof = TRUE[name]
    certificate = certify(proof, statement)
    assert certificate["verdict"] == "SIMULATED"
    found = recheck(certificate)
    assert "stored samples" in found.how and found.detail == certificate["detail"]


@pytest.mark.parametrize("name", REFUSED)
def test_disagreement_and_empty_experiments_are_refused(name):
    statement, proof, reason = REFUSED[name]
    with pytest.raises(ProofFailed, match=reason):
        proof.attempt(statement)


def test_samples_are_drawn_once_for_all_twins():
    laboratory = Dice()
    right = problem(sp.Eq(first, HALF), laboratory=laboratory)
    uniform(**ONLY_FIRST).attempt(right)
    assert laboratory.calls == 8
    with pytest.raises(ProofFailed):
        uniform(**ONLY_FIRST).attempt(right.with_statement((sp.Eq(first, 1),)))
    assert laboratory.calls == 8
    uniform(**ONLY_FIRST, options={"size": 1000}).attempt(right)
    assert laboratory.calls == 16


@pytest.mark.parametrize("name", TRUE)
def test_the_recheck_notices_tampering(name, certify, tamper):
    certificate = certify(TRUE[name][1], TRUE[name][0])
    for path, other in tamper(certificate):
        with pytest.raises(RecheckFailed):
            recheck(other)
            pytest.fail(f"the change of {path} went unnoticed")


@pytest.mark.parametrize(
    ("field", "value"), [("seeds", [1]), ("seeds", []), ("max_z", "1/100"), ("max_z", "7"), ("max_z", "-1")]
)
def test_the_recheck_refuses_empty_experiments(field, value, certify):
    certificate = certify(TRUE["two means"][1], TRUE["two means"][0])
    certificate["settings"][field] = value
    with pytest.raises(RecheckFailed):
        recheck(certificate)


def test_a_certificate_serves_no_other_statement_or_verdict(certify):
    certificate = certify(TRUE["named seeds"][1], TRUE["named seeds"][0])
    for other in ({"statement": ["first == 3/5"]}, {"verdict": "PROVED"}, {"statement": ["first > 1/2"]}):
        with pytest.raises(RecheckFailed):
            recheck({**certificate, **other})


@pytest.mark.parametrize(
    ("t", "freedom", "z"),
    [(12.706204736, 1, 1.95996398), (2.2621571628, 9, 1.95996398), (1.9718962, 200, 1.95996398)],
)
def test_student_tails_become_normal_deviations(t, freedom, z):
    with precision(100):
        found = float(normal_equivalent(arb(t), freedom))
    assert abs(found - z) < 1e-4
    direct = mpmath.betainc(freedom / 2, 0.5, 0, freedom / (freedom + t * t), regularized=True)
    assert abs(float(mpmath.erfc(found / mpmath.sqrt(2))) - direct) < 1e-12
