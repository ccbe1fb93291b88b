"""How something is shown settles nothing: fingerprints of claims do not depend on it."""

from __future__ import annotations

import pytest

from derive.checking.code_digest import CodeDigests
from derive.checking.fingerprints import Fingerprints
from derive.checking.library import load


def marks(room: str, monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The fingerprints of a proved claim and of a simulated one, with another text in a room."""
    text = CodeDigests._text

    def changed(self: CodeDigests, name: str) -> bytes | None:
        found = text(self, name)
        return found + b"\n# changed" if found is not None and name.startswith(room) else found

    theory = load("special")
    lsgan = load("lsgan")
    simulated = next(c for c in lsgan.claims.values() if c.proof.experiment() is not None)
    with monkeypatch.context() as patch:
        patch.setattr(CodeDigests, "_text", changed)
        prints = Fingerprints(code=CodeDigests(since=float("inf")))
        return [prints.of(theory.find("erfcx.slope")), prints.of(simulated)]


def test_fingerprints_know_nothing_of_notebooks(monkeypatch: pytest.MonkeyPatch) -> None:
    as_it_is = marks("nothing", monkeypatch)
    assert None not in as_it_is and marks("derive.notebook", monkeypatch) == as_it_is
    for room in ("derive.statement.theory", "derive.checking.checker"):
        assert marks(room, monkeypatch) != as_it_is
