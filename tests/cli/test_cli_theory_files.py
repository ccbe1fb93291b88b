"""Theory files that cannot be used: one line, exit code 2, and where it went wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from derive.checking.library import load_file
from derive.errors import TheoryError

HEAD = "from derive import Theory, Source, by, REFUTED\nfrom sympy import Eq, Symbol\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = 1\n", "defines no Theory"),
        ("def f(:\n", "mine.py:1: SyntaxError: invalid syntax"),
        ("\n\n1 / 0\n", "mine.py:3: ZeroDivisionError"),
        ("import nothing_of_this_name\n", "ModuleNotFoundError"),
        ("raise SystemExit(3)\n", "ended the program"),
        ("\x00", "SyntaxError"),
        (HEAD + "a = Theory('twice', '')\nb = Theory('twice', '')\n", "two theories are called 'twice'"),
        (HEAD + "a = Theory('spin_glass', '')\n", "the name of a shipped theory"),
        (HEAD + "a = Theory('t', '')\na.parameter('x', '')\na.parameter('x', '')\n", "declared twice"),
    ],
)
def test_a_broken_file_is_explained(run: Callable[..., Any], tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(text)
    before, modules = list(sys.path), {m for m in sys.modules if m.startswith("_rederive_")}
    result = run("check", file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr and "mine.py" in result.stderr
    assert sys.path == before
    if "SyntaxError" in said or "Error" in said:
        assert {m for m in sys.modules if m.startswith("_rederive_")} == modules


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "for _ in 'ab':\n    a.claim('c', '', Eq(x, x + 1, evaluate=False), proof=by.identity())\n",
            "the id t.c is used twice",
        ),
        (
            "a.claim('c', '', Eq(x, 1), proof=by.refutation(), expect=REFUTED)\n",
            "must name the claim that corrects it",
        ),
        ("a.claim('c', '', Eq(x, 1), proof='sign')\n", "proof='sign' is no procedure"),
        ("a.claim('c', '', Eq(x, 1), proof=by.sign(), expect='PROVED')\n", "expect='PROVED' is no verdict"),
    ],
)
def test_a_claim_badly_built_is_reported(
    run: Callable[..., Any], tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "mine.py"
    good = "a.claim('good', '', Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())\n"
    file.write_text(HEAD + "a = Theory('t', '')\nx = a.parameter('x', '')\n" + text + good)
    result = run("check", file)
    assert result.exit_code == 1 and said in result.stdout and result.stderr == ""
    (faulty,) = [k for k in result.stdout.splitlines() if "FAILED: badly built" in k]
    assert faulty.count("t.c") == 1 + said.count("t.c") and "declared" not in faulty
    assert "PROVED     t.good" in result.stdout
    listed, shown = run("list", file), run("show", f"{file}:c")
    assert listed.exit_code == 0 and "by.identity" in listed.stdout and "by.none" not in listed.stdout
    assert (shown.exit_code == 0 and said in shown.stdout) or "used twice" in said


@pytest.mark.parametrize("name", ["missing.py", "folder.py", "folder.py:claim"])
def test_a_file_that_cannot_be_read(run: Callable[..., Any], tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.py").mkdir()
    for command in ("run", "check", "recheck", "list", "show", "errata", "generate"):
        result = run(command, tmp_path / name)
        assert result.exit_code == 2 and "cannot be read" in result.stderr


def test_names_that_are_not_python_files(run: Callable[..., Any], tmp_path: Path) -> None:
    other = tmp_path / "theory.txt"
    other.write_text(HEAD + "a = Theory('t', '')\n")
    assert "not a Python file" in run("check", other).stderr


def test_unknown_claim_of_a_file(run: Callable[..., Any], own: Path) -> None:
    result = run("check", f"{own}:grwoth")
    assert result.exit_code == 2 and f"did you mean {own}:growth" in result.stderr
    assert run("show", f"{own}:growth").exit_code == 0


def test_a_file_may_rest_on_a_shipped_theory_and_import_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "neighbour_of_mine.py").write_text("NAME = 'mine'\n")
    file = tmp_path / "mine.py"
    file.write_text(
        HEAD
        + "from derive.theories.spin_glass import theory as spin_glass\n"
        + "from neighbour_of_mine import NAME\nmine = Theory(NAME, 'Mine')\nalias = mine\n"
    )
    try:
        (theory,) = load_file(file)
    finally:
        sys.modules.pop("neighbour_of_mine", None)
    assert theory.name == "mine"


def test_load_file_is_typed() -> None:
    with pytest.raises(TheoryError):
        load_file("nowhere.py")


UNEMITTABLE = """
from derive.quantities.root_radius import RootRadius
from sympy import Integral, Interval, LambertW, Symbol, frac, hyper, mathieus, oo, riemann_xi
a = Theory('t', '')
x, n = a.parameter('x', ''), a.parameter('n', '', Interval(0, oo), integer=True)
z, s = Symbol('z'), Symbol('s', real=True)
good = a.claim('good', '', Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())
a.quantity('first', '', parameters=(x,), value=x + 1, claims=[good])
for name, value in (
    ('xi', riemann_xi(x)), ('part', frac(x)), ('mathieu', mathieus(n, x, x)), ('branch', LambertW(x, 2)),
    ('hyper', hyper((x, n), (1, 2), x)), ('bare', Integral(s * x, (s, 0, 1))),
    ('more', RootRadius(z**2 - x, z) + 1),
    ('leading', RootRadius(x * z**2 - 1, z)),
):
    a.quantity(name, '', parameters=(x, n), value=value, claims=[good])
a.quantity('last', '', parameters=(x,), value=x + 2, claims=[good])
"""


def test_a_quantity_that_cannot_be_emitted_stops_no_other(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(HEAD + UNEMITTABLE)
    result = run("run", file)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "PROVED  t.good" in result.stdout
    for name in ("xi", "part", "mathieu", "branch", "hyper", "bare", "more", "leading"):
        (line,) = [k for k in result.stdout.splitlines() if f"t.{name} " in k or f"t.{name}(" in k]
        assert line.startswith(f"FAILED  t.{name} cannot be emitted: ")
        assert "Integrated(" in line if name == "bare" else "Integrated(" not in line
    for value in ("t.first(x=1/2)", "t.last(x=1/2)"):
        assert value in result.stdout
    catalogue = (tmp_path / "mine_generated" / "t" / "__init__.py").read_text()
    assert "t.first" in catalogue and "t.last" in catalogue and "t.xi" not in catalogue
    assert run("check", file).exit_code == 0
    compared = run("generate", file, "--check")
    assert compared.exit_code == 1 and "FAILED  t.xi cannot be emitted" in compared.stdout


def test_two_functions_of_one_name_are_a_fault_of_the_second(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        HEAD + "from derive.quantities.branch import Branch\na = Theory('t', '')\n"
        "x, m = a.parameter('x', ''), Symbol('m')\n"
        "for name, one in (('p', 1), ('r', 2)):\n"
        "    made = Branch('both', m**2 + x*m + one, m, x, herglotz=(m,))\n"
        "    a.quantity(name, '', parameters=(x,), value=m, branch=made, type='complex')\n"
    )
    result = run("generate", file)
    assert result.exit_code == 1
    assert "FAILED  t.r cannot be emitted: t.r: two different functions are called both" in result.stdout
    assert "t.p" in (tmp_path / "mine_generated" / "t" / "__init__.py").read_text()


BESIDE = {
    # What is refused is named by its quantity; `first` and `last` are emitted whatever else is there.
    "its twin of pairs": (("x + 3", "x", "first_double_double"), "the function first of pairs"),
    "before its twin of pairs": (("x + 3", "x", "last_double_double"), None),
    "its own twin of pairs": (("RootRadius(z**2 - x*z + 1, z)", "x", "first_polynomial_double_double"), ""),
    "an end without an evaluation": (("w + 3", "w", "third"), "the end erf2(1, 2) of the domain"),
    "an end out of reach": (("v + 3", "v", "third"), "the end exp(exp(exp(5))) of the domain"),
    "an end without a text": (("u + 3", "u", "third"), "Catalan"),
    "a domain of its own": (
        ("x + 3", "x", "third", "domains={x: Interval(0, erf2(1, 3))}"),
        "the end erf2(1, 3)",
    ),
}


@pytest.mark.parametrize("case", BESIDE)
def test_names_and_domains_stop_one_quantity_only(run: Callable[..., Any], tmp_path: Path, case: str) -> None:
    (value, symbol, name, *more), said = BESIDE[case]
    file = tmp_path / "mine.py"
    file.write_text(
        HEAD + "from derive import Interval\nfrom derive.quantities.root_radius import RootRadius\n"
        "from sympy import Catalan, erf2, exp\n"
        "a = Theory('t', '')\nx, z = a.parameter('x', ''), Symbol('z')\n"
        "u, v, w = (a.parameter(k, '', Interval(0, end)) for k, end in\n"
        "           (('u', Catalan), ('v', exp(exp(exp(5)))), ('w', erf2(1, 2))))\n"
        "a.quantity('first', '', parameters=(x,), value=x + 1)\n"
        f"a.quantity({name!r}, '', parameters=({symbol},), value={value}, {', '.join(more)})\n"
        "a.quantity('last', '', parameters=(x,), value=x + 2)\n"
    )
    result = run("generate", file)
    catalogue = (tmp_path / "mine_generated" / "t" / "__init__.py").read_text()
    faulty = "last" if said is None else name if said else ""
    assert result.exit_code == bool(faulty) and result.stdout.count("FAILED") == bool(faulty)
    for k in ("first", "last", name):
        assert (f'"t.{k}": ' in catalogue) is (k != faulty)
    if faulty:
        told = next(line for line in result.stdout.splitlines() if line.startswith("FAILED"))
        assert told.startswith(f"FAILED  t.{faulty} cannot be emitted: ") and (said or "of pairs") in told
        assert run("eval", f"{file}:first", "x=1").stdout == "2.00000000000000\n"


@pytest.mark.parametrize(
    "how", ["a.parameter('lambda', '')", "a.unknown('lambda', '')", "Theory('lambda', '')"]
)
def test_keywords_of_python_are_refused_where_they_are_declared(
    run: Callable[..., Any], tmp_path: Path, how: str
) -> None:
    file = tmp_path / "mine.py"
    file.write_text(HEAD + f"a = Theory('t', '')\n{how}\n")
    result = run("run", file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "mine.py:4: " in result.stderr and "'lambda'" in result.stderr and "eyword" in result.stderr


NEWCOMER = """
from sympy import Interval, exp, oo
a = Theory('mine', '')
t, k, m = (a.parameter(s, '', Interval.open(0, oo)) for s in ('t', 'k', 'm'))
n = a.parameter('n', '', Interval.Ropen(0, 2), integer=True)
share = k * (exp(-k * t) - exp(-m * t)) / (m - k)
good = a.claim('good', '', Eq((t + 1)**2, t**2 + 2*t + 1), proof=by.identity())
a.quantity('share', '', parameters=(t, k, m), value=share / (m - k), claims=[good])
a.quantity('whole', '', parameters=(n, t, k), value=n + 1/(t - k), claims=[good])
"""


def test_an_example_keeps_away_from_a_singular_point(run: Callable[..., Any], tmp_path: Path) -> None:
    """The simplest point has equal parameters; where that one has no value, another one is shown."""
    file = tmp_path / "mine.py"
    file.write_text(HEAD + NEWCOMER)
    result = run("run", file)
    assert result.exit_code == 0 and "not evaluated" not in result.stdout
    assert "mine.share(t=2, k=3, m=4)" in result.stdout and "mine.whole(n=1, t=3, k=4)" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "{f}:share"), "mine.share is a quantity, not a claim; `rederive eval"),
        (("check", "{f}:mine.share"), "mine.share is a quantity, not a claim; `rederive eval"),
        (("show", "{f}:xyzzy"), "`rederive list {f}` shows all"),
        (("eval", "{f}", "t=1"), "name a quantity in it, as in {f}:NAME"),
        (("eval", "{f}:", "t=1"), "name a quantity in it, as in {f}:NAME"),
        (("show", "spin_glass.density"), "`rederive eval spin_glass.density` evaluates it"),
    ],
)
def test_a_wrong_name_leads_on(
    run: Callable[..., Any], tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    file = tmp_path / "mine.py"
    file.write_text(HEAD + NEWCOMER)
    result = run(*(a.format(f=file) for a in arguments))
    assert result.exit_code == 2 and said.format(f=file) in result.stderr


def test_a_theory_named_without_its_ending(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.py").write_text(HEAD + NEWCOMER)
    monkeypatch.chdir(tmp_path)
    for command in ("list", "show", "check", "run"):
        result = run(command, "mine")
        assert result.exit_code == 2 and "your own is named mine.py" in result.stderr


def test_what_a_domain_implies_is_told_apart(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        HEAD + NEWCOMER + "a.claim('quotient', '', Eq((t**2 - k**2)/(t - k), t + k), nonzero=[t - k],"
        " proof=by.identity())\n"
    )
    shown = run("show", f"{file}:quotient").stdout
    assert "k, by its domain" in shown and "-k + t, by" not in shown and "-1*k + t" in shown
    assert "source:       derived" in shown and "source kind" not in shown


def test_a_recheck_says_what_stores_a_certificate(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(HEAD + NEWCOMER)
    result = run("recheck", file)
    (line,) = [k for k in result.stdout.splitlines() if k.startswith("FAILED")]
    told = f"no stored certificate; `rederive run {file}` stores it once the claim stands"
    assert line == f"FAILED  mine.good  {told}"


def test_what_is_argued_or_not_served_is_said(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from derive import Extremum, Interval, Theory, by\nfrom sympy import Eq, oo, sin\n"
        "t = Theory('mine', '')\nx, u = t.parameter('x', ''), t.unknown('u', '', Interval(0, oo))\n"
        "same = t.claim('same', '', Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())\n"
        "odd = t.claim('odd', '', Eq(sin(u)**2, u), proof=by.identity())\n"
        "seen = t.claim('seen', '', Eq((u + 1)**2, u**2 + 2*u + 1), proof=by.identity())\n"
        "said = dict(unique=seen.id, argument='one sees it')\n"
        "point = Extremum('top', (u,), (u**2 + u - 2,), start={u: 1}, **said)\n"
        "t.quantity('top', '', parameters=(), value=u, extremum=point, claims=[seen])\n"
        "t.quantity('square', '', parameters=(x,), value=(x + 1)**2, claims=[same])\n"
        "t.quantity('left', '', parameters=(x,), value=x, claims=[odd])\n"
    )
    result = run("run", file)
    assert result.exit_code == 1
    text = result.stdout
    proved, argued = "Values, all digits guaranteed", "Values behind which a step is argued in words: "
    assert text.index("\n  mine.square(") > text.index(proved)
    assert text.index("\n  mine.top()") > text.index(argued) > text.index("\n  mine.square(")
    *_, summary, missing, certified = text.splitlines()
    assert summary.startswith("3 claims: ") and certified.startswith("mine.square(")
    assert missing == "1 quantity not served: mine.left"


def test_an_undecided_claim_says_what_it_held_at_and_what_to_try(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from sympy import Eq, cos, sin\nfrom derive import Theory, by\nt = Theory('t', '')\n"
        "x = t.parameter('x', '')\n"
        "t.claim('c', '', Eq(sin(x)**4 - cos(x)**4, sin(x)**2 - cos(x)**2), proof=by.sign())\n"
    )
    said = run("check", file)
    assert (
        said.exit_code == 1
        and "not refuted at 24 exact points, which is no proof; try by.identity()" in said.stdout
    )
    monkeypatch.setattr("derive.cli.settling._LOOKING", 0.0)
    assert "not refuted" not in run("check", file).stdout
