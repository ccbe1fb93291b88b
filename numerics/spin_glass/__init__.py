"""Float64 array functions for the spin glass: spectrum of its block ensemble, complexity, sampled instances.

The matrix is H = b M_N + b1 (M_{N_D} (+) 0) - x1 (I_{N_D} (+) 0) with N_D = kappa N, where M_n is symmetric
with independent Gaussian entries of variance 1/(2n) off the diagonal and 1/n on it.

All functions but `support` and `sample_spectrum` broadcast their arguments like NumPy ufuncs, return NaN
where an argument is NaN, and return a scalar for scalars. They run compiled where numba is installed;
`engine="numpy"` or `engine="numba"`, or the environment variable REDERIVE_ENGINE, forces the choice. Both
engines run the same kernel.

Accuracy is measured by `numerics.spin_glass.accuracy.measure` against ball enclosures. Elements that
double-double arithmetic cannot decide (within rounding of a point where two cuts touch, or at extreme
ratios of the parameters) are handed one by one to ball arithmetic, at about a quarter of a millisecond each.
"""

from __future__ import annotations

from numerics.kinds.starts import Starts, register
from numerics.spin_glass.counting.count import count_critical_points, count_many
from numerics.spin_glass.counting.expected import ExpectedCount, expected_critical_points
from numerics.spin_glass.counting.hessian_samples import (
    PointSample,
    sample_hessian,
    sample_hessian_direct,
    sample_point,
    sample_point_direct,
)
from numerics.spin_glass.landscape.complexity import complexity, complexity_maximiser
from numerics.spin_glass.landscape.index import complexity_index, complexity_index_maximiser
from numerics.spin_glass.landscape.published_maximum import (
    complexity_authors_code,
    complexity_index_authors_code,
)
from numerics.spin_glass.landscape.published_threshold import (
    threshold_D_authors_code,
    threshold_G_authors_code,
)
from numerics.spin_glass.landscape.starts import STARTS
from numerics.spin_glass.landscape.threshold import threshold_D, threshold_G
from numerics.spin_glass.landscape.wide import WIDE_STARTS
from numerics.spin_glass.spectrum.functions import (
    cdf,
    critical_shift,
    density,
    log_potential,
    stieltjes,
    support,
)
from numerics.spin_glass.spectrum.sampler import sample_spectrum

__all__ = [
    "STARTS",
    "WIDE_STARTS",
    "ExpectedCount",
    "PointSample",
    "cdf",
    "complexity",
    "complexity_authors_code",
    "complexity_index",
    "complexity_index_authors_code",
    "complexity_index_maximiser",
    "complexity_maximiser",
    "count_critical_points",
    "count_many",
    "critical_shift",
    "density",
    "expected_critical_points",
    "log_potential",
    "sample_hessian",
    "sample_hessian_direct",
    "sample_point",
    "sample_point_direct",
    "sample_spectrum",
    "stieltjes",
    "support",
    "threshold_D",
    "threshold_D_authors_code",
    "threshold_G",
    "threshold_G_authors_code",
]
register("spin_glass", Starts(near=STARTS, wide=WIDE_STARTS))
