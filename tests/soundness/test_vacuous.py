"""A claim whose hypotheses nothing meets proves nothing: it fails as vacuous, whatever procedure takes it."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import Eq, Interval, Rational, S, StrictGreaterThan, StrictLessThan, cos, exp, log, sin, sqrt

from derive import Checker, Theory, by
from derive.errors import ProofFailed
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from derive.statement.verdict import PROVED, UNDECIDED

lam = sp.Symbol("lam")
x, y = sp.symbols("x y", real=True)


def above(a: Any, b: Any) -> sp.Basic:
    return StrictGreaterThan(a, b, evaluate=False)


def below(a: Any, b: Any) -> sp.Basic:
    return StrictLessThan(a, b, evaluate=False)


TWICE = {"given": [Eq(x, 1), Eq(x, 2)]}
APART = {"assuming": [x > 1, x < 0]}
SQUARE = Eq((x + y) ** 2, x**2 + 2 * x * y + y**2)
HIDDEN = sqrt(3 + 2 * sqrt(2)) - 1 - sqrt(2)
DERIVATIVE = Eq(sp.Derivative(y * x**2, x), 2 * y * x)

CASES: dict[str, tuple[object, dict[str, Any]]] = {
    "identity": (SQUARE, {**TWICE, "proof": by.identity()}),
    "membership": (Eq(y, 7), {**TWICE, "proof": by.membership()}),
    "identity, apart": (SQUARE, {**APART, "proof": by.identity()}),
    "hidden zero": (SQUARE, {"nonzero": [HIDDEN], "proof": by.identity()}),
    "zero of sines": (SQUARE, {"nonzero": [sin(x) ** 2 + cos(x) ** 2 - 1], "proof": by.identity()}),
    "zero as given": (SQUARE, {"given": [Eq(x, y)], "nonzero": [x**2 - y**2], "proof": by.identity()}),
    "sign": (above(x**2 + 1, 0), {**TWICE, "proof": by.sign()}),
    "orthant": (above(x**2 * y**2 + 1, 0), {**APART, "proof": by.sign()}),
    "stability": (below(RootRadius(lam**2 + x**2 / 4, lam), 1), {
        "assuming": [below(x, 2), below(x, -1), above(x, 1), above(x, -2)], "proof": by.schur_cohn()}),
    "derivative": (DERIVATIVE, {"given": [Eq(y, 1), Eq(y, 2)], "proof": by.derivative(x)}),
    "integral": (Eq(sp.Integral(lam, (lam, 0, 1)), Rational(1, 2)), {**TWICE, "proof": by.antiderivative()}),
    "series": (Eq(log(1 + x) * y, x * y), {"assuming": [y > 1, y < 0], "proof": by.series(x, 0, 2)}),
    "roots": (Eq(RootRadius(lam - 2, lam), 2), {**TWICE, "proof": by.roots(S(2))}),
    "subdivision": (above(x + 1, 0), {"given": [Eq(y, 1), Eq(y, 2)], "proof": by.subdivision({x: (0, 1)})}),
}  # fmt: skip


def theory(domain: sp.Set = S.Reals) -> Theory:
    t = Theory("empty", "no point meets the hypotheses")
    t.parameter("x", "", domain)
    t.parameter("y", "", domain)
    return t


@pytest.mark.parametrize("name", CASES)
def test_hypotheses_that_nothing_meets(name: str) -> None:
    statement, details = CASES[name]
    t = theory()
    if name == "subdivision":
        details = {**details, "assuming": [x > 0, x < 1]}
    claim = t.claim("c", "", statement, **details)  # type: ignore[arg-type]
    claim.proof.attempt(claim.problem())  # the procedure itself is content
    report = Checker().check(claim)
    assert report.verdict is UNDECIDED and not report.ok and report.certificate is None
    assert "vacuous" in report.detail and any("vacuous" in p for p in report.problems)


UNIT = {s: Interval(0, 1) for s in (x, y)}


@pytest.mark.parametrize(
    ("statement", "assumptions"),
    [
        (above(x, 2), [above(x, 3)]),
        (above(x * y, 2), [above(x + y, 3)]),
        (above(x + 1, 0), [above(x, Rational(5, 4))]),
        (above(exp(x), 5), [above(x, Rational(3, 4)), below(x, Rational(1, 4))]),
        (below(x - y, -2), [below(x**2 + y**2, -1), above(x, 0)]),
    ],
    ids=str,
)
def test_assumptions_that_exclude_the_whole_box(statement: sp.Basic, assumptions: list[sp.Basic]) -> None:
    problem = Problem((statement,), (), tuple(assumptions), {s: UNIT[s] for s in statement.free_symbols})
    with pytest.raises(ProofFailed, match="vacuous: the assumptions exclude the whole box"):
        by.subdivision(dict.fromkeys((x, y), (0, 1))).attempt(problem)


def test_assumptions_that_leave_a_part_of_the_box() -> None:
    half = [above(x, Rational(1, 2))]
    for statement in (above(x, Rational(1, 4)), above(x + 1, 0)):
        problem = Problem((statement,), (), tuple(half), {x: UNIT[x]})
        assert by.subdivision({x: (0, 1)}).attempt(problem).verdict is PROVED
