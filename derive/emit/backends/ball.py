"""The ball backend: python-flint numbers, exact rationals as long as the operations are rational."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar

from derive.emit.backends.backend import Backend
from derive.emit.backends.infix import ATOM, PRODUCT, Fragment, Infix
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

_BUILTINS = ("TypeError", "abs", "frozenset", "int", "isinstance", "type")
_RUNTIME = '''_KNOWN = _frozenset((_arb, _acb, _fmpq))


def _numbers(*values):
    """Balls as they are, integers and fractions as exact fmpq; nothing inexact is accepted."""
    for x in values:
        if _type(x) not in _KNOWN:
            return [x if _isinstance(x, (_arb, _acb, _fmpq)) else _rational(x) for x in values]
    return values


def _rational(x):
    if _isinstance(x, (_int, _fmpz)):
        return _fmpq(x)
    if _isinstance(x, _Fraction):
        return _fmpq(x.numerator, x.denominator)
    allowed = "fmpq, arb, acb, int and Fraction"
    raise _TypeError(f"argument {x!r} of type {_type(x).__name__}; allowed are {allowed}")


def _inexact(x):
    """A ball around an exact rational; balls as they are."""
    return _arb(x) if _type(x) is _fmpq else x


def _is_zero(x):
    return _isinstance(x, _fmpq) and not x


def _is_finite(x):
    return _isinstance(x, _fmpq) or x.is_finite()


def _quotient(x, y):
    """x/y, not a number where y may be zero; an exact zero over a nonzero ball stays an exact zero."""
    if x and y:
        return x/y
    if _is_zero(y):
        return _acb(_arb("nan"), _arb("nan")) if _isinstance(x, _acb) else _arb("nan")
    if _is_zero(x) and not _isinstance(y, _fmpq) and y.is_finite() and not y.contains(0):
        return _fmpq(0)
    return x / y
'''


@dataclass(frozen=True)
class Quotient(Fragment):
    """A call of `_quotient` that a constant factor may still join."""

    numerator: Fragment = field(default_factory=lambda: Fragment(""))
    denominator: Fragment = field(default_factory=lambda: Fragment(""))


class Printer(Infix):
    """Arithmetic on fmpq, arb and acb, with named exact constants."""

    def __init__(self, spelling: Callable[[str], Call | None]) -> None:
        super().__init__(spelling)
        self.constants: dict[str, Fraction] = {}

    def constant(self, value: Fraction) -> Fragment:
        text = f"_Q{value.numerator}" + (f"_{value.denominator}" if value.denominator != 1 else "")
        if len(text) > 24:
            known = [name for name, other in self.constants.items() if other == value]
            text = known[0] if known else f"_Q_LONG{sum(n.startswith('_Q_LONG') for n in self.constants)}"
        self.constants[text] = value
        return Fragment(text)

    def pi(self) -> Fragment:
        return Fragment("_arb.pi()")

    def unit(self) -> Fragment:
        return Fragment("_acb(0, 1)")

    def multiply(self, program: Program, step: Operation, x: Fragment, y: Fragment) -> Fragment:
        # A rational times a quotient joins the numerator, which is often rational itself and then cheap.
        for factor, other in ((x, y), (y, x)):
            if isinstance(other, Quotient) and factor.text in self.constants:
                joined = Fragment(f"{factor.text}*{other.numerator.inside(ATOM)}", PRODUCT)
                return self._quotient(joined, other.denominator)
        return Fragment(f"{x.inside(PRODUCT)}*{y.inside(ATOM)}", PRODUCT)

    def divide(self, program: Program, step: Operation, x: Fragment, y: Fragment) -> Fragment:
        return self._quotient(x, y)

    def _quotient(self, x: Fragment, y: Fragment) -> Fragment:
        return Quotient(f"_quotient({x.text}, {y.text})", ATOM, x, y)

    def definitions(self) -> str:
        """The exact constants met so far."""
        lines = []
        for name, q in self.constants.items():
            text = f"{q.numerator}" if q.denominator == 1 else f"{q.numerator}, {q.denominator}"
            if len(text) > 80:
                text = f"\n{long_integer(q.numerator)},\n{long_integer(q.denominator)},\n"
            lines.append(f"{name} = _fmpq({text})")
        return "\n".join(lines)


class Ball(Backend):
    """ball.py: enclosures."""

    name: ClassVar[str] = "ball"

    def emit(self, theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
        printer = Printer(self.spelling)
        kept, skipped = self.split(programs)
        flint = ", ".join(f"{name} as _{name}" for name in ("acb", "arb", "fmpq", "fmpz"))
        always = ["from fractions import Fraction as _Fraction", f"from flint import {flint}"]
        always += builtin(*_BUILTINS)
        imports, helpers = imports_of(kept, self.spelling, always)
        functions = []
        for program in kept:
            said = (
                "rigorous enclosure at the current precision; exact where all operations are rational on fmpq"
            )
            doc = docstring(program, "number (fmpq, arb, int; acb where complex)", said)
            doc += converted(program, "_numbers")
            functions.append(define(program, program.function.argument_names, doc, printer.body(program)))
        what = "enclosures with python-flint at the current precision."
        parts = [printer.definitions(), _RUNTIME, helpers, *functions]
        return module(header(theory, kept, what, skipped), imports, parts)
