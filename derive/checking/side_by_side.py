"""Claims settled by several processes at the same time: each after what it rests on, the longest first."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from types import FrameType
from typing import Any, Protocol

from derive.checking.checker import Report
from derive.checking.fingerprints import is_ours
from derive.checking.tasks import can_fork, leave_stops_to_the_parent, processors
from derive.statement.claim import Claim
from derive.statement.verdict import UNDECIDED

Watch = Callable[[Claim, Report | None], None]
"""Called when a claim is begun, without a report, and when it is settled, with it."""


class Settler(Protocol):
    """What settles claims one by one, and can take over what was settled elsewhere."""

    @property
    def reports(self) -> dict[Claim, Report]:
        """The reports so far."""

    def check(self, claim: Claim) -> Report:
        """The report of one claim, after all that it rests on."""

    def know(self, report: Report) -> None:
        """Take over the report of another process of this run."""


def workers_for(jobs: int | None) -> int:
    """How many other processes may work: none where other threads are alive, which a fork would leave behind.

    Ask before a thread is started that may be left behind, such as one that shows progress.

    Parameters
    ----------
    jobs : how many at most; by default one for each processor.
    """
    return (jobs or processors()) if can_fork() and threading.active_count() == 1 else 0


def settle_one(settler: Settler, claim: Claim) -> Report:
    """The report of one claim. Whatever a procedure stumbles over or raises leaves this one claim open.

    Only a signal stops a run, whatever a procedure makes of the exception that it raises.
    """
    with _stops() as stops:
        try:
            report = settler.check(claim)
        except BaseException as error:
            if not stops:
                told = f"{claim.proof.name} gave up: {type(error).__name__}: {error}".rstrip(": ")
                report = Report(claim, UNDECIDED, told, problems=("not settled",))
                settler.reports[claim] = report
    if stops:
        settler.reports.pop(claim, None)
        raise stops[-1]
    return report


@contextmanager
def _stops() -> Iterator[list[BaseException]]:
    """What the handlers of signals that stop a run have raised; empty until one comes."""
    raised: list[BaseException] = []
    formers: dict[signal.Signals, Callable[[int, FrameType | None], Any]] = {}

    def heard(number: int, frame: FrameType | None) -> None:
        try:
            formers[signal.Signals(number)](number, frame)
        except BaseException as stop:
            raised.append(stop)
            raise

    if threading.current_thread() is threading.main_thread():  # no other thread hears a signal
        for number in (signal.SIGINT, signal.SIGTERM):
            former = signal.getsignal(number)
            if callable(former):
                formers[number] = former
                signal.signal(number, heard)
    try:
        yield raised
    finally:
        for number in formers:
            signal.signal(number, formers[number])


def settle_all(
    settler: Settler,
    claims: Sequence[Claim],
    jobs: int = 1,
    seconds: Callable[[Claim], float] = lambda claim: 1.0,
    watch: Watch = lambda claim, report: None,
) -> None:
    """Settle claims with all that they rest on; the reports are the settler's.

    A process that dies leaves the claim that it was at UNDECIDED, with its exit code. Code of a user's own
    may end its process, and so never works in this one where others may be started.

    Parameters
    ----------
    settler : settles a claim, and keeps the reports.
    claims : what is to be settled.
    jobs : how many processes at most, as `workers_for` says; for 0 none may be started. What is found does
        not depend on it.
    seconds : how long a claim is expected to take.
    watch : told of every claim when it is begun and when it is settled.
    """
    whole = everything(claims)
    # Two claims of one id must meet in one process, which then says so.
    apart = len({claim.id for claim in whole}) == len(whole)
    several = jobs > 1 and len(claims) > 1
    if jobs and apart and can_fork() and (several or not all(map(is_ours, whole))):
        _Crew(settler, whole, jobs, seconds, watch).run()
    for claim in claims:
        if claim not in settler.reports:
            watch(claim, None)
            watch(claim, settle_one(settler, claim))


def everything(claims: Iterable[Claim]) -> list[Claim]:
    """Claims, all that they rest on, and what corrects them."""
    found: dict[Claim, None] = {}
    waiting = list(claims)
    while waiting:
        claim = waiting.pop()
        if claim not in found:
            found[claim] = None
            waiting += _before(claim)
    return list(found)


def _before(claim: Claim) -> list[Claim]:
    return [*claim.premises, *([claim.corrected_by] if claim.corrected_by is not None else [])]


@dataclass
class _Worker:
    """A process, the claims whose reports it has, and what it is at."""

    process: Any
    pipe: Connection
    known: set[Claim]
    claim: Claim | None = None


@dataclass
class _Crew:
    settler: Settler
    claims: list[Claim]
    jobs: int
    seconds: Callable[[Claim], float]
    watch: Watch
    workers: list[_Worker] = field(default_factory=list)

    def run(self) -> None:
        """Settle the claims; those that wait for each other in a circle are left to the settler."""
        self.numbers = {claim: k for k, claim in enumerate(self.claims)}
        reports = self.settler.reports
        open_ = {c: {p for p in _before(c) if p not in reports} for c in self.claims if c not in reports}
        costs = {c: self.seconds(c) for c in open_}
        ready = [c for c, before in open_.items() if not before]
        try:
            for _ in range(min(self.jobs, len(open_))):
                self.workers.append(self._start())
            while True:
                ready.sort(key=lambda c: (costs[c], -self.numbers[c]))
                for worker in self.workers:
                    if worker.claim is None and ready:
                        self._hand_over(worker, ready.pop())
                busy = [w for w in self.workers if w.claim is not None]
                if not busy:
                    return
                for pipe in wait([w.pipe for w in busy]):
                    settled = self._take(next(w for w in busy if w.pipe is pipe))
                    open_.pop(settled, None)
                    for claim, before in open_.items():
                        if settled in before:
                            before.discard(settled)
                            if not before:
                                ready.append(claim)
        finally:
            for worker in self.workers:
                _end(worker)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, ours, self.settler, self.claims))
        process.start()
        theirs.close()
        return _Worker(process, ours, set(self.settler.reports))

    def _hand_over(self, worker: _Worker, claim: Claim) -> None:
        """Send a claim by its number, with the reports of what it rests on."""
        needed = [c for c in everything([claim]) if c in self.settler.reports and c not in worker.known]
        told = [(self.numbers[c], _bare(self.settler.reports[c])) for c in needed]
        worker.known |= {*needed, claim}
        worker.claim = claim
        self.watch(claim, None)
        with suppress(OSError):  # a process that has died is noticed when its report is taken
            worker.pipe.send((self.numbers[claim], told))

    def _take(self, worker: _Worker) -> Claim:
        """The claim that a process has settled; its report is the settler's from now on."""
        claim = worker.claim
        assert claim is not None
        try:
            report = replace(worker.pipe.recv(), claim=claim)
        except (EOFError, OSError):
            worker.process.join(10)
            told = f"the process that was to settle it ended with exit code {worker.process.exitcode}"
            report = Report(claim, UNDECIDED, told, problems=("not settled",))
            self.workers[self.workers.index(worker)] = self._start()
            _end(worker)
        worker.claim = None
        self.settler.reports[claim] = report
        self.watch(claim, report)
        return claim


def _bare(report: Report) -> Any:
    """A report without its claim, which every process has."""
    return replace(report, claim=None)  # type: ignore[arg-type]


def _work(pipe: Connection, theirs: Connection, settler: Settler, claims: list[Claim]) -> None:
    """In a process of its own: settle one claim after the other."""
    theirs.close()
    leave_stops_to_the_parent()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            number, told = pipe.recv()
            for k, report in told:
                settler.know(replace(report, claim=claims[k]))
            claim, started = claims[number], time.perf_counter()
            report = settle_one(settler, claim)
            report = replace(report, seconds=time.perf_counter() - started)
            try:
                pipe.send(_bare(report))
            except (pickle.PicklingError, AttributeError, TypeError) as error:
                told = f"its report cannot be passed on: {error}"
                pipe.send(_bare(Report(claim, UNDECIDED, told, problems=("not settled",))))
    pipe.close()


def _end(worker: _Worker) -> None:
    """End a process, also in the middle of a claim."""
    worker.process.terminate()
    worker.process.join(10)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
    worker.pipe.close()
