"""Terms as neutral trees: put together, walked through, and changed to SymPy expressions and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import sympy as sp

from derive.exact.expressions import to_sympy, to_tree
from derive.exact.text import Tree, number, parse

IMAGINARY, PI = Tree("symbol", head="I"), Tree("symbol", head="pi")
ZERO, ONE = number(0), number(1)
HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Step:
    """A term, what replaces it, the name of the rule, and the rule's arguments."""

    rule: str
    left: Tree
    right: Tree
    arguments: tuple[Tree, ...] = ()

    def plain(self) -> dict[str, object]:
        """As a certificate stores it."""
        made = {"rule": self.rule, "replaces": self.left.text(), "by": self.right.text()}
        return made | ({"with": [a.text() for a in self.arguments]} if self.arguments else {})


def usual(tree: Tree) -> Tree:
    """The tree as its own text is read: sums of sums and products of products are flat."""
    return parse(tree.text())


def call(head: str, *args: Tree) -> Tree:
    """A function value."""
    return Tree("call", head, args=args)


def plus(*args: Tree) -> Tree:
    """A sum without zeros."""
    kept = tuple(a for a in args if a != ZERO)
    return usual(kept[0] if len(kept) == 1 else Tree("add", args=kept) if kept else ZERO)


def times(*args: Tree) -> Tree:
    """A product without ones."""
    kept = tuple(a for a in args if a != ONE)
    return usual(kept[0] if len(kept) == 1 else Tree("mul", args=kept) if kept else ONE)


def raised(base: Tree, exponent: Tree | Fraction | int) -> Tree:
    """A power; the first and the zeroth are none."""
    e = exponent if isinstance(exponent, Tree) else number(exponent)
    return ONE if e == ZERO else base if e == ONE else usual(Tree("pow", args=(base, e)))


def minus(tree: Tree) -> Tree:
    """The opposite."""
    return times(number(-1), tree)


def is_call(tree: Tree, *heads: str) -> bool:
    """Whether a term is a value of one of these functions."""
    return tree.kind == "call" and tree.head in heads


def rational(tree: Tree) -> Fraction | None:
    """The value of a number; None for any other term."""
    return tree.value if tree.kind == "number" else None


def inner_first(trees: Iterable[Tree]) -> Iterator[Tree]:
    """All subterms that are calls or powers, arguments before what holds them."""
    for tree in trees:
        yield from inner_first(tree.args)
        if tree.kind in ("call", "pow"):
            yield tree


def outer_first(trees: Iterable[Tree]) -> Iterator[Tree]:
    """All subterms that are calls or powers, arguments after what holds them."""
    for tree in trees:
        if tree.kind in ("call", "pow"):
            yield tree
        yield from outer_first(tree.args)


def names(tree: Tree) -> set[str]:
    """All names in a tree, those of constants included."""
    if tree.kind == "symbol":
        return {tree.head}
    return set().union(*map(names, tree.args)) if tree.args else set()


def substituted(tree: Tree, left: Tree, right: Tree) -> Tree:
    """The tree with every occurrence of a call or power replaced."""
    found = _replaced(tree, lambda t: right if t.kind == left.kind and t.text() == left.text() else None)
    return tree if found is tree else usual(found)


def _replaced(tree: Tree, change: Callable[[Tree], Tree | None]) -> Tree:
    new = change(tree)
    if new is not None:
        return new
    args = tuple(_replaced(a, change) for a in tree.args)
    same = all(a is b for a, b in zip(args, tree.args, strict=True))
    return tree if same else Tree(tree.kind, tree.head, tree.value, args)


class conjugate(sp.Function):  # type: ignore[misc]
    """The conjugate, with nothing evaluated: SymPy would make z conjugate(z) a modulus again."""


def is_atomic(tree: Tree) -> bool:
    """Whether a term is no polynomial: a root, a power with a symbolic exponent, a function value."""
    if tree.kind == "call":
        return True
    exponent = tree.args[1]
    return exponent.kind != "number" or exponent.value.denominator != 1


class Terms:
    """SymPy expressions of the trees of one problem, each made once.

    Parameters
    ----------
    symbols : the problem's own symbols by name.
    """

    def __init__(self, symbols: Mapping[str, sp.Symbol]) -> None:
        self.symbols = symbols
        self._made: dict[str, sp.Expr] = {}

    def expression(self, tree: Tree) -> sp.Expr:
        """The SymPy expression of a tree."""
        key = tree.text()
        if key not in self._made:
            self._made[key] = to_sympy(tree, self.symbols, {"conjugate": conjugate})
        return self._made[key]

    def values(self, trees: list[Tree]) -> list[sp.Expr]:
        """Function values and roots in trees: SymPy may have cancelled some that a recheck reads."""
        found = [self.expression(t) for t in inner_first(trees) if is_atomic(t)]
        return [sp.I, *found] if any("I" in names(t) for t in trees) else found

    def tree(self, expression: sp.Expr) -> Tree:
        """The tree of a SymPy expression."""
        return usual(to_tree(expression))
