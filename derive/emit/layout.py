"""Text that all backends share: module header, docstrings, and functions laid out as terms, then outputs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from derive.emit.ir import Program
from derive.emit.model import EmittedTheory

WIDTH = 104
MARK = "Emitted by `rederive generate`; do not edit."


@dataclass(frozen=True)
class Skipped:
    """A function that a backend does not have, and why."""

    name: str
    why: str


@dataclass(frozen=True)
class Body:
    """Statements of a function, and the texts of the values it returns."""

    terms: tuple[str, ...]
    outputs: tuple[str, ...]
    is_tuple: bool


def literal(text: str) -> str:
    """Text that is safe inside a triple-quoted docstring, on one line."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"""', "'''")


def wrapped(text: str, indent: str = "    ", hanging: str = "") -> list[str]:
    """Lines of at most WIDTH columns."""
    return textwrap.wrap(
        literal(text), WIDTH, initial_indent=indent, subsequent_indent=indent + hanging,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def opening(text: str, indent: str = "") -> str:
    """The first sentence of a docstring, after its quotes."""
    return f'{indent}"""' + "\n".join(wrapped(text, indent)).removeprefix(indent)


def header(theory: EmittedTheory, programs: Iterable[Program], what: str, skipped: Sequence[Skipped]) -> str:
    """The docstring of an emitted module: what it is, where it comes from, what each function costs."""
    lines = [opening(f"{theory.title}: {what}"), "", MARK]
    if theory.claims:
        lines += ["", *wrapped("Claims: " + ", ".join(theory.claims) + ".", "", "    ")]
    lines += ["", "Operations of one evaluation:"]
    lines += [line for p in programs for line in wrapped(f"{p.function.name}: {p.counts}", "    ", "    ")]
    if skipped:
        lines += ["", "Not in this module:"]
        lines += [line for skip in skipped for line in wrapped(f"{skip.name}: {skip.why}", "    ", "    ")]
    return "\n".join([*lines, '"""', ""])


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


def converted(program: Program, converter: str) -> list[str]:
    """The statement that converts the arguments a program uses, none if it uses none."""
    names = used_arguments(program)
    if not names:
        return []
    left = ", ".join(names) if len(names) > 1 else f"({names[0]},)"
    line = f"    {left} = {converter}({', '.join(names)})"
    if len(line) <= WIDTH:
        return [line]
    rows = [textwrap.wrap(", ".join(names) + ",", WIDTH - 8, break_long_words=False)] * 2
    inside = [["        " + row for row in part] for part in rows]
    return ["    (", *inside[0], f"    ) = {converter}(", *inside[1], "    )"]


def module(head: str, imports: str, parts: Iterable[str]) -> str:
    """A module: docstring, imports, and parts with two blank lines between them; one newline at the end."""
    opening = head.strip("\n") + ("\n\n" + imports.strip("\n") if imports else "") + "\n"
    return "\n\n".join([opening, *(part.strip("\n") + "\n" for part in parts if part.strip())])
