"""Hyperbolic functions and their inverses."""

from __future__ import annotations

import sympy as sp

from derive.functions.library import EVERYWHERE, Domain, library
from derive.functions.row import Range, Row
from derive.functions.spelling import Call, Spelling, ball_method
from derive.functions.values import method

_ALL = ("-1e300", "1e300", "all")
_INSIDE_ONE = ("-0.9999999999999999", "0.9999999999999999")


def _plain(name: str) -> Spelling:
    return Spelling(
        float64=Call(f"_np.{name}"),
        ball=ball_method(f"_{name}", f"{name}()"),
        multiprecision=Call(f"_mp.{name}"),
        compiled=Call(f"_np.{name}"),
        reflects=True,
    )


def _reciprocal(name: str, of: str) -> Spelling:
    return library(
        name,
        "x",
        f"x.{name}()",
        multiprecision=f"_mp.{name}(x)",
        float64=f"1.0/_np.{of}(x)",
        compiled=f"1.0/_np.{of}(x)",
        domain=EVERYWHERE if name == "sech" else Domain("x other than 0", "x == 0"),
    )


ROWS = (
    *(
        Row(
            name=head.__name__,
            head=head,
            readable=True,
            ball=method(head.__name__),
            spelled=_plain(head.__name__),
            spans=(("-710", "710", "all"),),
            integrand=True,
            valued="real of real",
            range=Range(),
            analytic="everywhere",
            total="always",
        )
        for head in (sp.sinh, sp.cosh)
    ),
    Row(
        name="tanh",
        head=sp.tanh,
        readable=True,
        ball=method("tanh"),
        spelled=_plain("tanh"),
        spans=(_ALL,),
        integrand=True,
        valued="real of real",
        range=Range(),
        analytic="where defined",
        total="at real arguments",
    ),
    Row(
        name="coth",
        head=sp.coth,
        ball=method("coth"),
        spelled=_reciprocal("coth", "tanh"),
        spans=(_ALL,),
        integrand=True,
        valued="real of real",
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            spelled=_reciprocal(head.__name__, of),
            spans=(("-700", "700", "all"),),
            valued="real of real",
        )
        for head, of in ((sp.sech, "cosh"), (sp.csch, "sinh"))
    ),
    Row(
        name="asinh",
        head=sp.asinh,
        readable=True,
        ball=method("asinh"),
        spelled=library(
            "asinh",
            "x",
            "x.asinh()",
            multiprecision="_mp.asinh(x)",
            float64="_np.arcsinh(x)",
            compiled="_np.arcsinh(x)",
        ),
        spans=(_ALL,),
        integrand=True,
        valued="real of real",
        range=Range(),
        real_only=True,
        analytic="at real arguments",
        total="always",
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
                domain=where,
            ),
            spans=(span,),
            integrand=True,
            valued="real of real",
        )
        for head, where, span in (
            (sp.acosh, Domain("x >= 1", "x < 1"), ("1", "1e300", "all")),
            (sp.atanh, Domain("-1 < x < 1", "x <= -1 or x >= 1"), (*_INSIDE_ONE, "all")),
        )
    ),
)
