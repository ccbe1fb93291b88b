"""A vector field ready to be integrated: made rational, with its variational equation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from flint import arb, ctx

from numerics.flows.balls import applied, identity, middles
from numerics.flows.cloud import Cloud
from numerics.flows.rational import evaluated, made_rational
from numerics.flows.tape import Jet, Tape, recorded, vanishing
from numerics.flows.taylor import Constants, Expansion
from numerics.flows.variation import copied, gradients, with_variation


class Field:
    """A vector field on states of one size.

    Its components are those of the state and then the functions of the state that it contains. `active` are
    all of them that do not stay exactly zero.

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
        rational = made_rational(self._first, outputs)
        self._functions = rational.functions
        self.tape, self.outputs = rational.tape, rational.outputs
        self.size = len(self.outputs)
        self.active = [k for k in range(self.size) if k not in resting]
        self._constants = Constants(self.tape)
        self.joint_tape, self.joint_outputs = with_variation(self.tape, self.outputs, self.active)
        self._joint_constants = Constants(self.joint_tape)

    def expansion(self, active: Sequence[Any]) -> Expansion:
        """Series of solutions through these balls of the active components, at the precision in force."""
        return Expansion(self.tape, self.outputs, self._constants.at(ctx.prec), self.whole(active))

    def joint(self, active: Sequence[Any]) -> Expansion:
        """Series of solutions and, row by row, of their derivatives by the initial state."""
        width = len(self.active)
        unit = [arb(int(i == j)) for i in range(width) for j in range(width)]
        state = [*self.whole(active), *unit]
        return Expansion(self.joint_tape, self.joint_outputs, self._joint_constants.at(ctx.prec), state)

    def whole(self, active: Sequence[Any]) -> list[Any]:
        """All components, from the active ones: the others are zero."""
        state = [arb(0)] * self.size
        for k, x in zip(self.active, active, strict=True):
            state[k] = x
        return state

    def cloud(self, state: Sequence[Any]) -> Cloud:
        """The set of states in this box, with the functions of them; at the precision in force."""
        state = [arb(x) for x in state]
        kept = [k for k in self.active if k < self.given]
        box = Cloud.around([state[k] for k in kept])
        if not self._functions:
            return box
        middle = [arb(0)] * self.given
        for k, x in zip(kept, box.middle, strict=True):
            middle[k] = x
        at = evaluated(self._first, middle)
        values = [at[k] for k in self._functions]
        size = len(self.active)
        error = [arb(0)] * len(kept) + [arb(0, u.rad()) for u in values]
        shape = box.shape
        if box.box:
            wide = [k for k in kept if not state[k].is_exact()]
            slopes = self._slopes(state, wide)
            lost = [[a - a.mid() for a in row] for row in slopes]
            extra = applied(lost, box.box)
            error = error[: len(kept)] + [a + b for a, b in zip(error[len(kept) :], extra, strict=True)]
            shape = [*shape, *middles(slopes)]
        else:
            shape = [[] for _ in range(size)]
        return Cloud([*box.middle, *(u.mid() for u in values)], shape, box.box, identity(size), error)

    def _slopes(self, state: Sequence[Any], wide: Sequence[int]) -> list[list[Any]]:
        """Derivatives of the functions by some components, everywhere in a box."""
        tape = Tape()
        jets = copied(self._first, tape)
        found = gradients(tape, jets, set(wide))
        at = evaluated(tape, state)
        return [
            [at[found[place][k].place] if k in found[place] else arb(0) for k in wide]
            for place in self._functions
        ]
