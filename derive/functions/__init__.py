"""Special functions: their SymPy classes, and their kernels for each backend."""

from derive.functions.classes import (
    bivariate_normal_cdf,
    complementary_root,
    erfcx,
    normal_cdf,
    normal_density,
    owens_t,
    spread,
)

__all__ = [
    "bivariate_normal_cdf",
    "complementary_root",
    "erfcx",
    "normal_cdf",
    "normal_density",
    "owens_t",
    "spread",
]
