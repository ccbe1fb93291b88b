"""The notebooks of docs/ run and show what is stored in them; the tool that says so sees what has changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat", reason="comes with the extra `test`")

ROOT = Path(__file__).resolve().parents[2]
STORED = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))


def check(*notebooks: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / ".ci" / "notebooks"), "--check", *map(str, notebooks)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=500)


@pytest.mark.parametrize("path", STORED, ids=lambda p: p.stem)
def test_a_notebook_shows_what_is_stored(path: Path) -> None:
    done = check(path)
    assert done.returncode == 0 and not done.stdout, done.stdout + done.stderr


def test_there_are_notebooks_and_nothing_of_a_machine_in_them() -> None:
    assert {p.stem for p in STORED} >= {"check_a_paper", "generate_code", "test_your_implementation"}
    for path in STORED:
        text = path.read_text(encoding="utf-8")
        assert not [word for word in ("/tmp", "/home", "/root", "site-packages") if word in text]
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        assert all(c.get("execution_count") is None and not c.metadata for c in notebook.cells)
        assert any("text/html" in o.get("data", {}) for c in notebook.cells for o in c.get("outputs", ()))


def test_the_tool_sees_other_outputs_errors_and_warnings(tmp_path: Path) -> None:
    made = []
    for name, code in (
        ("other", "1 + 1"),
        ("raising", "raise ValueError('no')"),
        ("warning", "import warnings\nwarnings.warn('noise')"),
    ):
        notebook = nbformat.v4.new_notebook()
        cell = nbformat.v4.new_code_cell(code)
        cell.outputs = (
            [nbformat.v4.new_output("execute_result", {"text/plain": "3"})] if name == "other" else []
        )
        notebook.cells.append(cell)
        made.append(tmp_path / f"{name}.ipynb")
        nbformat.write(notebook, made[-1])
    before = made[0].read_bytes()
    done = check(*made)
    assert done.returncode == 1 and made[0].read_bytes() == before
    assert "-    3\n+    2" in done.stdout and "raising.ipynb: a cell raises ValueError: no" in done.stdout
    assert "warning.ipynb: written to the error stream" in done.stdout
