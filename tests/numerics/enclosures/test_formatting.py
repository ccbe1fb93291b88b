"""Formats of enclosures write guaranteed digits only, and a notebook shows them."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import numerics
from numerics import ComplexEnclosure, DomainError, Enclosure, ParameterError, PrecisionError
from tests.helpers.profiles import examples

middles = st.fractions(-99, 99, max_denominator=300)
radii = st.sampled_from([Fraction(0), Fraction(1, 10**20), Fraction(1, 200), Fraction(1, 3)])


@examples(150)
@given(middles, radii, st.integers(0, 12), st.sampled_from("fe%"))
def test_places_are_guaranteed_or_refused(mid: Fraction, rad: Fraction, places: int, kind: str) -> None:
    x = Enclosure(mid, rad)
    try:
        text = format(x, f".{places}{kind}")
    except PrecisionError as error:
        assert rad and ("guaranteed" in str(error))
        return
    if kind == "%":
        value, unit = Fraction(Decimal(text[:-1])) / 100, Fraction(1, 10 ** (places + 2))
    else:
        exponent = int(text.partition("e")[2]) if kind == "e" else 0
        value, unit = Fraction(Decimal(text)), Fraction(10) ** (exponent - places)
    assert all(abs(value - end) < unit for end in (x.lower, x.upper))
    assert abs(value - mid) * 2 <= unit


@examples(80)
@given(middles, radii.filter(bool), st.integers(1, 30))
def test_significant_digits_are_at_most_those_guaranteed(mid: Fraction, rad: Fraction, digits: int) -> None:
    x = Enclosure(mid, rad)
    if x.digits == 0:
        with pytest.raises(PrecisionError, match="no significant digit"):
            format(x, f".{digits}g")
        return
    text = format(x, f".{digits}g")
    assert len(Decimal(text).as_tuple().digits) == min(digits, x.digits)
    assert Fraction(Decimal(text)) == Fraction(Decimal(format(x, f".{min(digits, x.digits)}g")))


def test_formats() -> None:
    x = Enclosure("1/3", "1e-20")
    assert f"{x}" == str(x) and f"{x:.10f}" == "0.3333333333" and f"{x:.6g}" == "0.333333"
    assert f"{x:.3e}" == "3.333e-1" and f"{x:>8.2f}|{x:+.1f}|{x:.1%}" == "    0.33|+0.3|33.3%"
    assert f"{x:.30g}" == f"{x:g}" == str(x) and f"{x:e}" == "3.333333333333333333e-1"
    assert f"{Enclosure('1/3'):.40f}" == "0." + "3" * 40 and f"{Enclosure(2):.3g}" == "2.00"
    assert f"{Enclosure(0, '1e-9'):.3f}" == "0.000" and f"{Enclosure(1234567):,}" == "1,234,567"
    assert f"{Enclosure(0, 1):>12}" == "   0 ± 1.0".rjust(12) and f"{Enclosure('2.5'):.0f}" == "2"
    assert len(f"{Enclosure('1/3'):.9000f}") == 9002
    with pytest.raises(PrecisionError, match=r"of the decimals 19 are guaranteed"):
        f"{x:.20f}"
    assert f"{x:.19f}" == "0." + "3" * 19
    with pytest.raises(PrecisionError, match=r"19 significant digits are guaranteed, ask for \.18e"):
        f"{x:.19e}"
    with pytest.raises(PrecisionError, match="none is guaranteed"):
        f"{Enclosure(1, 5):.0f}"
    for wrong in (".3q", "hello", "{}", "#x", "1.2.3f"):
        with pytest.raises(ParameterError, match="format"):
            format(x, wrong)
    with pytest.raises(DomainError, match="10000"):
        f"{x:.10001f}"


wholes = ("", "e", "E", "f", "%", "g", ",", "_", "+", "012", ">20")


@examples(150)
@given(middles.map(lambda m: m * 1000), radii.map(lambda r: 60 * r), st.sampled_from(wholes))
def test_a_place_that_is_written_is_known(mid: Fraction, rad: Fraction, spec: str) -> None:
    x = Enclosure(mid, rad, None if mid.denominator % 2 else 25)
    try:
        text = format(x, spec)
    except PrecisionError as error:
        assert rad and "guaranteed" in str(error)
        return
    if "±" in text:
        assert x.digits == 0
        return
    number, unit = text.strip().replace(",", "").replace("_", ""), Fraction(1)
    if number.endswith("%"):
        number, unit = number[:-1], Fraction(1, 100)
    value = Decimal(number)
    unit, exact = unit * Fraction(10) ** int(value.as_tuple().exponent), Fraction(value) * unit
    assert all(abs(exact - end) < unit for end in (x.lower, x.upper))


def test_zeros_that_are_not_known_are_not_written() -> None:
    v = numerics.evaluate("special.erfcx", x=-4, digits=2)
    assert str(v) == str(pickle.loads(pickle.dumps(v))) == "18000000"  # the digits that were asked for
    assert [format(w, "e") for w in (v, -v, +v, abs(v))] == ["1.8e+7", "-1.8e+7", "1.8e+7", "1.8e+7"]
    assert f"{v:,}" == f"{v:g}" == "1.8e+7" and f"{v:f}" == "17772221"
    wide = Enclosure(12, "0.5")
    assert str(wide) == str(pickle.loads(pickle.dumps(wide))) == str(abs(-wide)) == "1e1"
    for spec in ("f", "%"):
        with pytest.raises(PrecisionError, match="none is guaranteed"):
            format(wide, spec)
    few = Enclosure("1/3", "1/10", 30)
    assert {x.digits for x in (few, -few, +few, abs(-few))} == {0} and "±" in str(few)
    assert str(Enclosure(10**20) / 3) == "3.33333333333333e19" and str(Enclosure(10**20)) == "1" + "0" * 20
    assert f"{Enclosure(0):.3e}" == "0.000e+0" and f"{Enclosure(1234567):_}" == "1_234_567"
    for spec in ("_", "012", "+", ","):
        with pytest.raises(PrecisionError, match="no significant digit"):
            format(few, spec)
    with pytest.raises(ParameterError, match="fill"):
        format(wide, ",>20_")


def test_a_notebook_shows_digits_and_radius() -> None:
    bundle = Enclosure("1/3", "1e-20")._repr_mimebundle_()
    assert bundle["text/plain"] == "<Enclosure 0.3333333333333333333 ± 4.4e-20>"
    assert "0.3333333333333333333" in bundle["text/html"] and "± 4.4e-20" in bundle["text/html"]
    long = Enclosure("1/3", digits=5000)._repr_mimebundle_()
    assert len(long["text/plain"]) < 300 and "<details" in long["text/html"]
    assert "exactly" in Enclosure(2)._repr_mimebundle_()["text/html"]
    both = ComplexEnclosure(1, 2)._repr_mimebundle_()
    assert both["text/plain"] == repr(ComplexEnclosure(1, 2)) and "<i>i</i>" in both["text/html"]
