"""Whether two terms are the same as rational functions of what they hold."""

from __future__ import annotations

from collections.abc import Iterable

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import times
from derive.recheck.flint_engine import Engine
from derive.recheck.ratios import constant_of


def same(a: Tree, b: Tree) -> bool:
    """Whether two terms are equal as fractions in their symbols, radicals and functions."""
    if a.text() == b.text():
        return True
    try:
        engine = Engine(a.symbols() | b.symbols(), list(_table((a, b))))
        return engine.equal(engine.fraction(a), engine.fraction(b))
    except RecheckFailed:
        return False


def proportional(a: Tree, b: Tree) -> bool:
    """Whether a term is a positive rational number times another one that is not zero everywhere."""
    if a.text() == b.text():
        return True
    try:
        engine = Engine(a.symbols() | b.symbols(), list(_table((a, b))))
        (n, d), (m, e) = engine.fraction(a), engine.fraction(b)
        left, right = engine.resolved(times(n, e)), engine.resolved(times(m, d))
        if left == 0 or right == 0:
            return False
        ratio = left.leading_coefficient() / right.leading_coefficient()
        return bool(ratio > 0) and engine.equal(engine.fraction(a), (ratio * m, e))
    except RecheckFailed:
        return False


def _table(trees: Iterable[Tree]) -> Iterable[dict[str, object]]:
    """Generators for all that polynomials cannot write, inner ones first; exponentials get spare ones."""
    found: dict[tuple[str, str, int], None] = {}
    for tree in trees:
        _collect(tree, found)
    for i, (kind, of, index) in enumerate(found):
        yield {"name": f"_same{i}", "kind": kind, "of": of, "index": index}


def _collect(tree: Tree, found: dict[tuple[str, str, int], None]) -> None:
    for a in tree.args:
        _collect(a, found)
    if tree.kind == "symbol" and tree.head == "I":
        found["imaginary", "-1", 0] = None
    elif tree.kind == "pow":
        exponent = constant_of(tree.args[1])
        if exponent is None:
            found["opaque", tree.text(), 0] = None
        elif exponent.denominator != 1 and tree.args[0].kind != "number":
            found["root", tree.args[0].text(), exponent.denominator] = None
    elif tree.kind == "call" and tree.head != "exp":
        found["opaque", tree.text(), 0] = None
