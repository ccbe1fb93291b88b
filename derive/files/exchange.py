"""Two paths change places: in one step where the operating system can, else by renaming."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path
from typing import Any

_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE
_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV, errno.EPERM})


def exchange(one: Path, other: Path) -> None:
    """Let two existing files, or two existing folders, change places.

    On Linux no reader ever finds either path missing. Elsewhere a folder is missing for a moment between two
    renames; whoever keeps a journal finds the new one still at `one`.

    Raises
    ------
    OSError
        When they cannot be renamed; both are then where they were.
    """
    if _in_one_step(one, other):
        return
    aside = one.with_name(f"{one.name}.aside")
    if other.is_dir() and not other.is_symlink():
        os.rename(other, aside)
        try:
            os.rename(one, other)
        except BaseException:
            os.rename(aside, other)
            raise
    else:
        shutil.copy2(other, aside, follow_symlinks=False)
        move(one, other)
    os.rename(aside, one)


def move(source: Path, target: Path) -> None:
    """Put a file in the place of another one, or a folder where there is nothing, also on another device."""
    try:
        os.replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV or source.is_dir():
            raise
        beside = target.with_name(f".{target.name}.{source.name}.tmp")
        try:
            shutil.copy2(source, beside)
            os.replace(beside, target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        source.unlink()


def _in_one_step(one: Path, other: Path) -> bool:
    renameat2 = _renameat2()
    if renameat2 is None:
        return False
    done = renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    if done == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _renameat2() -> Any:
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return None
