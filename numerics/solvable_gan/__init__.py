"""Numbers for the solvable high-dimensional GAN: its macroscopic equations, phases and simulations.

- `Model`: parameters of one or many points; right-hand side, solutions, fixed points, phases, simulations,
  slow flow and the law of single coordinates.
- Closed forms on float64 arrays for one feature, in reduced parameters: `informative`, `fold`, `hopf`,
  `cycle_amplitude`, `learning_time`; they broadcast, NaN where an argument is NaN.
"""

from __future__ import annotations

from numerics.solvable_gan.chains.simulate import METHODS
from numerics.solvable_gan.coordinates.microscopic import Coordinate, Law, Moments
from numerics.solvable_gan.equations.state import State
from numerics.solvable_gan.errors import BlowUpError
from numerics.solvable_gan.flow.solution import Solution
from numerics.solvable_gan.model import Model
from numerics.solvable_gan.phases.asymptotic import Cycle, cycle_amplitude, learning_time
from numerics.solvable_gan.phases.fixed_points import FixedPoint
from numerics.solvable_gan.phases.hopf import Hopf, hopf
from numerics.solvable_gan.phases.informative import Fold, Informative, fold, informative
from numerics.solvable_gan.phases.phase import Phase
from numerics.solvable_gan.phases.slow_flow import SlowFlow

__all__ = [
    "METHODS",
    "BlowUpError",
    "Coordinate",
    "Cycle",
    "FixedPoint",
    "Fold",
    "Hopf",
    "Informative",
    "Law",
    "Model",
    "Moments",
    "Phase",
    "SlowFlow",
    "Solution",
    "State",
    "cycle_amplitude",
    "fold",
    "hopf",
    "informative",
    "learning_time",
]
