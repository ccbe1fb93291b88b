"""What is shown of the solvable GAN: the titles of its figures."""

from __future__ import annotations

from derive.theories.solvable_gan.model import gan

from derive.figures.solvable_gan import finite_dimension, phases, runs

gan.figure(
    "source", "the source's figure: two features at three noises, equations and vectors",
    runs.source_data, runs.draw_source,
)  # fmt: skip
gan.figure(
    "phases", "phases over noise and ratio of rates, by closed forms and by integration",
    phases.phase_data, phases.draw_phases,
)  # fmt: skip
gan.figure(
    "convergence", "distance of simulations from the equations over the dimension",
    runs.convergence_data, runs.draw_convergence,
)  # fmt: skip
gan.figure(
    "coordinates", "the stationary law of single coordinates beside a simulation",
    finite_dimension.coordinate_data, finite_dimension.draw_coordinates,
)  # fmt: skip
gan.figure(
    "dissolution", "collapse that dissolves at times of the order of the dimension",
    finite_dimension.dissolution_data, finite_dimension.draw_dissolution,
)  # fmt: skip
gan.figure(
    "learning", "learning curves from small overlaps, and the leading term of their times",
    runs.learning_data, runs.draw_learning,
)  # fmt: skip
