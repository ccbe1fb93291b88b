"""Newton's method for many maxima of the complexity's exponent at once."""

from __future__ import annotations

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.spin_glass.landscape.kernel import Optimum, Problem, optimum, start, step

BLOCK = 4096
"""Elements a block: its temporaries fit the second-level cache."""

STEPS = 400
FAST = 10
"""Steps in which mu follows the square of the last change; the rest begins again and lets mu fall slowly."""
CAREFUL = 25
FIRST = 0.1
NEGLIGIBLE = 1e-14
SETTLED = 1e-8
"""Newton's method squares a change of this size away."""


def solve(problem: Problem, rho: Floats) -> Optimum:
    """Return the optima of flat arrays of problems, all of one size; `unit` is filled in here."""
    n = rho.size
    found = tuple(np.empty(n) for _ in Optimum._fields)
    with np.errstate(all="ignore"):
        for first in range(0, n, BLOCK):
            part = slice(first, min(first + BLOCK, n))
            piece = Problem(*(column[part] for column in problem))
            for output, value in zip(found, _block(piece, rho[part]), strict=True):
                output[part] = value
    return Optimum(*found)


def _block(problem: Problem, rho: Floats) -> Optimum:
    tilt_first, z_first, unit = start(problem, rho)
    whole = problem._replace(unit=unit)
    tilt_found, z_found = tilt_first.copy(), z_first.copy()
    rest = np.arange(rho.size)
    now, tilt, z, mu = whole, tilt_first, z_first, np.full(rho.size, FIRST)
    for k in range(STEPS):
        if k == FAST:
            tilt, z, mu = tilt_first[rest], z_first[rest], np.full(rest.size, FIRST)
        change, dz = step(now, tilt, z, mu)
        size = np.maximum(np.abs(change), np.abs(dz))
        settled = (size < SETTLED) & (mu == 0.0)
        share = np.minimum(1.0, (2.0 if k < CAREFUL else 0.5) / np.maximum(size, NEGLIGIBLE))
        tilt, z = tilt + share * change, z + share * dz
        tilt_found[rest], z_found[rest] = tilt, z
        mu = next_smoothing(mu, size, k < FAST)
        if settled.any():
            keep = ~settled
            rest = rest[keep]
            if rest.size == 0:
                break
            tilt, z, mu = tilt[keep], z[keep], mu[keep]
            now = Problem(*(column[keep] for column in now))
    return optimum(whole, tilt_found, z_found, np.zeros(rho.size))


def next_smoothing(mu: Floats, size: Floats, fast: bool) -> Floats:
    """Return mu for the next step, from the size of the last change.

    The fast rule can go on for ever between the two sides of a kink. The slow one waits at each mu until the
    changes are small against the width sqrt(mu) of the smoothed kink.
    """
    if fast:
        following = np.minimum(FIRST, FIRST * size * size)
    else:
        following = np.where(size < 0.2 * np.sqrt(mu), 0.1 * mu, mu)
    return np.where(following < NEGLIGIBLE, 0.0, following)
