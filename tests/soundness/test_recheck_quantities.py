"""Quantities in rechecked statements: enclosed from their definitions, improper integrals too."""

from __future__ import annotations

from typing import Any

import pytest

from derive.exact.text import parse
from derive.recheck import enclosure
from tests.helpers.forgeries import agreed, plain, refuse


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
        ("exp(-1*a*t)", "oo", "0", "-1*x**(-1)"),
        ("a*cosh(t)**(-2)", "-1*oo", "0", "x"),
        ("a*erfc(t)", "0", "oo", "x*pi**(-1/2)"),
        ("a*exp(-1*t + -1*exp(-1*t))", "-1*oo", "oo", "x"),
        ("a*(pi + -1*t)**(-1/2)", "0", "pi", "2*x*pi**(1/2)"),
        ("sin(t)*exp(-1*a*t)", "0", "oo", "(1 + x**2)**(-1)"),
        ("a*exp(-1*log(t)**2)", "0", "oo", "x*pi**(1/2)*exp(1/4)"),
    ],
)
def test_improper_integrals_are_enclosed(integrand: str, lower: str, upper: str, closed: str) -> None:
    integral = {"symbol": "v", "variable": "t", "integrand": integrand, "lower": lower, "upper": upper}
    own = {"domains": ["x in (1/2, 1)"], "quantities": quantity(integral=integral)}
    certificate = agreed(f"f(x) == {closed}", [{"x": "3/4"}], **own)
    assert "estimated" not in enclosure.recheck(certificate).how
    refuse(agreed(f"f(x) == {closed} + 10**(-12)", [{"x": "3/4"}], **own), "differ")


@pytest.mark.parametrize(
    ("integrand", "lower", "upper", "unseen"),
    [
        ("exp(-1*a*t) + exp(-1*10**12*(t + -1)**2)", "0", "oo", "x**(-1)"),
        ("exp(-1*t**2*a) + exp(-1*10**14*(t + -1/3)**2)", "-1*oo", "oo", "pi**(1/2)*x**(-1/2)"),
        ("t**(a + -1) + exp(-1*10**12*(t + -1/3)**2)", "0", "1", "x**(-1)"),
        ("a*cosh(t)**(-2) + exp(-1*10**9*(t + -20)**2)", "-1*oo", "oo", "2*x"),
    ],
)
def test_a_peak_between_the_nodes_of_a_quadrature_is_seen(
    integrand: str, lower: str, upper: str, unseen: str
) -> None:
    integral = {"symbol": "v", "variable": "t", "integrand": integrand, "lower": lower, "upper": upper}
    own = {"domains": ["x in (1/2, 1)"], "quantities": quantity(integral=integral)}
    refuse(agreed(f"f(x) == {unseen}", [{"x": "3/4"}], **own), "differ")


@pytest.mark.parametrize("place", ["1/3", "-50", "10**3"])
def test_a_true_value_with_a_narrow_peak_is_not_refuted(place: str) -> None:
    integrand = parse(f"exp(-1*t**2)*a + exp(-10**12*(t - ({place}))**2)").text()
    integral = {"symbol": "v", "variable": "t", "integrand": integrand, "lower": "-1*oo", "upper": "oo"}
    statement = "f(x) == pi**(1/2)*x + 1/1000000*pi**(1/2)"
    difference = "-1.772453850905516027298167483341145182798e-6 ± 3.32e-46"
    evidence = {"witness": {"x": "3/4"}, "equation": 0, "difference": difference}
    own = {"domains": ["x in (1/2, 1)"], "quantities": quantity(integral=integral), "evidence": evidence}
    refuse(plain("refutation", "REFUTED", [statement], **own), "not shown to be false|to 1200 bits")
    own["evidence"] = {"points": [{"x": "3/4"}]}
    own["settings"] = {"bits": 60, "asked": 1}
    assert enclosure.recheck(plain("agreement", "ENCLOSED", [statement], **own))


@pytest.mark.parametrize(
    ("integrand", "lower", "upper"),
    [
        ("a*sin(t)/t", "1", "oo"),
        ("a/t", "1", "oo"),
        ("a/t", "0", "1"),
        ("a*t**(-999/1000)", "0", "1"),
        ("a*log(t)**(-2)/t", "2", "oo"),
        ("a*exp(t)", "0", "oo"),
        ("exp((a + -2)*t)*gamma(t)", "1", "oo"),
        ("a*exp(-1*t)", "oo", "oo"),
        ("a*exp(-1*t)/(t + -1)", "0", "oo"),
    ],
)
def test_an_integral_without_a_bound_next_to_its_ends_is_refused(
    integrand: str, lower: str, upper: str
) -> None:
    integrand = parse(integrand).text()
    integral = {"symbol": "v", "variable": "t", "integrand": integrand, "lower": lower, "upper": upper}
    own = {"domains": ["x in (1/2, 1)"], "quantities": quantity(integral=integral)}
    refuse(agreed("f(x) == x", [{"x": "3/4"}], **own), "integra|not bounded|not enclosed|end of an integral")


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


def test_a_peak_far_from_everything_is_seen() -> None:
    integrand = "a*exp(-1*(1000000*(t + -10/3))**2)"
    narrow = {"symbol": "v", "variable": "t", "integrand": integrand, "lower": "-1*oo", "upper": "oo"}
    made = agreed("f(x) == 0", [{"x": "7/11"}], domains=["x in (0, 1)"], quantities=quantity(integral=narrow))
    refuse(made, "differ")
