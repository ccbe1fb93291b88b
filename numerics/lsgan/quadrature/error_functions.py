"""The scaled complementary error function for both engines: SciPy's on arrays, another when compiled."""

from __future__ import annotations

from scipy import special

from numerics.arrays.arithmetic import Lane


def erfcx(x: Lane) -> Lane:
    """Return exp(x²) erfc x; infinite below -26."""
    return special.erfcx(x)
