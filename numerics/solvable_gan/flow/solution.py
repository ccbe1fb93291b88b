"""What `solve` returns: the overlaps at the times that were asked for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.equations.state import State, from_vector


@dataclass(frozen=True)
class Solution:
    """The overlaps at each time; a batch of parameter points or states stands in front of the times.

    Attributes
    ----------
    times : shape (T,).
    P : UᵀV, shape (..., T, d, d). q : Uᵀw, shape (..., T, d). r : Vᵀw, shape (..., T, d).
    S : VᵀV, shape (..., T, d, d). z : wᵀw, shape (..., T).
    """

    times: Floats
    P: Floats
    q: Floats
    r: Floats
    S: Floats
    z: Floats

    @property
    def state(self) -> State:
        """The same as a state whose last axis in front is the time."""
        return State(self.P, self.q, self.r, self.S, self.z)

    @property
    def gram(self) -> Floats:
        """The Gram matrices of U, V and w, shape (..., T, 2d + 1, 2d + 1)."""
        return self.state.gram

    @property
    def last(self) -> State:
        """The state at the last time."""
        state = self.state
        return from_vector(np.asarray(state.vector[..., -1, :]), state.d)


def solution(times: Floats, rows: Floats, d: int) -> Solution:
    """The solution whose states have these vectors, shape (..., T, 2d² + 2d + 1)."""
    state = from_vector(rows, d)
    return Solution(times, state.P, state.q, state.r, state.S, state.z)
