"""What is certain about the critical points in a box: none, exactly one and where, or not yet decided.

Write f for the equations, J for their Jacobian, Y for an approximate inverse of J at the centre of a box of
half-width r, and measure lengths in units of r. A zero t of f, seen from the centre, satisfies

    t = -Y f + (I - Y J') t,   J' the mean of the Jacobian on the segment to it,

so that |t + Y f| <= (b0 + b1 |t|/2) |t| with b0 >= |I - Y J| at the centre and b1 >= |Y| |f''| r (row sums).
All of it counts the rounding errors of f and J.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.spin_glass.counting.fields import SLACK, Fields, Integers

Flags = npt.NDArray[np.bool_]
_REACHES = (1.25, 2.0)
"""Half-widths, in units of that of the box, of the boxes in which one zero is looked for."""


@dataclass(frozen=True)
class Newton:
    """The Newton step of each of n boxes, and the bounds that go with it, in units of the half-width.

    step : -Y f, shape (n, d). error : of the step by rounding. b0, b1 : as above. regular : where Y exists.
    """

    step: Floats
    error: Floats
    b0: Floats
    b1: Floats
    regular: Flags


def excluded(given: Fields, instance: Integers, values: Floats, slopes: Floats, half: float) -> Flags:
    """Return where one equation cannot vanish in the box, by its value, slope and curvature bound."""
    r = half * SLACK
    reach = np.abs(slopes).sum(axis=-1) * r
    d = given.dimension
    beyond = (given.value_error + d * r * given.slope_error + 0.5 * r**2 * given.curvature)[instance]
    return np.asarray((np.abs(values) > SLACK * (reach + beyond)).any(axis=-1))


def newton(given: Fields, instance: Integers, values: Floats, slopes: Floats, half: float) -> Newton:
    """Return the Newton step and its bounds at points with these values and Jacobians."""
    d, r = given.dimension, half * SLACK
    inverse, regular = _inverse(slopes)
    size = np.abs(inverse)
    eye = np.eye(d)
    defect = np.abs(eye - inverse @ slopes) + 2.0**-50 * (size @ np.abs(slopes) + eye)
    value_error, slope_error = given.value_error[instance], given.slope_error[instance]
    bend = given.curvature[instance] * r
    b0 = defect.sum(axis=-1) + d * _apply(size, slope_error)
    error = _apply(size, value_error + 2.0**-50 * np.abs(values)) / half
    return Newton(
        -_apply(inverse, values) / half, SLACK * error, SLACK * b0, SLACK * _apply(size, bend), regular
    )


def _apply(matrices: Floats, vectors: Floats) -> Floats:
    product: Floats = (matrices @ vectors[..., None])[..., 0]
    return product


def _inverse(slopes: Floats) -> tuple[Floats, Flags]:
    """Return inverses, by cofactors, and where they are numbers; zero elsewhere."""
    if slopes.shape[-1] == 2:
        cofactors = np.empty_like(slopes)
        cofactors[:, 0, 0], cofactors[:, 1, 1] = slopes[:, 1, 1], slopes[:, 0, 0]
        cofactors[:, 0, 1], cofactors[:, 1, 0] = -slopes[:, 0, 1], -slopes[:, 1, 0]
        determinant = slopes[:, 0, 0] * slopes[:, 1, 1] - slopes[:, 0, 1] * slopes[:, 1, 0]
    else:
        rows = [np.cross(slopes[:, (i + 1) % 3], slopes[:, (i + 2) % 3]) for i in range(3)]
        cofactors = np.stack(rows, axis=-1)
        determinant = (slopes[:, 0] * rows[0]).sum(axis=-1)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        inverse = cofactors / determinant[:, None, None]
    regular: Flags = np.asarray(np.isfinite(inverse).all(axis=(-2, -1)))
    inverse[~regular] = 0.0
    return inverse, regular


def outside(step: Newton) -> Flags:
    """Return where the box holds no zero, since the Newton step leads too far."""
    far = np.abs(step.step) - step.error > SLACK * (1.0 + step.b0 + 0.5 * step.b1)
    return far.any(axis=-1) & step.regular


def isolated(step: Newton) -> tuple[Flags, Floats]:
    """Return where an enlarged box is certain to hold exactly one zero, and a bound of its distance there.

    Then x - Y f(x) maps the enlarged box into itself and contracts it.
    """
    size = (np.abs(step.step) + step.error).max(axis=-1)
    found = np.zeros(len(size), dtype=bool)
    distance = np.zeros(len(size))
    for reach in _REACHES:
        contraction = (step.b0 + 0.5 * reach * step.b1).max(axis=-1)
        good = step.regular & ((step.b0 + reach * step.b1).max(axis=-1) < 1.0)
        good &= SLACK * (size + contraction * reach) < reach
        with np.errstate(divide="ignore", invalid="ignore"):
            bound = np.minimum(SLACK * size / (1.0 - contraction), reach)
        distance = np.where(good & ~found, bound, distance)
        found |= good
    return found, distance


def refined(step: Newton, distance: Floats) -> Floats:
    """Return how far, at most, the zero lies from the end of the step, if it lies within `distance` of its
    start."""
    d = distance[:, None]
    return np.asarray((step.error + (step.b0 + 0.5 * d * step.b1) * d).max(axis=-1) * SLACK)
