"""Whether a loss is smooth at a point: where |x| and its like have their kinks, no Jacobian is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.theories.games.errors import NotDifferentiableError
from derive.theories.games.exact import plain, proven_zero, replaced

Values = Mapping[sp.Symbol, sp.Expr]

# Written with the side s = ±1 on which the argument u lies.
_SIDES: dict[type, Callable[[sp.Expr, sp.Expr], sp.Expr]] = {
    sp.Abs: lambda s, u: s * u,
    sp.sign: lambda s, u: s,
    sp.Heaviside: lambda s, u: (1 + s) / 2,
}
_TWO_SIDED = (sp.Abs, sp.sign, sp.Heaviside)
_STEPS = (sp.floor, sp.ceiling, sp.frac)
# Not functions of a real variable that have derivatives, or not known as such.
_NEVER = (
    sp.DiracDelta, sp.re, sp.im, sp.arg, sp.conjugate, sp.Integral, sp.Sum, sp.Product, sp.Limit, sp.Mod,
)  # fmt: skip


def check_smooth(
    expressions: Sequence[sp.Expr], variables: Sequence[sp.Symbol], values: Values, place: str
) -> None:
    """Refuse points where an expression is not smooth, or cannot be shown to be.

    Unknown functions such as f(x) count as smooth. Everything else is analytic between its kinks, and its
    poles and branch points show as values that are not finite.

    Parameters
    ----------
    expressions : real, in real symbols.
    variables : those that vary.
    values : of the variables at the point.
    place : the point, for messages.

    Raises
    ------
    NotDifferentiableError
        Naming the expression and where it has its kink.
    """
    for e in expressions:
        written = e.replace(lambda n: isinstance(n, (sp.Max, sp.Min)), lambda n: n.rewrite(sp.Abs))
        for node, critical in _kinks(written, set(variables)):
            at_point = _value(critical, values)
            if at_point is not None and proven_zero(at_point) is False:
                continue
            raise NotDifferentiableError(_reason(written, node, critical, variables, values, place))
        check_finite([_value(written, values)], f"{plain(e)}", place)


def check_finite(entries: Iterable[sp.Expr | None], what: str, place: str) -> None:
    """Refuse values that are infinite, undefined, not real, or not evaluated.

    Raises
    ------
    NotDifferentiableError
        Naming what is not finite.
    """
    for value in entries:
        if value is None or value.has(sp.nan, sp.zoo, sp.oo, -sp.oo) or value.is_finite is False:
            raise NotDifferentiableError(f"{what} is not finite at {place}; no Jacobian exists there")
        if value.is_real is False or value.has(sp.I):
            raise NotDifferentiableError(f"{what} is not real at {place}; no Jacobian exists there")
        for unevaluated in value.atoms(sp.Derivative, sp.Subs):
            if not unevaluated.args[0].has(AppliedUndef):
                raise NotDifferentiableError(
                    f"{what} has no known derivative at {place}: {plain(unevaluated)}"
                )


def without_impulses(matrix: sp.Matrix) -> sp.Matrix:
    """The matrix without the impulses that SymPy puts at kinks; it holds away from them."""
    return matrix.replace(sp.DiracDelta, lambda *_: sp.S.Zero)


def _kinks(e: Any, variables: set[sp.Symbol]) -> Iterator[tuple[Any, sp.Expr]]:
    """Nodes that may have a kink, each with an expression that is nonzero where it has none."""
    for found in sp.preorder_traversal(e):
        if not (getattr(found, "free_symbols", set()) & variables):
            continue
        node: Any = found
        if isinstance(node, _TWO_SIDED):
            yield node, node.args[0]
        elif isinstance(node, _STEPS):
            yield node, sp.sin(sp.pi * node.args[0])
        elif isinstance(node, sp.Pow):
            if node.exp.is_integer is not True and node.base.free_symbols & variables:
                yield node, node.base
        elif isinstance(node, sp.core.relational.Relational):
            yield node, node.lhs - node.rhs
        elif isinstance(node, _NEVER):
            yield node, sp.S.Zero


def _value(e: sp.Expr, values: Values) -> sp.Expr | None:
    """The expression at the point; None where it is not finite."""
    value = replaced(sp.ImmutableMatrix([e]), values)[0]
    return None if value.has(sp.nan, sp.zoo, sp.oo, -sp.oo) else value


def _reason(
    e: sp.Expr, node: Any, critical: sp.Expr, variables: Sequence[sp.Symbol], values: Values, place: str
) -> str:
    """Why there is no Jacobian: different derivatives on both sides, or smoothness that is not settled."""
    at_point = _value(critical, values)
    if isinstance(node, _TWO_SIDED) and at_point is not None and proven_zero(at_point):
        for x in variables:
            plus, minus = (_value(_one_sided(e, node, side, x), values) for side in (1, -1))
            slope = _value(sp.diff(critical, x), values)
            if plus is None or minus is None or slope is None:
                continue
            # A slope that is not zero takes the argument through zero, so that both sides exist.
            if proven_zero(slope) is False and proven_zero(plus - minus) is False:
                return (
                    f"not differentiable at {place}: {plain(node)} has a kink where {plain(critical)} = 0, "
                    f"and the derivative in {x.name} is {plain(plus)} on one side, {plain(minus)} on the "
                    "other"
                )
    return (
        f"differentiability at {place} is not settled: {plain(node)} is smooth only where "
        f"{plain(critical)} is not zero, and there it is zero or not known to be nonzero"
    )


def _one_sided(e: sp.Expr, node: Any, side: int, x: sp.Symbol) -> sp.Expr:
    """The derivative of an expression where the argument of one node has the given sign."""
    return sp.diff(e.xreplace({node: _SIDES[type(node)](sp.Integer(side), node.args[0])}), x)
