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
from numerics.flows.variation import applied_to, copied, gradients


@dataclass(frozen=True)
class Rational:
    """A rational field: of a state x, and of the functions u of x that it contained.

    Parameters
    ----------
    tape, outputs : its steps, and those that are the derivatives of x and then of u.
    functions : for each u the step of the first tape that it was.
    seeds : for each component of (x, u) how it depends on x, as `gradients` takes it.
    """

    tape: Tape
    outputs: list[int]
    functions: list[int]
    seeds: dict[int, tuple[int, int]]


def made_rational(tape: Tape, outputs: Sequence[int]) -> Rational:
    """The rational field of a tape whose state has as many components as there are outputs."""
    size = len(outputs)
    functions = [k for k, step in enumerate(tape.steps) if step.word == "function" and not step.fixed]
    made = Tape()
    jets: list[Jet] = []
    for place, step in enumerate(tape.steps):
        if place in functions:
            jets.append(made.state(size + functions.index(place)))
        else:
            of = [jets[k].place for k in step.operands]
            jets.append(made.record(step.word, *of, extra=step.extra, key=step.key))
    seeds = {k: (k, -1) for k in range(size)}
    for number, place in enumerate(functions):
        step = tape.steps[place]
        seeds[size + number] = (jets[step.operands[0]].place, jets[step.slope].place)
    count, field = len(made.steps), [jets[k] for k in outputs]
    slopes = gradients(made, count, {k: (k, -1) for k in range(size + len(functions))}) if functions else []
    for number in range(len(functions)):
        inner, slope = seeds[size + number]
        along = applied_to(slopes[inner], [*field, *[None] * (len(functions) - number)], made)
        field.append(Jet(made, slope) * along)
    return Rational(made, [jet.place for jet in field], functions, seeds)


def with_variation(rational: Rational, active: Sequence[int]) -> tuple[Tape, list[int]]:
    """The field of (x, u) together with V' = Df·V, for the derivative V of the flow by the initial state.

    Parameters
    ----------
    rational : the field.
    active : components of x by which is differentiated, and whose derivatives are wanted; the others stay
        zero.

    Returns
    -------
    A tape whose state is (x, u) followed by the rows of V, and its components.
    """
    joint = Tape()
    base = copied(rational.tape, joint)
    seeds = {k: s for k, s in rational.seeds.items() if s[1] >= 0 or k in active}
    slopes = gradients(joint, len(base), seeds)
    size, width = len(rational.outputs), len(active)
    made = [base[k] for k in rational.outputs]
    for i in active:
        for j in range(width):
            column: list[Jet | None] = [None] * size
            for row, k in enumerate(active):
                column[k] = joint.state(size + row * width + j)
            made.append(applied_to(slopes[rational.outputs[i]], column, joint))
    return joint, [jet.place for jet in made]


def jacobian(rational: Rational, moving: Sequence[int]) -> tuple[Tape, list[list[int]]]:
    """The derivatives of the field of (x, u) by its own moving components, row by row, on a tape."""
    tape = Tape()
    count = len(copied(rational.tape, tape))
    slopes = gradients(tape, count, {k: (k, -1) for k in moving})
    return tape, [
        [slopes[rational.outputs[i]][k].place for k in sorted(slopes[rational.outputs[i]])] for i in moving
    ]


def evaluated(tape: Tape, state: Sequence[Any]) -> list[Any]:
    """The balls of all steps at a state, at the precision in force."""
    made: list[Any] = []
    for step in tape.steps:
        if step.word == "state":
            made.append(state[step.extra])
        else:
            made.append(value(step, [made[k] for k in step.operands]))
    return made
