"""How a failure is shown by pytest: lines of text, a message for the summary, and no traceback."""

from __future__ import annotations

from collections.abc import Iterable

from _pytest._code.code import (
    ReprEntryNative,
    ReprExceptionInfo,
    ReprFileLocation,
    ReprTraceback,
)


def told(message: str, lines: Iterable[str], path: str, line: int) -> ReprExceptionInfo:
    """A failure as pytest keeps its own, so that it is the same when another process reports it.

    Parameters
    ----------
    message : one line, for the summary and for JUnit files.
    lines : what is shown.
    path : the file concerned.
    line : in that file, counted from 1.
    """
    shown = ReprEntryNative([f"{text}\n" for text in lines])
    return ReprExceptionInfo(
        reprtraceback=ReprTraceback([shown], f"{path}:{line}", "native"),
        reprcrash=ReprFileLocation(path, line, message),
    )
