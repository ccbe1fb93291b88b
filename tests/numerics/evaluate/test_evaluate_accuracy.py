"""Digits against an independent computation with mpmath, and against closed forms."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Any

import pytest
from flint import arb, fmpq
from hypothesis import assume, given
from hypothesis import strategies as st
from mpmath import mp

import numerics
from numerics import Enclosure, evaluate
from tests.helpers import dyson_reference as reference
from tests.helpers.profiles import examples

POINTS: list[dict[str, str]] = [
    {"lam": "1/2", "kappa": "9/10", "b": "1", "b1": "1/2", "x1": "3/2"},
    {"lam": "1", "kappa": "1/2", "b": "1", "b1": "2", "x1": "1/2"},
    {"lam": "-1/4", "kappa": "9/10", "b": "1", "b1": "1/2", "x1": "11/10"},
    {"lam": "0.3", "kappa": "0.6", "b": "1", "b1": "1.5", "x1": "-2"},
    {"lam": "-7/3", "kappa": "1/7", "b": "2", "b1": "0", "x1": "-0.4"},
    {"lam": "1e-3", "kappa": "1/2", "b": "1", "b1": "2", "x1": "6"},
]


def parts(value: Any) -> list[Enclosure]:
    return [value.real, value.imag] if isinstance(value, numerics.ComplexEnclosure) else [value]


@pytest.mark.parametrize("digits", [15, 50, 200, 1000])
@pytest.mark.parametrize("point", POINTS[:2], ids=str)
def test_all_digits_agree_with_the_dyson_equations(point: dict[str, str], digits: int) -> None:
    g_d, g_g = reference.dyson_solution(*point.values(), digits=digits)
    found = {
        name: evaluate(f"spin_glass.{name}", digits=digits, **point)
        for name in ("stieltjes_D", "stieltjes_G")
    }
    for value, expected in ((found["stieltjes_D"], g_d), (found["stieltjes_G"], g_g)):
        assert reference.close(value.real, expected.real, digits)
        assert reference.close(value.imag, expected.imag, digits)
    log, cdf = reference.log_potential_and_cdf(*point.values(), digits=digits)
    assert reference.close(evaluate("spin_glass.log_potential", digits=digits, **point), log, digits)
    assert reference.close(evaluate("spin_glass.cdf", digits=digits, **point), cdf, digits)
    rho = reference.density(*point.values(), digits=digits)
    assert reference.close(evaluate("spin_glass.density", digits=digits, **point), rho, digits)


@pytest.mark.parametrize("point", POINTS[2:], ids=str)
def test_bulk_points_at_thirty_digits(point: dict[str, str]) -> None:
    rho = reference.density(*point.values(), digits=30)
    log, cdf = reference.log_potential_and_cdf(*point.values(), digits=30)
    if rho > 1e-25:
        assert reference.close(evaluate("spin_glass.density", digits=30, **point), rho, 30)
    else:
        assert evaluate("spin_glass.density", digits=30, **point) == 0
    assert reference.close(evaluate("spin_glass.log_potential", digits=30, **point), log, 30)
    assert reference.close(evaluate("spin_glass.cdf", digits=30, **point), cdf, 30)


fractions = st.fractions(min_value=-5, max_value=5, max_denominator=40)
shares = st.fractions(min_value=Fraction(1, 50), max_value=Fraction(49, 50), max_denominator=50)
scales = st.fractions(min_value=Fraction(1, 10), max_value=4, max_denominator=20)
shifts = st.one_of(st.just(Fraction(0)), fractions)


@examples(60)
@given(lam=fractions, kappa=shares, b=scales, b1=st.one_of(st.just(Fraction(0)), scales), x1=shifts)
def test_random_points_agree_with_the_dyson_equations(
    lam: Fraction, kappa: Fraction, b: Fraction, b1: Fraction, x1: Fraction
) -> None:
    point = {"lam": lam, "kappa": kappa, "b": b, "b1": b1, "x1": x1}
    for left, right in evaluate("spin_glass.support", kappa=kappa, b=b, b1=b1, x1=x1):
        assume(min(abs(left.mid - lam), abs(right.mid - lam)) > Fraction(1, 10**6))
    rho = reference.density(*point.values(), digits=20)
    found = evaluate("spin_glass.density", digits=20, **point)
    if found == 0:
        assert rho < mp.mpf(10) ** -18
    else:
        assert reference.close(found, rho, 15)
    log, cdf = reference.log_potential_and_cdf(*point.values(), digits=20)
    tolerance = Fraction(1, 10**14)
    potential = evaluate("spin_glass.log_potential", digits=15, **point).mid
    assert abs(potential - reference.exact(log)) < tolerance * max(1, abs(potential))
    assert abs(evaluate("spin_glass.cdf", digits=15, **point).mid - reference.exact(cdf)) < tolerance


@examples(60)
@given(
    lam=fractions,
    kappa=shares,
    b=scales,
    b1=st.one_of(st.just(Fraction(0)), scales),
    x1=shifts,
    digits=st.integers(1, 60),
)
def test_more_digits_refine_fewer(
    lam: Fraction, kappa: Fraction, b: Fraction, b1: Fraction, x1: Fraction, digits: int
) -> None:
    point = {"lam": lam, "kappa": kappa, "b": b, "b1": b1, "x1": x1}
    for name in ("density", "cdf", "stieltjes_D", "stieltjes_G"):
        coarse = parts(evaluate(f"spin_glass.{name}", digits=digits, **point))
        fine = parts(evaluate(f"spin_glass.{name}", digits=2 * digits + 20, **point))
        for short, long in zip(coarse, fine, strict=True):
            assert short.overlaps(long)
            assert short.rad * 2 * 10**digits < abs(short.mid) or short.is_exact
            rounded = Context(prec=digits, rounding=ROUND_HALF_EVEN).create_decimal(Decimal(str(long)))
            assert Decimal(str(short)) == rounded


def test_semicircle_in_closed_form() -> None:
    for lam, b in (("0", "1"), ("1/3", "1"), ("-2.7", "2"), ("1.41421356", "1")):
        value = evaluate("spin_glass.density", digits=100, lam=lam, kappa="2/7", b=b, b1=0, x1=0)
        with mp.workdps(140):
            x, scale = reference.number(lam), reference.number(b)
            expected = mp.sqrt(2 * scale**2 - x * x) / (mp.pi * scale**2)
        assert reference.close(value, expected, 100)


def test_shift_without_own_noise_is_the_semicircle_law_of_a_deformed_matrix() -> None:
    # kappa -> 1: all weights shifted by -x1, so the law is the semicircle centred at -x1
    point = {"kappa": 1 - Fraction(1, 10**30), "b": 1, "b1": 0, "x1": Fraction(3, 2)}
    value = evaluate("spin_glass.density", digits=25, lam=Fraction(-6, 5), **point)
    with mp.workdps(60):
        expected = mp.sqrt(2 - mp.mpf("0.09")) / mp.pi
    assert reference.close(value, expected, 25)


@pytest.mark.parametrize("kappa", ["1e-30", "0." + "9" * 30, "1e-300", "1e-5000"])
def test_kappa_near_its_ends(kappa: str) -> None:
    point = {"lam": "1/3", "kappa": kappa, "b": 1, "b1": 1, "x1": 0}
    value = evaluate("spin_glass.density", digits=20, **point)
    # kappa -> 0: only the unperturbed block remains; kappa -> 1: both noises add, S + b1**2/2 = 1
    s = mp.mpf("0.5") if kappa != "0." + "9" * 30 else mp.mpf(1)
    with mp.workdps(40):
        expected = mp.sqrt(4 * s - mp.mpf(1) / 9) / (2 * mp.pi * s)
    assert reference.close(value, expected, 20)
    (left, right), *rest = evaluate("spin_glass.support", digits=20, kappa="1e-30", b=1, b1=1, x1=0)
    assert not rest
    assert left.mid == -right.mid or left.overlaps(-right.mid)


@pytest.mark.parametrize(
    "scale", [Fraction(10) ** 80, Fraction(1, 10**80), Fraction(10) ** 2000, Fraction(7)]
)
def test_scaling_of_all_energies(scale: Fraction) -> None:
    point = {"lam": Fraction(1, 2), "b": Fraction(1), "b1": Fraction(1, 2), "x1": Fraction(3, 2)}
    scaled = {name: value * scale for name, value in point.items()}
    for name in ("density", "stieltjes_D"):
        one = evaluate(f"spin_glass.{name}", digits=40, kappa="9/10", **point)
        other = evaluate(f"spin_glass.{name}", digits=40, kappa="9/10", **scaled)
        for a, c in zip(parts(one), parts(other), strict=True):
            assert abs(a.mid - c.mid * scale) <= a.rad + c.rad * scale


def test_every_kind_of_exact_input_gives_the_same_value() -> None:
    from decimal import Decimal

    import mpmath
    import numpy as np

    expected = evaluate("spin_glass.density", lam="0.5", kappa="3/4", b=1, b1="0.25", x1="1.5")
    for make in (
        Fraction,
        float,
        np.float64,
        np.float32,
        mpmath.mpf,
        lambda x: fmpq(*x.as_integer_ratio()),
        arb,
    ):
        values = {name: make(x) for name, x in (("lam", 0.5), ("kappa", 0.75), ("b1", 0.25), ("x1", 1.5))}
        assert evaluate("spin_glass.density", b=np.int64(1), **values) == expected
    for text in (Decimal("0.5"), Enclosure("0.5"), Enclosure(0.5)):
        assert evaluate("spin_glass.density", lam=text, kappa="3/4", b=1, b1="0.25", x1="1.5") == expected


def test_a_float_means_its_binary_value() -> None:
    point = {"kappa": "1/2", "b": 1, "b1": 1, "x1": 0}
    binary = evaluate("spin_glass.density", digits=40, lam=0.1, **point)
    assert binary == evaluate("spin_glass.density", digits=40, lam=Fraction(0.1), **point)
    assert binary != evaluate("spin_glass.density", digits=40, lam="0.1", **point)


def test_balls_with_a_radius() -> None:
    point: dict[str, Any] = {"kappa": "9/10", "b": 1, "b1": "1/2", "x1": "3/2"}
    for name in ("density", "cdf", "log_potential", "stieltjes_D", "stieltjes_G", "density_authors_code"):
        ball = evaluate(f"spin_glass.{name}", digits=15, lam=arb(0.5, 1e-30), **point)
        for centre in (arb(0.5), fmpq(1, 2) + fmpq(1, 10**30), fmpq(1, 2) - fmpq(1, 10**30)):
            exact = evaluate(f"spin_glass.{name}", digits=60, lam=centre, **point)
            assert all(a.contains(c) for a, c in zip(parts(ball), parts(exact), strict=True))
    wide = arb(0.5, 1e-6)
    with pytest.raises(numerics.PrecisionError, match="radius of the input lam is the obstacle"):
        evaluate("spin_glass.density", digits=15, lam=wide, **point)
    with pytest.raises(numerics.PrecisionError, match="radius of the input lam is the obstacle"):
        evaluate("spin_glass.density", lam=arb(0.5, 10), **point)
    few = evaluate("spin_glass.density", digits=4, lam=wide, **point)
    assert few.contains(evaluate("spin_glass.density", digits=30, lam="0.5", **point))
    point["kappa"] = evaluate("spin_glass.cdf", digits=60, lam="0.3", **point)
    assert not point["kappa"].is_exact
    assert evaluate("spin_glass.density", digits=15, lam="0.1", **point).digits == 15
    ends = evaluate("spin_glass.support", digits=15, **point)
    for (left, right), (low, high) in zip(
        ends, evaluate("spin_glass.support", digits=40, **{**point, "kappa": point["kappa"].mid}), strict=True
    ):
        assert left.contains(low) and right.contains(high)


def test_ball_that_leaves_the_domain() -> None:
    point = {"lam": 0, "b": 1, "b1": 1, "x1": 0}
    with pytest.raises(numerics.DomainError):
        evaluate("spin_glass.density", kappa=arb(-1, "0.5"), **point)
    with pytest.raises(numerics.PrecisionError, match="only partly inside"):
        evaluate("spin_glass.density", kappa=arb(0, "0.5"), **point)
