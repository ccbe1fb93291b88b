"""The complexity in the authors' constants, against a fine grid over their two variables."""

from __future__ import annotations

import numpy as np
import pytest

import numerics.spin_glass as spin_glass
from numerics.spin_glass.landscape.complexity import complexity
from numerics.spin_glass.landscape.published_maximum import (
    complexity_authors_code,
    complexity_index_authors_code,
)
from numerics.spin_glass.landscape.published_threshold import (
    threshold_D_authors_code,
    threshold_G_authors_code,
)

P, Q, SIGMA, KAPPA = LAW = (2, 1, 0.7, 0.6)
M = P + Q
B = SIGMA * np.sqrt(M * (M - 1) * 2.0**M)
B1 = np.sqrt(P * (P - 1) * KAPPA)
EDGE_D, EDGE_G = np.sqrt(2 * KAPPA * (B**2 + B1**2)), np.sqrt(2 * (1 - KAPPA)) * B


def exponent(x: np.ndarray, x1: np.ndarray) -> np.ndarray:
    """Return their exponent, written out again."""
    gradient = SIGMA**2 * M * 2.0**M
    constant = 6.5 * np.log(2) + 5 * np.log(np.pi) - KAPPA / 2 * np.log(P + gradient)
    constant -= (1 - KAPPA) / 2 * np.log(gradient)
    constant -= (KAPPA * np.log(KAPPA) + (1 - KAPPA) * np.log(1 - KAPPA)) / 2
    potential = spin_glass.log_potential(x, kappa=KAPPA, b=B, b1=B1, x1=x1, engine="numpy")
    return np.asarray(constant + potential - x**2 / (SIGMA**2 * M**2 * 2.0 ** (3 * M)) - x1**2 / P**2)


def rate(u: np.ndarray, edge: float) -> np.ndarray:
    """Return the rate beyond the edge, infinite below it."""
    far = np.maximum(np.abs(u), edge)
    om = np.sqrt(far**2 - edge**2)
    return np.where(np.abs(u) < edge, np.inf, far * om / edge**2 - np.log((far + om) / edge))


def on_grid(u_D: float, u_G: float, k_D: int, k_G: int) -> float:
    """Return the largest value on a grid, refined three times around it."""
    last = M * 2.0**M * u_G
    # The second variable is x1 above its bound, so that the bound is on the grid.
    low, high = np.array([-130.0, 0.0]), np.array([min(last, 130.0), 60.0])
    best = -np.inf
    for _ in range(4):
        x = np.linspace(low[0], high[0], 121)[:, None]
        above = np.linspace(low[1], high[1], 101)
        x1 = np.maximum(-P * u_D - P * x / (M * 2.0**M), -8.0) + above
        values = exponent(x, x1)
        if k_D:
            values = values - k_D * (1 - KAPPA) * rate(x + x1, EDGE_D)
        if k_G:
            values = values - k_G * KAPPA * rate(x, EDGE_G)
        i, j = np.unravel_index(np.argmax(values), values.shape)
        best = max(best, float(values[i, j]))
        step = np.array([(high[0] - low[0]) / 120, (high[1] - low[1]) / 100])
        at = np.array([x[i, 0], above[j]])
        low, high = np.maximum(at - 3 * step, [-np.inf, 0.0]), np.minimum(at + 3 * step, [last, np.inf])
    return best


@pytest.mark.parametrize(
    ("u_D", "u_G", "k_D", "k_G"),
    [
        (0.5, 0.3, 0, 0),
        (-2.0, 2.0, 0, 0),
        (-4.0, -0.4, 0, 0),
        (-3.0, 0.5, 0, 2),
        (-1.0, -0.3, 2, 1),
    ],
)
def test_maximum(u_D: float, u_G: float, k_D: int, k_G: int) -> None:
    value = complexity_index_authors_code(u_D, u_G, k_D, k_G, *LAW)
    slow = on_grid(u_D, u_G, k_D, k_G)
    assert slow - 1e-9 < value < slow + 2e-3
    if k_D == k_G == 0:
        assert complexity_authors_code(u_D, u_G, *LAW) == value


def test_thresholds() -> None:
    a, b = threshold_D_authors_code(*LAW), threshold_G_authors_code(*LAW)
    assert a < 0.0 and b < 0.0
    for factor, sign in ((1 + 1e-6, -1), (1 - 1e-6, 1)):
        assert sign * complexity_authors_code(a * factor, np.inf, *LAW) > 0.0
        assert sign * complexity_authors_code(np.inf, b * factor, *LAW) > 0.0


def test_increasing() -> None:
    u = np.linspace(-6.0, 3.0, 12)
    table = complexity_authors_code(u[:, None], u, *LAW)
    assert np.all(np.diff(table, axis=0) >= -1e-9) and np.all(np.diff(table, axis=1) >= -1e-9)


def test_far_above_the_law() -> None:
    """Their constant alone is too large by 9.38; flat costs add more."""
    difference = complexity_authors_code(np.inf, np.inf, *LAW) - complexity(np.inf, np.inf, *LAW)
    assert difference > 9.0
