"""Numeric functions emitted from the proved theories.

Emitted by `rederive generate`; do not edit.
"""

THEORIES = ("games", "lsgan", "solvable_gan", "special", "spin_glass")
