"""A vector field as the catalogue holds it: steps as plain data, read and played on jets.

Each step is a few words, and "; " stands between two: ``number 1/2``, ``pi``, ``E``, ``time``, ``state 0``,
``parameter 2``, ``add 3 4``, ``mul 3 4``, ``power 3 -1``, ``root 3 1/2`` and ``call exp 5``, with the numbers
of earlier steps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from flint import fmpq

from numerics.errors import DomainError
from numerics.flows.tape import SLOPES, Jet

_SINGLE = {"number": 1, "pi": 0, "E": 0, "time": 0, "state": 1, "parameter": 1}


class PlainField:
    """A field with parameters.

    Parameters
    ----------
    data : its steps, and the steps that are its components.
    parameters : how many there are.
    size : of the state.

    Raises
    ------
    DomainError
        Where the data is no field.
    """

    def __init__(self, data: Mapping[str, Any], parameters: int, size: int) -> None:
        try:
            self._steps = [_read(line, k) for k, line in enumerate(data["steps"].split("; "))]
            self._outputs = [int(k) for k in data["outputs"]]
            if len(self._outputs) != size or not all(0 <= k < len(self._steps) for k in self._outputs):
                raise ValueError("as many outputs as components of the state are needed")
            limits = {"state": size, "parameter": parameters}
            for word, _, extra in self._steps:
                if word in limits and not 0 <= extra < limits[word]:
                    raise ValueError(f"{word} {extra}")
        except (ValueError, LookupError, TypeError, AttributeError, ZeroDivisionError) as error:
            raise DomainError("flow", str(error), "steps as `rederive generate` writes them") from None
        self.size = size
        self.timed = any(word == "time" for word, _, _ in self._steps)

    def at(self, values: Sequence[Any]) -> Callable[[list[Jet]], list[Any]]:
        """The field at these parameters; where it contains the time, that is one more component."""

        def field(state: list[Jet]) -> list[Any]:
            one = state[0].tape.number(1)
            made: list[Any] = []
            for word, operands, extra in self._steps:
                made.append(_played(word, [made[k] for k in operands], extra, state, values, self.size))
            found = [made[k] for k in self._outputs]
            return [*found, one] if self.timed else found

        return field


def _read(line: str, place: int) -> tuple[str, tuple[int, ...], Any]:
    """A step from its line; raises ValueError or LookupError for what is none."""
    word, *rest = line.split()
    if word in _SINGLE:
        if len(rest) != _SINGLE[word]:
            raise ValueError(line)
        if word == "number":
            return word, (), fmpq(*map(int, rest[0].split("/")))
        return word, (), int(rest[0]) if rest else None
    extra: Any = None
    if word == "call":
        extra, *rest = rest
        if extra not in SLOPES or len(rest) != 1:
            raise ValueError(line)
    elif word in ("power", "root"):
        extra = Fraction(rest.pop())
    elif word not in ("add", "mul"):
        raise ValueError(line)
    operands = tuple(map(int, rest))
    if not operands or not all(0 <= k < place for k in operands):
        raise ValueError(line)
    return word, operands, extra


def _played(word: str, of: list[Any], extra: Any, state: list[Jet], values: Sequence[Any], size: int) -> Any:
    tape = state[0].tape
    if word == "number":
        return tape.number(extra)
    if word == "pi":
        return tape.pi()
    if word == "E":
        return tape.number(1).exp()
    if word == "time":
        return state[size]
    if word == "state":
        return state[extra]
    if word == "parameter":
        return tape.number(values[extra])
    if word == "call":
        return of[0].apply(extra)
    if word in ("power", "root"):
        return of[0] ** (int(extra) if extra.denominator == 1 else extra)
    total = of[0]
    for other in of[1:]:
        total = total + other if word == "add" else total * other
    return total
