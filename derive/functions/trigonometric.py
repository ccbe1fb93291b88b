"""Trigonometric functions and their inverses."""

from __future__ import annotations

import sympy as sp

from derive.functions.classes import one_and_square
from derive.functions.library import Domain, inverse, library, reciprocal
from derive.functions.row import Derivative, Range, Relation, Row, Way
from derive.functions.spelling import everywhere_so_called
from derive.functions.values import method


def _atan_at_infinity(node: sp.atan, way: Way) -> sp.Expr:
    return way.direction(node.args[0]) * sp.pi / 2


_ALL = ("-1e300", "1e300", "all")
_BUT_POLES, _BUT_ZEROS = Domain("x other than pi/2 + k pi"), Domain("x other than k pi", "x == 0")


ROWS = (
    Row(
        name="sin",
        head=sp.sin,
        readable=True,
        ball=method("sin"),
        spans=(_ALL,),
        spelled=everywhere_so_called("sin"),
        integrand=True,
        valued="real of real",
        plainly="real",
        range=Range(-1, 1),
        analytic="everywhere",
        total="always",
        derivative=Derivative(),
        relations=(Relation(lambda x: sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1),),
    ),
    Row(
        name="cos",
        head=sp.cos,
        readable=True,
        ball=method("cos"),
        spans=(_ALL,),
        spelled=everywhere_so_called("cos"),
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
        spelled=everywhere_so_called("tan", _BUT_POLES.said),
        spans=(_ALL,),
        integrand=True,
        valued="real of real",
        range=Range(),
        analytic="where defined",
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            ball=method(head.__name__),
            spelled=reciprocal(head.__name__, of, where),
            spans=(_ALL,),
            integrand=True,
            valued="real of real",
        )
        for head, of, where in (
            (sp.cot, "tan", _BUT_ZEROS),
            (sp.sec, "cos", _BUT_POLES),
            (sp.csc, "sin", _BUT_ZEROS),
        )
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            readable=True,
            ball=method(head.__name__),
            spelled=inverse(head.__name__, Domain("-1 <= x <= 1", "x < -1 or x > 1")),
            spans=(("-1", "1", "all"),),
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
        spelled=inverse("atan"),
        spans=(_ALL,),
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
    Row(
        name="atan2",
        head=sp.atan2,
        arity=2,
        spelled=library(
            "atan2",
            "y, x",
            "_arb.atan2(y, x)",
            multiprecision="_mp.atan2(y, x) if x or y else _mp.nan",
            float64="_np.where((x == 0.0) & (y == 0.0), _np.nan, _np.arctan2(y + 0.0, x))",
            compiled="_np.nan if x == 0.0 and y == 0.0 else _math.atan2(y + 0.0, x)",
            domain=Domain("(x, y) other than (0, 0)", "x == 0 and y == 0"),
        ),
        spans=(_ALL, _ALL),
        valued="real of real",
    ),
)
