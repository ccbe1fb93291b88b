"""Whether a property says something of a right implementation: one that never does tests nothing."""

from __future__ import annotations

import math
from random import Random

from flint import acb, fmpq

from derive.exact.balls import to_ball
from derive.quantities.quantity import Quantity
from derive.testing.calls import Callee, Number, exact_value
from derive.testing.claim_points import as_floats
from derive.testing.properties import Property
from derive.testing.trial import Trial
from derive.testing.values import values_at

_LOOKED_AT, _TELLING, _ULP = 40, 2, 2.0


def tells(held: Property, quantity: Quantity) -> bool:
    """Whether a property says something of a right implementation, at two of a few points at least.

    Parameters
    ----------
    held : the property.
    quantity : its certified values, rounded to floats, are that implementation.
    """

    def rounded(*arguments: Number) -> float:
        point = {p: exact_value(v) for p, v in zip(quantity.parameters, arguments, strict=True)}
        found = values_at(quantity, {s: v for s, v in point.items() if isinstance(v, fmpq)})
        value = None if found is None else found[0]
        return math.nan if value is None or isinstance(value, acb) else float(to_ball(value).mid())

    names = tuple(p.name for p in quantity.parameters)
    trial, choose = Trial(held, Callee(rounded, quantity.name, names, {}), _ULP, False), Random(0)
    for _ in range(_LOOKED_AT):
        point = held.space.draw(choose.randrange)
        floats = None if point is None else as_floats(point, held.space)
        try:
            if floats is not None:
                trial((floats,))
        except AssertionError:
            return False  # whatever breaks for certified values is no property of the quantity
        if trial.telling >= _TELLING:
            return True
    return False
