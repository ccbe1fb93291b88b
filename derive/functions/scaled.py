"""The scaled complementary error function exp(x²) erfc(x); the algebra of a claim holds its two factors."""

from __future__ import annotations

import sympy as sp

from derive.errors import ProofFailed
from derive.functions.classes import erfcx
from derive.functions.error import gaussian
from derive.functions.row import Derivative, Range, Row, Way
from derive.functions.spelling import kernels
from derive.functions.values import kernel


def _at_infinity(node: erfcx, way: Way) -> sp.Expr:
    if way.direction(node.args[0]) < 0:
        raise ProofFailed(f"{node} grows at infinity")
    return sp.Integer(0)


ROWS = (
    Row(
        name="erfcx",
        head=erfcx,
        readable=True,
        ball=kernel("erfcx"),
        spans=(("-26", "1e300", "all"),),
        spelled=kernels("erfcx"),
        integrand=True,
        valued="real of real",
        range=Range(least=0, strict=True),
        real_only=True,
        analytic="everywhere",
        total="always",
        derivative=Derivative(companions=gaussian),
        by_others=lambda u: erfcx(u).unscaled(),
        at_infinity=_at_infinity,
        slowly=True,
    ),
)
