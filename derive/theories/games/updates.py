"""The methods as update maps, each written once.

An update map takes the state, a tuple of vectors, to the next state. It uses a game only through `Space` and
vectors only through +, -, multiplication by scalars and by matrices. The same definition therefore runs on
SymPy matrices, where it is differentiated (`derive.theories.games.methods`), and on the recorder that turns
it into NumPy code (`derive.emit.methods.updates`).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from derive.emit.methods.updates import updates_module
from derive.statement.source import Source
from derive.theories.games.model import DASKALAKIS_2018, GIDEL_2019, KORPELEVICH_1976, MESCHEDER_2017

# SymPy columns, arrays or recorded values: whatever has the operations named above.
Vector = Any
Matrix = Any
Scalar = Any
State = tuple[Vector, ...]

ITERATE, PREVIOUS, MOMENTUM = "iterate", "previous", "momentum"

POLYAK_1964 = Source(
    "Polyak", "Some methods of speeding up the convergence of iteration methods", 1964,
    "USSR Comput. Math. Math. Phys. 4(5):1", "the method of a heavy ball",
)  # fmt: skip
BALDUZZI_2018 = Source(
    "Balduzzi, Racanière, Martens, Foerster, Tuyls, Graepel",
    "The mechanics of n-player differentiable games", 2018, "ICML 2018, PMLR 80:354-363, arXiv:1802.05642",
    "symplectic gradient adjustment with a constant coefficient",
)  # fmt: skip
LORRAINE_2022 = Source(
    "Lorraine, Acuna, Vicol, Duvenaud", "Complex momentum for optimization in games", 2022,
    "AISTATS 2022, PMLR 151:7742-7765, arXiv:2102.08431", "simultaneous updates with real step",
)  # fmt: skip
HEMMAT_2023 = Source(
    "Askari Hemmat, Mitra, Lajoie, Mitliagkas", "LEAD: min-max optimization from a physical perspective",
    2023, "TMLR, arXiv:2010.13846",
)  # fmt: skip


class Space(Protocol):
    """What an update map may use of a game."""

    def v(self, x: Vector) -> Vector:
        """The gradient of every player's own loss in its own variables."""

    def jacobian(self, x: Vector) -> Matrix:
        """The matrix of derivatives of v, entry (i, j) the derivative of v_i in variable j."""

    def assemble(self, *vectors: Vector) -> Vector:
        """The vector whose block for each player comes from the vector given for that player."""

    def between_players(self, matrix: Matrix) -> Matrix:
        """The matrix with every player's own diagonal block replaced by zero."""


@dataclass(frozen=True)
class Update:
    """An update map and how to read its state.

    name : of the method. summary : one sentence. source : where it comes from.
    map : (space, state, *steps) to the next state.
    steps : names of the step sizes and coefficients, in order.
    state : the parts of the state, the iterate first, and what each is: iterate, previous or momentum.
    players : the number of players it is defined for; None for any.
    """

    name: str
    summary: str
    source: Source
    map: Callable[..., State]
    steps: tuple[str, ...]
    state: Mapping[str, str]
    players: int | None = None

    @property
    def nonzero(self) -> tuple[str, ...]:
        """The steps without which the method does not move: they must not be zero."""
        return tuple(name for name in self.steps if name.startswith("eta"))


UPDATES: dict[str, Update] = {}


def _update(
    state: Mapping[str, str], source: Source, players: int | None = None
) -> Callable[[Callable[..., State]], Callable[..., State]]:
    """Register the map under its own name; its steps are its arguments after the space and the state."""

    def register(map: Callable[..., State]) -> Callable[..., State]:
        summary = " ".join((inspect.getdoc(map) or "").split())
        steps = tuple(inspect.signature(map).parameters)[2:]
        name = map.__name__
        UPDATES[name] = Update(name, summary, source, map, steps, state, players)
        return map

    return register


_PLAIN = {"x": ITERATE}
_WITH_PREVIOUS = {"x": ITERATE, "x_previous": PREVIOUS}


@_update(_PLAIN, MESCHEDER_2017.at("simultaneous gradient"))
def gradient(game: Space, state: State, eta: Scalar) -> State:
    """Simultaneous gradient: all players step at the same time."""
    (x,) = state
    return (x - eta * game.v(x),)


@_update(_PLAIN, GIDEL_2019.at("alternating gradient"), players=2)
def alternating_gradient(game: Space, state: State, eta1: Scalar, eta2: Scalar) -> State:
    """Alternating gradient: the first player steps, the second sees it and steps."""
    (x,) = state
    first = game.assemble(x - eta1 * game.v(x), x)
    return (game.assemble(first, x - eta2 * game.v(first)),)


@_update(_WITH_PREVIOUS, POLYAK_1964)
def heavy_ball(game: Space, state: State, eta: Scalar, beta: Scalar) -> State:
    """Simultaneous gradient with momentum beta of either sign."""
    x, previous = state
    return x - eta * game.v(x) + beta * (x - previous), x


@_update(_WITH_PREVIOUS, GIDEL_2019.at("alternating gradient with momentum"), players=2)
def alternating_heavy_ball(
    game: Space, state: State, eta1: Scalar, eta2: Scalar, beta1: Scalar, beta2: Scalar
) -> State:
    """Alternating gradient with momentum: the first player steps, the second sees it and steps."""
    x, previous = state
    moved = x - previous
    first = game.assemble(x - eta1 * game.v(x) + beta1 * moved, x)
    return game.assemble(first, x - eta2 * game.v(first) + beta2 * moved), x


@_update(_PLAIN, KORPELEVICH_1976)
def extragradient(game: Space, state: State, eta_extrap: Scalar, eta: Scalar) -> State:
    """Extragradient: a step with the gradient found at an extrapolated point."""
    (x,) = state
    return (x - eta * game.v(x - eta_extrap * game.v(x)),)


@_update(_WITH_PREVIOUS, DASKALAKIS_2018)
def optimistic_gradient(game: Space, state: State, eta: Scalar) -> State:
    """Optimistic gradient: twice the gradient now, less the gradient before."""
    x, previous = state
    return x - 2 * eta * game.v(x) + eta * game.v(previous), x


@_update(_PLAIN, MESCHEDER_2017.at("consensus optimization"))
def consensus(game: Space, state: State, eta: Scalar, gamma: Scalar) -> State:
    """Gradient step along v plus gamma times the gradient of half the squared length of v."""
    (x,) = state
    v = game.v(x)
    return (x - eta * (v + gamma * (game.jacobian(x).T @ v)),)


@_update(_PLAIN, BALDUZZI_2018)
def symplectic_adjustment(game: Space, state: State, eta: Scalar, gamma: Scalar) -> State:
    """Gradient step along v plus gamma Aᵀv, where A is the antisymmetric part of the Jacobian of v."""
    (x,) = state
    v, jacobian = game.v(x), game.jacobian(x)
    antisymmetric = (jacobian - jacobian.T) / 2
    return (x - eta * (v + gamma * (antisymmetric.T @ v)),)


@_update({"x": ITERATE, "momentum_re": MOMENTUM, "momentum_im": MOMENTUM}, LORRAINE_2022)
def complex_momentum(game: Space, state: State, eta: Scalar, beta_re: Scalar, beta_im: Scalar) -> State:
    """Step along the real part of a momentum that decays by the complex factor beta."""
    x, real, imaginary = state
    real, imaginary = beta_re * real - beta_im * imaginary - game.v(x), beta_im * real + beta_re * imaginary
    return x + eta * real, real, imaginary


@_update(_WITH_PREVIOUS, HEMMAT_2023)
def lead(game: Space, state: State, eta: Scalar, beta: Scalar, alpha: Scalar) -> State:
    """Momentum, and a force from how the other players have moved, through the blocks between players."""
    x, previous = state
    moved = x - previous
    force = game.between_players(game.jacobian(x)) @ moved
    return x + beta * moved - eta * game.v(x) - alpha * force, x


def emitted_updates() -> str:
    """The text of the emitted module updates.py: the same maps as NumPy code.

    Raises
    ------
    UpdateMapError
        For a map that leaves the operations it may use.
    """
    return updates_module("Game dynamics", tuple(UPDATES.values()))
