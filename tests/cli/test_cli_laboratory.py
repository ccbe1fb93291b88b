"""The laboratory: certified values below a stated radius, and extrapolated statistics of sampled spectra."""

from __future__ import annotations

import math
import statistics
from fractions import Fraction
from typing import Any

import pytest
import sympy as sp
from flint import acb, arb, fmpq

import numerics
from derive.errors import ProofFailed
from derive.laboratory.evaluator import NumericsLaboratory

LABORATORY = NumericsLaboratory()
POINT = {"lam": fmpq(1, 2), "kappa": fmpq(9, 10), "b": fmpq(1), "b1": fmpq(1, 2), "x1": fmpq(3, 2)}
MATRIX = {"n": 100, "kappa": sp.Rational(2, 5), "b": "3/2", "b1": Fraction(1, 4), "x1": "5/2"}


@pytest.mark.parametrize("bits", [1, 40, 200, 1000])
def test_radius_is_below_the_stated_power(bits: int) -> None:
    value = LABORATORY.evaluate("spin_glass.density", bits, POINT)
    assert type(value) is arb and value.rad() < arb(2) ** -bits
    assert arb("0.1396125828590939065635637222358246746083", "1e-40").overlaps(value)


def test_large_values_get_more_digits() -> None:
    value = LABORATORY.evaluate("spin_glass.log_potential", 100, POINT | {"lam": fmpq(10) ** 300})
    assert value > 690 and value.rad() < arb(2) ** -100


def test_complex_values_and_exact_zeros() -> None:
    value = LABORATORY.evaluate("spin_glass.stieltjes_G", 100, POINT)
    assert type(value) is acb and value.imag < 0
    assert LABORATORY.evaluate("spin_glass.density", 100, POINT | {"lam": fmpq(100)}) == 0


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("spin_glass.nothing", {}),
        ("spin_glass.density", {"kappa": fmpq(2)}),
        ("spin_glass.moments", {"q": fmpq(1)}),
    ],
)
def test_what_cannot_be_evaluated_leaves_a_claim_undecided(name: str, change: dict[str, Any]) -> None:
    with pytest.raises(ProofFailed, match=name):
        LABORATORY.evaluate(name, 60, POINT | change)


def test_several_values_are_refused() -> None:
    with pytest.raises(ProofFailed, match="several values"):
        LABORATORY.evaluate("spin_glass.moments", 60, {k: v for k, v in POINT.items() if k != "lam"})


def sample(seed: int, *names: str, **options: Any) -> dict[str, float]:
    asked = MATRIX | options | ({"statistics": list(names)} if names else {})
    return dict(LABORATORY.sample("spin_glass.spectrum", asked, seed))


def test_samples_depend_on_the_seed_alone() -> None:
    assert sample(3) == sample(3) != sample(4)
    assert sorted(sample(3)) == [f"moment_{k}" for k in range(1, 9)]
    assert sample(3, "moment_2")["moment_2"] == sample(3)["moment_2"]


def test_statistics_may_come_as_text() -> None:
    assert sample(1, "moment_1", "cdf_at_m1_2") == dict(
        LABORATORY.sample("spin_glass.spectrum", MATRIX | {"statistics": "moment_1, cdf_at_m1_2"}, 1)
    )


def test_extrapolation_removes_the_bias() -> None:
    """At this size the bias of the fourth moment is many standard errors; extrapolated, it is none."""
    number: dict[str, Any] = {"kappa": 0.5, "b": 1, "b1": 0, "x1": 0}
    exact = numerics.evaluate("spin_glass.moments", **number)
    seeds = range(400)
    for power in (2, 4):
        name = f"moment_{power}"
        extrapolated = [sample(s, name, n=40, **number)[name] for s in seeds]
        plain = [
            float((numerics.spin_glass.sample_spectrum(40, **number, seed=[s, 40]) ** power).mean())
            for s in seeds
        ]
        target = float(exact[power])
        assert abs(score(extrapolated, target)) < 4
        assert score(plain, target) > 8


def score(values: list[float], target: float) -> float:
    return (statistics.fmean(values) - target) / (statistics.stdev(values) / math.sqrt(len(values)))


def test_statistics_at_points_agree_with_the_closed_forms() -> None:
    number = {k: Fraction(str(v)) for k, v in MATRIX.items() if k != "n"}
    outside = {"log_potential_at_9": "spin_glass.log_potential", "cdf_at_m1_2": "spin_glass.cdf"}
    for name, quantity in outside.items():
        point = Fraction(9) if name.endswith("9") else Fraction(-1, 2)
        target = float(numerics.evaluate(quantity, lam=point, **number))
        assert abs(score([sample(s, name)[name] for s in range(40)], target)) < 4
    g = [numerics.evaluate(f"spin_glass.stieltjes_{x}", lam=9, **number).real for x in "DG"]
    target = float(g[0]) * 0.4 + float(g[1]) * 0.6
    values = [sample(s, "resolvent_at_9")["resolvent_at_9"] for s in range(40)]
    assert abs(score(values, target)) < 4


def test_mass_left_of_a_gap_is_exact() -> None:
    far = {"x1": 30}
    assert sample(0, "gap_mass_at_m15", **far) == {"gap_mass_at_m15": 0.4}


@pytest.mark.parametrize(
    ("names", "options", "said"),
    [
        (("moment_9",), {}, "no statistic is called 'moment_9'"),
        (("cdf_at_1_0",), {}, "no statistic"),
        (("log_potential_at_0",), {}, "on the support"),
        (("resolvent_at_m1",), {}, "on the support"),
        ((), {"n": 101}, "even sizes"),
        ((), {"n": 102}, "kappa n/2 whole"),
        ((), {"n": "many"}, "n='many'"),
        ((), {"kappa": "3/2"}, "kappa"),
        ((), {"colour": 1}, "unknown \\['colour'\\]"),
    ],
)
def test_what_cannot_be_sampled_is_named(names: tuple[str, ...], options: dict[str, Any], said: str) -> None:
    with pytest.raises(ProofFailed, match=said):
        sample(0, *names, **options)


def test_unknown_samplers_are_named() -> None:
    with pytest.raises(ProofFailed, match=r"known are spin_glass\.spectrum"):
        LABORATORY.sample("spin_glass.nothing", MATRIX, 0)
