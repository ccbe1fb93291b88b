"""A game as plain NumPy functions, made from its own expressions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.theories.games.errors import GameError
from derive.theories.games.exact import number

Field = Callable[[Any], Any]


@dataclass(frozen=True)
class NumericGame:
    """v and ∇v in float64.

    v : from arrays of shape (..., n) to arrays of the same shape.
    jacobian : from arrays of shape (..., n) to (..., n, n).
    split : the sizes of the players' blocks.
    """

    v: Field
    jacobian: Field
    split: tuple[int, ...]


def read_numbers(symbols: Mapping[str, sp.Symbol], given: Mapping[str, Any]) -> dict[sp.Symbol, sp.Expr]:
    """A number for each symbol.

    Parameters
    ----------
    symbols : by name.
    given : numbers by the same names; floats mean their binary value.

    Raises
    ------
    GameError
        For names that are missing or unknown, and values that are not numbers.
    """
    if set(symbols) != set(given):
        differences = {"missing": set(symbols) - set(given), "unknown": set(given) - set(symbols)}
        said = "; ".join(f"{what} {', '.join(sorted(names))}" for what, names in differences.items() if names)
        raise GameError(f"parameters of the game: {said}; it has {', '.join(symbols) or 'none'}")
    values = {}
    for name, value in given.items():
        read = number(value, name)
        if not read.is_number:
            raise GameError(f"{name} = {read} is not allowed; it must be a number")
        values[symbols[name]] = read
    return values


def numeric_game(
    v: sp.Matrix, jacobian: sp.Matrix, variables: Sequence[sp.Symbol], split: tuple[int, ...]
) -> NumericGame:
    """The game as functions of arrays.

    Parameters
    ----------
    v, jacobian : in the variables alone.
    variables : all of them, in order.
    split : how many each player has.

    Raises
    ------
    GameError
        For expressions that have no float64 counterpart.
    """
    n = len(variables)
    return NumericGame(_field(v, variables, (n,)), _field(jacobian, variables, (n, n)), split)


def _field(matrix: sp.Matrix, variables: Sequence[sp.Symbol], tail: tuple[int, ...]) -> Field:
    import numpy as np

    if matrix.has(AppliedUndef):
        unknown = ", ".join(sorted(str(f.func) for f in matrix.atoms(AppliedUndef)))
        raise GameError(f"unknown functions have no values: {unknown}; put known ones in their place first")
    # Own names, so that nothing of a symbol's name reaches the code.
    names = [sp.Dummy(f"x{i}") for i in range(len(variables))]
    entries = matrix.xreplace(dict(zip(variables, names, strict=True)))
    function = sp.lambdify(names, list(entries), modules=["scipy", "numpy"], cse=True)

    def field(x: Any) -> Any:
        x = np.asarray(x, dtype=np.float64)
        values = function(*(x[..., i] for i in range(x.shape[-1])))
        shaped = [np.broadcast_to(np.asarray(value, dtype=np.float64), x.shape[:-1]) for value in values]
        return np.stack(shaped, axis=-1).reshape(x.shape[:-1] + tail)

    try:
        with np.errstate(all="ignore"):
            field(np.full(len(variables), 0.5))
    except (NameError, TypeError, AttributeError, ValueError, OverflowError) as error:
        raise GameError(f"the game has no float64 functions: {error}") from error
    return field
