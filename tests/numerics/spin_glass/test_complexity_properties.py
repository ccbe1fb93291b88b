"""Optimality, shape and limits of the complexity."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import numerics.spin_glass as spin_glass
from numerics.spin_glass.landscape.arguments import model
from numerics.spin_glass.landscape.complexity import complexity, complexity_maximiser
from numerics.spin_glass.landscape.index import complexity_index, complexity_index_start
from numerics.spin_glass.landscape.start import complexity_start
from numerics.spin_glass.landscape.threshold import threshold_D, threshold_G

LAWS = st.tuples(
    st.integers(2, 20),
    st.integers(1, 20),
    st.floats(-5.0, 2.0).map(lambda power: 10.0**power),
    st.floats(0.01, 0.99),
)
UNITS = st.floats(-4.0, 1.0)
SETTINGS = settings(max_examples=40, deadline=None, derandomize=True)


def levels(law: tuple[Any, ...], at: tuple[Any, Any]) -> tuple[Any, Any]:
    """Return u_D and u_G in units of their standard deviations."""
    p, q, sigma, _ = law
    return at[0] * np.sqrt(1 + sigma**2 * 2.0 ** (p + q)), at[1] * sigma * 2.0 ** ((p + q) / 2)


def residuals(found: dict[str, Any], law: tuple[Any, ...], k_D: int = 0, k_G: int = 0) -> list[float]:
    """Return the derivatives of the Lagrangian, each relative to the largest of its terms."""
    p = law[0]
    c = model(*law)
    a = found["w_D"] + found.get("lam_A", 0.0) - k_D * found.get("om_D", 0.0) / (2 * c.S_D)
    b = found["w_G"] - found.get("lam_B", 0.0) + k_G * found.get("om_G", 0.0) / (2 * c.S)
    A, B = found["x1"] + (found["s"] + found["delta"]) / 2, (found["s"] - found["delta"]) / 2
    equations = [
        [a, -2 * found["x1"] / p**2, found["lam_D"] / p],
        [a / 2, b / 2, -found["s"] / (2 * c.V), found["lam_D"] / c.m, -found["lam_G"]],
        [a / 2, -b / 2, -found["delta"] / (2 * c.T)],
        [found["e_D"] * found["w_D"], c.S_D * found["w_D"], c.S * found["w_G"], -A],
        [found["e_G"] * found["w_G"], c.S * found["w_D"], c.S * found["w_G"], -B],
    ]
    return [abs(sum(terms)) / max(1e-300, *map(abs, terms)) for terms in equations]


@SETTINGS
@given(LAWS, UNITS, UNITS)
def test_optimality(law: tuple[Any, ...], a: float, b: float) -> None:
    u_D, u_G = levels(law, (a, b))
    found = complexity_start(u_D, u_G, *law)
    c = model(*law)
    assert max(residuals(found, law)) < 1e-9
    h_D, h_G = u_D / np.sqrt(2), c.m * u_G / np.sqrt(2)
    for name, slack, size in (
        ("D", h_D + found["x1"] / law[0] + found["s"] / c.m, abs(h_D) + abs(found["s"] / c.m)),
        ("G", h_G - found["s"], abs(h_G)),
    ):
        assert slack >= -1e-12 * size
        assert found["lam_" + name] >= 0.0 if found[name] else found["lam_" + name] == 0.0
        assert not found[name] or abs(slack) <= 1e-12 * size
    # Inside the spectrum the two players' imaginary parts belong together, outside they vanish.
    alpha, beta = found["e_D"] - c.S_D, found["e_G"] - c.S
    y_D, y_G = law[3] / found["e_D"] - found["w_D"] ** 2, (1 - law[3]) / found["e_G"] - found["w_G"] ** 2
    noise = 1e-13 * (found["e_D"] * beta + found["e_G"] * alpha)
    if found["bulk"]:
        assert abs(alpha * beta - c.S**2) <= noise + 1e-12 * c.S**2
        assert y_D > -1e-12 * law[3] / found["e_D"] and y_G > -1e-12 * (1 - law[3]) / found["e_G"]
    else:
        assert alpha * beta >= c.S**2 - noise
        assert abs(y_D) < 1e-12 * law[3] / found["e_D"] and abs(y_G) < 1e-12 * (1 - law[3]) / found["e_G"]


@SETTINGS
@given(LAWS, UNITS, UNITS, st.integers(0, 6), st.integers(0, 6))
def test_optimality_with_index(law: tuple[Any, ...], a: float, b: float, k_D: int, k_G: int) -> None:
    u_D, u_G = levels(law, (a, b))
    found = complexity_index_start(u_D, u_G, k_D, k_G, *law)
    c = model(*law)
    assert max(residuals(found, law, k_D, k_G)) < 1e-9
    A, B = found["x1"] + (found["s"] + found["delta"]) / 2, (found["s"] - found["delta"]) / 2
    edge_D, edge_G = 2 * np.sqrt(law[3] * c.S_D), 2 * np.sqrt((1 - law[3]) * c.S)
    scale = abs(found["x1"]) + abs(found["s"]) + abs(found["delta"])
    assert edge_D - A <= 1e-12 * scale and edge_G + B <= 1e-12 * scale
    assert abs(found["om_D"] - np.sqrt(max(A * A - edge_D**2, 0))) < 1e-6 * scale
    assert abs(found["om_G"] - np.sqrt(max(B * B - edge_G**2, 0))) < 1e-6 * scale
    assert not found["bulk"] and found["w_D"] > 0 > found["w_G"]
    assert min(found[name] for name in ("lam_D", "lam_G", "lam_A", "lam_B")) >= 0.0
    for name in "DGAB":
        assert found[name] or found["lam_" + name] == 0.0


@SETTINGS
@given(LAWS, UNITS, UNITS, UNITS, UNITS)
def test_increasing_and_concave(law: tuple[Any, ...], a: float, b: float, c: float, d: float) -> None:
    t = np.linspace(0.0, 1.0, 9)
    low, high = np.minimum([a, b], [c, d]), np.maximum([a, b], [c, d])
    path = (low[0] + t * (high[0] - low[0]), low[1] + t * (high[1] - low[1]))
    rising = complexity(*levels(law, path), *law)
    noise = 1e-12 * max(1.0, np.abs(rising).max()) * 50
    assert np.all(np.diff(rising) >= -noise)
    line = complexity(*levels(law, (a + t * (c - a), b + t * (d - b))), *law)
    noise = 1e-12 * max(1.0, np.abs(line).max()) * 50
    assert np.all(np.diff(line, 2) <= noise)


@SETTINGS
@given(LAWS, UNITS, UNITS)
def test_indices_cost(law: tuple[Any, ...], a: float, b: float) -> None:
    """Below the whole, and decreasing in each index."""
    u_D, u_G = levels(law, (a, b))
    k = np.arange(5.0)
    table = complexity_index(u_D, u_G, k[:, None], k, *law)
    whole = complexity(u_D, u_G, *law)
    noise = 1e-11 * max(1.0, np.abs(table).max())
    assert np.all(table <= whole + noise)
    assert np.all(np.diff(table, axis=0) <= noise) and np.all(np.diff(table, axis=1) <= noise)


@SETTINGS
@given(LAWS)
def test_unconstrained(law: tuple[Any, ...]) -> None:
    """For u_D, u_G >= 0: the maximum is at the origin, in closed form, and positive."""
    c = model(*law)
    equation = [c.rest * c.S_D, c.S * c.rho * (c.rest - c.kappa), -c.kappa * c.S * c.rho**2]
    assert abs(sum(equation)) < 1e-13 * np.abs(equation).max()
    e_D, e_G = c.S_D + c.S * c.rho, c.S + c.S / c.rho
    expected = c.kappa / 2 * np.log(2 * e_D / c.v_D) + c.rest / 2 * np.log(2 * e_G / c.v_G)
    values = complexity(np.array([0.0, 3.0, np.inf]), np.array([0.0, np.inf, np.inf]), *law)
    np.testing.assert_allclose(values, expected, rtol=0, atol=1e-14 + 1e-14 * expected)
    assert expected > 0.0
    assert np.array(complexity_maximiser(1.0, 0.0, *law)).tolist() == [0.0, 0.0, 0.0]


@SETTINGS
@given(LAWS)
def test_thresholds(law: tuple[Any, ...]) -> None:
    a, b = threshold_D(*law), threshold_G(*law)
    assert a < 0.0 and b < 0.0
    for factor, sign in ((1 + 1e-9, -1), (1 - 1e-9, 1)):
        assert sign * complexity(a * factor, np.inf, *law) > 0.0
        assert sign * complexity(np.inf, b * factor, *law) > 0.0


@pytest.mark.parametrize("p", [2, 3, 5])
def test_limit_of_one_spin_glass(p: int) -> None:
    """For kappa = 1 and sigma_z = 0 only the discriminator is left.

    Source: A. Auffinger, G. Ben Arous, J. Cerny, "Random matrices and complexity of spin glasses" (2013).
    """
    edge = 2 * np.sqrt((p - 1) / p)
    u = np.array([0.5, 0.0, -0.4, -0.9, -1.3, -1.6, -2.5])
    expected = 0.5 * np.log(p - 1) - (p - 2) / (4 * (p - 1)) * np.minimum(u, 0.0) ** 2
    far = np.maximum(-u, edge)
    om = np.sqrt(far**2 - edge**2)
    expected -= far * om / edge**2 - np.log((far + om) / edge)
    value = complexity(u, np.inf, p, 2, 1e-12, 1 - 1e-10)
    np.testing.assert_allclose(value, expected, atol=1e-4)
    near = complexity(u, np.inf, p, 2, 1e-13, 1 - 1e-12)
    assert np.abs(near - expected).max() < np.abs(value - expected).max() + 1e-9


def test_transforms_and_value_agree_with_the_spectrum() -> None:
    """The transforms at the maximum are those of the block ensemble, on a whole surface."""
    law = (3, 3, 1.0, 0.9)
    u_D, u_G = np.linspace(-60.0, 5.0, 40)[:, None], np.linspace(-50.0, 5.0, 40)
    value = complexity(u_D, u_G, *law)
    x1, s, delta = complexity_maximiser(u_D, u_G, *law)
    c = model(*law)
    b, b1 = np.sqrt(2 * c.S), np.sqrt(3 * 2 * 0.9)
    ensemble = {"kappa": 0.9, "b": b, "b1": b1, "x1": x1 + delta, "engine": "numpy"}
    v_D, v_G = 3 + 192, 192
    constant = (1 + np.log(2)) / 2 - 0.45 * np.log(v_D) - 0.05 * np.log(v_G)
    constant -= (0.9 * np.log(0.9) + 0.1 * np.log(0.1)) / 2
    costs = x1**2 / 9 + s**2 / (36 * 64) + delta**2 / (6 * 64)
    expected = constant - costs + spin_glass.log_potential((s - delta) / 2, **ensemble)
    np.testing.assert_allclose(value, expected, rtol=1e-13, atol=1e-13)
    g_D, g_G = spin_glass.stieltjes((s - delta) / 2, **ensemble)
    pull = 0.9 * np.real(g_D) - 0.1 * np.real(g_G)
    np.testing.assert_allclose(delta, c.T * pull, atol=1e-11 * np.abs(delta).max())
