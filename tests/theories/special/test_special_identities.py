"""Certified values of the special functions: against other integrals, other libraries, and each other."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import scipy.special
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

import numerics
from tests.helpers import special_integrals as integrals
from tests.helpers.profiles import examples
from tests.helpers.special_integrals import correlation, halves, real, sizes, slopes

DIGITS = 30
CLOSE = mpf(10) ** -27
many = examples(60)
open_correlations = st.fractions(Fraction(-19, 20), Fraction(19, 20), max_denominator=20)


def owens_t(h: Any, a: Any, digits: int = DIGITS) -> Any:
    """The middle of the certified value, with mpmath's precision."""
    return _certified("special.owens_t", digits, h=h, a=a)


def bivariate(x: Any, y: Any, rho: Any, digits: int = DIGITS) -> Any:
    """The middle of the certified value, with mpmath's precision."""
    return _certified("special.bivariate_normal_cdf", digits, x=x, y=y, rho=rho)


def erfcx(x: Any, digits: int = DIGITS) -> Any:
    """The middle of the certified value, with mpmath's precision."""
    return _certified("special.erfcx", digits, x=x)


def _certified(name: str, digits: int, **at: Any) -> Any:
    value = numerics.evaluate(name, digits=digits, **at)
    assert value.rad <= abs(value.mid) * Fraction(1, 10**digits)
    return real(value.mid)


def cdf(x: Any) -> Any:
    """Φ."""
    return mp.erfc(-real(x) / mp.sqrt(2)) / 2


@pytest.fixture(autouse=True)
def _precision() -> Any:
    with mp.workdps(40):
        yield


# --- against integrals -------------------------------------------------------------------------------------


@examples(25)
@given(sizes, slopes)
def test_owens_t_is_its_integral(h: Fraction, a: Fraction) -> None:
    assert abs(owens_t(h, a) - integrals.owens_t(real(h), real(a))) < CLOSE


@examples(8)
@given(sizes, sizes, open_correlations)
def test_bivariate_is_both_of_its_integrals(x: Fraction, y: Fraction, rho: Fraction) -> None:
    value, at = bivariate(x, y, rho), [real(v) for v in (x, y, rho)]
    assert abs(value - integrals.bivariate_by_density(*at)) < mpf(10) ** -25
    assert abs(value - integrals.bivariate_by_angle(*at)) < mpf(10) ** -25


@pytest.mark.parametrize("rho", ["999/1000", "-999/1000", "9999999/10000000", "-9999999/10000000"])
@pytest.mark.parametrize(("x", "y"), [("1", "1"), ("1", "-1"), ("-1/2", "0"), ("2", "2001/1000"), ("0", "0")])
def test_bivariate_at_the_ends_of_the_correlation(x: str, y: str, rho: str) -> None:
    value = bivariate(x, y, rho)
    assert abs(value - integrals.bivariate_by_density(real(x), real(y), real(rho))) < mpf(10) ** -25


@examples(15)
@given(st.fractions(Fraction(1, 4), 8, max_denominator=16))
def test_erfcx_is_a_cauchy_integral(x: Fraction) -> None:
    """exp(x²) erfc(x) is the Faddeeva function on the imaginary axis; for -x: 2exp(x²) minus it."""
    value = erfcx(x)
    assert abs(value - integrals.erfcx_on_the_line(real(x))) < CLOSE
    other = erfcx(-x)
    assert abs(other + value - 2 * mp.exp(real(x) ** 2)) < CLOSE * other


@examples(20)
@given(sizes, slopes, sizes, open_correlations)
def test_scipy(h: Fraction, a: Fraction, y: Fraction, rho: Fraction) -> None:
    floats = [float(v) for v in (h, a, y, rho)]
    assert abs(float(owens_t(h, a)) - scipy.special.owens_t(floats[0], floats[1])) < 1e-14
    covariance = np.array([[1.0, floats[3]], [floats[3], 1.0]])
    theirs = scipy.stats.multivariate_normal.cdf([floats[0], floats[2]], cov=covariance)
    assert abs(float(bivariate(h, y, rho)) - theirs) < 1e-9
    assert abs(float(erfcx(h)) / scipy.special.erfcx(floats[0]) - 1) < 1e-14


# --- identities --------------------------------------------------------------------------------------------


@many
@given(sizes, slopes.filter(bool))
def test_reflection(h: Fraction, a: Fraction) -> None:
    """T(h, a) + T(ah, 1/a) = (Φ(h) + Φ(ah))/2 - Φ(h)Φ(ah) - [a < 0]/2, all signs of h."""
    first, second = cdf(h), cdf(a * h)
    total = owens_t(h, a) + owens_t(a * h, 1 / a)
    assert abs(total - ((first + second) / 2 - first * second - (mpf(1) / 2 if a < 0 else 0))) < CLOSE


@many
@given(sizes, slopes)
def test_symmetries_of_owens_t(h: Fraction, a: Fraction) -> None:
    value = numerics.evaluate("special.owens_t", h=h, a=a, digits=DIGITS)
    assert value == numerics.evaluate("special.owens_t", h=-h, a=a, digits=DIGITS)
    mirrored = numerics.evaluate("special.owens_t", h=h, a=-a, digits=DIGITS)
    assert mirrored.mid == -value.mid
    assert abs(owens_t(0, a) - mp.atan(real(a)) / (2 * mp.pi)) < CLOSE
    assert abs(owens_t(h, 1) - cdf(h) * cdf(-h) / 2) < CLOSE
    if a > 0:
        assert 0 < owens_t(h, a) <= cdf(-abs(h)) / 2 + CLOSE
        assert owens_t(h, a) <= owens_t(h, a + 1) + CLOSE


@many
@given(sizes.filter(bool), sizes.filter(bool), halves | st.sampled_from([Fraction(10**4), Fraction(10**7)]))
def test_owens_reduction_in_all_quadrants(x: Fraction, y: Fraction, r: Fraction) -> None:
    """Φ2 from two values of T, for every pair of signs and for ρ next to ±1."""
    rho, root = correlation(r)
    if r > 100 and x + y < 0:
        x, y = -x, -y
    value = bivariate(x, y, rho)
    reduced = (cdf(x) + cdf(y)) / 2 - (mpf(1) / 2 if x * y < 0 else 0)
    reduced -= owens_t(x, (y - rho * x) / (x * root)) + owens_t(y, (x - rho * y) / (y * root))
    assert abs(value - reduced) < CLOSE


@many
@given(sizes, halves)
def test_owens_reduction_on_an_axis(x: Fraction, r: Fraction) -> None:
    """y = 0: the second T is T(0, ±∞) = ±1/4, and Φ2 = Φ(x)/2 - T(x, -ρ/√(1-ρ²)); at the origin, Sheppard."""
    rho, root = correlation(r)
    assert abs(bivariate(x, 0, rho) - cdf(x) / 2 + owens_t(x, -rho / root)) < CLOSE
    assert abs(bivariate(0, 0, rho) - mpf(1) / 4 - mp.asin(real(rho)) / (2 * mp.pi)) < CLOSE


@many
@given(sizes, sizes, halves.filter(lambda r: r >= Fraction(1, 100)))
def test_symmetry_and_marginals(x: Fraction, y: Fraction, r: Fraction) -> None:
    rho, _ = correlation(r)
    value = bivariate(x, y, rho)
    assert abs(value - bivariate(y, x, rho)) < CLOSE
    assert abs(value + bivariate(x, -y, -rho) - cdf(x)) < CLOSE
    assert abs(bivariate(-x, -y, rho) - (1 - cdf(x) - cdf(y) + value)) < CLOSE
    # Fréchet's bounds.
    assert max(mpf(0), cdf(x) + cdf(y) - 1) - CLOSE <= value <= min(cdf(x), cdf(y)) + CLOSE


@many
@given(sizes, sizes)
def test_extreme_correlations(x: Fraction, y: Fraction) -> None:
    assert abs(bivariate(x, y, 0) - cdf(x) * cdf(y)) < CLOSE
    assert abs(bivariate(x, y, 1) - cdf(min(x, y))) < CLOSE
    opposite = numerics.evaluate("special.bivariate_normal_cdf", x=x, y=y, rho=-1, digits=DIGITS)
    assert abs(real(opposite.mid) - max(mpf(0), cdf(x) - cdf(-y))) < CLOSE
    assert (opposite == 0) == (x + y <= 0)


@many
@given(sizes, sizes, halves.filter(lambda r: Fraction(1, 50) < r < 50))
def test_plackett(x: Fraction, y: Fraction, r: Fraction) -> None:
    """∂Φ2/∂ρ is the joint density, and ∂Φ2/∂x the density times a conditional probability."""
    (rho, root), step = correlation(r), Fraction(1, 10**20)
    digits, plain = 70, real(step)
    with mp.workdps(80):
        slope = bivariate(x, y, rho + step, digits) - bivariate(x, y, rho - step, digits)
        p, q, c, s = (real(v) for v in (x, y, rho, root))
        density = mp.exp(-(p * p - 2 * c * p * q + q * q) / (2 * s * s)) / (2 * mp.pi * s)
        assert abs(slope / (2 * plain) - density) < mpf(10) ** -28
        slope = bivariate(x + step, y, rho, digits) - bivariate(x - step, y, rho, digits)
        expected = mp.npdf(p) * mp.erfc((c * p - q) / (s * mp.sqrt(2))) / 2
        assert abs(slope / (2 * plain) - expected) < mpf(10) ** -28


@many
@given(sizes, slopes)
def test_slopes_of_owens_t_and_erfcx(h: Fraction, a: Fraction) -> None:
    step, digits = Fraction(1, 10**20), 70
    with mp.workdps(80):
        p, q, plain = real(h), real(a), 2 * real(step)
        slope = (owens_t(h, a + step, digits) - owens_t(h, a - step, digits)) / plain
        assert abs(slope - mp.exp(-p * p * (1 + q * q) / 2) / (2 * mp.pi * (1 + q * q))) < mpf(10) ** -28
        slope = (owens_t(h + step, a, digits) - owens_t(h - step, a, digits)) / plain
        assert abs(slope + mp.npdf(p) * mp.erf(p * q / mp.sqrt(2)) / 2) < mpf(10) ** -28
        slope = (erfcx(h + step, digits) - erfcx(h - step, digits)) / plain
        expected = 2 * p * erfcx(h, digits) - 2 / mp.sqrt(mp.pi)
        assert abs(slope - expected) < mpf(10) ** -26 * (1 + abs(expected))


@pytest.mark.parametrize("rho", ["-101/100", 2, "1.0000001"])
def test_correlations_beyond_one_are_refused(rho: Any) -> None:
    with pytest.raises(numerics.DomainError, match="rho"):
        numerics.evaluate("special.bivariate_normal_cdf", x=0, y=0, rho=rho)
