"""Claims as tests of pytest: what is collected, what a failure says, what is remembered."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

import derive.laboratory.evaluator
import derive.testing.collecting.checked
import derive.testing.collecting.theories
from derive import by
from derive.checking.checker import Checker

pytest_plugins = ["pytester"]

# Inner sessions take away what they import; this is theirs too.
LOADED = (
    by,
    derive.laboratory.evaluator,
    derive.testing.collecting.theories,
    derive.testing.collecting.checked,
)
ROOT = Path(__file__).resolve().parents[2]

THEORY = '''
"""A square and its slope, and what is wrong about them."""

from sympy import Derivative, Eq

from derive import REFUTED, Theory, by

toy = Theory("toy", "A toy")
x = toy.parameter("x", "a number")
square = toy.claim("square", "The square", Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())
slope = toy.claim("slope.right", "The slope", Eq(Derivative(x**2, x), 2*x), proof=by.derivative(x))
misprint = toy.published(
    "misprint", "Misprinted", Eq((x + 1)**2, x**2 + 3*x + 1), proof=by.refutation(), corrected_by=square
)
'''
WRONG = """
wrong = toy.claim("wrong", "The square with a slip", Eq((x + 1)**2, x**2 - 2*x + 1), proof=by.identity())
unknown = toy.claim("unknown", "Nobody knows", x**2 - x + 1/x**2 > 0, proof=by.derivative(x))
"""

Run = Callable[..., pytest.RunResult]


@pytest.fixture
def inner(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run pytest with the plugin in a folder of its own, in this process."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))

    def run(*arguments: str) -> pytest.RunResult:
        result = pytester.runpytest_inprocess("-p", "derive.testing.plugin", *arguments)
        assert "INTERNALERROR" not in result.stdout.str()
        return result

    return run


def ids(result: pytest.RunResult) -> list[str]:
    """The ids that a collection lists."""
    return [line for line in result.stdout.lines if "::" in line]


def test_a_claim_is_a_test_by_its_id(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(theory=THEORY)
    names = ("toy.square", "toy.slope.right", "toy.misprint")
    assert ids(inner("theory.py", "--collect-only", "-q")) == [f"theory.py::{name}" for name in names]
    inner("theory.py").assert_outcomes(passed=3)
    assert {p.name for p in pytester.path.iterdir()} <= {"theory.py", ".pytest_cache", "__pycache__"}
    inner().assert_outcomes()  # a theory that nobody names or lists is no test


@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [
        (("theory.py::square",), ["toy.square"]),
        (("theory.py::slope.right", "theory.py::toy.misprint"), ["toy.slope.right", "toy.misprint"]),
        (("theory.py", "-k", "slope"), ["toy.slope.right"]),
    ],
)
def test_claims_are_selected(
    inner: Run, pytester: pytest.Pytester, arguments: tuple[str, ...], chosen: list[str]
) -> None:
    pytester.makepyfile(theory=THEORY)
    result = inner(*arguments, "--collect-only", "-q")
    assert ids(result) == [f"theory.py::{name}" for name in chosen]


def test_a_wrong_name_leads_on(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(theory=THEORY)
    result = inner("theory.py::sqare")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "theory.py: no claim is called 'sqare'; did you mean square?" in result.stderr.str()


def test_a_failure_says_what_is_wrong(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(theory=THEORY + WRONG)
    result = inner("theory.py", "--junitxml=junit.xml")
    result.assert_outcomes(passed=3, failed=2)
    shown = result.stdout.str()
    line = next(n for n, text in enumerate((THEORY + WRONG).strip().splitlines(), 1) if '"wrong"' in text)
    for said in (
        "toy.wrong: The square with a slip",
        "statement   (x + 1)**2 = x**2 - 2*x + 1",
        "verdict     REFUTED, declared PROVED",
        "witness     x=-1",
        "left side   0",
        "right side  4.00000000000",
        "off by      4.00000000000",
        "true is     (x + 1)**2 = x**2 + 2*x + 1",
        "sign of -2*x flipped: proved",
        "source      derived here",
        f"theory.py:{line}",
        "verdict    UNDECIDED, declared PROVED",
    ):
        assert said in shown, said
    assert "Traceback" not in shown and "plugin.py" not in shown and "runtest" not in shown
    assert "FAILED theory.py::toy.wrong - REFUTED, declared PROVED: witness x=-1" in shown
    cases = {case.get("name"): case for case in ElementTree.parse("junit.xml").iter("testcase")}
    properties = {p.get("name"): p.get("value") for p in cases["toy.square"].iter("property")}
    assert properties["verdict"] == "PROVED" and properties["procedure"] == "identity"
    (failure,) = cases["toy.wrong"].iter("failure")
    assert failure.get("message", "").startswith("REFUTED, declared PROVED: witness")
    assert ids(inner("theory.py", "--lf", "--collect-only", "-q")) == [
        "theory.py::toy.wrong",
        "theory.py::toy.unknown",
    ]
    inner("theory.py", "-x").assert_outcomes(passed=3, failed=1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("from derive import Theory, by\nt = Theory('t', '')\nby.identiy()\n", "did you mean identity?"),
        ("from derive import Theory\ndef f(:\n", "theory.py:2: SyntaxError: invalid syntax"),
        ("from derive import Theory\nTheory('twice', '')\nzz\n", "theory.py:3: NameError: name 'zz' is not"),
    ],
)
def test_a_file_that_cannot_be_loaded_is_an_error_with_its_line(
    inner: Run, pytester: pytest.Pytester, text: str, said: str
) -> None:
    pytester.makepyfile(theory=text)
    result = inner("theory.py")
    result.assert_outcomes(errors=1)
    assert said in result.stdout.str() and "Traceback" not in result.stdout.str()


def test_what_was_settled_is_only_verified(
    inner: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(theory=THEORY)
    inner("theory.py").assert_outcomes(passed=3)
    settled: list[str] = []
    really = Checker._settled
    monkeypatch.setattr(Checker, "_settled", lambda self, c: (settled.append(c.id), really(self, c))[1])
    inner("theory.py").assert_outcomes(passed=3)
    assert settled == []
    pytester.makepyfile(
        theory=THEORY.replace("Eq(Derivative(x**2, x), 2*x)", "Eq(Derivative(x**2, x), x + x)")
    )
    inner("theory.py").assert_outcomes(passed=3)
    assert settled == []  # SymPy writes the same
    pytester.makepyfile(
        theory=THEORY.replace("Eq(Derivative(x**2, x), 2*x)", "Eq(Derivative(x**3, x), 3*x**2)")
    )
    inner("theory.py").assert_outcomes(passed=3)
    assert settled == ["toy.slope.right"]
    inner("theory.py::square", "--rederive-anew").assert_outcomes(passed=1)
    assert settled == ["toy.slope.right", "toy.square"]


def test_every_twin_is_shown(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(theory=THEORY)
    result = inner("theory.py::square", "--rederive-twins", "-rP")
    result.assert_outcomes(passed=1)
    assert "rejected  sign of 2*x flipped" in result.stdout.str()


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "soon"])
def test_a_time_is_positive(inner: Run, seconds: str) -> None:
    result = inner("--rederive-seconds", seconds)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert f"{seconds!r} is not a positive number of seconds" in result.stderr.str()


def test_a_claim_that_takes_too_long_fails(inner: Run, pytester: pytest.Pytester) -> None:
    sides = "Eq((x + 1)**400*(x - 1)**400, (x**2 - 1)**399 * (x**2 - 1 + x**800))"
    pytester.makepyfile(theory=THEORY + f'slow = toy.claim("slow", "", {sides}, proof=by.antiderivative())\n')
    result = inner("theory.py::slow", "--rederive-seconds", "0.001")
    result.assert_outcomes(failed=1)
    assert "reason     not settled within 0.001 seconds by antiderivative" in result.stdout.str()


LISTED = """
[pytest]
testpaths = tests
rederive_theories =
    theories/*.py
    special
"""


def test_listed_theories_are_collected(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makeini(LISTED)
    for name, text in {
        "theories/theory.py": THEORY,
        "tests/test_plain.py": "def test_plain(): pass\n",
    }.items():
        path = pytester.path / name
        path.parent.mkdir()
        path.write_text(text)
    found = ids(inner("--collect-only", "-q"))
    assert found[:2] == ["tests/test_plain.py::test_plain", "theories/theory.py::toy.square"]
    assert "special::special.erfcx.slope" in found
    inner("-k", "plain or toy or erfcx.slope").assert_outcomes(passed=5)
    assert ids(inner("theories", "--collect-only", "-q")) == found[1:4]
    assert ids(inner("tests", "--collect-only", "-q")) == found[:1]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("nowhere/*.py", "is called 'nowhere/*.py'"),
        ("spin_glas", "no theory is called 'spin_glas'; did you mean spin_glass?"),
        ("zzz", "no theory is called 'zzz'; they are spin_glass, games"),
    ],
)
@pytest.mark.parametrize("arguments", [(), (".",)])
def test_a_wrong_entry_of_the_setting_is_a_mistake(
    inner: Run, pytester: pytest.Pytester, entry: str, said: str, arguments: tuple[str, ...]
) -> None:
    pytester.makeini(f"[pytest]\nrederive_theories = {entry}\n")
    result = inner(*arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR and said in result.stderr.str()


def test_a_file_is_loaded_once(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(theory=THEORY + "with open('loads', 'a') as f:\n    f.write('.')\n")
    inner("theory.py::square", "theory.py::slope.right").assert_outcomes(passed=2)
    assert (pytester.path / "loads").read_text() == "."


def test_tests_beside_claims_run_too(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(theory=THEORY + "def test_mine(): pass\n")
    inner("theory.py").assert_outcomes(passed=4)


def test_a_module_of_tests_is_a_theory_where_it_states_claims(inner: Run, pytester: pytest.Pytester) -> None:
    tests = "def test_mine(): pass\n"
    pytester.makepyfile(test_theory=THEORY + WRONG + tests)
    inner("test_theory.py").assert_outcomes(passed=4, failed=2)
    inner("test_theory.py::square").assert_outcomes(passed=1)
    inner("test_theory.py::test_mine").assert_outcomes(passed=1)
    inner().assert_outcomes(passed=1)  # neither named nor listed
    pytester.makepyfile(test_refusing="__theory_test__ = False\n" + THEORY + WRONG + tests)
    inner("test_refusing.py").assert_outcomes(passed=1)
    pytester.makeini("[pytest]\nrederive_theories = test_theory.py\n")
    inner("test_theory.py").assert_outcomes(passed=4, failed=2)
    lines = "".join(f"    {line}\n" for line in THEORY.splitlines())
    pytester.makepyfile(test_inside=f"def test_it():\n{lines}")
    assert ids(inner("test_inside.py", "--collect-only", "-q")) == ["test_inside.py::test_it"]


CHECKED = '''
from derive import UnknownClaimError
from mine import Density, density

class Claim:
    """Stands for what derive.testing.claims makes."""
    def __init__(self, id, wrong=""):
        self.id, self.wrong = id, wrong
    def run(self):
        if self.wrong:
            if self.wrong == "unknown":
                raise UnknownClaimError("no claim is called toy.sqare; did you mean toy.square?")
            error = AssertionError(self.wrong)
            error.add_note("a note")
            raise error

density.__rederive_claims__ = (Claim("toy.square"), Claim("toy.slope", "at x=1: 2, and not 3"))
Density.__rederive_claims__ = (Claim("toy.square"), Claim("toy.sqare", "unknown"))

class Heir(Density):
    """What it inherits is checked where it was decorated."""

class TestBoth:
    __rederive_claims__ = (Claim("toy.square"),)
    def test_plain(self): pass

class Anything:
    def __getattr__(self, name): return "whatever is asked for"
    def __call__(self): pass

anything = Anything()
'''


def test_what_carries_claims_is_collected(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(mine="def density(x): return x\nclass Density: pass\n", test_mine=CHECKED)
    result = inner("test_mine.py", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=4, failed=2)
    shown = result.stdout.str()
    assert (
        "at x=1: 2, and not 3" in shown and "a note" in shown and "test_mine.py::density::toy.slope" in shown
    )
    assert "runtest" not in shown and "raise error" not in shown and "Heir" not in shown
    assert "no claim is called toy.sqare; did you mean toy.square?" in shown and "raise Unknown" not in shown


def test_several_processes_settle_the_same(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytester.makeini("[pytest]\nrederive_theories = theory.py\n")
    pytester.makepyfile(theory=THEORY + WRONG)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    plugins = ("-p", "derive.testing.plugin", "-p", "xdist.plugin")
    result = pytester.runpytest_subprocess(*plugins, "-n", "2", "--rederive-seconds=30")
    result.assert_outcomes(passed=3, failed=2)
    assert "true is     (x + 1)**2 = x**2 + 2*x + 1" in result.stdout.str()


PROBE = """
import sys, pytest
code = pytest.main(["-p", "derive.testing.plugin", "-q", "test_plain.py"])
print(int(code), *sorted({"sympy", "numpy", "hypothesis", "flint", "numerics"} & set(sys.modules)))
"""


def test_nothing_heavy_is_loaded_before_it_is_used(tmp_path: Path) -> None:
    (tmp_path / "test_plain.py").write_text("def test_plain(): pass\n")
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "0"


def test_the_plugin_is_an_entry_point() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {"rederive": "derive.testing.plugin"}
    plugin = ast.parse((ROOT / "derive" / "testing" / "plugin.py").read_text())
    hooks = {n.name for n in plugin.body if isinstance(n, ast.FunctionDef) and n.name.startswith("pytest_")}
    assert {"pytest_addoption", "pytest_collect_file"} <= hooks
