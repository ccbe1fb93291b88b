"""The one-dimensional least-squares GAN with an erf discriminator.

Read it in this order: model, expectations, forms, ladder, variants, critical, saddle, plateau, recursions,
counterexample, quantities, experiments.
"""

from derive.theories.lsgan.model import lsgan as theory

from derive.theories.lsgan import samplers  # isort: skip
from derive.theories.lsgan import expectations, forms, ladder, variants  # isort: skip
from derive.theories.lsgan import critical, saddle, plateau, recursions, counterexample  # isort: skip
from derive.theories.lsgan import quantities, experiments, showing  # isort: skip

__all__ = [
    "counterexample",
    "critical",
    "expectations",
    "experiments",
    "forms",
    "ladder",
    "plateau",
    "quantities",
    "recursions",
    "saddle",
    "samplers",
    "showing",
    "theory",
    "variants",
]
