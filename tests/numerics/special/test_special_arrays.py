"""Float64 special functions: errors against balls on both engines, symmetries, limits, shapes, bad input."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from flint import arb
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import multivariate_normal

import numerics.special as special
from generated.special import kernels_float64
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.precision import working_precision
from numerics.special import accuracy
from numerics.special.accuracy import SAMPLES, errors, units_off
from tests.helpers.profiles import examples

BOUNDS = {"owens_t": 10.0, "bivariate_normal_cdf": 40.0, "erfcx": 5.0}
"""Units in the last place promised by the docstrings; 1e-14 is at least 45 of them."""
GOOD: dict[str, dict[str, Any]] = {
    "owens_t": {"h": 0.7, "a": -1.3},
    "bivariate_normal_cdf": {"x": -0.4, "y": 1.1, "rho": -0.6},
    "erfcx": {"x": 0.3},
}
each = pytest.mark.parametrize("name", list(GOOD))
INF = math.inf


@cache
def measured(name: str, engine: str) -> dict[str, Any]:
    return errors(name, SAMPLES[name](11, 4000), engine)


@each
def test_worst_error_over_the_domain(name: str, engine: str) -> None:
    record = measured(name, engine)
    assert record["worst_ulp"] <= BOUNDS[name], record
    assert record["mean_ulp"] < 0.8, record


def test_samples_reach_the_hard_points() -> None:
    """The measurement means nothing unless its points are where it is hard."""
    h, a = accuracy.owens_t_points(11, 4000)
    assert ((np.abs(np.abs(a) - 1) < 1e-9) & (np.abs(h) < 9)).sum() > 200
    assert (np.abs(h) > 30).sum() > 100 and (h == 0).any() and (a == 0).any()
    assert ((np.abs(a) > 1e100) & (np.abs(h) < 1)).any() and (np.abs(a) < 1e-100).any()
    x, y, rho = accuracy.bivariate_normal_cdf_points(11, 4000)
    assert ((1 + rho < 1e-9) & (x * y < 0) & (np.abs(x + y) < 1e-3 * np.abs(x))).sum() > 30
    assert ((x == 0) & (y == 0)).any() and (x == y).sum() > 100 and (x == -y).sum() > 100
    assert (np.abs(rho) == 1).sum() > 100 and ((x < -10) & (y < -10)).sum() > 20


def test_measurement_notices_a_wrong_value() -> None:
    value = float(special.owens_t(1.0, 0.5))
    assert units_off("owens_t", (1.0, 0.5), value) < 5
    assert units_off("owens_t", (1.0, 0.5), value * (1 + 1e-12)) > 1000
    assert units_off("owens_t", (1.0, 0.5), math.nan) == INF
    assert units_off("erfcx", (-30.0,), INF) == 0 and units_off("erfcx", (-20.0,), INF) == INF


HARD: dict[str, list[tuple[float, ...]]] = {
    "owens_t": [
        (6.67, -1.0000000004731853),
        (36.96, 0.2698),
        (38.5, 1.0),
        (26.0, 5e-324),
        (5e-324, 1.7e308),
        (1e-200, 1e200),
        (8.4, 1.0),
        (8.399999999999999, 1.0),
        (3.0, 1.0),
        (1.7e308, 0.5),
        (1e-160, 1e-160),
        (0.0, 1.7e308),
    ],
    "bivariate_normal_cdf": [
        (1.4961340006306074, -1.4961352793950649, -0.9999999999999988),
        (-33.434223867686285, -6.188229589465057e-118, -0.023543672356468814),
        (-36.13720773297868, 34.06930017242587, 0.0),
        (9.0, -9.0, -0.9999999999999999),
        (25.0, -24.999999999999996, -0.9999999999999999),
        (0.0, 0.0, -0.9999999999999999),
        (1e-308, -1e-308, 0.25),
        (-37.0, -1.0, 0.027),
        (5e-324, 5e-324, 0.5),
        (5e-324, -1e-323, -0.5),
        (1e-200, -1e-200, -0.9999999999999999),
        (-1.0, 1.0000000000000002, -1.0),
        (-5.0, 5.0, -1.0),
        (30.0, 30.0, -1.0),
    ],
    "erfcx": [
        (x,) for x in (-26.6, 26.0, 0.25, 0.2500000000000001, -0.5, -0.50000000000001, 1e308, 6.28, 6.27)
    ],
}


@pytest.mark.parametrize(("name", "point"), [(name, point) for name in HARD for point in HARD[name]])
def test_hard_points(name: str, point: tuple[float, ...], engine: str) -> None:
    value = float(getattr(special, name)(*point, engine=engine))
    assert units_off(name, point, value) <= BOUNDS[name]


# an alternative that shares nothing with this project
@examples(40)
@given(st.floats(-4, 4), st.floats(-4, 4), st.floats(-0.9, 0.9))
def test_bivariate_normal_against_scipy(x: float, y: float, rho: float) -> None:
    law = multivariate_normal(mean=[0, 0], cov=[[1, rho], [rho, 1]], abseps=1e-10, releps=1e-10)
    assert special.bivariate_normal_cdf(x, y, rho) == pytest.approx(float(law.cdf([x, y])), abs=1e-8)


def test_owens_t_against_the_integral(engine: str) -> None:
    x, w = np.polynomial.legendre.leggauss(200)
    for h, a in ((0.3, 0.8), (-1.2, 2.5), (2.0, -6.0), (0.0, 3.0)):
        nodes = 0.5 * a * (x + 1)
        integrand = np.exp(-0.5 * h * h * (1 + nodes * nodes)) / (1 + nodes * nodes)
        expected = 0.5 * a * np.sum(w * integrand) / (2 * np.pi)
        assert special.owens_t(h, a, engine=engine) == pytest.approx(expected, rel=1e-12)


finite = st.floats(-40, 40, allow_subnormal=False)


@examples(100)
@given(finite, st.floats(-1e3, 1e3), st.sampled_from(["numpy", None]))
def test_symmetries_of_owens_t(h: float, a: float, kind: str | None) -> None:
    value = special.owens_t(h, a, engine=kind)
    assert special.owens_t(-h, a, engine=kind) == value
    assert special.owens_t(h, -a, engine=kind) == -value
    assert abs(value) <= 0.25


@examples(100)
@given(finite, finite, st.floats(-1, 1))
def test_symmetry_and_marginals(x: float, y: float, rho: float) -> None:
    value = special.bivariate_normal_cdf(x, y, rho)
    assert special.bivariate_normal_cdf(y, x, rho) == pytest.approx(value, rel=2e-14, abs=1e-290)
    with working_precision(100):
        marginal = float(((-arb(x) / arb(2).sqrt()).erfc() / 2).mid())
    other = special.bivariate_normal_cdf(x, -y, -rho)
    assert value + other == pytest.approx(marginal, rel=3e-14, abs=1e-290)
    assert 0 <= value <= marginal * (1 + 1e-14)


def test_limits(engine: str) -> None:
    tail = float(special.bivariate_normal_cdf(-1.0, INF, 0.3, engine=engine))
    assert tail == pytest.approx(0.15865525393145705, rel=1e-15)
    for rho in (-1.0, -0.7, 0.0, 0.7, 1.0):
        assert special.bivariate_normal_cdf(INF, -1.0, rho, engine=engine) == pytest.approx(tail, rel=1e-15)
        assert special.bivariate_normal_cdf(-INF, 3.0, rho, engine=engine) == 0
        assert special.bivariate_normal_cdf(INF, INF, rho, engine=engine) == 1
    assert special.owens_t(INF, 0.5, engine=engine) == 0
    assert special.owens_t(-1.0, INF, engine=engine) == pytest.approx(tail / 2, rel=1e-15)
    assert special.owens_t([0.0, 0.0], [INF, -INF], engine=engine).tolist() == [0.25, -0.25]
    assert special.owens_t(INF, INF, engine=engine) == 0 == special.owens_t(INF, 0.0, engine=engine)
    assert special.erfcx([INF, -INF, -30.0, 0.0], engine=engine).tolist() == [0.0, INF, INF, 1.0]


def test_rules_are_rounded_once() -> None:
    """Nodes and weights are those of balls, to the last bit."""
    with working_precision(200):
        for n in (16, 26, 46):
            nodes, weights = kernels_float64._legendre(n)
            for i, (node, weight) in enumerate(zip(nodes, weights, strict=True)):
                x, w = arb.legendre_p_root(n, i, weight=True)
                assert abs(arb(node) - x) <= arb(float(np.spacing(node))) * 0.5001
                assert abs(arb(weight) - w) <= arb(float(np.spacing(weight))) * 0.5001


@each
def test_scalars_give_scalars(name: str, engine: str) -> None:
    value = getattr(special, name)(**GOOD[name], engine=engine)
    assert isinstance(value, float) and np.ndim(value) == 0


@each
def test_broadcasting_agrees_with_elements(name: str, engine: str) -> None:
    function: Callable[..., Any] = getattr(special, name)
    columns = accuracy.SAMPLES[name](3, 60)
    first, rest = columns[0].reshape(60, 1), [column[:5] for column in columns[1:]]
    value = function(first, *rest, engine=engine)
    assert value.shape == (60, 5 if rest else 1)
    for i, j in np.ndindex(value.shape):
        one = function(float(first[i, 0]), *(float(column[j]) for column in rest), engine=engine)
        assert one == value[i, j]


@each
def test_blocks_and_pieces_join(name: str, engine: str) -> None:
    """More elements than a block of NumPy or a piece of a processor."""
    columns = accuracy.SAMPLES[name](4, 40_000)
    whole = getattr(special, name)(*columns, engine=engine)
    parts = [getattr(special, name)(*columns[:, i : i + 1777], engine=engine) for i in range(0, 40_000, 1777)]
    np.testing.assert_array_equal(whole, np.concatenate(parts))


@each
@pytest.mark.parametrize("shape", [(0,), (3, 0), (0, 2)])
def test_empty(name: str, shape: tuple[int, ...], engine: str) -> None:
    first = next(iter(GOOD[name]))
    assert getattr(special, name)(**{**GOOD[name], first: np.empty(shape)}, engine=engine).shape == shape


@each
def test_nan_in_nan_out(name: str, engine: str) -> None:
    for parameter in GOOD[name]:
        arguments = {**GOOD[name], parameter: [math.nan, GOOD[name][parameter]]}
        value = getattr(special, name)(**arguments, engine=engine)
        assert math.isnan(value[0]) and math.isfinite(value[1])


@each
def test_integers_lists_and_strides(name: str, engine: str) -> None:
    function = getattr(special, name)
    last = list(GOOD[name])[-1]
    expected = function(**{**GOOD[name], last: np.array([-1.0, 0.0, 1.0])}, engine=engine)
    backwards = np.array([1.0, 9.0, 0.0, 9.0, -1.0])[::-2]
    for value in ([-1, 0, 1], np.arange(-1, 2, dtype=np.int8), np.float32([-1, 0, 1]), backwards):
        np.testing.assert_array_equal(function(**{**GOOD[name], last: value}, engine=engine), expected)


@each
@pytest.mark.parametrize("bad", ["1", None, 1j, True, [object()], np.array(["a"])])
def test_wrong_types_are_named(name: str, bad: object) -> None:
    for parameter in GOOD[name]:
        with pytest.raises(ParameterError) as caught:
            getattr(special, name)(**{**GOOD[name], parameter: bad})
        assert caught.value.parameter == parameter


@pytest.mark.parametrize("rho", [1.0000000000000002, -2.0, INF, [0.5, -1.5]])
def test_correlations_beyond_one(rho: object) -> None:
    with pytest.raises(DomainError, match=r"rho = .* is outside the allowed domain: -1 <= rho <= 1"):
        special.bivariate_normal_cdf(0.0, 0.0, rho)  # type: ignore[arg-type]


def test_shapes_that_do_not_fit() -> None:
    with pytest.raises(ShapeError, match="h, a"):
        special.owens_t(np.zeros(2), np.zeros(3))
    with pytest.raises(ParameterError, match="engine"):
        special.erfcx(1.0, engine="fortran")


def test_plain_measurement() -> None:
    record = accuracy.measure(seed=5, points=20, engine="numpy")
    assert list(record) == list(GOOD)
    for name, entry in record.items():
        assert list(entry["point"]) == list(GOOD[name]) and entry["points"] == 20 and entry["seed"] == 5
