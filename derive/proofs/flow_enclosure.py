"""Sets of solutions of rational differential equations, carried from step to step in ball arithmetic.

A set is a parallelepiped: a centre, axes, and half-widths along them. A step carries its centre by a Taylor
polynomial and all else by the derivative of the flow, which is enclosed on the whole set. Remainders are
bounded by the next coefficient on a box that the solutions do not leave: the range of the polynomials with a
margin that is wider than the remainders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

import sympy as sp
from flint import arb, arb_mat, arb_series, ctx, fmpq

from derive.errors import ProofFailed

Ring: TypeAlias = Any  # arb or arb_series; python-flint has no type stubs
Rows: TypeAlias = list[list[Any]]
ORDER = 12
_FINE, _COARSE, _WIDTH = 40, 24, 36  # bits behind the point of centres, of axes, and of the least half-width
_WIDENINGS, _MOST_STEPS = 3, 400
_SHORTEST, _LONGEST = Fraction(1, 256), Fraction(1, 4)


class RationalField:
    """A field and its derivative, without parameters.

    Parameters
    ----------
    state : its components.
    field : their derivatives: arithmetic of the state, rational numbers and π.

    Raises
    ------
    ProofFailed
        For anything else in it.
    """

    def __init__(self, state: Sequence[sp.Symbol], field: Sequence[sp.Expr]) -> None:
        self.state = tuple(state)
        size = len(self.state)
        slopes = [sp.diff(f, x) for f in field for x in self.state]
        for e in field:
            _require_rational(e, set(self.state))
        self._shared, self._out = sp.cse([*field, *slopes], order="none")
        self._size = size

    def at(self, state: Sequence[Ring]) -> tuple[list[Ring], list[list[Ring]]]:
        """The field and the rows of its derivative."""
        known: dict[sp.Basic, Ring] = dict(zip(self.state, state, strict=True))
        for symbol, e in self._shared:
            known[symbol] = value_of(e, known)
        found = [value_of(e, known) for e in self._out]
        size = self._size
        return found[:size], [found[size * (i + 1) : size * (i + 2)] for i in range(size)]


def _require_rational(e: sp.Expr, symbols: set[sp.Symbol]) -> None:
    for part in sp.preorder_traversal(e):
        rational = isinstance(part, sp.Rational) or part is sp.pi or part in symbols
        power = isinstance(part, sp.Pow) and isinstance(part.exp, sp.Integer)
        if not (rational or power or isinstance(part, (sp.Add, sp.Mul))):
            raise ProofFailed(f"{part} in the field is not rational in the state")


def value_of(e: sp.Basic, known: Mapping[sp.Basic, Ring]) -> Ring:
    """A rational expression, at balls or power series."""
    if e in known:
        return known[e]
    if isinstance(e, sp.Rational):
        return arb(fmpq(int(e.p), int(e.q)))
    if e is sp.pi:
        return arb.pi()
    if isinstance(e, sp.Pow):
        base, exponent = value_of(e.base, known), int(e.exp)
        total = base
        for _ in range(abs(exponent) - 1):
            total = total * base
        return 1 / total if exponent < 0 else total
    parts = [value_of(a, known) for a in e.args]
    total = parts[0]
    for part in parts[1:]:
        total = total + part if isinstance(e, sp.Add) else total * part
    return total


def coefficients(field: RationalField, state: Sequence[Any], slopes: Rows, order: int) -> tuple[Rows, Rows]:
    """Taylor coefficients up to an order: of the solution, and of its derivative by the initial state.

    Parameters
    ----------
    field : the field.
    state : a ball for each component.
    slopes : the derivative at time zero, row by row.
    order : of the last coefficient.

    Returns
    -------
    A row of coefficients for each component, and one for each entry of the derivative, row by row.
    """
    size = len(state)
    rows = [[x] for x in state]
    entries = [[x] for row in slopes for x in row]
    before = ctx.cap
    try:
        for k in range(order):
            ctx.cap = k + 1
            velocity, matrix = field.at([arb_series(row) for row in rows])
            columns = [arb_series(row) for row in entries]
            moved = [
                sum((matrix[i][m] * columns[m * size + j] for m in range(size)), arb_series([0]))
                for i in range(size)
                for j in range(size)
            ]
            for row, series in zip([*rows, *entries], [*velocity, *moved], strict=True):
                row.append(
                    (series[k] if isinstance(series, arb_series) else arb(series) * (k == 0)) / (k + 1)
                )
    finally:
        ctx.cap = before
    return rows, entries


def horner(row: Sequence[Any], count: int, t: Any) -> Any:
    """The polynomial of the first coefficients."""
    total = row[count - 1]
    for k in range(count - 2, -1, -1):
        total = total * t + row[k]
    return total


@dataclass(frozen=True)
class Parallelepiped:
    """All states centre + axes·ξ with |ξ_k| <= widths[k]; rational numbers."""

    centre: list[Fraction]
    axes: list[list[Fraction]]
    widths: list[Fraction]

    def hull(self) -> list[Any]:
        """A ball for each component."""
        sides = [arb(0, ball(w).abs_upper()) for w in self.widths]
        return [
            ball(c) + sum((ball(a) * s for a, s in zip(row, sides, strict=True)), arb(0))
            for c, row in zip(self.centre, self.axes, strict=True)
        ]

    def plain(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "centre": [str(c) for c in self.centre],
            "axes": [[str(a) for a in row] for row in self.axes],
            "widths": [str(w) for w in self.widths],
        }


def ball(x: Fraction) -> Any:
    """A rational number as a ball."""
    return arb(fmpq(x.numerator, x.denominator))


def around(state: Sequence[Any]) -> Parallelepiped:
    """A box that holds these balls."""
    centre = [rounded(x, _FINE) for x in state]
    widths = [_above((x - ball(c)).abs_upper()) for x, c in zip(state, centre, strict=True)]
    size = len(centre)
    return Parallelepiped(centre, [[Fraction(int(i == j)) for j in range(size)] for i in range(size)], widths)


def rounded(x: Any, bits: int) -> Fraction:
    """The midpoint, to so many bits behind the point."""
    scaled = (x.mid() * arb(2) ** bits + arb(0.5)).mid().floor().unique_fmpz()
    return Fraction(int(scaled), 1 << bits)


def _above(x: Any) -> Fraction:
    """A number of few bits above one, and above the least half-width.

    It leaves room for the radii of another arithmetic, which have few bits.
    """
    scaled = (x * (1 + arb(2) ** -20) * arb(2) ** _FINE).upper().ceil().upper()
    return Fraction(int(scaled.unique_fmpz()), 1 << _FINE) + Fraction(1, 1 << _WIDTH)


def step(field: RationalField, start: Parallelepiped, h: Any) -> Parallelepiped | None:
    """Where a set is after a time h (a ball); None where h is too long for that to be certain and sharp."""
    size = len(start.centre)
    unit: Rows = [[arb(int(i == j)) for j in range(size)] for i in range(size)]
    hull = start.hull()
    rows, entries = coefficients(field, hull, unit, ORDER)
    unseen = remainders(field, rows, entries, h)
    if unseen is None:
        return None
    left, lost = unseen
    middle, _ = coefficients(field, [ball(c) for c in start.centre], unit, ORDER - 1)
    # The remainder on the hull bounds that of the centre, which lies in it.
    centre = [horner(row, ORDER, h) + r for row, r in zip(middle, left, strict=True)]
    flat = [horner(row, ORDER, h) + r for row, r in zip(entries, lost, strict=True)]
    before = arb_mat(size, size, [ball(a) for row in start.axes for a in row])
    slopes = arb_mat(size, size, flat) * before
    axes = [[rounded(slopes[i, j], _COARSE) for j in range(size)] for i in range(size)]
    new = [rounded(x, _FINE) for x in centre]
    try:
        inverse = arb_mat(size, size, [ball(a) for row in axes for a in row]).inv()
    except ZeroDivisionError:
        return None
    turned = inverse * slopes
    missed = inverse * arb_mat(size, size, lost) * before
    offset = inverse * arb_mat(size, 1, [x - ball(c) for x, c in zip(centre, new, strict=True)])
    widths = []
    for i in range(size):
        plain = ball(start.widths[i])
        full, blurred = offset[i, 0].abs_upper(), offset[i, 0].abs_upper()
        for j in range(size):
            full += turned[i, j].abs_upper() * ball(start.widths[j])
            blurred += missed[i, j].abs_upper() * ball(start.widths[j])
        # What only the remainders add must be little; what the set's own width adds cannot be helped.
        if not full.is_finite() or not blurred < plain / 256 + arb(2) ** -26:
            return None
        # Room for another arithmetic, whose enclosures are wider.
        widths.append(_above(full + (full - plain).max(arb(0)) / 6 + full / 256))
    return Parallelepiped(new, axes, widths)


def remainders(field: RationalField, rows: Rows, entries: Rows, h: Any) -> tuple[list[Any], list[Any]] | None:
    """Balls for what the polynomials leave at h, of the solution and of its derivative."""
    size = len(rows)
    both = [*rows, *entries]
    reach, power = h.union(arb(0)), h**ORDER
    ranges = [horner(row, ORDER, reach) for row in both]
    bounds = [2 * (row[ORDER] * power).abs_upper() + arb(2) ** -44 for row in both]
    for _ in range(_WIDENINGS):
        inside = [r + arb(0, b.abs_upper()) for r, b in zip(ranges, bounds, strict=True)]
        slopes = [inside[size * (i + 1) : size * (i + 2)] for i in range(size)]
        try:
            outer, turned = coefficients(field, inside[:size], slopes, ORDER)
        except (ZeroDivisionError, ValueError):  # what is divided by may vanish in the box
            return None
        needed = [row[ORDER] * power for row in (*outer, *turned)]
        if not all(n.is_finite() for n in needed):
            return None
        if all(n.abs_upper() < b for n, b in zip(needed, bounds, strict=True)):
            return needed[:size], needed[size:]
        bounds = [b.max(2 * n.abs_upper()) for n, b in zip(needed, bounds, strict=True)]
    return None


def tube(
    field: RationalField, start: Parallelepiped, time: Any
) -> list[tuple[Fraction | None, Parallelepiped]]:
    """Steps from a set to a time (a ball): the length of each, None for what is left, and the set after it.

    Raises
    ------
    ProofFailed
        Where the set grows too wide, or a solution cannot be continued.
    """
    made: list[tuple[Fraction | None, Parallelepiped]] = []
    at, now, h = Fraction(0), start, Fraction(1, 8)
    while len(made) < _MOST_STEPS:
        while h > _SHORTEST:
            left = time - ball(at)
            last = bool(left <= ball(h))
            found = step(field, now, left if last else ball(h))
            if found is not None:
                break
            h = Fraction(int(h * 768), 1024)
        else:
            break
        made.append((None if last else h, found))
        if last:
            return made
        at, now = at + h, found
        h = min(_LONGEST, Fraction(int(h * 1280), 1024))
    raise ProofFailed(f"the solutions cannot be followed beyond the time {float(at):.6g}")
