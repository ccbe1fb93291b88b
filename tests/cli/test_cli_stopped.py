"""A stopped run prints the verdicts it has; closed outputs and odd arguments are told in one line."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from derive.checking import side_by_side
from derive.cli.outcome import Terminated
from tests.helpers.profiles import LONG

Run = Callable[..., Any]
Snapshot = Callable[[Path], dict[str, bytes]]
ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "derive.cli")


def stopping(monkeypatch: pytest.MonkeyPatch, error: type[BaseException], at: int = 2) -> None:
    """Let the n-th claim be interrupted."""
    settle_one, calls = side_by_side.settle_one, 0

    def interrupted(*arguments: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == at:
            raise error
        return settle_one(*arguments)

    monkeypatch.setattr(side_by_side, "settle_one", interrupted)


@pytest.mark.parametrize("command", ["check", "run"])
@pytest.mark.parametrize(
    ("error", "word", "code"), [(KeyboardInterrupt, "interrupted", 130), (Terminated, "terminated", 143)]
)
def test_a_stopped_run_prints_the_verdicts_it_has(
    run: Run, own: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch,
    command: str, error: type[BaseException], word: str, code: int,
) -> None:  # fmt: skip
    before = snapshot(own.parent)
    stopping(monkeypatch, error)
    result = run(command, own, "--jobs", 1)
    assert result.exit_code == code
    assert result.stdout.startswith("PROVED  logistic.growth") and "1 claim: 1 proved" in result.stdout
    assert result.stderr.startswith(f"rederive: {word}: 1 of 3 claims settled, 2 not reached; no")
    assert snapshot(own.parent) == before


@pytest.mark.parametrize("command", ["check", "run"])
def test_a_stopped_run_as_json(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    stopping(monkeypatch, KeyboardInterrupt, at=3)
    result = run(command, own, "--json", "--jobs", 1)
    data = json.loads(result.stdout)
    assert result.exit_code == 130 and data["ok"] is False
    assert [c["claim"] for c in data["claims"]] == ["logistic.growth", "logistic.other_form"]
    assert data["stopped"] == "interrupted" and data["unreached"] == ["logistic.misprint"]


def test_a_stopped_recheck(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("run", own)
    stopping(monkeypatch, KeyboardInterrupt, at=1)
    result = run("recheck", own, "--jobs", 1)
    assert result.exit_code == 130 and result.stdout == "0 certificates: 0 verified, 0 failed\n"
    assert result.stderr == "rederive: interrupted: 3 of 3 certificates were not reached\n"


SLOW = """
import sys, time
from derive.checking import side_by_side
from derive.cli import main
settle_one, calls = side_by_side.settle_one, 0
def slow(*arguments):
    global calls
    calls += 1
    if calls == 2:
        print("waiting", file=sys.stderr, flush=True)
        time.sleep(60)
    return settle_one(*arguments)
side_by_side.settle_one = slow
main([*sys.argv[1:]])
"""


SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143}
# Of command, number of processes and signal any two meet; all three together cost twice as much and are for
# the long profile.
PAIRED = [
    ("check", 1, signal.SIGINT),
    ("check", 2, signal.SIGTERM),
    ("run", 1, signal.SIGTERM),
    ("run", 2, signal.SIGINT),
]
STOPPED = list(product(("check", "run"), (1, 2), SIGNALS)) if LONG else PAIRED


@pytest.mark.parametrize(("command", "jobs", "number"), STOPPED)
def test_signals(own: Path, snapshot: Snapshot, command: str, jobs: int, number: signal.Signals) -> None:
    before = snapshot(own.parent)
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, command, str(own), "--jobs", str(jobs)], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    assert process.stderr.readline() == "waiting\n"
    process.send_signal(number)
    said, complained = process.communicate(timeout=60)
    assert process.returncode == SIGNALS[number]
    if jobs == 1:
        assert said.startswith("PROVED  logistic.growth") and "1 of 3 claims settled" in complained
    else:  # two claims that do not wait for each other: either may have come first
        assert re.search(r"[12] claims?: ", said) and re.search(r"[12] of 3 claims settled", complained)
    assert snapshot(own.parent) == before and not [p for p in own.parent.iterdir() if p.name[0] == "."]


def test_a_stop_while_something_else_is_done_says_what(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import numerics.evaluate

    def interrupted(*arguments: Any, **parameters: Any) -> None:
        raise Terminated

    monkeypatch.setattr(sys.modules["numerics.evaluate"], "evaluate", interrupted)
    assert numerics.evaluate is not None
    point = ("kappa=1/2", "b=1", "b1=1")
    result = run("eval", "spin_glass.critical_shift", *point)
    assert (result.exit_code, result.stdout) == (143, "")
    assert result.stderr == "rederive: terminated while evaluating spin_glass.critical_shift\n"


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, **environment},
    )  # fmt: skip


CALL = f"{sys.executable} -m derive.cli"
VALUE = "eval spin_glass.critical_shift kappa=1/2 b=1 b1=1"


@pytest.mark.parametrize("arguments", [VALUE, VALUE + " --json", "list nothing", "--help", "--version"])
@pytest.mark.parametrize("closing", [">&-", ">&- 2>&-", "2>&-", "> /dev/full", "> /dev/full 2>&1"])
def test_an_output_that_takes_nothing(arguments: str, closing: str) -> None:
    if "full" in closing and not Path("/dev/full").exists():
        pytest.skip("no full device here")
    done = shell(f"{CALL} {arguments} {closing}")
    assert done.returncode in (0, 1, 2), done.stderr
    assert len(done.stderr.splitlines()) <= 1 and "Exception" not in done.stderr
    if closing in (">&-", "> /dev/full") and "nothing" not in arguments:
        assert done.returncode == 1 and done.stderr.startswith("rederive: ")


def test_a_reader_that_leaves_at_once() -> None:
    done = shell(f"{CALL} {VALUE} | true")
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        "eval $'\\xff' a=1", f"{VALUE} --json $'\\xff=1'", f"{VALUE} $'b2=\\xff'", "list $'\\xff.py'",
        "list $'\\xff'", "eval $'\\xff.py:x' a=1", "show $'a\\xff.py:x'", "check $'\\xed\\xa0\\x80'",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_arguments_that_are_no_text(arguments: str, encoding: str) -> None:
    done = shell(f"{CALL} {arguments}", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1 and "internal error" not in done.stderr


def test_a_folder_whose_name_is_no_text(own: Path) -> None:
    folder = os.fsencode(own.parent) + b"/\xff"
    for more in ("", " --json", " --check --json"):
        done = shell(f"{CALL} generate {own} --folder $'{folder[:-1].decode()}\\xff'{more}")
        assert (done.returncode, done.stderr) == (0, "")
    assert "\\udcff" in done.stdout


def test_every_text_can_be_printed() -> None:
    done = shell(
        f"{CALL} list {ROOT}/derive/nothing.py; {CALL} eval spin_glass.density κ=1", PYTHONIOENCODING="ascii"
    )
    assert done.stdout == "" and done.stderr.count("\n") == 2 and "internal" not in done.stderr


@pytest.fixture
def odd(tmp_path: Path) -> dict[str, Path]:
    """Paths that are no theory files."""
    (tmp_path / "loop.py").symlink_to(tmp_path / "loop.py")
    (tmp_path / "one.py").symlink_to(tmp_path / "two.py")
    (tmp_path / "two.py").symlink_to(tmp_path / "one.py")
    (tmp_path / "folder.py").mkdir()
    return {
        "loop": tmp_path / "loop.py", "circle": tmp_path / "one.py", "folder": tmp_path / "folder.py",
        "long": tmp_path / ("a" * 5000 + ".py"), "deep": tmp_path.joinpath(*["a" * 200] * 30, "x.py"),
    }  # fmt: skip


@pytest.mark.parametrize("which", ["loop", "circle", "folder", "long", "deep"])
@pytest.mark.parametrize("command", ["run", "list", "check", "recheck", "errata", "generate", "show", "eval"])
def test_paths_that_are_no_theory_files(run: Run, odd: dict[str, Path], which: str, command: str) -> None:
    path = odd[which]
    result = run(command, f"{path}:x" if command in ("show", "eval") else path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr) < 1000


@pytest.mark.parametrize("which", ["loop", "circle", "long"])
@pytest.mark.parametrize("option", ["--folder", "--certificates"])
def test_folders_that_cannot_be(run: Run, own: Path, odd: dict[str, Path], which: str, option: str) -> None:
    command = "generate" if option == "--folder" else "run"
    result = run(command, own, option, odd[which])
    assert result.exit_code in (1, 2) and result.stdout == ""


@pytest.mark.parametrize("name", ["a" * 5000, "special." + "a" * 5000, "a.py:" + "b" * 5000])
@pytest.mark.parametrize("command", ["run", "list", "check", "recheck", "errata", "generate", "show", "eval"])
def test_names_of_five_thousand_characters(run: Run, command: str, name: str) -> None:
    result = run(command, name)
    assert (result.exit_code, result.stdout) == (2, "") and len(result.stderr) < 1000


def loaded(arguments: list[str]) -> set[str]:
    """Which theories and libraries a command loads."""
    code = (
        "import sys\nfrom derive.cli import main\n"
        f"main({arguments!r}, standalone_mode=False)\n"
        "heavy = ('sympy', 'derive.statement.theory', 'derive.theories.spin_glass')\n"
        "print(*[m for m in sys.modules if m.startswith(heavy)])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()) if done.stdout.strip() else set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "spinglass"],
        ["check", "quartik"],
        ["eval", "spin_glas.density", "a=1"],
        ["errata", "x" * 300],
    ],
)
def test_a_misspelt_name_loads_no_theory(arguments: list[str]) -> None:
    assert loaded(arguments) == set()


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "x", ""])
def test_seconds_that_are_none(run: Run, own: Path, seconds: str) -> None:
    for command in ("run", "check", "generate"):
        result = run(command, own, "--seconds", seconds)
        assert (result.exit_code, result.stdout) == (2, "") and "--seconds" in result.stderr


def test_seconds_reach_the_claims(run: Run, own: Path) -> None:
    result = run("check", own, "--seconds", "1e-9")
    assert result.exit_code == 1
    assert not any(line.startswith("PROVED") for line in result.stdout.splitlines())
    assert run("check", own, "--seconds", "inf").exit_code == 0
