"""Where in a file the claims of a theory are stated, read from the text without running it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from derive.checking.library import Selection
from derive.statement.claim import Claim

_CLAIMS, _QUANTITIES = ("claim", "published"), ("quantity",)


def lines_of(text: str, words: Sequence[str] = _CLAIMS) -> dict[str, int]:
    """The line of each claim that is stated with its name written out, by that name.

    Parameters
    ----------
    text : of a theory file.
    words : the methods of a theory that state what is looked for; claims without them.
    """
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in words:
            named = [k.value for k in node.keywords if k.arg == "name"] + node.args[:1]
            for value in named[:1]:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found.setdefault(value.value, node.lineno)
    return found


def line_of(name: str, file: Path, words: Sequence[str] = _CLAIMS) -> int | None:
    """The line of a file at which a claim or a quantity is stated; None where the text does not tell.

    Parameters
    ----------
    name : its whole id.
    file : which states it.
    words : as for `lines_of`.
    """
    try:
        lines = _lines(file, file.stat().st_mtime_ns, tuple(words))
    except OSError:
        return None
    return lines.get(name.partition(".")[2].rstrip("~"))


@lru_cache(maxsize=64)
def _lines(file: Path, changed: int, words: tuple[str, ...]) -> dict[str, int]:
    return lines_of(file.read_text(encoding="utf-8", errors="replace"), words)


def place_of(claim: Claim, selections: Sequence[Selection]) -> str:
    """``FILE.py:12``, where a claim of a user's file is stated; "" for claims of shipped theories."""
    file = next((s.file for s in selections if s.file is not None and claim in s.claims), None)
    return _place(claim.id, file, _CLAIMS)


def place_of_quantity(name: str, selections: Sequence[Selection]) -> str:
    """The same of a quantity by its whole name."""
    file = next((s.file for s in selections if s.file is not None and name in s.theory.quantities), None)
    return _place(name, file, _QUANTITIES)


def _place(name: str, file: Path | None, words: Sequence[str]) -> str:
    line = line_of(name, file, words) if file is not None else None
    return f"{file}:{line}" if line is not None else ""
