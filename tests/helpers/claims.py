"""The claims of shipped theories: as they were settled, with certificates that are verified now."""

from __future__ import annotations

import os
from typing import Any

from derive.checking.checker import TWINS, Checker, Report
from derive.checking.fingerprints import Fingerprints
from derive.checking.library import SHIPPED
from derive.checking.memory import Memory
from derive.checking.shelf import Shelf
from derive.emit.generation import GENERATED
from derive.laboratory.evaluator import NumericsLaboratory
from derive.statement.claim import expects_refutation

LONG = os.environ.get("REDERIVE_PROFILE") == "long"
TRIED = TWINS if LONG else 3


def checker() -> Checker:
    """Settles claims that have changed since they were settled, with few twins, and verifies all others.

    In the long profile every claim is settled anew, as `rederive run --anew` does, which .ci/run calls.
    """
    laboratory = NumericsLaboratory()
    packages = {name: GENERATED / name for name in SHIPPED}
    memory = Memory(Shelf(), Fingerprints(laboratory, packages))
    return Checker(laboratory, TRIED, memory=None if LONG else memory)


def require_settled(report: Report, claim: Any) -> None:
    """The claim reaches what it declares, rechecked, and its wrong twins are rejected."""
    assert report.problems == ()
    assert report.verdict is claim.expect, report.detail
    assert report.rechecked
    assert report.certificate is not None and report.certificate["claim"] == claim.id
    if not expects_refutation(claim):
        rejected, tried = report.rejected
        assert rejected == tried > 0
