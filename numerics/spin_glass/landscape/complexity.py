"""The annealed complexity of the spin glass GAN on arrays of points."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.arrays.engines import chosen_engine
from numerics.spin_glass.landscape.arguments import Given, checked
from numerics.spin_glass.landscape.maximum import maximum


def complexity(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    p: npt.ArrayLike,
    q: npt.ArrayLike,
    sigma_z: npt.ArrayLike,
    kappa: npt.ArrayLike,
    *,
    engine: str | None = None,
) -> Any:
    """Return Theta(u_D, u_G), the limit of log E #/N for critical points with L_D <= sqrt(N) u_D and
    L_G <= sqrt(N) u_G.

    Arrays broadcast together.

    Parameters
    ----------
    u_D, u_G : real, infinities allowed.
    p, q : integers, p >= 2 and q >= 1.
    sigma_z : sigma_z > 0.
    kappa : 0 < kappa < 1.
    engine : None, "numpy" or "numba".

    Returns
    -------
    A float64 array of the broadcast shape; -inf where u_D or u_G is -inf.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 1e-12 of max(1, |x|), x the largest of the terms that are added. The engine makes no
    difference: the search for the maximum runs on NumPy either way.

    Source
    ------
    Kac-Rice formula with the exact Hessian law; Baskerville et al. (2022), with the constants, the variances
    and the shift of the two blocks corrected.
    """
    chosen_engine(engine)
    given = checked(u_D, u_G, p, q, sigma_z, kappa)
    found, _, _ = maximum(given)
    return shaped(found.value, given, -np.inf)


def complexity_maximiser(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    p: npt.ArrayLike,
    q: npt.ArrayLike,
    sigma_z: npt.ArrayLike,
    kappa: npt.ArrayLike,
) -> tuple[Any, Any, Any]:
    """Return where the exponent of `complexity` is largest: (x1, s, delta), in units of sqrt(2 N).

    x1 = -p l_D, s = sigma_z (y_D + y_G) and delta = sigma_z (y_D - y_G), with l_D the discriminator's own
    loss and y_D, y_G the radial derivatives of the generator's loss.

    Parameters
    ----------
    u_D, u_G, p, q, sigma_z, kappa : as for `complexity`.

    Returns
    -------
    Three float64 arrays of the broadcast shape; NaN where u_D or u_G is -inf.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 1e-10 of the largest of the three and of the width of the spectrum.

    Source
    ------
    The exponent is strictly concave, so its maximum is one point.
    """
    given = checked(u_D, u_G, p, q, sigma_z, kappa)
    found, _, _ = maximum(given)
    return (
        shaped(found.x1, given, np.nan),
        shaped(found.s, given, np.nan),
        shaped(found.delta, given, np.nan),
    )


def shaped(values: Floats, given: Given, where_empty: float) -> Any:
    """Return the values, with `where_empty` where no point satisfies the constraints, and NaN for NaN."""
    empty = np.isneginf(given.u_D) | np.isneginf(given.u_G)
    if empty.any():
        values = np.where(np.broadcast_to(empty, given.shape), where_empty, values)
    if given.nan.any():
        values = np.where(given.nan, np.nan, values)
    return values[()]
