"""What a run has told of shipped theories, for as long as no file of the project changes.

Such a run need not build the theories again: their claims, the code that settles them and the generated code
are what they were. Only the certificates are verified again, through the other engine. The record is a file
of this computer, in the user's folder of caches; it is not part of the project.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from derive.checking.caches import caches
from derive.checking.certificates import write_whole
from derive.checking.code_digest import PACKAGES, ROOT, STARTED

FORMAT = 1
KEPT = 20
"""Records of so many checkouts and selections are kept, the oldest are removed first."""
LARGEST = 20_000_000
_ENGINES = ("sympy", "python-flint", "mpmath", "numpy", "scipy", "numba", "gmpy2")


def state(root: Path = ROOT, since: float = STARTED) -> str | None:
    """A digest of all files that a run may read, and of the engines; None where they may be other ones.

    Parameters
    ----------
    root : the folder that holds the packages.
    since : when this process began: a file that is younger may not be what the process runs.
    """
    whole = hashlib.sha256(f"Python {platform.python_version()} {platform.machine()}\0".encode())
    for name in _ENGINES:
        with suppress(PackageNotFoundError):
            whole.update(f"{name} {version(name)}\0".encode())
    try:
        for path in _files(root):
            if path.stat().st_mtime > since:
                return None
            content = hashlib.sha256(path.read_bytes()).digest()
            whole.update(path.relative_to(root).as_posix().encode() + b"\0" + content)
    except OSError:
        return None
    return whole.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for package in PACKAGES:
        for folder, inner, names in os.walk(root / package):
            inner[:] = sorted(name for name in inner if name != "__pycache__")
            yield from (Path(folder, name) for name in sorted(names) if not name.endswith(".pyc"))


def recall(theories: Sequence[str], now: str) -> dict[str, Any] | None:
    """What was told of these theories when the project was in the state that it is in now; None otherwise.

    Parameters
    ----------
    theories : their names, all that a run was about.
    now : as `state` says.
    """
    path = _path(theories)
    try:
        if path.stat().st_size > LARGEST:
            return None
        data = json.loads(path.read_bytes().decode("utf-8"))
        told = data["told"]
        return told if data["format"] == FORMAT and data["state"] == now and isinstance(told, dict) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def remember(theories: Sequence[str], now: str, told: dict[str, Any]) -> None:
    """Keep what was told of these theories. Where that cannot be written, the next run does all again.

    Parameters
    ----------
    theories : their names, all that the run was about.
    now : as `state` says, before and after the run.
    told : plain data.
    """
    path = _path(theories)
    with suppress(OSError, ValueError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"format": FORMAT, "state": now, "told": told}, ensure_ascii=False))
        kept = sorted(path.parent.glob("*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in kept[KEPT:]:
            old.unlink(missing_ok=True)


def _path(theories: Sequence[str]) -> Path:
    """The file for this checkout and these theories."""
    named = json.dumps([str(ROOT), *theories])
    return caches() / "runs" / f"{hashlib.sha256(named.encode()).hexdigest()[:24]}.json"
