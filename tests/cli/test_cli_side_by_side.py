"""Whole theories settled in processes of their own: the same reports as one after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from derive.cli import side_by_side
from derive.cli.settling import settle
from derive.library import SHIPPED, find


def plain(report):
    return replace(report, claim=None, seconds=0.0)


def test_the_reports_are_those_of_one_process() -> None:
    selections = find("special")
    alone = settle(selections, twin_limit=0)
    together = side_by_side.settle_theories(selections, 0)
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
