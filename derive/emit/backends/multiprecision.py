"""The multiprecision backend: mpmath numbers at the current precision of `mpmath.mp`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import ClassVar

from derive.emit.backends.backend import Backend
from derive.emit.backends.infix import PRODUCT, Fragment, Infix
from derive.emit.backends.python import (
    converted,
    define,
    docstring,
    header,
    imports_of,
    long_integer,
    module,
)
from derive.emit.functions import Call, builtin
from derive.emit.ir import Operation, Program
from derive.emit.model import EmittedTheory

_RUNTIME = '''def _numbers(*values):
    """Each value as mpf or mpc; integers and binary floats are taken exactly."""
    return [_mp.convert(x) for x in values]
'''
# All branches are computed, also those that are not chosen.
_OVER = '''def _over(x, y):
    """x/y, not a number at y = 0."""
    return x/y if y else _mp.nan
'''


class Printer(Infix):
    """Arithmetic on mpf and mpc; constants are formed at call time, never through a float."""

    def __init__(self, spelling: Callable[[str], Call | None]) -> None:
        super().__init__(spelling)
        self.long: dict[int, str] = {}
        self.divides_in_branches = False

    def constant(self, value: Fraction) -> Fragment:
        if max(value.numerator, value.denominator) >= 10**25:
            for n in (value.numerator, value.denominator):
                self.long.setdefault(n, f"_LONG{len(self.long)}")
            return Fragment(f"_mp.mpf({self.long[value.numerator]})/{self.long[value.denominator]}", PRODUCT)
        if value.denominator == 1:
            return Fragment(f"_mp.mpf({value.numerator})")
        return Fragment(f"_mp.mpf({value.numerator})/{value.denominator}", PRODUCT)

    def divide(self, program: Program, step: Operation, x: Fragment, y: Fragment) -> Fragment:
        if "chosen" not in program.calls:
            return super().divide(program, step, x, y)
        self.divides_in_branches = True
        return Fragment(f"_over({x.text}, {y.text})")

    def definitions(self) -> str:
        """The long integers met so far, exactly."""
        return "\n".join(f"{name} = (\n{long_integer(n)}\n)" for n, name in self.long.items())

    def pi(self) -> Fragment:
        return Fragment("_mp.mpf(_mp.pi)")

    def unit(self) -> Fragment:
        return Fragment("_mp.mpc(0, 1)")


class Multiprecision(Backend):
    """multiprecision.py: functions of mpmath numbers."""

    name: ClassVar[str] = "multiprecision"

    def emit(self, theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
        printer = Printer(self.spelling)
        kept, skipped = self.split(programs)
        functions: list[str] = []
        for program in kept:
            said = "each operation rounds to the current precision; nothing is certified"
            doc = docstring(program, "number (mpf, mpc, int or float)", said)
            doc += converted(program, "_numbers")
            functions.append(define(program, program.function.argument_names, doc, printer.body(program)))
        always = ["from mpmath import mp as _mp", *(builtin("int") if printer.long else ())]
        imports, helpers = imports_of(kept, self.spelling, always)
        over = _OVER if printer.divides_in_branches else ""
        head = header(theory, kept, "mpmath functions at the precision of mpmath.mp.", skipped)
        return module(head, imports, [printer.definitions(), _RUNTIME, over, helpers, *functions])
