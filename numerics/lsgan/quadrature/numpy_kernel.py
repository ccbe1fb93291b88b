"""The quadrature on NumPy arrays: nodes along the first axis, points along the second.

F' and F'' are written with the exponent they share with the weight exp(-t) taken together, relative to the
origin of the window:

    F'(u) = exp(-u²) erfc(-u)/√π        = exp(-2u²) erfcx(-u)/√π,
    F''(u) = -2u F'(u) + (2/π) exp(-2u²),

the second form where the origin is negative, so that erfcx grows slowly.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from scipy.special import erfc, erfcx

from numerics.arrays.arguments import Floats
from numerics.lsgan.quadrature.nodes import nodes

COLUMNS = 512
"""Points at a time: a dozen arrays of nodes × points stay in the second-level cache."""
ROOT_PI = math.sqrt(math.pi)


class Window(NamedTuple):
    """What `numerics.lsgan.quadrature.windows.window` returns, by name."""

    origin: Floats
    start: Floats
    step_u: Floats
    step_t: Floats
    low: Floats
    high: Floats
    decay: Floats
    scale: Floats


def _moments(values: Floats, offsets: Floats, count: int) -> list[Floats]:
    """Return the sums over nodes of values·offsetsⁿ for n < count; overwrites the values."""
    sums = [values.sum(axis=0)]
    for _ in range(count - 1):
        values *= offsets
        sums.append(values.sum(axis=0))
    return sums


def sums(window: Window, count: int, second: bool, distribution: bool) -> list[Floats]:
    """Return ∫ exp(-t)(t - start)ⁿ F' dt for n < count; if `second`, the same of F''; if `distribution`,
    ∫ exp(-(t - start)) F dt over the window.

    All points have their origin on one side of zero. The integrals of F' and F'' include `scale`.
    """
    place, weight = nodes()
    y = window.low + (window.high - window.low) * place[:, None]
    step_u, step_t = window.step_u, window.step_t
    length = (window.high - window.low) * step_t
    move = step_u * y
    u = window.origin + move
    tau = step_t * y
    negative = bool(window.origin[0] < 0.0)
    twice = 2.0 if negative else 1.0
    exponent = (2.0 * window.origin + move) * move
    exponent *= -twice
    exponent -= tau
    common = np.exp(exponent)
    common *= weight[:, None]
    tail = erfcx(-u) if negative else erfc(-u)
    first = common * tail
    result = []
    if distribution:
        if negative:
            part = first * tail
            result = [part.sum(axis=0) * (0.25 * length * window.scale)]
        else:
            part = np.exp(-tau) * weight[:, None] * tail * tail
            result = [part.sum(axis=0) * (0.25 * length * np.exp(-window.start))]
    unit = length * window.scale / ROOT_PI
    curved = []
    if second:
        gauss = common if negative else common * np.exp(-u * u)
        bent = gauss * (2.0 / ROOT_PI) - 2.0 * u * first
        curved = [value * unit for value in _moments(bent, tau, 3)]
    straight = [value * unit for value in _moments(first, tau, count)]
    return straight + curved + result
