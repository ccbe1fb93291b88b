"""Derivatives of plain trees, for the interval Newton test and for the side a root lies on."""

from __future__ import annotations

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.functions.forms import ONE, ZERO, power, product, total
from derive.recheck.functions.registry import row_of


def derivative(tree: Tree, name: str) -> Tree:
    """The derivative of a tree in one of its symbols.

    Raises
    ------
    RecheckFailed
        For a function that has no complex derivative, or none known here.
    """
    if name not in tree.symbols():
        return ZERO
    if tree.kind == "symbol":
        return ONE
    if tree.kind == "add":
        return total([derivative(a, name) for a in tree.args])
    if tree.kind == "mul":
        terms = []
        for i, a in enumerate(tree.args):
            d = derivative(a, name)
            if d != ZERO:
                terms.append(product([*tree.args[:i], d, *tree.args[i + 1 :]]))
        return total(terms)
    if tree.kind == "pow":
        base, exponent = tree.args
        if name not in exponent.symbols():
            lowered = power(base, total([exponent, number(-1)]))
            return product([exponent, lowered, derivative(base, name)])
        log = Tree("call", "log", args=(base,))
        inner = total([product([derivative(exponent, name), log]),
                      product([exponent, power(base, number(-1)), derivative(base, name)])])  # fmt: skip
        return product([tree, inner])
    row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
    if row is not None and row.slopes is None and row.by_others is not None:
        return derivative(row.by_others(*tree.args), name)
    if row is None or row.slopes is None:
        raise RecheckFailed(f"no derivative of {tree.text()[:60]}")
    terms = []
    for slope, a in zip(row.slopes(*tree.args), tree.args, strict=True):
        inner = derivative(a, name)
        if inner != ZERO and slope is None:
            raise RecheckFailed(f"no derivative of {tree.text()[:60]}")
        terms.append(ZERO if slope is None else product([slope, inner]))
    return total(terms)
