"""What the sign of momentum does: best rates against the angle of an eigenvalue, and in the worst case."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, require
from numerics.games.parameters.maps import axis
from numerics.games.parameters.search import minimise
from numerics.games.radii.radii import heavy_ball_radius

# Momenta between which the best one is bracketed before the search.
_MOMENTA = 129


@dataclass(frozen=True)
class MomentumSign:
    """Best rates of heavy ball for the pair exp(±iψ), the step chosen best for each momentum.

    psi : angles |Arg λ|, shape (n,).
    plain : without momentum, sin ψ. best : with the best momentum of either sign, tan(ψ/2).
    best_beta : that momentum, -tan²(ψ/2).
    nonnegative, nonnegative_beta : the best rate with β >= 0, and the momentum that reaches it.
    beta : fixed momenta, shape (k,). fixed : the best rate for each, shape (k, n).
    """

    psi: Floats
    plain: Floats
    best: Floats
    best_beta: Floats
    nonnegative: Floats
    nonnegative_beta: Floats
    beta: Floats
    fixed: Floats


@dataclass(frozen=True)
class WorstCase:
    """Best rates over all eigenvalues with |λ| <= L and Re λ >= μ, in terms of κ = L/μ.

    kappa : shape (n,).
    gradient : the smallest spectral radius of plain gradient, √(1 - κ⁻²).
    heavy_ball : that of heavy ball, reached at eta (in units of 1/L) and beta.
    gradient_asymptote, heavy_ball_asymptote : of -log of the radius, ½κ⁻² and (4/(3√3))κ^(-3/2).
    """

    kappa: Floats
    gradient: Floats
    heavy_ball: Floats
    eta: Floats
    beta: Floats
    gradient_asymptote: Floats
    heavy_ball_asymptote: Floats


def momentum_sign(psi: npt.ArrayLike, beta: npt.ArrayLike) -> MomentumSign:
    """Best rates of heavy ball against the angle of an eigenvalue, for momenta of either sign.

    Parameters
    ----------
    psi : angles in radians, 0 <= psi < π/2, one dimension.
    beta : fixed momenta, -1 < beta < 1, one dimension.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above.

    Accuracy
    --------
    Minima over the step to rounding of `heavy_ball_radius`; over β >= 0 to about 1e-9.

    Source
    ------
    Closed forms: theory `games`; Gidel et al., "Negative momentum for improved game dynamics" (2019).
    """
    angles, momenta = axis("psi", psi), axis("beta", beta)
    require("psi", angles, (angles < 0) | (angles >= np.pi / 2), "0 <= psi < pi/2")
    require("beta", momenta, np.abs(momenta) >= 1, "-1 < beta < 1")
    lam = np.exp(1j * angles)[np.newaxis]
    _, fixed = best_step(lam, momenta[:, np.newaxis])
    grid = np.linspace(0.0, 1.0, _MOMENTA, endpoint=False)
    nonnegative_beta, nonnegative = _best_momentum(lam, grid)
    half = np.tan(angles / 2)
    return MomentumSign(
        angles, np.sin(angles), half, -half * half, nonnegative, nonnegative_beta, momenta, fixed
    )  # fmt: skip


def worst_case_rates(kappa: npt.ArrayLike) -> WorstCase:
    """The best rates that gradient and heavy ball can promise for a whole set of eigenvalues.

    The set is a disc cut by a half-plane; its corners μ ± i√(L² - μ²) and the point L decide.

    Parameters
    ----------
    kappa : L/μ >= 1, one dimension.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above.

    Accuracy
    --------
    Radii to about 1e-13; -log of the radius loses digits as κ grows.

    Source
    ------
    Theory `games`.
    """
    conditions = axis("kappa", kappa)
    require("kappa", conditions, conditions < 1, "kappa >= 1")
    cosine = 1.0 / conditions
    corner = cosine + 1j * np.sqrt((1.0 - cosine) * (1.0 + cosine))
    lam = np.stack([corner, np.ones_like(corner)])
    # The best momentum tends to -1 like κ^(-1/2): the grid is even in the logarithm of 1 + β.
    grid = np.geomspace(0.05 / np.sqrt(conditions.max()), 1.0, _MOMENTA) - 1.0
    beta, radius = _best_momentum(lam, grid)
    eta, _ = best_step(lam, beta)
    asymptote = 4.0 / (3.0 * np.sqrt(3.0)) * conditions**-1.5
    plain = np.sqrt((1.0 - cosine) * (1.0 + cosine))
    return WorstCase(conditions, plain, radius, eta, beta, cosine**2 / 2, asymptote)


def best_step(lam: npt.NDArray[np.complex128], beta: Floats) -> tuple[Floats, Floats]:
    """The step of least radius for fixed momenta, and that radius.

    For each radius the steps that stay below it are an interval, also for several eigenvalues at once.

    Parameters
    ----------
    lam : eigenvalues with positive real part, shape (k, ...): the worst of the first axis counts.
    beta : between -1 and 1, broadcasts with lam[0].
    """
    stable_below = [
        2 * x.real * (1 + beta) * (1 - beta) ** 2
        / (x.real**2 * (1 - beta) ** 2 + x.imag**2 * (1 + beta) ** 2)
        for x in lam
    ]  # fmt: skip
    high = np.minimum.reduce(stable_below)

    def worst(eta: Floats) -> Floats:
        return np.asarray(np.maximum.reduce([heavy_ball_radius(x, eta, beta) for x in lam]))

    return minimise(worst, np.zeros_like(high), high)


def _best_momentum(lam: npt.NDArray[np.complex128], grid: Floats) -> tuple[Floats, Floats]:
    """The momentum of least radius in a range, the step chosen best for each, and that radius.

    The least value on the grid is bracketed by its neighbours and refined by golden section.
    """
    _, values = best_step(lam[:, np.newaxis], grid[:, np.newaxis])
    least = values.argmin(axis=0)
    low, high = grid[np.maximum(least - 1, 0)], grid[np.minimum(least + 1, len(grid) - 1)]
    beta, radius = minimise(lambda b: best_step(lam, b)[1], low, high)
    # Golden section never looks at the ends of its interval; the grid has.
    on_grid = values.min(axis=0)
    return np.where(on_grid <= radius, grid[least], beta), np.minimum(on_grid, radius)
