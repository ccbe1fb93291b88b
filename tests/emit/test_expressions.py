"""The 120 expressions of `benchmarks.expressions`: emitted, evaluated as mpmath does, differentiated."""

from __future__ import annotations

import pytest

from benchmarks.expressions import FIELDS, Fate, agrees, fate, listed

ALL = list(listed())


def test_there_are_as_many_as_is_said() -> None:
    assert len(ALL) == 120 and len({name for _, name, _ in ALL}) == 120


@pytest.mark.parametrize("group", FIELDS)
def test_each_is_emitted_and_evaluated_as_mpmath_does(group: str) -> None:
    for _, name, e in (one for one in ALL if one[0] == group):
        found = fate(name, e, derivatives=False)
        assert found.emitted and found.evaluated, found
        assert found.ulp is not None and found.ulp <= 32, found


@pytest.mark.parametrize("group", ["statistics", "finance"])
def test_each_derivative_is_emitted_and_evaluated(group: str) -> None:
    for _, name, e in (one for one in ALL if one[0] == group):
        assert fate(name, e).differentiated, name


def test_what_mpmath_denies_is_seen() -> None:
    wrong = Fate("wrong")
    assert not agrees(2, ("1.5", None), wrong, "value") and wrong.why
