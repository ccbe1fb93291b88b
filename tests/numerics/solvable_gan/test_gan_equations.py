"""The right-hand side against Gaussian expectations of one step, taken by quadrature of the step itself."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.polynomial.hermite_e import hermegauss

from numerics.solvable_gan import Model, State
from numerics.solvable_gan.equations.activations import ACTIVATIONS

RNG = np.random.default_rng(5)
FUNCTIONS = ("linear", "erf", "tanh")


def drawn(d: int, constrained: bool, rng: np.random.Generator) -> State:
    """A state that vectors have."""
    X = rng.standard_normal((3 * d + 2, 2 * d + 1))
    X[:, :d] = np.linalg.qr(X[:, :d])[0]
    X[:, d:] *= rng.uniform(0.3, 1.0, d + 1) / np.sqrt((X[:, d:] ** 2).sum(0)) * 1.4
    if constrained:
        X[:, d:] /= np.sqrt((X[:, d:] ** 2).sum(0))
    G = X.T @ X
    S, z = G[d:-1, d:-1].copy(), G[-1, -1]
    if constrained:
        np.fill_diagonal(S, 1.0)
        z = np.float64(1.0)
    return State(G[:d, d:-1], G[:d, -1], G[d:-1, -1], (S + S.T) / 2, z)


def expected(model: Model, state: State, nodes: int) -> State:
    """n times the mean change of the overlaps in one step as n → ∞, for d = 1, by quadrature over c and yᵀw.

    y = Uc + √η_T a has y·w = c q + √(η_T z) e, and |y|²/n → η_T: the step of w is (τ/n)(y f - ỹ f̃ - λH'w),
    that of v is (τ̃/n)(w c̃ f̃ - λH'v), and lengths are restored afterwards where they are kept.
    """
    of = model.parameters
    tau, rate = float(of.tau), float(of.tau_tilde) / of.discriminator_steps
    x, weights = hermegauss(nodes)
    weights = weights / weights.sum()
    both = weights[:, None] * weights[None, :]
    P, q, r, S, z = (float(np.squeeze(state[name])) for name in "PqrSz")
    means = {}
    for name, across, noise, overlap in (
        ("true", float(of.Lambda[0, 0]), float(of.eta_T), q),
        ("fake", float(of.Lambda_tilde[0, 0]), float(of.eta_G), r),
    ):
        c, e = np.sqrt(across) * x[:, None], x[None, :]
        f = of.f.value(c * overlap + np.sqrt(noise * z) * e)
        # c f, the noise along w (a·w f), and f².
        means[name] = (
            (both * c * f).sum(), np.sqrt(noise / z) * (both * e * f).sum(), (both * f * f).sum() * noise
        )  # fmt: skip
    (g, along, b1), (g_tilde, along_tilde, b2) = means["true"], means["fake"]
    b = (b1 + b2) / of.batch
    noise = along - along_tilde  # of the step of w, in units of w
    if of.regularization is None:
        shrink_w = shrink_v = 0.0
    else:
        shrink_w = float(of.regularization) * (z - 1.0)
        shrink_v = float(of.regularization) * (S - 1.0)
    dq = tau * (g - P * g_tilde + (noise - shrink_w) * q)
    dr = tau * (P * g - S * g_tilde + (noise - shrink_w) * r) + rate * (z * g_tilde - shrink_v * r)
    dz = 2 * tau * (q * g - r * g_tilde + (noise - shrink_w) * z) + tau**2 * b
    dP = rate * (q * g_tilde - shrink_v * P)
    dS = 2 * rate * (r * g_tilde - shrink_v * S)
    if of.regularization is None:  # divide w by |w| and v by |v|
        dq, dr, dP = dq - q * dz / 2, dr - r * (dz + dS) / 2, dP - P * dS / 2
        dS = dz = 0.0
    return State(*(np.asarray(value) for value in (dP, dq, dr, dS, dz)))


@pytest.mark.parametrize("f", FUNCTIONS)
@pytest.mark.parametrize("regularization", [None, 0.0, 1.7])
def test_the_right_hand_side_is_the_mean_step(f: str, regularization: float | None) -> None:
    rng = np.random.default_rng(1)
    for batch, steps in ((1, 1), (4, 3)):
        model = Model(1, 0.7, 0.3, 2.0, 1.5, 0.8, 0.5, regularization, f, batch, steps)
        state = drawn(1, regularization is None, rng)
        found, wanted = model.rhs(state), expected(model, state, 120)
        for name in "PqrSz":
            assert np.squeeze(found[name]) == pytest.approx(float(wanted[name]), abs=1e-9), name


@pytest.mark.parametrize("f", FUNCTIONS)
@pytest.mark.parametrize("d", [1, 2, 3])
def test_the_gram_matrix_flows_by_congruence(d: int, f: str) -> None:
    """G' = MᵀG + GM + τ²b e eᵀ: what keeps a Gram matrix positive semidefinite."""
    for regularization in (None, 0.9):
        model = Model(d, 0.4, 0.2, np.arange(1.0, d + 1), np.arange(2.0, d + 2), 0.6, 1.1, regularization, f)
        state = drawn(d, regularization is None, RNG)
        of = model.parameters
        v, w = (
            state.q @ of.Lambda @ state.q + 0.6 * state.z,
            state.r @ of.Lambda_tilde @ state.r + 1.1 * state.z,
        )
        g, tilde = of.Lambda @ state.q * of.f.slope(v), of.Lambda_tilde @ state.r * of.f.slope(w)
        b = 0.6 * of.f.square(v) + 1.1 * of.f.square(w)
        if regularization is None:
            L, h = np.diag(-state.r * tilde), state.r @ tilde - state.q @ g - 0.2 * b
        else:
            L = np.diag(-0.9 * (np.diag(state.S) - 1.0))
            h = 0.6 * of.f.slope(v) - 1.1 * of.f.slope(w) - 0.9 * (state.z - 1.0)
        M = np.zeros((2 * d + 1, 2 * d + 1))
        M[:d, -1], M[d:-1, -1], M[-1, d:-1], M[-1, -1] = 0.4 * g, -0.4 * tilde, 0.2 * tilde, 0.4 * h
        M[d:-1, d:-1] = 0.2 * L
        change = M.T @ state.gram + state.gram @ M
        change[-1, -1] += 0.16 * b
        derivative = model.rhs(state)
        still = derivative.gram - np.pad(np.eye(d), (0, d + 1))  # U rests
        assert np.abs(still - change).max() < 1e-13


@pytest.mark.parametrize("name", FUNCTIONS)
def test_gaussian_expectations(name: str) -> None:
    """By the trapezoidal rule with many nodes, also for narrow and for wide distributions."""
    f = ACTIVATIONS[name]
    x = np.linspace(-12.0, 12.0, 200_001)
    density = np.exp(-0.5 * x * x) / np.sqrt(2.0 * np.pi) * (24.0 / 200_000)
    for v in (0.0, 1e-8, 0.3, 0.999, 1.0, 1.001, 7.0, 300.0):
        values = f.value(np.sqrt(v) * x)
        square = (density * values**2).sum()
        assert f.square(np.array(v)) == pytest.approx(square, rel=1e-13, abs=1e-300)
        if v > 1e-3:  # Stein: E x f(√v x) = √v E f'
            assert f.slope(np.array(v)) == pytest.approx((density * x * values).sum() / np.sqrt(v), rel=1e-12)


def test_symmetries_and_invariant_sets() -> None:
    model = Model(2, 0.3, 0.1, [3.0, 2.0], [3.0, 2.0], 0.7, 0.4)
    state = drawn(2, True, RNG)
    rates = model.rhs(state)
    flipped = model.rhs(State(state.P, -state.q, -state.r, state.S, state.z))
    assert np.array_equal(flipped.P, rates.P) and np.array_equal(flipped.q, -rates.q)
    sign = np.diag([1.0, -1.0])
    turned = model.rhs(State(state.P @ sign, state.q, sign @ state.r, sign @ state.S @ sign, state.z))
    assert np.allclose(turned.P, rates.P @ sign, atol=1e-15) and np.allclose(
        turned.r, sign @ rates.r, atol=1e-15
    )
    one = Model(1, 0.3, 0.1, 3.0, 3.0, 0.7, 0.4)
    for P, q, r in ((0.0, 0.6, 0.0), (0.0, 0.0, 0.7), (0.4, 0.0, 0.0)):
        moved = one.rhs({"P": P, "q": q, "r": r})
        rest = [x for x, at in ((moved.P, P), (moved.q, q), (moved.r, r)) if at == 0.0]
        assert all(np.all(x == 0.0) for x in rest)


def test_a_batch_is_its_points() -> None:
    tau, eta = np.array([[0.2], [0.4]]), np.array([0.5, 1.0, 2.0])
    many = Model(2, tau, 0.1, [3.0, 2.0], [[3.0, 0.5], [0.5, 2.0]], eta, 0.4)
    state = drawn(2, True, RNG)
    found = many.rhs(state)
    assert found.P.shape == (2, 3, 2, 2) and found.z.shape == (2, 3)
    alone = Model(2, 0.4, 0.1, [3.0, 2.0], [[3.0, 0.5], [0.5, 2.0]], 2.0, 0.4).rhs(state)
    for name in "PqrS":
        assert np.allclose(found[name][1, 2], alone[name], rtol=1e-14, atol=1e-16)


def test_what_does_not_move_is_exactly_still() -> None:
    rates = Model(2, 0.3, 0.1, [3.0, 2.0], [3.0, 2.0], 0.7, 0.4).rhs(drawn(2, True, RNG))
    assert rates.z == 0.0 and np.all(np.diag(rates.S) == 0.0)
