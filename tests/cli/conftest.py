"""What the tests of the command line share: running it in this process, and a small theory of one's own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.helpers.command import invoke

ROOT = Path(__file__).resolve().parents[2]
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


def readme_theory() -> str:
    """The theory file printed in the README."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (block,) = [b for b in blocks if "Theory(" in b]
    return str(block)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The README's theory file in a folder of its own."""
    file = tmp_path / "logistic.py"
    file.write_text(readme_theory(), encoding="utf-8")
    return file


@pytest.fixture
def snapshot() -> Callable[[Path], dict[str, bytes]]:
    """All files under a folder with their contents."""

    def take(folder: Path) -> dict[str, bytes]:
        files = (p for p in sorted(folder.rglob("*")) if p.is_file() and "__pycache__" not in p.parts)
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}

    return take
