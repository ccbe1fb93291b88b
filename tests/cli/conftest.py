"""What the tests of the command line share: running it in this process, and a small theory of one's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.helpers.command import invoke
from tests.helpers.documents import saved_files

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _forgotten(detached: None) -> None:
    """Theories attached by a command are forgotten, as they are when the process ends."""


@pytest.fixture
def run() -> Run:
    """Run a command in this process."""
    return invoke


@pytest.fixture
def run_json() -> Callable[..., Any]:
    """Run a command with --json and read its output; the exit code is checked."""

    def read(*arguments: object, code: int = 0) -> Any:
        result = invoke(*arguments, "--json")
        assert result.exit_code == code, result.output
        return json.loads(result.stdout)

    return read


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The theory file of docs/own_theory.md in a folder of its own."""
    file = tmp_path / "logistic.py"
    file.write_text(saved_files("docs/own_theory.md")["logistic.py"], encoding="utf-8")
    return file


@pytest.fixture
def snapshot() -> Callable[[Path], dict[str, bytes]]:
    """All files under a folder with their contents."""

    def take(folder: Path) -> dict[str, bytes]:
        files = (p for p in sorted(folder.rglob("*")) if p.is_file() and "__pycache__" not in p.parts)
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}

    return take
