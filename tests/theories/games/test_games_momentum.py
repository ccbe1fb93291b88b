"""Momentum for one pair of eigenvalues by brute force: slopes, signs, optima and the largest stable step.

Nothing here uses a characteristic polynomial: radii are NumPy's eigenvalues of the update that runs.
"""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from derive.theories.games import bilinear as bilinear_claims
from derive.theories.games import momentum, optimum
from tests.helpers.game_numbers import (
    bilinear,
    claim,
    function,
    hundredths,
    margin,
    pair,
    radius,
    update_matrix,
)
from tests.helpers.profiles import examples

a_, b_ = hundredths(0, 3), hundredths(0, 3)
SLOPE = 1e-6


def rho(a: float, b: float, eta: float, beta: float) -> float:
    return radius("heavy_ball", pair(a, b), eta=eta, beta=beta)


def slope_of_square(a: float, b: float, eta: float) -> float:
    """d ρ²/dβ at β = 0 by a central difference."""
    return (rho(a, b, eta, SLOPE) ** 2 - rho(a, b, eta, -SLOPE) ** 2) / (2 * SLOPE)


@given(a_, b_, hundredths(0, 3))
@examples(150)
def test_slope_at_zero_is_the_claimed_one(a: float, b: float, eta: float) -> None:
    left = function(claim("momentum.slope_at_zero").statement[0].rhs)
    right = function(momentum.slope)
    w = abs(1 - eta * complex(a, b)) ** 2
    assume(w > 0.01)
    expected = slope_of_square(a, b, eta)
    assert left({"a": a, "b": b, "h": eta}) == pytest.approx(expected, rel=1e-4, abs=1e-4 * (1 + 1 / w))
    assert -2 * eta * right({"a": a, "b": b, "h": eta}) / w == pytest.approx(expected, rel=1e-4, abs=1e-3)


@given(a_, b_, hundredths(0, 4))
@examples(200)
def test_negative_momentum_helps_exactly_inside_the_interval(a: float, b: float, eta: float) -> None:
    """A small negative β lowers ρ if and only if η lies in I(λ); the printed and the stable left end."""
    L = math.hypot(a, b)
    point = {"a": a, "b": b, "L": L, "h": eta}
    left, right = (L - b) / (L * a), (L + b) / (L * a)
    assert function(momentum.left_end)(point) == pytest.approx(left, rel=1e-9, abs=1e-12)
    assert function(momentum.right_end)(point) == pytest.approx(right)
    assume(min(abs(eta - left), abs(eta - right)) > 1e-3)
    inside = left < eta < right
    if abs(1 - eta * complex(a, b)) > 0.05:
        assert (rho(a, b, eta, -1e-5) < rho(a, b, eta, 0)) == inside
    which = "helps_inside" if inside else "hinders_left" if eta < left else "hinders_right"
    assert all(margin(r, point) > 0 for r in claim(f"momentum.{which}").assumptions)


@pytest.mark.parametrize(("a", "b", "sign"), [(2.0, 0.0, -1), (0.0, 1.5, 1), (-1.0, 0.7, 1), (-3.0, 4.0, 1)])
def test_edges_of_the_interval(a: float, b: float, sign: int) -> None:
    """b = 0: never helps; a = 0 and a < 0: always helps, against the formula read beyond Re λ > 0."""
    for eta in (0.01, 0.2, 0.7, 1.3, 4.0):
        assert sign * slope_of_square(a, b, eta) > 0


def test_the_kink_has_slopes_of_both_signs() -> None:
    for a in (0.5, 1.0, 3.0):
        right, left = rho(a, 0, 1 / a, 1e-6) ** 2, rho(a, 0, 1 / a, -1e-6) ** 2
        assert right / 1e-6 == pytest.approx(1, abs=2e-3) and left / 1e-6 == pytest.approx(1, abs=2e-3)


@given(hundredths(0.01, 1.55), st.sampled_from([1e-3, 0.2, 0.5, 0.9, 0.999]))
@examples(60)
def test_the_interval_covers_from_thirty_degrees(angle: float, part: float) -> None:
    """(Re 1/λ, 2 Re 1/λ) ⊂ I(λ) for ψ >= π/6, π/4 being the printed angle; below π/6 its end is outside."""
    a, b = math.cos(angle), math.sin(angle)
    assume(abs(angle - math.pi / 6) > 0.02)
    if angle > math.pi / 6:
        assert slope_of_square(a, b, (1 + part) * a) > 0
    else:
        assert slope_of_square(a, b, 2 * a * 0.9999) < 0
    point = {"a": a, "b": b, "L": 1.0}
    for name, applies in (
        ("covers_from_30_degrees", angle > math.pi / 6),
        ("sharp_angle", angle < math.pi / 6),
    ):
        statement = claim(f"momentum.{name}")
        for relation in (*statement.assumptions, *statement.statement):
            assert (margin(relation, point) > 0) == applies


@given(a_, b_, hundredths(0, 2))
@examples(60)
def test_the_best_momentum_has_the_sign_against_the_slope(a: float, b: float, eta: float) -> None:
    """For a fixed step, over all β in [-1.2, 1.2]."""
    betas = np.linspace(-1.2, 1.2, 241)
    best = betas[int(np.argmin([rho(a, b, eta, beta) for beta in betas]))]
    slope = slope_of_square(a, b, eta)
    assume(abs(slope) > 1e-3)
    assert best * slope <= 0
    f = function(momentum.f)({"a": a, "b": b, "h": eta})
    assert f * slope <= 0


@given(a_, b_)
@examples(40)
def test_no_step_and_momentum_beat_the_claimed_optimum(a: float, b: float) -> None:
    L = math.hypot(a, b)
    half = b / (L + a)
    eta, beta = 2 / (L + a), -(half**2)
    assert rho(a, b, eta, beta) == pytest.approx(half, abs=1e-6)
    assert function(optimum.half_tangent)({"L": L, "a": a, "b": b}) == pytest.approx(
        math.tan(math.atan2(b, a) / 2)
    )
    for r, below in ((half * (1 - 1e-6), True), (half * (1 + 1e-6), False)):
        point = {"a": a, "b": b, "r": r}
        assert all(margin(s, point) > 0 for s in claim("momentum.best_lower_bound").assumptions) == below
    rng = np.random.default_rng(7)
    for scale in (1.0, 0.1, 0.01):
        for x, y in rng.normal(size=(60, 2)) * scale:
            assert rho(a, b, eta * math.exp(x), beta + y) >= half - 1e-7
    # Without momentum: sin ψ, at Re(1/λ).
    plain = min(rho(a, b, t * a / L**2, 0) for t in np.linspace(0, 3, 601))
    assert plain == pytest.approx(b / L, abs=1e-4) and plain > half


def test_purely_imaginary_eigenvalues_are_never_stable() -> None:
    best = min(rho(0, 1, eta, beta) for eta in np.linspace(-3, 3, 61) for beta in np.linspace(-1.5, 1.5, 61))
    assert best >= 1 - 1e-7
    assert rho(0, 2.0, 1.0, -1) == pytest.approx(1, abs=1e-7)


@given(a_, b_)
@examples(25)
def test_the_momentum_of_the_largest_stable_step(a: float, b: float) -> None:
    """Bisection on the real update for the largest stable step, then its maximum over β by golden section."""

    # The update is affine in the step and in the momentum: three Jacobians give it at all of them.
    M = pair(a, b)
    still = update_matrix("heavy_ball", M, eta=0.0, beta=0.0)
    by_step = update_matrix("heavy_ball", M, eta=1.0, beta=0.0) - still
    by_momentum = update_matrix("heavy_ball", M, eta=0.0, beta=1.0) - still
    there = update_matrix("heavy_ball", M, eta=0.7, beta=-0.4)
    assert np.allclose(still + 0.7 * by_step - 0.4 * by_momentum, there, rtol=0, atol=1e-14)

    def largest(betas: np.ndarray) -> np.ndarray:
        low, high = np.zeros(len(betas)), np.full(len(betas), 8 / a)
        for _ in range(45):
            middle = (low + high) / 2
            updates = still + middle[:, None, None] * by_step + betas[:, None, None] * by_momentum
            stable = np.abs(np.linalg.eigvals(updates)).max(axis=-1) < 1
            low, high = np.where(stable, middle, low), np.where(stable, high, middle)
        return low

    betas = np.linspace(-0.99, 0.99, 100)
    peak = betas[int(np.argmax(largest(betas)))]
    # Where a is small against b, the best momentum lies to the left of all that are tried.
    root = betas[0] if balance(a, b, betas[0]) < 0 else next(
        (x + y) / 2 for x, y in itertools.pairwise(betas)
        if balance(a, b, x) >= 0 > balance(a, b, y) or y == betas[-1]
    )  # fmt: skip
    assert abs(peak - root) < 0.031
    found = function(momentum.largest_step)({"a": a, "b": b, "beta": 0.3})
    assert largest(np.array([0.3]))[0] == pytest.approx(found, rel=1e-6)


def balance(a: float, b: float, beta: float) -> float:
    """a² (1-β)³ - b² (1+β)² (3+β), which is to vanish at the best β and falls in β."""
    return a**2 * (1 - beta) ** 3 - b**2 * (1 + beta) ** 2 * (3 + beta)


# --- bilinear, both players at the same time ------------------------------------------------------------


@given(hundredths(0, 3), hundredths(-2, 2))
@examples(200)
def test_the_exact_relation_on_a_bilinear_game(h: float, beta: float) -> None:
    """h² = (R-1)(R-β²)(R-β)²/(R (R+β)²) at R = ρ², which is at least 1."""
    R = radius("heavy_ball", bilinear(1), eta=h, beta=beta) ** 2
    assert R >= 1
    assume(abs(R + beta) > 1e-3)
    assert (R - 1) * (R - beta**2) * (R - beta) ** 2 / (R * (R + beta) ** 2) == pytest.approx(
        h**2, rel=1e-5, abs=1e-9
    )
    point = {"h": h, "beta": beta, "r": math.sqrt(R)}
    assert function(bilinear_claims.margin)(point) == pytest.approx(0, abs=1e-8 * (1 + R) ** 6)


@given(hundredths(0.3, 3))
@examples(60)
def test_momentum_minus_one_is_the_only_exception(h: float) -> None:
    exact = 1 if h <= 2 else h / 2 + math.sqrt(h * h / 4 - 1)
    assert radius("heavy_ball", bilinear(1), eta=h, beta=-1) == pytest.approx(exact, abs=1e-6)
    for beta in (-1.1, -0.99, -0.5, 0, 0.5, 0.99, 1, 1.1):
        assert radius("heavy_ball", bilinear(1), eta=h, beta=beta) > 1 + 1e-9


def test_at_step_one_the_map_has_order_twelve() -> None:
    J = update_matrix("heavy_ball", bilinear(1), eta=1.0, beta=-1.0)
    powers = [np.linalg.matrix_power(J, n) for n in range(1, 13)]
    assert np.array_equal(powers[11], np.eye(4))
    assert not any(np.allclose(power, np.eye(4)) for power in powers[:11])
