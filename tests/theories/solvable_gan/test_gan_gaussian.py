"""The machine for Gaussian expectations against quadrature and against samples."""

from __future__ import annotations

from itertools import product
from math import prod

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from numpy.polynomial.hermite_e import hermegauss

from derive.theories.solvable_gan.gaussian import pair, stein, wick
from tests.helpers.profiles import examples

X = sp.symbols("x_0:3")
T = sp.Symbol("t")
FUNCTIONS = (T, T**3 - 2 * T, sp.erf(T / sp.sqrt(2)), sp.tanh(T), sp.erf(T) ** 2, sp.cos(T))
entries = st.integers(-3, 3).map(lambda k: sp.Rational(k, 3))
factors = st.lists(entries, min_size=6, max_size=6).map(lambda v: sp.Matrix(3, 2, v))


def nodes(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Nodes and weights of the standard Gaussian law."""
    at, weights = hermegauss(count)
    return at, weights / weights.sum()


def tensor(count: int, size: int) -> tuple[np.ndarray, np.ndarray]:
    """The same for several independent variables."""
    at, weights = nodes(count)
    grid = np.array(list(product(at, repeat=size)))
    return grid, np.array([prod(w) for w in product(weights, repeat=size)])


@examples(30)
@given(
    factor=factors,
    direction=st.lists(entries.map(lambda k: k / 2), min_size=2, max_size=2),
    powers=st.lists(st.integers(0, 2), min_size=3, max_size=3).filter(lambda p: 0 < sum(p) < 5),
    f=st.sampled_from(FUNCTIONS),
)
def test_stein_against_quadrature(
    factor: sp.Matrix, direction: list[sp.Rational], powers: list[int], f: sp.Expr
) -> None:
    """E[p(x) F(u)] for x = A e and u = a·e, both sides by tensor quadrature in e.

    |a| is below one, so that the poles of tanh are far enough for 60 nodes.
    """
    covariance = factor * factor.T
    with_u = factor * sp.Matrix(direction)
    orders = stein(
        prod((x**p for x, p in zip(X, powers, strict=True)), start=sp.Integer(1)),
        {pair(X[i], X[j]): covariance[i, j] for i in range(3) for j in range(3)},
        dict(zip(X, with_u, strict=True)),
    )
    grid, weights = tensor(60, 2)
    x, u = grid @ np.array(factor, dtype=float).T, grid @ np.array(direction, dtype=float)
    left = weights @ (np.prod(x ** np.array(powers), axis=1) * sp.lambdify(T, f, "scipy")(u))
    right = sum(
        float(c) * (weights @ (sp.lambdify(T, sp.diff(f, T, k), "scipy")(u) * np.ones_like(u)))
        for k, c in enumerate(orders)
    )
    assert left == pytest.approx(right, abs=1e-8)


@examples(20)
@given(factor=factors, powers=st.lists(st.integers(0, 2), min_size=3, max_size=3))
def test_wick_against_exact_quadrature(factor: sp.Matrix, powers: list[int]) -> None:
    """Moments are polynomials: four nodes integrate degree six exactly."""
    covariance = factor * factor.T
    value = wick(
        prod((x**p for x, p in zip(X, powers, strict=True)), start=sp.Integer(1)),
        {pair(X[i], X[j]): covariance[i, j] for i in range(3) for j in range(3)},
    )
    grid, weights = tensor(4, 2)
    x = grid @ np.array(factor, dtype=float).T
    assert float(value) == pytest.approx(weights @ np.prod(x ** np.array(powers), axis=1), abs=1e-9)


def test_stein_against_samples() -> None:
    """E[x² y F(u)] from two million draws, within five standard errors."""
    rng = np.random.default_rng(7)
    factor, direction = np.array([[1.0, 0.5, 0.0], [0.3, 1.0, 0.2]]), np.array([0.4, 0.7, 0.5])
    e = rng.standard_normal((2_000_000, 3))
    x, u = e @ factor.T, e @ direction
    values = x[:, 0] ** 2 * x[:, 1] * np.tanh(u)
    covariance, with_u = factor @ factor.T, factor @ direction
    orders = stein(
        X[0] ** 2 * X[1],
        {pair(X[i], X[j]): sp.Float(covariance[i, j]) for i in range(2) for j in range(2)},
        {X[0]: sp.Float(with_u[0]), X[1]: sp.Float(with_u[1])},
    )
    at, weights = nodes(100)
    argument = np.sqrt(direction @ direction) * at
    derivatives = [sp.lambdify(T, sp.diff(sp.tanh(T), T, k), "numpy") for k in range(4)]
    expected = sum(float(c) * (weights @ derivatives[k](argument)) for k, c in enumerate(orders))
    error = values.std() / np.sqrt(len(values))
    assert error < 0.005
    assert abs(values.mean() - expected) < 5 * error


def test_pairings_are_counted() -> None:
    """(2k-1)!! for a single variable, and nothing for odd powers."""
    variance = {pair(X[0], X[0]): sp.Integer(1)}
    assert [wick(X[0] ** k, variance) for k in range(1, 9)] == [0, 1, 0, 3, 0, 15, 0, 105]


def test_constants_pass_through() -> None:
    """A symbol that is no Gaussian variable is a constant, as is a polynomial without any."""
    a = sp.Symbol("a")
    assert stein(a, {}, {X[0]: sp.Integer(1)}) == (a,)
    assert stein(a * X[0], {}, {X[0]: sp.Integer(2)}) == (0, 2 * a)
