"""The Dirac-GAN: a point mass at θ against data at 0, with the linear discriminator ψx."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, require
from numerics.errors import DomainError, ParameterError
from numerics.games.numbers import as_float
from numerics.games.runs.game import Game
from numerics.games.runs.trajectory import trajectory
from numerics.games.runs.updates import Method, method

START = (1.0, 1.0)
STEP = 0.2
ITERATIONS = 500
_SPLIT = (1, 1)
_TINY = 1e-150
# Nodes and weights of E g(ε), ε standard normal.
_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(64)
_WEIGHTS = _WEIGHTS / _WEIGHTS.sum()

Pair = tuple[Any, Any]


def _slope(t: Any) -> Any:
    """f'(t) for f(t) = -log(1 + exp(-t)); also at complex t, and without overflow for any real t."""
    tail = np.exp(np.where(t.real >= 0, -t, t))
    return np.where(t.real >= 0, tail, 1.0) / (1.0 + tail)


def _bend(t: Any) -> Any:
    """f''(t)."""
    return -_slope(t) * _slope(-t)


def _plain(psi: Any, theta: Any) -> Pair:
    slope = _slope(psi * theta)
    return -theta * slope, psi * slope


def _non_saturating(psi: Any, theta: Any) -> Pair:
    return -theta * _slope(psi * theta), psi * _slope(-psi * theta)


def _wasserstein(psi: Any, theta: Any) -> Pair:
    return -theta, psi


def _wasserstein_penalised(psi: Any, theta: Any, gamma: float) -> Pair:
    return -theta + gamma * (psi - np.sign(psi.real)), psi


def _noisy(psi: Any, theta: Any, sigma: float) -> Pair:
    """Losses averaged over noise of standard deviation sigma on the data and on the point mass."""
    to_psi, to_theta = 0.0, 0.0
    for node, weight in zip(sigma * _NODES, _WEIGHTS, strict=True):
        slope = _slope(psi * (theta + node))
        to_psi = to_psi + weight * (-(theta + node) * slope + node * _slope(-psi * node))
        to_theta = to_theta + weight * psi * slope
    return to_psi, to_theta


def _penalised(psi: Any, theta: Any, gamma: float) -> Pair:
    to_psi, to_theta = _plain(psi, theta)
    return to_psi + gamma * psi, to_theta


def _consensus(psi: Any, theta: Any, gamma: float) -> Pair:
    """v + γ(∇v)ᵀv, the gradient of each player's loss plus (γ/2)|v|²."""
    to_psi, to_theta = _plain(psi, theta)
    slope, bend = _slope(psi * theta), _bend(psi * theta)
    cross = slope + psi * theta * bend
    more_psi = -theta * theta * bend * to_psi + cross * to_theta
    more_theta = -cross * to_psi + psi * psi * bend * to_theta
    return to_psi + gamma * more_psi, to_theta + gamma * more_theta


@dataclass(frozen=True)
class _Variant:
    title: str
    field: Callable[..., Pair]
    parameters: Mapping[str, float]
    clip: float | None = None


_VARIANTS: Mapping[str, _Variant] = {
    "unregularised": _Variant("unregularised", _plain, {}),
    "non_saturating": _Variant("non-saturating", _non_saturating, {}),
    "wgan": _Variant("WGAN", _wasserstein, {}),
    "wgan_clipped": _Variant("WGAN, |ψ| clipped at 1", _wasserstein, {}, 1.0),
    "wgan_gp": _Variant("WGAN-GP", _wasserstein_penalised, {"gamma": 0.3}),
    "instance_noise": _Variant("instance noise", _noisy, {"sigma": 0.7}),
    "r1": _Variant("R1 penalty", _penalised, {"gamma": 0.3}),
    "consensus": _Variant("consensus", _consensus, {"gamma": 1.0}),
}


class DiracGan:
    """A variant of the Dirac-GAN, ω = (ψ, θ): the discriminator is the first player.

    L(θ, ψ) = f(ψθ) + f(0) with f(t) = -log(1 + exp(-t)), for the Wasserstein variants f(t) = t; the generator
    minimises L and the discriminator minimises -L plus its penalty.

    Parameters
    ----------
    variant : one of `DiracGan.VARIANTS`.
    parameters : gamma >= 0, the weight of the penalty of "wgan_gp" (γ/2)(|ψ| - 1)², "r1" (γ/2)ψ² and
        "consensus" (γ/2)|v|²; sigma >= 0, the noise of "instance_noise". "wgan_clipped" has no penalty: |ψ|
        is cut off at 1 after every step.

    Raises
    ------
    ParameterError, DomainError
        For another variant or parameter.

    Source
    ------
    Mescheder, Geiger, Nowozin, "Which training methods for GANs do actually converge?" (2018).
    """

    VARIANTS = tuple(_VARIANTS)

    def __init__(self, variant: str, **parameters: Any) -> None:
        if variant not in _VARIANTS:
            raise ParameterError("variant", variant, f"one of {', '.join(_VARIANTS)}")
        chosen = _VARIANTS[variant]
        values = dict(chosen.parameters)
        for name, value in parameters.items():
            if name not in values:
                allowed = ", ".join(values) or "none"
                raise ParameterError(name, value, f"one of the parameters of {variant}: {allowed}")
            values[name] = as_float(name, value)
            if values[name] < 0:
                raise DomainError(name, value, f"{name} >= 0")
        self.variant, self.title, self.clip = variant, chosen.title, chosen.clip
        self.parameters: Mapping[str, float] = MappingProxyType(values)
        self._field = chosen.field

    def v(self, omega: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """v at points (ψ, θ) of shape (..., 2)."""
        to_psi, to_theta = self._field(omega[..., 0], omega[..., 1], **self.parameters)
        return np.stack([to_psi, to_theta], axis=-1)

    def jacobian(self, omega: Floats) -> Floats:
        """∇v at points of shape (..., 2), to rounding: v is differentiated along the imaginary axis.

        Raises
        ------
        DomainError
            At ψ = 0 for "wgan_gp", whose penalty is not differentiable there.
        """
        if self.variant == "wgan_gp" and self.parameters["gamma"]:
            psi = np.asarray(omega[..., 0])
            require("psi", psi, psi == 0, "psi != 0, where the penalty (γ/2)(|psi| - 1)² is differentiable")
        columns = [self.v(omega + 1j * _TINY * unit).imag / _TINY for unit in np.eye(2)]
        return np.stack(columns, axis=-1)

    def game(self) -> Game:
        """The game, with its Jacobian; without the clipping of "wgan_clipped"."""
        return Game(self.v, _SPLIT, self.jacobian, batched=True)


@dataclass(frozen=True)
class DiracRun:
    """A run on a Dirac-GAN. gan : the variant. method : with its steps. iterates : (ψ, θ), shape (k, 2)."""

    gan: DiracGan
    method: Method
    iterates: Floats

    @property
    def distance(self) -> Floats:
        """The distance of every iterate from the equilibrium (0, 0), shape (k,)."""
        return np.asarray(np.linalg.norm(self.iterates, axis=-1))


def dirac_run(
    gan: DiracGan,
    *,
    alternating: bool,
    step: float = STEP,
    start: npt.ArrayLike = START,
    iterations: int = ITERATIONS,
) -> DiracRun:
    """Gradient steps on a Dirac-GAN.

    Parameters
    ----------
    gan : the variant.
    alternating : whether the generator sees the discriminator's new ψ.
    step : step size of both players, not 0.
    start : (ψ, θ).
    iterations : at least 0.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above.
    """
    if alternating:
        running = method("alternating_gradient", eta1=step, eta2=step)
    else:
        running = method("gradient", eta=step)
    if gan.clip is None:
        return DiracRun(gan, running, trajectory(gan.game(), running, start, iterations))
    iterates = [trajectory(gan.game(), running, start, 0)[0]]
    for _ in range(iterations):
        old = iterates[-1]
        psi = np.clip(old[0] - step * gan.v(old)[0], -gan.clip, gan.clip)
        seen = np.array([psi, old[1]]) if alternating else old
        iterates.append(np.array([psi, old[1] - step * gan.v(seen)[1]]))
    return DiracRun(gan, running, np.array(iterates))


def dirac_field(gan: DiracGan, psi: npt.ArrayLike, theta: npt.ArrayLike) -> Floats:
    """The direction -v in which gradient steps go, over a grid.

    Parameters
    ----------
    gan : the variant.
    psi, theta : axes of one dimension, m and n long.

    Returns
    -------
    Array (m, n, 2) with the components in ψ and θ.
    """
    grid = np.stack(np.meshgrid(psi, theta, indexing="ij"), axis=-1).astype(np.float64)
    return -gan.v(grid)
