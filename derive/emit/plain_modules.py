"""The plain-data modules: the list of theories, and one catalogue of quantities for each theory."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from derive.emit.errors import CatalogueError
from derive.emit.layout import MARK, WIDTH, opening
from derive.emit.model import EmittedTheory

CATALOGUE = "__init__.py"
"""The file of a theory's catalogue, and of the list of theories in the folder above."""


def theory_list(theories: Sequence[str]) -> str:
    """The text of generated/__init__.py, from the names of the theories."""
    names = tuple(theories)
    return (
        f'"""Numeric functions emitted from the proved theories.\n\n{MARK}\n"""\n\n'
        f"THEORIES = {formatted(names, 'THEORIES', len('THEORIES = '))}\n"
    )


def catalogue_module(theory: EmittedTheory, digests: Mapping[str, str]) -> str:
    """The text of generated/<theory>/__init__.py: the quantities as one literal, in the given order.

    Parameters
    ----------
    theory : what is emitted.
    digests : SHA-256 of the text of each file by its name: the catalogue and the files belong together.
    """
    text = formatted(theory.quantities, f"{theory.name}.quantities", len("QUANTITIES = "))
    first = opening(f"{theory.title}: the catalogue of quantities.")
    modules = {name.removesuffix(".py"): digest for name, digest in digests.items() if name.endswith(".py")}
    others = {name: digest for name, digest in digests.items() if not name.endswith(".py")}
    parts = [f"QUANTITIES = {text}"]
    parts.append(f"MODULES = {formatted(modules, f'{theory.name}.modules', len('MODULES = '))}")
    if others:
        parts.append(f"FILES = {formatted(others, f'{theory.name}.files', len('FILES = '))}")
    return f'{first}\n\n{MARK}\n"""\n\n' + "\n\n".join(parts) + "\n"


def formatted(value: object, place: str, column: int = 0, indent: int = 0) -> str:
    """Plain data as source text, on one line where it fits into the page, else one entry a line.

    Parameters
    ----------
    value : what is written.
    place : where the value stands, for error messages.
    column : where the text starts on its first line.
    indent : indentation of the line it starts on.

    Raises
    ------
    CatalogueError
        For anything but None, bool, int, str, and lists, tuples and dicts (text keys) of these.
    """
    if value is None or isinstance(value, (bool, int)):
        return repr(value)
    if isinstance(value, str):
        return _text(value, column, indent)
    inner = indent + 4
    pad = " " * inner
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                raise CatalogueError(f"a key of {place}", key)
        start, end = "{", "}"
        heads = [f"{_quoted(key)}: " for key in value]
        entries = list(value.values())
        places = [f"{place}[{key!r}]" for key in value]
    elif isinstance(value, (list, tuple)):
        start, end = ("(", ")") if isinstance(value, tuple) else ("[", "]")
        heads = [""] * len(value)
        entries = list(value)
        places = [f"{place}[{i}]" for i in range(len(entries))]
    else:
        raise CatalogueError(place, value)
    rows = list(zip(heads, entries, places, strict=True))
    flat = [head + formatted(entry, where, -(10**9)) for head, entry, where in rows]
    tail = "," if isinstance(value, tuple) and len(entries) == 1 else ""
    line = start + ", ".join(flat) + tail + end
    if column + len(line) <= WIDTH or not entries:
        return line
    body = [
        f"{pad}{head}{formatted(entry, where, inner + len(head) + 1, inner)}," for head, entry, where in rows
    ]
    return "\n".join([start, *body, " " * indent + end])


def _quoted(text: str) -> str:
    """A string literal in double quotes; the escapes of JSON mean the same in Python."""
    return json.dumps(text, ensure_ascii=False)


def _text(text: str, column: int, indent: int) -> str:
    """A string literal, broken at spaces into adjacent literals in parentheses where it is too long."""
    if column + len(_quoted(text)) <= WIDTH:
        return _quoted(text)
    room = WIDTH - indent - 8
    pieces = [""]
    for word in text.split(" "):
        if pieces[-1] and len(pieces[-1]) + len(word) + 1 > room:
            pieces.append("")
        pieces[-1] += word + " "
    pieces[-1] = pieces[-1][:-1]
    pad = " " * (indent + 4)
    return "\n".join(["(", *(pad + _quoted(piece) for piece in pieces), " " * indent + ")"])
