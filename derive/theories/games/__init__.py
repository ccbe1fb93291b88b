"""Differentiable games: methods as update maps, their Jacobians, and exact stability.

`Game` and `method` are for anyone's own game; the theory proves what is known about the methods. Read it in
this order: model, jacobians, gradient, heavy_ball, momentum, optimum, bilinear, alternating,
alternating_optimum, operators, dirac, worst_case, quantities, experiments.
"""

from derive.theories.games.errors import (
    FixedPointError,
    GameError,
    InfinitelyManyError,
    NoFixedPointError,
    NotDifferentiableError,
    NotExactError,
    SplitError,
    StepError,
    UndeclaredSymbolError,
    UnknownMethodError,
)
from derive.theories.games.game import Game
from derive.theories.games.methods import Method, method
from derive.theories.games.model import games as theory

from derive.theories.games import jacobians, gradient, heavy_ball, momentum, optimum, bilinear  # isort: skip
from derive.theories.games import alternating, alternating_optimum, operators, dirac, worst_case  # isort: skip
from derive.theories.games import quantities, experiments, showing  # isort: skip

__all__ = [
    "FixedPointError",
    "Game",
    "GameError",
    "InfinitelyManyError",
    "Method",
    "NoFixedPointError",
    "NotDifferentiableError",
    "NotExactError",
    "SplitError",
    "StepError",
    "UndeclaredSymbolError",
    "UnknownMethodError",
    "alternating",
    "alternating_optimum",
    "bilinear",
    "dirac",
    "experiments",
    "gradient",
    "heavy_ball",
    "jacobians",
    "method",
    "momentum",
    "operators",
    "optimum",
    "quantities",
    "showing",
    "theory",
    "worst_case",
]
