"""The linearised equations at a state, in the coordinates that move."""

from __future__ import annotations

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.equations.right_hand_side import derivative
from numerics.solvable_gan.equations.state import State, from_vector

# Differences of five points are exact for polynomials of degree four, such as the right-hand side for f = x.
_STEPS = {"linear": 0.25, "erf": 2e-3, "tanh": 2e-3}


class Coordinates:
    """The overlaps that move: S by its upper triangle, without its diagonal and z where norms are kept."""

    def __init__(self, of: Parameters) -> None:
        d = of.d
        rows, columns = np.triu_indices(d, 1 if of.constrained else 0)
        first = np.arange(d * d + 2 * d)
        start = d * d + 2 * d
        self.of, self.d = of, d
        self.upper = np.concatenate([first, start + rows * d + columns, [] if of.constrained else [-1]])
        self.upper = self.upper.astype(int)
        self.lower = np.concatenate([first, start + columns * d + rows, [] if of.constrained else [-1]])
        self.lower = self.lower.astype(int)

    def of_state(self, state: State) -> Floats:
        """The coordinates of a state."""
        return np.asarray(state.vector[..., self.upper])

    def to_state(self, x: Floats, like: State) -> State:
        """The state of these coordinates; what does not move is as in another state."""
        row = np.broadcast_to(like.vector, (*x.shape[:-1], like.vector.shape[-1])).copy()
        row[..., self.upper] = x
        row[..., self.lower] = x
        return from_vector(row, self.d)

    def velocity(self, x: Floats, like: State) -> Floats:
        """The derivatives of the coordinates, many at once."""
        return self.of_state(derivative(self.of, self.to_state(x, like)))

    def jacobian(self, state: State) -> Floats:
        """The Jacobian of the velocity, shape (c, c); exact up to rounding for f = x, else to 1e-10."""
        x, step = self.of_state(state), _STEPS[self.of.f.name]
        shifts = step * np.eye(len(x))
        near = self.velocity(x + shifts, state) - self.velocity(x - shifts, state)
        far = self.velocity(x + 2.0 * shifts, state) - self.velocity(x - 2.0 * shifts, state)
        return np.asarray(((8.0 * near - far) / (12.0 * step)).T)
