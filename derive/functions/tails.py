"""Taylor tails (f(x) - Σ fₖ xᵏ over k < n)/xⁿ, with fₖ the coefficients of the series of f at 0.

They are what is left of a quotient such as (exp(x) - 1)/x, sin(x)/x or (1 - cos(x))/x² whose zeros cancel:
analytic at 0, and accurate next to it. The first terms of exp are the φ-functions of exponential integrators.
"""

from __future__ import annotations

from typing import ClassVar

import sympy as sp

from derive.functions.classes import SpecialFunction
from derive.functions.kernels import tails as kernel
from derive.functions.library import Domain, Fast, domain, library
from derive.functions.row import Row
from derive.functions.spelling import Call, Spelling


class Tail(SpecialFunction):
    """The Taylor tail of the function that `of` gives, after its first n terms; subclasses say which."""

    nargs: ClassVar[tuple[int, ...]] = (2,)
    name: ClassVar[str]

    @staticmethod
    def of(x: sp.Expr) -> sp.Expr:
        """The function itself."""
        raise NotImplementedError

    @classmethod
    def coefficient(cls, k: int) -> sp.Expr:
        """The coefficient of xᵏ."""
        q = kernel.coefficient(cls.name, k)
        return sp.Rational(q.numerator, q.denominator) * cls.factor()

    @classmethod
    def factor(cls) -> sp.Expr:
        """2/√π for the error functions, whose other coefficients are rational."""
        return 2 / sp.sqrt(sp.pi) if cls.name in ("erf", "erfi") else sp.S.One

    @classmethod
    def eval(cls, n: sp.Expr, x: sp.Expr) -> sp.Expr | None:
        """The function itself for n = 0, the coefficient at x = 0; a vanishing coefficient gives a factor x.

        1 - cos(x) and cosh(x) - 1 are squares.
        """
        if not (n.is_Integer and 0 <= n <= kernel.LARGEST):
            return None
        if n == 0:
            return cls.of(x)
        if x.is_zero:
            return cls.coefficient(int(n))
        if n < kernel.LARGEST and cls.coefficient(int(n)) == 0:
            return x * cls(n + 1, x)
        if n == 2 and cls.name in ("cos", "cosh"):
            return -(sin_tail(1, x / 2) ** 2) / 2 if cls.name == "cos" else sinh_tail(1, x / 2) ** 2 / 2
        return None

    def definition(self) -> sp.Expr:
        """The quotient, for x other than 0."""
        n, x = self.args
        return (self.of(x) - sum(self.coefficient(k) * x**k for k in range(int(n)))) / x**n

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """The derivative in x: that of the quotient."""
        if argindex != 2:
            raise sp.core.function.ArgumentIndexError(self, argindex)
        place = sp.Dummy("x", real=True)
        return sp.diff(self.func(self.args[0], place).definition(), place).xreplace({place: self.args[1]})

    def doit(self, **hints: object) -> sp.Expr:
        """The definition."""
        return self.func(*(a.doit(**hints) for a in self.args)).definition()

    def _eval_evalf(self, prec: int) -> sp.Expr | None:
        if not all(a.is_number for a in self.args):
            return None
        value = self.definition().evalf(sp.core.evalf.prec_to_dps(prec) + 3, maxn=20_000)
        return value if value.is_number and not value.has(Tail) else None


def _tail(name: str, of: type[sp.Function]) -> type[Tail]:
    body = {
        "name": name,
        "of": staticmethod(lambda x: sp.log(1 + x) if name == "log1p" else of(x)),
        "__doc__": f"The Taylor tail of {name}.",
        "__module__": __name__,
    }
    return type(f"{name}_tail", (Tail,), body)


exp_tail = _tail("exp", sp.exp)
log1p_tail = _tail("log1p", sp.log)
sin_tail = _tail("sin", sp.sin)
cos_tail = _tail("cos", sp.cos)
tan_tail = _tail("tan", sp.tan)
sinh_tail = _tail("sinh", sp.sinh)
cosh_tail = _tail("cosh", sp.cosh)
tanh_tail = _tail("tanh", sp.tanh)
asin_tail = _tail("asin", sp.asin)
atan_tail = _tail("atan", sp.atan)
asinh_tail = _tail("asinh", sp.asinh)
atanh_tail = _tail("atanh", sp.atanh)
erf_tail = _tail("erf", sp.erf)
erfi_tail = _tail("erfi", sp.erfi)
Si_tail = _tail("Si", sp.Si)
TAILS: dict[type[sp.Function], type[Tail]] = {
    sp.exp: exp_tail,
    sp.sin: sin_tail,
    sp.cos: cos_tail,
    sp.tan: tan_tail,
    sp.sinh: sinh_tail,
    sp.cosh: cosh_tail,
    sp.tanh: tanh_tail,
    sp.asin: asin_tail,
    sp.atan: atan_tail,
    sp.asinh: asinh_tail,
    sp.atanh: atanh_tail,
    sp.erf: erf_tail,
    sp.erfi: erfi_tail,
    sp.Si: Si_tail,
}
"""The functions that are analytic at 0, with the class of their tails; log belongs to 1 + x."""

_KERNELS = "from generated.special import kernels_tails as _kernels_tails"
_FLOAT64 = {
    "exp": "_np.expm1(x)",
    "cos": "-2.0*_np.sin(0.5*x)**2",
    "cosh": "2.0*_np.sinh(0.5*x)**2",
    "asin": "_np.arcsin(x)",
    "atan": "_np.arctan(x)",
    "asinh": "_np.arcsinh(x)",
    "atanh": "_np.arctanh(x)",
    "erf": "_special.erf(x)",
    "erfi": "_special.erfi(x)",
    "Si": "_special.sici(x)[0]",
}
"""f(x) - f(0) in float64."""
_ONES = ("asin", "atan", "asinh", "atanh", "tanh", "log1p")
_DOUBTFUL = {
    "erfi": "x == x",
    "Si": "(n > 1.0) & (_np.abs(x) > 1.5) & (_np.abs(x) < 8.0)",
    "tan": f"(n > 1.0) & (_np.abs(x) >= {kernel.near('tan', 1)})",
    "erf": "(n > 3.0) & (_np.abs(x) > 1.0) & (_np.abs(x) < 8.0)",
} | {name: f"(n > 1.0) & (_np.abs(x) >= {kernel.near(name, 1)}) & (_np.abs(x) < 8.0)" for name in _ONES}
"""Where a difference loses too many digits in float64."""
_UNIT = domain("x >= -1 and x <= 1", "x < -1 or x > 1", "-1 <= x <= 1")
_DOMAINS = {
    "log1p": domain("x > -1", "x <= -1"),
    "asin": _UNIT,
    "atanh": domain("x > -1 and x < 1", "x <= -1 or x >= 1", "-1 < x < 1"),
}
_COMPILED = {
    "exp": "_np.expm1(x)", "cos": "-2.0*_np.sin(0.5*x)**2", "cosh": "2.0*_np.sinh(0.5*x)**2",
    "sin": "_np.sin(x)", "sinh": "_np.sinh(x)",
}  # fmt: skip
"""f(x) - f(0) for the compiler, where nothing needs to be mended from enclosures."""


def _row(made: type[Tail]) -> Row:
    name = made.name
    whole = "n = 1, 2, ..., 8"
    where = _DOMAINS.get(name, Domain())
    counted = Domain(
        f"{whole}, {where.said}" if where.said else whole,
        "_fractional(n) or n < 1 or n > 8" + (f" or ({where.outside})" if where.outside else ""),
    )
    value = _FLOAT64.get(name, f"_np.{name}(x)")
    spelled = library(
        f"{name}_tail",
        "n, x",
        f'_kernels_tails.tail("{name}", n, x)',
        multiprecision=f'_kernels_tails.multiprecision("{name}", n, x)',
        float64=Fast(
            f'_kernels_tails.float64("{name}", n, x, {value})',
            _DOUBTFUL.get(name, ""),
        ),
        domain=counted,
    )
    edge = {"log1p": ("-0.9999999999999999", "1e50"), "asin": ("-1", "1"), "tan": ("-1e15", "1e15")}
    edge |= {"atanh": ("-0.9999999999999999", "0.9999999999999999"), "erfi": ("-20", "20")}
    edge |= dict.fromkeys(("exp", "sinh", "cosh"), ("-600", "600"))
    low, high = edge.get(name, ("-1e30", "1e30"))
    return Row(
        name=f"{name}_tail",
        head=made,
        arity=2,
        valued="real of real",
        spelled=_with_kernels(spelled, name),
        spans=(("1", "5", "whole"), (low, high, "all")),
    )


def _with_kernels(spelled: Spelling, name: str) -> Spelling:
    """The same with the import of the kernels, and what the compiler takes."""

    def imported(call: Call) -> Call:
        return Call(call.name, call.source, (*call.imports, _KERNELS), call.real_only)

    compiled = Call(f"_{name}_tail", _compiled(name), ("import math as _math",), real_only=True)
    return Spelling(
        float64=imported(spelled.float64),
        ball=imported(spelled.ball),
        multiprecision=imported(spelled.multiprecision),
        compiled=compiled if name in _COMPILED else None,
        real_valued=True,
        real_only=True,
        arguments=spelled.arguments,
        defined=spelled.defined,
    )


def _compiled(name: str) -> str:
    """The tail for the compiler: its series next to 0, elsewhere the difference."""
    if name not in _COMPILED:
        return ""
    numbers = ", ".join(repr(c) for c in kernel.floats(name))
    return f"""_{name}_series = ({numbers})


@_jit
def _{name}_tail(n, x):
    n = int(n)
    found = 0.0
    if abs(x) < {"max(2.0, float(n))" if name in kernel.FAR else repr(kernel.near(name, 1))}:
        for k in range(len(_{name}_series) - 1, n - 1, -1):
            found = found*x + _{name}_series[k]
        return found
    for k in range(n - 1, 0, -1):
        found = (found + _{name}_series[k])*x
    found = {_COMPILED[name]} - found
    for k in range(n):
        found = found/x
    return found
"""


ROWS = tuple(_row(made) for made in (log1p_tail, *TAILS.values()))
