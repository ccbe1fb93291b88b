"""Bessel functions of real order and the Airy functions, at real arguments."""

from __future__ import annotations

import sympy as sp

from derive.functions.library import Domain, Fast, domain, library
from derive.functions.row import Row, Span
from derive.functions.spelling import Spelling

_ORDER: Span = ("-30", "30", "linear")
_POSITIVE = domain("x > 0", "x <= 0")
_REGULAR = Domain(
    "x > 0, or x = 0 and nu >= 0 or whole, or x < 0 and nu whole",
    "(x < 0 and _fractional(nu)) or (x == 0 and nu < 0 and _fractional(nu))",
)


def _bessel(kind: str, where: Domain) -> Spelling:
    return library(
        f"bessel{kind}",
        "nu, x",
        f"x.bessel_{kind}(nu)",
        multiprecision=f"_mp.bessel{kind}(nu, x)",
        domain=where,
    )


def _airy(name: str, method: str, multiprecision: str, place: int) -> Row:
    return Row(
        name=name,
        head=getattr(sp, name),
        valued="real of real",
        spelled=library(
            name,
            "x",
            method,
            multiprecision=multiprecision,
            float64=Fast(f"_special.airy(x)[{place}]", "_np.abs(x) > 0.5"),
        ),
        spans=(("-1e4", "100", "all"),),
    )


ROWS = (
    *(
        Row(
            name=f"bessel{kind}",
            head=getattr(sp, f"bessel{kind}"),
            arity=2,
            valued="real of real",
            spelled=_bessel(kind, _REGULAR if kind in "ji" else _POSITIVE),
            spans=(_ORDER, ("1e-3", top, "all")),
        )
        for kind, top in (("j", "1e6"), ("y", "1e6"), ("i", "600"), ("k", "600"))
    ),
    _airy("airyai", "x.airy_ai()", "_mp.airyai(x)", 0),
    _airy("airyaiprime", "x.airy_ai(1)", "_mp.airyai(x, derivative=1)", 1),
    _airy("airybi", "x.airy_bi()", "_mp.airybi(x)", 2),
    _airy("airybiprime", "x.airy_bi(1)", "_mp.airybi(x, derivative=1)", 3),
)
