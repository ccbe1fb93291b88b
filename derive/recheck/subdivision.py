"""Recheck of a subdivision: the pieces tile the box exactly, and mpmath's intervals decide each piece."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted, number, parse
from derive.recheck.domains import Domain, domains
from derive.recheck.facts import oriented
from derive.recheck.intervals import interval, interval_of_tree
from derive.recheck.schema import fields, listed, rational, texts, whole
from derive.recheck.verified import Verified

Side = tuple[Fraction, Fraction]
# Two interval arithmetics round differently; a piece may be halved this often before it is refused.
_EXTRA_HALVINGS = 8
_MAX_PIECES = 40_000


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify that every piece is decided and that the pieces cover the claim."""
    fields(certificate["settings"], ())
    evidence = fields(certificate["evidence"], ("symbols", "box", "targets"))
    statement = [parse(t) for t in certificate["statement"]]
    assumptions = [parse(t) for t in certificate["assumptions"]]
    names = texts(evidence["symbols"])
    box = [_side(s) for s in listed(evidence["box"], len(names))]
    targets = listed(evidence["targets"], len(statement))
    if names != sorted(set().union(*(t.symbols() for t in statement))) or not names:
        raise RecheckFailed("the box does not list each symbol of the statement once")
    intervals = domains(certificate["domains"])
    for name, side in zip(names, box, strict=True):
        _covers(name, side, intervals, assumptions)
    count = sum(len(listed(pieces)) for pieces in targets)
    if count > _MAX_PIECES:
        raise RecheckFailed(f"{count} pieces; allowed are {_MAX_PIECES}")
    for tree, pieces in zip(statement, targets, strict=True):
        read = []
        for piece in pieces:
            sides, why = listed(piece, 2)
            read.append(([_side(s) for s in listed(sides, len(names))], whole(why, -1, len(assumptions) - 1)))
        _tile(box, [sides for sides, _ in read])
        for sides, why in read:
            _decide(tree if why == -1 else assumptions[why], why == -1, names, sides, _EXTRA_HALVINGS)
        if all(why >= 0 for _, why in read):
            raise RecheckFailed("vacuous: the assumptions exclude the whole box")
    boxes = counted(count, "box", "boxes")
    return Verified(f"{boxes} evaluated again with mpmath intervals", f"subdivision; {boxes}")


def _side(ends: object) -> Side:
    low, high = map(rational, listed(ends, 2))
    if low > high:
        raise RecheckFailed(f"a side runs from {low} down to {high}")
    return low, high


def _covers(name: str, side: Side, intervals: Mapping[str, Domain], assumptions: list[Tree]) -> None:
    """Raise unless the symbol is real and its domain and constant bounds leave nothing outside the side."""
    if name not in intervals:
        raise RecheckFailed(f"{name} is not known to be real")
    own = intervals[name]
    lower, upper = [own.low], [own.high]
    for tree in assumptions:
        greater, less = tree.args if tree.head in (">", ">=") else tree.args[::-1]
        if greater.kind == "symbol" and greater.head == name and not less.symbols():
            lower.append(less)
        if less.kind == "symbol" and less.head == name and not greater.symbols():
            upper.append(greater)
    below = Domain(name, number(side[0]), None, False, True)
    above = Domain(name, None, number(side[1]), True, False)
    covered = any(_inside(Domain(name, end, None, False, True), below) for end in lower)
    if not covered or not any(_inside(Domain(name, None, end, True, False), above) for end in upper):
        raise RecheckFailed(f"the box does not cover {name}")


def _inside(inner: Domain, outer: Domain) -> bool:
    """Whether one half line lies in another; not where an end is no real constant."""
    try:
        return inner.inside(outer)
    except RecheckFailed:
        return False


def _tile(box: list[Side], pieces: list[list[Side]]) -> None:
    """Raise unless the pieces come from the box by repeated cuts along planes that no piece crosses."""
    if not pieces:
        raise RecheckFailed("the pieces do not tile the box")
    stack = [(box, pieces)]
    while stack:
        outer, parts = stack.pop()
        if len(parts) == 1:
            if parts[0] != outer:
                raise RecheckFailed("the pieces do not tile the box")
            continue
        for axis, (low, high) in enumerate(outer):
            cut = _free_cut([p[axis] for p in parts], low, high)
            if cut is not None:
                below = [p for p in parts if p[axis][1] <= cut]
                above = [p for p in parts if p[axis][0] >= cut]
                if not below or not above or len(below) + len(above) != len(parts):
                    raise RecheckFailed("the pieces do not tile the box")
                stack.append(([*outer[:axis], (low, cut), *outer[axis + 1 :]], below))
                stack.append(([*outer[:axis], (cut, high), *outer[axis + 1 :]], above))
                break
        else:
            raise RecheckFailed("the pieces do not tile the box")


def _free_cut(sides: list[Side], low: Fraction, high: Fraction) -> Fraction | None:
    """A plane inside that no piece crosses, the middle one of several."""
    free: list[Fraction] = []
    reached = low
    for start, end in sorted(sides):
        if low < start < high and start >= reached and (not free or free[-1] != start):
            free.append(start)
        reached = max(reached, end)
    return free[len(free) // 2] if free else None


def _decide(relation: Tree, holds: bool, names: list[str], sides: list[Side], halvings: int) -> None:
    """Raise unless the relation certainly holds, or certainly fails, on all of the piece."""
    values = {n: interval(*s) for n, s in zip(names, sides, strict=True)}
    reason = "an inequality is not certain on a piece"
    try:
        # Each side on its own must have real values, or there is no order.
        left, right = (interval_of_tree(side, values) for side in relation.args)
        difference, strict = oriented(relation)
        value = interval_of_tree(difference, values)
        gap = left - right if relation.head in (">", ">=") else right - left
        low, high = max(value.a, gap.a), min(value.b, gap.b)
        good = (low > 0 or (not strict and low >= 0)) if holds else (high < 0 or (strict and high <= 0))
    except RecheckFailed as error:
        good, reason = False, str(error)
    if good:
        return
    axis = max(range(len(sides)), key=lambda k: sides[k][1] - sides[k][0])
    start, end = sides[axis]
    if halvings == 0 or start == end:
        raise RecheckFailed(reason)
    for half in ((start, (start + end) / 2), ((start + end) / 2, end)):
        _decide(relation, holds, names, [*sides[:axis], half, *sides[axis + 1 :]], halvings - 1)
