"""Quantities of the kind flow: enclosed to the digits asked for; initial states that are not allowed."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import sympy as sp
from mpmath import mp, mpf
from scipy.integrate import solve_ivp
from sympy import Interval, exp, oo, sqrt

import numerics
from derive import Theory
from derive.emit.quantities import emitted, faults
from derive.errors import TheoryError
from derive.quantities.flow import FUNCTIONS, Flow
from numerics.errors import DomainError, FlowError, PackageError, PrecisionError
from numerics.flows.tape import SLOPES
from tests.helpers.own_theory import detached, served

POINT = {"kappa": "1/5", "nu": "1/10", "e": "1/20"}
START = {"P": "1/10", "q": "1/10", "r": "1/100"}


def theory() -> Theory:
    made = Theory("drifts", "Flows of a test")
    t = made.parameter("t", "time", Interval(0, oo))
    P, q, r = (made.parameter(n, "overlap", Interval(-1, 1)) for n in ("P", "q", "r"))
    kappa = made.parameter("kappa", "κ", Interval.open(0, oo))
    nu, e = (made.parameter(n, n, Interval(0, oo)) for n in ("nu", "e"))
    a = made.parameter("a", "a number")
    h = (1 - e) * r**2 - (1 + e) * q**2 - nu
    field = {P: kappa * r * (q - P * r), q: q - P * r + h * q, r: P * q - r + h * r + kappa * r * (1 - r**2)}
    gram = (1 + 2 * P * q * r - P**2 - q**2 - r**2 >= 0,)
    made.quantity(
        "state", "overlaps", parameters=[t, P, q, r, kappa, nu, e], value=[P, q, r], type="vector",
        flow=Flow(field, t, conditions=gram),
    )  # fmt: skip
    x, y = sp.symbols("x y", real=True)
    made.quantity(
        "pendulum", "its angle", parameters=[t, a], value=x + y / 10,
        flow=Flow({x: y, y: -sp.sin(x)}, t, {x: sqrt(2) * a, y: sp.Integer(0)}),
    )  # fmt: skip
    made.quantity("forced", "exp(t²/2)", parameters=[t, a], value=x, flow=Flow({x: t * x}, t, {x: a}))
    made.quantity(
        "swapped", "-sin(t), cos(t): initial values in another order than the field", parameters=[t],
        value=[x, y], type="vector", flow=Flow({x: -y, y: x}, t, {y: sp.Integer(1), x: sp.Integer(0)}),
    )  # fmt: skip
    made.quantity("pole", "1/(1-t)", parameters=[t], value=x, flow=Flow({x: x**2}, t, {x: sp.Integer(1)}))
    made.quantity(
        "scaled", "in a", parameters=[t, a], value=exp(-x), flow=Flow({x: sp.pi * sqrt(x)}, t, {x: a}),
        domains={a: Interval.open(0, oo)},
    )  # fmt: skip
    assert not faults(made)
    return made


@pytest.fixture(scope="module", autouse=True)
def attached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with served(theory(), tmp_path_factory.mktemp("flows") / "generated_flows"):
        yield


def test_initial_values_belong_to_their_components_in_whatever_order() -> None:
    x, y = numerics.evaluate("drifts.swapped", t=1, digits=30)
    with mp.workdps(40):
        assert abs(mpf(str(x)) + mp.sin(1)) < mpf(10) ** -29 and abs(mpf(str(y)) - mp.cos(1)) < mpf(10) ** -29


def test_the_state_to_thirty_digits() -> None:
    # mpmath's odefun at 35 digits
    expected = (
        "0.461419244530124130067891770406000", "0.893169103300137206815565511616324",
        "0.231470453165476595113751291596381",
    )  # fmt: skip
    found = numerics.evaluate("drifts.state", t=20, digits=30, **START, **POINT)
    assert found.shape == (3,)
    for x, value in zip(found, expected, strict=True):
        assert x.contains(Fraction(value) + x.rad / 2) or abs(x.mid - Fraction(value)) < Fraction(1, 10**31)
        assert x.rad < Fraction(1, 10**30)


def test_invariant_axes_are_exact() -> None:
    still = numerics.evaluate("drifts.state", t=7, digits=20, **POINT, P="1/3", q=0, r=0)
    assert [x.is_exact for x in still] == [False, True, True] and still[0].contains(Fraction(1, 3))
    axis = numerics.evaluate("drifts.state", t=7, digits=20, **POINT, P=0, q="1/3", r=0)
    assert [x.is_exact for x in axis] == [True, False, True]
    start = numerics.evaluate("drifts.state", t=0, digits=20, **POINT, **START)
    assert [x.mid for x in start] == [Fraction(1, 10), Fraction(1, 10), Fraction(1, 100)]


def test_own_components_times_in_the_field_and_constants() -> None:
    with mp.workdps(45):
        forced = numerics.evaluate("drifts.forced", t="3/2", a="1/7", digits=40)
        exact = mp.exp(mpf(9) / 8) / 7
        assert abs(mpf(forced.mid.numerator) / forced.mid.denominator - exact) < mpf(10) ** -40
        scaled = numerics.evaluate("drifts.scaled", t=1, a="4", digits=40)
        exact = mp.exp(-((2 + mp.pi / 2) ** 2))
        assert abs(mpf(scaled.mid.numerator) / scaled.mid.denominator - exact) < mpf(10) ** -44
    found = numerics.evaluate("drifts.pendulum", t=2, a="1", digits=12)
    run = solve_ivp(lambda t, x: [x[1], -np.sin(x[0])], (0, 2), [2**0.5, 0], rtol=1e-12, atol=1e-13)
    assert float(found.mid) == pytest.approx(run.y[0, -1] + run.y[1, -1] / 10, abs=1e-9)


def test_conditions_and_domains() -> None:
    with pytest.raises(DomainError, match=r"P, q, r = 9/10, 9/10, -9/10 is outside .* >= 0"):
        numerics.evaluate("drifts.state", t=1, **POINT, P="9/10", q="9/10", r="-9/10")
    border = numerics.evaluate("drifts.state", t=1, digits=5, **POINT, P="3/5", q="4/5", r=0)  # determinant 0
    assert border[0].digits == 5
    with pytest.raises(PrecisionError, match="radius of the inputs is the obstacle"):
        near = numerics.Enclosure("0.6", "1e-6")
        numerics.evaluate("drifts.state", t=1, **POINT, P=near, q="4/5", r=0)
    with pytest.raises(DomainError, match="t >= 0"):
        numerics.evaluate("drifts.state", t=-1, **START, **POINT)
    with pytest.raises(DomainError, match="-1 <= P <= 1"):
        numerics.evaluate("drifts.state", t=1, **POINT, P=2, q=0, r=0)


def test_inputs_with_a_radius() -> None:
    near = numerics.Enclosure("0.2", "1e-9")
    wide = numerics.evaluate("drifts.state", t=2, digits=6, nu="1/10", e="1/20", kappa=near, **START)
    for kappa in ("0.1999999990", "0.2", "0.2000000010"):
        point = numerics.evaluate("drifts.state", t=2, digits=12, nu="1/10", e="1/20", kappa=kappa, **START)
        assert all(w.contains(x) for w, x in zip(wide, point, strict=True))
    with pytest.raises(PrecisionError, match="radius of the input kappa is the obstacle"):
        numerics.evaluate("drifts.state", t=2, digits=12, nu="1/10", e="1/20", kappa=near, **START)


def test_a_pole() -> None:
    assert numerics.evaluate("drifts.pole", t="3/4", digits=20).contains(4)
    with pytest.raises(FlowError, match="up to t = 1 and no further"):
        numerics.evaluate("drifts.pole", t="5/4", digits=10)


def test_the_field_is_emitted_for_every_backend() -> None:
    module = importlib.import_module("generated.drifts.float64")
    found = module.state_field(np.array([0.0, 9.0]), 0.1, 0.1, 0.01, 0.2, 0.1, 0.05)
    h = 0.95 * 1e-4 - 1.05e-2 - 0.1
    expected = [0.2 * 0.01 * 0.099, 0.099 + h * 0.1, 0.01 - 0.01 + h * 0.01 + 0.002 * (1 - 1e-4)]
    for value, exact in zip(found, expected, strict=True):
        assert np.allclose(value, exact, rtol=1e-13, atol=0)
    for backend in ("ball", "multiprecision", "compiled", "double_double"):
        try:
            other = importlib.import_module(f"generated.drifts.{backend}")
        except ImportError:  # without numba
            continue
        names = [n for n in dir(other) if n.startswith("state_field")]
        assert names


def test_quantities_with_one_flow_share_its_functions() -> None:
    made = Theory("two", "Several values along one flow")
    t, x = made.parameter("t", "time", Interval(0, oo)), made.parameter("x", "a number")
    a = made.parameter("a", "a number")
    y = sp.Symbol("y", real=True)

    def flow() -> Flow:
        return Flow({x: y, y: -x}, t, {y: a}, conditions=(x > a,))

    first = made.quantity("first", "", parameters=[t, x, a], value=x, flow=flow())
    other = made.quantity("other", "", parameters=[t, x, a], value=x + y, flow=flow())
    turned = made.quantity("turned", "", parameters=[t, a, x], value=x, flow=flow())
    swapped = Flow({y: -x, x: y}, t, {y: a}, conditions=(x > a,))
    order = made.quantity("order", "", parameters=[t, x, a], value=x, flow=swapped)
    named = made.quantity("named", "", parameters=[t, x, a], value=y, flow=replace(flow(), name="own"))
    assert [q.how.name for q in (first, other, turned, order, named)] == [  # type: ignore[attr-defined]
        "first", "first", "turned", "order", "own",
    ]  # fmt: skip
    both = emitted(made, {"two.first": "proved", "two.other": "proved"})
    shared = ["first_field", "first_initial", "first_conditions"]
    assert [f.name for f in both.functions] == [*shared[:1], "first", *shared[1:], "other"]
    assert [both.quantities["two.other"][k] for k in ("field", "initial", "conditions")] == shared
    alone = emitted(made, {"two.other": "proved"})  # where the first one is not settled
    assert [f.name for f in alone.functions] == [*shared[:1], "other", *shared[1:]]


def test_both_tables_of_functions_are_one() -> None:
    assert set(FUNCTIONS) == set(SLOPES)


def test_a_field_without_slopes_is_refused() -> None:
    made = Theory("odd", "")
    t, x = made.parameter("t", "time", Interval(0, oo)), made.parameter("x", "a number")
    with pytest.raises(TheoryError, match="cannot contain Abs"):
        made.quantity("wrong", "", parameters=[t, x], value=x, flow=Flow({x: sp.Abs(x)}, t))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('"time": 0', '"time": 1'), "do not number different parameters"),
        (('"time": 0', '"time": 9'), "do not number different parameters"),
        (("state 0", "state 7"), "steps as `rederive generate` writes them"),
        (('"outputs": [', '"outputs": [0, '), "as many outputs"),
        (('"strict": False', '"strict": 0'), "are not inequalities of its parameters"),
        (('"field": "state_field"', '"field": "state_fields"'), "no function"),
        (('"conditions": "state_conditions"', '"conditions": None'), "needs conditions"),
    ],
)
def test_a_package_that_does_not_fit_is_refused(change: tuple[str, str], words: str, tmp_path: Path) -> None:
    from derive.emit import write

    with detached():
        folder = tmp_path / "generated_odd"
        made = theory()
        made.name = "drifts_odd"
        made.quantities = {
            k.replace("drifts", "drifts_odd"): q for k, q in made.quantities.items() if "state" in k
        }
        write([emitted(theory())], folder)
        catalogue = folder / "drifts" / "__init__.py"
        text = catalogue.read_text()
        assert change[0] in text, text
        catalogue.write_text(text.replace(*change, 1))
        with pytest.raises(PackageError, match=words):
            numerics.attach(folder)
