"""What a person sees: tables on a terminal, plain lines elsewhere, and progress after a moment."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

# Progress of anything shorter than this only flickers.
PATIENCE = 1.0
_COLOURS = {
    "PROVED": "green", "ENCLOSED": "cyan", "SIMULATED": "blue", "REFUTED": "magenta", "UNDECIDED": "yellow",
    "FAILED": "bold red",
}  # fmt: skip


def print_json(data: Any) -> None:
    """Plain data for machines."""
    text = json.dumps(data, indent=2, ensure_ascii=False)
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        text = json.dumps(data, indent=2)  # names that are no text are escaped
    click.echo(text)


def print_rows(rows: Iterable[Sequence[str]]) -> None:
    """Rows of text in columns: folded to the width of a terminal, one line a row elsewhere."""
    rows = [tuple(row) for row in rows]
    if not rows:
        return
    if sys.stdout is None or not sys.stdout.isatty():
        widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
        for row in rows:
            padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
            click.echo("  ".join(padded).rstrip())
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for i in range(len(rows[0])):
        table.add_column(no_wrap=i < len(rows[0]) - 1, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell, style=_COLOURS.get(cell, "")) for cell in row))
    Console().print(table)


class Progress:
    """Counts steps; shown on the error stream, on a terminal only, once it takes more than a moment."""

    def __init__(self, title: str, total: int) -> None:
        self._title, self._total, self._done, self._step = title, total, 0, ""
        self._lock = threading.Lock()
        self._bar: Any = None
        self._task: Any = None

    @property
    def now(self) -> str:
        """What is being done."""
        return f"{self._title} {self._step}".strip()

    def forked(self) -> None:
        """In a child of a fork there is no thread that shows progress, and none that holds its lock."""
        self._lock, self._bar = threading.Lock(), False

    def begin(self, step: str) -> None:
        """Name the step that is starting."""
        with self._lock:
            self._step = step
            if self._bar:
                self._bar.update(self._task, step=step)

    def end(self) -> None:
        """One step is done."""
        with self._lock:
            self._done += 1
            if self._bar:
                self._bar.update(self._task, completed=self._done)

    def reach(self, done: int) -> None:
        """So many steps are done."""
        with self._lock:
            self._done = done
            if self._bar:
                self._bar.update(self._task, completed=done)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        columns = (
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            TextColumn("{task.fields[step]}"),
        )  # fmt: skip
        with self._lock:
            if self._bar is None:
                self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
                self._task = self._bar.add_task(
                    self._title, total=self._total, completed=self._done, step=self._step
                )
                self._bar.start()

    def _hide(self) -> None:
        with self._lock:
            if self._bar:
                self._bar.stop()
            self._bar = False  # a timer that fires late shows nothing


_latest: Progress | None = None


def doing() -> str:
    """What was begun last, as "evaluating spin_glass.density"; "" when nothing was."""
    return _latest.now if _latest is not None else ""


def _in_child() -> None:
    if _latest is not None:
        _latest.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)


@contextmanager
def progress(title: str, total: int) -> Iterator[Progress]:
    """Progress over a known number of steps."""
    global _latest
    shown = _latest = Progress(title, total)
    if sys.stderr is None or not sys.stderr.isatty():
        yield shown
        return
    timer = threading.Timer(PATIENCE, shown._show)
    timer.daemon = True
    timer.start()
    try:
        yield shown
    finally:
        timer.cancel()
        shown._hide()
