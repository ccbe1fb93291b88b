"""Reading players, matrices and points of games from what a user gives."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sympy as sp

from derive.theories.games.errors import GameError, SplitError, UndeclaredSymbolError
from derive.theories.games.exact import expression, symbols_of

_DECLARED = ("positive", "negative", "nonnegative", "nonpositive", "nonzero", "integer")


Symbols = tuple[sp.Symbol, ...]


def read_players(players: Any, parameters: Any) -> tuple[dict[str, Symbols], tuple[sp.Expr, ...], Symbols]:
    """The variables of each player, the losses, and the parameters.

    Parameters
    ----------
    players, parameters : as for `derive.theories.games.game.Game`.

    Raises
    ------
    GameError, UndeclaredSymbolError, NotExactError
        As `Game`.
    """
    if not isinstance(players, Mapping) or not players:
        raise GameError("players must map each player's name to (variables, loss), for one player or more")
    blocks: dict[str, Symbols] = {}
    losses: dict[str, Any] = {}
    for name, player in players.items():
        if not isinstance(name, str) or not name:
            raise GameError(f"a player's name must be a text, got {name!r}")
        if not isinstance(player, (tuple, list)) or len(player) != 2:
            raise GameError(f"player {name}: {player!r} is not a pair (variables, loss)")
        blocks[name], losses[name] = symbols_of(player[0], f"variables of {name}"), player[1]
    declared = symbols_of(parameters, "parameters")
    owners = _owners(blocks, declared)
    known = {*declared, *(x for block in blocks.values() for x in block)}
    read = []
    for name, loss in losses.items():
        read.append(expression(loss, f"loss of {name}"))
        unknown = sorted(s.name for s in read[-1].free_symbols - known)
        if unknown:
            same = not owners.keys().isdisjoint(unknown)
            raise UndeclaredSymbolError(
                f"loss of {name}: the symbols {', '.join(unknown)} are neither variables of a player nor "
                + (
                    "parameters; some have other assumptions"
                    if same
                    else "parameters; declare parameters=[...]"
                )
            )
    return blocks, tuple(read), declared


def _owners(blocks: Mapping[str, Symbols], parameters: Symbols) -> dict[str, str]:
    """Who has the symbol of each name; a name stands for one symbol."""
    owners: dict[str, str] = {}
    for name, variables in blocks.items():
        if not variables:
            raise GameError(f"player {name} has no variables; every player needs at least one")
        for symbol in variables:
            if symbol.name in owners:
                raise GameError(f"the variable {symbol} belongs to {owners[symbol.name]} and to {name}")
            owners[symbol.name] = name
    for symbol in parameters:
        if symbol.name in owners:
            raise GameError(f"{symbol} is a variable of {owners[symbol.name]} and cannot be a parameter")
        owners[symbol.name] = "the parameters"
    return owners


def read_point(at: Any, variables: Sequence[sp.Symbol]) -> tuple[sp.Expr, ...]:
    """A point as values in the order of the variables.

    Parameters
    ----------
    at : values in that order, or a mapping from the variables or their names.
    variables : in their order.

    Raises
    ------
    GameError
        For values that are missing, too many, not exact, that contain variables, or that contradict what a
        variable is declared to be.
    """
    listed = ", ".join(x.name for x in variables)
    if isinstance(at, Mapping):
        by_name = {getattr(s, "name", s): e for s, e in at.items()}
        if len(by_name) != len(at) or set(by_name) != {x.name for x in variables}:
            raise GameError(f"at = {dict(at)} is not a point; it needs a value for each of {listed}")
        given = [by_name[x.name] for x in variables]
    elif isinstance(at, Iterable) and not isinstance(at, str):
        given = list(at)
    else:
        raise GameError(f"at = {at!r} is not a point; it needs a value for each of {listed}")
    if len(given) != len(variables):
        raise GameError(f"at has {len(given)} values; it needs one for each of {listed}")
    names = {x.name for x in variables}
    values = []
    for symbol, value in zip(variables, given, strict=True):
        read = expression(value, f"at: {symbol}", text=True)
        if {s.name for s in read.free_symbols} & names:
            raise GameError(f"at: {symbol} = {read} contains variables of the game")
        for declared in _DECLARED:
            if getattr(symbol, f"is_{declared}") and getattr(read, f"is_{declared}") is False:
                raise GameError(f"at: {symbol} = {read}, but {symbol} is declared {declared}")
        values.append(read)
    return tuple(values)


def read_matrix(given: Any, where: str) -> sp.ImmutableMatrix:
    """A matrix of exact entries; text in it is read as numbers only."""
    if isinstance(given, sp.MatrixExpr):
        raise SplitError(f"{where} = {given} has no entries; it must be an explicit matrix or nested lists")
    rows = given.tolist() if hasattr(given, "tolist") else given
    if isinstance(rows, str) or not isinstance(rows, Iterable):
        raise SplitError(f"{where} = {given!r} is not a matrix; it must be nested lists or a SymPy matrix")
    rows = [list(row) if isinstance(row, Iterable) and not isinstance(row, str) else None for row in rows]
    if not rows or any(not row or len(row) != len(rows[0]) for row in rows):
        raise SplitError(f"{where} is not a matrix: its rows must be lists of one length, not empty")
    entries = [
        expression(e, f"{where}[{i}, {j}]", text=True)
        for i, row in enumerate(rows)
        for j, e in enumerate(row)
    ]
    return sp.ImmutableMatrix(len(rows), len(rows[0]), entries)


def read_split(split: Any, n: int) -> tuple[int, ...]:
    """The sizes of players' blocks.

    Raises
    ------
    SplitError
        Unless they are positive integers with the sum n.
    """
    try:
        given = tuple(split)
        sizes = tuple(operator.index(size) for size in given)
    except TypeError:
        given = sizes = ()
    if not sizes or any(isinstance(size, bool) for size in given) or min(sizes) < 1 or sum(sizes) != n:
        raise SplitError(f"split = {split!r} is not allowed; it must be positive integers with the sum {n}")
    return sizes


def sorted_symbols(symbols: Iterable[sp.Symbol]) -> tuple[sp.Symbol, ...]:
    return symbols_of(sorted(symbols, key=lambda s: s.sort_key()), "symbols of the matrix")


def fresh_symbols(stem: str, count: int, taken: Iterable[sp.Symbol]) -> tuple[sp.Symbol, ...]:
    """Real symbols stem1, stem2, … (or the stem alone) with names that are not taken."""
    names = {s.name for s in taken}
    while names & {stem, *(f"{stem}{i + 1}" for i in range(count))}:
        stem += "_"
    listed = [stem] if count == 1 else [f"{stem}{i + 1}" for i in range(count)]
    return tuple(sp.Symbol(name, real=True) for name in listed)
