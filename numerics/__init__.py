"""Certified and fast values of the quantities that ``derive`` has proved.

``evaluate`` returns enclosures with guaranteed digits; ``quantities`` lists what there is to evaluate; each
theory has array functions in float64 in a module of its own, such as ``numerics.spin_glass``, loaded when
first used.
"""

from __future__ import annotations

from typing import Any

from numerics.attach import attach
from numerics.catalogue import ParameterRecord, QuantityRecord, quantities
from numerics.complex_enclosure import ComplexEnclosure
from numerics.enclosure import Enclosure
from numerics.errors import (
    BranchError,
    DomainError,
    FlowError,
    NotRealError,
    PackageError,
    ParameterError,
    PrecisionError,
    RederiveError,
    ShapeError,
    UndecidedError,
    UnknownQuantityError,
)
from numerics.evaluate import evaluate
from numerics.parameters import parse_number
from numerics.parts import part_of
from numerics.precision import working_precision

__all__ = [
    "BranchError",
    "ComplexEnclosure",
    "DomainError",
    "Enclosure",
    "FlowError",
    "NotRealError",
    "PackageError",
    "ParameterError",
    "ParameterRecord",
    "PrecisionError",
    "QuantityRecord",
    "RederiveError",
    "ShapeError",
    "UndecidedError",
    "UnknownQuantityError",
    "attach",
    "evaluate",
    "parse_number",
    "quantities",
    "working_precision",
]


def __getattr__(name: str) -> Any:
    """Load the array functions of a theory on first use."""
    if not name.startswith("_"):
        from generated import THEORIES

        part = part_of(name)
        if part is not None:
            return part
        if name in THEORIES:
            told = "it has no array functions; `numerics.evaluate` gives the values of its quantities"
            raise AttributeError(f"module 'numerics' has nothing for the theory {name!r} alone: {told}")
    raise AttributeError(f"module 'numerics' has no attribute {name!r}")
