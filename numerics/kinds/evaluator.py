"""What a kind of quantity is to the evaluator: how its values are enclosed, and what its entries hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from numerics.catalogue import Evaluable

Values = Sequence[Any]
Entry = Mapping[str, Any]

SCALARS = ("real", "complex")
NUMBERS = (*SCALARS, "vector", "matrix", "complex vector", "complex matrix")
"""The types of values that are numbers, one or several."""


@dataclass(frozen=True)
class Named:
    """A generated function that an entry of the catalogue names.

    Parameters
    ----------
    key : where the entry names it.
    function : what stands there; None where nothing does.
    before : how many arguments it takes before the quantity's parameters.
    optional : whether the entry may name none.
    is_value : whether it returns the value of the quantity, in its shape.
    """

    key: str
    function: Any
    before: int = 0
    optional: bool = False
    is_value: bool = False


class Evaluator(Protocol):
    """The evaluator of one kind; each has a file here and is registered in `numerics.kinds.registry`.

    name : of the kind, as the catalogue calls it.
    types : what a value of the kind can be.
    keys : what an entry holds beyond what every one holds.
    """

    name: ClassVar[str]
    types: ClassVar[tuple[str, ...]]
    keys: ClassVar[tuple[str, ...]]

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """The value, with guaranteed digits in each real component.


        It is called inside ``working_precision`` and may change ctx.prec.

        Parameters
        ----------
        known : the quantity.
        values : of its parameters, in its order: each an fmpq, a ball, or an infinity where it is admitted.
        exact : whether none of them has a radius.
        digits : significant digits to guarantee.
        """
        ...

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The generated functions that an entry names, in the order in which they are checked."""
        ...

    def wrong(self, entry: Entry) -> str:
        """What is wrong with the rest of an entry whose parameters are in order; "" when nothing is."""
        return ""


def inside(entry: Any, path: str) -> Any:
    """What stands at a path of keys such as "branch.polynomial"; None where nothing does."""
    for key in path.split("."):
        entry = entry.get(key) if isinstance(entry, Mapping) else None
    return entry
