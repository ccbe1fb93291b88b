"""The modules whose accuracy is measured, made without a file."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from derive.emit.backends.ball import Ball
from derive.emit.backends.float64 import Float64
from derive.emit.ir import Program
from derive.emit.model import EmittedTheory

MEASURED, REFERENCE = Float64(), Ball()


def modules(theory: EmittedTheory, programs: Sequence[Program]) -> tuple[ModuleType, ModuleType]:
    """The float64 and ball modules that would be emitted, without a file; the kernels are their sources."""
    made = []
    for backend in (MEASURED, REFERENCE):
        text = backend.emit(theory, programs, {})
        text = text.replace("from generated.special import kernels_", "from derive.functions.kernels import ")
        module = ModuleType(f"{theory.name}_{backend.name}")
        exec(compile(text, f"<{module.__name__}>", "exec"), module.__dict__)
        made.append(module)
    return made[0], made[1]
