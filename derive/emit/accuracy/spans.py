"""The numbers at which emitted functions are measured, from what is declared of their arguments."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import sympy as sp
from flint import fmpq, fmpz

from derive.emit.accuracy.sampling import LARGEST, SMALLEST
from derive.emit.model import EmittedFunction
from derive.exact.balls import ball_value, precision
from derive.statement.problem import interval_text

Span = dict[str, str]

_GRID = 60
_WHOLE = 64
"""Whole numbers without an upper end are tried up to this far from the lower one."""


def span_of(function: EmittedFunction, symbol: sp.Symbol) -> Span:
    """Where an argument is tried: inside its domain, or where its assumptions allow if it has none."""
    name = symbol.name
    if name in function.complex_arguments:
        size = str(2**LARGEST)
        return {"lower": f"-{size}", "upper": size, "spacing": "plane", "said": f"{name} complex"}
    domain = function.domains.get(name)
    if not isinstance(domain, sp.Set) or domain == sp.S.Complexes:
        domain = _assumed(symbol)
    whole = name in function.whole or bool(symbol.is_integer)
    return _over(name, domain, whole)


def _assumed(symbol: sp.Symbol) -> sp.Set:
    """The interval that a symbol's assumptions leave."""
    if symbol.is_nonnegative:
        return sp.Interval(0, sp.oo, left_open=bool(symbol.is_positive))
    if symbol.is_nonpositive:
        return sp.Interval(-sp.oo, 0, right_open=bool(symbol.is_negative))
    return sp.S.Reals


def _over(name: str, domain: sp.Set, whole: bool) -> Span:
    lower, upper = domain.inf, domain.sup
    said = f"{name} in {interval_text(domain)}" + (" and whole" if whole else "")
    if not (lower.is_finite and upper.is_finite):
        said += f" (tried up to {_WHOLE})" if whole else f" (sizes 2**{SMALLEST} to 2**{LARGEST})"
    open_at = (bool(getattr(domain, "left_open", False)), bool(getattr(domain, "right_open", False)))
    if whole:
        return {**_whole(lower, upper, open_at), "said": said}
    if lower.is_infinite and upper.is_infinite:
        size = Fraction(2) ** LARGEST
        return {"lower": str(-size), "upper": str(size), "spacing": "sizes", "said": said}
    ends = [None if end.is_infinite else rational_near(end) for end in (lower, upper)]
    low, high = ends
    if low is not None and high is not None:
        step = (high - low) * Fraction(2) ** SMALLEST
        low = low + step if open_at[0] or not lower.is_Rational else low
        high = high - step if open_at[1] or not upper.is_Rational else high
        return {"lower": str(low), "upper": str(max(low, high)), "spacing": "ends", "said": said}
    far, near = Fraction(2) ** LARGEST, Fraction(2) ** SMALLEST
    if low is not None:
        first = low + near if open_at[0] or not lower.is_Rational else low
        return {"lower": str(first), "upper": str(first + far), "spacing": "from_lower", "said": said}
    assert high is not None
    last = high - near if open_at[1] or not upper.is_Rational else high
    return {"lower": str(last - far), "upper": str(last), "spacing": "from_upper", "said": said}


def _whole(lower: sp.Expr, upper: sp.Expr, open_at: tuple[bool, bool]) -> Span:
    first = None if lower.is_infinite else int(sp.floor(lower) + 1 if open_at[0] else sp.ceiling(lower))
    last = None if upper.is_infinite else int(sp.ceiling(upper) - 1 if open_at[1] else sp.floor(upper))
    if first is None:
        first = -_WHOLE if last is None else last - _WHOLE
    if last is None:
        last = first + _WHOLE if lower.is_finite else _WHOLE
    return {"lower": str(first), "upper": str(max(first, last)), "spacing": "whole"}


def rational_near(end: sp.Expr) -> Fraction:
    """A rational number within 2**-60 of a real constant, relative to its size if that is larger than 1."""
    with precision(400):
        value = ball_value(end, {})
        if isinstance(value, fmpq):
            return Fraction(int(value.p), int(value.q))
        scaled = (value * fmpz(2) ** _GRID).mid().floor().unique_fmpz()
    return Fraction(int(scaled), 2**_GRID)


def box_of(
    function: EmittedFunction, declared: Mapping[str, Mapping[str, str]], points: int
) -> dict[str, Any]:
    """The box of a function: declared spans first, domains where there is none."""
    arguments = {
        symbol.name: dict(declared[symbol.name])
        if symbol.name in declared and symbol.name not in function.complex_arguments
        else span_of(function, symbol)
        for symbol in function.arguments
    }
    return {"arguments": arguments, "edges": [], "points": points}
