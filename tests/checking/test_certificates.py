"""Certificates: stored whole, read back, bound to their claim, and worth no more than their procedure."""

import copy
import json

import pytest
import sympy as sp

from derive import by
from derive.checking.certificates import certificate_of, digest, load, recheck, store, to_json
from derive.checking.checker import attempt
from derive.errors import RecheckFailed
from derive.statement.verdict import ENCLOSED
from tests.helpers.support import eq, small_theory

x, y, u = sp.symbols("x y u")


def made(proof, statement=None, **details):
    statement = statement if statement is not None else eq((x + y) ** 2, x**2 + 2 * x * y + y**2)
    claim = small_theory(unknowns="x y u").claim("claim", "A claim", statement, proof=proof, **details)
    return claim, json.loads(to_json(certificate_of(claim, attempt(claim, claim.problem()))))


def sealed(data):
    """The same with a seal that fits, as whoever forges one would make it."""
    rest = {k: v for k, v in data.items() if k != "seal"}
    return {**rest, "seal": digest(rest)}


def refuse(claim, data, match=None):
    """The certificate is refused with the seal that it has, and with one that fits."""
    with pytest.raises(RecheckFailed):
        recheck(claim, data)
    with pytest.raises(RecheckFailed, match=match):
        recheck(claim, sealed(data))


@pytest.fixture
def square():
    return made(by.identity())


def test_round_trip(square, tmp_path):
    claim, data = square
    assert store([data], tmp_path / "new") == [tmp_path / "new" / "toy.claim.json"]
    assert load(claim.id, tmp_path / "new") == data
    assert recheck(claim, data)
    assert sealed(data) == data
    assert [f.name for f in (tmp_path / "new").iterdir()] == ["toy.claim.json"]


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "\xff"])
def test_unreadable_certificates(square, tmp_path, content):
    (tmp_path / "toy.claim.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(RecheckFailed):
        load("toy.claim", tmp_path)
    with pytest.raises(RecheckFailed, match="no stored certificate"):
        load("toy.other", tmp_path)


@pytest.mark.parametrize(
    "key",
    [
        "format",
        "claim",
        "procedure",
        "verdict",
        "statement",
        "given",
        "assumptions",
        "domains",
        "nonzero",
        "quantities",
        "reading",
        "integers",
        "settings",
        "premises",
        "detail",
        "evidence",
    ],
)
def test_a_certificate_is_about_its_claim(square, key):
    claim, data = square
    for value in (None, "other", ["1 == 1"], 7):
        refuse(claim, {**data, key: value})
    refuse(claim, {k: v for k, v in data.items() if k != key})


@pytest.mark.parametrize("seal", [None, "", "other", ["1 == 1"], 7, "0" * 64])
def test_a_broken_seal_is_refused(square, seal):
    claim, data = square
    with pytest.raises(RecheckFailed):
        recheck(claim, {**data, "seal": seal})
    with pytest.raises(RecheckFailed):
        recheck(claim, {k: v for k, v in data.items() if k != "seal"})


def test_what_is_not_read_is_refused(square):
    claim, data = square
    refuse(claim, {**data, "more": "1"}, "more")
    refuse(claim, {**data, "evidence": {**data["evidence"], "more": "1"}}, "more")


@pytest.mark.parametrize(
    "evidence", [None, [], {}, {"targets": 1}, {"targets": [], "generators": [], "relations": []}]
)
def test_malformed_evidence_is_refused_not_raised(square, evidence):
    claim, data = square
    refuse(claim, {**data, "evidence": evidence})


def test_agreement_never_certifies_a_proof():
    claim, data = made(by.agreement(points=2))  # declared PROVED
    with pytest.raises(RecheckFailed, match="it says ENCLOSED, declared is PROVED"):
        recheck(claim, data)
    refuse(claim, {**data, "verdict": "PROVED"}, "agreement cannot carry the verdict PROVED")
    claim, data = made(by.agreement(points=2), expect=ENCLOSED)
    assert recheck(claim, data)
    refuse(claim, {**data, "verdict": "PROVED"}, "agreement cannot carry the verdict PROVED")


BOUND = [
    (by.series(x, sp.Integer(0), 4, {u: 1}), eq(u, 1 + x / 2 - x**2 / 8 + x**3 / 16), [eq(u**2, 1 + x)],
     {"order": 1, "point": "1", "variable": "u", "start": {"u": "-1"}}),
    (by.elimination(u), eq(x, y), [eq(x, u), eq(y, u)], {"unknowns": []}),
]  # fmt: skip


@pytest.mark.parametrize(("proof", "statement", "given", "changes"), BOUND, ids=["series", "elimination"])
def test_what_a_claim_asks_for_is_part_of_its_certificate(proof, statement, given, changes):
    claim, data = made(proof, statement, given=given)
    assert recheck(claim, data)
    assert set(changes) == set(data["settings"])
    for key, value in changes.items():
        forged = copy.deepcopy(data)
        forged["settings"][key] = value
        refuse(claim, forged, "settings is not the claim's")
        forged["reading"] |= {key: value} if key in forged["reading"] else {}
        refuse(claim, forged, "(reading|settings) is not the claim's")


def test_fewer_bits_or_points_are_not_what_was_asked():
    claim, data = made(by.agreement(bits=150, points=3), expect=ENCLOSED)
    assert data["settings"] == {"bits": 150, "asked": 3}
    one = {"points": data["evidence"]["points"][:1]}
    for settings, evidence in (({"bits": 20}, {}), ({"asked": 1}, one), ({}, one)):
        forged = {**data, "settings": {**data["settings"], **settings}}
        refuse(claim, {**forged, "evidence": {**data["evidence"], **evidence}})


def test_what_the_recheck_finds_does_not_depend_on_its_callers_precision(monkeypatch):
    from flint import ctx

    from derive.checking.certificates import load
    from derive.checking.library import certificates_of
    from derive.recheck import Verifier, verification

    seen, checked = [], verification.checked

    def noted(certificate):
        seen.append(int(ctx.prec))
        return checked(certificate)

    monkeypatch.setattr(verification, "checked", noted)
    certificate = load("special.owens_t.at_zero", certificates_of("special"))
    for bits in (20, 2000):
        ctx.prec = bits  # the fixture of all tests sets it back
        Verifier(lambda name: load(name, certificates_of("special"))).verify(certificate)
        assert ctx.prec == bits
    assert len(set(seen)) == 1
