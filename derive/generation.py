"""Keeping generated/ in step with the theories: write, measure, and compare."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from derive.emission import emitted
from derive.emit import accuracy, compare, write
from derive.measurement import record
from derive.theory import Theory

GENERATED = Path(__file__).resolve().parents[1] / "generated"


def refresh(theories: Sequence[Theory], into: Path = GENERATED) -> list[Path]:
    """Write the emitted code of the theories, measuring the accuracy of functions that have changed.

    Returns
    -------
    The emitted paths.

    Raises
    ------
    OutputError
        When the folder cannot be written; nothing is left half-written.
    """
    made = [emitted(t) for t in theories]
    paths = write(made, into)
    if into == GENERATED:
        # Docstrings quote the measured accuracy, so functions are written, measured, then written again.
        for theory in theories:
            for name in ("float64", "ball"):
                module = sys.modules.get(f"generated.{theory.name}.{name}")
                if module is not None:
                    importlib.reload(module)
        record(theories)
        paths = write([emitted(t) for t in theories], into)
    return paths


def out_of_date(theories: Sequence[Theory], against: Path = GENERATED) -> str:
    """Unified diff between what is stored and what would be emitted now; empty when they agree."""
    return compare([emitted(t) for t in theories], against)


def inaccurate(against: Path = accuracy.RECORD) -> list[str]:
    """Functions whose float64 error exceeds the record, or that have no record at all."""
    recorded = accuracy.load(against)
    return accuracy.verify(recorded) if recorded else [f"{against.name}: no accuracy has been recorded"]
