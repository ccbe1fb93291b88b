"""The values of u_D and u_G below which there are exponentially few critical points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import Lane
from numerics.spin_glass.landscape.arguments import Given, Model, checked, model
from numerics.spin_glass.landscape.complexity import shaped
from numerics.spin_glass.landscape.kernel import Optimum, Problem
from numerics.spin_glass.landscape.maximum import (
    Maximum,
    maximum_D,
    maximum_G,
    origin,
    problem_D,
    problem_G,
    under_one,
)

STEPS = 200


def threshold_D(p: npt.ArrayLike, q: npt.ArrayLike, sigma_z: npt.ArrayLike, kappa: npt.ArrayLike) -> Any:
    """Return the u_D < 0 with Theta(u_D, inf) = 0; below it Theta is negative.

    Arrays broadcast together.

    Parameters
    ----------
    p, q : integers, p >= 2 and q >= 1.
    sigma_z : sigma_z > 0.
    kappa : 0 < kappa < 1.

    Returns
    -------
    A float64 array of the broadcast shape.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Relative error below 1e-11; worst seen 3e-12, at kappa = 3e-4 and sigma_z = 1e-4, mostly 1e-15.

    Source
    ------
    Theta(0, inf) > 0, and Theta is concave, so that the zero exists and is the only one.
    """
    given = checked(0.0, 0.0, p, q, sigma_z, kappa)
    c = model(*given.parameters)
    h = _zero(c, problem_D, maximum_D, lambda found: found.lam_D)
    return _shaped(np.sqrt(2.0) * h, given)


def threshold_G(p: npt.ArrayLike, q: npt.ArrayLike, sigma_z: npt.ArrayLike, kappa: npt.ArrayLike) -> Any:
    """Return the u_G < 0 with Theta(inf, u_G) = 0; below it Theta is negative.

    Arrays broadcast together.

    Parameters
    ----------
    p, q : integers, p >= 2 and q >= 1.
    sigma_z : sigma_z > 0.
    kappa : 0 < kappa < 1.

    Returns
    -------
    A float64 array of the broadcast shape.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Relative error below 1e-11; worst seen 3e-12, at kappa = 3e-4 and sigma_z = 1e-4, mostly 1e-15.

    Source
    ------
    Theta(inf, 0) > 0, and Theta is concave, so that the zero exists and is the only one.
    """
    given = checked(0.0, 0.0, p, q, sigma_z, kappa)
    c = model(*given.parameters)
    h = _zero(c, problem_G, maximum_G, lambda found: found.lam_G)
    return _shaped(np.sqrt(2.0) * h / c.m, given)


def _zero(
    c: Model,
    problem: Callable[[Lane, Model], Problem],
    finish: Callable[[Lane, Model, Optimum], Maximum],
    slope: Callable[[Maximum], Lane],
) -> Floats:
    """Return the bound h < 0 at which the maximum under one constraint is zero.

    The maximum is concave in h and increases for h < 0. From where it is negative, Newton's method never
    passes the zero; from anywhere else its first step leads to where it is negative.
    """
    with np.errstate(all="ignore"):
        # The slope at a small h < 0 gives the curvature at the top, hence a parabola to begin with.
        top = origin(c).value
        small = -1e-3 * np.sqrt(c.V if finish is maximum_G else np.ones_like(c.V))
        begin = under_one(small, c, problem, finish)
        h = -np.sqrt(2.0 * top * np.abs(small) / slope(begin))
        for _ in range(STEPS):
            found = under_one(h, c, problem, finish)
            change = -found.value / slope(found)
            h = np.minimum(h + change, 0.0)
            if not (np.abs(change) > 1e-14 * np.abs(h)).any():
                break
    return np.asarray(h)


def _shaped(values: Floats, given: Given) -> Any:
    return shaped(np.broadcast_to(values, given.shape), given, np.nan)
