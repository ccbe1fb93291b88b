"""Where a theory begins to look for an extremum: starters, registered by its own part of numerics."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from numerics.parts import part_of

Choices: TypeAlias = tuple[int, ...]
Start: TypeAlias = tuple[Choices, Sequence[Any]]
Starter: TypeAlias = Callable[..., Sequence[Start]]


@dataclass(frozen=True)
class Starts:
    """Starters of one theory, by the family of the quantity.

    Parameters
    ----------
    near : from the parameters as floats; they raise a `RederiveError` or an ArithmeticError beyond float64.
    wide : from the parameters as they are, at the current precision, where floats do not reach.
    """

    near: Mapping[str, Starter] = field(default_factory=dict)
    wide: Mapping[str, Starter] = field(default_factory=dict)


# One entry a theory, made once when its part is loaded.
REGISTERED: dict[str, Starts] = {}
_NONE = Starts()


def register(theory: str, starts: Starts) -> None:
    """Let extrema of a theory begin where these starters say."""
    REGISTERED[theory] = starts


def starts_of(theory: str) -> Starts:
    """The starters of a theory, whose part of numerics is loaded first; none where it has registered none."""
    part_of(theory)
    return REGISTERED.get(theory, _NONE)
