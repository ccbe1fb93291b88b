"""Flows: values along the solution of an ordinary differential equation, enclosed at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from flint import ctx, fmpq

from numerics.catalogue import Evaluable
from numerics.errors import DomainError, shown
from numerics.flows.integrator import Flow, Work
from numerics.flows.plain import PlainField
from numerics.kinds.components import obstacle_of, settled_value
from numerics.kinds.conditions import are_conditions, require_conditions
from numerics.kinds.evaluator import Entry, Evaluator, Named, Values, inside
from numerics.kinds.settle import bits_for


class FlowEvaluator(Evaluator):
    """A value that is a function of the state at a time."""

    name: ClassVar[str] = "flow"
    types: ClassVar[tuple[str, ...]] = ("real", "vector", "matrix")
    keys: ClassVar[tuple[str, ...]] = ("flow", "field", "initial", "conditions", "value")

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """The value at the state, which is enclosed from step to step.

        Raises
        ------
        DomainError
            For an initial state that does not meet the conditions.
        FlowError
            Where the solution cannot be continued to the time.
        PrecisionError
            When the digits cannot be guaranteed, or inputs with a radius do not decide a condition.
        """
        if conditions := known.data["flow"]["conditions"]:
            require_conditions(known, values, exact, conditions, known.data["conditions"])
        plain, value = known.data["flow"], known.function(known.data["value"])
        places, time = plain["state"], values[plain["time"]]
        field = PlainField(plain, len(values), len(places))
        target = bits_for(digits)
        own = places.count(None)
        solution: Flow | None = None
        work = Work()
        starts: list[Any] = []

        def compute(bits: int) -> Any:
            nonlocal solution, starts
            # Initial values that are no rationals are enclosed anew at each precision.
            given = iter(known.function(known.data["initial"])(*values) if own else ())
            state = [next(given) if k is None else values[k] for k in places]
            state += [fmpq(0)] * field.timed
            if solution is None or any(type(a) is not fmpq for a in (*state, *starts)):
                solution, starts = Flow(field.at(values), state, work), state
            (reached,) = solution.enclosed([time], bits, target)
            ctx.prec = bits + 20
            # A component that is exactly zero stays an exact number, as the given ones are.
            now = [fmpq(0) if x == 0 else x for x in reached]
            if time == 0:
                now = state
            current = list(values)
            for k, x in zip(places, now, strict=False):
                if k is not None:
                    current[k] = x
            unknown = [x for k, x in zip(places, now, strict=False) if k is None]
            return value(*unknown, *current)

        obstacle = None if exact else obstacle_of(known, values)
        return settled_value(known, values, compute, digits, obstacle=obstacle)

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The field, the value at a state, initial values and conditions."""
        state = inside(entry, "flow.state")
        own = list(state).count(None) if isinstance(state, (list, tuple)) else 0
        yield Named("field", entry.get("field"), own)
        yield Named("value", entry.get("value"), own, is_value=True)
        yield Named("initial", entry.get("initial"), optional=not own)
        yield Named("conditions", entry.get("conditions"), optional=not inside(entry, "flow.conditions"))

    def wrong(self, entry: Entry) -> str:
        """What is wrong with the field and with the places of the state."""
        plain, count = entry.get("flow"), len(entry["parameters"])
        keys = {"steps", "outputs", "time", "state", "conditions"}
        if not isinstance(plain, dict) or plain.keys() != keys:
            return f"flow = {shown(plain)} is not the description of a flow"
        state, time, conditions = plain["state"], plain["time"], plain["conditions"]
        if not isinstance(state, (list, tuple)) or not state:
            return f"state = {shown(state)} is not a list"
        named = [time, *(k for k in state if k is not None)]
        if not all(type(k) is int and 0 <= k < count for k in named) or len(set(named)) < len(named):
            return f"time = {shown(time)} and state = {shown(state)} do not number different parameters"
        names = {parameter["name"] for parameter in entry["parameters"]}
        if not are_conditions(conditions, names):
            return f"conditions = {shown(conditions)} are not inequalities of its parameters"
        try:
            PlainField(plain, count, len(state))
        except DomainError as error:
            return str(error)
        return ""
