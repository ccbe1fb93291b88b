"""Power series in time with their derivatives by the initial state, for rational fields.

A value here is a truncated series in t, and beside it one series for each direction in which the initial
state may move; FLINT multiplies them. Fields are read from the certificate's texts and evaluated by their
trees.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from flint import arb, arb_series, ctx, fmpq

from derive.errors import RecheckFailed
from derive.exact.text import Tree

Ball: TypeAlias = Any  # arb, arb_series; python-flint has no type stubs
Series: TypeAlias = Any


class Dual:
    """A series with its derivatives; all of one length. None is a derivative that is zero."""

    __slots__ = ("slopes", "value")

    def __init__(self, value: Series, slopes: Sequence[Series | None]) -> None:
        self.value, self.slopes = value, slopes

    def __add__(self, other: Dual) -> Dual:
        return Dual(self.value + other.value, list(map(_sum, self.slopes, other.slopes)))

    def __mul__(self, other: Dual) -> Dual:
        a, b = self.value, other.value
        slopes = [
            _sum(None if d is None else d * b, None if e is None else a * e)
            for d, e in zip(self.slopes, other.slopes, strict=True)
        ]
        return Dual(a * b, slopes)

    def inverse(self) -> Dual:
        """One over it; refuses what may vanish at t = 0."""
        first = self.value[0]
        if not first > 0 and not first < 0:
            raise RecheckFailed("what the field divides by may vanish")
        found = 1 / self.value
        minus = -(found * found)
        return Dual(found, [None if d is None else minus * d for d in self.slopes])


def _sum(a: Series | None, b: Series | None) -> Series | None:
    if a is None or b is None:
        return b if a is None else a
    return a + b


def evaluated(tree: Tree, values: Mapping[str, Dual], length: int, width: int) -> Dual:
    """A rational expression at duals.

    Parameters
    ----------
    tree : of numbers, π and the symbols that have values.
    values : of the symbols.
    length, width : of series, and how many derivatives there are.
    """
    if tree.kind == "symbol" and tree.head in values:
        return values[tree.head]
    if tree.kind == "number" or (tree.kind == "symbol" and tree.head == "pi"):
        number = (
            arb.pi() if tree.kind == "symbol" else arb(fmpq(tree.value.numerator, tree.value.denominator))
        )
        return Dual(arb_series([number], length), [None] * width)
    if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator == 1:
        exponent = int(tree.args[1].value)
        if not 0 < abs(exponent) <= 64:
            raise RecheckFailed(f"the power {exponent} in a field; allowed are 1 to 64, and one over these")
        base = evaluated(tree.args[0], values, length, width)
        total = base
        for _ in range(abs(exponent) - 1):
            total = total * base
        return total.inverse() if exponent < 0 else total
    if tree.kind in ("add", "mul"):
        parts = [evaluated(a, values, length, width) for a in tree.args]
        total = parts[0]
        for part in parts[1:]:
            total = total + part if tree.kind == "add" else total * part
        return total
    raise RecheckFailed(f"{tree.text()[:60]} in a field is not rational in the state")


class Expanded(NamedTuple):
    """Coefficients in t of one component, and of its derivative in each direction."""

    value: list[Ball]
    slopes: list[list[Ball]]


def expansion(
    field: Sequence[Tree],
    names: Sequence[str],
    state: Sequence[Ball],
    slopes: Sequence[Sequence[Ball]],
    order: int,
) -> list[Expanded]:
    """Coefficients 0 to order of the solution and of its derivatives, one component after the other.

    Parameters
    ----------
    field, names : the derivative of each component, and what components are called.
    state : a ball for each.
    slopes : its derivatives at t = 0, a row for each component.
    order : of the last coefficient.
    """
    width = len(slopes[0]) if slopes else 0
    rows = [Expanded([x], [[d] for d in row]) for x, row in zip(state, slopes, strict=True)]
    before, ctx.cap = ctx.cap, order + 1
    try:
        for k in range(order):
            series = [
                Dual(arb_series(row.value, k + 1), [arb_series(d, k + 1) for d in row.slopes]) for row in rows
            ]
            values = dict(zip(names, series, strict=True))
            velocity = [evaluated(tree, values, k + 1, width) for tree in field]
            for row, v in zip(rows, velocity, strict=True):
                row.value.append(v.value[k] / (k + 1))
                for d, e in zip(row.slopes, v.slopes, strict=True):
                    d.append(arb(0) if e is None else e[k] / (k + 1))
    finally:
        ctx.cap = before
    return rows
