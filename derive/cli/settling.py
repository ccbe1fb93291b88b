"""`rederive check` and `rederive recheck`: settle claims anew, or verify what was stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from derive.check import TWINS, Checker, Report, summary
from derive.claim import Claim
from derive.cli.attaching import attach, package_of
from derive.cli.laboratory import NumericsLaboratory
from derive.cli.outcome import FAILED
from derive.cli.screen import print_json, print_rows, progress
from derive.cli.side_by_side import settle_theories, worthwhile
from derive.errors import RecheckFailed
from derive.library import Selection
from derive.report import as_data, line, summary_line


def settle(
    selections: Sequence[Selection], twin_limit: int | None = None, all_twins: bool = False
) -> list[tuple[Selection, list[Report]]]:
    """Reports of all selected claims, with progress.

    Parameters
    ----------
    twin_limit : wrong twins tried for each claim; None for the checker's own number.
    all_twins : try every twin instead.
    """
    for folder in {package_of(s.file) for s in selections if s.file is not None}:
        if folder.is_dir():
            attach(folder)
    limit = None if all_twins else TWINS if twin_limit is None else twin_limit
    if worthwhile(selections):
        return settle_theories(selections, limit)
    checker = Checker(NumericsLaboratory(), limit)
    done = []
    with progress("checking", sum(len(s.claims) for s in selections)) as shown:
        for selection in selections:
            reports = []
            for claim in selection.claims:
                shown.begin(claim.id)
                reports.append(settle_claim(checker, claim))
                shown.end()
            done.append((selection, reports))
    return done


def settle_claim(checker: Checker, claim: Claim) -> Report:
    """The report of one claim. A statement that a procedure cannot read leaves it open."""
    return checker.check(claim)


def table(reports: Sequence[Report]) -> list[tuple[str, str, str]]:
    """Verdict, id and line of each report."""
    return [(r.verdict.value, r.claim.id, line(r)) for r in reports]


def print_check(selections: Sequence[Selection], all_twins: bool, as_json: bool) -> int:
    """Settle claims anew and print how each fared; the exit code."""
    settled = settle(selections, all_twins=all_twins)
    reports = [r for _, of_theory in settled for r in of_theory]
    failed = not all(r.ok for r in reports)
    if as_json:
        data = {
            "claims": [as_data(r, with_twins=all_twins) for r in reports],
            "summary": summary(reports),
            "ok": not failed,
        }
        print_json(data)
    else:
        print_rows(table(reports))
        if all_twins:
            for report in reports:
                click.echo(f"\n{report.claim.id}: twins")
                print_rows([(f"  {t.fate}", t.label, t.reason) for t in report.twins])
        click.echo(summary_line(reports))
    return FAILED if failed else 0


@dataclass(frozen=True)
class Rechecked:
    """What the other engine said about a stored certificate."""

    claim: Claim
    ok: bool
    verdict: str
    detail: str
    how: str

    def data(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return {
            "claim": self.claim.id, "ok": self.ok, "verdict": self.verdict, "detail": self.detail,
            "rechecked": self.how,
        }  # fmt: skip


def recheck_stored(selection: Selection, claim: Claim) -> Rechecked:
    """Verify one stored certificate."""
    from derive.certificate import load, recheck

    try:
        certificate = load(claim.id, selection.certificates)
        how = recheck(claim, certificate)
    except RecheckFailed as error:
        return Rechecked(claim, False, "FAILED", "", str(error))
    return Rechecked(claim, True, str(certificate["verdict"]), str(certificate["detail"]), how)


def orphans(selection: Selection) -> list[str]:
    """Stored certificates of claims that the theory no longer makes."""
    if not selection.is_whole or not selection.certificates.is_dir():
        return []
    prefix = f"{selection.theory.name}."
    stored = sorted(p.stem for p in selection.certificates.glob(f"{prefix}*.json"))
    return [name for name in stored if name not in selection.theory.claims]


def print_recheck(selections: Sequence[Selection], as_json: bool) -> int:
    """Verify stored certificates and print the result of each; the exit code."""
    found: list[Rechecked] = []
    left_over: list[str] = []
    with progress("rechecking", sum(len(s.claims) for s in selections)) as shown:
        for selection in selections:
            for claim in selection.claims:
                shown.begin(claim.id)
                found.append(recheck_stored(selection, claim))
                shown.end()
            left_over += orphans(selection)
    failed = sum(not r.ok for r in found) + len(left_over)
    if as_json:
        print_json({"certificates": [r.data() for r in found], "orphans": left_over, "ok": not failed})
    else:
        print_rows([(r.verdict, r.claim.id, r.how) for r in found])
        for name in left_over:
            click.echo(f"FAILED  {name}: a stored certificate of no claim")
        click.echo(f"{len(found)} certificates: {sum(r.ok for r in found)} verified, {failed} failed")
    return FAILED if failed else 0
