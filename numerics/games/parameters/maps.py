"""Stability maps: the spectral radius of heavy ball and its exact stability over grids."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array, require
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.games.parameters.optimal import best_heavy_ball
from numerics.games.parameters.stability import stable
from numerics.games.radii.radii import heavy_ball_radius


@dataclass(frozen=True)
class HeavyBallMap:
    """Heavy ball for one eigenvalue, over steps and momenta.

    lam : the eigenvalue.
    eta, beta : the axes, shapes (m,) and (n,).
    radius : the spectral radius, shape (n, m).
    stable : whether it is below 1, decided exactly for the binary values of the axes; shape (n, m).
    best : (η*, β*, ρ*) of the smallest radius over all steps and momenta; None unless Re λ > 0.
    """

    lam: complex
    eta: Floats
    beta: Floats
    radius: Floats
    stable: npt.NDArray[np.bool_]
    best: tuple[float, float, float] | None


@dataclass(frozen=True)
class MixtureMap:
    """Heavy ball on the mixtures ∇v = [[1 - α, -α], [α, 1 - α]] of a cooperative and a zero-sum game.

    alpha, eta : the axes, shapes (n,) and (m,). beta : the momentum.
    radius : the spectral radius, shape (n, m).
    stable : whether it is below 1, decided exactly for the eigenvalues 1 - α ± iα in float64; shape (n, m).
    """

    alpha: Floats
    eta: Floats
    beta: float
    radius: Floats
    stable: npt.NDArray[np.bool_]


def heavy_ball_map(lam: complex, eta: npt.ArrayLike, beta: npt.ArrayLike) -> HeavyBallMap:
    """The spectral radius of heavy ball over a grid of steps and momenta.

    Parameters
    ----------
    lam : an eigenvalue of ∇v, finite.
    eta, beta : the axes of the grid, one dimension each.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above.

    Accuracy
    --------
    Of `heavy_ball_radius`; `stable` is exact.

    Source
    ------
    Gidel et al., "Negative momentum for improved game dynamics" (2019); exact region: theory `games`.
    """
    value = _eigenvalue(lam)
    steps, momenta = axis("eta", eta), axis("beta", beta)
    radius, inside = over_grid(value, steps, momenta[:, np.newaxis])
    best = None
    if value.real > 0:
        found = best_heavy_ball(value)
        best = (float(found.eta), float(found.beta), float(found.radius))
    return HeavyBallMap(value, steps, momenta, radius, inside, best)


def mixture_map(alpha: npt.ArrayLike, eta: npt.ArrayLike, beta: float = -0.25) -> MixtureMap:
    """The spectral radius of heavy ball on mixtures of a cooperative and a zero-sum game.

    Parameters
    ----------
    alpha : share of the zero-sum game, one dimension; 0 is cooperative, 1 is bilinear.
    eta : steps, one dimension.
    beta : momentum, a real number.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above.

    Accuracy
    --------
    Of `heavy_ball_radius`; `stable` is exact for the rounded eigenvalues.

    Source
    ------
    Gidel et al., "Negative momentum for improved game dynamics" (2019).
    """
    shares, steps = axis("alpha", alpha), axis("eta", eta)
    momentum = real_array("beta", beta)
    if momentum.ndim:
        raise ShapeError("beta", momentum.shape, "a scalar")
    require("beta", momentum, ~np.isfinite(momentum), "finite")
    lam = ((1.0 - shares) + 1j * shares)[:, np.newaxis]
    radius, inside = over_grid(lam, steps, momentum)
    return MixtureMap(shares, steps, float(momentum), radius, inside)


def over_grid(lam: npt.ArrayLike, eta: Floats, beta: Floats) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Spectral radius and exact stability of heavy ball over arrays that broadcast together."""
    radius = np.asarray(heavy_ball_radius(lam, eta, beta))
    return radius, np.asarray(stable("heavy_ball", lam=lam, eta=eta, beta=beta))


def axis(name: str, value: npt.ArrayLike) -> Floats:
    """A finite float64 array of one dimension with at least one entry."""
    array = real_array(name, value)
    if array.ndim != 1 or not array.size:
        raise ShapeError(name, array.shape, "one dimension with at least one entry")
    require(name, array, ~np.isfinite(array), "finite")
    return array


def _eigenvalue(lam: complex) -> complex:
    allowed = "a finite complex number"
    try:
        value = complex(lam)
    except (TypeError, ValueError):
        raise ParameterError("lam", lam, allowed) from None
    if not np.isfinite(value):
        raise DomainError("lam", lam, allowed)
    return value
