"""A misprint of a derivative or of an integral is refuted by a witness, and the recheck derives it again."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import (
    Abs,
    Derivative,
    Eq,
    Integral,
    Interval,
    Limit,
    atan,
    cos,
    erfc,
    exp,
    log,
    oo,
    pi,
    sin,
    sqrt,
)  # fmt: skip

from derive import Checker, Theory, by
from derive.checking.checker import Report
from derive.functions.classes import erfcx, owens_t
from derive.statement.verdict import PROVED, REFUTED, UNDECIDED, Verdict
from tests.helpers.forging import certificate, changed, refused

s = sp.Symbol("s")
x, y = sp.Symbol("x", positive=True), sp.Symbol("y", real=True)


def equal(left: Any, right: Any) -> sp.Eq:
    return Eq(left, right, evaluate=False)


def settled(statement: object, proof: Any, expect: Verdict = REFUTED, **details: Any) -> Report:
    theory = Theory("calculus", "misprints")
    for name, domain in (("x", Interval.open(0, oo)), ("y", Interval(-oo, oo))):
        theory.parameter(name, "", domain)
    square = Eq((x + y) ** 2, x**2 + 2 * x * y + y**2)
    right = theory.claim("right", "", square, proof=by.identity())
    corrected = right if expect is REFUTED else None
    claim = theory.claim(
        "claim", "", statement, proof=proof, expect=expect, corrected_by=corrected, **details
    )  # type: ignore[arg-type]
    return Checker(twin_limit=0).check(claim)


DERIVATIVES = {
    "power": (Derivative(x**3, x), 3 * x**2, 2 * x**2),
    "logarithm": (Derivative(log(x), x), 1 / x, 1 / x**2),
    "root and exponential": (Derivative(sqrt(x) * exp(y * x), x), None, exp(y * x)),
    "parameter": (Derivative(exp(y * x), x), y * exp(y * x), exp(y * x)),
    "second": (Derivative(x**3 * y, x, 2), 6 * x * y, 6 * x),
    "mixed": (Derivative(x**3 * y**2, x, y), 6 * x**2 * y, 6 * x * y),
    "nested": (Derivative(Derivative(x**3, x) * y, y), 3 * x**2, 2 * x**2),
    "two": (Derivative(x**3, x) + Derivative(x**2, x), 3 * x**2 + 2 * x, 2 * x**2),
    "real power": (Derivative(x**y, x), y * x ** (y - 1), x ** (y - 1)),
    "arc tangent": (Derivative(atan(x * y), x), None, 1 / (1 + x**2 * y**2)),
    "error function": (Derivative(erfc(y), y), None, 2 * exp(-(y**2)) / sqrt(pi)),
    "scaled": (Derivative(erfcx(y), y), 2 * y * erfcx(y) - 2 / sqrt(pi), 2 * y * erfcx(y)),
    "Owen's T": (Derivative(owens_t(y, x), x), None, exp(-(y**2) * (1 + x**2) / 2) / pi),
}


@pytest.mark.parametrize("name", DERIVATIVES)
def test_a_wrong_derivative(name: str) -> None:
    left, right, wrong = DERIVATIVES[name]
    report = settled(equal(left, wrong), by.refutation())
    assert report.verdict is REFUTED and report.ok and report.rechecked
    right = left.doit() if right is None else right
    report = settled(equal(left, right), by.refutation())
    assert report.verdict is UNDECIDED and not report.ok


INTEGRALS = {
    "power": (Integral(s**2, (s, 0, x)), x**3 / 3, x**3 / 2),
    "decay": (Integral(exp(-x * s), (s, 0, oo)), 1 / x, 1 / x**2),
    "Gauss": (Integral(exp(-(s**2)), (s, -oo, oo)), sqrt(pi), pi),
    "numbers": (Integral(1 / (1 + s**2), (s, 0, 1)), pi / 4, pi / 3),
    "singular end": (Integral(log(s), (s, 0, 1)), -1, 1),
    "two": (Integral(s, (s, 0, x)) + Integral(1 / s**2, (s, 1, oo)), x**2 / 2 + 1, x**2 / 2),
}


@pytest.mark.parametrize(
    "proof", [by.refutation(), by.antiderivative()], ids=["refutation", "antiderivative"]
)
@pytest.mark.parametrize("name", INTEGRALS)
def test_a_wrong_integral(name: str, proof: Any) -> None:
    left, right, wrong = INTEGRALS[name]
    report = settled(equal(left, wrong), proof)
    assert report.verdict is REFUTED and report.ok and report.rechecked
    assert settled(equal(left, right), proof).verdict is not REFUTED


def test_a_printed_antiderivative_is_used() -> None:
    value = equal(Integral(sin(s) * exp(s), (s, 0, x)), exp(x) * (sin(x) + cos(x)) / 2)
    assert settled(value, by.antiderivative(exp(s) * (sin(s) - cos(s)) / 2)).verdict is REFUTED


def test_inequalities_are_refuted_too() -> None:
    for side in (Derivative(y**3, y), Integral(s**2, (s, 0, 1))):
        wrong = sp.StrictGreaterThan(side, 1, evaluate=False)
        assert settled(wrong, by.refutation()).ok


CIRCLE = {"given": [Eq(x**2 + y**2, 4)]}


@pytest.mark.parametrize(
    "wrong", [equal(Derivative(y, x), x / y), equal(Derivative(y**2, x), 2 * x)], ids=str
)
def test_a_wrong_derivative_along_given_equations(wrong: sp.Eq) -> None:
    report = settled(wrong, by.derivative(x, implicit=[y]), nonzero=[y], assuming=[y > 0], **CIRCLE)
    assert report.verdict is REFUTED and report.ok and report.rechecked
    right = equal(Derivative(y, x), -x / y)
    report = settled(right, by.derivative(x, implicit=[y]), PROVED, assuming=[y > 0], **CIRCLE)
    assert report.verdict is PROVED


@pytest.mark.parametrize("proof", [by.refutation(), by.derivative(x)], ids=["refutation", "derivative"])
def test_what_a_tied_derivative_holds_fixed_is_not_guessed(proof: Any) -> None:
    """d(x y²)/dx is 4 - 3x² on the circle, and y² off it: nothing says which is meant."""
    report = settled(equal(Derivative(x * y**2, x), 4 - 3 * x**2), proof, **CIRCLE)
    assert report.verdict is UNDECIDED and "differ" not in report.detail and "false" not in report.detail


@pytest.mark.parametrize(
    "statement",
    [equal(Derivative(Abs(y), y), 2), equal(Derivative(Integral(s, (s, 0, x)), x), 2 * x),
     equal(Limit(sin(s) / s, s, 0), 2), equal(Integral(Abs(s - 1), (s, 0, 3)), 0)],
    ids=str,
)  # fmt: skip
def test_what_has_no_closed_form_is_undecided(statement: sp.Eq) -> None:
    report = settled(statement, by.refutation())
    assert report.verdict is UNDECIDED and not report.ok


# --- the recheck ------------------------------------------------------------------------------------------


def made(statement: object, proof: Any, **details: Any) -> dict[str, Any]:
    report = settled(statement, proof, **details)
    assert report.ok and report.certificate is not None
    return dict(report.certificate)


def test_a_forged_closed_form() -> None:
    plain = made(equal(Integral(s**2, (s, 0, x)), x**3 / 2), by.refutation(at={x: 1}))
    closed = ("evidence", "closed", 0)
    refused(changed(plain, (*closed, "statement"), "Integral(s**2, s, 0, x) == x**3/2"), "combine|written")
    refused(changed(plain, (*closed, "statement"), "Integral(s**2, s, 0, x) == 1/4*x**3"), "derived again")
    refused(changed(plain, (*closed, "statement"), "Integral(s**3, s, 0, x) == 1/3*x**3"), ".")
    refused(changed(plain, (*closed, "evidence", "antiderivative"), "1/2*s**3"), ".")
    refused(changed(plain, ("evidence", "closed"), []), "closed form")
    refused(changed(plain, ("evidence", "closed"), plain["evidence"]["closed"] * 2), "two closed forms")
    refused(changed(plain, ("statement",), ["Integral(s**2, s, 0, x) == 1/3*x**3"]), "false|difference")


def witness(statement: str, point: dict[str, str], difference: str, **more: Any) -> dict[str, Any]:
    evidence = {"witness": point, "equation": 0, "difference": difference}
    said = " ".join(f"{k}={v}" for k, v in point.items())
    return certificate(
        "refutation",
        statement,
        evidence,
        verdict="REFUTED",
        detail=f"witness {said}: off by {difference}",
        **more,
    )


@pytest.mark.parametrize(
    ("statement", "point", "reason"),
    [
        ("Derivative(x**2, x, 1) == 2*x", {"x": "1"}, "not shown to be false"),
        ("Derivative(x**(1/2), x, 1) == 2", {"x": "-1"}, "not seen to be analytic"),
        ("Derivative(log(x), x, 1) == 2", {"x": "-1"}, "not seen to be analytic"),
        ("Derivative(Abs(x), x, 1) == 2", {"x": "1"}, "no derivative of"),
        ("Derivative(1/x, x, 1) == 2", {"x": "0"}, "."),
        ("Derivative(asin(x), x, 1) == 2", {"x": "2"}, "not seen to be analytic"),
        ("Derivative(x**2, x, 9) == 2", {"x": "1"}, "no order"),
        ("Derivative(x**2, x, 1/2) == 2", {"x": "1"}, "no order"),
        ("Derivative(Integral(s, s, 0, x), x, 1) == 2", {"x": "1"}, "no derivative in x"),
        ("Limit(x, x, 0, 1) == 2", {"x": "1"}, "no closed form"),
    ],
)
def test_the_recheck_takes_derivatives_where_they_exist(
    statement: str, point: dict[str, str], reason: str
) -> None:
    refused(witness(statement, point, "1.00000000000", domains=["x in (-oo, oo)"]), reason)


def test_the_recheck_asks_what_is_held_fixed() -> None:
    tied = witness("Derivative(x*y, x, 1) == 2", {"x": "1", "y": "1"}, "1.00000000000", given=["y == x**2"],
                   domains=["x in (-oo, oo)", "y in (-oo, oo)"])  # fmt: skip
    refused(tied, "ties x")
    whole = witness("Derivative(n**2, n, 1) == n", {"n": "1"}, "1.00000000000", integers=["n"],
                    domains=["n in (-oo, oo)"])  # fmt: skip
    refused(whole, "no derivative in n")


def test_what_needs_no_closed_form_is_refuted_beside_what_has_none() -> None:
    """Of two relations the second is false; of the first no closed form is known."""
    first = equal(Integral(Abs(s - x), (s, 0, 3)), y)
    report = settled([first, equal(x + y, x - y - 1)], by.refutation())
    assert report.verdict is REFUTED and report.ok and report.rechecked
    plain = dict(report.certificate or {})
    refused(changed(plain, ("evidence", "equation"), 0), "no closed form")
    refused(changed(plain, ("evidence", "equation"), 2), "whole number")
