"""What the pages show of pytest is what it prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import derive.laboratory.evaluator
import derive.testing.collecting.theories
from derive import by
from tests.helpers.documents import DOCUMENTS, Session, saved_files, sessions

pytest_plugins = ["pytester"]

LOADED = (by, derive.laboratory.evaluator, derive.testing.collecting.theories)
SHOWN = [s for document in DOCUMENTS for s in sessions(document) if s.command.startswith("pytest ")]


def test_there_is_something_to_compare() -> None:
    assert "docs/first_steps.md" in {s.document for s in SHOWN}


@pytest.mark.parametrize("session", SHOWN, ids=lambda s: f"{s.document}: {s.command}")
def test_sessions_of_pytest(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, session: Session
) -> None:
    for name, value in {
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "XDG_CACHE_HOME": str(tmp_path), "COLUMNS": "80"
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    for name, content in saved_files(session.document).items():
        (pytester.path / name).write_text(content, encoding="utf-8")
    result = pytester.runpytest_inprocess("-p", "derive.testing.plugin", *shlex.split(session.command)[1:])
    printed = re.sub(r" in \d+\.\d+s$", " in …", "\n".join(result.stdout.lines), flags=re.MULTILINE)
    assert printed.rstrip() == session.printed.rstrip()
