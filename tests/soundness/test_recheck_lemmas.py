"""Forged signs: lemmas, factors, sums, slopes of bounds and Sturm counts that do not hold."""

from __future__ import annotations

import pytest

from tests.helpers.forging import (
    EVEN,
    POSITIVE,
    certificate,
    changed,
    fact,
    factors,
    generator,
    honest,
    refused,
    signs,
    target,
    text,
    total,
)

REAL = ["x in (-oo, oo)"]
BOTH = ["x in (-oo, oo)", "y in (-oo, oo)"]


def lemma(states: str, shown: dict) -> list[dict]:
    return [{"states": text(states), "target": shown}]


@pytest.mark.parametrize(
    ("states", "numerator", "denominator"),
    [
        ("1/x > (1 - x)/x", "1", "1"),
        ("x/x > 0", "1", "1"),
        ("x**2/x**2 > 0", "1", "1"),
        ("1/x**2 > (1 - x**2)/x**2", "1", "1"),
        ("x**3/x > x**2 - 1", "1", "1"),
    ],
)
def test_a_lemma_is_the_fraction_that_was_shown_and_no_other(states, numerator, denominator):
    # The lemma is true where it is defined, but x**2 > 0 does not follow from it.
    steps = lemma(states, target(numerator, POSITIVE, denominator))
    forged = signs(target("x**2", fact(0)), steps=steps)
    refused(certificate("sign", "x**2 > 0", forged, domains=REAL), "not a multiple of the fact")


def test_two_lemmas_do_not_make_a_strict_sum():
    steps = lemma("1/x > (1 - x)/x", target("1", POSITIVE))
    squares = total(("x**2", fact(0)), ("y**2", factors(("y", 2, EVEN))))
    forged = signs(target("x**2 + y**2", squares), steps=steps)
    refused(certificate("sign", "x**2 + y**2 > 0", forged, domains=BOTH), "not a multiple of the fact")


@pytest.mark.parametrize(
    "stated", [["x", "x"], ["x**2", "x**2"], ["x*y", "x*y"], ["2*x**2 + 2*x", "2*x**2 + 2*x"]]
)
def test_a_fraction_is_stored_in_lowest_terms(stated):
    shown = {"fraction": stated, "numerator": fact(0), "denominator": fact(0)}
    forged = signs(target("x**2 + y**2", fact(1)), steps=lemma("y/y > 0", shown))
    refused(certificate("sign", "x**2 + y**2 > 0", forged, domains=BOTH), "lowest terms")


def test_an_honest_lemma_is_a_fact():
    steps = lemma(
        "x**2 + 1 > 0", target("x**2 + 1", total(("x**2", factors(("x", 2, EVEN))), ("1", POSITIVE)))
    )
    shown = factors(("x**2 + 1", 3, fact(0)))
    made = certificate(
        "sign", "(x**2 + 1)**3 > 0", signs(target("(x**2 + 1)**3", shown), steps=steps), domains=REAL
    )
    honest(made)
    refused(changed(made, ("evidence", "steps", 0, "states"), "x**2 > 0"), "the stored fraction is not")
    refused(changed(made, ("evidence", "targets", 0, "numerator", "factors", 0, "power"), 2), "multiply")
    refused(changed(made, ("evidence", "steps"), []), "steps is empty")


@pytest.mark.parametrize(
    ("statement", "numerator", "proof", "reason"),
    [
        ("x**2 > 0", "x**2", factors(("x", 2, EVEN)), "equality is not excluded"),
        ("x**3 >= 0", "x**3", factors(("x", 3, EVEN)), "odd power"),
        ("x >= 0", "x", factors(("x", 1, EVEN)), "odd power"),
        ("x**2 - 1 >= 0", "x**2 - 1", factors(("x", 2, EVEN)), "do not multiply"),
        ("-x**2 >= 0", "-x**2", factors(("x", 2, EVEN), constant="-1"), "opposite sign"),
        ("x + 1 > 0", "x + 1", total(("x + 1", POSITIVE)), "do not multiply"),
        ("x > 0", "x", total(("x**2", factors(("x", 2, EVEN))), multiplier="x", proof=fact(0)), "no fact"),
        ("x > 0", "x", {"by": "magic"}, "unknown step"),
        ("x > 0", "x", fact(True), "plain data"),
        ("x > 0", "x", fact(-1), "no fact"),
        ("x > 0", "x", {"by": "sturm", "symbol": "x"}, "has a root"),
        ("x**2 - 2 > 0", "x**2 - 2", {"by": "sturm", "symbol": "x"}, "has a root"),
        ("x**2 + y > 0", "x**2 + y", {"by": "sturm", "symbol": "x"}, "one variable"),
        ("x > 0", "x", {"by": "orthant", "bounds": []}, "one sign"),
    ],
)
def test_steps_that_show_nothing(statement, numerator, proof, reason):
    made = certificate(
        "sign", statement, signs(target(numerator, proof)), domains=BOTH if "y" in statement else REAL
    )
    refused(made, reason)


def test_signs_of_terms_and_denominators():
    mixed = total(("x**2", factors(("x", 2, EVEN))), ("-1", factors(constant="-1")))
    refused(
        certificate("sign", "x**2 - 1 > 0", signs(target("x**2 - 1", mixed)), domains=REAL), "differ in sign"
    )
    below = target("1", POSITIVE, "x", factors(("x", 1, fact(0))))
    refused(certificate("sign", "1/x > 0", signs(below), domains=REAL), "no fact")
    weak = target("1", POSITIVE, "x", fact(0))
    refused(certificate("sign", "1/x > 0", signs(weak), domains=["x in [0, oo)"]), "denominator may vanish")
    honest(certificate("sign", "1/x > 0", signs(weak), domains=["x in (0, oo)"]))


@pytest.mark.parametrize(
    ("ends", "statement", "numerator", "holds"),
    [
        ("(0, pi)", "x - 3 < 0", "3 - x", False),
        ("(0, pi)", "x < 4", "4 - x", False),
        ("[1, 2]", "x**2 - 1 >= 0", "x**2 - 1", False),
        ("(1, 2]", "x**2 - 1 > 0", "x**2 - 1", True),
        ("[0, 1)", "x**3 - x**2 - 1 < 0", "1 + x**2 - x**3", True),
        ("[0, 2)", "x**3 - x**2 - 1 < 0", "1 + x**2 - x**3", False),
        ("(1, oo)", "x**5 - x + 1 > 0", "x**5 - x + 1", True),
        ("(-oo, 1)", "x**5 - x + 1 > 0", "x**5 - x + 1", False),
    ],
)
def test_sturm_counts_in_the_interval_that_facts_give(ends, statement, numerator, holds):
    made = signs(target(numerator, {"by": "sturm", "symbol": "x"}))
    made = certificate("sign", statement, made, domains=[f"x in {ends}"])
    if holds:
        honest(made)
    else:
        refused(made, "root")


def test_constants_are_no_variables_of_a_count():
    # (pi - 3)*(pi - 4) < 0: no rational bound of pi may be left out, and none may be invented.
    g = [generator("_g", "opaque", "pi")]
    stated, poly = "(pi - 3)*(4 - pi) > 0", "-_g**2 + 7*_g - 12"
    honest(certificate("sign", stated, signs(target(poly, {"by": "sturm", "symbol": "_g"}), generators=g)))
    wrong = signs(target("_g - 22/7", {"by": "sturm", "symbol": "_g"}), generators=g)
    refused(certificate("sign", "pi > 22/7", wrong), "opposite sign")
    unknown = signs(target(poly, {"by": "sturm", "symbol": "_g"}), generators=g, learned=[])
    refused(certificate("sign", stated, unknown), "has a root|not known to be real")


def bound(symbol: str, lower: int = -1, upper: int = -1) -> dict:
    return {"symbol": symbol, "lower": lower, "upper": upper}


@pytest.mark.parametrize(
    ("bounds", "reason"),
    [
        ([bound("x", 0)], "one sign"),
        ([bound("x")], "without bounds"),
        ([bound("x", 0), bound("x", 0)], "substituted twice"),
        ([bound("y", 0)], "not affine"),
        ([bound("x", 7)], "whole number"),
        ([bound("z", 0)], "no variable"),
        ([bound("x", 0, 1)], "not affine|slope"),
    ],
)
def test_bounds_of_an_orthant(bounds, reason):
    # x >= 1 and y > 0, so x*y - x > 0 does not follow.
    made = signs(target("x*y - x", {"by": "orthant", "bounds": bounds}))
    refused(certificate("sign", "x*y > x", made, domains=["x in [1, oo)", "y in (0, oo)"]), reason)


def test_a_slope_without_a_sign_bounds_nothing():
    # y*x >= 1 bounds x from below by 1/y only where y > 0.
    made = signs(target("x", {"by": "orthant", "bounds": [bound("x", 0)]}))
    refused(certificate("sign", "x > 0", made, domains=BOTH, assumptions=["x*y >= 1"]), "slope")
    strict = signs(target("x - 1", {"by": "orthant", "bounds": [bound("x", 0)]}))
    refused(certificate("sign", "x > 1", strict, domains=["x in [1, oo)"]), "equality is not excluded")
