"""Verdicts, and what a procedure hands back when it has finished."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Verdict(Enum):
    """How far a claim was settled, and by what kind of evidence.

    PROVED rests on an exact procedure with a stored certificate; ENCLOSED on ball arithmetic at exact
    points; SIMULATED on statistics; REFUTED on a witness whose enclosure excludes zero. UNDECIDED means
    that no procedure reached a conclusion; it is never a weak yes.
    """

    PROVED = "PROVED"
    ENCLOSED = "ENCLOSED"
    SIMULATED = "SIMULATED"
    REFUTED = "REFUTED"
    UNDECIDED = "UNDECIDED"

    def reaches(self, declared: Verdict) -> bool:
        """Whether this verdict is at least the declared rung; a refutation only reaches a refutation."""
        if Verdict.REFUTED in (self, declared):
            return self is declared
        return _RUNG[self] >= _RUNG[declared]


_RUNG = {Verdict.UNDECIDED: 0, Verdict.SIMULATED: 1, Verdict.ENCLOSED: 2, Verdict.PROVED: 3}

PROVED = Verdict.PROVED
ENCLOSED = Verdict.ENCLOSED
SIMULATED = Verdict.SIMULATED
REFUTED = Verdict.REFUTED
UNDECIDED = Verdict.UNDECIDED


@dataclass(frozen=True)
class Outcome:
    """What a procedure found.

    verdict : the rung reached.
    detail : one line for the table, saying how.
    evidence : plain data (strings, integers, lists, dictionaries) that `derive.recheck` verifies.
    """

    verdict: Verdict
    detail: str
    evidence: dict[str, Any] = field(default_factory=dict)
