"""Simulations: the reduced chain against the vectors in law, and both against the equations as n grows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.stats import ks_2samp

from numerics.solvable_gan import Model

START: dict[str, Any] = {
    "P": [[0.5, 0.1], [-0.2, 0.3]], "q": [0.4, -0.3], "r": [0.2, 0.3], "S": [[1.0, 0.2], [0.2, 1.0]],
    "z": 1.0,
}  # fmt: skip
FREE = START | {"S": [[0.7, 0.2], [0.2, 1.3]], "z": 0.8}


def overlaps(found: Any) -> dict[str, Any]:
    """Each overlap after the last step by name, one value a run."""
    state = found.state
    rows = state.vector[:, -1]
    names = [f"{name}{i}{j}" for name in "P" for i in range(2) for j in range(2)]
    names += ["q0", "q1", "r0", "r1", "S00", "S01", "S10", "S11", "z"]
    return {name: rows[:, i] for i, name in enumerate(names) if np.ptp(rows[:, i]) > 1e-12}


@pytest.mark.parametrize(
    ("settings", "start"),
    [
        ({}, START),
        ({"f": "tanh", "batch": 3, "discriminator_steps": 2}, START),
        ({"regularization": 2.0, "f": "erf", "discriminator_steps": 3}, FREE),
        ({"regularization": 1.0, "batch": 4}, FREE),
    ],
)
def test_the_reduced_chain_has_the_law_of_the_vectors(
    settings: dict[str, Any], start: dict[str, Any]
) -> None:
    tau = 0.9 if start is START else 0.1
    model = Model(2, tau, 0.7, [2.0, 1.0], [[1.5, 0.4], [0.4, 1.0]], 0.8, 0.5, **settings)
    runs = 3000
    reduced = overlaps(model.simulate(12, start, 30, 1, runs=runs, every=30))
    vectors = overlaps(model.simulate(12, start, 30, 2, "vectors", runs=runs, every=30))
    assert reduced.keys() == vectors.keys() and len(reduced) == (
        10 if "regularization" not in settings else 13
    )
    smallest = min(ks_2samp(reduced[name], vectors[name]).pvalue for name in reduced)
    assert smallest > 1e-3 / len(reduced)


def test_a_wrong_chain_would_be_seen() -> None:
    """The same comparison tells n = 12 from n = 16."""
    model = Model(2, 0.9, 0.7, [2.0, 1.0], [2.0, 1.0], 0.8, 0.5)
    one, other = (overlaps(model.simulate(n, START, 30, 1, runs=3000, every=30)) for n in (12, 16))
    assert min(ks_2samp(one[name], other[name]).pvalue for name in one) < 1e-3 / len(one)


@pytest.mark.parametrize("method", ["reduced", "vectors"])
def test_means_follow_the_equations_to_order_1_over_n(method: str) -> None:
    model = Model(2, 0.4, 0.3, [2.0, 1.0], [1.5, 1.0], 0.8, 0.5, f="erf", batch=2, discriminator_steps=2)
    wanted = model.solve(START, [2.0]).last.vector
    errors = {}
    for n, runs in ((100, 600), (400, 300)):
        found = model.simulate(n, START, 2 * n, 7, method, runs=runs, every=2 * n).state.vector[:, -1]
        spread = found.std(axis=0, ddof=1)
        moving = spread > 1e-12
        bias = 3.0 / n  # of means; fluctuations are of order n^(-1/2)
        assert np.all(np.abs(found.mean(0) - wanted)[moving] < bias + 5.0 * spread[moving] / np.sqrt(runs))
        errors[n] = np.sqrt(((found - wanted) ** 2).mean(axis=0))[moving]
    assert np.all(errors[400] < 0.75 * errors[100])


@pytest.mark.parametrize("method", ["reduced", "vectors"])
def test_the_engines_make_the_same_runs(method: str) -> None:
    pytest.importorskip("numba")
    for settings, start in (
        ({"f": "tanh", "batch": 2, "discriminator_steps": 2}, START),
        ({"regularization": 1.0}, FREE),
    ):
        model = Model(2, 0.4, 0.3, [2.0, 1.0], [[1.5, 0.2], [0.2, 1.0]], 0.8, 0.5, **settings)
        one, other = (
            model.simulate(30, start, 24, 5, method, runs=2, every=6, engine=engine).state.vector
            for engine in ("numpy", "numba")
        )
        assert np.abs(one - other).max() < 1e-13


def test_the_seed_alone_decides() -> None:
    model = Model(1, 0.4, 0.3, 2.0, 2.0, 0.8, 0.5)
    start = {"P": 0.3, "q": 0.2, "r": 0.1}
    once = model.simulate(50, start, 20, 3)
    assert np.array_equal(once.P, model.simulate(50, start, 20, 3).P)
    assert not np.array_equal(once.P, model.simulate(50, start, 20, 4).P)
    several = model.simulate(50, start, 20, 3, runs=3, every=5)
    assert several.P.shape == (3, 5, 1, 1) and np.array_equal(several.P[0], once.P[::5])
    assert np.allclose(several.times, np.arange(5) * 5 / 50) and np.ptp(several.q[:, -1]) > 0.0


@pytest.mark.parametrize("method", ["reduced", "vectors"])
def test_overlaps_are_those_of_vectors(method: str) -> None:
    """Gram matrices of runs are positive semidefinite, from starts whose vectors coincide as well."""
    model = Model(2, 0.4, 0.3, [2.0, 1.0], [2.0, 1.0], 0.8, 0.5)
    start = {"P": np.eye(2), "q": [0.6, 0.8], "r": [0.6, 0.8]}
    found = model.simulate(6, start, 40, 0, method, runs=4)
    assert np.linalg.eigvalsh(found.gram).min() > -1e-12
    assert np.allclose(found.P[:, 0], np.eye(2)) and np.abs(found.P[:, -1] - np.eye(2)).max() > 1e-3


def test_at_the_smallest_dimension() -> None:
    """With n = 2d + 1 nothing is perpendicular to U, V and w; the laws still agree."""
    model = Model(1, 0.4, 0.3, 2.0, 2.0, 0.8, 0.5)
    start = {"P": 0.3, "q": 0.2, "r": 0.1}
    one = model.simulate(3, start, 5, 1, runs=3000, every=5)
    other = model.simulate(3, start, 5, 2, "vectors", runs=3000, every=5)
    assert (
        min(
            ks_2samp(one[:, 1].ravel(), two[:, 1].ravel()).pvalue
            for one, two in ((one.P, other.P), (one.r, other.r))
        )
        > 1e-4
    )
