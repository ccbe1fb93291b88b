"""Multiprecision kernels of the special functions against balls, to a few units in the last place."""

from __future__ import annotations

import pytest
from flint import arb
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp
from profiles import examples

from derive.kernels import ball, multiprecision
from numerics.precision import working_precision

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
