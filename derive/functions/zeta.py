"""Zeta functions and polylogarithms of real numbers."""

from __future__ import annotations

import sympy as sp

from derive.functions.library import Domain, domain, library
from derive.functions.row import Row

ROWS = (
    Row(
        name="zeta",
        head=sp.zeta,
        valued="real of real",
        spelled=library(
            "zeta",
            "s",
            "s.zeta()",
            multiprecision="_mp.zeta(s)",
            domain=Domain("s other than 1", "s == 1"),
        ),
        spans=(("-50", "1e3", "all"),),
    ),
    Row(
        name="hurwitz_zeta",
        reads=sp.zeta,
        arity=2,
        valued="real of real",
        spelled=library(
            "hurwitz_zeta",
            "s, a",
            "s.zeta(a)",
            multiprecision="_mp.zeta(s, a)",
            domain=domain("s != 1 and a > 0", "s == 1 or a <= 0", "s other than 1, a > 0"),
        ),
        spans=(("-10", "100", "all"), ("1e-3", "1e3", "all")),
    ),
    Row(
        name="polylog",
        head=sp.polylog,
        arity=2,
        valued="real of real",
        spelled=library(
            "polylog",
            "s, z",
            "z.polylog(s)",
            multiprecision="_mp.polylog(s, z)",
            domain=Domain("z < 1, or z = 1 < s", "z > 1 or (z == 1 and s <= 1)"),
        ),
        spans=(("-8", "8", "linear"), ("-100", "0.999", "all")),
    ),
)
