"""The float64 backend: NumPy arrays in, NumPy arrays out, broadcasting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import ClassVar

from derive.emit.backends.backend import Backend
from derive.emit.backends.checks import CHECKED, CHECKS
from derive.emit.backends.infix import ATOM, Fragment, Infix, float_text
from derive.emit.backends.python import Body, converted, define, docstring, header, imports_of, module
from derive.emit.ir import Program
from derive.emit.model import EmittedTheory

_RUNTIME = '''def _arrays(**values):
    """Each value as an array of float64, or of complex128 if it is complex."""
    found = []
    for name, x in values.items():
        kind = _type(x)
        if kind is _np.ndarray and x.dtype is _REAL:
            found.append(x)
        elif kind is _float or kind is _np.float64:
            found.append(_np.asarray(x))
        else:
            found.append(_array(name, x))
    return found
'''


# All branches are computed; those that are not chosen may have no value.
_QUIET = '@_np.errstate(all="ignore")\n'


class Printer(Infix):
    """Arithmetic on arrays."""

    def constant(self, value: Fraction) -> Fragment:
        return float_text(value)

    def pi(self) -> Fragment:
        return Fragment("_np.pi")

    def unit(self) -> Fragment:
        return Fragment("1j")

    def output(self, program: Program, index: int, fragment: Fragment) -> str:
        step = program.operations[index]
        call = self.spelling(step.name) if step.kind == "call" else None
        # Outputs never share memory with arguments, and zero-dimensional arrays become scalars.
        shares = step.kind == "argument" or (call is not None and not call.fresh)
        return f"+{fragment.inside(ATOM)}" if shares else fragment.text


class Float64(Backend):
    """float64.py: functions of NumPy arrays."""

    name: ClassVar[str] = "float64"

    def body(self, program: Program) -> Body:
        """The statements of one function."""
        return Printer(self.spelling).body(program)

    def emit(self, theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
        kept, skipped = self.split(programs)
        imports, helpers = imports_of(kept, self.spelling, ["import numpy as _np", *CHECKS])
        parts = [CHECKED, _RUNTIME, helpers]
        note = "Arguments broadcast together; an output has the joint shape of the arguments it depends on."
        for program in kept:
            said = accuracy.get(program.function.name, "not measured; IEEE binary64 arithmetic")
            doc = docstring(program, "array", said, note)
            doc += converted(program, "_arrays", named=True)
            quiet = _QUIET if "chosen" in program.calls else ""
            names = program.function.argument_names
            parts.append(quiet + define(program, names, doc, self.body(program)))
        head = header(theory, kept, "float64 functions of NumPy arrays.", skipped)
        return module(head, imports, parts)
