"""A program says of expressions what walking through their trees says."""

from __future__ import annotations

import pytest
import sympy as sp
from flint import acb, arb, fmpq
from hypothesis import given
from hypothesis import strategies as st

from derive.errors import StatementError
from derive.exact.ball_programs import BallProgram
from derive.exact.balls import ball_value, precision
from derive.quantities.root_radius import RootRadius

x, y = sp.symbols("x y", real=True)
EXPRESSIONS = (
    sp.Integer(3), x, -x, x + y, x * y - y / 3, (x + y) ** 5, (x - y) ** -3,
    sp.sqrt(x**2 + 1) / (1 + sp.exp(y)),
    sp.sqrt(x) * sp.log(y), sp.pi * x + sp.E**y, sp.I * x + y, (sp.I * x) ** 2, x**y, sp.Rational(2, 7) ** x,
    sp.Piecewise((1 / x, x > 1), (y, True)), sp.erf(x * y) + sp.Abs(x), RootRadius(y**2 + x * y + 1, y) + x,
    sp.Function("f")(x), sp.Float(0.5) + x, sp.oo,
)  # fmt: skip
numbers = st.fractions(-4, 4, max_denominator=9).map(lambda f: fmpq(f.numerator, f.denominator))
balls = st.tuples(numbers, numbers).map(lambda ends: arb(ends[0]).union(arb(ends[1])))


def said(make):
    """What an evaluation gives, down to the last bit, or which error it raises."""
    try:
        return [(type(v), str(v) if isinstance(v, fmpq) else v.str(60, more=True)) for v in make()]
    except (StatementError, ZeroDivisionError) as error:
        return type(error)


@pytest.mark.parametrize("e", EXPRESSIONS, ids=str)
@given(st.one_of(numbers, balls), st.one_of(numbers, balls))
def test_it_finds_the_same(e, a, b):
    with precision(90):
        assert said(lambda: BallProgram([e]).at({x: a, y: b})) == said(lambda: [ball_value(e, {x: a, y: b})])


def test_parts_that_expressions_share_are_computed_once():
    shared = sp.erf(x * y)
    alone, both = BallProgram([shared + 1]), BallProgram([shared + 1, shared**2, shared])
    assert len(both._steps) == len(alone._steps) + 1
    values = {x: fmpq(1, 2), y: arb(3)}
    assert said(lambda: both.at(values)) == said(
        lambda: [ball_value(e, values) for e in (shared + 1, shared**2, shared)]
    )


def test_one_program_serves_many_points_and_precisions():
    program = BallProgram([sp.sqrt(x) + sp.pi])
    for bits in (60, 300, 60):
        for value in (fmpq(2), arb(-1), acb(1, 1)):
            with precision(bits):
                assert said(lambda v=value: program.at({x: v})) == said(
                    lambda v=value: [ball_value(sp.sqrt(x) + sp.pi, {x: v})]
                )


def test_a_symbol_without_a_value_is_named():
    with pytest.raises(StatementError, match="no value for y"):
        BallProgram([x + y]).at({x: fmpq(1)})
