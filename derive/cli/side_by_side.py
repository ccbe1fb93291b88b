"""Several shipped theories settled at the same time, a process for each as far as there are processors."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from derive.check import Checker, Report
from derive.cli.outcome import STOPS, Stop
from derive.cli.screen import progress
from derive.library import Selection, load
from derive.verdict import UNDECIDED

# Starting a process costs more than a few quick claims.
_FEWEST = 50


@dataclass(frozen=True)
class Drafted:
    """Freshly emitted code that is not published yet: its folder, and the theories in it."""

    folder: Path
    names: tuple[str, ...]


@dataclass
class _Worker:
    """A theory, the process that settles it, and the reports that have come."""

    selection: Selection
    process: SpawnProcess | None = None
    pipe: Connection | None = None
    found: dict[str, Report] = field(default_factory=dict)
    ended: bool = False


def worthwhile(selections: Sequence[Selection]) -> bool:
    """Whether there is work for two processes: whole shipped theories, and more than one processor."""
    shipped = all(s.is_whole and s.file is None for s in selections)
    return shipped and sum(len(s.claims) >= _FEWEST for s in selections) > 1 and processors() > 1


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def settle_theories(
    selections: Sequence[Selection],
    twin_limit: int | None,
    seconds: float | None = None,
    drafted: Drafted | None = None,
) -> tuple[list[tuple[Selection, list[Report]]], Stop | None]:
    """Reports of all claims, theory by theory, in the order of the selections.

    Parameters
    ----------
    selections : whole shipped theories; each is loaded anew in the process that settles it.
    twin_limit, seconds : as for `Checker`.
    drafted : freshly emitted code to evaluate quantities with.

    Returns
    -------
    The reports, those that had come when the run was stopped, and what stopped it.
    """
    workers = [_Worker(s) for s in selections]
    waiting = sorted(workers, key=lambda w: -len(w.selection.claims))
    stopped: Stop | None = None
    try:
        with progress("checking", sum(len(s.claims) for s in selections)) as shown:
            shown.begin(", ".join(w.selection.theory.name for w in waiting))
            running: list[_Worker] = []
            while waiting or running:
                while waiting and len(running) < processors():
                    running.append(_start(waiting.pop(0), twin_limit, seconds, drafted))
                ready = wait([w.pipe for w in running if w.pipe is not None])
                for worker in [w for w in running if w.pipe in ready]:
                    if _received(worker):
                        shown.end()
                    if worker.ended:
                        running.remove(worker)
    except STOPS as stop:
        stopped = Stop.of(stop)
    finally:
        for worker in workers:
            _end(worker)
    return [(w.selection, _in_order(w, stopped is not None)) for w in workers], stopped


def _start(
    worker: _Worker, twin_limit: int | None, seconds: float | None, drafted: Drafted | None
) -> _Worker:
    context = multiprocessing.get_context("spawn")
    worker.pipe, theirs = context.Pipe(duplex=False)
    arguments = (theirs, worker.selection.theory.name, twin_limit, seconds, drafted)
    worker.process = context.Process(target=_settle, args=arguments, daemon=True)
    worker.process.start()
    theirs.close()
    return worker


def _received(worker: _Worker) -> bool:
    """Take one report from a worker's process; False when there are no more."""
    assert worker.pipe is not None
    try:
        name, report = worker.pipe.recv()
    except (EOFError, OSError):
        worker.ended = True
        return False
    worker.found[name] = replace(report, claim=worker.selection.theory.claims[name])
    return True


def _end(worker: _Worker) -> None:
    """End a worker's process, also in the middle of a claim."""
    if worker.process is not None:
        if not worker.ended:
            worker.process.terminate()
        worker.process.join(10)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
    if worker.pipe is not None:
        worker.pipe.close()


def _in_order(worker: _Worker, stopped: bool) -> list[Report]:
    """Reports in the order of the claims; where the process died, the claims that it did not reach say so."""
    reports = []
    for claim in worker.selection.claims:
        if claim.id in worker.found:
            reports.append(worker.found[claim.id])
        elif not stopped:
            code = worker.process.exitcode if worker.process is not None else None
            told = f"the process that was to settle it ended with exit code {code}"
            reports.append(Report(claim, UNDECIDED, told, problems=("not settled",)))
    return reports


def _settle(
    pipe: Connection, name: str, twin_limit: int | None, seconds: float | None, drafted: Drafted | None
) -> None:
    """In a process of its own: send each report without its claim, which stays where it is."""
    from derive.cli.attaching import served
    from derive.cli.laboratory import NumericsLaboratory
    from derive.cli.settling import settle_claim

    # An interrupt goes to all processes of a terminal; the one that started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with ExitStack() as stack, suppress(BrokenPipeError):
        if drafted is not None:
            stack.enter_context(served(drafted.folder, drafted.names))
        checker = Checker(NumericsLaboratory(), twin_limit, seconds)
        for claim in load(name).claims.values():
            without: Any = replace(settle_claim(checker, claim), claim=None)  # type: ignore[arg-type]
            pipe.send((claim.id, without))
    pipe.close()
