"""A vector field ready to be integrated: made rational, with its derivatives and its variational equation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from flint import arb, ctx

from numerics.flows.rational import evaluated, jacobian, made_rational, with_variation
from numerics.flows.recording import recorded, vanishing
from numerics.flows.tape import Jet
from numerics.flows.taylor import Constants, Expansion


class Field:
    """A vector field on states of one size.

    `active` are the components of the state that do not stay exactly zero. Its series are those of the state
    x and then of the functions u of x that the field contains; `moving` are the components of (x, u) that do
    not stay zero.

    Parameters
    ----------
    field : from jets to as many jets or numbers.
    size : of the state.
    zeros : components whose initial value is exactly zero.
    """

    def __init__(
        self, field: Callable[[list[Jet]], Iterable[Any]], size: int, zeros: Sequence[int] = ()
    ) -> None:
        self.given = size
        self._first, outputs = recorded(field, size)
        resting = vanishing(self._first, outputs, zeros)
        self.active = [k for k in range(size) if k not in resting]
        rational = made_rational(self._first, outputs)
        self._functions = rational.functions
        self.tape, self.outputs = rational.tape, rational.outputs
        self.size = len(self.outputs)
        self.moving = [k for k in range(self.size) if k not in resting]
        self.joint_tape, self.joint_outputs = with_variation(rational, self.active)
        self._jacobian, self._entries = jacobian(rational, self.moving)
        self._constants, self._joint_constants = Constants(self.tape), Constants(self.joint_tape)

    def whole(self, active: Sequence[Any]) -> list[Any]:
        """The state x, from its active components: the others are zero."""
        state = [arb(0)] * self.given
        for k, x in zip(self.active, active, strict=True):
            state[k] = x
        return state

    def lifted(self, active: Sequence[Any]) -> list[Any]:
        """The state (x, u) of these active components, at the precision in force."""
        state = self.whole(active)
        if not self._functions:
            return state
        values = evaluated(self._first, state)
        return [*state, *(values[k] for k in self._functions)]

    def expansion(self, active: Sequence[Any]) -> Expansion:
        """Series of the solutions through these balls, at the precision in force."""
        return Expansion(self.tape, self.outputs, self._constants.at(ctx.prec), self.lifted(active))

    def joint(self, active: Sequence[Any], lifted: Sequence[Any] = ()) -> Expansion:
        """Series of the solutions and, row by row, of their derivatives by the initial state.

        Parameters
        ----------
        active : balls of the active components.
        lifted : balls of all of (x, u); without them those that belong to the active ones.
        """
        width = len(self.active)
        unit = [arb(int(i == j)) for i in range(width) for j in range(width)]
        state = [*(lifted or self.lifted(active)), *unit]
        return Expansion(self.joint_tape, self.joint_outputs, self._joint_constants.at(ctx.prec), state)

    def rests(self) -> bool:
        """Whether the state zero certainly stays: all parts of the field and their slopes are defined there.

        Elsewhere zero may be no solution, as of x' = x log x, or not the only one, as of x' = √x.
        """
        return all(x.is_finite() for x in evaluated(self.tape, self.lifted(())))

    def steepness(self, lifted: Sequence[Any]) -> Any:
        """A bound of the derivative of the field of (x, u) in the maximum norm, everywhere in these balls.

        It is not finite where a part of the field may not be defined, be it of components that rest or
        multiplied by zero.
        """
        values = evaluated(self._jacobian, lifted)
        if not all(x.is_finite() for x in values[: len(self.tape.steps)]):
            return arb.nan()
        largest = arb(0)
        for row in self._entries:
            total = sum((values[k].abs_upper() for k in row), arb(0))
            if not total.is_finite():
                return arb.nan()
            largest = total.abs_upper() if total > largest else largest
        return largest
