"""The rooms and imports that docs/architecture.md shows are those of the code."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.helpers.documents import ROOT


def compared(root: Path) -> subprocess.CompletedProcess[str]:
    """The comparison of a project's page with its code."""
    command = [sys.executable, str(root / ".ci" / "architecture"), "--check"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_page_shows_the_rooms() -> None:
    done = compared(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_import_that_the_page_does_not_show_would_be_seen(tmp_path: Path) -> None:
    for name in (".ci/architecture", "docs/architecture.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for package in ("derive", "numerics", "generated"):
        for path in (ROOT / package).rglob("*.py"):
            copy = tmp_path / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    assert compared(tmp_path).returncode == 0
    with (tmp_path / "numerics" / "roots" / "__init__.py").open("a") as file:
        file.write("\n\ndef sneaking():\n    from derive.cli import main\n")
    done = compared(tmp_path)
    assert done.returncode == 1 and "+| `numerics.roots`" in done.stdout
