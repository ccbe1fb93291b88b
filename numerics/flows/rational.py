"""Fields with functions made rational: each function of the state becomes a component of its own.

Along a solution u = g(a) obeys u' = g'(a)·a', where g'(a) is a rational expression in what is there already.
Solutions of the larger field that begin at u = g(a) are those of the first one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from numerics.flows.tape import Jet, Tape
from numerics.flows.taylor import value
from numerics.flows.variation import gradients


@dataclass(frozen=True)
class Rational:
    """A rational field.

    Parameters
    ----------
    tape, outputs : its steps, and those that are its components.
    functions : steps of the first tape that have become components, in their order.
    """

    tape: Tape
    outputs: list[int]
    functions: list[int]


def made_rational(tape: Tape, outputs: Sequence[int]) -> Rational:
    """The rational field of a tape whose state has as many components as there are outputs."""
    size = len(outputs)
    functions = [k for k, step in enumerate(tape.steps) if step.word == "function" and not step.fixed]
    if not functions:
        return Rational(tape, list(outputs), [])
    made = Tape()
    jets: list[Jet] = []
    for place, step in enumerate(tape.steps):
        if place in functions:
            jets.append(made.state(size + functions.index(place)))
        else:
            of = [jets[k].place for k in step.operands]
            jets.append(made.record(step.word, *of, extra=step.extra, key=step.key))
    field = [jets[k] for k in outputs]
    slopes = gradients(made, [Jet(made, k) for k in range(len(made.steps))], set(range(size + len(functions))))
    for place in functions:
        inner = jets[tape.steps[place].operands[0]]
        along = made.number(0)
        for k, slope in sorted(slopes[inner.place].items()):
            along = along + slope * field[k]
        field.append(jets[tape.steps[place].slope] * along)
    return Rational(made, [jet.place for jet in field], functions)


def evaluated(tape: Tape, state: Sequence[Any]) -> list[Any]:
    """The balls of all steps at a state, at the precision in force."""
    made: list[Any] = []
    for step in tape.steps:
        if step.word == "state":
            made.append(state[step.extra])
        else:
            made.append(value(step, [made[k] for k in step.operands]))
    return made
