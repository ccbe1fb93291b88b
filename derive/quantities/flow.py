"""Flows: quantities that are values along the solution of an ordinary differential equation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as by_default
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.exact.expressions import to_text
from derive.functions.registry import BY_HEAD
from derive.quantities.checks import emitted_name
from derive.quantities.kind import (
    Kind,
    Scope,
    Written,
    described_conditions,
    differences,
    require_conditions,
    require_numbers,
    value_function,
)
from derive.quantities.steps import Steps
from derive.quantities.symbols import plainly_real, require_assumed

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.problem import Relation
    from derive.statement.theory import Theory

FUNCTIONS = (
    "acos", "asin", "asinh", "atan", "atanh", "cos", "cosh", "erf", "erfc", "exp", "log", "sin", "sinh",
    "tan", "tanh",
)  # fmt: skip
"""What a field may contain beside arithmetic and powers: functions whose slope is a formula in them."""


@dataclass(frozen=True)
class Flow(Kind):
    """The solution of x' = f(x) with a given state at time zero; the quantity's value is a function of it.

    A pendulum that is let go at an angle a: ``Flow({x: y, y: -sin(x)}, t, {x: a, y: 0})`` with the value x.

    A state's symbol is a parameter of the quantity, which then means the initial value outside and the
    current one in the field and in the value; or a symbol of its own, with an expression in `initial`.

    Parameters
    ----------
    field : the derivative of each component of the state: expressions in the state, the time and the
        parameters.
    time : the parameter that says when; its domain begins at zero or later.
    initial : the state at time zero of the components that are no parameters: expressions in the parameters.
    conditions : inequalities in the parameters that initial states must meet beyond their domains.
    name : prefix of the generated functions of the flow; without it the name of the theory's first quantity
        that has this flow, whose functions all others share.
    """

    kind: ClassVar[str] = "flow"
    keyword: ClassVar[str] = "flow"
    types: ClassVar[tuple[str, ...]] = ("real", "vector", "matrix")

    field: Mapping[sp.Symbol, sp.Expr]
    time: sp.Symbol
    initial: Mapping[sp.Symbol, sp.Expr] = by_default(default_factory=dict)
    conditions: tuple[Relation, ...] = ()
    name: str = by_default(default="", compare=False)

    def __post_init__(self) -> None:
        if not isinstance(self.field, Mapping) or not self.field:
            raise TheoryError(f"a flow needs the derivative of each component of its state, got {self.field}")
        for part in ("field", "initial"):
            plain = {s: sp.sympify(e) for s, e in getattr(self, part).items()}
            object.__setattr__(self, part, plain)
        strange = [s for s in (*self.field, *self.initial, self.time) if not isinstance(s, sp.Symbol)]
        if strange:
            raise TheoryError(f"{strange[0]} is no symbol; a flow's state and time are symbols")
        strange = sorted(s.name for s in set(self.initial) - set(self.field))
        if strange:
            raise TheoryError(f"{strange[0]} has an initial value and no derivative")
        if self.time in self.field:
            raise TheoryError(f"{self.time} is the time of a flow and a component of its state")
        object.__setattr__(self, "conditions", tuple(self.conditions))

    @property
    def own_symbols(self) -> tuple[sp.Symbol, ...]:
        """The components that are no parameters, in the order of the field."""
        return tuple(s for s in self.field if s in self.initial)

    @property
    def required(self) -> tuple[Relation, ...]:
        """The conditions on initial states."""
        return self.conditions

    def declared(self, theory: Theory, parameters: Sequence[sp.Symbol], where: str) -> Flow:
        """The same, where time and state are parameters or have an initial value."""
        if self.time not in parameters:
            raise TheoryError(f"{where}: the time {self.time} of its flow is not one of its parameters")
        for s in self.field:
            if (s in parameters) == (s in self.initial):
                told = (
                    "has an initial value and is a parameter" if s in parameters else "has no initial value"
                )
                raise TheoryError(f"{where}: {s} {told}")
        if self.name:
            return self
        sharing = (q.name for q in theory.quantities.values() if self._shared_by(q, parameters))
        return replace(self, name=emitted_name(theory.name, next(sharing, where)))

    def _shared_by(self, q: Quantity, parameters: Sequence[sp.Symbol]) -> bool:
        """Whether a quantity has this flow, with its state and its parameters in this order."""
        same = q.how == self and q.parameters == tuple(parameters)
        return same and isinstance(q.how, Flow) and tuple(q.how.field) == tuple(self.field)

    def check(self, q: Quantity) -> None:
        """A time that is not negative, components that assume no more than to be real, plain inequalities."""
        require_numbers(q)
        if q.type not in self.types:
            raise TheoryError(f"{q.name}: a quantity of the kind {self.kind} is {' or '.join(self.types)}")
        if not self.time.is_nonnegative:
            raise TheoryError(
                f"{q.name}: the time {self.time} may be negative; its domain begins at 0 or later"
            )
        for s in self.field:
            require_assumed(q.name, "the component", s, {"real": True})
        require_conditions(q, self.conditions)

    def scopes(self, q: Quantity) -> list[Scope]:
        """The field contains state and parameters, initial values and conditions parameters only."""
        others = tuple(p for p in q.parameters if p != self.time)
        sides = tuple(side for relation in self.conditions for side in relation.args)
        return [
            ("the field", tuple(self.field.values()), (*self.own_symbols, *q.parameters)),
            ("an initial value", tuple(self.initial.values()), others),
            ("a condition", sides, others),
        ]

    def check_real(self, q: Quantity) -> None:
        """All parts are real, and the field has slopes."""
        sides = [side for relation in self.conditions for side in relation.args]
        for e in (*self.field.values(), *self.initial.values(), *sides):
            if not plainly_real(e):
                raise TheoryError(f"{q.name}: {e} in its flow is not plainly real")
        self._described(q)

    def _described(self, q: Quantity) -> dict[str, Any]:
        """The field as plain data for the evaluator."""
        for e in self.field.values():
            for call in sorted(e.atoms(sp.Function), key=str):
                row = BY_HEAD.get(type(call))
                if row is None or row.name not in FUNCTIONS or len(call.args) != 1:
                    raise TheoryError(
                        f"{q.name}: the flow cannot contain {type(call).__name__}; it may contain "
                        f"{', '.join(FUNCTIONS)}"
                    )
        state = {s: f"state {k}" for k, s in enumerate(self.field)}
        names = {s: f"parameter {k}" for k, s in enumerate(q.parameters)} | state | {self.time: "time"}
        steps = Steps(names, f"{q.name}, its flow")
        outputs = [steps.add(e) for e in self.field.values()]
        return {"steps": "; ".join(steps.lines), "outputs": outputs}

    def meaning(self, q: Quantity) -> dict[str, Any]:
        """Field, initial state and time as plain data for certificates."""
        return {
            "flow": {
                "state": [s.name for s in self.field],
                "field": [to_text(e) for e in self.field.values()],
                "initial": [to_text(self.initial.get(s, s)) for s in self.field],
                "time": self.time.name,
            }
        }

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The field, the value from the current state, initial values and conditions where there are any."""
        everything = (*self.own_symbols, *q.parameters)
        names = ", ".join(s.name for s in self.field)
        made = [
            Written(
                f"{self.name}_field",
                everything,
                tuple(self.field.values()),
                f"The derivatives of {names} by {self.time}, at the current state",
            ),
            value_function(q, short, f"{q.summary}, from the current state"),
        ]
        if self.initial:
            start = tuple(self.initial[s] for s in self.own_symbols)
            names = ", ".join(s.name for s in self.own_symbols)
            made.append(Written(f"{self.name}_initial", q.parameters, start, f"{names} at time zero"))
        if self.conditions:
            what = "Not negative, or positive, at initial states that are allowed"
            made.append(Written(f"{self.name}_conditions", q.parameters, differences(self.conditions), what))
        return made

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The field as data, where the state comes from, and the names of the functions."""
        positions = {p: k for k, p in enumerate(q.parameters)}
        return {
            "flow": {
                **self._described(q),
                "time": positions[self.time],
                "state": [positions.get(s) for s in self.field],
                "conditions": described_conditions(dict.fromkeys(self.conditions, ""), q),
            },
            "field": f"{self.name}_field",
            "initial": f"{self.name}_initial" if self.initial else None,
            "conditions": f"{self.name}_conditions" if self.conditions else None,
            "value": short,
        }
