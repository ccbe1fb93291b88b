"""Below which u_D and u_G the complexity of the authors' public code is not positive."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.spin_glass.landscape.arguments import checked
from numerics.spin_glass.landscape.complexity import shaped
from numerics.spin_glass.landscape.published import Published, best_x1, exponent, published, transforms
from numerics.spin_glass.landscape.published_maximum import largest

HALVINGS = 60
STEPS = 8
GRID = 81


def threshold_D_authors_code(
    p: npt.ArrayLike, q: npt.ArrayLike, sigma_z: npt.ArrayLike, kappa: npt.ArrayLike
) -> Any:
    """Return the smallest u_D from which on the complexity of the authors' code is positive, with u_G = inf.

    Parameters
    ----------
    p, q, sigma_z, kappa : as for `threshold_D`.

    Returns
    -------
    A float64 array of the broadcast shape; inf where their complexity is never positive.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    About 1e-8 of the value, where no local maximum hides between two points of the grid.

    Source
    ------
    The authors' public code, for comparison.
    """
    return _thresholds(p, q, sigma_z, kappa)[0]


def threshold_G_authors_code(
    p: npt.ArrayLike, q: npt.ArrayLike, sigma_z: npt.ArrayLike, kappa: npt.ArrayLike
) -> Any:
    """Return the smallest u_G from which on the complexity of the authors' code is positive, with u_D = inf.

    Parameters
    ----------
    p, q, sigma_z, kappa : as for `threshold_G`.

    Returns
    -------
    A float64 array of the broadcast shape; inf where their complexity is never positive.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Relative error about 1e-12.

    Source
    ------
    The authors' public code, for comparison.
    """
    return _thresholds(p, q, sigma_z, kappa, only_G=True)[1]


def _thresholds(
    p: object, q: object, sigma_z: object, kappa: object, only_G: bool = False
) -> tuple[Any, Any]:
    given = checked(0.0, 0.0, p, q, sigma_z, kappa)
    with np.errstate(all="ignore"):
        c = Published(*(np.ravel(column) for column in published(*given.parameters)))
        # Without bounds the exponent is even in x, with its peaks near +-sqrt(width_x/2).
        peak = np.sqrt(0.5 * c.width_x)
        top = _free(peak, c)[1]
        outer = _last_zero(peak, c)
        u_G = np.where(top > 0.0, -outer / c.reach, np.inf)
        u_D = u_G if only_G else np.where(top > 0.0, _least_u_D(outer, c), np.inf)
    shape = np.broadcast_shapes(*(np.shape(column) for column in given.parameters))
    return tuple(
        shaped(np.broadcast_to(values.reshape(shape), given.shape), given, np.nan) for values in (u_D, u_G)
    )


def _free(x: Floats, c: Published) -> tuple[Floats, Floats]:
    """Return the best x1 without a bound, and the value."""
    return best_x1(x, np.full(x.shape, -np.inf), c)


def _last_zero(peak: Floats, c: Published) -> Floats:
    """Return the x > 0 beyond which the exponent is negative."""
    low, high = peak, 2.0 * peak
    while (short := _free(high, c)[1] > 0.0).any():
        low, high = np.where(short, high, low), np.where(short, 2.0 * high, high)
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        positive = _free(middle, c)[1] > 0.0
        low, high = np.where(positive, middle, low), np.where(positive, high, middle)
    return np.asarray(0.5 * (low + high))


def _least_u_D(outer: Floats, c: Published) -> Floats:
    """Return the least u_D = -x1/p - x/reach where the exponent is not negative."""
    wide = Published(*(column[:, np.newaxis] for column in c))

    def level(x: Floats) -> Floats:
        here = Published(*(np.broadcast_to(column, x.shape) for column in wide))
        best, value = _free(x, here)
        # Above its maximum the exponent is concave and falls: from where it is negative, Newton's method
        # comes down to its zero in x1 without passing it.
        x1 = best + here.p * np.sqrt(np.maximum(value, 0.0)) + here.p / np.sqrt(here.kappa)
        for _ in range(STEPS):
            found = transforms(x + x1, x, here, 0.0)
            fall = 2.0 * x1 / (here.p * here.p) - found.w_D
            x1 = x1 + exponent(x, x1, here, found) / fall
        return np.asarray(np.where(value >= 0.0, -x1 / here.p - x / here.reach, np.inf))

    positive = outer[:, np.newaxis] * np.geomspace(1e-12, 1.0, GRID)
    x = np.concatenate([-positive[:, ::-1], 0.0 * positive[:, :1], positive], axis=1)
    values = level(x)
    least = np.clip(np.argmin(values, axis=1), 1, x.shape[1] - 2)[:, np.newaxis]
    low, high = (np.take_along_axis(x, least + shift, axis=1) for shift in (-1, 1))
    _, refined = largest(lambda at: -level(at), low, high)
    return np.asarray(np.minimum(-refined[:, 0], values.min(axis=1)))
