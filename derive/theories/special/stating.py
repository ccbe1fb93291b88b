"""How the rules of a function are stated: an identity of its values, or its derivative."""

from __future__ import annotations

from typing import Any

from sympy import Derivative, Expr, Symbol

from derive import by
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.special.model import special


def relation(name: str, summary: str, left: Any, right: Any, **more: Any) -> Claim:
    """The claim that two expressions are equal wherever both are defined."""
    return special.claim(name, summary, Eq(left, right), proof=by.identity(), **more)


def slope(name: str, summary: str, value: Expr, x: Symbol, derivative: Any, **more: Any) -> Claim:
    """The claim that an expression has this derivative."""
    return special.claim(name, summary, Eq(Derivative(value, x), derivative), proof=by.derivative(x), **more)
