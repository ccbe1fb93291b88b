"""Stability maps and eigenvalue pictures, against eigenvalues of the methods' own matrices."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.games import (
    heavy_ball_map,
    heavy_ball_spectrum,
    method,
    method_matrix,
    mixture_map,
)
from tests.helpers.profiles import examples

ETA, BETA = np.linspace(0.02, 2.5, 63), np.linspace(-0.98, 0.98, 50)


def companion_radius(lam: complex, eta: float, beta: float) -> float:
    """From LAPACK, for the 2 by 2 Jacobian of heavy ball."""
    matrix = np.array([[1 + beta - eta * lam, -beta], [1, 0]])
    return float(np.abs(np.linalg.eigvals(matrix)).max())


@pytest.mark.parametrize("lam", [1.0, 0.5 + 0.8j, 0.1 - 0.9j, -0.3 + 0.2j, 1j])
def test_the_map_is_the_radius_of_the_companion_matrix(lam: complex) -> None:
    found = heavy_ball_map(lam, ETA, BETA)
    assert found.radius.shape == found.stable.shape == (len(BETA), len(ETA))
    expected = np.array([[companion_radius(lam, h, b) for h in ETA] for b in BETA])
    np.testing.assert_allclose(found.radius, expected, rtol=1e-7)
    apart = np.abs(expected - 1) > 1e-9
    assert np.array_equal(found.stable[apart], (expected < 1)[apart])
    assert (found.best is None) == (complex(lam).real <= 0)


@given(st.floats(0.0, 1.5), st.floats(0.1, 10.0))
@example(0.0, 1.0)
@examples(40)
def test_no_point_of_the_map_is_better_than_the_marked_one(angle: float, size: float) -> None:
    lam = size * np.exp(1j * angle)
    found = heavy_ball_map(complex(lam), ETA / size, BETA)
    assert found.best is not None
    eta, beta, radius = found.best
    assert found.radius.min() >= radius * (1 - 1e-12)
    # The roots meet at the best point, so that a rounded step moves them by its square root.
    assert companion_radius(lam, eta, beta) == pytest.approx(radius, abs=1e-6)
    assert radius == pytest.approx(np.tan(angle / 2), rel=1e-12, abs=1e-15)


def test_stability_is_decided_exactly_at_its_edge() -> None:
    # λ = 1: stable exactly for η < 2(1 + β), here with binary fractions.
    found = heavy_ball_map(1.0, [0.5, 1.0, 1.0 + 2.0**-52, 1.5], [-0.5])
    assert found.stable.tolist() == [[True, False, False, False]]
    assert heavy_ball_map(1j, [2.0**-30], [0.0, -0.5, 0.5]).stable.sum() == 0


@pytest.mark.parametrize("beta", [-0.25, 0.0, 0.25])
def test_mixtures_against_the_matrix_of_a_step(beta: float) -> None:
    alpha, eta = np.array([0.0, 0.3, 0.6, 1.0]), np.array([0.1, 0.7, 1.4, 2.0])
    found = mixture_map(alpha, eta, beta)
    for i, a in enumerate(alpha):
        for j, h in enumerate(eta):
            running = method("heavy_ball", eta=h, beta=beta)
            matrix = method_matrix([[1 - a, -a], [a, 1 - a]], (1, 1), running)
            radius = np.abs(np.linalg.eigvals(matrix)).max()
            assert found.radius[i, j] == pytest.approx(radius, rel=1e-7)
            assert found.stable[i, j] == (radius < 1 - 1e-9)
    assert not found.stable[-1].any()


def test_negative_momentum_stabilises_more_mixtures_than_positive() -> None:
    alpha, eta = np.linspace(0, 1, 41), np.linspace(0.02, 2, 41)
    shares = [mixture_map(alpha, eta, beta).stable.mean() for beta in (-0.25, 0.0, 0.25)]
    assert shares[0] > shares[1] > shares[2]


@pytest.mark.parametrize("jacobian", [[[1.0, -1.0], [1.0, 0.0]], [[1.0, -1.0], [1.0, 1.0]], [[0.5]]])
def test_the_spectrum_holds_the_eigenvalues_of_the_matrix_of_a_step(jacobian: list[list[float]]) -> None:
    eta, beta = np.array([0.3, 1.1, 2.0]), np.array([-0.4, 0.0, 0.4])
    found = heavy_ball_spectrum(jacobian, eta, beta)
    n = len(jacobian)
    assert found.eigenvalues.shape == (3, 3, n, 2)
    for k, b in enumerate(beta):
        for m, h in enumerate(eta):
            matrix = method_matrix(jacobian, (n,), method("heavy_ball", eta=h, beta=b))
            ours = np.sort_complex(np.round(found.eigenvalues[k, m].ravel(), 9))
            theirs = np.sort_complex(np.round(np.linalg.eigvals(matrix), 9))
            np.testing.assert_allclose(ours, theirs, atol=1e-8)
            assert found.radius[k, m] == pytest.approx(np.abs(theirs).max(), rel=1e-7)
    assert (np.abs(found.eigenvalues[..., 0]) >= np.abs(found.eigenvalues[..., 1]) * (1 - 1e-12)).all()


def test_the_spectrum_where_both_eigenvalues_vanish() -> None:
    found = heavy_ball_spectrum([[1.0]], [1.0], [0.0])
    assert found.eigenvalues.tolist() == [[[[0, 0]]]]


@pytest.mark.parametrize(
    ("call", "error", "parameter"),
    [
        (lambda: heavy_ball_map("one", ETA, BETA), ParameterError, "lam"),
        (lambda: heavy_ball_map(complex(np.inf, 1), ETA, BETA), DomainError, "lam"),
        (lambda: heavy_ball_map(1.0, [], BETA), ShapeError, "eta"),
        (lambda: heavy_ball_map(1.0, ETA, [[0.1]]), ShapeError, "beta"),
        (lambda: heavy_ball_map(1.0, [np.nan], BETA), DomainError, "eta"),
        (lambda: heavy_ball_map(1.0, ["a"], BETA), ParameterError, "eta"),
        (lambda: mixture_map([0.5], [0.1], [0.1]), ShapeError, "beta"),
        (lambda: mixture_map([0.5], [0.1], np.inf), DomainError, "beta"),
        (lambda: mixture_map([np.inf], [0.1]), DomainError, "alpha"),
        (lambda: heavy_ball_spectrum([[1.0, 2.0]], ETA, BETA), ShapeError, "jacobian"),
        (lambda: heavy_ball_spectrum([[1e300]], [1e10], BETA), DomainError, "eta"),
    ],
)
def test_errors_name_the_parameter(call: object, error: type[Exception], parameter: str) -> None:
    with pytest.raises(error, match=parameter):
        call()  # type: ignore[operator]
