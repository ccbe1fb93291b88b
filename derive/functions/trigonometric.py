"""Trigonometric functions and their inverses."""

from __future__ import annotations

import sympy as sp

from derive.functions.classes import one_and_square
from derive.functions.library import Domain, library
from derive.functions.row import Derivative, Range, Relation, Row, Way
from derive.functions.spelling import Call, Spelling, ball_method
from derive.functions.values import method


def _atan_at_infinity(node: sp.atan, way: Way) -> sp.Expr:
    return way.direction(node.args[0]) * sp.pi / 2


_ALL = ("-1e300", "1e300", "all")


def _plain(name: str) -> Spelling:
    return Spelling(
        float64=Call(f"_np.{name}"),
        ball=ball_method(f"_{name}", f"{name}()"),
        multiprecision=Call(f"_mp.{name}"),
        compiled=Call(f"_np.{name}"),
        reflects=True,
        defined="x other than pi/2 + k pi",
    )


def _reciprocal(name: str, of: str) -> Spelling:
    pole = Domain("x other than k pi", "x == 0") if name != "sec" else Domain("x other than pi/2 + k pi")
    return library(
        name,
        "x",
        f"x.{name}()",
        multiprecision=f"_mp.{name}(x)",
        float64=f"1.0/_np.{of}(x)",
        compiled=f"1.0/_np.{of}(x)",
        domain=pole,
    )


ROWS = (
    Row(
        name="sin",
        head=sp.sin,
        readable=True,
        ball=method("sin"),
        spans=(_ALL,),
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
        spans=(_ALL,),
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
        spelled=_plain("tan"),
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
            spelled=_reciprocal(head.__name__, of),
            spans=(_ALL,),
            integrand=True,
            valued="real of real",
        )
        for head, of in ((sp.cot, "tan"), (sp.sec, "cos"), (sp.csc, "sin"))
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            readable=True,
            ball=method(head.__name__),
            spelled=library(
                head.__name__,
                "x",
                f"x.{head.__name__}()",
                multiprecision=f"_mp.{head.__name__}(x)",
                float64=f"_np.arc{head.__name__[1:]}(x)",
                compiled=f"_np.arc{head.__name__[1:]}(x)",
                domain=Domain("-1 <= x <= 1", "x < -1 or x > 1"),
            ),
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
        spelled=library(
            "atan",
            "x",
            "x.atan()",
            multiprecision="_mp.atan(x)",
            float64="_np.arctan(x)",
            compiled="_np.arctan(x)",
        ),
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
