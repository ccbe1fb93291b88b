"""The complexity's float64 functions stay next to their certified values, over the whole domain."""

import numpy as np
import pytest

from numerics import evaluate
from numerics.spin_glass import complexity, complexity_accuracy, complexity_index, threshold_D, threshold_G
from tests.helpers.profiles import scaled

BOUNDS = {"complexity": 1e-13, "complexity_index": 1e-12, "threshold_D": 1e-11, "threshold_G": 1e-11}


@pytest.fixture(scope="module")
def measured():
    return complexity_accuracy.measure(seed=5, points=scaled(40))


@pytest.mark.parametrize("name", BOUNDS)
def test_the_worst_error_over_the_domain(measured, name):
    entry = measured[name]
    assert entry["worst"] < BOUNDS[name], entry
    assert set(entry["point"]) == set(complexity_accuracy.NAMES[name])


def test_the_measurement_notices_a_wrong_function(monkeypatch):
    wrong = {"complexity": lambda **given: complexity(**given) + 1e-11}
    monkeypatch.setattr(complexity_accuracy, "FUNCTIONS", {**complexity_accuracy.FUNCTIONS, **wrong})
    monkeypatch.setattr(complexity_accuracy, "NAMES", {"complexity": complexity_accuracy.NAMES["complexity"]})
    assert complexity_accuracy.measure(seed=5, points=5)["complexity"]["worst"] > 1e-13


def test_a_grid_of_the_source_has_the_certified_values():
    u_D, u_G = np.meshgrid(np.linspace(-25, 3, 8), np.linspace(-25, 3, 7))
    surface = complexity(u_D, u_G, 3, 3, 1.0, 0.9)
    for i, j in np.ndindex(surface.shape):
        point = {"u_D": u_D[i, j], "u_G": u_G[i, j], "p": 3, "q": 3, "sigma_z": 1.0, "kappa": 0.9}
        exact = float(evaluate("spin_glass.complexity", digits=20, **point).mid)
        assert abs(surface[i, j] - exact) < 1e-13 * max(1, abs(exact))


def test_figures_of_the_source_have_the_certified_values():
    for k_D, k_G in ((0, 0), (1, 2), (29, 0), (0, 29)):
        model = {"p": 3, "q": 3, "sigma_z": 1.0, "kappa": 0.9}
        point = {"u_D": -12.0, "u_G": -3.0, "k_D": k_D, "k_G": k_G, **model}
        exact = float(evaluate("spin_glass.complexity_index", digits=20, **point).mid)
        assert abs(complexity_index(**point) - exact) < 1e-12 * abs(exact)
    for name, function in (("threshold_D", threshold_D), ("threshold_G", threshold_G)):
        for sigma in (1e-5, 1e-2, 1.0, 1e2):
            point = {"p": 5, "q": 5, "sigma_z": sigma, "kappa": 0.9}
            exact = float(evaluate(f"spin_glass.{name}", digits=20, **point).mid)
            assert abs(function(**point) / exact - 1) < 1e-14
