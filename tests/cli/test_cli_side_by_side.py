"""Whole theories settled in processes of their own: the same reports as one after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from derive.checking.library import SHIPPED, find
from derive.cli import side_by_side
from derive.cli.outcome import Terminated
from derive.cli.settling import settle
from derive.statement.verdict import UNDECIDED


def plain(report):
    return replace(report, claim=None, seconds=0.0)


def test_the_reports_are_those_of_one_process() -> None:
    selections = find("special")
    alone = settle(selections, twin_limit=0)
    together, stopped = side_by_side.settle_theories(selections, 0)
    assert stopped is None and alone.stopped is None
    assert [s for s, _ in together] == [s for s, _ in alone]
    for (_, ours), (_, theirs) in zip(together, alone, strict=True):
        assert [plain(r) for r in ours] == [plain(r) for r in theirs]
        assert [r.claim for r in ours] == [r.claim for r in theirs]
        assert len(ours) == len(selections[0].claims)


def test_only_several_whole_theories_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "processors", lambda: 2)
    everything = find()
    assert len(everything) == len(SHIPPED) > 2 and side_by_side.worthwhile(everything)
    assert not side_by_side.worthwhile(find("games"))
    assert not side_by_side.worthwhile(find("spin_glass.quartic"))
    monkeypatch.setattr(side_by_side, "processors", lambda: 1)
    assert not side_by_side.worthwhile(everything)


def test_a_process_that_dies_leaves_its_claims_open(monkeypatch: pytest.MonkeyPatch) -> None:
    started = side_by_side._start

    def short_lived(worker, *arguments):
        started(worker, *arguments)
        worker.process.kill()
        return worker

    monkeypatch.setattr(side_by_side, "_start", short_lived)
    ((_, reports),), stopped = side_by_side.settle_theories(find("special"), 0)
    assert stopped is None and len(reports) == len(find("special")[0].claims)
    assert {r.verdict for r in reports} == {UNDECIDED} and "exit code -9" in reports[-1].detail


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (Terminated, 143)])
def test_a_stopped_run_keeps_the_reports_that_have_come(
    monkeypatch: pytest.MonkeyPatch, error: type[BaseException], code: int
) -> None:
    received, workers = side_by_side._received, []

    def stopping(worker):
        workers.append(worker)
        if len(worker.found) == 2:
            raise error
        return received(worker)

    monkeypatch.setattr(side_by_side, "_received", stopping)
    ((_, reports),), stopped = side_by_side.settle_theories(find("special"), 0)
    assert stopped is not None and stopped.code == code
    assert len(reports) == 2 and not any(w.process.is_alive() for w in workers)
