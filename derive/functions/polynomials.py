"""Orthogonal polynomials of symbolic degree n = 0, 1, 2, ..."""

from __future__ import annotations

import sympy as sp

from derive.functions.library import Domain, domain, library
from derive.functions.row import Row, Span

MOST = 100_000
"""The largest degree."""
_DEGREE = f"n.is_integer() and n >= 0 and n <= {MOST}"
_NOT = f"n < 0 or _fractional(n) or n > {MOST}"
_WIDE: Span = ("-1", "1", "all")


def _family(name: str, arguments: str, method: str, multiprecision: str, spans: tuple[Span, ...]) -> Row:
    where: Domain = domain(_DEGREE, _NOT, f"n = 0, 1, ..., {MOST}")
    return Row(
        name=name,
        head=getattr(sp, name),
        arity=len(spans),
        valued="real of real",
        spelled=library(name, arguments, method, multiprecision=f"_mp.{multiprecision}", domain=where),
        spans=spans,
    )


_N: Span = ("0", "30", "whole")

ROWS = (
    _family("legendre", "n, x", "x.legendre_p(n)", "legendre(n, x)", (_N, _WIDE)),
    _family("chebyshevt", "n, x", "x.chebyshev_t(n)", "chebyt(n, x)", (_N, _WIDE)),
    _family("chebyshevu", "n, x", "x.chebyshev_u(n)", "chebyu(n, x)", (_N, _WIDE)),
    _family("hermite", "n, x", "x.hermite_h(n)", "hermite(n, x)", (_N, ("-10", "10", "all"))),
    _family("laguerre", "n, x", "x.laguerre_l(n)", "laguerre(n, 0, x)", (_N, ("0", "50", "all"))),
    _family(
        "assoc_laguerre",
        "n, a, x",
        "x.laguerre_l(n, a)",
        "laguerre(n, a, x)",
        (_N, ("-0.5", "10", "all"), ("0", "50", "all")),
    ),
    _family(
        "gegenbauer",
        "n, a, x",
        "x.gegenbauer_c(n, a)",
        "gegenbauer(n, a, x)",
        (_N, ("0.1", "10", "all"), _WIDE),
    ),
    _family(
        "jacobi",
        "n, a, b, x",
        "x.jacobi_p(n, a, b)",
        "jacobi(n, a, b, x)",
        (_N, ("-0.5", "10", "all"), ("-0.5", "10", "all"), _WIDE),
    ),
)
