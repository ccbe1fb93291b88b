"""Parts, modulus and argument of a complex number."""

from __future__ import annotations

import sympy as sp
from flint import acb, arb, fmpq

from derive.functions.row import Range, Row, Signs
from derive.functions.spelling import MATH, Call, Spelling, ball, builtin
from derive.functions.values import Value, to_ball

_ARGPI_FLOAT64 = '''def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return _np.arctan2(_np.imag(z) + 0.0, _np.real(z) + 0.0) / _np.pi
'''
_ARGPI_BALL = """    if _isinstance(x, _acb):
        if not x.imag.is_zero():
            return x.arg() / _arb.pi()
        x = x.real
    if x > 0:
        return _fmpq(0)
    if x < 0:
        return _fmpq(1)
    return _arb("nan")
"""
_ARGPI_MULTIPRECISION = '''def _argpi(z):
    """arg(z)/pi; a zero imaginary part counts as the limit from above."""
    if _mp.im(z) == 0:
        z = _mp.re(z)
        return _mp.mpf(0) if z > 0 else _mp.mpf(1) if z < 0 else _mp.mpf("nan")
    return _mp.arg(z) / _mp.pi
'''
_ARGPI_COMPILED = '''@_jit
def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return _math.atan2(_np.imag(z) + 0.0, _np.real(z) + 0.0) / _math.pi
'''
# A number that is not finite has no imaginary part that could be known; it must not become an exact zero.
_IM_FLOAT64 = """def _im(z):
    return _np.imag(z) if _np.iscomplexobj(z) else 0.0*_np.abs(z)
"""
_IM_BALL = """    if not (_isinstance(x, _fmpq) or x.is_finite()):
        return _arb("nan")
    # An exact zero stays exact, so that later sums and products can recognise it.
    if _isinstance(x, _acb) and not x.imag.is_zero():
        return x.imag
    return _fmpq(0)
"""
_RE_BALL = """    if not _isinstance(x, _acb):
        return x
    return _fmpq(0) if x.is_finite() and x.real.is_zero() else x.real
"""
_IM_MULTIPRECISION = """def _im(z):
    return _mp.im(z) if _mp.isfinite(z) else _mp.mpf("nan")
"""
_IM_COMPILED = """@_jit
def _im(z):
    return _np.imag(z) if z == z else _np.nan
"""
_MODULUS_BALL = """    if _isinstance(x, _acb) and x.imag.is_zero():
        return _abs(x.real)
    return _abs(x)
"""


class argpi(sp.Function):  # type: ignore[misc]
    """arg(z)/pi in (-1, 1]: 0 for real z > 0 and 1 for real z < 0, the limit from the upper half plane."""

    @classmethod
    def eval(cls, z: sp.Expr) -> sp.Expr | None:
        """Known signs only; everything else stays as it is."""
        if z.is_positive:
            return sp.S.Zero
        if z.is_negative:
            return sp.S.One
        return None

    def _eval_is_real(self) -> bool | None:
        return True if self.args[0].is_zero is False else None

    def _eval_rewrite_as_arg(self, z: sp.Expr, **_: object) -> sp.Expr:
        return sp.arg(z) / sp.pi

    def _eval_evalf(self, prec: int) -> sp.Expr | None:
        value = (sp.arg(self.args[0]) / sp.pi)._eval_evalf(prec)
        return value if value is not None and value.is_number else None


def _real(x: Value) -> Value:
    return x.real if isinstance(x, acb) else x


def _imag(x: Value) -> Value:
    return x.imag if isinstance(x, acb) else fmpq(0)


def _conjugate(x: Value) -> Value:
    return acb(x.real, -x.imag) if isinstance(x, acb) else x


def _argument(x: Value) -> Value:
    return acb(to_ball(x)).arg()


def _modulus_written(args: tuple[sp.Expr, ...], signs: Signs) -> sp.Expr:
    (u,) = args
    return sp.Abs(u) if signs.constant(u) else signs.modulus(u)


def _turns(args: tuple[sp.Expr, ...], signs: Signs) -> sp.Expr:
    """0 for a positive number, 1 for a negative one."""
    return (1 - signs.sign(args[0])) / 2


ROWS = (
    Row(
        name="Abs",
        head=sp.Abs,
        readable=True,
        ball=abs,
        spelled=Spelling(
            float64=Call("_np.abs"),
            ball=ball("_modulus", _MODULUS_BALL),
            multiprecision=Call("_mp.fabs"),
            compiled=Call("_abs", imports=builtin("abs")),
            real_valued=True,
        ),
        integrand=True,
        valued="real",
        plainly="nonnegative",
        range=Range(least=0),
        total="always",
        written=_modulus_written,
        continued=lambda u, mirrored: sp.sqrt(u * mirrored),
    ),
    Row(
        name="re",
        head=sp.re,
        readable=True,
        ball=_real,
        spelled=Spelling(
            float64=Call("_np.real", fresh=False),
            ball=ball("_re", _RE_BALL),
            multiprecision=Call("_mp.re"),
            compiled=Call("_np.real"),
            real_valued=True,
        ),
        valued="real",
        total="always",
        written=lambda args, signs: args[0],
        continued=lambda u, mirrored: (u + mirrored) / 2,
    ),
    Row(
        name="im",
        head=sp.im,
        readable=True,
        ball=_imag,
        spelled=Spelling(
            float64=Call("_im", _IM_FLOAT64, fresh=False),
            ball=ball("_im", _IM_BALL),
            multiprecision=Call("_im", _IM_MULTIPRECISION),
            compiled=Call("_im", _IM_COMPILED),
            real_valued=True,
        ),
        valued="real",
        total="always",
        written=lambda args, signs: sp.S.Zero,
        continued=lambda u, mirrored: (u - mirrored) / (2 * sp.I),
    ),
    Row(
        name="conjugate",
        head=sp.conjugate,
        readable=True,
        ball=_conjugate,
        spelled=Spelling(
            float64=Call("_np.conjugate", fresh=False),
            ball=ball("_conjugate", "    return x.conjugate() if _isinstance(x, _acb) else x\n"),
            multiprecision=Call("_mp.conj"),
            compiled=Call("_np.conj"),
            reflects=True,
        ),
        total="always",
        written=lambda args, signs: args[0],
        continued=lambda u, mirrored: mirrored,
    ),
    Row(
        name="arg",
        head=sp.arg,
        readable=True,
        ball=_argument,
        valued="real",
        written=lambda args, signs: _turns(args, signs) * sp.pi,
        continued=lambda u, mirrored: None,
    ),
    Row(
        name="argpi",
        head=argpi,
        ball=lambda x: _argument(x) / arb.pi(),
        spelled=Spelling(
            float64=Call("_argpi", _ARGPI_FLOAT64),
            ball=ball("_argpi", _ARGPI_BALL),
            multiprecision=Call("_argpi", _ARGPI_MULTIPRECISION),
            compiled=Call("_argpi", _ARGPI_COMPILED, imports=MATH),
            real_valued=True,
            cut=True,
        ),
        valued="real",
        written=_turns,
        continued=lambda u, mirrored: None,
    ),
)
