"""The error function, its complement and its imaginary sibling."""

from __future__ import annotations

import sympy as sp

from derive.functions.classes import spread
from derive.functions.library import domain, library
from derive.functions.row import Derivative, Range, Relation, Row, Way
from derive.functions.spelling import MATH, SCIPY, Call, Spelling, ball, ball_method
from derive.functions.values import method

# FLINT loses everything for wide arguments far out; the slope of erfc bounds what the radius can do.
_ERFC_BALL = """    x = _inexact(x)
    if _isinstance(x, _acb) or not x.is_finite() or x.is_exact():
        return x.erfc()
    nearest = x.abs_lower()
    slope = 2*(-nearest*nearest).exp() / _arb.pi().sqrt()
    return x.mid().erfc() + _arb(0, (slope*x.rad()).abs_upper())
"""

# SciPy takes exp(-x²) of a rounded square. Far out h has few bits, so that its square is exact.
_ERFC_FLOAT64 = """def _erfc(x):
    with _np.errstate(all="ignore"):
        h = _np.rint(16.0*x)/16.0
        tail = _np.exp(-h*h)*_np.exp((h - x)*(h + x))*_special.erfcx(x)
    return _np.where(x > 0.5, tail, _special.erfc(x))[()]
"""


def gaussian(u: sp.Expr) -> list[sp.Expr]:
    """What the derivatives of all these functions are multiples of."""
    return [sp.exp(-spread(u**2)) / sp.sqrt(sp.pi)]


def _slope(factor: int) -> Derivative:
    return Derivative(lambda u: factor * sp.exp(-spread(u**2)) / sp.sqrt(sp.pi), companions=gaussian)


def _erf_at_infinity(node: sp.erf, way: Way) -> sp.Expr:
    return sp.Integer(way.direction(node.args[0]))


def _erfc_at_infinity(node: sp.erfc, way: Way) -> sp.Expr:
    return sp.Integer(1 - way.direction(node.args[0]))


ROWS = (
    Row(
        name="erf",
        head=sp.erf,
        readable=True,
        ball=method("erf"),
        spans=(("-1e300", "1e300", "all"),),
        spelled=Spelling(
            float64=Call("_special.erf", imports=SCIPY),
            ball=ball_method("_erf", "erf()"),
            multiprecision=Call("_mp.erf"),
            compiled=Call("_math.erf", imports=MATH, real_only=True),
            reflects=True,
        ),
        integrand=True,
        valued="real of real",
        plainly="real",
        range=Range(-1, 1, strict=True),
        analytic="everywhere",
        total="always",
        derivative=_slope(2),
        at_infinity=_erf_at_infinity,
    ),
    Row(
        name="erfc",
        head=sp.erfc,
        readable=True,
        ball=method("erfc"),
        spans=(("-1e300", "26", "all"),),
        spelled=Spelling(
            float64=Call("_erfc", _ERFC_FLOAT64, SCIPY, of_complex=Call("_special.erfc", imports=SCIPY)),
            ball=ball("_erfc", _ERFC_BALL),
            multiprecision=Call("_mp.erfc"),
            compiled=Call("_math.erfc", imports=MATH, real_only=True),
            reflects=True,
        ),
        integrand=True,
        valued="real of real",
        plainly="real",
        range=Range(0, 2, strict=True),
        analytic="everywhere",
        total="always",
        derivative=_slope(-2),
        relations=(Relation(lambda x: sp.erf(x) + sp.erfc(x) - 1, joins=lambda x: (sp.erf(x),)),),
        at_infinity=_erfc_at_infinity,
    ),
    Row(
        name="erfi",
        head=sp.erfi,
        spelled=library(
            "erfi",
            "x",
            "x.erfi()",
            multiprecision="_mp.erfi(x)",
        ),
        spans=(("-26", "26", "all"),),
        integrand=True,
        valued="real of real",
    ),
    Row(
        name="erfinv",
        head=sp.erfinv,
        spelled=library(
            "erfinv",
            "x",
            "x.erfinv()",
            multiprecision="_mp.erfinv(x)",
            float64="_special.erfinv(x)",
            domain=domain("x > -1 and x < 1", "x <= -1 or x >= 1", "-1 < x < 1"),
        ),
        spans=(("-0.9999999999999999", "0.9999999999999999", "all"),),
        valued="real of real",
    ),
    Row(
        name="erfcinv",
        head=sp.erfcinv,
        spelled=library(
            "erfcinv",
            "x",
            "x.erfcinv()",
            multiprecision="-_mp.erfinv(x - 1)",
            float64="_special.erfcinv(x)",
            domain=domain("x > 0 and x < 2", "x <= 0 or x >= 2", "0 < x < 2"),
        ),
        spans=(("2.2250738585072014e-308", "1.9999999999999998", "all"),),
        valued="real of real",
    ),
)
