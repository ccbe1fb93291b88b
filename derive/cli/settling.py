"""`rederive check`: settle claims and tell what became of them; what a run shares with it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import click

from derive.checking.ahead import Ahead, Found
from derive.checking.checker import TWINS, Checker, Report, summary
from derive.checking.drafting import Drafted, drafted_for, packages_of
from derive.checking.fingerprints import Fingerprints
from derive.checking.library import Selection
from derive.checking.memory import Memory
from derive.checking.patience import DEFAULT_SECONDS
from derive.checking.places import place_of
from derive.checking.report import as_data, summary_line
from derive.checking.settlement import foreign
from derive.checking.shelf import shelf_of
from derive.checking.side_by_side import Settler, settle_all, workers_for
from derive.checking.undecided import SECONDS, advice, looked_at
from derive.cli.outcome import FAILED, STOPS, Stop, say
from derive.cli.screen import print_json, print_rows, progress
from derive.files.publishing import recover
from derive.laboratory.attaching import places_of
from derive.laboratory.evaluator import NumericsLaboratory
from derive.statement.claim import Claim, expects_refutation
from derive.statement.verdict import UNDECIDED

_LOOKING = 20.0
"""Of processor time for looking at points of undecided claims, all of a run together."""


@dataclass
class Settled:
    """Reports of the selected claims, and what stopped the run before all of them were reached.

    done : the reports of each selection, in the order of its claims.
    others : reports of claims of other files, on which those rest.
    checker : what settled them, with all its reports.
    memory : what earlier runs have settled.
    stopped : how the run was stopped; None when it came to its end.
    """

    done: list[tuple[Selection, list[Report]]]
    others: list[Report] = field(default_factory=list)
    checker: Checker = field(default_factory=Checker)
    memory: Memory | None = None
    stopped: Stop | None = None

    def __iter__(self) -> Iterator[tuple[Selection, list[Report]]]:
        return iter(self.done)

    @property
    def reports(self) -> list[Report]:
        """All reports, those of other files first."""
        return [*self.others, *(r for _, of_theory in self.done for r in of_theory)]

    @property
    def unreached(self) -> list[str]:
        """Ids of the selected claims that were not reached."""
        return [c.id for s, found in self.done for c in s.claims if c not in {r.claim for r in found}]

    def stop(self, what: str) -> int:
        """Say on the error stream how the run was stopped and what became of it; the exit code."""
        assert self.stopped is not None
        reached = sum(len(found) for _, found in self.done)
        total = reached + len(self.unreached)
        say(
            f"{self.stopped.word}: {reached} of {total} claims settled, {total - reached} not reached; {what}"
        )
        return self.stopped.code

    def data(self) -> dict[str, Any]:
        """What JSON says of a run that was stopped; nothing of one that was not."""
        return {"stopped": self.stopped.word, "unreached": self.unreached} if self.stopped else {}


def settle(
    selections: Sequence[Selection],
    twin_limit: int | None = None,
    all_twins: bool = False,
    seconds: float | None = DEFAULT_SECONDS,
    drafted: Drafted | None = None,
    anew: bool = True,
    jobs: int | None = None,
    known: Found | None = None,
) -> Settled:
    """Reports of all selected claims, with progress. An interrupted run keeps those that it has.

    Parameters
    ----------
    selections : what is settled.
    twin_limit : wrong twins tried for each claim; None for the checker's own number.
    all_twins : try every twin of the selected claims instead; what they rest on is tried as usual.
    seconds : how long a claim may take.
    drafted : freshly emitted code to evaluate quantities with, which this process serves already; without it
        the published code of shipped theories.
    anew : whether all claims are settled; else those that are as they were when they were settled are only
        verified again.
    jobs : how many processes; by default one for each processor.
    known : stored certificates that other processes have verified.
    """
    limit = TWINS if twin_limit is None else twin_limit
    asked = frozenset(c for s in selections for c in s.claims) if all_twins else frozenset()
    laboratory, shelf = NumericsLaboratory(), shelf_of(selections, known)
    memory = Memory(shelf, Fingerprints(laboratory, packages_of(drafted)))
    checker = Checker(laboratory, limit, seconds, asked, None if anew else memory)
    claims = [c for s in selections for c in s.claims]
    others = foreign(claims, shelf)
    settled = Settled([(s, []) for s in selections], checker=checker, memory=memory)
    with _stoppable(settled):
        all_settled(checker, [*claims, *others], "checking", memory.seconds, jobs)
    settled.others = [checker.reports[c] for c in others if c in checker.reports]
    for selection, reports in settled.done:
        reports += [checker.reports[c] for c in selection.claims if c in checker.reports]
    return settled


def awaited(ahead: Ahead | None) -> Found:
    """What other processes have verified of the stored certificates, with progress."""
    if ahead is None:
        return {}
    with progress("verifying certificates", len(ahead.marks)) as shown:
        return ahead.found(shown.reach)


@contextmanager
def _stoppable(settled: Settled) -> Iterator[None]:
    """Keep what is settled when the run is stopped."""
    try:
        yield
    except STOPS as stop:
        settled.stopped = Stop.of(stop)


def all_settled(
    settler: Settler, claims: Sequence[Claim], title: str, seconds: Callable[[Claim], float], jobs: int | None
) -> None:
    """Settle claims with progress, which names the one that has been running longest."""
    running: dict[Claim, None] = {}
    workers = workers_for(jobs)
    with progress(title, len(claims)) as shown:

        def watch(claim: Claim, report: Report | None) -> None:
            if report is None:
                running[claim] = None
            else:
                running.pop(claim, None)
                shown.end()
            shown.begin(next(iter(running)).id if running else "")

        settle_all(settler, claims, workers, seconds, watch)


def table(
    reports: Sequence[Report], selections: Sequence[Selection], stopped: bool = False
) -> list[tuple[str, str, str]]:
    """Verdict, id and line of each report.

    Where a claim of a user's file is badly built the line says the place; of one that is undecided, at how
    many points it was not refuted, and what may settle it.

    Parameters
    ----------
    reports : of claims.
    selections : what was selected.
    stopped : whether the run was stopped: then nothing more is looked at.
    """
    deadline = time.process_time() + (0.0 if stopped else _LOOKING)
    return [(r.verdict.value, r.claim.id, _line(r, selections, deadline)) for r in reports]


def _line(report: Report, selections: Sequence[Selection], deadline: float) -> str:
    claim = report.claim
    if claim.fault:
        place = place_of(claim, selections)
        return f"{place}: {report.line}" if place else report.line
    if report.verdict is not UNDECIDED or report.ok or expects_refutation(claim):
        return report.line
    left = min(SECONDS, deadline - time.process_time())
    told = [
        looked_at(claim, seconds=left) if left > 0 else "",
        f"try {how}" if (how := advice(claim)) else "",
    ]
    return "; ".join([report.line, *(part for part in told if part)])


def print_check(
    selections: Sequence[Selection],
    all_twins: bool,
    as_json: bool,
    seconds: float | None = DEFAULT_SECONDS,
    jobs: int | None = None,
) -> int:
    """Settle claims anew and print how each fared; the exit code."""
    sweep(selections)
    with drafted_for(selections) as made:
        settled = settle(selections, all_twins=all_twins, seconds=seconds, drafted=made, jobs=jobs)
    reports = settled.reports
    failed = not all(r.ok for r in reports) or settled.stopped is not None
    if as_json:
        data = {
            "claims": [as_data(r, with_twins=all_twins) for r in reports],
            "summary": summary(reports),
            "ok": not failed,
            **settled.data(),
        }
        print_json(data)
    else:
        print_rows(table(reports, selections, settled.stopped is not None))
        if all_twins:
            for report in reports:
                click.echo(f"\n{report.claim.id}: twins")
                print_rows([(f"  {t.fate}", t.label, t.reason) for t in report.twins])
        click.echo(summary_line(reports))
    if settled.stopped is not None:
        return settled.stop("nothing is ever written by a check")
    return FAILED if failed else 0


def sweep(selections: Sequence[Selection]) -> None:
    """Finish or remove what an earlier run, killed in the middle, has left beside the generated code."""
    for file in dict.fromkeys(s.file for s in selections):
        recover(places_of(file))
