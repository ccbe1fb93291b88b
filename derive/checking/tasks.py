"""Independent tasks done by several processes, each by the first that is free."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
_MOMENT = 0.1  # seconds between two looks at how far the others are


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_fork() -> bool:
    """Whether other processes can take over what is loaded here; without that one process does all."""
    return "fork" in multiprocessing.get_all_start_methods()


def leave_stops_to_the_parent() -> None:
    """A stop goes to all processes of a terminal; the one that started this one ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_the_parent()


def end_with_the_parent() -> None:
    """Let the system end this process when the one that started it is gone, killed without a word say.

    Where a system cannot, a process notices between two tasks (`is_orphan`).
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_END_WITH_PARENT, int(signal.SIGKILL))
    if is_orphan():  # it was gone before that was said
        os._exit(1)


def is_orphan() -> bool:
    """Whether the process that started this one is gone."""
    parent = multiprocessing.parent_process()
    return parent is not None and parent.pid != os.getppid()


class Tasks(Generic[T]):
    """Tasks that other processes work on while this one goes on with something else.

    Parameters
    ----------
    tasks : their results must be plain data or errors, which are returned like results. They are begun in
        their order, so that those that take longest should be first.
    """

    def __init__(self, tasks: Sequence[Callable[[], T]]) -> None:
        self._tasks = tasks
        self._context = multiprocessing.get_context("fork")
        self._next = self._context.Value("i", 0)
        self._workers: list[tuple[Any, Connection]] = []

    def start(self, processes: int) -> None:
        """Let so many more processes take part."""
        for _ in range(processes):
            ours, theirs = self._context.Pipe(duplex=False)
            process = self._context.Process(target=self._work, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            self._workers.append((process, ours))

    def results(self, begun: Callable[[int], None] = lambda number: None) -> dict[int, T]:
        """The results by the numbers of the tasks, once all are through; those of a process that died miss.

        Parameters
        ----------
        begun : told from time to time how many tasks were begun.
        """
        found: dict[int, T] = {}
        pipes = [pipe for _, pipe in self._workers]
        while pipes:
            ready = wait(pipes, _MOMENT)
            for pipe in (p for p in pipes if p in ready):
                with suppress(EOFError, OSError):
                    found |= pipe.recv()
            pipes = [p for p in pipes if p not in ready]
            begun(min(self._next.value, len(self._tasks)))
        return found

    def stop(self) -> None:
        """End the other processes."""
        for process, pipe in self._workers:
            process.terminate()
            process.join()
            pipe.close()
        self._workers = []

    def _work(self, pipe: Connection) -> None:
        """In a process of its own: one task after the other that no other process has taken."""
        leave_stops_to_the_parent()
        found = {}
        while True:
            with self._next.get_lock():
                number = self._next.value
                self._next.value = number + 1
            if number >= len(self._tasks) or is_orphan():
                break
            found[number] = self._tasks[number]()
        with suppress(OSError):
            pipe.send(found)
        pipe.close()


def together(tasks: Sequence[Callable[[], T]], jobs: int = 1) -> list[T]:
    """The results of independent tasks, in their order.

    Parameters
    ----------
    tasks : as for `Tasks`.
    jobs : how many processes at most.
    """
    if jobs < 2 or len(tasks) < 2 or not can_fork():
        return [task() for task in tasks]
    shared = Tasks(tasks)
    try:
        shared.start(min(jobs, len(tasks)))
        found = shared.results()
    finally:
        shared.stop()
    # What a process that died has left is done here.
    return [found[k] if k in found else task() for k, task in enumerate(tasks)]
