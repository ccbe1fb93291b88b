"""Stored certificates verified by the other engine, claim by claim, each with all that it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field

from derive.checking.checker import Report
from derive.checking.shelf import Shelf
from derive.errors import RecheckFailed
from derive.statement.claim import Claim
from derive.statement.verdict import UNDECIDED


@dataclass
class Rechecker:
    """Verifies the certificates of claims; nothing is proved.

    Parameters
    ----------
    shelf : where certificates are found.
    reports : what was found; the problem of a claim is why its certificate does not support it.
    """

    shelf: Shelf
    reports: dict[Claim, Report] = field(default_factory=dict)

    def check(self, claim: Claim) -> Report:
        """Verify the certificate of one claim."""
        if claim not in self.reports:
            try:
                verdict, detail, how = self.shelf.verified(claim)
                certificate = dict(self.shelf.find(claim))
                report = Report(claim, verdict, detail, certificate, how, remembered=True)
            except RecheckFailed as error:
                told = str(error).removeprefix(f"{claim.id}: ")
                report = Report(claim, UNDECIDED, "", problems=(told,))
            self.reports[claim] = report
        return self.reports[claim]

    def know(self, report: Report) -> None:
        """Take over what another process of this run has found."""
        self.reports[report.claim] = report
        self.shelf.accept(report)
