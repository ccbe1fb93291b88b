"""The critical-point equations as trigonometric polynomials: values, Jacobians, and bounds with rounding.

With x the angles, P(x) = l_D - sigma l_G and Q(x) = l_G, the equations are d P/dx_k = 0 for the angles of the
discriminator and d Q/dx_k = 0 for the last angle, the generator's. All bounds hold for the polynomials whose
float64 monomial coefficients were drawn, and count the rounding of everything computed from them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.spin_glass.counting.instance import Model, chart_matrices

Integers = npt.NDArray[np.int64]
_U = 2.0**-53
SLACK = 1.0 + 2.0**-20
"""Enlarges boxes and bounds; covers the rounding of the bounds and of the centres of boxes."""


@dataclass(frozen=True)
class Fields:
    """A batch of instances in one chart of angles.

    coefficients : (instances, 2, K, ..., K), those of P and Q.
    value_error, slope_error : (instances, d), the rounding errors of the equations and of their derivatives.
    curvature : (instances, d), bounds, at every point, for the sum of the moduli of all second derivatives of
        each equation.
    """

    degree: int
    coefficients: Floats
    value_error: Floats
    slope_error: Floats
    curvature: Floats

    @property
    def dimension(self) -> int:
        """The number of angles."""
        return self.coefficients.ndim - 2


def basis(angles: Floats, degree: int, orders: int) -> Floats:
    """Return 1, cos x, sin x, ... and derivatives up to `orders`, shape (*angles, K, orders + 1)."""
    frequency = np.arange(1, degree + 1)
    phase = angles[..., None] * frequency
    cos, sin = np.cos(phase), np.sin(phase)
    found = np.zeros((*angles.shape, 2 * degree + 1, orders + 1))
    found[..., 0, 0] = 1.0
    for order in range(orders + 1):
        power = frequency**order
        turned = ((cos, sin), (-sin, cos), (-cos, -sin), (sin, -cos))[order % 4]
        found[..., 1::2, order] = turned[0] * power
        found[..., 2::2, order] = turned[1] * power
    return found


def fields(model: Model, data: Floats, game: Floats, polar_axis: int = 2) -> Fields:
    """Return the equations of the instances with these monomial coefficients."""
    to_data, to_game = chart_matrices((model.p, model.q, model.N_D, model.N_G), polar_axis)
    shape = to_data.shape[1:]
    d, m = len(shape), model.m
    from_data = data @ to_data.reshape(len(to_data), -1)
    from_game = game @ to_game.reshape(len(to_game), -1)
    sums = np.stack([from_data - model.sigma_z * from_game, from_game], axis=1)
    data_size = np.abs(data) @ np.abs(to_data).reshape(len(to_data), -1).sum(axis=1)
    game_size = np.abs(game) @ np.abs(to_game).reshape(len(to_game), -1).sum(axis=1)
    sizes = np.stack([data_size + model.sigma_z * game_size, game_size], axis=1)
    # A coefficient is a dot product over monomials; a value is d dot products of length K in turn; the basis
    # has errors of a few units in the last place of its argument, which is below 8 m. Twice that, to spare.
    per_unit = 2 * _U * (len(to_game) + d * (2 * m + 1) + d * (12 * m + 16) + 16)
    errors = per_unit * np.repeat(sizes, [d - 1, 1], axis=1)
    found = Fields(m, sums.reshape(len(data), 2, *shape), errors * m, errors * m**2, np.zeros(()))
    return Fields(m, found.coefficients, found.value_error, found.slope_error, _curvatures(found, errors))


def _curvatures(given: Fields, errors: Floats) -> Floats:
    """Bound the sum of the moduli of all second derivatives of each equation on the torus.

    A trigonometric polynomial of degree m takes at least cos(m h) times its largest modulus at a point within
    h of the place where it does (M. Riesz), in each angle in turn. The sum of moduli is the largest of such
    polynomials, one for each choice of signs.
    """
    m, d = given.degree, given.dimension
    points = (8 if d == 2 else 7) * m
    table = basis(np.asarray(np.arange(points) * (2 * np.pi / points), dtype=np.float64), m, 3)
    beyond = SLACK / math.cos(math.pi * m / points) ** d
    found = np.empty((len(given.coefficients), d))
    known: dict[tuple[int, tuple[int, ...]], Floats] = {}
    for i in range(d):
        which = int(i == d - 1)
        total = np.zeros((len(found), *[points] * d))
        for k, j in combinations_with_replacement(range(d), 2):
            orders = tuple([i, j, k].count(axis) for axis in range(d))
            if (which, orders) not in known:
                grid = on_grid(given.coefficients[:, which], [table[..., o] for o in orders])
                known[which, orders] = np.abs(grid)
            total += known[which, orders] * (1.0 if k == j else 2.0)
        found[:, i] = beyond * (total.reshape(len(found), -1).max(axis=1) + d * d * m**3 * errors[:, i])
    return found


def on_grid(coefficients: Floats, tables: list[Floats]) -> Floats:
    """Return the values on a product of points; one table (points, K) an angle."""
    tables = [np.ascontiguousarray(table) for table in tables]  # strided ones are multiplied slowly
    values = coefficients @ tables[-1].T
    for axis in range(len(tables) - 2, -1, -1):
        before, waves, after = values.shape[: axis + 1], values.shape[axis + 1], values.shape[axis + 2 :]
        done = tables[axis] @ values.reshape(math.prod(before), waves, math.prod(after))
        values = done.reshape(*before, -1, *after)
    return values


def grid_values(given: Fields, angles: list[Floats]) -> tuple[Floats, Floats]:
    """Return the equations (d, instances, *grid) and their Jacobians (d, d, instances, *grid) on a product of
    points."""
    d = given.dimension
    tables = [basis(points, given.degree, 2) for points in angles]
    shape = (len(given.coefficients), *(len(points) for points in angles))
    values, slopes = np.empty((d, *shape)), np.empty((d, d, *shape))
    for i in range(d):
        which = int(i == d - 1)
        for k in range(-1, d):
            orders = [int(axis == i) + int(axis == k) for axis in range(d)]
            chosen = [table[..., o] for table, o in zip(tables, orders, strict=True)]
            target = values[i] if k < 0 else slopes[i, k]
            if which == 0 and 0 <= k < i:
                target[...] = slopes[k, i]  # P is the same polynomial in both
            else:
                target[...] = on_grid(given.coefficients[:, which], chosen)
    return values, slopes


def point_values(given: Fields, instance: Integers, tables: list[Floats]) -> tuple[Floats, Floats]:
    """Return the equations (n, d) and their Jacobians (n, d, d) at n points, each of its own instance.

    tables : for each angle, its basis with orders 0 to 2 at the points, shape (n, K, 3).
    """
    d = given.dimension
    values, slopes = np.empty((len(instance), d)), np.empty((len(instance), d, d))
    step = 2048 if d == 2 else 512  # keeps the gathered coefficients in the cache
    for start in range(0, len(instance), step):
        part = slice(start, start + step)
        pieces = [table[part] for table in tables]
        values[part], slopes[part] = _some_values(given, instance[part], pieces)
    return values, slopes


def _some_values(given: Fields, instance: Integers, tables: list[Floats]) -> tuple[Floats, Floats]:
    d, n = given.dimension, len(instance)
    tensor = _last_angle(given.coefficients, instance, tables[-1])
    for axis in range(d - 2, -1, -1):
        done = tensor.reshape(n, -1, tensor.shape[-1]) @ tables[axis]
        tensor = np.moveaxis(done.reshape(*tensor.shape[:-1], 3), -1, d - axis)
    # axes: instance, orders of the last angle, ..., orders of the first, which
    values, slopes = np.empty((n, d)), np.empty((n, d, d))
    for i in range(d):
        which = int(i == d - 1)
        first = [int(axis == i) for axis in range(d)]
        values[:, i] = tensor[_at(first, which)]
        for k in range(d):
            second = [o + int(axis == k) for axis, o in enumerate(first)]
            slopes[:, i, k] = tensor[_at(second, which)]
    return values, slopes


def _at(orders: list[int], which: int) -> Any:
    return (slice(None), *reversed(orders), which)


def _last_angle(coefficients: Floats, instance: Integers, table: Floats) -> Floats:
    """Return (n, 3, 2, K, ..., K): the last angle's basis of each order put in.

    Points come instance by instance; long runs share one matrix product.
    """
    n, waves = len(instance), coefficients.shape[-1]
    rows = coefficients.reshape(len(coefficients), -1, waves)
    shape = (n, 3, *coefficients.shape[1:-1])
    turned = table.transpose(0, 2, 1)
    ends = np.append(np.flatnonzero(np.diff(instance)) + 1, n)
    if n < 12 * len(ends):
        return np.asarray(turned @ rows[instance].transpose(0, 2, 1)).reshape(shape)
    found, start = np.empty((n, 3, rows.shape[1])), 0
    for end in ends:
        product = np.ascontiguousarray(turned[start:end]).reshape(-1, waves) @ rows[instance[start]].T
        found[start:end] = product.reshape(end - start, 3, -1)
        start = end
    return found.reshape(shape)
