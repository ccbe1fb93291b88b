"""What a run tells in the end, as plain data: printed for people, or for machines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import click

from derive.checking.report import by_heading, counts_line, erratum_lines
from derive.checking.standing import ARGUED, STATED
from derive.cli import values
from derive.cli.outcome import FAILED
from derive.cli.screen import print_json, print_rows

DIGITS = 40
HEADINGS = {
    "": "Values, all digits guaranteed",
    ARGUED: "Values behind which a step is argued in words: enclosed, not proved",
    STATED: "Values of formulas that rest on no claim: enclosed, but nothing is proved about them",
}


@dataclass(frozen=True)
class Told:
    """The report of a run that came to its end; plain data but for the values.

    Parameters
    ----------
    theories : their names.
    claims : what machines are told of each claim.
    rows : what people are told of each: verdict, id, line.
    summary : verdicts counted.
    errata : refuted statements.
    generated : what became of the generated code, for machines.
    certificates : what became of the certificates, for machines.
    lines : what people are told of both.
    missing : which quantities have no value; "" where all have.
    failed : whether anything fell short, the values aside.
    """

    theories: Sequence[str]
    claims: Sequence[Mapping[str, Any]]
    rows: Sequence[Sequence[str]]
    summary: Mapping[str, int]
    errata: Sequence[Mapping[str, Any]]
    generated: Mapping[str, Any]
    certificates: Mapping[str, Any]
    lines: Sequence[str]
    missing: str
    failed: bool

    def data(self) -> dict[str, Any]:
        """As plain data, from which `Told(**data)` makes the same again."""
        return asdict(self)

    def show(self, examples: Sequence[Mapping[str, Any]], as_json: bool) -> int:
        """Print the report with its values; the exit code.

        Parameters
        ----------
        examples : evaluated quantities, as `derive.cli.values.examples` gives them.
        as_json : whether the report is for machines.
        """
        failed = self.failed or any("error" in e for e in examples)
        if as_json:
            self._print_data(examples, failed)
        else:
            self._print(examples)
        return FAILED if failed else 0

    def _print_data(self, examples: Sequence[Mapping[str, Any]], failed: bool) -> None:
        print_json(
            {
                "theories": list(self.theories),
                "claims": list(self.claims),
                "summary": dict(self.summary),
                "errata": list(self.errata),
                "generated": [dict(self.generated)],
                "certificates": dict(self.certificates),
                "values": [{k: v for k, v in e.items() if k != "text"} for e in examples],
                "ok": not failed,
            }
        )

    def _print(self, examples: Sequence[Mapping[str, Any]]) -> None:
        print_rows(self.rows)
        if self.rows:
            click.echo()
        for heading, found in by_heading(self.errata).items():
            click.echo(heading)
            for erratum in found:
                for line in erratum_lines(erratum):
                    click.echo(f"  {line}")
            click.echo()
        for line in self.lines:
            click.echo(line)
        for status, heading in HEADINGS.items():
            rows = [e for e in examples if (e["status"] if e["status"] in HEADINGS else "") == status]
            if rows:
                click.echo(f"\n{heading}")
                print_rows([(f"  {values.call(e)}", f"= {e['text']}") for e in rows])
            for e in rows:
                for told in e.get("argued", ()):
                    click.echo(f"  {e['name']}: {told}")
        click.echo()
        click.echo(counts_line(self.summary))
        if self.missing:
            click.echo(self.missing)
        _print_certified(examples)


def _print_certified(examples: Sequence[Mapping[str, Any]]) -> None:
    """The first quantity of each theory to many digits, one that is proved before others."""
    for theory in dict.fromkeys(e["name"].partition(".")[0] for e in examples):
        mine = (e for e in examples if e["name"].startswith(f"{theory}.") and "error" not in e)
        first = next(iter(sorted(mine, key=lambda e: bool(e["status"] != "proved"))), None)
        if first is None:
            continue
        value = values.enclosed(first["name"], first["parameters"], DIGITS)
        click.echo(f"{values.call(first)} = {'; '.join(values.as_lines(value))} ({DIGITS} digits)")
