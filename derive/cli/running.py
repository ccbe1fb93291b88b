"""`rederive run`: the main job, from the theory to certified values, in one report."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from derive.checking.ahead import Ahead, Found
from derive.checking.certificates import path_of
from derive.checking.checker import summary
from derive.checking.drafting import Drafted
from derive.checking.library import Selection
from derive.checking.patience import DEFAULT_SECONDS
from derive.checking.report import as_data, erratum_data, summary_line
from derive.checking.settlement import Settlement
from derive.checking.shelf import shelf_of
from derive.checking.side_by_side import workers_for
from derive.cli import values
from derive.cli.again import keep
from derive.cli.emitting import Emission, Workplace
from derive.cli.rechecking import orphans, recheck_at_zero
from derive.cli.screen import print_json, print_rows, progress
from derive.cli.settling import Settled, awaited, settle, table
from derive.cli.told import Told
from derive.emit.generation import GENERATED
from derive.files.publishing import Staging
from derive.laboratory.attaching import attach, served
from derive.statement.verdict import REFUTED


@dataclass
class Stored:
    """What happened to the certificates of a run; of values at zero, how each was verified."""

    written: list[str] = field(default_factory=list)
    unchanged: int = 0
    removed: list[str] = field(default_factory=list)
    at_zero: list[dict[str, Any]] = field(default_factory=list)

    @property
    def verified(self) -> str:
        """The line of the report."""
        total = len(self.written) + self.unchanged
        text = f"certificates: {total} verified through the other engine"
        text += f", {len(self.written)} of them changed" if self.written else ", none changed"
        if not self.removed:
            return text
        gone = "a claim that is gone or falls" if len(self.removed) == 1 else "claims that are gone or fall"
        return f"{text}; {len(self.removed)} removed, of {gone} short"


def print_run(
    selections: Sequence[Selection],
    certificates: Path | None,
    as_json: bool,
    seconds: float | None = DEFAULT_SECONDS,
    anew: bool = False,
    jobs: int | None = None,
    ahead: Ahead | None = None,
    now: str | None = None,
) -> int:
    """Derive, draft, prove, recheck, publish, evaluate; print the report. The exit code.

    Parameters
    ----------
    selections : what is run.
    certificates : their folder, instead of the theories' own.
    as_json : whether the report is for machines.
    seconds : how long a claim may take.
    anew : whether claims are settled that are as they were when they were settled last; else their
        certificates are only verified again.
    jobs : how many processes settle claims; by default one for each processor.
    ahead : what verifies stored certificates already.
    now : the state of the project, by which a later run knows that nothing has changed; None where that
        does not matter.
    """
    if certificates is not None:
        selections = [Selection(s.theory, s.claims, certificates, s.file) for s in selections]
    place = Workplace(selections, certificates=certificates)
    # Claims about values are settled by running the code that is published with them, or not at all.
    with place.drafted() as (staging, made):
        known = awaited(ahead)
        with served(made.folder, made.names):
            settled = settle(selections, seconds=seconds, drafted=made, anew=anew, jobs=jobs, known=known)
        if settled.stopped is not None:
            return _print_stopped(settled, as_json)
        emission, stored = _publish(place, staging, made, settled, jobs, known)
    told, new = _told(place, settled, emission, stored), _just_published(place, emission)
    with served(emission.folder, new) if new else nullcontext():
        examples = _examples(place, emission)
        code = told.show(examples, as_json)
    if now and ahead and code == 0 and _changed_nothing(told, settled, emission, stored):
        keep(told.theories, now, told, examples, stored.at_zero, ahead)
    return code


def _told(place: Workplace, settled: Settled, emission: Emission, stored: Stored) -> Told:
    """The report of a run that came to its end, without values."""
    reports = settled.reports
    refuted = [r for r in reports if r.verdict is REFUTED and r.ok]
    # Of the shipped code the docstrings say it, and `rederive generate`.
    warnings = emission.warnings if emission.folder != GENERATED else ()
    return Told(
        theories=[s.theory.name for s in place.selections],
        claims=[as_data(r) for r in reports],
        rows=table(reports, place.selections),
        summary=summary(reports),
        errata=[erratum_data(r.claim, r.detail, r.rechecked) for r in refuted],
        generated=emission.data(),
        certificates={
            "written": stored.written, "unchanged": stored.unchanged, "removed": stored.removed,
            "failures": [],
        },
        lines=[
            *emission.lines(),
            f"generated code: {emission.state} ({emission.folder.name}/)",
            *(f"WARNING  {warning}" for warning in warnings),
            stored.verified,
        ],
        missing=emission.not_served(),
        failed=not all(r.ok for r in reports) or bool(emission.unsettled),
    )  # fmt: skip


def _changed_nothing(told: Told, settled: Settled, emission: Emission, stored: Stored) -> bool:
    """Whether all was as it was, so that a run of the same state would tell the same."""
    changed = stored.written or stored.removed or not emission.up_to_date
    return not told.failed and not changed and all(r.remembered for r in settled.reports)


def _print_stopped(settled: Settled, as_json: bool) -> int:
    """The verdicts of a run that was stopped, and what became of them; the exit code."""
    if as_json:
        claims = [as_data(r) for r in settled.reports]
        print_json({"claims": claims, "summary": summary(settled.reports), "ok": False, **settled.data()})
    else:
        print_rows(table(settled.reports, [s for s, _ in settled], stopped=True))
        click.echo(summary_line(settled.reports))
    return settled.stop("no certificate and no code was changed")


def _publish(
    place: Workplace, staging: Staging, made: Drafted, settled: Settled, jobs: int | None, known: Found
) -> tuple[Emission, Stored]:
    """Publish the certificates of a run, all of them verified, with the code they carry."""
    settlement = Settlement(shelf_of(place.selections, known), settled.checker)
    settlement.take()
    stored = Stored()
    workers = workers_for(jobs)
    with progress("storing", 0) as shown:
        settlement.show(place.theories, shown.begin, workers)
        gone = {
            path_of(name, s.certificates): name
            for s in place.selections
            for name in (*orphans(s), *_fallen(s, settled))
        }
        records = {}
        if settled.memory is not None:
            made_of = {s.theory.name: s.theory.claims for s in place.selections if s.is_whole}
            records = settled.memory.records(settled.checker.reports.values(), made_of)
        emission, stored.written, unchanged = place.publish(staging, made, settlement, list(gone), records)
    stored.unchanged, stored.removed = len(unchanged), list(gone.values())
    shelf = settlement.shelf
    stored.at_zero = [r.data() for s in place.selections for r in recheck_at_zero(s, shelf)]
    return emission, stored


def _fallen(selection: Selection, settled: Settled) -> list[str]:
    """Claims with a stored certificate that were proved anew and fell short, as a wrong twin survived.

    What is stored would be verified, and carry quantities that this run does not serve.
    """
    short = [r.claim.id for r in settled.reports if r.certificate is not None and not r.ok]
    mine = [name for name in short if name in selection.theory.claims]
    return [name for name in mine if path_of(name, selection.certificates).is_file()]


def _examples(place: Workplace, emission: Emission) -> list[dict[str, Any]]:
    """Values of all quantities that are served, at the example point of a shipped theory."""
    if place.selections[0].file is not None:
        if not (emission.folder / "__init__.py").is_file():
            return []
        attach(emission.folder)
    found = []
    for selection in place.selections:
        found += values.examples(selection.theory, selection.theory.example)
    return [e for e in found if e["name"] not in emission.unsettled]


def _just_published(place: Workplace, emission: Emission) -> list[str]:
    """Theories whose first code this run has published: this process does not know it yet."""
    import generated

    shipped = [s.theory.name for s in place.selections if s.file is None]
    names = [name for name in shipped if name not in generated.THEORIES]
    return [name for name in names if (emission.folder / name / "__init__.py").is_file()]
