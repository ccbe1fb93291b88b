"""The solvable high-dimensional GAN: from one step of stochastic gradients to its flow, and its phases.

Read it in this order: model, gaussian, stein, closed, pathwise, step, frames, ode, gram, constrained, linear,
batches, rounds, coordinates, followup, followup_code, published_limit; then, for one feature, reduced,
fixed_points, half_plane, stability, informative, thresholds, oscillation, no_learning, learning_time,
slow_flow, weak_noise and summary, for several no_learning_all and windows; quantities, flow_quantities and
two_features, what can be evaluated; validated, two statements about the flow itself; experiments.
"""

from derive.theories.solvable_gan.model import gan as theory

from derive.theories.solvable_gan import samplers  # isort: skip
from derive.theories.solvable_gan import stein, closed, pathwise, ode, gram, constrained  # isort: skip
from derive.theories.solvable_gan import linear, batches, rounds, coordinates, followup  # isort: skip
from derive.theories.solvable_gan import followup_code, published_limit  # isort: skip
from derive.theories.solvable_gan import reduced, fixed_points, half_plane, stability  # isort: skip
from derive.theories.solvable_gan import informative, thresholds, oscillation, no_learning  # isort: skip
from derive.theories.solvable_gan import no_learning_all, windows, learning_time, slow_flow  # isort: skip
from derive.theories.solvable_gan import weak_noise, summary, quantities  # isort: skip
from derive.theories.solvable_gan import flow_quantities, two_features, validated  # isort: skip
from derive.theories.solvable_gan import experiments, showing  # isort: skip

__all__ = [
    "batches", "closed", "constrained", "coordinates", "experiments", "fixed_points", "flow_quantities",
    "followup", "followup_code", "gram", "half_plane", "informative", "learning_time", "linear",
    "no_learning", "no_learning_all", "ode", "oscillation", "pathwise", "published_limit", "quantities",
    "reduced", "rounds", "samplers", "showing", "slow_flow", "stability", "stein", "summary", "theory",
    "thresholds", "two_features", "validated", "weak_noise", "windows",
]  # fmt: skip
