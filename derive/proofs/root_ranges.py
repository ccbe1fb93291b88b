"""Roots on a box whose radicands are polynomials, also where a radicand touches zero.

A ball around an interval that starts at zero reaches a little below it, and roots are no real numbers there.
So the range of such a radicand is taken in exact arithmetic, and the root lies between the roots of its ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import sympy as sp
from flint import arb, fmpq

from derive.exact.balls import integer_power

Range = tuple[Fraction, Fraction]
_MAX_POWER = 64


def root_symbols(
    relation: sp.Basic, box: Mapping[sp.Symbol, Range]
) -> tuple[dict[sp.Basic, sp.Symbol], dict[sp.Symbol, Any]]:
    """A new symbol for each such root of a relation, and its ball."""
    places: dict[sp.Basic, sp.Symbol] = {}
    values: dict[sp.Symbol, Any] = {}
    for power in relation.atoms(sp.Pow):
        base, exponent = power.args
        if not exponent.is_Rational or exponent.is_Integer or exponent < 0:
            continue
        found = _range(base, box)
        if found is not None and found[0] >= 0:
            places[power] = sp.Dummy(real=True)
            low, high = (arb(fmpq(e.numerator, e.denominator)).root(int(exponent.q)) for e in found)
            values[places[power]] = integer_power(low.union(high), int(exponent.p))
    return places, values


def _range(e: sp.Expr, box: Mapping[sp.Symbol, Range]) -> Range | None:
    """An interval with rational ends that holds the values of a polynomial; None for anything else."""
    if e.is_Rational:
        value = Fraction(int(e.p), int(e.q))
        return value, value
    if isinstance(e, sp.Symbol):
        return box.get(e)
    if isinstance(e, sp.Pow):
        base, n = e.args
        inner = _range(base, box) if n.is_Integer and 0 < n <= _MAX_POWER else None
        if inner is None:
            return None
        ends = sorted(end ** int(n) for end in inner)
        crosses = n % 2 == 0 and inner[0] < 0 < inner[1]
        return (Fraction(0) if crosses else ends[0]), ends[1]
    if not isinstance(e, (sp.Add, sp.Mul)):
        return None
    total: Range = (Fraction(0), Fraction(0)) if isinstance(e, sp.Add) else (Fraction(1), Fraction(1))
    for a in e.args:
        part = _range(a, box)
        if part is None:
            return None
        if isinstance(e, sp.Add):
            total = total[0] + part[0], total[1] + part[1]
        else:
            products = [u * v for u in total for v in part]
            total = min(products), max(products)
    return total
