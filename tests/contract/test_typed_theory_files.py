"""A user's theory file passes mypy --strict against installed packages, and mypy sees what is wrong in it."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import venv

import pytest

from derive.cli.beginning import TEXT
from tests.helpers.documents import ROOT, saved_files, text_of

CONFIG = "[mypy]\nstrict = true\n[mypy-sympy.*]\nignore_missing_imports = true\n"
WRONG = """
from sympy import Eq
from derive import Theory, by
theory = Theory("wrong", "W")
x = theory.parmeter("x", "a number")
y = theory.parameter("y", 3)
theory.claim("a", "", Eq(y, y), proof="identity")
theory.published("b", "", Eq(y, y), proof=by.identity(), corected_by=None)
theory.quantity("q", "", parameters=(y,), claims=["a"])
by.identiy()
theory.claim("c", "", Eq(y, y), proof=by.identity(), expect="PROVED")
"""


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What mypy says of files in a folder of their own; the packages lie where installed ones do."""
    folder = tmp_path_factory.mktemp("typed")
    environment = folder / "environment"
    venv.EnvBuilder(with_pip=False).create(environment)
    python = environment / "bin" / "python"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = environment / "lib" / version / "site-packages"
    (packages / "others.pth").write_text(sysconfig.get_path("purelib") + "\n")
    for name in ("derive", "numerics", "generated"):
        (packages / name).symlink_to(ROOT / name)
    files = {
        name: text for page in ("README.md", "docs/own_theory.md") for name, text in saved_files(page).items()
    }
    files |= {"wrong.py": WRONG, "fresh.py": TEXT.replace("{name}", "fresh"), "mypy.ini": CONFIG}
    for name, text in files.items():
        (folder / name).write_text(text)
    names = [name for name in files if name.endswith(".py")]
    command = [sys.executable, "-m", "mypy", "--python-executable", str(python), *names]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    ).stdout.splitlines()


def test_theory_files_are_typed(typed: list[str]) -> None:
    errors = [line for line in typed if ": error:" in line and not line.startswith("wrong.py")]
    # The sampler of the page is a function of the user's own.
    assert [line for line in errors if "Function is missing a type annotation" not in line] == []
    assert len(errors) <= 1


def test_what_is_wrong_is_seen_before_it_is_run(typed: list[str]) -> None:
    lines = [int(line.split(":")[1]) for line in typed if line.startswith("wrong.py") and ": error:" in line]
    assert lines == [5, 6, 7, 8, 9, 10, 11]


def test_the_page_tells_the_lines_of_the_settings() -> None:
    (told,) = re.findall(r"```ini\n(.*?)```", text_of("docs/first_steps.md"), re.DOTALL)
    assert told.split() == CONFIG.split()
