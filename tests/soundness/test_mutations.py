"""Stored certificates with one change each: every one is refused, whoever made it.

A byte of the stored file: nothing of it is left unread. A field with the seal made anew, as an attacker
would: refused as well, unless what is left proves the very same statement and prints the very same line.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from derive.checking.certificates import STATED, load, recheck
from derive.checking.library import find
from derive.errors import RecheckFailed
from derive.recheck import Verifier, seal
from derive.statement.claim import Claim
from tests.helpers.mutations import changed_bytes, mutated, places
from tests.helpers.profiles import LONGER, scaled

ROOT = Path(__file__).resolve().parents[2]
CHUNKS = 10
# Figures that stand in the evidence and are shown to readers: no accepted change may touch them.
FIGURES = {"difference", "value", "z", "mean", "error", "coefficient", "order", "equation"}


@cache
def files() -> dict[str, Path]:
    """The stored certificates by claim."""
    stored = sorted(ROOT.glob("derive/theories/*/certificates/*.*.json"))
    found = {p.stem: p for p in stored}
    assert len(found) > 400
    return found


@cache
def certificate(claim: str) -> dict[str, Any]:
    """A stored certificate; it is shared, so it must not be changed."""
    return dict(load(claim, files()[claim].parent))


@cache
def verifier() -> Verifier:
    def lookup(claim: str) -> Mapping[str, Any]:
        if claim not in files():
            raise RecheckFailed(f"no stored certificate of {claim}")
        return certificate(claim)

    return Verifier(lookup)


@cache
def sample() -> tuple[list[str], ...]:
    """Claims by theory and procedure, in a fixed order; a few of each in the quick profile."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for claim in files():
        data = json.loads(files()[claim].read_text(encoding="utf-8"))
        # Numerical evidence takes seconds to verify where quantities are in it.
        costly = "slow" if data["procedure"] in ("agreement", "refutation") and data["quantities"] else ""
        groups.setdefault((claim.partition(".")[0], data["procedure"], costly), []).append(claim)
    kept = len(files()) if scaled(1) == LONGER else 3
    chosen = []
    for key, claims in sorted(groups.items()):
        random.Random(str(key)).shuffle(claims)
        chosen.append(claims[: 1 if key[2] and kept == 3 else kept])
    return tuple(chosen)


def draw(rng: random.Random) -> str:
    """A claim: each theory and procedure as often as any other, costly ones rarely."""
    while True:
        claim = rng.choice(rng.choice(sample()))
        data = certificate(claim)
        if (
            not (data["procedure"] in ("agreement", "refutation") and data["quantities"])
            or rng.random() < 0.1
        ):
            return claim


@cache
def claims() -> dict[str, Claim]:
    """The shipped claims by id."""
    return {claim.id: claim for selection in find() for claim in selection.claims}


def verify(forged: dict[str, Any], original: Mapping[str, Any]) -> None:
    """Recheck a certificate for the claim that it is stored for.

    The statement is compared with that of the original, which is the claim's, so that the engine need not
    follow the same premises again; where the premises themselves are changed, everything is done in full.
    """
    if forged.get("premises") != original["premises"]:
        recheck(claims()[original["claim"]], forged, lambda claim: dict(certificate(claim.id)))
        return
    if any(forged.get(k) != original[k] for k in ("format", *STATED)):
        raise RecheckFailed("the certificate is about another statement")
    verifier().verify(forged)


def figures(data: Any, inside: str = "") -> list[tuple[str, str]]:
    """The figures in plain data, with the keys that name them."""
    if isinstance(data, dict):
        return [f for key in sorted(data) for f in figures(data[key], key)]
    if isinstance(data, list):
        return [f for item in data for f in figures(item, inside)]
    return [(inside, repr(data))] if inside in FIGURES else []


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_changed_byte_is_refused(chunk: int, tmp_path: Path) -> None:
    """Any byte of the stored file, of any certificate."""
    rng = random.Random(f"bytes {chunk}")
    for _ in range(scaled(1_000) // CHUNKS):
        claim = rng.choice(sorted(files()))
        text = files()[claim].read_bytes()
        forged = changed_bytes(text, rng)
        if forged == text:
            continue
        (tmp_path / f"{claim}.json").write_bytes(forged)
        with pytest.raises(RecheckFailed):
            verifier().verify(load(claim, tmp_path))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_changed_field_is_refused_or_changes_nothing_that_is_said(chunk: int, record_property: Any) -> None:
    """One change of a field with the seal made anew; what is accepted says the same as before."""
    rng = random.Random(f"fields {chunk}")
    fates: Counter[str] = Counter()
    for _ in range(scaled(1_000) // CHUNKS):
        claim = draw(rng)
        original = certificate(claim)
        spots = [p for p in places(original) if p != ("seal",)]
        forged, done = original, ""
        while json.dumps(forged, sort_keys=True) == json.dumps(original, sort_keys=True):
            forged, done = mutated(original, rng.choice(spots), rng)
        forged["seal"] = seal(forged)
        try:
            verify(forged, original)
        except RecheckFailed:
            fates["refused"] += 1
            continue
        fates["accepted"] += 1
        said = f"{claim}: {done}"
        for key in (*STATED, "format", "verdict", "detail"):
            assert json.dumps(forged[key]) == json.dumps(original[key]), f"another {key} verified: {said}"
        lent = [[(p["claim"], p["role"], p["digest"]) for p in c["premises"]] for c in (forged, original)]
        assert lent[0] == lent[1], f"another premise verified: {said}"
        assert figures(forged["evidence"]) == figures(original["evidence"]), (
            f"another figure verified: {said}"
        )
    record_property("fates", dict(fates))
    print(dict(fates))
    assert fates["refused"] > 9 * fates["accepted"]
