"""Data of the figures of the solvable GAN, a function for each, by the figure's name."""

from __future__ import annotations

import numpy as np

from numerics.solvable_gan.figure_data.finite_dimension import (
    CoordinateLaw,
    Dissolution,
    coordinate_law,
    dissolving,
)
from numerics.solvable_gan.figure_data.phase_diagram import PhaseDiagram, phase_diagram
from numerics.solvable_gan.figure_data.runs import (
    Convergence,
    FigureRun,
    Learning,
    converging,
    figure_run,
    learning_from,
)
from numerics.solvable_gan.figure_data.settings import NOISES

__all__ = ["convergence", "coordinates", "dissolution", "learning", "phases", "source"]


def source() -> list[FigureRun]:
    """The three panels of the source's figure, with vectors of dimension 500."""
    return [figure_run(eta, end=300.0, n=500) for eta in NOISES]


def phases() -> PhaseDiagram:
    """The phases of one feature on a grid of η and τ̃/τ."""
    return phase_diagram(np.linspace(0.02, 6.0, 100), np.linspace(0.01, 1.5, 100))


def convergence() -> Convergence:
    """Distances of runs of the reduced chain from the solution, for dimensions up to 16000."""
    return converging((500, 1000, 2000, 4000, 8000, 16000), runs=100)


def coordinates() -> CoordinateLaw:
    """Coordinates of one run at the informative point."""
    return coordinate_law(eta=0.3, n=3000, time=30.0)


def dissolution() -> Dissolution:
    """|P| at times t ~ n under noise so strong that nothing is learned at times of order one."""
    return dissolving(eta=5.5, start=0.2, end=6.0, dimensions=(100, 200, 400), runs=16)


def learning() -> list[Learning]:
    """Learning from small overlaps at two noises, for dimensions from 10² to 10¹⁰."""
    return [learning_from(eta, np.logspace(2.0, 10.0, 9)) for eta in (1.6, 3.0)]
