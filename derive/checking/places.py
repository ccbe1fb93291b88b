"""Where in a file the claims of a theory are stated, read from the text without running it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from derive.checking.library import Selection
from derive.statement.claim import Claim

_STATING = ("claim", "published")


def lines_of(text: str) -> dict[str, int]:
    """The line of each claim that is stated with its name written out, by that name.

    Parameters
    ----------
    text : of a theory file.
    """
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _STATING:
            named = [k.value for k in node.keywords if k.arg == "name"] + node.args[:1]
            for value in named[:1]:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found.setdefault(value.value, node.lineno)
    return found


def line_of(claim: Claim, file: Path) -> int | None:
    """The line of a file at which a claim is stated; None where the text does not tell."""
    try:
        lines = _lines(file, file.stat().st_mtime_ns)
    except OSError:
        return None
    return lines.get(claim.id.partition(".")[2].rstrip("~"))


@lru_cache(maxsize=64)
def _lines(file: Path, changed: int) -> dict[str, int]:
    return lines_of(file.read_text(encoding="utf-8", errors="replace"))


def place_of(claim: Claim, selections: Sequence[Selection]) -> str:
    """``FILE.py:12``, where a claim of a user's file is stated; "" for claims of shipped theories."""
    file = next((s.file for s in selections if s.file is not None and claim in s.claims), None)
    line = line_of(claim, file) if file is not None else None
    return f"{file}:{line}" if line is not None else str(file or "")
