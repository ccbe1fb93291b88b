"""The double-double backend: pairs (hi, lo) of float64 for rational functions and roots of real arguments.

Only + - * / on float64 and its square root are emitted, so the same text works on NumPy arrays and on scalars
that numba compiles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import ClassVar

from derive.emit.backends.backend import Backend
from derive.emit.backends.infix import free_prefix
from derive.emit.backends.python import Body, define, docstring, floating, header, module, used_arguments
from derive.emit.ir import Program
from derive.emit.layout import WIDTH
from derive.emit.model import EmittedTheory

ACCURACY = (
    "each operation has a relative error of a few 2**-104; not a number where a factor exceeds 2**996, "
    "less accurate where a product falls below 2**-969"
)
RUNTIME = (
    '''def _two_sum(a, b):
    """a + b = s + e exactly (Knuth)."""
    s = a + b
    c = s - a
    return s, (a - (s - c)) + (b - c)
''',
    '''def _quick_two_sum(a, b):
    """a + b = s + e exactly, for |a| >= |b| (Dekker)."""
    s = a + b
    return s, b - (s - a)
''',
    '''def _two_prod(a, b):
    """a * b = p + e exactly, with both factors split in halves of 26 bits (Veltkamp, Dekker)."""
    c = 134217729.0 * a
    a_hi = c - (c - a)
    a_lo = a - a_hi
    d = 134217729.0 * b
    b_hi = d - (d - b)
    b_lo = b - b_hi
    p = a * b
    return p, ((a_hi * b_hi - p) + a_hi * b_lo + a_lo * b_hi) + a_lo * b_lo
''',
    """def _add(a_hi, a_lo, b_hi, b_lo):
    s, e = _two_sum(a_hi, b_hi)
    t, f = _two_sum(a_lo, b_lo)
    s, e = _quick_two_sum(s, e + t)
    return _quick_two_sum(s, e + f)
""",
    """def _sub(a_hi, a_lo, b_hi, b_lo):
    return _add(a_hi, a_lo, -b_hi, -b_lo)
""",
    """def _mul(a_hi, a_lo, b_hi, b_lo):
    p, e = _two_prod(a_hi, b_hi)
    return _quick_two_sum(p, e + (a_hi * b_lo + a_lo * b_hi))
""",
    '''def _div(a_hi, a_lo, b_hi, b_lo):
    """Long division: two digits of 53 bits and a third for the rounding."""
    q1 = a_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q1, 0.0)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    q2 = r_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q2, 0.0)
    r_hi, r_lo = _sub(r_hi, r_lo, p_hi, p_lo)
    q3 = r_hi / b_hi
    q1, q2 = _quick_two_sum(q1, q2)
    return _add(q1, q2, q3, 0.0)
''',
)
ROOT = '''def _sqrt(a_hi, a_lo):
    """The root of the first digit, and half of what its square leaves over it (Karp, Markstein)."""
    root = _np.sqrt(a_hi)
    p_hi, p_lo = _two_prod(root, root)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    # At zero nothing is left, and it is over 1.
    return _quick_two_sum(root, 0.5 * r_hi / (root + (root == 0.0)))
'''
_PI = ("3.141592653589793", "1.2246467991473532e-16")


def pair(value: Fraction) -> tuple[str, str]:
    """The two halves of a rational >= 0, each correctly rounded, as source text."""
    high = value.numerator / value.denominator
    rest = value - Fraction(high)
    return repr(high), repr(rest.numerator / rest.denominator)


def arguments_of(program: Program) -> tuple[str, ...]:
    """The emitted signature: each argument x becomes x_hi, x_lo."""
    return tuple(name + half for name in program.function.argument_names for half in ("_hi", "_lo"))


def used_halves(program: Program) -> tuple[str, ...]:
    """Those of the emitted arguments that the outputs depend on."""
    return tuple(name + half for name in used_arguments(program) for half in ("_hi", "_lo"))


def body_of(program: Program) -> Body:
    """One statement for each operation; outputs are a flat tuple of pairs."""
    prefix = free_prefix(program)
    terms: list[str] = []
    pairs: list[tuple[str, str]] = []
    for step in program.operations:
        operands = [pairs[i] for i in step.operands]
        match step.kind:
            case "argument":
                pairs.append((f"{step.name}_hi", f"{step.name}_lo"))
            case "constant":
                pairs.append(pair(step.value))
            case "pi":
                pairs.append(_PI)
            case "neg":
                pairs.append((_negative(operands[0][0]), _negative(operands[0][1])))
            case "mul" if _is_power_of_two(program, step.operands[0]):
                # Exact in each half, and much cheaper than a general product.
                name = f"{prefix}{len(terms)}"
                factor, (high, low) = operands[0][0], operands[1]
                terms.append(f"{name}_hi, {name}_lo = {factor} * {high}, {factor} * {low}")
                pairs.append((f"{name}_hi", f"{name}_lo"))
            case kind:
                kind = step.name if kind == "call" else kind
                name = f"{prefix}{len(terms)}"
                joined = [", ".join(operand) for operand in operands]
                line = f"{name}_hi, {name}_lo = _{kind}({', '.join(joined)})"
                if len(line) + 4 > WIDTH:
                    line = (
                        "\n        ".join([f"{name}_hi, {name}_lo = _{kind}(", *(f"{j}," for j in joined)])
                        + "\n    )"
                    )
                terms.append(line)
                pairs.append((f"{name}_hi", f"{name}_lo"))
    return Body(tuple(terms), tuple(half for i in program.outputs for half in pairs[i]), True)


def _is_power_of_two(program: Program, index: int) -> bool:
    step = program.operations[index]
    value = step.value
    return (
        step.kind == "constant"
        and value > 0
        and (value.numerator & (value.numerator - 1)) == 0 == (value.denominator & (value.denominator - 1))
    )


def _negative(text: str) -> str:
    return text[1:] if text.startswith("-") else "-" + text


def runtime(programs: Sequence[Program]) -> tuple[str, ...]:
    """The arithmetic that these programs need."""
    if not programs:
        return ()
    return (*RUNTIME, ROOT) if any(program.calls for program in programs) else RUNTIME


class DoubleDouble(Backend):
    """double_double.py: rational functions and square roots of pairs."""

    name: ClassVar[str] = "double_double"

    def lacks(self, program: Program) -> str:
        for step in program.operations:
            of_complex = any(program.operations[i].is_complex for i in step.operands)
            if step.kind == "unit" or (step.kind == "call" and (step.name != "sqrt" or of_complex)):
                return "not a rational function, nor one of square roots"
        return ""

    def emit(self, theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
        kept, skipped = self.split(programs)
        what = "rational functions and roots of pairs (hi, lo) of float64, on NumPy arrays or scalars."
        parts = list(runtime(kept))
        note = "Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0."
        for program in kept:
            doc = docstring(program, "pair (hi, lo); outputs are one flat tuple", ACCURACY, note, real=True)
            doc += floating(used_halves(program))
            parts.append(define(program, arguments_of(program), doc, body_of(program)))
        imports = "import numpy as _np" if ROOT in parts else ""
        return module(header(theory, kept, what, skipped), imports, parts)
