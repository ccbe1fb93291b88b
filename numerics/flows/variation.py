"""Derivatives on a tape: of every step by the state, and the variational equation of a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numerics.flows.tape import Jet, Tape

Gradient = dict[int, Jet]


def copied(tape: Tape, onto: Tape) -> list[Jet]:
    """The same steps on another tape, which is empty: at the same places."""
    made: list[Jet] = []
    for step in tape.steps:
        made.append(onto.record(step.word, *step.operands, extra=step.extra, key=step.key))
        onto.steps[-1].slope = step.slope
    return made


def gradients(tape: Tape, count: int, seeds: Mapping[int, tuple[int, int]]) -> list[Gradient]:
    """For each of the first steps of a tape its derivatives; what they take is recorded on the same tape.

    Parameters
    ----------
    tape : without functions of the state.
    count : of the steps.
    seeds : for a component of the state the one by which is differentiated, itself, as ``(k, -1)``; or, for
        one that is a function of others, the step of its argument and that of its slope.
    """
    made: list[Gradient] = []
    for place in range(count):
        jet, step = Jet(tape, place), tape.steps[place]
        entries: Gradient = {}
        if step.word == "state":
            of, slope_at = seeds.get(step.extra, (-1, -1))
            if slope_at >= 0:
                entries = {k: Jet(tape, slope_at) * slope for k, slope in made[of].items()}
            elif of >= 0:
                entries = {of: tape.number(1)}
            made.append(entries)
            continue
        first, second = (Jet(tape, step.operands[k]) if step.operands else jet for k in (0, -1))
        slopes = [made[k] for k in step.operands]
        for k in sorted(set().union(*slopes)):
            d = [s.get(k) for s in slopes]
            if step.word in ("add", "sub"):
                last = d[1] if step.word == "add" or d[1] is None else -d[1]
                entries[k] = _sum(d[0], last)
            elif step.word == "neg":
                entries[k] = -_known(d[0])
            elif step.word == "mul":
                left = None if d[0] is None else d[0] * second
                entries[k] = _sum(left, None if d[1] is None else first * d[1])
            else:
                left = None if d[1] is None else -(jet * d[1])
                entries[k] = _sum(d[0], left) / second
        made.append(entries)
    return made


def applied_to(gradient: Gradient, vector: Sequence[Jet | None], tape: Tape) -> Jet:
    """The derivative along a vector."""
    total: Jet | None = None
    for k, slope in sorted(gradient.items()):
        entry = vector[k]
        if entry is not None:
            total = slope * entry if total is None else total + slope * entry
    return tape.number(0) if total is None else total


def _sum(first: Jet | None, second: Jet | None) -> Jet:
    if first is None or second is None:
        return _known(second if first is None else first)
    total: Jet = first + second
    return total


def _known(jet: Jet | None) -> Jet:
    assert jet is not None  # one operand depends on the component
    return jet
