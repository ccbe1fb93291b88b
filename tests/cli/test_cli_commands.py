"""The commands that settle, verify and show claims: on a theory of one's own and on quick shipped claims."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from derive.checking.library import SHIPPED, find

Run = Callable[..., Any]
Snapshot = Callable[[Path], dict[str, bytes]]
QUICK = ("spin_glass.quartic", "spin_glass.quartic.uniformisation", "spin_glass.quartic.authors_code")


def false_claim(own: Path) -> Path:
    """The theory of docs/own_theory.md with a wrong growth law."""
    text = own.read_text()
    own.write_text(text.replace("rate * share * (1 - share)),", "rate * share * (1 - share**2)),"))
    assert own.read_text() != text
    return own


def test_run_reports_stores_and_generates(run: Run, own: Path) -> None:
    result = run("run", own)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].startswith("PROVED   logistic.growth") and "twins rejected" in lines[0]
    assert any(line.startswith("REFUTED  logistic.misprint") and "witness" in line for line in lines)
    assert "  logistic.misprint: The other form with a misprint" in lines
    assert (
        "3 claims: 2 proved, 0 enclosed, 0 simulated, 1 refuted as expected, 0 undecided, "
        "0 short of what they declare"
    ) in lines
    assert lines[-1].endswith("= 0.4518627618776060438141851544031011127727 (40 digits)")
    stored = {p.stem for p in (own.parent / "certificates").iterdir()}
    assert stored == {"logistic.growth", "logistic.other_form", "logistic.misprint", "settled-logistic"}
    assert (own.parent / "logistic_generated" / "logistic" / "float64.py").is_file()


def test_second_run_changes_no_byte(run: Run, own: Path, snapshot: Snapshot) -> None:
    run("run", own)
    before = snapshot(own.parent)
    result = run("run", own)
    assert "none changed" in result.stdout and "up to date" in result.stdout
    assert snapshot(own.parent) == before


def test_run_as_json(run_json: Run, own: Path) -> None:
    data = run_json("run", own)
    assert data["ok"] is True and data["theories"] == ["logistic"]
    assert data["summary"] == {
        "claims": 3, "proved": 2, "enclosed": 0, "simulated": 0, "refuted": 1, "undecided": 0, "short": 0,
    }  # fmt: skip
    growth = data["claims"][0]
    assert growth["claim"] == "logistic.growth" and growth["verdict"] == growth["declared"] == "PROVED"
    assert growth["twins"]["rejected"] == growth["twins"]["tried"] > 4 and growth["rechecked"]
    assert [e["corrected_by"] for e in data["errata"]] == ["logistic.other_form"]
    assert len(data["certificates"]["written"]) == 3 and data["generated"][0]["changed"]
    assert data["values"][0]["name"] == "logistic.share" and data["values"][0]["radius"]


def test_a_false_claim_fails_and_is_not_emitted(run: Run, own: Path, snapshot: Snapshot) -> None:
    result = run("run", false_claim(own))
    assert result.exit_code == 1
    assert "REFUTED  logistic.growth" in result.stdout and "FAILED: declared PROVED" in result.stdout
    assert "FAILED  logistic.share rests on a claim that falls short" in result.stdout
    stored = set(snapshot(own.parent)) - {"logistic.py"}
    names = ("logistic.misprint", "logistic.other_form", "settled-logistic")
    assert stored == {f"certificates/{name}.json" for name in names}
    assert not (own.parent / "logistic_generated").exists()


def test_a_failing_run_keeps_the_former_code(run: Run, own: Path, snapshot: Snapshot) -> None:
    run("run", own)
    before = snapshot(own.parent / "logistic_generated")
    own.write_text(false_claim(own).read_text().replace("capacity at time t", "whole"))
    assert run("generate", own, "--check").exit_code == 1
    assert run("run", own).exit_code == 1
    assert snapshot(own.parent / "logistic_generated") == before


def test_certificates_of_no_claim_are_removed_by_run_and_reported_by_recheck(run: Run, own: Path) -> None:
    run("run", own)
    folder = own.parent / "certificates"
    (folder / "logistic.gone.json").write_text("{}")
    (folder / "another.theory.json").write_text("{}")
    result = run("recheck", own)
    assert result.exit_code == 1 and "logistic.gone: a stored certificate of no claim" in result.stdout
    assert "1 removed, of a claim that is gone or falls short" in run("run", own).stdout
    assert {p.name for p in folder.iterdir()} >= {"another.theory.json"}
    assert not (folder / "logistic.gone.json").exists()


def test_certificates_of_claims_that_fall_short_carry_nothing(run: Run, own: Path) -> None:
    run("run", own)
    text = own.read_text()
    listed = 'proof=by.derivative(t),\n    equal_twins={"none of them": "it is equal"},'
    own.write_text(text.replace("proof=by.derivative(t),", listed))
    result = run("run", own)
    assert result.exit_code == 1 and "listed as equal, but no such twin" in result.stdout
    assert "1 removed, of a claim that is gone or falls short" in result.stdout
    assert not (own.parent / "certificates" / "logistic.growth.json").exists()
    assert run("generate", own, "--check").exit_code == 1
    result = run("generate", own)
    assert result.exit_code == 1 and "logistic.share rests on a claim that falls short" in result.stdout


def test_check_writes_nothing(run: Run, own: Path, snapshot: Snapshot) -> None:
    before = snapshot(own.parent)
    assert run("check", own).exit_code == 0
    assert snapshot(own.parent) == before


def test_check_fails_on_a_false_claim(run: Run, run_json: Run, own: Path) -> None:
    result = run("check", f"{false_claim(own)}:growth")
    assert result.exit_code == 1 and "1 short of what they declare" in result.stdout
    data = run_json("check", f"{own}:growth", code=1)
    assert data["ok"] is False and data["claims"][0]["verdict"] == "REFUTED"


@pytest.mark.parametrize("claim", QUICK)
def test_shipped_claims_by_id_with_and_without_theory(run: Run, run_json: Run, claim: str) -> None:
    (report,) = run_json("check", claim)["claims"]
    assert report["claim"] == claim and report["ok"]
    assert run("check", claim.removeprefix("spin_glass.")).exit_code == 0


def test_twins_are_listed_with_their_fate(run: Run, run_json: Run, own: Path) -> None:
    result = run("check", f"{own}:other_form", "--twins")
    assert result.exit_code == 0 and "logistic.other_form: twins" in result.stdout
    (report,) = run_json("check", f"{own}:other_form", "--twins")["claims"]
    fates = report["twins"]["fates"]
    assert len(fates) >= report["twins"]["tried"] > 16
    assert {f["fate"] for f in fates} <= {"rejected", "equal", "true"}
    assert all(f["twin"] for f in fates)


def test_a_statement_no_procedure_can_read_leaves_the_others_settled(run: Run, own: Path) -> None:
    # The limit is left as it is written: no procedure here knows what it is.
    text = own.read_text().replace("exp(rate * t) / (1 + start", "Limit(exp(rate * t), t, 0) / (1 + start")
    text = text.replace("import ", "import Limit, ", 1)
    assert text != own.read_text()
    own.write_text(text)
    result = run("check", own)
    assert result.exit_code == 1 and "UNDECIDED  logistic.misprint" in result.stdout
    assert "PROVED     logistic.growth" in result.stdout


def test_recheck_verifies_and_catches_tampering(run: Run, run_json: Run, own: Path) -> None:
    run("run", own)
    data = run_json("recheck", own)
    assert data["ok"] and [c["ok"] for c in data["certificates"]] == [True] * 3
    path = own.parent / "certificates" / "logistic.growth.json"
    stored = json.loads(path.read_text())
    stored["statement"] = [s.replace("rate", "start") for s in stored["statement"]]
    path.write_text(json.dumps(stored))
    result = run("recheck", own)
    assert result.exit_code == 1 and "FAILED   logistic.growth" in result.stdout
    path.write_text("not json")
    assert run("recheck", f"{own}:growth").exit_code == 1
    path.unlink()
    result = run("recheck", f"{own}:growth")
    assert result.exit_code == 1 and "no stored certificate" in result.stdout
    assert run("recheck", f"{own}:other_form").exit_code == 0


def test_certificates_folder_of_ones_own(run: Run, own: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    assert run("run", own, "--certificates", elsewhere).exit_code == 0
    assert not (own.parent / "certificates").exists()
    assert run("recheck", own, "--certificates", elsewhere).exit_code == 0


def test_show_says_what_is_claimed(run: Run, run_json: Run) -> None:
    text = run("show", "spin_glass.quartic").stdout
    for part in ("spin_glass.dyson_D", "by.elimination; must be PROVED", "Baskerville", "kappa in (0, 1)"):
        assert part in text
    data = run_json("show", "quartic.authors_code")
    assert data["corrected_by"] == "spin_glass.quartic" and data["declared"] == "REFUTED"
    assert data["given"][0]["id"] == "spin_glass.dyson_D" and data["note"]
    slope = run("show", "special.erfcx.slope").stdout
    assert "by.derivative (antiderivative in certificates); must be PROVED" in slope
    data = run_json("show", "special.erfcx.slope")
    assert (data["procedure"], data["by"]) == ("antiderivative", "derivative")


def test_show_latex_is_the_statement_alone(run: Run) -> None:
    lines = run("show", "spin_glass.quartic", "--latex").stdout.splitlines()
    assert len(lines) == 1 and r"\kappa" in lines[0] and lines[0].endswith("= 0")
    assert lines[0].count("{") == lines[0].count("}")


def test_show_summarises_the_certificate(run: Run, own: Path) -> None:
    assert "none stored" in run("show", f"{own}:growth").stdout
    run("run", own)
    assert "PROVED: derivative in t" in run("show", f"{own}:growth").stdout


def test_list_names_everything(run: Run, run_json: Run, own: Path) -> None:
    (theory,) = run_json("list", "spin_glass")["theories"]
    assert {q["name"] for q in theory["quantities"]} >= {"spin_glass.density", "spin_glass.support"}
    assert {c["claim"] for c in theory["claims"]} >= set(QUICK)
    assert {p["name"] for p in theory["parameters"]} == {
        "lam", "kappa", "b", "b1", "x1", "p", "q", "sigma_z", "u_D", "u_G", "k_D", "k_G", "N_D", "N_G"
    }  # fmt: skip
    assert {t["theory"] for t in run_json("list")["theories"]} == set(SHIPPED)
    shown = run("list", own).stdout
    assert "logistic.share(t, rate, start)" in shown and "by.derivative" in shown


def test_errata_come_from_verified_certificates(run: Run, run_json: Run, own: Path) -> None:
    result = run("errata", own)
    assert result.exit_code == 1 and "no stored certificate" in result.stdout
    run("run", own)
    (erratum,) = run_json("errata", own)["variants"]
    assert erratum["claim"] == "logistic.misprint" and erratum["witness"].startswith("witness ")
    assert "1 - start has become 1" in run("errata", own).stdout


def test_eval_of_a_quantity_of_ones_own(run: Run, own: Path) -> None:
    call = ("t=2", "rate=1/2", "start=1/10", "--digits", 20)
    assert run("eval", f"{own}:share", *call).exit_code == 2
    run("generate", own)
    for name in ("share", "logistic.share"):
        assert run("eval", f"{own}:{name}", *call).stdout == "0.23196931668407393639\n"
    assert "0 < start < 1" in run("eval", f"{own}:share", "t=2", "rate=1", "start=1").stderr


def test_names_are_filtered_by_their_beginning_and_by_patterns(run: Run, run_json: Run, own: Path) -> None:
    text = run("list", "special.owens").stdout
    assert "special.owens_t(" in text and "erfcx" not in text and "Parameters" in text
    (theory,) = run_json("list", "special.erfcx.*")["theories"]
    assert theory["claims"] and all(c["claim"].startswith("special.erfcx.") for c in theory["claims"])
    assert not theory["quantities"] and not theory["parameters"]
    shown = run("list", f"{own}:oth").stdout
    assert "logistic.other_form" in shown and "logistic.growth" not in shown
    several = run("show", f"{own}:*o*").stdout
    assert several.count("statement:") == 3 and "logistic.misprint" not in run("show", f"{own}:g*").stdout
    assert [c["claim"] for c in run_json("show", f"{own}:?rowth")["claims"]] == ["logistic.growth"]
    for arguments in (
        ("list", "special.none"),
        ("list", "special.none*"),
        ("show", "special.none*"),
    ):
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (2, "") and "no" in result.stderr
    assert "only quantities" in run("show", f"{own}:share*").stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "spin_glas"), "did you mean spin_glass"),
        (("check", "spin_glass.quartik"), "did you mean spin_glass.quartic"),
        (("show", "total"), "did you mean spin_glass.quartic.total"),
        (("show", "spin_glass"), "is a theory"),
        (("run", "spin_glass.quartic"), "is a claim"),
        (("show",), "CLAIM"),
        (("recheck", "nothing"), "`rederive list` shows all"),
        (("errata", "lsgun"), "no theory or claim"),
        (("list", "a", "b"), "unexpected extra argument"),
        (("chekc",), "chekc"),
        (("run", "--fast"), "--fast"),
        (("list", "--jsn"), "--jsn"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_help_and_version(run: Run) -> None:
    assert "Commands:" in run("--help").stdout == run().stdout
    assert run("--version").exit_code == 0
    for command in ("run", "list", "check", "recheck", "show", "errata", "eval", "generate"):
        result = run(command, "--help")
        assert result.exit_code == 0 and "--json" in result.stdout


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_claim_has_a_stored_certificate_and_no_other_is_stored(name: str) -> None:
    (selection,) = find(name)
    stored = {p.stem for p in selection.certificates.glob("*.json")} - {f"settled-{name}"}
    assert stored == set(selection.theory.claims)


@pytest.mark.parametrize("claim", QUICK)
def test_proving_again_gives_the_stored_bytes(run: Run, tmp_path: Path, claim: str) -> None:
    from derive.checking.certificates import path_of, to_json
    from derive.cli.settling import settle

    ((selection, (report,)),) = settle(find(claim), twin_limit=0)
    assert report.certificate is not None
    assert path_of(claim, selection.certificates).read_text(encoding="utf-8") == to_json(report.certificate)
