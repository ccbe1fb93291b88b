"""The figures of the least-squares GAN: their titles, what computes them and what draws them."""

from __future__ import annotations

from types import ModuleType

from derive.figures.lsgan import plateau, runs, samples
from derive.statement.figure import Figure


def _data() -> ModuleType:
    """What computes the figures' data, loaded when one is drawn."""
    from numerics.lsgan import figure_data

    return figure_data


FIGURES = {
    "trajectories": Figure(
        "cases A and B in two and in four parameters, under exact gradients",
        lambda: _data().trajectories(),
        runs.draw_trajectories,
    ),
    "surfaces": Figure(
        "the cost over b and h in cases A and B, with the trajectories on it",
        lambda: _data().surfaces(),
        runs.draw_surfaces,
    ),
    "methods": Figure(
        "simultaneous and alternating steps, with and without momentum",
        lambda: _data().methods(),
        runs.draw_methods,
    ),
    "stochastic": Figure(
        "ends of stochastic runs beside the exact end and the published means",
        lambda: _data().stochastic(),
        samples.draw_stochastic,
    ),
    "monte_carlo": Figure(
        "ends of trajectories with a Monte Carlo integral beside the published ones",
        lambda: _data().monte_carlo(),
        samples.draw_monte_carlo,
    ),
    "drift": Figure(
        "drift along the plateau over 10⁸ steps: b grows like √log t",
        lambda: _data().drift(),
        plateau.draw_drift,
    ),
    "saddle": Figure(
        "the cost around the line on which only the means match: a saddle at a = 0",
        lambda: _data().saddle(),
        plateau.draw_saddle,
    ),
}
