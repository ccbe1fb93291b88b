"""`rederive generate`: write the generated code, or compare it with what is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from derive.certificate import write_whole
from derive.cli.attaching import package_of
from derive.cli.outcome import FAILED
from derive.cli.screen import print_json, progress
from derive.emit import OutputError
from derive.generation import GENERATED, inaccurate, out_of_date, refresh
from derive.library import SHIPPED, Selection, load
from derive.theory import Theory


@dataclass(frozen=True)
class Emission:
    """What was written, or how the folder differs from what would be written."""

    folder: Path
    difference: str
    changed: tuple[str, ...] = ()
    former: Mapping[Path, bytes] = field(default_factory=dict, repr=False)
    inaccurate: tuple[str, ...] = ()

    @property
    def up_to_date(self) -> bool:
        """Whether the folder held all files with the right contents already, as accurate as recorded."""
        return not (self.difference or self.changed or self.inaccurate)

    def undo(self) -> None:
        """Put back what was there before the files were written."""
        for name in self.changed:
            path = self.folder / name
            if path in self.former:
                write_whole(path, self.former[path].decode())
            else:
                path.unlink(missing_ok=True)
        for parent in sorted(
            {(self.folder / name).parent for name in self.changed} | {self.folder}, reverse=True
        ):
            if parent.is_dir() and not any(parent.iterdir()):
                parent.rmdir()

    def data(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return {
            "folder": str(self.folder), "up_to_date": self.up_to_date, "changed": list(self.changed),
            "difference": self.difference, "inaccurate": list(self.inaccurate),
        }  # fmt: skip


def folder_of(selection: Selection) -> Path:
    """The folder of a theory's generated code: a package beside the file for a user's own."""
    if selection.file is None:
        return GENERATED
    return package_of(selection.file)


def emit(theories: Sequence[Theory], folder: Path, check_only: bool = False) -> Emission:
    """Compare, and write unless only the comparison is wanted. All files are written, or none.

    The shipped code also carries its measured accuracy: it is measured again where functions changed, and
    held against the record by a comparison.

    Raises
    ------
    EmitError
        For expressions that cannot be emitted; OutputError when the folder cannot be written.
    """
    difference = out_of_date(theories, folder)
    if check_only:
        return Emission(folder, difference, inaccurate=tuple(inaccurate() if folder == GENERATED else ()))
    if not difference and folder != GENERATED:
        return Emission(folder, difference)
    former = _contents(folder)
    try:
        refresh(theories, folder)
    except OSError as error:
        raise OutputError(folder, error.strerror or str(error)) from error
    now = _contents(folder)
    changed = [p for p in sorted({*former, *now}) if former.get(p) != now.get(p)]
    return Emission(folder, difference, tuple(p.relative_to(folder).as_posix() for p in changed), former)


def _contents(folder: Path) -> dict[Path, bytes]:
    return {p: p.read_bytes() for p in sorted(folder.rglob("*")) if p.suffix in (".py", ".json")}


def emit_all(selections: Sequence[Selection], check_only: bool = False) -> list[Emission]:
    """The code of the selected theories. All shipped theories share one folder and are emitted together."""
    done = []
    if any(s.file is None for s in selections):
        done.append(emit([load(name) for name in SHIPPED], GENERATED, check_only))
    by_folder: dict[Path, list[Theory]] = {}
    for selection in selections:
        if selection.file is not None:
            by_folder.setdefault(folder_of(selection), []).append(selection.theory)
    return done + [emit(theories, folder, check_only) for folder, theories in by_folder.items()]


def print_generate(
    selections: Sequence[Selection], folder: Path | None, check_only: bool, as_json: bool
) -> int:
    """Write or compare, and say what was found; the exit code."""
    with progress("generating", 1) as shown:
        shown.begin(", ".join(s.theory.name for s in selections))
        if folder is None:
            done = emit_all(selections, check_only)
        else:
            done = [emit([s.theory for s in selections], folder, check_only)]
        shown.end()
    failed = check_only and not all(e.up_to_date for e in done)
    if as_json:
        print_json({"check": check_only, "folders": [e.data() for e in done], "ok": not failed})
        return FAILED if failed else 0
    for emission in done:
        if emission.up_to_date:
            click.echo(f"{emission.folder}: up to date")
        elif check_only:
            click.echo(emission.difference, nl=False)
            for violation in emission.inaccurate:
                click.echo(f"FAILED  {violation}")
            click.echo(f"{emission.folder}: not up to date; `rederive generate` writes it")
        else:
            click.echo(f"{emission.folder}: {len(emission.changed)} files changed")
    return FAILED if failed else 0
