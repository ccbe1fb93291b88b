"""Spectral radii on arrays of eigenvalues, steps and momenta."""

from __future__ import annotations

from typing import Any

import numpy.typing as npt

from numerics.games.arguments import finite_complex, finite_real
from numerics.games.radii.radius_engine import compute


def heavy_ball_radius(
    lam: npt.ArrayLike, eta: npt.ArrayLike, beta: npt.ArrayLike, *, engine: str | None = None
) -> Any:
    """Return the spectral radius of heavy ball for an eigenvalue λ of ∇v.

    Arrays broadcast together.

    Parameters
    ----------
    lam : real or complex, finite, of any size.
    eta, beta : real, finite, of any size.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape; NaN where an argument is NaN, infinity where the radius
    exceeds the largest float.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 4 units in the last place everywhere, also where the two roots meet; 2 were the most seen. Elements
    within 2**-100 of such a point, relatively, and of extreme size are handed to ball arithmetic, at about
    ten microseconds each.

    Source
    ------
    Roots of μ² - (1 + β - ηλ)μ + β; Gidel et al. (2019), Theorem 4.
    """
    re, im = finite_complex("lam", lam)
    given = {"lam": re, "im": im, "eta": finite_real("eta", eta), "beta": finite_real("beta", beta)}
    return compute("heavy_ball", given, engine)


def alternating_radius(
    k: npt.ArrayLike, beta1: npt.ArrayLike, beta2: npt.ArrayLike, *, engine: str | None = None
) -> Any:
    """Return the spectral radius of alternating heavy ball on a bilinear game, for one singular value σ.

    Arrays broadcast together.

    Parameters
    ----------
    k : η1 η2 σ², real, finite.
    beta1, beta2 : the players' momenta, real, finite.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape; NaN where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 4 units in the last place everywhere, also at and next to double and triple roots; one was the most
    seen. Elements next to roots that three or four share, and most with |k| beyond 10⁴, are handed to ball
    arithmetic, at about half a millisecond each.

    Source
    ------
    Largest root modulus of (μ - 1)²(μ - β1)(μ - β2) + kμ³; Gidel et al. (2019), Theorem 6.
    """
    given = {
        "k": finite_real("k", k),
        "beta1": finite_real("beta1", beta1),
        "beta2": finite_real("beta2", beta2),
    }
    return compute("alternating", given, engine)
