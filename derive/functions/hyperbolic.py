"""Hyperbolic functions and their inverses."""

from __future__ import annotations

import sympy as sp

from derive.functions.library import EVERYWHERE, Domain, inverse, reciprocal
from derive.functions.row import Range, Row
from derive.functions.spelling import everywhere_so_called
from derive.functions.values import method

_ALL = ("-1e300", "1e300", "all")
_INSIDE_ONE = ("-0.9999999999999999", "0.9999999999999999")
_BUT_ZERO = Domain("x other than 0", "x == 0")

ROWS = (
    *(
        Row(
            name=head.__name__,
            head=head,
            readable=True,
            ball=method(head.__name__),
            spelled=everywhere_so_called(head.__name__),
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
        spelled=everywhere_so_called("tanh"),
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
        spelled=reciprocal("coth", "tanh", _BUT_ZERO),
        spans=(_ALL,),
        integrand=True,
        valued="real of real",
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            spelled=reciprocal(head.__name__, of, where),
            spans=(("-700", "700", "all"),),
            valued="real of real",
        )
        for head, of, where in ((sp.sech, "cosh", EVERYWHERE), (sp.csch, "sinh", _BUT_ZERO))
    ),
    Row(
        name="asinh",
        head=sp.asinh,
        readable=True,
        ball=method("asinh"),
        spelled=inverse("asinh"),
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
            spelled=inverse(head.__name__, where),
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
