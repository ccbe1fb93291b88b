"""Ranges, symmetries, limits and critical points, as properties of certified values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

import numerics
from numerics import Enclosure
from tests.helpers import lsgan_integrals as model
from tests.helpers.lsgan_integrals import offsets, points, real, scales, slopes
from tests.helpers.profiles import examples

TWO_OVER_ROOT_PI = Fraction(11283791670955126, 10**16)  # above 2/√π
many = examples(60)


def value(name: str, digits: int = 25, **p: Any) -> Any:
    """A certified value of the theory."""
    return numerics.evaluate(f"lsgan.{name}", digits=digits, **p)


def near(first: Any, second: Any) -> bool:
    """Whether two sums of a few values below 10 can be the same number."""
    return abs(middle(first) - middle(second)) <= Fraction(1, 10**22)


def middle(x: Any) -> Fraction:
    """An enclosure's middle, or a number itself."""
    return x.mid if isinstance(x, Enclosure) else Fraction(x)


# --- one expectation in terms of another -------------------------------------------------------------------


@many
@given(points("abc"))
def test_turning_the_discriminator_over(p: dict[str, Any]) -> None:
    """(a, b) -> (-a, -b) makes 1 - D of D: E(1 - D)² = E D² - E erf, E erf² stays, E erf changes its sign."""
    over = p | {"a": -p["a"], "b": -p["b"]}
    mean, turned = value("expectation_erf", **p), value("expectation_erf", **over)
    assert near(-mean.mid, turned)
    assert near(value("expectation_erf_squared", **over), value("expectation_erf_squared", **p))
    assert near(value("data_term", **over), value("data_term", **p).mid - mean.mid)
    four = 4 * value("data_term", **p).mid
    assert near(four, 1 + 2 * mean.mid + value("expectation_erf_squared", **p).mid)


@many
@given(points("abgh"))
def test_the_generator_term_is_a_data_term(p: dict[str, Any]) -> None:
    """G(Z) - h is exponential with rate 1/g, and 1 - D(t) = D(-t)."""
    a, b, g, h = (p[k] for k in "abgh")
    assert near(value("generator_term", **p), value("data_term", a=-a, b=-(a * h + b), c=1 / g))


@many
@given(points("abgc"))
def test_exchanging_the_laws(p: dict[str, Any]) -> None:
    """J(-a, -b; laws exchanged) = J(a, b)."""
    a, b, g, c = (p[k] for k in "abgc")
    assert near(value("cost", h=0, **p), value("cost", a=-a, b=-b, g=1 / c, h=0, c=1 / g))


@many
@given(points(["a", "b", "g", "h", "c", "sigma", "rate", "weight"]))
def test_variants_at_special_values(p: dict[str, Any]) -> None:
    five = {k: p[k] for k in "abghc"}
    cost, data, generator = (
        value("cost", **five),
        value("data_term", a=p["a"], b=p["b"], c=p["c"]),
        value("generator_term", **{k: p[k] for k in "abgh"}),
    )
    assert near(cost, data.mid + generator.mid)
    losses = five | {"label_real": 0, "label_fake": 1}
    assert near(2 * value("discriminator_loss", **losses).mid, cost)
    assert near(2 * value("generator_loss", label_target=1, **{k: p[k] for k in "abgh"}).mid, generator)
    wider = five | {"g": 2 * p["sigma"] ** 2 * p["g"]}
    assert near(value("cost_latent", sigma=p["sigma"], **five), value("cost", **wider))
    mixed = {k: value("cost_mixture", rate=p["rate"], weight=k, **five).mid for k in (0, 1, p["weight"])}
    assert near(mixed[1], cost) and near(mixed[0], value("cost", **(five | {"c": p["rate"]})))
    assert near(mixed[p["weight"]], p["weight"] * mixed[1] + (1 - p["weight"]) * mixed[0])


# --- range, monotonicity, limits ---------------------------------------------------------------------------


@many
@given(points("abghc", a=slopes | st.just(Fraction(0))))
def test_the_cost_lies_between_0_and_2(p: dict[str, Any]) -> None:
    assert 0 < value("cost", **p) < 2
    assert 0 < value("data_term", **{k: p[k] for k in "abc"}) < 1
    assert 0 < value("generator_term", **{k: p[k] for k in "abgh"}) < 1


@pytest.mark.parametrize(("b", "h", "end"), [(-30, 60, 0), (30, -60, 2)])
def test_both_ends_of_the_range_are_approached(b: int, h: int, end: int) -> None:
    for n in (1, 2):
        cost = value("cost", a=1, b=n * b, g=Fraction(1, 30), h=n * h, c=30, digits=800)
        assert 0 < abs(end - cost.mid) < Fraction(1, 10 ** (250 * n))


@many
@given(points("abgc"))
def test_the_matched_generator(p: dict[str, Any]) -> None:
    """J = 1/2 + E erf²/2 >= 1/2, even under (a, b) -> (-a, -b)."""
    a, b, c = (p[k] for k in "abc")
    cost = value("cost", a=a, b=b, g=1 / c, h=0, c=c)
    assert cost > Fraction(1, 2)
    assert near(cost, (1 + value("expectation_erf_squared", a=a, b=b, c=c).mid) / 2)
    assert near(cost, value("cost", a=-a, b=-b, g=1 / c, h=0, c=c))


def test_the_matched_generator_at_a_constant_discriminator() -> None:
    assert value("cost", a=0, b=0, g=2, h=0, c=Fraction(1, 2)) == Fraction(1, 2)
    assert value("cost", a=0, b=Fraction(1, 1000), g=2, h=0, c=Fraction(1, 2)) > Fraction(1, 2)


@examples(30)
@given(points("abgh"), scales, st.fractions(Fraction(1, 100), 2, max_denominator=100))
def test_monotone_in_the_offset(p: dict[str, Any], c: Fraction, step: Fraction) -> None:
    """E D² rises and E(1 - D)² falls in b, also where they differ from 1 by 10^-200."""
    right = p | {"b": p["b"] + step}
    data = [value("data_term", a=q["a"], b=q["b"], c=c, digits=300) for q in (p, right)]
    assert data[0] < data[1]
    assert value("generator_term", digits=300, **p) > value("generator_term", digits=300, **right)


def constant(b: Fraction, falling: bool = False) -> Any:
    """F(b) or E(b)."""
    return mp.erfc(real(b) if falling else -real(b)) ** 2 / 4


@many
@given(points("bghc"), st.integers(0, 9), st.sampled_from([1, -1]))
def test_continuous_where_the_slope_vanishes(p: dict[str, Any], power: int, sign: int) -> None:
    """|E D(X)² - F(b)| < 2|a|/(c√π), and likewise with E|G(Z)| <= g + |h|."""
    a = Fraction(sign, 10**power)
    b, g, h, c = (p[k] for k in "bghc")
    with mp.workdps(30):
        data = real(value("data_term", a=a, b=b, c=c).mid) - constant(b)
        assert abs(data) < real(TWO_OVER_ROOT_PI * abs(a) / c)
        assert data * sign > 0  # D² rises in ax
        generator = real(value("generator_term", a=a, b=b, g=g, h=h).mid) - constant(b, True)
        assert abs(generator) < real(TWO_OVER_ROOT_PI * abs(a) * (g + abs(h)))


@examples(15)
@given(offsets, scales, st.integers(2, 9), st.sampled_from([1, -1]))
def test_steep_discriminators(b: Fraction, c: Fraction, power: int, sign: int) -> None:
    """a -> ±∞: E D(X)² tends to 1 or 0, at the rate (c/|a|) ∫ |D² - its limit| du from ±b on."""
    a, ratio = sign * Fraction(10) ** power, mpf(10) ** -power
    with mp.workdps(30):
        # 1 - D(u)² from b on, or D(-u)² from -b on; both are nothing beyond 9.
        rule = model.panels(mp.linspace(sign * real(b), 9, 7))
        missing = mp.fsum(
            w * (1 - mp.erfc(-u) ** 2 / 4 if sign > 0 else mp.erfc(u) ** 2 / 4) for u, w in rule
        )
        limit = 1 if sign > 0 else 0
        left = abs(limit - real(value("data_term", a=a, b=b, c=c).mid))
        assert abs(left / (real(c) * ratio * missing) - 1) < 12 * real(c) * ratio


# --- critical points ---------------------------------------------------------------------------------------


@many
@given(points("abghc", b=st.fractions(-9, 9, max_denominator=8)))
def test_no_stationary_point_where_the_slope_is_not_zero(p: dict[str, Any]) -> None:
    """∂J/∂g and ∂J/∂h have the sign of -a: enclosed, and they exclude zero."""
    gradient = value("gradient", **p)
    for k in (2, 3):
        assert gradient[k] < 0 if p["a"] > 0 else gradient[k] > 0


@many
@given(points("bghc"))
def test_stationary_where_the_slope_is_zero(p: dict[str, Any]) -> None:
    """At a = 0 the slope in b has the sign of b, and with b = 0 the one in a that of E X - E G(Z)."""
    gradient = value("gradient", a=0, **p)
    assert gradient[2] == gradient[3] == 0
    assert np.sign(float(gradient[1].mid)) == np.sign(float(p["b"]))
    slope = value("gradient", a=0, **(p | {"b": 0}))[0]
    assert np.sign(float(slope.mid)) == np.sign(float(1 / p["c"] - p["g"] - p["h"]))
    with mp.workdps(30):
        mean = real(1 / p["c"] - p["g"] - p["h"])
        assert abs(real(slope.mid) * mp.sqrt(mp.pi) - mean) < mpf(10) ** -20


@many
@given(scales, scales)
def test_the_critical_line(g: Fraction, c: Fraction) -> None:
    """a = b = 0, g + h = 1/c: exactly stationary, curved both ways, degenerate along (g, h) = (1, -1)."""
    p = {"a": 0, "b": 0, "g": g, "h": 1 / c - g, "c": c}
    gradient, hessian = value("gradient", **p), value("hessian", **p)
    assert [entry.is_exact and entry.mid == 0 for entry in gradient] == [True] * 4
    assert value("cost", **p) == Fraction(1, 2)
    plain = hessian.astype(float)
    eigenvalues = np.linalg.eigvalsh(plain)
    assert eigenvalues[0] < -1e-6 and eigenvalues[-1] > 1e-6
    assert np.abs(plain @ [0, 0, 1, -1]).max() == 0
    minor = hessian[0, 0].mid * hessian[2, 2].mid - hessian[0, 2].mid ** 2
    assert abs(float(minor) + 1 / np.pi) < 1e-15
    assert hessian[0, 0] > 0


@examples(30)
@given(offsets, scales, offsets)
def test_the_slice_of_one_offset(b: Fraction, c: Fraction, h: Fraction) -> None:
    """On (a, g) with b and h fixed, ∂J/∂a at a = 0 falls in g through zero at (1 + erf b)/(c erfc b) - h."""
    with mp.workdps(30):
        root = mp.erfc(-real(b)) / (real(c) * mp.erfc(real(b))) - real(h)
        at = Fraction(mp.nstr(root, 25))
        if at <= Fraction(1, 50):
            assert value("gradient", a=0, b=b, g=Fraction(1, 10**6) + max(at, 0), h=h, c=c)[0] < 0
            return
    wide = max(at, 1) / 10**15
    below, above = (value("gradient", a=0, b=b, g=g, h=h, c=c)[0] for g in (at - wide, at + wide))
    assert below > 0 > above


# --- plateaux ----------------------------------------------------------------------------------------------


@many
@given(points("abghc", a=slopes.map(abs)))
def test_the_slope_of_the_plateau_is_bracketed(p: dict[str, Any]) -> None:
    """2κ(e^{-b²} erfcx(b+κ) - E(b)) - E(η)/(ag) < ∂J/∂b < 2κ e^{-b²} erfcx(b+κ), κ = c/2a, η = ah + b."""
    slope = value("gradient", **p)[1]
    with mp.workdps(60):
        a, b, g, h, c = (real(p[k]) for k in "abghc")
        kappa = c / (2 * a)
        leading = 2 * kappa * mp.exp(-b * b + (b + kappa) ** 2) * mp.erfc(b + kappa)
        low = leading - kappa * mp.erfc(b) ** 2 / 2 - mp.erfc(a * h + b) ** 2 / (4 * a * g)
        assert low < real(slope.lower) and real(slope.upper) < leading


@pytest.mark.parametrize("b", [4, 6, 9, 14])
def test_the_plateau_is_drift(b: int) -> None:
    """Far out the slope is 2κ exp(-b²)/(√π(b + κ)) up to a factor 1 - O(1/b²); it is never zero."""
    slope = value("gradient", a="2.2", b=b, g="1.5", h=3, c="1/2")[1]
    with mp.workdps(40):
        kappa = mpf("0.5") / mpf("4.4")
        leading = 2 * kappa * mp.exp(-(mpf(b) ** 2)) / (mp.sqrt(mp.pi) * (b + kappa))
        assert 1 - mpf(1) / b**2 < real(slope.mid) / leading < 1


def test_the_reference_point_of_the_abstract() -> None:
    """At the start of case A nothing is stationary: every entry is certified to be away from zero."""
    assert all(not entry.contains(0) for entry in value("gradient", **model.CASE_A))
