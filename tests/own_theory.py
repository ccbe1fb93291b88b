"""Theories of a test: emitted, attached, and forgotten again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import generated
import numerics
from derive import Theory
from derive.emission import emitted
from derive.emit import write
from numerics import catalogue


@contextmanager
def detached() -> Iterator[None]:
    """What is attached while it lasts is forgotten after it."""
    path, theories = list(generated.__path__), generated.THEORIES
    try:
        yield
    finally:
        if (list(generated.__path__), generated.THEORIES) != (path, theories):
            generated.__path__[:] = path
            generated.__dict__["THEORIES"] = theories
            catalogue.forget()


@contextmanager
def served(theory: Theory, folder: Path) -> Iterator[None]:
    """While it lasts, `numerics.evaluate` knows the quantities of the theory."""
    with detached():
        write([emitted(theory)], folder)
        numerics.attach(folder)
        yield
