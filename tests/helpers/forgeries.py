"""Certificates as plain data, written by hand: forged ones, and true ones beside them."""

from __future__ import annotations

from typing import Any

import pytest

from derive.errors import RecheckFailed
from derive.recheck import enclosure, series, simulation

REAL = "x in (-oo, oo)"


def plain(procedure: str, verdict: str, statement: list[str], **more: Any) -> dict[str, Any]:
    """A certificate as plain data, without its outer form (that is verified elsewhere)."""
    data: dict[str, Any] = {
        "procedure": procedure,
        "verdict": verdict,
        "detail": "",
        "statement": statement,
        "given": [],
        "assumptions": [],
        "domains": [REAL],
        "nonzero": [],
        "quantities": [],
        "integers": [],
        "settings": {},
    }
    return data | more


def refuse(certificate: dict[str, Any], reason: str) -> None:
    module = {"series": series, "simulation": simulation}.get(certificate["procedure"], enclosure)
    with pytest.raises(RecheckFailed, match=reason):
        module.recheck(certificate)


def agreed(statement: str, points: list[dict[str, str]], **more: Any) -> dict[str, Any]:
    settings = {"bits": 60, "asked": len(points)}
    return plain("agreement", "ENCLOSED", [statement], settings=settings, evidence={"points": points}, **more)
