"""What is packed: every module, and every other file that lies in a package."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]


def test_every_file_of_a_package_is_packed() -> None:
    packed = SETTINGS["packages"]["find"]["include"]
    for name in ("derive", "numerics", "generated"):
        assert any(fnmatch(name, pattern) for pattern in packed)
        data = [pattern.removeprefix("**/") for pattern in SETTINGS["package-data"][name]]
        for path in (ROOT / name).rglob("*"):
            if path.is_dir() or path.suffix in (".py", ".pyc", ".nbi", ".nbc"):
                continue
            assert any(fnmatch(path.name, pattern) for pattern in data), path


def test_every_folder_with_modules_is_a_package() -> None:
    for name in ("derive", "numerics", "generated"):
        for path in (ROOT / name).rglob("*.py"):
            assert (path.parent / "__init__.py").exists(), path


def test_the_extension_of_notebooks_is_packed() -> None:
    assert SETTINGS["py-modules"] == ["rederive"]
    assert "def load_ipython_extension(" in (ROOT / "rederive.py").read_text(encoding="utf-8")
