"""The GAN spin glass of Baskerville et al.: spectrum of the block ensemble, Hessian law, complexity.

The spectrum, proved from its Dyson equations: model, quartic, branch, moments, edges, potential,
quantities, experiments. The landscape, from the covariance functions of the two glasses: glass,
covariances, hessian, hessian_published, kac_rice, kac_rice_small, landscape, concavity, total,
binding, concavity_box, index, complexity, counts, landscape_experiments.
"""

from derive.theories.spin_glass.model import spin_glass as theory

from derive.theories.spin_glass import samplers  # isort: skip
from derive.theories.spin_glass import quartic, branch, moments, edges, potential, quantities, experiments  # isort: skip
from derive.theories.spin_glass import glass, covariances, hessian, hessian_published  # isort: skip
from derive.theories.spin_glass import kac_rice, kac_rice_small  # isort: skip
from derive.theories.spin_glass import landscape, concavity, total, binding, concavity_box  # isort: skip
from derive.theories.spin_glass import index, complexity, counts  # isort: skip
from derive.theories.spin_glass import landscape_experiments, showing  # isort: skip

__all__ = [
    "binding", "branch", "complexity", "concavity", "concavity_box", "counts", "covariances", "edges",
    "experiments", "glass", "hessian", "hessian_published", "index", "kac_rice", "kac_rice_small",
    "landscape", "landscape_experiments", "moments", "potential", "quantities", "quartic", "samplers",
    "showing", "theory", "total",
]  # fmt: skip
