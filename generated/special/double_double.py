"""Owen's T, the bivariate normal distribution function and the scaled erfc: rational functions and roots
of pairs (hi, lo) of float64, on NumPy arrays or scalars.

Emitted by `rederive generate`; do not edit.

Claims: special.owens_t.definition, special.owens_t.negative, special.owens_t.slope,
    special.owens_t.at_zero, special.owens_t.reflection, special.bivariate_normal_cdf.definition,
    special.bivariate_normal_cdf.plackett, special.bivariate_normal_cdf.owen_positive,
    special.bivariate_normal_cdf.owen_negative, special.bivariate_normal_cdf.owen_mixed,
    special.erfcx.integral, special.erfcx.slope.

Operations of one evaluation:

Not in this module:
    owens_t: not a rational function, nor one of square roots
    bivariate_normal_cdf: not a rational function, nor one of square roots
    erfcx: not a rational function, nor one of square roots
"""
