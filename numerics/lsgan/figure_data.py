"""What each figure of the least-squares GAN shows, computed: a function for each, by the figure's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.lsgan import (
    CASES,
    Case,
    CostSurface,
    PlateauDrift,
    SaddleSlice,
    Simulation,
    Trajectory,
    cost_surface,
    end_covariance,
    monte_carlo_trajectory,
    plateau_drift,
    saddle_slice,
    simulate,
    trajectory,
)

_STUDIES = {"two parameters": ("b", "h"), "four parameters": ("a", "b", "g", "h")}
_FINE = 161

# --- exact runs

_METHODS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("simultaneous", {}),
    ("alternating", {"order": "alternating"}),
    ("simultaneous, β = 0.5", {"momentum": 0.5}),
    ("simultaneous, β = −0.5", {"momentum": -0.5}),
    ("simultaneous, β = 0.9 for D", {"momentum": (0.9, 0.0)}),
    ("simultaneous, β = 0.9 for G", {"momentum": (0.0, 0.9)}),
    ("alternating, β = 0.5", {"order": "alternating", "momentum": 0.5}),
)


def trajectories() -> dict[str, dict[str, Trajectory]]:
    """The trajectory of each study, by case."""
    return {
        name: {study: trajectory(case.start, case.c, free=free) for study, free in _STUDIES.items()}
        for name, case in CASES.items()
    }


def surfaces() -> list[tuple[Case, CostSurface, Trajectory]]:
    """The surface and the trajectory of each case."""
    found = []
    for case in CASES.values():
        b, h = (np.linspace(*ends, _FINE) for ends in (case.b_axis, case.h_axis))
        surface = cost_surface(case.start["a"], case.start["g"], case.c, b, h)
        found.append((case, surface, trajectory(case.start, case.c)))
    return found


def methods() -> dict[str, Trajectory]:
    """Case A in two parameters by each method."""
    case = CASES["A"]
    return {title: trajectory(case.start, case.c, **options) for title, options in _METHODS}


# --- sampled runs

_RUNS = 100
_MONTE_CARLO_RUNS = 30
_MONTE_CARLO_SAMPLES = 10_000
# What the published trajectories call 250 iterations counts the start.
_PUBLISHED_STEPS = 249


@dataclass(frozen=True)
class MonteCarloEnds:
    """Ends of trajectories with a Monte Carlo integral.

    steps, samples : of each trajectory.
    cases : for each case its ends, shape (runs, 4), and the exact points after 0, 1, … steps, shape (n, 4).
    """

    steps: int
    samples: int
    cases: list[tuple[Case, Floats, Floats]]


def stochastic() -> list[tuple[Case, Simulation, Floats]]:
    """Stochastic runs of each case, and the covariance of their ends to first order in 1/samples."""
    return [
        (case, simulate(case.start, case.c, runs=_RUNS), end_covariance(case.start, case.c))
        for case in CASES.values()
    ]


def monte_carlo() -> MonteCarloEnds:
    """Ends of each case with Monte Carlo integrals, and the exact points up to one step more."""
    steps, samples = _PUBLISHED_STEPS, _MONTE_CARLO_SAMPLES
    found = []
    for case in CASES.values():
        ends = [
            monte_carlo_trajectory(case.start, case.c, steps=steps, samples=samples, seed=seed)[-1]
            for seed in range(_MONTE_CARLO_RUNS)
        ]
        found.append((case, np.array(ends), trajectory(case.start, case.c).points))
    return MonteCarloEnds(steps, samples, found)


# --- where training leads

# Steps made one by one to hold the flow against.
_ITERATIONS = 1500
_REACH = 1.0


def drift() -> dict[str, PlateauDrift]:
    """The flow of each case and study up to 10⁸ steps."""
    return {
        f"case {name}, {study}": plateau_drift(case.start, case.c, free=free, iterations=_ITERATIONS)
        for name, case in CASES.items()
        for study, free in _STUDIES.items()
    }


def saddle() -> list[tuple[Case, SaddleSlice]]:
    """The slices of both cases at the points of the saddle line with their g."""
    found = []
    for case in CASES.values():
        axis = np.linspace(-_REACH, _REACH, _FINE)
        # Slopes and mismatches in units of the mean of the data.
        found.append((case, saddle_slice(case.start["g"], case.c, axis * case.c, axis / case.c)))
    return found
