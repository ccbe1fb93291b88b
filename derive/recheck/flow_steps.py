"""Steps of a flow, verified: a set of states is carried into another one, whatever solution is followed.

Solutions stay in a box B for a time h when X + [0, h]·f(B) lies in B (Picard and Lindelöf), and a deviation
grows there by exp(L·h) at most, where L bounds the derivative of the field in the maximum norm. With that box
the remainder of a Taylor polynomial of low order is bounded by its next coefficient. A step is cut into
smaller ones until its end lies in the set that the certificate says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from flint import arb, arb_mat, fmpq

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.flow_series import expansion
from derive.recheck.schema import fields, listed, rational

Ball: TypeAlias = Any  # arb; python-flint has no type stubs
_ORDER = 7
_PIECES = (2, 4, 8, 16, 32)
_TRIES = 12


@dataclass(frozen=True)
class Set:
    """All states centre + axes·ξ with |ξ_k| <= widths[k]."""

    centre: list[Ball]
    axes: arb_mat
    widths: list[Ball]

    def around(self, matrix: arb_mat) -> list[Ball]:
        """What a matrix makes of the deviations from the centre, as balls."""
        turned = matrix * self.axes
        size = len(self.widths)
        return [
            sum((turned[i, j] * arb(0, self.widths[j].abs_upper()) for j in range(size)), arb(0))
            for i in range(size)
        ]


def read_set(plain: object, size: int) -> Set:
    """A set from plain data; raises RecheckFailed for anything else."""
    data = fields(plain, ("centre", "axes", "widths"))
    centre = [ball(rational(x)) for x in listed(data["centre"], size)]
    axes = [ball(rational(x)) for row in listed(data["axes"], size) for x in listed(row, size)]
    widths = [rational(x) for x in listed(data["widths"], size)]
    if any(w < 0 for w in widths):
        raise RecheckFailed("a half-width of a set is negative")
    return Set(centre, arb_mat(size, size, axes), [ball(w) for w in widths])


def ball(x: Fraction) -> Ball:
    """A rational number as a ball."""
    return arb(fmpq(x.numerator, x.denominator))


def contains(target: Set, centre: Sequence[Ball], matrix: arb_mat, start: Set) -> bool:
    """Whether every state ``centre + matrix·deviation`` of a set certainly lies in another one."""
    size = len(centre)
    try:
        inverse = target.axes.inv()
    except ZeroDivisionError:
        raise RecheckFailed("the axes of a set are not independent") from None
    offset = inverse * arb_mat(size, 1, [x - c for x, c in zip(centre, target.centre, strict=True)])
    around = start.around(inverse * matrix)
    reached = [offset[i, 0] + around[i] for i in range(size)]
    return all(x.is_finite() and x.abs_upper() <= w for x, w in zip(reached, target.widths, strict=True))


def unit(size: int) -> list[list[Ball]]:
    """The unit matrix, row by row."""
    return [[arb(int(i == j)) for j in range(size)] for i in range(size)]


def identity(size: int) -> arb_mat:
    """The same as a matrix of balls."""
    return arb_mat(size, size, [x for row in unit(size) for x in row])


def verify_step(field: Sequence[Tree], names: Sequence[str], start: Set, h: Ball, target: Set) -> None:
    """Raise unless the flow certainly carries a set into another one in a time h (a ball)."""
    for pieces in _PIECES:
        found = _carried(field, names, start, h / pieces, pieces)
        if found is not None and contains(target, *found, start):
            return
    raise RecheckFailed("a step is not certain to end in the set that the certificate says")


def _carried(
    field: Sequence[Tree], names: Sequence[str], start: Set, h: Ball, pieces: int
) -> tuple[list[Ball], arb_mat] | None:
    """Where the centre goes, and the derivative of the flow, for all states of a set; None where unknown."""
    size = len(names)
    centre, matrix = start.centre, identity(size)
    for _ in range(pieces):
        hull = [c + a for c, a in zip(centre, start.around(matrix), strict=True)]
        try:
            found = piece(field, names, centre, hull, h)
        except (RecheckFailed, ZeroDivisionError):
            return None
        if found is None:
            return None
        centre, slopes = found
        matrix = arb_mat(size, size, [x for row in slopes for x in row]) * matrix
    return centre, matrix


def piece(
    field: Sequence[Tree], names: Sequence[str], centre: Sequence[Ball], hull: Sequence[Ball], h: Ball
) -> tuple[list[Ball], list[list[Ball]]] | None:
    """One small step of a centre, and the derivative of the flow on a hull of states around it."""
    size = len(names)
    kept = confined(field, names, hull, h)
    if kept is None:
        return None
    box, grown = kept
    last = expansion(field, names, box, grown, _ORDER)
    first = expansion(field, names, hull, unit(size), _ORDER - 1)
    plain = expansion(field, names, centre, [[] for _ in range(size)], _ORDER - 1)
    new = [_sum(c.value, h) + far.value[_ORDER] * h**_ORDER for c, far in zip(plain, last, strict=True)]
    slopes = [
        [_sum(d, h) + e[_ORDER] * h**_ORDER for d, e in zip(near.slopes, far.slopes, strict=True)]
        for near, far in zip(first, last, strict=True)
    ]
    finite = all(x.is_finite() for row in (new, *slopes) for x in row)
    return (new, slopes) if finite else None


def _sum(row: Sequence[Ball], h: Ball) -> Ball:
    total = row[-1]
    for x in reversed(row[:-1]):
        total = total * h + x
    return total


def confined(
    field: Sequence[Tree], names: Sequence[str], hull: Sequence[Ball], h: Ball
) -> tuple[list[Ball], list[list[Ball]]] | None:
    """A box that solutions from a hull do not leave, and balls for their derivatives during that time."""
    size = len(names)
    reach = h.union(arb(0))
    box = list(hull)
    for attempt in range(_TRIES):
        rows = expansion(field, names, box, unit(size), 1)
        moved = [x + reach * row.value[1] for x, row in zip(hull, rows, strict=True)]
        if not all(x.is_finite() for x in moved):
            return None
        if attempt and all(b.contains_interior(m) for b, m in zip(box, moved, strict=True)):
            steep = arb(0)
            for row in rows:
                total = sum((abs(d[1]) for d in row.slopes), arb(0))
                steep = steep if total <= steep else total.abs_upper()
            over = ((steep * h).exp() - 1).abs_upper()
            return box, [[arb(int(i == j)) + arb(0, over) for j in range(size)] for i in range(size)]
        box = [m + arb(0, (m.rad() / 8 + abs(m) * arb(2) ** -40 + arb(2) ** -60).abs_upper()) for m in moved]
    return None
