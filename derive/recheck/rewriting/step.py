"""One step of a rewriting, as a certificate stores it."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck.generators import operators
from derive.recheck.schema import fields, text, texts

if TYPE_CHECKING:
    from derive.recheck.rewriting.ground import Ground


@dataclass(frozen=True)
class Step:
    """A term, what replaces it, by which rule, and the rule's arguments."""

    rule: str
    left: Tree
    right: Tree
    arguments: tuple[Tree, ...]

    def require(self, expected: Tree) -> None:
        """Raise unless the term is replaced by exactly this."""
        if parse(expected.text()).text() != self.right.text():
            raise RecheckFailed(f"{self.rule}: {self.left.text()[:60]} is not {self.right.text()[:60]}")

    def fails(self) -> RecheckFailed:
        """What is raised where the rule does not apply."""
        return RecheckFailed(f"{self.rule} says nothing about {self.left.text()[:80]}")

    def argument(self, index: int) -> Tree:
        """One argument of the rule."""
        if index >= len(self.arguments):
            raise self.fails()
        return self.arguments[index]


Rule = Callable[[Step, "Ground"], None]
"""Raises unless both terms are equal, and the new one is defined, wherever the old one is defined."""


def step_of(data: object, symbols: Set[str]) -> Step:
    """Read one step.

    Raises
    ------
    RecheckFailed
        Where a text is not written as usual, or holds more than the claim's symbols, or anything but a call
        or a power is replaced.
    """
    plain = fields(data, ("rule", "replaces", "by"), ("with",))
    if "with" in plain and not plain["with"]:
        raise RecheckFailed("a step has an empty list of arguments")
    read = [plain["replaces"], plain["by"], *texts(plain.get("with", []))]
    trees = []
    for stored in read:
        tree = parse(text(stored))
        if tree.text() != stored or tree.kind == "relation" or operators(tree):
            raise RecheckFailed(f"{stored[:60]!r} is not written as usual")
        if not tree.symbols() <= symbols:
            raise RecheckFailed(f"{stored[:60]} holds a symbol that is not the claim's")
        trees.append(tree)
    left, right, *arguments = trees
    if left.kind not in ("call", "pow") or left.text() == right.text():
        raise RecheckFailed(f"{left.text()[:60]} cannot be replaced by {right.text()[:60]}")
    return Step(text(plain["rule"]), left, right, tuple(arguments))
