"""Sets of states in Lohner's form: a midpoint, what remains of the initial box, and a box in turned axes.

The set is m + C·r + A·e. Under a step with mean-value matrix J the part r of the initial box keeps its exact
shape up to first order, and what was added on the way is kept in axes that an orthogonal factorisation of
J·A turns along, so that a long rotation does not wrap it.

Source: R. Lohner, Enclosing the solutions of ordinary initial and boundary value problems (1987).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, isfinite, log
from typing import Any

from flint import arb, arb_mat

from numerics.flows.balls import Matrix, applied, identity, log2, middles, times

_LEAST, _DEPENDENT = 1e-300, 1e-12


@dataclass(frozen=True)
class Cloud:
    """A set of states in the active components.

    Parameters
    ----------
    middle : exact balls.
    shape, box : the matrix C and the balls r, none for a point.
    axes, error : the matrix A and the balls e.
    """

    middle: list[Any]
    shape: Matrix
    box: list[Any]
    axes: Matrix
    error: list[Any]

    @classmethod
    def around(cls, state: Sequence[Any]) -> Cloud:
        """The box of these balls."""
        size = len(state)
        wide = [k for k in range(size) if not state[k].is_exact()]
        shape = [[arb(int(i == k)) for k in wide] for i in range(size)]
        box = [arb(0, state[k].rad()) for k in wide]
        return cls([x.mid() for x in state], shape, box, identity(size), [arb(0)] * size)

    def deviation(self, matrix: Matrix) -> list[Any]:
        """The image of what surrounds the midpoint under a matrix of balls."""
        moved = applied(times(matrix, self.axes), self.error)
        if self.box:
            initial = applied(times(matrix, self.shape), self.box)
            moved = [a + b for a, b in zip(moved, initial, strict=True)]
        return moved

    def hull(self) -> list[Any]:
        """A ball for each component."""
        around = applied(self.axes, self.error)
        if self.box:
            around = [a + b for a, b in zip(around, applied(self.shape, self.box), strict=True)]
        return [m + a for m, a in zip(self.middle, around, strict=True)]

    def moved(self, middle: Sequence[Any], matrix: Matrix) -> Cloud:
        """The set after a step.

        Parameters
        ----------
        middle : balls around where the midpoint goes.
        matrix : balls around the derivative of the flow, at every point of the hull.
        """
        new = [y.mid() for y in middle]
        added = [arb(0, y.rad()) for y in middle]
        shape = self.shape
        if self.box:
            product = times(matrix, shape)
            shape = middles(product)
            lost = [[a - b for a, b in zip(*rows, strict=True)] for rows in zip(product, shape, strict=True)]
            added = [a + b for a, b in zip(added, applied(lost, self.box), strict=True)]
        turned = times(matrix, self.axes)
        axes, inverse = _turned(turned, self.error)
        error = applied(times(inverse, turned), self.error)
        error = [a + b for a, b in zip(error, applied(inverse, added), strict=True)]
        return Cloud(new, shape, self.box, axes, error)


def _turned(matrix: Matrix, error: Sequence[Any]) -> tuple[Matrix, Matrix]:
    """Axes along the longest columns first, and an enclosure of their inverse."""
    size = len(error)
    columns = [[float(row[k].mid()) for row in matrix] for k in range(size)]
    if not all(isfinite(x) for column in columns for x in column):
        return identity(size), identity(size)
    weights = [log2(e) + log(max(hypot(*c), _LEAST), 2) for e, c in zip(error, columns, strict=True)]
    order = sorted(range(size), key=lambda k: -weights[k])
    axes = [[arb(x) for x in row] for row in zip(*_orthogonal([columns[k] for k in order]), strict=True)]
    try:
        inverse = arb_mat(axes).inv()
    except ZeroDivisionError:
        return identity(size), identity(size)
    return axes, [[inverse[i, j] for j in range(size)] for i in range(size)]


def _orthogonal(columns: Sequence[Sequence[float]]) -> list[list[float]]:
    """Unit vectors, almost orthogonal, of which the first k span what the first k columns do."""
    size = len(columns)
    found: list[list[float]] = []
    units = [[float(i == k) for i in range(size)] for k in range(size)]
    for candidate in (*columns, *units):
        if len(found) == size:
            break
        v, whole = list(candidate), hypot(*candidate)
        for _ in range(2):  # twice is enough, whatever cancels
            for u in found:
                along = sum(a * b for a, b in zip(u, v, strict=True))
                v = [a - along * b for a, b in zip(v, u, strict=True)]
        length = hypot(*v)
        if length > max(whole * _DEPENDENT, _LEAST):
            found.append([x / length for x in v])
    return found
