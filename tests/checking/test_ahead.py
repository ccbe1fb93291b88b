"""Certificates verified ahead by other processes: what they find is what this process would have found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from derive.checking import ahead
from derive.checking.ahead import Ahead, verified_ahead
from derive.checking.certificates import load, store
from derive.checking.library import certificates_of, find
from derive.checking.shelf import Shelf, shelf_of
from derive.errors import RecheckFailed
from derive.recheck import Verified, Verifier, digest, seal

SPECIAL = certificates_of("special")


def stored() -> list[Mapping[str, Any]]:
    return [load(path.stem, SPECIAL) for path in sorted(SPECIAL.glob("special.*.json"))]


def lookup(name: str) -> Mapping[str, Any]:
    return load(name, SPECIAL)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two processes may work, whatever threads the test runner has."""
    monkeypatch.setattr(ahead, "workers_for", lambda jobs: jobs or 2)
    yield


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_others_find_what_this_process_finds(jobs: int) -> None:
    certificates = stored()
    here = Verifier(lookup)
    others = Ahead(certificates, lookup, jobs)
    reached: list[int] = []
    try:
        others.start()
        found = others.found(reached.append)
    finally:
        others.stop()
    assert found == {here.mark(c): here.verify(c) for c in certificates}
    assert reached[-1] == len(certificates) > 10


def test_what_cannot_be_verified_is_missing() -> None:
    good, other = stored()[:2]
    forged = {**other, "detail": "by inspection"}
    forged["seal"] = seal(forged)
    others = Ahead([good, forged], lookup, 2)
    try:
        assert set(others.found()) == {Verifier.mark(good)}
    finally:
        others.stop()


def test_a_process_that_dies_verifies_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(self: Verifier, certificate: Mapping[str, Any]) -> Verified:
        raise SystemExit(3)

    monkeypatch.setattr(Verifier, "verify", die)
    others = Ahead(stored(), lookup, 2)
    try:
        others.start()
        assert others.found() == {}
    finally:
        others.stop()


def test_every_stored_certificate_is_read(alone: None) -> None:
    with verified_ahead("special", 2) as others:
        assert others is not None
        assert set(others.found()) == {Verifier.mark(c) for c in stored()}


@pytest.mark.parametrize("target", ["special.owens_t.odd", "theory.py", "nothing"])
def test_only_whole_theories_are_verified_ahead(alone: None, target: str) -> None:
    with verified_ahead(target, 2) as others:
        assert others is None


def test_a_certificate_is_known_by_all_that_it_holds(tmp_path: Path) -> None:
    """Known are the certificates that were verified, not the claims that they belong to."""
    (selection,) = find("special")
    claim = selection.claims[0]
    certificate = dict(load(claim.id, SPECIAL))
    known = {Verifier.mark(certificate): Verified("told by another process", certificate["detail"])}
    assert shelf_of([selection], known).verified(claim)[2] == "told by another process"

    forged = {**certificate, "evidence": {}}
    forged["seal"] = seal(forged)
    store([forged], tmp_path)
    with pytest.raises(RecheckFailed):
        Shelf({"special": tmp_path}, known=known).verified(claim)


def test_what_is_known_must_state_the_claim(tmp_path: Path) -> None:
    (selection,) = find("special")
    one, other = selection.claims[:2]
    certificate = {**load(other.id, SPECIAL), "claim": one.id}
    certificate["seal"] = seal(certificate)
    store([certificate], tmp_path)
    known = {Verifier.mark(certificate): Verified("told by another process", str(certificate["detail"]))}
    with pytest.raises(RecheckFailed, match="is not the claim's"):
        Shelf({"special": tmp_path}, known=known).verified(one)


def test_marks_tell_certificates_apart() -> None:
    certificates = stored()
    assert len({Verifier.mark(c) for c in certificates}) == len(certificates)
    for path in ("evidence", "statement", "detail", "verdict", "seal"):
        changed = json.loads(json.dumps(certificates[0]))
        changed[path] = [changed[path]]
        assert Verifier.mark(changed) != Verifier.mark(certificates[0])


def resting(on: Mapping[str, Any], name: str = "special.owens_t.slope") -> dict[str, Any]:
    """A certificate that rests on another one, which it does not need."""
    made = {**load(name, SPECIAL), "claim": "special.resting"}
    premise = {"claim": on["claim"], "role": "uses", "digest": digest(on), "hypotheses": []}
    made["premises"] = [premise]
    return {**made, "seal": seal(made)}


def found_of(*certificates: Mapping[str, Any]) -> set[bytes]:
    known = {str(c["claim"]): c for c in certificates}

    def find_stored(name: str) -> Mapping[str, Any]:
        if name not in known:
            raise RecheckFailed(f"no {name}")
        return known[name]

    others = Ahead(list(certificates), find_stored, 2)
    try:
        others.start()
        return set(others.found())
    finally:
        others.stop()


def test_what_rests_on_something_that_is_not_verified_is_missing() -> None:
    good = dict(load("special.owens_t.definition", SPECIAL))
    above = resting(good)
    assert found_of(above, good) == {Verifier.mark(above), Verifier.mark(good)}

    forged = {**good, "evidence": {**good["evidence"], "targets": []}}
    forged["seal"] = seal(forged)
    assert found_of(resting(forged), forged) == set()
    assert found_of(above) == set()


def test_a_circle_of_premises_is_missing() -> None:
    good = dict(load("special.owens_t.definition", SPECIAL))
    above = resting(good)
    circle = {**good, "premises": resting(above)["premises"]}
    circle["seal"] = seal(circle)
    assert found_of(above, circle) == set()
