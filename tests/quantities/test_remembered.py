"""A laboratory remembers the values that it found; it is the owner of what it remembers."""

from __future__ import annotations

import sys

import pytest
from flint import fmpq

from derive.laboratory.evaluator import NumericsLaboratory

POINT = {"kappa": fmpq(1, 2), "b": fmpq(1), "b1": fmpq(1)}


def test_a_value_is_computed_once_in_a_laboratory(monkeypatch: pytest.MonkeyPatch) -> None:
    import numerics

    asked: list[str] = []
    true = numerics.evaluate

    def counted(name: str, **given: object) -> object:
        asked.append(name)
        return true(name, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(sys.modules["numerics"], "evaluate", counted)
    laboratory = NumericsLaboratory()
    values = [laboratory.evaluate("spin_glass.critical_shift", 60, POINT) for _ in range(3)]
    assert values[0] is values[2]
    once = len(asked)
    assert once >= 1
    laboratory.evaluate("spin_glass.critical_shift", 61, POINT)
    assert len(asked) > once
    more = len(asked)
    NumericsLaboratory().evaluate("spin_glass.critical_shift", 60, POINT)
    assert len(asked) > more
