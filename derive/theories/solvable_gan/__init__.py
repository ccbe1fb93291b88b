"""The solvable high-dimensional GAN: from one step of stochastic gradients to its flow, and its phases.

Read it in this order: model, gaussian, stein, closed, pathwise, step, frames, ode, gram, constrained, linear,
batches, rounds, coordinates, followup, followup_code, published_limit, experiments.
"""

from derive.theories.solvable_gan.model import gan as theory

from derive.theories.solvable_gan import samplers  # isort: skip
from derive.theories.solvable_gan import stein, closed, pathwise, ode, gram, constrained  # isort: skip
from derive.theories.solvable_gan import linear, batches, rounds, coordinates, followup  # isort: skip
from derive.theories.solvable_gan import followup_code, published_limit  # isort: skip
from derive.theories.solvable_gan import experiments, showing  # isort: skip

__all__ = [
    "batches", "closed", "constrained", "coordinates", "experiments", "followup", "followup_code", "gram",
    "linear", "ode", "pathwise", "published_limit", "rounds", "samplers", "showing", "stein", "theory",
]  # fmt: skip
