"""A field is called once, with jets; and what of its state stays zero is read off the tape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from flint import arb, fmpq

from numerics.errors import ParameterError
from numerics.flows.tape import Jet, Tape


def recorded(field: Callable[[list[Jet]], Iterable[Any]], size: int) -> tuple[Tape, list[int]]:
    """The tape of a field, and the steps that are its components.

    Parameters
    ----------
    field : from ``size`` jets to as many jets or numbers.
    size : of the state.

    Raises
    ------
    ParameterError
        When it returns another number of components.
    """
    tape = Tape()
    made = [tape.number(v) for v in field([tape.state(k) for k in range(size)])]
    if len(made) != size:
        raise ParameterError("field", f"{len(made)} components", f"as many as the state has, {size}")
    return tape, [jet.place for jet in made]


def vanishing(tape: Tape, outputs: Sequence[int], zeros: Iterable[int]) -> frozenset[int]:
    """The largest set of these components that stays zero when it is zero, whatever the others are."""
    kept = set(zeros)
    while True:
        null = [False] * len(tape.steps)
        for place, step in enumerate(tape.steps):
            of = [null[k] for k in step.operands]
            if step.word == "state":
                null[place] = step.extra in kept
            elif step.word == "number":
                null[place] = isinstance(step.extra, fmpq) and step.extra == 0
            elif step.word in ("add", "sub", "neg"):
                null[place] = all(of)
            elif step.word == "mul":
                null[place] = any(of)
            elif step.word == "div":
                null[place] = of[0]
            elif step.word == "function":
                null[place] = of[0] and step.extra(arb(0)) == 0
        left = {k for k in kept if null[outputs[k]]}
        if left == kept:
            return frozenset(kept)
        kept = left
