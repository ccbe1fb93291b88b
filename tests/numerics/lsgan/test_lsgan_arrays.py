"""The cost, its gradient and its Hessian on arrays: definition, derivatives, identities, both engines."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from flint import acb, arb, fmpq
from hypothesis import given
from hypothesis import strategies as st

import numerics.lsgan as lsgan
from numerics.lsgan.accuracy import hard_points, usual_points, wild_points
from numerics.lsgan.quadrature import numpy_engine as _numpy_engine
from numerics.lsgan.quadrature import reference as _reference
from numerics.lsgan.quadrature.reference import data_columns, generator_columns
from numerics.precision import working_precision
from tests.helpers.profiles import examples

CASE_A = (2.2, -3.0, 1.5, -2.0, 0.5)
CASE_B = (1.21, -1.0, 0.35, -4.0, 4.04)
POINTS = (CASE_A, CASE_B, (-2.2, 1.0, 0.7, 0.4, 2.0), (0.0, 0.3, 2.0, -1.0, 0.5), (1e-9, 0.3, 2.0, -1.0, 0.5))
UPPER = np.triu_indices(4)


def definition(point: tuple[float, ...]) -> tuple[arb, arb]:
    """Return both expectations as integrals over t, term by term as the model writes them."""
    a, b, g, h, c = (arb(fmpq(*value.as_integer_ratio())) for value in point)

    def discriminator(x: acb) -> acb:
        return (1 + (a * x + b).erf()) / 2

    end = 120
    data = acb.integral(lambda t, _: (-t).exp() * discriminator(t / c) ** 2, acb(0), acb(end))
    rest = (arb(-end)).exp()
    generated = acb.integral(lambda t, _: (-t).exp() * (1 - discriminator(h + g * t)) ** 2, acb(0), acb(end))
    return data.real + arb(0, rest.upper()), generated.real + arb(0, rest.upper())


@pytest.mark.parametrize("point", POINTS)
def test_values_are_the_expectations_of_the_model(point: tuple[float, ...], engine: str) -> None:
    a, b, g, h, c = point
    with working_precision(160):
        data, generated = (float(part.mid()) for part in definition(point))
    assert lsgan.data_term(a, b, c, engine=engine) == pytest.approx(data, rel=1e-14, abs=0)
    assert lsgan.generator_term(a, b, g, h, engine=engine) == pytest.approx(generated, rel=1e-14, abs=0)
    assert lsgan.cost(*point, engine=engine) == pytest.approx(data + generated, rel=1e-14, abs=0)


@pytest.mark.parametrize("point", POINTS)
def test_reference_values_are_the_definition(point: tuple[float, ...]) -> None:
    """The reference of the measurements, against a route that shares nothing with it."""
    a, b, g, h, c = point
    with working_precision(160):
        data, generated = definition(point)
        found = data_columns(a, b, c)[0], generator_columns(a, b, g, h)[0]
        assert data.overlaps(found[0]) and generated.overlaps(found[1])
        assert data.rel_accuracy_bits() > 80 and generated.rel_accuracy_bits() > 80


@cache
def differences(point: tuple[float, ...]) -> tuple[list[float], list[list[float]]]:
    """Return central differences of enclosed costs with steps of 1e-13: derivatives to twenty digits."""
    base = [fmpq(*value.as_integer_ratio()) for value in point]
    step = fmpq(1, 10**13)

    def value(*shifts: tuple[int, int]) -> arb:
        a, b, g, h, c = (arb(x + sum(s * step for k, s in shifts if k == i)) for i, x in enumerate(base))
        return _reference._data(a, b, c, 280)[0] + _reference._generator(a, b, g, h, 280)[0]

    with working_precision(300):
        here, size = value(), arb(step)
        ahead, behind = [value((i, 1)) for i in range(4)], [value((i, -1)) for i in range(4)]
        slopes = [(ahead[i] - behind[i]) / (2 * size) for i in range(4)]
        bends = [[here] * 4 for _ in range(4)]
        for i in range(4):
            bends[i][i] = (ahead[i] - 2 * here + behind[i]) / size**2
            for j in range(i):
                same, opposite = value((i, 1), (j, 1)), value((i, 1), (j, -1))
                other = value((i, -1), (j, -1)) - value((i, -1), (j, 1))
                bends[i][j] = bends[j][i] = (same - opposite + other) / (4 * size**2)
        rows = [slopes, *bends]
        assert all(entry.rad() < 1e-24 for row in rows for entry in row)
        first, *second = [[float(entry.mid()) for entry in row] for row in rows]
        return first, second


@pytest.mark.parametrize("point", [*POINTS, (30.0, -7.0, 0.1, 0.3, 9.0), (-0.02, 5.0, 40.0, 1e4, 0.01)])
def test_derivatives_are_those_of_the_values(point: tuple[float, ...], engine: str) -> None:
    slopes, bends = differences(point)
    found = lsgan.value_gradient_hessian(*point, engine=engine)
    np.testing.assert_allclose(found.gradient, slopes, rtol=1e-12, atol=1e-18)
    np.testing.assert_allclose(found.hessian, bends, rtol=1e-12, atol=1e-18)


def test_one_pass_and_separate_functions_agree(engine: str) -> None:
    sample = usual_points(1, 200)
    whole = lsgan.value_gradient_hessian(*sample, engine=engine)
    np.testing.assert_array_equal(lsgan.cost(*sample, engine=engine), whole.value)
    np.testing.assert_allclose(lsgan.gradient(*sample, engine=engine), whole.gradient, rtol=1e-14)
    np.testing.assert_array_equal(lsgan.hessian(*sample, engine=engine), whole.hessian)
    np.testing.assert_array_equal(whole.hessian, np.swapaxes(whole.hessian, 1, 2))
    a, b, g, h, c = sample
    parts = lsgan.data_term(a, b, c, engine=engine) + lsgan.generator_term(a, b, g, h, engine=engine)
    np.testing.assert_array_equal(parts, whole.value)


@pytest.mark.parametrize("draw", [usual_points, wild_points, hard_points])
def test_both_engines_agree(draw: Callable[[int, int], Any]) -> None:
    pytest.importorskip("numba")
    from numerics.lsgan.quadrature import numba_engine as _numba_engine

    a, b, g, h, c = draw(5, 3000)
    pairs = []
    for name, point in (
        ("data_term", (a, b, c)),
        ("generator_term", (a, b, g, h)),
        ("cost", (a, b, g, h, c)),
    ):
        pairs.append((_numpy_engine.run(name, point, 2), _numba_engine.run(name, point, 2)))
    size = np.maximum(np.abs(pairs[0][0]), np.abs(pairs[1][0])) + 1e-290
    apart = np.abs(pairs[2][0] - pairs[2][1]) / size
    assert apart[:, 0].max() < 1e-14
    assert np.quantile(apart[:, 1:], 0.999) < 1e-12
    assert apart.max() < 1e-10  # where a part crosses zero
    for (one, other), entries in zip(pairs, (3, 5, 5), strict=False):
        gap = np.abs(one - other)[:, :entries] / (np.abs(one)[:, :entries] + 1e-290)
        assert np.quantile(gap, 0.99) < 1e-13


def test_pieces_for_several_processors_join(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numba")
    sample = usual_points(2, 300)
    whole = lsgan.hessian(*sample, engine="numba")
    monkeypatch.setattr("numerics.arrays.compiled.PIECE", 64)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    np.testing.assert_array_equal(lsgan.hessian(*sample, engine="numba"), whole)


def test_long_arrays_are_cut_into_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = usual_points(3, 500)
    whole = lsgan.value_gradient_hessian(*sample, engine="numpy")
    monkeypatch.setattr(_numpy_engine, "BLOCK", 7)
    monkeypatch.setattr(_numpy_engine, "COLUMNS", 3)
    for one, other in zip(whole, lsgan.value_gradient_hessian(*sample, engine="numpy"), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-13, atol=1e-300)


@examples(60)
@given(
    a=st.floats(-50, 50),
    b=st.floats(-8, 8),
    g=st.floats(0.01, 50),
    h=st.floats(-20, 20),
    c=st.floats(0.01, 50),
)
def test_symmetries(a: float, b: float, g: float, h: float, c: float) -> None:
    """1 - D is D with (a, b) negated, so the two terms change places; scaling x is no change either."""
    swapped = lsgan.generator_term(-a, -b, 1 / c, 0.0)
    assert lsgan.data_term(a, b, c) == pytest.approx(swapped, rel=1e-12, abs=1e-300)
    here = lsgan.cost(a, b, g, h, c)
    assert 0.0 <= here <= 2.0 + 1e-14
    assert lsgan.cost(a / 4, b, 4 * g, 4 * h, c / 4) == pytest.approx(here, rel=1e-12)
    shifted = lsgan.generator_term(a, a * h + b, g, 0.0)
    assert lsgan.generator_term(a, b, g, h) == pytest.approx(shifted, rel=1e-10, abs=1e-300)


@examples(60)
@given(a=st.floats(-50, 50), b=st.floats(-8, 8), c=st.floats(0.01, 50))
def test_expectations_of_erf_make_up_the_data_term(a: float, b: float, c: float) -> None:
    first, second = lsgan.expectation_erf(a, b, c), lsgan.expectation_erf_squared(a, b, c)
    assert 4 * lsgan.data_term(a, b, c) == pytest.approx(1 + 2 * first + second, abs=5e-15)
    assert lsgan.expectation_erf(-a, -b, c) == pytest.approx(-first, abs=1e-15)
    assert lsgan.expectation_erf_squared(-a, -b, c) == second


def test_matched_generator() -> None:
    """With g = 1/c and h = 0 the cost is 1/2 + E erf²(aX + b)/2."""
    a, b, _, _, c = usual_points(4, 500)
    matched = lsgan.cost(a, b, 1 / c, 0.0, c)
    np.testing.assert_allclose(matched, 0.5 + 0.5 * lsgan.expectation_erf_squared(a, b, c), rtol=2e-14)


def test_no_slope(engine: str) -> None:
    """At a = 0 the arguments of F are b and -b, and derivatives in a bring moments of X and of h + Y."""
    b, g, h, c = 0.7, 1.3, -0.4, 2.5
    found = lsgan.value_gradient_hessian(0.0, b, g, h, c, engine=engine)
    gauss, sign = math.exp(-b * b) / math.sqrt(math.pi), math.erf(b)
    up, down = gauss * (1 + sign), -gauss * (1 - sign)  # dF(b)/db, dF(-b)/db
    curve = 2 * math.exp(-2 * b * b) / math.pi
    bends = curve - 2 * b * up, curve - 2 * b * down
    mean, square = h + g, h * h + 2 * h * g + 2 * g * g
    assert found.value == pytest.approx(((1 + sign) ** 2 + (1 - sign) ** 2) / 4, rel=1e-15)
    np.testing.assert_allclose(found.gradient, [up / c + mean * down, up + down, 0, 0], rtol=1e-14)
    expected = np.zeros((4, 4))
    expected[0, 0] = 2 * bends[0] / c**2 + square * bends[1]
    expected[0, 1] = expected[1, 0] = bends[0] / c + mean * bends[1]
    expected[0, 2] = expected[2, 0] = expected[0, 3] = expected[3, 0] = down
    expected[1, 1] = bends[0] + bends[1]
    np.testing.assert_allclose(found.hessian, expected, rtol=1e-14)


@pytest.mark.parametrize("sign", [-1.0, 1.0])
def test_slopes_that_vanish(sign: float, engine: str) -> None:
    flat = lsgan.value_gradient_hessian(0.0, 0.7, 1.3, -0.4, 2.5, engine=engine)
    for size in (5e-324, 1e-300, 1e-160, 1e-20):
        near = lsgan.value_gradient_hessian(sign * size, 0.7, 1.3, -0.4, 2.5, engine=engine)
        for one, other in zip(near, flat, strict=True):
            np.testing.assert_allclose(one, other, rtol=1e-14, atol=1e-18)


def test_the_saddle_line(engine: str) -> None:
    """At a = b = 0 the gradient vanishes where the means match, g + h = 1/c."""
    g = np.array([0.25, 1.0, 2.0])
    np.testing.assert_allclose(lsgan.gradient(0.0, 0.0, g, 0.5 - g, 2.0, engine=engine), 0.0, atol=4e-15)
    assert (np.abs(lsgan.gradient(0.0, 0.0, g, 1.0 - g, 2.0, engine=engine)).max(axis=1) > 0.1).all()


def test_broadcasting(engine: str) -> None:
    b = np.linspace(-4, 2, 5)[:, None]
    h = np.linspace(-2, 3, 4)
    found = lsgan.value_gradient_hessian(2.2, b, 1.5, h, 0.5, engine=engine)
    assert found.value.shape == (5, 4)
    assert found.gradient.shape == (5, 4, 4) and found.hessian.shape == (5, 4, 4, 4)
    one: Any = lsgan.value_gradient_hessian(2.2, b[3, 0], 1.5, h[2], 0.5, engine=engine)
    assert isinstance(one.value, float) and one.gradient.shape == (4,) and one.hessian.shape == (4, 4)
    for whole, single in zip(found, one, strict=True):
        np.testing.assert_allclose(whole[3, 2], single, rtol=1e-13)
    assert lsgan.cost([], 0, 1, 0, 1, engine=engine).shape == (0,)
    assert lsgan.gradient(np.zeros((3, 0)), 0, 1, 0, 1, engine=engine).shape == (3, 0, 4)
    assert lsgan.hessian(np.zeros((3, 0)), 0, 1, 0, 1, engine=engine).shape == (3, 0, 4, 4)
    assert lsgan.expectation_erf(np.zeros((2, 0)), 0, 1).shape == (2, 0)


def test_nothing_overflows(engine: str) -> None:
    random = np.random.default_rng(8)
    a, b, g, h, c = (10.0 ** random.uniform(-100, 100, (5, 4000))) * random.choice([-1, 1], (5, 4000))
    b = np.where(random.random(4000) < 0.5, random.uniform(-8, 8, 4000), b)
    found = lsgan.value_gradient_hessian(a, b, np.abs(g), h, np.abs(c), engine=engine)
    for values in found:
        assert np.isfinite(values).all()
    assert (found.value >= 0).all() and (found.value <= 2 + 1e-14).all()
    assert np.isfinite(lsgan.expectation_erf(a, b, np.abs(c))).all()
    squares = lsgan.expectation_erf_squared(a, b, np.abs(c))
    assert (squares >= 0).all() and (squares <= 1 + 1e-14).all()
