"""Numbers for the solvable high-dimensional GAN: its macroscopic equations, phases and simulations."""

from __future__ import annotations

from numerics.solvable_gan.equations.state import State
from numerics.solvable_gan.errors import BlowUpError
from numerics.solvable_gan.flow.solution import Solution
from numerics.solvable_gan.model import Model

__all__ = [
    "BlowUpError",
    "Model",
    "Solution",
    "State",
]
