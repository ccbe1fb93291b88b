"""Expressions in the distance from a point: what cancels in a sum is taken away before any rounding."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from derive.exact.text import Tree, flat, number
from derive.recheck.bounds import bounded


def shifted(tree: Tree, name: str, by: Tree) -> Tree:
    """The tree with a symbol replaced by a sum, and like terms of the sums that it enters added up."""
    if tree.kind == "symbol" and tree.head == name:
        return by
    if name not in tree.symbols():
        return tree
    args = [shifted(a, name, by) for a in tree.args]
    if tree.kind == "add":
        return _collected(args)
    if tree.kind == "mul":
        return _distributed(args)
    return Tree(tree.kind, tree.head, tree.value, tuple(args))


def _distributed(args: Sequence[Tree]) -> Tree:
    """A product; a number times a sum is a sum."""
    sums = [a for a in args if a.kind == "add"]
    rest = [a for a in args if a.kind != "add"]
    if len(sums) == 1 and rest and all(a.kind == "number" for a in rest):
        return _collected([flat("mul", (*rest, term)) for term in sums[0].args])
    return flat("mul", args)


def _collected(args: Sequence[Tree]) -> Tree:
    """A sum; terms that differ by a number only are one term."""
    known: dict[str, tuple[Fraction, Tree]] = {}
    for term in flat("add", args).args:
        factors = term.args if term.kind == "mul" else (term,)
        amount = Fraction(1)
        for f in factors:
            amount = bounded(amount * f.value) if f.kind == "number" else amount
        others = [f for f in factors if f.kind != "number"]
        plain = number(1) if not others else others[0] if len(others) == 1 else flat("mul", others)
        before, _ = known.get(plain.text(), (Fraction(0), plain))
        known[plain.text()] = bounded(before + amount), plain
    terms = [_times(amount, plain) for amount, plain in known.values() if amount]
    if len(terms) < 2:
        return terms[0] if terms else number(0)
    return flat("add", terms)


def _times(amount: Fraction, plain: Tree) -> Tree:
    if plain.kind == "number":
        return number(amount * plain.value)
    return plain if amount == 1 else flat("mul", (number(amount), plain))
