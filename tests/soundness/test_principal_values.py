"""Roots and logarithms of negative parameters: principal in complex quantities, undefined in real ones."""

from __future__ import annotations

import importlib
import importlib.util
import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import mpmath
import numpy as np
import pytest
import sympy as sp
from flint import arb, fmpq

import numerics
from derive import Theory
from numerics import PrecisionError
from tests.helpers.own_theory import served

NUMBA = importlib.util.find_spec("numba") is not None
R = sp.Rational
POINTS = ("-2", "-1/3", "-1e-12", "3/4", "1", "7", "-1e9")

# Each complex value with the same in mpmath, whose functions of mpc are principal.
VALUES: dict[str, tuple[Any, Any]] = {
    "log": (sp.log, mpmath.log),
    "sqrt": (sp.sqrt, mpmath.sqrt),
    "cbrt": (sp.cbrt, mpmath.cbrt),
    "power": (lambda p: p ** R(-3, 4), lambda p: mpmath.power(p, mpmath.mpf(-3) / 4)),
    "sixth": (lambda p: p ** R(5, 6), lambda p: mpmath.power(p, mpmath.mpf(5) / 6)),
    "sum": (lambda p: sp.log(p) - 2 * sp.sqrt(p), lambda p: mpmath.log(p) - 2 * mpmath.sqrt(p)),
    "product": (
        lambda p: sp.sqrt(p) * sp.sqrt(p - 1), lambda p: mpmath.sqrt(p) * mpmath.sqrt(p - 1),
    ),
    "nested": (lambda p: sp.sqrt(1 - sp.sqrt(p)), lambda p: mpmath.sqrt(1 - mpmath.sqrt(p))),
    "inside": (lambda p: sp.log(1 - sp.log(p)), lambda p: mpmath.log(1 - mpmath.log(p))),
    "oscillating": (lambda p: sp.sqrt(sp.sin(p)), lambda p: mpmath.sqrt(mpmath.sin(p))),
    "below": (lambda p: sp.conjugate(sp.log(-p)), lambda p: mpmath.conj(mpmath.log(-p))),
}  # fmt: skip


@pytest.fixture(scope="module")
def theory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theory]:
    made = Theory("own_principal", "Complex values at negative parameters")
    p = made.parameter("p", "a number", sp.S.Reals)
    q = made.parameter("q", "a number", sp.S.Reals)
    for name, (value, _) in VALUES.items():
        made.quantity(name, f"complex {name}", parameters=[p], value=value(p), type="complex")
    made.quantity("real_log", "a real logarithm", parameters=[p], value=sp.log(p))
    made.quantity("real_root", "a real root", parameters=[p], value=sp.sqrt(p) + 1)
    made.quantity(
        "vector", "two of them", parameters=[p, q], value=(sp.log(p), sp.sqrt(p * q)), type="complex vector"
    )
    # The imaginary part is zero, but a ball around zero at every precision.
    value = sp.log(p + sp.I * q * (sp.sin(1) ** 2 + sp.cos(1) ** 2 - 1))
    made.quantity("straddling", "on the cut by rounding", parameters=[p, q], value=value, type="complex")
    with served(made, tmp_path_factory.mktemp("principal") / "code"):
        yield made


def exact(text: str) -> mpmath.mpf:
    value = Fraction(text)
    return mpmath.mpf(value.numerator) / value.denominator


@pytest.mark.usefixtures("theory")
@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("name", VALUES)
def test_balls_give_the_principal_value(name: str, point: str) -> None:
    with mpmath.workdps(60):
        wanted = mpmath.mpc(VALUES[name][1](mpmath.mpc(exact(point), 0)))
        found = numerics.evaluate(f"own_principal.{name}", p=point, digits=30)
        for part, true in ((found.real, wanted.real), (found.imag, wanted.imag)):
            assert abs(part.to_mpf() - true) <= 1e-29 * abs(true) + 1e-50, part


@pytest.mark.usefixtures("theory")
@pytest.mark.parametrize("backend", ["float64", "multiprecision", *(["compiled"] if NUMBA else [])])
@pytest.mark.parametrize("name", VALUES)
def test_all_backends_take_the_side_that_balls_take(name: str, backend: str) -> None:
    function = getattr(importlib.import_module(f"generated.own_principal.{backend}"), name)
    for point in POINTS:
        x = float(Fraction(point))
        found = numerics.evaluate(f"own_principal.{name}", p=x, digits=20)
        wanted = complex(found)
        assert abs(complex(function(x)) - wanted) <= 1e-12 * abs(wanted), (point, function(x), wanted)
    if backend == "float64":
        values = np.array([float(Fraction(point)) for point in POINTS])
        np.testing.assert_allclose(function(values), [function(x) for x in values], rtol=1e-14)


@pytest.mark.usefixtures("theory")
def test_components_are_principal_too() -> None:
    first, second = numerics.evaluate("own_principal.vector", p=-3, q=2, digits=20)
    assert complex(first) == pytest.approx(complex(math.log(3), math.pi), rel=1e-15)
    assert complex(second) == pytest.approx(complex(0, math.sqrt(6)), rel=1e-15)


@pytest.mark.usefixtures("theory")
def test_a_ball_beside_the_branch_point_is_served_and_one_around_it_is_not() -> None:
    found = numerics.evaluate("own_principal.log", p=arb(-2, 2.0**-20), digits=4)
    assert abs(float(found.imag) - math.pi) < 1e-3 and found.real.contains(Fraction("0.6931471805599453"))
    for name in ("log", "power", "inside"):
        with pytest.raises(PrecisionError):
            numerics.evaluate(f"own_principal.{name}", p=arb(0, 2.0**-20), digits=4)


@pytest.mark.usefixtures("theory")
def test_a_ball_across_the_cut_is_refused() -> None:
    ball = importlib.import_module("generated.own_principal.ball").straddling(fmpq(-2), fmpq(1))
    assert ball.imag.contains(arb.pi()) and ball.imag.contains(-arb.pi())
    with pytest.raises(PrecisionError):
        numerics.evaluate("own_principal.straddling", p=-2, q=1, digits=10)


@pytest.mark.usefixtures("theory")
@pytest.mark.parametrize("name", ["real_log", "real_root"])
def test_real_quantities_stay_undefined_there(name: str) -> None:
    with pytest.raises(PrecisionError):
        numerics.evaluate(f"own_principal.{name}", p=-2, digits=10)
    for backend in ("float64", "multiprecision", *(["compiled"] if NUMBA else [])):
        function = getattr(importlib.import_module(f"generated.own_principal.{backend}"), name)
        with np.errstate(invalid="ignore"):
            assert str(function(-2.0)) == "nan", backend
