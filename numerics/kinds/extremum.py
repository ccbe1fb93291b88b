"""Extrema: the value at the stationary point that is certified, with the signs that make it the extremum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from numerics.catalogue import Evaluable
from numerics.errors import shown
from numerics.kinds.components import obstacle_of, settled_value
from numerics.kinds.evaluator import NUMBERS, Entry, Evaluator, Named, Values, inside
from numerics.kinds.stationary import Stationary
from numerics.packages.reading import is_name


class ExtremumEvaluator(Evaluator):
    """A value at the one solution of equations whose signs are right."""

    name: ClassVar[str] = "extremum"
    types: ClassVar[tuple[str, ...]] = NUMBERS
    keys: ClassVar[tuple[str, ...]] = ("extremum", "value")

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """The value at the extremum, in the shape that its type promises.

        Raises
        ------
        PrecisionError
            When no proposed solution can be certified, or its signs cannot be decided, which happens on the
            border between two alternatives.
        """
        stationary = Stationary(known, values)
        value = known.function(known.data["value"])

        def compute(bits: int) -> Any:
            return value(*stationary.enclosed(bits), *values)

        obstacle = None if exact else obstacle_of(known, values)
        return settled_value(known, values, compute, digits, obstacle=obstacle)

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The system at the unknowns, the value there, and where a solution may be found."""
        unknowns = len(entry["extremum"]["unknowns"])
        for part, optional in (("rows", False), ("slopes", False), ("conditions", True)):
            key = f"extremum.{part}"
            yield Named(key, inside(entry, key), unknowns, optional)
        yield Named("value", entry.get("value"), unknowns, is_value=True)
        for key in ("extremum.known", "extremum.start"):
            yield Named(key, inside(entry, key), optional=True)

    def wrong(self, entry: Entry) -> str:
        """What is wrong with the numbers by which an extremum refers to its equations and signs."""
        inner = entry.get("extremum")
        if not isinstance(inner, dict):
            return f"extremum = {shown(inner)} is not a dictionary"
        unknowns, choices = inner.get("unknowns"), inner.get("choices")
        if not isinstance(unknowns, (list, tuple)) or not unknowns or not all(map(is_name, unknowns)):
            return f"unknowns = {shown(unknowns)} are not names"
        if not isinstance(choices, (list, tuple)) or not all(map(_is_list, choices)):
            return f"choices = {shown(choices)} are not lists of options"
        lists = [inner.get("positive"), inner.get("nonnegative", ()), [inner.get("always")]]
        for option in (option for choice in choices for option in choice):
            if not isinstance(option, dict):
                return f"the option {shown(option)} is not a dictionary"
            lists += [option.get("rows"), option.get("conditions")]
        for numbers in lists:
            if not isinstance(numbers, (list, tuple)) or not all(type(k) is int and k >= 0 for k in numbers):
                return f"{shown(numbers)} do not number equations or signs of the extremum"
        return ""


def _is_list(choice: object) -> bool:
    return isinstance(choice, (list, tuple)) and bool(choice)
