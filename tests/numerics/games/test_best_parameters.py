"""Optimal parameters in closed form: nothing nearby is better, and the values are those of balls."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

import numerics
import numerics.games as games
from tests.helpers.profiles import examples

MOMENTA = ("equal", "first", "complex")


@examples(60)
@given(st.floats(0.01, 10), st.floats(-10, 10))
def test_nothing_nearby_beats_the_best_heavy_ball(a: float, b: float) -> None:
    best = games.best_heavy_ball(complex(a, b))
    psi = abs(math.atan2(b, a))
    assert best.radius == pytest.approx(math.tan(psi / 2), rel=1e-12, abs=1e-15)
    reached = games.heavy_ball_radius(complex(a, b), best.eta, best.beta)
    assert reached <= best.radius + 1e-7 * math.sqrt(best.radius) + 1e-15  # a double root: half the digits
    eta = best.eta * np.linspace(0.2, 2, 61)[:, None]
    beta = np.linspace(-0.95, 0.95, 77)
    assert (games.heavy_ball_radius(complex(a, b), eta, beta) >= best.radius * (1 - 1e-12)).all()


def test_best_heavy_ball_arrays() -> None:
    best = games.best_heavy_ball([[3 + 4j, 3 - 4j], [5, 1e-8 + 1j]])
    assert best.eta.shape == best.beta.shape == best.radius.shape == (2, 2)
    np.testing.assert_array_equal(best.eta[0], [0.25, 0.25])
    np.testing.assert_array_equal(best.beta[0], [-0.25, -0.25])
    assert best.radius[1, 0] == 0.0 and best.beta[1, 0] == 0.0 and best.eta[1, 0] == 0.2
    assert best.radius[1, 1] == pytest.approx(1 - 1e-8, rel=1e-15)


def test_best_heavy_ball_is_the_quantity() -> None:
    for a, b in ((1.0, 1.0), (1e-3, 7.0), (7.0, 1e-3)):
        values = numerics.evaluate("games.best_heavy_ball", re=a, im=b, digits=25)
        np.testing.assert_allclose(
            games.best_heavy_ball(complex(a, b)), [float(v) for v in values], rtol=4e-16
        )


def test_eigenvalues_very_close_to_the_axis() -> None:
    """b/a = 1e-302 and 1e-320: ρ = b/(2a), and β underflows."""
    best = games.best_heavy_ball(complex(1.5e-4, 1.23456789e-306))
    assert best.radius == 1.23456789e-306 / 3e-4 and best.beta == 0.0
    best = games.best_heavy_ball(complex(1e200, 1.23456789e-120))
    assert abs(best.radius - 1.23456789e-120 / 2e200) <= 2.0**-1074 and best.eta == 1e-200


def test_sizes_scale_out() -> None:
    one = games.best_heavy_ball(1 + 2j)
    for power in (-900, -3, 5, 1000):
        other = games.best_heavy_ball((1 + 2j) * 2.0**power)
        assert (other.eta * 2.0**power, other.beta, other.radius) == one


@pytest.mark.parametrize("sigma", [0.25, 1.0, 3.0])
def test_alternating_optima_reach_their_radii(sigma: float) -> None:
    for momenta in ("equal", "first"):
        best = games.best_alternating(sigma, momenta)
        k = (best.eta * sigma) ** 2
        # a triple root keeps a third of the digits
        assert games.alternating_radius(k, best.beta1, best.beta2) == pytest.approx(best.radius, abs=2e-5)
    best = games.best_alternating(sigma, "complex")
    assert best.beta2 == np.conj(best.beta1)
    k = (best.eta * sigma) ** 2
    roots = np.roots(np.polyadd(np.poly([1, 1, best.beta1, best.beta2]), [k, 0, 0, 0]))
    assert np.abs(roots).max() == pytest.approx(best.radius, abs=2e-3)


def test_alternating_constants() -> None:
    with mp.workdps(40):
        root = mp.sqrt(3)
        equal = games.best_alternating(1.0)
        assert equal.eta == float(8 * mp.sqrt(2 * root - 3) / 3)
        assert equal.beta1 == equal.beta2 == float(4 * root - 7)
        assert equal.radius == float(2 * root - 3)
        first = games.best_alternating(1.0, "first")
        assert tuple(first) == (float(mp.sqrt(mp.mpf(27) / 8)), -0.125, 0.0, 0.5)
        pair = games.best_alternating(1.0, "complex")
        assert (pair.beta1.real, pair.beta1.imag) == (float(mp.mpf(-7) / 81), float(mp.sqrt(32) / 81))
        assert (pair.eta, pair.radius) == (float(mp.mpf(16) / 9), float(mp.mpf(1) / 3))


@pytest.mark.parametrize(("momenta", "along"), [("equal", (1, 1)), ("first", (1, 0))])
def test_nothing_nearby_beats_the_alternating_optima(momenta: str, along: tuple[int, int]) -> None:
    best = games.best_alternating(1.0, momenta)
    k = np.linspace(0.05, 6, 240)[:, None]
    beta = np.linspace(-0.99, 0.99, 199)
    found = games.alternating_radius(k, along[0] * beta, along[1] * beta)
    assert found.min() >= best.radius
    near = games.alternating_radius(
        best.eta**2 * (1 + np.linspace(-1e-3, 1e-3, 41)[:, None]),
        along[0] * (best.beta1 + np.linspace(-1e-3, 1e-3, 41)),
        along[1] * (best.beta1 + np.linspace(-1e-3, 1e-3, 41)),
    )
    assert near.min() >= best.radius - 2e-5


def test_shapes_and_units() -> None:
    sigma = np.array([[1.0, 2.0], [4.0, 8.0]])
    for momenta in MOMENTA:
        best = games.best_alternating(sigma, momenta)
        assert all(value.shape == (2, 2) for value in best)
        np.testing.assert_array_equal(best.eta * sigma, np.full((2, 2), best.eta[0, 0]))
        assert games.best_alternating([], momenta).radius.shape == (0,)
