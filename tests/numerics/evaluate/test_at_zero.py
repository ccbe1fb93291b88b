"""Values where a parameter that a closed form divides by is exactly zero."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import arb, fmpq
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

import numerics
from derive import Theory
from derive.emit import compare, write
from derive.emit.quantities import emitted
from derive.errors import TheoryError
from derive.quantities.branch import Branch
from derive.quantities.support import Support
from numerics import Enclosure, PrecisionError
from tests.helpers.profiles import examples

POINT = {"b": "1/3", "g": "3/2", "h": "-1/4", "c": "1/2"}
ZEROS: list[Any] = [
    0, "0", "-0", "0.000", "0/7", "0e5", 0.0, -0.0, Fraction(0), Decimal("0.0"), fmpq(0), arb(0), mpf(0),
    np.float64(0), np.int64(0), Enclosure(0), Enclosure("0", 0, 20),
]  # fmt: skip


@pytest.mark.parametrize("zero", ZEROS, ids=lambda z: f"{type(z).__name__} {z}")
def test_every_way_to_write_zero(zero: Any) -> None:
    value = numerics.evaluate("lsgan.cost", a=zero, digits=30, **POINT)
    with mp.workdps(40):
        third = mpf(1) / 3
        expected = (mp.erfc(-third) ** 2 + mp.erfc(third) ** 2) / 4
        assert abs(mpf(value.mid.numerator) / value.mid.denominator - expected) < mpf(10) ** -29


@pytest.mark.parametrize("around", [arb(0, 1e-30), Enclosure(0, "1e-30"), Enclosure("1e-31", "1e-30")])
def test_a_ball_around_zero_is_not_zero(around: Any) -> None:
    """Its values are not those at zero, and cannot be had by a formula that divides by it."""
    with pytest.raises(PrecisionError, match="radius of the input a"):
        numerics.evaluate("lsgan.cost", a=around, **POINT)


def middles(value: Any) -> list[Fraction]:
    """The middle of each component."""
    return [entry.mid for entry in np.ravel(np.asarray(value, dtype=object))]


@examples(30)
@given(
    st.integers(2, 12),
    st.sampled_from([1, -1]),
    st.fractions(-2, 2, max_denominator=8),
    st.fractions(Fraction(1, 2), 3, max_denominator=8),
)
def test_the_value_is_the_limit(power: int, sign: int, b: Fraction, c: Fraction) -> None:
    """From both sides, for every quantity: the distance is of the order of a."""
    a = Fraction(sign, 10**power)
    p = {"b": b, "g": Fraction(3, 2), "h": Fraction(-1, 4), "c": c, "sigma": Fraction(2, 3)}
    p |= {"rate": Fraction(5, 3), "weight": Fraction(1, 4), "label_fake": 0, "label_real": 1}
    p |= {"label_target": Fraction(2, 3)}
    for record in numerics.quantities():
        if not record.name.startswith("lsgan."):
            continue
        others = {q.name: p[q.name] for q in record.parameters if q.name != "a"}
        there, near = (middles(numerics.evaluate(record.name, a=v, **others)) for v in (0, a))
        assert len(there) == len(near)
        for first, second in zip(there, near, strict=True):
            assert abs(first - second) < 4000 * abs(a), record.name


def test_exact_values_at_zero_are_exact() -> None:
    at = {"a": 0, "b": 0, "g": "3/2", "h": "1/2", "c": "1/2"}
    assert numerics.evaluate("lsgan.cost", **at).is_exact
    gradient = numerics.evaluate("lsgan.gradient", **at)
    assert gradient.shape == (4,) and all(e.is_exact and e == 0 for e in gradient)
    assert numerics.evaluate("lsgan.hessian", **at).shape == (4, 4)
    loss = numerics.evaluate("lsgan.generator_loss", a=0, b=0, g=1, h=0, label_target=1)
    assert loss.is_exact and loss == Fraction(1, 8)


def test_the_stored_function_is_the_one_that_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    ball = importlib.import_module("generated.lsgan.ball")
    asked: list[tuple[Any, ...]] = []

    def spied(name: str) -> Callable[..., Any]:
        function = getattr(ball, name)

        def called(*arguments: Any) -> Any:
            asked.append((name, arguments[0]))
            return function(*arguments)

        return called

    for name in ("cost", "cost_at_zero_a"):
        monkeypatch.setattr(ball, name, spied(name))
    numerics.evaluate("lsgan.cost", a=0, **POINT)
    numerics.evaluate("lsgan.cost", a="1e-9", **POINT)
    assert ("cost_at_zero_a", 0) in asked and ("cost", fmpq(1, 10**9)) in asked
    assert all((name == "cost_at_zero_a") == (a == 0) for name, a in asked)


# --- a theory of one's own ---------------------------------------------------------------------------------


def ratio() -> Theory:
    """sin(xy)/(xy) and its slope in x, with other formulas at x = 0 and at y = 0."""
    theory = Theory("own_ratio", "A quotient")
    x, y = theory.parameter("x", "one factor"), theory.parameter("y", "the other")
    value = sp.sin(x * y) / (x * y)
    one = sp.Integer(1)
    theory.quantity("sinc", "sin(xy)/(xy)", parameters=(x, y), value=value, at_zero={x: one, y: one})
    theory.quantity(
        "both",
        "The value and its slope in x",
        parameters=(x, y),
        value=(value, sp.diff(value, x)),
        at_zero={x: (one, sp.Integer(0))},
        type="vector",
    )
    return theory


@pytest.mark.usefixtures("detached")
def test_several_parameters_and_vectors(tmp_path: Path) -> None:
    made = emitted(ratio())
    assert [f.name for f in made.functions] == [
        "sinc", "sinc_at_zero_x", "sinc_at_zero_y", "both", "both_at_zero_x"
    ]  # fmt: skip
    assert made.quantities["own_ratio.sinc"]["at_zero"] == {"x": "sinc_at_zero_x", "y": "sinc_at_zero_y"}
    write([made], tmp_path)
    assert compare([made], tmp_path) == ""
    numerics.attach(tmp_path)
    assert numerics.evaluate("own_ratio.sinc", x=0, y=3) == 1
    assert numerics.evaluate("own_ratio.sinc", x=3, y=0) == 1
    assert numerics.evaluate("own_ratio.sinc", x=0, y=0) == 1
    assert str(numerics.evaluate("own_ratio.sinc", x=1, y=1, digits=10)) == "0.8414709848"
    assert list(numerics.evaluate("own_ratio.both", x=0, y=2)) == [1, 0]
    # Nothing is said about y = 0, where the zeros cancel.
    assert list(numerics.evaluate("own_ratio.both", x=2, y=0)) == [1, 0]


def test_the_value_at_zero_is_part_of_what_a_quantity_means() -> None:
    theory = ratio()
    sinc = theory.quantities["own_ratio.sinc"]
    assert sinc.definition()["at_zero"] == {"x": "1", "y": "1"}
    other = Theory("own_ratio", "The same without")
    x, y = other.parameter("x", ""), other.parameter("y", "")
    plain = other.quantity("sinc", "", parameters=(x, y), value=sp.sin(x * y) / (x * y))
    assert "at_zero" not in plain.definition()


def test_refused() -> None:
    theory = Theory("own", "Refusals")
    x, y = theory.parameter("x", ""), theory.parameter("y", "")
    t = theory.unknown("t", "a root")
    one = sp.Integer(1)
    branch = Branch("b", t**2 - x, t, x, (t,))
    support = Support(t**2 - x, t, t, ())
    for name, details in {
        "no_parameter": {"value": 1 / x, "at_zero": {y: one}},
        "unknown": {"value": 1 / x, "at_zero": {t: one}},
        "branch": {"value": t, "branch": branch, "at_zero": {x: one}},
        "support": {"support": support, "at_zero": {x: one}},
        "nothing": {"at_zero": {x: one}},
    }.items():
        with pytest.raises(TheoryError, match=rf"own\.{name}: at_zero is for parameters of a closed form"):
            theory.quantity(name, "", parameters=(x,), **details)
    assert not theory.quantities
