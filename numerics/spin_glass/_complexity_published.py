"""The exponent in the authors' public code, maximised over the shift x1 of the discriminator's block.

Its constants are theirs. The log-potential is the correct one: their density comes from a quartic with a wrong
sign. For fixed x the exponent is concave in x1 on each side of the gap |x + x1| < E_D that k_D > 0 opens.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

import numerics.spin_glass as spin_glass
from numerics._arithmetic import Lane
from numerics._arrays import Floats

HALVINGS = 56


class Published(NamedTuple):
    """What depends on p, q, sigma_z, kappa and the indices only, in the authors' constants.

    The costs are x**2/width_x + x1**2/p**2; reach = m 2**m; edges and weights belong to the index costs.
    """

    p: Lane
    kappa: Lane
    b: Lane
    b1: Lane
    width_x: Lane
    reach: Lane
    constant: Lane
    weight_D: Lane
    weight_G: Lane
    edge_D: Lane
    edge_G: Lane


def published(p: Lane, q: Lane, sigma_z: Lane, kappa: Lane, k_D: Lane = 0.0, k_G: Lane = 0.0) -> Published:
    """Return the constants."""
    m, rest = p + q, 1.0 - kappa
    power = np.exp2(m)
    b = sigma_z * np.sqrt(m * (m - 1.0) * power)
    b1 = np.sqrt(p * (p - 1.0) * kappa)
    gradient = sigma_z * sigma_z * m * power
    shares = 0.5 * (kappa * np.log(kappa) + rest * np.log(rest))
    variances = 0.5 * (kappa * np.log(p + gradient) + rest * np.log(gradient))
    constant = 6.5 * np.log(2.0) + 5.0 * np.log(np.pi) - variances - shares
    edge_D, edge_G = np.sqrt(2.0 * kappa * (b * b + b1 * b1)), np.sqrt(2.0 * rest) * b
    columns = (
        p, kappa, b, b1, gradient * m * power * power, m * power, constant,
        k_D * rest, k_G * kappa, edge_D, edge_G,
    )  # fmt: skip
    return Published(*np.broadcast_arrays(*columns))


def taken(c: Published, index: object) -> Published:
    """Return the constants indexed like an array."""
    return Published(*(np.asarray(column)[index] for column in c))  # type: ignore[index]


def cost(shift: Lane, edge: Lane, weight: Lane) -> Lane:
    """Return weight I(shift; edge), infinite inside the edges; zero where the weight is zero."""
    u = np.maximum(np.abs(shift), edge)
    om = np.sqrt((u - edge) * (u + edge))
    rate = u * om / (edge * edge) - np.arcsinh(om / edge)
    # A shift that was computed to lie on the edge may miss it by rounding.
    inside = np.abs(shift) < edge * (1.0 - 1e-13)
    return np.where(weight > 0.0, np.where(inside, np.inf, weight * rate), 0.0)


def exponent(x: Lane, x1: Lane, c: Published) -> Floats:
    """Return the exponent with its constant and the costs of the indices."""
    potential = spin_glass.log_potential(x, kappa=c.kappa, b=c.b, b1=c.b1, x1=x1)
    costs = x * x / c.width_x + (x1 / c.p) ** 2
    costs = costs + cost(x, c.edge_G, c.weight_G) + cost(x + x1, c.edge_D, c.weight_D)
    return np.asarray(c.constant + potential - costs)


def slope(x: Lane, x1: Lane, c: Published) -> Floats:
    """Return the derivative by x1."""
    g_D, _ = spin_glass.stieltjes(x, kappa=c.kappa, b=c.b, b1=c.b1, x1=x1)
    A = x + x1
    u = np.maximum(np.abs(A), c.edge_D)
    om = np.sqrt((u - c.edge_D) * (u + c.edge_D))
    force = 2.0 * c.weight_D * np.sign(A) * om / (c.edge_D * c.edge_D)
    return np.asarray(c.kappa * np.real(g_D) - 2.0 * x1 / (c.p * c.p) - force)


def best_x1(x: Lane, least: Lane, c: Published) -> tuple[Floats, Floats]:
    """Return the x1 >= least at which the exponent is largest, and its value; -inf where there is none.

    Arrays of one shape; least may be -inf.
    """
    # Beyond this the quadratic cost outweighs the transform, whose modulus is below 1/sqrt(kappa S_D).
    far = 0.5 * c.p * c.p * np.sqrt(2.0) * c.kappa / np.sqrt(c.kappa * c.b * c.b + c.b1 * c.b1)
    free = _climb(x, np.maximum(least, -far), np.maximum(least, far), c)
    value = exponent(x, free, c)
    gap = np.asarray(c.weight_D > 0.0)
    if not gap.any():
        return free, value
    right = np.maximum(least, c.edge_D - x)
    left = -c.edge_D - x
    above = _climb(x, right, np.maximum(right, far), c)
    below = _climb(x, np.maximum(least, np.minimum(-far, left)), np.maximum(left, least), c)
    value_above = exponent(x, above, c)
    value_below = np.where(least <= left, exponent(x, below, c), -np.inf)
    split_x1 = np.where(value_above >= value_below, above, below)
    split_value = np.maximum(value_above, value_below)
    return np.where(gap, split_x1, free), np.where(gap, split_value, value)


def _climb(x: Lane, low: Lane, high: Lane, c: Published) -> Floats:
    """Return where the exponent is largest between low and high, where its slope decreases."""
    low, high = np.broadcast_arrays(low, high)
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        rising = slope(x, middle, c) > 0.0
        low, high = np.where(rising, middle, low), np.where(rising, high, middle)
    return np.asarray(0.5 * (low + high))
