"""Special functions: Owen's T, the bivariate normal distribution function, the scaled erfc.

Read it in this order: model, owen, normal, scaled, quantities.
"""

from derive.theories.special.model import special as theory

from derive.theories.special import owen, normal, scaled, quantities, showing  # isort: skip

__all__ = ["normal", "owen", "quantities", "scaled", "showing", "theory"]
