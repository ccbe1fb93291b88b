"""Identities at exact points: refuted at the simplest point, and never kept vacuously."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import (
    Abs,
    Derivative,
    Eq,
    Function,
    Integral,
    Interval,
    Ne,
    Rational,
    asin,
    cos,
    exp,
    log,
    oo,
    sin,
    sqrt,
)

from derive.testing import CheckError, VacuousCheckError, assert_holds, assert_identity

x, y = sp.symbols("x y", real=True)
a, b = sp.symbols("a b", positive=True)
z = sp.Symbol("z")


@pytest.mark.parametrize(
    ("lhs", "rhs", "options"),
    [
        (sin(2 * x), 2 * sin(x) * cos(x), {}),
        (log(a * b), log(a) + log(b), {}),
        (sin(2 * asin(y)), 2 * x * y, {"given": [Eq(x**2 + y**2, 1)], "assuming": [x > 0]}),
        (Derivative(exp(-(x**2)), x), -2 * x * exp(-(x**2)), {}),
        (Integral(exp(-a * x), (x, 0, oo)), 1 / a, {}),
        (sqrt(z**2), z, {"where": {z: Interval(0, oo)}}),
        (Abs(x - y) / (x - y), 1, {"assuming": [x > y]}),
        (sqrt(2) * sqrt(3), sqrt(6), {}),
    ],
)
def test_what_is_true_passes(lhs: Any, rhs: Any, options: dict[str, Any]) -> None:
    assert_identity(lhs, rhs, **options)


@pytest.mark.parametrize(
    ("lhs", "rhs", "place"),
    [
        (sin(2 * x), 2 * sin(x), "x=1"),
        (sqrt(x**2), x, "x=-1"),
        (log(z**2), 2 * log(z), "z=-1"),
        (Integral(exp(-a * x), (x, 0, oo)), 1 / a**2, "a=2"),
        ((x - 1) * (x - 2) * (x + 1) * x, 0, "x=-2"),  # four zeros among the simplest numbers
        (Abs(x - y), sqrt((x + y) ** 2), "x=1 y=1"),
        (1 / (1 + x**2), 1 / (1 + x**2) + Rational(1, 10**40), "x=1"),
    ],
)
def test_what_is_false_fails_at_the_simplest_point(lhs: Any, rhs: Any, place: str) -> None:
    with pytest.raises(AssertionError) as raised:
        assert_identity(lhs, rhs)
    told = str(raised.value).splitlines()
    assert told[0] == "the identity does not hold" and told[2].split(maxsplit=1)[1] in (place, f"{place} y=0")
    left, right = (line.split(maxsplit=2)[2] for line in told[3:5])
    assert left and right


def test_values_are_told_to_twelve_digits() -> None:
    with pytest.raises(AssertionError, match=r"left side  0\.909297426826\n  right side 1\.68294196962"):
        assert_identity(Eq(sin(2 * x), 2 * sin(x), evaluate=False))


def test_failures_only_where_symbols_coincide_are_met() -> None:
    with pytest.raises(AssertionError, match="at         a=1 b=1"):
        assert_identity(sp.Piecewise((1, Eq(a, b)), (0, True)), 0, examples=300)


def test_relations() -> None:
    assert_holds(a + b >= 2 * sqrt(a * b))
    assert_holds(exp(x) >= 1 + x)
    assert_holds(Ne(x**2 + 1, 0, evaluate=False))
    with pytest.raises(AssertionError, match="at         a=1 b=1"):
        assert_holds(a + b > 2 * sqrt(a * b), examples=200)
    with pytest.raises(AssertionError, match="at         x=0"):
        assert_holds(x**2 > 0, examples=200)
    with pytest.raises(CheckError, match="assert_holds takes inequalities"):
        assert_identity(x > 0)


@pytest.mark.parametrize(
    ("relation", "place"),
    [
        (-y * log(y) - (1 - y) * log(1 - y) < log(2), "y=1/2"),
        (sp.atan(y) < sp.pi / 4, "y=1"),
        (sqrt(y + 2) + sqrt(2) > 2 * sqrt(2), "y=0"),
        (Ne(log(a), 2 * log(2), evaluate=False), "a=4"),
    ],
)
def test_strict_relations_fail_where_their_sides_are_proved_equal(relation: Any, place: str) -> None:
    where = {y: Interval(0, 1)} if relation.has(y) else {}
    with pytest.raises(AssertionError, match="proved to be equal") as raised:
        assert_holds(relation, where=where, examples=300)
    assert f"at         {place}\n" in str(raised.value)


def test_sides_that_are_only_close_are_not_called_equal() -> None:
    assert_holds(log(a * b) > log(a) + log(b) - Rational(1, 10**700))


def test_symbols_without_assumptions_are_real() -> None:
    u, t = sp.symbols("u t")
    assert_identity(Integral(exp(t), (t, 0, u)), exp(u) - 1, where={u: Interval.open(0, oo)})
    with pytest.raises(CheckError, match="another symbol than the u"):
        assert_identity(sqrt(u**2), u, where={sp.Symbol("u", positive=True): Interval(0, 1)})


def test_nothing_decided_is_a_failure() -> None:
    nothing = sin(x) ** 2 + cos(x) ** 2 - 1  # enclosures never tell its logarithm
    with pytest.raises(VacuousCheckError, match="decided at none of"):
        assert_identity(log(nothing), 1)
    with pytest.raises(VacuousCheckError, match="do not decide it"):
        assert_identity(sp.sign(nothing), 0, where={x: Interval(1, 2)})
    with pytest.raises(VacuousCheckError, match="no point was found"):
        assert_identity(x, x + 1, assuming=[x > 1, x < 0])


def test_misuse_is_told() -> None:
    for wrong in ("x", None, [x]):
        with pytest.raises(CheckError):
            assert_identity(wrong, 1 if wrong is not None else None)
    with pytest.raises(CheckError, match="write floats as Rational"):
        assert_identity(0.5 * x, x / 2)
    with pytest.raises(CheckError, match=r"f\(x\) in .* a function without a definition"):
        assert_identity(Function("f")(x), x)
    with pytest.raises(CheckError, match="examples=0"):
        assert_identity(x, x, examples=0)
    with pytest.raises(CheckError, match="cannot be evaluated at points"):
        assert_identity(Derivative(Integral(exp(x * y), (x, 0, 1)), y), 1)


@pytest.mark.parametrize(
    ("lhs", "rhs", "where"),
    [
        (1 - sp.tanh(x), exp(-2 * x), {x: Interval(50, oo)}),
        (sp.pi, Rational(str(sp.N(sp.pi, 45))), {}),
        (1 + exp(-x), 1, {x: Interval(80, 200)}),
        (exp(x) + Rational(1, 10**60), exp(x), {}),
    ],
)
def test_sides_that_agree_to_many_digits_are_told_apart(lhs: Any, rhs: Any, where: Any) -> None:
    with pytest.raises(AssertionError, match="the identity does not hold"):
        assert_identity(lhs, rhs, where=where)


def test_sides_too_close_to_be_told_apart_say_nothing() -> None:
    with pytest.raises(VacuousCheckError, match="do not decide it"):
        assert_identity(1 - sp.tanh(x), exp(-2 * x), where={x: Interval(10**7, oo)})
    assert_identity(sin(x) ** 2 + cos(x) ** 2 - 1, 0)


def test_the_difference_is_told_with_digits_that_are_right() -> None:
    with pytest.raises(AssertionError) as raised:
        assert_holds(sin(x) ** 2 + cos(x) ** 2 >= 1 + Rational(1, 10**40))
    assert "difference -1.00000000000e-40" in str(raised.value)


@pytest.mark.parametrize(
    ("lhs", "rhs", "equation"),
    [
        (x, 0, Eq(x * y, 0)),
        (y, 0, Eq(x * y, 0)),
        (x, y, Eq(x * z, y * z)),
        (z, 0, Eq(x * z, y * z)),
        (x, y, Eq(x**2, x * y)),
        (x, 0, Eq(x**2, x * y)),
        (x / y, a / z, Eq(x * z, a * y + y * z)),
    ],
)
def test_each_branch_of_a_given_equation_is_met(lhs: Any, rhs: Any, equation: Any) -> None:
    with pytest.raises(AssertionError, match="the identity does not hold"):
        assert_identity(lhs, rhs, given=equation)
    assert_holds(equation, given=equation)
