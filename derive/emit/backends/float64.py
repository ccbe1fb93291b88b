"""The float64 backend: NumPy arrays in, NumPy arrays out, broadcasting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from derive.emit.functions import BY_NAME, Call, builtin
from derive.emit.infix import ATOM, PRODUCT, Fragment, Infix
from derive.emit.ir import Program
from derive.emit.layout import converted, define, docstring, header, module
from derive.emit.model import EmittedTheory

NAME = "float64"
_STANDARD = ("builtins", "fractions", "math")
_RUNTIME = '''def _arrays(*values):
    """Each value as an array of float64, or of complex128 if it is complex; masks would be lost."""
    for x in values:
        if _isinstance(x, _np.ma.MaskedArray):
            raise _TypeError("masked arrays are not supported; give x.filled(nan) or x.compressed()")
    return [_np.asarray(x, dtype=_np.complex128 if _np.iscomplexobj(x) else _np.float64) for x in values]
'''


def float_text(value: Fraction) -> Fragment:
    """A rational >= 0 as source text that reads back as the nearest binary64 number."""
    number = value.numerator / value.denominator  # integer division rounds to nearest
    if value.denominator == 1 or Fraction(number) == value:
        return Fragment(repr(number))
    if max(value.numerator, value.denominator) < 10**6:
        return Fragment(f"{value.numerator}/{value.denominator}", PRODUCT)
    return Fragment(repr(number))


class Float64(Infix):
    """Arithmetic on arrays."""

    name = NAME

    def constant(self, value: Fraction) -> Fragment:
        return float_text(value)

    def pi(self) -> Fragment:
        return Fragment("_np.pi")

    def unit(self) -> Fragment:
        return Fragment("1j")

    def call_of(self, name: str) -> Call | None:
        return BY_NAME[name].float64

    def output(self, program: Program, index: int, fragment: Fragment) -> str:
        step = program.operations[index]
        # Outputs never share memory with arguments, and zero-dimensional arrays become scalars.
        shares = step.kind == "argument" or (step.kind == "call" and not BY_NAME[step.name].float64.fresh)
        return f"+{fragment.inside(ATOM)}" if shares else fragment.text


def imports_of(
    programs: Sequence[Program], calls: Mapping[str, Call], always: Sequence[str]
) -> tuple[str, str]:
    """Import lines and helper definitions that the calls of these programs need, in a fixed order."""
    steps = {
        (step.name, any(p.operations[i].is_complex for i in step.operands))
        for p in programs
        for step in p.operations
        if step.kind == "call"
    }
    used = list(dict.fromkeys(calls[name].at(is_complex) for name, is_complex in sorted(steps)))
    lines = sorted({*always, *(line for call in used for line in call.imports)})
    standard = [line for line in lines if line.split()[1] in _STANDARD]
    others = sorted(
        (line for line in lines if line not in standard), key=lambda line: line.startswith("from")
    )
    text = "\n\n".join("\n".join(group) for group in (standard, others) if group)
    return text, "\n\n".join(call.source for call in used if call.source)


def emit(theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
    """The text of float64.py.

    Parameters
    ----------
    theory : what is emitted.
    programs : its functions in the intermediate form.
    accuracy : measured accuracy for each function name, as a sentence.
    """
    printer = Float64()
    calls = {name: rule.float64 for name, rule in BY_NAME.items()}
    always = ["import numpy as _np", *builtin("TypeError", "isinstance")]
    imports, helpers = imports_of(programs, calls, always)
    parts = [_RUNTIME, helpers]
    note = "Arguments broadcast together; an output has the joint shape of the arguments it depends on."
    for program in programs:
        body = printer.body(program)
        said = accuracy.get(program.function.name, "not measured; IEEE binary64 arithmetic")
        doc = docstring(program, "array", said, note)
        doc += converted(program, "_arrays")
        parts.append(define(program, program.function.argument_names, doc, body))
    return module(header(theory, programs, "float64 functions of NumPy arrays.", ()), imports, parts)
