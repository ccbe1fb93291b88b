"""Plain trees put together: sums, products and powers without zeros and ones."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from derive.exact.text import Tree, flat, number, parse

ZERO, ONE = number(0), number(1)
PI = Tree("symbol", head="pi")


def call(head: str, *args: Tree) -> Tree:
    """A function value."""
    return Tree("call", head, args=args)


def total(args: list[Tree]) -> Tree:
    """A sum."""
    kept = [a for a in args if a != ZERO]
    if all(a.kind == "number" for a in kept):
        return number(sum((a.value for a in kept), Fraction(0)))
    return kept[0] if len(kept) == 1 else Tree("add", args=tuple(kept))


def product(args: list[Tree]) -> Tree:
    """A product."""
    if any(a == ZERO for a in args):
        return ZERO
    kept = [a for a in args if a != ONE]
    return ONE if not kept else kept[0] if len(kept) == 1 else Tree("mul", args=tuple(kept))


def power(base: Tree, exponent: Tree | int | Fraction) -> Tree:
    """A power."""
    exponent = exponent if isinstance(exponent, Tree) else number(exponent)
    if exponent == ZERO:
        return ONE
    return base if exponent == ONE else Tree("pow", args=(base, exponent))


def negative(tree: Tree) -> Tree:
    """A tree with the other sign."""
    return product([number(-1), tree])


def one_and_square(u: Tree) -> Tree:
    """1 + u²."""
    return total([ONE, power(u, 2)])


def one_less_square(u: Tree) -> Tree:
    """1 - u², a product of its own left as it is."""
    square = Tree("mul", args=(number(-1), Tree("pow", args=(u, number(2)))))
    return Tree("add", args=(ONE, square))


def rule(parameters: str, text: str) -> Callable[..., Tree]:
    """A formula in some parameters, as a function of trees for them.

    Parameters
    ----------
    parameters : their names, separated by commas.
    text : the formula; all its symbols but constants are parameters.
    """
    names, formula = [p.strip() for p in parameters.split(",")], parse(text)
    assert formula.symbols() <= set(names)

    def filled(*args: Tree) -> Tree:
        return _filled(formula, dict(zip(names, args, strict=True)))

    return filled


def _filled(tree: Tree, values: dict[str, Tree]) -> Tree:
    if tree.kind == "symbol":
        return values.get(tree.head, tree)
    args = [_filled(a, values) for a in tree.args]
    if tree.kind == "add":
        return _sum_of(args)
    if tree.kind == "mul":
        return _product_of(args)
    if tree.kind == "pow":
        return power(args[0], args[1])
    return Tree(tree.kind, tree.head, tree.value, tuple(args))


def _sum_of(args: list[Tree]) -> Tree:
    """A sum as texts write it: flat, with one number."""
    parts = flat("add", args).args
    constant = sum((a.value for a in parts if a.kind == "number"), Fraction(0))
    rest = [a for a in parts if a.kind != "number"]
    return total([*rest, number(constant)]) if rest else number(constant)


def _product_of(args: list[Tree]) -> Tree:
    parts = flat("mul", args).args
    constant = Fraction(1)
    for a in parts:
        constant *= a.value if a.kind == "number" else 1
    rest = [a for a in parts if a.kind != "number"]
    if constant == 0 and any(map(_has_call, rest)):
        # Zero times a value says nothing where there is no value.
        return Tree("mul", args=(ZERO, *rest))
    return product([number(constant), *rest])


def _has_call(tree: Tree) -> bool:
    return tree.kind == "call" or any(map(_has_call, tree.args))
