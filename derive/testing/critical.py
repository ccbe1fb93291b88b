"""Where a statement is special: numbers in it, zeros of denominators and radicands, ends of pieces.

What is true elsewhere may fail there, so that points are drawn at these places and close to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import sympy as sp
from flint import fmpq
from sympy.polys.polyerrors import BasePolynomialError

from derive.exact.balls import ball_value
from derive.exact.plans import NO_POINT
from derive.testing.conditions import Condition, Exact
from derive.testing.numbers import exact

_MOST, _LARGEST, _DEGREE, _HEIGHT = 48, 60, 8, 10**9
_BROKEN = (sp.Abs, sp.sign, sp.Heaviside, sp.log, sp.floor, sp.ceiling, sp.asin, sp.acos, sp.atanh, sp.gamma)


@dataclass(frozen=True)
class Critical:
    """The critical numbers of some expressions.

    Parameters
    ----------
    numbers : for each symbol those that do not depend on others.
    plain : numbers that the expressions hold.
    ties : differences that vanish at critical places, each of several symbols and linear in some of them.
    """

    numbers: dict[sp.Symbol, tuple[fmpq, ...]] = field(default_factory=dict)
    plain: tuple[fmpq, ...] = ()
    ties: tuple[Condition, ...] = ()

    def of(self, s: sp.Symbol, drawn: Exact) -> list[fmpq]:
        """Where something vanishes for a symbol, the values of others being known."""
        found = list(self.numbers.get(s, ()))
        for tie in self.ties:
            parts = tie.parts(s)
            if parts is None:
                continue
            try:
                slope, rest = (ball_value(e, drawn) for e in parts)
            except NO_POINT:
                continue
            if isinstance(slope, fmpq) and isinstance(rest, fmpq) and slope != 0:
                found.append(-rest / slope)
        return found


def critical(expressions: Iterable[sp.Basic]) -> Critical:
    """The critical numbers of expressions; of large ones only those that are found at little cost.

    Parameters
    ----------
    expressions : relations or sides of them.
    """
    expressions = list(expressions)
    numbers: dict[sp.Symbol, dict[fmpq, None]] = {}
    ties: dict[sp.Expr, Condition] = {}
    for part in list(dict.fromkeys(p for e in expressions for p in _parts(e)))[:_MOST]:
        for factor in _factors(part):
            symbols = factor.free_symbols
            if len(symbols) > 1:
                ties.setdefault(factor, Condition(factor, "=="))
            for s in symbols if len(symbols) == 1 else ():
                numbers.setdefault(s, {}).update(dict.fromkeys(_roots(factor, s)))
    plain = {
        number: None
        for e in expressions
        for q in e.atoms(sp.Rational)
        if abs(q.p) < _HEIGHT and q.q < _HEIGHT and q not in (0, 1, -1)
        for number in (exact(q), -exact(q))
    }
    kept = {s: tuple(found) for s, found in numbers.items()}
    return Critical(kept, tuple(plain)[:_MOST], tuple(ties.values())[:_MOST])


def _parts(e: sp.Basic) -> Iterator[sp.Expr]:
    """Expressions at whose zeros something changes."""
    for node in sp.preorder_traversal(e):
        if isinstance(node, sp.Pow) and (node.exp.is_negative or not node.exp.is_Integer):
            yield node.base
        elif isinstance(node, _BROKEN):
            yield node.args[0]
            if isinstance(node, (sp.asin, sp.acos, sp.atanh)):
                yield from (node.args[0] - 1, node.args[0] + 1)
        elif isinstance(node, (sp.Max, sp.Min)):
            first, *others = node.args
            yield from (first - other for other in others)
        elif isinstance(node, sp.Piecewise):
            ends = (c for _, condition in node.args for c in condition.atoms(sp.core.relational.Relational))
            yield from (c.lhs - c.rhs for c in ends)


def _factors(part: sp.Expr) -> list[sp.Expr]:
    """The factors of a part that is a rational function; none of one that is large, or none."""
    symbols = part.free_symbols
    if not symbols or sp.count_ops(part) > _LARGEST:
        return []
    try:
        top, bottom = sp.fraction(sp.together(part))
        if not top.is_polynomial(*symbols) or not bottom.is_polynomial(*symbols):
            return []
        found = [f for e in (top, bottom) for f, _ in sp.factor_list(e)[1]]
    except (BasePolynomialError, NotImplementedError):
        return []
    return [f for f in found if f.free_symbols and sp.total_degree(f) <= _DEGREE]


def _roots(factor: sp.Expr, s: sp.Symbol) -> list[fmpq]:
    """The rational root of an irreducible factor; for others a rational number next to each real root."""
    try:
        polynomial = sp.Poly(factor, s)
        if polynomial.degree() == 1:
            return [exact(-polynomial.coeff_monomial(1) / polynomial.coeff_monomial(s))]
        return [exact(low) for (low, _), _ in polynomial.intervals(eps=sp.Rational(1, 10**6))]
    except (BasePolynomialError, NotImplementedError, TypeError, ValueError, AttributeError):
        return []
