"""The index-constrained complexity of the spin glass GAN on arrays of points."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.spin_glass.landscape.arguments import Given, Model, checked, checked_index, model
from numerics.spin_glass.landscape.complexity import shaped
from numerics.spin_glass.landscape.index_maximum import IndexMaximum, index_maximum
from numerics.spin_glass.landscape.start import NUMBERS, require_point


def complexity_index(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    k_D: npt.ArrayLike,
    k_G: npt.ArrayLike,
    p: npt.ArrayLike,
    q: npt.ArrayLike,
    sigma_z: npt.ArrayLike,
    kappa: npt.ArrayLike,
) -> Any:
    """Return Theta_{k_D,k_G}(u_D, u_G), the complexity of the critical points at which exactly k_D
    eigenvalues of the discriminator's own Hessian and k_G of the generator's are negative.

    Arrays broadcast together.

    Parameters
    ----------
    u_D, u_G : real, infinities allowed.
    k_D, k_G : integers >= 0 that stay fixed as N grows.
    p, q, sigma_z, kappa : as for `complexity`.

    Returns
    -------
    A float64 array of the broadcast shape; -inf where u_D or u_G is -inf.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 1e-12 of max(1, |x|), x the largest of the terms that are added.

    Source
    ------
    Large deviations of the extreme eigenvalues of each player's block; Baskerville et al. (2022), with the
    weights, the edges and the case k = 0 corrected.
    """
    found, given, _, _ = _maximum(u_D, u_G, k_D, k_G, p, q, sigma_z, kappa)
    return shaped(found.value.reshape(given.shape), given, -np.inf)


def complexity_index_maximiser(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    k_D: npt.ArrayLike,
    k_G: npt.ArrayLike,
    p: npt.ArrayLike,
    q: npt.ArrayLike,
    sigma_z: npt.ArrayLike,
    kappa: npt.ArrayLike,
) -> tuple[Any, Any, Any]:
    """Return where the exponent of `complexity_index` is largest: (x1, s, delta), as `complexity_maximiser`.

    Parameters
    ----------
    u_D, u_G, k_D, k_G, p, q, sigma_z, kappa : as for `complexity_index`.

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
    found, given, _, _ = _maximum(u_D, u_G, k_D, k_G, p, q, sigma_z, kappa)
    x1, s, delta = (shaped(v.reshape(given.shape), given, np.nan) for v in (found.x1, found.s, found.delta))
    return x1, s, delta


def complexity_index_start(
    u_D: float, u_G: float, k_D: int, k_G: int, p: int, q: int, sigma_z: float, kappa: float
) -> dict[str, Any]:
    """Return the maximum behind `complexity_index` at one point, as plain floats.

    Parameters
    ----------
    u_D, u_G : scalars, as for `complexity_index`, but neither NaN nor -inf.
    k_D, k_G, p, q, sigma_z, kappa : scalars, as for `complexity_index`, but not NaN.

    Returns
    -------
    What `complexity_start` returns, and lam_A, lam_B >= 0, the multipliers of A >= E_D and B <= -E_G with A =
    x1 + (s + delta)/2 and B = (s - delta)/2; om_D = sqrt(A**2 - E_D**2), om_G = sqrt(B**2 - E_G**2); booleans
    "A" and "B", whether these bounds hold with equality.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    About 1e-14 of the scale of each number, also next to spectral edges.

    Source
    ------
    See `complexity_index`.
    """
    values = {
        "u_D": u_D, "u_G": u_G, "k_D": k_D, "k_G": k_G, "p": p, "q": q, "sigma_z": sigma_z, "kappa": kappa,
    }  # fmt: skip
    found, given, active_D, active_G = _maximum(u_D, u_G, k_D, k_G, p, q, sigma_z, kappa)
    require_point(given.shape, values)
    names = (*NUMBERS, "lam_A", "lam_B", "om_D", "om_G")
    numbers: dict[str, Any] = {name: float(getattr(found, name)[0]) for name in names}
    numbers |= {"D": bool(active_D[0]), "G": bool(active_G[0]), "bulk": bool(found.nu[0] > 0.0)}
    return numbers | {"A": numbers["om_D"] == 0.0, "B": numbers["om_G"] == 0.0}


def _maximum(
    u_D: object, u_G: object, k_D: object, k_G: object, p: object, q: object, sigma_z: object, kappa: object
) -> tuple[IndexMaximum, Given, Floats, Floats]:
    indices = {"k_D": checked_index("k_D", k_D), "k_G": checked_index("k_G", k_G)}
    given = checked(u_D, u_G, p, q, sigma_z, kappa, **indices)

    def flat(values: Floats) -> Floats:
        return np.broadcast_to(values, given.shape).reshape(-1)

    c = Model(*(flat(column) for column in model(*given.parameters)))
    u = [flat(np.where(np.isneginf(v), 0.0, v)) for v in (given.u_D, given.u_G)]
    k = [flat(np.where(np.isnan(v), 0.0, v)) for v in indices.values()]
    found, active_D, active_G = index_maximum(u[0], u[1], k[0], k[1], c)
    return found, given, active_D, active_G
