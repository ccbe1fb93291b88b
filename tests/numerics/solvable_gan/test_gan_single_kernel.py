"""The compiled kernel of one solution: its sums of products, and its solutions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from numerics.solvable_gan import Model
from numerics.solvable_gan.flow import solve as solve_module


@pytest.fixture(scope="module")
def sums() -> Any:
    numba = pytest.importorskip("numba")
    from numerics.solvable_gan.flow.dot_products import WIDE, sum_of_products

    def coefficients(a: Any, left: Any, b: Any, right: Any, first: int, last: int, start: float) -> Any:
        found = np.zeros(b.shape[1] - WIDE)
        for n in range(found.size):
            found[n] = sum_of_products(a, left, b, right, first, last, n, start)
        return found

    return numba.njit(coefficients), WIDE


def test_sums_of_products_of_series(sums: Any) -> None:
    """At every order, against whole numbers that floats multiply and add exactly."""
    loop, wide = sums
    rng = np.random.default_rng(0)
    order = 27
    a = rng.integers(-99, 99, (7, order)).astype(float)
    b = np.zeros((5, order + wide))
    b[:, :order] = rng.integers(-99, 99, (5, order))
    left, right = np.array([0, 4, 2, 2]), np.array([4, 1, 0, 3])
    found = loop(a, left, b, right, 1, 4, 0.5)
    for n in range(order):
        rising = b[:, order - 1 - n : order][:, ::-1]
        wanted = sum(np.dot(a[i, : n + 1], rising[j][::-1]) for i, j in zip(left[1:], right[1:], strict=True))
        assert found[n] == wanted + 0.5


@pytest.mark.parametrize("d", [1, 2, 4])
@pytest.mark.parametrize("f", ["linear", "erf"])
@pytest.mark.parametrize("regularization", [None, 1.3])
def test_one_solution_is_that_of_a_batch(
    monkeypatch: pytest.MonkeyPatch, d: int, f: str, regularization: float | None
) -> None:
    """The kernels of one and of many solutions take other products, other orders and other steps."""
    pytest.importorskip("numba")
    rng = np.random.default_rng(d)
    across = rng.standard_normal((2, d, d))
    across = across @ across.swapaxes(-1, -2) / d + np.eye(d)
    model = Model(d, 0.2, 0.08, across[0], across[1], 1.0, 1.4, regularization, f, 2, 2)
    start = {"P": 0.1 * np.eye(d), "q": np.full(d, 0.1), "r": np.full(d, 0.02), "S": np.eye(d), "z": 1.0}
    if regularization is not None:
        start |= {"S": 0.8 * np.eye(d) + 0.1, "z": 0.9}
    times = np.array([0.0, 2.0, 2.0, 30.0])
    alone = model.solve(start, times, engine="numba").state.vector
    monkeypatch.setattr(solve_module, "FEW", 0)
    assert np.abs(model.solve(start, times, engine="numba").state.vector - alone).max() < 1e-13
