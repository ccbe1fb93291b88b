"""Bad input: each a typed error that names the parameter, the value and what is allowed."""

from __future__ import annotations

import contextlib
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import mpmath
import numpy as np
import pytest
from flint import acb, arb, ctx, fmpq
from hypothesis import example, given
from hypothesis import strategies as st

import numerics
from numerics import (
    DomainError,
    ParameterError,
    PrecisionError,
    RederiveError,
    UnknownQuantityError,
    evaluate,
    parse_number,
)
from tests.helpers.profiles import examples

GOOD: dict[str, Any] = {"lam": "1/2", "kappa": "9/10", "b": 1, "b1": "1/2", "x1": "3/2"}
TYPED = (DomainError, ParameterError, PrecisionError)


@pytest.mark.parametrize(
    ("changed", "allowed"),
    [
        ({"kappa": 0}, "0 < kappa < 1"),
        ({"kappa": 1}, "0 < kappa < 1"),
        ({"kappa": "-1e-30"}, "0 < kappa < 1"),
        ({"kappa": "1." + "0" * 50 + "1"}, "0 < kappa < 1"),
        ({"b": 0}, "b > 0"),
        ({"b": -1}, "b > 0"),
        ({"b1": "-1e-10000"}, "b1 >= 0"),
        ({"x1": float("nan")}, "finite"),
        ({"x1": float("inf")}, "finite"),
        ({"x1": "inf"}, "finite"),
        ({"lam": "-Infinity"}, "finite"),
        ({"lam": "NaN"}, "finite"),
        ({"lam": mpmath.inf}, "finite"),
        ({"lam": mpmath.nan}, "finite"),
        ({"lam": np.float32("nan")}, "finite"),
        ({"lam": np.longdouble("inf")}, "finite"),
        ({"lam": arb("nan")}, "finite"),
        ({"lam": arb("inf")}, "finite"),
        ({"lam": Decimal("Infinity")}, "finite"),
        ({"lam": "1/0"}, "denominator must not be zero"),
        ({"lam": "1e10001"}, "exponent between -10000 and 10000"),
        ({"lam": "1e-99999999999999999999"}, "exponent between -10000 and 10000"),
        ({"lam": mpmath.ldexp(1, 10**9)}, "moderate size"),
        ({"lam": 1 << 300000}, "moderate size"),
        ({"lam": arb(2) ** (10**7)}, "moderate size"),
        ({"lam": Fraction(1, 1 << 300000)}, "moderate size"),
    ],
)
def test_outside_the_domain(changed: dict[str, Any], allowed: str) -> None:
    with pytest.raises(DomainError) as caught:
        evaluate("spin_glass.density", **{**GOOD, **changed})
    ((name, value),) = changed.items()
    assert caught.value.parameter == name and allowed in str(caught.value) and name in str(caught.value)
    assert len(str(caught.value)) < 400
    assert caught.value.value is value or caught.value.value == value
    assert isinstance(caught.value, RederiveError) and isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "value",
    [
        True,
        None,
        1j,
        0.5 + 0j,
        acb(1),
        mpmath.mpc(1),
        np.complex128(1),
        np.bool_(True),
        np.array(0.5),
        np.array([0.5]),
        [1],
        {},
        object(),
        b"1",
        "",
        " ",
        " 1",
        "1 ",
        "1_000",
        "0x10",
        "1e",
        "e5",
        ".",
        "+",
        "--1",
        "1/2/3",
        "1.5/2",
        "1/-2",
        "١",
        "−1",
        "1,5",
        "lam",
        "__import__('os')",
        "2**3",
        "1e5e5",
        "½",
        "1\n",
        "9" * 40000,
    ],
    ids=lambda v: repr(v)[:20],
)
def test_not_a_real_number(value: Any) -> None:
    with pytest.raises(ParameterError) as caught:
        evaluate("spin_glass.density", **{**GOOD, "x1": value})
    assert caught.value.parameter == "x1" and "x1" in str(caught.value)
    assert isinstance(caught.value, TypeError)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    ("digits", "error"),
    [
        (0, DomainError),
        (-3, DomainError),
        (10001, DomainError),
        (10**30, DomainError),
        (True, ParameterError),
        (np.bool_(True), ParameterError),
        (15.0, ParameterError),
        ("15", ParameterError),
        (None, ParameterError),
        (Fraction(15), ParameterError),
    ],
    ids=repr,
)
def test_digits(digits: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"digits.*1 to 10000"):
        evaluate("spin_glass.density", digits=digits, **GOOD)


def test_digits_at_the_ends() -> None:
    assert str(evaluate("spin_glass.density", digits=1, **GOOD)) == "0.1"
    long = evaluate("spin_glass.density", digits=10000, **GOOD)
    assert len(str(long)) == 10002
    assert str(long).startswith("0.13961258285909390656356372223")
    assert evaluate("spin_glass.density", digits=np.int64(20), **GOOD).digits == 20


def test_missing_extra_and_misspelt_parameters() -> None:
    with pytest.raises(ParameterError, match=r"missing parameter kappa, x1.*0 < kappa < 1"):
        evaluate("spin_glass.density", lam=0, b=1, b1=1)
    with pytest.raises(ParameterError, match=r"unknown parameter 'kapa'.*did you mean kappa"):
        evaluate("spin_glass.density", **GOOD, kapa=1)
    with pytest.raises(ParameterError, match="unknown parameter 'lam'"):
        evaluate("spin_glass.support", **GOOD)
    with pytest.raises(ParameterError, match="unknown parameter 'name'"):
        evaluate("spin_glass.density", **GOOD, name="x")


MISTAKEN = ["spin_glas.density", "density", "spin_glass.densty", "", "x" * 5000, "spin_glass"]


@pytest.mark.parametrize("name", MISTAKEN, ids=lambda name: name[:20])
def test_unknown_quantity(name: str) -> None:
    with pytest.raises(UnknownQuantityError) as caught:
        evaluate(name, **GOOD)
    assert isinstance(caught.value, LookupError)
    if "dens" in name:
        assert "spin_glass.density" in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("name", [None, 1, b"spin_glass.density", ["spin_glass.density"]])
def test_name_of_the_wrong_type(name: Any) -> None:
    with pytest.raises(ParameterError, match="name"):
        evaluate(name, **GOOD)


def test_errors_can_be_pickled() -> None:
    for error in (
        DomainError("b", -1, "b > 0"),
        ParameterError("b", "x", "a number"),
        PrecisionError("too hard", 128),
        UnknownQuantityError("x", ("y",)),
        numerics.ShapeError("lam", (2, 3), "(n,)"),
    ):
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error) and str(again) == str(error)


NUMBER_CHARACTERS = st.text(alphabet="0123456789+-./eE _nifNa", max_size=25)


@examples(400)
@given(st.one_of(st.text(max_size=30), NUMBER_CHARACTERS))
@example("1e10000")
@example("-1e-10000")
@example("0/1")
@example("-0")
@example("00012")
@example("1.")
@example(".5")
def test_any_text_is_a_number_or_a_typed_error(text: str) -> None:
    try:
        value = parse_number("x", text)
    except (DomainError, ParameterError):
        return
    assert isinstance(value, fmpq)
    assert value == fmpq(Fraction(text).numerator, Fraction(text).denominator)


@examples(200)
@given(st.fractions(), st.decimals(allow_nan=False, allow_infinity=False, places=12))
def test_written_numbers_read_back(value: Fraction, decimal: Decimal) -> None:
    assert parse_number("x", str(value)) == fmpq(value.numerator, value.denominator)
    exact = Fraction(decimal)
    for written in (str(decimal), f"{decimal:e}", f"{decimal:E}", f"{decimal:f}"):
        assert parse_number("x", written) == fmpq(exact.numerator, exact.denominator)


ANYTHING = st.one_of(
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.fractions(),
    st.decimals(),
    st.booleans(),
    st.none(),
    st.complex_numbers(),
    st.lists(st.integers(), max_size=2),
)


@examples(150)
@given(
    st.dictionaries(st.sampled_from(["lam", "kappa", "b", "b1", "x1", "y"]), ANYTHING, max_size=6),
    st.one_of(st.integers(-2, 60), st.none()),
)
def test_evaluate_returns_or_raises_a_typed_error(params: dict[str, Any], digits: Any) -> None:
    found = ctx.prec
    with contextlib.suppress(*TYPED):
        evaluate("spin_glass.density", **{"digits": digits, **GOOD, **params})
    assert ctx.prec == found
