"""Special functions that SciPy lacks or gives up digits of, on float64 arrays.

`owens_t`, `bivariate_normal_cdf` and `erfcx` broadcast like NumPy's functions, also far out in the tails, and
return NaN where an argument is NaN. They run compiled where numba is installed; `engine="numpy"` or
`engine="numba"`, or the environment variable REDERIVE_ENGINE, forces the choice. Their errors are measured
against balls by `numerics.special.accuracy.measure`. Digits beyond float64 come from `numerics.evaluate`.
"""

from __future__ import annotations

from numerics.special.functions import bivariate_normal_cdf, erfcx, owens_t

__all__ = ["bivariate_normal_cdf", "erfcx", "owens_t"]
