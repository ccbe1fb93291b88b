"""Limits of an antiderivative at the ends of an interval, finite or infinite.

Finite ends: a term that stays analytic takes its value; a term t^p log(t)^k times something bounded, p > 0,
vanishes with t, the distance to the end. Infinite ends: exp of a polynomial that tends to -oo and erfc of
one that tends to +oo beat every power, so erf becomes ±1, such exponentials become 0, and the rational
function that is left has the limit of its leading terms. Rows say which functions come as close to their
limits, and which these are. Anything else is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from derive.errors import ProofFailed
from derive.functions.registry import BY_HEAD, row_of
from derive.proofs.regularity import Prover, requirements


def end_value(e: sp.Expr, x: sp.Symbol, end: sp.Expr, prover: Prover) -> tuple[sp.Expr, list[sp.Expr]]:
    """The limit of e as x tends to the end from inside, and the terms into which e was split.

    Raises
    ------
    ProofFailed
        Where the limit is not one of the standard cases or a sign is not certified.
    """
    if end in (sp.oo, -sp.oo):
        return _infinite(e, x, 1 if end == sp.oo else -1, prover), [e]
    reason: ProofFailed | None = None
    for terms in ([e], list(sp.Add.make_args(e)), list(sp.Add.make_args(sp.expand(e)))):
        try:
            return sp.Add(*(_finite(t, x, end, prover) for t in terms)), terms
        except ProofFailed as error:
            reason = reason or error
    raise ProofFailed(f"no limit at {x} = {end}: {reason}")


def _finite(term: sp.Expr, x: sp.Symbol, end: sp.Expr, prover: Prover) -> sp.Expr:
    """Value of an analytic term, or zero for one that vanishes at the end."""
    if _vanishing_order(term, x, end, prover) > 0:
        return sp.Integer(0)
    for base, positive, zero_allowed in requirements(term, x):
        if not zero_allowed:
            _nonzero_at(base, x, end, positive, prover)
    return term.xreplace({x: end})


def _nonzero_at(base: sp.Expr, x: sp.Symbol, end: sp.Expr, positive: bool, prover: Prover) -> None:
    value = base.xreplace({x: end})
    if positive:
        prover.positive(value)
    else:
        prover.sign(value)


def _vanishing_order(term: sp.Expr, x: sp.Symbol, end: sp.Expr, prover: Prover) -> sp.Rational:
    """The power of the distance to the end that bounds the term, logarithms apart; 0 where there is none.

    Only counted when some factor is singular or vanishes there and all other factors are bounded.
    """
    order, seen = sp.Integer(0), False
    for factor in sp.Mul.make_args(term):
        base, power = factor.as_base_exp() if not isinstance(factor, sp.exp) else (factor, sp.Integer(1))
        logarithm = isinstance(base, sp.log) and power.is_Integer and power > 0
        inner = base.args[0] if logarithm else base
        zero, leading = _multiplicity(inner, x, end) if power.is_Rational else (0, inner)
        if zero and power < 0:
            prover.sign(leading)
        if zero:
            seen = True
            order += 0 if logarithm else zero * power
            continue
        for inside, positive, zero_allowed in requirements(factor, x):
            if not zero_allowed:
                _nonzero_at(inside, x, end, positive, prover)
    return order if seen else sp.Integer(0)


def _multiplicity(base: sp.Expr, x: sp.Symbol, end: sp.Expr) -> tuple[int, sp.Expr]:
    """How often a polynomial vanishes at the end, at least, and the first derivative there that does not.

    It is zero times if the base does not vanish, or is no polynomial.
    """
    if not base.has(x) or not base.is_polynomial(x):
        return 0, base
    count, value = 0, base
    while sp.expand(value.xreplace({x: end})) == 0:
        count, value = count + 1, sp.diff(value, x)
        if not value.has(x) and sp.expand(value) == 0:
            return 0, base
    return count, value.xreplace({x: end})


def _infinite(e: sp.Expr, x: sp.Symbol, side: int, prover: Prover) -> sp.Expr:
    e = sp.sympify(e)
    if not e.has(x):
        return e
    limits: dict[sp.Basic, sp.Expr] = {}
    for node in _outermost(e, x):
        rule = BY_HEAD[type(node)].at_infinity
        assert rule is not None
        limits[node] = rule(node, _Way(x, side, prover))
    marks = {node: sp.Dummy(f"h{i}") for i, node in enumerate(limits)}
    marked = e.xreplace(marks)
    if marks and not marked.is_polynomial(*marks.values()):
        raise ProofFailed("a decaying function stands in a denominator or inside another function")
    for node, mark in marks.items():
        if BY_HEAD[type(node)].slowly and sp.diff(marked, mark).has(x):
            raise ProofFailed(f"{node} has a factor that depends on {x}")
    rest = sp.together(marked.xreplace({mark: limits[node] for node, mark in marks.items()}))
    num, den = sp.fraction(sp.cancel(rest) if rest.is_rational_function(x) else rest)
    if not (num.is_polynomial(x) and den.is_polynomial(x)):
        raise ProofFailed(f"no rule for the limit of {rest} at infinity")
    top, bottom = sp.Poly(num, x), sp.Poly(den, x)
    if top.is_zero:
        return sp.Integer(0)
    if top.degree() > bottom.degree():
        raise ProofFailed(f"{rest} grows at infinity")
    prover.sign(bottom.LC())
    return top.LC() / bottom.LC() if top.degree() == bottom.degree() else sp.Integer(0)


def _outermost(e: sp.Basic, x: sp.Symbol) -> list[sp.Basic]:
    """Function values that depend on x and are not inside another one."""
    if not e.has(x):
        return []
    row = row_of(e)
    if row is not None and row.at_infinity is not None:
        return [e]
    if isinstance(e, sp.Function):
        raise ProofFailed(f"no rule for the limit of {e} at infinity")
    return list(dict.fromkeys(node for a in e.args for node in _outermost(a, x)))


@dataclass(frozen=True)
class _Way:
    """The way of a variable to an infinite end, as the rules of rows ask about it."""

    x: sp.Symbol
    side: int
    prover: Prover

    def moves(self, e: sp.Expr) -> bool:
        return bool(e.has(self.x))

    def direction(self, e: sp.Expr) -> int:
        if not e.is_polynomial(self.x):
            raise ProofFailed(f"{e} is not a polynomial in {self.x}")
        poly = sp.Poly(e, self.x)
        return self.prover.sign(poly.LC()) * int(self.side ** poly.degree())

    def rational_direction(self, e: sp.Expr) -> int | None:
        x = self.x
        num, den = sp.fraction(sp.together(e))
        if not (num.is_polynomial(x) and den.is_polynomial(x)) or sp.degree(num, x) <= sp.degree(den, x):
            return None
        direction = self.direction(num)
        return direction * (self.direction(den) if den.has(x) else self.prover.sign(den))

    def sign(self, e: sp.Expr) -> int:
        return self.prover.sign(e)
