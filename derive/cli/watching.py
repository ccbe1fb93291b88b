"""`rederive watch`: what has changed in a file is settled each time that it is saved.

Each save is settled in a process of its own that begins with everything loaded: it never runs old modules, a
newer save ends it, and whatever a file does to its process, watching goes on.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import click

from derive.checking.checker import Report, summary
from derive.checking.explanation import explained, laid_out
from derive.checking.library import find
from derive.checking.places import place_of
from derive.checking.referee import Referee
from derive.checking.report import counts_line
from derive.checking.side_by_side import workers_for
from derive.checking.tasks import can_fork
from derive.cli.outcome import Terminated
from derive.errors import DeriveError, TheoryError
from derive.recheck import Verified, Verifier
from derive.statement.claim import Claim

MOMENT = 0.1
"""Seconds between two looks at the files."""
_GONE = 5  # looks at a file that is not there; editors may remove it for a moment
Known = Mapping[bytes, Verified]
Send = Callable[[str, Any], None]
"""Takes what a round has to tell: a word for what it is, and the thing."""


@dataclass
class Round:
    """What one round, over one state of the file, has told so far.

    files : all that the theory was read from.
    known : the certificates that were verified, by their mark.
    whole : whether the file could be loaded.
    """

    files: set[Path]
    known: Known = field(default_factory=dict)
    whole: bool = False

    def hear(self, word: str, thing: Any) -> None:
        """Take in, or print, what the round tells."""
        if word == "line":
            click.echo(thing)
        elif word == "files":
            self.files |= {Path(name) for name in thing}
            self.whole = True
        elif word == "known":
            self.known = thing


def print_watch(file: Path, seconds: float | None, jobs: int | None, rounds: int | None = None) -> int:
    """Settle a file now and on each save, until it is interrupted; the exit code.

    Parameters
    ----------
    file : the theory file.
    seconds : how long a claim may take.
    jobs : how many processes settle claims; by default one for each processor.
    rounds : how many saves are settled; None for no end.

    Raises
    ------
    TheoryError
        Where there is no such file to begin with.
    """
    if file.suffix != ".py":
        raise TheoryError(f"{str(file)[:200]} is no theory file; name one that ends in .py, such as mine.py")
    if not file.is_file():
        find(str(file))  # says why it cannot be read
    click.echo(f"watching {file}, Ctrl-C ends")
    prepare()
    done, known = 0, {}  # type: tuple[int, Known]
    try:
        while rounds is None or done < rounds:
            state = _State.of(file, {file})
            now = settled_once(file, seconds, jobs, known, state.has_changed)
            known, done = now.known or known, done + 1
            if rounds is None or done < rounds:
                _wait(file, now, state)
    except KeyboardInterrupt:
        click.echo()
    return 0


def prepare() -> None:
    """Load what every round needs, so that each begins with it."""
    import derive.by
    import derive.laboratory.evaluator  # noqa: F401


@dataclass(frozen=True)
class _State:
    """What the watched files are like; a file that is gone is like nothing."""

    stamps: Mapping[Path, tuple[int, int, int] | None]

    @classmethod
    def of(cls, file: Path, files: set[Path]) -> _State:
        return cls({path: _stamp(path) for path in {file, *files}})

    def has_changed(self) -> bool:
        return any(_stamp(path) != stamp for path, stamp in self.stamps.items())


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _wait(file: Path, last: Round, before: _State) -> None:
    """Return once a file of the theory was saved, and is saved no longer; editors write piece by piece."""
    neighbours = set() if last.whole else set(file.parent.glob("*.py"))
    state = _State({**_State.of(file, last.files | neighbours).stamps, **before.stamps})
    while not state.has_changed():
        time.sleep(MOMENT)
    missing = 0
    while True:
        now = _State.of(file, set(state.stamps))
        time.sleep(MOMENT)
        gone = now.stamps[file] is None
        if not now.has_changed() and not gone:
            return
        missing = missing + 1 if gone else 0
        if missing == _GONE:
            click.echo(f"{file} is gone; it is settled once it is there again")


def settled_once(
    file: Path,
    seconds: float | None,
    jobs: int | None,
    known: Known,
    has_changed: Callable[[], bool] = lambda: False,
) -> Round:
    """Settle a file as it is now and print what was found; what another round needs to know.

    Parameters
    ----------
    file : the theory file.
    seconds : how long a claim may take.
    jobs : how many processes settle claims; by default one for each processor.
    known : certificates that were verified in earlier rounds, by their mark.
    has_changed : whether the file was saved again, which ends the round.
    """
    now = Round({file})
    if not can_fork():
        _round(file, seconds, 0, known, now.hear)
        return now
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    workers = workers_for(jobs)
    process = context.Process(target=_apart, args=(theirs, file, seconds, workers, known))
    process.start()
    theirs.close()
    try:
        while not has_changed():
            if not ours.poll(MOMENT):
                continue
            try:
                now.hear(*ours.recv())
            except (EOFError, OSError):
                process.join()
                if process.exitcode:
                    click.echo(f"{file}: the file has ended its process, exit code {process.exitcode}")
                break
    finally:
        process.terminate()
        process.join()
        ours.close()
    return now


def _apart(pipe: Any, file: Path, seconds: float | None, jobs: int, known: Known) -> None:
    """One round in a process of its own, which ends when it is told to, with all that it has started."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Terminated

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, stop)
    with suppress(Terminated, BrokenPipeError):
        _round(file, seconds, jobs, known, lambda word, thing: pipe.send((word, thing)))
    pipe.close()


def _round(file: Path, seconds: float | None, jobs: int, known: Known, send: Send) -> None:
    """Load the file and settle its claims; each is told of as soon as it is settled."""
    started, before = time.perf_counter(), set(sys.modules)
    try:
        with _said(send):
            selections = find(str(file))
    except DeriveError as error:
        send("line", str(error))
        return
    send("files", _neighbours(file, before))
    referee = Referee(selections, seconds, known=known)
    reports: dict[Claim, Report] = {}

    def watch(claim: Claim, report: Report | None) -> None:
        if report is not None:
            reports[claim] = report
            if not report.remembered or not report.ok:
                send("line", f"{report.verdict.value:9}  {claim.id}  {report.line}")

    try:
        with _said(send):
            referee.settle(watch, jobs)
        found = [r for s in selections for c in s.claims if (r := referee.reports.get(c)) is not None]
        for report in (r for r in found if not r.ok):
            with referee.values_of(report.claim) as laboratory:
                rows = laid_out(
                    [*explained(report, laboratory), ("stated", place_of(report.claim, selections))]
                )
            send(
                "line", "\n".join([f"\n{report.claim.id}: {report.claim.title}", *(f"    {r}" for r in rows)])
            )
        again = sum(r.remembered for r in found)
        took = time.perf_counter() - started
        as_before = f"; {again} as before" if again else ""
        send("line", f"{counts_line(summary(found))}{as_before}; {took:.1f} s")
        send("known", _marks(referee.reports.values()))
    finally:
        referee.close()


@contextmanager
def _said(send: Send) -> Iterator[None]:
    """What a file itself prints belongs to what the round tells."""
    import io
    from contextlib import redirect_stdout

    text = io.StringIO()
    try:
        with redirect_stdout(text):
            yield
    finally:
        if text.getvalue():
            send("line", text.getvalue().rstrip("\n"))


def _neighbours(file: Path, before: set[str]) -> list[str]:
    """The modules beside the file, or below, that it has imported."""
    folder = file.resolve().parent
    loaded = [getattr(sys.modules[name], "__file__", None) for name in set(sys.modules) - before]
    return [name for name in loaded if name and folder in Path(name).resolve().parents]


def _marks(reports: Any) -> dict[bytes, Verified]:
    return {
        Verifier.mark(r.certificate): Verified(r.rechecked, r.detail)
        for r in reports
        if r.ok and r.certificate is not None
    }
