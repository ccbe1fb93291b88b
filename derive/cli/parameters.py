"""Options and arguments that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

from derive.cli import names

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")


theory_argument = click.argument("theory", required=False, shell_complete=names.theories)
listed_argument = click.argument("theory", required=False, shell_complete=names.all_names)
target_argument = click.argument(
    "target", metavar="[THEORY|CLAIM]", required=False, shell_complete=names.theories_and_claims
)
claim_argument = click.argument("claim", shell_complete=names.claims)
quantity_argument = click.argument("name", metavar="QUANTITY", shell_complete=names.quantities)
values_argument = click.argument("parameters", nargs=-1, metavar="key=value…", shell_complete=names.arguments)
certificates_option = click.option(
    "--certificates",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the certificates, instead of the theory's own.",
)


def _a_time(ctx: click.Context, parameter: click.Parameter, value: float) -> float:
    """A number of seconds: positive; infinity is no limit."""
    if not value > 0:
        raise click.BadParameter(f"{value} is not a positive number of seconds")
    return value


def a_folder(ctx: click.Context, parameter: click.Parameter, value: Path | str | None) -> Path | None:
    """A folder that was named; no name at all is not the folder that one is in."""
    if value == "":
        raise click.BadParameter("'' names no folder; allowed are paths of folders, such as .")
    return None if value is None else Path(value)


jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 1000),
    metavar="N",
    help="Processes that settle claims; by default one for each processor.",
)
seconds_option = click.option(
    "--seconds",
    type=float,
    callback=_a_time,
    default=60.0,
    show_default=True,
    help="How long a claim may take.",
)
