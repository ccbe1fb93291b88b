"""Intermediate results are kept by key, a bounded number of them; what fails is not kept."""

from __future__ import annotations

import pytest
import sympy as sp

from derive.exact.memo import Memo
from derive.statement.problem import Problem

x, y = sp.symbols("x y")


def test_a_result_is_made_once_and_the_oldest_goes() -> None:
    memo, made = Memo(2), []

    def make(key: int) -> int:
        return memo.get(key, lambda: made.append(key) or -key)

    assert [make(k) for k in (1, 1, 2, 1, 3, 2, 3, 1)] == [-1, -1, -2, -1, -3, -2, -3, -1]
    assert made == [1, 2, 3, 1]


def test_what_fails_is_made_again() -> None:
    memo = Memo()
    with pytest.raises(ZeroDivisionError):
        memo.get("a", lambda: 1 // 0)
    assert memo.get("a", lambda: 1) == 1


def test_twins_share_it_and_other_problems_do_not() -> None:
    problem = Problem((sp.Eq(x, y),))
    assert problem.with_statement((sp.Eq(x, 2 * y),)).memo is problem.memo
    assert Problem((sp.Eq(x, y),)).memo is not problem.memo
    assert Problem((sp.Eq(x, y),)) == problem
