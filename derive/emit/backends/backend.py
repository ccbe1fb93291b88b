"""What a backend is: one language or library in which the functions of a theory are written."""

from __future__ import annotations

import keyword
from collections.abc import Mapping, Sequence
from typing import ClassVar, Protocol

from derive.emit.functions import BY_NAME, Call
from derive.emit.ir import Program
from derive.emit.layout import Skipped
from derive.emit.model import EmittedTheory

PYTHON = frozenset(keyword.kwlist)
"""Words that nothing in Python can be called."""


class Backend(Protocol):
    """One file a theory, with its functions as this backend writes them.

    Each backend has a file here and is registered in `derive.emit.backends.registry`.

    name : of the file that is emitted, without its suffix.
    suffix : of that file, with its dot. A Python file becomes a module of the package.
    keywords : names that no function and no argument can have.
    """

    name: ClassVar[str]
    suffix: ClassVar[str] = ".py"
    keywords: ClassVar[frozenset[str]] = PYTHON

    def spelling(self, function: str) -> Call | None:
        """How it calls a function of the table, by default as the table says; None where it cannot."""
        return BY_NAME[function].call(self.name)

    def lacks(self, program: Program) -> str:
        """Why it cannot have a function, "" if it can."""
        missing = [name for name in program.calls if self.spelling(name) is None]
        return f"{missing[0]} is not available" if missing else ""

    def split(self, programs: Sequence[Program]) -> tuple[list[Program], list[Skipped]]:
        """The programs that it has, and the others with the reason."""
        reasons = [(program, self.lacks(program)) for program in programs]
        kept = [program for program, reason in reasons if not reason]
        return kept, [Skipped(program.function.name, reason) for program, reason in reasons if reason]

    def emit(self, theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
        """The text of the file, the same on every machine; near its start it says `layout.MARK`.

        Parameters
        ----------
        theory : whose functions they are.
        programs : of all functions, in the order in which they are written.
        accuracy : of the float64 functions, as far as measured, a sentence for each by name.
        """
        ...
