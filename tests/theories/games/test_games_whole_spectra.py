"""More than one eigenvalue: factorisation, best step of a spectrum, consensus, the worst case over a set."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from derive.theories.games import worst_case
from derive.theories.games.model import alternating_polynomial, beta, eta, heavy_ball_polynomial, k, lam, mu
from tests.helpers.game_numbers import claim, function, hundredths, margin, pair, radius, update_matrix
from tests.helpers.profiles import examples

from derive.theories.games.model import extragradient_polynomial, optimistic_polynomial  # isort: skip

entries = st.lists(hundredths(-2, 2), min_size=16, max_size=16)


def roots(polynomial, **values):  # type: ignore[no-untyped-def]
    """The roots in μ of one of the model's polynomials, its parameters by name."""
    symbols = {s.name: s for s in polynomial.free_symbols}
    coefficients = polynomial.subs({symbols[n]: v for n, v in values.items() if n in symbols}).as_poly(mu)
    return np.roots([complex(c) for c in coefficients.all_coeffs()])


def same(found, expected) -> bool:  # type: ignore[no-untyped-def]
    """Whether two lists of complex numbers agree in some order; sums of powers do not care which."""
    found, expected = np.array(found), np.array(expected)
    return len(found) == len(expected) and all(
        np.allclose((found**n).sum(), (expected**n).sum(), rtol=1e-7, atol=1e-7)
        for n in range(1, 2 + len(found))
    )


@given(entries, st.sampled_from([(1, 1), (2, 1), (2, 2)]), hundredths(0, 1), hundredths(-0.9, 0.9))
@examples(30)
def test_simultaneous_methods_factor_over_the_eigenvalues(
    numbers: list[float], split: tuple[int, ...], step: float, momentum: float
) -> None:
    """Matrices of any kind, with the eigenvalues that NumPy finds."""
    n = sum(split)
    M = np.array(numbers[: n * n]).reshape(n, n)
    cases = {
        "heavy_ball": (heavy_ball_polynomial(lam, eta, beta), {"eta": step, "beta": momentum}),
        "optimistic_gradient": (optimistic_polynomial(lam, eta), {"eta": step}),
        "extragradient": (extragradient_polynomial(lam, beta, eta), {"eta": step, "beta": momentum}),
    }
    for name, (polynomial, values) in cases.items():
        expected = np.concatenate([
            roots(polynomial, **values, re=float(z.real), im=float(z.imag)) for z in np.linalg.eigvals(M)
        ])  # fmt: skip
        steps = {"eta_extrap" if name == "extragradient" and s == "beta" else s: v for s, v in values.items()}
        assert same(np.linalg.eigvals(update_matrix(name, M, split, **steps)), expected), name


@given(entries, hundredths(0, 1), hundredths(0, 1), hundredths(-0.9, 0.9), hundredths(-0.9, 0.9))
@examples(30)
def test_the_alternating_scheme_factors_over_singular_values(
    numbers: list[float], eta1: float, eta2: float, beta1: float, beta2: float
) -> None:
    A = np.array(numbers[:4]).reshape(2, 2)
    M = np.block([[np.zeros((2, 2)), A.T], [-A, np.zeros((2, 2))]])
    J = update_matrix("alternating_heavy_ball", M, (2, 2), eta1=eta1, eta2=eta2, beta1=beta1, beta2=beta2)
    polynomial = alternating_polynomial(k, *(k * 0 + b for b in (beta1, beta2)))
    expected = [roots(polynomial, k=eta1 * eta2 * s**2) for s in np.linalg.svd(A)[1]]
    assert same(np.linalg.eigvals(J), np.concatenate(expected))


# --- the best step of plain gradient for a spectrum -----------------------------------------------------


@given(st.lists(st.tuples(hundredths(0.05, 2), hundredths(0, 2)), min_size=2, max_size=5))
@examples(40)
def test_best_step_of_a_spectrum(spectrum: list[tuple[float, float]]) -> None:
    """Over a fine grid of steps: the published bounds hold, and the best step is one of the candidates."""
    values = [complex(*z) for z in spectrum]

    def worst(step: float) -> float:
        return max(abs(1 - step * z) for z in values)

    candidates = [(1 / z).real for z in values]
    candidates += [
        2 * (x.real - y.real) / (abs(x) ** 2 - abs(y) ** 2)
        for x, y in itertools.combinations(values, 2) if abs(abs(x) - abs(y)) > 1e-9
    ]  # fmt: skip
    best = min(worst(step) for step in candidates)
    top = 2 * max(abs((1 / z).real) for z in values)
    grid = np.linspace(0, top, 4001)
    assert best <= min(worst(step) for step in grid) + 1e-12
    pairwise = max(
        min(max(abs(1 - s * x), abs(1 - s * y)) for s in candidates) for x in values for y in values
    )
    assert pairwise == pytest.approx(best, abs=1e-12)
    first = min((1 / z).real for z in values)
    delta = min(abs(z) ** 2 * (2 * (1 / z).real - first) for z in values)
    assert max(z.imag / abs(z) for z in values) - 1e-12 <= best <= math.sqrt(1 - first * delta) + 1e-12
    for z in values:
        point = {"a": z.real, "b": z.imag, "first": first}
        assert margin(claim("gradient.upper_bound").statement[0], point) > -1e-9


# --- consensus ------------------------------------------------------------------------------------------


@given(entries, hundredths(-1, 1))
@examples(40)
def test_consensus_moves_eigenvalues_of_normal_matrices_only(numbers: list[float], gamma: float) -> None:
    """λ + γ|λ|² for Q diag(rotations) Qᵀ with any rotation Q; ∇v + γ∇vᵀ∇v in general."""
    Q = np.linalg.qr(np.array(numbers).reshape(4, 4))[0]
    D = np.zeros((4, 4))
    D[:2, :2], D[2:, 2:] = pair(numbers[0], numbers[1]), pair(numbers[2], numbers[3])
    M = Q @ D @ Q.T
    J = update_matrix("consensus", M, (2, 2), eta=1.0, gamma=gamma)
    expected = [1 - (z + gamma * abs(z) ** 2) for z in np.linalg.eigvals(M)]
    assert same(np.linalg.eigvals(J), expected)


def test_consensus_destabilises_a_matrix_that_is_not_normal() -> None:
    M = np.array([[-1.0, 0, 3], [0, -2, -5], [3, 5, 5]])
    assert np.linalg.eigvals(M).real.min() > 0 > np.linalg.eigvals(M + M.T @ M / 20).real.min()
    assert not np.allclose(M @ M.T, M.T @ M)
    for step in np.linspace(0.001, 0.2499, 60):
        assert radius("gradient", M, (2, 1), eta=step) < 1
        assert radius("consensus", M, (2, 1), eta=step, gamma=0.05) > 1


# --- the worst case over a set --------------------------------------------------------------------------


def heavy_ball_worst(points: np.ndarray, step: float, momentum: float) -> float:
    """The largest radius over eigenvalues, by the roots of the companion matrices."""
    p = 1 + momentum - step * points
    root = np.sqrt(p * p - 4 * momentum + 0j)
    return float(np.maximum(abs(p + root), abs(p - root)).max() / 2)


def region(m: float, count: int = 400) -> np.ndarray:
    """A dense boundary of {|λ| <= 1, Re λ >= m} and points inside."""
    edge = math.sqrt(1 - m * m)
    arc = np.exp(1j * np.linspace(-math.acos(m), math.acos(m), count))
    chord = m + 1j * np.linspace(-edge, edge, count)
    rng = np.random.default_rng(3)
    inside = rng.uniform(m, 1, 4 * count) + 1j * rng.uniform(-1, 1, 4 * count)
    return np.concatenate([arc, chord, inside[abs(inside) <= 1]])


@given(st.floats(0.02, 0.1))
@examples(30)
def test_the_claimed_parameters_attain_their_rate_on_the_whole_set(u: float) -> None:
    at = {"third": u}
    step, momentum, rate = (
        function(x)(at) for x in (worst_case.best_eta, worst_case.best_beta, worst_case.rate)
    )
    assert -1 < momentum < 0 and abs(momentum) < rate**2
    assert heavy_ball_worst(region(3 * u * u), step, momentum) < rate + 1e-9
    assert heavy_ball_worst(np.array([1.0]), step, momentum) < rate - u**5
    assert 1 - rate == pytest.approx(4 / (3 * math.sqrt(3)) * (3 * u * u) ** 1.5)
    assert radius("heavy_ball", pair(3 * u * u, math.sqrt(1 - 9 * u**4)), eta=step, beta=momentum) < rate


@given(st.sampled_from([0.01, 0.03, 0.1, 0.3, 0.6, 0.9]))
@examples(6)
def test_no_parameters_pass_the_bound(m: float) -> None:
    """The best of a search at the two points 1 and m + i√(1-m²) stays short of the bound, and near it."""
    ends = np.array([1.0, complex(m, math.sqrt(1 - m * m))])
    rng, best, at = np.random.default_rng(5), 0.0, np.array([math.log(4 * math.sqrt(m / 3)), 1.0])

    def gain(x: np.ndarray) -> float:
        # β = -1 + 2u e^y reaches every β above -1.
        return 1 - heavy_ball_worst(ends, math.exp(x[0]), -1 + 2 * math.sqrt(m / 3) * math.exp(x[1]))

    for scale in (1.0, 0.3, 0.1, 0.03, 0.01, 0.003):
        for _ in range(400):
            candidate = at + rng.normal(size=2) * scale
            value = gain(candidate)
            if value > best:
                best, at = value, candidate
    bound = 4 / (3 * math.sqrt(3)) * m**1.5 / ((1 - m) * math.sqrt(1 - m * m))
    assert 0 < best < bound
    if m <= 0.03:
        assert best > 0.85 * bound
    z = math.sqrt(4 * m / (3 * (1 - m * m)))
    (relation,) = claim("worst_case.bound").statement
    point = {"r": 1 - best, "m": m, "z": z}
    assert margin(relation, point) > 0
    assert margin(relation, point | {"r": 1 - bound}) == pytest.approx(0, abs=1e-9)


@given(
    hundredths(0.01, 0.9),
    hundredths(0, 2),
    hundredths(-0.95, 0.95),
    hundredths(0, 0.99),
    hundredths(-1, 0.99),
)
@examples(150)
def test_two_points_decide_for_the_whole_set(
    m: float, step: float, momentum: float, part: float, high: float
) -> None:
    """The worst of the set is the worst of 1 and the corner; the claim says so for β <= 0."""
    ends = np.array([1.0, complex(m, math.sqrt(1 - m * m))])
    assert heavy_ball_worst(region(m, 60), step, momentum) <= heavy_ball_worst(ends, step, momentum) + 1e-7
    x = (1 - part) * m + part
    point = {"m": m, "part": part, "y": high * math.sqrt(1 - x * x), "eta": step, "beta": -abs(momentum)}
    statement = claim("worst_case.whole_set").statement[0]
    assert margin(statement, point | {"r": math.sqrt(abs(momentum)) + 0.1}) > -1e-9


@given(hundredths(0.01, 0.98))
@examples(30)
def test_plain_gradient_on_the_set(m: float) -> None:
    worst = [abs(1 - step * region(m)).max() for step in np.linspace(0, 2, 401)]
    exact = math.sqrt(1 - m * m)
    assert abs(1 - m * region(m)).max() == pytest.approx(exact, abs=1e-12)
    assert min(worst) >= exact - 1e-12
