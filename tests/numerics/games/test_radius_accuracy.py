"""Float64 radii and optimal parameters against balls: double roots, extremes, and which points need balls."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

import numerics.games as games
from generated.games import ball, double_double
from numerics.games import accuracy
from numerics.games.accuracy import (
    SAMPLES,
    alternating_points,
    best_heavy_ball_points,
    errors,
    heavy_ball_points,
    units_off,
)
from numerics.games.radii import alternating as _alternating
from numerics.games.radii import exact as _exact
from numerics.games.radii import heavy_ball as _heavy_ball
from numerics.games.radii import radius_engine as _radius_engine
from numerics.precision import working_precision
from tests.helpers.profiles import examples

BOUND = 4.0
"""Units in the last place promised by the docstrings."""


@pytest.fixture(scope="module", autouse=True)
def _true_values_once() -> Iterator[None]:
    """Both engines are held against the same true values, which take longer than the arrays."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accuracy, "reference", lru_cache(10_000)(accuracy.reference))
        yield


@cache
def measured(name: str, engine: str) -> dict[str, Any]:
    return errors(name, SAMPLES[name](11, 2500), engine)


@pytest.mark.parametrize("name", ["heavy_ball_radius", "alternating_radius"])
def test_worst_error_over_the_domain(name: str, engine: str) -> None:
    record = measured(name, engine)
    assert record["worst_ulp"] <= BOUND, record


def test_worst_error_of_the_best_parameters() -> None:
    record = errors("best_heavy_ball", best_heavy_ball_points(11, 2500))
    assert record["worst_ulp"] <= 1.0, record


def test_samples_reach_the_hard_points() -> None:
    """The measurement means nothing unless its points are where it is hard."""
    re, im, eta, beta = heavy_ball_points(11, 2500)
    discriminant = (1 + beta - eta * (re + 1j * im)) ** 2 - 4 * beta
    size = np.abs(1 + beta - eta * (re + 1j * im)) ** 2 + 4 * np.abs(beta)
    assert (discriminant == 0).sum() > 100
    assert ((np.abs(discriminant) < 1e-9 * size) & (beta < 0)).sum() > 100
    assert ((np.abs(discriminant) < 1e-9 * size) & (beta > 0)).sum() > 100
    assert (np.abs(beta) == 1).any() and (beta == 0).any() and (eta == 0).any() and (im == 0).any()
    k, beta1, beta2 = alternating_points(11, 2500)
    assert ((np.abs(k / 3.375 - 1) < 1e-12) & (beta1 == -0.125) & (np.abs(beta2) < 1e-12)).sum() > 20
    assert (beta1 == beta2).sum() > 100 and (k < 0).any() and (np.abs(k) > 100).any()


# |p|² + 4|β| between the largest and the smallest sizes of float64, and exact coincidences
EXTREME = [
    (1e150, 1e150, 1e150, 0.5),
    (1e-160, 0.0, 1e-160, 1e-320),
    (1.0, 0.0, 1.0, 1e-300),
    (1.0, 0.0, 1.0, 5e-324),
    (1.0, 1e-160, 1.0, 1e-310),
    (1.0, 1e-170, 1.0, -1e-320),
    (1.0, 0.0, 1.0, 0.0),
    (2.0, 0.0, 1.0, 1.0),
    (0.0, 2.0, 1.0, -1.0),
    (4.0, 0.0, 1.0, 1.0),
    (1.0, 1.0, 1.0, 1e300),
    (1.0, 1.0, 1.0, -1e300),
    (1e300, 1.0, 1e-300, 0.25),
    (1.0 + 2.0**-52, 2.0**-60, 1.0 - 2.0**-53, 2.0**-120),
]


@pytest.mark.parametrize("point", EXTREME)
def test_extreme_points(point: tuple[float, float, float, float], engine: str) -> None:
    re, im, eta, beta = point
    value = games.heavy_ball_radius(complex(re, im), eta, beta, engine=engine)
    if math.isfinite(value):
        assert units_off("heavy_ball_radius", point, [value]) <= BOUND
    else:
        assert value == math.inf and re * eta > 1e300 / eta


def test_roots_that_meet_are_left_to_balls() -> None:
    """Where p² - 4β vanishes in double-double nothing is left of it to trust."""
    t = np.arange(2, 64) / 64
    with np.errstate(all="ignore"):
        assert _heavy_ball.radius(t * t, 0.0, 1.0, (1 - t) ** 2)[1].all()
        assert _heavy_ball.radius(1 - 0.25 * t * t, t, 1.0, -0.25 * t * t)[1].all()
        assert _heavy_ball.radius(t * t, 2.0**-112, 1.0, (1 - t) ** 2)[1].all()
        assert not _heavy_ball.radius(t * t, 2.0**-85, 1.0, (1 - t) ** 2)[1].any()


def test_without_a_step_the_momenta_decide(engine: str) -> None:
    beta = np.array([-2.0, -1.0, -0.3, 0.0, 1e-3, 1.0 - 2.0**-53, 1.0, 1.0 + 2.0**-52, 7.0])
    found = games.alternating_radius(0.0, beta[:, None], beta, engine=engine)
    expected = np.maximum(1.0, np.maximum(np.abs(beta[:, None]), np.abs(beta)))
    np.testing.assert_array_equal(found, expected)


def test_no_root_is_lost_to_overflow(engine: str) -> None:
    assert games.heavy_ball_radius(1e308, 1e308, 0.2, engine=engine) == math.inf
    assert games.heavy_ball_radius(1e308, 1e-308, 0.0, engine=engine) == pytest.approx(0.0, abs=1e-15)


finite = st.floats(-4, 4, allow_subnormal=False)


@examples(200)
@given(finite, finite, st.floats(0, 3), st.floats(-1.5, 1.5))
def test_heavy_ball_against_mpmath(re: float, im: float, eta: float, beta: float) -> None:
    with mp.workdps(60):
        p = 1 + mp.mpf(beta) - mp.mpf(eta) * mp.mpc(re, im)
        root = mp.sqrt(p * p - 4 * mp.mpf(beta))
        true = max(abs(p + root), abs(p - root)) / 2
        value = games.heavy_ball_radius(complex(re, im), eta, beta, engine="numpy")
        assert abs(value - true) <= BOUND * np.spacing(float(true))


@examples(100)
@given(st.floats(-8, 8), st.floats(-1.5, 1.5), st.floats(-1.5, 1.5))
def test_alternating_against_eigenvalues(k: float, beta1: float, beta2: float) -> None:
    """Eigenvalues of the alternating operator itself, which lose half the digits at double roots."""
    step = np.sqrt(abs(k))
    # state (φ, φ⁻, θ, θ⁻); the second player, of the opposite sign for k > 0, sees the new φ
    first = np.array([1 + beta1, -beta1, -step, 0.0])
    second = np.sign(k) * step * first + np.array([0.0, 0.0, 1 + beta2, -beta2])
    matrix = np.array([first, [1, 0, 0, 0], second, [0, 0, 1, 0]])
    expected = np.abs(np.linalg.eigvals(matrix)).max()
    value = games.alternating_radius(k, beta1, beta2, engine="numpy")
    assert value == pytest.approx(expected, rel=3e-4)
    assert float(games.spectral_radius(matrix, 8)) == pytest.approx(expected, rel=3e-4)


def test_double_double_terms_are_the_emitted_ones() -> None:
    """u, v, Re Δ, Im Δ and |p|² ∓ 4β of the emitted function give the same radius as the kernel's own."""
    generator = np.random.default_rng(3)
    re, im, eta, beta = generator.uniform(-2, 2, (4, 400))
    pairs = [part for column in (re, im, eta, beta) for part in (column, 0.0 * column)]
    u, _, v, _, x, _, y, _, minus, _, plus, _ = double_double.heavy_ball_terms(*pairs)
    a = np.hypot(x, y)
    n, w = np.where(beta >= 0, minus, plus), np.where(beta >= 0, v, u)
    g = np.where(n >= 0, (a + n) / 2, 8 * np.abs(beta) * w**2 / (a - n))
    by_terms = (np.sqrt(g + 4 * np.abs(beta)) + np.sqrt(g)) / 2
    np.testing.assert_allclose(games.heavy_ball_radius(re + 1j * im, eta, beta), by_terms, rtol=1e-15)


@pytest.mark.parametrize(
    ("name", "kernel", "sample"),
    [
        ("heavy_ball", _heavy_ball.radius, heavy_ball_points),
        ("alternating", _alternating.radius, alternating_points),
    ],
)
def test_ball_arithmetic_agrees_with_the_kernels(
    name: str, kernel: Callable[..., Any], sample: Callable[[int, int], Any]
) -> None:
    points = sample(5, 300)
    with np.errstate(all="ignore"):
        values, careful = kernel(*points)
    for i in np.flatnonzero(~careful):
        exact = _radius_engine.EXACT[name](*points[:, i].tolist())
        assert abs(values[i] - exact) <= BOUND * np.spacing(exact)


def test_few_points_need_ball_arithmetic(monkeypatch: pytest.MonkeyPatch, engine: str) -> None:
    """Ordinary parameters, plain alternating gradient and real eigenvalues stay on the fast path."""
    seen: list[Any] = []
    for name in ("heavy_ball", "alternating"):
        monkeypatch.setitem(_radius_engine.EXACT, name, lambda *point: seen.append(point) or 0.0)
    generator = np.random.default_rng(5)
    n = 50_000
    lam, eta = generator.normal(size=n) + 1j * generator.normal(size=n), generator.uniform(0, 2, n)
    beta, other = generator.uniform(-1, 1, (2, n))
    games.heavy_ball_radius(lam, eta, beta, engine=engine)
    games.heavy_ball_radius(lam.real, eta, beta, engine=engine)
    games.heavy_ball_radius(1j, eta, 0.0, engine=engine)
    games.alternating_radius(4 * eta, beta, other, engine=engine)
    games.alternating_radius(4 * eta, 0.0, other, engine=engine)
    games.alternating_radius(4 * eta, 0.0, 0.0, engine=engine)
    games.alternating_radius(0.0, beta, other, engine=engine)
    assert len(seen) <= 2
    seen.clear()
    # the two smaller of three close roots need not be told apart
    games.alternating_radius([3.375000019621239, 3.3750000543352106], -0.125, 0.0, engine=engine)
    assert not seen


def test_heavy_ball_exact_formula_is_the_root_radius() -> None:
    for point in heavy_ball_points(9, 200).T.tolist():
        with working_precision(128):
            true = _exact.root_radius_of(ball.heavy_ball_radius_polynomial, tuple(point))
        assert _exact.heavy_ball_radius(*point) == float(true.mid())


def test_engines_agree_to_the_last_bit() -> None:
    pytest.importorskip("numba")
    re, im, eta, beta = heavy_ball_points(4, 1000)
    results = [games.heavy_ball_radius(re + 1j * im, eta, beta, engine=e) for e in ("numpy", "numba")]
    np.testing.assert_array_equal(*results)
    points = alternating_points(4, 300)
    results = [games.alternating_radius(*points, engine=e) for e in ("numpy", "numba")]
    np.testing.assert_array_equal(*results)


def test_large_arrays_are_cut_into_pieces(engine: str) -> None:
    n = 70_001
    eta = np.linspace(0, 2, n)
    whole = games.heavy_ball_radius(1 + 2j, eta, -0.1, engine=engine)
    assert whole.shape == (n,)
    np.testing.assert_array_equal(
        whole[::1000], games.heavy_ball_radius(1 + 2j, eta[::1000], -0.1, engine=engine)
    )
