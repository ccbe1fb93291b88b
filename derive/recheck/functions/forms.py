"""Plain trees put together: sums, products and powers without zeros and ones."""

from __future__ import annotations

from fractions import Fraction

from derive.exact.text import Tree, number

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
