"""Integrands that may be differentiated under the integral sign: a fixed density times something bounded."""

from __future__ import annotations

from collections.abc import Sequence

import sympy as sp

from derive.errors import ProofFailed


def require_tame(integral: sp.Integral, symbol: sp.Symbol, by: Sequence[sp.Symbol]) -> None:
    """Refuse an integrand that is not E(x) B(x) as above, with E free of what is varied.

    `derive.quantities.under_integral` says what E and B are, and why that is enough.
    """
    if len(integral.limits) != 1 or len(integral.limits[0]) != 3 or integral.limits[0][1:] != (0, sp.oo):
        raise ProofFailed(f"{integral} is no integral from 0 to ∞")
    x = integral.limits[0][0]
    density, rest = integral.function.as_independent(symbol, *by, as_Add=False)
    for term in sp.Add.make_args(sp.expand(density)):
        _require_decay(term, x)
    atoms = [f for f in rest.atoms(sp.Function) if f.has(x, symbol, *by)]
    for f in atoms:
        if not isinstance(f, (sp.erf, sp.erfc)) or not f.args[0].is_polynomial(x, symbol, *by):
            raise ProofFailed(f"{f} is not known to be bounded with its derivatives")
    bounded = rest.xreplace({f: sp.Dummy() for f in atoms})
    marks = [s for s in bounded.free_symbols if s not in rest.free_symbols]
    if not bounded.is_polynomial(x, symbol, *by, *marks):
        raise ProofFailed(f"{rest} is no polynomial in {x}, erf and erfc")


def _require_decay(term: sp.Expr, x: sp.Symbol) -> None:
    """A polynomial in x times exp(-L(x)), where L grows."""
    exponents = [f.args[0] for f in sp.Mul.make_args(term) if isinstance(f, sp.exp) and f.has(x)]
    polynomial = sp.Mul(*(f for f in sp.Mul.make_args(term) if not (isinstance(f, sp.exp) and f.has(x))))
    if not polynomial.is_polynomial(x) or not exponents or not all(e.is_polynomial(x) for e in exponents):
        raise ProofFailed(f"{term} is no polynomial times an exponential of one")
    leading = sp.Poly(sp.expand(sum(exponents)), x)
    if leading.degree() < 1 or not leading.LC().is_negative:
        raise ProofFailed(f"{term} is not known to fall off exponentially")
