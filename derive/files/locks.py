"""Locks of folders, by which processes take turns, and files that are certainly on disk."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path


def sync(path: Path) -> None:
    """Have the content of a file, or of all files of a folder, on disk."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    for file in files:
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_folders(folders: Sequence[Path]) -> None:
    # Folders cannot be opened for syncing on every platform; the files themselves are on disk already.
    for folder in dict.fromkeys(folders):
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def locked(folder: Path, wait: bool) -> int | None:
    """A descriptor that holds the lock of a folder until it is closed; None while another process has it."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # where folders cannot be opened
        return None
    try:
        import fcntl
    except ImportError:  # no such locks here
        return descriptor
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:  # a file system without locks
        pass
    return descriptor


@contextlib.contextmanager
def turn(folder: Path) -> Iterator[None]:
    """One process publishes beside a folder at a time."""
    descriptor = locked(folder, wait=True)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)
