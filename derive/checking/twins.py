"""Wrong twins: small changes to a statement, each of which its procedure must refuse.

A check that also accepts the neighbours of a true statement proves nothing. The twins are made from the
statement itself: a sign flipped, a coefficient changed by one, a power raised, two symbols swapped, a term
dropped, the other branch of a root, a sense reversed, a matrix or one of its blocks transposed, two blocks
swapped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, zip_longest

import sympy as sp

from derive.errors import StatementError
from derive.exact.expressions import to_text
from derive.statement.fidelity import MatrixEquation
from derive.statement.problem import Relation

_UNDEFINED = frozenset({sp.nan, sp.zoo})
_INFINITE = frozenset({sp.oo, -sp.oo})
Make = Callable[[], sp.Expr]
"""Builds a changed expression: most changes are never tried, and need not be built."""
Label = Callable[[], str]
"""Says what was changed: to print an expression takes about as long as to build it."""
_REVERSED = {
    sp.StrictGreaterThan: sp.StrictLessThan,
    sp.GreaterThan: sp.StrictLessThan,
    sp.StrictLessThan: sp.StrictGreaterThan,
    sp.LessThan: sp.StrictGreaterThan,
}


@dataclass(frozen=True)
class Twin:
    """A changed statement and what was changed."""

    label: str
    statement: tuple[Relation, ...]


def twins(
    statement: tuple[Relation, ...], limit: int | None = 16, matrices: Sequence[MatrixEquation] = ()
) -> list[Twin]:
    """Up to `limit` twins, the kinds taking turns; None gives all. No two have the same label."""
    kinds: dict[str, list[Twin]] = {}
    seen = {statement}
    labels: Counter[str] = Counter()
    checks = [_Check(r) for r in statement]
    for kind, told, make in _candidates(statement, matrices):
        if limit is not None and len(kinds.get(kind, ())) >= limit:
            continue  # so many of a kind are never taken, and need not be built
        try:
            made = make()
        except ValueError:
            continue  # a polynomial of degree -1, say, is none
        if made in seen or not _is_twin(checks, made):
            continue
        seen.add(made)
        label = told()
        labels[label] += 1
        # A twin listed as equal is named by its label, which must not excuse another one.
        unique = label if labels[label] == 1 else f"{label} (place {labels[label]})"
        kinds.setdefault(kind, []).append(Twin(unique, made))
    turns = [t for group in zip_longest(*kinds.values()) for t in group if t is not None]
    return turns if limit is None else turns[:limit]


def _candidates(
    statement: tuple[Relation, ...], matrices: Sequence[MatrixEquation]
) -> Iterator[tuple[str, Label, Callable[[], tuple[Relation, ...]]]]:
    for number, matrix in enumerate(matrices, start=1):
        place = f" in matrix equation {number}" if len(matrices) > 1 else ""
        for label, order in _rearrangements(matrix):
            yield "transpose", (label + place).__str__, partial(_rearranged, statement, matrix, order)
    for index, relation in enumerate(statement):
        place = f" in equation {index + 1}" if len(statement) > 1 else ""
        for kind, told, change in _changes(relation):
            yield kind, partial(_placed, told, place), partial(_with, statement, index, change)
    for told, make in _swapped(statement):
        yield "swap", told, make


def _placed(told: Label, place: str) -> str:
    return told() + place


def _with(statement: tuple[Relation, ...], index: int, make: Callable[[], Relation]) -> tuple[Relation, ...]:
    return (*statement[:index], make(), *statement[index + 1 :])


Entry = tuple[int, int]


def _rearrangements(matrix: MatrixEquation) -> Iterator[tuple[str, dict[Entry, Entry]]]:
    """Which entry of the right side stands where: all or a block of it transposed, two blocks swapped."""
    height, width = matrix.shape
    if height == width > 1:
        yield "right side transposed", {(i, j): (j, i) for i in range(height) for j in range(width)}
    blocks = dict(_blocks(matrix))
    for name, (top, left, n, k) in blocks.items():
        if len(blocks) > 1 and n == k > 1:
            inside = [(i, j) for i in range(n) for j in range(k)]
            yield f"block {name} transposed", {(top + i, left + j): (top + j, left + i) for i, j in inside}
    for (name, (t1, l1, *size1)), (other, (t2, l2, *size2)) in combinations(blocks.items(), 2):
        if size1 == size2:
            inside = [(i, j) for i in range(size1[0]) for j in range(size1[1])]
            there = {(t1 + i, l1 + j): (t2 + i, l2 + j) for i, j in inside}
            yield f"blocks {name} and {other} swapped", there | {b: a for a, b in there.items()}


def _blocks(matrix: MatrixEquation) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """Name, first row, first column, height and width of each block."""
    top = 0
    for i, n in enumerate(matrix.rows, start=1):
        left = 0
        for j, k in enumerate(matrix.columns, start=1):
            yield f"({i}, {j})", (top, left, n, k)
            left += k
        top += n


def _rearranged(
    statement: tuple[Relation, ...], matrix: MatrixEquation, order: dict[Entry, Entry]
) -> tuple[Relation, ...]:
    changed = list(statement)
    width = matrix.shape[1]
    for (i, j), (row, column) in order.items():
        here, there = matrix.start + i * width + j, matrix.start + row * width + column
        changed[here] = sp.Eq(statement[here].lhs, statement[there].rhs, evaluate=False)
    return tuple(changed)


class _Check:
    """Whether a change of one relation left mathematics behind, and made it another statement."""

    def __init__(self, relation: Relation) -> None:
        self.relation = relation
        self._infinite = _holds_any(relation, _INFINITE)
        self._difference = relation.lhs - relation.rhs if isinstance(relation, sp.Eq) else None

    def is_sensible(self, changed: Relation) -> bool:
        """No 1/0, and no infinity that was not there before."""
        return changed is self.relation or not _holds_any(
            changed, _UNDEFINED if self._infinite else _UNDEFINED | _INFINITE
        )

    def is_trivial(self, changed: Relation) -> bool:
        """Whether two equations are visibly the same, up to an overall sign."""
        if changed == self.relation:
            return True
        if self._difference is None or type(changed) is not type(self.relation):
            return False
        difference = changed.lhs - changed.rhs
        return bool(difference == self._difference or difference == -self._difference)


def _is_twin(checks: Sequence[_Check], made: tuple[Relation, ...]) -> bool:
    pairs = list(zip(checks, made, strict=True))
    if all(c.is_trivial(b) for c, b in pairs) or not all(c.is_sensible(b) for c, b in pairs):
        return False
    return all(b is c.relation or _is_plain(b) for c, b in pairs)


def _holds_any(e: sp.Basic, wanted: frozenset[sp.Basic]) -> bool:
    """Whether one of these atoms occurs in an expression; a part that occurs twice is looked at once."""
    seen, waiting = set(), [e]
    while waiting:
        part = waiting.pop()
        if part in wanted:
            return True
        if part not in seen:
            seen.add(part)
            waiting += part.args
    return False


def _changes(relation: Relation) -> Iterator[tuple[str, Label, Callable[[], Relation]]]:
    left, right = relation.lhs, relation.rhs
    if type(relation) in _REVERSED:
        reverse = _REVERSED[type(relation)]
        yield "sense", "sense reversed".__str__, partial(reverse, left, right, evaluate=False)
    if isinstance(relation, sp.Eq) and right != 0:
        told = "sign of the right side flipped".__str__
        yield "side", told, lambda: sp.Eq(left, -right, evaluate=False)
    for kind, told, change in mutations(left):
        yield kind, told, partial(_related, type(relation), change, lambda: right)
    for kind, told, change in mutations(right):
        yield kind, told, partial(_related, type(relation), lambda: left, change)


def _related(kind: type[Relation], left: Make, right: Make) -> Relation:
    return kind(left(), right(), evaluate=False)


def mutations(e: sp.Expr) -> Iterator[tuple[str, Label, Make]]:
    """Every single change of an expression: its kind, its label, and what builds the changed one."""
    if isinstance(e, sp.Add):
        for i, term in enumerate(e.args):
            rest = e.args[:i] + e.args[i + 1 :]
            yield "sign", partial("sign of {} flipped".format, term), partial(_sum, rest, term)
            yield "drop", partial("term {} dropped".format, term), partial(sp.Add, *rest)
    if isinstance(e, sp.Pow) and e.exp.is_Rational and not e.exp.is_Integer:
        yield "branch", partial("other branch of {}".format, e), e.__neg__
    if isinstance(e, sp.Pow) and e.exp.is_Integer:
        if e.exp != -1:
            yield "power", partial("power of {} raised".format, e), partial(sp.Pow, e.base, e.exp + 1)
        else:
            yield "power", partial("{} squared".format, e), partial(sp.Pow, e.base, -2)
    if isinstance(e, sp.Rational):
        if e != -1:
            yield "coefficient", partial("{} replaced by {}".format, e, e + 1), partial(sp.Add, e, 1)
        if e != 1:
            yield "coefficient", partial("{} replaced by {}".format, e, e - 1), partial(sp.Add, e, -1)
    elif not e.is_Atom:
        skip = 1 if isinstance(e, sp.Pow) else len(e.args)
        if isinstance(e, (sp.Integral, sp.Derivative, sp.Limit)):
            skip = 1
        if isinstance(e, sp.Integral):
            yield from _bounds(e)
        for i, a in enumerate(e.args[:skip]):
            for kind, told, change in mutations(a):
                yield kind, told, partial(_with_part, e, i, change)


def _sum(rest: tuple[sp.Expr, ...], term: sp.Expr) -> sp.Expr:
    return sp.Add(*rest, -term)


def _with_part(e: sp.Expr, i: int, make: Make) -> sp.Expr:
    return e.func(*e.args[:i], make(), *e.args[i + 1 :])


def _swapped(
    statement: tuple[Relation, ...],
) -> Iterator[tuple[Label, Callable[[], tuple[Relation, ...]]]]:
    symbols: set[sp.Symbol] = set()
    for r in statement:
        symbols |= r.free_symbols
    for a, b in combinations(sorted(symbols, key=lambda s: s.name), 2):
        if a.is_real is not b.is_real:
            continue
        for index, r in enumerate(statement):
            place = f" in equation {index + 1}" if len(statement) > 1 else ""
            yield (
                partial("{} and {} swapped{}".format, a, b, place),
                partial(_with, statement, index, partial(_exchanged, r, {a: b, b: a})),
            )


def _exchanged(r: Relation, exchange: dict[sp.Symbol, sp.Symbol]) -> Relation:
    """Two symbols exchanged on one side only: an identity stays true when both sides are renamed."""
    right = r.rhs.xreplace(exchange)
    if right != r.rhs:
        return type(r)(r.lhs, right, evaluate=False)
    return type(r)(r.lhs.xreplace(exchange), r.rhs, evaluate=False)


def _bounds(e: sp.Integral) -> Iterator[tuple[str, Label, Make]]:
    """Changes of an integral's finite bounds."""
    for i, limit in enumerate(e.limits):
        for j in range(1, len(limit)):
            if limit[j].is_infinite:
                continue
            for kind, told, change in mutations(limit[j]):
                yield kind, partial(_of_a_bound, told), partial(_with_bound, e, i, j, change)


def _of_a_bound(told: Label) -> str:
    return f"bound {told()}"


def _with_bound(e: sp.Integral, i: int, j: int, make: Make) -> sp.Expr:
    limit = e.limits[i]
    made = sp.Tuple(*limit[:j], make(), *limit[j + 1 :])
    return e.func(e.function, *e.limits[:i], made, *e.limits[i + 1 :])


def _is_plain(changed: Relation) -> bool:
    """Whether plain text can say a relation, of which SymPy may have evaluated the functions."""
    try:
        to_text(changed)
    except StatementError:
        return False
    return True
