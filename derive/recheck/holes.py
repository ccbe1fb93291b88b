"""An integral or a derivative taken out of a statement, and its value put into the hole that it leaves."""

from __future__ import annotations

from collections.abc import Callable

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import times
from derive.recheck.case import HOLE, Case
from derive.recheck.flint_engine import Ratio


def holed(node: Tree, instead: Tree) -> Callable[[Tree], Tree | None]:
    """What replaces every occurrence of a call by another tree."""
    said = node.text()

    def change(tree: Tree) -> Tree | None:
        return instead if tree.kind == "call" and tree.head == node.head and tree.text() == said else None

    return change


def filled(case: Case, tree: Tree, value: Ratio) -> Ratio:
    """A tree with a fraction put into its hole."""
    num, den = case.engine.fraction(tree)
    index = case.engine.names.index(HOLE)
    if num.derivative(index) == 0 and den.derivative(index) == 0:
        raise RecheckFailed("the statement does not contain what is to be found")
    top, bottom = case.at_hole(num, value), case.at_hole(den, value)
    return times(top[0], bottom[1]), times(top[1], bottom[0])
