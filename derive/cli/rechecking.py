"""`rederive recheck`: verify stored certificates through the other engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import click

from derive.checking.ahead import Ahead
from derive.checking.at_zero import FOLDER
from derive.checking.checker import Report
from derive.checking.library import Selection
from derive.checking.rechecker import Rechecker
from derive.checking.settlement import zeros_of
from derive.checking.shelf import Shelf, shelf_of
from derive.checking.side_by_side import workers_for
from derive.cli.outcome import FAILED, STOPS, Stop, say
from derive.cli.screen import print_json, print_rows
from derive.cli.settling import all_settled, awaited, sweep
from derive.errors import RecheckFailed, TheoryError
from derive.exact.text import counted
from derive.quantities.under_integral import steps
from derive.statement.claim import Claim
from derive.statement.verdict import PROVED


@dataclass(frozen=True)
class Rechecked:
    """What the other engine said about certificates: of a claim, or of a quantity's values at zero."""

    name: str
    ok: bool
    verdict: str
    detail: str
    how: str

    def data(self) -> dict[str, Any]:
        """As JSON-ready data, from which `of_data` makes the same again."""
        return {
            "claim": self.name, "ok": self.ok, "verdict": self.verdict, "detail": self.detail,
            "rechecked": self.how,
        }  # fmt: skip

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Rechecked:
        """From what `data` gives, or what a run tells machines of a claim."""
        return cls(data["claim"], data["ok"], data["verdict"], data["detail"], data["rechecked"])


@dataclass
class Certificates:
    """What became of all certificates that were looked at: of claims, of values at zero, of no claim."""

    claims: list[Rechecked] = field(default_factory=list)
    at_zero: list[Rechecked] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many support nothing."""
        return sum(not r.ok for r in (*self.claims, *self.at_zero)) + len(self.orphans)

    def print(self, as_json: bool, stopped: Stop | None = None) -> int:
        """Print the result of each; the exit code."""
        if as_json:
            told = {"stopped": stopped.word} if stopped else {}
            print_json(
                {
                    "certificates": [r.data() for r in self.claims],
                    "values_at_zero": [r.data() for r in self.at_zero],
                    "orphans": self.orphans, "ok": not self.failed and stopped is None, **told,
                }
            )  # fmt: skip
            return FAILED if self.failed else 0
        rows = [*self.claims, *self.at_zero]
        print_rows([(r.verdict, r.name, r.how) for r in rows])
        for name in self.orphans:
            click.echo(f"FAILED  {name}: a stored certificate of no claim")
        total = counted(len(self.claims), "certificate")
        if self.at_zero:
            total += f" and the values at zero of {counted(len(self.at_zero), 'quantity', 'quantities')}"
        click.echo(f"{total}: {sum(r.ok for r in rows)} verified, {self.failed} failed")
        return FAILED if self.failed else 0


def recheck_stored(selection: Selection, claim: Claim) -> Rechecked:
    """Verify one stored certificate, and those of all claims that it rests on."""
    return _rechecked(Rechecker(shelf_of([selection])).check(claim))


def _rechecked(report: Report) -> Rechecked:
    name = report.claim.id
    if report.problems:
        return Rechecked(name, False, "FAILED", "", report.problems[0])
    return Rechecked(name, True, report.verdict.value, report.detail, report.rechecked)


def recheck_at_zero(selection: Selection, shelf: Shelf) -> list[Rechecked]:
    """Verify what is stored of the values at zero of a whole theory's quantities."""
    found = []
    for q in selection.theory.quantities.values() if selection.is_whole else ():
        if not q.means or q.fault:
            continue
        said = f"at {' = '.join(s.name for s in q.means)} = 0"
        try:
            if needed := steps(selection.theory, q):
                how = shelf.shown(q, needed)
                found.append(Rechecked(f"{q.name} {said}", True, PROVED.value, said, how))
        except (RecheckFailed, TheoryError) as error:
            why = str(error).removeprefix(f"{q.name}: ")
            found.append(Rechecked(f"{q.name} {said}", False, "FAILED", "", why))
    return found


def orphans(selection: Selection) -> list[str]:
    """Stored certificates of claims, and of values at zero, that the theory no longer makes."""
    if not selection.is_whole or not selection.certificates.is_dir():
        return []
    prefix, theory = f"{selection.theory.name}.", selection.theory
    stored = sorted(p.stem for p in selection.certificates.glob(f"{prefix}*.json"))
    gone = [name for name in stored if name not in theory.claims]
    at_zero = sorted(p.stem for p in (selection.certificates / FOLDER).glob(f"{prefix}*.json"))
    known = {q.name for q in theory.quantities.values() if q.means}
    return gone + [f"{FOLDER}/{name}" for name in at_zero if name not in known]


def print_recheck(
    selections: Sequence[Selection], as_json: bool, jobs: int | None = None, ahead: Ahead | None = None
) -> int:
    """Verify stored certificates and print the result of each; the exit code.

    Parameters
    ----------
    selections : the claims whose certificates are meant.
    as_json : whether the result is for machines.
    jobs : how many processes; by default one for each processor.
    ahead : what verifies certificates already; the rest is verified here.
    """
    sweep(selections)
    found = Certificates()
    stopped: Stop | None = None
    claims = [c for s in selections for c in s.claims]
    reports: dict[Claim, Report] = {}
    try:
        shelf = shelf_of(selections, awaited(ahead))
        rechecker = Rechecker(shelf, reports)
        all_settled(rechecker, claims, "rechecking", lambda claim: 1.0, jobs)
        for report in [r for r in reports.values() if r.certificate is not None]:
            rechecker.know(report)
        shelf.show([z for s in selections if s.is_whole for z in zeros_of(s.theory)], workers_for(jobs))
        for selection in selections:
            found.at_zero += recheck_at_zero(selection, shelf)
            found.orphans += orphans(selection)
    except STOPS as stop:
        stopped = Stop.of(stop)
    found.claims += [_rechecked(reports[c]) for c in claims if c in reports]
    code = found.print(as_json, stopped)
    if stopped is not None:
        missing = len(claims) - len(found.claims)
        say(f"{stopped.word}: {missing} of {len(claims)} certificates were not reached")
        return stopped.code
    return code
