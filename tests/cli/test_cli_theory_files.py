"""Theory files that cannot be used: one line, exit code 2, and where it went wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from derive.errors import TheoryError
from derive.library import load_file

HEAD = "from derive import Theory, Source, by, REFUTED\nfrom sympy import Eq, Symbol\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = 1\n", "defines no Theory"),
        ("def f(:\n", "line 1: SyntaxError"),
        ("\n\n1 / 0\n", "line 3: ZeroDivisionError"),
        ("import nothing_of_this_name\n", "ModuleNotFoundError"),
        ("raise SystemExit(3)\n", "ended the program"),
        ("\x00", "SyntaxError"),
        (HEAD + "a = Theory('twice', '')\nb = Theory('twice', '')\n", "two theories are called 'twice'"),
        (HEAD + "a = Theory('spin_glass', '')\n", "the name of a shipped theory"),
        (HEAD + "a = Theory('t', '')\na.parameter('x', '')\na.parameter('x', '')\n", "declared twice"),
    ],
)
def test_a_broken_file_is_explained(run: Callable[..., Any], tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(text)
    before, modules = list(sys.path), {m for m in sys.modules if m.startswith("_rederive_")}
    result = run("check", file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr and "mine.py" in result.stderr
    assert sys.path == before
    if "SyntaxError" in said or "Error" in said:
        assert {m for m in sys.modules if m.startswith("_rederive_")} == modules


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "for _ in 'ab':\n    a.claim('c', '', Eq(x, x + 1, evaluate=False), proof=by.identity())\n",
            "the id t.c is used twice",
        ),
        (
            "a.claim('c', '', Eq(x, 1), proof=by.refutation(), expect=REFUTED)\n",
            "must name the claim that corrects it",
        ),
    ],
)
def test_a_claim_badly_built_is_reported(
    run: Callable[..., Any], tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "mine.py"
    good = "a.claim('good', '', Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())\n"
    file.write_text(HEAD + "a = Theory('t', '')\nx = a.parameter('x', '')\n" + text + good)
    result = run("check", file)
    assert result.exit_code == 1 and said in result.stdout and result.stderr == ""
    assert "PROVED     t.good" in result.stdout


@pytest.mark.parametrize("name", ["missing.py", "folder.py", "folder.py:claim"])
def test_a_file_that_cannot_be_read(run: Callable[..., Any], tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.py").mkdir()
    for command in ("run", "check", "recheck", "list", "show", "errata", "generate"):
        result = run(command, tmp_path / name)
        assert result.exit_code == 2 and "cannot be read" in result.stderr


def test_names_that_are_not_python_files(run: Callable[..., Any], tmp_path: Path) -> None:
    other = tmp_path / "theory.txt"
    other.write_text(HEAD + "a = Theory('t', '')\n")
    assert "not a Python file" in run("check", other).stderr


def test_unknown_claim_of_a_file(run: Callable[..., Any], own: Path) -> None:
    result = run("check", f"{own}:grwoth")
    assert result.exit_code == 2 and "did you mean" in result.stderr and "logistic.growth" in result.stderr


def test_a_file_may_rest_on_a_shipped_theory_and_import_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "neighbour_of_mine.py").write_text("NAME = 'mine'\n")
    file = tmp_path / "mine.py"
    file.write_text(
        HEAD
        + "from derive.spin_glass import theory as spin_glass\n"
        + "from neighbour_of_mine import NAME\nmine = Theory(NAME, 'Mine')\nalias = mine\n"
    )
    try:
        (theory,) = load_file(file)
    finally:
        sys.modules.pop("neighbour_of_mine", None)
    assert theory.name == "mine"


def test_load_file_is_typed() -> None:
    with pytest.raises(TheoryError):
        load_file("nowhere.py")
