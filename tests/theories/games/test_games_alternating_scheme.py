"""The alternating scheme on bilinear games: region, the constant 2/9, the printed bound, and three optima.

Radii are NumPy's eigenvalues of the update that runs; mpmath's at multiple roots, where those are too coarse.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp
from scipy.optimize import minimize

from derive.theories.games import alternating
from derive.theories.games.quantities import (
    best_alternating_complex,
    best_alternating_equal,
    best_alternating_first,
)
from numerics.games import Game, trajectory
from tests.helpers.game_numbers import (
    alternating_radius,
    bilinear,
    claim,
    function,
    hundredths,
    margin,
    radius,
    update_matrix,
)
from tests.helpers.profiles import examples


def inside(k: float, beta1: float, beta2: float) -> float:
    """The least of the claimed margins: positive exactly where the scheme is stable."""
    point = {"k": k, "beta1": beta1, "beta2": beta2}
    ends = (k, 1 + beta1, 1 - beta1, 1 + beta2, 1 - beta2)
    return min(*ends, function(alternating.room)(point), function(alternating.damping)(point))


@given(hundredths(-0.99, 0.3), hundredths(-0.99, 0.3))
@examples(50)
def test_the_stable_steps_of_the_real_update(beta1: float, beta2: float) -> None:
    """Along k stability begins and ends where the claimed margins do, in one interval."""
    ks = np.concatenate([np.linspace(0.002, 1, 30), np.linspace(1.03, 7, 40)])
    claimed = np.array([inside(k, beta1, beta2) > 0 for k in ks])
    real = np.array([alternating_radius(k, beta1, beta2) < 1 for k in ks])
    assert not (claimed != real)[[abs(inside(k, beta1, beta2)) > 1e-6 for k in ks]].any()
    assert np.count_nonzero(np.diff(real.astype(int))) <= 2
    total, product = beta1 + beta2, beta1 * beta2
    by_hand = [
        k < 4 * (1 + beta1) * (1 + beta2) and (1 - product) * (2 * product - total) > k * product for k in ks
    ]
    assert (claimed == by_hand).all()


@given(hundredths(-0.98, 0.3), hundredths(0, 4))
@examples(100)
def test_equal_momenta(beta: float, h: float) -> None:
    real = alternating_radius(h * h, beta, beta) < 1
    assert real == (-1 < beta < 0 and h < 2 * (1 + beta))


@given(hundredths(0.05, 1.95))
@examples(20)
def test_without_momentum_the_iterates_stay_bounded(h: float) -> None:
    run = trajectory(
        Game.bilinear([[1.0]]), ("alternating_gradient", {"eta1": h, "eta2": h}), [0.5, 0.5], 2000
    )
    assert np.abs(run).max() < 0.71 * math.sqrt((2 + h) / (2 - h)) * 2
    assert radius("alternating_gradient", bilinear(1), eta1=h, eta2=h) == pytest.approx(1, abs=1e-9)


def test_without_momentum_at_and_beyond_the_end() -> None:
    """h = 2 keeps the eigenvalues on the circle and grows linearly; h > 2 leaves it."""
    steps = {"eta1": 2.0, "eta2": 2.0}
    run = trajectory(Game.bilinear([[1.0]]), ("alternating_gradient", steps), [0.5, 0.2], 2000)
    size = np.abs(run).max(axis=1)
    assert size[2000] / size[1000] == pytest.approx(2, rel=0.01)
    assert radius("alternating_gradient", bilinear(1), eta1=2.01, eta2=2.01) > 1.1
    J = update_matrix("alternating_gradient", bilinear(1), eta1=0.75, eta2=0.75)
    assert np.allclose(np.array(alternating.without_momentum.subs(alternating.h, Fraction(3, 4)), float), J)


# --- one player with -1/2 -------------------------------------------------------------------------------


@given(hundredths(0, 1.49))
@examples(80)
def test_the_cubic_gives_the_rate(k: float) -> None:
    """ρ² is the largest real root of 4R³ - (3-2k)R - 1, below 1 - 2k/9, up to k = 3/2."""
    R = alternating_radius(k, -0.5, 0) ** 2
    roots = np.roots([4, 0, -(3 - 2 * k), -1])
    assert roots[abs(roots.imag) < 1e-12].real.max() == pytest.approx(R, abs=1e-9)
    assert R < 1 - 2 * k / 9 < 1 - k / 16
    assert function(alternating.cubic_margin)({"k": k, "r": math.sqrt(R)}) == pytest.approx(0, abs=1e-8)


def test_the_cubic_ends_at_three_halves() -> None:
    k = 1.6
    R = alternating_radius(k, -0.5, 0) ** 2
    assert abs(4 * R**3 - (3 - 2 * k) * R - 1) > 1e-3
    assert alternating_radius(1.99, -0.5, 0) < 1 < alternating_radius(2.01, -0.5, 0)


def test_two_ninths_is_the_largest_constant() -> None:
    """(1 - ρ²)/k falls to 2/9 from above as k falls to 0."""
    rates = []
    for n in range(1, 9):
        with mp.workdps(60):
            k = mp.mpf(10) ** -n
            roots = mpmath.polyroots([1, mp.mpf(-3) / 2 + k, 0, mp.mpf(1) / 2], maxsteps=200, extraprec=300)
            rates.append((1 - max(abs(z) for z in roots) ** 2) / k)
    assert all(x > y > mp.mpf(2) / 9 for x, y in itertools.pairwise(rates))
    assert rates[-1] - mp.mpf(2) / 9 < 1e-8


def test_the_printed_bound_fails_with_the_same_momentum_for_both() -> None:
    """ρ² <= max(1/2, 1 - h²/16) with -1/2 twice holds below h = 0.96938 and fails above; ρ = 1 at h = 1."""

    def broken(h: float) -> bool:
        return alternating_radius(h * h, -0.5, -0.5) ** 2 > max(0.5, 1 - h * h / 16)

    assert alternating_radius(1.0, -0.5, -0.5) == pytest.approx(1, abs=1e-9)
    assert not any(broken(h) for h in np.linspace(0.005, 0.969, 200))
    assert all(broken(h) for h in np.linspace(0.9694, 1, 50))
    assert not any(
        alternating_radius(h * h, *momenta) ** 2 > 1 - h * h / 16
        for h in np.linspace(0.005, 1, 100) for momenta in ((-0.5, 0), (0, -0.5))
    )  # fmt: skip
    statement = claim("alternating.printed_bound_for_both")
    assert statement.proof.at and "0.9694" in statement.note


# --- optima ---------------------------------------------------------------------------------------------


def exact_radius(k: mpmath.mpf, total: mpmath.mpf, product: mpmath.mpf) -> mpmath.mpf:
    """Largest modulus of the eigenvalues of φ⁺ = φ - kθ + β1(φ-φ⁻), θ⁺ = θ + φ⁺ + β2(θ-θ⁻), by mpmath."""
    half = total / 2
    beta1 = half + mp.sqrt(half**2 - product)
    beta2 = total - beta1
    first = [1 + beta1, -beta1, -k, 0]
    second = [first[0], first[1], first[2] + 1 + beta2, -beta2]
    matrix = mp.matrix([first, [1, 0, 0, 0], second, [0, 0, 1, 0]])
    return max(abs(z) for z in mp.eig(matrix, left=False, right=False))


OPTIMA = {
    "equal": (best_alternating_equal, lambda v: (2 * v[1], v[1] ** 2), 2 * mpmath.sqrt(3) - 3),
    "first": (best_alternating_first, lambda v: (v[1], 0), mpmath.mpf(1) / 2),
    "complex": (best_alternating_complex, lambda v: (v[1], v[2]), mpmath.mpf(1) / 3),
}


@pytest.mark.parametrize("name", OPTIMA)
def test_the_quantities_attain_the_optima(name: str) -> None:
    """Eigenvalues at the quantity's own values; a quadruple root leaves a quarter of the digits."""
    quantity, momenta, best = OPTIMA[name]
    with mp.workdps(80):
        exact = [c.subs(dict.fromkeys(c.free_symbols, 1)) for c in quantity.value]
        values = [mpmath.mpmathify(c.evalf(80)) for c in exact]
        total, product = momenta(values)
        found = exact_radius(values[0] ** 2, mp.mpf(total), mp.mpf(product))
        assert abs(found - best) < mp.mpf(10) ** -15 and abs(values[-1] - best) < 1e-15


def search(objective: Callable[[np.ndarray], float], start: list[float], seed: int) -> float:
    """Nelder–Mead from random starts, begun again where it stops: the minima are sharp corners."""
    rng, best = np.random.default_rng(seed), math.inf
    for _ in range(4):
        at = np.array(start) + rng.normal(size=len(start)) * 0.3
        for _ in range(5):
            found = minimize(objective, at, method="Nelder-Mead", options={"maxfev": 400})
            at, best = found.x, min(best, float(found.fun))
    return best


@pytest.mark.parametrize("seed", range(3))
def test_random_search_finds_nothing_better(seed: int) -> None:
    """Two real momenta; one momentum; a pair by sum and product. It comes near, and never below."""
    real = search(lambda x: alternating_radius(*x), [2.0, -0.3, 0.1], seed)
    first = search(lambda x: alternating_radius(x[0], x[1], 0.0), [2.0, -0.3], seed)

    def pair(x: np.ndarray) -> float:
        k, s, q = x
        e = np.array([1, -(s + 2 - k), q + 2 * s + 1, -(2 * q + s), q])
        return float(np.abs(np.roots(e)).max())

    free = search(pair, [2.0, -0.2, 0.1], seed)
    for found, best in ((real, 2 * math.sqrt(3) - 3), (first, 0.5), (free, 1 / 3)):
        assert best - 1e-4 < found < best + 0.1


def test_the_bound_for_real_momenta_reaches_the_optimum() -> None:
    """The claim covers every r up to 2√3 - 3, and none above."""
    best = 2 * math.sqrt(3) - 3
    conditions = claim("alternating.best_real").assumptions
    assert all(margin(c, {"r": best - 1e-9}) > 0 for c in conditions)
    assert not all(margin(c, {"r": best + 1e-9}) > 0 for c in conditions)


@given(st.floats(0.001, 16), st.floats(-1, 1), st.floats(-1, 1))
@examples(300)
def test_unequal_real_momenta_do_not_help(k: float, beta1: float, beta2: float) -> None:
    assert alternating_radius(k, beta1, beta2) > 2 * math.sqrt(3) - 3 - 1e-4
