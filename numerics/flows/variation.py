"""The variational equation of a field: how a small deviation from a solution moves with it."""

from __future__ import annotations

from collections.abc import Sequence

from numerics.flows.tape import Jet, Tape


def with_variation(tape: Tape, outputs: Sequence[int], active: Sequence[int]) -> tuple[Tape, list[int]]:
    """The field (f, Df·V) of a state x and the derivative V of the flow by the initial state.

    Parameters
    ----------
    tape, outputs : the field f.
    active : components by which is differentiated, and whose derivatives are wanted; the others stay zero.

    Returns
    -------
    A tape whose state is x followed by the rows of V, and its components.
    """
    joint = Tape()
    base = copied(tape, joint)
    slopes = gradients(joint, base, set(active))
    size, width = len(outputs), len(active)
    place = {k: j for j, k in enumerate(active)}
    made = [base[k] for k in outputs]
    for i in active:
        for j in range(width):
            total: Jet | None = None
            for k, slope in sorted(slopes[outputs[i]].items()):
                term = slope * joint.state(size + place[k] * width + j)
                total = term if total is None else total + term
            made.append(joint.number(0) if total is None else total)
    return joint, [jet.place for jet in made]


def copied(tape: Tape, joint: Tape) -> list[Jet]:
    """The same steps on another tape, at the same places."""
    made: list[Jet] = []
    for step in tape.steps:
        made.append(joint.record(step.word, *step.operands, extra=step.extra, key=step.key))
        joint.steps[-1].slope = step.slope
    return made


def gradients(joint: Tape, base: Sequence[Jet], active: set[int]) -> list[dict[int, Jet]]:
    """For every step of a field its derivatives by the active components that enter it.

    The steps of the derivatives are recorded on the same tape.
    """
    made: list[dict[int, Jet]] = []
    for jet in base:
        step = joint.steps[jet.place]
        if step.word == "state":
            made.append({step.extra: joint.number(1)} if step.extra in active else {})
            continue
        of = [base[k] for k in step.operands]
        slopes = [made[k] for k in step.operands]
        entries: dict[int, Jet] = {}
        for k in sorted(set().union(*slopes)):
            d = [s.get(k) for s in slopes]
            if step.word in ("add", "sub"):
                second = d[1] if step.word == "add" or d[1] is None else -d[1]
                entries[k] = _sum(d[0], second)
            elif step.word == "neg":
                entries[k] = -_known(d[0])
            elif step.word == "mul":
                first = None if d[0] is None else d[0] * of[1]
                entries[k] = _sum(first, None if d[1] is None else of[0] * d[1])
            elif step.word == "div":
                second = None if d[1] is None else -(jet * d[1])
                entries[k] = _sum(d[0], second) / of[1]
            else:
                entries[k] = Jet(joint, step.slope) * _known(d[0])
        made.append(entries)
    return made


def _sum(first: Jet | None, second: Jet | None) -> Jet:
    if first is None or second is None:
        return _known(second if first is None else first)
    return first + second


def _known(jet: Jet | None) -> Jet:
    assert jet is not None  # one operand depends on the component
    return jet
