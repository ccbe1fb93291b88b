"""Text that all emitted files share: the width of a page, the mark, and the lines that open a file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from derive.emit.ir import Program
from derive.emit.model import EmittedTheory

WIDTH = 104
MARK = "Emitted by `rederive generate`; do not edit."
_START = 4000
"""The mark stands within so many characters from the start of an emitted file."""


@dataclass(frozen=True)
class Skipped:
    """A function that a backend does not have, and why."""

    name: str
    why: str


def is_marked(text: str) -> bool:
    """Whether a file with this text, or this start, was emitted."""
    return MARK in text[:_START]


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


def story(
    theory: EmittedTheory, programs: Iterable[Program], what: str, skipped: Sequence[Skipped]
) -> list[str]:
    """The lines that open an emitted file: what it is, where it comes from, what each function costs."""
    lines = [*wrapped(f"{theory.title}: {what}", ""), "", MARK]
    if theory.claims:
        lines += ["", *wrapped("Claims: " + ", ".join(theory.claims) + ".", "", "    ")]
    lines += ["", "Operations of one evaluation:"]
    lines += [line for p in programs for line in wrapped(f"{p.function.name}: {p.counts}", "    ", "    ")]
    if skipped:
        lines += ["", "Not in this module:"]
        lines += [line for skip in skipped for line in wrapped(f"{skip.name}: {skip.why}", "    ", "    ")]
    return lines
