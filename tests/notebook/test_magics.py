"""The magic `%%claim`: what a cell states is settled and shown, and errors take one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

pytest.importorskip("IPython", reason="the extra `notebook` is not installed")

from IPython.core.interactiveshell import InteractiveShell

from derive import PROVED, REFUTED, Verdict

START = """
from sympy import *
from derive import *
x, y = symbols("x y", positive=True)
z = Symbol("z")
"""


@pytest.fixture(scope="module")
def shell() -> Iterator[InteractiveShell]:
    made = InteractiveShell()
    made.history_manager.enabled = False
    made.run_line_magic("load_ext", "rederive")
    yield made
    InteractiveShell.clear_instance()


@pytest.fixture
def run(
    shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., list[Any]]:
    """Runs a cell under the magic; what it displays, or the one line that it fails with."""
    displayed: list[Any] = []
    monkeypatch.setattr("derive.notebook.magics.display", displayed.append)
    shell.reset(new_session=False)
    shell.run_cell(START)
    capsys.readouterr()

    def run(cell: str, options: str = "", error: str = "") -> list[Any]:
        displayed.clear()
        done = shell.run_cell(f"%%claim {options}\n{cell}")
        streams = capsys.readouterr()
        if error:
            (line,) = (streams.err + streams.out).splitlines()
            assert not done.success and error in line, line
            return []
        assert done.success, streams
        return list(displayed)

    return run


def verdicts(reports: list[Any]) -> list[tuple[str, Verdict, bool]]:
    return [(r.claim.id, r.verdict, r.ok) for r in reports]


def test_a_relation_is_settled(run: Any) -> None:
    assert verdicts(run("Eq((x + 1)**2, x**2 + 2*x + 1)")) == [("notebook.claim", PROVED, True)]
    assert verdicts(run("a = 1\nx**2 + a > x", "larger")) == [("notebook.larger", PROVED, True)]
    assert verdicts(run("Eq((z + 1)**2, z**2 + 2*z + 1)")) == [("notebook.claim", PROVED, True)]
    (report,) = run("Eq(exp(x) * exp(y), exp(x + y), evaluate=False)", "--by agreement")
    assert report.verdict is Verdict.ENCLOSED and report.ok


def test_a_false_relation_shows_its_witness(run: Any) -> None:
    (report,) = run("Eq((x + y)**2, x**2 + y**2, evaluate=False)", "square")
    assert report.verdict is REFUTED and not report.ok
    assert "left side" in report._repr_mimebundle_()["text/plain"]


def test_claims_of_a_theory_are_settled_and_may_be_stated_again(run: Any) -> None:
    cell = """
    T = Theory("t", "T"); a = T.parameter("a", "A", Interval.open(0, 1))
    first = T.claim("first", "positive", a * (1 - a) > 0, proof=by.sign())
    T.claim("second", "below a", a * (1 - a) < a, uses=[first], proof=by.sign())
    """
    assert verdicts(run(cell)) == [("t.first", PROVED, True), ("t.second", PROVED, True)]
    again = 'T.claim("first", "positive", a * (1 - a) >= {}, proof=by.sign())'
    assert verdicts(run(again.format(0))) == [("t.first", PROVED, True)]
    (report,) = run(again.format(1))
    assert report.verdict is REFUTED
    assert verdicts(run("first")) == [("t.first", PROVED, True)]
    assert verdicts(run(cell, "second")) == [("t.second", PROVED, True)]
    # A relation takes the domains of the theory that declares its symbols; without them it would be false.
    (report,) = run("a**2 < a")
    assert report.verdict is PROVED and "t" in str(report.claim.domains)


def test_what_has_not_changed_is_verified_and_not_settled_again(run: Any) -> None:
    cell = "Eq((x + 2)**2, x**2 + 4*x + 4)"
    assert [r.remembered for r in run(cell)] == [False]
    (again,) = run(cell)
    assert again.remembered and again.ok and "verified just now" in again.line
    assert [r.remembered for r in run(cell, "--anew")] == [False]
    assert [r.remembered for r in run("Eq((x + 2)**2, x**2 + 4*x + 5)")] == [False]
    assert not run("Eq((x + 2)**2, x**2 + 4*x + 5)")[0].ok


def test_a_remembered_certificate_is_not_believed_unseen(shell: InteractiveShell, run: Any) -> None:
    cell = "Eq((x + 3)**2, x**2 + 6*x + 9)"
    (report,) = run(cell)
    report.certificate["evidence"]["cofactors"] = "none"
    report.certificate["detail"] = "something else"
    (again,) = run(cell)
    assert not again.remembered and again.ok


def test_all_twins_are_tried_on_demand(run: Any) -> None:
    cell = "Eq((x + y + 1)**3, expand((x + y + 1)**3), evaluate=False)"
    some, every = run(cell, "--anew")[0], run(cell, "--anew --twins")[0]
    assert len(every.twins) > len(some.twins)


@pytest.mark.parametrize(
    ("cell", "options", "error"),
    [
        ("Eq(x, x)", "", "SymPy evaluated a relation to True"),
        ("3", "", "3 is not a relation; write Eq(left, right)"),
        ("a = 3", "", "the cell makes no claim"),
        ("", "", "the cell body is empty"),
        ("Eq(x, 0.5 * y)", "", "the float 0.5"),
        ("Eq(x, y)", "--by foo", "--by foo is not allowed; it must be one of"),
        ("Eq(x, y)", "--by derivative", "--by derivative is not allowed"),
        ("Eq(x, y)", "--seconds 0", "--seconds 0 is not allowed"),
        ("Eq(x, y)", "--seconds nan", "--seconds nan is not allowed"),
        ("Eq(x, y)", "--seconds soon", "--seconds"),
        ("Eq(x, y)", "--colour red", "unrecognized arguments"),
        ("Eq(x, y)", "two words", "unrecognized arguments"),
        ("Eq(x, y)", "1x", "'1x' is not an id"),
        ("u = 1\nEq(x, missing)", "", "line 2: NameError: name 'missing' is not defined"),
        ("Eq(x", "", "line 1: SyntaxError"),
        ("1 / 0", "", "line 1: ZeroDivisionError"),
        ('Theory("a b", "")', "", "line 1: 'a b' is not a theory's name"),
    ],
)
def test_errors_take_one_line(run: Any, cell: str, options: str, error: str) -> None:
    run(cell, options, error=error)


def test_a_claim_that_is_not_there(run: Any) -> None:
    made = 'T = Theory("t", "T"); a = T.parameter("a", ""); T.claim("c", "", a**2 + 1 > a, proof=by.sign())'
    run(made, "other", error="no claim 'other' in this cell; it makes t.c")
    run(made, "--by sign", error="name their procedures by proof=")


def test_outside_of_a_cell_an_id_is_used_once(run: Any, shell: InteractiveShell) -> None:
    run('T = Theory("t", "T"); a = T.parameter("a", ""); T.claim("c", "", a**2 + 1 > a, proof=by.sign())')
    done = shell.run_cell('T.claim("c", "", a**2 + 1 > a, proof=by.sign())')
    assert "used twice" in str(done.error_in_exec)


def test_the_line_alone_tells_the_options(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.run_line_magic("claim", "")
    assert "--seconds N" in capsys.readouterr().out


def test_a_derivative_is_settled_by_the_symbol_that_it_is_by(run: Callable[..., list[Any]]) -> None:
    right = run("Eq(Derivative(x*exp(-x*y), x), (1 - x*y)*exp(-x*y))", "slope")
    assert verdicts(right) == [("notebook.slope", PROVED, True)]
    (wrong,) = run("Eq(Derivative(x**2*y, y), 2*x*y)", "wrong")
    assert wrong.verdict is REFUTED


def test_a_function_of_numbers_in_a_cell_is_told_by_its_own_name(run: Callable[..., list[Any]]) -> None:
    told = "functions of NumPy take numbers; from sympy import exp"
    run("import numpy as np\nEq(np.exp(x), x)", error=told)
