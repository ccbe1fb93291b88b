"""The recheck's rules of derivatives against mpmath's own, at special parameters above all.

A rule may have cases of its own: the exponential integral of order 1, the dilogarithm, Bessel functions of
order 0. Each row is asked at whole and half parameters, and must be compared at some.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

import pytest
from mpmath import mp

from derive.exact.text import Tree, number, parse
from derive.recheck.functions.registry import ROWS, row_of
from derive.recheck.functions.row import Row
from tests.helpers.plain_numbers import Numbers, value

PLAIN = Numbers()
PARAMETERS = (-1, 0, 1, 2, 3, Fraction(1, 2))
"""-1 is the order of a branch of W; polynomials have whole degrees."""
ARGUMENTS = tuple(Fraction(p, q) for p, q in ((-7, 3), (-1, 4), (-1, 5), (-1, 10), (2, 7), (3, 5), (9, 4)))
MOST = 200
SLOPED = [row for row in ROWS if row.slopes is not None]


def real_value(tree: Tree) -> Any:
    """mpmath's value; None where there is none that is real."""
    found = value(tree)
    return mp.re(found) if found is not None and abs(mp.im(found)) < mp.mpf(10) ** -25 else None


def smooth(row: Row, at: Sequence[Tree]) -> bool:
    """Whether the function is defined at a point, and what it needs is positive there."""
    if row.defined is not None and not row.defined(PLAIN, *at):
        return False
    return all((real_value(c) or 0) > 0 for c in row.conditions(*at))


def numerical(row: Row, position: int, at: Sequence[Fraction]) -> Any:
    """The derivative of mpmath's function; None where it has no values."""

    numbers = [mp.mpf(a.numerator) / a.denominator for a in at]

    def along(x: Any) -> Any:
        return row.mp(*numbers[:position], x, *numbers[position + 1 :])

    try:
        return mp.diff(along, numbers[position])
    except (ValueError, ArithmeticError, TypeError, NotImplementedError):
        return None


def places(row: Row) -> list[tuple[Fraction, ...]]:
    """Points of the row's arguments, the same ones every time."""
    values = [Fraction(v) for v in (*PARAMETERS, *ARGUMENTS)]
    found = list(product(values, repeat=row.arity))
    return found if len(found) <= MOST else Random(row.name).sample(found, MOST)


@pytest.mark.parametrize("row", SLOPED, ids=lambda r: f"{r.name}-{r.arity}")
def test_slopes_are_those_of_the_function(row: Row) -> None:
    compared = set()
    with mp.workdps(30):
        for at in places(row):
            trees = tuple(map(number, at))
            if not smooth(row, trees):
                continue
            for position, slope in enumerate(row.slopes(*trees) if row.slopes else ()):
                said = real_value(slope) if slope is not None else None
                found = numerical(row, position, at) if said is not None else None
                if found is None or not mp.isfinite(found):
                    continue
                assert abs(found - said) < (1 + abs(said)) * mp.mpf(10) ** -8, (row.name, at, position)
                compared.add((position, at))
    assert len(compared) >= 3


def test_zeta_of_order_0_has_a_slope_though_its_rule_is_zero_times_a_pole() -> None:
    row = row_of("zeta", 2)
    assert row is not None and row.slopes is not None
    _, slope = row.slopes(number(0), parse("a"))
    assert slope == number(-1)
