"""A scratch copy of the house, in which a test adds a member and sees which files that touches."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("derive", "numerics", "generated")
# Written by the commands, never by hand.
OUTPUTS = ("generated/", "certificates/")


class Scratch:
    """A copy of the packages; commands run in it see nothing else of the project.

    Parameters
    ----------
    folder : where the copy goes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # Compiled modules come along, or every command would compile the whole house again; they are stale
        # where a text is edited. Those that another process is just writing stay behind.
        ignored = shutil.ignore_patterns("*.pyc.*")
        for layer in LAYERS:
            shutil.copytree(ROOT / layer, folder / layer, ignore=ignored)
        shutil.copy(ROOT / "pyproject.toml", folder)
        self._before = self._texts()

    def write(self, name: str, text: str) -> None:
        """Write a new file."""
        path = self.folder / name
        assert not path.exists(), f"{name} is there already"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace one passage of a file."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the copy."""
        # The environment of the test, but for where the project's packages are found.
        environment = os.environ | {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def rederive(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command line in the copy."""
        return self.python("-m", "derive.cli", *arguments)

    def lint(self) -> subprocess.CompletedProcess[str]:
        """Check the contracts of imports in the copy."""
        command = [str(Path(sysconfig.get_path("scripts")) / "lint-imports"), "--no-cache"]
        environment = {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def touched(self) -> set[str]:
        """Files that are new or changed, without what the commands write."""
        after = self._texts()
        changed = {name for name, text in after.items() if self._before.get(name) != text}
        changed |= self._before.keys() - after.keys()
        return {n for n in changed if not any(n.startswith(o) or f"/{o}" in n for o in OUTPUTS)}

    def _texts(self) -> dict[str, bytes]:
        files = (p for p in self.folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
        return {p.relative_to(self.folder).as_posix(): p.read_bytes() for p in files}


def walk(title: str, name: str) -> set[str]:
    """The files and folders that a section of CONTRIBUTING names, for a member of this name."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (section,) = re.findall(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    steps = re.findall(r"^\d+\. .*?(?=^\d+\. |^\n|^$|\Z)", section, re.DOTALL | re.MULTILINE)
    words = (word for step in steps for word in re.findall(r"`([^`\s]+)`", step))
    return {re.sub(r"<\w+>", name, w) for w in words if "/" in w and w.startswith(LAYERS)}


def unlisted(touched: set[str], listed: set[str]) -> set[str]:
    """Touched files that are neither listed nor in a listed folder."""
    folders = tuple(name for name in listed if name.endswith("/"))
    return {name for name in touched if name not in listed and not name.startswith(folders)}
