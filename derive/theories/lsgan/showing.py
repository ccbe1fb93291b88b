"""What is shown of the least-squares GAN: where a run evaluates it, and the titles of its figures."""

from __future__ import annotations

from types import ModuleType

from derive.figures.lsgan import plateau, runs, samples
from derive.theories.lsgan.model import lsgan


def _data() -> ModuleType:
    """What computes the figures' data, loaded when one is drawn."""
    from numerics.lsgan import figure_data

    return figure_data


lsgan.evaluate_at(a="11/5", b=-3, g="3/2", h=-2, c="1/2")

lsgan.figure(
    "trajectories", "cases A and B in two and in four parameters, under exact gradients",
    lambda: _data().trajectories(), runs.draw_trajectories,
)  # fmt: skip
lsgan.figure(
    "surfaces", "the cost over b and h in cases A and B, with the trajectories on it",
    lambda: _data().surfaces(), runs.draw_surfaces,
)  # fmt: skip
lsgan.figure(
    "methods", "simultaneous and alternating steps, with and without momentum",
    lambda: _data().methods(), runs.draw_methods,
)  # fmt: skip
lsgan.figure(
    "stochastic", "ends of stochastic runs beside the exact end and the published means",
    lambda: _data().stochastic(), samples.draw_stochastic,
)  # fmt: skip
lsgan.figure(
    "monte_carlo", "ends of trajectories with a Monte Carlo integral beside the published ones",
    lambda: _data().monte_carlo(), samples.draw_monte_carlo,
)  # fmt: skip
lsgan.figure(
    "drift", "drift along the plateau over 10⁸ steps: b grows like √log t",
    lambda: _data().drift(), plateau.draw_drift,
)  # fmt: skip
lsgan.figure(
    "saddle", "the cost around the line on which only the means match: a saddle at a = 0",
    lambda: _data().saddle(), plateau.draw_saddle,
)  # fmt: skip
