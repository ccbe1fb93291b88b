"""A second engine beside the balls: mpmath evaluates the statement at the same points, nothing rigorous."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flint import acb, arb
from mpmath import mp

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.ball_engine import working
from derive.recheck.ball_functions import ball
from derive.recheck.exact import Exact, Value
from derive.recheck.mp_engine import MpEngine, Unconfirmed
from derive.recheck.solutions import Point
from derive.recheck.stated import Conditions

_SPARE, _WITNESS_BITS, _AGREED_BITS = 96, 256, 120
_AGREES = "mpmath agrees"


def confirm_agreement(conditions: Conditions, points: Sequence[Point], bits: int) -> str:
    """What mpmath says of the sides at the points: that they are equal to so many bits, or nothing.

    Raises
    ------
    RecheckFailed
        When it finds them different.
    """
    engine = MpEngine(conditions.plain_quantities, conditions.statement)
    with mp.workprec((bits + _SPARE) * engine.widening):
        for at in points:
            values = numbers(at)
            for relation in conditions.statement:
                try:
                    left, right = _sides(engine, relation, values)
                except Unconfirmed as reason:
                    return str(reason)
                if not abs(left - right) < max(1, abs(left), abs(right)) * mp.ldexp(1, -bits):
                    return _differs(engine, "mpmath finds that the sides differ")
    return _AGREES


def confirm_refutation(conditions: Conditions, at: Point, relation: Tree, gap: Value) -> str:
    """What mpmath says of the difference of the sides at the witness: that it is this one, or nothing.

    Raises
    ------
    RecheckFailed
        When it finds another one.
    """
    engine = MpEngine(conditions.plain_quantities, [relation])
    with mp.workprec(_WITNESS_BITS * engine.widening):
        try:
            left, right = _sides(engine, relation, numbers(at))
        except Unconfirmed as reason:
            return str(reason)
        scale = max(1, abs(left), abs(right))
        if not abs(left - right - number(gap)) < scale * mp.ldexp(1, -_AGREED_BITS):
            return _differs(engine, "mpmath finds another difference at the witness")
    return _AGREES


def _differs(engine: MpEngine, found: str) -> str:
    """An error, unless mpmath's own value is an estimate that may be wrong without knowing it."""
    if any("integral" in q for q in engine.quantities.values()):
        return "mpmath's quadrature confirms nothing"
    raise RecheckFailed(found)


def _sides(engine: MpEngine, relation: Tree, values: dict[str, Any]) -> tuple[Any, Any]:
    try:
        left, right = (engine.value(side, values) for side in relation.args)
    except (ValueError, ArithmeticError, TypeError) as error:
        raise RecheckFailed(f"mpmath cannot evaluate the statement: {error}") from error
    return left, right


def numbers(at: Point) -> dict[str, Any]:
    """The coordinates of a point at mpmath's working precision."""
    with working(int(mp.prec) + 32):
        return {name: number(value) for name, value in at.values().items()}


def number(value: Value) -> object:
    """A value at mpmath's working precision; a ball gives its midpoint."""
    if isinstance(value, Exact):
        real, imag = (mp.mpf(int(p.numerator)) / int(p.denominator) for p in (value.real, value.imag))
        return mp.mpc(real, imag) if value.imag != 0 else real
    z: acb = ball(value)
    return mp.mpc(_middle(z.real), _middle(z.imag)) if not z.imag.is_zero() else _middle(z.real)


def _middle(x: arb) -> object:
    mantissa, exponent = x.mid().man_exp()
    return mp.ldexp(int(mantissa), int(exponent))
