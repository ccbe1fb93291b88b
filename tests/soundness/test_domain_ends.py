"""Irrational ends of domains: written with rational bounds, read back, decided exactly, never guessed."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from flint import arb, ctx, fmpq

import numerics
from derive import Interval, Theory
from derive.emit.generation import refresh
from derive.emit.quantities import END_DIGITS, emitted, end_of_domain
from derive.errors import DeriveError
from numerics import catalogue
from numerics.ends import read_end
from numerics.errors import DomainError, ParameterError, PrecisionError

ENDS = [
    sp.sqrt(2), sp.pi, -sp.pi / 3, sp.E**2, sp.log(2), 1 + sp.sqrt(5), sp.cbrt(3) / 10**6, -sp.pi * 10**40,
]  # fmt: skip


def digits_of(end: sp.Expr) -> Fraction:
    """The end to about 350 digits, by SymPy's own evaluation."""
    return Fraction(str(sp.N(end, 350)))


@pytest.mark.parametrize("end", ENDS, ids=str)
def test_the_bounds_hold_the_end_and_are_close(end: sp.Expr) -> None:
    data = end_of_domain("x", end)
    assert isinstance(data, dict) and data["text"] == str(end)
    below, above = Fraction(data["below"]), Fraction(data["above"])
    assert below < digits_of(end) < above and 0 < above - below <= Fraction(4, 10**END_DIGITS)
    assert end_of_domain("x", sp.Rational(7, 3)) == "7/3" and end_of_domain("x", sp.oo) is None


def test_ends_that_are_no_numbers_are_typed_errors() -> None:
    for end in (sp.sqrt(-2), sp.Symbol("a"), sp.Function("f")(1)):
        with pytest.raises(DeriveError):
            end_of_domain("x", end)


def rounded(end: sp.Expr, digits: int, offset: int) -> str:
    """The end rounded down to these decimals, and moved by units of the last one."""
    return str(Fraction(math.floor(digits_of(end) * 10**digits) + offset, 10**digits))


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("end", [sp.sqrt(2), sp.pi / 2, sp.E])
def test_values_are_decided_exactly(end: sp.Expr, is_open: bool) -> None:
    upper = end_of_domain("x", end)
    data = {"name": "x", "lower": "0", "upper": upper, "lower_open": False, "upper_open": is_open}
    domain = catalogue.read_domain(data)
    assert str(end) in domain.text
    for digits in (3, 17, 40, END_DIGITS - 1):
        assert domain.admit(rounded(end, digits, 0)) < fmpq(3)
        with pytest.raises(DomainError, match=r"0 <= x"):
            domain.admit(rounded(end, digits, 1))
    with pytest.raises(PrecisionError, match="too close"):
        domain.admit(rounded(end, END_DIGITS + 30, 0))
    before, ctx.prec = ctx.prec, 60
    try:
        middle = arb(str(sp.N(end, 20)))
        assert domain.admit(middle - arb("0.5", "0.1")) is not None
        with pytest.raises(DomainError):
            domain.admit(middle + arb("0.5", "0.1"))
        with pytest.raises(PrecisionError, match="partly inside"):
            domain.admit(middle + arb("0", "0.1"))
    finally:
        ctx.prec = before


@pytest.mark.parametrize("side", ["lower", "upper"])
def test_balls_between_the_bounds_are_neither_inside_nor_outside(side: str) -> None:
    end = end_of_domain("x", sp.pi)
    assert isinstance(end, dict)
    data = {"name": "x", "lower": None, "upper": None, "lower_open": False, "upper_open": False, side: end}
    below, above = (fmpq(*map(int, end[key].split("/"))) for key in ("below", "above"))
    before, ctx.prec = ctx.prec, 2000
    try:
        for part in (fmpq(1, 8), fmpq(7, 8)):
            ball = arb(below + (above - below) * part) + arb(0, 1e-250)
            with pytest.raises(PrecisionError, match="partly inside"):
                catalogue.read_domain(data).admit(ball)
        sign = 1 if side == "lower" else -1
        beside = arb(above if sign > 0 else below) + sign * arb(1e-210, 1e-250)
        assert catalogue.read_domain(data).admit(beside) is beside
        with pytest.raises(DomainError):
            catalogue.read_domain(data).admit(arb(below if sign > 0 else above) - sign * arb(1e-210, 1e-250))
    finally:
        ctx.prec = before


@pytest.mark.parametrize(
    "data",
    [
        {"text": "pi"},
        {"text": "pi", "below": "3", "above": "3"},
        {"text": "pi", "below": "4", "above": "3"},
        {"text": "pi", "below": "x", "above": "4"},
        {"text": "pi", "below": "3", "above": "4", "more": "1"},
        "sqrt(2)",
        ["3"],
    ],
    ids=str,
)
def test_forged_ends_are_refused(data: Any) -> None:
    with pytest.raises(ParameterError):
        read_end("upper", data)


@pytest.mark.usefixtures("detached")
def test_a_theory_with_such_ends_is_listed_and_evaluated(tmp_path: Path) -> None:
    theory = Theory("own_ends", "Irrational ends")
    q = theory.parameter("q", "up to the root of two", Interval(0, sp.sqrt(2)))
    t = theory.parameter("t", "an angle", Interval.open(-sp.pi / 2, sp.pi / 2))
    e = theory.parameter("e", "beyond e", Interval.open(sp.E, sp.oo))
    theory.quantity("sq", "itself", parameters=[q], value=q)
    theory.quantity("cosine", "positive there", parameters=[t], value=sp.cos(t))
    theory.quantity("log", "above one", parameters=[e], value=sp.log(e))
    folder = tmp_path / "own_ends_generated"
    refresh([theory], folder)
    numerics.attach(folder)
    listed = {q.name: q.parameters[0].domain for q in numerics.quantities() if q.name.startswith("own_ends")}
    assert listed == {
        "own_ends.sq": "0 <= q <= sqrt(2)", "own_ends.cosine": "-pi/2 < t < pi/2", "own_ends.log": "e > E",
    }  # fmt: skip
    assert str(numerics.evaluate("own_ends.sq", 5, q=1)) == "1.0000"
    assert str(numerics.evaluate("own_ends.cosine", 5, t="-1.5")) == "0.070737"
    beyond = {"sq": {"q": "1.4142135623730951"}, "cosine": {"t": "1.6"}, "log": {"e": "2.718"}}
    for name, value in beyond.items():
        with pytest.raises(DomainError):
            numerics.evaluate(f"own_ends.{name}", 5, **value)
    assert [p["upper"] for p in emitted(theory, None, {}).quantities["own_ends.log"]["parameters"]] == [None]
