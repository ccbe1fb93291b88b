"""The exponent in the authors' public code, maximised over the shift x1 of the discriminator's block.

Its constants are theirs. The log-potential is the correct one: their density comes from a quartic with a
wrong sign. For fixed x the exponent is concave in x1 on each side of the gap |x + x1| < E_D that k_D > 0
opens.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import Lane
from numerics.spin_glass.landscape.arguments import balance
from numerics.spin_glass.landscape.kernel import Optimum, Problem
from numerics.spin_glass.landscape.newton import solve

HALVINGS = 30
"""The exponent is flat at its maximum: this leaves an error of order 1e-18 of its curvature."""


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


def taken(c: Published, index: Any) -> Published:
    """Return the constants indexed like an array."""
    return Published(*(column[index] for column in c))


def cost(shift: Lane, edge: Lane, weight: Lane) -> Lane:
    """Return weight I(shift; edge), infinite inside the edges; zero where the weight is zero."""
    u = np.maximum(np.abs(shift), edge)
    om = np.sqrt((u - edge) * (u + edge))
    rate = u * om / (edge * edge) - np.arcsinh(om / edge)
    # A shift that was computed to lie on the edge may miss it by rounding.
    inside = np.abs(shift) < edge * (1.0 - 1e-13)
    return np.where(weight > 0.0, np.where(inside, np.inf, weight * rate), 0.0)


def transforms(r_D: Lane, r_G: Lane, c: Published, push: Lane) -> Optimum:
    """Return the transforms at (A, B) = (r_D + push w_D, r_G), which needs no iteration over x1."""
    shape = np.broadcast_shapes(np.shape(r_D), np.shape(r_G), np.shape(c.p))
    S = 0.5 * c.b * c.b
    S_D = S + 0.5 * c.p * (c.p - 1.0)
    rest = 1.0 - c.kappa
    columns = (c.kappa, rest, S, S_D, 2.0 * S_D - push, S, 2.0 * S, r_D, r_G, r_G, balance(c.kappa, S, S_D))
    flat = [np.broadcast_to(column, shape).reshape(-1) for column in columns]
    found = solve(Problem(*flat[:-1]), flat[-1])
    return Optimum(*(column.reshape(shape) for column in found))


def exponent(x: Lane, x1: Lane, c: Published, found: Optimum | None = None) -> Floats:
    """Return the exponent with its constant and the costs of the indices; `found`, the transforms there."""
    if found is None:
        found = transforms(x + x1, x, c, 0.0)
    rest = 1.0 - c.kappa
    logs = c.kappa * np.log(c.kappa * found.e_D) + rest * np.log(rest * found.e_G)
    potential = 0.5 * (logs + (x + x1) * found.w_D + x * found.w_G - 1.0)
    costs = x * x / c.width_x + (x1 / c.p) ** 2
    costs = costs + cost(x, c.edge_G, c.weight_G) + cost(x + x1, c.edge_D, c.weight_D)
    return np.asarray(c.constant + potential - costs)


def free_x1(x: Lane, c: Published) -> tuple[Floats, Optimum]:
    """Return the x1 at which the exponent without index costs is largest, and the transforms there."""
    found = transforms(x, x, c, 0.5 * c.p * c.p)
    return np.asarray(0.5 * c.p * c.p * found.w_D), found


def best_x1(x: Floats, least: Floats, c: Published) -> tuple[Floats, Floats]:
    """Return the x1 >= least at which the exponent is largest, and its value; -inf where there is none.

    Arrays of one shape; least may be -inf.
    """
    free, found = free_x1(x, c)
    best = np.maximum(free, least)
    value = exponent(x, best, c, found)
    held = best > free
    if held.any():
        value[held] = exponent(x[held], best[held], taken(c, held))
    far = np.asarray((c.weight_D > 0.0) & np.isfinite(cost(x, c.edge_G, c.weight_G)))
    if far.any():
        best[far], value[far] = _beyond_gap(x[far], least[far], taken(c, far))
    return best, value


def _beyond_gap(x: Floats, least: Floats, c: Published) -> tuple[Floats, Floats]:
    """Return the best x1 with |x + x1| >= E_D."""
    x1_above, above = _on_side(1.0, x, least, c)
    x1_below, below = _on_side(-1.0, x, least, c)
    return np.where(above >= below, x1_above, x1_below), np.maximum(above, below)


def _on_side(sign: float, x: Floats, least: Floats, c: Published) -> tuple[Floats, Floats]:
    """Return the best x1 with sign (x + x1) = E_D cosh t, t >= 0; along t, the exponent is first rising."""

    def rising(t: Floats) -> Floats:
        x1 = sign * c.edge_D * np.cosh(t) - x
        force = 2.0 * c.weight_D * np.sinh(t) / c.edge_D
        inward = transforms(x + x1, x, c, 0.0).w_D - 2.0 * x1 / (c.p * c.p)
        return np.asarray(sign * inward - force > 0.0)

    # Beyond |x1| = far the quadratic cost outweighs the transform, whose modulus is at most sqrt(kappa/S_D).
    far = c.p * c.p * c.kappa / c.edge_D
    bound = np.arccosh(np.maximum(sign * (x + least) / c.edge_D, 1.0))
    outer = np.arccosh(np.maximum((sign * x + far) / c.edge_D, 1.0))
    low, high = (bound, np.maximum(bound, outer)) if sign > 0.0 else (0.0 * x, np.minimum(bound, outer))
    first, last = low, high
    at_first, at_last = np.logical_not(rising(first)), rising(last)
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        up = rising(middle)
        low, high = np.where(up, middle, low), np.where(up, high, middle)
    t = np.where(at_first, first, np.where(at_last, last, 0.5 * (low + high)))
    x1 = sign * c.edge_D * np.cosh(t) - x
    allowed = (sign > 0.0) | (x + least <= -c.edge_D)
    return x1, np.where(allowed, exponent(x, x1, c), -np.inf)
