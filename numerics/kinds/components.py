"""What the evaluators of all kinds of quantities share: values whose components are as the type promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod
from typing import Any

from flint import fmpq

from numerics.catalogue import Evaluable, has_radius
from numerics.complex_enclosure import ComplexEnclosure
from numerics.enclosure import Enclosure
from numerics.errors import NotRealError, PrecisionError, ShapeError
from numerics.kinds.evaluator import Values
from numerics.kinds.settle import Number, Recognise, complex_number, real_number, settle

# Where coefficients are irrational; FLINT isolates roots that coincide to more bits than that for a minute.
_MOST_BITS_OF_ROOTS = 1 << 9


def obstacle_of(known: Evaluable, values: Values) -> str:
    """Names of the parameters whose values carry a radius."""
    pairs = zip(known.domains, values, strict=True)
    return ", ".join(domain.name for domain, value in pairs if has_radius(value))


def height_of(values: Values) -> int:
    """Bits of the longest numerator or denominator among the exact values."""
    return max((int(value.height_bits()) for value in values if isinstance(value, fmpq)), default=0)


def settled_value(
    known: Evaluable,
    values: Values,
    compute: Callable[[int], Any],
    digits: int,
    *,
    recognise: Recognise | None = None,
    obstacle: str | None = None,
) -> Any:
    """The value that a generated function computes, every component settled, as the type promises.

    compute : the function's result from about the given number of bits; it may change ctx.prec.

    Raises
    ------
    PrecisionError
        Naming the component.
    NotRealError
        For a quantity declared real that is not.
    """
    shape: tuple[int, ...] | None = None

    def attempt(bits: int) -> list[Number]:
        nonlocal shape
        flat, shape = flattened(known, compute(bits))
        return flat

    def name(index: int) -> str:
        return component(known, shape, index)

    flat = settle(attempt, digits, recognise, obstacle, name, height_of(values))
    return shaped(known, flat, shape)


def component(known: Evaluable, shape: tuple[int, ...] | None, index: int) -> str:
    """What one real component of a value is called in messages."""
    part = ""
    if known.record.type.startswith("complex"):
        index, second = divmod(index, 2)
        part = "the imaginary part of " if second else "the real part of "
    if shape is None:
        return f"{part}the value"
    place = [index] if len(shape) == 1 else list(divmod(index, shape[1]))
    return f"{part}component {place} of the value"


def shaped(known: Evaluable, flat: list[Enclosure], shape: tuple[int, ...] | None) -> Any:
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


def flattened(known: Evaluable, result: Any) -> tuple[list[Number], tuple[int, ...] | None]:
    """Real components of a generated function's result, and the array's shape (None for a scalar).

    The shape is the one that the catalogue gives; a result comes row by row.

    Raises
    ------
    NotRealError
        Where an entry declared real is not certainly so.
    """
    kind = known.record.type
    several = kind.endswith(("vector", "matrix"))
    entries = list(result) if isinstance(result, (tuple, list)) else [result]
    shape: tuple[int, ...] | None = None
    if several:
        shape = tuple(known.data.get("shape") or (len(entries),))
        if prod(shape) != len(entries) or len(shape) != (2 if kind.endswith("matrix") else 1):
            raise ShapeError(known.record.name, (len(entries),), f"the shape {shape} of the catalogue")
    if kind.startswith("complex"):
        return [part for entry in entries for part in complex_number(entry)], shape
    try:
        return [real_number(entry) for entry in entries], shape
    except NotRealError as error:
        raise NotRealError(known.record.name, error.value) from None


def rational(coefficients: Sequence[Any]) -> bool:
    """Whether all coefficients are exact rationals, so that roots can be isolated exactly."""
    return all(isinstance(c, (int, fmpq)) for c in coefficients)


def not_determined(known: Evaluable, values: Values, exact: bool, bits: int, what: str) -> None:
    """Give up on roots that balls do not tell apart: at once with inputs that have a radius, else at last.

    Raises
    ------
    PrecisionError
    """
    if not exact:
        raise PrecisionError(
            f"the radius of the input {obstacle_of(known, values)} is the obstacle: it does not determine "
            f"{what}. Give the input with a smaller radius or exactly",
            bits,
        )
    if bits >= _MOST_BITS_OF_ROOTS:
        raise PrecisionError(
            f"{bits} bits do not determine {what}: some roots nearly coincide. Move the parameters away from "
            "there",
            bits,
        )
