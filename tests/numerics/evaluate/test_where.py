"""Conditions under which alone a quantity has a value, and what is argued behind it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy as sp
from sympy import Interval, Rational, S, oo, sqrt

import numerics
from derive import Theory
from derive.emit.quantities import emitted, faults
from derive.errors import RecheckFailed, TheoryError
from derive.exact.text import parse
from derive.recheck.definitions import Definitions, value_of
from numerics.errors import DomainError, PackageError, PrecisionError
from numerics.packages.checks import check_catalogue
from tests.helpers.own_theory import served


def theory() -> Theory:
    made = Theory("orbits", "Of a test")
    a = made.parameter("a", "a number", Interval(0, 9))
    b = made.parameter("b", "a number")
    made.quantity(
        "root", "a + √(a² - b), where both are real", parameters=[a, b], value=a + sqrt(a**2 - b),
        where={a**2 >= b: "else there are none", b > 0: ""}, argued=["a story  of  two", "sentences"],
    )  # fmt: skip
    made.quantity("finite", "a formula with values elsewhere", parameters=[a, b], value=a - b, where=[a > b])
    made.quantity("pair", "both", parameters=[a], value=[a, 2 * a], type="vector", where=a < sp.pi)
    assert not faults(made)
    return made


@pytest.fixture(scope="module", autouse=True)
def attached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with served(theory(), tmp_path_factory.mktemp("orbits") / "generated_orbits"):
        yield


def test_there_is_no_value_where_a_condition_fails() -> None:
    assert numerics.evaluate("orbits.root", a=2, b=3).mid == 3
    assert numerics.evaluate("orbits.root", a=2, b=4).mid == 2  # equality, where it is enough
    with pytest.raises(DomainError, match=r"a, b = 2, 5 is outside .*: a\*\*2 >= b, else there are none"):
        numerics.evaluate("orbits.root", a=2, b=5)
    with pytest.raises(DomainError, match="b = 0 is outside the allowed domain: b > 0"):
        numerics.evaluate("orbits.root", a=2, b=0)
    with pytest.raises(DomainError, match=r"a, b = 1, 2 is .* a > b"):
        numerics.evaluate("orbits.finite", a=1, b=2)
    with pytest.raises(DomainError, match="a, b = 1, 1 is"):
        numerics.evaluate("orbits.finite", a=1, b=1)
    near = Rational("3.14159265358979323846264338327950288419716939937510")
    assert abs(float(numerics.evaluate("orbits.pair", a=str(near))[1].mid) - 2 * np.pi) < 1e-13
    with pytest.raises(DomainError, match="a < pi"):
        numerics.evaluate("orbits.pair", a=str(near + Rational(1, 10**49)))


def test_inputs_with_a_radius_decide_a_condition_or_are_told() -> None:
    wide = numerics.Enclosure("2", "1e-3")
    assert numerics.evaluate("orbits.finite", digits=2, a=wide, b=1).contains(1)
    with pytest.raises(DomainError):
        numerics.evaluate("orbits.finite", digits=2, a=wide, b=3)
    with pytest.raises(PrecisionError, match="whether a > b is not decided: the radius"):
        numerics.evaluate("orbits.finite", digits=2, a=wide, b="2.0005")


def test_the_catalogue_says_both() -> None:
    record = next(q for q in numerics.quantities() if q.name == "orbits.root")
    assert record.argued == ("a story of two", "sentences")
    assert record.where == ("a**2 >= b, else there are none", "b > 0")


def test_functions_are_emitted_and_float64_is_nan_outside() -> None:
    float64 = importlib.import_module("generated.orbits.float64")
    assert "where a**2 >= b and b > 0" in float64.root.__doc__
    assert np.allclose(float64.root_where([2.0, 2.0], [3.0, 5.0]), [[1.0, -1.0], [3.0, 5.0]])
    with np.errstate(invalid="ignore"):
        assert np.isnan(float64.root(2.0, 5.0))


def test_claims_keep_to_the_conditions() -> None:
    plain = theory().quantities["orbits.finite"].definition()
    assert plain["conditions"] == ["a > b"] and plain["domains"] == ["a in [0, 9]"]
    known = Definitions([plain])
    assert value_of(parse("orbits_finite(3, 2)"), {}, known).real == 1
    assert value_of(parse("orbits_finite(0, -1*pi)"), {}, known).real > 3
    for outside in ("orbits_finite(2, 3)", "orbits_finite(2, 2)", "orbits_finite(10, 2)"):
        with pytest.raises(RecheckFailed, match="not certain"):
            value_of(parse(outside), {}, known)


@pytest.mark.parametrize(
    ("details", "match"),
    [
        ({"where": [S.true]}, "is no inequality"),
        ({"where": "a > 1"}, "are no inequalities"),
        ({"where": 3}, "are no inequalities"),
        ({"where": [sp.Symbol("c") > 1]}, "a condition contains c"),
        ({"argued": 3}, "argued=3 is not text"),
        ({"argued": [3]}, "is not text"),
    ],
)
def test_what_is_no_condition_is_refused(details: dict[str, Any], match: str) -> None:
    made = Theory("orbits", "Of a test")
    a = made.parameter("a", "a number", Interval(0, oo))
    with pytest.raises(TheoryError, match=match):
        made.quantity("q", "", parameters=[a], value=a, **details)
    with pytest.raises(TheoryError, match="says something of a condition that is not text"):
        made.quantity("s", "", parameters=[a], value=a, where={a > 1: 3})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("where", {"function": "root_where", "conditions": []}),
        (
            "where",
            {"function": "root_where", "conditions": [{"text": "x", "strict": True, "parameters": ["x"]}]},
        ),
        ("where", {"conditions": []}),
        ("where", []),
        ("argued", "text"),
        ("argued", [1]),
    ],
)
def test_catalogues_are_read_strictly(key: str, value: object, tmp_path: Path) -> None:
    from numerics.packages.reading import Package

    entry = dict(emitted(theory()).quantities["orbits.root"]) | {key: value}
    package = Package("orbits", tmp_path, {"orbits.root": entry}, {"ball": ""}, {"ball": ""})
    with pytest.raises(PackageError, match=key):
        check_catalogue(tmp_path, package)
