"""What carries claims is run, by ids that pytest reads back, and failures are told alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

import derive.testing.collecting.checked
import derive.testing.collecting.told

pytest_plugins = ["pytester"]

# Inner sessions take away what they import; this is theirs too.
LOADED = (derive.testing.collecting.checked, derive.testing.collecting.told)
ROOT = Path(__file__).resolve().parents[2]

STUB = """
import pytest

class Claim:
    def __init__(self, id, act):
        self.id, self.act = id, act
    def run(self):
        self.act()

def carries(id, act=lambda: None):
    def decorate(code):
        code.__rederive_claims__ = (Claim(id, act), *getattr(code, "__rederive_claims__", ()))
        return code
    return decorate

def wrong():
    raise AssertionError("at x=1: 2, and not 3")
"""

Run = Callable[..., pytest.RunResult]


@pytest.fixture
def inner(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest with the plugin on a module of tests, in this process."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")

    def run(text: str, *arguments: str) -> pytest.RunResult:
        pytester.makepyfile(mine=STUB, test_mine="import pytest\nfrom mine import carries, wrong\n" + text)
        result = pytester.runpytest_inprocess("-p", "derive.testing.plugin", "test_mine.py", *arguments)
        assert "INTERNALERROR" not in result.stdout.str()
        return result

    return run


MEMBERS = """
class Plain:
    @carries("toy.method", wrong)
    def method(x): return x
    @staticmethod
    @carries("toy.static", wrong)
    def static(x): return x
    @classmethod
    @carries("toy.class", wrong)
    def made(cls): return 1
    @property
    @carries("toy.property", wrong)
    def size(self): return 1
    class Inner:
        @carries("toy.inner", wrong)
        def method(x): return x

class Heir(Plain):
    whole = Plain

class TestPlain:
    @staticmethod
    @carries("toy.static", wrong)
    def static(x): return x
    @carries("toy.method", wrong)
    def test_method(self): raise KeyError("pytest called it")

@carries("toy.function", wrong)
def test_function(x): raise KeyError("pytest called it")
"""


def test_nothing_that_carries_claims_is_left_out(inner: Run) -> None:
    result = inner(MEMBERS)
    result.assert_outcomes(failed=8)
    shown = result.stdout.str()
    for name in (
        "Plain::method::toy.method",
        "Plain::static::toy.static",
        "Plain::made::toy.class",
        "Plain::size::toy.property",
        "Plain::Inner::method::toy.inner",
        "TestPlain::static::toy.static",
        "TestPlain::test_method::toy.method",
        "test_function::toy.function",
    ):
        assert f"FAILED test_mine.py::{name} - at x=1: 2, and not 3" in shown, name


BUILT = """
@carries("toy.whole", wrong)
class TestStatistic:
    def __init__(self, size): self.size = size
    @carries("toy.member", wrong)
    def power(self): return 1

@carries("toy.made", wrong)
class TestMade(tuple):
    def __new__(cls, *values): return super().__new__(cls, values)

@carries("toy.tests", wrong)
class TestMine:
    def test_right(self): pass
"""


def test_a_class_with_a_constructor_is_checked_whatever_its_name(inner: Run) -> None:
    result = inner(BUILT, "-W", "error")
    result.assert_outcomes(failed=4, passed=1)
    shown = result.stdout.str()
    for name in ("TestStatistic::toy.whole", "TestStatistic::power::toy.member", "TestMade::toy.made"):
        assert f"FAILED test_mine.py::{name} - at x=1" in shown, name


LAST = """
@carries("folder[1]/growth.py:odds", wrong)
@carries("toy.right")
def share(x): return x

@carries("toy.twice", wrong)
@carries("toy.twice", wrong)
def twice(x): return x

def test_right(): pass
"""


def test_the_last_failures_run_again(inner: Run) -> None:
    inner(LAST).assert_outcomes(passed=2, failed=3)
    inner(LAST, "--lf").assert_outcomes(failed=3, deselected=2)
    inner(LAST, "--lf", "-k", "twice").assert_outcomes(failed=2, deselected=3)


@pytest.mark.parametrize(
    ("named", "outcomes"),
    [
        ("share", {"passed": 1, "failed": 1}),
        ("share::toy.right", {"passed": 1}),
        ("test_right", {"passed": 1}),
    ],
)
def test_a_check_is_named_by_its_code_and_its_claim(
    inner: Run, pytester: pytest.Pytester, named: str, outcomes: dict[str, int]
) -> None:
    inner(LAST, "--collect-only")
    result = pytester.runpytest_inprocess("-p", "derive.testing.plugin", f"test_mine.py::{named}")
    result.assert_outcomes(**outcomes)


MARKED = """
@pytest.mark.skip(reason="not today")
@carries("toy.skipped", wrong)
def skipped(x): return x

@carries("toy.known", wrong)
@pytest.mark.xfail(strict=True)
def known(x): return x

@pytest.mark.slow
@carries("toy.slow")
def slow(x): return x

@pytest.mark.skip
@carries("toy.class", wrong)
class Whole: pass
"""


def test_marks_are_honoured(inner: Run, pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nmarkers = slow\n")
    inner(MARKED).assert_outcomes(passed=1, skipped=2, xfailed=1)
    inner(MARKED, "-m", "slow").assert_outcomes(passed=1, deselected=3)


VACUOUS = """
import unittest

def ends(error):
    def act(): raise error("no points")
    return act

@carries("toy.skip", ends(pytest.skip.Exception))
def skips(x): return x

@carries("toy.xfail", ends(pytest.xfail.Exception))
def xfails(x): return x

@carries("toy.unit", ends(unittest.SkipTest))
def units(x): return x

@carries("toy.right")
def right(x): return x
"""


def test_a_check_that_did_not_run_fails(inner: Run) -> None:
    result = inner(VACUOUS)
    result.assert_outcomes(passed=1, failed=3)
    assert result.stdout.str().count("decided nothing: no points") >= 3


def test_a_line_tells_a_failure(inner: Run) -> None:
    result = inner(LAST, "--tb=line")
    shown = result.stdout.str()
    assert "test_mine.py:4: at x=1: 2, and not 3" in shown and "Crash" not in shown
    shown = inner("\n\n@carries('toy.whole', wrong)\nclass Whole:\n    pass\n", "--tb=line").stdout.str()
    assert "test_mine.py:5: at x=1" in shown
    assert "Repr" not in shown


def test_several_processes_tell_the_same(inner: Run, pytester: pytest.Pytester) -> None:
    told = []
    for options in (("-n", "0"), ("-n", "1")):
        result = inner(LAST, "-p", "xdist.plugin", *options, "--junitxml=junit.xml")
        lines = sorted(line for line in result.stdout.lines if line.startswith("FAILED"))
        failures = sorted(f.get("message", "") for f in ElementTree.parse("junit.xml").iter("failure"))
        told.append((lines, failures))
    assert told[0] == told[1] and told[0][1] == ["at x=1: 2, and not 3"] * 3
