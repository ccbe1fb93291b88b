"""A run of which nothing has changed says what the run before it has said, and verifies before it does."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from derive.checking import unchanged
from derive.checking.ahead import Ahead, verified_ahead
from derive.checking.certificates import load
from derive.checking.library import certificates_of
from derive.cli.again import _are_of_the_steps, keep, print_again, print_recheck_again
from derive.cli.rechecking import Rechecked
from derive.cli.told import Told
from derive.recheck import Verified
from tests.helpers.scratch import Scratch

FOLDER = certificates_of("special")
HOW = "told by another process"


def stored() -> list[Any]:
    return [load(p.stem, FOLDER) for p in sorted(FOLDER.glob("special.*.json"))]


TOLD = Told(
    theories=["special"],
    claims=[{"claim": c["claim"], "verdict": c["verdict"], "rechecked": HOW} for c in stored()],
    rows=[(c["verdict"], c["claim"], f"by hand; {HOW}") for c in stored()],
    summary=dict.fromkeys(("claims", "proved", "enclosed", "simulated", "refuted", "undecided", "short"), 0),
    errata=[],
    generated={},
    certificates={},
    lines=["generated code: up to date"],
    missing="",
    failed=False,
)
EXAMPLE = {"name": "special.owens_t", "parameters": {"h": "1/2", "a": "3/4"}, "digits": 15}


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "state", lambda: "now")
    keep(["special"], "now", TOLD, [EXAMPLE], [], ahead())


def ahead(names: list[str] | None = None) -> Ahead:
    def lookup(name: str) -> Any:
        return load(name, FOLDER)

    return Ahead([c for c in stored() if names is None or c["claim"] in names], lookup, 2)


@pytest.fixture(autouse=True)
def verified(monkeypatch: pytest.MonkeyPatch) -> None:
    """All certificates are verified, without the time that it takes."""
    how = Verified(HOW, "")
    monkeypatch.setattr(Ahead, "found", lambda others, begun: dict.fromkeys(others.marks, how))


def test_the_report_is_that_of_the_run_before(kept: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert print_again(["special"], "now", ahead(), as_json=False) == 0
    out = capsys.readouterr().out
    assert re.match(r"PROVED  special\.\S+ +by hand; told by another process\n", out)
    assert "\n\ngenerated code: up to date\n" in out
    assert "special.owens_t(h=1/2, a=3/4)  = 0.0885492140215178" in out


def test_nothing_is_said_where_a_certificate_is_not_verified(
    kept: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def one_is_missing(others: Ahead, begun: object) -> Any:
        return dict.fromkeys(others.marks[1:], Verified(HOW, ""))

    monkeypatch.setattr(Ahead, "found", one_is_missing)
    assert print_again(["special"], "now", ahead(), as_json=False) is None
    assert capsys.readouterr().out == ""


def test_nothing_is_said_where_the_certificates_are_other_ones(
    kept: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert print_again(["special"], "now", ahead(["special.owens_t.slope"]), as_json=False) is None
    assert capsys.readouterr().out == ""


def forged(**parts: Any) -> Told:
    return replace(TOLD, **parts)


@pytest.mark.parametrize(
    "told",
    [
        forged(rows=[*TOLD.rows, ("PROVED", "special.riemann", f"by hand; {HOW}")]),
        forged(rows=TOLD.rows[1:]),
        forged(rows=[("REFUTED", *row[1:]) for row in TOLD.rows]),
        forged(rows=[(*row[:2], "by hand; rechecked by nobody") for row in TOLD.rows]),
        forged(claims=TOLD.claims[1:]),
        forged(claims=[c | {"rechecked": "by nobody"} for c in TOLD.claims]),
        forged(rows=5),
        forged(claims=[5]),
        forged(summary=3),
        forged(lines=[3]),
    ],
    ids=lambda told: "",
)
def test_nothing_is_said_that_was_not_verified(
    monkeypatch: pytest.MonkeyPatch, told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(unchanged, "state", lambda: "now")
    keep(["special"], "now", told, [EXAMPLE], [], ahead())
    assert print_again(["special"], "now", ahead(), as_json=False) is None
    assert print_recheck_again(["special"], "now", ahead(), as_json=False) is None
    assert capsys.readouterr().out == ""


def test_a_recheck_says_what_was_verified(kept: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert print_recheck_again(["special"], "now", ahead(), as_json=True) == 0
    found = json.loads(capsys.readouterr().out)["certificates"]
    told = {c["claim"]: (c["verdict"], c["detail"], HOW) for c in stored()}
    assert {c["claim"]: (c["verdict"], c["detail"], c["rechecked"]) for c in found} == told


def test_a_recheck_says_nothing_where_a_certificate_is_not_verified(
    kept: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Ahead, "found", lambda others, begun: {})
    assert print_recheck_again(["special"], "now", ahead(), as_json=False) is None
    assert capsys.readouterr().out == ""


def test_steps_are_counted_by_quantity() -> None:
    with verified_ahead("lsgan", 2) as others:
        steps = others.steps
    assert steps["lsgan.expectation_erf"] == 1 and steps["lsgan.hessian"] == 40 and len(steps) == 13


def of_integral(**parts: Any) -> dict[str, Any]:
    said, how = "at a = 0", "the limit under the integral sign; 3 steps verified like claims"
    row = {"claim": f"lsgan.integral {said}", "ok": True, "verdict": "PROVED", "detail": said}
    return row | {"rechecked": how} | parts


@pytest.mark.parametrize(
    "parts",
    [
        {"ok": False},
        {"verdict": "REFUTED"},
        {"detail": "at a = 1"},
        {"claim": "lsgan.integral at a = 0, by decree", "detail": "at a = 0, by decree"},
        {"claim": "lsgan.other at a = 0"},
        {"rechecked": "the limit under the integral sign; 4 steps verified like claims"},
    ],
    ids=str,
)
def test_of_values_at_zero_no_more_is_said_than_their_steps_show(parts: dict[str, Any]) -> None:
    steps = {"lsgan.integral": 3}
    assert _are_of_the_steps([Rechecked.of_data(of_integral())], steps)
    assert not _are_of_the_steps([Rechecked.of_data(of_integral(**parts))], steps)
    assert not _are_of_the_steps([], steps)


@pytest.mark.parametrize("calls", [[5], 5, [{"name": "nope.x", "parameters": {}, "digits": 15}], [{}]])
def test_a_record_with_other_calls_is_none(monkeypatch: pytest.MonkeyPatch, calls: object) -> None:
    marks = sorted(mark.hex() for mark in ahead().marks)
    unchanged.remember(
        ["special"], "now", {"told": TOLD.data(), "calls": calls, "at_zero": [], "marks": marks}
    )
    assert print_again(["special"], "now", ahead(), as_json=False) is None


@pytest.mark.parametrize("now", ["later", None])
def test_nothing_is_said_of_another_state(kept: None, now: str | None) -> None:
    assert print_again(["special"], now, ahead(), as_json=False) is None


def test_nothing_is_kept_of_a_run_during_which_something_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "state", lambda: "later")
    keep(["special"], "now", TOLD, [EXAMPLE], [], ahead())
    assert unchanged.recall(["special"], "now") is unchanged.recall(["special"], "later") is None


def test_nothing_is_kept_of_a_theory_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "state", lambda: "now")
    keep(["own"], "now", TOLD, [EXAMPLE], [], ahead())
    assert unchanged.recall(["own"], "now") is None


def test_runs_say_the_same_until_something_changes(caches: Path, tmp_path: Path) -> None:
    scratch = Scratch(tmp_path / "copy")

    def run() -> dict[str, Any]:
        done = scratch.rederive("run", "special", "--json", "--jobs", "2")
        assert done.returncode == 0, done.stderr
        return dict(json.loads(done.stdout))

    run()  # it may have to bring the records up to date
    first, kept = run(), [path.read_bytes() for path in caches.rglob("runs/*.json")]
    second = run()
    assert len(kept) == 1 and first == second
    assert {c["verdict"] for c in second["claims"]} == {"PROVED"} and len(second["claims"]) == 177
    assert all(c["remembered"] for c in second["claims"]) and len(second["values"]) == 3

    scratch.edit(
        "derive/theories/special/owen.py",
        "Owen's T is the integral of its derivative in a from 0",
        "Another title",
    )
    titles = {c["claim"]: c["title"] for c in run()["claims"]}
    assert titles["special.owens_t.definition"] == "Another title"
