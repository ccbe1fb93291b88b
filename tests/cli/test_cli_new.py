"""`rederive new`: files that run, formulas that are read and never evaluated, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from derive.checking.checker import Checker
from derive.checking.library import load_file
from derive.cli import formula_files
from derive.cli.formula_files import theory_file
from derive.cli.formulas import LONGEST, read
from derive.errors import StatementError

Run = Callable[..., Any]


def test_a_new_file_proves_refutes_generates_and_evaluates(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = run("new", "mine")
    assert (made.exit_code, made.stdout) == (0, "mine.py is written; `rederive run mine.py` settles it\n")
    done = run("run", "mine.py")
    assert done.exit_code == 0 and done.stderr == ""
    assert "3 claims: 2 proved, 0 enclosed, 0 simulated, 1 refuted as expected, 0 undecided" in done.stdout
    assert "generated code: 8 files written" in done.stdout and "mine.total(a=2, b=3) = 1.2000" in done.stdout
    assert run("eval", "mine.py:total", "a=1/3", "b=2").stdout.startswith("0.2857142857")


def test_no_file_is_overwritten(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("# years of work\n")
    for arguments in ((file,), (tmp_path / "mine",), (file, "--from", "x**2")):
        result = run("new", *arguments)
        assert result.exit_code == 2 and "exists already, and is left as it is" in result.stderr
    assert file.read_text() == "# years of work\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("my thing", "my_thing would do"),
        ("lambda", "no keyword of Python"),
        ("_mine", "mine would do"),
        ("2nd", "a letter first"),
        ("", "cannot name a theory"),
        ("größe", "cannot name a theory"),
        ("spin_glass", "the name of a shipped theory"),
        ("math", "a module that Python would no longer find"),
        ("sympy", "a module that Python would no longer find"),
        ("nowhere/mine", "nowhere is no folder"),
        ("x" * 5000, "…"),
    ],
)
def test_names_that_cannot_be_used(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("new", name)
    assert result.exit_code != 0 and (said in result.stderr or "File name too long" in result.stderr)
    assert list(tmp_path.iterdir()) == []


FORMULAS = {
    # The formula, how many derivatives are proved, and the domain of all symbols.
    "x**2*exp(-x)": (1, ""),
    "x^2*exp(-x)": (1, ""),
    "log(a)/b + 0.5": (2, "Interval.open(0, oo)"),
    "sqrt(1 - x**2)": (1, "Interval.open(0, 1)"),
    "by*theory + formula": (3, ""),
    "owens_t(h, a)": (2, ""),
    "pi": (0, ""),
}


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_becomes_a_theory(run: Run, tmp_path: Path, formula: str) -> None:
    count, domain = FORMULAS[formula]
    assert run("new", tmp_path / "mine", "--from", formula).exit_code == 0
    text = (tmp_path / "mine.py").read_text()
    (theory,) = load_file(tmp_path / "mine.py")
    reports = list(Checker(twin_limit=4).check_all(theory.claims.values()))
    assert len(reports) == count and all(report.ok for report in reports)
    (quantity,) = theory.quantities.values()
    assert not quantity.fault and len(quantity.claims) == count
    assert (domain in text) if domain else "Interval" not in text


def test_what_is_not_proved_stands_as_a_comment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = theory_file("mine", "Max(x, y)")
    assert "# Not proved as it stands: no rule for where Max has a derivative" in text
    assert "# slope_in_x = theory.claim(" in text and "\ntheory.quantity(" in text

    why = "mine.value: value: Max cannot be emitted"
    monkeypatch.setattr(formula_files, "faults", lambda theory: dict.fromkeys(theory.quantities, why))
    text = theory_file("mine", "Max(x, y)")
    assert "# theory.quantity(" in text and "# Not evaluated: " in text and "cannot be emitted" in text
    (tmp_path / "mine.py").write_text(text)
    (theory,) = load_file(tmp_path / "mine.py")
    assert not theory.claims and not theory.quantities and len(theory.parameters) == 2


def test_spellings_of_a_formula() -> None:
    assert read("x^2 - 1.25").text() == read("x**2 - 5/4").text()
    assert read("sqrt(x)").text() == read("x**(1/2)").text()
    assert read("2.*x + .5").text() == read("2*x + 1/2").text()


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("2x", "write 2*x for a product"),
        ("np.exp(-x)", "write exp without np. before it"),
        ("x*math.sqrt(x)", "write sqrt without math. before it"),
        ("x = 3", "is an equation"),
        ("x == 3", "is a relation"),
        ("ln(x)", "write log"),
        ("exq(x)", "did you mean exp"),
        ("abs(x)", "did you mean Abs?"),
        ("lambda*x", "write lam for lambda"),
        ("beta*S*I/N", "formulas are real and finite; a symbol cannot be called I"),
        ("x + oo", "formulas are real and finite"),
        ("1/0", "which is no number"),
        ("", "is no formula"),
        ("x[0]", "is no formula"),
        ("x.real", "is no formula"),
        ("__import__('os').system('touch owned')", "is no formula"),
        ("(lambda: 0)()", "is no formula"),
        ("κ*x", "write kappa"),
        ("λ*x", "write lam"),
        ("_x", "cannot name a symbol"),
        ("digits + 1", "cannot be called 'digits'"),
        ("+".join(f"x{k}" for k in range(20)), "a formula of 20 symbols; allowed are 8"),
        ("x" * (LONGEST + 1), f"allowed are {LONGEST}"),
        ("(" * 500 + "x" + ")" * 500, "is no formula"),
        ("9**9**9**9", "an exponent beyond 1000"),
        ("x**(10**1000)", "an exponent beyond 1000"),
        ("(2**900)**900", "a number of more than 10000 bits"),
        ("x + 10**(2*pi*100000)", "an exponent beyond 1000"),
    ],
)
def test_what_is_no_formula(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, formula: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("new", "mine", "--from", formula)
    assert result.exit_code == 2 and said in result.stderr, result.stderr
    assert list(tmp_path.iterdir()) == []


@given(st.text("xy2.+-*/^(),= <epsqrtlog_[]'\"\\:", max_size=30))
@example("x +")
@example("x" + "^2" * 400)
@example("-" * 1500 + "x")
def test_any_text_is_a_formula_or_refused(text: str) -> None:
    try:
        assert read(text).symbols() <= set(re.findall(r"[^\W\d]\w*", text))
    except StatementError as error:
        assert len(str(error)) < 700
