"""Properties of a quantity: relations between its values at related arguments."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import DeriveError
from derive.exact.balls import Value, ball_value, excludes_zero, precision, to_ball
from derive.proofs.witness import fails
from derive.quantities.quantity import Quantity
from derive.statement.problem import Relation
from derive.testing.calls import Callee, Number, as_number, exact_value, is_finite, show_number
from derive.testing.claim_points import Floats, float_points, simpler_floats
from derive.testing.claiming import require_ulp
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.numbers import ends_of, lies_in
from derive.testing.running import run_property
from derive.testing.space import Space
from derive.testing.telling import show_value
from derive.testing.values import values_at

if TYPE_CHECKING:
    from hypothesis import settings as Settings

    from derive.exact.draws import Range

ULP = 16.0
_BITS = 200
_LARGEST = arb(2) ** 1000


@dataclass(frozen=True)
class Call:
    """A value of the quantity that a property speaks of.

    Parameters
    ----------
    symbol : stands for it.
    arguments : by the names of the quantity's parameters, as expressions in the symbols of the property.
    component : of a vector or matrix, counted row by row; None where the value is one number.
    """

    symbol: sp.Symbol
    arguments: Mapping[str, sp.Expr]
    component: int | None = None


@dataclass(frozen=True)
class Property:
    """A relation between values of one quantity.

    Parameters
    ----------
    statement : as text.
    origin : the id of the claim that says it, or how it was settled just now.
    relations : in the symbols of the calls and of the points.
    calls : the values that it speaks of.
    space : the points at which it holds.
    domains : of the quantity's parameters, by name.
    whole : the names of those that are whole numbers.
    quantity : tells whether there is a finite value where a function gives none; without it that is let be.
    """

    statement: str
    origin: str
    relations: tuple[Relation, ...] = field(repr=False)
    calls: tuple[Call, ...] = field(repr=False)
    space: Space = field(repr=False)
    domains: Mapping[str, Range] = field(repr=False)
    whole: frozenset[str] = field(default=frozenset(), repr=False)
    quantity: Quantity | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.statement}  ({self.origin})"

    def check(
        self,
        function: Callable[..., Any],
        *,
        ulp: float = ULP,
        names: Mapping[str, str] | None = None,
        examples: int | None = None,
        settings: Settings | None = None,
    ) -> None:
        """Hold a function against the property.

        Nothing but the function is evaluated, unless it gives no finite number: that is a failure where the
        quantity has a value that floats can hold.

        Parameters
        ----------
        function : takes the quantity's parameters, by their names or in their order.
        ulp : units in the last place by which each of its values may be off, beyond what the change of an
            argument by one unit does to it.
        names : the quantity's name of a parameter, where the function calls it otherwise.
        examples, settings : as `assert_matches` takes them.

        Raises
        ------
        AssertionError
            With the simplest arguments at which the values do not go together.
        VacuousCheckError
            An AssertionError too: at no point could anything be said.
        CheckError
            For a function that does not fit.
        """
        __tracebackhide__ = True
        require_ulp(ulp)
        code = _code(function, tuple(self.domains), names or {})
        trial = _Trial(self, code, float(ulp))
        run_property(
            trial,
            float_points(self.space),
            "metamorphic",
            f"{self.statement} for {getattr(function, '__qualname__', repr(function))}",
            settings=settings,
            examples=examples,
            decorated=function,
            simpler=partial(simpler_floats, self.space),
        )
        if not trial.telling:
            why = max(trial.reasons, key=lambda r: trial.reasons[r]) if trial.reasons else "nothing was tried"
            raise VacuousCheckError(f"{self.statement}: nothing could be said at {trial.tried} points: {why}")


def _code(function: Callable[..., Any], known: tuple[str, ...], names: Mapping[str, str]) -> Callee:
    from derive.testing.matching import code_of

    code = code_of(function, known, names)
    missing = [n for n in known if n not in code.parameters]
    if missing:
        raise CheckError(
            f"{code.name} does not take {', '.join(missing)}; names= says what its parameters stand for"
        )
    return code


@dataclass
class _Trial:
    """The property that Hypothesis tries."""

    held: Property
    code: Callee
    ulp: float
    telling: int = 0
    tried: int = 0
    reasons: dict[str, int] = field(default_factory=dict)

    def __call__(self, points: tuple[Floats, ...]) -> None:
        self.tried += 1
        point = points[0]
        with precision(_BITS):
            exact = {s: exact_value(v) for s, v in point.items()}
            values: dict[sp.Symbol, Value] = dict(exact)
            shown: list[str] = []
            for call in self.held.calls:
                arguments = self._arguments(call, exact)
                if arguments is None:
                    return self._note("an argument lies outside of the domain")
                answer = self._answer(call, arguments)
                told = answer if isinstance(answer, str) else show_number(answer)
                shown.append(f"  {self.code.shown(arguments)} = {told}")
                if isinstance(answer, str) and self._is_finite(arguments):
                    raise AssertionError("\n".join([*self._head(), *shown]))
                if isinstance(answer, str):
                    return self._note("the function gives no finite number")
                values[call.symbol] = self._with_error(call, arguments, answer)
            self._judge(values, shown)
        return None

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

    def _judge(self, values: dict[sp.Symbol, Value], shown: list[str]) -> None:
        said = False
        for relation in self.held.relations:
            difference = self._difference(relation, values)
            if difference is None:
                continue
            wrong = excludes_zero(difference) if isinstance(relation, sp.Eq) else fails(relation, difference)
            if wrong:
                lines = [
                    f"{self.code.name} does not keep a property of its quantity",
                    f"  property   {self.held.statement}",
                    f"  origin     {self.held.origin}",
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
        if not said:
            self._note("rounding alone would explain any answer")

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
        """The answer as a ball: its own rounding, and what neighbouring arguments change."""
        size = math.ulp(abs(answer)) * self.ulp
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

    def _note(self, reason: str) -> None:
        self.reasons[reason] = self.reasons.get(reason, 0) + 1
