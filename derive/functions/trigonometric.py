"""Trigonometric functions and their inverses."""

from __future__ import annotations

import sympy as sp

from derive.functions.classes import one_and_square
from derive.functions.row import Derivative, Range, Relation, Row, Way
from derive.functions.spelling import Call, Spelling, ball_method
from derive.functions.values import method


def _atan_at_infinity(node: sp.atan, way: Way) -> sp.Expr:
    return way.direction(node.args[0]) * sp.pi / 2


ROWS = (
    Row(
        name="sin",
        head=sp.sin,
        readable=True,
        ball=method("sin"),
        spelled=Spelling(
            float64=Call("_np.sin"),
            ball=ball_method("_sin", "sin()"),
            multiprecision=Call("_mp.sin"),
            compiled=Call("_np.sin"),
            reflects=True,
        ),
        integrand=True,
        valued="real of real",
        plainly="real",
        range=Range(-1, 1),
        analytic="everywhere",
        total="always",
        derivative=Derivative(),
        relation=Relation(sp.cos, lambda x, y: x**2 + y**2 - 1),
    ),
    Row(
        name="cos",
        head=sp.cos,
        readable=True,
        ball=method("cos"),
        spelled=Spelling(
            float64=Call("_np.cos"),
            ball=ball_method("_cos", "cos()"),
            multiprecision=Call("_mp.cos"),
            compiled=Call("_np.cos"),
            reflects=True,
        ),
        integrand=True,
        valued="real of real",
        plainly="real",
        range=Range(-1, 1),
        analytic="everywhere",
        total="always",
        derivative=Derivative(),
    ),
    Row(
        name="tan",
        head=sp.tan,
        readable=True,
        ball=method("tan"),
        integrand=True,
        valued="real of real",
        range=Range(),
        analytic="where defined",
    ),
    *(
        Row(name=head.__name__, head=head, ball=method(head.__name__), integrand=True, valued="real of real")
        for head in (sp.cot, sp.sec, sp.csc)
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            readable=True,
            ball=method(head.__name__),
            integrand=True,
            valued="real of real",
        )
        for head in (sp.asin, sp.acos)
    ),
    Row(
        name="atan",
        head=sp.atan,
        readable=True,
        ball=method("atan"),
        integrand=True,
        valued="real of real",
        plainly="real",
        range=Range(),
        real_only=True,
        nonzero=one_and_square,
        analytic="at real arguments",
        total="at real arguments",
        derivative=Derivative(fraction=lambda num, den: (den**2, num**2 + den**2)),
        at_infinity=_atan_at_infinity,
        slowly=True,
    ),
)
