"""The one table of functions that expressions may use, with one entry for each backend.

To add a function, append one `Function` to `FUNCTIONS`. Rational operations, integer powers, pi and the
imaginary unit need no entry; 2**x is read as exp2. Real arguments mean the real function (not a number
outside its domain), complex arguments the principal branch, which on a cut is what balls give there: the
limit from above for roots and logarithms. Names that start with an underscore are those of emitted modules,
so that no name of a theory can hide one of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy

from derive.functions.classes import SPECIAL_FUNCTIONS


class argpi(sympy.Function):  # type: ignore[misc]
    """arg(z)/pi in (-1, 1]: 0 for real z > 0 and 1 for real z < 0, the limit from the upper half plane."""

    @classmethod
    def eval(cls, z: sympy.Expr) -> sympy.Expr | None:
        """Known signs only; everything else stays as it is."""
        if z.is_positive:
            return sympy.S.Zero
        if z.is_negative:
            return sympy.S.One
        return None

    def _eval_is_real(self) -> bool | None:
        return True if self.args[0].is_zero is False else None

    def _eval_rewrite_as_arg(self, z: sympy.Expr, **_: object) -> sympy.Expr:
        return sympy.arg(z) / sympy.pi

    def _eval_evalf(self, prec: int) -> sympy.Expr | None:
        value = (sympy.arg(self.args[0]) / sympy.pi)._eval_evalf(prec)
        return value if value is not None and value.is_number else None


@dataclass(frozen=True)
class Call:
    """How one backend spells one function.

    Parameters
    ----------
    name : what the emitted code calls.
    source : definition of a helper that the emitted file carries, "" for library functions.
    imports : import lines that the call needs.
    real_only : the backend has it for real arguments only.
    fresh : the result never shares memory with the argument.
    of_complex : how the backend spells it for complex arguments, where that differs.
    """

    name: str
    source: str = ""
    imports: tuple[str, ...] = ()
    real_only: bool = False
    fresh: bool = True
    of_complex: Call | None = None

    def at(self, is_complex: bool) -> Call:
        """The spelling for real or for complex arguments."""
        return self.of_complex if is_complex and self.of_complex else self


@dataclass(frozen=True)
class Function:
    """One whitelisted function: the SymPy class it is read from and its spelling in each backend.

    Parameters
    ----------
    name : in the intermediate form.
    head : the SymPy class.
    float64, ball, multiprecision, compiled, double_double : how that backend spells it, None where it
        does not know it.
    real_valued, complex_valued : what a value is, whatever the arguments; else as the arguments are.
    cut : discontinuous along the negative real axis; the value there is the limit from above.
    reflects : f(conjugate(z)) = conjugate(f(z)) everywhere.
    arity : how many arguments it takes.
    """

    name: str
    head: type | None
    float64: Call
    ball: Call
    multiprecision: Call
    compiled: Call | None = None
    double_double: Call | None = None
    real_valued: bool = False
    complex_valued: bool = False
    cut: bool = False
    reflects: bool = False
    arity: int = 1


def builtin(*names: str) -> tuple[str, ...]:
    """Import lines that give builtins a name that no function or argument of a theory can take."""
    return tuple(f"from builtins import {name} as _{name}" for name in names)


def _ball(name: str, body: str) -> Call:
    return Call(name, f"def {name}(x):\n{body}")


def _ball_method(name: str, method: str) -> Call:
    return _ball(name, f"    return _inexact(x).{method}\n")


def _multiprecision_root(name: str, library: str) -> Call:
    # mpmath leaves the real line by itself; the other backends do not, so neither does this one.
    body = '    if _isinstance(x, _mp.mpf) and x < 0:\n        return _mp.mpf("nan")\n'
    return Call(name, f"def {name}(x):\n{body}    return {library}(x)\n", builtin("isinstance"))


COMPLEX = "complex"
"""Name in the table of the step before a function with a cut; expressions cannot hold it."""

_SCIPY = ("from scipy import special as _special",)
_MATH = ("import math as _math",)

_CUBE_ROOT_FLOAT64 = '''def _cbrt(x):
    """Principal cube root; not a number for real x < 0, whose principal root is complex."""
    if _np.iscomplexobj(x):
        angle = _np.angle(x) / 3
        return _np.cbrt(_np.abs(x)) * (_np.cos(angle) + 1j * _np.sin(angle))
    return _np.cbrt(_np.where(x < 0, _np.nan, x))
'''
_ARGPI_FLOAT64 = '''def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return _np.arctan2(_np.imag(z) + 0.0, _np.real(z) + 0.0) / _np.pi
'''
# Products of complex numbers leave zeros of either sign, and a negative one would mean the limit from below.
_COMPLEX_FLOAT64 = '''def _complex(z):
    """The number as a complex one; a zero part of either sign becomes +0, which is the limit from above."""
    return z + 0j
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
_CUBE_ROOT_COMPILED = '''@_jit
def _cbrt(x):
    """Real cube root; not a number below zero, where the principal root is complex."""
    return _np.cbrt(x) if x >= 0 else _np.nan
'''
_COMPLEX_CUBE_ROOT_COMPILED = '''@_jit
def _complex_cbrt(z):
    """Principal cube root."""
    size, angle = _np.cbrt(_abs(z)), _math.atan2(z.imag, z.real) / 3
    return size * _math.cos(angle) + 1j * (size * _math.sin(angle))
'''
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
_ARGPI_COMPILED = '''@_jit
def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return _math.atan2(_np.imag(z) + 0.0, _np.real(z) + 0.0) / _math.pi
'''

# FLINT loses everything for wide arguments far out; the slope of erfc bounds what the radius can do.
_ERFC_BALL = """    x = _inexact(x)
    if _isinstance(x, _acb) or not x.is_finite() or x.is_exact():
        return x.erfc()
    nearest = x.abs_lower()
    slope = 2*(-nearest*nearest).exp() / _arb.pi().sqrt()
    return x.mid().erfc() + _arb(0, (slope*x.rad()).abs_upper())
"""

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


def _kernel(name: str, head: type[sympy.Function]) -> Function:
    """A special function whose kernels are emitted once, with the theory ``special``."""

    def call(backend: str) -> Call:
        module = f"kernels_{backend}"
        line = f"from generated.special import {module} as _{module}"
        return Call(f"_{module}.{name}", imports=(line,), real_only=True)

    return Function(
        name, head, call("float64"), call("ball"), call("multiprecision"), call("compiled"),
        real_valued=True, arity=int(max(head.nargs)),
    )  # fmt: skip


FUNCTIONS: tuple[Function, ...] = (
    Function(
        COMPLEX, None,
        float64=Call("_complex", _COMPLEX_FLOAT64),
        ball=_ball("_complex", "    return _acb(x)\n"),
        multiprecision=Call("_mp.mpc"),
        compiled=Call("_complex", "@_jit\n" + _COMPLEX_FLOAT64),
        complex_valued=True,
    ),
    Function(
        "sqrt", None,
        float64=Call("_np.sqrt"),
        ball=_ball_method("_sqrt", "sqrt()"),
        multiprecision=_multiprecision_root("_sqrt", "_mp.sqrt"),
        compiled=Call("_np.sqrt"),
        cut=True,
    ),
    Function(
        "cbrt", None,
        float64=Call("_cbrt", _CUBE_ROOT_FLOAT64),
        ball=_ball_method("_cbrt", "root(3)"),
        multiprecision=_multiprecision_root("_cbrt", "_mp.cbrt"),
        compiled=Call(
            "_cbrt", _CUBE_ROOT_COMPILED,
            of_complex=Call("_complex_cbrt", _COMPLEX_CUBE_ROOT_COMPILED, (*_MATH, *builtin("abs"))),
        ),
        cut=True,
    ),
    Function(
        "exp", sympy.exp,
        float64=Call("_np.exp"),
        ball=_ball_method("_exp", "exp()"),
        multiprecision=Call("_mp.exp"),
        compiled=Call("_np.exp"),
        reflects=True,
    ),
    Function(
        "exp2", None,
        float64=Call("_np.exp2"),
        ball=_ball(
            "_exp2",
            "    if _type(x) is _fmpq and x.denominator == 1 and _abs(x) < 100000:\n"
            "        return _fmpq(2)**_int(x.numerator)\n"
            "    return (_inexact(x)*_arb(2).log()).exp()\n",
        ),
        multiprecision=Call("_exp2", "def _exp2(x):\n    return _mp.mpf(2)**x\n"),
        compiled=Call("_np.exp2", real_only=True),
        reflects=True,
    ),
    Function(
        "log", sympy.log,
        float64=Call("_np.log"),
        ball=_ball_method("_log", "log()"),
        multiprecision=_multiprecision_root("_log", "_mp.log"),
        compiled=Call(
            "_np.log", of_complex=Call("_complex_log", _COMPLEX_LOG_COMPILED, (*_MATH, *builtin("abs")))
        ),
        cut=True,
    ),
    Function(
        "sin", sympy.sin,
        float64=Call("_np.sin"),
        ball=_ball_method("_sin", "sin()"),
        multiprecision=Call("_mp.sin"),
        compiled=Call("_np.sin"),
        reflects=True,
    ),
    Function(
        "cos", sympy.cos,
        float64=Call("_np.cos"),
        ball=_ball_method("_cos", "cos()"),
        multiprecision=Call("_mp.cos"),
        compiled=Call("_np.cos"),
        reflects=True,
    ),
    Function(
        "erf", sympy.erf,
        float64=Call("_special.erf", imports=_SCIPY),
        ball=_ball_method("_erf", "erf()"),
        multiprecision=Call("_mp.erf"),
        compiled=Call("_math.erf", imports=_MATH, real_only=True),
        reflects=True,
    ),
    Function(
        "erfc", sympy.erfc,
        float64=Call("_special.erfc", imports=_SCIPY),
        ball=_ball("_erfc", _ERFC_BALL),
        multiprecision=Call("_mp.erfc"),
        compiled=Call("_math.erfc", imports=_MATH, real_only=True),
        reflects=True,
    ),
    Function(
        "Abs", sympy.Abs,
        float64=Call("_np.abs"),
        ball=_ball(
            "_modulus",
            "    if _isinstance(x, _acb) and x.imag.is_zero():\n"
            "        return _abs(x.real)\n"
            "    return _abs(x)\n",
        ),
        multiprecision=Call("_mp.fabs"),
        compiled=Call("_abs", imports=builtin("abs")),
        real_valued=True,
    ),
    Function(
        "re", sympy.re,
        float64=Call("_np.real", fresh=False),
        ball=_ball("_re", _RE_BALL),
        multiprecision=Call("_mp.re"),
        compiled=Call("_np.real"),
        real_valued=True,
    ),
    Function(
        "im", sympy.im,
        float64=Call("_im", _IM_FLOAT64, fresh=False),
        ball=_ball("_im", _IM_BALL),
        multiprecision=Call("_im", _IM_MULTIPRECISION),
        compiled=Call("_im", _IM_COMPILED),
        real_valued=True,
    ),
    Function(
        "conjugate", sympy.conjugate,
        float64=Call("_np.conjugate", fresh=False),
        ball=_ball("_conjugate", "    return x.conjugate() if _isinstance(x, _acb) else x\n"),
        multiprecision=Call("_mp.conj"),
        compiled=Call("_np.conj"),
        reflects=True,
    ),
    Function(
        "argpi", argpi,
        float64=Call("_argpi", _ARGPI_FLOAT64),
        ball=_ball("_argpi", _ARGPI_BALL),
        multiprecision=Call("_argpi", _ARGPI_MULTIPRECISION),
        compiled=Call("_argpi", _ARGPI_COMPILED, imports=_MATH),
        real_valued=True,
        cut=True,
    ),
    *(_kernel(name, head) for name, head in SPECIAL_FUNCTIONS.items()),
)  # fmt: skip

BY_NAME: dict[str, Function] = {function.name: function for function in FUNCTIONS}
BY_HEAD: dict[type, Function] = {f.head: f for f in FUNCTIONS if f.head is not None}


def allowed() -> str:
    """The whitelist as text for error messages."""
    return "rational operations, pi, I, " + ", ".join(f.name for f in FUNCTIONS if f.name != COMPLEX)
