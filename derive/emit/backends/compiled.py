"""The compiled backend: numba kernels on scalars, also of the double-double functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from derive.emit.backends import double_double
from derive.emit.backends.float64 import float_text, imports_of
from derive.emit.functions import BY_NAME, Call, builtin
from derive.emit.infix import Fragment, Infix
from derive.emit.ir import Operation, Program
from derive.emit.layout import Skipped, define, docstring, floating, header, module, used_arguments
from derive.emit.model import PAIRS, EmittedTheory

NAME = "compiled"
_JIT = "@_jit\n"
_IMPORT = """try:
    from numba import njit as _njit
except _ImportError as error:
    raise _ImportError("compiled kernels need numba: pip install 'rederivation[fast]'") from error


def _jit(function):
    try:
        return _njit(cache=True, error_model="numpy")(function)
    except _RuntimeError:  # no folder to cache in
        return _njit(error_model="numpy")(function)
"""
# numba raises on complex division by zero whatever the error model; the other backends give not-a-number.
_QUOTIENT = '''def _quotient(x, y):
    """x/y of complex numbers, not a number at y = 0."""
    if y == 0:
        return (x + y) * _np.nan
    return x / y
'''


class Compiled(Infix):
    """Arithmetic on float and complex scalars."""

    name = NAME

    def __init__(self) -> None:
        self.divides_complex = False

    def constant(self, value: Fraction) -> Fragment:
        return float_text(value)

    def pi(self) -> Fragment:
        return Fragment("_np.pi")

    def unit(self) -> Fragment:
        return Fragment("1j")

    def call_of(self, name: str) -> Call | None:
        return BY_NAME[name].compiled

    def divide(self, program: Program, step: Operation, x: Fragment, y: Fragment) -> Fragment:
        if not program.operations[step.operands[1]].is_complex:
            return super().divide(program, step, x, y)
        self.divides_complex = True
        return Fragment(f"_quotient({x.text}, {y.text})")


def missing(program: Program) -> str:
    """Why the backend cannot have a program, "" if it can."""
    for step in program.operations:
        if step.kind == "call":
            call = BY_NAME[step.name].compiled
            if call is None:
                return f"{step.name} is not available to numba"
            if call.real_only and any(program.operations[i].is_complex for i in step.operands):
                return f"{step.name} of complex numbers is not available to numba"
    return ""


def emit(theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
    """The text of compiled.py."""
    printer = Compiled()
    kept = [program for program in programs if not missing(program)]
    skipped = [Skipped(program.function.name, missing(program)) for program in programs if missing(program)]
    pairs, _ = double_double.split(programs)
    calls = {name: rule.compiled for name, rule in BY_NAME.items() if rule.compiled is not None}
    always = ["import numpy as _np", *builtin("ImportError", "RuntimeError")]
    imports, helpers = imports_of(kept, calls, always)
    functions = []
    for program in kept:
        said = "the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an ulp"
        doc = docstring(program, "scalar", said) + floating(used_arguments(program))
        functions.append(_JIT + define(program, program.function.argument_names, doc, printer.body(program)))
    for program in pairs:
        doc = docstring(
            program, "pair (hi, lo) of scalars", double_double.ACCURACY, "As in double_double.py."
        )
        doc += floating(double_double.used_halves(program))
        functions.append(
            _JIT
            + define(
                program,
                double_double.arguments_of(program),
                doc,
                double_double.body_of(program),
                PAIRS,
            )
        )
    runtime = [_QUOTIENT] if printer.divides_complex else []
    runtime += double_double.RUNTIME if pairs else ()
    what = "scalar kernels compiled by numba on first use; f_double_double takes pairs."
    parts = [_IMPORT, *(_JIT + text for text in runtime), helpers, *functions]
    return module(header(theory, kept, what, skipped), imports, parts)
