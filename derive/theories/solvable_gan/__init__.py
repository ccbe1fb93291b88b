"""The solvable high-dimensional GAN: from one step of stochastic gradients to its flow, and its phases.

Read it in this order: model, gaussian, stein, step, frames, closed, ode, gram, constrained, linear,
batches, rounds.
"""

from derive.theories.solvable_gan.model import gan as theory

from derive.theories.solvable_gan import stein, closed, ode, gram, constrained, linear, batches, rounds  # isort: skip

__all__ = ["batches", "closed", "constrained", "gram", "linear", "ode", "rounds", "stein", "theory"]
