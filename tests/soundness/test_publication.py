"""Code follows proof: what is published is all old or all new, whatever kills the run, and never unproved."""

from __future__ import annotations

import json
import os
import signal
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from sympy import Eq, Symbol, riemann_xi

from derive import REFUTED, Theory, by
from derive.checking.checker import Checker, Report
from derive.checking.settlement import Settlement
from derive.checking.shelf import Shelf
from derive.checking.standing import PUBLISHED, STATED, standings
from derive.emit import generation
from derive.emit.generation import refresh
from derive.errors import RecheckFailed, TheoryError, UnsettledWarning
from derive.files import publishing
from derive.files.publishing import Staging, Step, recover
from derive.statement.verdict import ENCLOSED, PROVED, SIMULATED, Verdict

OLD = {"code/a/one.py": "old", "code/a/two.py": "old too", "code/b/kept.py": "kept", "claims/x.json": "old x"}
NEW = {"code/a/one.py": "new", "code/b/kept.py": "kept", "claims/x.json": "new x", "claims/y.json": "new y"}
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


def snapshot(folder: Path) -> dict[str, str]:
    files = (p for p in sorted(folder.rglob("*")) if p.is_file())
    found = {p.relative_to(folder).as_posix(): p.read_text() for p in files}
    return {k: v for k, v in found.items() if not k.startswith(".") and "__pycache__" not in k}


def laid_out(folder: Path, texts: Mapping[str, str]) -> dict[str, Path]:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return {"code": folder / "code", "claims": folder / "claims"}


def publish(places: Mapping[str, Path]) -> None:
    """From OLD to NEW."""
    with Staging(places) as staging:
        staging.write("x", b"new x")
        staging.put("claims", "x.json", "x")
        staging.write("y", b"new y")
        staging.put("claims", "y.json", "y")
        staging.write("tree/one.py", b"new")
        staging.put("code", "a", "tree")
        staging.publish()


def leftovers(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if "staging" in p.name or p.suffix in (".tmp", ".aside")]


def killed(work: Callable[[], None], at: int) -> bool:
    """Run in a child that kills itself at its n-th change of the file system; whether it came so far."""
    child = os.fork()
    if child == 0:
        seen = 0

        def watch(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal seen
            if event in (
                "os.rename",
                "os.remove",
                "os.rmdir",
                "os.mkdir",
                "shutil.rmtree",
                "ctypes.get_errno",
            ):
                seen += 1
                if seen == at:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(watch)
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@forks
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("in_one_step", [True, False])
def test_killed_at_every_change_of_the_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_one_step: bool
) -> None:
    if not in_one_step:
        monkeypatch.setattr("derive.files.exchange._renameat2", lambda: None)
    seen, at = set(), 1
    while True:
        folder = tmp_path / str(at)
        places = laid_out(folder, OLD)
        if not killed(lambda places=places: publish(places), at):  # type: ignore[misc]
            break
        recover(places)
        state = snapshot(folder)
        assert state in (OLD, NEW), at
        assert leftovers(folder) == [], at
        seen.add(state == NEW)
        at += 1
    assert seen == {True, False} and at > 8
    assert snapshot(folder) == NEW


@forks
@pytest.mark.skipif(sys.platform != "linux", reason="two renames elsewhere")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_package_is_never_seen_half_written(tmp_path: Path) -> None:
    at = 1
    while True:
        folder = tmp_path / str(at)
        places = laid_out(folder, OLD)
        going_on = killed(lambda places=places: publish(places), at)  # type: ignore[misc]
        code = {k: v for k, v in snapshot(folder).items() if k.startswith("code/")}
        assert code in ({k: v for k, v in of.items() if k.startswith("code/")} for of in (OLD, NEW)), at
        if not going_on:
            break
        at += 1


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("after", [True, False])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_an_error_takes_every_step_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, after: bool, error: BaseException
) -> None:
    places = laid_out(tmp_path, OLD)
    taken, calls = publishing.take, 0

    def failing(*arguments: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == at and not after:
            raise error
        taken(*arguments)
        if calls == at:
            raise error

    monkeypatch.setattr(publishing, "take", failing)
    with pytest.raises(type(error)):
        publish(places)
    assert snapshot(tmp_path) == OLD and leftovers(tmp_path) == []


def test_the_staging_folder_of_a_living_process_is_left_alone(tmp_path: Path) -> None:
    places = laid_out(tmp_path, OLD)
    with Staging(places) as staging:
        staging.write("tree/one.py", b"new")
        assert recover(places) == [] and staging.root.is_dir()
        staging.put("code", "a", "tree")
        staging.publish()
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    "step",
    [
        {"place": "code", "path": "../outside.txt", "staged": "x", "digest": ""},
        {"place": "code", "path": "/tmp/outside.txt", "staged": "x", "digest": ""},
        {"place": "elsewhere", "path": "outside.txt", "staged": "x", "digest": ""},
        {"place": "code", "path": "a/one.py", "staged": "../../outside.txt", "digest": ""},
        {"place": "code", "path": "a/one.py", "staged": "x"},
        {"place": "code"},
        7,
    ],
)
def test_a_forged_journal_leads_nowhere(tmp_path: Path, step: Any) -> None:
    places = laid_out(tmp_path, OLD)
    (tmp_path / "outside.txt").write_text("outside")
    root = tmp_path / ".code.staging-forged"
    root.mkdir()
    (root / "x").write_text("forged")
    if isinstance(step, dict) and "digest" in step:
        there = root / step["staged"]
        step = {**step, "digest": publishing.digest(there) if there.exists() else ""}
    (root / publishing.JOURNAL).write_text(json.dumps({"format": 1, "steps": [step]}))
    recover(places)
    assert snapshot(tmp_path) == {**OLD, "outside.txt": "outside"} and leftovers(tmp_path) == []


def test_a_journal_takes_no_step_twice(tmp_path: Path) -> None:
    """Killed after the last step: what was edited since then must not be put back."""
    places = laid_out(tmp_path, OLD)
    with Staging(places) as staging:
        staging.write("x", b"new x")
        staging.put("claims", "x.json", "x")
        journal = json.dumps(
            {"steps": [Step("claims", "x.json", "x", publishing.digest(staging.root / "x")).__dict__]}
        )
        staging.publish()
        (staging.root / publishing.JOURNAL).write_text(journal)
    (tmp_path / "claims" / "x.json").write_text("edited")
    recover(places)
    assert (tmp_path / "claims" / "x.json").read_text() == "edited" and leftovers(tmp_path) == []


# What stands, and what is served


def theory(true: bool = True, **options: Any) -> tuple[Theory, Any]:
    made = Theory("tiny", "A tiny theory")
    x = made.parameter("x", "a number")
    square = x**2 + 2 * x + (1 if true else 2)
    claim = made.claim("square", "A square", Eq((x + 1) ** 2, square), proof=by.identity())
    made.quantity("square", "(x + 1)²", parameters=[x], value=square, claims=[claim], **options)
    made.quantity("double", "2 x, of which nobody says anything", parameters=[x], value=2 * x)
    return made, claim


def catalogue(folder: Path, name: str = "tiny") -> dict[str, Any]:
    space: dict[str, Any] = {}
    exec((folder / name / "__init__.py").read_text(), space)
    return dict(space["QUANTITIES"])


def test_statuses_come_from_certificates(tmp_path: Path) -> None:
    refresh([theory()[0]], tmp_path / "code")
    found = catalogue(tmp_path / "code")
    assert {k: v["status"] for k, v in found.items()} == {"tiny.square": "proved", "tiny.double": STATED}


def test_a_quantity_with_a_false_claim_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    with pytest.warns(UnsettledWarning, match=r"tiny\.square is not emitted: tiny\.square"):
        refresh([theory(true=False)[0]], tmp_path / "code")
    assert list(catalogue(tmp_path / "code")) == ["tiny.double"]
    assert "def square" not in (tmp_path / "code" / "tiny" / "ball.py").read_text()


def test_code_that_is_no_longer_proved_goes(tmp_path: Path) -> None:
    folder, certificates = tmp_path / "code", tmp_path / "certificates"
    refresh([theory()[0]], folder, certificates)
    assert [p.name for p in certificates.iterdir()] == ["tiny.square.json"]
    with pytest.warns(UnsettledWarning):
        refresh([theory(true=False)[0]], folder, certificates)
    assert list(catalogue(folder)) == ["tiny.double"]


def test_what_was_published_stays_when_nothing_stands(tmp_path: Path) -> None:
    folder = tmp_path / "code"
    made, _ = theory()
    refresh([made], folder)
    before = snapshot(folder)
    wrong = Theory("tiny", "A tiny theory")
    x = wrong.parameter("x", "a number")
    claim = wrong.claim("square", "No square", Eq((x + 1) ** 2, x**2), proof=by.identity())
    wrong.quantity("square", "x²", parameters=[x], value=x**2, claims=[claim])
    with pytest.warns(UnsettledWarning):
        refresh([wrong], folder)
    assert snapshot(folder) == before


@pytest.mark.parametrize("status", ["proved", "certified", PUBLISHED])
def test_a_declared_status_is_not_believed(status: str) -> None:
    made, _ = theory(true=False, status=status)
    found = Settlement(Shelf(), Checker(twin_limit=0))
    found.settle([made])
    assert found.standings(made)["tiny.square"].status == ""


def settled(verdicts: Mapping[str, Verdict]) -> Callable[[Any], Verdict]:
    def answer(claim: Any) -> Verdict:
        if claim.id not in verdicts:
            raise RecheckFailed(f"{claim.id}: no certificate")
        return verdicts[claim.id]

    return answer


@pytest.mark.parametrize(
    ("verdicts", "declared", "expected"),
    [
        ({}, "proved", ""),
        ({"tiny.square": PROVED}, "proved", ""),  # the claim about it is open
        ({"tiny.square": PROVED, "tiny.about": PROVED}, "proved", "proved"),
        ({"tiny.square": PROVED, "tiny.about": SIMULATED}, "proved", "proved"),
        ({"tiny.square": ENCLOSED, "tiny.about": PROVED}, "proved", "enclosed"),
        ({"tiny.square": SIMULATED, "tiny.about": PROVED}, "proved", "simulated"),
        ({"tiny.square": PROVED, "tiny.about": PROVED}, PUBLISHED, ""),
    ],
)
def test_a_status_is_as_good_as_what_carries_it(
    verdicts: dict[str, Verdict], declared: str, expected: str
) -> None:
    made, _ = theory(status=declared)
    square = made.quantities["tiny.square"]
    x = made.parameters["x"].symbol
    made.claim("about", "About its values", Eq(square(x), (x + 1) ** 2), proof=by.agreement())
    assert standings(made, settled(verdicts))["tiny.square"].status == expected


def test_a_published_variant_is_refuted_by_a_claim_about_it() -> None:
    made, claim = theory(status=PUBLISHED)
    square, x = made.quantities["tiny.square"], made.parameters["x"].symbol
    made.published(
        "wrong", "As printed", Eq(square(x), x**2), proof=by.refutation(), corrected_by=claim, expect=REFUTED
    )
    verdicts = {"tiny.square": PROVED, "tiny.wrong": REFUTED}
    assert standings(made, settled(verdicts))["tiny.square"].status == PUBLISHED


def test_a_tampered_certificate_carries_nothing(tmp_path: Path) -> None:
    made, claim = theory()
    refresh([made], tmp_path / "code", tmp_path)
    path = tmp_path / "tiny.square.json"
    good = path.read_text()
    for text in (
        "",
        "{}",
        good.replace("tiny.square", "tiny.other"),
        good.replace("PROVED", "ENCLOSED"),
        good + " ",
    ):
        path.write_text(text)
        found = Settlement(Shelf({"tiny": tmp_path}, tmp_path))
        assert found.standings(made)["tiny.square"].status == "", text[:40]
        with pytest.raises(RecheckFailed):
            found.verdict(claim)
    path.write_text(good)
    assert Settlement(Shelf({"tiny": tmp_path}, tmp_path)).standings(made)["tiny.square"].status == "proved"


def test_a_claim_that_fell_short_in_this_run_is_not_saved_by_an_old_certificate(tmp_path: Path) -> None:
    made, claim = theory()
    refresh([made], tmp_path / "code", tmp_path)
    checker = Checker(twin_limit=0)
    checker.reports[claim] = Report(claim, PROVED, "proved", problems=("wrong twin survived: sign",))
    found = Settlement(Shelf({"tiny": tmp_path}, tmp_path), checker)
    assert found.standings(made)["tiny.square"].reason == (
        "tiny.square: PROVED, proved; wrong twin survived: sign"
    )


def test_a_quantity_rests_on_claims_that_exist() -> None:
    made, _ = theory()
    object.__setattr__(made.quantities["tiny.square"], "claims", ("nobody.says",))
    assert "nobody.says" in standings(made, settled({}))["tiny.square"].reason


@forks
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_killed_while_it_refreshes(tmp_path: Path) -> None:
    """The whole way, from claims to code, killed at some changes of the file system."""
    makers = (theory()[0], Theory("tiny", "A tiny theory"))
    y = makers[1].parameter("y", "another number")
    makers[1].quantity("line", "y + 1", parameters=[y], value=y + 1)
    states = []
    for k, made in enumerate(makers):
        refresh([made], tmp_path / f"state{k}" / "code", tmp_path / f"state{k}" / "certificates")
        states.append(snapshot(tmp_path / f"state{k}" / "code"))
    for at in (1, 2, 5, 8, 10, 11, 12, 13, 14, 15):
        folder = tmp_path / str(at)
        refresh([makers[0]], folder / "code", folder / "certificates")
        killed(lambda folder=folder: _refresh_quietly(makers[1], folder), at)  # type: ignore[misc]
        assert snapshot(folder / "code") in states
        refresh([makers[1]], folder / "code", folder / "certificates")
        assert snapshot(folder / "code") == states[1] and leftovers(folder) == []


def _refresh_quietly(made: Theory, folder: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        refresh([made], folder / "code", folder / "certificates")


def test_what_cannot_be_emitted_leaves_the_published_folder(tmp_path: Path) -> None:
    """Code is never drafted into the published folder, also where emission fails."""
    made, _ = theory()
    refresh([made], tmp_path / "code")
    before = snapshot(tmp_path)
    made.quantities.clear()
    x = made.parameters["x"].symbol
    with pytest.raises(TheoryError, match="the value contains nowhere"):
        made.quantity("broken", "gamma", parameters=[x], value=Symbol("nowhere"))
    made.quantity("broken", "gamma", parameters=[x], value=riemann_xi(x))
    with pytest.warns(UnsettledWarning, match="broken"):
        refresh([made], tmp_path / "code")
    assert snapshot(tmp_path) == before and generation.GENERATED.is_dir()
