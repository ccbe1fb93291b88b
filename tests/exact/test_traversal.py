"""The parts of an expression: all of them, each once, and in time where they recur."""

from __future__ import annotations

import pytest
import sympy as sp

from derive.exact.traversal import parts

x, y = sp.symbols("x y")


@pytest.mark.parametrize(
    "e",
    [
        x,
        x + y * sp.exp(x + y) / sp.sqrt(x + y),
        sp.Integral(sp.exp(-(x**2)) * sp.erf(x * y), (x, 0, sp.oo)),
        sp.Eq(sp.Function("f")(x, y) + sp.Function("f")(x, y) ** 2, sp.Limit(sp.sin(x) / x, x, 0, "+")),
        sp.Piecewise((x, x > 0), (-x, True)) + sp.Derivative(sp.Function("f")(x), x),
    ],
    ids=str,
)
def test_they_are_those_of_sympy_without_repetition(e: sp.Basic) -> None:
    assert list(parts(e)) == list(dict.fromkeys(sp.preorder_traversal(e)))


def test_a_part_that_recurs_is_there_once() -> None:
    e = sp.Eq(sp.sin(x) ** 2 + sp.sin(x), y, evaluate=False)
    assert parts(e).count(sp.sin(x)) == 1 and set(parts(e)) == set(sp.preorder_traversal(e))


def test_parts_that_recur_in_one_another_are_walked_once() -> None:
    """At each of forty levels the one below stands twice: there are 2**40 places."""
    e: sp.Basic = x
    for _ in range(40):
        e = sp.Pow(e, e, evaluate=False)
    assert len(parts(e)) == 41


def test_numbers_that_compare_equal_are_kept_apart() -> None:
    assert sp.Float(2) in parts(sp.Tuple(sp.Integer(2), sp.Float(2)))
