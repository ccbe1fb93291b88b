"""`rederive watch`: what is settled on a save, what a broken file says, and how it ends."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from derive.cli.watching import Round, prepare, settled_once
from tests.helpers.command import invoke

ROOT = Path(__file__).resolve().parents[2]
TEXT = """from sympy import Eq
from derive import Theory, by
t = Theory("t", "T")
x = t.parameter("x", "a number")
first = t.claim("first", "The square", Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())
second = t.claim("second", "The cube", Eq((x + 1)**3, x**3 + 3*x**2 + 3*x + 1), proof=by.identity())
"""
Once = Callable[[str], tuple[Round, str]]


@pytest.fixture
def once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Once:
    """Save a text, settle it, and say what was printed."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "home")
    prepare()
    last = Round(set())

    def save(text: str) -> tuple[Round, str]:
        nonlocal last
        Path("mine.py").write_text(text)
        last = settled_once(Path("mine.py"), 60.0, 2, last.known)
        return last, capsys.readouterr().out

    return save


def test_only_what_has_changed_is_settled(once: Once) -> None:
    _, said = once(TEXT)
    assert "PROVED     t.first" in said and "PROVED     t.second" in said and "2 claims: 2 proved" in said
    now, said = once(TEXT + "# a comment\n")
    assert "t.first" not in said and "t.second" not in said and "; 2 as before; " in said
    assert len(now.known) == 2
    _, said = once(TEXT.replace("(x + 1)**3, ", "(x + 1)**3 + 2, 2 + "))
    assert "t.first" not in said and "PROVED     t.second" in said and "; 1 as before; " in said
    assert os.listdir() == ["mine.py"]


def test_a_claim_that_is_wrong_is_explained(once: Once) -> None:
    _, said = once(TEXT.replace("3*x + 1", "4*x + 1"))
    for line in ("t.second: The cube", "witness     x=", "4 replaced by 3: proved", "stated      mine.py:6"):
        assert line in said, line
    _, said = once(TEXT)
    assert "PROVED     t.second" in said and "witness" not in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEXT[:-30], "mine.py:6: SyntaxError: "),
        (TEXT + "zz\n", "mine.py:7: NameError: name 'zz' is not defined\n"),
        ("", "mine.py: the file defines no Theory\n"),
        (TEXT + "import os\nos._exit(3)\n", "mine.py: the file has ended its process, exit code 3\n"),
        (TEXT + "raise SystemExit(1)\n", "the theory file ended the program"),
        (TEXT + "print('said by the file')\n", "said by the file\n"),
    ],
)
def test_whatever_a_file_does_watching_goes_on(once: Once, text: str, said: str) -> None:
    assert said in once(text)[1]
    assert "2 claims: 2 proved" in once(TEXT)[1]


def test_neighbours_are_watched_and_read_anew(once: Once) -> None:
    Path("neighbour_of_it.py").write_text("NAME = 't'\n")
    text = TEXT.replace('Theory("t"', "Theory(NAME").replace(
        "by\n", "by\nfrom neighbour_of_it import NAME\n", 1
    )
    now, said = once(text)
    assert (
        now.whole and {p.name for p in now.files} == {"mine.py", "neighbour_of_it.py"} and "t.first" in said
    )
    Path("neighbour_of_it.py").write_text("NAME = 'other'\n")
    assert "PROVED     other.first" in once(text)[1]
    Path("neighbour_of_it.py").write_text("NAME = nothing\n")
    now, said = once(text)
    assert "neighbour_of_it.py:1 (imported by mine.py:" in said and not now.whole


def test_a_newer_save_ends_a_round(once: Once, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.py").write_text(TEXT + "while True:\n    pass\n")
    assert settled_once(Path("mine.py"), 60.0, 1, {}, has_changed=lambda: True).whole is False


SLOW = """
import os
from derive import SIMULATED
from sympy import Symbol

def forever(options, seed):
    with open("process", "w") as file:
        file.write(str(os.getpid()))
    while True:
        pass

t.sampler("forever", forever)
m = Symbol("m", real=True)
t.claim(
    "slow", "", Eq(m, 1), expect=SIMULATED, proof=by.simulation("t.forever", {}, seeds=2, statistics={m: "m"})
)
"""


def test_a_round_that_ends_leaves_no_process(once: Once, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.py").write_text(TEXT + SLOW)

    def is_settling() -> bool:
        return Path("process").exists() and Path("process").read_text() != ""

    settled_once(Path("mine.py"), 600.0, 2, {}, has_changed=is_settling)
    with pytest.raises(ProcessLookupError):  # nor does this test leave one
        os.kill(int(Path("process").read_text()), signal.SIGKILL)


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(TEXT)
    result = invoke("watch", tmp_path / "mime.py")
    assert result.exit_code == 2 and "did you mean mine.py?" in result.stderr
    for name in ("special", "mine.py:first"):
        result = invoke("watch", name)
        assert result.exit_code == 2 and "is no theory file" in result.stderr
    (tmp_path / "folder.py").mkdir()
    assert invoke("watch", tmp_path / "folder.py").exit_code == 2


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], queue.Queue[str], Path]]:
    """The command on a file, and its lines as they come."""
    file = tmp_path / "mine.py"
    file.write_text(TEXT)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "caches")}
    process = subprocess.Popen(
        [sys.executable, "-m", "derive.cli", "watch", str(file)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment,
    )  # fmt: skip
    lines: queue.Queue[str] = queue.Queue()
    assert process.stdout is not None
    reader = threading.Thread(target=lambda: [lines.put(line) for line in process.stdout or ()])
    reader.start()
    yield process, lines, file
    process.kill()
    process.wait()
    reader.join()
    process.stdout.close()


def until(lines: queue.Queue[str], part: str) -> None:
    """Read until a line holds a text."""
    while part not in lines.get(timeout=60):
        pass


def test_saves_are_seen_until_it_is_interrupted(
    watching: tuple[subprocess.Popen[str], queue.Queue[str], Path],
) -> None:
    process, lines, file = watching
    until(lines, "2 claims: 2 proved")
    file.write_text(TEXT[:-30])
    until(lines, "SyntaxError")
    file.write_text(TEXT)
    until(lines, "2 as before")
    file.unlink()
    until(lines, f"{file.name} is gone; it is settled once it is there again")
    file.write_text(TEXT)
    until(lines, "2 as before")
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
