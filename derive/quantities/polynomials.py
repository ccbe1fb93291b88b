"""Polynomials whose roots a quantity is about, in the form in which they are emitted."""

from __future__ import annotations

import sympy as sp


def emitted_coefficients(polynomial: sp.Expr, root: sp.Symbol) -> tuple[sp.Expr, ...]:
    """Coefficients of a polynomial expression, constant term first, in the form in which they are emitted."""
    coefficients = sp.Poly(sp.expand(polynomial), root).all_coeffs()
    return tuple(sp.factor_terms(c) for c in reversed(coefficients))
