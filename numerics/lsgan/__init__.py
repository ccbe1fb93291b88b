"""Numbers for the one-dimensional least-squares GAN with an error-function discriminator."""

from __future__ import annotations

from numerics.lsgan.quadrature.functions import (
    ValueGradientHessian,
    cost,
    data_term,
    expectation_erf,
    expectation_erf_squared,
    generator_term,
    gradient,
    hessian,
    value_gradient_hessian,
)
from numerics.lsgan.quadrature.surfaces import CostSurface, SaddleSlice, cost_surface, saddle_slice
from numerics.lsgan.runs.cases import CASES, Case
from numerics.lsgan.runs.drift import PlateauDrift, plateau_drift
from numerics.lsgan.runs.influence import end_covariance
from numerics.lsgan.runs.monte_carlo import monte_carlo_trajectory
from numerics.lsgan.runs.samples import SampledCost, sample_cost
from numerics.lsgan.runs.simulate import Simulation, simulate
from numerics.lsgan.runs.trajectory import Trajectory, trajectory

__all__ = [
    "CASES",
    "Case",
    "CostSurface",
    "PlateauDrift",
    "SaddleSlice",
    "SampledCost",
    "Simulation",
    "Trajectory",
    "ValueGradientHessian",
    "cost",
    "cost_surface",
    "data_term",
    "end_covariance",
    "expectation_erf",
    "expectation_erf_squared",
    "generator_term",
    "gradient",
    "hessian",
    "monte_carlo_trajectory",
    "plateau_drift",
    "saddle_slice",
    "sample_cost",
    "simulate",
    "trajectory",
    "value_gradient_hessian",
]
