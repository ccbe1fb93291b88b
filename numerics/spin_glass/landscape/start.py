"""The constrained maximum at one point, with all that a certificate of it begins from."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from numerics.errors import DomainError, ShapeError
from numerics.spin_glass.landscape.arguments import checked
from numerics.spin_glass.landscape.maximum import maximum

NUMBERS = ("x1", "s", "delta", "w_D", "w_G", "e_D", "e_G", "lam_D", "lam_G")


def complexity_start(u_D: float, u_G: float, p: int, q: int, sigma_z: float, kappa: float) -> dict[str, Any]:
    """Return the maximum behind `complexity` at one point, as plain floats.

    Parameters
    ----------
    u_D, u_G : scalars, as for `complexity`, but neither NaN nor -inf.
    p, q, sigma_z, kappa : scalars, as for `complexity`, but not NaN.

    Returns
    -------
    X1, s, delta; w_D, w_G, the real parts of kappa g_D and (1 - kappa) g_G; e_D = kappa/|a|**2 with a = kappa
    g_D and e_G likewise; lam_D, lam_G >= 0, the multipliers in F + lam_D (h_D + x1/p + s/m) + lam_G (h_G - s)
    with h_D = u_D/sqrt(2) and h_G = m u_G/sqrt(2); booleans "D" and "G", whether the constraint holds with
    equality, and "bulk", whether the origin lies inside the spectrum.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    About 1e-14 of the scale of each number, also next to spectral edges.

    Source
    ------
    See `complexity`.
    """
    given = checked(u_D, u_G, p, q, sigma_z, kappa)
    require_point(given.shape, {"u_D": u_D, "u_G": u_G, "p": p, "q": q, "sigma_z": sigma_z, "kappa": kappa})
    found, active_D, active_G = maximum(given)
    numbers = {name: float(getattr(found, name)) for name in NUMBERS}
    return {**numbers, "D": bool(active_D), "G": bool(active_G), "bulk": bool(found.nu > 0.0)}


def require_point(shape: tuple[int, ...], values: dict[str, Any]) -> None:
    """Raise unless all values are numbers at which the maximum exists."""
    if shape:
        raise ShapeError(", ".join(values), shape, "scalars")
    for name, value in values.items():
        number = float(np.asarray(value))
        if math.isnan(number):
            raise DomainError(name, value, "a number")
        if number == -math.inf:
            raise DomainError(name, value, f"{name} > -inf")
