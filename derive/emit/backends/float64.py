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
_STANDARD = ("builtins", "fractions", "functools", "inspect", "math", "numbers")
# Checks of arguments, which compiled kernels need as well.
CHECKED = '''_REAL = _np.dtype(_float)
_NUMBER = "a real or complex number, or a numpy.ndarray or list of such"


def _array(name, value):
    """Numbers of any kind as an array of float64 or complex128; anything else is refused."""
    _require_plain(name, value, 32)
    try:
        x = _np.asarray(value)
        if x.dtype.kind == "O" and _all(_isinstance(entry, _Real) for entry in x.flat):
            x = x.astype(_float)
    except (_ValueError, _OverflowError):  # ragged, too deep, or beyond the range of float64
        raise _refusal(name, _shown(value)) from None
    if x.dtype.kind not in "biufc":
        raise _refusal(name, f"an array of {x.dtype}" if x.ndim else _shown(value))
    return x.astype(_np.complex128 if x.dtype.kind == "c" else _float, copy=False)


def _require_plain(name, value, depth):
    """Masks, units, indices and matrix products would be lost, also inside lists."""
    kind = _type(value)
    if kind in (_list, _tuple):
        for item in value if depth else ():
            _require_plain(name, item, depth - 1)
    elif _hasattr(kind, "__array__") and kind not in (_np.ndarray, _np.memmap):
        if not _issubclass(kind, _np.generic):
            raise _refusal(name, f"a {kind.__module__.partition('.')[0]} {kind.__name__}")


def _refusal(name, given):
    return _TypeError(f"{name} = {given} is not allowed; {name} must be {_NUMBER}")


def _shown(value):
    """The value as a message shows it, on one line."""
    try:
        text = " ".join(_repr(value).split())
    except _Exception:
        text = f"an object of type {_type(value).__name__}"
    return text if _len(text) <= 60 else text[:48] + "…" + text[-10:]
'''
CHECKS = (
    "from numbers import Real as _Real",
    *builtin(
        "Exception", "OverflowError", "TypeError", "ValueError", "all", "float", "hasattr", "isinstance",
        "issubclass", "len", "list", "repr", "tuple", "type",
    ),
)  # fmt: skip
"""Import lines that the checks need."""
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
    accuracy : measured accuracy for each function name, as a sentence.
    """
    printer = Float64()
    calls = {name: rule.float64 for name, rule in BY_NAME.items()}
    always = ["import numpy as _np", *CHECKS]
    imports, helpers = imports_of(programs, calls, always)
    parts = [CHECKED, _RUNTIME, helpers]
    note = "Arguments broadcast together; an output has the joint shape of the arguments it depends on."
    for program in programs:
        body = printer.body(program)
        said = accuracy.get(program.function.name, "not measured; IEEE binary64 arithmetic")
        doc = docstring(program, "array", said, note)
        doc += converted(program, "_arrays", named=True)
        parts.append(define(program, program.function.argument_names, doc, body))
    return module(header(theory, programs, "float64 functions of NumPy arrays.", ()), imports, parts)
