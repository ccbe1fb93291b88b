"""Exact linear programming: nonnegative combinations over the rationals, by the simplex method.

Bland's rule makes it finite and deterministic. It serves Handelman's certificates, whose programs are small.
The arithmetic is FLINT's, several times as fast as Python's fractions.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from flint import fmpq

Row = list[fmpq]
_ZERO = fmpq(0)


def nonnegative_combination(
    columns: Sequence[Sequence[fmpq]], target: Sequence[fmpq], favour: int
) -> list[Fraction] | None:
    """Numbers c_j >= 0 with Σ c_j·column_j = target and c_favour as large as possible.

    Returns None where there are none. The favoured number must be bounded on the feasible set.
    """
    rows, n = len(target), len(columns)
    table: list[Row] = []
    for i, row in enumerate(zip(*columns, strict=True)):
        artificial = [_ZERO] * rows
        artificial[i] = fmpq(1)
        signed = [-c if c else c for c in row] if target[i] < 0 else row
        table.append([*signed, *artificial, abs(target[i])])
    basis = [n + i for i in range(rows)]
    # First phase: drive the artificial columns out by minimising their sum.
    cost = [fmpq(0)] * n + [fmpq(1)] * rows + [fmpq(0)]
    cost = [c - sum((r[k] for r in table if r[k]), _ZERO) for k, c in enumerate(cost)]
    if not _simplex(table, basis, cost, n + rows) or cost[-1] != 0:
        return None
    for i in range(rows):
        if basis[i] >= n:
            entering = next((j for j in range(n) if table[i][j] != 0), None)
            if entering is not None:
                _pivot(table, basis, cost, i, entering)
    cost = [fmpq(0)] * (n + rows + 1)
    cost[favour] = fmpq(-1)
    for i, j in enumerate(basis):
        if cost[j] != 0:
            scale = cost[j]
            cost = [c - scale * r for c, r in zip(cost, table[i], strict=True)]
    if not _simplex(table, basis, cost, n):
        return None
    found = [Fraction(0)] * n
    for i, j in enumerate(basis):
        if j < n:
            value = table[i][-1]
            found[j] = Fraction(int(value.numerator), int(value.denominator))
    return found


def _simplex(table: list[Row], basis: list[int], cost: Row, width: int) -> bool:
    """Minimise; False where the objective is unbounded."""
    while True:
        entering = next((j for j in range(width) if cost[j] < 0), None)
        if entering is None:
            return True
        ratios = [(r[-1] / r[entering], basis[i], i) for i, r in enumerate(table) if r[entering] > 0]
        if not ratios:
            return False
        _pivot(table, basis, cost, min(ratios)[2], entering)


def _pivot(table: list[Row], basis: list[int], cost: Row, row: int, column: int) -> None:
    pivot = table[row][column]
    table[row] = [v / pivot if v else v for v in table[row]]
    entries = [(k, v) for k, v in enumerate(table[row]) if v]
    for i, other in enumerate([*table, cost]):
        scale = other[column]
        if i != row and scale:
            for k, v in entries:
                other[k] -= scale * v
    basis[row] = column
