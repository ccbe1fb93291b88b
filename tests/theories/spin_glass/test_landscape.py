"""The concavity theorem and the closed forms of the landscape, in numbers that know nothing of the proofs."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from numerics import evaluate
from numerics.spin_glass import log_potential, sample_spectrum, stieltjes
from tests.helpers.profiles import examples


def ensemble(p, q, sigma, kappa):
    """b, b1, the half covariance P of the shifts, and the half variances of the gradients."""
    m = p + q
    b = sigma * math.sqrt(m * (m - 1) * 2.0 ** (m - 2))
    b1 = math.sqrt(p * (p - 1) * kappa)
    generator = sigma**2 * m * 2.0 ** (m - 2)
    noise = np.array([p / 2 + generator, generator])
    S = b**2 / 2
    M = np.array([[S + p * (p - 1) / 2, S], [S, S]])
    return b, b1, M + np.diag(noise), noise, M


def hessian(A, B, kappa, b, b1, M):
    """Re J⁻¹ from the Stieltjes transforms."""
    g_D, g_G = stieltjes(B, kappa=kappa, b=b, b1=b1, x1=A - B)
    J = M - np.diag([1 / (kappa * g_D**2), 1 / ((1 - kappa) * g_G**2)])
    return np.linalg.inv(J).real


shares = st.floats(0.02, 0.98)
models = st.tuples(st.integers(2, 9), st.integers(1, 9), st.floats(1e-3, 10), shares)
places = st.tuples(st.floats(-4, 4), st.floats(-4, 4))


@examples(150)
@given(models, places)
def test_the_exponent_is_strictly_concave(model, place):
    kappa = model[-1]
    b, b1, P, _, M = ensemble(*model)
    A, B = place[0] * math.sqrt(P[0, 0]), place[1] * math.sqrt(P[1, 1])
    H = hessian(A, B, kappa, b, b1, M)
    assume(np.isfinite(H).all() and np.abs(H).max() * P.max() < 1e6)  # not next to an edge
    root = np.linalg.cholesky(P)
    # P⁻¹ - H > 0 in the coordinates in which P is 1
    assert np.linalg.eigvalsh(np.eye(2) - root.T @ H @ root)[0] > 1e-9


@examples(40)
@given(models, places)
def test_the_hessian_is_that_of_the_log_potential(model, place):
    _, _, _, kappa = model
    b, b1, _, _, M = ensemble(*model)
    scale = math.sqrt(M[0, 0])
    A, B = place[0] * scale, place[1] * scale
    h = 1e-4 * scale
    around = [hessian(A + i * h, B + j * h, kappa, b, b1, M) for i in (-2, 2) for j in (-2, 2)]
    H = hessian(A, B, kappa, b, b1, M)
    # away from edges, where the third derivative is moderate
    assume(max(np.abs(x - H).max() for x in around) < 1e-2 * np.abs(H).max())
    steps = np.array([[1, 0], [0, 1], [1, 1]]) * h
    found = []
    for a, c in steps:
        at = [log_potential(B + k * c, kappa=kappa, b=b, b1=b1, x1=A + k * a - B - k * c) for k in (-1, 0, 1)]
        found.append((at[0] - 2 * at[1] + at[2]) / h**2)
    wanted = [H[0, 0], H[1, 1], H[0, 0] + 2 * H[0, 1] + H[1, 1]]
    np.testing.assert_allclose(found, wanted, atol=2e-2 * np.abs(H).max() + 1e-15 / h**2 * 50)


def test_the_variance_of_the_blocks_is_needed():
    """With gradients noisier than twice the blocks' variances the exponent would be convex at the centre."""
    b, b1, _, _, M = ensemble(3, 3, 1.0, 0.9)
    H = hessian(0.0, 0.0, 0.9, b, b1, M)
    noisy = np.linalg.inv(M + np.diag([3 * M[0, 0], 3 * M[1, 1]]))
    assert np.linalg.eigvalsh(noisy - H)[0] < 0


@pytest.mark.parametrize("model", [(3, 3, 1.0, 0.9), (2, 1, 0.3, 0.5), (5, 2, 0.01, 0.2)], ids=str)
def test_the_total_is_the_log_determinant_of_sampled_matrices(model):
    p, q, sigma, kappa = model
    b, b1, _, noise, _ = ensemble(*model)
    n = 1000
    spectra = [sample_spectrum(n, kappa=kappa, b=b, b1=b1, x1=0.0, seed=seed) for seed in range(3)]
    logs = [np.log(np.abs(x)).mean() for x in spectra]
    share = np.array([kappa, 1 - kappa])
    K = (1 + math.log(2)) / 2 - (share * np.log(2 * noise * share)).sum() / 2
    total = evaluate("spin_glass.total_complexity", p=p, q=q, sigma_z=sigma, kappa=kappa)
    assert abs(K + np.mean(logs) - float(total.mid)) < 0.01
