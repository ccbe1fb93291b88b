"""Where a continuation holds: apart from factors without a value, small parameters, and other zeros."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import arb, ctx, fmpq

from derive.emit import EmittedFunction, EmittedTheory, program
from derive.emit.accuracy.modules import modules

x, y, a = sp.symbols("x y a", real=True)
p = sp.Symbol("p", positive=True)
quarter, far = sp.Rational(1, 4), 1 - sp.cos(sp.Rational(1, 4))

# An expression and a point at which another factor has a pole, or the two limits differ.
NO_VALUE = [
    (sp.sin(y) * sp.log(sp.sin(y)) / y, {y: 0}),
    (sp.sin(y) * sp.log(sp.sin(y)) / (1 - sp.cos(y)), {y: 0}),
    ((sp.exp(y) - 1) * sp.log(sp.exp(y) - 1) / y, {y: 0}),
    ((1 - x) * sp.log(1 - x) / sp.sin(1 - x), {x: 1}),
    ((1 - x**2) * sp.log(1 - x**2) / (x - 1), {x: 1}),
    ((1 - x**2) * sp.log(1 - x**2) / (x + 1), {x: -1}),
    (x * sp.log(x) * sp.log(1 + x) / x**2, {x: 0}),
    (sp.Abs(sp.sin(x)) / x, {x: 0}),
    (sp.sqrt(x**2 + x**4) / x, {x: 0}),
    (sp.exp(-1 / x) / x, {x: 0}),
    (sp.sin(x - y) / (x**2 - y**2), {x: 0, y: 0}),
    ((1 - sp.cos(x)) / (x * (a + x)), {a: 0, x: 0}),
    (sp.Max(x, 0) / x, {x: 0}),
]
# An expression, a point next to a zero that cancels or at another one, and the value there.
VALUES = [
    ((1 / (a + x) - sp.cos(x) / (a + x)) / x, {a: 0, x: quarter}, far / quarter**2),
    ((1 / (a + x) - sp.cos(x) / (a + x)) / x, {a: 1, x: 0}, 0),
    (
        (1 / (p + x) - sp.cos(x) / (p + x)) / x,
        {p: fmpq(1, 10**9), x: quarter},
        far / quarter / (quarter + sp.Rational(1, 10**9)),
    ),
    ((sp.log(a + x) - sp.log(a + x) * sp.cos(x)) / x**2, {a: 2, x: 0}, sp.log(2) / 2),
    ((sp.log(a + x) - sp.log(a + x) * sp.cos(x)) / x**2, {a: 0, x: quarter}, 16 * far * sp.log(quarter)),
    (
        (sp.sqrt(a + x) - sp.sqrt(a + x) * sp.cos(x)) / x**2,
        {a: -fmpq(1, 8), x: quarter},
        16 * far * sp.sqrt(quarter / 2),
    ),
    ((x**a - 1) / a, {x: 0, a: quarter}, -4),
    ((x**a - 1) / a, {x: 2, a: 0}, sp.log(2)),
    (1 / sp.sin(x) - 1 / x + 1 / sp.sin(y) - 1 / y, {x: 1, y: 0}, 1 / sp.sin(1) - 1),
    (sp.sin(sp.pi * x) / (x * (x - 1)), {x: 0}, -sp.pi),
    (sp.sin(sp.pi * x) / (x * (x - 1)), {x: 1}, -sp.pi),
    ((1 - x) * sp.log(1 - x) / x, {x: 0}, -1),
    ((1 - x) * sp.log(1 - x) / x, {x: 1}, 0),
    (sp.sinc(x) - 1, {x: 0}, 0),
    (sp.besselj(2, x) / x**2, {x: 0}, sp.Rational(1, 8)),
]  # fmt: skip


def values(e: sp.Expr, at: dict[sp.Symbol, Any]) -> tuple[Any, float]:
    symbols = sorted(e.free_symbols, key=str)
    function = EmittedFunction("f", tuple(symbols), (e,), False, frozenset(), "f", "", "", ())
    made = EmittedTheory("t", "T", (function,))
    float64, ball = modules(made, [program(f) for f in made.functions])
    place = [
        at[s] if isinstance(at[s], fmpq) else fmpq(int(sp.Rational(at[s]).p), int(sp.Rational(at[s]).q))
        for s in symbols
    ]
    with np.errstate(all="ignore"):
        return ball.f(*place), float(float64.f(*(int(v.p) / int(v.q) for v in place)))


# Differences of exponentials over differences, far out and next to the zero; one factor alone overflows.
FAR = [
    (a * (sp.exp(-a * x) - sp.exp(-p * x)) / (p - a), {a: fmpq(1, 64), p: 525, x: 72}),
    (a * (sp.exp(-a * x) - sp.exp(-p * x)) / (p - a), {a: 525, p: fmpq(1, 64), x: 72}),
    ((sp.exp(x) - sp.exp(y)) / (x - y), {x: -800, y: 700}),
    ((sp.exp(x) - sp.exp(y)) / (x - y), {x: 700, y: -800}),
    ((sp.exp(x) - sp.exp(y)) / (x - y), {x: 1, y: 1 + fmpq(1, 10**12)}),
]


@pytest.mark.parametrize(("e", "at"), FAR, ids=str)
def test_what_is_neither_large_nor_small_is_finite_far_out(e: sp.Expr, at: dict[sp.Symbol, Any]) -> None:
    ctx.prec = 200
    ball, double = values(e, {s: fmpq(v) for s, v in at.items()})
    assert abs(arb(double) - arb(ball)) <= arb(2) ** -40 * abs(arb(ball))


@pytest.mark.parametrize(("e", "at"), NO_VALUE, ids=str)
def test_there_is_no_value_where_another_factor_has_none(e: sp.Expr, at: dict[sp.Symbol, Any]) -> None:
    ball, double = values(e, at)
    assert not arb(ball).is_finite()
    assert not abs(double) < float("inf")


@pytest.mark.parametrize(("e", "at", "value"), VALUES, ids=str)
def test_there_is_a_value_where_the_expression_has_one(
    e: sp.Expr, at: dict[sp.Symbol, Any], value: sp.Expr
) -> None:
    ctx.prec = 200
    ball, double = values(e, at)
    exact = arb(str(sp.N(value, 70)))
    assert abs(arb(ball) - exact) < arb(2) ** -150
    assert abs(arb(double) - exact) <= arb(2) ** -46 * abs(exact)
