"""The figures of the least-squares GAN with an error-function discriminator."""

from __future__ import annotations

from collections.abc import Mapping

from derive.figures import Drawing
from derive.figures import lsgan_plateau as plateau
from derive.figures import lsgan_runs as runs
from derive.figures import lsgan_samples as samples

FIGURES: Mapping[str, Drawing] = {
    "trajectories": Drawing(
        "cases A and B in two and in four parameters, under exact gradients",
        runs.trajectory_data, runs.draw_trajectories,
    ),
    "surfaces": Drawing(
        "the cost over b and h in cases A and B, with the trajectories on it",
        runs.surface_data, runs.draw_surfaces,
    ),
    "methods": Drawing(
        "simultaneous and alternating steps, with and without momentum",
        runs.method_data, runs.draw_methods,
    ),
    "stochastic": Drawing(
        "ends of stochastic runs beside the exact end and the published means",
        samples.stochastic_data, samples.draw_stochastic,
    ),
    "monte_carlo": Drawing(
        "ends of trajectories with a Monte Carlo integral beside the published ones",
        samples.monte_carlo_data, samples.draw_monte_carlo,
    ),
    "drift": Drawing(
        "drift along the plateau over 10⁸ steps: b grows like √log t",
        plateau.drift_data, plateau.draw_drift,
    ),
    "saddle": Drawing(
        "the cost around the line on which only the means match: a saddle at a = 0",
        plateau.saddle_data, plateau.draw_saddle,
    ),
}  # fmt: skip
