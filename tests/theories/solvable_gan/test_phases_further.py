"""Several features, the birth of the oscillation, the time to learn and the slow flow, by other means."""

from __future__ import annotations

import numpy as np
import pytest
import sympy as sp
from scipy.integrate import solve_ivp
from scipy.linalg import solve_continuous_lyapunov

from derive.theories.solvable_gan import learning_time, no_learning_all, oscillation, slow_flow, windows
from derive.theories.solvable_gan.model import (
    Lambda,
    P,
    e_G,
    e_T,
    eta_G,
    eta_T,
    kappa,
    nu,
    sizes,
    tau,
    tau_tilde,
)
from tests.helpers.gan_flow import one_feature, random_gram, rates


def in_time(_, y, *p):
    return one_feature(y, *p)


# --- several features -------------------------------------------------------------------------------------


def energy_rate(overlaps, *p):
    """E' and X, Y by the independent flow."""
    spectrum, spectrum_tilde = p[2], p[3]
    _, q, r, _ = overlaps
    _, dq, dr, _ = rates(overlaps, *p)
    return q @ (spectrum * dq) + r @ (spectrum_tilde * dr), q @ (spectrum * q), r @ (spectrum_tilde * r)


@pytest.mark.parametrize("d", [1, 2, 3, 4, 6])
def test_energy_falls_at_least_as_fast_as_said(d):
    rng = np.random.default_rng(d)
    tight = np.inf
    for _ in range(1500):
        rate, slow = rng.uniform(0.05, 1, 2)
        spectrum, spectrum_tilde = rng.uniform(0.2, 5, (2, d))
        eta = rng.uniform(0, 6, 2)
        E, X, Y = energy_rate(random_gram(d, rng), rate, slow, spectrum, spectrum_tilde, *eta)
        N = rate * (eta**2).sum() / 2
        bound = -(N - spectrum.max()) * X - (N - slow / rate * spectrum_tilde.max()) * Y
        assert E / rate <= bound + 1e-9 * (1 + abs(bound))
        tight = min(tight, (bound - E / rate) / (X + Y))
    assert tight < 3  # and is no triviality


@pytest.mark.parametrize("d", [2, 3])
def test_the_expression_of_the_energy_is_that_of_the_flow(d):
    rng = np.random.default_rng(10 + d)
    x = sizes[d]
    letters = [*x.P, *x.q, *x.r, *x.S, *x.Lambda.diagonal(), *x.Lambda_tilde.diagonal()]
    different = list(dict.fromkeys(letters))  # S is symmetric
    f = sp.lambdify((tau, tau_tilde, eta_T, eta_G, *different), no_learning_all.energy_moves(x), "numpy")
    for _ in range(100):
        p = rng.uniform(0.1, 2, 4)
        spectrum, spectrum_tilde = rng.uniform(0.2, 5, (2, d))
        overlaps = random_gram(d, rng)
        flat = np.concatenate([*(np.ravel(part) for part in overlaps), spectrum, spectrum_tilde])
        at = dict(zip(letters, flat, strict=True))
        E, _, _ = energy_rate(overlaps, *p[:2], spectrum, spectrum_tilde, *p[2:])
        np.testing.assert_allclose(f(*p, *(at[letter] for letter in different)), E, rtol=1e-9)


def transversal(P_, S_, rate, slow, spectrum, eta):
    """Jacobian of (q, r) at q = r = 0 by complex steps."""
    d = len(spectrum)
    columns = []
    for k in range(2 * d):
        moved = np.zeros(2 * d, complex)
        moved[k] = 1e-30j
        _, dq, dr, _ = rates((P_, moved[:d], moved[d:], S_), rate, slow, spectrum, spectrum, *eta)
        columns.append(np.imag(np.concatenate([dq, dr])) / 1e-30)
    return np.array(columns).T


def test_features_are_stable_one_by_one():
    rng = np.random.default_rng(21)
    told = sp.lambdify((kappa, windows.N, windows.scale, P), windows.feature, "numpy")
    seen = {True: 0, False: 0}
    for _ in range(2000):
        d = int(rng.integers(2, 5))
        tau_, ratio, eta = rng.uniform(0.1, 1), rng.uniform(0.02, 1), rng.uniform(0, 5, 2)
        spectrum, diagonal = rng.uniform(1, 5, d), rng.uniform(0.3, 1, d)
        N = tau_ * (eta**2).sum() / 2
        slacks = np.array([told(ratio, N, v, p) for v, p in zip(spectrum, diagonal, strict=True)])
        if abs(slacks).min() < 1e-4:
            continue
        J = transversal(np.diag(diagonal), np.eye(d), tau_, ratio * tau_, spectrum, eta)
        stable = bool(np.linalg.eigvals(J).real.max() < 0)
        assert stable == bool((slacks > 0).all())
        seen[stable] += 1
        P_, _, _, S_ = random_gram(d, rng)
        trace = np.trace(transversal(P_, S_, tau_, ratio * tau_, spectrum, eta))
        np.testing.assert_allclose(trace, tau_ * (ratio * spectrum.sum() - 2 * d * N), rtol=1e-9)
    assert min(seen.values()) > 100


# --- the oscillation ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("noise", "eT", "eG"), [(0.1, 0.05, 0.05), (0.3, 0.0, 0.1)])
def test_the_cycle_that_is_born_has_the_amplitude_and_the_place(noise, eT, eG):
    k = 2 * noise * (1 + 0.005 / 2)
    expected = (k - 2 * noise) / (k + 2 * (eT + eG))
    start = [np.sqrt(1 - noise) * 1.01, 1.15 * np.sqrt(2 * expected), np.sqrt(expected)]
    period = 2 * np.pi / np.sqrt(noise * (1 - noise))
    slow = 1 / (k - 2 * noise)
    found = solve_ivp(
        in_time, (0, 8 * slow + 20 * period), start, args=(k, noise, eT, eG), method="DOP853", rtol=1e-8,
        atol=1e-11, t_eval=8 * slow + np.linspace(0, 20 * period, 4001),
    )  # fmt: skip
    assert abs(np.mean(found.y[1] ** 2) / expected - 1) < 0.02
    assert abs(np.mean(found.y[2] ** 2) / expected - 1) < 0.02
    assert abs(np.mean(found.y[0]) - np.sqrt(1 - noise)) < 0.002


def test_the_averaged_amplitude_rests_where_the_expression_says():
    values = {nu: 0.1, kappa: 0.2005, e_T: 0.05, e_G: 0.02, P: np.sqrt(0.9), oscillation.rate: 0.3}
    rest = oscillation.excess / (kappa + 2 * (e_T + e_G)) * oscillation.rate**2 / P
    at_rest = oscillation.averaged_H.subs(oscillation.energy, rest)
    assert abs(at_rest.subs(values)) < 1e-12


# --- the time to learn --------------------------------------------------------------------------------------


def reach(n, p):
    """When |P| passes 1/2 from P = q = n^(-1/2)."""

    def arrives(_, y, *p):
        return abs(y[0]) - 0.5

    arrives.terminal = True
    start = [n**-0.5, n**-0.5, 0.0]
    return solve_ivp(
        in_time, (0, 5000), start, args=p, method="DOP853", rtol=1e-10, atol=1e-16, events=arrives
    ).t_events[0][0]


@pytest.mark.parametrize("p", [(0.2, 0.16, 0.2, 0.2), (0.5, 0.4, 0.05, 0.1), (0.3, 0.2, 0.0, 0.0)])
def test_the_slope_of_the_learning_time_is_that_of_two_rates(p):
    small, large = 1e9, 1e13
    slope = (reach(large, p) - reach(small, p)) / (np.log(large) - np.log(small))
    root = sp.sqrt((2 - kappa) ** 2 + 4 * kappa * (1 - nu) / (1 + e_T))
    ell = learning_time.ell.subs(learning_time.root, root)
    ell = float(ell.subs({kappa: p[0], nu: p[1], e_T: p[2]}))
    np.testing.assert_allclose(slope, (1 / (1 - p[1]) + 1 / ell) / 2, rtol=5e-4)


# --- the slow flow ----------------------------------------------------------------------------------------


def test_the_slow_flow_is_that_of_the_stationary_covariance():
    rng = np.random.default_rng(31)
    told = sp.lambdify((kappa, nu, e_T, P), slow_flow.drift, "numpy")
    limit = sp.lambdify((kappa, nu, P), slow_flow.without_steps(P), "numpy")
    for _ in range(500):
        v = rng.uniform(0.1, 1.5)
        k, e, at = rng.uniform(0.02, 2 * v), rng.uniform(0, 0.4), rng.uniform(0.05, 1)
        B = np.array([[1 - v, -at], [at, k - 1 - v]])
        if np.linalg.eigvals(B).real.max() > -1e-2:
            continue
        qq, qr = 2 * e * (1 + at**2) + 2 * v, (4 * e + 2 * v) * at
        Sigma = solve_continuous_lyapunov(B, -np.array([[qq, qr], [qr, qq + 2 * e * k**2]]))
        expected = k * (Sigma[0, 1] - at * Sigma[1, 1]) - e * k**2 * at
        np.testing.assert_allclose(told(k, v, e, at), expected, rtol=1e-7, atol=1e-9)
        np.testing.assert_allclose(told(k, v, 0.0, at), limit(k, v, at), rtol=1e-9, atol=1e-12)
        assert np.sign(limit(k, v, at)) == np.sign(1 - k / 2 - at**2)


def test_the_noise_of_one_step_is_that_of_drawn_points():
    """n² times the second moments of Δq and Δr at q = r = 0, from 10⁶ steps of Gaussian points."""
    rng = np.random.default_rng(41)
    rate, slow, scale, eta, at = 0.3, 0.2, 2.0, 1.5, 0.7
    count = 10**6
    c, c_fake, c_second = np.sqrt(scale) * rng.normal(size=(3, count))
    a, a_fake, a_second = np.sqrt(eta) * rng.normal(size=(3, 3, count))  # along u, v's rest, and w
    across = np.sqrt(1 - at**2)
    u_y, v_y, w_y = c + a[0], at * (c + a[0]) + across * a[1], a[2]
    u_f, w_f = at * c_fake + a_fake[0], a_fake[2]
    v_f = c_fake + at * a_fake[0] + across * a_fake[1]
    dq = rate * (u_y * w_y - u_f * w_f)
    dr = rate * (v_y * w_y - v_f * w_f) + slow * c_second * a_second[2]
    values = {kappa: slow / rate, nu: rate * eta**2 / scale, e_T: rate * eta / 2, P: at}
    Q = np.array(slow_flow.Q.subs(values).tolist(), float) * rate * scale
    for i, j, product in ((0, 0, dq * dq), (0, 1, dq * dr), (1, 1, dr * dr)):
        assert abs(product.mean() - Q[i, j]) < 5 * product.std() / np.sqrt(count)
    assert Lambda in slow_flow.units[1].rhs.free_symbols
