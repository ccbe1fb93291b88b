"""Relations of both tables of functions, at poles, on cuts, at whole, negative and complex numbers.

Each is evaluated by mpmath wherever its row lets it enter an algebra and all values in it exist: there it
must vanish.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

import pytest
import sympy as sp
from mpmath import mp

from derive.exact.expressions import to_tree
from derive.exact.text import Tree, number
from derive.functions.registry import ROWS as PROVERS
from derive.functions.registry import arguments_of, row_of
from derive.functions.row import Row
from derive.proofs.relations import _outermost as outermost
from derive.recheck.functions.registry import ROWS as RECHECKED
from derive.recheck.functions.registry import row_of as rechecked_row
from derive.recheck.functions.row import Row as RecheckedRow
from derive.recheck.relations import _outermost as outermost_calls
from tests.helpers.plain_numbers import Numbers, value

R = sp.Rational
VALUES = (
    *map(sp.Integer, (-3, -2, -1, 0, 1, 2, 3)),
    *(R(p, q) for p, q in ((-5, 2), (-1, 2), (-1, 4), (1, 3), (1, 2), (3, 4), (6, 5), (7, 2))),
    *(R(1, 2) + sp.I / 3, -R(3, 2) + sp.I / 4, -1 - sp.I / 5, 2 * sp.I),
)
FEW = 120
PLAIN = Numbers()


def points(name: str, arity: int) -> list[tuple[sp.Expr, ...]]:
    """All tuples of the values, or some of them, the same ones every time."""
    everywhere = list(product(VALUES, repeat=arity)) if arity == 1 else []
    generator = Random(name)
    drawn = [tuple(generator.choice(VALUES) for _ in range(arity)) for _ in range(FEW)]
    return everywhere or drawn


def may_enter(row: Any, args: Iterable[Any]) -> bool:
    """Whether a value of a function in the claim's own text may be related."""
    args = list(args)
    if row is None:
        return False
    if row.total == "always" or row.single:
        return True
    if row.total == "at real arguments":
        return all(map(PLAIN.real, args))
    return row.defined is not None and bool(row.defined(PLAIN, *args))


def of_provers(row: Row, at: tuple[sp.Expr, ...]) -> Iterator[Tree]:
    """What vanishes at a point, as the provers' row has it."""
    symbols = sp.symbols(f"s:{row.arity}")
    put = dict(zip(symbols, at, strict=True))

    def admitted(e: sp.Expr, sure: bool) -> bool:
        calls = [c for c in outermost(e) if row_of(c) is None or row_of(c).by_others is None]  # type: ignore
        return sure or all(may_enter(row_of(c), [a.xreplace(put) for a in arguments_of(c)]) for c in calls)

    for relation in row.relations:
        if relation.where is None or relation.where(PLAIN, *at):
            e = relation.vanishing(*symbols)
            if admitted(e, relation.sure):
                yield filled(to_tree(e), {str(s): to_tree(v) for s, v in put.items()})
    head = row.head if row.name.startswith("hyper") else row.head or row.reads
    for recurrence in row.recurrences:
        if recurrence.where is None or recurrence.where(PLAIN, *at):
            *parts, rest = recurrence.coefficients(*symbols)
            e = rest
            for k, c in enumerate(parts):
                moved = list(symbols)
                moved[recurrence.position] += k
                e = e + c * head(*moved)  # type: ignore[misc]
            if admitted(
                sp.Add(*(head(*_moved(symbols, recurrence.position, k)) for k in range(len(parts)))), False
            ):  # type: ignore[misc]
                yield filled(to_tree(e), {str(s): to_tree(v) for s, v in put.items()})


def _moved(args: Iterable[Any], position: int, by: int) -> list[Any]:
    moved = list(args)
    moved[position] = moved[position] + by
    return moved


def of_recheck(row: RecheckedRow, at: tuple[Tree, ...]) -> Iterator[Tree]:
    """What vanishes at a point, as the recheck's row has it."""

    def admitted(tree: Tree, sure: bool) -> bool:
        calls = [(c, rechecked_row(c.head, len(c.args))) for c in outermost_calls(tree)]
        return sure or all(r is not None and (r.by_others or may_enter(r, c.args)) for c, r in calls)

    for relation in row.relations:
        if relation.where is None or relation.where(PLAIN, *at):
            tree = relation.vanishing(*at)
            if admitted(tree, relation.sure):
                yield tree
    for recurrence in row.recurrences:
        if recurrence.where is None or recurrence.where(PLAIN, *at):
            *parts, rest = (c(*at) for c in recurrence.coefficients)
            terms = [rest]
            calls = []
            for k, c in enumerate(parts):
                moved = list(at)
                place = recurrence.position
                moved[place] = Tree("add", args=(moved[place], number(Fraction(k))))
                calls.append(Tree("call", row.name, args=tuple(moved)))
                terms.append(Tree("mul", args=(c, calls[-1])))
            if admitted(Tree("add", args=tuple(calls)), False):
                yield Tree("add", args=tuple(terms))


def filled(tree: Tree, values: dict[str, Tree]) -> Tree:
    if tree.kind == "symbol":
        return values.get(tree.head, tree)
    return Tree(tree.kind, tree.head, tree.value, tuple(filled(a, values) for a in tree.args))


def require_zero(trees: Iterable[Tree]) -> int:
    """How many of them have a value; raise unless it is zero."""
    seen = 0
    for tree in trees:
        terms = [value(t) for t in (tree.args if tree.kind == "add" else (tree,))]
        found = value(tree)
        if found is None or None in terms:
            continue
        scale = 1 + max(abs(t) for t in terms)
        assert abs(found) < scale * mp.mpf(10) ** -15, (tree.text()[:300], found)
        seen += 1
    return seen


@pytest.mark.parametrize("row", [r for r in PROVERS if r.relations or r.recurrences], ids=lambda r: r.name)
def test_relations_of_the_provers_vanish(row: Row) -> None:
    with mp.workdps(30):
        assert sum(require_zero(of_provers(row, at)) for at in points(row.name, row.arity)) >= 1


@pytest.mark.parametrize(
    "row", [r for r in RECHECKED if r.relations or r.recurrences], ids=lambda r: f"{r.name}-{r.arity}"
)
def test_relations_of_the_recheck_vanish(row: RecheckedRow) -> None:
    with mp.workdps(30):
        trees = ((to_tree(v) for v in at) for at in points(row.name, row.arity))
        assert sum(require_zero(of_recheck(row, tuple(at))) for at in trees) >= 1
