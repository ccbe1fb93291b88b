"""Array functions of the spectrum: density, Stieltjes transforms, distribution, log-potential and support."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from generated.spin_glass import float64
from numerics.arrays.arguments import common_shape
from numerics.errors import ShapeError
from numerics.spin_glass.spectrum import cuts as _cuts
from numerics.spin_glass.spectrum import engine as _engine
from numerics.spin_glass.spectrum import parameters as _parameters


def density(
    lam: npt.ArrayLike,
    *,
    kappa: npt.ArrayLike,
    b: npt.ArrayLike,
    b1: npt.ArrayLike,
    x1: npt.ArrayLike,
    engine: str | None = None,
) -> Any:
    """Return the spectral density rho(lam) = -Im g(lam + i0)/pi.

    Arrays broadcast together.

    Parameters
    ----------
    lam : real, infinities allowed.
    kappa : 0 < kappa < 1.
    b : b > 0.
    b1 : b1 >= 0.
    x1 : real.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape; exactly 0 outside the support.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Relative error below 8 * 2**-52 up to the spectral edges, everywhere in the domain.

    Source
    ------
    Master quartic of the block Dyson equations; Baskerville et al. (2022), with the quartic corrected.
    """
    given = _parameters.checked(lam, kappa, b, b1, x1)
    return _engine.compute("density", given, engine)[0][()]


def stieltjes(
    lam: npt.ArrayLike,
    *,
    kappa: npt.ArrayLike,
    b: npt.ArrayLike,
    b1: npt.ArrayLike,
    x1: npt.ArrayLike,
    engine: str | None = None,
) -> tuple[Any, Any]:
    """Return the block Stieltjes transforms (g_D, g_G) at lam + i0, so with imaginary parts <= 0.

    Arrays broadcast together.

    Parameters
    ----------
    lam : real, infinities allowed.
    kappa : 0 < kappa < 1.
    b : b > 0.
    b1 : b1 >= 0.
    x1 : real.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    Two complex128 arrays of the broadcast shape; kappa g_D + (1 - kappa) g_G is the transform of the whole.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 8 * 2**-52 of the modulus; the imaginary parts also relative to themselves.

    Source
    ------
    Block Dyson equations.
    """
    given = _parameters.checked(lam, kappa, b, b1, x1)
    parts = _engine.compute("stieltjes", given, engine)
    pairs = []
    for re, im in (parts[:2], parts[2:]):
        value = np.empty(given.shape, dtype=np.complex128)
        value.real, value.imag = re, im
        pairs.append(value[()])
    return pairs[0], pairs[1]


def cdf(
    lam: npt.ArrayLike,
    *,
    kappa: npt.ArrayLike,
    b: npt.ArrayLike,
    b1: npt.ArrayLike,
    x1: npt.ArrayLike,
    engine: str | None = None,
) -> Any:
    """Return the distribution function mu((-inf, lam]), in closed form.

    Arrays broadcast together.

    Parameters
    ----------
    lam : real, infinities allowed.
    kappa : 0 < kappa < 1.
    b : b > 0.
    b1 : b1 >= 0.
    x1 : real.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape, in [0, 1]; outside the support exactly 0, kappa or 1 - kappa,
    or 1.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Absolute error below 8 * 2**-53.

    Source
    ------
    1 - Im Phi/pi with the stationary value Phi of the log-potential.
    """
    given = _parameters.checked(lam, kappa, b, b1, x1)
    return _engine.compute("cdf", given, engine)[0][()]


def log_potential(
    lam: npt.ArrayLike,
    *,
    kappa: npt.ArrayLike,
    b: npt.ArrayLike,
    b1: npt.ArrayLike,
    x1: npt.ArrayLike,
    engine: str | None = None,
) -> Any:
    """Return the integral of log|lam - x| over the spectrum, in closed form.

    Arrays broadcast together.

    Parameters
    ----------
    lam : real, infinities allowed.
    kappa : 0 < kappa < 1.
    b : b > 0.
    b1 : b1 >= 0.
    x1 : real.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape; infinity at infinite lam.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 8 * 2**-52 of max(1, kappa |log|g_D|| + (1 - kappa) |log|g_G||); the value itself may cross
    zero.

    Source
    ------
    Re Phi, the log-potential at its stationary point in g_D and g_G.
    """
    given = _parameters.checked(lam, kappa, b, b1, x1)
    return _engine.compute("log_potential", given, engine)[0][()]


def support(*, kappa: float, b: float, b1: float, x1: float) -> list[tuple[float, float]]:
    """Return the intervals of the spectrum's support, one or two (left, right) pairs in ascending order.

    Parameters
    ----------
    kappa : scalar, 0 < kappa < 1.
    b : scalar, b > 0.
    b1 : scalar, b1 >= 0.
    x1 : scalar, real.

    Returns
    -------
    List of pairs of floats; [(nan, nan)] if a parameter is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Each end within an ulp of the largest end; the number of cuts is decided by ball arithmetic.

    Source
    ------
    Critical points of lam as a function of 1/g_D, a polynomial of degree 6.
    """
    given = _parameters.checked_parameters(kappa, b, b1, x1)
    for name, value in given.items():
        if value.ndim:
            raise ShapeError(name, value.shape, "a scalar")
    values = [float(value) for value in given.values()]
    if np.isnan(values).any():
        return [(np.nan, np.nan)]
    return _cuts.support_intervals(*values)


def critical_shift(kappa: npt.ArrayLike, b: npt.ArrayLike, b1: npt.ArrayLike) -> Any:
    """Return the shift x1* > 0 at which the support splits: two cuts exactly for |x1| > x1*.

    Arrays broadcast together.

    Parameters
    ----------
    kappa : 0 < kappa < 1.
    b : b > 0.
    b1 : b1 >= 0.

    Returns
    -------
    A float64 array of the broadcast shape.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Relative error below 8 * 2**-52.

    Source
    ------
    Claim spin_glass.edges.critical_shift; the generated function, scaled by a power of two.
    """
    given = _parameters.checked_shape_parameters(kappa, b, b1)
    shape = common_shape(given)
    columns = [np.broadcast_to(value, shape) for value in given.values()]
    power = _parameters.exponent(columns[1], columns[2])
    with np.errstate(under="ignore", invalid="ignore"):
        scaled = float64.critical_shift(
            columns[0], np.ldexp(columns[1], -power), np.ldexp(columns[2], -power)
        )
        return np.ldexp(scaled, power)[()]
