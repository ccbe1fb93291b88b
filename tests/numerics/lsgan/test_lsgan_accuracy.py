"""Float64 values and derivatives of the LSGAN cost against balls, at usual, wild and hard points."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np
import pytest
from flint import arb, fmpq
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

import numerics
import numerics.lsgan as lsgan
from numerics.lsgan.accuracy import (
    ENTRIES,
    PROMISED,
    SAMPLES,
    enclosed,
    errors_at,
    hard_points,
    measure,
    off,
    rounding,
    worst,
)
from numerics.lsgan.quadrature import nodes as _nodes
from numerics.lsgan.quadrature import polynomials as _polynomials
from numerics.lsgan.quadrature import reference as _reference
from numerics.lsgan.quadrature import terms as _terms
from numerics.lsgan.quadrature import windows as _windows
from numerics.precision import working_precision
from tests.helpers.profiles import examples, scaled

# Balls at a point cost fifty times what its floats do: most points are for the long profile.
COUNTS = {"usual": scaled(40), "wild": scaled(40), "hard": scaled(100)}
VALUES = ("data_term", "generator_term", "cost", "expectation_erf", "expectation_erf_squared")


@cache
def true(point: tuple[float, ...]) -> Any:
    return enclosed(point)


@cache
def measured(name: str, engine: str) -> tuple[Any, dict[str, Any]]:
    sample = SAMPLES[name](21, COUNTS[name])
    return sample, errors_at(sample, engine, true)


@pytest.mark.parametrize("name", list(SAMPLES))
def test_values_keep_what_is_promised(name: str, engine: str) -> None:
    sample, found = measured(name, engine)
    records = worst(sample, found)
    for function in VALUES:
        assert records[function]["worst"] <= PROMISED[function], records[function]


@pytest.mark.parametrize("name", list(SAMPLES))
@pytest.mark.parametrize("function", ["gradient", "hessian"])
def test_derivatives_keep_what_is_promised(name: str, function: str, engine: str) -> None:
    sample, found = measured(name, engine)
    first = 1 if function == "gradient" else 5
    for i, k in np.argwhere(found[function] > PROMISED[function]).tolist():
        point = tuple(sample[:, i].tolist())
        assert found[function][i, k] <= 4 * rounding(point, ENTRIES[first + k]), (point, ENTRIES[first + k])
    assert np.quantile(found[function], 0.99) < 1e-13


def test_rounding_of_composed_arguments_is_made_good(engine: str) -> None:
    """ah + b and ag are rounded; uncorrected, that would cost a hundred units in the last place and more."""
    sample, found = measured("wild", engine)
    assert found["gradient"].max() <= 3e-14, worst(sample, found)["gradient"]
    assert found["cost"].max() <= 3e-15, worst(sample, found)["cost"]


def test_small_probabilities(engine: str) -> None:
    """F(b) = erfc(-b)²/4 falls to 1e-250; the rounding of b² would cost it thirty units in the last place."""
    b = np.linspace(-17.0, -3.0, 301)
    found = lsgan.data_term(1e-30, b, 1.0, engine=engine)
    with working_precision(200):
        for place, value in zip(b.tolist(), found.tolist(), strict=True):
            true = _reference.distribution(arb(place))
            assert off(value, true, true) < 3e-15


EDGES = [
    (a, b, g, (eta - b) / a, c)
    for a in (-1e3, -0.9, 1e-3, 3.0)
    for b in (-8.0, 8.0)
    for eta in (-4000.0, -6.5, 8.0, 4000.0)
    for g, c in ((1.0, 1.0), (1e-6 / abs(a), 1e-6 * abs(a)), (1e6 / abs(a), 1e6 * abs(a)))
]


def test_corners_of_the_domain(engine: str) -> None:
    """|b| = 8 with ah + b at the ends of windows and far away, and rates of 1e-6, 1 and 1e6."""
    sample = np.array(EDGES).T
    found = errors_at(sample, engine, true)
    for function in VALUES:
        assert found[function].max() <= PROMISED[function], worst(sample, found)[function]
    assert found["gradient"].max() <= PROMISED["gradient"], worst(sample, found)["gradient"]
    for i, k in np.argwhere(found["hessian"] > PROMISED["hessian"]).tolist():
        assert found["hessian"][i, k] <= 4 * rounding(EDGES[i], ENTRIES[5 + k]), (EDGES[i], ENTRIES[5 + k])


@examples(25)
@given(
    exponents=st.tuples(st.floats(-3, 3), st.floats(-2, 2), st.floats(-4, 4)),
    sign=st.sampled_from([-1.0, 1.0]),
    b=st.floats(-8, 8),
    eta=st.one_of(st.floats(-8, 8), st.floats(-4000, 4000)),
)
def test_cost_anywhere(exponents: tuple[float, ...], sign: float, b: float, eta: float) -> None:
    a, c, g = (10.0**x for x in exponents)
    a *= sign
    point = (a, b, g, (eta - b) / a, c)
    data, generator = enclosed(point)
    with working_precision(200):
        whole = data[0] + generator[0]
        for name in ("numpy", None):
            assert off(lsgan.cost(*point, engine=name), whole, whole) <= PROMISED["cost"]


def test_measure_returns_plain_data() -> None:
    record = measure(points=2)
    assert list(record) == list(SAMPLES)
    for functions in record.values():
        assert set(functions) == set(PROMISED)
        for entry in functions.values():
            assert 0.0 <= entry["worst"] <= 4 * entry["promised"]
            point = {key: float.fromhex(text) for key, text in entry["point"].items()}
            assert list(point) == ["a", "b", "g", "h", "c"] and entry["entry"] in ENTRIES


def test_measure_sees_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    true_cost = lsgan.value_gradient_hessian

    def spoiled(*point: Any, engine: str | None = None) -> Any:
        found = true_cost(*point, engine=engine)
        hessian = found.hessian.copy()
        hessian[:, 2, 3] *= 1 + 1e-11
        return found._replace(value=found.value * (1 + 2e-14), hessian=hessian)

    monkeypatch.setattr(lsgan, "value_gradient_hessian", spoiled)
    sample = SAMPLES["usual"](2, 8)
    records = worst(sample, errors_at(sample, "numpy"))
    assert records["cost"]["worst"] > PROMISED["cost"]
    assert records["hessian"]["worst"] > PROMISED["hessian"] and records["hessian"]["entry"] == "gh"
    assert records["gradient"]["worst"] <= PROMISED["gradient"]


def test_hard_points_are_hard() -> None:
    """The measurement means nothing unless its points are where the arrays change their way."""
    a, b, g, h, c = hard_points(21, 2000)
    rates = c / np.maximum(np.abs(a), 1e-200), 1 / np.maximum(np.abs(a) * g, 1e-200)
    for rate in rates:
        assert (np.abs(rate * _terms.BY_PARTS - 1) < 1e-6).sum() > 20
        assert (np.abs(rate - 1) < 1e-6).sum() > 20 and (rate < 1e-5).any() and (rate > 1e11).any()
    assert (a == 0).any() and (h == 0).any() and (np.abs(a) < 1e-9).any()
    assert (np.abs(b) == 8).any() and (np.abs(a * h + b - 8) < 1e-9).any()
    for beta, rho in ((b, a / c), (-(a * h + b), -a * g)):
        with np.errstate(all="ignore"):
            start = _windows.window(beta, rho)[1]
        assert (start > 0).sum() > 100 and ((start > 0) & (start < 0.1)).sum() > 20


@pytest.mark.parametrize(("beta", "rho"), [(-4.0, 0.5), (3.0, -2.0), (0.2, 40.0), (5.0, -0.01), (0.0, 1e-9)])
def test_reference_moments_are_the_definition(beta: float, rho: float) -> None:
    """Moments found by parts against their integrals, at a hundred bits."""
    from flint import acb

    with working_precision(400):
        place, rate = arb(beta), arb(rho)
        value, first, second = _reference.moments(place, rate, 370)

        def tail(u: acb) -> acb:
            return (-u).erfc()

        kernels = (
            lambda u: tail(u) * tail(u) / 4,
            lambda u: tail(u) * (-u * u).exp() / acb.pi().sqrt(),
            lambda u: -2 * u * tail(u) * (-u * u).exp() / acb.pi().sqrt() + 2 / acb.pi() * (-2 * u * u).exp(),
        )
        for n, found in [(0, [value]), (1, first), (2, second)]:
            for power, enclosure in enumerate(found):

                def integrand(t: acb, _: bool, power: int = power, n: int = n) -> acb:
                    return (-t).exp() * t**power * kernels[n](place + rate * t)

                direct = acb.integral(integrand, acb(0), acb(200)).real
                assert abs(direct - enclosure) < arb(2) ** -100, (n, power)


@pytest.mark.parametrize("name", ["usual", "hard"])
def test_reference_agrees_with_the_proved_closed_forms(name: str) -> None:
    """Quadrature and parts here; Owen's T and the proved ladder of derivatives in `numerics.evaluate`."""

    def agrees(enclosure: Any, ball: arb) -> bool:
        middle, radius = (fmpq(x.numerator, x.denominator) for x in (enclosure.mid, enclosure.rad))
        return not abs(arb(middle) - ball) > arb(radius)

    for point in zip(*SAMPLES[name](31, 15).tolist(), strict=True):
        given = dict(zip("abghc", point, strict=True))
        data, generator = enclosed(point)
        value = numerics.evaluate("lsgan.cost", digits=24, **given)
        slopes = numerics.evaluate("lsgan.gradient", digits=24, **given)
        bends = numerics.evaluate("lsgan.hessian", digits=24, **given)
        found = [value, *slopes, *bends[np.triu_indices(4)]]
        with working_precision(256):
            for entry, enclosure, one, other in zip(ENTRIES, found, data, generator, strict=True):
                assert agrees(enclosure, one + other), (entry, point)


def test_nodes_integrate_polynomials_exactly() -> None:
    place, weight = _nodes.nodes()
    assert (np.diff(place) > 0).all() and place[0] > 0 and place[-1] < 1
    for degree in range(0, 2 * _nodes.COUNT, 7):
        assert math.fsum(weight * place**degree) == pytest.approx(1 / (degree + 1), rel=1e-14)


def test_polynomial_of_the_scaled_complement() -> None:
    x = np.concatenate([np.linspace(0, 30, 4001), np.geomspace(1e-12, 1e12, 500)])
    t = (x - _polynomials.CENTRE) / (x + _polynomials.CENTRE)
    found = np.polynomial.polynomial.polyval(t, _polynomials.scaled_complement()) / (1 + 2 * x)
    np.testing.assert_allclose(found, special.erfcx(x), rtol=2e-15)


def test_compiled_functions() -> None:
    pytest.importorskip("numba")
    from numba import njit

    from numerics.lsgan.quadrature import error_functions as _error_functions
    from numerics.lsgan.quadrature import numba_functions as _numba_functions

    exponential, erfcx = _numba_functions.exponential, _error_functions.erfcx
    compiled = njit(lambda x: (exponential(x), erfcx(x)))
    for x in [*np.linspace(-26, 26, 301).tolist(), 0.0, 1e-300, 690.0, -690.0, 1e300]:
        one, other = compiled(x)
        if abs(x) < 700:
            assert one == pytest.approx(math.exp(x), rel=3e-16)
        assert other == pytest.approx(float(special.erfcx(x)), rel=2e-15)
    assert compiled(-1e5)[0] < 1e-300 and compiled(-40.0)[1] == math.inf
