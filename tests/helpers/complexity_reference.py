"""The exponent of the complexity by slow means of its own: Dyson equations iterated to a fixed point.

Nothing here comes from the library but the constants of the law, which are written out again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize


@dataclass(frozen=True)
class Law:
    """p, q, sigma_z, kappa and what follows from them."""

    p: int
    q: int
    sigma: float
    kappa: float

    @property
    def m(self) -> int:
        return self.p + self.q

    @property
    def b(self) -> float:
        return float(self.sigma * np.sqrt(self.m * (self.m - 1) * 2.0 ** (self.m - 2)))

    @property
    def b1(self) -> float:
        return float(np.sqrt(self.p * (self.p - 1) * self.kappa))

    @property
    def edge_D(self) -> float:
        return float(np.sqrt(2 * (self.kappa * self.b**2 + self.b1**2)))

    @property
    def edge_G(self) -> float:
        return float(np.sqrt(2 * (1 - self.kappa)) * self.b)

    @property
    def scales(self) -> np.ndarray:
        """The widths of x1, s and delta."""
        width = self.sigma * 2.0 ** (self.m / 2)
        return np.array([self.p, width * self.m, width * np.sqrt(self.m)])

    def arguments(self) -> tuple[int, int, float, float]:
        return self.p, self.q, self.sigma, self.kappa


def potential(A: float, B: float, law: Law) -> float:
    """Return the log-potential: Dyson's equations by Newton's method, the imaginary part lowered to zero."""
    kappa, rest = law.kappa, 1 - law.kappa
    S = law.b**2 / 2
    S_D = S + law.b1**2 / (2 * kappa)
    scale = law.edge_D + law.edge_G
    a, c = kappa / (A + 1j * scale), rest / (B + 1j * scale)
    for height in (*(scale * 6.0**-k for k in range(14)), 0.0):
        z_D, z_G = A + 1j * height, B + 1j * height
        for _ in range(40):
            f, g = kappa / a + S_D * a + S * c - z_D, rest / c + S * a + S * c - z_G
            f_a, g_c = S_D - kappa / a**2, S - rest / c**2
            det = f_a * g_c - S * S
            da, dc = (S * g - g_c * f) / det, (S * f - f_a * g) / det
            size = max(abs(da / a), abs(dc / c))
            short = 0.5 / max(size, 0.5)
            a, c = a + short * da, c + short * dc
            if size < 1e-9:
                break
    assert a.imag < 1e-6 * abs(a) and c.imag < 1e-6 * abs(c)
    quadratic = 0.5 * (S_D * a * a + 2 * S * a * c + S * c * c)
    logs = kappa * np.log(a / kappa) + rest * np.log(c / rest)
    return float((A * a + B * c - quadratic - logs - 1.0).real)


def exponent(v: np.ndarray, law: Law, k_D: int = 0, k_G: int = 0) -> float:
    """Return F with its constant, at v = (x1, s, delta), less the costs of the indices."""
    x1, s, delta = v
    m, sigma, kappa = law.m, law.sigma, law.kappa
    A, B = x1 + (s + delta) / 2, (s - delta) / 2
    v_G = sigma**2 * m * 2.0 ** (m - 1)
    constant = (1 + np.log(2)) / 2 - kappa / 2 * np.log(law.p + v_G) - (1 - kappa) / 2 * np.log(v_G)
    constant -= (kappa * np.log(kappa) + (1 - kappa) * np.log(1 - kappa)) / 2
    costs = x1**2 / law.p**2 + s**2 / (sigma**2 * m**2 * 2.0**m) + delta**2 / (sigma**2 * m * 2.0**m)
    costs += k_D * kappa * rate(A, law.edge_D) + k_G * (1 - kappa) * rate(B, law.edge_G)
    return float(constant - costs + potential(A, B, law))


def rate(u: float, edge: float) -> float:
    """Return 2/E**2 times the integral of sqrt(z**2 - E**2) from E to |u|, by quadrature in z = E cosh t."""
    nodes, weights = np.polynomial.legendre.leggauss(60)
    top = np.arccosh(max(abs(u) / edge, 1.0))
    t = 0.5 * top * (nodes + 1)
    return float(top * np.sum(weights * np.sinh(t) ** 2))


def bounds(v: np.ndarray, u_D: float, u_G: float, law: Law) -> np.ndarray:
    """Return what must not be negative."""
    x1, s, _ = v
    return np.array(
        [u_D / np.sqrt(2) + x1 / law.p + s / law.m, (law.m * u_G / np.sqrt(2) - s) / law.scales[1]]
    )


def brute_force(u_D: float, u_G: float, law: Law, index: tuple[int, int] | None = None) -> float:
    """Return the constrained maximum by sequential quadratic programming in (x1, s, delta)."""
    k_D, k_G = index or (0, 0)
    scales = law.scales

    def allowed(y: np.ndarray) -> np.ndarray:
        v = y * scales
        values = bounds(v, u_D, u_G, law)
        if index is None:
            return values
        A, B = v[0] + (v[1] + v[2]) / 2, (v[1] - v[2]) / 2
        return np.concatenate([values, [A / law.edge_D - 1, -B / law.edge_G - 1]])

    # The first point satisfies everything: a shift far to the right for D, far to the left for G.
    s = min(0.0, law.m * u_G / np.sqrt(2))
    x1 = max(0.0, -law.p * (u_D / np.sqrt(2) + s / law.m)) + (law.edge_D - s if index else 0.0)
    delta = 2 * law.edge_G + s if index else 0.0
    first = np.array([x1, s, max(delta, 0.0)]) / scales
    found = minimize(
        lambda y: -exponent(y * scales, law, k_D, k_G),
        first,
        method="SLSQP",
        constraints=[{"type": "ineq", "fun": allowed}],
        options={"ftol": 1e-13, "maxiter": 300},
    )
    assert allowed(found.x).min() > -1e-7
    return float(-found.fun)
