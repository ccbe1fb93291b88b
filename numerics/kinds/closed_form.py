"""Closed forms: values of one generated function, and of another one where a divisor is exactly zero."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from numerics.catalogue import Evaluable
from numerics.errors import DomainError, shown
from numerics.kinds.components import obstacle_of, settled_value
from numerics.kinds.evaluator import NUMBERS, Entry, Evaluator, Named, Values


class ClosedFormEvaluator(Evaluator):
    """A value that is an expression in the parameters."""

    name: ClassVar[str] = "closed form"
    types: ClassVar[tuple[str, ...]] = NUMBERS
    keys: ClassVar[tuple[str, ...]] = ("value", "at_zero", "apart")

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """The value that the generated function computes."""
        function = known.function(_formula(known, values))

        def compute(_: int) -> Any:
            return function(*values)

        obstacle = None if exact else obstacle_of(known, values)
        return settled_value(known, values, compute, digits, obstacle=obstacle)

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The value, and the values at zero."""
        yield Named("value", entry.get("value"), is_value=True)
        for key, function in (entry.get("at_zero") or {}).items():
            yield Named(f"at_zero[{key!r}]", function, is_value=True)

    def wrong(self, entry: Entry) -> str:
        """Whether what is said of zero is about the quantity's parameters."""
        names = {parameter["name"] for parameter in entry["parameters"]}
        zeros, apart = entry.get("at_zero") or {}, entry.get("apart", ())
        if not isinstance(zeros, dict) or not isinstance(apart, (list, tuple)):
            return f"at_zero = {shown(zeros)} and apart = {shown(apart)} are not a dictionary and a list"
        groups = [key.split(",") if isinstance(key, str) else [None] for key in zeros]
        groups += [list(together) if isinstance(together, (list, tuple)) else [None] for together in apart]
        for group in groups:
            if not group or not all(isinstance(name, str) and name in names for name in group):
                return f"what it says of zero is about {shown(group)}, which are not its parameters"
        return ""


def _formula(known: Evaluable, values: Values) -> str:
    """The generated function for these values: where some that are divided by are exactly zero, another one.

    Raises
    ------
    DomainError
        Where several are zero at once and nothing is known of the value there.
    """
    limits = known.data.get("at_zero") or {}
    zeros = {domain.name for domain, value in zip(known.domains, values, strict=True) if value == 0}
    inside = [key for key in limits if zeros.issuperset(key.split(","))]
    if not inside:
        return str(known.data["value"])
    chosen = max(inside, key=lambda key: key.count(","))
    for together in known.data.get("apart", ()):
        if zeros.issuperset(together) and not set(together) <= set(chosen.split(",")):
            raise DomainError(" = ".join(together), 0, f"not all of {', '.join(together)} zero at once")
    return str(limits[chosen])
