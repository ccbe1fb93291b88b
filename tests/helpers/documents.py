"""What the README and the pages of docs/ show: console sessions, Python blocks, files to save."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {
    p.relative_to(ROOT).as_posix(): p for p in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
}

_SAVED = re.compile(r"Save this as `(\w+\.py)`:\n\n```python\n(.*?)```", re.DOTALL)
_CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
_TALK = re.compile(r"```pycon\n(.*?)```", re.DOTALL)
_PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


class Session(NamedTuple):
    """One command of a document and what it prints there."""

    document: str
    command: str
    printed: str


def text_of(document: str) -> str:
    """The text of a document, named by its path from the project's root."""
    return DOCUMENTS[document].read_text(encoding="utf-8")


def sessions(document: str) -> list[Session]:
    """The commands that a document shows, in its order."""
    blocks = _CONSOLE.findall(text_of(document))
    found = [s.partition("\n") for block in blocks for s in re.split(r"^\$ ", block, flags=re.MULTILINE) if s]
    return [Session(document, command, printed) for command, _, printed in found]


def saved_files(document: str) -> dict[str, str]:
    """The files that a document tells its reader to save, by name."""
    return dict(_SAVED.findall(text_of(document)))


def python_blocks(document: str) -> list[str]:
    """The Python blocks of a document that are run as they stand."""
    kept = set(saved_files(document).values())
    return [block for block in _PYTHON.findall(text_of(document)) if block not in kept]


def talks(document: str) -> list[str]:
    """The sessions with Python's prompt that a document shows."""
    return _TALK.findall(text_of(document))
