"""Surfaces of the cost: over b and h as in the two-parameter study, and around the saddle line at a = 0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.games.numbers import as_float
from numerics.games.parameters.maps import axis
from numerics.lsgan.quadrature.functions import cost, hessian
from numerics.lsgan.runs.training import positive


@dataclass(frozen=True)
class CostSurface:
    """The cost over b and h.

    b, h : the axes, shapes (m,) and (n,). cost : shape (n, m). a, g, c : what is held.
    """

    b: Floats
    h: Floats
    cost: Floats
    a: float
    g: float
    c: float


@dataclass(frozen=True)
class SaddleSlice:
    """The cost near a point of the line a = b = 0, g + h = 1/c, on which D = 1/2 and only the means match.

    a : slopes of the discriminator, shape (m,). mismatch : g + h - 1/c, the excess of the generator's mean
    over that of the data, shape (n,), made by h alone.
    cost : at b = 0, shape (n, m); 1/2 where a = 0.
    eigenvalues : of the Hessian in a, b, g, h at the point of the line, rising, shape (4,).
    g, c : what is held.
    """

    a: Floats
    mismatch: Floats
    cost: Floats
    eigenvalues: Floats
    g: float
    c: float


def cost_surface(a: Any, g: Any, c: Any, b: npt.ArrayLike, h: npt.ArrayLike) -> CostSurface:
    """The cost over a grid of b and h.

    Parameters
    ----------
    a : a real number.
    g, c : numbers > 0.
    b, h : the axes, finite, of one dimension.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For arguments that are not as above.

    Accuracy
    --------
    Of `cost`.

    Source
    ------
    Pulford and Kondrashov, IEEE Access 9 (2021), cost surfaces of cases A and B.
    """
    slope, mean, rate = as_float("a", a), positive("g", g), positive("c", c)
    across, up = axis("b", b), axis("h", h)
    values = cost(slope, across, mean, up[:, np.newaxis], rate)
    return CostSurface(across, up, np.asarray(values), slope, mean, rate)


def saddle_slice(g: Any, c: Any, a: npt.ArrayLike, mismatch: npt.ArrayLike) -> SaddleSlice:
    """The cost over a and the mismatch of means, at b = 0.

    To second order the cost is 1/2 - a(mismatch)/√π + (E(aX)² + E(aG)²)/π: a saddle, convex in the
    discriminator's own parameters, which it ascends.

    Parameters
    ----------
    g, c : numbers > 0.
    a, mismatch : the axes, finite, of one dimension.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For arguments that are not as above.

    Accuracy
    --------
    Of `cost` and `hessian`; the eigenvalues to rounding of the largest.
    """
    mean, rate = positive("g", g), positive("c", c)
    across, up = axis("a", a), axis("mismatch", mismatch)
    h = 1.0 / rate - mean
    values = cost(across, 0.0, mean, h + up[:, np.newaxis], rate)
    found: Floats = np.linalg.eigvalsh(hessian(0.0, 0.0, mean, h, rate)).astype(np.float64)
    return SaddleSlice(across, up, np.asarray(values), found, mean, rate)
