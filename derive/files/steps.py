"""The steps of a publication: each gives one path new content, or none, and can be taken back."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from derive.files.exchange import exchange, move

CACHE = "__pycache__"


@dataclass(frozen=True)
class Step:
    """One path that is given new content, or none.

    place : which of the places the path belongs to.
    path : inside that place, with forward slashes; "." for the place itself.
    staged : where the new content lies in the staging folder; "" when the path is removed.
    digest : of the new content.
    """

    place: str
    path: str
    staged: str = ""
    digest: str = ""


def target_of(step: Step, places: Mapping[str, Path]) -> Path:
    """Where a step leads.

    Raises
    ------
    OSError
        When that is outside its place.
    """
    path = PurePosixPath(step.path)
    if step.place not in places or path.is_absolute() or ".." in path.parts:
        raise OSError(f"{step.path!r} is not inside a place that may be changed")
    return places[step.place] / path


def digest(path: Path) -> str:
    """SHA-256 of a file, or of all files of a folder with their names, without caches of bytecode."""
    if path.is_symlink():
        return hashlib.sha256(os.fsencode(os.readlink(path))).hexdigest()
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    names = sorted(entry.name for entry in path.iterdir() if entry.name != CACHE)
    text = json.dumps([[name, digest(path / name)] for name in names])
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def take(step: Step, target: Path, root: Path) -> None:
    if not step.staged:
        os.rename(target, root / aside(step))
    elif os.path.lexists(target):
        exchange(root / step.staged, target)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        move(root / step.staged, target)


def take_back(done: Sequence[tuple[Step, bool]], places: Mapping[str, Path], root: Path) -> None:
    """Undo steps, the last one of which may not have been taken; each with whether its target existed."""
    for step, existed in reversed(done):
        target = target_of(step, places)
        with contextlib.suppress(OSError):
            if not step.staged:
                if (root / aside(step)).exists():
                    os.rename(root / aside(step), target)
            elif not existed:
                if not os.path.lexists(root / step.staged):
                    move(target, root / step.staged)
            elif digest(root / step.staged) != step.digest:
                exchange(root / step.staged, target)


def aside(step: Step) -> str:
    return f"removed-{hashlib.sha256(f'{step.place}/{step.path}'.encode()).hexdigest()[:16]}"


def require_same_kind(staged: Path | None, target: Path) -> None:
    """A folder never takes the place of a file, or a file that of a folder."""
    if staged is None or not os.path.lexists(target):
        return
    if staged.is_dir() and not target.is_dir():
        raise NotADirectoryError(f"{target} is in the way: it is not a folder")
    if target.is_dir() and not staged.is_dir():
        raise IsADirectoryError(f"{target} is in the way: it is a folder")
