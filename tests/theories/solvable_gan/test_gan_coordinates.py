"""Closed forms against quadrature, and the law of one coordinate against SciPy's Lyapunov solver."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mpmath
import numpy as np
import pytest
import sympy as sp
from scipy.integrate import solve_ivp
from scipy.linalg import solve_continuous_lyapunov

from derive.theories.solvable_gan import closed, coordinates, gram, linear, ode
from derive.theories.solvable_gan.model import P, e_G, e_T, kappa, nu, one, q, r, tau, tau_tilde


@pytest.mark.parametrize("v", ["0.03", "0.8", "6"])
def test_erf_closed_forms(v: str) -> None:
    """E f' and E f² for f = erf(x/√2) by quadrature."""
    with mpmath.workdps(30):
        v = mpmath.mpf(v)
        root, ends = mpmath.sqrt(v), [-mpmath.inf, -3, 0, 3, mpmath.inf]

        def mean(f: Callable[[Any], Any]) -> Any:
            return mpmath.quad(lambda t: f(root * t) * mpmath.npdf(t), ends)

        power = mean(lambda x: mpmath.erf(x / mpmath.sqrt(2)) ** 2)
        slope = mean(lambda x: mpmath.sqrt(2 / mpmath.pi) * mpmath.exp(-(x**2) / 2))
        assert abs(power - 2 / mpmath.pi * mpmath.asin(v / (1 + v))) < mpmath.mpf(10) ** -20
        assert abs(slope - mpmath.sqrt(2 / mpmath.pi) / mpmath.sqrt(1 + v)) < mpmath.mpf(10) ** -20


def test_cubic_closed_form() -> None:
    """The stated right side of E f² for a cubic against quadrature with exact nodes."""
    at, weights = np.polynomial.hermite_e.hermegauss(8)
    values = {closed.a_1: 0.7, closed.a_2: -0.4, closed.a_3: 0.3, closed.scale: 1.2}
    x = 1.2 * at
    expected = (weights / weights.sum()) @ (0.7 * x - 0.4 * x**2 + 0.3 * x**3) ** 2
    claim = linear.gan.find("closed.cubic_power")
    assert float(claim.statement[0].rhs.subs(values)) == pytest.approx(expected)


def test_stationary_law_of_one_coordinate() -> None:
    """At the informative point SciPy's solution of the Lyapunov equation is the covariance of the claim.

    The point is from the quadratic of the brief, weak noise, τΛ = 1.
    """
    rate, rate_G, spectrum, eta_T, eta_G = 0.2, 0.04, 5.0, 0.1, 0.12
    ratio, noise = rate_G / rate, rate * (eta_T**2 + eta_G**2) / (2 * spectrum)
    half_T, half_G = rate * eta_T / 2, rate * eta_G / 2
    x = np.roots([ratio * (1 + half_T), -(ratio * (1 + half_T) - half_T - half_G), noise]).max()
    at_P, at_r = np.sqrt(1 - ratio * (1 - x)), np.sqrt(x)
    at_q = at_P * at_r
    values = {kappa: ratio, nu: noise, e_T: half_T, e_G: half_G, P: at_P, q: at_q, r: at_r}
    assert [float(linear.reduced[k][0].subs(values)) for k in "Pqr"] == pytest.approx([0, 0, 0], abs=1e-12)
    b = eta_T * (spectrum * at_q**2 + eta_T) + eta_G * (spectrum * at_r**2 + eta_G)
    g, g_tilde = spectrum * at_q, spectrum * at_r
    numbers = {
        tau: rate, tau_tilde: rate_G, gram.h: at_r * g_tilde - at_q * g - rate * b / 2, gram.b: b,
        coordinates.L_1: -at_r * g_tilde, coordinates.g: g, coordinates.g_tilde: g_tilde,
        P: at_P, q: at_q, r: at_r, one.S[0]: 1.0, one.z: 1.0,
    }  # fmt: skip
    B = np.array(coordinates.B.subs(numbers), dtype=float)
    solved = solve_continuous_lyapunov(B, -np.diag([0.0, rate**2 * b]))
    assert np.linalg.eigvals(B).real.max() < 0
    assert np.array(coordinates.covariance.subs(numbers), dtype=float) == pytest.approx(solved, abs=1e-10)
    assert np.linalg.eigvalsh(solved).min() > 0


@pytest.mark.parametrize("seed", range(3))
def test_gram_matrix_stays_positive(seed: int) -> None:
    """The flow of the claim from a singular Gram matrix, with moving h, L, b, never leaves the cone."""
    rng = np.random.default_rng(seed)
    x = one
    L = sp.Matrix([[gram.L_entries[0]]])
    rate = gram.gram_rate(x, ode.drift(x, h=gram.h, L=L, b=gram.b))
    letters = [x.P[0], x.q[0], x.r[0], x.S[0], x.z]
    others = [gram.h, gram.b, gram.L_entries[0], x.g[0], x.g_tilde[0]]
    entries = [rate[0, 1], rate[0, 2], rate[1, 2], rate[1, 1], rate[2, 2]]
    f = sp.lambdify([*letters, *others], [e.subs({tau: 0.7, tau_tilde: 0.4}) for e in entries], "numpy")
    waves = rng.standard_normal((5, 2))

    def moving(t: float) -> list[float]:
        h, b, L, g, g_tilde = waves[:, 0] * np.cos(3 * t) + waves[:, 1] * np.sin(2 * t)
        return [h, b**2, L, g, g_tilde]

    A = np.array([[1.0, 0.0], [0.6, 0.8], [0.3, -0.5]])
    G = A @ A.T  # of rank two
    start = [G[0, 1], G[0, 2], G[1, 2], G[1, 1], G[2, 2]]
    found = solve_ivp(lambda t, y: f(*y, *moving(t)), (0, 6), start, rtol=1e-11, atol=1e-13)
    for y in found.y.T[1:]:
        G = np.array([[1, y[0], y[1]], [y[0], y[3], y[2]], [y[1], y[2], y[4]]])
        assert np.linalg.eigvalsh(G).min() > -1e-9 * np.abs(G).max()
