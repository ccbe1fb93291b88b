"""What a program in floats may lose: enclosures of all that a plain evaluation of an expression can give.

Each argument and each result of an operation is widened by a few units in the last place, so that the
enclosure holds the exact value at slightly changed arguments (a backward error), what a plain program in
floats gives (its rounding, with all that cancels), and nothing that is far from both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import StatementError
from derive.exact.ball_functions import power
from derive.exact.balls import FUNCTIONS, Value, ball_value, certainly, root_radius, to_ball
from derive.functions.classes import SpecialFunction
from derive.functions.flat import flattened
from derive.quantities.quantity import QuantityFunction, evaluate_with_quantities
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Laboratory

BITS = 256
_LARGEST, _SMALLEST, _LAST = arb(2) ** 1000, arb(2) ** -1000, arb(2) ** -1074
_SPECIAL = 2**22  # libraries are believed less where they compute a special function


class OutOfRange(ArithmeticError):
    """A number on the way that is too large for floats."""


@dataclass(frozen=True)
class Rounding:
    """Plain evaluation in floats at one point.

    Parameters
    ----------
    exact : the exact value of each symbol.
    unit : by how much each operation may be off, as a share of its result.
    changed : symbols whose value may be off likewise; a value that is only solved for is not.
    laboratory : evaluates quantities.
    limited : whether numbers are those of floats: too large ones are refused, too small ones may be zero.
    underflows : expressions whose values were too small; their enclosures hold zero.
    """

    exact: Mapping[sp.Symbol, Value]
    unit: arb
    changed: frozenset[sp.Symbol]
    laboratory: Laboratory | None = None
    limited: bool = True
    underflows: set[sp.Basic] = field(default_factory=set, init=False)
    _seen: dict[sp.Basic, Value] = field(default_factory=dict, init=False)

    def enclose(self, e: sp.Basic) -> Value:
        """All that a plain evaluation may give, at the working precision.

        Raises
        ------
        OutOfRange
            Where a number on the way is too large for floats.
        StatementError, ArithmeticError
            Where the expression has no value.
        """
        if e not in self._seen:
            value = self._evaluate(e)
            if not (e.is_Symbol or e.is_Number):
                value = self._in_range(e, value)
            self._seen[e] = value
        return self._seen[e]

    def _in_range(self, e: sp.Basic, value: Value) -> Value:
        size = abs(to_ball(value))
        if not size.is_finite():
            raise StatementError("an expression has no value")
        if self.limited and size.upper() > _LARGEST:
            raise OutOfRange("a number on the way is beyond the range of floats")
        if self.limited and size < _SMALLEST and not size.contains(0):
            self.underflows.add(e)
            lost = arb(0, (size + _LAST).upper())
            return acb(lost, lost) if isinstance(value, acb) else lost
        return value

    def _evaluate(self, e: sp.Basic) -> Value:
        if isinstance(e, sp.Symbol):
            value = ball_value(e, self.exact)
            return self._widened(value) if e in self.changed else value
        if isinstance(e, sp.Rational):
            value = ball_value(e, {})
            return value if e.q & (e.q - 1) == 0 else self._widened(value)
        if isinstance(e, sp.Piecewise):
            return self._piece(e)
        if isinstance(e, QuantityFunction):
            return self._widened(evaluate_with_quantities(e, self.exact, self.laboratory, BITS - 24))
        if isinstance(e, sp.NumberSymbol) or e is sp.I:
            return self._widened(ball_value(e, {}))
        if isinstance(e, RootRadius):
            return self._root_radius(e)
        args = [self.enclose(a) for a in e.args]
        if isinstance(e, sp.Add):
            total = args[0]
            for a in args[1:]:
                total = self._widened(total + a)
            return total
        if isinstance(e, sp.Mul):
            product = args[0]
            for a in args[1:]:
                product = self._widened(product * a)
            return product
        if isinstance(e, sp.Pow):
            return self._widened(power(args[0], args[1]))
        function = FUNCTIONS.get(type(flattened(e)).__name__)
        if function is None:
            raise StatementError(f"no ball evaluation for {e}")
        value = self._widened(function(*args))
        return value * arb(1, self.unit * _SPECIAL) if isinstance(e, SpecialFunction) else value

    def _piece(self, e: sp.Piecewise) -> Value:
        for piece, condition in e.args:
            holds = True if condition is sp.true else None
            if isinstance(condition, sp.core.relational.Relational):
                holds = certainly(condition, self.exact)
            if holds is None:
                raise StatementError(f"no piece of {e} is certain to apply")
            if holds:
                return self.enclose(piece)
        raise StatementError(f"no piece of {e} applies")

    def _root_radius(self, e: RootRadius) -> Value:
        """The largest modulus of a root, for all coefficients that a program may have."""
        coefficients = e.coefficients()
        return self._widened(root_radius([self.enclose(c) for c in coefficients]))

    def _widened(self, value: Value) -> Value:
        if value == 0:
            return value
        ball = to_ball(value)
        if isinstance(ball, acb):
            size = abs(ball) * self.unit
            radius = arb(0, size.upper())
            return acb(ball.real + radius, ball.imag + radius)
        return ball * arb(1, self.unit)


def units(count: float) -> arb:
    """So many units of the last place of a float, 2**-52 of a number at most."""
    numerator, denominator = float(count).as_integer_ratio()
    return arb(fmpq(numerator, denominator)) * arb(2) ** -52
