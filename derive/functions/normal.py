"""Owen's T and the bivariate normal distribution function.

Both come as close to their limits as an error function does: the second differs by no more than the tail of
the argument that grows, |T(h, a)| is below erfc(|h|/√2)/4, and its distance from ±that is below
erfc(|h a|/√2).
"""

from __future__ import annotations

import sympy as sp

from derive.errors import ProofFailed
from derive.functions.classes import (
    bivariate_normal_cdf,
    complementary_root,
    normal_cdf,
    one_and_square,
    owens_t,
    spread,
)
from derive.functions.row import Derivative, Range, Row, Way
from derive.functions.spelling import kernels
from derive.functions.values import kernel


def _owens_t_at_infinity(node: owens_t, way: Way) -> sp.Expr:
    h, a = node.args
    if way.moves(h):
        way.direction(h)
        return sp.Integer(0)
    direction = way.rational_direction(a)
    if direction is None:
        raise ProofFailed(f"the second argument of {node} does not tend to infinity")
    return direction * (1 - way.sign(h) * sp.erf(spread(h / sp.sqrt(2)))) / 4


def _bivariate_at_infinity(node: bivariate_normal_cdf, way: Way) -> sp.Expr:
    first, second, rho = node.args
    if way.moves(rho):
        raise ProofFailed(f"the correlation of {node} depends on {way.x}")
    moving = [a for a in (first, second) if way.moves(a)]
    if min(map(way.direction, moving)) < 0:
        return sp.Integer(0)
    return normal_cdf(second if way.moves(first) else first) if len(moving) == 1 else sp.Integer(1)


ROWS = (
    Row(
        name="owens_t",
        head=owens_t,
        arity=2,
        readable=True,
        ball=kernel("owens_t"),
        spelled=kernels("owens_t"),
        integrand=True,
        valued="real of real",
        range=Range(),
        real_only=True,
        nonzero=lambda h, a: one_and_square(a),
        analytic="at real arguments",
        total="at real arguments",
        derivative=Derivative(),
        at_infinity=_owens_t_at_infinity,
    ),
    Row(
        name="bivariate_normal_cdf",
        head=bivariate_normal_cdf,
        arity=3,
        readable=True,
        ball=kernel("bivariate_normal_cdf"),
        spelled=kernels("bivariate_normal_cdf"),
        integrand=True,
        valued="real of real",
        range=Range(0, 1, strict=True),
        needs=lambda x, y, rho: 1 - rho**2,
        granted=lambda x, y, rho: bool(complementary_root(rho).is_positive),
        real_only=True,
        derivative=Derivative(),
        at_infinity=_bivariate_at_infinity,
    ),
)
