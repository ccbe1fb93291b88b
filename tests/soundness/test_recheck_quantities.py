"""Quantities in rechecked statements: enclosed from their definitions, estimated only where that is said."""

from __future__ import annotations

from typing import Any

import pytest
from forgeries import agreed, refuse

from derive.recheck import enclosure


def quantity(**more: Any) -> list[dict[str, Any]]:
    return [{"name": "f", "parameters": ["a"], "value": "v", **more}]


def test_quantities_are_enclosed_from_their_definitions() -> None:
    integral = {"symbol": "v", "variable": "t", "integrand": "Abs(t + -1*a)", "lower": "0", "upper": "1"}
    closed = "1/2*x**2 + 1/2*(1 + -1*x)**2"
    inside = {"domains": ["x in (0, 1)"], "quantities": quantity(integral=integral)}
    assert enclosure.recheck(agreed(f"f(x) == {closed}", [{"x": "1/3"}], **inside))
    # A spike that quadrature at points does not see.
    spike = {**integral, "integrand": "exp(-1*10**12*(t + -1*a + 1/1000003)**2)"}
    refuse(agreed("f(x) == 0", [{"x": "1/3"}], **inside | {"quantities": quantity(integral=spike)}), "differ")
    cut = {**integral, "integrand": "(t + -1*a)**(1/2)", "lower": "-1", "upper": "1"}
    wrong = agreed("im(f(x)) == 0", [{"x": "1/3"}], **inside | {"quantities": quantity(integral=cut)})
    refuse(wrong, "differ|not enclosed")


@pytest.mark.parametrize(
    ("integrand", "lower", "upper", "closed"),
    [
        ("exp(-1*a*t)", "0", "oo", "x**(-1)"),
        ("exp(-1*t**2*a)", "-1*oo", "oo", "pi**(1/2)*x**(-1/2)"),
        ("t**(a + -1)", "0", "1", "x**(-1)"),
        ("log(t)*a", "0", "1", "-1*x"),
    ],
)
def test_improper_integrals_are_estimated_and_called_so(
    integrand: str, lower: str, upper: str, closed: str
) -> None:
    integral = {"symbol": "v", "variable": "t", "integrand": integrand, "lower": lower, "upper": upper}
    own = {"domains": ["x in (1/2, 1)"], "quantities": quantity(integral=integral)}
    certificate = agreed(f"f(x) == {closed}", [{"x": "3/4"}], **own)
    assert "improper integral of f estimated" in enclosure.recheck(certificate).how
    refuse(agreed(f"f(x) == {closed} + 10**(-12)", [{"x": "3/4"}], **own), "differ")


def test_a_branch_is_the_root_that_the_rule_picks() -> None:
    # root + 1/root = at: outside [-2, 2] the Herglotz root of z = -1/root is the one of modulus above one.
    branch = {
        "coefficients": ["1", "-1*a", "1"],
        "root": "v",
        "at": "a",
        "rule": "herglotz",
        "herglotz": ["v"],
    }
    own = {"domains": ["x in (2, oo)"], "quantities": quantity(branch=branch)}
    large, small = ("1/2*(x + (x**2 + -4)**(1/2))", "1/2*(x + -1*(x**2 + -4)**(1/2))")
    points = [{"x": "5/2"}, {"x": "7"}]
    assert enclosure.recheck(agreed(f"f(x) == {large}", points, **own))
    refuse(agreed(f"f(x) == {small}", points, **own), "differ")


@pytest.mark.parametrize(
    "change",
    [
        {"extra": "1"},
        {"parameters": ["a", "a"]},
        {"at_zero": {"b": "1"}},
        {"branch": {"rule": "any"}},
        {"value": 3},
        {"name": "not a name"},
    ],
)
def test_a_definition_with_anything_unknown_is_refused(change: dict[str, Any]) -> None:
    refuse(agreed("f(x) == 0", [{"x": "1/3"}], quantities=[*quantity()[:0], quantity()[0] | change]), ".")


def test_a_number_too_long_is_no_estimate() -> None:
    integrand = "a*exp(-1*(1000000*(t + -10/3))**2)"
    narrow = {"symbol": "v", "variable": "t", "integrand": integrand, "lower": "-1*oo", "upper": "oo"}
    made = agreed("f(x) == 0", [{"x": "7/11"}], domains=["x in (0, 1)"], quantities=quantity(integral=narrow))
    refuse(made, "too long")
