"""Exponential, sine, cosine and logarithmic integrals, Fresnel integrals, and Lambert's W."""

from __future__ import annotations

import sympy as sp

from derive.functions.library import EVERYWHERE, Domain, Fast, domain, library
from derive.functions.row import Row

_ALL = ("-1e300", "1e300", "all")
_POSITIVE = domain("x > 0", "x <= 0")


class lambert_w_minus_one(sp.Function):  # type: ignore[misc]
    """``LambertW(x, -1)``, the branch below -1 of real numbers -1/e <= x < 0, as a function of x."""

    nargs = (1,)


def flattened(e: sp.Basic) -> sp.Basic:
    """The lower real branch of W as a function of one argument; all else as it is."""
    if isinstance(e, sp.LambertW) and len(e.args) == 2 and e.args[1] == -1:
        return lambert_w_minus_one(e.args[0])
    return e


def _plain(name: str, method: str, where: Domain, float64: Fast | str, span: tuple[str, str, str]) -> Row:
    words = {"Si": "si", "Ci": "ci", "Shi": "shi", "Chi": "chi", "Ei": "ei", "li": "li"}
    return Row(
        name=name,
        head=getattr(sp, name),
        valued="real of real",
        spelled=library(
            name,
            "x",
            f"x.{method}()",
            multiprecision=f"_mp.{words.get(name, name)}(x)",
            float64=float64,
            domain=where,
        ),
        spans=(span,),
    )


ROWS = (
    _plain(
        "Ei",
        "ei",
        Domain("x other than 0", "x == 0"),
        Fast("_special.expi(x)", "(_np.abs(x - 0.4) < 0.4) | (x > 20.0)"),
        ("-700", "700", "all"),
    ),
    _plain("Si", "si", EVERYWHERE, "_special.sici(x)[0]", _ALL),
    _plain("Ci", "ci", _POSITIVE, Fast("_special.sici(x)[1]", "x > 0.3"), ("1e-300", "1e300", "all")),
    _plain(
        "Shi", "shi", EVERYWHERE, Fast("_special.shichi(x)[0]", "_np.abs(x) > 20.0"), ("-700", "700", "all")
    ),
    _plain(
        "Chi",
        "chi",
        _POSITIVE,
        Fast("_special.shichi(x)[1]", "(_np.abs(x - 0.5) < 0.3) | (x > 20.0)"),
        ("1e-300", "700", "all"),
    ),
    _plain(
        "li",
        "li",
        domain("x >= 0 and x != 1", "x < 0 or x == 1", "x >= 0 other than 1"),
        "",
        ("1e-300", "1e300", "all"),
    ),
    _plain("fresnels", "fresnel_s", EVERYWHERE, "", ("-1e5", "1e5", "all")),
    _plain("fresnelc", "fresnel_c", EVERYWHERE, "", ("-1e5", "1e5", "all")),
    Row(
        name="expint",
        head=sp.expint,
        arity=2,
        valued="real of real",
        spelled=library(
            "expint",
            "nu, x",
            "x.expint(nu)",
            multiprecision="_mp.expint(nu, x)",
            domain=domain("x > 0", "x <= 0"),
        ),
        spans=(("-10", "30", "linear"), ("1e-300", "700", "all")),
    ),
    Row(
        name="LambertW",
        head=sp.LambertW,
        valued="real of real",
        spelled=library(
            "LambertW",
            "x",
            "x.lambertw()",
            multiprecision="_mp.lambertw(x)",
            float64=Fast("_np.real(_special.lambertw(x))", "(x < -0.1) | (_np.abs(x) < 1e-300)"),
            domain=Domain("x >= -1/e", "x*_arb(1).exp() < -1"),
        ),
        spans=(("-0.3678794411714423", "1e300", "all"),),
    ),
    Row(
        name="lambert_w_minus_one",
        head=lambert_w_minus_one,
        valued="real of real",
        spelled=library(
            "lambert_w_minus_one",
            "x",
            "x.lambertw(-1)",
            multiprecision="_mp.lambertw(x, -1)",
            domain=domain("x < 0", "x*_arb(1).exp() < -1 or x >= 0", "-1/e <= x < 0"),
        ),
        spans=(("-0.3678794411714423", "-1e-300", "all"),),
    ),
)
