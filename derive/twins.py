"""Wrong twins: small changes to a statement, each of which its procedure must refuse.

A check that also accepts the neighbours of a true statement proves nothing. The twins are made from the
statement itself: a sign flipped, a coefficient changed by one, a power raised, two symbols swapped, a term
dropped, the other branch of a root, a sense reversed, a matrix transposed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, zip_longest

import sympy as sp

from derive.problem import Relation

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


def twins(statement: tuple[Relation, ...], limit: int | None = 16) -> list[Twin]:
    """Up to `limit` twins, the kinds taking turns; None gives all."""
    kinds: dict[str, list[Twin]] = {}
    seen = {statement}
    for index, relation in enumerate(statement):
        place = f" in equation {index + 1}" if len(statement) > 1 else ""
        for kind, label, changed in _changes(relation):
            made = (*statement[:index], changed, *statement[index + 1 :])
            if made in seen or _trivial(relation, changed):
                continue
            seen.add(made)
            kinds.setdefault(kind, []).append(Twin(label + place, made))
    for label, made in _swapped(statement):
        if made not in seen and not all(_trivial(a, b) for a, b in zip(statement, made, strict=True)):
            seen.add(made)
            kinds.setdefault("swap", []).append(Twin(label, made))
    turns = _numbered(t for group in zip_longest(*kinds.values()) for t in group if t is not None)
    return turns if limit is None else turns[:limit]


def _numbered(made: Iterable[Twin]) -> list[Twin]:
    """The same change in several places gets a number, so that a label names one twin."""
    seen: Counter[str] = Counter()
    found = []
    for twin in made:
        seen[twin.label] += 1
        n = seen[twin.label]
        found.append(twin if n == 1 else Twin(f"{twin.label} ({n})", twin.statement))
    return found


def _trivial(a: Relation, b: Relation) -> bool:
    """Whether two equations are visibly the same, up to an overall sign."""
    if type(a) is not type(b) or not isinstance(a, sp.Eq):
        return bool(a == b)
    if a == b:
        return True
    left, right = a.lhs - a.rhs, b.lhs - b.rhs
    return bool(left == right or left == -right)


def _changes(relation: Relation) -> Iterator[tuple[str, str, Relation]]:
    if type(relation) in _REVERSED:
        yield "sense", "sense reversed", _REVERSED[type(relation)](relation.lhs, relation.rhs, evaluate=False)
    sides = (relation.lhs, relation.rhs)
    for side, expression in enumerate(sides):
        for kind, label, changed in mutations(expression):
            made = (changed, sides[1]) if side == 0 else (sides[0], changed)
            yield kind, label, type(relation)(*made, evaluate=False)


def mutations(e: sp.Expr) -> Iterator[tuple[str, str, sp.Expr]]:
    """Every single change of an expression: its kind, a label, and the changed expression."""
    if isinstance(e, sp.Add):
        for i, term in enumerate(e.args):
            rest = e.args[:i] + e.args[i + 1 :]
            yield "sign", f"sign of {term} flipped", sp.Add(*rest, -term)
            yield "drop", f"term {term} dropped", sp.Add(*rest)
    if isinstance(e, sp.Pow) and e.exp.is_Rational and not e.exp.is_Integer:
        yield "branch", f"other branch of {e}", -e
    if isinstance(e, sp.Pow) and e.exp.is_Integer:
        if e.exp != -1:
            yield "power", f"power of {e} raised", e.base ** (e.exp + 1)
        else:
            yield "power", f"{e} squared", e.base**-2
    if isinstance(e, sp.Rational):
        if e != -1:
            yield "coefficient", f"{e} + 1", e + 1
        if e != 1:
            yield "coefficient", f"{e} - 1", e - 1
    elif not e.is_Atom:
        skip = 1 if isinstance(e, sp.Pow) else len(e.args)
        if isinstance(e, (sp.Integral, sp.Derivative, sp.Limit)):
            skip = 1
        for i, a in enumerate(e.args[:skip]):
            for kind, label, changed in mutations(a):
                yield kind, label, e.func(*e.args[:i], changed, *e.args[i + 1 :])


def _swapped(statement: tuple[Relation, ...]) -> Iterator[tuple[str, tuple[Relation, ...]]]:
    symbols: set[sp.Symbol] = set()
    for r in statement:
        symbols |= r.free_symbols
    for a, b in combinations(sorted(symbols, key=lambda s: s.name), 2):
        if a.is_real is not b.is_real:
            continue
        for index, r in enumerate(statement):
            place = f" in equation {index + 1}" if len(statement) > 1 else ""
            made = (*statement[:index], _exchanged(r, {a: b, b: a}), *statement[index + 1 :])
            yield f"{a} and {b} swapped{place}", made


def _exchanged(r: Relation, exchange: dict[sp.Symbol, sp.Symbol]) -> Relation:
    """Two symbols exchanged on one side only: an identity stays true when both sides are renamed."""
    right = r.rhs.xreplace(exchange)
    if right != r.rhs:
        return type(r)(r.lhs, right, evaluate=False)
    return type(r)(r.lhs.xreplace(exchange), r.rhs, evaluate=False)
