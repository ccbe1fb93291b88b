"""Owen's T, the bivariate normal distribution function and the scaled complementary error function."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import real_array, require
from numerics.special.engine import compute


def owens_t(h: npt.ArrayLike, a: npt.ArrayLike, *, engine: str | None = None) -> Any:
    """Return Owen's T(h, a) = 1/(2π) ∫₀ᵃ exp(-h²(1 + x²)/2)/(1 + x²) dx.

    Arrays broadcast together.

    Parameters
    ----------
    h, a : real numbers of any size, infinities included.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape; NaN where an argument is NaN.

    Raises
    ------
    ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 10 units in the last place everywhere, of the smallest normal number where the value is below that;
    8 were the most seen among 900,000 points, next to |a| = 1.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, equation 2.1.
    """
    return compute("owens_t", {"h": real_array("h", h), "a": real_array("a", a)}, engine)


def bivariate_normal_cdf(
    x: npt.ArrayLike, y: npt.ArrayLike, rho: npt.ArrayLike, *, engine: str | None = None
) -> Any:
    """Return Φ₂(x, y; ρ) = P(X <= x, Y <= y), X and Y standard normal with correlation ρ.

    Arrays broadcast together.

    Parameters
    ----------
    x, y : real numbers of any size, infinities included.
    rho : in [-1, 1].
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
    Within 40 units in the last place, relatively below 1e-14, where the value is above 1e-290; 20 were the
    most seen among 900,000 points, tails and ρ within 1e-16 of ±1 included.

    Source
    ------
    Owen (1956), Ann. Math. Statist. 27:1075-1090, section 2.
    """
    correlation = real_array("rho", rho)
    require("rho", correlation, np.abs(correlation) > 1.0, "-1 <= rho <= 1")
    arguments = {"x": real_array("x", x), "y": real_array("y", y), "rho": correlation}
    return compute("bivariate_normal_cdf", arguments, engine)


def erfcx(x: npt.ArrayLike, *, engine: str | None = None) -> Any:
    """Return exp(x²) erfc(x), the scaled complementary error function.

    Parameters
    ----------
    x : real numbers of any size, infinities included.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of its shape; NaN where x is NaN, infinity where the value exceeds the largest float64.

    Raises
    ------
    ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 5 units in the last place everywhere; 3.8 were the most seen among 1,200,000 points.

    Source
    ------
    Abramowitz and Stegun (1964), 7.1.2.
    """
    return compute("erfcx", {"x": real_array("x", x)}, engine)
