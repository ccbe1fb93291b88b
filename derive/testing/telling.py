"""How numbers and statements are told in messages."""

from __future__ import annotations

import math
from functools import lru_cache

import sympy as sp
from flint import acb, arb

from derive.exact.balls import Value, to_ball
from derive.statement.problem import Relation
from derive.testing.calls import Number, exact_value

_LONGEST = 400


@lru_cache(maxsize=256)
def told(relation: Relation) -> str:
    """A relation as plain text, cut where it is long."""
    sign = "=" if isinstance(relation, sp.Eq) else relation.rel_op
    text = f"{relation.lhs} {sign} {relation.rhs}"
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def show_value(value: Value, digits: int = 20) -> str:
    """The middle of an enclosure."""
    ball = to_ball(value)
    if isinstance(ball, acb):
        return f"{show_value(ball.real, digits)} + {show_value(ball.imag, digits)}*I"
    return str(ball.mid().str(digits, radius=False))


def show_enclosure(value: Value, digits: int = 20) -> str:
    """The digits of an enclosure that are certain; with its radius where these are fewer than asked for."""
    ball = to_ball(value)
    if isinstance(ball, acb):
        return f"{show_enclosure(ball.real, digits)} + {show_enclosure(ball.imag, digits)}*I"
    enough = ball.is_exact() or ball.rel_accuracy_bits() > 3.33 * digits + 2
    return str(ball.str(digits, radius=not enough))


def show_units(number: Number, true: Value) -> str:
    """By how many units of the last place a number is off."""
    difference = abs(acb(to_ball(exact_value(number)) - to_ball(true)))
    return show_units_of(arb(difference.mid()), true)


def show_units_of(size: arb, true: Value) -> str:
    """A size in units of the last place of the float next to a value; as it is where that is zero."""
    largest = float(abs(acb(to_ball(true))).mid())
    if largest == 0 or not math.isfinite(largest):
        return f"{float(size.mid()):.3g}"
    return f"{float(size.mid()) / math.ulp(largest):.3g} ulp"
