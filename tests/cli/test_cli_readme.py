"""What the README shows is what the commands print."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from derive.checking.library import load
from derive.statement.verdict import Verdict

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
SESSIONS = [s for block in BLOCKS for s in re.split(r"^\$ ", block, flags=re.MULTILINE) if s]
EVALUATIONS = [s for s in SESSIONS if s.startswith(("rederive eval spin_glass", "rederive eval games"))]


def test_there_is_something_to_compare() -> None:
    assert len(EVALUATIONS) >= 6 and any(s.startswith("rederive run") for s in SESSIONS)


@pytest.mark.parametrize("session", EVALUATIONS, ids=range(len(EVALUATIONS)))
def test_evaluations(run: Callable[..., Any], session: str) -> None:
    command, _, printed = session.partition("\n")
    result = run(*shlex.split(command)[1:])
    assert result.stdout + result.stderr == printed


def test_a_theory_of_ones_own(run: Callable[..., Any], own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(own.parent)
    sessions = [s for s in SESSIONS if "logistic" in s]
    assert len(sessions) == 2
    for session in sessions:
        command, _, printed = session.partition("\n")
        assert run(*shlex.split(command)[1:]).stdout == printed


def test_python_example() -> None:
    (block,) = (b for b in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "evaluate(" in b)
    names: dict[str, Any] = {}
    exec(block, names)
    assert str(names["value"]) == "0.1396125828590939065635637222358246746083"
    assert names["curve"].shape == (3,)
    assert abs(names["curve"][2] - 0.139612582859094) < 1e-15


def test_games_example() -> None:
    (block,) = (b for b in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "Game(" in b)
    names: dict[str, Any] = {}
    exec(block, names)
    game = names["game"]
    assert str(game.fixed_point()) == "(0, 0)" and str(game.vector_jacobian()) == "Matrix([[1, -1], [1, 0]])"
    assert str(names["radius"]) == "0.7446167824536252478536311991328747427073"
    assert names["run"].shape == (101, 2) and abs(names["run"][-1]).max() < 1e-12
    assert abs(names["best"].radius - (5**0.5 - 1) / 2) < 1e-15
    stable = names["numerics"].games.stable("heavy_ball", lam=1 + 2j, eta=[0.1, 0.2, 0.9], beta=-0.5)
    assert stable.tolist() == [True, True, False] and "[True, True, False], exact" in block
    assert float(names["whole"].radius.mid) == pytest.approx(0.858469, abs=1e-6)


def test_landscape_example() -> None:
    (block,) = (b for b in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "count_many(" in b)
    names: dict[str, Any] = {}
    exec(block, names)
    assert names["surface"].shape == (500, 500)
    assert names["surface"].max() == pytest.approx(0.618741, abs=1e-6)
    assert (names["bands"][:-1] > names["bands"][1:]).all()


@pytest.mark.parametrize("name", ["games", "spin_glass"])
def test_lines_of_a_run_are_whole(name: str) -> None:
    """The shortened runs name claims that exist, with their verdicts."""
    theory = load(name)
    shown = [
        line.split()[:2]
        for session in SESSIONS
        if session.startswith(f"rederive run {name}")
        for line in session.splitlines()[1:]
        if line.split(maxsplit=1)[0:1] and line.split()[0] in Verdict.__members__
    ]
    assert len(shown) >= 12
    for verdict, claim in shown:
        assert theory.find(claim).expect.value == verdict


def test_the_counts_are_those_of_the_claims() -> None:
    from derive.theories.spin_glass import theory

    expected = [claim.expect for claim in theory.claims.values()]
    line = (
        f"{len(expected)} claims: {expected.count(Verdict.PROVED)} proved, "
        f"{expected.count(Verdict.ENCLOSED)} enclosed, {expected.count(Verdict.SIMULATED)} simulated, "
        f"{expected.count(Verdict.REFUTED)} refuted as expected, 0 undecided, 0 short of what they declare"
    )
    assert line in README.splitlines()
    assert f"certificates: {len(expected)} stored and read back through the other engine" in README
