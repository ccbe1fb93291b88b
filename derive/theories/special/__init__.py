"""Special functions: those with kernels of their own, and the rules of all that claims may use.

Read it in this order: model, owen, normal, scaled, quantities; then the rules by family.
"""

from derive.theories.special.model import special as theory

from derive.theories.special import owen, normal, scaled, quantities, showing  # isort: skip
from derive.theories.special import elementary, error, gamma, bessel, integrals, series  # isort: skip

__all__ = [
    "bessel",
    "elementary",
    "error",
    "gamma",
    "integrals",
    "normal",
    "owen",
    "quantities",
    "scaled",
    "series",
    "showing",
    "theory",
]
