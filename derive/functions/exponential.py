"""Exponentials and the logarithm.

In the algebra of a claim an exponential is a generator of its own kind; emitted code reads 2**x as exp2.
"""

from __future__ import annotations

import sympy as sp
from flint import acb

from derive.errors import ProofFailed
from derive.functions.row import Derivative, Range, Row, Way
from derive.functions.spelling import MATH, Call, Spelling, ball, ball_method, builtin, multiprecision_root
from derive.functions.values import Value, method, to_ball

_EXP2_BALL = """    if _type(x) is _fmpq and x.denominator == 1 and _abs(x) < 100000:
        return _fmpq(2)**_int(x.numerator)
    return (_inexact(x)*_arb(2).log()).exp()
"""
# The compiler's own complex logarithm loses all digits of a modulus next to 1.
_COMPLEX_LOG_COMPILED = '''@_jit
def _complex_log(z):
    """Principal logarithm, also next to 1."""
    angle = _math.atan2(z.imag, z.real)
    large, small = _abs(z.real), _abs(z.imag)
    if large < small:
        large, small = small, large
    if 0.5 < large < 2.0:
        return 0.5 * _math.log1p((large - 1.0) * (large + 1.0) + small * small) + 1j * angle
    return _np.log(z).real + 1j * angle
'''


def _log(x: Value) -> Value:
    x = to_ball(x)
    return x.log() if isinstance(x, acb) or x > 0 else acb(x).log()


def _exp_at_infinity(node: sp.exp, way: Way) -> sp.Expr:
    if way.direction(node.args[0]) > 0:
        raise ProofFailed(f"{node} grows at infinity")
    return sp.Integer(0)


ROWS = (
    Row(
        name="exp",
        head=sp.exp,
        readable=True,
        ball=method("exp"),
        spans=(("-700", "709", "all"),),
        spelled=Spelling(
            float64=Call("_np.exp"),
            ball=ball_method("_exp", "exp()"),
            multiprecision=Call("_mp.exp"),
            compiled=Call("_np.exp"),
            reflects=True,
        ),
        integrand=True,
        valued="real of real",
        plainly="nonnegative",
        range=Range(least=0, strict=True),
        analytic="everywhere",
        total="always",
        derivative=Derivative(),
        at_infinity=_exp_at_infinity,
    ),
    Row(
        name="exp2",
        spelled=Spelling(
            float64=Call("_np.exp2"),
            ball=ball("_exp2", _EXP2_BALL),
            multiprecision=Call("_exp2", "def _exp2(x):\n    return _mp.mpf(2)**x\n"),
            compiled=Call("_np.exp2", real_only=True),
            reflects=True,
        ),
    ),
    Row(
        name="log",
        head=sp.log,
        readable=True,
        ball=_log,
        spans=(("5e-324", "1e300", "all"),),
        spelled=Spelling(
            float64=Call("_np.log"),
            ball=ball_method("_log", "log()"),
            multiprecision=multiprecision_root("_log", "_mp.log"),
            compiled=Call(
                "_np.log",
                of_complex=Call("_complex_log", _COMPLEX_LOG_COMPILED, (*MATH, *builtin("abs"))),
            ),
            defined="x > 0",
            cut=True,
        ),
        integrand=True,
        valued="real of real",
        needs=lambda u: u,
        cut=True,
        nonzero=lambda u: u,
        derivative=Derivative(fraction=lambda num, den: (den, num)),
    ),
)
