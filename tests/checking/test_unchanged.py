"""What was told of theories holds only for as long as no file of the project changes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from derive.checking import unchanged
from derive.checking.unchanged import KEPT, recall, remember, state

FILES = (
    "derive/statement/claim.py",
    "derive/theories/toy/certificates/toy.one.json",
    "derive/theories/toy/certificates/at_zero/toy.q.json",
    "numerics/evaluate.py",
    "generated/toy/float64.py",
    "generated/toy/functions.lean",
    "generated/accuracy.json",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"this is {name}\n")
    return tmp_path / "project"


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches"


def later() -> float:
    return time.time() + 60


def test_the_state_is_the_same_where_nothing_has_changed(project: Path) -> None:
    first = state(project, later())
    for name in FILES:  # a younger file of the same text
        os.utime(project / name)
    (project / "derive/statement/__pycache__").mkdir()
    (project / "derive/statement/__pycache__/claim.cpython-311.pyc").write_bytes(b"anything")
    assert first is not None and state(project, later()) == first


@pytest.mark.parametrize("name", FILES)
def test_every_byte_counts(project: Path, name: str) -> None:
    first, path = state(project, later()), project / name
    path.write_text(path.read_text().replace("t", "T", 1))
    assert state(project, later()) not in (None, first)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_comes_goes_or_moves_counts(project: Path, name: str) -> None:
    first, path = state(project, later()), project / name
    path.rename(path.with_name("moved.py"))
    moved = state(project, later())
    path.with_name("moved.py").unlink()
    gone = state(project, later())
    path.with_name("new.py").touch()
    assert len({first, moved, gone, state(project, later())}) == 4


def test_a_file_younger_than_the_process_leaves_the_state_open(project: Path) -> None:
    assert state(project, time.time() - 60) is None


def test_a_file_that_cannot_be_read_leaves_the_state_open(project: Path) -> None:
    (project / "derive/broken.py").symlink_to(project / "nowhere.py")
    assert state(project, later()) is None


def test_engines_count(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = state(project, later())
    monkeypatch.setattr(unchanged, "version", lambda name: "0.0.1")
    assert state(project, later()) != first


def test_what_was_told_belongs_to_one_state_and_selection() -> None:
    remember(["one", "two"], "now", {"what": "ü"})
    assert recall(["one", "two"], "now") == {"what": "ü"}
    assert recall(["one", "two"], "later") is None
    assert recall(["two", "one"], "now") is None
    assert recall(["one"], "now") is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"format": 1}', b"[" * 100_000, b"null"])
def test_a_damaged_record_is_none(caches: Path, content: bytes) -> None:
    remember(["one"], "now", {})
    (path,) = caches.rglob("*.json")
    path.write_bytes(content)
    assert recall(["one"], "now") is None


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_record(caches: Path) -> None:
    caches.write_text("a file where the folder should be")
    remember(["one"], "now", {})
    assert recall(["one"], "now") is None


def test_records_do_not_pile_up(caches: Path) -> None:
    for k in range(KEPT + 5):
        remember([str(k)], "now", {})
    assert len(list(caches.rglob("*.json"))) == KEPT
