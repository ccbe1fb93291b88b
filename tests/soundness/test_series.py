"""Series: points and starts inside the domains, one branch, units, parameters held fixed, refutations."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import log, oo

from derive.errors import DeriveError, ProofFailed
from derive.proofs.series import Series
from derive.statement.problem import Problem
from derive.statement.verdict import PROVED, REFUTED

x, u, v, a, b = sp.symbols("x u v a b")
r, w = sp.symbols("r w", real=True)
p, q = sp.symbols("p q", positive=True)
m = sp.Symbol("m", nonnegative=True)
n = sp.Symbol("n", integer=True, positive=True)
UNIT, RAY = sp.Interval(0, 1), sp.Interval(0, oo)


def equal(left, right):
    return sp.Eq(sp.sympify(left), sp.sympify(right), evaluate=False)


def about(left, right, given=(), **parts):
    return Problem((equal(left, right),), tuple(given), **parts)


root = equal(w**2, 1 - x)
STARTS = {
    "a start outside the domain": (
        about(r * (1 - w) / 2 - r, -sp.Rational(1, 4), [equal(w**2 * (1 + r), r)],
              domains={r: RAY, w: sp.Interval.open(0, 1)}),
        Series(r, oo, 1, {w: -1}),
    ),
    "a start below a closed end": (about(w, -1, [root], domains={w: UNIT}), Series(x, 0, 1, {w: -1})),
    "a start above": (
        about(w, 2, [equal(w**2, 4 - x)], domains={w: UNIT}), Series(x, 0, 1, {w: 2}),
    ),
    "another root in the domain": (about(w, 1 - x / 2, [root]), Series(x, 0, 2, {w: 1})),
    "two roots in an interval": (
        about(w, sp.Rational(1, 3), [equal((3 * w - 1) * (3 * w - 2), x)], domains={w: UNIT}),
        Series(x, 0, 1, {w: sp.Rational(1, 3)}),
    ),
    "a root that comes from infinity": (
        about(w, 1, [equal((1 - w) * (1 - x * w), 0)], domains={w: RAY}), Series(x, 0, 1, {w: 1}),
    ),
    "real functions that are tied to each other": (
        about(w, 1, [equal(w**2, 1 + x * r), equal(r**2, 1 + x * w)], domains={w: UNIT, r: UNIT}),
        Series(x, 0, 1, {w: 1, r: 1}),
    ),
    "a symbolic start of unknown size": (
        about(w, a, [equal(w, a + x)], domains={w: UNIT}), Series(x, 0, 1, {w: a}),
    ),
}  # fmt: skip
POINTS = {
    "a point outside the domain": (about(1 / r, 1, domains={r: sp.Interval(2, 3)}), Series(r, 1, 1)),
    "infinity of a bounded variable": (about(1 / r, 0, domains={r: UNIT}), Series(r, oo, 1)),
    "a point beyond π": (about(1 / r, 1 / r, domains={r: sp.Interval(sp.pi, 4)}), Series(r, 3, 1)),
    "infinity of negative numbers": (
        about(1 / r, 0, domains={r: sp.Interval.open(-oo, 0)}),
        Series(r, oo, 1),
    ),
    "a finite point of a whole number": (about(n, 1), Series(n, 1, 1)),
    "minus infinity": (about(1 / r, 0), Series(r, -oo, 1)),
    "an irrational point": (about(r, sp.pi), Series(r, sp.pi, 1)),
}
TIES = {
    "an equation that is not solved": (about(x**2 / p, 0, [equal(p, x)]), Series(x, 0, 2)),
    "a tie through another function": (
        about(x**2 / p, 0, [equal(p, u), equal(u, x)]),
        Series(x, 0, 2, {u: 0}),
    ),
    "a second equation for the same function": (
        about(u, x, [equal(u, x), equal(u * a, 0)]),
        Series(x, 0, 2, {u: 0}),
    ),
}


@pytest.mark.parametrize("name", [*STARTS, *POINTS, *TIES])
def test_refused(name):
    statement, proof = {**STARTS, **POINTS, **TIES}[name]
    with pytest.raises(ProofFailed):
        proof.attempt(statement)


# False at special values of the parameters, where what the series is divided by vanishes.
UNITS = {
    "a denominator that begins with a parameter": about(a**2 * b * x / (a + x), a * b * x - b * x**2),
    "zero at the end of a range": about(m**2 * x / (m + x) - m * x + x**2, 0),
    "two parameters that may be equal": about((p - q) ** 2 * x / (p - q + x) - (p - q) * x + x**2, 0),
}


@pytest.mark.parametrize("name", UNITS)
def test_leading_coefficients_that_may_vanish_are_not_divided_by(name):
    outcome = Series(x, 0, 3).attempt(UNITS[name])
    assert outcome.verdict is REFUTED
    assert outcome.evidence["order"] == 2 and outcome.evidence["point"]


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        (about(x / (b + x), x / b), Series(x, 0, 2)),
        (about(log(1 + a * x / (b + x)), a * x / b), Series(x, 0, 2)),
        (about(u, x, [equal(a * u, a * x)]), Series(x, 0, 2, {u: 0})),
    ],
)
def test_what_may_not_be_divided_by_is_refused_without_a_witness(statement, proof):
    with pytest.raises(ProofFailed, match=r"may vanish|not a number"):
        proof.attempt(statement)


FALSE = {
    "at order 0": (about((n + 1) / n, 2), Series(n, oo, 1), 0),
    "at order 1, for all parameters": (about(p * x, x), Series(x, 0, 2), 1),
    "for a function with a domain": (
        about(w, 1 - x, [root], domains={w: UNIT}),
        Series(x, 0, 2, {w: 1}),
        1,
    ),
    "for a branch": (about(u, 1 - x, [equal(u**2, 1 - x)]), Series(x, 0, 2, {u: 1}), 1),
    "a logarithm": (about(log(1 + 2 * x), x), Series(x, 0, 2), 1),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_wrong_series_is_refuted_at_exact_parameters(name):
    statement, proof, order = FALSE[name]
    outcome = proof.attempt(statement)
    assert outcome.verdict is REFUTED
    assert outcome.evidence["order"] == order
    assert sp.Rational(outcome.evidence["coefficient"]) != 0
    fixed = {s.name for s in statement.symbols} - {proof.variable.name} - {s.name for s in proof.start}
    assert set(outcome.evidence["point"]) == fixed
    assert {"terms", "series", "logarithms", "equation"} <= set(outcome.evidence)


def test_nothing_is_refuted_where_no_function_exists():
    """The only solution leaves the domain of w at once, on the only side from which r comes."""
    statement = about(w, 0, [equal(w, 1 + r)], domains={w: UNIT, r: RAY})
    with pytest.raises(ProofFailed, match="agree at order 0, claimed below order 1, only where 1 vanishes"):
        Series(r, 0, 1, {w: 1}).attempt(statement)
    within = about(w, 0, [equal(w, 1 - r)], domains={w: UNIT, r: RAY})
    assert Series(r, 0, 1, {w: 1}).attempt(within).verdict is REFUTED


def test_witnesses_meet_the_assumptions():
    above = sp.StrictGreaterThan(p, 7, evaluate=False)
    outcome = Series(x, 0, 2).attempt(about(p * x, x, assumptions=(above,)))
    assert sp.Rational(outcome.evidence["point"]["p"]) > 7
    k = sp.Symbol("k", integer=True)
    whole = Series(x, 0, 2).attempt(about(k * x, x))
    assert sp.Rational(whole.evidence["point"]["k"]).is_Integer


TRUE = {
    "the only root in the interval": (
        about(w, 1 - x / 2, [root], domains={w: UNIT}), Series(x, 0, 2, {w: 1}),
    ),
    "the only nonnegative root": (about(w, 1 - x / 2, [root], domains={w: RAY}), Series(x, 0, 2, {w: 1})),
    "a complex branch": (about(u, -1 + x / 2, [equal(u**2, 1 - x)]), Series(x, 0, 2, {u: -1})),
    "a limit on the boundary": (
        about(r * (1 - w), sp.Rational(1, 2), [equal(w**2 * (1 + r), r)],
              domains={r: RAY, w: sp.Interval.open(0, 1)}),
        Series(r, oo, 1, {w: 1}),
    ),
    "an end of the domain": (about(1 / (1 + r), 1 - r, domains={r: UNIT}), Series(r, 0, 2)),
    "positive parameters": (about(x / (p + x), x / p), Series(x, 0, 2)),
    "a parameter that does not vanish": (about(x / (a + x), x / a, nonzero=(a,)), Series(x, 0, 2)),
    "whole numbers to infinity": (about((n + 1) / n, 1), Series(n, oo, 1)),
    "a domain that begins at -π": (
        about(1 / (1 + r), 1 - r, domains={r: sp.Interval.open(-sp.pi, 2)}), Series(r, 0, 2),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TRUE)
def test_true_neighbours_are_proved(name):
    statement, proof = TRUE[name]
    outcome = proof.attempt(statement)
    assert outcome.verdict is PROVED
    assert set(outcome.evidence) == {"terms", "series", "logarithms"}


@pytest.mark.parametrize(
    "left",
    [
        sp.exp(x),
        sp.sqrt(x),
        sp.Abs(x),
        sp.sin(x) / x,
        sp.Function("f")(x),
        sp.Derivative(u**2, u),
        1 / sp.gamma(x),
    ],
    ids=str,
)
def test_functions_without_series_end_with_a_typed_error(left):
    with pytest.raises(DeriveError):
        Series(x, 0, 2).attempt(about(left, 0))
