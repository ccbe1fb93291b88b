"""Every component of a value has the digits asked for, or there is a typed error that names it."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import sympy as sp
from flint import arb, ctx, fmpq

import numerics
from derive import Theory
from derive.functions.classes import owens_t
from numerics import PrecisionError
from numerics.kinds import settle as _settle
from numerics.kinds.settle import settle
from numerics.precision import working_precision
from tests.helpers.own_theory import served


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory):
    theory = Theory("settled_own", "Values with several components")
    x, y = theory.parameter("x", ""), theory.parameter("y", "")
    add = theory.quantity
    add("pair", "", parameters=[x, y], value=(x, y), type="vector")
    add("number", "", parameters=[x, y], value=x + sp.I * y, type="complex")
    add("logs", "", parameters=[x, y], value=(x, sp.log(y)), type="vector")
    add("square", "", parameters=[x, y], value=[[x, 1], [0, y]], type="matrix")
    add("numbers", "", parameters=[x, y], value=(x, x + sp.I * y), type="complex vector")
    add("undefined", "", parameters=[x, y], value=sp.log(x) * owens_t(y, 1 / y))
    add("hidden_zero", "", parameters=[x, y], value=sp.log(x) + sp.log(y) - sp.log(x * y))
    add("towering", "", parameters=[x], value=sp.exp(sp.exp(x)))
    add("small", "", parameters=[x], value=sp.exp(-(x**2)))
    with served(theory, tmp_path_factory.mktemp("settled")):
        yield


# A ball that is accurate but next to a tie asks for more bits than one that has no digits at all.
NEXT_TO_A_TIE = arb("0.25", 1e-3)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("name", "digits", "given", "component"),
    [
        ("pair", 1, {"x": NEXT_TO_A_TIE, "y": arb(1.4, 0.9)}, r"component \[1\]"),
        ("pair", 3, {"x": arb("1.235", 1e-9), "y": arb(2, 0.1)}, r"component \[1\]"),
        ("pair", 1, {"x": arb(1.4, 0.9), "y": NEXT_TO_A_TIE}, r"component \[0\]"),
        ("number", 1, {"x": NEXT_TO_A_TIE, "y": arb(1.4, 0.9)}, "the imaginary part"),
        ("number", 1, {"x": arb(0, 0.1), "y": NEXT_TO_A_TIE}, "the real part"),
        ("square", 1, {"x": NEXT_TO_A_TIE, "y": arb(0, 1)}, r"component \[1, 1\]"),
        ("numbers", 1, {"x": NEXT_TO_A_TIE, "y": arb(1, 1)}, r"the imaginary part of component \[1\]"),
        ("logs", 1, {"x": NEXT_TO_A_TIE, "y": -1}, r"component \[1\]"),
    ],
)
def test_no_component_comes_back_because_another_one_is_worse(name, digits, given, component) -> None:
    with pytest.raises(PrecisionError, match=component):
        numerics.evaluate(f"settled_own.{name}", digits, **given)


@pytest.mark.usefixtures("own")
def test_what_is_determined_comes_back() -> None:
    found = numerics.evaluate("settled_own.pair", 1, x=NEXT_TO_A_TIE, y=arb(3, 0.01))
    assert [str(e) for e in found][1] == "3" and all(e.rad * 20 < abs(e.mid) for e in found)
    found = numerics.evaluate("settled_own.number", 2, x=arb(3, 0.001), y=0)
    assert str(found.real) == "3.0" and found.imag.is_exact and found.imag == 0


@pytest.mark.parametrize("radius", [0.02, 0.015, 0.01, 0.002])
@pytest.mark.parametrize("kappa", ["1/2", "1/4"])
def test_a_shipped_vector_with_a_ball(kappa: str, radius: float) -> None:
    try:
        found = numerics.evaluate("spin_glass.moments", 1, kappa=kappa, b=1, b1=1, x1=arb(0.5, radius))
    except PrecisionError as error:
        assert "component [" in str(error) and "x1" in str(error)
    else:
        assert all(e.is_exact or e.rad * 20 < abs(e.mid) for e in found)


def test_the_wide_one_of_the_moments_is_refused() -> None:
    with pytest.raises(PrecisionError, match=r"component \[\d\]"):
        numerics.evaluate("spin_glass.moments", 1, kappa="1/2", b=1, b1=1, x1=arb(0.5, 0.02))


@pytest.mark.usefixtures("own")
def test_undefined_and_zero_values_stop_early(monkeypatch: pytest.MonkeyPatch) -> None:
    bits = []
    accuracy = _settle._more_bits
    monkeypatch.setattr(_settle, "_more_bits", lambda *a: bits.append(a[3]) or accuracy(*a))
    with pytest.raises(PrecisionError, match="not finite"):
        numerics.evaluate("settled_own.undefined", 5, x=-1, y=1)
    assert max(bits) <= 1 << 13
    bits.clear()
    with pytest.raises(PrecisionError, match=r"cannot be told from zero.*10\*\*-\d{4}\b"):
        numerics.evaluate("settled_own.hidden_zero", 5, x=3, y=5)
    assert max(bits) <= 1 << 15


@pytest.mark.usefixtures("own")
def test_small_values_do_not_stop_early() -> None:
    for x in (100, 300, 1000):
        assert 0 < numerics.evaluate("settled_own.small", 5, x=x) < Fraction(1, 10**4000)


def test_deep_cancellation_is_followed_as_deep_as_the_inputs_are_long() -> None:
    tiny = fmpq(1, 10**3000)

    def attempt(bits: int) -> list[arb]:
        return [((arb(1) + tiny).sqrt() - 1).log()]

    with working_precision(64):
        (found,) = settle(attempt, 5, height=int(tiny.height_bits()))
        assert found < -6000 and ctx.prec > 9000
        with pytest.raises(PrecisionError, match="not finite"):
            settle(attempt, 5)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(("x", "side"), [(10000, "above"), (100, "above"), ("1e4000", "")])
def test_enormous_values_give_short_messages(x: object, side: str) -> None:
    with pytest.raises(PrecisionError) as caught:
        numerics.evaluate("settled_own.towering", 5, x=x)
    assert len(str(caught.value)) < 1200 and side in str(caught.value)


@pytest.mark.parametrize("value", [arb("nan"), arb("inf"), arb(0, 1), arb(1, 3)])
def test_what_has_no_digits_is_never_enclosed(value: arb) -> None:
    tie = arb("0.25", 1e-3)
    for numbers in ([value], [tie, value], [value, tie]):
        with working_precision(64), pytest.raises(PrecisionError):
            settle(lambda bits, numbers=numbers: list(numbers), 1, obstacle="x")
        with working_precision(64), pytest.raises(PrecisionError):
            settle(lambda bits, numbers=numbers: list(numbers), 1)


@pytest.mark.usefixtures("own")
def test_a_matrix_names_its_place() -> None:
    found = numerics.evaluate("settled_own.square", 3, x=arb(2, 1e-6), y=3)
    assert isinstance(found, np.ndarray) and found.shape == (2, 2) and found[1, 0] == 0
