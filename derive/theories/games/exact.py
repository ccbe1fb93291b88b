"""Reading exact expressions and numbers; text is never run."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.theories.games.errors import GameError, NotExactError

# A decimal exponent of three digits is far beyond any step; a longer one would fill the memory.
_NUMBER = re.compile(r"[+-]?([0-9]{1,4000}/[0-9]{1,4000}|([0-9]{1,4000}\.?[0-9]{0,4000}|\.[0-9]{1,4000})"
                     r"([eE][+-]?[0-9]{1,3})?)")  # fmt: skip
_EXACT = 'exact and real: a SymPy expression, an int, a Fraction, or text such as "1/10"'


def expression(value: Any, where: str, text: bool = False) -> sp.Expr:
    """An exact real expression.

    Parameters
    ----------
    value : a SymPy expression, int or Fraction; with `text` also a str that is a number, such as "1/10".
    where : what it is, for messages.
    text : whether a str is accepted.

    Raises
    ------
    NotExactError
        For rounded numbers, infinities, nan, imaginary numbers, and whatever is not an expression.
    """
    if isinstance(value, str) and text:
        return number_from_text(value, where)
    if isinstance(value, Fraction):
        return sp.Rational(value.numerator, value.denominator)
    try:
        made = sp.sympify(value, strict=True)
    except (sp.SympifyError, TypeError, ValueError, AttributeError):
        raise NotExactError(f"{where} = {_shown(value)} is not allowed; it must be {_EXACT}") from None
    if not isinstance(made, sp.Expr) or isinstance(value, bool) or made.is_commutative is False:
        raise NotExactError(f"{where} = {_shown(value)} is not allowed; it must be {_EXACT}")
    if made.has(sp.nan, sp.oo, -sp.oo, sp.zoo):
        raise NotExactError(f"{where} = {_shown(value)} is not finite; it must be {_EXACT}")
    if made.has(sp.Float):
        raise NotExactError(f"{where} = {_shown(value)} contains a rounded number; it must be {_EXACT}")
    if made.has(sp.I) or made.is_real is False:
        raise NotExactError(f"{where} = {_shown(value)} is not real; it must be {_EXACT}")
    return made


def number(value: Any, where: str) -> sp.Expr:
    """As `expression`, of text that is a number too, and of floats, which mean their binary value.

    Raises
    ------
    NotExactError
        As `expression`.
    """
    if isinstance(value, float) and math.isfinite(value):
        return sp.Rational(*value.as_integer_ratio())
    return expression(value, where, text=True)


def number_from_text(value: str, where: str) -> sp.Rational:
    """The number that a text denotes.

    Raises
    ------
    NotExactError
        When it is none.
    """
    if not _NUMBER.fullmatch(value) or re.search(r"/0+\Z", value):
        raise NotExactError(f"{where} = {_shown(value)} is not allowed; it must be {_EXACT}")
    number = Fraction(value)
    return sp.Rational(number.numerator, number.denominator)


def symbols_of(given: Any, where: str) -> tuple[sp.Symbol, ...]:
    """A symbol, or several, as a tuple.

    Raises
    ------
    GameError
        For anything that is not a commutative symbol, one that is declared not to be real, and repetitions.
    """
    items = (given,) if isinstance(given, sp.Symbol) else given
    if isinstance(items, str) or not isinstance(items, Iterable):
        raise GameError(f"{where}: {_shown(given)} is not a sequence of SymPy symbols")
    made = tuple(items)
    for symbol in made:
        if not isinstance(symbol, sp.Symbol) or not symbol.is_commutative:
            raise GameError(f"{where}: {_shown(symbol)} is not allowed; it must be a SymPy symbol")
        if symbol.is_real is False:
            raise GameError(f"{where}: the symbol {symbol} is declared not to be real; it must be real")
        if made.count(symbol) > 1:
            raise GameError(f"{where}: the symbol {symbol} is given twice")
    return made


def real_twins(symbols: Iterable[sp.Symbol]) -> dict[sp.Symbol, sp.Symbol]:
    """Real symbols to calculate with in place of those that are not declared to be real.

    SymPy differentiates |x| and its like only for real x.
    """
    return {s: sp.Dummy(s.name, real=True) for s in symbols if s.is_real is None}


def replaced(matrix: sp.Matrix, values: Mapping[sp.Symbol, sp.Expr]) -> sp.Matrix:
    """The matrix with all symbols replaced at once, also inside derivatives of unknown functions."""
    if matrix.has(AppliedUndef, sp.Derivative, sp.Subs):
        return matrix.subs(dict(values), simultaneous=True)
    return matrix.xreplace(dict(values))


def plain(e: sp.Expr) -> sp.Expr:
    """The expression with symbols of their own names, for messages."""
    return e.xreplace({s: sp.Symbol(s.name) for s in e.atoms(sp.Dummy)})


def proven_zero(e: sp.Expr) -> bool | None:
    """Whether an expression is zero; None when that is not settled."""
    if e.is_zero is not None:
        return bool(e.is_zero)
    simple = sp.simplify(e)
    if simple.is_zero is None and simple.is_number:
        return simple.equals(0)  # type: ignore[no-any-return]
    return None if simple.is_zero is None else bool(simple.is_zero)


def _shown(value: Any) -> str:
    text = str(value) if isinstance(value, sp.Basic) else repr(value)
    return text if len(text) <= 80 else text[:70] + "…"
