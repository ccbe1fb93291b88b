"""Linear statistics of sampled spectra, extrapolated in the matrix size.

The mean of a linear statistic of matrices from the Gaussian orthogonal ensemble differs from its limit by
O(1/N), which is as large as its fluctuations. Twice the statistic at size N minus the statistic of an
independent matrix of size N/2 leaves O(1/N²), far below the fluctuations, so that a z-score means something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from derive.errors import ProofFailed
from derive.laboratory.options import check_options, exact_option, statistic_names

MATRIX = ("n", "kappa", "b", "b1", "x1")
MOMENTS = 8
MOMENT_NAMES = tuple(f"moment_{k}" for k in range(1, MOMENTS + 1))
_MOMENT = re.compile(r"moment_([1-9])\Z")
_AT = re.compile(r"(cdf|gap_mass|log_potential|resolvent)_at_(m?)([0-9]{1,18})(?:_([0-9]{1,18}))?\Z")
KNOWN = (
    "moment_1 to moment_8, and cdf_at_<p>_<q>, gap_mass_at_<p>_<q>, log_potential_at_<p>_<q>, "
    "resolvent_at_<p>_<q> at lam = p/q, with m before p for a minus"
)


def spectrum(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """Statistics of the eigenvalues of the spin glass's block ensemble, extrapolated in the size.

    Parameters
    ----------
    options : n (even, with kappa n/2 whole), kappa, b, b1, x1 (exact), and statistics: names, or one text
        of names separated by spaces or commas; by default the moments 1 to 8. gap_mass is the share of
        eigenvalues left of a point in the gap, like the distribution function there.
    seed : a non-negative integer; it gives two independent matrices, of sizes n and n/2.

    Returns
    -------
    The value of each statistic.

    Raises
    ------
    ProofFailed
        For unknown options or statistics, sizes that do not divide, and points on the support where the
        statistic asked for is not continuous there.
    """
    check_options(options, MATRIX)
    exact = {name: exact_option(name, options[name]) for name in MATRIX}
    size = exact.pop("n")
    block = exact["kappa"] * size / 2
    if size.denominator != 1 or size < 4 or size % 2 or block.denominator != 1:
        raise ProofFailed(f"n={size}; allowed are even sizes with kappa n/2 whole, kappa={exact['kappa']}")
    functions = {name: _statistic(name, exact) for name in statistic_names(options, MOMENT_NAMES, KNOWN)}
    numbers = tuple(exact.items())
    whole, half = _eigenvalues(int(size), numbers, seed), _eigenvalues(int(size) // 2, numbers, seed)
    return {name: float(2 * f(whole) - f(half)) for name, f in functions.items()}


@lru_cache(maxsize=128)
def _eigenvalues(n: int, numbers: tuple[tuple[str, Fraction], ...], seed: int) -> Any:
    """Claims about different statistics share their matrices."""
    from numerics.spin_glass import sample_spectrum

    return sample_spectrum(n, **{name: float(value) for name, value in numbers}, seed=[seed, n])


def _statistic(name: str, exact: Mapping[str, Fraction]) -> Callable[[Any], Any]:
    """A statistic of an array of eigenvalues, by its name."""
    import numpy as np

    if moment := _MOMENT.match(name):
        power = int(moment[1])
        if power <= MOMENTS:
            return lambda x: np.mean(x**power)
    at = _AT.match(name)
    if at is None or (at[4] is not None and int(at[4]) == 0):
        raise ProofFailed(f"no statistic is called {name!r}; known are {KNOWN}")
    point = float(Fraction(int(at[3]), int(at[4] or 1)) * (-1 if at[2] else 1))
    if at[1] == "cdf":
        return lambda x: np.mean(x <= point)
    _outside(name, point, exact)
    if at[1] == "gap_mass":
        return lambda x: np.mean(x <= point)
    if at[1] == "log_potential":
        return lambda x: np.mean(np.log(np.abs(point - x)))
    return lambda x: np.mean(1 / (point - x))


def _outside(name: str, point: float, exact: Mapping[str, Fraction]) -> None:
    """On the support single eigenvalues come as near as they like, and the statistic has no variance."""
    from numerics.spin_glass import support

    cuts = support(**{n: float(v) for n, v in exact.items()})
    if any(left <= point <= right for left, right in cuts):
        raise ProofFailed(f"{name}: the point {point} lies on the support {cuts}")
