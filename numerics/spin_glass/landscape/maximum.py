"""The constrained maximum of the complexity's exponent, by the set of constraints that hold with equality.

The exponent is strictly concave, so a maximum under some of the constraints that satisfies the others is the
answer: first none or G alone, then D alone, and where neither will do both hold with equality.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import Lane
from numerics.spin_glass.landscape.arguments import Given, Model, model
from numerics.spin_glass.landscape.kernel import Optimum, Problem
from numerics.spin_glass.landscape.newton import solve


class Maximum(NamedTuple):
    """Where the exponent is largest, the multipliers of s <= h_G and -x1/p - s/m <= h_D, and the value."""

    x1: Lane
    s: Lane
    delta: Lane
    w_D: Lane
    w_G: Lane
    e_D: Lane
    e_G: Lane
    nu: Lane
    lam_D: Lane
    lam_G: Lane
    value: Lane


def levels(u_D: Lane, u_G: Lane, c: Model) -> tuple[Lane, Lane]:
    """Return the bounds h_D and h_G."""
    return u_D / np.sqrt(2.0), c.m * u_G / np.sqrt(2.0)


def exponent(x1: Lane, s: Lane, delta: Lane, found: Optimum, c: Model) -> Lane:
    """Return the exponent with its constant, from the transforms at the point."""
    logs = c.kappa * np.log(2.0 * found.e_D / c.v_D) + c.rest * np.log(2.0 * found.e_G / c.v_G)
    A, B = x1 + 0.5 * (s + delta), 0.5 * (s - delta)
    costs = (x1 / c.p) ** 2 + s * s / (4.0 * c.V) + delta * delta / (4.0 * c.T)
    return 0.5 * (logs + A * found.w_D + B * found.w_G) - costs


def problem_free(c: Model) -> Problem:
    """All three variables free."""
    zero = 0.0 * c.rho
    return _problem(c, c.S - c.T + 0.5 * c.p * (c.p - 2.0), zero, c.S - c.T, zero, zero)


def problem_G(h_G: Lane, c: Model) -> Problem:
    """s = h_G, while x1 and delta are free: x1 = p**2 w_D/2 and delta = T (w_D - w_G)."""
    half = 0.5 * h_G
    C_DD = 2.0 * c.S - 0.5 * c.T + 0.5 * c.p * (c.p - 2.0)
    return _problem(c, C_DD, c.S + 0.5 * c.T, 2.0 * c.S - 0.5 * c.T, half, half)


def problem_D(h_D: Lane, c: Model) -> Problem:
    """-x1/p - s/m = h_D, while the other two directions are free."""
    share = c.T / (c.m + 4.0 * c.T)
    M_DD = share * (2.0 * (c.p - 0.5 * c.m) ** 2 + 0.5 * c.m + 2.0 * c.T)
    M_DG = share * (0.5 * c.m * (c.m - 1.0) - c.m * c.p - 2.0 * c.T)
    M_GG = share * (0.5 * c.m * (c.m + 1.0) + 2.0 * c.T)
    lam = -2.0 * c.m / (c.m + 4.0 * c.T) * h_D
    return _problem(c, 2.0 * c.S_D - M_DD, c.S - M_DG, 2.0 * c.S - M_GG, lam * (0.5 * c.p + c.T), lam * c.T)


def problem_both(h_D: Lane, h_G: Lane, c: Model) -> Problem:
    """s = h_G and x1 = -p (h_D + h_G/m), while delta is free."""
    half = 0.5 * c.T
    r_D = 0.5 * h_G * (1.0 - 2.0 * c.p / c.m) - c.p * h_D
    return _problem(c, 2.0 * c.S_D - half, c.S + half, 2.0 * c.S - half, r_D, 0.5 * h_G)


def _problem(c: Model, C_DD: Lane, C_DG: Lane, C_GG: Lane, r_D: Lane, r_G: Lane) -> Problem:
    return Problem(c.kappa, c.rest, c.S, c.S_D, C_DD, C_DG, C_GG, r_D, r_G, r_G)


def maximum_G(h_G: Lane, c: Model, found: Optimum) -> Maximum:
    """Return the maximum under s = h_G."""
    x1 = 0.5 * c.p * c.p * found.w_D
    delta = c.T * (found.w_D - found.w_G)
    lam_G = 0.5 * (found.w_D + found.w_G) - 0.5 * h_G / c.V
    return _maximum(x1, h_G + 0.0 * x1, delta, found, 0.0 * x1, lam_G, c)


def maximum_D(h_D: Lane, c: Model, found: Optimum) -> Maximum:
    """Return the maximum under -x1/p - s/m = h_D."""
    pull = h_D + 0.5 * c.p * found.w_D + c.T * (found.w_D + found.w_G)
    lam_D = -2.0 * c.m / (c.m + 4.0 * c.T) * pull
    s = c.V * (found.w_D + found.w_G) + 2.0 * c.T * lam_D
    x1 = 0.5 * c.p * (c.p * found.w_D + lam_D)
    return _maximum(x1, s, c.T * (found.w_D - found.w_G), found, lam_D, 0.0 * x1, c)


def maximum_both(h_D: Lane, h_G: Lane, c: Model, found: Optimum) -> Maximum:
    """Return the maximum under both equations."""
    x1 = -c.p * (h_D + h_G / c.m)
    lam_D = 2.0 * x1 / c.p - c.p * found.w_D
    lam_G = 0.5 * (found.w_D + found.w_G) + lam_D / c.m - 0.5 * h_G / c.V
    return _maximum(x1, h_G, c.T * (found.w_D - found.w_G), found, lam_D, lam_G, c)


def _maximum(x1: Lane, s: Lane, delta: Lane, o: Optimum, lam_D: Lane, lam_G: Lane, c: Model) -> Maximum:
    value = exponent(x1, s, delta, o, c)
    return Maximum(x1, s, delta, o.w_D, o.w_G, o.e_D, o.e_G, o.nu, lam_D, lam_G, value)


def origin(c: Model) -> Maximum:
    """Return the unconstrained maximum, in closed form."""
    alpha, beta = c.S * c.rho, c.S / c.rho
    e_D, e_G, zero = alpha + c.S_D, beta + c.S, 0.0 * c.rho
    found = Optimum(zero, zero, e_D, e_G, 0.5 * alpha * c.kappa / e_D, alpha, beta)
    return _maximum(zero, zero, zero, found, zero, zero, c)


def under_one(
    h: Lane,
    c: Model,
    problem: Callable[[Lane, Model], Problem],
    finish: Callable[[Lane, Model, Optimum], Maximum],
) -> Maximum:
    """Return the maximum under one of the constraints; it holds with equality where h < 0.

    Arrays of the shape to which h and the constants broadcast; h finite or inf.
    """
    shape = np.broadcast_shapes(np.shape(h), c.rho.shape)
    h = np.broadcast_to(h, shape)
    whole = [np.array(np.broadcast_to(column, shape)) for column in origin(c)]
    active = h < 0.0
    if active.any():
        here = Model(*(np.broadcast_to(column, shape)[active] for column in c))
        found = solve(problem(h[active], here), here.rho)
        for output, value in zip(whole, finish(h[active], here, found), strict=True):
            output[active] = value
    return Maximum(*whole)


def maximum(given: Given) -> tuple[Maximum, Floats, Floats]:
    """Return the maxima at all points, and where the constraints D and G hold with equality.

    Where u_D or u_G is -inf or an argument NaN, the maximum is that of a harmless point.
    """
    c = model(*given.parameters)
    with np.errstate(all="ignore"):
        u_D, u_G = (np.where(np.isneginf(u), 0.0, u) for u in (given.u_D, given.u_G))
        h_D, h_G = levels(u_D, u_G, c)
        by_G = under_one(h_G, c, problem_G, maximum_G)
        by_D = under_one(h_D, c, problem_D, maximum_D)
        shape = given.shape
        fits_G = np.broadcast_to(-by_G.x1 / c.p - by_G.s / c.m <= h_D, shape)
        fits_D = np.broadcast_to(by_D.s <= h_G, shape) & ~fits_G
        whole = [np.array(np.broadcast_to(column, shape)) for column in by_G]
        for output, column in zip(whole, by_D, strict=True):
            np.copyto(output, np.broadcast_to(column, shape), where=fits_D)
        both = ~(fits_G | fits_D)
        if both.any():
            here = Model(*(np.broadcast_to(column, shape)[both] for column in c))
            a, b = (np.broadcast_to(h, shape)[both] for h in (h_D, h_G))
            found = solve(problem_both(a, b, here), here.rho)
            for output, column in zip(whole, maximum_both(a, b, here, found), strict=True):
                output[both] = column
        active_D = both | (fits_D & (h_D < 0.0))
        active_G = both | (fits_G & (h_G < 0.0))
    return Maximum(*whole), active_D, active_G
