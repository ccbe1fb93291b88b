"""Numeric functions emitted from the proved theories.

Emitted by `rederive generate`; do not edit.
"""

THEORIES = ("lsgan", "special", "spin_glass", "games")
