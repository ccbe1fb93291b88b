"""Forged certificates of agreements and refutations, and true ones beside them.

Whoever writes a certificate may write anything. Each family of forgeries has a true member, so that a recheck
that refuses everything would be noticed.
"""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from typing import Any

import pytest

from derive.recheck import enclosure
from derive.recheck.verified import Verified
from tests.helpers.forgeries import REAL, agreed, plain, refuse


def refuted(statement: str, witness: dict[str, str], difference: str, **more: Any) -> dict[str, Any]:
    evidence = {"witness": witness, "equation": 0, "difference": difference}
    return plain("refutation", "REFUTED", [statement], evidence=evidence, **more)


# Witnesses.


@pytest.mark.parametrize(
    ("certificate", "detail"),
    [
        (
            refuted("x**2 == x", {"x": "1/3"}, "-0.2222222222222222222222222222222222222222 +/- 2.23e-41"),
            "witness x=1/3: off by 0.222222222222 +/- 2.23e-13",
        ),
        (
            refuted("x**2 >= 3*x", {"x": "1"}, "-2.000000000000000000000000000000000000000"),
            "witness x=1: difference -2.00000",
        ),
        (refuted("x != 1", {"x": "1"}, "0"), "witness x=1: difference 0"),
        (refuted("x > 4**(1/2)", {"x": "2"}, "0"), "witness x=2: difference 0"),
        (
            refuted("x == x**(-1)", {"x": "2"}, "1.500000000000000000000000000000000000000"),
            "witness x=2: off by 1.50000000000",
        ),
        (
            refuted(
                "sin(pi*x) == cos(pi*x)",
                {"x": "3"},
                "1.000000000000000000000000000000000000000",
                integers=["x"],
            ),
            "witness x=3: off by 1.00000000000",
        ),
    ],
)
def test_a_true_witness_is_verified(certificate: dict[str, Any], detail: str) -> None:
    found = enclosure.recheck(certificate | {"detail": detail})
    assert isinstance(found, Verified) and found.detail == detail


@pytest.mark.parametrize(
    ("statement", "x"),
    [
        ("(10**100 + x)**2 + -1*10**200 + -2*10**100*x == x**2", "1/3"),
        ("x + 1/10**200 != x", "1/3"),
        ("(x + 10**(-500))*10**500 + -1*10**500*x == 1", "2/7"),
        ("(x**2)**(1/2) + 10**300 + -1*10**300 == x", "5/3"),
        ("exp(log(2))*x == 2*x", "1/7"),
        ("sin(x)**2 + cos(x)**2 == 1", "1/7"),
        ("(1 + x)**3 > x**3 + 3*x**2 + 3*x", "10000000000000000000001/3"),
        ("2**(1/2)*2**(1/2) >= 2 + 0*x", "1"),
    ],
)
def test_a_true_statement_is_not_refuted_by_cancellation(statement: str, x: str) -> None:
    refuse(refuted(statement, {"x": x}, "1"), "not shown to be false|the stored difference")


@pytest.mark.parametrize(
    "difference",
    [
        "1",
        "0",
        "-1",
        "0.2222",
        "-0.2222222222222222222222222222222222222223",
        "-0.2222222222222222222222222222222222222222 +/- 2.24e-41",
        "-0.222222222222222222222222222222222222222200 +/- 2.23e-41",
        " -0.2",
        "-0.22222222222222222222222222222222222222220 +/- 2.23e-41",
    ],
)
def test_a_forged_difference_is_refused(difference: str) -> None:
    refuse(refuted("x**2 == x", {"x": "1/3"}, difference), "the stored difference")


_SHORT = "0.1600000000000000000000000000000000000000"


@pytest.mark.parametrize("radius", ["3e-45", "1e-45", "2.5e-44"])
def test_a_short_decimal_has_any_small_radius(radius: str) -> None:
    """FLINT rounds 4/25 in its last place, and that is what the radius tells of."""
    detail = "witness x=1/5: off by 0.160000000000 +/- 3e-17"
    certificate = refuted("x == x**2", {"x": "1/5"}, f"{_SHORT} +/- {radius}", detail=detail)
    assert enclosure.recheck(certificate).detail == detail


@pytest.mark.parametrize(
    "difference",
    [
        f"{_SHORT} +/- 1e-40",
        f"{_SHORT} +/- 0",
        f"{_SHORT} +/- -1e-45",
        f"{_SHORT} +/- nan",
        f"{_SHORT}0 +/- 1e-45",
        "0.16 +/- 1e-45",
        f"-{_SHORT} +/- 1e-45",
        f"{_SHORT[:-1]}1 +/- 1e-45",
    ],
)
def test_a_forged_short_decimal_is_refused(difference: str) -> None:
    refuse(refuted("x == x**2", {"x": "1/5"}, difference), "the stored difference")


def test_a_forged_line_is_not_the_one_derived_again() -> None:
    certificate = refuted(
        "x**2 == x", {"x": "1/3"}, "-0.2222222222222222222222222222222222222222 +/- 2.23e-41"
    )
    forged = "witness x=1/3: off by 0.222222222223 +/- 2.23e-13"
    assert enclosure.recheck(certificate | {"detail": forged}).detail != forged


ROOT = Fraction(isqrt(2 * 4**310), 2**310)
BETWEEN = "1.41421356237309504880168872420969807856967187537694807317667973799073247846210703885038753432764"


@pytest.mark.parametrize(
    ("x", "reason"),
    [
        (str(ROOT), "does not satisfy"),
        (f"{BETWEEN} +/- 1e-90", "not shown to be false"),
        (
            f"{BETWEEN[:-1]}5 +/- 1e-300",
            "no solution of the given equations|not an enclosure",
        ),
        ("1.4 +/- 1e-90", "no solution of the given equations"),
        (f"-{BETWEEN} +/- 1e-60", "too wide"),
        ("+/- 1e-90", "no solution|singular|Jacobian"),
        ("3/2", "does not satisfy"),
        ("nan", "not a rational"),
        ("1e3", "not a rational"),
        ("1.5", "not a rational"),
        ("1414/1000", "lowest terms"),
    ],
)
def test_an_approximate_solution_of_the_given_equations_is_no_witness(x: str, reason: str) -> None:
    statement = "10**100*x**2 == 2*10**100"
    refuse(refuted(statement, {"x": x}, "1", given=["x**2 == 2"]), reason)


def test_a_true_solution_of_the_given_equations_is_a_witness() -> None:
    stored = {"x": f"{BETWEEN} +/- 1e-90"}
    gap = "-1.585786437626904951198311275790301921430 +/- 3.29e-40"
    line = "witness : off by 1.58578643763 +/- 3.10e-12"
    certificate = refuted("x == 3", stored, gap, given=["x**2 == 2"], detail=line)
    assert enclosure.recheck(certificate).detail == line
    other = refuted("x == 3", {"x": f"-{BETWEEN} +/- 1e-90"}, gap, given=["x**2 == 2"])
    refuse(other, "the stored difference")


@pytest.mark.parametrize(
    ("statement", "x", "more", "reason"),
    [
        ("x**2 >= x", "1/2", {"integers": ["x"]}, "not a whole number"),
        ("sin(pi*x) == 0", "2/3", {"integers": ["x"]}, "not a whole number"),
        ("x**2 >= x", "1/2", {"domains": ["x in [1, oo)"]}, "outside its domain"),
        ("x >= 3", "2", {"domains": ["x in (2, pi)"]}, "outside its domain"),
        ("x <= 3", "7/2", {"domains": ["x in (0, pi]"]}, "outside its domain"),
        ("x >= 3", "2", {"assumptions": ["x**2 > 4"]}, "does not satisfy"),
        ("x >= 3", "2", {"assumptions": ["x >= 2 + 10**(-300)"]}, "does not satisfy"),
        ("x >= 3", "0", {"nonzero": ["x"]}, "may vanish"),
        ("x >= 3", "2", {"nonzero": ["x**2 + -4"]}, "may vanish"),
        ("x >= 3", "1 + 1*I", {}, "not real"),
        ("x == 3", "1 + 1*I", {}, "not real"),
        ("x**(1/2) >= 3", "-1", {}, "not real"),
        ("log(x) <= 3", "-1", {}, "not real"),
        ("x + I >= 3 + I", "1", {}, "not real"),
        ("x**(-1) == 3", "0", {}, "division by an exact zero"),
        ("log(x) == 3", "0", {}, "exact zero"),
        ("x == 3", "2", {"assumptions": ["x == 2"]}, "more than inequalities"),
        ("x == 3", "2", {"given": ["x >= 2"]}, "more than equations"),
        ("unknown(x) == 3", "2", {}, "no rule for the value"),
        ("x**(10**(10**10)) == 0", "3/2", {}, "."),
    ],
)
def test_a_point_the_claim_is_not_about_is_no_witness(
    statement: str, x: str, more: dict[str, Any], reason: str
) -> None:
    refuse(refuted(statement, {"x": x}, "1", **more), reason)


def test_coordinates_are_those_of_the_claim_and_nothing_else() -> None:
    gap = "-2.000000000000000000000000000000000000000"
    refuse(refuted("x == 3", {"x": "1", "y": "1"}, gap), "y")
    refuse(refuted("x == 3", {}, gap), "x")
    refuse(refuted("x == 3", {"x": 1}, gap), "not a text")  # type: ignore[dict-item]
    for key, value in (("equation", 1), ("equation", True), ("bits", 200), ("equation", -1)):
        forged = refuted("x == 3", {"x": "1"}, gap)
        forged["evidence"][key] = value
        refuse(forged, "whole number|not known")


def test_a_side_that_is_not_real_refutes_an_order() -> None:
    evidence = {"witness": {"x": "-2"}, "equation": 0, "not_real": "left", "value": ""}
    value = "(0) + (1.414213562373095048801688724209698078570 +/- 3.29e-40)*I"
    made = plain("refutation", "REFUTED", ["x**(1/2) >= 0"], evidence=evidence | {"value": value})
    assert enclosure.recheck(made).detail == "witness x=-2: the left side is not real"
    for change in ({"not_real": "right"}, {"not_real": "both"}, {"value": value.replace("(0)", "(1)")},
                   {"value": value.replace("3.29", "3.28")}, {"witness": {"x": "2"}}):  # fmt: skip
        refuse({**made, "evidence": made["evidence"] | change}, ".")
    refuse({**made, "statement": ["x**(1/2) == 0"]}, "does not order its sides")


# Agreements.


GENERIC = [{"x": f"{k}/97"} for k in (5, 13, 31, 44)]


def test_a_true_agreement_is_verified() -> None:
    certificate = agreed("sin(2*x) == 2*sin(x)*cos(x)", GENERIC)
    assert enclosure.recheck(certificate).detail == "4 exact points, every radius below 2^-60"
    pair = [{"x": "3", "y": "81/2"}, {"x": "-1/5", "y": "9/50"}]
    given = agreed("2*y == 9*x**2", pair, given=["y == 9/2*x**2"], domains=[REAL, "y in (-oo, oo)"])
    assert "2 exact points" in enclosure.recheck(given).detail


@pytest.mark.parametrize(
    ("statement", "points", "more", "reason"),
    [
        ("x**2 == x", [{"x": "1"}, {"x": "0"}], {}, "differ"),
        ("x**2 == x", [{"x": "1/1"}, {"x": "2/2"}], {}, "not a rational|lowest terms"),
        ("x**2 == x", [{"x": "1"}, {"x": "1"}], {}, "counted twice"),
        ("sin(pi*x) == 0", [{"x": "1"}, {"x": "2"}, {"x": "3"}], {}, "differ"),
        ("x*(x + -1)*(x + -2)*(x + -3) == 0", [{"x": str(k)} for k in range(4)], {}, "differ"),
        ("Abs(x) == x", [{"x": "1"}, {"x": "2"}, {"x": "3"}, {"x": "5"}], {}, "differ"),
        ("conjugate(x) == x", [{"x": "1"}, {"x": "2"}, {"x": "3"}], {"domains": []}, "differ"),
        ("(x**2)**(1/2) == x", [{"x": "1/3"}, {"x": "2"}, {"x": "3"}], {}, "differ"),
        ("erf(x) == 1", [{"x": "50"}, {"x": "51"}, {"x": "52"}], {}, "differ"),
        ("x == x + 2**(-200)", GENERIC, {}, "differ"),
        ("x**2 == 0", [{"x": "1/1000000000000000000000000"}], {}, "differ"),
        ("x**3 == x", [{"x": "-1"}, {"x": "1"}], {"integers": ["x"]}, "differ"),
        (
            "x == y",
            [{"x": "2", "y": "2"}],
            {"given": ["x**2 == y**2"], "domains": [REAL, "y in (-oo, oo)"]},
            "differ",
        ),
        ("x == 1", [{"x": "1"}], {"given": ["x**2 == 1"]}, "differ"),
        ("x == 2", [{"x": "2"}], {"given": ["y == 2*y"], "domains": [REAL, "y in (-oo, oo)"]}, "y"),
        ("x == x", [{"x": "1/2"}], {"integers": ["x"]}, "not a whole number"),
        ("x == x", [{"x": "2"}], {"domains": ["x in (0, 1)"]}, "outside its domain"),
        ("x > x + -1", GENERIC, {}, "only equations"),
        ("x == x", [], {}, "."),
    ],
)
def test_a_statement_that_holds_at_chosen_points_only_is_no_agreement(
    statement: str, points: list[dict[str, str]], more: dict[str, Any], reason: str
) -> None:
    refuse(agreed(statement, points, **more), reason)


@pytest.mark.parametrize(("bits", "asked"), [(10**9, 4), (60, 10**9), (0, 4), (True, 4), (60, 5), (60, 3)])
def test_what_an_agreement_asks_for_is_bounded_and_met(bits: int, asked: int) -> None:
    certificate = agreed("sin(2*x) == 2*sin(x)*cos(x)", GENERIC)
    certificate["settings"] = {"bits": bits, "asked": asked}
    refuse(certificate, "whole number|points where the claim asks for")


PLANE = [REAL, "y in (-oo, oo)"]


@pytest.mark.parametrize(
    ("statement", "given", "points"),
    [
        ("x*y == 2", ["x + y == 3", "x + -1*y == 1"], [{"x": "2", "y": "1"}]),
        ("x**2 + y**2 == 5", ["x*y == 2", "x + y == 3"], [{"x": "2", "y": "1"}]),
        ("x**4 + y**4 == 3*x**2*y**2", ["x**2 + y**2 == 5*z", "x*y == 5**(1/2)*z"], []),
        ("x**2 == y**4", ["y**2 == x"], [{"x": "9/25", "y": "3/5"}, {"x": "4", "y": "-2"}]),
        ("log(y)**2 == x**2", ["y == exp(x)"], [{"x": "0", "y": "1"}]),
    ],
)
def test_the_recheck_solves_the_given_equations_itself(
    statement: str, given: list[str], points: list[dict[str, str]]
) -> None:
    certificate = agreed(statement, points, given=given, domains=PLANE)
    if not points:
        refuse(certificate, ".")
        return
    assert enclosure.recheck(certificate)
    refuse(agreed(f"{statement} + x", points, given=given, domains=PLANE), "differ")


def test_an_equation_that_follows_from_the_others_may_be_given_too() -> None:
    line = "witness : off by 1.58578643763 +/- 3.10e-12"
    gap = "-1.585786437626904951198311275790301921430 +/- 3.29e-40"
    stored = {"x": f"{BETWEEN} +/- 1e-90"}
    twice = refuted("x == 3", stored, gap, given=["x**2 == 2", "x**3 == 2*x"], detail=line)
    assert enclosure.recheck(twice).detail == line
    refuse(refuted("x == 3", stored, gap, given=["x**2 == 2", "x**3 == 3*x"]), "to be solved")
    refuse(refuted("x == 3", stored, gap, given=["x**2 == 2", "x**3 == -2*x"]), "to be solved")


def test_a_logarithm_that_jumps_between_two_candidates_has_no_solution_there() -> None:
    # The principal value ends at I*pi, and what is beyond by so little is not seen from the other side.
    angle = "log(y) == I*pi*(1 + 10**(-200))"
    y = "(-1.0000000000 +/- 1e-81) + (1e-150 +/- 1e-160)*I"
    refuse(refuted("y == 3", {"y": y}, "1", given=[angle], domains=[]), "jumps")
