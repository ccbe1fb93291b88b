"""Charts of angles that cover S^1 x S^1 or S^2 x S^1, divided into cubic cells.

On the circle x circle one chart suffices. The sphere is covered by the belt |cos| <= 1/sqrt2 of the polar
angles around the third axis, and by two caps, seen in polar angles around the first axis, where the chart is
as regular. Edges of cells are origin + k 2 pi/(M 2^level) exactly. Where an origin is free it is no simple
fraction of pi, so that instances with symmetries have no critical points on edges.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import pi

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.spin_glass.counting.fields import Integers

CAP = 0.5**0.5
"""The caps are where |sin(x_0) sin(x_1)|, the modulus of the third coordinate, exceeds this."""


@dataclass(frozen=True)
class Chart:
    """A product of intervals of angles, of `counts` cells each, M = `circle` cells in a full turn.

    origins : the left ends in units of pi. caps : whether only points in the caps are counted.
    """

    polar_axis: int
    circle: int
    origins: tuple[Fraction, ...]
    counts: tuple[int, ...]
    caps: bool

    def half(self, level: int) -> float:
        """The half-width of the cells."""
        return pi / (self.circle * 2.0**level)

    def centres(self, index: Integers, level: int) -> Floats:
        """The centres of cells, to rounding."""
        origin = np.array([float(o) * pi for o in self.origins])
        return np.asarray(origin + (2 * index + 1) * self.half(level))

    def axes(self) -> list[Floats]:
        """The centres of the cells at level 0 along each angle."""
        return [
            np.asarray(float(origin) * pi + (2 * np.arange(count) + 1) * self.half(0))
            for origin, count in zip(self.origins, self.counts, strict=True)
        ]


@lru_cache(maxsize=64)
def charts(sphere: int, cells: int) -> tuple[Chart, ...]:
    """Return the charts for N_D = `sphere`; `cells`, a multiple of 4 for the sphere, is M."""
    free, other, quarter = Fraction(5, 97), Fraction(7, 89), Fraction(1, 4)
    if sphere == 2:
        return (Chart(2, cells, (free, other), (cells, cells), False),)
    belt = cells // 4
    return (
        Chart(2, cells, (quarter, free, other), (belt, cells, cells), False),
        Chart(0, cells, (quarter, quarter, other), (belt, belt, cells), True),
        Chart(0, cells, (quarter, quarter + 1, other), (belt, belt, cells), True),
    )
