"""The multiprecision backend: mpmath numbers at the current precision of `mpmath.mp`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from derive.emit.backends.float64 import imports_of
from derive.emit.functions import BY_NAME, Call, builtin
from derive.emit.infix import PRODUCT, Fragment, Infix
from derive.emit.ir import Program
from derive.emit.layout import converted, define, docstring, header, long_integer, module
from derive.emit.model import EmittedTheory

NAME = "multiprecision"
_RUNTIME = '''def _numbers(*values):
    """Each value as mpf or mpc; integers and binary floats are taken exactly."""
    return [_mp.convert(x) for x in values]
'''


class Multiprecision(Infix):
    """Arithmetic on mpf and mpc; constants are formed at call time, never through a float."""

    name = NAME

    def __init__(self) -> None:
        self.long: dict[int, str] = {}

    def constant(self, value: Fraction) -> Fragment:
        if max(value.numerator, value.denominator) >= 10**25:
            for n in (value.numerator, value.denominator):
                self.long.setdefault(n, f"_LONG{len(self.long)}")
            return Fragment(f"_mp.mpf({self.long[value.numerator]})/{self.long[value.denominator]}", PRODUCT)
        if value.denominator == 1:
            return Fragment(f"_mp.mpf({value.numerator})")
        return Fragment(f"_mp.mpf({value.numerator})/{value.denominator}", PRODUCT)

    def definitions(self) -> str:
        """The long integers met so far, exactly."""
        return "\n".join(f"{name} = (\n{long_integer(n)}\n)" for n, name in self.long.items())

    def pi(self) -> Fragment:
        return Fragment("_mp.mpf(_mp.pi)")

    def unit(self) -> Fragment:
        return Fragment("_mp.mpc(0, 1)")

    def call_of(self, name: str) -> Call | None:
        return BY_NAME[name].multiprecision


def emit(theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
    """The text of multiprecision.py."""
    printer = Multiprecision()
    calls = {name: rule.multiprecision for name, rule in BY_NAME.items()}
    parts: list[str] = []
    for program in programs:
        said = "each operation rounds to the current precision; nothing is certified"
        doc = docstring(program, "number (mpf, mpc, int or float)", said)
        doc += converted(program, "_numbers")
        parts.append(define(program, program.function.argument_names, doc, printer.body(program)))
    always = ["from mpmath import mp as _mp", *(builtin("int") if printer.long else ())]
    imports, helpers = imports_of(programs, calls, always)
    what = "mpmath functions at the precision of mpmath.mp."
    head = header(theory, programs, what, ())
    return module(head, imports, [printer.definitions(), _RUNTIME, helpers, *parts])
