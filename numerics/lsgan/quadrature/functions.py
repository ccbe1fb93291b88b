"""The cost of the one-dimensional least-squares GAN, its gradient and its Hessian on arrays."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.arrays.engines import chosen_engine
from numerics.lsgan.arguments import checked
from numerics.lsgan.quadrature import expectations, numpy_engine

UPPER = np.triu_indices(4)


class ValueGradientHessian(NamedTuple):
    """The cost, shape (...); its gradient, (..., 4); its Hessian, (..., 4, 4); in the order a, b, g, h."""

    value: Any
    gradient: Floats
    hessian: Floats


def _columns(
    name: str, given: dict[str, object], order: int, engine: str | None
) -> tuple[tuple[int, ...], Floats]:
    """Return the shape of the points, and value, gradient and upper triangle as columns."""
    kind = chosen_engine(engine)
    shape, flat, nan = checked(given)
    if kind == "numba":
        from numerics.lsgan.quadrature import numba_engine

        columns = numba_engine.run(name, flat, order)
    else:
        columns = numpy_engine.run(name, flat, order)
    columns[nan] = np.nan
    return shape, columns


def _square(columns: Floats, shape: tuple[int, ...]) -> Floats:
    """Return symmetric matrices from their upper triangles."""
    matrices = np.empty((columns.shape[0], 4, 4))
    rows, places = UPPER
    matrices[:, rows, places] = columns
    matrices[:, places, rows] = columns
    return matrices.reshape((*shape, 4, 4))


def expectation_erf(a: npt.ArrayLike, b: npt.ArrayLike, c: npt.ArrayLike) -> Any:
    """Return E erf(aX + b) = 2 E D(X) - 1, X exponential of rate c.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    c : c > 0, finite.

    Returns
    -------
    A float64 array of the broadcast shape; NaN where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 8 * 2**-53 of the larger of |erf b| and the value, which may cross zero.

    Source
    ------
    Integration by parts; closed form in the scaled complementary error function.
    """
    shape, flat, nan = checked({"a": a, "b": b, "c": c})
    values = expectations.mean_erf(*flat)
    values[nan] = np.nan
    return values.reshape(shape)[()]


def expectation_erf_squared(a: npt.ArrayLike, b: npt.ArrayLike, c: npt.ArrayLike) -> Any:
    """Return E erf(aX + b)², X exponential of rate c.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    c : c > 0, finite.

    Returns
    -------
    A float64 array of the broadcast shape; NaN where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Relative error below 1e-14.

    Source
    ------
    Integration by parts; Gauss–Legendre quadrature of the entire integrand that remains.
    """
    shape, flat, nan = checked({"a": a, "b": b, "c": c})
    values = expectations.mean_erf_squared(*flat)
    values[nan] = np.nan
    return values.reshape(shape)[()]


def data_term(a: npt.ArrayLike, b: npt.ArrayLike, c: npt.ArrayLike, *, engine: str | None = None) -> Any:
    """Return E D(X)², X exponential of rate c and D(x) = (1 + erf(ax + b))/2.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    c : c > 0, finite.
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
    Relative error below 1e-14; 2e-15 was the most seen.

    Source
    ------
    Definition; one Gauss–Legendre quadrature over a window chosen around the largest exponent.
    """
    shape, columns = _columns("data_term", {"a": a, "b": b, "c": c}, 0, engine)
    return columns[:, 0].reshape(shape)[()]


def generator_term(
    a: npt.ArrayLike, b: npt.ArrayLike, g: npt.ArrayLike, h: npt.ArrayLike, *, engine: str | None = None
) -> Any:
    """Return E (1 - D(h + Y))², Y exponential of mean g and D(x) = (1 + erf(ax + b))/2.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    g : g > 0, finite.
    h : real, finite.
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
    Relative error below 1e-14; 2e-15 was the most seen.

    Source
    ------
    Definition; one Gauss–Legendre quadrature over a window chosen around the largest exponent.
    """
    shape, columns = _columns("generator_term", {"a": a, "b": b, "g": g, "h": h}, 0, engine)
    return columns[:, 0].reshape(shape)[()]


def cost(
    a: npt.ArrayLike,
    b: npt.ArrayLike,
    g: npt.ArrayLike,
    h: npt.ArrayLike,
    c: npt.ArrayLike,
    *,
    engine: str | None = None,
) -> Any:
    """Return the cost J = E D(X)² + E (1 - D(h + Y))², X exponential of rate c, Y exponential of mean g.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    g : g > 0, finite.
    h : real, finite.
    c : c > 0, finite.
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
    Relative error below 1e-14; 2e-15 was the most seen.

    Source
    ------
    Definition; one Gauss–Legendre quadrature over a window chosen around the largest exponent.
    """
    shape, columns = _columns("cost", {"a": a, "b": b, "g": g, "h": h, "c": c}, 0, engine)
    return columns[:, 0].reshape(shape)[()]


def gradient(
    a: npt.ArrayLike,
    b: npt.ArrayLike,
    g: npt.ArrayLike,
    h: npt.ArrayLike,
    c: npt.ArrayLike,
    *,
    engine: str | None = None,
) -> Floats:
    """Return the derivatives of the cost in a, b, g and h.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    g : g > 0, finite.
    h : real, finite.
    c : c > 0, finite.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape and a last axis of 4; NaN where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 1e-12 of the larger of the data part and the generator part of each entry; where those nearly
    vanish, below 4 times what rounding the arguments does.

    Source
    ------
    Moments of F' over the windows of the cost, F(u) = (1 + erf u)²/4.
    """
    shape, columns = _columns("cost", {"a": a, "b": b, "g": g, "h": h, "c": c}, 1, engine)
    return columns[:, 1:].reshape((*shape, 4))


def hessian(
    a: npt.ArrayLike,
    b: npt.ArrayLike,
    g: npt.ArrayLike,
    h: npt.ArrayLike,
    c: npt.ArrayLike,
    *,
    engine: str | None = None,
) -> Floats:
    """Return the second derivatives of the cost in a, b, g and h.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    g : g > 0, finite.
    h : real, finite.
    c : c > 0, finite.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    A float64 array of the broadcast shape and two last axes of 4; NaN where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Error below 1e-12 of the larger of the data part and the generator part of each entry; where those nearly
    vanish, below 4 times what rounding the arguments does.

    Source
    ------
    Moments of F' and F'' over the windows of the cost, F(u) = (1 + erf u)²/4.
    """
    return value_gradient_hessian(a, b, g, h, c, engine=engine).hessian


def value_gradient_hessian(
    a: npt.ArrayLike,
    b: npt.ArrayLike,
    g: npt.ArrayLike,
    h: npt.ArrayLike,
    c: npt.ArrayLike,
    *,
    engine: str | None = None,
) -> ValueGradientHessian:
    """Return the cost, its gradient and its Hessian in one pass.

    Arrays broadcast together.

    Parameters
    ----------
    a, b : real, finite.
    g : g > 0, finite.
    h : real, finite.
    c : c > 0, finite.
    engine : "numpy" or "numba"; by default the fastest installed.

    Returns
    -------
    `ValueGradientHessian`; NaN where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    As for `cost`, `gradient` and `hessian`.

    Source
    ------
    As for `cost`, `gradient` and `hessian`.
    """
    shape, columns = _columns("cost", {"a": a, "b": b, "g": g, "h": h, "c": c}, 2, engine)
    value = columns[:, 0].reshape(shape)[()]
    return ValueGradientHessian(value, columns[:, 1:5].reshape((*shape, 4)), _square(columns[:, 5:], shape))
