"""Where in a file the claims of a theory are stated, read from the text without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    found: dict[str, int] = {}
    for name, line in _named(text, words):
        found.setdefault(name, line)
    return found


def theories_of(text: str) -> list[str]:
    """The names of the theories that a text makes, where they are written out."""
    return list(dict.fromkeys(name for name, _ in _named(text, ("Theory",))))


def _named(text: str, words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The name that each call of one of these words is given, and its line."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        word = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if not isinstance(node, ast.Call) or word not in words:
            continue
        named = [k.value for k in node.keywords if k.arg == "name"] + node.args[:1]
        for value in named[:1]:
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value, node.lineno


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
