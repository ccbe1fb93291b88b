"""Roots on a box whose radicands are polynomials, also where a radicand touches zero.

A ball around an interval that starts at zero reaches a little below it, and roots are no real numbers there.
So the range of such a radicand is taken in exact arithmetic, and the root lies between the roots of its ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import sympy as sp
from flint import arb, fmpq

from derive.exact.balls import integer_power

Range = tuple[Fraction, Fraction]
_Exact = tuple[fmpq, fmpq]
_MAX_POWER = 64
_MOST_REPLACED = 32


class RootsOnBoxes:
    """Expressions that are evaluated on many boxes, the roots in them found once.

    Parameters
    ----------
    relation : whose roots are meant.
    expressions : what is evaluated.
    """

    def __init__(self, relation: sp.Basic, expressions: Sequence[sp.Expr]) -> None:
        powers = sorted(relation.atoms(sp.Pow), key=sp.default_sort_key)
        roots = (p for p in powers if p.exp.is_Rational and not p.exp.is_Integer and p.exp > 0)
        self._roots = [(root, sp.Dummy(real=True)) for root in roots]
        self._expressions = tuple(expressions)
        self._replaced: dict[tuple[sp.Symbol, ...], tuple[sp.Expr, ...]] = {}

    def on(self, box: Mapping[sp.Symbol, Range]) -> tuple[tuple[sp.Expr, ...], dict[sp.Symbol, Any]]:
        """The expressions with a symbol for each root whose radicand is nowhere negative, and its ball."""
        values: dict[sp.Symbol, Any] = {}
        sides = {s: (_rational(low), _rational(high)) for s, (low, high) in box.items()}
        for root, symbol in self._roots:
            found = _range(root.base, sides)
            if found is not None and found[0] >= 0:
                low, high = (arb(end).root(int(root.exp.q)) for end in found)
                values[symbol] = integer_power(low.union(high), int(root.exp.p))
        key = tuple(values)
        if key not in self._replaced:
            places = {root: symbol for root, symbol in self._roots if symbol in values}
            if len(self._replaced) >= _MOST_REPLACED:
                self._replaced.clear()
            self._replaced[key] = tuple(e.xreplace(places) for e in self._expressions)
        return self._replaced[key], values


def _rational(x: Fraction) -> fmpq:
    return fmpq(x.numerator, x.denominator)


def _range(e: sp.Expr, box: Mapping[sp.Symbol, _Exact]) -> _Exact | None:
    """An interval with rational ends that holds the values of a polynomial; None for anything else."""
    if e.is_Rational:
        value = fmpq(int(e.p), int(e.q))
        return value, value
    if e.is_Symbol:
        return box.get(e)
    if e.is_Pow:
        base, n = e.args
        inner = _range(base, box) if n.is_Integer and 0 < n <= _MAX_POWER else None
        if inner is None:
            return None
        ends = sorted(end ** int(n) for end in inner)
        crosses = n % 2 == 0 and inner[0] < 0 < inner[1]
        return (fmpq(0) if crosses else ends[0]), ends[1]
    if not (e.is_Add or e.is_Mul):
        return None
    low = high = fmpq(0) if e.is_Add else fmpq(1)
    for a in e.args:
        part = _range(a, box)
        if part is None:
            return None
        if e.is_Add:
            low, high = low + part[0], high + part[1]
        else:
            products = [u * v for u in (low, high) for v in part]
            low, high = min(products), max(products)
    return low, high
