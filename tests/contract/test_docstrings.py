"""Docstrings have one layout, and what they say of parameters is what the signatures say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.documents import ROOT

GOOD = '''
"""A module."""

from dataclasses import dataclass

__all__ = ["Pair", "halved", "joined"]


@dataclass
class Pair:
    """Two numbers.

    Parameters
    ----------
    first, second : the numbers.
    """

    first: int
    second: int
    _sum: int = 0


def halved(value, *, times=1, **options):
    """A value divided by two.

    Parameters
    ----------
    value : what is divided.
    times : how often.
    **options : passed on,
        all of them.

    Returns
    -------
    A number.

    Raises
    ------
    ValueError
        For no number.

    Source
    ------
    Known for long.
    """


def joined():
    """One sentence, which is enough."""


class Plain:
    """A class.

    Parameters
    ----------
    size : of it.
    """

    def __init__(self, size):
        self.size = size
'''


def checked(folder: Path, text: str) -> list[str]:
    """The faults of a project with this one file."""
    file = folder / "numerics" / "__init__.py"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, str(ROOT / ".ci" / "docstrings"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    faults = done.stdout.splitlines()
    assert done.returncode == bool(faults), done.stderr
    return faults


def test_the_docstrings_of_the_project() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / ".ci" / "docstrings")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_layout_itself_is_accepted(tmp_path: Path) -> None:
    assert checked(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("    times : how often.\n", "", "described are value, options"),
        ("    times : how often.\n", "    times : how often.\n    often : again.\n", "value, times, often"),
        ("    value : what", "    values : what", "described are values"),
        ("    first, second : the", "    first : the", "described are first"),
        ("    size : of it.", "    length : of it.", "described are length"),
        ("divided.\n    times : how", "divided. times : how", "described are value, options"),
        ("    times : how often.\n", "    times, how often.\n", "is no parameter"),
        ("    Returns\n    -------\n    A number.", "    Returns: a number.", "Returns is no section"),
        ("    Source\n    ------", "    Origin\n    ------", "'Origin' is none of the sections"),
        ("    Source\n    ------", "    Source\n    --------", "not underlined to its length"),
        ("    all of them.\n\n", "    all of them.\n", "no empty line before Returns"),
        ("    Source\n    ------", "    Returns\n    -------", "two sections Returns"),
        ("    Returns\n    -------", "    Source\n    ------", "stands after Source"),
        ("def joined():", "def joined(parts):", "nothing is said about parts"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_seen(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert GOOD.count(old) == 1
    text = GOOD.replace(old, new)
    assert any(fault in line for line in checked(tmp_path, text)), checked(tmp_path, text)
