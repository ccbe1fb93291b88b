"""Programs as ordinary arithmetic: a step used once is written where it is used, a shared one gets a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from derive.emit.backends.python import Body
from derive.emit.functions import Call
from derive.emit.ir import Operation, Program

_LONGEST = 88
SUM, PRODUCT, ATOM = 1, 2, 3


@dataclass(frozen=True)
class Fragment:
    """A piece of text and how tightly its outermost operation binds."""

    text: str
    binding: int = ATOM

    def inside(self, binding: int) -> str:
        """The text, in parentheses unless it binds at least this tightly."""
        return self.text if self.binding >= binding else f"({self.text})"


class Infix:
    """Prints programs with + - * /; backends override what they spell differently.

    spelling : how the backend calls a function of the table.
    """

    def __init__(self, spelling: Callable[[str], Call | None]) -> None:
        self.spelling = spelling

    def constant(self, value: Fraction) -> Fragment:
        """An exact rational >= 0."""
        raise NotImplementedError

    def pi(self) -> Fragment:
        raise NotImplementedError

    def unit(self) -> Fragment:
        """The imaginary unit."""
        raise NotImplementedError

    def output(self, program: Program, index: int, fragment: Fragment) -> str:
        """The text of an output."""
        return fragment.text

    def multiply(self, program: Program, step: Operation, x: Fragment, y: Fragment) -> Fragment:
        return Fragment(f"{x.inside(PRODUCT)}*{y.inside(ATOM)}", PRODUCT)

    def divide(self, program: Program, step: Operation, x: Fragment, y: Fragment) -> Fragment:
        return Fragment(f"{x.inside(PRODUCT)}/{y.inside(ATOM)}", PRODUCT)

    def fragment(self, program: Program, step: Operation, operands: list[Fragment]) -> Fragment:
        """One operation written out."""
        match step.kind:
            case "argument":
                return Fragment(step.name)
            case "constant":
                return self.constant(step.value)
            case "pi":
                return self.pi()
            case "unit":
                return self.unit()
            case "add":
                return Fragment(f"{operands[0].inside(SUM)} + {operands[1].inside(PRODUCT)}", SUM)
            case "sub":
                return Fragment(f"{operands[0].inside(SUM)} - {operands[1].inside(PRODUCT)}", SUM)
            case "neg":
                return Fragment(f"-{operands[0].inside(ATOM)}", SUM)
            case "mul":
                return self.multiply(program, step, operands[0], operands[1])
            case "div":
                return self.divide(program, step, operands[0], operands[1])
            case "call":
                call = self.spelling(step.name)
                assert call is not None, step.name  # the backend has skipped such functions before
                call = call.at(any(program.operations[i].is_complex for i in step.operands))
                return Fragment(f"{call.name}({', '.join(operand.text for operand in operands)})")
        raise AssertionError(step.kind)

    def body(self, program: Program) -> Body:
        """The statements of a program; no line grows beyond the width of the page."""
        uses = program.uses()
        prefix = free_prefix(program)
        fragments: list[Fragment] = []
        terms: list[str] = []

        def name(fragment: Fragment) -> Fragment:
            terms.append(f"{prefix}{len(terms)} = {fragment.text}")
            return Fragment(f"{prefix}{len(terms) - 1}")

        for i, step in enumerate(program.operations):
            fragment = self.fragment(program, step, [fragments[j] for j in step.operands])
            while len(fragment.text) > _LONGEST and step.operands:
                j = max(step.operands, key=lambda j: len(fragments[j].text))
                fragments[j] = name(fragments[j])
                fragment = self.fragment(program, step, [fragments[j] for j in step.operands])
            if uses[i] > 1 and step.kind not in ("argument", "constant", "unit", "pi"):
                fragment = name(fragment)
            fragments.append(fragment)
        outputs = tuple(self.output(program, i, fragments[i]) for i in program.outputs)
        return Body(tuple(terms), outputs, program.function.is_tuple)


def free_prefix(program: Program) -> str:
    """A prefix for the names of intermediate terms that no argument starts with."""
    names = program.function.argument_names
    prefix = "v"
    while any(name.startswith(prefix) and name[len(prefix) :].split("_")[0].isdigit() for name in names):
        prefix += "v"
    return prefix


def float_text(value: Fraction) -> Fragment:
    """A rational >= 0 as source text that reads back as the nearest binary64 number."""
    number = value.numerator / value.denominator  # integer division rounds to nearest
    if value.denominator == 1 or Fraction(number) == value:
        return Fragment(repr(number))
    if max(value.numerator, value.denominator) < 10**6:
        return Fragment(f"{value.numerator}/{value.denominator}", PRODUCT)
    return Fragment(repr(number))
