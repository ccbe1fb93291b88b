"""The parts of single theories: array functions and starters, in a folder of the theory's name.

Nothing else in numerics knows a theory by name. The catalogue says which theories there are, and what is
loaded here is loaded because a quantity of that theory, or its module, was asked for.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType


def part_of(theory: str) -> ModuleType | None:
    """The part of numerics that belongs to a theory of the catalogue; None where it has none."""
    from generated import THEORIES

    if theory not in THEORIES or find_spec(f"numerics.{theory}") is None:
        return None
    return import_module(f"numerics.{theory}")
