"""The law of Jacobians at a point against losses that are drawn and differentiated, entry by entry."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from numerics.spin_glass.counting import hessian_samples as _hessian_samples
from numerics.spin_glass.counting.hessian_samples import (
    PointSample,
    _derivatives,
    sample_hessian,
    sample_hessian_direct,
    sample_point,
    sample_point_direct,
)

P, Q, SIGMA = 2, 2, 0.6
M = P + Q
FIRST = 2
"""Tangential directions of D on S^2 x S^2."""
N = 4
ENTRIES = [(i, j) for i in range(N) for j in range(i, N)]


def rows(sample: PointSample) -> Any:
    """One row an instance: upper triangle of W, gradients, l_D, l_G, y_D, y_G."""
    upper = [sample.hessian[:, i, j] for i, j in ENTRIES]
    others = [sample.value_D, sample.value_G, sample.radial_D, sample.radial_G]
    return np.stack([*upper, *sample.gradient.T, *others], axis=1)


def covariance(game: float, radial: float, between: float, gradient: float) -> Any:
    """The covariance of `rows` by the derived law, from the variances of its parts."""
    data, square = P * (P - 1.0), SIGMA**2
    size = len(ENTRIES) + N + 4
    found = np.zeros((size, size))
    value_D, value_G, radial_D, radial_G = range(size - 4, size)

    def shift(i: int) -> dict[int, float]:
        return {value_D: float(P), radial_D: -SIGMA} if i < FIRST else {radial_G: -SIGMA}

    found[value_D, value_D] = 1.0
    found[radial_D, radial_D] = found[radial_G, radial_G] = radial
    found[radial_D, radial_G] = found[radial_G, radial_D] = between
    found[value_G, value_G] = 2 * (radial + between) / M**2
    for k in (radial_D, radial_G):
        found[value_G, k] = found[k, value_G] = (radial + between) / M
    for a, (i, j) in enumerate(ENTRIES):
        found[a, a] = (1 + (i == j)) * (square * game + (data if j < FIRST else 0.0))
    base = found[size - 4 :, size - 4 :]
    mixing = np.zeros((len(ENTRIES), 4))
    for a, (i, j) in enumerate(ENTRIES):
        if i == j:
            for k, c in shift(i).items():
                mixing[a, k - (size - 4)] = c
    found[: len(ENTRIES), : len(ENTRIES)] += mixing @ base @ mixing.T
    found[: len(ENTRIES), size - 4 :] = mixing @ base
    found[size - 4 :, : len(ENTRIES)] = (mixing @ base).T
    for k in range(N):
        found[len(ENTRIES) + k, len(ENTRIES) + k] = square * gradient + (P if k < FIRST else 0.0)
    return found


EXACT = covariance(
    M * (M - 1) * 2 ** (M - 2), M * (M + 1) * 2 ** (M - 2), M * (M - 1) * 2 ** (M - 2), M * 2 ** (M - 1)
)
TIED = covariance(M * (M - 1) * 2 ** (M - 2), M**2 * 2 ** (M - 2), M**2 * 2 ** (M - 2), M * 2 ** (M - 1))
AUTHORS = covariance(M * (M - 1) * 2**M, M**2 * 2 ** (3 * M), M**2 * 2 ** (3 * M), M * 2**M)


def largest_z(samples: Any, expected: Any) -> float:
    """The largest deviation of a second moment in units of its standard error."""
    count = len(samples)
    moments = samples.T @ samples / count
    spread = np.sqrt((samples**2).T @ (samples**2) / count - moments**2) / np.sqrt(count)
    return float(np.abs((moments - expected) / spread).max())


@pytest.fixture(scope="module")
def direct() -> Any:
    return rows(sample_point_direct(3, 3, P, Q, SIGMA, 17, instances=6000))


def test_every_covariance_of_drawn_losses_is_that_of_the_law(direct: Any) -> None:
    assert largest_z(direct, EXACT) < 4.5


@pytest.mark.parametrize("law", [TIED, AUTHORS])
def test_published_laws_are_not_those_of_drawn_losses(direct: Any, law: Any) -> None:
    assert largest_z(direct, law) > 10


@pytest.mark.parametrize(("law", "expected"), [("exact", EXACT), ("tied", TIED), ("authors_code", AUTHORS)])
def test_samples_from_a_law_have_its_covariances(law: str, expected: Any) -> None:
    sample = sample_point(3, 3, P, Q, SIGMA, 3, instances=40_000, law=law)
    found = rows(sample)
    if law != "exact":  # y_D = y_G there: the difference has no spread to compare with
        np.testing.assert_array_equal(sample.radial_D, sample.radial_G)
    assert largest_z(found, expected) < 4.5


def test_means_vanish(direct: Any) -> None:
    z = direct.mean(axis=0) / direct.std(axis=0) * np.sqrt(len(direct))
    assert np.abs(z).max() < 4.5


def test_derivatives_of_a_tensor_are_those_of_its_polynomial() -> None:
    generator = np.random.default_rng(0)
    tensor, x = generator.standard_normal((3,) * 4), generator.standard_normal(3)

    def f(at: Any) -> Any:
        return np.einsum("ijkl,i,j,k,l", tensor, at, at, at, at)

    value, gradient, hessian = (part[0] for part in _derivatives(tensor[None], x))
    assert value == pytest.approx(f(x), rel=1e-13)
    for i in range(3):
        for j in range(3):
            turned = x.astype(complex)
            turned[i] += 1e-5j
            other = turned.copy()
            other[j] += 1e-5
            turned[j] -= 1e-5
            second = (np.imag(f(other)) - np.imag(f(turned))) / 2e-10
            assert hessian[i, j] == pytest.approx(second, rel=1e-7, abs=1e-6)
        turned = x.astype(complex)
        turned[i] += 1e-20j
        assert gradient[i] == pytest.approx(np.imag(f(turned)) / 1e-20, rel=1e-12)


def test_the_jacobian_is_that_of_the_gradients_along_circles() -> None:
    """Second derivatives along great circles, for one loss drawn by hand with the same numbers."""
    seed, sigma = 5, 1.3
    sample = sample_point_direct(2, 2, 2, 1, sigma, seed)
    generator = np.random.default_rng(seed)
    frames = [np.linalg.qr(generator.standard_normal((2, 2)))[0] for _ in range(2)]
    data, game = generator.standard_normal((2,) * 2), generator.standard_normal((4,) * 3)

    def losses(a: float, b: float) -> tuple[float, float]:
        u, v = (f[:, 0] * np.cos(x) + f[:, 1] * np.sin(x) for f, x in zip(frames, (a, b), strict=True))
        w = np.concatenate([u, v])
        one, other = np.einsum("ij,i,j", data, u, u), np.einsum("ijk,i,j,k", game, w, w, w)
        return float(one - sigma * other), float(sigma * other)

    h = 1e-4
    first = (losses(h, 0)[0] - 2 * losses(0, 0)[0] + losses(-h, 0)[0]) / h**2
    last = (losses(0, h)[1] - 2 * losses(0, 0)[1] + losses(0, -h)[1]) / h**2
    mixed = (losses(h, h)[1] - losses(h, -h)[1] - losses(-h, h)[1] + losses(-h, -h)[1]) / (4 * h * h)
    np.testing.assert_allclose(sample.hessian[0], [[-first, mixed], [mixed, last]], rtol=1e-6, atol=1e-5)
    slopes = [(losses(h, 0)[0] - losses(-h, 0)[0]) / (2 * h), (losses(0, h)[1] - losses(0, -h)[1]) / (2 * h)]
    np.testing.assert_allclose(sample.gradient[0], slopes, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("function", [sample_hessian, sample_hessian_direct])
@pytest.mark.parametrize(("N_D", "N_G"), [(1, 2), (2, 1), (4, 3), (1, 4)])
def test_shapes_symmetry_and_seeds(function: Any, N_D: int, N_G: int) -> None:
    found = function(N_D, N_G, 2, 1, 1.0, 8, instances=3)
    assert found.shape == (3, N_D + N_G - 2, N_D + N_G - 2) and found.dtype == np.float64
    np.testing.assert_allclose(found, found.transpose(0, 2, 1), rtol=1e-12)
    np.testing.assert_array_equal(found, function(N_D, N_G, 2, 1, 1.0, np.random.default_rng(8), instances=3))
    assert function(N_D, N_G, 2, 1, 1.0, 8, instances=0).shape == (0, *found.shape[1:])
    assert not np.array_equal(found[0], found[1])


def test_blocks_of_drawn_losses_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    found = sample_hessian_direct(2, 3, 2, 1, 1.0, 8, instances=20)
    monkeypatch.setattr(_hessian_samples, "_BLOCK", 700)
    np.testing.assert_allclose(sample_hessian_direct(2, 3, 2, 1, 1.0, 8, instances=20), found, rtol=1e-12)
