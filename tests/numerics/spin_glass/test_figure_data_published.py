"""The complexity of the authors' code over grids, against the more accurate functions of a point."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from numerics.spin_glass.figure_data import complexity as bounds
from numerics.spin_glass.figure_data import exponent as exponents
from numerics.spin_glass.figure_data.law import authors_law
from numerics.spin_glass.figure_data.published import farthest, published_table
from numerics.spin_glass.landscape.published_maximum import (
    complexity_authors_code,
    complexity_index_authors_code,
)
from numerics.spin_glass.landscape.published_threshold import (
    threshold_D_authors_code,
    threshold_G_authors_code,
)

SOURCE: dict[str, Any] = {"p": 3, "q": 3, "sigma_z": 1.0, "kappa": 0.9}


@pytest.mark.parametrize(("k_D", "k_G", "least"), [(0, 0, -0.1), (0, 1, -0.1), (2, 0, -1.0)])
def test_the_table_has_the_complexity_of_the_authors_code(k_D: int, k_G: int, least: float) -> None:
    found = published_table([-3.0, 1.0], [math.inf, least], **SOURCE).complexity(k_D, k_G)
    assert found.shape == (2, 2)
    # With k_D > 0 a point takes long by the other way.
    few = slice(1, 2) if k_D else slice(None)
    u_D, u_G = np.array([-3.0, 1.0])[few], np.array([math.inf, least])[few, np.newaxis]
    wanted = complexity_index_authors_code(u_D, u_G, k_D, k_G, *SOURCE.values())
    compared = found[few, few]
    assert (compared <= wanted + 1e-6).all()
    np.testing.assert_allclose(compared, wanted, rtol=0, atol=0.02)


def test_maps_are_those_of_the_authors_code() -> None:
    made = bounds.complexity_map([-8.0, 2.0], [8.0], [math.inf, 3.0], published=True, **SOURCE)
    assert made.total == pytest.approx(14.5962, abs=1e-3)
    edge = exponents.exponent_map(
        authors_law(**SOURCE), np.linspace(-18, 18, 61), np.linspace(-9000, 9000, 61), -8.0, 8.0
    )
    assert made.value.shape == (1, 2) and made.value[0, 0] == pytest.approx(edge.best[2], abs=5e-3)
    weights = tuple(SOURCE.values())
    assert made.over_D[1, 1] == pytest.approx(complexity_authors_code(2.0, 3.0, *weights), abs=0.01)
    assert made.over_G[1, 0] == pytest.approx(complexity_authors_code(3.0, 8.0, *weights), abs=0.01)
    index = bounds.index_map([0.0], [0.0], [(0, 0), (0, 1)], published=True, **SOURCE)
    assert index.total[0] == pytest.approx(made.total, abs=1e-3) and index.total[1] < index.total[0] - 1
    assert index.over_D.shape == index.over_G.shape == (2, 1)


@pytest.mark.parametrize(("p", "q", "sigma_z", "kappa"), [(5, 5, 1, 0.3), (3, 2, 0.01, 0.9), (2, 1, 2, 0.5)])
def test_thresholds_are_where_the_authors_complexity_vanishes(
    p: int, q: int, sigma_z: float, kappa: float
) -> None:
    at_D, at_G = (f(p, q, sigma_z, kappa) for f in (threshold_D_authors_code, threshold_G_authors_code))
    for near, sign in ((1 + 2e-6, -1), (1 - 2e-6, 1)):
        assert sign * complexity_authors_code(near * at_D, math.inf, p, q, sigma_z, kappa) > 0
        assert sign * complexity_authors_code(math.inf, near * at_G, p, q, sigma_z, kappa) > 0


def test_nothing_is_positive_farther_than_is_searched() -> None:
    draw = np.random.default_rng(7)
    for _ in range(40):
        p, q = int(draw.integers(2, 9)), int(draw.integers(1, 9))
        law = authors_law(p, q, 10 ** draw.uniform(-5, 2), draw.uniform(0.02, 0.98))
        reach = farthest(law)
        x, x1 = reach * math.sqrt(law.shift_variance), reach * law.p
        others = draw.uniform(-1, 1, 20)
        assert exponents.exponent(law, x1 * others, np.full(20, x)).max() < 0
        assert exponents.exponent(law, np.full(20, x1), x * others).max() < 0
