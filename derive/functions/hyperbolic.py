"""Hyperbolic functions and their inverses."""

from __future__ import annotations

import sympy as sp

from derive.functions.row import Range, Row
from derive.functions.values import method

ROWS = (
    *(
        Row(
            name=head.__name__,
            head=head,
            readable=True,
            ball=method(head.__name__),
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
        integrand=True,
        valued="real of real",
        range=Range(),
        analytic="where defined",
        total="at real arguments",
    ),
    Row(name="coth", head=sp.coth, ball=method("coth"), integrand=True, valued="real of real"),
    Row(
        name="asinh",
        head=sp.asinh,
        readable=True,
        ball=method("asinh"),
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
            integrand=True,
            valued="real of real",
        )
        for head in (sp.acosh, sp.atanh)
    ),
)
