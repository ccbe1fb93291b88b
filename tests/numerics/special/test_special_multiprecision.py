"""Multiprecision kernels of the special functions against balls, to a few units in the last place."""

from __future__ import annotations

import pytest
from flint import arb
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

from derive.functions.kernels import ball, multiprecision
from numerics.precision import working_precision
from tests.helpers.profiles import examples

UNITS = 2.0
"""Units in the last place of the working precision."""


def spread(low: float, high: float) -> st.SearchStrategy[float]:
    """±10**x with x from low to high."""
    return st.builds(lambda x, s: s * 10.0**x, st.floats(low, high), st.sampled_from([-1.0, 1.0]))


sizes = st.one_of(
    st.floats(-10, 10, allow_subnormal=False), spread(-300, 6), spread(-5, 1.6), st.sampled_from([0.0, 1.0])
)
correlations = st.one_of(
    st.floats(-1, 1, allow_subnormal=False),
    st.builds(lambda x, s: s * (1 - 10.0**-x), st.floats(0, 16), st.sampled_from([-1.0, 1.0])),
    st.sampled_from([0.0, 0.5, 1.0, -1.0]),
)
precisions = st.sampled_from([15, 53, 120, 333])


def close(name: str, bits: int, *point: float) -> None:
    with mp.workprec(bits):
        value = getattr(multiprecision, name)(*map(mp.convert, point))
    with working_precision(bits + 60):
        true = getattr(ball, name)(*map(arb, point))
        if true == 0:
            assert value == 0
            return
        sign, mantissa, exponent, _ = value._mpf_
        found = arb((-int(mantissa) if sign else int(mantissa), int(exponent)))
        assert abs(found - true) <= abs(true) * arb(UNITS) * arb(2) ** -bits


@examples(120)
@given(precisions, sizes, sizes)
def test_owens_t(bits: int, h: float, a: float) -> None:
    close("owens_t", bits, h, a)


@examples(120)
@given(precisions, sizes, sizes, correlations, st.sampled_from(["free", "equal", "opposite", "regression"]))
def test_bivariate_normal(bits: int, x: float, y: float, rho: float, kind: str) -> None:
    y = {"free": y, "equal": x, "opposite": -x, "regression": rho * x}[kind]
    close("bivariate_normal_cdf", bits, x, y, rho)


@examples(80)
@given(precisions, sizes)
def test_erfcx(bits: int, x: float) -> None:
    close("erfcx", bits, x)


@pytest.mark.parametrize("bits", [15, 53, 333])
@pytest.mark.parametrize(
    "point",
    [
        (-8.0, -8.0, 0.0),
        (-7.0, -9.0, -0.7),
        (-12.0, -15.0, 0.3),
        (-2.0, -15.0, 0.1),
        (1.4961340006306074, -1.4961352793950649, -0.9999999999999988),
        (2.0**-40, -(2.0**-40), 2.0**-50 - 1),
        (25.0, -24.999999999999996, -0.9999999999999999),
    ],
)
def test_hard_points(bits: int, point: tuple[float, float, float]) -> None:
    close("bivariate_normal_cdf", bits, *point)


def test_arguments_longer_than_the_precision() -> None:
    """Arguments keep their bits: here y - ρx is 2**-150, and so is √(1 - ρ²) up to a factor."""
    with mp.workprec(400):
        rho, y = 1 - mp.ldexp(1, -301), 1 + mp.ldexp(1, -151)
        points = [(1, y, rho), (-1, -y, rho), (1, -y, -rho), (-1, y, -rho)]
    for point in points:
        balls = [arb((int(v.man) * (-1 if v < 0 else 1), int(v.exp))) for v in map(mp.convert, point)]
        with working_precision(400):
            true = ball.bivariate_normal_cdf(*balls)
        with working_precision(53):
            coarse = ball.bivariate_normal_cdf(*balls)
            assert coarse.overlaps(true) and coarse.rel_accuracy_bits() > 50
        for bits in (20, 53):
            with mp.workprec(bits):
                value = multiprecision.bivariate_normal_cdf(*point)
            with working_precision(400):
                assert abs(arb((int(value.man), int(value.exp))) - true) <= true * arb(2) ** (1 - bits)


def test_opposite_correlation_far_out() -> None:
    """q(-min) - q(max), of either order, without a one in between."""
    for x, y in ((1e5, -1e5 + 1e-5), (-1e5 + 1e-5, 1e5), (30.0, -29.0), (2.0**100, -(2.0**99))):
        close("bivariate_normal_cdf", 53, x, y, -1.0)


def test_infinite_and_undefined_arguments() -> None:
    inf, nan = mp.inf, mp.nan
    tail = mp.ncdf(-1)
    assert multiprecision.owens_t(inf, 1) == 0
    assert mp.almosteq(multiprecision.owens_t(1, inf), tail / 2)
    assert mp.almosteq(multiprecision.owens_t(-1, -inf), -tail / 2)
    assert mp.almosteq(multiprecision.owens_t(0, inf), 0.25)
    assert mp.almosteq(multiprecision.bivariate_normal_cdf(inf, -1, 0.5), tail)
    assert mp.almosteq(multiprecision.bivariate_normal_cdf(-1, inf, -1), tail)
    assert multiprecision.bivariate_normal_cdf(inf, inf, -1) == 1
    assert multiprecision.bivariate_normal_cdf(-inf, inf, 0.5) == 0
    assert multiprecision.erfcx(inf) == 0 and multiprecision.erfcx(-inf) == inf
    for value in (
        multiprecision.owens_t(nan, 1),
        multiprecision.owens_t(1, nan),
        multiprecision.bivariate_normal_cdf(nan, 0, 0),
        multiprecision.bivariate_normal_cdf(0, nan, 0),
        multiprecision.bivariate_normal_cdf(0, 0, nan),
        multiprecision.bivariate_normal_cdf(0, 0, mp.mpf("1.001")),
        multiprecision.erfcx(nan),
    ):
        assert mp.isnan(value)


@pytest.mark.parametrize("bits", [53, 200])
def test_precision_is_put_back(bits: int) -> None:
    with mp.workprec(bits):
        multiprecision.owens_t(1.5, 2.5)
        multiprecision.bivariate_normal_cdf(1e5, -2, -0.99)
        multiprecision.erfcx(30)
        assert mp.prec == bits
