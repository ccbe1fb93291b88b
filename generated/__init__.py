"""Provisional."""
THEORIES = ("spin_glass",)
