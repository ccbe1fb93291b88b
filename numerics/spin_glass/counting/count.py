"""Certified numbers of critical points of random instances on S^1 x S^1 and S^2 x S^1.

Every cell is excluded, or shown to lie in a box with exactly one critical point that is then located, or
divided. What float64 leaves open is settled by ball arithmetic.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, whole
from numerics.errors import DomainError, PrecisionError
from numerics.spin_glass.counting import balls as _counting_balls
from numerics.spin_glass.counting.boxes import Flags, excluded, isolated, newton, outside, refined
from numerics.spin_glass.counting.charts import CAP, Chart, charts
from numerics.spin_glass.counting.fields import Fields, Integers, basis, fields, grid_values, point_values
from numerics.spin_glass.counting.instance import LARGEST_DEGREE, Model, checked_model, draw
from numerics.spin_glass.spectrum.sampler import generator_from

_DEEPEST = 20
"""Divisions in float64: the cells stay far larger than the rounding of their centres."""
_MOST = 3_000_000
"""Cells that are open at one time in a block of instances; isolated critical points leave far fewer."""
_STEPS = 6
_BLOCK = 1_000_000
"""The numbers held at level 0."""
_ROUNDING = 1e-13
"""An angle, below 8, is known to within this."""


def count_critical_points(p: Any, q: Any, sigma_z: Any, seed: Any, *, N_D: Any = 2, N_G: Any = 2) -> int:
    """Return the number of critical points of one random instance of the game.

    Parameters
    ----------
    p, q : integers >= 2 and >= 1, p + q <= 12: l_D has degree p in w_D, l_G degree p + q in (w_D, w_G).
    sigma_z : number between 1e-6 and 1e6.
    seed : a non-negative integer, a sequence of them, or a numpy Generator, which moves on by one instance.
    N_D, N_G : 2 and 2 for S^1 x S^1, 3 and 2 for S^2 x S^1.

    Returns
    -------
    The number of points where grad_D (l_D - sigma_z l_G) = 0 and grad_G l_G = 0. It is even, since the
    indices of these zeros of a vector field add up to the Euler characteristic, which is 0.

    Raises
    ------
    ParameterError, DomainError
        Naming the parameter, its value and what is allowed.
    PrecisionError
        For critical points that 4096 bits cannot tell apart or from none, or that are not isolated.

    Accuracy
    --------
    Certified for the polynomials with the float64 coefficients that were drawn.

    Source
    ------
    The game of Baskerville et al. (2022); interval Newton operator of Krawczyk, with global bounds of second
    derivatives.
    """
    return int(count_many(p, q, sigma_z, seed, 1, N_D=N_D, N_G=N_G)[0])


def count_many(
    p: Any, q: Any, sigma_z: Any, seed: Any, instances: Any, *, N_D: Any = 2, N_G: Any = 2
) -> npt.NDArray[np.int64]:
    """Return the numbers of critical points of random instances of the game.

    Parameters
    ----------
    p, q, sigma_z, seed, N_D, N_G : as in `count_critical_points`.
    instances : an integer >= 0. Instance i is the one that `count_critical_points` would draw at its call
        number i with the same generator.

    Returns
    -------
    Array (instances,) of even numbers.

    Raises
    ------
    ParameterError, DomainError, PrecisionError
        As `count_critical_points`.

    Accuracy
    --------
    Certified, as `count_critical_points`.

    Source
    ------
    As `count_critical_points`.
    """
    model = checked_model(p, q, sigma_z, N_D, N_G)
    if model.m > LARGEST_DEGREE:
        raise DomainError("p + q", model.m, f"an integer <= {LARGEST_DEGREE}, to count critical points")
    if model.N_D not in (2, 3):
        raise DomainError("N_D", model.N_D, "2 or 3, to count critical points")
    if model.N_G != 2:
        raise DomainError("N_G", model.N_G, "2, to count critical points")
    total = whole("instances", instances, 0)
    generator = generator_from(seed)
    counts = np.zeros(total, dtype=np.int64)
    block = _block(model)
    for start in range(0, total, block):
        data, game = draw(model, generator, min(block, total - start))
        counts[start : start + block] = count_drawn(model, data, game)
    return counts


def _cells(model: Model) -> int:
    """The cells in a full turn at level 0: half-widths of about a quarter of the shortest wave's radian."""
    return 12 * model.m


def _block(model: Model) -> int:
    """The number of instances treated together, by the memory of level 0."""
    cells = _cells(model)
    d = model.N_D
    grid = cells**2 if d == 2 else cells**3 // 4
    return max(1, _BLOCK // (grid * (d + d * d)))


def count_drawn(model: Model, data: Floats, game: Floats) -> npt.NDArray[np.int64]:
    """Return the numbers of critical points of the instances with these monomial coefficients."""
    counts = np.zeros(len(data), dtype=np.int64)
    known: dict[int, Fields] = {}
    for chart in charts(model.N_D, _cells(model)):
        if chart.polar_axis not in known:
            known[chart.polar_axis] = fields(model, data, game, chart.polar_axis)
        given = known[chart.polar_axis]
        counts += _Search(given, chart, len(data)).run(model, data, game)
    return counts


class _Search:
    """The search of one chart: counts so far, and the cells that float64 leaves open."""

    def __init__(self, given: Fields, chart: Chart, instances: int) -> None:
        self.given, self.chart = given, chart
        self.counts = np.zeros(instances, dtype=np.int64)
        self.left_open: list[tuple[int, tuple[int, ...], int]] = []

    def run(self, model: Model, data: Floats, game: Floats) -> npt.NDArray[np.int64]:
        """Return the number of critical points of each instance that are in this chart."""
        d, level = self.given.dimension, 0
        instance, index = self.first_level()
        while len(instance):
            if len(instance) > _MOST:
                raise PrecisionError(f"critical points that are not isolated: {len(instance)} cells are open")
            if level == _DEEPEST:
                self.leave_open(instance, index, level)
                break
            level += 1
            # all 2**d corners of the cells that remain
            corners = np.stack(np.meshgrid(*[[0, 1]] * d, indexing="ij"), axis=-1).reshape(-1, d)
            index = (2 * index[:, None, :] + corners).reshape(-1, d)
            instance = np.repeat(instance, len(corners))
            values, slopes = point_values(self.given, instance, self.tables(index, level))
            again = self.settle(instance, index, values, slopes, level)
            instance, index = instance[again], index[again]
        for number, cell, depth in self.left_open:
            self.counts[number] += _counting_balls.count_in_cell(
                model, data[number], game[number], self.given.curvature[number], self.chart, cell, depth
            )
        return self.counts

    def first_level(self) -> tuple[Integers, Integers]:
        """Treat the whole grid of level 0; return the cells to be divided."""
        values, slopes = grid_values(self.given, self.chart.axes())
        d, half = self.given.dimension, self.chart.half(0) * (1 + 2.0**-18)
        alive = np.ones(values.shape[1:], dtype=bool)
        bend = 0.5 * half**2 * self.given.curvature
        beyond = self.given.value_error + d * half * self.given.slope_error + bend
        for i in range(d):
            reach = np.abs(slopes[i]).sum(axis=0) * half
            reach += beyond[:, i].reshape(-1, *[1] * d)
            alive &= np.abs(values[i]) <= reach * (1 + 2.0**-18)
        places = np.argwhere(alive)
        where: tuple[Any, ...] = tuple(places.T)
        everything: Any = (slice(None), slice(None), *where)
        f = np.stack([part[where] for part in values], axis=-1)
        j = np.moveaxis(slopes[everything], -1, 0)
        instance, index = places[:, 0], places[:, 1:]
        again = self.settle(instance, index, f, j, 0)
        return instance[again], index[again]

    def tables(self, index: Integers, level: int) -> list[Floats]:
        """The basis at centres of cells, which share their angles."""
        places = self.chart.centres(index, level)
        found = []
        for axis in range(self.given.dimension):
            _, first, place = np.unique(index[:, axis], return_index=True, return_inverse=True)
            found.append(basis(places[first, axis], self.given.degree, 2)[place])
        return found

    def settle(
        self, instance: Integers, index: Integers, values: Floats, slopes: Floats, level: int
    ) -> Flags:
        """Exclude cells, count those that hold a critical point, and return which ones must be divided."""
        half = self.chart.half(level)
        again = ~excluded(self.given, instance, values, slopes, half)
        alive = np.flatnonzero(again)
        step = newton(self.given, instance[alive], values[alive], slopes[alive], half)
        found, distance = isolated(step)
        none = outside(step)
        again[alive[none | found]] = False
        one = np.flatnonzero(found & ~none)
        keep = alive[one]
        self.locate(instance[keep], index[keep], step.step[one], refined(step, distance)[one], level)
        return again

    def locate(self, instance: Integers, index: Integers, place: Floats, radius: Floats, level: int) -> None:
        """Count the critical points that lie in their cells; place and radius are in units of its half."""
        half, centres = self.chart.half(level), self.chart.centres(index, level)
        for trial in range(_STEPS):
            inside, beyond = self.sides(centres + half * place, place, radius, half)
            np.add.at(self.counts, instance[inside], 1)
            rest = ~(inside | beyond)
            if not rest.any():
                return
            instance, index, centres = instance[rest], index[rest], centres[rest]
            place, radius = place[rest], radius[rest]
            if trial == _STEPS - 1:
                break
            angles = centres + half * place
            tables = list(np.moveaxis(basis(angles, self.given.degree, 2), 1, 0))
            values, slopes = point_values(self.given, instance, tables)
            step = newton(self.given, instance, values, slopes, half)
            better = np.where(step.regular, refined(step, radius), np.inf)
            smaller = better < radius
            place = np.where(smaller[:, None], place + step.step, place)
            radius = np.where(smaller, better, radius)
        self.leave_open(instance, index, level)

    def sides(self, angles: Floats, place: Floats, radius: Floats, half: float) -> tuple[Flags, Flags]:
        """Return which critical points are certainly in their cells, and which certainly not."""
        margin = radius + _ROUNDING / half
        size = np.abs(place).max(axis=-1)
        inside, beyond = size + margin < 1.0, size - margin > 1.0
        if self.chart.caps:
            height = np.abs(np.sin(angles[:, 0]) * np.sin(angles[:, 1])) - CAP
            doubt = 2 * half * margin + _ROUNDING
            beyond |= height < -doubt
            inside &= height > doubt
        return inside, beyond

    def leave_open(self, instance: Integers, index: Integers, level: int) -> None:
        """Hand these cells to ball arithmetic."""
        for number, cell in zip(instance, index, strict=True):
            self.left_open.append((int(number), tuple(int(k) for k in cell), level))
