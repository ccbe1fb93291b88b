"""The GAN spin glass of Baskerville et al.: spectrum of the block ensemble, proved from its Dyson equations.

Read in this order: model, quartic, branch, moments, edges, potential, quantities, experiments.
"""

from derive.spin_glass.model import spin_glass as theory

from derive.spin_glass import quartic, branch, moments, edges, potential, quantities, experiments  # isort: skip

__all__ = ["branch", "edges", "experiments", "moments", "potential", "quantities", "quartic", "theory"]
