"""Claims about derivatives as properties: by the mean value theorem, a slope lies between two values.

With f' = g on an interval, (f(b) - f(a))/(b - a) is g at some point between: it lies in the enclosure of g
over all of [a, b]. Nothing is differentiated numerically, and no step has to be small.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

from derive.quantities.quantity import QuantityFunction
from derive.statement.claim import Claim
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.properties import Between, Call, Property
from derive.testing.recognising import OPERATORS, Moved, Reader
from derive.testing.space import space_of
from derive.testing.values import formula

_STEP = sp.Rational(1, 256)


def slopes(reader: Reader, claim: Claim) -> Iterator[Property]:
    """What a claim about a first derivative says of two values of a quantity.

    Parameters
    ----------
    reader : of the quantity.
    claim : exact; of its relations those with one derivative are taken, of an expression in the quantity.
    """
    if not claim.reading.is_exact:
        return
    try:
        places = space_of(claim.problem())
    except (CheckError, VacuousCheckError):
        return
    for relation in claim.statement:
        found = _rate(reader, relation) if isinstance(relation, sp.Eq) else None
        if found is None:
            continue
        inside, calls, x, slope = found
        if x not in places.symbols or x in places.whole:
            continue
        moved = Moved(calls, {x: x + _STEP})
        anywhere = sp.Dummy(real=True)
        after = moved(inside)
        difference = sp.Eq(after - inside, _STEP * slope.subs(x, anywhere), evaluate=False)
        named = {c.symbol: reader.named(c) for c in calls}
        told = f"d/d{x} {inside.xreplace(named)} = {slope}, between {x} and {x + _STEP}"
        made = (*calls, *moved.made.values())
        yield Property.of(
            reader.quantity, told, claim.id, (difference,), made, places, reader.space,
            between=Between(anywhere, x, x, x + _STEP),
        )  # fmt: skip


def _rate(reader: Reader, relation: sp.Eq) -> tuple[sp.Expr, tuple[Call, ...], sp.Symbol, sp.Expr] | None:
    """What is differentiated, in the quantity's values; by which symbol; and what the derivative is."""
    derivatives = relation.atoms(sp.Derivative)
    if len(derivatives) != 1:
        return None
    (derivative,) = derivatives
    if len(derivative.variables) != 1:
        return None
    mark = sp.Dummy()
    rest = (relation.lhs - relation.rhs).xreplace({derivative: mark})
    factor = sp.diff(rest, mark)
    if factor == 0 or factor.has(mark):
        return None
    slope = _plain(reader, -rest.subs(mark, 0) / factor)
    calls: dict[Any, Call] = {}
    inside = reader.read(derivative.expr, calls)
    if not calls or slope is None or slope.has(*OPERATORS) or inside.has(*OPERATORS):
        return None
    return inside, tuple(calls.values()), derivative.variables[0], slope


def _plain(reader: Reader, e: sp.Expr) -> sp.Expr | None:
    """An expression with the quantity's formula in the place of its name; None where it has no formula."""
    called = [f for f in e.atoms(sp.Function) if isinstance(f, QuantityFunction)]
    parts = formula(reader.quantity)
    if called and (len(parts) != 1 or reader.quantity.kind != "closed form"):
        return None
    names = reader.quantity.parameters
    values = {f: parts[0].subs(dict(zip(names, f.args, strict=True)), simultaneous=True) for f in called}
    return e.xreplace(values)
