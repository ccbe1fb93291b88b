"""Emits a theory of a test, attaches it, and forgets it again."""

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
def served(theory: Theory, folder: Path) -> Iterator[None]:
    """While it lasts, `numerics.evaluate` knows the quantities of the theory."""
    path, theories = list(generated.__path__), generated.THEORIES
    write([emitted(theory)], folder)
    numerics.attach(folder)
    try:
        yield
    finally:
        generated.__path__[:] = path
        generated.__dict__["THEORIES"] = theories
        catalogue.forget()
