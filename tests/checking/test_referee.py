"""Claims settled one by one: what is remembered, where it is kept, and that nothing else is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from derive.checking.checker import Checker
from derive.checking.kept import KEPT, Kept
from derive.checking.library import find
from derive.checking.referee import Referee
from derive.statement.claim import Claim
from derive.statement.verdict import PROVED

TEXT = """from sympy import Eq
from derive import Theory, by
t = Theory("t", "T")
x = t.parameter("x", "a number")
first = t.claim("first", "", Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())
second = t.claim("second", "", Eq((x + 1)**3, (x**2 + 2*x + 1)*(x + 1)), uses=[first], proof=by.identity())
value = t.quantity("value", "", parameters=(x,), value=x**2, claims=[first])
third = t.claim("third", "", Eq(value(2), 4), proof=by.agreement(bits=60, points=1), expect=ENCLOSED)
""".replace("Theory, by", "ENCLOSED, Theory, by")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    (tmp_path / "home").mkdir()
    made = tmp_path / "home" / "mine.py"
    made.write_text(TEXT)
    return made


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the claims that were really settled."""
    found: list[str] = []
    really = Checker._settled

    def seen(self: Checker, claim: Claim) -> object:
        found.append(claim.id)
        return really(self, claim)

    monkeypatch.setattr(Checker, "_settled", seen)
    return found


def ask(file: Path, **options: object) -> Referee:
    """Ask for every claim of a file, one by one."""
    referee = Referee(find(str(file)), **options)  # type: ignore[arg-type]
    for selection in referee.selections:
        for claim in selection.claims:
            assert referee.report(claim).ok, referee.report(claim)
    referee.close()
    return referee


def test_only_what_has_changed_is_settled(file: Path, settled: list[str]) -> None:
    ask(file)
    assert settled == ["t.first", "t.second", "t.third"]
    ask(file)
    assert len(settled) == 3
    file.write_text(TEXT.replace("(x + 1)**3", "(1 + x)**2*(x + 1)"))
    ask(file)
    assert len(settled) == 3  # SymPy writes the same statement
    file.write_text(TEXT.replace("Eq((x + 1)**3, ", "Eq((x + 1)**3 + 1, 1 + "))
    ask(file)
    assert settled[3:] == ["t.second"]
    file.write_text(TEXT.replace("value=x**2", "value=x*x*x/2"))
    ask(file)
    assert settled[4:] == ["t.second", "t.third"]  # the claim about values, and what is not kept any more
    ask(file, anew=True)
    assert settled[6:] == ["t.first", "t.second", "t.third"]
    ask(file, all_twins=True)
    assert settled[9:] == ["t.first", "t.second", "t.third"]


def test_nothing_is_written_beside_the_file(file: Path) -> None:
    ask(file)
    assert [p.name for p in file.parent.iterdir()] == ["mine.py"]
    kept = Kept.of(find(str(file))).folder
    assert {p.name for p in kept.iterdir()} == {
        "settled-t.json",
        "t.first.json",
        "t.second.json",
        "t.third.json",
    }


def test_what_is_kept_is_verified_again(file: Path, settled: list[str]) -> None:
    ask(file)
    kept = Kept.of(find(str(file))).folder / "t.first.json"
    data = json.loads(kept.read_text())
    data["evidence"] = {}
    kept.write_text(json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    ask(file)
    assert settled[3:] == ["t.first"]  # and the second is verified with the new certificate of the first


@pytest.mark.parametrize("how", ["3*x + 1), proof", "2*x + 1), equal_twins={'no such twin': 'why'}, proof"])
def test_a_claim_that_falls_short_is_not_kept(file: Path, how: str) -> None:
    file.write_text(TEXT.replace("2*x + 1), proof", how, 1))
    referee = Referee(find(str(file)))
    first = referee.selections[0].claims[0]
    assert not referee.report(first).ok
    referee.close()
    assert not Kept.of(referee.selections).folder.exists()


def test_what_a_run_has_stored_is_believed(file: Path, settled: list[str]) -> None:
    from tests.helpers.command import invoke
    from tests.helpers.own_theory import detached

    with detached():
        for _ in range(2):  # the accuracy that the first one measures belongs to the code
            assert invoke("run", file, "--jobs", "1").exit_code == 0
    settled.clear()
    referee = ask(file)
    assert settled == [] and all(r.remembered for r in referee.reports.values())


def test_several_processes_settle_the_same(file: Path) -> None:
    heard: list[tuple[str, bool]] = []
    referee = Referee(find(str(file)))
    referee.settle(lambda claim, report: heard.append((claim.id, report is not None)), jobs=2)
    referee.close()
    assert {name for name, done in heard if done} == {"t.first", "t.second", "t.third"}
    assert [r.verdict for r in referee.reports.values()].count(PROVED) == 2
    again = Referee(find(str(file)))
    again.settle(lambda claim, report: None, jobs=2)
    again.close()
    assert all(r.remembered for r in again.reports.values())


def test_the_oldest_are_forgotten(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Kept.of(find(str(file))).folder.parent
    for k in range(KEPT + 3):
        (folder / f"old{k}").mkdir(parents=True)
    ask(file)
    assert len(list(folder.iterdir())) == KEPT
    assert Kept.of(find(str(file))).folder.exists()


def test_a_folder_that_cannot_be_written_stops_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file.parent / "caches").write_text("a file")
    monkeypatch.setenv("XDG_CACHE_HOME", str(file.parent / "caches"))
    ask(file)
