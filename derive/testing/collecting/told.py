"""How a failure is shown by pytest: lines of text, a message for the summary, and no traceback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Crash:
    """What pytest's summary and JUnit files ask of a failure."""

    path: str
    lineno: int
    message: str


@dataclass(frozen=True)
class Told:
    """A failure as lines of text.

    message : one line, for the summary.
    lines : what is shown.
    path : the file concerned.
    line : in that file, counted from 1.
    """

    message: str
    lines: tuple[str, ...]
    path: str
    line: int

    @property
    def reprcrash(self) -> Crash:
        """The message of the summary."""
        return Crash(self.path, self.line, self.message)

    def __str__(self) -> str:
        return "\n".join([*self.lines, f"{self.path}:{self.line}"])

    def toterminal(self, tw: Any) -> None:
        """Write the lines to pytest's terminal."""
        for number, line in enumerate(self.lines):
            tw.line(line, bold=number == 0, red=number == 0)
        tw.line(f"{self.path}:{self.line}")
