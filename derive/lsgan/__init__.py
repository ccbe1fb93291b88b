"""The one-dimensional least-squares GAN with an erf discriminator.

Read it in this order: model, expectations, forms, ladder, variants, critical, recursions, counterexample,
quantities.
"""

from derive.lsgan.model import lsgan as theory

from derive.lsgan import expectations, forms, ladder, variants  # isort: skip
from derive.lsgan import critical, recursions, counterexample, quantities, experiments  # isort: skip

__all__ = [
    "counterexample",
    "critical",
    "expectations",
    "experiments",
    "forms",
    "ladder",
    "quantities",
    "recursions",
    "theory",
    "variants",
]
