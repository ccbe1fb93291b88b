"""Best rates against the angle and in the worst case, against brute force and closed forms."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numerics.arrays.arguments import Floats
from numerics.errors import DomainError
from numerics.games import best_heavy_ball_over_set, momentum_sign, worst_case_rates
from numerics.games.parameters.momentum_sign import WorstCase, best_step
from numerics.games.parameters.search import minimise
from tests.helpers.profiles import examples

PSI = np.radians([0.0, 1.0, 20.0, 45.0, 60.0, 80.0, 89.0])


def radii(lam: complex, eta: Floats, beta: Floats) -> Floats:
    """Both roots of μ² - (1 + β - ηλ)μ + β by the formula, on a grid of steps and momenta."""
    p = 1 + beta[:, np.newaxis] - eta * lam
    root = np.sqrt(p * p - 4 * beta[:, np.newaxis] + 0j)
    return np.asarray(np.maximum(np.abs(p + root), np.abs(p - root)) / 2)


def test_golden_section_finds_kinks_and_ends() -> None:
    low, high = np.zeros(4), np.ones(4)
    at = np.array([0.3, 0.0, 1.0, 0.77])
    where, least = minimise(lambda x: np.abs(x - at), low, high)
    np.testing.assert_allclose(where, at, atol=1e-14)
    np.testing.assert_allclose(least, 0.0, atol=1e-14)


@pytest.mark.parametrize("beta", [-0.5, -0.1, 0.0, 0.1, 0.5])
def test_the_best_step_for_a_fixed_momentum(beta: float) -> None:
    found = momentum_sign(PSI, [beta])
    eta = np.linspace(1e-4, 4.0, 40001)
    for psi, best in zip(PSI, found.fixed[0], strict=True):
        brute = radii(np.exp(1j * psi), eta, np.array([beta])).min()
        assert brute * (1 - 2e-2) - 1e-4 <= best <= brute * (1 + 1e-12) + 1e-12
        assert best >= np.sqrt(abs(beta)) * (1 - 1e-7)
    if beta == 0:
        np.testing.assert_allclose(found.fixed[0], found.plain, atol=1e-12)


@given(st.floats(0.01, 1.56), st.floats(0.001, 0.98))
@examples(60)
def test_positive_momentum_never_helps_and_the_best_is_negative(psi: float, beta: float) -> None:
    _, (positive, none, negative) = best_step(np.exp(1j * np.array([psi])), np.array([beta, 0.0, -beta]))
    assert none == pytest.approx(np.sin(psi), rel=1e-12)
    assert positive > none
    assert min(positive, none, negative) >= np.tan(psi / 2) * (1 - 1e-12)


def test_among_nonnegative_momenta_none_is_best() -> None:
    found = momentum_sign(PSI, [0.3])
    np.testing.assert_allclose(found.nonnegative, np.sin(PSI), atol=1e-12)
    np.testing.assert_allclose(found.nonnegative_beta, 0.0, atol=1e-9)


def test_closed_forms_of_the_best_momentum() -> None:
    found = momentum_sign(PSI, [0.0])
    cosine, sine = np.cos(PSI), np.sin(PSI)
    np.testing.assert_allclose(found.best, sine / (1 + cosine), rtol=1e-14)
    np.testing.assert_allclose(found.best_beta, -((sine / (1 + cosine)) ** 2), rtol=1e-14)


def test_the_best_momentum_reaches_the_closed_form() -> None:
    for psi in PSI[1:]:
        beta = -(np.tan(psi / 2) ** 2)
        step, radius = best_step(np.exp(1j * np.array([psi])), np.array([beta]))
        assert radius[0] == pytest.approx(np.tan(psi / 2), rel=1e-7)
        assert step[0] == pytest.approx(2 / (1 + np.cos(psi)), rel=1e-6)


KAPPAS = (1.2, 1.3, 1.5, 3.0, 4.0, 7.0, 10.0, 20.0, 100.0, 150.0, 1e4)


@pytest.fixture(scope="module")
def worst() -> dict[float, WorstCase]:
    """The worst case at each κ, of one call: its search takes as long for one as for all."""
    found = worst_case_rates(KAPPAS)
    columns = [getattr(found, field.name) for field in fields(WorstCase)]
    return {kappa: WorstCase(*(column[k : k + 1] for column in columns)) for k, kappa in enumerate(KAPPAS)}


@pytest.mark.parametrize("kappa", [1.5, 4.0, 20.0])
def test_worst_case_against_brute_force(kappa: float, worst: dict[float, WorstCase]) -> None:
    found = worst[kappa]
    corner = 1 / kappa + 1j * np.sqrt(1 - 1 / kappa**2)
    eta, beta = np.linspace(0.0, 2.0, 801)[1:], np.linspace(-0.999, 0.999, 800)
    grid = np.maximum(radii(corner, eta, beta), radii(1.0, eta, beta))
    assert found.heavy_ball[0] <= grid.min() * (1 + 1e-12)
    assert found.heavy_ball[0] == pytest.approx(grid.min(), abs=5e-3)
    plain = np.maximum(np.abs(1 - eta * corner), np.abs(1 - eta)).min()
    assert found.gradient[0] == pytest.approx(plain, abs=1e-5)


@pytest.mark.parametrize("kappa", [1.3, 7.0, 150.0])
def test_worst_case_against_the_certified_optimum(kappa: float, worst: dict[float, WorstCase]) -> None:
    corner = complex(1 / kappa, np.sqrt(1 - kappa**-2))
    radius = best_heavy_ball_over_set([corner, 1.0]).radius
    (found,) = worst[kappa].heavy_ball
    assert float(radius.mid - radius.rad) <= found * (1 + 1e-14)
    assert found <= float(radius.mid + radius.rad)


@pytest.mark.parametrize("kappa", [1.2, 3.0, 10.0, 100.0, 1e4])
def test_no_other_eigenvalue_of_the_set_is_worse(kappa: float, worst: dict[float, WorstCase]) -> None:
    found = worst[kappa]
    psi = np.linspace(0, np.arccos(1 / kappa), 4001)
    edge = 1 / kappa + 1j * np.linspace(0, np.sqrt(1 - 1 / kappa**2), 1001)
    boundary = np.concatenate([np.exp(1j * psi), edge])
    values = radii(boundary[np.newaxis], found.eta, found.beta)
    assert values.max() == pytest.approx(found.heavy_ball[0], rel=1e-9)


def test_the_worst_case_of_one_is_that_among_several(worst: dict[float, WorstCase]) -> None:
    np.testing.assert_allclose(worst_case_rates([7.0]).heavy_ball, worst[7.0].heavy_ball, rtol=1e-12)


def test_worst_case_limits() -> None:
    found = worst_case_rates([1.0, 1e3, 1e5])
    assert found.gradient[0] == found.heavy_ball[0] == 0.0
    ratio = -np.log(found.heavy_ball[1:]) / found.heavy_ball_asymptote[1:]
    assert np.all(np.abs(ratio - 1) < [1e-3, 1e-4])
    ratio = -np.log(found.gradient[1:]) / found.gradient_asymptote[1:]
    assert np.all(np.abs(ratio - 1) < 1e-5)


@pytest.mark.parametrize(
    ("psi", "beta", "parameter"),
    [([np.pi / 2], [0.0], "psi"), ([-0.1], [0.0], "psi"), ([0.1], [1.0], "beta"), ([0.1], [-1.0], "beta")],
)
def test_angles_and_momenta_outside_their_domain(psi: list[float], beta: list[float], parameter: str) -> None:
    with pytest.raises(DomainError, match=parameter):
        momentum_sign(psi, beta)


def test_a_condition_number_below_one() -> None:
    with pytest.raises(DomainError, match="kappa"):
        worst_case_rates([0.5])
