"""The one table of functions that expressions may use, with one entry for each backend.

To add a function, append one `Function` to `FUNCTIONS`. Rational operations, integer powers, pi and the
imaginary unit need no entry; 2**x is read as exp2. Real arguments mean the real function (not a number
outside its domain), complex arguments the principal branch.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy

from derive.functions import SPECIAL_FUNCTIONS


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
    """

    name: str
    source: str = ""
    imports: tuple[str, ...] = ()
    real_only: bool = False
    fresh: bool = True


@dataclass(frozen=True)
class Function:
    """One whitelisted function: the SymPy class it is read from and its spelling in each backend."""

    name: str
    head: type | None
    float64: Call
    ball: Call
    multiprecision: Call
    compiled: Call | None = None
    double_double: Call | None = None
    real_valued: bool = False
    arity: int = 1


def _ball(name: str, body: str) -> Call:
    return Call(name, f"def {name}(x):\n{body}")


def _ball_method(name: str, method: str) -> Call:
    return _ball(name, f"    return _inexact(x).{method}\n")


def _multiprecision_root(name: str, library: str) -> Call:
    # mpmath leaves the real line by itself; the other backends do not, so neither does this one.
    body = f'    if isinstance(x, mp.mpf) and x < 0:\n        return mp.mpf("nan")\n    return {library}(x)\n'
    return Call(name, f"def {name}(x):\n{body}")


_SCIPY = ("from scipy import special",)
_MATH = ("import math",)

_CUBE_ROOT_FLOAT64 = '''def _cbrt(x):
    """Principal cube root; not a number for real x < 0, whose principal root is complex."""
    if np.iscomplexobj(x):
        angle = np.angle(x) / 3
        return np.cbrt(np.abs(x)) * (np.cos(angle) + 1j * np.sin(angle))
    return np.cbrt(np.where(x < 0, np.nan, x))
'''
_ARGPI_FLOAT64 = '''def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return np.arctan2(np.imag(z) + 0.0, np.real(z)) / np.pi
'''
_ARGPI_BALL = """    if isinstance(x, acb):
        if not x.imag.is_zero():
            return x.arg() / arb.pi()
        x = x.real
    if x > 0:
        return fmpq(0)
    if x < 0:
        return fmpq(1)
    return arb("nan")
"""
_ARGPI_MULTIPRECISION = '''def _argpi(z):
    """arg(z)/pi; a zero imaginary part counts as the limit from above."""
    if mp.im(z) == 0:
        z = mp.re(z)
        return mp.mpf(0) if z > 0 else mp.mpf(1) if z < 0 else mp.mpf("nan")
    return mp.arg(z) / mp.pi
'''
_ARGPI_COMPILED = '''@_jit
def _argpi(z):
    """arg(z)/pi; a zero imaginary part of either sign counts as the limit from above."""
    return math.atan2(np.imag(z) + 0.0, np.real(z)) / math.pi
'''

# FLINT loses everything for wide arguments far out; the slope of erfc bounds what the radius can do.
_ERFC_BALL = """    x = _inexact(x)
    if isinstance(x, acb) or not x.is_finite() or x.is_exact():
        return x.erfc()
    nearest = x.abs_lower()
    slope = 2*(-nearest*nearest).exp() / arb.pi().sqrt()
    return x.mid().erfc() + arb(0, (slope*x.rad()).abs_upper())
"""

# A number that is not finite has no imaginary part that could be known; it must not become an exact zero.
_IM_FLOAT64 = """def _im(z):
    return np.imag(z) if np.iscomplexobj(z) else 0.0*np.abs(z)
"""
_IM_BALL = """    if not (isinstance(x, fmpq) or x.is_finite()):
        return arb("nan")
    # An exact zero stays exact, so that later sums and products can recognise it.
    if isinstance(x, acb) and not x.imag.is_zero():
        return x.imag
    return fmpq(0)
"""
_RE_BALL = """    if not isinstance(x, acb):
        return x
    return fmpq(0) if x.is_finite() and x.real.is_zero() else x.real
"""
_IM_MULTIPRECISION = """def _im(z):
    return mp.im(z) if mp.isfinite(z) else mp.mpf("nan")
"""
_IM_COMPILED = """@_jit
def _im(z):
    return np.imag(z) if z == z else np.nan
"""


def _kernel(name: str, head: type[sympy.Function]) -> Function:
    """A special function whose kernels are emitted once, with the theory ``special``."""

    def call(backend: str) -> Call:
        module = f"kernels_{backend}"
        return Call(f"{module}.{name}", imports=(f"from generated.special import {module}",), real_only=True)

    return Function(
        name, head, call("float64"), call("ball"), call("multiprecision"), call("compiled"),
        real_valued=True, arity=int(max(head.nargs)),
    )  # fmt: skip


FUNCTIONS: tuple[Function, ...] = (
    Function(
        "sqrt", None,
        float64=Call("np.sqrt"),
        ball=_ball_method("_sqrt", "sqrt()"),
        multiprecision=_multiprecision_root("_sqrt", "mp.sqrt"),
        compiled=Call("np.sqrt"),
    ),
    Function(
        "cbrt", None,
        float64=Call("_cbrt", _CUBE_ROOT_FLOAT64),
        ball=_ball_method("_cbrt", "root(3)"),
        multiprecision=_multiprecision_root("_cbrt", "mp.cbrt"),
        compiled=Call(
            "_cbrt",
            '@_jit\n'
            "def _cbrt(x):\n"
            '    """Real cube root; not a number below zero, where the principal root is complex."""\n'
            "    return np.cbrt(x) if x >= 0 else np.nan\n",
            real_only=True,
        ),
    ),
    Function(
        "exp", sympy.exp,
        float64=Call("np.exp"),
        ball=_ball_method("_exp", "exp()"),
        multiprecision=Call("mp.exp"),
        compiled=Call("np.exp"),
    ),
    Function(
        "exp2", None,
        float64=Call("np.exp2"),
        ball=_ball(
            "_exp2",
            "    if type(x) is fmpq and x.denominator == 1 and abs(x) < 100000:\n"
            "        return fmpq(2)**int(x.numerator)\n"
            "    return (_inexact(x)*arb(2).log()).exp()\n",
        ),
        multiprecision=Call("_exp2", "def _exp2(x):\n    return mp.mpf(2)**x\n"),
        compiled=Call("np.exp2", real_only=True),
    ),
    Function(
        "log", sympy.log,
        float64=Call("np.log"),
        ball=_ball_method("_log", "log()"),
        multiprecision=_multiprecision_root("_log", "mp.log"),
        compiled=Call("np.log"),
    ),
    Function(
        "sin", sympy.sin,
        float64=Call("np.sin"),
        ball=_ball_method("_sin", "sin()"),
        multiprecision=Call("mp.sin"),
        compiled=Call("np.sin"),
    ),
    Function(
        "cos", sympy.cos,
        float64=Call("np.cos"),
        ball=_ball_method("_cos", "cos()"),
        multiprecision=Call("mp.cos"),
        compiled=Call("np.cos"),
    ),
    Function(
        "erf", sympy.erf,
        float64=Call("special.erf", imports=_SCIPY),
        ball=_ball_method("_erf", "erf()"),
        multiprecision=Call("mp.erf"),
        compiled=Call("math.erf", imports=_MATH, real_only=True),
    ),
    Function(
        "erfc", sympy.erfc,
        float64=Call("special.erfc", imports=_SCIPY),
        ball=_ball("_erfc", _ERFC_BALL),
        multiprecision=Call("mp.erfc"),
        compiled=Call("math.erfc", imports=_MATH, real_only=True),
    ),
    Function(
        "Abs", sympy.Abs,
        float64=Call("np.abs"),
        ball=_ball(
            "_abs",
            "    if isinstance(x, acb) and x.imag.is_zero():\n"
            "        return abs(x.real)\n"
            "    return abs(x)\n",
        ),
        multiprecision=Call("mp.fabs"),
        compiled=Call("abs"),
        real_valued=True,
    ),
    Function(
        "re", sympy.re,
        float64=Call("np.real", fresh=False),
        ball=_ball("_re", _RE_BALL),
        multiprecision=Call("mp.re"),
        compiled=Call("np.real"),
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
        float64=Call("np.conjugate", fresh=False),
        ball=_ball("_conjugate", "    return x.conjugate() if isinstance(x, acb) else x\n"),
        multiprecision=Call("mp.conj"),
        compiled=Call("np.conj"),
    ),
    Function(
        "argpi", argpi,
        float64=Call("_argpi", _ARGPI_FLOAT64),
        ball=_ball("_argpi", _ARGPI_BALL),
        multiprecision=Call("_argpi", _ARGPI_MULTIPRECISION),
        compiled=Call("_argpi", _ARGPI_COMPILED, imports=_MATH),
        real_valued=True,
    ),
    *(_kernel(name, head) for name, head in SPECIAL_FUNCTIONS.items()),
)  # fmt: skip

BY_NAME: dict[str, Function] = {function.name: function for function in FUNCTIONS}
BY_HEAD: dict[type, Function] = {f.head: f for f in FUNCTIONS if f.head is not None}


def allowed() -> str:
    """The whitelist as text for error messages."""
    return "rational operations, pi, I, " + ", ".join(function.name for function in FUNCTIONS)
