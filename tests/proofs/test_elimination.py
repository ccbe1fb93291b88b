"""Elimination: the eliminant and nothing but the eliminant."""

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.elimination import Elimination
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

x, y, t, s, a, b = sp.symbols("x y t s a b")
g = sp.Symbol("g", zero=False)


def eq(left, right=0):
    return sp.Eq(sp.sympify(left), sp.sympify(right), evaluate=False)


circle = (eq(x, (1 - t**2) / (1 + t**2)), eq(y, 2 * t / (1 + t**2)))
CASES = [
    (eq(x**2 + y**2, 1), circle, (t,)),
    (eq(y**2, x**3), (eq(x, t**2), eq(y, t**3)), (t,)),
    (eq(y, 4 * x**3 - 3 * x), (eq(t + s, 2 * x), eq(t * s, 1), eq(t**3 + s**3, 2 * y)), (s, t)),
    (eq(x * g**2 - g + 1), (eq(1 / g, 1 - t), eq(t, x * g)), (t,)),
    (eq((a - b) ** 2), (eq(t**2 + 2 * a * t + a**2), eq(t, -b)), (t,)),
]


@pytest.mark.parametrize(("statement", "given_", "unknowns"), CASES, ids=lambda v: str(v)[:60])
def test_eliminants_are_proved_and_rechecked(statement, given_, unknowns, certify):
    assert recheck(certify(Elimination(unknowns), Problem((statement,), given_)))


@pytest.mark.parametrize(("statement", "given_", "unknowns"), CASES, ids=lambda v: str(v)[:60])
def test_a_changed_eliminant_is_refused(statement, given_, unknowns):
    for wrong in (
        eq(statement.lhs + x, statement.rhs),
        eq(2 * statement.lhs, statement.rhs + statement.lhs + 1),
    ):
        with pytest.raises(ProofFailed):
            Elimination(unknowns).attempt(Problem((wrong,), given_))


def test_a_multiple_of_the_eliminant_is_not_the_eliminant():
    with pytest.raises(ProofFailed):
        Elimination((t,)).attempt(Problem((eq((x**2 + y**2 - 1) * (x - 7)),), circle))


def test_a_factor_of_the_eliminant_is_not_the_eliminant():
    given_ = (eq(t**2, x**2), eq(t, y))
    with pytest.raises(ProofFailed, match="further factors"):
        Elimination((t,)).attempt(Problem((eq(x - y),), given_))


def test_an_unknown_that_is_not_there():
    with pytest.raises(ProofFailed, match="no q to eliminate"):
        Elimination((sp.Symbol("q"),)).attempt(Problem((eq(x, 1),), (eq(x, 1),)))


@pytest.mark.parametrize(
    "case",
    [Problem((eq(x, t),), circle), Problem((eq(x, x),), circle), Problem((eq(x**2 + y**2, 1),)),
     Problem((eq(x**2 + y**2, 1), eq(x, 1)), circle)],
    ids=str,
)  # fmt: skip
def test_what_is_no_elimination(case):
    with pytest.raises(ProofFailed):
        Elimination((t,)).attempt(case)


@given(
    st.lists(st.integers(-3, 3), min_size=3, max_size=3), st.lists(st.integers(-3, 3), min_size=2, max_size=2)
)
def test_against_sympy_resultants(f, h):
    p1 = t**3 + sum(c * t**k for k, c in enumerate(f)) - x
    p2 = t**2 + sum(c * t**k for k, c in enumerate(h)) - y
    resultant = sp.resultant(p1, p2, t)
    assert Elimination((t,)).attempt(Problem((eq(resultant),), (eq(p1), eq(p2)))).verdict.value == "PROVED"
    with pytest.raises(ProofFailed):
        Elimination((t,)).attempt(Problem((eq(resultant + 1),), (eq(p1), eq(p2))))


def test_the_unknown_must_be_gone(certify):
    honest = certify(Elimination((t,)), Problem((CASES[0][0],), circle))
    lie = {**honest, "settings": {"unknowns": ["x"]}}
    with pytest.raises(RecheckFailed, match="not been eliminated"):
        recheck(lie)


def test_no_single_entry_may_change(certify, tamper):
    honest = certify(Elimination((t,)), Problem((CASES[0][0],), circle))
    for path, changed in tamper(honest):
        with pytest.raises((RecheckFailed, ValueError)):
            recheck(changed)
            pytest.fail(f"accepted a change at {path}")
