"""What the README and the pages of docs/ show is what the commands print and what the code does."""

from __future__ import annotations

import doctest
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from derive.checking.checker import Checker
from derive.checking.library import SHIPPED, load
from derive.statement.verdict import Verdict
from tests.helpers.documents import DOCUMENTS, Session, python_blocks, saved_files, sessions, talks, text_of
from tests.helpers.own_theory import detached

ALL = [session for document in DOCUMENTS for session in sessions(document)]
RUNS = [s for s in ALL if re.fullmatch(r"rederive run \w+", s.command)]
"""Runs of shipped theories take long: their lines are compared with the claims."""
TESTED = [s for s in ALL if s.command.startswith("pytest ")]
"""Sessions of pytest, which tests/testing looks at."""
OTHERS = [s for s in ALL if s not in RUNS and s not in TESTED]
QUICK = [s for s in OTHERS if ".py" not in s.command]
BLOCKS = [(d, n, block) for d in DOCUMENTS for n, block in enumerate(python_blocks(d))]


def named(session: Session) -> str:
    """A session as the name of a test."""
    return f"{session.document}: {session.command}"


def test_there_is_something_to_compare() -> None:
    pages = {
        "README.md",
        *(
            f"docs/{n}.md"
            for n in ("games", "lsgan", "own_theory", "solvable_gan", "special", "spin_glass", "testing")
        ),
    }
    assert len(QUICK) >= 14 and len(OTHERS) >= len(QUICK) + 4 and {s.document for s in ALL} >= pages
    assert {s.command.split()[-1] for s in RUNS} >= {"spin_glass", "games", "lsgan"}


@pytest.mark.parametrize("session", QUICK, ids=named)
def test_commands_on_shipped_theories(run: Callable[..., Any], session: Session) -> None:
    result = run(*shlex.split(session.command)[1:])
    assert result.stdout + result.stderr == session.printed


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if saved_files(d)])
def test_commands_on_saved_files(
    run: Callable[..., Any], document: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in saved_files(document).items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = [s for s in OTHERS if s.document == document and s not in QUICK]
    assert len(shown) >= 2
    for session in shown:
        result = run(*shlex.split(session.command)[1:])
        assert result.stdout + result.stderr == session.printed


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if talks(d)])
def test_sessions_with_the_prompt(
    run: Callable[..., Any], document: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in saved_files(document).items():
        (tmp_path / name).write_text(content, encoding="utf-8")
        run("run", tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    for n, talk in enumerate(talks(document)):
        test = doctest.DocTestParser().get_doctest(talk, {}, document, document, n)
        with detached():
            assert test.examples and doctest.DocTestRunner().run(test).failed == 0


def spin_glass_values(names: dict[str, Any]) -> None:
    assert str(names["value"]) == "0.1396125828590939065635637222358246746083"
    assert names["curve"].shape == (3,)
    assert abs(names["curve"][2] - 0.139612582859094) < 1e-15


def spin_glass_landscape(names: dict[str, Any]) -> None:
    assert names["surface"].shape == (500, 500)
    assert names["surface"].max() == pytest.approx(0.618741, abs=1e-6)
    assert (names["bands"][:-1] > names["bands"][1:]).all()


def games(names: dict[str, Any]) -> None:
    game = names["game"]
    assert str(game.fixed_point()) == "(0, 0)" and str(game.vector_jacobian()) == "Matrix([[1, -1], [1, 0]])"
    assert str(names["radius"]) == "0.7446167824536252478536311991328747427073"
    assert names["run"].shape == (101, 2) and abs(names["run"][-1]).max() < 1e-12
    assert abs(names["best"].radius - (5**0.5 - 1) / 2) < 1e-15
    stable = names["numerics"].games.stable("heavy_ball", lam=1 + 2j, eta=[0.1, 0.2, 0.9], beta=-0.5)
    assert stable.tolist() == [True, True, False] and "[True, True, False], exact" in text_of("docs/games.md")
    assert float(names["whole"].radius.mid) == pytest.approx(0.858469, abs=1e-6)


def lsgan_arrays(names: dict[str, Any]) -> None:
    assert names["J"].shape == (2,) and names["J"][0] == pytest.approx(1.3441684094650148, rel=1e-14)
    value, slope, curvature = names["everything"]
    assert value == pytest.approx(names["J"][0], rel=1e-14)
    assert (slope.shape, curvature.shape) == ((4,), (4, 4))
    assert names["run"] is not None and names["runs"] is not None


def lsgan_variants(names: dict[str, Any]) -> None:
    assert names["statement"] is not None and names["proof"].name == "antiderivative"


def solvable_gan(names: dict[str, Any]) -> None:
    path, run, points = names["path"], names["run"], names["points"]
    assert path.P.shape == (4, 2, 2) and path.q.shape == (4, 2)
    assert abs(path.P[-1]).max() < 1 and abs(path.q[-1]).max() < 1e-3  # at η = 2 both features are recovered
    assert abs(path.P[-1].diagonal()).min() > 0.9
    assert run.P.shape == (21, 2, 2) and run.P[0] == pytest.approx(path.P[0])
    # The two features turn into each other slowly: off the diagonal runs spread far more than n^(-1/2).
    assert abs((run.P[-1] - path.P[-1]).diagonal()).max() < 0.1
    assert points


def special(names: dict[str, Any]) -> None:
    from sympy import pi, sqrt

    h, numerics = names["h"], names["numerics"]
    assert names["table"].shape == (7, 3)
    assert numerics.special.erfcx(1e6) == 5.641895835474742e-07
    assert "# 5.641895835474742e-07" in text_of("docs/special.md")
    assert (names["scaled"] - (2 * h * names["erfcx"](h) - 2 / sqrt(pi))).expand() == 0
    assert names["slope"].has(h) and not names["slope"].has(names["owens_t"])


def logistic(names: dict[str, Any]) -> None:
    claim = names["logistic"].claims["logistic.grows"]
    assert Checker(twin_limit=0).check(claim).verdict is Verdict.PROVED


def orbits(names: dict[str, Any]) -> None:
    root = names["root"]
    assert root.fault == "" and list(root.where.values()) == ["else both roots are complex"]
    assert root.argued == ("that the larger one is meant",)


CHECKS: dict[tuple[str, int], Callable[[dict[str, Any]], None]] = {
    ("README.md", 0): spin_glass_values,
    ("docs/spin_glass.md", 0): spin_glass_values,
    ("docs/spin_glass.md", 1): spin_glass_landscape,
    ("docs/games.md", 0): games,
    ("docs/lsgan.md", 0): lsgan_arrays,
    ("docs/lsgan.md", 1): lsgan_variants,
    ("docs/own_theory.md", 0): logistic,
    ("docs/own_theory.md", 1): orbits,
    ("docs/solvable_gan.md", 0): solvable_gan,
    ("docs/special.md", 0): special,
}


def test_every_block_has_its_check() -> None:
    assert {(document, n) for document, n, _ in BLOCKS} == set(CHECKS)


@pytest.mark.parametrize(("document", "n", "block"), BLOCKS, ids=[f"{d}: {n}" for d, n, _ in BLOCKS])
def test_python_blocks(document: str, n: int, block: str) -> None:
    names: dict[str, Any] = {}
    exec(block, names)
    CHECKS[document, n](names)


@pytest.mark.parametrize("name", sorted({s.command.split()[-1] for s in RUNS}))
def test_lines_of_a_run_are_whole(name: str) -> None:
    """The shortened runs name claims that exist, with their verdicts."""
    theory = load(name)
    shown = [
        line.split()[:2]
        for session in RUNS
        if session.command.endswith(f" {name}")
        for line in session.printed.splitlines()
        if line.split(maxsplit=1)[0:1] and line.split()[0] in Verdict.__members__
    ]
    assert len(shown) >= 11
    for verdict, claim in shown:
        assert theory.find(claim).expect.value == verdict


def counted(name: str) -> tuple[int, ...]:
    """How many claims a shipped theory has: all, proved, enclosed, simulated, refuted."""
    expected = [claim.expect for claim in load(name).claims.values()]
    rungs = (Verdict.PROVED, Verdict.ENCLOSED, Verdict.SIMULATED, Verdict.REFUTED)
    return (len(expected), *(expected.count(rung) for rung in rungs))


def test_the_counts_are_those_of_the_claims() -> None:
    total, proved, enclosed, simulated, refuted = counted("spin_glass")
    line = (
        f"{total} claims: {proved} proved, {enclosed} enclosed, {simulated} simulated, "
        f"{refuted} refuted as expected, 0 undecided, 0 short of what they declare"
    )
    page = text_of("docs/spin_glass.md")
    assert line in page.splitlines()
    assert re.search(rf"^certificates: {total} ", page, re.MULTILINE)


def test_the_table_of_what_is_settled() -> None:
    rows = re.findall(r"^\| \[`(\w+)`\]\(docs/\1\.md\) \|([\d| ]+)\|", text_of("README.md"), re.MULTILINE)
    shown = {name: tuple(int(cell) for cell in cells.split("|") if cell.strip()) for name, cells in rows}
    assert shown == {name: counted(name) for name in SHIPPED}
