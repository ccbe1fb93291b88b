"""Derivatives of plain trees, for the interval Newton test and for the side a root lies on."""

from __future__ import annotations

from fractions import Fraction

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number

ZERO, ONE = number(0), number(1)


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
        return _sum([derivative(a, name) for a in tree.args])
    if tree.kind == "mul":
        terms = []
        for i, a in enumerate(tree.args):
            d = derivative(a, name)
            if d != ZERO:
                terms.append(_product([*tree.args[:i], d, *tree.args[i + 1 :]]))
        return _sum(terms)
    if tree.kind == "pow":
        base, exponent = tree.args
        if name not in exponent.symbols():
            lowered = _power(base, _sum([exponent, number(-1)]))
            return _product([exponent, lowered, derivative(base, name)])
        log = Tree("call", "log", args=(base,))
        inner = _sum([_product([derivative(exponent, name), log]),
                      _product([exponent, _power(base, number(-1)), derivative(base, name)])])  # fmt: skip
        return _product([tree, inner])
    if tree.kind == "call" and len(tree.args) == 1:
        return _product([_outer(tree.head, tree.args[0]), derivative(tree.args[0], name)])
    if tree.kind == "call" and tree.head == "owens_t" and len(tree.args) == 2:
        slopes = _owens_t(*tree.args)
        return _sum([_product([d, derivative(a, name)]) for d, a in zip(slopes, tree.args, strict=True)])
    raise RecheckFailed(f"no derivative of {tree.text()[:60]}")


def _owens_t(h: Tree, a: Tree) -> tuple[Tree, Tree]:
    """∂T/∂h = -exp(-h²/2) erf(h a/√2) / √(8π) and ∂T/∂a = exp(-h² (1 + a²)/2) / (2π (1 + a²))."""
    half, pi = number(Fraction(-1, 2)), Tree("symbol", "pi")
    spread, square = _sum([ONE, _power(a, number(2))]), _power(h, number(2))
    inner = _call("erf", _product([h, a, _power(number(2), half)]))
    gauss = _call("exp", _product([half, square]))
    first = [number(-1), _power(_product([number(8), pi]), half), gauss, inner]
    second = [number(Fraction(1, 2)), _power(_product([pi, spread]), number(-1))]
    return _product(first), _product([*second, _call("exp", _product([half, square, spread]))])


def _outer(head: str, u: Tree) -> Tree:
    """The derivative of a function at u."""
    square = _power(u, number(2))
    plus, minus = _sum([ONE, square]), _sum([ONE, _product([number(-1), square])])
    gauss = Tree("call", "exp", args=(_product([number(-1), square]),))
    over_root_pi = _product([number(2), _power(Tree("symbol", "pi"), number(Fraction(-1, 2)))])
    rules = {
        "exp": _call("exp", u), "log": _power(u, number(-1)),
        "sin": _call("cos", u), "cos": _product([number(-1), _call("sin", u)]),
        "tan": _sum([ONE, _power(_call("tan", u), number(2))]),
        "sinh": _call("cosh", u), "cosh": _call("sinh", u),
        "tanh": _sum([ONE, _product([number(-1), _power(_call("tanh", u), number(2))])]),
        "atan": _power(plus, number(-1)), "atanh": _power(minus, number(-1)),
        "asin": _power(minus, number(Fraction(-1, 2))),
        "acos": _product([number(-1), _power(minus, number(Fraction(-1, 2)))]),
        "asinh": _power(plus, number(Fraction(-1, 2))),
        "erfcx": _sum([_product([number(2), u, _call("erfcx", u)]),
                       _product([number(-1), over_root_pi])]),
        "erf": _product([over_root_pi, gauss]), "erfc": _product([number(-1), over_root_pi, gauss]),
    }  # fmt: skip
    if head not in rules:
        raise RecheckFailed(f"no derivative of {head}")
    return rules[head]


def _call(head: str, u: Tree) -> Tree:
    return Tree("call", head, args=(u,))


def _sum(args: list[Tree]) -> Tree:
    kept = [a for a in args if a != ZERO]
    if all(a.kind == "number" for a in kept):
        return number(sum((a.value for a in kept), Fraction(0)))
    return kept[0] if len(kept) == 1 else Tree("add", args=tuple(kept))


def _product(args: list[Tree]) -> Tree:
    if any(a == ZERO for a in args):
        return ZERO
    kept = [a for a in args if a != ONE]
    return ONE if not kept else kept[0] if len(kept) == 1 else Tree("mul", args=tuple(kept))


def _power(base: Tree, exponent: Tree) -> Tree:
    if exponent == ZERO:
        return ONE
    return base if exponent == ONE else Tree("pow", args=(base, exponent))
