"""Claims settled by several processes: the same reports as one after the other, each after its premises."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, ClassVar

import pytest
import sympy as sp

from derive import Outcome, Problem, Procedure, Theory, by
from derive.checking import side_by_side
from derive.checking.checker import Checker, Report
from derive.checking.library import load
from derive.checking.side_by_side import everything, settle_all
from derive.checking.tasks import can_fork
from derive.errors import ProofFailed
from derive.statement.claim import Claim
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import UNDECIDED

pytestmark = pytest.mark.skipif(not can_fork(), reason="processes are not forked here")


def plain(report: Report) -> Report:
    return replace(report, claim=None, seconds=0.0)  # type: ignore[arg-type]


@pytest.fixture
def claims() -> list[Claim]:
    """Four quick claims of the special functions, and ten of which each rests on the one before the last."""
    special = load("special").claims
    names = ("owens_t.at_one", "owens_t.reflection", "owens_t.at_zero", "erfcx.slope")
    theory = Theory("ladder", "Claims that rest on others")
    x = theory.parameter("x", "a number")
    made: list[Claim] = []
    for n in range(2, 12):
        square = sp.Eq((x + n) ** 2, x**2 + 2 * n * x + n**2, evaluate=False)
        made.append(theory.claim(f"at_{n}", "A square", square, proof=by.identity(), uses=made[-2:-1]))
    assert sum(bool(c.premises) for c in made) == 8
    return [*(special[f"special.{name}"] for name in names), *reversed(made)]


def settled(claims: list[Claim], jobs: int, **options: Any) -> Checker:
    checker = Checker(None, 2)
    settle_all(checker, claims, jobs, **options)
    return checker


def test_the_reports_are_those_of_one_process(claims: list[Claim]) -> None:
    alone = settled(claims, 1)
    for jobs in (2, 3):
        together = settled(claims, jobs)
        for claim in claims:
            assert plain(together.reports[claim]) == plain(alone.reports[claim])
            assert together.reports[claim].claim is claim


def test_a_claim_is_begun_after_all_that_it_rests_on_and_the_longest_first(claims: list[Claim]) -> None:
    begun: list[Claim] = []
    done: list[Claim] = []

    def watch(claim: Claim, report: Report | None) -> None:
        (begun if report is None else done).append(claim)
        if report is None:
            assert {*claim.premises} <= {*done}

    first = next(c for c in reversed(claims) if not c.premises)
    settled(claims, 2, seconds=lambda claim: 9.0 if claim is first else 1.0, watch=watch)
    assert begun[0] is first and set(begun) == set(done) == set(everything(claims))
    assert len(begun) == len(set(begun))


def test_a_process_that_dies_leaves_its_claim_open_and_no_other(
    claims: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle_one, victim = side_by_side.settle_one, claims[3]

    def dying(settler: Any, claim: Claim) -> Report:
        if claim is victim and os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return settle_one(settler, claim)

    ours = os.getpid()
    monkeypatch.setattr(side_by_side, "settle_one", dying)
    reports = settled(claims, 2).reports
    assert reports[victim].verdict is UNDECIDED and "exit code -9" in reports[victim].detail
    others = [c for c in claims if c is not victim and victim not in everything([c])]
    assert others and all(reports[c].ok for c in others)


def test_an_error_of_a_procedure_leaves_one_claim_open(
    claims: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    check = Checker.check

    def failing(checker: Checker, claim: Claim) -> Report:
        if claim is claims[0]:
            raise ValueError("broken")
        return check(checker, claim)

    monkeypatch.setattr(Checker, "check", failing)
    reports = settled(claims, 2).reports
    assert "ValueError: broken" in reports[claims[0]].detail and not reports[claims[0]].ok


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_a_stopped_run_keeps_the_reports_that_have_come(
    claims: list[Claim], error: type[BaseException]
) -> None:
    checker, seen = Checker(None, 0), 0

    def stopping(claim: Claim, report: Report | None) -> None:
        nonlocal seen
        seen += report is not None
        if seen == 3:
            raise error

    with pytest.raises(error):
        settle_all(checker, claims, 2, watch=stopping)
    assert len(checker.reports) == 3 and not list(_children())


def _children() -> Iterator[int]:
    import multiprocessing

    return (p.pid or 0 for p in multiprocessing.active_children() if p.is_alive())


def test_claims_that_wait_for_each_other_are_reported() -> None:
    theory = Theory("ring", "Two claims that rest on each other")
    x = theory.parameter("x", "a number")
    first = theory.claim("first", "One", sp.Eq(x + x, 2 * x, evaluate=False), proof=by.identity())
    other = sp.Eq(x * x, x**2, evaluate=False)
    second = theory.claim("second", "Two", other, proof=by.identity(), uses=[first])
    object.__setattr__(first, "uses", (second,))
    reports = settled([first, second], 2).reports
    assert not reports[first].ok and not reports[second].ok


def test_two_claims_of_one_id_are_an_error_whatever_the_number_of_processes() -> None:
    def made(shift: int) -> Claim:
        theory = Theory("twice", "One id, two statements")
        x = theory.parameter("x", "a number")
        square = sp.Eq((x + shift) ** 2, x**2 + 2 * shift * x + shift**2, evaluate=False)
        return theory.claim("same", "A square", square, proof=by.identity())

    for jobs in (1, 2):
        first, second = made(1), made(2)
        reports = settled([first, second], jobs).reports
        assert reports[first].ok and not reports[second].ok
        assert "two different claims are called twice.same" in reports[second].detail


def test_processes_work_side_by_side_where_progress_is_shown(
    claims: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal a thread waits to show progress, which must not make one process do everything."""
    from derive.cli import settling

    asked: list[int] = []

    def watching(settler: Any, claims: list[Claim], jobs: int, *others: Any) -> None:
        asked.append(jobs)

    monkeypatch.setattr(settling, "settle_all", watching)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    settling.all_settled(Checker(None, 0), claims, "checking", lambda claim: 1.0, 2)
    assert asked == [2]


class Sudden(Procedure):
    """A procedure of a user's own, which does something else than to settle."""

    name: ClassVar[str] = "sudden"
    reading: ClassVar[Reading] = EXACT

    def __init__(self, act: Callable[[], Any]) -> None:
        self.act = act

    def attempt(self, problem: Problem) -> Outcome:
        """Act."""
        self.act()
        raise ProofFailed("it did nothing")


def sudden(act: Callable[[], Any]) -> list[Claim]:
    """A claim with such a procedure between two others."""
    theory = Theory("sudden", "Procedures that end otherwise")
    x = theory.parameter("x", "a number")
    square, proofs = sp.Eq((x + 1) ** 2, x**2 + 2 * x + 1), (by.identity(), Sudden(act), by.identity())
    return [theory.claim(f"c{k}", "A square", square, proof=proof) for k, proof in enumerate(proofs)]


def raising(error: type[BaseException]) -> Callable[[], Any]:
    def act() -> None:
        raise error

    return act


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, GeneratorExit])
@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_what_a_procedure_raises_is_no_stop(jobs: int, error: type[BaseException]) -> None:
    claims = sudden(raising(error))
    reports = settled(claims, jobs).reports
    assert reports[claims[1]].detail == f"sudden gave up: {error.__name__}"
    assert reports[claims[0]].ok and not reports[claims[1]].ok and reports[claims[2]].ok


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_procedure_that_ends_its_process_leaves_one_claim_open(jobs: int) -> None:
    claims = sudden(lambda: os._exit(3))
    for some in (claims, claims[1:2]):
        reports = settled(some, jobs).reports
        assert "ended with exit code 3" in reports[claims[1]].detail
        assert all(reports[claim].ok for claim in some if claim is not claims[1])


def test_a_stop_is_one_whatever_a_procedure_makes_of_it() -> None:
    def swallowing() -> None:
        try:
            signal.raise_signal(signal.SIGINT)
        except BaseException as error:
            raise ValueError("broken") from error

    claims, checker = sudden(swallowing), Checker(None, 2)
    with pytest.raises(KeyboardInterrupt):
        settle_all(checker, claims, 0)
    assert list(checker.reports) == claims[:1]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_one_process_works_where_another_thread_is_alive() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert side_by_side.workers_for(8) == 0
    finally:
        done.set()
        other.join()
    assert side_by_side.workers_for(8) == 8
