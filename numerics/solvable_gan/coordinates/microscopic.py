"""One coordinate (u, v, w) of √n (U, V, w): a linear stochastic equation under the macroscopic state.

dv = τ̃(w g̃ + L v) dt, dw = τ(uᵀg - vᵀg̃ + h w) dt + τ√b dB: Gaussian from any start, and its second moments,
with u of covariance I, obey the macroscopic equations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, real_array, require
from numerics.errors import (
    DomainError,
    MissingParameterError,
    ParameterError,
    ShapeError,
    UnknownParameterError,
)
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.equations.right_hand_side import coefficients, derivative
from numerics.solvable_gan.equations.state import State, from_vector
from numerics.solvable_gan.errors import BlowUpError
from numerics.solvable_gan.flow.bounded import MANY_STEPS, TooLong, bounded

RELATIVE, ABSOLUTE = 1e-11, 1e-13
RESTING = 1e-8


@dataclass(frozen=True)
class Law:
    """A Gaussian law of (v, w), given u; the mean is linear in u.

    Attributes
    ----------
    slope : of the mean in u, shape (d + 1, d). covariance : given u, shape (d + 1, d + 1).
    """

    slope: Floats
    covariance: Floats

    def mean(self, u: Any) -> Floats:
        """The mean of (v, w) given u, shape (..., d + 1) for u of shape (..., d)."""
        return np.asarray(real_array("u", u) @ self.slope.T)

    @property
    def second_moments(self) -> Floats:
        """E (v, w)(v, w)ᵀ over u of covariance I: [[S, r], [rᵀ, z]]."""
        return np.asarray(self.covariance + self.slope @ self.slope.T)


@dataclass(frozen=True)
class Coordinate:
    """The equation of one coordinate at a macroscopic state: dx = (A x + C u) dt + √D dB, x = (v, w).

    Attributes
    ----------
    drift : A, shape (d + 1, d + 1). forcing : C, shape (d + 1, d).
    diffusion : D, the variance per time, shape (d + 1, d + 1), all of it in w.
    velocity : the largest derivative of the overlaps at the state, 0 where it is a fixed point.
    """

    drift: Floats
    forcing: Floats
    diffusion: Floats
    velocity: float

    def stationary(self) -> Law:
        """The law that does not change, where the macroscopic state does not.

        Returns
        -------
        Law.

        Raises
        ------
        DomainError
            When the state is no fixed point, or has no such law: with q = r = 0 v does not move.
        """
        if self.velocity > RESTING:
            told = "0: a law is stationary only at a fixed point, where the overlaps rest"
            raise DomainError("the largest derivative of the overlaps", self.velocity, told)
        largest = float(np.linalg.eigvals(self.drift).real.max())
        if largest >= -RESTING:
            if not self.drift[:-1].any():
                told = "not both 0: with q = r = 0 v keeps its value and has no law of its own"
                raise DomainError("q = r", 0.0, told)
            told = "< 0: elsewhere fluctuations grow without bound and no law is stationary"
            raise DomainError("the largest real part of the drift's eigenvalues", largest + 0.0, told)
        from scipy.linalg import solve_continuous_lyapunov

        covariance = np.asarray(solve_continuous_lyapunov(self.drift, -self.diffusion))
        slope: Floats = -np.linalg.solve(self.drift, self.forcing).astype(np.float64)
        return Law(slope, covariance)


@dataclass(frozen=True)
class Moments:
    """Laws of (v, w) at times, from one start.

    Attributes
    ----------
    times : shape (T,). mean : shape (T, d + 1). covariance : shape (T, d + 1, d + 1).
    """

    times: Floats
    mean: Floats
    covariance: Floats


def equation(of: Parameters, state: State) -> Coordinate:
    """The stochastic equation of one coordinate at a single macroscopic state."""
    A, C, D = _terms(of, state)
    return Coordinate(A, C, D, float(np.abs(derivative(of, state).vector).max()))


def _terms(of: Parameters, state: State) -> tuple[Floats, Floats, Floats]:
    d, terms = of.d, coefficients(of, state)
    tau, rate = float(of.tau), float(of.tau_tilde) / of.discriminator_steps
    A, C, D = np.zeros((d + 1, d + 1)), np.zeros((d + 1, d)), np.zeros((d + 1, d + 1))
    A[:d, :d] = rate * np.diag(terms.multipliers)
    A[:d, -1] = rate * terms.g_tilde
    A[-1, :d] = -tau * terms.g_tilde
    A[-1, -1] = tau * terms.h
    C[-1] = tau * terms.g
    D[-1, -1] = tau**2 * terms.b
    return A, C, D


def moments(of: Parameters, initial: State, times: Floats, coordinate: Mapping[str, Any]) -> Moments:
    """Mean and covariance of (v, w) along the macroscopic solution, from u, v and w at t = 0.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For coordinates that are missing, not finite or of another size.
    BlowUpError
        Where a law grows without bound, or takes too many steps.
    """
    from scipy.integrate import solve_ivp

    d = of.d
    if not isinstance(coordinate, Mapping):
        raise ParameterError("coordinate", coordinate, "a mapping with u, v and w")
    for name in coordinate:
        if name not in ("u", "v", "w"):
            raise UnknownParameterError(f"coordinate[{name!r}]", coordinate[name], "a coordinate has u, v, w")
    u, v, w = (_entry(coordinate, name, d if name != "w" else 0) for name in "uvw")
    size = initial.vector.size

    def slope(t: float, x: Floats) -> Floats:
        state = from_vector(x[:size], d)
        A, C, D = _terms(of, state)
        covariance = x[size + d + 1 :].reshape(d + 1, d + 1)
        change = A @ covariance
        mean = A @ x[size : size + d + 1] + C @ u
        return np.concatenate([derivative(of, state).vector, mean, (change + change.T + D).reshape(-1)])

    begin = np.concatenate([initial.vector, v, w, np.zeros((d + 1) ** 2)])
    grid, place = np.unique(np.append(0.0, times), return_inverse=True)
    rows = begin[None]
    if grid[-1] > 0.0:
        try:
            run = solve_ivp(
                bounded(slope), (0.0, grid[-1]), begin, method="DOP853", t_eval=grid, rtol=RELATIVE,
                atol=ABSOLUTE,
            )  # fmt: skip
        except TooLong as error:
            raise BlowUpError("the law", error.time, None, MANY_STEPS) from None
        if len(run.t) < len(grid):
            raise BlowUpError("the law", float(run.t[-1]), None)
        rows = run.y.T
    rows = rows[place[1:]]
    return Moments(times, rows[:, size : size + d + 1], rows[:, size + d + 1 :].reshape(-1, d + 1, d + 1))


def _entry(given: Mapping[str, Any], name: str, d: int) -> Floats:
    """u, v or w of a coordinate, shape (d,), (1,) for w."""
    if name not in given:
        raise MissingParameterError(f"coordinate[{name!r}]", None, f"of shape ({d},)" if d else "a number")
    array = real_array(f"coordinate[{name!r}]", given[name])
    if array.ndim == 0 and d <= 1:
        array = array.reshape(1)
    if array.shape != (max(d, 1),):
        raise ShapeError(f"coordinate[{name!r}]", array.shape, f"({d},)" if d else "a number")
    require(f"coordinate[{name!r}]", array, ~np.isfinite(array), "finite")
    return array
