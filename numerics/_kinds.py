"""What the evaluators of all kinds of quantities share: their registry, and results as the type promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from numerics._settle import Number, complex_number, real_number
from numerics.catalogue import Quantity, has_radius
from numerics.enclosure import ComplexEnclosure, Enclosure

Values = Sequence[Any]
Evaluator = Callable[[Quantity, Values, bool, int], Any]

EVALUATORS: dict[str, Evaluator] = {}


def evaluator(kind: str) -> Callable[[Evaluator], Evaluator]:
    """Register the evaluator of one kind of quantity.

    It is called as f(quantity, values, exact, digits) with the values in the quantity's order, inside
    ``working_precision``, and may change ctx.prec; ``exact`` tells whether every value is exact: an fmpq, or
    an infinity where the parameter admits it.
    """

    def register(function: Evaluator) -> Evaluator:
        EVALUATORS[kind] = function
        return function

    return register


def obstacle_of(known: Quantity, values: Values) -> str:
    """Names of the parameters whose values carry a radius."""
    pairs = zip(known.domains, values, strict=True)
    return ", ".join(domain.name for domain, value in pairs if has_radius(value))


def shaped(known: Quantity, flat: list[Enclosure], shape: tuple[int, ...] | None) -> Any:
    """Components as the object that the quantity's type promises; complex ones come as pairs."""
    items: list[Any] = list(flat)
    if known.record.type.startswith("complex"):
        items = [ComplexEnclosure(flat[k], flat[k + 1]) for k in range(0, len(flat), 2)]
    if shape is None:
        return items[0]
    import numpy as np

    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array.reshape(shape)


def flattened(known: Quantity, result: Any) -> tuple[list[Number], tuple[int, ...] | None]:
    """Real components of a generated function's result, and the array's shape (None for a scalar)."""
    shape: tuple[int, ...] | None = None
    entries = [result]
    if isinstance(result, (tuple, list)):
        shape, entries = (len(result),), list(result)
        if known.record.type.endswith("matrix"):
            if not entries or not isinstance(entries[0], (tuple, list)):
                side = round(len(entries) ** 0.5)
                shape = (side, len(entries) // max(side, 1))
            else:
                shape = (len(entries), len(entries[0]))
                entries = [entry for row in entries for entry in row]
        elif len(entries) == 1 and known.record.type in ("real", "complex"):
            shape = None
    if known.record.type.startswith("complex"):
        return [part for entry in entries for part in complex_number(entry)], shape
    return [real_number(entry) for entry in entries], shape
