"""Gauss–Legendre nodes and weights on [0, 1], rounded from balls."""

from __future__ import annotations

import functools

import numpy as np
from flint import arb

from numerics.arrays.arguments import Floats
from numerics.precision import working_precision

COUNT = 52
"""Nodes an integral. The longest windows need them all for 1e-15."""


@functools.cache
def nodes() -> tuple[Floats, Floats]:
    """Return the nodes, ascending, and their weights, each to half a unit in the last place."""
    with working_precision(128):
        pairs = [arb.legendre_p_root(COUNT, k, weight=True) for k in range(COUNT)]
        points = [float(((1 - x) / 2).mid()) for x, _ in pairs]
        weights = [float((w / 2).mid()) for _, w in pairs]
    return np.array(points), np.array(weights)
