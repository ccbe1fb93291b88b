"""Small operations on plain trees: substitution, folding of constants, requirements for analyticity."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from fractions import Fraction
from math import isqrt

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.bounds import bounded, rational_power
from derive.recheck.constants import closed_form
from derive.recheck.functions.registry import ROWS, row_of

BINDERS = ("Integral", "Limit", "RootRadius")  # their second argument is bound
INFINITE = {1: "oo", -1: "-1*oo"}
# Analytic on the real line, most of them in the whole plane.
SMOOTH = frozenset(row.name for row in ROWS if row.smooth)


def replaced(tree: Tree, change: Callable[[Tree], Tree | None]) -> Tree:
    """The tree with every node for which `change` gives another one replaced, outermost first."""
    new = change(tree)
    if new is not None:
        return new
    if not tree.args:
        return tree
    return Tree(tree.kind, tree.head, tree.value, tuple(replaced(a, change) for a in tree.args))


def substituted(tree: Tree, name: str, value: Tree) -> Tree:
    """The tree with a symbol replaced, constants folded."""

    def change(t: Tree) -> Tree | None:
        if t.kind == "symbol" and t.head == name:
            return value
        if t.kind == "call" and t.head in BINDERS and len(t.args) > 1:
            bound = t.args[1].symbols()
            if name not in free_symbols(t):
                return t
            if name in bound or bound & value.symbols():
                raise RecheckFailed(f"{name} cannot be replaced in {t.text()[:60]}: a symbol is bound there")
        return None

    return folded(replaced(tree, change))


def free_symbols(tree: Tree) -> frozenset[str]:
    """Names of the symbols that a tree is about: not the variables of integrals, limits and root radii."""
    if tree.kind == "symbol":
        return tree.symbols()
    found = [free_symbols(a) for a in tree.args]
    if tree.kind == "call" and tree.head in BINDERS and len(found) > 1:
        # The ends of an integral and the point of a limit lie outside of what is bound.
        return (found[0] - found[1]).union(*found[2:])
    return frozenset().union(*found)


def nodes(tree: Tree, *heads: str) -> list[Tree]:
    """All calls of some functions, outermost first."""
    found = [tree] if tree.kind == "call" and tree.head in heads else []
    for a in tree.args:
        found += nodes(a, *heads)
    return found


def is_whole(tree: Tree, integers: Collection[str]) -> bool:
    """Whether a tree is plainly a whole number: a polynomial in such symbols with whole coefficients."""
    if tree.kind == "number":
        return tree.value.denominator == 1
    if tree.kind == "symbol":
        return tree.head in integers
    if tree.kind == "pow":
        power = tree.args[1]
        natural = power.kind == "number" and power.value.denominator == 1 and power.value > 0
        return natural and is_whole(tree.args[0], integers)
    return tree.kind in ("add", "mul") and all(is_whole(a, integers) for a in tree.args)


def folded(tree: Tree) -> Tree:
    """Arithmetic of numbers carried out, and functions evaluated at their simplest points."""
    args = tuple(folded(a) for a in tree.args)
    if tree.kind == "add":
        total = Fraction(0)
        for a in args:
            total = bounded(total + a.value) if a.kind == "number" else total
        rest = tuple(a for a in args if a.kind != "number")
        if not rest:
            return number(total)
        parts = (*rest, number(total)) if total else rest
        return parts[0] if len(parts) == 1 else Tree("add", args=parts)
    if tree.kind == "mul":
        product = Fraction(1)
        for a in args:
            product = bounded(product * a.value) if a.kind == "number" else product
        rest = tuple(a for a in args if a.kind != "number")
        if not rest or product == 0:
            return number(product)
        parts = (number(product), *rest) if product != 1 else rest
        return parts[0] if len(parts) == 1 else Tree("mul", args=parts)
    if tree.kind == "pow" and args[0].kind == args[1].kind == "number":
        return _power(args[0].value, args[1].value) or Tree("pow", args=args)
    row = row_of(tree.head, len(args)) if tree.kind == "call" else None
    if row is not None and row.simplest is not None:
        return row.simplest(args, folded) or Tree("call", tree.head, args=args)
    if tree.kind == "call" and len(args) == 1:
        call = Tree("call", tree.head, args=args)
        if args[0].kind == "number":
            return _special(tree.head, args[0].value) or closed_form(call) or call
        return closed_form(call) or call
    return Tree(tree.kind, tree.head, tree.value, args)


def _power(base: Fraction, exponent: Fraction) -> Tree | None:
    if base == 0:
        if exponent <= 0:
            raise RecheckFailed("a power of zero that is not positive")
        return number(0)
    if exponent.denominator == 1:
        return number(rational_power(base, int(exponent)))
    if exponent.denominator == 2 and base > 0:
        up, down = isqrt(base.numerator), isqrt(base.denominator)
        if up**2 == base.numerator and down**2 == base.denominator:
            return number(rational_power(Fraction(up, down), exponent.numerator))
    return number(1) if base == 1 else None


def _special(head: str, x: Fraction) -> Tree | None:
    """A function at a rational number where its value is one of the simplest."""
    row = row_of(head)
    if row is None:
        return None
    if x == 0 and row.smooth and row.at_zero is not None:
        return number(row.at_zero)
    return row.exact_at(x) if row.exact_at is not None else None


def requirements(tree: Tree, x: str) -> Iterator[tuple[Tree, bool, bool]]:
    """What makes a tree analytic in x: (base, must be positive, may be zero at an end)."""
    if x not in tree.symbols():
        return
    for a in tree.args:
        yield from requirements(a, x)
    if tree.kind in ("symbol", "add", "mul"):
        return
    if tree.kind == "pow" and tree.args[1].kind == "number":
        power = tree.args[1].value
        if power.denominator != 1:
            yield tree.args[0], True, power > 0
        elif power < 0:
            yield tree.args[0], False, False
        return
    row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
    if row is not None and row.by_others is not None and row.slopes is None:
        yield from requirements(row.by_others(*tree.args), x)
        return
    if row is not None and row.away_from is not None:
        yield row.away_from(*tree.args), False, False
        return
    if row is not None and row.needs is not None:
        for needed in row.conditions(*tree.args):
            yield needed, True, False
        return
    if row is not None and row.smooth:
        return
    raise RecheckFailed(f"no rule for where {tree.text()[:60]} is analytic")
