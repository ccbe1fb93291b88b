"""Exact points: they satisfy everything that is assumed, or there are none."""

import pytest
import sympy as sp
from flint import acb, fmpq
from hypothesis import given
from hypothesis import strategies as st

from derive.exact.balls import ball_value, excludes_zero
from derive.exact.points import PointSource
from derive.statement.problem import Problem
from tests.helpers.support import eq

x, y, z = sp.symbols("x y z")
r = sp.Symbol("r", real=True)
s = sp.Symbol("s", positive=True)
n = sp.Symbol("n", integer=True)
k = sp.Symbol("k", real=True)


def points(count=8, at=None, **parts):
    parts.setdefault("statement", (eq(0, 0),))
    return PointSource(Problem(**parts), at or {}).points(count)


@pytest.mark.parametrize(
    "contradiction",
    [
        {"given": (eq(y / x, 5), eq(x, 0))},  # a given equation that is 0/0 wherever the rest holds
        {"given": (eq(sp.sqrt(r), -2),)},
        {"given": (eq(x, 1), eq(x, 2))},
        {"given": (eq(x**2, 2),), "nonzero": (x**2 - 2,)},
        {"given": (eq(x, 1),), "nonzero": (x - 1,)},
        {"given": (eq(r, -1),), "assumptions": (r > 0,)},
        {"given": (eq(s, -1),)},
        {"given": (eq(n, sp.Rational(1, 2)),)},
        {"assumptions": (sp.StrictLessThan(r**2, 0, evaluate=False),)},
        {"given": (eq(r**2, -1),)},
        {"given": (eq(k, 2),), "domains": {k: sp.Interval.open(0, 1)}},
        {"given": (eq(x, 0), eq(y, 0)), "statement": (eq(y / x, 5),)},  # the statement is nowhere defined
        {"nonzero": (x * (y + 1) - x * y - x,)},
    ],
    ids=str,
)
def test_contradictory_assumptions_have_no_point(contradiction):
    assert points(**contradiction) == []


@pytest.mark.parametrize(
    "parts",
    [
        {"given": (eq(x * y, 1),)},
        {"given": (eq(1 / x, z - y), eq(1 / y, z - x)), "nonzero": (x, y)},
        {"given": (eq(r**2, 2),), "assumptions": (r > 0,)},
        {"given": (eq(r**3 - r, 1 / s),), "assumptions": (r > 0,)},
        {"statement": (eq(sp.log(s), r),), "assumptions": (r > s,)},
    ],
    ids=str,
)
def test_points_satisfy_what_is_given(parts):
    found = points(**parts)
    assert found
    for point in found:
        for e in parts.get("given", ()):
            assert not excludes_zero(ball_value(e.lhs - e.rhs, point))
        for e in parts.get("nonzero", ()):
            assert excludes_zero(ball_value(e, point))


def test_symbols_keep_their_own_assumptions():
    found = points(statement=(eq(s * r * n, k),), domains={k: sp.Interval(0, 1)}, count=30)
    assert len(found) == 30
    for p in found:
        assert p[s] > 0 and 0 <= p[k] <= 1
        assert p[n].denominator == 1
    assert any(p[r] < 0 for p in found)


def test_complex_symbols_are_not_always_real():
    found = points(statement=(eq(z, sp.conjugate(z)),), count=10)
    assert any(isinstance(p[z], acb) and p[z].imag != 0 for p in found)
    assert any(isinstance(p[z], fmpq) for p in found)


def test_points_are_different_and_deterministic():
    first, again = (points(statement=(eq(r, k),), count=20) for _ in range(2))
    assert [str(p) for p in first] == [str(p) for p in again]
    assert len({str(p) for p in first}) == 20


def test_closed_ends_occur():
    found = points(statement=(eq(k, 1),), domains={k: sp.Interval(0, sp.oo)}, count=40)
    assert any(p[k] == 0 for p in found)
    assert all(p[k] >= 0 for p in found)


def test_pinned_values_stay():
    found = points(statement=(eq(x, y),), at={x: sp.Rational(3, 7)}, count=5)
    assert {str(p[x]) for p in found} == {"3/7"}
    assert PointSource(Problem((eq(x, 1),)), {x: 1}).fixed
    assert points(statement=(eq(k, 1),), at={k: 2}, domains={k: sp.Interval(0, 1)}) == []


@given(st.fractions(-5, 5, max_denominator=6), st.fractions(-5, 5, max_denominator=6).filter(bool))
def test_all_real_roots_of_a_quadratic_are_found(a, b):
    wanted = sorted({a, b})
    polynomial = sp.expand((r - sp.Rational(a)) * (r - sp.Rational(b)))
    found = points(given=(eq(polynomial, 0),), count=4)
    close = sorted(float(p[r]) if not isinstance(p[r], fmpq) else p[r].p / p[r].q for p in found)
    assert len(close) == len(wanted)
    assert all(abs(u - float(v)) < 1e-12 for u, v in zip(close, wanted, strict=True))


def test_matters_that_are_only_nearly_true_are_not_admitted():
    tiny = sp.Rational(1, 10**30)
    assert points(given=(eq(r**2, 2),), assumptions=(r**2 > 2 + tiny,)) == []
    assert points(given=(eq(r**2, 2),), assumptions=(r**2 > 2 - tiny,))
