"""Whether the description of an integral in a catalogue is one that can be evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any

from numerics.errors import DomainError
from numerics.integrals.program import Program

_CHARTS = {"plain", "lower", "upper"}
_KEYS = {"real", "reversed", "infinite", "switches", "conditions", "choice", "charts"}


def check_integral(data: Any, parameters: int, has_ends: bool) -> str:
    """What is wrong with a description; "" when nothing is.

    Parameters
    ----------
    data : the description, as plain data.
    parameters : how many the quantity has.
    has_ends : whether the catalogue names a function for the finite ends.
    """
    if not isinstance(data, Mapping) or data.keys() != _KEYS or not isinstance(data["charts"], Mapping):
        return "the integral is not described as data"
    if data["charts"].keys() != _CHARTS:
        return f"an integral has the charts {', '.join(sorted(_CHARTS))}"
    infinite = data["infinite"]
    flags = [data["real"], data["reversed"], *(infinite if isinstance(infinite, (list, tuple)) else [None])]
    if len(flags) != 4 or not all(type(flag) is bool for flag in flags):
        return "real, reversed and infinite of an integral are truth values"
    if has_ends == all(infinite):
        return "the ends of the integral are not those that its description has"
    count, conditions, choice = data["switches"], data["conditions"], data["choice"]
    whole = type(count) is int and isinstance(conditions, (list, tuple)) and isinstance(choice, Mapping)
    if not whole or not all(type(k) is int and 0 <= k < count for k in conditions):
        return "the conditions of an integral are numbers of its switches"
    if set(choice) != {"".join(signs) for signs in product("+-0", repeat=len(conditions))}:
        return "the choice of an integral has an entry for each combination of signs"
    for name, chart in data["charts"].items():
        try:
            program = Program(chart, parameters)
        except DomainError as error:
            return f"the chart {name}: {error}"
        sizes = len(program.switches) == len(program.slopes) == count
        if not sizes or not all(type(k) is int and 0 <= k < len(program.branches) for k in choice.values()):
            return f"the chart {name} does not fit the switches and branches"
    return ""
