"""Critical points in one cell by ball arithmetic, where float64 leaves it open.

The tests are those of `_counting_boxes`, with every rounding error in the balls. Coefficients are the
rational numbers that the drawn floats are, and the edges of cells are exact multiples of pi, so that
neighbouring cells never both count, or both miss, a critical point between them.
"""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np
from flint import arb, arb_mat, fmpq

from numerics.arrays.arguments import Floats
from numerics.errors import PrecisionError
from numerics.precision import working_precision
from numerics.spin_glass.counting.charts import Chart
from numerics.spin_glass.counting.instance import Model, chart_matrices

PRECISIONS = (128, 256, 512, 1024, 2048, 4096)
_REACHES = (1.25, 2.0)
_STEPS = 16
Cell = tuple[int, ...]
Polynomial = list[tuple[Cell, fmpq]]


def count_in_cell(
    model: Model, data: Floats, game: Floats, curvature: Floats, chart: Chart, cell: Cell, level: int
) -> int:
    """Return the number of critical points of one instance in one cell of a chart.

    Parameters
    ----------
    model : its parameters.
    data, game : its monomial coefficients.
    curvature : bounds (d,) of the sum of all second derivatives of each equation.
    chart, cell, level : the cell, by its index at this level of division.

    Raises
    ------
    PrecisionError
        When 4096 bits do not decide.
    """
    polynomials = _polynomials(model, data, game, chart.polar_axis)
    for bits in PRECISIONS:
        with working_precision(bits):
            found = _Cells(polynomials, model.m, curvature, chart, bits).count(cell, level)
        if found is not None:
            return found
    raise PrecisionError(
        f"{PRECISIONS[-1]} bits do not decide how many critical points lie in one cell", PRECISIONS[-1]
    )


def _polynomials(model: Model, data: Floats, game: Floats, polar_axis: int) -> tuple[Polynomial, Polynomial]:
    """Return P = l_D - sigma l_G and Q = l_G exactly, by the places of their terms in the circle's bases."""
    to_data, to_game = chart_matrices((model.p, model.q, model.N_D, model.N_G), polar_axis)
    sums: tuple[dict[Cell, fmpq], dict[Cell, fmpq]] = ({}, {})
    sigma = _rational(model.sigma_z)
    for matrices, coefficients, factors in (
        (to_data, data, (fmpq(1), fmpq(0))),
        (to_game, game, (-sigma, fmpq(1))),
    ):
        for place in np.argwhere(matrices):
            term = _rational(matrices[tuple(place)]) * _rational(coefficients[place[0]])
            key = tuple(int(k) for k in place[1:])
            for terms, factor in zip(sums, factors, strict=True):
                terms[key] = terms.get(key, fmpq(0)) + factor * term
    first, second = ([item for item in terms.items() if item[1] != 0] for terms in sums)
    return first, second


def _rational(value: Any) -> fmpq:
    return fmpq(*float(value).as_integer_ratio())


class _Cells:
    """One instance at the current precision."""

    def __init__(
        self,
        polynomials: tuple[Polynomial, Polynomial],
        degree: int,
        curvature: Floats,
        chart: Chart,
        bits: int,
    ) -> None:
        self.polynomials = [[(key, arb(c)) for key, c in terms] for terms in polynomials]
        self.degree, self.chart = degree, chart
        self.d = curvature.shape[0]
        self.divisions, self.rounding = bits // 3, arb(2) ** (8 - bits)
        self.bends = [arb(float(c)) for c in curvature]

    def count(self, cell: Cell, level: int) -> int | None:
        """The number of critical points in the cell, or None where this precision leaves it open."""
        total, left = 0, [(cell, level)]
        while left:
            one, depth = left.pop()
            found = self.settle(one, depth)
            if found is None:
                if depth >= level + self.divisions:
                    return None
                corners = [[(2 * k + s) for s in (0, 1)] for k in one]
                left += [(tuple(c), depth + 1) for c in _product(corners)]
            elif found < 0:
                return None
            else:
                total += found
        return total

    def settle(self, cell: Cell, level: int) -> int | None:
        """0 or 1 critical points, None for a cell to be divided, -1 where only more digits can help."""
        half = arb.pi() / (self.chart.circle * 2**level)
        origins = [arb.pi() * o.numerator / o.denominator for o in self.chart.origins]
        centre = [start + (2 * k + 1) * half for start, k in zip(origins, cell, strict=True)]
        values, slopes = self.values(centre)
        for value, row, bend in zip(values, slopes, self.bends, strict=True):
            if abs(value) > half * sum(abs(x) for x in row) + half * half * bend / 2:
                return 0
        newton = self.newton(values, slopes, half)
        if newton is None:
            return None
        step, b0, b1 = newton
        if any(abs(s) > 1 + x + y / 2 for s, x, y in zip(step, b0, b1, strict=True)):
            return 0
        size, most, bend = _largest([abs(s) for s in step]), _largest(b0), _largest(b1)
        for reach in _REACHES:
            if most + reach * bend < 1 and size + (most + reach * bend / 2) * reach < reach:
                radius = _upper((most + bend * reach / 2) * reach)
                return self.locate(centre, half, [s.mid() for s in step], radius + _spread(step))
        return None

    def locate(self, centre: list[arb], half: arb, place: list[arb], radius: arb) -> int:
        """Whether the critical point within `radius` of `place`, in units of half, lies in the cell."""
        for _ in range(_STEPS):
            angles = [c + half * t for c, t in zip(centre, place, strict=True)]
            inside = all(abs(t) + radius < 1 for t in place)
            if any(abs(t) - radius > 1 for t in place):
                return 0
            if self.chart.caps:
                reach = arb(0, 1) * radius * half
                height = abs((angles[0] + reach).sin() * (angles[1] + reach).sin())
                level = arb(2).sqrt() / 2
                if height < level:
                    return 0
                inside = inside and bool(height > level)
            if inside:
                return 1
            newton = self.newton(*self.values(angles), half)
            if newton is None:
                return -1
            step, b0, b1 = newton
            closer = _upper((_largest(b0) + _largest(b1) * radius / 2) * radius + _spread(step))
            if not closer < radius:
                return -1
            place = [(t + s).mid() for t, s in zip(place, step, strict=True)]
            radius = closer + self.rounding
        return -1

    def newton(
        self, values: list[arb], slopes: list[list[arb]], half: arb
    ) -> tuple[list[arb], list[arb], list[arb]] | None:
        """The Newton step in units of half, and the row sums b0 and b1; None for a singular Jacobian."""
        d = self.d
        try:
            inverse = arb_mat([[x.mid() for x in row] for row in slopes]).inv()
        except ZeroDivisionError:
            return None
        y = [[inverse[i, k].mid() for k in range(d)] for i in range(d)]
        if not all(x.is_finite() for row in y for x in row):
            return None
        step = [-sum((y[i][k] * values[k] for k in range(d)), arb(0)) / half for i in range(d)]
        b0, b1 = [], []
        for i in range(d):
            row = [sum((y[i][k] * slopes[k][j] for k in range(d)), arb(-(i == j))) for j in range(d)]
            b0.append(_upper(sum((abs(x) for x in row), arb(0))))
            b1.append(_upper(sum((abs(y[i][k]) * self.bends[k] for k in range(d)), arb(0)) * half))
        return step, b0, b1

    def values(self, angles: list[arb]) -> tuple[list[arb], list[list[arb]]]:
        """The equations and their Jacobian."""
        d = self.d
        tables = [self.basis(x) for x in angles]

        def derivative(which: int, orders: list[int]) -> arb:
            chosen = [table[o] for table, o in zip(tables, orders, strict=True)]
            return sum(
                (c * prod((row[k] for row, k in zip(chosen, key, strict=True)), start=arb(1))
                 for key, c in self.polynomials[which]),
                arb(0),
            )  # fmt: skip

        first = [[int(axis == i) for axis in range(d)] for i in range(d)]
        values = [derivative(int(i == d - 1), first[i]) for i in range(d)]
        slopes = [
            [
                derivative(int(i == d - 1), [a + b for a, b in zip(first[i], first[k], strict=True)])
                for k in range(d)
            ]
            for i in range(d)
        ]
        return values, slopes

    def basis(self, angle: arb) -> list[list[arb]]:
        """Derivatives of orders 0 to 2 of 1, cos x, sin x, cos 2x, ..."""
        rows = [[arb(1)], [arb(0)], [arb(0)]]
        for j in range(1, self.degree + 1):
            sin, cos = (j * angle).sin_cos()
            rows[0] += [cos, sin]
            rows[1] += [-j * sin, j * cos]
            rows[2] += [-j * j * cos, -j * j * sin]
        return rows


def _product(choices: list[list[int]]) -> list[list[int]]:
    found: list[list[int]] = [[]]
    for values in choices:
        found = [[*start, value] for start in found for value in values]
    return found


def _upper(x: arb) -> arb:
    return arb(x.abs_upper())


def _largest(values: list[arb]) -> arb:
    found = arb(0)
    for value in values:
        found = found.max(_upper(value))
    return found


def _spread(values: list[arb]) -> arb:
    """The largest radius."""
    return _largest([arb(value.rad()) for value in values])
