"""The figures of the solvable GAN: their titles, what computes them and what draws them."""

from __future__ import annotations

from types import ModuleType

from derive.figures.solvable_gan import finite_dimension, phases, runs
from derive.statement.figure import Figure


def _data() -> ModuleType:
    """What computes the figures' data, loaded when one is drawn."""
    from numerics.solvable_gan import figure_data

    return figure_data


FIGURES = {
    "source": Figure(
        "the source's figure: two features at three noises, equations and vectors",
        lambda: _data().source(),
        runs.draw_source,
    ),
    "phases": Figure(
        "phases over noise and ratio of rates, by closed forms and by integration",
        lambda: _data().phases(),
        phases.draw_phases,
    ),
    "convergence": Figure(
        "distance of simulations from the equations over the dimension",
        lambda: _data().convergence(),
        runs.draw_convergence,
    ),
    "coordinates": Figure(
        "the stationary law of single coordinates beside a simulation",
        lambda: _data().coordinates(),
        finite_dimension.draw_coordinates,
    ),
    "dissolution": Figure(
        "collapse that dissolves at times of the order of the dimension",
        lambda: _data().dissolution(),
        finite_dimension.draw_dissolution,
    ),
    "learning": Figure(
        "learning curves from small overlaps, and the leading term of their times",
        lambda: _data().learning(),
        runs.draw_learning,
    ),
}
