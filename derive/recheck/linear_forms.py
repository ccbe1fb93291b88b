"""Equations that are affine in some symbols, taken apart on the tree itself: nothing is tested at points."""

from __future__ import annotations

from collections.abc import Mapping, Set

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number

CONSTANT = ""
_ONE = number(1)


def linear_form(tree: Tree, names: Set[str]) -> Mapping[str, Tree]:
    """Coefficients of an expression in the names, and its constant term under the empty name.

    Raises
    ------
    RecheckFailed
        Where a name stands anywhere but as a factor of a term.
    """
    if not tree.symbols() & names:
        return {CONSTANT: tree}
    if tree.kind == "symbol":
        return {tree.head: _ONE}
    if tree.kind == "add":
        parts: dict[str, list[Tree]] = {}
        for a in tree.args:
            for name, coefficient in linear_form(a, names).items():
                parts.setdefault(name, []).append(coefficient)
        return {n: c[0] if len(c) == 1 else Tree("add", args=tuple(c)) for n, c in parts.items()}
    if tree.kind == "mul":
        holding = [a for a in tree.args if a.symbols() & names]
        rest = [a for a in tree.args if not a.symbols() & names]
        if len(holding) == 1:
            inner = linear_form(holding[0], names)
            return {n: Tree("mul", args=(*rest, c)) for n, c in inner.items()}
    raise RecheckFailed(f"{tree.text()[:60]} is not affine in the statistics")
