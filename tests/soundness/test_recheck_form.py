"""Certificates of the wrong form: fields too many or too few, other types, broken seals."""

from __future__ import annotations

import copy
import json

import pytest

from derive.errors import RecheckFailed
from derive.recheck import PROCEDURES, seal, verify
from tests.helpers.forging import (
    EVEN,
    POSITIVE,
    certificate,
    changed,
    equations,
    factors,
    finder,
    honest,
    nothing,
    refused,
    sealed,
    signs,
    target,
    total,
    zero,
)

SQUARE = total(("x**2", factors(("x", 2, EVEN))), ("1", POSITIVE))


def good() -> dict:
    made = certificate("sign", "x**2 + 1 > 0", signs(target("x**2 + 1", SQUARE)), domains=["x in (-oo, oo)"])
    return honest(made)


def paths(data: object, lead: tuple = ()):
    """Every place of plain data."""
    yield lead
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths(value, (*lead, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from paths(value, (*lead, i))


def at(data: object, path: tuple):
    for step in path:
        data = data[step]
    return data


def test_a_field_too_many_is_refused_wherever_it_is():
    made = good()
    objects = [p for p in paths(made) if isinstance(at(made, p), dict)]
    assert len(objects) > 8
    for path in objects:
        forged = copy.deepcopy(made)
        at(forged, path)["unread"] = "x"
        refused(sealed(forged), "fields|unread|settings|reading|not known")


def test_a_field_too_few_is_refused_wherever_it_is():
    made = good()
    for path in paths(made):
        if path and path != ("seal",) and isinstance(at(made, path[:-1]), dict):
            forged = copy.deepcopy(made)
            del at(forged, path[:-1])[path[-1]]
            if path == ("seal",):
                continue
            with pytest.raises(RecheckFailed):
                verify(sealed(forged), nothing)


def test_values_of_another_type_are_refused_wherever_they_are():
    made = good()
    for path in paths(made):
        if not path or path == ("seal",):
            continue
        for other in (None, True, 1.5, 7, "other", [], {}, ["x"]):
            # Another name, or one hypothesis more, makes another claim that is true as well.
            if other == at(made, path) or (path[0], other) in (
                ("claim", "other"),
                ("integers", ["x"]),
                ("nonzero", ["x"]),
            ):
                continue
            with pytest.raises(RecheckFailed):
                verify(changed(made, path, other), nothing)


def test_every_character_is_under_the_seal():
    made = good()
    written = json.dumps(made, indent=1, sort_keys=True)
    for i in range(0, len(written), 7):
        forged = f"{written[:i]}{chr(ord(written[i]) ^ 1)}{written[i + 1 :]}"
        try:
            data = json.loads(forged)
        except ValueError:
            continue
        if data != made:
            with pytest.raises(RecheckFailed):
                verify(data, nothing)


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (("format",), 1, "format"),
        (("format",), True, "plain data"),
        (("claim",), "", "empty claim"),
        (("procedure",), "magic", "cannot carry"),
        (("procedure",), "identity", "wrong fields|not an equation"),
        (("verdict",), "ENCLOSED", "cannot carry"),
        (("verdict",), "SIMULATED", "cannot carry"),
        (("verdict",), "UNDECIDED", "cannot carry"),
        (("detail",), "positivity certificate: fact", "says .* of itself"),
        (("reading",), {"kind": "sampled"}, "reading"),
        (
            ("reading",),
            {"kind": "asymptotic", "variable": "x", "point": "0", "order": 1},
            "wrong fields|reading",
        ),
        (("settings",), {"test": "magic"}, "test of stability"),
        (("settings",), {"more": "1"}, "wrong fields"),
        (("statement",), [], "nothing is stated"),
        (("statement",), ["x**2+1 > 0"], "not written as usual"),
        (("statement",), ["1 + x**2 > 0", "1 + x**2 > 0"], "has a proof"),
        (("statement",), ["x**2"], "out of place"),
        (("statement",), ["(x > 0) > 0"], "not written|out of place|cannot"),
        (("given",), ["x > 0"], "not allowed among given"),
        (("given",), ["x"], "out of place"),
        (("assumptions",), ["x == 0"], "not allowed among assumptions"),
        (("assumptions",), ["x != 0"], "not allowed among assumptions"),
        (("nonzero",), ["x == 0"], "out of place"),
        (("nonzero",), ["0"], "about nothing"),
        (("domains",), [], "not known to be real"),
        (("domains",), ["x in (oo, -oo)"], "domain|infinite|no value"),
        (("domains",), ["x in (1, 0)"], "empty or reversed"),
        (("domains",), ["x in (0, 0)"], "empty or reversed"),
        (("domains",), ["x in [-oo, oo)"], "infinite end"),
        (("domains",), ["x in (0, y)"], "no value"),
        (("domains",), ["x in (I, oo)"], "no value"),
        (("domains",), ["x in (0, 1) "], "cannot read"),
        (("domains",), ["x in (-oo, oo)", "x in (0, 1)"], "two domains"),
        (("domains",), ["x in (-oo, oo)", "y in (0, 1)"], "domains are not those"),
        (("domains",), ["pi in (0, 1)"], "cannot read"),
        (("integers",), ["y"], "whole numbers"),
        (("integers",), ["x", "x"], "whole numbers"),
        (("quantities",), [{"name": "erf"}], "name of its own"),
        (("quantities",), [{"nam": "f"}], "name of its own"),
        (("evidence",), [], "no evidence"),
        (("evidence", "relations"), [{"numerator": "x", "denominator": "1"}], "not a known relation"),
        (("evidence", "targets"), [], "has a proof"),
        (("premises",), [{"claim": "b", "role": "given"}], "wrong fields"),
        (("seal",), "0" * 64, "."),
    ],
)
def test_what_is_out_of_place(path, value, reason):
    made = changed(good(), path, value)
    if path == ("seal",):
        made["seal"] = value
        reason = "seal is broken"
    refused(made, reason)


@pytest.mark.parametrize(
    "data", [None, 7, "x", [], {}, [{}], {"format": 2}, {1: 2}, float("nan"), b"x", {"seal": {}}]
)
def test_what_is_no_certificate(data):
    with pytest.raises(RecheckFailed):
        verify(data, nothing)


def test_symbols_have_ordinary_names():
    for name in ("_g", "_spare0", "_"):
        made = certificate(
            "sign",
            f"{name}**2 + 1 > 0",
            signs(target(f"{name}**2 + 1", SQUARE)),
            domains=[f"{name} in (-oo, oo)"],
        )
        refused(made, "starts with an underscore")


@pytest.mark.parametrize(
    ("statement", "entry", "reason"),
    [
        ("x == x + 1", zero("-1"), "combine"),
        ("x == x + 1", zero("0"), "the stored fraction is not"),
        ("x == x + 1", zero("0", denominator="0"), "the stored fraction is not"),
        ("x**2 == x", zero("x**2 - x", multiplier="0"), "multiplier may vanish"),
        ("x == y", zero("x - y", "1"), "not a list of 0"),
        ("x == 0", zero("x", multiplier="1/2"), "combine"),
        ("x/y == 0", zero("x", denominator="y", multiplier="0"), "multiplier may vanish"),
        ("x**2/x == 0", zero("x", multiplier="0"), "multiplier may vanish"),
    ],
)
def test_identities_that_are_none(statement, entry, reason):
    refused(certificate("identity", statement, equations(entry)), reason)


def test_an_unread_relation_or_cofactor_is_refused():
    made = honest(certificate("identity", "x + 0*y == x", equations(zero("0")), domains=[]))
    refused(changed(made, ("evidence", "targets", 0, "cofactors"), ["0"]), "not a list of 0")
    refused(changed(made, ("evidence", "targets", 0, "unit"), "1"), "wrong fields")


def test_what_an_elimination_says_is_in_its_settings():
    evidence = equations(
        zero("x**4 - 4", "x**2 + 2", "0"),
        relations=[{"numerator": "x**2 - 2", "denominator": "1"}, {"numerator": "u - x", "denominator": "1"}],
    )
    made = certificate(
        "elimination", "x**4 == 4", evidence, given=["x**2 == 2", "u == x"], settings={"unknowns": ["u"]}
    )
    done = honest(made)
    assert done["detail"] == "elimination of u; 2 factors"
    refused(changed(done, ("settings", "unknowns"), ["x"]), "has not been eliminated")
    refused(changed(done, ("settings", "unknowns"), ["w"]), "no w to eliminate")
    refused(changed(done, ("settings", "unknowns"), []), "takes unknowns")
    refused(changed(done, ("settings",), {}), "wrong fields")
    table = [{"name": "_g", "kind": "root", "of": "1 + u", "index": 2}]
    stored = [{"numerator": "x - _g", "denominator": "1"}, {"numerator": "_g**2 - u - 1", "denominator": "1"}]
    hidden = equations(zero("x - _g", "1", "0"), generators=table, relations=stored)
    root = "(1 + u)**(1/2)"
    made = certificate(
        "elimination", f"x == {root}", hidden, given=[f"x == {root}"], settings={"unknowns": ["u"]}
    )
    refused(made, "has not been eliminated")


def test_verdicts_that_procedures_carry():
    carries = {name: row.carries for name, row in PROCEDURES.items()}
    assert carries["identity"] == {"PROVED", "REFUTED"}
    assert carries["simulation"] == {"SIMULATED"}
    assert "PROVED" not in carries["agreement"] | carries["refutation"] | carries["simulation"]


def test_the_seal_covers_everything_else():
    made = good()
    assert made["seal"] == seal({**made, "seal": "whatever"})
    assert verify(made, finder()).detail == made["detail"]
