"""What backends that write Python share: modules, docstrings, functions laid out as terms, then outputs."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from derive.emit.functions import Call
from derive.emit.ir import Program
from derive.emit.layout import WIDTH, Skipped, opening, story, wrapped
from derive.emit.model import EmittedTheory

_STANDARD = ("builtins", "fractions", "functools", "inspect", "math", "numbers")


@dataclass(frozen=True)
class Body:
    """Statements of a function, and the texts of the values it returns."""

    terms: tuple[str, ...]
    outputs: tuple[str, ...]
    is_tuple: bool


def header(theory: EmittedTheory, programs: Iterable[Program], what: str, skipped: Sequence[Skipped]) -> str:
    """The docstring of an emitted module."""
    first, *others = story(theory, programs, what, skipped)
    return "\n".join([f'"""{first}', *others, '"""', ""])


def docstring(
    program: Program, kind: str, accuracy: str, argument_note: str = "", real: bool = False
) -> list[str]:
    """The docstring of an emitted function, indented by four.

    Parameters
    ----------
    program : the function in the intermediate form.
    kind : what a value is in this backend, such as "array" or "ball".
    accuracy : one sentence.
    argument_note : one sentence about arguments, such as broadcasting.
    real : the backend takes real arguments only.
    """
    f = program.function
    may_be_complex = frozenset() if real else f.complex_arguments
    complex_names = [name for name in f.argument_names if name in may_be_complex]
    real_names = [name for name in f.argument_names if name not in may_be_complex]
    summary = f.summary or f.name
    first = opening(summary if summary.endswith(".") else summary + ".", "    ")
    lines = [first, "", "    Parameters", "    ----------"]
    if complex_names:
        lines += wrapped(f"{', '.join(complex_names)} : real or complex {kind}", "    ", "    ")
    if real_names:
        lines += wrapped(f"{', '.join(real_names)} : real {kind}", "    ", "    ")
    if argument_note:
        lines += wrapped(argument_note)
    lines += ["", "    Returns", "    -------"]
    kinds = ["complex" if program.operations[i].is_complex and not real else "real" for i in program.outputs]
    if f.is_tuple:
        same = set(kinds)
        lines += wrapped(f"tuple of {len(kinds)} : {' or '.join(sorted(same))} {kind}", "    ", "    ")
    else:
        lines += wrapped(f"{kinds[0]} {kind}")
    lines.append("")
    for word, text in (
        ("Domain", f.domain), ("Accuracy", accuracy), ("Operations", str(program.counts)),
        ("Source", f.source), ("Claims", ", ".join(f.claims)),
    ):  # fmt: skip
        if text:
            lines += wrapped(f"{word}: {text}" + ("" if text.endswith(".") else "."), "    ", "    ")
    return [*lines, '    """']


def imports_of(
    programs: Sequence[Program], spelling: Callable[[str], Call | None], always: Sequence[str]
) -> tuple[str, str]:
    """Import lines and helper definitions that the calls of these programs need, in a fixed order."""
    steps = {
        (step.name, any(p.operations[i].is_complex for i in step.operands))
        for p in programs
        for step in p.operations
        if step.kind == "call"
    }
    calls = [(spelling(name), is_complex) for name, is_complex in sorted(steps)]
    used = list(dict.fromkeys(call.at(is_complex) for call, is_complex in calls if call is not None))
    lines = sorted({*always, *(line for call in used for line in call.imports)})
    standard = [line for line in lines if line.split()[1] in _STANDARD]
    others = sorted(
        (line for line in lines if line not in standard), key=lambda line: line.startswith("from")
    )
    text = "\n\n".join("\n".join(group) for group in (standard, others) if group)
    return text, "\n\n".join(call.source for call in used if call.source)


def define(
    program: Program, arguments: Sequence[str], doc: Sequence[str], body: Body, suffix: str = ""
) -> str:
    """A complete function definition, its name with the given suffix."""
    start = f"def {program.function.name}{suffix}("
    signature = start + ", ".join(arguments) + "):"
    if len(signature) > WIDTH:
        rows = textwrap.wrap(", ".join(arguments) + ",", WIDTH - 4, break_long_words=False)
        signature = "\n".join([start, *("    " + row for row in rows), "):"])
    lines = [signature, *doc]
    if body.terms:
        lines += ["    # intermediate terms", *("    " + term for term in body.terms), "    # outputs"]
    if not body.is_tuple:
        lines.append(f"    return {body.outputs[0]}")
    else:
        inside = ", ".join(body.outputs) + ("," if len(body.outputs) == 1 else "")
        if len(inside) + 13 <= WIDTH:
            lines.append(f"    return ({inside})")
        else:
            lines += ["    return (", *(f"        {output}," for output in body.outputs), "    )"]
    return "\n".join(lines) + "\n"


def long_integer(n: int) -> str:
    """An integer as source text, indented by four; over several lines, as `_int("...")`, where it is long."""
    digits = str(n)
    if len(digits) <= 80:
        return "    " + digits
    rows = [f'        "{digits[i : i + 80]}"' for i in range(0, len(digits), 80)]
    return "\n".join(["    _int(", *rows, "    )"])


def used_arguments(program: Program) -> list[str]:
    """Names of the arguments that the outputs depend on, in order."""
    used = {step.name for step in program.operations if step.kind == "argument"}
    return [name for name in program.function.argument_names if name in used]


def floating(names: Iterable[str]) -> list[str]:
    """Statements that make whole numbers float64, on arrays and scalars, and leave all others as they are."""
    rows = [f"    {name} = {name} - 0.0" for name in names]
    return ["    # products of integers would overflow", *rows] if rows else []


def converted(program: Program, converter: str, named: bool = False) -> list[str]:
    """The statement that converts the arguments a program uses, none if it uses none.

    Parameters
    ----------
    program : the function in the intermediate form.
    converter : of one argument.
    named : whether the converter is told the names of the arguments, which its errors are about.
    """
    names = used_arguments(program)
    if not names:
        return []
    given = [f"{name}={name}" for name in names] if named else names
    left = ", ".join(names) if len(names) > 1 else f"({names[0]},)"
    line = f"    {left} = {converter}({', '.join(given)})"
    if len(line) <= WIDTH:
        return [line]
    inside = [
        ["        " + row for row in textwrap.wrap(", ".join(part) + ",", WIDTH - 8, break_long_words=False)]
        for part in (names, given)
    ]
    return ["    (", *inside[0], f"    ) = {converter}(", *inside[1], "    )"]


def module(head: str, imports: str, parts: Iterable[str]) -> str:
    """A module: docstring, imports, and parts with two blank lines between them; one newline at the end."""
    opening = head.strip("\n") + ("\n\n" + imports.strip("\n") if imports else "") + "\n"
    return "\n\n".join([opening, *(part.strip("\n") + "\n" for part in parts if part.strip())])
