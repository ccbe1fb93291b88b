"""The gamma function and what is made of it: logarithm, derivatives, beta, factorials, incomplete ones."""

from __future__ import annotations

from typing import ClassVar

import sympy as sp

from derive.functions.library import Domain, Fast, domain, library
from derive.functions.named import Defined
from derive.functions.row import Row


class gamma_p(Defined):
    """The regularised lower incomplete gamma function P(s, x) = γ(s, x)/Γ(s), s > 0, x >= 0."""

    nargs: ClassVar[tuple[int, ...]] = (2,)

    def definition(self) -> sp.Expr:
        """The quotient."""
        s, x = self.args
        return sp.lowergamma(s, x) / sp.gamma(s)


class gamma_q(Defined):
    """The regularised upper incomplete gamma function Q(s, x) = Γ(s, x)/Γ(s), s > 0, x >= 0."""

    nargs: ClassVar[tuple[int, ...]] = (2,)

    def definition(self) -> sp.Expr:
        """The quotient."""
        s, x = self.args
        return sp.uppergamma(s, x) / sp.gamma(s)


# Sums of positive terms; FLINT's own incomplete functions can take minutes.
_SERIES = "_kernels_enclosures.rising_series(s, x)"
_INCOMPLETE_BETA = """def part(z, a, b):
    if z == 0:
        return _arb(0)
    return (a*z.log() + b*(1 - z).log()).exp()/a*z.hypgeom_2f1(1, a + b, a + 1)
def up_to(z):
    return part(z, a, b) if z*(a + b) < a else whole if z == 1 else whole - part(1 - z, b, a)
whole = a.gamma()*b.gamma()*(a + b).rgamma()
return (up_to(y) - up_to(x))"""

_REST = Domain("x other than 0, -1, -2, ...", "_whole(x) and x <= 0")
_SHAPE = domain("s > 0 and x >= 0", "s <= 0 or x < 0")
_POSITIVE = ("1e-300", "1e300", "all")

ROWS = (
    Row(
        name="gamma",
        head=sp.gamma,
        integrand=True,
        valued="real of real",
        spelled=library(
            "gamma",
            "x",
            "x.gamma()",
            multiprecision="_mp.gamma(x)",
            float64=Fast("_special.gamma(x)", "(x < 0.0) | (_np.abs(x) > 20.0)"),
            domain=_REST,
        ),
        spans=(("-170", "171", "all"),),
    ),
    Row(
        name="loggamma",
        head=sp.loggamma,
        integrand=True,
        valued="real of real",
        spelled=library(
            "loggamma",
            "x",
            "x.lgamma()",
            multiprecision="_mp.loggamma(x)",
            float64=Fast("_special.gammaln(x)", "_np.abs(x - 1.5) < 1.0"),
            domain=domain("x > 0", "x <= 0"),
        ),
        spans=(("1e-300", "1e300", "all"),),
    ),
    Row(
        name="digamma",
        head=sp.digamma,
        valued="real of real",
        spelled=library(
            "digamma",
            "x",
            "x.digamma()",
            multiprecision="_mp.digamma(x)",
            float64=Fast("_special.psi(x)", "x < 0.0"),
            domain=_REST,
        ),
        spans=(("-1e3", "1e300", "all"),),
    ),
    Row(
        name="polygamma",
        head=sp.polygamma,
        arity=2,
        valued="real of real",
        spelled=library(
            "polygamma",
            "n, x",
            "x.digamma() if n == 0 else _acb(x).polygamma(n).real",
            multiprecision="_mp.polygamma(n, x)",
            domain=domain(
                "n.is_integer() and n >= 0",
                "n < 0 or _fractional(n) or (_whole(x) and x <= 0)",
                "n = 0, 1, 2, ..., x other than 0, -1, -2, ...",
            ),
        ),
        spans=(("0", "20", "whole"), ("-1e3", "1e15", "all")),
    ),
    Row(
        name="beta",
        head=sp.beta,
        arity=2,
        valued="real of real",
        spelled=library(
            "beta",
            "x, y",
            "x.gamma()*y.gamma()*(x + y).rgamma()",
            multiprecision="_mp.beta(x, y)",
            domain=Domain(
                "x and y other than 0, -1, -2, ...", "(_whole(x) and x <= 0) or (_whole(y) and y <= 0)"
            ),
        ),
        spans=(("-100", "1e6", "all"), ("-100", "1e6", "all")),
    ),
    Row(
        name="factorial",
        head=sp.factorial,
        valued="real of real",
        spelled=library(
            "factorial",
            "x",
            "(x + 1).gamma()",
            multiprecision="_mp.factorial(x)",
            float64=Fast("_special.gamma(x + 1.0)", "(x < 0.0) | (_np.abs(x) > 19.0) | (x != _np.rint(x))"),
            domain=Domain("x other than -1, -2, ...", "_whole(x) and x < 0"),
        ),
        spans=(("-160", "170", "all"),),
    ),
    Row(
        name="binomial",
        head=sp.binomial,
        arity=2,
        valued="real of real",
        spelled=library(
            "binomial",
            "n, k",
            "return (n + 1).gamma()*(k + 1).rgamma()*(n - k + 1).rgamma()",
            multiprecision="_mp.binomial(n, k)",
            domain=Domain("n other than -1, -2, ...", "_whole(n) and n < 0"),
        ),
        spans=(("0", "300", "all"), ("-10", "300", "all")),
    ),
    Row(
        name="RisingFactorial",
        head=sp.RisingFactorial,
        arity=2,
        valued="real of real",
        spelled=library(
            "RisingFactorial",
            "x, k",
            "x.rising(k)",
            multiprecision="_mp.rf(x, k)",
        ),
        spans=(("1e-3", "60", "all"), ("0", "60", "all")),
    ),
    Row(
        name="FallingFactorial",
        head=sp.FallingFactorial,
        arity=2,
        valued="real of real",
        spelled=library(
            "FallingFactorial",
            "x, k",
            "(x - k + 1).rising(k)",
            multiprecision="_mp.ff(x, k)",
        ),
        spans=(("70", "100", "all"), ("0", "60", "all")),
    ),
    Row(
        name="lowergamma",
        head=sp.lowergamma,
        arity=2,
        valued="real of real",
        spelled=library(
            "lowergamma",
            "s, x",
            f"_arb(0) if x == 0 else (s*x.log() - x).exp()/s*{_SERIES}",
            multiprecision="_mp.gammainc(s, 0, x)",
            domain=_SHAPE,
        ),
        spans=(("1e-3", "170", "all"), ("0", "300", "all")),
    ),
    Row(
        name="uppergamma",
        head=sp.uppergamma,
        arity=2,
        valued="real of real",
        spelled=library(
            "uppergamma",
            "s, x",
            "s.gamma() if x == 0 else x.gamma_upper(s)",
            multiprecision="_mp.gammainc(s, x)",
            domain=domain(
                "x > 0 or (x == 0 and s > 0)", "x < 0 or (x == 0 and s <= 0)", "x > 0, or x = 0 < s"
            ),
        ),
        spans=(("-10", "170", "all"), ("1e-3", "700", "all")),
    ),
    Row(
        name="gamma_p",
        head=gamma_p,
        arity=2,
        valued="real of real",
        spelled=library(
            "gamma_p",
            "s, x",
            f"_arb(0) if x == 0 else (s*x.log() - x - (s + 1).lgamma()).exp()*{_SERIES}",
            multiprecision="_mp.gammainc(s, 0, x, regularized=True)",
            domain=_SHAPE,
        ),
        spans=(("1e-3", "300", "all"), ("0", "300", "all")),
    ),
    Row(
        name="gamma_q",
        head=gamma_q,
        arity=2,
        valued="real of real",
        spelled=library(
            "gamma_q",
            "s, x",
            "_arb(1) if x == 0 else x.gamma_upper(s, 1)",
            multiprecision="_mp.gammainc(s, x, regularized=True)",
            domain=_SHAPE,
        ),
        spans=(("1e-3", "300", "all"), ("0", "300", "all")),
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            arity=4,
            valued="real of real",
            spelled=library(
                head.__name__,
                "a, b, x, y",
                _INCOMPLETE_BETA + scale,
                multiprecision=f"_mp.betainc(a, b, x, y, regularized={bool(scale)})",
                domain=domain(
                    "a > 0 and b > 0 and 0 <= x and x <= 1 and 0 <= y and y <= 1",
                    "a <= 0 or b <= 0 or x < 0 or x > 1 or y < 0 or y > 1",
                    "a, b > 0 and x, y in [0, 1]",
                ),
            ),
            spans=(("1e-3", "100", "all"), ("1e-3", "100", "all"), ("0", "1", "ends"), ("0", "1", "ends")),
        )
        for head, scale in ((sp.betainc, ""), (sp.betainc_regularized, "/whole"))
    ),
)
