"""Stochastic runs against recursions written out, exact ends, first-order theory and published numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import erf

from numerics.errors import DomainError, ParameterError, ShapeError, TrajectoryError
from numerics.lsgan import (
    CASES,
    cost,
    data_term,
    end_covariance,
    generator_term,
    gradient,
    monte_carlo_trajectory,
    sample_cost,
    simulate,
    trajectory,
)
from tests.helpers.profiles import examples

ALL = ("a", "b", "g", "h")
FEW: dict[str, Any] = {"start": (0.8, -0.3, 1.2, -0.5), "c": 1.5, "samples": 8, "steps": 5, "free": ALL}


def samples_of(seed: int, run: int, count: int, c: float) -> tuple[list[float], list[float]]:
    """What a run draws: X, then Z², from its own child of the seed."""
    child = np.random.SeedSequence(seed).spawn(run + 1)[run]
    generator = np.random.default_rng(child)
    return (generator.standard_exponential(count) / c).tolist(), generator.standard_exponential(
        count
    ).tolist()


def empirical_cost(point: Sequence[Any], xs: Sequence[float], squares: Sequence[float]) -> Any:
    """The mean of D(x)² plus that of (1 - D(gz² + h))², also for complex points near the real ones."""
    a, b, g, h = point

    def erf_of(u: complex) -> complex:
        slope = 2 / math.sqrt(math.pi) * math.exp(-(u.real**2))
        return complex(math.erf(u.real), slope * u.imag)

    def discriminator(x: complex) -> complex:
        return (1 + erf_of(complex(a * x + b))) / 2

    data = sum(discriminator(x) ** 2 for x in xs) / len(xs)
    return data + sum((1 - discriminator(g * y + h)) ** 2 for y in squares) / len(squares)


def run_by_hand(
    start: Sequence[float], xs: Sequence[float], squares: Sequence[float], steps: int, step: float = 0.4
) -> list[float]:
    """Steps whose derivatives are taken along the imaginary axis."""
    now = list(start)
    for _ in range(steps):
        slopes = []
        for i in range(4):
            moved = [x + (1e-30j if i == j else 0) for j, x in enumerate(now)]
            slopes.append(empirical_cost(moved, xs, squares).imag / 1e-30)
        now = [x + step * sign * d for x, sign, d in zip(now, (1, 1, -1, -1), slopes, strict=True)]
    return now


def test_runs_follow_the_recursion_on_their_own_samples() -> None:
    made = simulate(**FEW, runs=3, seed=4, keep_paths=True, extrapolate=True)
    assert made.paths is not None and made.paths.shape == (6, 3, 4) and made.halves is not None
    np.testing.assert_array_equal(made.paths[-1], made.end)
    for run in range(3):
        x, y = samples_of(4, run, 8, 1.5)
        np.testing.assert_allclose(made.end[run], run_by_hand(FEW["start"], x, y, 5), rtol=0, atol=1e-13)
        parts = [run_by_hand(FEW["start"], x[part], y[part], 5) for part in (slice(4), slice(4, 8))]
        np.testing.assert_allclose(made.halves[run], np.mean(parts, axis=0), rtol=0, atol=1e-13)
    np.testing.assert_allclose(made.extrapolated, 2 * made.end - made.halves, rtol=1e-15)
    np.testing.assert_array_equal(made.exact, trajectory(FEW["start"], 1.5, steps=5, free=ALL).points[-1])


def test_the_seed_decides_and_a_run_does_not_depend_on_the_others() -> None:
    first, again, more = (simulate(**FEW, runs=n, seed=7) for n in (20, 20, 40))
    np.testing.assert_array_equal(first.end, again.end)
    np.testing.assert_array_equal(first.end, more.end[:20])
    assert not np.isclose(first.end, simulate(**FEW, runs=20, seed=8).end).all(axis=1).any()
    assert len(np.unique(more.end[:, 1])) == 40
    several = simulate(**FEW, runs=2, seed=[7, 1])
    assert several.seed == (7, 1) and first.seed == (7,)
    np.testing.assert_array_equal(simulate(**FEW, runs=2, seed=several.seed).end, several.end)
    assert not np.array_equal(several.end, first.end[:2])


def test_order_and_momentum_reach_the_runs() -> None:
    plain = simulate(**FEW, runs=2).end
    for settings in ({"order": "alternating"}, {"momentum": 0.5}, {"momentum": (0.5, 0.0)}):
        made = simulate(**FEW, runs=2, **settings)
        assert not np.allclose(made.end, plain)
        np.testing.assert_array_equal(
            made.exact, trajectory(FEW["start"], 1.5, steps=5, free=ALL, **settings).points[-1]
        )


@pytest.mark.parametrize("name", CASES)
def test_means_and_spreads_of_the_two_parameter_study(name: str) -> None:
    """Fixed seeds; bounds of four standard errors, √(1/198) of a spread being 7%."""
    case = CASES[name]
    made = simulate(case.start, case.c, extrapolate=True)
    assert made.end.shape == (100, 4) and made.paths is None
    assert set(made.z_scores) == {"b", "h"} == set(made.extrapolated_z_scores)
    assert all(abs(z) < 4 for z in (*made.z_scores.values(), *made.extrapolated_z_scores.values()))
    theory = np.sqrt(np.diag(end_covariance(case.start, case.c)))
    moved = [1, 3]
    np.testing.assert_allclose(made.spread[moved] / theory[moved], 1, atol=4 / math.sqrt(198))
    np.testing.assert_array_equal(made.spread[[0, 2]], 0)
    np.testing.assert_array_equal(theory[[0, 2]], 0)
    for i, (mean, spread) in zip(moved, case.stochastic.values(), strict=True):
        error = math.hypot(spread / 10, made.standard_error[i])
        assert abs(made.mean[i] - mean) < 4 * error
        assert abs(spread / theory[i] - 1) < 4 / math.sqrt(198)


def test_z_scores_are_those_of_the_mean() -> None:
    made = simulate(**FEW | {"free": ("b",)}, runs=50)
    b = made.end[:, 1]
    assert made.z_scores == {
        "b": pytest.approx((b.mean() - made.exact[1]) / (np.std(b, ddof=1) / math.sqrt(50)))
    }


def test_small_samples_have_a_bias_that_extrapolation_removes() -> None:
    """With 200 samples the mean of b in case A after 100 steps lies clearly off the exact point."""
    case = CASES["A"]
    made = simulate(case.start, case.c, runs=1500, samples=200, steps=100, extrapolate=True, seed=1)
    raw, better = made.mean - made.exact, made.extrapolated.mean(axis=0) - made.exact
    assert abs(made.z_scores["b"]) > 6
    assert abs(better[1]) < abs(raw[1]) / 2


def influence_of_one_step(start: Mapping[str, float], c: float) -> tuple[float, float]:
    """Variances of b and h after one step of 0.4, by quadrature: those of the sampled gradient's entries."""
    a, b, g, h = start.values()

    def slopes(t: float) -> tuple[float, float]:
        u, v = a * t / c + b, a * (g * t + h) + b
        root = math.sqrt(math.pi)
        data = (1 + math.erf(u)) * math.exp(-u * u) / root
        return data, -(1 - math.erf(v)) * math.exp(-v * v) / root

    def moment(which: int, power: int) -> float:
        points = [0.5 * k for k in range(1, 40)]
        return float(
            quad(lambda t: math.exp(-t) * slopes(t)[which] ** power, 0, 40, points=points, limit=200)[0]
        )

    data, made = (moment(i, 2) - moment(i, 1) ** 2 for i in (0, 1))
    return 0.16 * (data + made), 0.16 * a * a * made


def test_covariance_of_the_end_is_exact_after_one_step_and_falls_like_one_over_the_samples() -> None:
    case = CASES["A"]
    start = dict(case.start) | {"b": 0.5, "h": -1.0}
    made = end_covariance(start, case.c, samples=1, steps=1)
    np.testing.assert_allclose(np.diag(made)[[1, 3]], influence_of_one_step(start, case.c), rtol=1e-9)
    np.testing.assert_allclose(end_covariance(start, case.c, samples=50, steps=1), made / 50, rtol=1e-14)
    np.testing.assert_array_equal(made, made.T)
    with pytest.raises(DomainError, match=r"max \|a\|/c"):
        end_covariance((50, 0, 1, 0), 0.01)


@given(
    st.tuples(st.floats(-2, 2), st.floats(-2, 2), st.floats(0.3, 2), st.floats(-2, 2)),
    st.floats(0.3, 3),
    st.integers(0),
)
@examples(20)
def test_sampled_costs_and_their_slopes(point: tuple[float, ...], c: float, seed: int) -> None:
    made = sample_cost(point, c, 5, seed)
    generator = np.random.default_rng(seed)
    x = (generator.standard_exponential(5) / c).tolist()
    y = generator.standard_exponential(5).tolist()
    assert made.cost == pytest.approx(empirical_cost(point, x, y).real, rel=1e-13)
    assert made.cost == pytest.approx(made.data_term + made.generator_term, rel=1e-15)
    slopes = [
        empirical_cost([p + 1e-30j * (i == j) for j, p in enumerate(point)], x, y).imag / 1e-30
        for i in range(4)
    ]
    np.testing.assert_allclose(made.gradient, slopes, rtol=1e-12, atol=1e-15)


def score(values: Any, exact: float) -> float:
    return float((np.mean(values) - exact) / (np.std(values, ddof=1) / math.sqrt(len(values))))


@pytest.mark.parametrize("point", [(2.2, -0.5, 1.5, -0.3), (-0.8, 0.4, 0.35, 0.2)])
def test_sampled_costs_have_no_bias(point: tuple[float, ...]) -> None:
    a, b, g, h = point
    runs = [sample_cost(point, 0.7, 400, seed) for seed in range(300)]
    assert abs(score([r.cost for r in runs], cost(a, b, g, h, 0.7))) < 4
    assert abs(score([r.data_term for r in runs], data_term(a, b, 0.7))) < 4
    assert abs(score([r.generator_term for r in runs], generator_term(a, b, g, h))) < 4
    for i, exact in enumerate(gradient(a, b, g, h, 0.7)):
        assert abs(score([r.gradient[i] for r in runs], exact)) < 4
    for power, name in ((1, "expectation_erf"), (2, "expectation_erf_squared")):
        wanted = quad(lambda t, p=power: math.exp(-t) * erf(a * t / 0.7 + b) ** p, 0, 60)[0]
        assert abs(score([getattr(r, name) for r in runs], wanted)) < 4


@pytest.mark.parametrize("name", CASES)
def test_monte_carlo_trajectories(name: str) -> None:
    case = CASES[name]
    exact = trajectory(case.start, case.c).points
    runs = np.array(
        [monte_carlo_trajectory(case.start, case.c, steps=249, samples=2000, seed=s) for s in range(30)]
    )
    np.testing.assert_array_equal(runs[0], monte_carlo_trajectory(case.start, case.c, 0.4, 249, 2000, 0))
    np.testing.assert_array_equal(runs[:, 0], np.tile(exact[0], (30, 1)))
    np.testing.assert_array_equal(runs[:, :, [0, 2]], np.tile(exact[0, [0, 2]], (30, 250, 1)))
    for steps in (1, 10, 249):
        for i in (1, 3):
            assert abs(score(runs[:, steps, i], exact[steps, i])) < 4.5
    for i, (published, _) in zip((1, 3), case.monte_carlo.values(), strict=True):
        assert abs(score(runs[:, -1, i], published)) < 4.5
    fewer = [
        monte_carlo_trajectory(case.start, case.c, steps=20, samples=200, seed=s)[-1, 1] for s in range(30)
    ]
    more = [
        monte_carlo_trajectory(case.start, case.c, steps=20, samples=20_000, seed=s)[-1, 1] for s in range(30)
    ]
    assert 5 < np.std(fewer) / np.std(more) < 20


@pytest.mark.parametrize(
    ("settings", "error", "said"),
    [
        ({"runs": 0}, DomainError, "runs = 0"),
        ({"runs": 1.5}, ParameterError, "runs"),
        ({"samples": 0}, DomainError, "samples = 0"),
        ({"seed": -1}, DomainError, "seed = -1"),
        ({"seed": None}, ParameterError, "seed = None"),
        ({"seed": "one"}, ParameterError, "seed"),
        ({"seed": []}, ShapeError, "seed"),
        ({"samples": 7, "extrapolate": True}, DomainError, "samples = 7 .* an even number"),
        ({"free": "bh"}, ParameterError, "free"),
        ({"start": (1, 0, 0, 0)}, DomainError, "g > 0"),
    ],
)
def test_settings_of_simulations_that_are_refused(
    settings: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        simulate(**FEW | settings)


def test_what_was_not_asked_for_is_named_and_one_run_has_no_spread() -> None:
    made = simulate(**FEW, runs=1)
    with pytest.raises(ParameterError, match="extrapolate"):
        _ = made.extrapolated_z_scores
    assert np.isnan(made.spread).all()
    with pytest.raises(DomainError, match="a = -1"):
        monte_carlo_trajectory((-1, 0, 1, 0), 1)
    with pytest.raises(DomainError, match="samples"):
        sample_cost((1, 0, 1, 0), 1, 0)


def test_the_first_run_that_leaves_is_named_with_all_runs_before_it() -> None:
    settings: dict[str, Any] = {"start": (-1, 0, 0.8, 1), "c": 1, "free": ALL, "step": 2.0, "samples": 50}
    with pytest.raises(TrajectoryError, match=r"step 3 led to g of run 1 = -0\.\d.* g > 0") as caught:
        simulate(**settings, runs=10, steps=5)
    before: Any = caught.value.trajectory
    assert before.shape == (3, 10, 4)
    np.testing.assert_array_equal(before[-1], simulate(**settings, runs=10, steps=2).end)
    point: Any = caught.value.point
    assert point[2] == caught.value.value <= 0
    # The run before it stays inside.
    assert (simulate(**settings, runs=1, steps=3).end[:, 2] > 0).all()
