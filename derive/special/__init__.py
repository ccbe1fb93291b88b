"""Special functions: Owen's T, the bivariate normal distribution function, the scaled erfc.

Read it in this order: model, owen, normal, scaled, quantities.
"""

from derive.special.model import special as theory

from derive.special import owen, normal, scaled, quantities  # isort: skip

__all__ = ["normal", "owen", "quantities", "scaled", "theory"]
