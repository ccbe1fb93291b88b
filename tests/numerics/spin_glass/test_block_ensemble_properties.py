"""Identities that hold everywhere, on points biased to where they are hardest to keep."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

import numerics.spin_glass as spin_glass
from numerics.spin_glass.accuracy import reference
from tests.helpers.block_ensemble_points import parameters, points
from tests.helpers.profiles import examples

often = examples(150)
some = examples(60)

Point = tuple[float, dict[str, Any]]


@often
@given(points())
def test_density_is_accurate_to_eight_units(point: Point) -> None:
    lam, given_ = point
    truth = reference((lam, *given_.values()))["density"].real
    for engine in ("numpy", None):
        assert abs(spin_glass.density(lam, **given_, engine=engine) - truth) <= 8 * np.spacing(truth)


@often
@given(points())
def test_reflection(point: Point) -> None:
    """(lam, x1) -> (-lam, -x1) reflects the spectrum."""
    lam, given_ = point
    mirrored = {**given_, "x1": -given_["x1"]}
    value, other = spin_glass.density(lam, **given_), spin_glass.density(-lam, **mirrored)
    assert abs(value - other) <= 16 * np.spacing(value)
    for g, m in zip(spin_glass.stieltjes(lam, **given_), spin_glass.stieltjes(-lam, **mirrored), strict=True):
        assert abs(g + np.conj(m)) <= 16 * np.spacing(abs(g))
    assert abs(spin_glass.cdf(lam, **given_) + spin_glass.cdf(-lam, **mirrored) - 1) <= 2.0**-49


@often
@given(points(), st.integers(-400, 400))
def test_scaling_by_powers_of_two_is_exact(point: Point, k: int) -> None:
    lam, given_ = point
    scaled = {"kappa": given_["kappa"], **{n: np.ldexp(given_[n], k) for n in ("b", "b1", "x1")}}
    if scaled["b1"] > 1e150 or 0 < scaled["b1"] < 1e-300 or abs(scaled["x1"]) > 1e150 or abs(lam) > 1e25:
        return
    there = np.ldexp(lam, k)
    assert spin_glass.density(there, **scaled) == np.ldexp(spin_glass.density(lam, **given_), -k)
    assert spin_glass.cdf(there, **scaled) == spin_glass.cdf(lam, **given_)
    for g, s in zip(spin_glass.stieltjes(lam, **given_), spin_glass.stieltjes(there, **scaled), strict=True):
        assert s == complex(np.ldexp(g.real, -k), np.ldexp(g.imag, -k))


@often
@given(points())
def test_dyson_equations_hold(point: Point) -> None:
    """Residuals relative to the largest term; signs as in the upper half plane."""
    lam, given_ = point
    kappa, b, b1, x1 = given_.values()
    s, c = b * b / 2, b1 * b1 / 2
    g_d, g_g = spin_glass.stieltjes(lam, **given_)
    assert g_d.imag <= 0 and g_g.imag <= 0
    assert (g_d.imag < 0) == (spin_glass.density(lam, **given_) > 0)
    terms = [1 / g_d, lam + x1, -(kappa * s + c) * g_d, -(1 - kappa) * s * g_g]
    assert abs(terms[0] - sum(terms[1:])) <= 2.0**-48 * max(map(abs, [*terms, lam, x1]))
    terms = [1 / g_g, lam, -kappa * s * g_d, -(1 - kappa) * s * g_g]
    assert abs(terms[0] - sum(terms[1:])) <= 2.0**-48 * max(map(abs, terms))


@some
@given(parameters())
def test_distribution_function_grows_from_0_to_1(given_: dict[str, float]) -> None:
    cuts = spin_glass.support(**given_)
    left, right = cuts[0][0], cuts[-1][1]
    width = right - left
    lam = np.sort(np.concatenate([np.linspace(left - 0.1 * width, right + 0.1 * width, 200), np.ravel(cuts)]))
    value = spin_glass.cdf(lam, **given_)
    assert value[0] == 0.0 and value[-1] == 1.0
    assert np.all(np.diff(value) >= -(2.0**-50))
    density = spin_glass.density(lam, **given_)
    inside = np.zeros(lam.size, dtype=bool)
    slack = 1e-14 * max(abs(left), abs(right))
    for low, high in cuts:
        inside |= (lam > low + slack) & (lam < high - slack)
        outside_value = spin_glass.density(np.array([left - slack, right + slack]), **given_)
        assert np.all(outside_value == 0.0)
    assert np.all(density[inside] > 0)


@some
@given(parameters())
def test_two_cuts_exactly_beyond_the_critical_shift(given_: dict[str, float]) -> None:
    critical = float(spin_glass.critical_shift(given_["kappa"], given_["b"], given_["b1"]))
    for factor, cuts in ((1 - 1e-9, 1), (1 + 1e-9, 2)):
        for sign in (-1.0, 1.0):
            assert len(spin_glass.support(**{**given_, "x1": sign * factor * critical})) == cuts
