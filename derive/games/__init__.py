"""Differentiable games: methods as update maps, their Jacobians, and exact stability.

Read in this order: model, quantities.
"""

from derive.games.model import games as theory

from derive.games import quantities  # isort: skip

__all__ = ["quantities", "theory"]
