"""Methods with numbers for their steps; they run the generated update maps."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from generated.games import updates
from numerics.arrays.arguments import Floats
from numerics.errors import (
    DomainError,
    MissingParameterError,
    ParameterError,
    UnknownParameterError,
)
from numerics.games.numbers import as_float
from numerics.games.runs.game import Game

State = tuple[Floats, ...]


@dataclass(frozen=True)
class Method:
    """A method with its steps; `method` makes it.

    name : as in `method`.
    steps : every step by name, a float.
    """

    name: str
    steps: Mapping[str, float] = field(default_factory=dict)

    @property
    def uses_jacobian(self) -> bool:
        """Whether the game must have its Jacobian."""
        return bool(updates.METHODS[self.name]["jacobian"])

    def start(self, omega: Floats) -> State:
        """The state with every earlier iterate equal to ω and zero momenta.

        Parameters
        ----------
        omega : shape (..., n).
        """
        parts = updates.METHODS[self.name]["state"].values()
        return tuple(np.zeros_like(omega) if what == "momentum" else omega for what in parts)

    def update(self, game: Game, state: State) -> State:
        """The next state.

        Parameters
        ----------
        game : with as many players as the method is defined for, and its Jacobian where it is used.
        state : arrays of shape (..., n), the iterate first.
        """
        made: State = getattr(updates, self.name)(game, state, **self.steps)
        return made

    def check(self, game: Game) -> None:
        """Raise ParameterError when the method is not defined for the game."""
        players = updates.METHODS[self.name]["players"]
        if players is not None and len(game.split) != players:
            raise ParameterError("split", game.split, f"the blocks of {players} players for {self.name}")
        if self.uses_jacobian and not game.has_jacobian:
            raise ParameterError("jacobian", None, f"given with the game: {self.name} uses it")


def method(name: str, /, **steps: Any) -> Method:
    """A method by name, with its steps.

    Parameters
    ----------
    name : gradient, alternating_gradient, heavy_ball, alternating_heavy_ball, extragradient,
        optimistic_gradient, consensus, symplectic_adjustment, complex_momentum or lead.
    steps : all steps of the method, real and finite: numbers, or text such as "1/10". Step sizes eta... must
        not be zero.

    Raises
    ------
    ParameterError
        For an unknown method, and steps that are missing, unknown or not real numbers.
    DomainError
        For steps that are not finite, and step sizes that are zero.

    Source
    ------
    Named with each method in `generated.games.updates.METHODS`.
    """
    known = updates.METHODS
    if not isinstance(name, str) or name not in known:
        near = difflib.get_close_matches(str(name), known, 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise ParameterError("name", name, f"one of {', '.join(known)}{hint}")
    needed = known[name]["steps"]
    for given in steps:
        if given not in needed:
            raise UnknownParameterError(given, steps[given], f"the steps of {name} are {', '.join(needed)}")
    values: dict[str, float] = {}
    for step in needed:
        if step not in steps:
            raise MissingParameterError(step, None, f"the steps of {name} are {', '.join(needed)}")
        values[step] = as_float(step, steps[step])
        if step in known[name]["nonzero"] and values[step] == 0.0:
            raise DomainError(step, steps[step], f"{step} != 0; without it {name} does not move")
    return Method(name, values)
