"""A function tried against a property of its quantity: the values at related arguments must go together."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import DeriveError
from derive.exact.balls import Value, ball_value, excludes_zero, precision, to_ball
from derive.functions.classes import SpecialFunction
from derive.proofs.witness import fails
from derive.statement.problem import Relation
from derive.testing.array_calls import array_trouble
from derive.testing.calls import Callee, Number, as_number, exact_value, is_finite, show_number
from derive.testing.claim_points import Floats
from derive.testing.errors import VacuousCheckError
from derive.testing.numbers import ends_of, lies_in
from derive.testing.rounding import Rounding, units
from derive.testing.telling import show_value
from derive.testing.values import formula, values_at

if TYPE_CHECKING:
    from derive.testing.properties import Call, Property

_BITS = 200
_LARGEST = arb(2) ** 1000


@dataclass
class Trial:
    """The test that Hypothesis tries; it counts the points that say something.

    Parameters
    ----------
    held : the property.
    code : the function.
    ulp : units in the last place by which each of its values may be off.
    arrays : whether it is called with arrays too.
    """

    held: Property
    code: Callee
    ulp: float
    arrays: bool = True
    telling: int = field(default=0, init=False)
    tried: int = field(default=0, init=False)
    reasons: dict[str, int] = field(default_factory=dict, init=False)

    def __call__(self, points: tuple[Floats, ...]) -> None:
        """Fail by an AssertionError where the values do not go together, or arrays are answered otherwise."""
        self.tried += 1
        with precision(_BITS):
            if self._is_right(points[0]) and self.arrays:
                self._with_arrays(points)

    def require_teeth(self) -> None:
        """Refuse a run that decided nothing.

        Raises
        ------
        VacuousCheckError
            Saying why nothing was decided.
        """
        if not self.telling:
            why = max(self.reasons, key=lambda r: self.reasons[r]) if self.reasons else "nothing was tried"
            told = f"{self.held.statement}: nothing could be said at {self.tried} points: {why}"
            raise VacuousCheckError(told)

    def _is_right(self, point: Floats) -> bool:
        """Whether something could be said at a point; it fails where that is wrong."""
        exact = {s: exact_value(v) for s, v in point.items()}
        values, true = dict[sp.Symbol, Value](exact), dict[sp.Symbol, Value](exact)
        shown: list[str] = []
        if not self._spans(exact, values, true):
            return self._note("what is assumed does not hold everywhere between the arguments")
        for call in self.held.calls:
            arguments = self._arguments(call, exact)
            if arguments is None:
                return self._note("an argument lies outside of the domain")
            if self.held.certified:
                certain = self._true(call, arguments)
                if certain is None:
                    return self._note("the quantity has no value there")
                true[call.symbol] = certain
        if self.held.certified and not all(self._is_certain(r, true) for r in self.held.relations):
            return self._note("enclosures of the quantity do not show that it holds")
        for call in self.held.calls:
            arguments = self._arguments(call, exact) or {}
            answer = self._answer(call, arguments)
            told = answer if isinstance(answer, str) else show_number(answer)
            shown.append(f"  {self.code.shown(arguments)} = {told}")
            if isinstance(answer, str) and self._is_finite(arguments):
                raise AssertionError("\n".join([*self._head(), *shown]))
            if isinstance(answer, str):
                return self._note("the function gives no finite number")
            values[call.symbol] = self._with_error(call, arguments, answer)
        return self._judge(values, shown)

    def _spans(self, exact: Mapping[sp.Symbol, Value], *found: dict[sp.Symbol, Value]) -> bool:
        """Give the symbol between two arguments its value; whether all numbers there meet what is assumed."""
        between = self.held.between
        if between is None:
            return True
        ends = [to_ball(ball_value(e, exact)) for e in (between.low, between.high)]
        hull = ends[0].union(ends[1])
        # The arguments are rounded to floats, which may lie beyond by as much.
        hull += arb(0, (abs(hull) * arb(2) ** -52).upper())
        for values in found:
            values[between.symbol] = hull
        everywhere = {**exact, between.variable: hull}
        return all(c.holds(everywhere) for c in self.held.space.conditions)

    def _true(self, call: Call, arguments: Mapping[str, Number]) -> Value | None:
        """The enclosure of what a call is about; None where there is none."""
        quantity = self.held.quantity
        if quantity is None:
            return None
        point = {p: exact_value(arguments[p.name]) for p in quantity.parameters}
        found = values_at(quantity, {s: v for s, v in point.items() if isinstance(v, fmpq)})
        return None if found is None else found[call.component or 0]

    def _is_certain(self, relation: Relation, true: Mapping[sp.Symbol, Value]) -> bool:
        difference = self._difference(relation, true)
        if difference is None or isinstance(difference, acb):
            return False
        opposite = {sp.LessThan: difference < 0, sp.GreaterThan: difference > 0}
        return bool(opposite.get(type(relation), False))

    def _with_arrays(self, points: tuple[Floats, ...]) -> None:
        """Fail where arrays of arguments are answered otherwise than each of them alone."""
        call = self.held.calls[0]
        if call.component is not None:
            return
        exact = [{s: exact_value(v) for s, v in point.items()} for point in points]
        rows = [arguments for e in exact if (arguments := self._arguments(call, e)) is not None]
        singles = [self._answer(call, row) for row in rows]
        if len(rows) < len(points) or any(isinstance(answer, str) for answer in singles):
            return

        def alone(row: Mapping[str, Number]) -> Any:
            answer = self._answer(call, row)
            return None if isinstance(answer, str) else answer

        def close(row: Mapping[str, Number], single: Any, found: Number) -> bool:
            near = abs(found - single) <= 2**-46 * abs(single)
            return near or not excludes_zero(self._with_error(call, row, single) - exact_value(found))

        trouble = array_trouble(self.code, rows, singles, close, alone)
        if trouble:
            raise AssertionError("\n".join([*self._head(), f"  {trouble}"]))

    def _head(self) -> list[str]:
        return [
            f"{self.code.name} does not keep a property of its quantity",
            f"  property   {self.held.statement}",
            f"  origin     {self.held.origin}",
        ]

    def _is_finite(self, arguments: Mapping[str, Number]) -> bool:
        """Whether the quantity certainly has a value there that floats can hold."""
        if self.held.quantity is None:
            return False
        point = {p: exact_value(arguments[p.name]) for p in self.held.quantity.parameters}
        found = values_at(self.held.quantity, {s: v for s, v in point.items() if isinstance(v, fmpq)})
        return found is not None and all(abs(acb(to_ball(v))).abs_upper() < _LARGEST for v in found)

    def _judge(self, values: dict[sp.Symbol, Value], shown: list[str]) -> bool:
        said = False
        for relation in self.held.relations:
            difference = self._difference(relation, values)
            if difference is None:
                continue
            wrong = excludes_zero(difference) if isinstance(relation, sp.Eq) else fails(relation, difference)
            if wrong:
                lines = [
                    *self._head(),
                    *dict.fromkeys(shown),
                    f"  the two sides differ by {show_value(difference, 12)}",
                ]
                raise AssertionError("\n".join(lines))
            if isinstance(relation, sp.Eq):
                first = self.held.calls[0].symbol
                moved = {**values, first: values[first] * (1 + fmpq(1, 1024))}
                seen = self._difference(relation, moved)
                said |= seen is not None and excludes_zero(seen)
            else:
                said |= not difference.contains(0)
        self.telling += said
        return said or self._note("rounding alone would explain any answer")

    def _difference(self, relation: Relation, values: Mapping[sp.Symbol, Value]) -> Any:
        try:
            difference = to_ball(ball_value(relation.lhs, values) - ball_value(relation.rhs, values))
        except (DeriveError, ArithmeticError, ValueError):
            return None
        return difference if difference.is_finite() else None

    def _arguments(self, call: Call, exact: Mapping[sp.Symbol, Value]) -> dict[str, Number] | None:
        """The nearest floats to the arguments of a call; None where they lie outside of the domain."""
        found: dict[str, Number] = {}
        for name, e in call.arguments.items():
            value = ball_value(e, exact)
            if isinstance(value, acb):
                return None
            allowed = self.held.domains[name]
            if name in self.held.whole:
                if not isinstance(value, fmpq) or value.q != 1:
                    return None
                number: Number = int(value.p)
            else:
                number = int(value.p) / int(value.q) if isinstance(value, fmpq) else float(value.mid())
            rational = exact_value(number) if is_finite(number) else None
            closed = (allowed.low_closed, allowed.high_closed)
            if rational is None or not lies_in(rational, *ends_of(allowed), closed):
                return None
            found[name] = number
        return found

    def _answer(self, call: Call, arguments: Mapping[str, Number]) -> Number | str:
        """What the function gives; as text where that is no finite number."""
        from hypothesis.errors import UnsatisfiedAssumption

        try:
            answer = self.code(arguments)
        except ArithmeticError as error:
            return f"{type(error).__name__}: {str(error)[:100]}"
        except UnsatisfiedAssumption:
            raise
        except Exception as error:
            lines = [
                f"{self.code.name} does not keep a property of its quantity",
                f"  property   {self.held.statement}",
                f"  {self.code.shown(arguments)} raised {type(error).__name__}: {str(error)[:200]}",
            ]
            raise AssertionError("\n".join(lines)) from error
        if call.component is not None:
            import numpy as np

            flat = np.asarray(answer).reshape(-1)
            if call.component >= flat.size:
                raise AssertionError(f"{self.code.shown(arguments)} gave {answer!r:.200}: too few numbers")
            answer = flat[call.component]
        number = as_number(answer)
        if number is None:
            raise AssertionError(f"{self.code.shown(arguments)} gave {answer!r:.200}, which is no number")
        return number if is_finite(number) else repr(number)

    def _with_error(self, call: Call, arguments: Mapping[str, Number], answer: Number) -> Value:
        """The answer as a ball: its own rounding, what neighbouring arguments change, what may cancel.

        What a plain evaluation of the quantity's formula loses is no fault of a function.
        """
        size = math.ulp(abs(answer)) * self.ulp + self._lost(call, arguments)
        for name, value in arguments.items():
            if not isinstance(value, float):
                continue
            for way in (math.inf, -math.inf):
                moved = {**arguments, name: math.nextafter(value, way)}
                if not lies_in(exact_value(moved[name]), *ends_of(self.held.domains[name]), (True, True)):
                    continue
                try:
                    other = self._answer(call, moved)
                except AssertionError:
                    continue
                size += self.ulp / 4 * abs(other - answer) if not isinstance(other, str) else 0.0
        if isinstance(answer, complex):
            return acb(arb(answer.real, size), arb(answer.imag, size))
        return arb(answer, size) if math.isfinite(size) else arb.nan()

    def _lost(self, call: Call, arguments: Mapping[str, Number]) -> float:
        """What a plain evaluation of the formula loses; 0 where there is no formula of plain functions."""
        quantity = self.held.quantity
        parts = formula(quantity) if quantity is not None and quantity.kind == "closed form" else ()
        if quantity is None or not parts or parts[call.component or 0].has(SpecialFunction):
            return 0.0
        exact = {p: exact_value(arguments[p.name]) for p in quantity.parameters}
        try:
            rounding = Rounding(exact, units(1.0), frozenset(exact))
            ball = acb(to_ball(rounding.enclose(parts[call.component or 0])))
        except (DeriveError, ArithmeticError, ValueError):
            return 0.0
        lost = float(arb(ball.real.rad() + ball.imag.rad()))
        return lost if math.isfinite(lost) else 0.0

    def _note(self, reason: str) -> bool:
        """Remember why nothing was said at a point."""
        self.reasons[reason] = self.reasons.get(reason, 0) + 1
        return False
