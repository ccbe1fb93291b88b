"""The modules whose accuracy is measured, made without a file."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from derive.emit.backends.backend import Backend
from derive.emit.backends.ball import Ball
from derive.emit.backends.float64 import Float64
from derive.emit.ir import Program
from derive.emit.model import EmittedTheory

MEASURED, REFERENCE = Float64(), Ball()


def modules(
    theory: EmittedTheory, programs: Sequence[Program], backend: Backend = MEASURED
) -> tuple[ModuleType, ModuleType]:
    """The modules that would be emitted, without a file; the kernels are their sources.

    Parameters
    ----------
    theory, programs : what they hold.
    backend : of the first module; the second one is of balls.
    """
    made = []
    for writer in (backend, REFERENCE):
        text = writer.emit(theory, programs, {})
        text = text.replace("from generated.special import kernels_", "from derive.functions.kernels import ")
        module = ModuleType(f"{theory.name}_{writer.name}")
        exec(compile(text, f"<{module.__name__}>", "exec"), module.__dict__)
        made.append(module)
    return made[0], made[1]
