"""Which steps and momenta give every eigenvalue of a set a heavy-ball radius below r: the search, in float64.

For λ = a + ib with a > 0 the radius is below r exactly if |β| < r² and
((1 + β - ηa)/(r + β/r))² + (ηb/(r - β/r))² < 1. With β = t r² and

    P = 1 + t r²,  e = r(1 + t),  q = (1 + t)/(1 - t),  G = (1 - r²)(1 - t²r²),  Q = G/(r²(1 - t)²),

that is an open interval of steps between G/(aP + eS) and (aP + eS)/(a² + b²q²), S = √(a² - b²Q), empty
where a² ≤ b²Q. Intervals on a line have a common point if and only if any two of them have one.

Nothing here has to be right: what is found is proved by `_rate_certificate`.

Source: the rate ellipse of heavy ball, a claim of `derive.theories.games`; Helly's theorem on the line.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats

CLEAR = 1e-14
"""Relative margin beyond which float64 is trusted to find what can be proved."""
MOST_CELLS = 200_000


class Point(NamedTuple):
    """t, the middle of the interval of steps that serve there, and its width."""

    t: float
    eta: float
    width: float


def step_intervals(t: Floats, r: float, a: Floats, b: Floats) -> tuple[Floats, Floats]:
    """Left and right ends of the steps, shape (len(t), len(a)); empty ones are (inf, -inf)."""
    column = t[:, None]
    g = (1.0 - r * r) * (1.0 - column * column * r * r)
    p, e, q = 1.0 + column * r * r, r * (1.0 + column), (1.0 + column) / (1.0 - column)
    d = a * a - b * b * (g / (r * (1.0 - column)) ** 2)
    top = a * p + e * np.sqrt(np.maximum(d, 0.0))
    empty = d < 0.0
    return np.where(empty, np.inf, g / top), np.where(empty, -np.inf, top / (a * a + (b * q) ** 2))


def witnesses(t: Floats, r: float, a: Floats, b: Floats) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """The two eigenvalues whose steps are farthest apart at each t, one twice where its steps are empty."""
    left, right = step_intervals(t, r, a, b)
    first, second = left.argmax(axis=1), right.argmin(axis=1)
    return first, np.where(np.isinf(left[np.arange(len(t)), first]), first, second)


def decide(r: float, a: Floats, b: Floats) -> Point | bool | None:
    """A point where some step serves all, False where none seems to exist, None if float64 cannot tell."""
    left, right = np.array([-1.0]), np.array([1.0])
    total = 0
    while left.size:
        total += left.size
        middle = 0.5 * (left + right)
        lows, highs = step_intervals(middle, r, a, b)
        low, high = lows.max(axis=1), highs.min(axis=1)
        best = int(np.argmax(high - low))
        width = float(high[best] - low[best])
        if width > CLEAR * high[best]:
            return Point(float(middle[best]), 0.5 * float(low[best] + high[best]), width)
        kept = ~_apart(left, right, r, a, b)
        left, middle, right = left[kept], middle[kept], right[kept]
        if total > MOST_CELLS or bool(np.any((middle <= left) | (middle >= right))):
            return None
        left, right = np.concatenate([left, middle]), np.concatenate([middle, right])
    return False


def _apart(left: Floats, right: Floats, r: float, a: Floats, b: Floats) -> npt.NDArray[np.bool_]:
    """For cells of t, whether no step seems to serve: steps stay empty, or two intervals stay disjoint.

    P, e, q and Q grow with t, which bounds the ends over a cell; where that is too coarse, as next to the
    optimum, the gap between the two intervals that are farthest apart in the middle is compared with how much
    it changes to the sides.
    """
    t0, t1 = left[:, None], right[:, None]
    square = r * r
    g = (1.0 - square) * (1.0 - np.maximum(t0 * t0, t1 * t1) * square)
    d = a * a - b * b * ((1.0 - square) * (1.0 - t0 * t0 * square) / (r * (1.0 - t0)) ** 2)
    top = a * (1.0 + t1 * square) + r * (1.0 + t1) * np.sqrt(np.maximum(d, 0.0))
    lowest = g / top
    highest = top / (a * a + (b * (1.0 + t0) / (1.0 - t0)) ** 2)
    empty = (d < -CLEAR * a * a).any(axis=1)
    disjoint = lowest.max(axis=1) > highest.min(axis=1) * (1.0 + CLEAR)
    middle = 0.5 * (left + right)
    rows = np.arange(len(left))
    first, second = witnesses(middle, r, a, b)
    gaps = []
    for t in (left, middle, right):
        low, high = step_intervals(t, r, a, b)
        gaps.append(low[rows, first] - high[rows, second])
    change = 0.5 * np.abs(gaps[2] - gaps[0]) + 4.0 * np.abs(gaps[2] - 2.0 * gaps[1] + gaps[0])
    low, _ = step_intervals(middle, r, a, b)
    steady = gaps[1] > change + CLEAR * low[rows, first]
    result: npt.NDArray[np.bool_] = empty | disjoint | steady
    return result


def widest(point: Point, r: float, a: Floats, b: Floats) -> Point:
    """A point near the given one where the interval of steps is about as wide as it gets."""
    spread = 2.0
    for _ in range(60):
        t = np.clip(point.t + spread * np.linspace(-0.5, 0.5, 33), -1.0, np.nextafter(1.0, 0.0))
        lows, highs = step_intervals(t, r, a, b)
        low, high = lows.max(axis=1), highs.min(axis=1)
        best = int(np.argmax(high - low))
        if high[best] - low[best] > point.width:
            middle = 0.5 * float(low[best] + high[best])
            point = Point(float(t[best]), middle, float(high[best] - low[best]))
        spread *= 0.6
    return point
