"""Update maps of iterative methods as NumPy code.

A map is run once on recorded values, which note every operation with its kind (scalar, vector or matrix).
The record is printed as one function: shared intermediate values get names, the rest is written where it
is used. Operations outside the table stop the emission.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from derive.emit.backends.infix import ATOM, PRODUCT, SUM, Fragment
from derive.emit.backends.python import module
from derive.emit.functions import builtin
from derive.emit.layout import MARK, opening, wrapped
from derive.emit.methods.recording import SCALAR, VECTOR, Node, Record, UpdateMapError, uses
from derive.emit.model import check_name
from derive.emit.plain_modules import formatted

_LONGEST = 84
_NAMED = ("v", "jacobian", "assemble")  # evaluations of the game stand on lines of their own

_STATE = '''def _floating(state):
    """The state in float64: products and differences of integers would overflow."""
    return [x - 0.0 for x in state]
'''
_HELPERS = {
    "assemble": '''def _assemble(split, *vectors):
    """The vector whose block for each player comes from the vector given for that player."""
    ends = _np.cumsum(split)
    return _np.concatenate([x[..., end - n : end] for x, n, end in _zip(vectors, split, ends)], axis=-1)
''',
    "between": '''def _between_players(split, matrix):
    """The matrix with every player's own diagonal block replaced by zero."""
    player = _np.repeat(_np.arange(_len(split)), split)
    return _np.where(player[:, _np.newaxis] == player, 0.0, matrix)
''',
    "apply": '''def _apply(matrix, x):
    """Matrix times vector, over any leading dimensions."""
    return _np.matmul(matrix, x[..., _np.newaxis])[..., 0]
''',
    "transpose": '''def _transpose(matrix):
    """The transposed matrix, over any leading dimensions."""
    return _np.swapaxes(matrix, -1, -2)
''',
}
_SAID = {
    "iterate": "the iterate", "previous": "the iterate before", "momentum": "a momentum",
}  # fmt: skip


class UpdateMap(Protocol):
    """What is emitted: see `derive.theories.games.updates.Update`."""

    @property
    def name(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def source(self) -> object: ...
    @property
    def map(self) -> Callable[..., tuple[Any, ...]]: ...
    @property
    def steps(self) -> tuple[str, ...]: ...
    @property
    def nonzero(self) -> tuple[str, ...]: ...
    @property
    def state(self) -> Mapping[str, str]: ...
    @property
    def players(self) -> int | None: ...


def updates_module(title: str, updates: Sequence[UpdateMap]) -> str:
    """The text of a module with one function for each update map, and a table of the methods.

    Parameters
    ----------
    title : opens the module's docstring.
    updates : in the order in which they are printed.

    Raises
    ------
    UpdateMapError
        For a map with an operation that cannot be emitted.
    NameClashError
        For names that an emitted module cannot use.
    """
    functions: list[str] = []
    used: set[str] = set()
    table: dict[str, dict[str, Any]] = {}
    for update in updates:
        record, outputs = _recorded(update)
        reached = uses(record, outputs)
        operations = {record.nodes[i].operation for i in reached}
        used |= operations
        functions.append(_function(update, record, outputs, reached))
        table[update.name] = {
            "summary": update.summary, "source": str(update.source), "steps": update.steps,
            "nonzero": update.nonzero, "state": dict(update.state), "players": update.players,
            "jacobian": "jacobian" in operations,
        }  # fmt: skip
    head = [opening(f"{title}: the methods' update maps on NumPy arrays."), "", MARK, "", *wrapped(
        "`game` has v(x), from arrays of shape (..., n) to arrays of the same shape; jacobian(x), to arrays "
        "of shape (..., n, n), for the methods that use it; and split, the sizes of the players' blocks.", ""
    ), '"""']  # fmt: skip
    methods = f"METHODS = {formatted(table, 'METHODS', len('METHODS = '))}\n"
    helpers = [text for name, text in _HELPERS.items() if name in used]
    imports = "\n".join(builtin("len", "zip")) + "\n\nimport numpy as _np"
    return module("\n".join(head), imports, [methods, _STATE, *helpers, *functions])


def _recorded(update: UpdateMap) -> tuple[Record, tuple[int, ...]]:
    """The record of a map, and the nodes that are the next state."""
    record = Record(update.name)
    check_name("method", update.name)
    for name in (*update.state, *update.steps):
        check_name(f"argument of {update.name}", name)
        if name == "game" or (name[0] == "t" and name[1:].isdigit()):
            raise UpdateMapError(update.name, f"the name {name!r} is taken by the emitted function itself")
    state = tuple(record.value(VECTOR, "argument", text=name) for name in update.state)
    steps = [record.value(SCALAR, "argument", text=name) for name in update.steps]
    made = update.map(record, state, *steps)
    if len(made) != len(state):
        raise UpdateMapError(update.name, f"returns {len(made)} vectors for a state of {len(state)}")
    outputs = tuple(record.need(VECTOR, value, "the state").index for value in made)
    reached = uses(record, outputs)
    unused = [record.nodes[s.index].text for s in (*state, *steps) if s.index not in reached]
    if unused:
        raise UpdateMapError(update.name, f"does not use {', '.join(unused)}")
    return record, outputs


def _fragment(node: Node, inside: Sequence[Fragment]) -> Fragment:
    """One operation written out."""
    listed = ", ".join(fragment.text for fragment in inside)
    match node.operation:
        case "argument" | "constant":
            return Fragment(node.text)
        case "add":
            return Fragment(f"{inside[0].inside(SUM)} + {inside[1].inside(PRODUCT)}", SUM)
        case "sub":
            return Fragment(f"{inside[0].inside(SUM)} - {inside[1].inside(PRODUCT)}", SUM)
        case "neg":
            return Fragment(f"-{inside[0].inside(ATOM)}", SUM)
        case "mul":
            return Fragment(f"{inside[0].inside(PRODUCT)}*{inside[1].inside(ATOM)}", PRODUCT)
        case "div":
            return Fragment(f"{inside[0].inside(PRODUCT)}/{inside[1].inside(ATOM)}", PRODUCT)
        case "v" | "jacobian":
            return Fragment(f"game.{node.operation}({listed})")
        case "assemble":
            return Fragment(f"_assemble(game.split, {listed})")
        case "between":
            return Fragment(f"_between_players(game.split, {listed})")
    return Fragment(f"_{node.operation}({listed})")


def _function(update: UpdateMap, record: Record, outputs: Sequence[int], reached: Counter[int]) -> str:
    """One emitted function."""
    fragments: dict[int, Fragment] = {}
    terms: list[str] = []

    def name(fragment: Fragment) -> Fragment:
        terms.append(f"t{len(terms)} = {fragment.text}")
        return Fragment(f"t{len(terms) - 1}")

    for index in sorted(reached):
        node = record.nodes[index]
        fragment = _fragment(node, [fragments[i] for i in node.operands])
        while len(fragment.text) > _LONGEST:
            longest = max(node.operands, key=lambda i: len(fragments[i].text))
            fragments[longest] = name(fragments[longest])
            fragment = _fragment(node, [fragments[i] for i in node.operands])
        if node.operands and (reached[index] > 1 or node.operation in _NAMED):
            fragment = name(fragment)
        fragments[index] = fragment
    parts = ", ".join(update.state) + ("," if len(update.state) == 1 else "")
    values = [fragments[i].text for i in outputs]
    lines = [
        f"def {update.name}(game, state, {', '.join(update.steps)}):",
        *_docstring(update, Counter(record.nodes[i].operation for i in reached)),
        f"    {f'({parts})' if len(update.state) == 1 else parts} = _floating(state)",
        *(f"    {term}" for term in terms),
        f"    return ({', '.join(values)}{',' if len(values) == 1 else ''})",
    ]
    return "\n".join(lines) + "\n"


def _docstring(update: UpdateMap, operations: Counter[str]) -> list[str]:
    said = ", ".join(f"{name} {_SAID[what]}" for name, what in update.state.items())
    only = f" of {update.players} players" if update.players else ""
    needs = "v and jacobian" if operations["jacobian"] else "v"
    counts = ", ".join(f"{what} {operations[what]}" for what in ("v", "jacobian") if operations[what])
    return [
        opening(update.summary, "    "), "", "    Parameters", "    ----------",
        *wrapped(f"game : a game{only} with {needs}", "    ", "    "),
        *wrapped(f"state : tuple of arrays of shape (..., n): {said}", "    ", "    "),
        *wrapped(f"{', '.join(update.steps)} : real numbers", "    ", "    "), "",
        "    Returns", "    -------",
        *wrapped("the next state, a tuple like `state`; the two may share arrays"), "",
        *wrapped(f"Evaluations: {counts}."), *wrapped(f"Source: {update.source}.", "    ", "    "), '    """',
    ]  # fmt: skip
