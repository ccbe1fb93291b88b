"""Bad arguments of counts, samples at a point and expected numbers: typed errors that name them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from derive.errors import ProofFailed
from derive.theories.spin_glass.samplers.landscapes import (
    critical_points,
    determinants,
    growth,
    jacobian_covariances,
)
from numerics import evaluate
from numerics.errors import DomainError, ParameterError, RederiveError
from numerics.spin_glass.counting.count import count_critical_points, count_many
from numerics.spin_glass.counting.expected import expected_critical_points
from numerics.spin_glass.counting.hessian_samples import sample_hessian, sample_hessian_direct

GOOD: dict[str, Any] = {"p": 2, "q": 1, "sigma_z": 1.0, "N_D": 2, "N_G": 2, "seed": 0}
FUNCTIONS: list[Callable[..., Any]] = [
    count_critical_points,
    lambda **given: count_many(**given, instances=2),
    sample_hessian,
    sample_hessian_direct,
    expected_critical_points,
]

BAD = [
    ("p", 1, DomainError), ("p", 2.0, ParameterError), ("p", True, ParameterError),
    ("p", "2", ParameterError),
    ("q", 0, DomainError), ("q", None, ParameterError), ("q", -1, DomainError), ("q", 200, DomainError),
    ("sigma_z", 0.0, DomainError), ("sigma_z", -1.0, DomainError), ("sigma_z", float("nan"), DomainError),
    ("sigma_z", float("inf"), DomainError), ("sigma_z", "1", ParameterError),
    ("sigma_z", None, ParameterError), ("sigma_z", 1e-9, DomainError),
    ("sigma_z", 1j, ParameterError), ("sigma_z", True, ParameterError),
    ("N_D", 0, DomainError), ("N_D", 2.5, ParameterError), ("N_G", 0, DomainError),
    ("N_G", [2], ParameterError),
    ("seed", -1, DomainError), ("seed", 1.5, ParameterError), ("seed", "a", ParameterError),
]  # fmt: skip


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize(("name", "value", "error"), BAD)
def test_errors_name_the_parameter(
    function: Callable[..., Any], name: str, value: Any, error: type[RederiveError]
) -> None:
    with pytest.raises(error) as caught:
        function(**{**GOOD, name: value})
    assert name in str(caught.value) and isinstance(caught.value, RederiveError)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_numpy_integers_and_fractions_are_read(function: Callable[..., Any]) -> None:
    from fractions import Fraction

    given = {**GOOD, "p": np.int64(2), "N_D": np.int8(2), "sigma_z": Fraction(1)}
    np.testing.assert_array_equal(
        getattr(function(**given), "value", function(**given)),
        getattr(function(**GOOD), "value", function(**GOOD)),
    )


@pytest.mark.parametrize(("N_D", "N_G"), [(4, 2), (1, 2), (3, 3), (2, 1), (2, 3)])
def test_counting_says_which_sizes_it_can(N_D: int, N_G: int) -> None:
    with pytest.raises(DomainError, match="to count critical points"):
        count_critical_points(2, 1, 1.0, 0, N_D=N_D, N_G=N_G)


def test_other_limits() -> None:
    with pytest.raises(DomainError, match=r"p \+ q"):
        count_many(10, 3, 1.0, 0, 1)
    for instances in (-1, 1.5, None):
        with pytest.raises((DomainError, ParameterError), match="instances"):
            count_many(2, 1, 1.0, 0, instances)
        with pytest.raises((DomainError, ParameterError), match="instances"):
            sample_hessian(2, 2, 2, 1, 1.0, 0, instances=instances)
    with pytest.raises(DomainError, match="size of the tensor"):
        sample_hessian_direct(10, 10, 3, 3, 1.0, 0)
    with pytest.raises(DomainError, match=r"N_D \+ N_G"):
        expected_critical_points(1, 1, 2, 1, 1.0)
    with pytest.raises(DomainError, match="samples"):
        expected_critical_points(4, 4, 2, 1, 1.0, samples=10)
    for law, error in (("Exact", DomainError), (3, ParameterError), (None, ParameterError)):
        for function in (sample_hessian, expected_critical_points):
            with pytest.raises(error, match="law"):
                function(2, 2, 2, 1, 1.0, seed=0, law=law)


def test_no_instances_give_no_counts() -> None:
    assert count_many(2, 1, 1.0, 0, 0).shape == (0,)


# ---- the samplers that claims name ----------------------------------------------------------------------

MODEL = {"p": 2, "q": 1, "sigma_z": "1/2"}


def test_sampled_counts_are_those_of_the_library() -> None:
    counts = count_many(2, 1, 0.5, 7, 30)
    found = critical_points({**MODEL, "instances": 30, "statistics": "count count_squared"}, 7)
    assert found == {"count": counts.mean(), "count_squared": (counts**2).mean()}
    assert critical_points({**MODEL, "instances": 1, "N_D": 3}, 7) == {
        "count": float(count_critical_points(2, 1, 0.5, 7, N_D=3))
    }


def test_sampled_covariances_are_near_the_law() -> None:
    found = jacobian_covariances({**MODEL, "instances": 3000}, 1)
    m, square = 3, 0.25
    v, y, between = m * (m - 1) * 2, m * (m + 1) * 2, m * (m - 1) * 2
    expected = {
        "DD_offdiagonal": square * v + 2,
        "DD_diagonal": 2 * (square * v + 2) + square * y + 4,
        "DD_DD": square * y + 4,
        "DG": square * v,
        "GG_offdiagonal": square * v,
        "GG_diagonal": square * (2 * v + y),
        "GG_GG": square * y,
        "DD_GG": square * between,
        "gradient_D": 2 + square * m * 4,
        "gradient_G": square * m * 4,
        "value_D": 1,
        "value_G": 8,
        "radial_D": y,
        "radial_G": y,
        "radial_between": between,
        "radial_difference": m * 8,
        "DD_value_D": 2,
        "DD_value_G": -0.5 * m * 8 / 2,
        "GG_value_G": -0.5 * m * 8 / 2,
    }
    for name, value in expected.items():
        assert found[name] == pytest.approx(value, rel=0.12), name
    for name in ("gradient_DG", "gradient_hessian", "radial_difference_value"):
        assert abs(found[name]) < 0.7, name
    assert set(found) == {*expected, "gradient_DG", "gradient_hessian", "radial_difference_value"}


def test_sampled_determinants() -> None:
    found = determinants(
        {**MODEL, "N_D": 4, "N_G": 4, "samples": 200, "statistics": "log_count, log_count_per_N, count"}, 3
    )
    expected = expected_critical_points(4, 4, 2, 1, 0.5, samples=200, seed=3)
    assert found["log_count"] == expected.log_value == 8 * found["log_count_per_N"]
    assert found["count"] == expected.value


@pytest.mark.parametrize(
    ("sampler", "options"),
    [
        (critical_points, {"p": 2, "q": 1}),
        (critical_points, {**MODEL, "size": 3}),
        (critical_points, {**MODEL, "instances": 0}),
        (critical_points, {**MODEL, "instances": "1/2"}),
        (critical_points, {**MODEL, "sigma_z": "x"}),
        (critical_points, {**MODEL, "p": 1}),
        (critical_points, {**MODEL, "N_D": 5}),
        (critical_points, {**MODEL, "statistics": "number"}),
        (jacobian_covariances, {**MODEL, "N_D": 2}),
        (jacobian_covariances, {**MODEL, "statistics": "DD"}),
        (jacobian_covariances, {**MODEL, "N_G": 200}),
        (determinants, {**MODEL}),
        (determinants, {**MODEL, "N_D": 2, "N_G": 2}),
        (determinants, {**MODEL, "N_D": 4, "N_G": 4, "law": "other"}),
        (determinants, {**MODEL, "N_D": 4, "N_G": 4, "samples": 5}),
    ],
)
def test_samplers_refuse_bad_options(sampler: Callable[..., Any], options: dict[str, Any]) -> None:
    with pytest.raises(ProofFailed):
        sampler({"instances": 1, **options} if sampler is not determinants else options, 0)


def test_growth_between_two_sizes_is_near_the_complexity() -> None:
    options = {"p": 4, "q": 2, "sigma_z": "1/8", "kappa": "7/10", "n": 40, "samples": 300}
    found = np.mean([growth(options, seed)["growth"] for seed in range(4)])
    theta = float(evaluate("spin_glass.total_complexity", p=4, q=2, sigma_z="1/8", kappa="7/10").mid)
    assert abs(found - theta) < 0.02


@pytest.mark.parametrize(
    "changes",
    [{"n": 41}, {"n": 10}, {"kappa": "1/3"}, {"kappa": "1"}, {"samples": 5}, {"statistics": ["count"]}],
)
def test_growth_refuses(changes: dict[str, Any]) -> None:
    options = {"p": 4, "q": 2, "sigma_z": "1/8", "kappa": "7/10", "n": 40, "samples": 300}
    with pytest.raises(ProofFailed):
        growth(options | changes, 0)
