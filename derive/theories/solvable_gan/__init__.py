"""The solvable high-dimensional GAN: from one step of stochastic gradients to its flow, and its phases.

Read it in this order: model, gaussian, stein, step, frames, ode.
"""

from derive.theories.solvable_gan.model import gan as theory

from derive.theories.solvable_gan import stein, ode  # isort: skip

__all__ = ["ode", "stein", "theory"]
