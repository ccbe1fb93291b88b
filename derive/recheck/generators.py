"""The table of generators that a certificate declares: which entries make sense at all.

A generator stands for a number that polynomials cannot write: a root, an exponential, the imaginary unit, a
function's value. Functions are told by calls; a symbol that happens to be called erf stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck.schema import fields, text, whole

CONSTANTS = ("pi", "E")
MAX_INDEX = 64
_MOST = 400
_NAME = re.compile(r"_[A-Za-z0-9_]*")
# The meaning of these belongs to the claim that states them: they are no numbers of an algebra.
_OPERATORS = frozenset({"Derivative", "Integral", "Limit"})


@dataclass(frozen=True)
class Generator:
    """One entry: ``root`` (index-th root of `of`), ``exp``, ``imaginary`` or ``opaque``."""

    name: str
    kind: str
    of: str
    index: int
    tree: Tree

    @property
    def meaning(self) -> Tree:
        """What it stands for, as a tree."""
        if self.kind == "imaginary":
            return Tree("symbol", head="I")
        if self.kind == "root":
            return Tree("pow", args=(self.tree, number(Fraction(1, self.index))))
        return Tree("call", head="exp", args=(self.tree,)) if self.kind == "exp" else self.tree


def generator_table(entries: Sequence[Mapping[str, Any]], symbols: Sequence[str]) -> tuple[Generator, ...]:
    """The generators of a certificate whose claim has these symbols.

    Raises
    ------
    RecheckFailed
        When a name is used twice or is no name of a generator, a kind, index or definition does not fit, two
        stand for the same, or one holds anything but the claim's symbols.
    """
    if len(entries) > _MOST:
        raise RecheckFailed(f"{len(entries)} generators; allowed are {_MOST}")
    table: list[Generator] = []
    names, seen = set(symbols), set[tuple[str, str, int]]()
    for entry in entries:
        plain = fields(entry, ("name", "kind", "of", "index"))
        name, kind, of = text(plain["name"]), text(plain["kind"]), text(plain["of"])
        g = Generator(name, kind, of, whole(plain["index"], 0, MAX_INDEX), parse(of))
        if not _NAME.fullmatch(name) or name in names:
            raise RecheckFailed(f"{name[:40]!r} is no name of a generator, or is used twice")
        if (kind, of, g.index) in seen:
            raise RecheckFailed(f"two generators stand for the {kind} of {of[:60]}")
        if g.tree.text() != of or not g.tree.symbols() <= set(symbols):
            raise RecheckFailed(f"the generator of {of[:60]} is not written in the claim's symbols")
        if operators(g.tree) or not _fits(g):
            raise RecheckFailed(f"{of[:60]} cannot be the {kind[:20]} of a generator with index {g.index}")
        names.add(name)
        seen.add((kind, of, g.index))
        table.append(g)
    return tuple(table)


def _fits(g: Generator) -> bool:
    tree = g.tree
    if g.kind == "imaginary":
        return g.of == "-1" and g.index == 0
    if g.kind == "root":
        return g.index >= 2 and tree.kind != "relation"
    if g.kind == "exp":
        return g.index == 0 and tree.kind != "relation"
    if g.kind != "opaque" or g.index != 0:
        return False
    if tree.kind == "symbol":
        return tree.head in CONSTANTS
    return (tree.kind == "call" and tree.head != "exp") or (
        tree.kind == "pow" and tree.args[1].kind != "number"
    )


def operators(tree: Tree) -> bool:
    """Whether a tree holds a derivative, an integral or a limit."""
    return (tree.kind == "call" and tree.head in _OPERATORS) or any(map(operators, tree.args))
