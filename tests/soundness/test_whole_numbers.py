"""Whole numbers: true statements about them are never refuted, points and witnesses are whole."""

from __future__ import annotations

import pytest
import sympy as sp
from flint import fmpq

from derive.errors import ProofFailed
from derive.exact.points import PointSource
from derive.proofs.enclosure import Agreement, Refutation
from derive.statement.problem import Problem
from derive.statement.verdict import REFUTED

n, k = sp.symbols("n k", integer=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
x = sp.Symbol("x", real=True)
pi = sp.pi


def equal(left, right):
    return sp.Eq(left, right, evaluate=False)


def raw(function, argument):
    """A function value that SymPy does not simplify by what it knows of whole numbers."""
    return function(argument, evaluate=False)


TRUE = {
    "n² ≥ n": Problem((sp.GreaterThan(n**2, n, evaluate=False),)),
    "sin(π n) = 0": Problem((equal(raw(sp.sin, pi * n), 0),)),
    "n (n - 1) (n - 2) ≥ 0 from 0 on": Problem((sp.GreaterThan(m * (m - 1) * (m - 2), 0, evaluate=False),)),
    "no whole number between 0 and 1": Problem((sp.Ne(2 * n, 1, evaluate=False),)),
    "floor(n) = n": Problem((equal(raw(sp.floor, n), n),)),
    "cos(2 π n + x) = cos(x)": Problem((equal(raw(sp.cos, 2 * pi * n + x), sp.cos(x)),)),
    "solved for a whole number": Problem(
        (sp.GreaterThan(n**2, 1, evaluate=False),), (equal(3 * n, 2 * k + 1),)
    ),
    "3 n = 2 has no solution": Problem((equal(n, 7),), (equal(3 * n, 2),)),
    "in a narrow domain": Problem((equal(n, 2),), domains={n: sp.Interval.open(sp.Rational(3, 2), 3)}),
}


@pytest.mark.parametrize("name", TRUE)
def test_true_statements_are_not_refuted(name):
    with pytest.raises(ProofFailed, match="no witness"):
        Refutation().attempt(TRUE[name])


FALSE = {
    "n² > n": Problem((sp.StrictGreaterThan(n**2, n, evaluate=False),)),
    "cos(π n) = 1": Problem((equal(raw(sp.cos, pi * n), 1),)),
    "m (m - 1) (m - 2) > 0": Problem((sp.StrictGreaterThan(m * (m - 1) * (m - 2), 0, evaluate=False),)),
    "2 n = k is always 1": Problem((equal(k, 1),), (equal(2 * n, k),)),
}


@pytest.mark.parametrize("name", FALSE)
def test_witnesses_are_whole(name):
    outcome = Refutation().attempt(FALSE[name])
    assert outcome.verdict is REFUTED
    assert all(sp.Rational(v).is_Integer for v in outcome.evidence["witness"].values())


@pytest.mark.parametrize(
    "problem",
    [
        Problem((equal(n, x),)),
        Problem((equal(n, x),), (equal(n, 2 * x),)),
        Problem((equal(n, x),), (equal(x, 2 * n + k),)),
        Problem((equal(m, k),), (equal(m**2, k),)),
        Problem((equal(n, 0),), domains={n: sp.Interval(-sp.pi, sp.E)}),
    ],
    ids=str,
)
def test_points_are_whole(problem):
    found = PointSource(problem).points(12)
    assert len(found) >= 5
    for point in found:
        for s in problem.integers:
            assert isinstance(point[s], fmpq) and point[s].denominator == 1


def test_agreement_uses_whole_numbers():
    outcome = Agreement(points=5).attempt(TRUE["sin(π n) = 0"])
    assert all(sp.Rational(row["n"]).is_Integer for row in outcome.evidence["points"])
    with pytest.raises(ProofFailed, match="no point of the domain"):
        Agreement(points=0, at=({n: sp.Rational(1, 2)},)).attempt(TRUE["sin(π n) = 0"])
