"""Recurrences of a quantity: the ratio of neighbouring values, where that is a rational function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sympy as sp

from derive.checking.patience import OutOfTime, time_limit
from derive.exact.balls import ball_value, excludes_zero, precision, to_ball
from derive.quantities.quantity import Quantity
from derive.testing.conditions import Exact
from derive.testing.properties import Call, Property
from derive.testing.space import Space
from derive.testing.values import BITS, formula, plain_points, values_at

_POINTS, _SECONDS, _LARGEST = 8, 3, 40
_STEPPING = (sp.gamma, sp.loggamma, sp.factorial, sp.binomial, sp.RisingFactorial, sp.FallingFactorial)


def recurrences(quantity: Quantity, domains: Mapping[sp.Symbol, sp.Set], space: Space) -> Iterator[Property]:
    """Recurrences of the first order of a closed form, in each parameter that steps in it.

    Each is found in the formula, and enclosed at points where there are enclosures; recurrences of a higher
    order are those that claims state.

    Parameters
    ----------
    quantity : one number.
    domains : of its parameters.
    space : their points.
    """
    parts = formula(quantity) if quantity.kind == "closed form" else ()
    if len(parts) != 1 or quantity.shape is not None:
        return
    points = plain_points(space, _POINTS, 20)
    for n in quantity.parameters:
        stepping = any(n in f.free_symbols for f in parts[0].atoms(*_STEPPING))
        if not stepping and (n not in space.whole or parts[0].is_rational_function(n)):
            continue
        ratio = _ratio(parts[0], n)
        looked = [] if ratio is None else [_holds(quantity, n, ratio, p) for p in points]
        if ratio is None or False in looked:
            continue
        seen = looked.count(True)
        how = f"enclosed at {seen} exact points" if seen else "by what SymPy knows of its functions"
        same = {p.name: p for p in quantity.parameters}
        before, after = Call(sp.Dummy(), same), Call(sp.Dummy(), {**same, n.name: n + 1})
        name = quantity.name.partition(".")[2]
        called = [f"{name}({', '.join(map(str, c.arguments.values()))})" for c in (before, after)]
        yield Property.of(
            quantity,
            f"{called[1]} = {ratio * sp.Symbol(called[0])}",
            f"its formula, {how}, not proved",
            (sp.Eq(after.symbol, ratio * before.symbol, evaluate=False),),
            (after, before),
            space,
            space,
        )


def _ratio(e: sp.Expr, n: sp.Symbol) -> sp.Expr | None:
    """The next value as a multiple of one; None where that is no rational function, or a large one."""
    try:
        with time_limit(_SECONDS):
            found = sp.hypersimp(e, n)
    except (OutOfTime, ValueError, TypeError, NotImplementedError, AttributeError):
        return None
    if found is None or not found.is_rational_function(n) or sp.count_ops(found) > _LARGEST:
        return None
    return sp.factor(found)


def _holds(quantity: Quantity, n: sp.Symbol, ratio: sp.Expr, point: Exact) -> bool | None:
    """Whether enclosures do not exclude the recurrence at a point; None where there are none."""
    before, after = values_at(quantity, point), values_at(quantity, point | {n: point[n] + 1})
    if before is None or after is None:
        return None
    with precision(BITS):
        return not excludes_zero(to_ball(after[0] - ball_value(ratio, point) * before[0]))
