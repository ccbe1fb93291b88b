"""Ends of the domains of parameters: rational numbers, or irrational ones between two rational bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flint import fmpq

from numerics.errors import ParameterError
from numerics.parameters import parse_exact


@dataclass(frozen=True)
class End:
    """One end of an interval.

    text : as it is shown, such as 1/2 or sqrt(2).
    below, above : rational bounds; both are the end itself where it is rational.
    """

    text: str
    below: fmpq
    above: fmpq

    def order(self, number: fmpq) -> int | None:
        """-1, 0 or 1 as the number is below, at or above the end; None between the bounds."""
        if self.below == self.above:
            return int(number > self.below) - int(number < self.below)
        # An irrational end is strictly between its bounds.
        return -1 if number <= self.below else 1 if number >= self.above else None


def read_end(name: str, data: Any) -> End | None:
    """An end as the catalogue holds it: None, a rational as text, or a text with its bounds.

    Raises
    ------
    ParameterError
        For anything else.
    """
    if data is None:
        return None
    if isinstance(data, Mapping):
        if data.keys() != {"text", "below", "above"}:
            raise ParameterError(name, sorted(data), "an end with text, below and above")
        below, above = parse_exact(name, data["below"]), parse_exact(name, data["above"])
        if not below < above:
            raise ParameterError(name, str(below), f"an end with below < above = {above}")
        return End(str(data["text"]), below, above)
    value = parse_exact(name, data)
    return End(str(value), value, value)
