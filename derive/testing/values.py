"""Values of a quantity at exact points, as enclosures: of its formula, or by the evaluator."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import sympy as sp
from flint import acb, arb, fmpq

from derive.checking.patience import OutOfTime, time_limit
from derive.errors import DeriveError
from derive.exact.balls import Value, ball_value, precision, to_ball
from derive.quantities.quantity import Quantity
from derive.statement.problem import Problem
from derive.testing.conditions import Exact
from derive.testing.exact_points import quantity_parts
from derive.testing.numbers import exact
from derive.testing.space import Space, space_of

BITS, _DIGITS, _SECONDS = 200, 25, 4
_TRIES, _SMALLEST = 5000, fmpq(1, 20)


def formula(quantity: Quantity) -> tuple[sp.Expr, ...]:
    """The components of a closed form, or of what is one to balls; none for other kinds."""
    if quantity.kind not in ("closed form", "root radius") or quantity.value is None:
        return ()
    value = quantity.value
    return tuple(value) if isinstance(value, (tuple, list, sp.Tuple)) else (value,)


def values_at(quantity: Quantity, point: Exact) -> tuple[Value, ...] | None:
    """The components of the value at an exact point; None where there is none."""
    parts = formula(quantity)
    try:
        if parts:
            with precision(BITS):
                found = tuple(to_ball(ball_value(e, point)) for e in parts)
            return found if all(v.is_finite() for v in found) else None
        with time_limit(_SECONDS):
            return _evaluated(quantity, point)
    except (DeriveError, ArithmeticError, ValueError, LookupError, OutOfTime):
        return None


def _evaluated(quantity: Quantity, point: Exact) -> tuple[Value, ...] | None:
    from numerics import evaluate

    told = evaluate(quantity.name, digits=_DIGITS, **{s.name: v for s, v in point.items()})
    flat = told.reshape(-1) if hasattr(told, "reshape") else [told]
    if isinstance(told, list):
        return None  # unions of intervals: how many there are depends on the point
    with precision(BITS):
        return tuple(v.to_arb() if hasattr(v, "mid") else acb(v.real.to_arb(), v.imag.to_arb()) for v in flat)


def space_of_quantity(quantity: Quantity, domains: Mapping[sp.Symbol, sp.Set]) -> Space:
    """The points of a quantity's parameters."""
    stated = tuple(sp.Eq(p, p, evaluate=False) for p in quantity.parameters)
    return space_of(Problem(stated, (), (), domains, ()), parts=quantity_parts(quantity))


def plain_points(space: Space, count: int, size: int) -> list[Exact]:
    """Points without special numbers: of moderate size, all different, none whole where that is allowed."""
    choose = random.Random(1).randrange
    found: list[Exact] = []
    for _ in range(_TRIES):
        point = space.draw(choose)
        if point is not None and all(_is_plain(s, v, space, size) for s, v in point.items()):
            moving = [abs(v) for s, v in point.items() if s not in space.whole]
            if len(set(map(str, moving))) == len(moving):
                found.append(point)
        if len(found) == count:
            break
    return found


def _is_plain(s: sp.Symbol, value: fmpq, space: Space, size: int) -> bool:
    allowed = space.ranges[s]
    if s in space.whole:
        return bool(abs(value) <= max(3, size))
    if allowed.low is not None and allowed.low == allowed.high:
        return True
    if any(end is not None and value == exact(end) for end in (allowed.low, allowed.high)):
        return False
    return bool(_SMALLEST < abs(value) < size and value.q > 2)


def slopes_at(quantity: Quantity, point: Exact, parameters: Sequence[sp.Symbol]) -> list[list[float]] | None:
    """The logarithmic derivative of each component in each parameter, to about ten digits.

    Parameters
    ----------
    quantity : is evaluated at the point and beside it.
    point : no parameter and no component vanishes there.
    parameters : those in which it is differentiated.
    """
    step = fmpq(1, 10**12)
    base = values_at(quantity, point)
    if base is None:
        return None
    columns = []
    for p in parameters:
        above, below = (values_at(quantity, point | {p: point[p] * (1 + s * step)}) for s in (1, -1))
        if above is None or below is None:
            return None
        with precision(BITS):
            both = zip(above, below, base, strict=True)
            columns.append([_ratio(up, down, value, step) for up, down, value in both])
    found = [list(row) for row in zip(*columns, strict=True)]
    return (
        [[float(v) for v in row] for row in found]
        if all(v is not None for row in found for v in row)
        else None
    )


def _ratio(up: Value, down: Value, value: Value, step: fmpq) -> float | None:
    if isinstance(value, acb) or value.contains(0):
        return None
    quotient = (up - down) / (2 * step * value)
    return float(arb(quotient.real).mid()) if quotient.is_finite() else None


def substituted(point: Exact, arguments: Mapping[sp.Symbol, sp.Expr]) -> Exact | None:
    """The point with new arguments; None where one of them is not rational."""
    changed = dict(point)
    for s, e in arguments.items():
        value = ball_value(e, point)
        if not isinstance(value, fmpq):
            return None
        changed[s] = value
    return changed
