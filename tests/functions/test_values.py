"""Functions as quantities of a theory: certified and exact values, and errors that say where there is one."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import arb
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

import numerics
from derive import (
    Theory,
    dawson,
    gamma_p,
    log_normal_cdf,
    logsumexp,
    normal_quantile,
    softplus,
    tan_pi,
    xlogx,
)
from derive.functions.kernels import enclosures
from numerics.errors import DomainError, PrecisionError
from tests.helpers.own_theory import served
from tests.helpers.profiles import examples

theory = Theory("calls", "Functions")
x, y = (theory.parameter(name, "a number") for name in "xy")
VALUES: dict[str, sp.Expr] = {
    "tan": sp.tan(x),
    "tan_pi": tan_pi(x),
    "asin": sp.asin(x),
    "atan2": sp.atan2(y, x),
    "power": x**y,
    "fifth": x ** sp.Rational(1, 5),
    "largest": sp.Max(x, y, 2 * x),
    "pieces": sp.Piecewise((x, x < y), (y, True)),
    "partial": sp.Piecewise((sp.log(x), sp.And(x > 0, x < y)), (x, sp.Or(sp.Eq(x, 0), x <= -y))),
    "jump": sp.floor(sp.sin(x) ** 2 + sp.cos(x) ** 2),
    "whole": sp.floor(x) + sp.ceiling(sp.exp(x)),
    "step": sp.sign(x) + sp.Heaviside(x),
    "gamma": sp.gamma(x),
    "loggamma": sp.loggamma(x),
    "bessel": sp.besselj(y, x),
    "lambert": sp.LambertW(x),
    "lambert_below": sp.LambertW(x, -1),
    "zeta": sp.zeta(x),
    "legendre": sp.legendre(y, x),
    "elliptic": sp.elliptic_k(x),
    "hyper": sp.hyper((1, x), (y,), sp.Rational(1, 2)),
    "gamma_p": gamma_p(x, y),
    "quantile": normal_quantile(x),
    "log_normal_cdf": log_normal_cdf(x),
    "xlogx": xlogx(x),
    "logsumexp": logsumexp(x, y, 0),
    "softplus": softplus(x),
    "dawson": dawson(x),
}
for name, value in VALUES.items():
    theory.quantity(
        name, f"the function {name}", parameters=tuple(sorted(value.free_symbols, key=str)), value=value
    )


@pytest.fixture(scope="module", autouse=True)
def _served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with served(theory, Path(tmp_path_factory.mktemp("calls"))):
        yield


@pytest.mark.parametrize(
    ("name", "at", "said"),
    [
        ("tan", {"x": 1}, "1.557407724654902230506975"),
        ("asin", {"x": 1}, "1.570796326794896619231322"),
        ("atan2", {"y": 0, "x": -1}, "3.141592653589793238462643"),
        ("power", {"x": -2, "y": 3}, "-8.00000000000000000000000"),
        ("power", {"x": "1/4", "y": "-1/2"}, "2.00000000000000000000000"),
        ("fifth", {"x": 32}, "2.00000000000000000000000"),
        ("largest", {"x": 1, "y": "1/3"}, "2.00000000000000000000000"),
        ("pieces", {"x": 1, "y": 1}, "1.00000000000000000000000"),
        ("partial", {"x": 0, "y": 1}, "0"),
        ("whole", {"x": "5/2"}, "15.0000000000000000000000"),
        ("step", {"x": 0}, "0.5000000000000000000000000"),
        ("gamma", {"x": "1/2"}, "1.772453850905516027298167"),
        ("gamma", {"x": 5}, "24.0000000000000000000000"),
        ("loggamma", {"x": 1}, "0"),
        ("bessel", {"y": 1, "x": 0}, "0"),
        ("lambert", {"x": 1}, "0.5671432904097838729999687"),
        ("lambert_below", {"x": "-1/4"}, "-2.153292364110349649169100"),
        ("zeta", {"x": 3}, "1.202056903159594285399738"),
        ("zeta", {"x": -2}, "0"),
        ("legendre", {"y": 3, "x": "1/2"}, "-0.4375000000000000000000000"),
        ("elliptic", {"x": 0}, "1.570796326794896619231322"),
        ("log_normal_cdf", {"x": -40}, "-804.6084420137537881666068"),
        ("xlogx", {"x": 0}, "0"),
        ("softplus", {"x": -700}, "9.8596765437597708567053E-305"),
        ("dawson", {"x": 1}, "0.5380795069127684191363874"),
    ],
)
def test_values_are_certified_and_exact_where_they_can_be(name: str, at: dict[str, Any], said: str) -> None:
    found = numerics.evaluate(f"calls.{name}", digits=25, **at)
    if said == "0":
        assert found.mid == 0 and found.rad == 0
    else:
        expected = sp.Rational(said)
        assert abs(sp.Rational(str(found.mid)) - expected) <= abs(expected) * sp.Rational(1, 10**22)


@pytest.mark.parametrize(
    ("name", "at", "said"),
    [
        (
            "tan_pi",
            {"x": "1/2"},
            "tan_pi(x) = '1/2' is outside the allowed domain: x - 1/2 not",
        ),
        ("asin", {"x": 2}, "asin(x) = '2' is outside the allowed domain: -1 <= x <= 1"),
        ("atan2", {"x": 0, "y": 0}, "other than (0, 0)"),
        ("power", {"x": 0, "y": -1}, "power(x, y) = '0, -1'"),
        ("power", {"x": -2, "y": "1/2"}, "y a whole number"),
        ("partial", {"x": 5, "y": 1}, "where one of its conditions holds"),
        ("gamma", {"x": -3}, "gamma(x) = '-3' is outside the allowed domain: x other than 0, -1, -2, ..."),
        ("loggamma", {"x": "-1/2"}, "x > 0"),
        ("lambert", {"x": -1}, "x >= -1/e"),
        ("zeta", {"x": 1}, "s other than 1"),
        ("legendre", {"y": "1/2", "x": 0}, "n = 0, 1, ..., 100000"),
        ("legendre", {"y": 10**9, "x": 0}, "n = 0, 1, ..., 100000"),
        ("elliptic", {"x": 2}, "m < 1"),
        ("gamma_p", {"x": -1, "y": 1}, "s > 0 and x >= 0"),
        ("quantile", {"x": 1}, "0 < p < 1"),
        ("xlogx", {"x": -1}, "x >= 0"),
    ],
)
def test_outside_of_its_domain_a_function_says_so(name: str, at: dict[str, Any], said: str) -> None:
    with pytest.raises(DomainError) as caught:
        numerics.evaluate(f"calls.{name}", digits=30, **at)
    assert said in str(caught.value) and "\n" not in str(caught.value)


def test_next_to_a_jump_no_value_is_made_up() -> None:
    with pytest.raises(PrecisionError):
        numerics.evaluate("calls.jump", x=1, digits=5)  # it is 1; no number of bits shows that


def test_a_ball_across_a_branch_is_enclosed_by_both() -> None:
    wide = numerics.Enclosure("1", "1/10")
    with pytest.raises(PrecisionError):
        numerics.evaluate("calls.pieces", x=wide, y=1, digits=10)
    found = numerics.evaluate("calls.largest", x=numerics.Enclosure("1", "1/10000000"), y=0, digits=3)
    assert abs(found.mid - 2) <= found.rad


def backend(name: str) -> Any:
    """An emitted module of the theory."""
    return importlib.import_module(f"generated.calls.{name}")


@given(st.integers(-60, 60), st.integers(-40, 40))
@examples(40)
def test_backends_choose_the_same_branch(i: int, j: int) -> None:
    a, b = i / 8, j / 8
    for name in ("pieces", "largest", "partial"):
        with np.errstate(all="ignore"):
            found = float(getattr(backend("float64"), name)(a, b))
        exact = getattr(backend("ball"), name)(arb(a), arb(b))
        plain = mp.mpf(getattr(backend("multiprecision"), name)(a, b))
        if np.isnan(found):
            assert mp.isnan(plain) and hasattr(exact, "allowed")
        else:
            assert abs(arb(found) - arb(exact)) < 1e-14 and abs(plain - found) < 1e-14


@given(st.integers(-9, 9), st.integers(1, 9), st.integers(-6, 6))
@examples(40)
def test_whole_powers_of_rationals_are_exact(p: int, q: int, n: int) -> None:
    if p == 0 and n < 0:
        return
    found = numerics.evaluate("calls.power", x=f"{p}/{q}", y=n, digits=5)
    assert found.rad == 0 and sp.Rational(str(found.mid)) == sp.Rational(p, q) ** n


def test_not_a_number_goes_through_arithmetic_with_its_reason() -> None:
    lost = enclosures.undefined("f", "x > 0", x=arb(-1))
    for kept in (lost + 1, 1 - lost, arb(2) * lost, lost / 3, -lost, abs(lost), lost**2):
        assert isinstance(kept, enclosures.Undefined) and kept.allowed == "x > 0"
    assert not lost.is_finite() and not arb(lost).is_finite() and not arb(1).union(lost).is_finite()


def test_float64_values_from_enclosures_are_the_nearest() -> None:
    def enclose(u: Any) -> Any:
        return (u + 1).log() - u

    found = enclosures.rounded(enclose, [1e-9, 0.0, -1.0, np.nan, np.inf, 3.0])
    assert found[0] == -4.999999996666667e-19 and found[1] == 0.0 and np.isnan(found[2:5]).all()
    assert enclosures.rounded(enclose, 1e-9).shape == () and found[5] == np.log(4.0) - 3.0
    fast = np.array([7.0, 8.0])
    mended = enclosures.mended(fast, np.array([False, True]), enclose, np.array([1e-9, 1e-9]))
    assert mended.tolist() == [7.0, -4.999999996666667e-19] and fast[1] == 8.0


def test_tails_underflow_and_overflow_as_float64_does() -> None:
    assert enclosures.nearest(lambda u: (-u * u).exp(), 40.0) == 0.0
    assert enclosures.nearest(lambda u: (u * u).exp(), 40.0) == np.inf
    assert 0.0 < enclosures.nearest(lambda u: (-u * u).exp(), 27.0) < 2.0**-1022


def test_compiled_kernels_say_the_same() -> None:
    pytest.importorskip("numba")
    compiled, plain = backend("compiled"), backend("float64")
    points = {"pieces": (1.0, 2.0), "largest": (-1.0, 3.0), "power": (2.5, -1.5), "atan2": (-1.0, 2.0)}
    points |= {"softplus": (-3.0,), "tan_pi": (0.3,), "partial": (0.5, 2.0)}
    for name, at in points.items():
        assert abs(getattr(compiled, name)(*at) / getattr(plain, name)(*at) - 1) < 1e-14, name
    assert not hasattr(compiled, "gamma") and "gamma" in str(compiled.__doc__)
