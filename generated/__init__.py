"""Numeric functions emitted from the proved theories.

Emitted by `rederive generate`; do not edit.
"""

THEORIES = ("spin_glass", "games", "special", "lsgan")
