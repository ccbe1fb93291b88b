"""What a notebook's session has settled: a claim that has not changed is not settled again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from derive.checking.certificates import recheck
from derive.checking.checker import Report
from derive.checking.fingerprints import Fingerprints
from derive.errors import RecheckFailed
from derive.recheck import Verifier
from derive.statement.claim import Claim


@dataclass
class SessionMemory:
    """Reports of this session by the fingerprints of their claims; nothing is stored.

    A report is believed only once its certificate was verified again, with all that it rests on.
    """

    fingerprints: Fingerprints = field(default_factory=Fingerprints)
    _known: dict[str, Report] = field(default_factory=dict)
    _latest: dict[str, Report] = field(default_factory=dict)

    def report(self, claim: Claim) -> Report | None:
        """The report of a claim that is as it was when it was settled; None where it must be settled anew."""
        mark = None if claim.fault else self.fingerprints.of(claim)
        known = self._known.get(mark) if mark is not None else None
        if known is None or known.certificate is None:
            return None
        try:
            how = recheck(claim, known.certificate, verifier=Verifier(self._certificate))
        except RecheckFailed:
            return None
        return replace(known, claim=claim, rechecked=how, remembered=True)

    def know(self, report: Report) -> None:
        """Keep what was settled, where it reached what it declares."""
        if not report.ok or report.certificate is None:
            return
        self._latest[report.claim.id] = report
        mark = self.fingerprints.of(report.claim)
        if mark is not None:
            self._known[mark] = report

    def _certificate(self, claim_id: str) -> dict[str, object]:
        """The certificate of a premise."""
        found = self._latest.get(claim_id)
        if found is None or found.certificate is None:
            raise RecheckFailed(f"no claim called {claim_id} was settled in this session")
        return found.certificate
