"""Exponents of exponentials, split into rational multiples of monomials."""

from __future__ import annotations

import sympy as sp

from derive.errors import StatementError
from derive.functions.classes import spread


def exponential_key(monomial: sp.Expr) -> sp.Tuple:
    """Key of an exponential: not exp(monomial) itself, which SymPy may turn into another known function."""
    return sp.Tuple(sp.Symbol("exp"), monomial)


def exponent(e: sp.Expr) -> list[tuple[sp.Rational, sp.Expr]]:
    """The exponent of exp(...) or of e itself as rational multiples of monomials."""
    whole = sp.Integer(1) if e is sp.E else spread(e.args[0])
    return [_unit_monomial(term) for term in sp.Add.make_args(whole)]


def _unit_monomial(term: sp.Expr) -> tuple[sp.Rational, sp.Expr]:
    """Split a term of an exponent into a rational factor and the rest."""
    scale, monomial = term.as_coeff_Mul()
    if not scale.is_Rational:
        raise StatementError(f"{scale} in an exponent is not an exact number")
    return sp.Rational(scale), monomial
