"""The complexity with the constants of the authors' public code, and the thresholds that follow from it.

Their exponent is not concave: the cost of x is so flat that |x| wants to be far from 0. Its maximum is
searched for on a grid in x that is fine near the two shifts at which a block is centred, and every local
maximum on the grid is refined.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.spin_glass.landscape.arguments import Given, checked, checked_index
from numerics.spin_glass.landscape.complexity import shaped
from numerics.spin_glass.landscape.published import Published, best_x1, published, taken

RUNGS = 40
"""Geometrically spaced grid points to each side of a centre."""
KEPT = 3
"""Local maxima that are refined."""
POINTS = 17
ROUNDS = 8
"""Each round narrows a bracket by (POINTS - 1)/2."""


def complexity_authors_code(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    p: npt.ArrayLike,
    q: npt.ArrayLike,
    sigma_z: npt.ArrayLike,
    kappa: npt.ArrayLike,
) -> Any:
    """Return the complexity with the constants of the authors' public code and the correct log-potential.

    A column of u_D against a row of u_G costs far less than scattered points.

    Parameters
    ----------
    u_D, u_G, p, q, sigma_z, kappa : as for `complexity`.

    Returns
    -------
    A float64 array of the broadcast shape; -inf where u_D or u_G is -inf.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    About 1e-9 of max(1, |Theta|), where no local maximum hides between two points of the grid.

    Source
    ------
    The authors' public code, for comparison; it is refuted by counting critical points.
    """
    given = checked(u_D, u_G, p, q, sigma_z, kappa)
    return _complexity(given, np.zeros(()), np.zeros(()))


def complexity_index_authors_code(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    k_D: npt.ArrayLike,
    k_G: npt.ArrayLike,
    p: npt.ArrayLike,
    q: npt.ArrayLike,
    sigma_z: npt.ArrayLike,
    kappa: npt.ArrayLike,
) -> Any:
    """Return the index-constrained complexity with the constants, weights and edges of the authors' code.

    An index of 0 constrains nothing there, and one above 0 only the modulus of the shift.

    A column of u_D against a row of u_G costs far less than scattered points.

    Parameters
    ----------
    u_D, u_G, k_D, k_G, p, q, sigma_z, kappa : as for `complexity_index`.

    Returns
    -------
    A float64 array of the broadcast shape; -inf where no shift is allowed.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    About 1e-9 of max(1, |Theta|), where no local maximum hides between two points of the grid. With k_D > 0 a
    call takes seconds.

    Source
    ------
    The authors' public code, for comparison; it is refuted by counting critical points.
    """
    indices = {"k_D": checked_index("k_D", k_D), "k_G": checked_index("k_G", k_G)}
    given = checked(u_D, u_G, p, q, sigma_z, kappa, **indices)
    clean = [np.where(np.isnan(k), 0.0, k) for k in indices.values()]
    return _complexity(given, *clean)


def _complexity(given: Given, k_D: Floats, k_G: Floats) -> Any:
    with np.errstate(all="ignore"):
        c = published(*given.parameters, k_D, k_G)
        u_D, u_G = (np.where(np.isneginf(u), 0.0, u) for u in (given.u_D, given.u_G))
        rows = np.broadcast_shapes(u_D.shape, c.p.shape)
        flat = Published(*(np.broadcast_to(column, rows).reshape(-1) for column in c))
        where, values = _local_maxima(np.broadcast_to(u_D, rows).reshape(-1), flat)
        where, values = (a.reshape(*rows, KEPT) for a in (where, values))
        # The largest allowed x: an end of the range, where the maximum may be.
        last = c.reach * u_G
        found = np.where(where <= last[..., np.newaxis], values, -np.inf).max(axis=-1)
        end = np.broadcast_to(last, given.shape)
        least = np.broadcast_to(-c.p * u_D - c.p * last / c.reach, given.shape)
        bounded = np.isfinite(end)
        _, at_end = best_x1(end[bounded], least[bounded], taken(_spread(c, given.shape), bounded))
        best = np.array(np.broadcast_to(found, given.shape))
        best[bounded] = np.maximum(best[bounded], at_end)
    return shaped(best, given, -np.inf)


def _spread(c: Published, shape: tuple[int, ...]) -> Published:
    return Published(*(np.broadcast_to(column, shape) for column in c))


def _grid(u_D: Floats, c: Published) -> Floats:
    """Return ascending x for each row, shape (n, points)."""
    down = np.where(np.isfinite(u_D), np.abs(u_D), 0.0)
    far = 4.0 * np.sqrt(c.width_x) + 2.0 * down * c.reach
    steps = np.linspace(0.0, 1.0, RUNGS)
    near = 1e-2 * c.b
    rungs = near[:, np.newaxis] * (far / near)[:, np.newaxis] ** steps
    # Along the bound on x1, the discriminator's block is centred at x = p u_D, nearly.
    centre = np.where(np.isfinite(u_D), c.p * u_D, 0.0)[:, np.newaxis]
    narrow = 1e-2 * np.sqrt(c.b * c.b + c.b1 * c.b1)
    around = narrow[:, np.newaxis] * (far / narrow)[:, np.newaxis] ** steps
    edges = np.stack([-c.edge_G, c.edge_G], axis=1)
    parts = [-rungs, rungs, centre - around, centre + around, edges, 0.0 * centre, centre]
    return np.sort(np.concatenate(parts, axis=1), axis=1)


def _local_maxima(u_D: Floats, c: Published) -> tuple[Floats, Floats]:
    """Return where the largest local maxima over all x are and their values, each of shape (n, KEPT)."""
    x = _grid(u_D, c)
    wide = Published(*(column[:, np.newaxis] for column in c))
    bound = np.where(np.isposinf(u_D), np.inf, u_D)[:, np.newaxis]

    def value(at: Floats) -> Floats:
        least = np.where(np.isposinf(bound), -np.inf, -wide.p * bound - wide.p * at / wide.reach)
        return best_x1(at, least, _spread(wide, at.shape))[1]

    values = value(x)
    n, points = x.shape
    inner = np.zeros((n, points), dtype=bool)
    inner[:, 1:-1] = (values[:, 1:-1] >= values[:, :-2]) & (values[:, 1:-1] >= values[:, 2:])
    order = np.argsort(np.where(inner, -values, np.inf), axis=1)[:, :KEPT]
    order = np.clip(order, 1, points - 2)
    low, high = np.take_along_axis(x, order - 1, axis=1), np.take_along_axis(x, order + 1, axis=1)
    at, found = largest(value, low, high)
    on_grid = np.take_along_axis(values, order, axis=1)
    better = found > on_grid
    return np.where(better, at, np.take_along_axis(x, order, axis=1)), np.where(better, found, on_grid)


def largest(value: Callable[[Floats], Floats], low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Return where functions with one maximum between low and high, shape (n, k), are largest, and it.

    `value` maps shape (n, j) to (n, j). Few calls with many points each: a call costs more than a point.
    """
    steps = np.linspace(0.0, 1.0, POINTS)
    shape = (*low.shape, POINTS)
    for _ in range(ROUNDS):
        x = low[..., np.newaxis] + (high - low)[..., np.newaxis] * steps
        values = value(x.reshape(low.shape[0], low.shape[1] * POINTS)).reshape(shape)
        best = values.argmax(axis=-1)[..., np.newaxis]
        at, found = (np.take_along_axis(array, best, axis=-1)[..., 0] for array in (x, values))
        low, high = (
            np.take_along_axis(x, np.clip(best + shift, 0, POINTS - 1), axis=-1)[..., 0] for shift in (-1, 1)
        )
    return at, found
