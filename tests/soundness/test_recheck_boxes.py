"""Forged boxes and roots: pieces that leave something out, sides without values, roots that are others."""

from __future__ import annotations

from typing import Any

import pytest

from tests.helpers.forging import (
    POSITIVE,
    certificate,
    changed,
    equations,
    fact,
    honest,
    refused,
    signs,
    target,
    text,
    zero,
)

UNIT = ["x in [0, 1]"]
WHOLE = [["0", "1"]]


def boxed(statement: str, pieces: list, box: list | None = None, **more: Any) -> dict[str, Any]:
    """An inequality on a box that is cut into pieces."""
    names = more.pop("symbols", ["x"])
    evidence = {"symbols": names, "box": box or WHOLE, "targets": [pieces]}
    return certificate("subdivision", statement, evidence, **{"domains": UNIT, **more})


def test_an_honest_box_and_its_neighbours():
    made = honest(boxed("exp(x) < 3", [[WHOLE, -1]]))
    assert made["detail"] == "subdivision; 1 box"
    refused(changed(made, ("statement",), ["exp(x) < 2"]), "not certain")
    refused(changed(made, ("domains",), ["x in [0, 2]"]), "does not cover x")
    refused(changed(made, ("domains",), ["x in [0, oo)"]), "does not cover x")
    refused(changed(made, ("domains",), []), "not known to be real")
    refused(changed(made, ("evidence", "symbols"), ["y"]), "each symbol of the statement")
    refused(changed(made, ("evidence", "symbols"), ["x", "x"]), "list of 2|each symbol")
    refused(changed(made, ("evidence", "targets"), []), "list of 1")
    refused(changed(made, ("evidence", "targets", 0), []), "do not tile")
    refused(changed(made, ("evidence", "targets", 0, 0, 1), 0), "whole number")
    refused(changed(made, ("evidence", "targets", 0, 0, 1), -2), "whole number")
    refused(changed(made, ("evidence", "targets", 0, 0), [WHOLE]), "list of 2")
    refused(changed(made, ("settings",), {"box": []}), "wrong fields")


@pytest.mark.parametrize("assumed", ["x > 2", "exp(x) < 1/2", "x**2 + 1 < 0"])
def test_assumptions_that_exclude_the_whole_box_are_vacuous(assumed: str) -> None:
    refused(boxed("x > 5", [[WHOLE, 0]], assumptions=[assumed]), "vacuous: the assumptions exclude")


@pytest.mark.parametrize(
    "pieces",
    [
        [[["0", "1/2"]]],
        [[["0", "1/2"]], [["3/4", "1"]]],
        [[["0", "1/2"]], [["1/4", "1"]]],
        [[["0", "1/2"]], [["1/2", "1"]], [["1/2", "1"]]],
        [[["0", "1"]], [["0", "1"]]],
        [[["0", "1/3"]], [["1/3", "2/3"]]],
        [[["1/2", "1"]], [["1/2", "1"]]],
        [[["0", "1/2"]], [["1/2", "1/2"]], [["1/2", "1"]]],
        [[["-1", "1"]]],
    ],
)
def test_pieces_tile_the_box(pieces):
    refused(boxed("x < 2", [[sides, -1] for sides in pieces]), "do not tile|runs from")


def test_pieces_tile_a_box_of_two_sides():
    square, names, domains = [["0", "1"], ["0", "1"]], ["x", "y"], ["x in [0, 1]", "y in [0, 1]"]
    quarter = [[["0", "1/2"], ["0", "1/2"]], [["1/2", "1"], ["0", "1/2"]], [["0", "1"], ["1/2", "1"]]]
    more = {"box": square, "symbols": names, "domains": domains}
    honest(boxed("x + y < 3", [[s, -1] for s in quarter], **more))
    for k in range(3):
        refused(boxed("x + y < 3", [[s, -1] for i, s in enumerate(quarter) if i != k], **more), "do not tile")
    # A pinwheel has no plane that no piece crosses.
    wheel = [
        [["0", "2/3"], ["0", "1/3"]], [["2/3", "1"], ["0", "2/3"]], [["1/3", "1"], ["2/3", "1"]],
        [["0", "1/3"], ["1/3", "1"]],
    ]  # fmt: skip
    refused(boxed("x + y < 3", [[s, -1] for s in wheel], **more), "do not tile")


@pytest.mark.parametrize(
    ("statement", "domain", "box"),
    [
        ("1/x > 0", "[0, 1]", ["0", "1"]),
        ("sqrt(x) + 3 > sqrt(x)", "[-1, 1]", ["-1", "1"]),
        ("log(x) + 2 > log(x) + 1", "[-1, 1]", ["-1", "1"]),
        ("log(x) < 1", "[0, 1]", ["0", "1"]),
        ("f(x) + 1 > f(x)", "[0, 1]", ["0", "1"]),
        ("I*x + 1 > I*x", "[0, 1]", ["0", "1"]),
        ("x < 22/7", "[0, 22/7]", ["0", "22/7"]),
        ("tan(x) < 100", "[0, 2]", ["0", "2"]),
        ("x**2 > 0", "[-1, 1]", ["-1", "1"]),
        ("x*(1 - x) < 1/4", "[0, 1]", ["0", "1"]),
    ],
)
def test_sides_without_certain_real_values(statement, domain, box):
    made = boxed(statement, [[[box], -1]], [box], domains=[f"x in {domain}"])
    refused(made, "interval|may vanish|not certain|negative|no value|enclosure")


@pytest.mark.parametrize(
    ("assumption", "holds"),
    [
        ("x > 2", True),
        ("x < -1", True),
        ("x > 1/2", False),
        ("log(x - 2) > 0", False),
        ("y > 2", False),
        ("x >= 1", False),
        ("x > 1", True),
    ],
)
def test_an_assumption_excludes_a_piece_where_it_certainly_fails(assumption, holds):
    domains = [*UNIT, "y in [0, 1]"] if "y" in assumption else UNIT
    pieces = [[[["0", "1/2"]], -1], [[["1/2", "1"]], 0]]
    made = boxed("x < 3/4", pieces, assumptions=[assumption], domains=domains)
    if holds:
        honest(made)
    else:
        refused(made, "not certain|interval|no value|negative")


@pytest.mark.parametrize(("end", "covered"), [("3", False), ("22/7", True), ("157/50", False), ("4", True)])
def test_irrational_ends_are_covered(end, covered):
    made = boxed("x < 5", [[[["0", end]], -1]], [["0", end]], domains=["x in [0, pi]"])
    if covered:
        honest(made)
    else:
        refused(made, "does not cover")


def radius(statement: str = "RootRadius(w**2 - 1/4, w) == 1/2", **more: Any) -> dict[str, Any]:
    """The roots of w² = 1/4 are ±1/2."""
    half = equations(zero("0"))
    evidence = {
        "roots": ["1/2", "-1/2"],
        "expansion": equations(zero("0"), zero("0"), zero("0"), zero("0")),
        "bound": signs(target("1/2", {"by": "product", "constant": "1/2", "factors": []})),
        "moduli": [{"equal": half}, {"equal": half}],
    }
    return certificate("roots", statement, {**evidence, **more})


def test_honest_roots_and_their_neighbours():
    made = honest(radius())
    assert made["detail"] == "2 explicit roots"
    refused(changed(made, ("evidence", "roots"), ["1/2", "1/2"]), "stored fraction")
    refused(changed(made, ("evidence", "roots"), ["1/2"]), "list of 2")
    refused(changed(made, ("evidence", "roots"), ["1/2", "-2/4"]), "not written as usual")
    refused(changed(made, ("evidence", "roots"), ["1/2", "z"]), "not the claim's")
    for other in ("== 1/3", "== -1/2", "<= 1/3", "< 1/2", ">= 1/2", "> 1/4"):
        stated = text(f"RootRadius(w**2 - 1/4, w) {other}")
        refused(changed(made, ("statement",), [stated]), "stored fraction|do not settle|opposite|vanish")
    refused(changed(made, ("statement",), [text("RootRadius(w**2 - 1/9, w) == 1/2")]), "stored fraction")
    refused(changed(made, ("statement",), [text("RootRadius(w**2 + 1/4, w) == 1/2")]), "stored fraction")
    refused(changed(made, ("statement",), [text("1/2 == 1/2")]), "not about a root radius")
    refused(changed(made, ("evidence", "moduli"), made["evidence"]["moduli"][:1]), "list of 2")
    refused(changed(made, ("evidence", "moduli", 0), {"below": POSITIVE}), "wrong fields")
    refused(changed(made, ("evidence", "moduli", 0), {"magic": POSITIVE}), "wrong fields")


def test_a_radius_is_attained_by_a_root():
    below = signs(target("3/4", {"by": "product", "constant": "3/4", "factors": []}))
    above = signs(target("1", POSITIVE))
    shown = {"bound": above, "moduli": [{"below": below}, {"below": below}]}
    honest(radius("RootRadius(w**2 - 1/4, w) <= 1", **shown))
    refused(radius("RootRadius(w**2 - 1/4, w) == 1", **shown), "no root is shown")
    wrong = {**shown, "bound": signs(target("1", fact(0)))}
    refused(radius("RootRadius(w**2 - 1/4, w) <= 1", **wrong), "no fact")


@pytest.mark.parametrize("root", ["sqrt(p)", "log(p)", "exp(I*p)", "1/p"])
def test_roots_are_plainly_real_but_for_i_and_defined(root):
    evidence = {
        "roots": [text(root)],
        "expansion": equations(zero("0"), zero("0")),
        "bound": signs(),
        "moduli": [{}],
    }
    made = certificate("roots", f"RootRadius(w - {root}, w) == 1", evidence, domains=["p in (-oo, oo)"])
    refused(made, "real|may vanish|has a proof|fields|generator|relations")


@pytest.mark.parametrize(
    ("bound", "covered"),
    [("x < pi", True), ("x < sqrt(10)", True), ("x < 4", False), ("x < I", False), ("x < log(-1)", False)],
)
def test_constants_that_bound_a_symbol(bound, covered):
    made = boxed(
        "x < 5", [[[["0", "16/5"]], -1]], [["0", "16/5"]], domains=["x in [0, oo)"], assumptions=[bound]
    )
    if covered:
        honest(made)
    else:
        refused(made, "does not cover")
