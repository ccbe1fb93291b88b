"""Recheck of a subdivision: the pieces tile the box exactly, and mpmath's intervals decide each piece."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from derive.errors import DeriveError, RecheckFailed
from derive.recheck.facts import domain_of, oriented
from derive.recheck.intervals import evaluate, interval
from derive.text import Tree, parse

Side = tuple[Fraction, Fraction]
# Two interval arithmetics round differently; a piece may be halved this often before it is refused.
_EXTRA_HALVINGS = 8


def recheck(certificate: dict[str, Any]) -> str:
    """Verify that every piece is decided and that the pieces cover the claim."""
    try:
        evidence = certificate["evidence"]
        statement = [parse(t) for t in certificate["statement"]]
        assumptions = [parse(t) for t in certificate["assumptions"]]
        names = list(evidence["symbols"])
        box = [_side(s) for s in evidence["box"]]
        if not statement or len(statement) != len(evidence["targets"]):
            raise RecheckFailed("not every stated inequality has its boxes")
        if len(names) != len(box) or names != sorted(set(names)):
            raise RecheckFailed("the box does not list each symbol once")
        for name, side in zip(names, box, strict=True):
            _covers(name, side, certificate["domains"], assumptions)
        for tree, pieces in zip(statement, evidence["targets"], strict=True):
            if not tree.symbols() <= set(names):
                raise RecheckFailed("a symbol of the statement has no side in the box")
            _tile(box, [[_side(s) for s in sides] for sides, _ in pieces])
            for sides, why in pieces:
                _decide(tree, assumptions, names, [_side(s) for s in sides], why, _EXTRA_HALVINGS)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ZeroDivisionError) as error:
        if isinstance(error, DeriveError):
            raise
        raise RecheckFailed(f"the certificate is malformed: {error!r}") from error
    return f"{sum(map(len, evidence['targets']))} boxes evaluated again with mpmath intervals"


def _side(ends: list[str]) -> Side:
    low, high = Fraction(ends[0]), Fraction(ends[1])
    if low > high:
        raise RecheckFailed(f"a side runs from {low} down to {high}")
    return low, high


def _covers(name: str, side: Side, domains: list[str], assumptions: list[Tree]) -> None:
    """Raise unless the symbol's domain and rational bounds leave nothing outside the side."""
    lower: list[Fraction] = []
    upper: list[Fraction] = []
    for text in domains:
        symbol, low, high, _, _ = domain_of(text)
        if symbol == name:
            lower += [parse(low).value] if parse(low).kind == "number" else []
            upper += [parse(high).value] if parse(high).kind == "number" else []
    for tree in assumptions:
        if tree.head not in (">", ">=", "<", "<="):
            continue
        greater, less = tree.args if tree.head in (">", ">=") else tree.args[::-1]
        if greater.kind == "symbol" and greater.head == name and less.kind == "number":
            lower.append(less.value)
        if less.kind == "symbol" and less.head == name and greater.kind == "number":
            upper.append(greater.value)
    if not lower or not upper or max(lower) < side[0] or min(upper) > side[1]:
        raise RecheckFailed(f"the box does not cover {name}")


def _tile(box: list[Side], pieces: list[list[Side]]) -> None:
    """Raise unless the pieces come from the box by repeated cuts along planes that no piece crosses."""
    if any(len(p) != len(box) for p in pieces) or not pieces:
        raise RecheckFailed("the pieces do not tile the box")
    stack = [(box, pieces)]
    while stack:
        whole, parts = stack.pop()
        if len(parts) == 1:
            if parts[0] != whole:
                raise RecheckFailed("the pieces do not tile the box")
            continue
        for axis, (low, high) in enumerate(whole):
            cuts = {p[axis][0] for p in parts} - {low}
            free = [c for c in sorted(cuts) if not any(p[axis][0] < c < p[axis][1] for p in parts)]
            if free and low < free[0] < high:
                cut = free[len(free) // 2]
                below = [p for p in parts if p[axis][1] <= cut]
                above = [p for p in parts if p[axis][0] >= cut]
                stack.append(([*whole[:axis], (low, cut), *whole[axis + 1 :]], below))
                stack.append(([*whole[:axis], (cut, high), *whole[axis + 1 :]], above))
                if not below or not above:
                    raise RecheckFailed("the pieces do not tile the box")
                break
        else:
            raise RecheckFailed("the pieces do not tile the box")


def _decide(
    tree: Tree, assumptions: list[Tree], names: list[str], sides: list[Side], why: object, halvings: int
) -> None:
    """Raise unless the inequality holds on the piece, or the named assumption fails on all of it."""
    if type(why) is not int or not -1 <= why < len(assumptions):
        raise RecheckFailed(f"there is no assumption number {why!r}")
    values = {n: interval(*s) for n, s in zip(names, sides, strict=True)}
    reason = "the inequality is not certain on a piece"
    try:
        difference, strict = oriented(tree if why == -1 else assumptions[why])
        value = evaluate(difference, values)
        if why == -1:
            good = value.a > 0 or (not strict and value.a >= 0)
        else:
            good = value.b < 0 or (strict and value.b <= 0)
    except RecheckFailed as error:
        good, reason = False, str(error)
    if good:
        return
    if halvings == 0:
        raise RecheckFailed(reason)
    axis = max(range(len(sides)), key=lambda k: sides[k][1] - sides[k][0])
    low, high = sides[axis]
    if low == high:
        raise RecheckFailed(reason)
    for half in ((low, (low + high) / 2), ((low + high) / 2, high)):
        _decide(tree, assumptions, names, [*sides[:axis], half, *sides[axis + 1 :]], why, halvings - 1)
