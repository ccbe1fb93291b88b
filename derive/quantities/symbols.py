"""What a symbol assumes, and what is real because of it.

SymPy simplifies by what a symbol assumes, so an expression is right only where its symbols are what they
assume to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import sympy as sp

from derive.errors import TheoryError
from derive.functions.registry import BY_HEAD
from derive.quantities.root_radius import RootRadius

_SIGNS = ("positive", "negative", "nonnegative", "nonpositive")
# Real for every argument that has a value; everything else in an expression is as real as its arguments.
_MAKE_REAL = tuple(head for head, row in BY_HEAD.items() if row.valued == "real")


def require_assumed(name: str, what: str, symbol: sp.Symbol, allowed: Mapping[str, bool]) -> None:
    """Refuse an unknown that assumes something else than what is allowed, all that the evaluator verifies.

    Raises
    ------
    TheoryError
        Naming the quantity, what the symbol is, and what it assumes.
    """
    if symbol.assumptions0 != sp.Symbol(symbol.name, **allowed).assumptions0:
        words = " and ".join(allowed) or "nothing"
        raise TheoryError(
            f"{name}: {what} {symbol} assumes {assumed(symbol)}; it may assume {words}, "
            "for that is all that the evaluator verifies"
        )


def assumed(symbol: sp.Symbol) -> str:
    """What a symbol was declared to assume, in words."""
    given = getattr(symbol, "_assumptions_orig", None)
    stated = given if given is not None else symbol.assumptions0
    words = [
        k if v else f"not {k}" for k, v in sorted(stated.items()) if v is not None and k != "commutative"
    ]
    return ", ".join(words) or "nothing"


def assumption_conditions(
    unknowns: Iterable[sp.Symbol], name: str
) -> tuple[tuple[sp.Expr, ...], tuple[sp.Expr, ...]]:
    """What is positive, and what is not negative, because an unknown's own assumptions say so.

    Raises
    ------
    TheoryError
        For an unknown that is not real, or assumes more than a sign.
    """
    strict: list[sp.Expr] = []
    weak: list[sp.Expr] = []
    for u in unknowns:
        sign = next((s for s in _SIGNS if getattr(u, f"is_{s}")), "real")
        require_assumed(name, "the unknown", u, {sign: True})
        if sign != "real":
            inside = u if sign in ("positive", "nonnegative") else -u
            (strict if sign in ("positive", "negative") else weak).append(inside)
    return tuple(strict), tuple(weak)


def plainly_real(e: sp.Basic) -> bool:
    """Whether an expression is real wherever its emitted function has a value.

    Emitted functions of real arguments are real functions: outside their domain they have no value, as √x
    for x < 0. So an expression without I in real symbols is real; complex symbols may stand under re, im,
    | | or arg.
    """
    if isinstance(e, RootRadius):
        return True
    if isinstance(e, sp.Symbol):
        return bool(e.is_real)
    if isinstance(e, _MAKE_REAL):
        return True
    if isinstance(e, sp.Piecewise):
        return all(plainly_real(value) and _compares_real(condition) for value, condition in e.args)
    if not e.args:
        return bool(getattr(e, "is_real", False))
    return all(map(plainly_real, e.args))


def _compares_real(condition: sp.Basic) -> bool:
    """Whether a condition is about plainly real numbers."""
    if isinstance(condition, sp.core.relational.Relational):
        return all(map(plainly_real, condition.args))
    return all(map(_compares_real, condition.args))
