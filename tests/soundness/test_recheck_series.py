"""Forged certificates of series, and true ones beside them."""

from __future__ import annotations

from typing import Any

import pytest

from derive.recheck import series
from tests.helpers.forgeries import REAL, plain, refuse


def expansion(
    statement: str, order: int, start: dict[str, str], evidence: dict[str, Any], **more: Any
) -> Any:
    settings = {"variable": "x", "point": "0", "order": order, "start": start} | more.pop("settings", {})
    stored = {"terms": order + 1, "series": {}, "logarithms": []} | evidence
    verdict = more.pop("verdict", "PROVED")
    return plain("series", verdict, [statement], settings=settings, evidence=stored, **more)


SQRT = {"start": {"w": "1"}, "evidence": {"terms": 3, "series": {"w": "1 + 1/2*_zeta + -1/8*_zeta**2"}}}


def test_true_series_are_verified() -> None:
    own = {"given": ["w**2 == 1 + x"], "domains": ["w in (0, oo)", "x in (-1, oo)"]}
    found = series.recheck(expansion("w == 1 + 1/2*x", 2, **SQRT, **own))
    assert found.detail == "series at 0 to order 2"
    log = expansion("log(1 + x) == x", 2, {}, {"terms": 3, "logarithms": ["_zeta + -1/2*_zeta**2"]})
    assert series.recheck(log)
    geometric = expansion("a*x*(a + x)**(-1) == x", 2, {}, {}, nonzero=["a"], domains=[REAL])
    assert series.recheck(geometric)


@pytest.mark.parametrize("vanishes", ["0", "(a + -1)*(a + 1) + 1 + -1*a**2", "a*(1 + -1*1)"])
def test_a_series_about_nothing(vanishes: str) -> None:
    made = expansion("a*x*(a + x)**(-1) == x", 2, {}, {}, nonzero=["a", vanishes], domains=[REAL])
    refuse(made, "the claim is about nothing")


@pytest.mark.parametrize(
    ("statement", "generator"),
    [
        ("x*sin(x)**(-1) == 0", "sin(x)"),
        ("2*x*sin(x)*sin(x)**(-2) == 0", "sin(x)"),
        ("x**2*erf(x)**(-1) == 0", "erf(x)"),
        ("x*exp(x) == 0", "exp(x)"),
        ("x**(1/2) == 0", "x"),
    ],
)
def test_a_series_takes_no_generators(statement: str, generator: str) -> None:
    table = [{"name": "_g0", "kind": "opaque", "of": generator, "index": 0}]
    refuse(expansion(statement, 1, {}, {"generators": table}), "not known")
    refuse(expansion(statement, 1, {}, {}), "has no series here")


@pytest.mark.parametrize(
    ("statement", "order", "more", "reason"),
    [
        (
            "a**2*b*x*(a + x)**(-1) == a*b*x + -1*b*x**2",
            3,
            {"domains": ["a in (-oo, oo)", "b in (-oo, oo)", REAL]},
            "may vanish",
        ),
        ("x*(a + x)**(-1) == 0", 1, {"domains": ["a in (-oo, oo)", REAL]}, "may vanish"),
        ("x*(a + -1 + x)**(-1) == 0", 1, {"domains": ["a in (0, oo)", REAL]}, "may vanish"),
        ("a*x*a**(-1) == x", 2, {"domains": ["a in (-oo, oo)", REAL]}, "which is divided by, may vanish"),
        ("x*(x + x**2)*(x + x**2)**(-2) == 0", 1, {}, "below the stated order"),
        ("1 + x == 1", 2, {}, "below the stated order"),
        ("x**2 == 0", 2, {"domains": ["x in (1, oo)"]}, "cannot tend"),
        ("x**2 == 0", 2, {"domains": ["x in [-2, 0)"], "settings": {"point": "1/2"}}, "cannot tend"),
        ("x**(-1) == 0", 1, {"domains": ["x in (0, 5)"], "settings": {"point": "oo"}}, "cannot tend"),
        ("x**2 == 0", 2, {"integers": ["x"]}, "whole numbers only"),
        ("x == 0", 1, {"settings": {"point": "-oo"}}, "rational number"),
        ("x**2 == 0", 0, {}, "whole number"),
        ("x**2 == 0", True, {}, "whole number"),
        ("x**2 == 0", 10**9, {}, "whole number"),
        ("x == 0", 1, {"settings": {"variable": "y"}}, "not about y"),
        ("x**(10**9) == 0", 1, {}, "."),
        (
            "x*(y + -1)**(-1) == 0",
            1,
            {"given": ["y == 1 + x"], "domains": [REAL, "y in (-oo, oo)"]},
            "given equations for 0 unknown",
        ),
        ("log(2 + x) == 0", 1, {"evidence": {"logarithms": ["_zeta"]}}, "does not tend to 1"),
        ("log(1 + 2*x) == x", 2, {"evidence": {"logarithms": ["_zeta"]}}, "below the stated order"),
        ("log(1 + x) == 1", 1, {"evidence": {"logarithms": ["1 + _zeta"]}}, "does not"),
    ],
)
def test_a_series_that_is_false_somewhere_is_refused(
    statement: str, order: int, more: dict[str, Any], reason: str
) -> None:
    certificate = expansion(
        statement,
        order,
        {},
        {"terms": 6} | more.get("evidence", {}),
        **{k: v for k, v in more.items() if k != "evidence"},
    )
    refuse(certificate, reason)


@pytest.mark.parametrize(
    ("start", "stored", "more", "reason"),
    [
        # w = sqrt(1 + x) or its negative: the domain says which.
        ("-1", "-1 + -1/2*_zeta", {"domains": ["w in (0, oo)", REAL]}, "not shown to lie in its domain"),
        ("1", "1 + 1/2*_zeta", {"domains": ["w in (-oo, oo)", REAL]}, "not excluded"),
        ("1", "1 + 1/2*_zeta", {"domains": ["w in [-2, 2]", REAL]}, "not excluded"),
        ("1", "1 + -1/2*_zeta", {"domains": ["w in (0, oo)", REAL]}, "do not solve"),
        ("2", "2 + 1/2*_zeta", {"domains": ["w in (0, oo)", REAL]}, "do not solve|does not solve"),
        ("1", "2 + 1/2*_zeta", {"domains": ["w in (0, oo)", REAL]}, "does not begin"),
        ("x", "1 + 1/2*_zeta", {"domains": ["w in (0, oo)", REAL]}, "a start holds"),
        ("1", "1 + 1/2*w", {"domains": ["w in (0, oo)", REAL]}, "not a fixed parameter"),
        ("1", "1 + 1/2*_zeta", {"domains": ["w in (0, oo)", REAL], "integers": ["w"]}, "whole numbers only"),
        # Another solution comes in from infinity: w*(1 - x*w) = 1 + x.
        (
            "1",
            "1 + 2*_zeta",
            {"domains": ["w in (0, oo)", REAL], "given": ["w + -1*x*w**2 == 1 + x"]},
            "tend to infinity",
        ),
        # Singular: w**2 = x.
        ("0", "0", {"domains": ["w in [0, oo)", REAL], "given": ["w**2 == x"]}, "Jacobian"),
        (
            "a",
            "a",
            {"domains": ["a in (-oo, oo)", "w in (0, oo)", REAL], "given": ["a*w == a**2 + x"]},
            "Jacobian",
        ),
    ],
)
def test_a_function_has_no_other_limit_than_its_start(
    start: str, stored: str, more: dict[str, Any], reason: str
) -> None:
    more = {"given": ["w**2 == 1 + x"]} | more
    evidence = {"terms": 2, "series": {"w": stored}}
    refuse(expansion("w == 1", 1, {"w": start}, evidence, **more), reason)


def test_a_series_is_refuted_at_exact_parameters() -> None:
    given = {"domains": ["a in (0, oo)", REAL], "verdict": "REFUTED"}
    evidence = {"terms": 4, "point": {"a": "1/2"}, "equation": 0, "order": 1, "coefficient": "-1/2"}
    found = series.recheck(expansion("x == (1 + a)*x", 2, {}, evidence, **given))
    assert (
        found.detail == "witness a=1/2: the sides differ at order 1 by -1/2, claimed to agree below order 2"
    )
    for key, value in (
        ("coefficient", "1/2"),
        ("order", 0),
        ("point", {"a": "-1/2"}),
        ("point", {}),
        ("equation", 1),
        ("order", 2),
        ("coefficient", "-2/4"),
        ("terms", 0),
    ):
        refuse(expansion("x == (1 + a)*x", 2, {}, evidence | {key: value}, **given), ".")
    # At a = -1/2 the sides differ by another coefficient, but a is positive.
    outside = evidence | {"point": {"a": "-1/2"}, "coefficient": "1/2"}
    refuse(expansion("x == (1 + a)*x", 2, {}, outside, **given), "do not meet")
    # No function with these values exists near the point: w = 1 - x leaves (1, oo) for x > 0.
    outside = {"domains": ["w in (1, oo)", "x in (0, oo)"], "given": ["w == 1 + -1*x"], "verdict": "REFUTED"}
    evidence = {
        "terms": 3,
        "series": {"w": "1 + -1*_zeta"},
        "point": {},
        "equation": 0,
        "order": 1,
        "coefficient": "-1",
    }
    refuse(expansion("w == 1", 2, {"w": "1"}, evidence, **outside), "hypotheses")
    assert series.recheck(
        expansion(
            "w == 1", 2, {"w": "1"}, evidence, **outside | {"domains": ["w in (0, oo)", "x in (0, oo)"]}
        )
    )
    vacuous = outside | {"domains": ["w in (0, oo)", "x in (0, oo)"], "assumptions": ["x > 1"]}
    refuse(expansion("w == 1", 2, {"w": "1"}, evidence, **vacuous), "hypotheses")
