"""`rederive run`: the main job, from the theory to certified values, in one report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from derive.certificate import path_of, store
from derive.check import Report, summary
from derive.cli import values
from derive.cli.emitting import Emission, emit_all
from derive.cli.outcome import FAILED
from derive.cli.screen import print_json, print_rows, progress
from derive.cli.settling import orphans, recheck_stored, settle, table
from derive.library import SHIPPED, Selection
from derive.report import as_data, by_heading, erratum_data, erratum_lines, summary_line
from derive.verdict import REFUTED

DIGITS = 40


@dataclass
class Stored:
    """What happened to the certificates of a run."""

    written: list[str] = field(default_factory=list)
    unchanged: int = 0
    removed: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @property
    def verified(self) -> str:
        """The line of the report."""
        total = len(self.written) + self.unchanged
        text = f"certificates: {total} stored and read back through the other engine"
        text += f", {len(self.written)} of them changed" if self.written else ", none changed"
        return text + (f"; {len(self.removed)} of no claim removed" if self.removed else "")


def print_run(selections: Sequence[Selection], certificates: Path | None, as_json: bool) -> int:
    """Derive, emit, prove, recheck, store, evaluate; print the report. The exit code."""
    if certificates is not None:
        selections = [Selection(s.theory, s.claims, certificates, s.file) for s in selections]
    # Claims about values are settled by running the emitted code, so it is brought up to date first.
    emissions = emit_all(selections)
    try:
        settled = settle(selections)
        reports = [r for _, of_theory in settled for r in of_theory]
        unsettled = _unsettled_quantities(settled)
    except BaseException:
        _undo(emissions)
        raise
    if unsettled:
        _undo(emissions)
    stored = _store(settled)
    errata = [erratum_data(r.claim, r.detail, r.rechecked) for r in reports if r.verdict is REFUTED and r.ok]
    examples = [] if unsettled else _examples(selections)
    failed = not all(r.ok for r in reports) or bool(stored.failures or unsettled)
    failed |= any("error" in e for e in examples)
    if as_json:
        print_json(
            {
                "theories": [s.theory.name for s in selections],
                "claims": [as_data(r) for r in reports],
                "summary": summary(reports),
                "errata": errata,
                "generated": [e.data() for e in emissions],
                "certificates": {
                    "written": stored.written, "unchanged": stored.unchanged, "removed": stored.removed,
                    "failures": stored.failures,
                },
                "values": [{k: v for k, v in e.items() if k != "text"} for e in examples],
                "ok": not failed,
            }
        )  # fmt: skip
        return FAILED if failed else 0
    print_rows(table(reports))
    _print_rest(errata, emissions, stored, unsettled, examples)
    click.echo(summary_line(reports))
    _print_certified(examples)
    return FAILED if failed else 0


def _unsettled_quantities(settled: Sequence[tuple[Selection, list[Report]]]) -> list[str]:
    """Quantities with a claim behind them or about them that falls short: their code is not to be emitted."""
    found = []
    for selection, reports in settled:
        short = [r.claim for r in reports if not r.ok]
        ids = {claim.id for claim in short}
        named = {q for claim in short for q in claim.quantities}
        quantities = selection.theory.quantities.values()
        found += [q.name for q in quantities if ids & set(q.claims) or q.name in named]
    return found


def _undo(emissions: Sequence[Emission]) -> None:
    for emission in emissions:
        emission.undo()


def _store(settled: Sequence[tuple[Selection, list[Report]]]) -> Stored:
    """Store the certificates of all claims that reached what they declare, and read each back."""
    stored = Stored()
    with progress("storing", sum(len(reports) for _, reports in settled)) as shown:
        for selection, reports in settled:
            folder = selection.certificates
            for report in reports:
                shown.begin(report.claim.id)
                if report.ok and report.certificate is not None:
                    target = path_of(report.claim.id, folder)
                    before = target.read_bytes() if target.is_file() else None
                    store([report.certificate], folder)
                    if before == target.read_bytes():
                        stored.unchanged += 1
                    else:
                        stored.written.append(report.claim.id)
                    again = recheck_stored(selection, report.claim)
                    if not again.ok:
                        stored.failures.append(f"{report.claim.id}: {again.how}")
                shown.end()
            for name in orphans(selection):
                path_of(name, folder).unlink()
                stored.removed.append(name)
    return stored


def _examples(selections: Sequence[Selection]) -> list[dict[str, Any]]:
    """Values of all quantities, at the example point of a shipped theory."""
    found = []
    for selection in selections:
        shipped = SHIPPED.get(selection.theory.name) if selection.file is None else None
        found += values.examples(selection.theory, shipped.example if shipped else {})
    return found


def _print_rest(
    errata: Sequence[dict[str, Any]],
    emissions: Sequence[Emission],
    stored: Stored,
    unsettled: Sequence[str],
    examples: Sequence[dict[str, Any]],
) -> None:
    for heading, rows in by_heading(errata).items():
        click.echo(f"\n{heading}")
        for erratum in rows:
            for line in erratum_lines(erratum):
                click.echo(f"  {line}")
    click.echo()
    for name in unsettled:
        click.echo(f"FAILED  {name} rests on a claim that falls short; its code was left as it was")
    for emission in emissions:
        state = "up to date" if emission.up_to_date else f"{len(emission.changed)} files changed"
        if unsettled and not emission.up_to_date:
            state = "left as it was"
        click.echo(f"generated code: {state} ({emission.folder.name}/)")
    click.echo(stored.verified)
    for failure in stored.failures:
        click.echo(f"FAILED  {failure}")
    if examples:
        click.echo("\nValues, all digits guaranteed")
        print_rows([(f"  {values.call(e)}", f"= {e['text']}") for e in examples])
    click.echo()


def _print_certified(examples: Sequence[dict[str, Any]]) -> None:
    """The first quantity of each theory to many digits."""
    for theory in dict.fromkeys(e["name"].partition(".")[0] for e in examples):
        mine = (e for e in examples if e["name"].startswith(f"{theory}.") and "error" not in e)
        first = next(mine, None)
        if first is None:
            continue
        value = values.evaluate(first["name"], first["parameters"], DIGITS)
        click.echo(f"{values.call(first)} = {'; '.join(values.as_lines(value))} ({DIGITS} digits)")
