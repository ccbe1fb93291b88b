"""Hypothesis' conventions: settings, profiles, database, blobs, and what is missing without it."""

from __future__ import annotations

import ast
import builtins
import re
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from hypothesis import HealthCheck, Phase, given, reproduce_failure, seed, settings
from hypothesis import strategies as st
from hypothesis.database import InMemoryExampleDatabase

from derive import Theory, by
from derive.testing import (
    MissingPartError,
    VacuousCheckError,
    assert_claims,
    assert_holds,
    assert_identity,
    assert_matches,
    claims,
    metamorphic,
    points,
)

x = sp.Symbol("x", real=True)
__theory_test__ = False  # the tests below settle its claims
theory = Theory("squares", "")
u = theory.parameter("u", "")
square = theory.claim("square", "", sp.Eq((u + 1) ** 2, u**2 + 2 * u + 1), proof=by.identity())
ROOT = Path(__file__).resolve().parents[2]


def counting(calls: list[Any], wrong_from: float = float("inf")) -> Any:
    def function(u: float) -> float:
        calls.append(u)
        return (u + 1) ** 2 * (1 + (wrong_from <= u < 100))

    return function


def test_settings_above_a_claim_and_of_the_profile_are_honoured() -> None:
    counts = []
    for count in (7, 23):
        calls: list[float] = []
        function = settings(max_examples=count)(claims(square, arrays=False)(counting(calls)))
        function.__rederive_claims__[0].run()
        counts.append(len(calls))
    assert 7 <= counts[0] <= 20 < counts[1] <= 60
    calls = []
    settings.register_profile("eleven", settings(), max_examples=11)
    before = settings.get_current_profile_name()
    settings.load_profile("eleven")
    try:
        claims(square, arrays=False)(function := counting(calls))
        function.__rederive_claims__[0].run()
    finally:
        settings.load_profile(before)
    assert 11 <= len(calls) <= 30
    calls = []
    function = seed(3)(claims(square, arrays=False, examples=5)(counting(calls)))
    function.__rederive_claims__[0].run()
    assert 5 <= len(calls) <= 16


@pytest.mark.parametrize("phases", [(), (Phase.explicit, Phase.shrink), (Phase.reuse, Phase.shrink)])
def test_a_check_for_which_no_point_is_made_fails_wherever_it_runs(phases: tuple[Phase, ...]) -> None:
    none = settings(phases=phases)
    function = none(claims(square)(lambda u: (u + 1) ** 2))
    for failing in (
        lambda: assert_claims(function),
        lambda: assert_claims(claims(square)(lambda u: (u + 1) ** 2), settings=none),
        lambda: assert_identity((x + 1) ** 2, x**2 + 2 * x + 1, settings=none),
        lambda: assert_holds(x**2 + 1 >= x, settings=none),
        lambda: assert_matches(lambda x: 0.0, "special.erfcx", settings=none),
        lambda: metamorphic("special.owens_t").check(lambda h, a: h + a, settings=none),
    ):
        with pytest.raises(VacuousCheckError, match="phases leave out generate"):
            failing()


@pytest.mark.parametrize(
    "ending", [pytest.skip.Exception, pytest.xfail.Exception, unittest.SkipTest, SystemExit]
)
def test_code_that_ends_its_check_fails(ending: type[BaseException]) -> None:
    def ends(u: float) -> float:
        raise ending("not today")

    with pytest.raises(AssertionError, match="not today"):
        assert_claims(claims(square)(ends))
    with pytest.raises(AssertionError, match="not today"):
        metamorphic("special.owens_t").check(lambda h, a: ends(h))


def test_failures_are_replayed_from_the_database() -> None:
    database = InMemoryExampleDatabase()
    kept = settings(database=database, derandomize=False, max_examples=60)
    tried: list[sp.Rational] = []
    with pytest.raises(AssertionError):
        assert_identity(sp.Abs(x), x, settings=kept)
    first = set(database.data)
    assert first
    with pytest.raises(AssertionError):
        assert_identity(x**2, x, settings=kept)
    assert set(database.data) - first, "another identity has a place of its own"

    @settings(kept, max_examples=1)
    @given(points([x]))
    def other(point: dict[sp.Symbol, sp.Rational]) -> None:
        tried.append(point[x])

    other()  # another property does not replay it
    assert all(v >= 0 for v in tried[:1])
    with pytest.raises(AssertionError, match="x=-1"):  # one example alone would be 1, at which it holds
        assert_identity(sp.Abs(x), x, settings=settings(kept, max_examples=1))
    assert_identity(sp.Abs(x), sp.sqrt(x**2), settings=settings(kept, max_examples=1))


def test_blobs_reproduce_a_failure() -> None:
    calls: list[float] = []
    function = claims(square, arrays=False)(counting(calls, 3))
    with pytest.raises(AssertionError, match=r"u=3\.0") as raised:
        function.__rederive_claims__[0].run(settings=settings(print_blob=True, max_examples=300))
    (note,) = [n for n in raised.value.__notes__ if "reproduce_failure" in n]
    (written,) = re.findall(r"reproduce_failure(\(.*\)) as a decorator", note)
    version, blob = ast.literal_eval(written)
    again = reproduce_failure(version, blob)(claims(square, arrays=False)(counting([], 3)))
    with pytest.raises(AssertionError, match=r"u=3\.0"):
        again.__rederive_claims__[0].run()


def test_a_check_inside_a_property_of_ones_own() -> None:
    @settings(max_examples=3, database=None, suppress_health_check=[HealthCheck.nested_given])
    @given(st.integers(1, 3))
    def test(n: int) -> None:
        assert_identity((x + n) ** 2, x**2 + 2 * n * x + n**2, examples=5)

    test()


def test_without_hypothesis_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "hypothesis":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingPartError, match=r"pip install 'rederivation\[testing\]'"):
        assert_identity(x, x)


def test_importing_the_room_starts_nothing() -> None:
    heavy = {"sympy", "hypothesis", "numpy", "flint", "pytest"}
    probe = f"import derive.testing, sys\nprint(*sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


@pytest.mark.parametrize(
    "failing",
    [
        lambda: assert_identity(x * x, x, where={x: sp.Interval(0, 2)}),
        lambda: assert_holds(x > 1, where={x: sp.Interval(0, 2)}),
        lambda: assert_matches(lambda x: 0.0, "special.erfcx"),
        lambda: metamorphic("special.owens_t").check(lambda h, a: h + a),
    ],
    ids=["identity", "relation", "quantity", "properties"],
)
def test_pytest_shows_where_the_test_failed_and_not_how_it_was_run(failing: Any) -> None:
    with pytest.raises(AssertionError) as caught:
        failing()
    assert {Path(str(entry.path)) for entry in caught.traceback.filter(caught)} == {Path(__file__)}
