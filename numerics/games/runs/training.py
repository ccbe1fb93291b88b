"""Training a small GAN with a method, and the rate seen against the rate predicted at the equilibrium."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.enclosure import Enclosure
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.games.parameters.linearised import method_matrix, tuned
from numerics.games.radii.spectrum import spectral_radius
from numerics.games.runs.game import Game
from numerics.games.runs.small_gan import SmallGan, small_gan
from numerics.games.runs.trajectory import trajectory
from numerics.games.runs.updates import Method, method

# How far from the equilibrium the start called "near" is, and the seed of its direction.
_NEAR = 0.05
_DIRECTION = 20190416
# A rate is read off where the distance lies between these: below, rounding; above, the nonlinear part.
_FLOOR, _CEILING = 1e-11, 1e-3
# The share of such iterations at the beginning that still shows faster modes, and the fewest that are left.
_TRANSIENT = 0.4
_FEWEST = 20


@dataclass(frozen=True)
class Training:
    """A run of a method on a small GAN.

    gan, method : what was trained, and how.
    iterates : ω of every iteration, shape (iterations + 1, n).
    distance : its Euclidean distance from the nearest equilibrium, shape (iterations + 1,).
    predicted : the spectral radius of the method's Jacobian at an equilibrium, the same at all.
    observed : the factor by which the distance changed each iteration in the window, nan without one. Modes
        of nearly the same modulus mix in it.
    observed_mode : the same factor for the part of the state along the slowest mode of the linearised method.
    window : first and last iteration of the tail over which the rates were observed, None without one.
    """

    gan: SmallGan
    method: Method
    iterates: Floats
    distance: Floats
    predicted: Enclosure
    observed: float
    observed_mode: float
    window: tuple[int, int] | None


def train_small_gan(
    method: Any,
    iterations: int = 2000,
    *,
    gan: SmallGan | None = None,
    start: Any = "near",
    batch: int | None = None,
    seed: int = 0,
) -> Training:
    """Train a small GAN and compare the rate of convergence with the one predicted.

    Parameters
    ----------
    method : a `Method`, or a pair of its name and steps, as in `trajectory`.
    iterations : how many, at least 0.
    gan : by default `small_gan()`.
    start : "near", at distance 0.05 from the equilibrium in a fixed direction; "untrained", standard normal
        samples and a constant discriminator; or ω itself, shape (n,).
    batch : samples in each evaluation of v; None for exact expectations. A rate is observed only with
        exact expectations, as the noise of samples ends the convergence.
    seed : of the samples.

    Returns
    -------
    Training, whose iterates are not finite after an overflow.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above.

    Accuracy
    --------
    `predicted` to 15 guaranteed digits for ∇v at the equilibrium in float64. The observed rates are fits.
    """
    gan = small_gan() if gan is None else gan
    if not isinstance(gan, SmallGan):
        raise ParameterError("gan", gan, "a SmallGan")
    if iterations < 0:
        raise DomainError("iterations", iterations, "an integer >= 0")
    game = gan.game() if batch is None else _sampled_game(gan, batch, seed)
    # Checks the method and the start.
    first = trajectory(game, method, _start(gan, start), 0)[0]
    if first.ndim != 1:
        raise ShapeError("start", first.shape, f"({gan.size},)")
    running = _as_method(method)
    matrix = method_matrix(gan.jacobian(gan.equilibrium), gan.split, running)
    states = _states(game, running, first, iterations)
    iterates = states[:, : gan.size]
    with np.errstate(over="ignore", invalid="ignore"):
        distance = gan.distance(iterates)
    window = _tail(distance) if batch is None else None
    observed = observed_mode = np.nan
    if window is not None:
        inside = slice(window[0], window[1] + 1)
        observed = _rate(distance[inside])
        observed_mode = _rate(_slowest_mode(gan, running, matrix, states[inside]))
    return Training(
        gan, running, iterates, distance, spectral_radius(matrix), observed, observed_mode, window
    )  # fmt: skip


def training_methods(gan: SmallGan) -> Mapping[str, Method]:
    """Methods to train a small GAN with, each with steps tuned by the rate predicted at the equilibrium.

    Parameters
    ----------
    gan : to be trained.

    Returns
    -------
    Method for each title; β = ±1/2 are fixed so that both signs appear, with the best step for each.
    """
    jacobian = gan.jacobian(gan.equilibrium)
    free: dict[str, tuple[str, dict[str, float]]] = {
        "gradient": ("gradient", {}),
        "heavy ball, β = 1/2": ("heavy_ball", {"beta": 0.5}),
        "heavy ball, β = −1/2": ("heavy_ball", {"beta": -0.5}),
        "heavy ball, best β": ("heavy_ball", {}),
        "alternating gradient": ("alternating_gradient", {}),
        "alternating heavy ball, best β": ("alternating_heavy_ball", {}),
        "extragradient": ("extragradient", {}),
        "optimistic gradient": ("optimistic_gradient", {}),
    }
    return {title: tuned(jacobian, gan.split, name, **fixed) for title, (name, fixed) in free.items()}


def _as_method(given: Any) -> Method:
    if isinstance(given, Method):
        return given
    name, steps = given if isinstance(given, tuple) else (given.name, given.steps)
    return method(name, **steps)


def _states(game: Game, running: Method, omega: Floats, iterations: int) -> Floats:
    """The whole state after every iteration, in one row; nan once it is not finite."""
    state = running.start(omega)
    out = np.full((iterations + 1, len(state) * omega.size), np.nan)
    with np.errstate(all="ignore"):
        for i in range(iterations + 1):
            out[i] = np.concatenate(state)
            if i == iterations or not np.isfinite(out[i]).all():
                break
            state = running.update(game, state)
    return out


def _slowest_mode(gan: SmallGan, running: Method, matrix: Floats, states: Floats) -> Floats:
    """The modulus of the states' part along the eigenvector of the largest eigenvalue of a step.

    A left eigenvector reads this part off: it changes by the eigenvalue alone, without oscillation.
    """
    eigenvalues, left = np.linalg.eig(matrix.T)
    reader = left[:, np.abs(eigenvalues).argmax()]
    parts = states.shape[1] // gan.size
    signs = np.tile(gan.mirror(states[-1, : gan.size]), parts)
    at_rest = np.concatenate(running.start(gan.equilibrium))
    return np.asarray(np.abs((signs * states - at_rest) @ reader))


def _start(gan: SmallGan, start: Any) -> npt.ArrayLike:
    if not isinstance(start, str):
        return np.asarray(start)
    if start == "near":
        direction = np.random.default_rng(_DIRECTION).standard_normal(gan.size)
        return gan.equilibrium + _NEAR * direction / np.linalg.norm(direction)
    if start == "untrained":
        return gan.untrained
    raise ParameterError("start", start, f"'near', 'untrained' or an array of shape ({gan.size},)")


def _sampled_game(gan: SmallGan, batch: Any, seed: Any) -> Game:
    """The game whose v draws new samples at every evaluation."""
    allowed = "an integer >= 1, or None for exact expectations"
    try:
        size = operator.index(batch)
    except TypeError:
        raise ParameterError("batch", batch, allowed) from None
    if size < 1 or isinstance(batch, bool):
        raise DomainError("batch", batch, allowed)
    if isinstance(seed, bool) or not isinstance(seed, (int, np.integer)) or seed < 0:
        raise ParameterError("seed", seed, "an integer >= 0")
    generator = np.random.default_rng(seed)

    def v(omega: Floats) -> Floats:
        data, noise = generator.standard_normal((2, size, gan.dimension))
        return gan.sampled_v(omega, gan.mean + data @ gan.factor.T, noise)

    return Game(v, gan.split)


def _tail(distance: Floats) -> tuple[int, int] | None:
    """The end of the longest run of iterations in which the game is linear but rounding not yet felt."""
    inside = np.concatenate([[False], (distance > _FLOOR) & (distance < _CEILING), [False]])
    edges = np.flatnonzero(np.diff(inside.astype(np.int8)))
    if not edges.size:
        return None
    first, end = max(zip(edges[::2], edges[1::2], strict=True), key=lambda run: run[1] - run[0])
    first += int(_TRANSIENT * (end - first))
    return (int(first), int(end) - 1) if end - first >= _FEWEST else None


def _rate(distance: Floats) -> float:
    """The factor of an exponential fitted to distances that also oscillate.

    Weights sin⁴ that vanish smoothly at both ends keep the phase of the oscillation out of the slope.
    """
    t = np.arange(len(distance), dtype=np.float64)
    weight = np.sin(np.pi * (t + 0.5) / len(t)) ** 4
    t -= np.average(t, weights=weight)
    log = np.log(distance)
    return float(np.exp(np.sum(weight * t * log) / np.sum(weight * t * t)))
