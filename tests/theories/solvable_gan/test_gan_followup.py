"""The multi-feature discriminator against steps with vectors, and its public code against NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy as sp

from derive.theories.solvable_gan import followup, followup_code
from derive.theories.solvable_gan.model import eta_G, eta_T, tau, tau_tilde

Array = Any
RATES = {tau: 0.5, tau_tilde: 0.3, eta_T: 0.7, eta_G: 0.4}
SPECTRUM, SPECTRUM_TILDE = np.diag([3.0, 5.0]), np.diag([2.0, 1.0])


def values(P: Array, Q: Array, R: Array, S: Array, Z: Array) -> dict[sp.Symbol, float]:
    """The letters at numbers."""
    found = dict(RATES)
    pairs = ((followup.P, P), (followup.Q, Q), (followup.R, R), (followup.S, S), (followup.Z, Z))
    for letters, at in (*pairs, (followup.Lambda, SPECTRUM), (followup.Lambda_tilde, SPECTRUM_TILDE)):
        found |= {s: float(v) for s, v in zip(letters, np.ravel(at), strict=True) if s.is_Symbol}
    return found


def numeric(matrix: sp.Matrix, at: dict[sp.Symbol, float]) -> Array:
    """A matrix at numbers."""
    return np.array(matrix.subs(at), dtype=float)


def random_state(seed: int) -> tuple[Array, ...]:
    """P, Q, R, S, Z at random; S and Z symmetric."""
    rng = np.random.default_rng(seed)
    P, Q, R, A, C = rng.standard_normal((5, 2, 2))
    return P, Q, R, A @ A.T, C @ C.T


def test_drifts_against_steps_with_vectors() -> None:
    """One step at n = 200 from orthonormal U and any V, W: within five standard errors of the drift.

    The rests are of order 1/n: a hundredth of the drift's scale is allowed for them.
    """
    size, count, rng = 200, 60_000, np.random.default_rng(3)
    U = np.linalg.qr(rng.standard_normal((size, 2)))[0]
    V, W = (
        rng.standard_normal((size, 2)) / np.sqrt(size) + 0.4 * U @ np.array([[1, 0.5], [0, 1]]) for _ in "VW"
    )
    at = values(U.T @ V, U.T @ W, V.T @ W, V.T @ V, W.T @ W)
    total, squares = np.zeros((6, 6)), np.zeros((6, 6))
    old = np.column_stack([U, V, W])
    for _ in range(count // 500):
        c = rng.standard_normal((500, 2)) @ np.sqrt(SPECTRUM)
        c_fake = rng.standard_normal((500, 2)) @ np.sqrt(SPECTRUM_TILDE)
        y = c @ U.T + np.sqrt(RATES[eta_T]) * rng.standard_normal((500, size))
        fake = c_fake @ V.T + np.sqrt(RATES[eta_G]) * rng.standard_normal((500, size))
        gain_w = np.einsum("bn,bk->bnk", y, y @ W) - np.einsum("bn,bk->bnk", fake, fake @ W)
        gain_v = np.einsum("nk,bk,bj->bnj", W, fake @ W, c_fake)  # the same fake point, as in the code
        zero = np.zeros_like(gain_v)
        change = np.concatenate([zero, RATES[tau_tilde] / size * gain_v, RATES[tau] / size * gain_w], axis=2)
        first = np.einsum("ni,bnj->bij", old, change)
        step = size * (first + first.transpose(0, 2, 1) + np.einsum("bni,bnj->bij", change, change))
        total += step.sum(axis=0)
        squares += (step**2).sum(axis=0)
    mean = total / count
    error = np.sqrt((squares / count - mean**2) / count)
    blocks = {"P": (0, 2), "Q": (0, 4), "R": (2, 4), "S": (2, 2), "Z": (4, 4)}
    for name, (i, j) in blocks.items():
        expected = numeric(followup.drifts[name][2], at)
        part = slice(i, i + 2), slice(j, j + 2)
        assert np.all(np.abs(mean[part] - expected) < 5 * error[part] + 0.01 * np.abs(expected).max()), name
        assert np.all(error[part] < 0.1 * np.abs(expected).max()), name


def code(P: Array, Q: Array, R: Array, S: Array) -> tuple[Array, Array, Array]:
    """Q̇, ṙ, Ṡ with NumPy's precedence: A @ B * X multiplies A @ B and X entry by entry."""
    lr, glr, eT, eG = RATES[tau], RATES[tau_tilde], RATES[eta_T], RATES[eta_G]
    fake, real = R.T @ SPECTRUM_TILDE @ R, Q.T @ SPECTRUM @ Q

    def h(X: Array) -> Array:
        return (1 - lr * eG / 2) * fake * X - (1 + lr * eT / 2) * real * X - lr * (eT**2 + eG**2) / 2 * X

    L = R @ R.T @ SPECTRUM_TILDE
    rate_Q = lr * (SPECTRUM @ Q - P @ SPECTRUM_TILDE @ R + h(Q))
    rate_R = glr * (SPECTRUM_TILDE @ R - L @ R) + lr * (P.T @ SPECTRUM @ Q - S @ SPECTRUM_TILDE @ R + h(R))
    return rate_Q, rate_R, glr * (L + L.T - S @ L - L @ S)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_refuted_is_the_codes_arithmetic(seed: int) -> None:
    """The refuted sides are the code's products in NumPy, and they are not the matrix products."""
    P, Q, R, S, _ = random_state(seed)
    at = values(P, Q, R, S, np.eye(2))
    coded = (followup_code.coded_Q, followup_code.coded_R, followup_code.coded_S)
    for found, expected in zip(coded, code(P, Q, R, S), strict=True):
        assert numeric(found, at) == pytest.approx(expected)
    assert not np.allclose(code(P, Q, R, S)[0], numeric(followup.Q_rate, at))


@pytest.mark.parametrize("seed", range(4))
def test_matrix_form_keeps_W_orthonormal(seed: int) -> None:
    """With the multiplier H the rate of WᵀW vanishes at WᵀW = I."""
    P, Q, R, S, _ = random_state(seed)
    at = values(P, Q, R, S, np.eye(2))
    H, lr = numeric(followup.H, at), RATES[tau]
    real, fake = Q.T @ SPECTRUM @ Q, R.T @ SPECTRUM_TILDE @ R
    noise = RATES[eta_T] * (real + RATES[eta_T] * np.eye(2)) + RATES[eta_G] * (
        fake + RATES[eta_G] * np.eye(2)
    )
    assert lr * (2 * (real - fake) + H + H.T) + lr**2 * noise == pytest.approx(np.zeros((2, 2)), abs=1e-12)
