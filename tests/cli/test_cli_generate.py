"""`rederive generate`: comparison, whole writes, interruptions, folders that cannot be written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from derive.checking.shelf import Shelf
from derive.files import publishing
from derive.statement.claim import Claim
from derive.statement.verdict import Verdict
from tests.helpers.profiles import LONG

Run = Callable[..., Any]
Snapshot = Callable[[Path], dict[str, bytes]]
ROOT = Path(__file__).resolve().parents[2]


def as_stored(shelf: Shelf, claim: Claim) -> tuple[Verdict, str, str]:
    """What a stored certificate says, unverified."""
    certificate = shelf.find(claim)
    return Verdict(certificate["verdict"]), str(certificate["detail"]), ""


def test_shipped_code_is_up_to_date(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts and measured accuracy.

    To verify all certificates again is for the long profile, and for .ci/run, which runs this command as it
    is: tests/theories verifies each of them, claim by claim.
    """
    if not LONG:
        monkeypatch.setattr(Shelf, "verified", as_stored)
    result = run("generate", "--check")
    assert result.exit_code == 0, result.stdout[:2000]
    assert result.stdout.endswith("generated: up to date\n")


def test_written_code_is_up_to_date(run: Run, run_json: Run, own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert run("generate", own, "--folder", folder).exit_code == 0
    data = run_json("generate", own, "--folder", folder, "--check")
    assert data == {
        "check": True, "ok": True,
        "folders": [
            {
                "folder": str(folder), "up_to_date": True, "changed": [], "difference": "", "inaccurate": [],
                "unsettled": {}, "warnings": [],
            }
        ],
    }  # fmt: skip


def test_check_prints_a_unified_diff_and_writes_nothing(
    run: Run, run_json: Run, own: Path, snapshot: Snapshot
) -> None:
    run("generate", own)
    folder = own.parent / "logistic_generated"
    path = folder / "logistic" / "ball.py"
    path.write_text(path.read_text().replace("def share", "def shared"))
    (folder / "logistic" / "float64.py").unlink()
    before = snapshot(folder)
    result = run("generate", own, "--check")
    assert result.exit_code == 1
    assert "--- committed/logistic/ball.py\n+++ emitted/logistic/ball.py\n@@" in result.stdout
    assert "missing: logistic/float64.py" in result.stdout
    assert run_json("generate", own, "--check", code=1)["ok"] is False
    assert snapshot(folder) == before
    assert run_json("generate", own)["folders"][0]["changed"] == ["logistic/ball.py", "logistic/float64.py"]
    assert run("generate", own, "--check").exit_code == 0


def changed_theory(own: Path) -> None:
    own.write_text(own.read_text().replace("Share of the capacity at time t", "Another summary"))


def test_an_interrupt_in_the_middle_leaves_the_tree_as_it_was(
    run: Run, own: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("generate", own)
    before = snapshot(own.parent)
    changed_theory(own)
    after = {**before, "logistic.py": own.read_bytes()}
    taken = publishing.take

    def interrupted(step: publishing.Step, *arguments: Any) -> None:
        taken(step, *arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(publishing, "take", interrupted)
    result = run("generate", own)
    monkeypatch.undo()
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr == "rederive: interrupted while publishing logistic; nothing was changed\n"
    assert snapshot(own.parent) == after
    assert run("generate", own).exit_code == 0 and snapshot(own.parent) != after


STOPPED = """
import sys, time
from derive.files import publishing
from derive.cli import main
taken = publishing.take
def slow(*arguments):
    taken(*arguments)
    print("in the middle", flush=True)
    time.sleep(60)
publishing.take = slow
main(["generate", sys.argv[1]])
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_in_the_middle_leaves_the_tree_as_it_was(
    run: Run, own: Path, snapshot: Snapshot, number: signal.Signals, code: int
) -> None:
    run("generate", own)
    before = snapshot(own.parent / "logistic_generated")
    changed_theory(own)
    process = subprocess.Popen(
        [sys.executable, "-c", STOPPED, str(own)], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "in the middle\n"
    time.sleep(0.1)
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == code
    assert len(said.splitlines()) == 1 and said.endswith("while publishing logistic; nothing was changed\n")
    assert snapshot(own.parent / "logistic_generated") == before
    assert [p.name for p in own.parent.iterdir() if p.name.startswith(".")] == []


def test_a_folder_that_cannot_be_written(run: Run, own: Path, snapshot: Snapshot, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("not a folder")
    before = snapshot(tmp_path)
    result = run("generate", own, "--folder", blocked / "below")
    assert (result.exit_code, result.stdout) == (1, "") and "below" in result.stderr
    assert run("generate", own, "--folder", blocked).exit_code == 2
    assert snapshot(tmp_path) == before


def test_certificates_that_cannot_be_written(run: Run, own: Path) -> None:
    blocked = own.parent / "certificates"
    blocked.write_text("not a folder")
    result = run("run", own)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "certificates" in result.stderr and blocked.read_text() == "not a folder"


def test_an_expression_that_cannot_be_emitted_is_named(run: Run, own: Path) -> None:
    text = own.read_text().replace("exp, oo", "exp, mathieuc, oo")
    own.write_text(text.replace("value=share,", "value=mathieuc(share, 1, share),"))
    result = run("generate", own)
    assert result.exit_code == 1 and result.stderr == ""
    line = next(n for n, k in enumerate(own.read_text().splitlines(), 1) if "logistic.quantity(" in k)
    assert f"{own}:{line}: share: mathieuc cannot be emitted" in result.stdout
    assert "FAILED  logistic.share cannot be emitted: " in result.stdout
    assert not (own.parent / "logistic_generated").exists()


@pytest.mark.parametrize(("reader", "said"), [("head -n 1", "special"), ("true", "")])
def test_a_reader_that_goes_away_is_no_error(reader: str, said: str) -> None:
    """After a line, or before anything is written."""
    command = f"{sys.executable} -m derive.cli list special | {reader}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.startswith(said) and done.stderr == ""


@pytest.mark.skipif(not LONG, reason="all is verified for each seed; tests/emit compares the texts alone")
@pytest.mark.parametrize(("seed", "ground"), [("3", "python"), ("11", "flint")])
def test_the_shipped_code_is_the_same_for_every_hash_seed_and_integer_type(seed: str, ground: str) -> None:
    chosen = {"PYTHONHASHSEED": seed, "SYMPY_GROUND_TYPES": ground, "PYTHONPATH": str(ROOT)}
    environment = {**os.environ, **chosen}
    done = subprocess.run(
        [sys.executable, "-m", "derive.cli", "generate", "--check"],
        env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["__init__.py", "logistic/ball.py", "logistic/__init__.py", "accuracy.json"])
@pytest.mark.parametrize("content", ['{"mine": 1}\n', ""])
def test_a_file_of_somebody_else_is_never_overwritten(
    run: Run, own: Path, snapshot: Snapshot, tmp_path: Path, name: str, content: str
) -> None:
    folder = tmp_path / "there"
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(content)
    before = snapshot(folder)
    result = run("generate", own, "--folder", folder)
    assert result.exit_code != 0 and result.stdout == "" and result.stderr.count("\n") == 1
    assert name in result.stderr and "not written by Rederive" in result.stderr
    assert snapshot(folder) == before
    (folder / name).rename(folder / "mine.txt")
    assert run("generate", own, "--folder", folder).exit_code == 0
    assert (folder / "mine.txt").read_text() == content
    assert run("generate", own, "--folder", folder).exit_code == 0


def test_a_pipe_in_the_place_of_a_file_is_named_and_not_opened(run: Run, own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "there"
    (folder / "logistic").mkdir(parents=True)
    os.mkfifo(folder / "logistic" / "ball.py")
    result = run("generate", own, "--folder", folder)
    assert result.exit_code != 0 and "logistic/ball.py" in result.stderr


def test_no_name_of_a_folder_is_refused(run: Run, own: Path) -> None:
    result = run("generate", own, "--folder", "")
    assert result.exit_code == 2
    assert "--folder" in result.stderr and "''" in result.stderr and "allowed are" in result.stderr
    assert not (own.parent / "logistic_generated").exists()
