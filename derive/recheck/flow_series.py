"""Power series in time with their derivatives by the initial state, for rational fields.

A value here is a polynomial in t, truncated, and beside it one polynomial for each direction in which the
initial state may move. Fields are read from the certificate's texts and evaluated by their trees.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from flint import arb, fmpq

from derive.errors import RecheckFailed
from derive.exact.text import Tree

Ball: TypeAlias = Any  # arb; python-flint has no type stubs
Poly: TypeAlias = list[Any]


class Dual:
    """A polynomial with its derivatives; all of one length."""

    __slots__ = ("slopes", "value")

    def __init__(self, value: Poly, slopes: list[Poly]) -> None:
        self.value, self.slopes = value, slopes

    def __add__(self, other: Dual) -> Dual:
        return Dual(
            _sum(self.value, other.value),
            [_sum(a, b) for a, b in zip(self.slopes, other.slopes, strict=True)],
        )

    def __mul__(self, other: Dual) -> Dual:
        pairs = zip(self.slopes, other.slopes, strict=True)
        slopes = [_sum(_product(a, other.value), _product(self.value, b)) for a, b in pairs]
        return Dual(_product(self.value, other.value), slopes)

    def inverse(self) -> Dual:
        """One over it; refuses what may vanish at t = 0."""
        a = self.value
        if not a[0] > 0 and not a[0] < 0:
            raise RecheckFailed("what the field divides by may vanish")
        found = [1 / a[0]]
        for k in range(1, len(a)):
            found.append(-sum((a[j] * found[k - j] for j in range(1, k + 1)), arb(0)) / a[0])
        minus = [-x for x in _product(found, found)]
        return Dual(found, [_product(minus, d) for d in self.slopes])


def _sum(a: Poly, b: Poly) -> Poly:
    return [x + y for x, y in zip(a, b, strict=True)]


def _product(a: Poly, b: Poly) -> Poly:
    return [sum((a[j] * b[k - j] for j in range(k + 1)), arb(0)) for k in range(len(a))]


def evaluated(tree: Tree, values: Mapping[str, Dual], length: int, width: int) -> Dual:
    """A rational expression at duals.

    Parameters
    ----------
    tree : of numbers, π and the symbols that have values.
    values : of the symbols.
    length, width : of polynomials, and how many derivatives there are.
    """
    if tree.kind == "symbol" and tree.head in values:
        return values[tree.head]
    if tree.kind == "number" or (tree.kind == "symbol" and tree.head == "pi"):
        number = (
            arb.pi() if tree.kind == "symbol" else arb(fmpq(tree.value.numerator, tree.value.denominator))
        )
        rest = [arb(0)] * (length - 1)
        return Dual([number, *rest], [[arb(0)] * length for _ in range(width)])
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


def expansion(
    field: Sequence[Tree],
    names: Sequence[str],
    state: Sequence[Ball],
    slopes: Sequence[Sequence[Ball]],
    order: int,
) -> list[Dual]:
    """Coefficients 0 to order of the solution and of its derivatives, one component after the other.

    Parameters
    ----------
    field, names : the derivative of each component, and what components are called.
    state : a ball for each.
    slopes : its derivatives at t = 0, a row for each component.
    order : of the last coefficient.
    """
    width = len(slopes[0]) if slopes else 0
    rows = [Dual([x], [[d] for d in row]) for x, row in zip(state, slopes, strict=True)]
    for k in range(order):
        values = dict(zip(names, rows, strict=True))
        velocity = [evaluated(tree, values, k + 1, width) for tree in field]
        rows = [
            Dual(
                [*row.value, v.value[k] / (k + 1)],
                [[*d, e[k] / (k + 1)] for d, e in zip(row.slopes, v.slopes, strict=True)],
            )
            for row, v in zip(rows, velocity, strict=True)
        ]
    return rows
