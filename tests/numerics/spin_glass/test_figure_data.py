"""Data of the figures against definitions, brute force and the functions they collect."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

import numerics
from numerics.errors import DomainError, RederiveError
from numerics.spin_glass import cdf, density, sample_spectrum, support
from numerics.spin_glass.figure_data import complexity as bounds
from numerics.spin_glass.figure_data import counts, thresholds
from numerics.spin_glass.figure_data import exponent as exponents
from numerics.spin_glass.figure_data.determinants import determinant_study
from numerics.spin_glass.figure_data.law import Law, authors_law, exact_law
from numerics.spin_glass.figure_data.spectra import authors_density, spectrum_study
from numerics.spin_glass.landscape.complexity import complexity
from numerics.spin_glass.landscape.index import complexity_index

SOURCE: dict[str, Any] = {"p": 3, "q": 3, "sigma_z": 1.0, "kappa": 0.9}


def potential(x: float, kappa: float, b: float, b1: float, x1: float) -> float:
    """The integral of log|λ - x| by the midpoint rule, in an angle that smooths the spectral edges.

    Where x is inside, the rule is off by step · weight · log|2 cos(π angle/step)|.
    """
    ensemble: dict[str, Any] = {"kappa": kappa, "b": b, "b1": b1, "x1": x1}
    step = np.pi / 8000
    angle = np.arange(0.5, 8000) * step
    total = 0.0
    for left, right in support(**ensemble):
        centre, half = (left + right) / 2, (right - left) / 2
        lam = centre - half * np.cos(angle)
        weight = density(lam, **ensemble) * half * np.sin(angle)
        total += (np.log(np.abs(lam - x)) * weight).sum() * step
        if left < x < right:
            at = math.acos((centre - x) / half)
            off = math.log(abs(2 * math.cos(math.pi * at / step)))
            total -= step * density(x, **ensemble) * half * math.sin(at) * off
    return float(total)


# --- spectra --------------------------------------------------------------------------------------------


def test_the_histogram_is_that_of_matrices_of_the_ensemble() -> None:
    study = spectrum_study(0.9, 1.0, 0.5, 4.0, matrices=20, size=120, bins=60, seed=5)
    assert (study.matrices, study.size) == (20, 120) and len(study.heights) == 60
    width = np.diff(study.edges)
    assert (study.heights * width).sum() == pytest.approx(1.0, rel=1e-12)
    reached = np.cumsum(study.heights * width)
    np.testing.assert_allclose(
        reached, cdf(study.edges[1:], kappa=0.9, b=1.0, b1=0.5, x1=4.0), rtol=0, atol=0.015
    )
    assert len(study.support) == 2 and study.critical_shift < 4.0
    # Everything there is to see is shown.
    assert study.lam[0] < study.edges[0] and study.lam[-1] > study.edges[-1]
    assert study.density[0] == study.density[-1] == 0.0
    assert np.trapezoid(study.density, study.lam) == pytest.approx(1.0, abs=2e-3)
    ensemble: dict[str, Any] = {"kappa": 0.9, "b": 1.0, "b1": 0.5, "x1": 4.0}
    drawn = np.concatenate([sample_spectrum(120, seed=(5, i), **ensemble) for i in range(20)])
    np.testing.assert_array_equal(study.heights, np.histogram(drawn, study.edges, density=True)[0])


def test_the_authors_density_is_that_of_the_refuted_quantity() -> None:
    lam = np.array([-2.3, -1.0, -0.1, 0.3, 0.75])
    made = authors_density(lam, kappa=0.9, b=1.0, b1=0.5, x1=1.1)
    for at, value in zip(lam, made, strict=True):
        exact = numerics.evaluate(
            "spin_glass.density_authors_code", lam=float(at), kappa=0.9, b=1, b1=0.5, x1=1.1
        )
        assert value == pytest.approx(float(exact.mid), rel=1e-10)
    assert abs(made - density(lam, kappa=0.9, b=1.0, b1=0.5, x1=1.1)).max() > 0.01


def test_the_authors_density_is_shown_as_far_as_it_reaches() -> None:
    study = spectrum_study(0.5, 1.0, 2.0, 0.5, matrices=2, size=60)
    assert study.authors.max() > 0.1 and max(study.authors[0], study.authors[-1]) < 1e-3
    assert study.lam[0] < study.support[0][0] - 0.5


# --- determinants ---------------------------------------------------------------------------------------


def test_log_determinants_are_near_the_integral_of_the_logarithm() -> None:
    law = exact_law(**SOURCE)
    x = np.linspace(-100.0, 100.0, 41)
    study = determinant_study(0.9, law.b, law.b1, (-45.0, 90.0), x, every=10, matrices=12, size=60, seed=1)
    assert study.limit.shape == (2, 41) and study.mean.shape == study.spread.shape == (2, 5)
    np.testing.assert_array_equal(study.sampled_x, x[::10])
    np.testing.assert_allclose(study.mean, study.limit[:, ::10], rtol=0, atol=0.06)
    assert (study.spread > 0).all() and study.spread.max() < 0.2
    for i, j in ((0, 20), (1, 3)):
        wanted = potential(x[j], 0.9, law.b, law.b1, study.x1[i])
        assert study.limit[i, j] == pytest.approx(wanted, abs=1e-6)


# --- the exponent ---------------------------------------------------------------------------------------


def test_constants_of_both_versions() -> None:
    exact, authors = exact_law(**SOURCE), authors_law(**SOURCE)
    assert exact.b**2 == pytest.approx(30 * 16) and authors.b**2 == pytest.approx(30 * 64)
    assert exact.b1**2 == authors.b1**2 == pytest.approx(6 * 0.9)
    assert (exact.shift_variance, exact.difference_variance) == (36 * 64, 6 * 64)
    assert (authors.shift_variance, authors.difference_variance) == (36 * 2**18, 0)
    # Gradients of twice the variance, but for p, lower the authors' constant, 9.38 raises it.
    raised = authors.constant - exact.constant
    lowered = 0.45 * math.log((3 + 384) / (3 + 192)) + 0.05 * math.log(2)
    assert raised + lowered == pytest.approx(6 * math.log(2) + 5 * math.log(math.pi) - 0.5, rel=1e-12)
    assert exact.constant == pytest.approx(
        (1 + math.log(2)) / 2 - 0.45 * math.log(195) - 0.05 * math.log(192)
        - (0.9 * math.log(0.9) + 0.1 * math.log(0.1)) / 2
    )  # fmt: skip


@pytest.mark.parametrize(("x1", "s"), [(0.0, 0.0), (1.5, -20.0), (-2.0, 55.0), (3.0, 80.0)])
def test_the_exact_exponent_is_the_largest_over_the_difference_of_the_shifts(x1: float, s: float) -> None:
    law = exact_law(**SOURCE)

    def negative(delta: float) -> float:
        lam, shift = (s - delta) / 2, x1 + delta
        return delta**2 / law.difference_variance - potential(lam, law.kappa, law.b, law.b1, shift)

    found = minimize_scalar(negative, bounds=(-40, 40), method="bounded", options={"xatol": 1e-3})
    wanted = law.constant - x1**2 / 9 - s**2 / law.shift_variance - found.fun
    assert exponents.exponent(law, x1, s) == pytest.approx(wanted, abs=1e-6)
    assert exponents.best_difference(law, np.array([x1]), np.array([s]))[0] == pytest.approx(found.x, abs=0.1)


def test_the_authors_exponent_has_one_shift() -> None:
    law = authors_law(**SOURCE)
    wanted = law.constant - 4 / 9 - 300**2 / law.shift_variance + potential(300, 0.9, law.b, law.b1, 2.0)
    assert exponents.exponent(law, 2.0, 300.0) == pytest.approx(wanted, abs=1e-7)
    # It is not concave: two peaks, and less between them.
    along = exponents.exponent(law, np.zeros(3), np.array([-2172.0, 0.0, 2172.0]))
    assert along[1] < along[0] - 1 and along[0] == pytest.approx(along[2], rel=1e-12)


@pytest.mark.parametrize("u", [(-8.0, 8.0), (-2.0, 1.0), (-3.0, 30.0), (1.0, 1.0)])
def test_the_best_point_of_a_region_has_the_complexity(u: tuple[float, float]) -> None:
    made = exponents.exponent_map(exact_law(**SOURCE), np.linspace(-4, 4, 41), np.linspace(-80, 80, 41), *u)
    assert made.value.shape == (41, 41)
    assert made.best[2] == pytest.approx(complexity(*u, 3, 3, 1.0, 0.9), abs=1e-5)
    x1, s, _ = made.best
    assert s <= made.shift_bound + 1e-9
    assert -x1 / 3 - s / 6 <= u[0] / math.sqrt(2) + 1e-9
    assert made.shift_bound == pytest.approx(6 * u[1] / math.sqrt(2))


def test_the_region_of_the_authors_code() -> None:
    made = exponents.exponent_map(
        authors_law(**SOURCE), np.linspace(-18, 18, 61), np.linspace(-9000, 9000, 61), -8.0, 8.0
    )
    assert made.shift_bound == 384 * 8
    np.testing.assert_allclose(made.x1_bound, 24 - 3 * made.shift / 384)
    x1, x, value = made.best
    assert x <= made.shift_bound and x1 >= 24 - 3 * x / 384 - 1e-9
    assert value == pytest.approx(exponents.exponent(made.law, x1, x), rel=1e-12)
    outside = exponents.exponent_map(
        exact_law(**SOURCE), np.linspace(-1, 1, 5), np.linspace(-1, 1, 5), -90.0, -90.0
    )
    assert outside.best[2] == -math.inf


# --- complexity and thresholds --------------------------------------------------------------------------


def test_maps_have_u_D_along_columns() -> None:
    u_D, u_G = np.array([-9.0, -1.0, 4.0]), np.array([-3.0, 7.0])
    made = bounds.complexity_map(u_D, u_G, [math.inf, 2.0], **SOURCE)
    weights = tuple(SOURCE.values())
    assert made.value.shape == (2, 3) and made.over_D.shape == (2, 3) and made.over_G.shape == (2, 2)
    for k, second in enumerate(u_G):
        for n, first in enumerate(u_D):
            assert made.value[k, n] == complexity(first, second, *weights)
    assert made.over_D[1, 0] == complexity(-9.0, 2.0, *weights)
    assert made.over_G[1, 0] == complexity(2.0, -3.0, *weights)
    assert made.over_G[0, 1] == complexity(math.inf, 7.0, *weights)
    assert made.total == made.over_D[0, 2] == complexity(math.inf, math.inf, *weights)


def test_index_maps_have_a_plane_for_each_pair() -> None:
    weights = {**SOURCE, "sigma_z": 0.002}
    u_D, u_G, pairs = np.array([-1.57, -1.5]), np.array([-0.0085, -0.008, 0.0]), [(0, 0), (2, 0), (0, 3)]
    made = bounds.index_map(u_D, u_G, pairs, **weights)
    assert made.indices == tuple(pairs) and made.value.shape == (3, 3, 2)
    for i, pair in enumerate(pairs):
        given = (*pair, *weights.values())
        assert made.value[i, 1, 0] == complexity_index(-1.57, -0.008, *given)
        assert made.over_D[i, 0] == complexity_index(-1.57, math.inf, *given)
        assert made.over_G[i, 2] == complexity_index(math.inf, 0.0, *given)
    assert made.over_D[1, 0] < made.over_D[0, 0] and made.over_G[2, 0] < made.over_G[0, 0]
    np.testing.assert_allclose(made.total, made.total[0], rtol=1e-9)


def test_complexity_vanishes_at_the_thresholds() -> None:
    study = thresholds.threshold_study(5, 5, np.array([0.01, 1.0]), 0.9)
    assert study.sigma_z.shape == study.kappa.shape == study.D.shape == study.authors_G.shape == (2,)
    for i, sigma_z in enumerate(study.sigma_z):
        weights = (5, 5, sigma_z, 0.9)
        assert complexity(study.D[i], math.inf, *weights) == pytest.approx(0.0, abs=1e-9)
        assert complexity(math.inf, study.G[i], *weights) == pytest.approx(0.0, abs=1e-9)
    assert (study.authors_D < study.D).all() and (study.authors_G < study.G).all()


def test_equilibria_become_rare_at_the_crossing() -> None:
    study = thresholds.equilibrium_study([(3, 3, 0.9), (2, 1, 0.9)], np.geomspace(1e-4, 1.0, 33))
    assert study.value.shape == (2, 33) and math.isnan(study.crossing[1])
    below, above = study.crossing[0] * np.array([0.98, 1.02])
    at = [float(complexity_index(math.inf, math.inf, 0, 0, 3, 3, noise, 0.9)) for noise in (below, above)]
    assert at[0] > 0 > at[1]


# --- counts ---------------------------------------------------------------------------------------------


def test_counts_beside_kac_rice() -> None:
    study = counts.count_study([(2, 1, 1.0), (3, 1, 0.5)], instances=150, seed=3)
    assert study.expected.shape == (3, 2) and study.instances == 150
    np.testing.assert_allclose(study.expected[:, 0], [17.97, 16.4, 1152], rtol=3e-3)
    assert (abs(study.mean - study.expected[0]) < 4 * study.error).all()
    assert (study.expected[2] > 10 * study.mean).all()
    drawn = counts.count_many(3, 1, 0.5, (3, 1), 150)
    assert study.mean[1] == drawn.mean()
    assert study.error[1] == pytest.approx(drawn.std(ddof=1) / math.sqrt(150))


def test_rates_at_growing_size() -> None:
    study = counts.size_study(3, 3, 1.0, (10, 20, 40, 60), (600, 600, 400, 200), seed=1)
    assert study.limit == complexity(math.inf, math.inf, 3, 3, 1.0, 0.5)
    one = counts.expected_critical_points(5, 5, 3, 3, 1.0, samples=600, seed=(1, 0))
    assert study.rate[0] == one.log_value / 10
    assert (study.low < study.rate).all() and (study.rate < study.high).all()
    # The rate comes down to its limit like log N/N.
    assert (abs(study.size * (study.rate - study.limit)) < 2 + np.log(study.size)).all()
    assert 0 < study.error < 1 and abs(study.extrapolated - study.limit) < 4 * study.error


# --- refusals -------------------------------------------------------------------------------------------


def refused() -> list[Any]:
    law: Law = exact_law(**SOURCE)
    return [
        pytest.param(lambda: spectrum_study(1.5, 1.0, 0.5, 1.0), "kappa", id="share"),
        pytest.param(lambda: determinant_study(0.5, -1.0, law.b1, [0.0], [0.0]), "b", id="scale"),
        pytest.param(lambda: bounds.complexity_map([0.0], [0.0], [0.0], **{**SOURCE, "p": 1}), "p", id="p"),
        pytest.param(lambda: bounds.index_map([0.0], [0.0], [(-1, 0)], **SOURCE), "k_D", id="index"),
        pytest.param(lambda: thresholds.threshold_study(3, 3, [0.0, 1.0], 0.5), "sigma_z", id="noise"),
        pytest.param(lambda: counts.count_study([(1, 1, 1.0)]), "p", id="count"),
        pytest.param(lambda: counts.size_study(3, 3, 1.0, (10, 21, 40), (100,) * 3), "sizes", id="odd"),
    ]


@pytest.mark.parametrize(("call", "parameter"), refused())
def test_what_is_refused(call: Any, parameter: str) -> None:
    with pytest.raises(DomainError, match=f"^{parameter} = ") as error:
        call()
    assert isinstance(error.value, RederiveError)
