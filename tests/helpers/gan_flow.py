"""The constrained flow of the solvable GAN in arrays alone, apart from everything that is derived."""

from __future__ import annotations

import numpy as np


def rates(state, tau, tau_tilde, spectrum, spectrum_tilde, eta_T, eta_G):
    """Right-hand side for f = x: state and rates are (P, q, r, S), d×d and d arrays; z = 1 and S_jj = 1."""
    P, q, r, S = state
    g, fake = spectrum * q, spectrum_tilde * r
    b = eta_T * (q @ g + eta_T) + eta_G * (r @ fake + eta_G)
    L = np.diag(-r * fake)
    h = r @ fake - q @ g - tau * b / 2
    return (
        tau_tilde * (np.outer(q, fake) + P @ L),
        tau * (g - P @ fake + h * q),
        tau * (P.T @ g - S @ fake + h * r) + tau_tilde * (fake + L @ r),
        tau_tilde * (np.outer(r, fake) + np.outer(fake, r) + S @ L + L @ S),
    )


def one_feature(y, kappa, nu, e_T, e_G):
    """The same for d = 1 in reduced units; half of τb/Λ is put together from e_T q², e_G r² and ν."""
    P, q, r = y
    h = r * r - q * q - (e_T * q * q + e_G * r * r + nu)
    return np.array(
        [kappa * (q * r - P * r * r), q - P * r + h * q, P * q - r + h * r + kappa * (r - r * r * r)]
    )


def jacobian(f, y, *arguments):
    """Jacobian by complex steps, exact to rounding."""
    y = np.asarray(y, complex)
    columns = []
    for k in range(len(y)):
        moved = y.copy()
        moved[k] += 1e-30j
        columns.append(np.imag(f(moved, *arguments)) / 1e-30)
    return np.array(columns).T


def random_gram(d, rng):
    """Overlaps (P, q, r, S) of random unit vectors, U orthonormal."""
    n = 2 * d + 1 + int(rng.integers(0, 4))
    U = np.linalg.qr(rng.normal(size=(n, d)))[0]
    V = rng.normal(size=(n, d))
    w = rng.normal(size=n)
    V, w = V / np.linalg.norm(V, axis=0), w / np.linalg.norm(w)
    return U.T @ V, U.T @ w, V.T @ w, V.T @ V
