"""The maximum of the index-constrained exponent, by the set of energy constraints that hold with equality."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import Lane
from numerics.spin_glass.landscape.arguments import Model
from numerics.spin_glass.landscape.index_kernel import (
    POLISH,
    IndexProblem,
    Push,
    Side,
    gap_transforms,
    push,
    step,
)
from numerics.spin_glass.landscape.kernel import Optimum, Problem
from numerics.spin_glass.landscape.maximum import (
    exponent,
    levels,
    problem_both,
    problem_D,
    problem_free,
    problem_G,
)
from numerics.spin_glass.landscape.newton import (
    BLOCK,
    CAREFUL,
    FAST,
    FIRST,
    NEGLIGIBLE,
    SETTLED,
    next_smoothing,
)

STEPS = 400


class IndexMaximum(NamedTuple):
    """Where the exponent is largest, the four multipliers, and the value."""

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
    lam_A: Lane
    lam_B: Lane
    om_D: Lane
    om_G: Lane
    value: Lane


def edges(c: Model) -> tuple[Lane, Lane]:
    """Return E_D and E_G, the edges of the players' own blocks."""
    return np.sqrt(4.0 * c.kappa * c.S_D), np.sqrt(4.0 * c.rest * c.S)


def rate(shift: Lane, om: Lane, edge: Lane) -> Lane:
    """Return I, the rate of one eigenvalue beyond the edge, from |shift| and om = sqrt(shift**2 - E**2)."""
    return np.abs(shift) * om / (edge * edge) - np.arcsinh(om / edge)


def posed(problem: Problem, k_D: Lane, k_G: Lane, c: Model) -> tuple[IndexProblem, list[Lane]]:
    """Return the problem with the two bounds, and the first z_D and z_G."""
    edge_D, edge_G = edges(c)
    D = Side(edge_D, k_D / (2.0 * c.S_D), np.sqrt(c.kappa / c.S_D))
    G = Side(edge_G, k_G / (2.0 * c.S), np.sqrt(c.rest / c.S))
    M = (2.0 * c.S_D - problem.C_DD, c.S - problem.C_DG, 2.0 * c.S - problem.C_GG)
    whole = IndexProblem(c.kappa, c.rest, c.S, c.S_D, *M, problem.r_D, problem.r_G, D, G)
    outward = ((problem.r_D, edge_D), (-problem.r_G, edge_G))
    return whole, [-np.log(np.maximum(r / edge, 1.0)) for r, edge in outward]


def at(whole: IndexProblem, D: Push, G: Push, polish: int = POLISH) -> tuple[Optimum, Push, Push]:
    """Return transforms and forces, given the forces."""
    zero = 0.0 * D.phi
    w, v = gap_transforms(whole, D.shift, G.shift, polish)
    e_D, e_G = whole.kappa / (w * w), whole.rest / (v * v)
    return Optimum(w, -v, e_D, e_G, zero, e_D - whole.S_D, e_G - whole.S), D, G


def solve(problem: Problem, k_D: Floats, k_G: Floats, c: Model) -> tuple[Optimum, Push, Push]:
    """Return transforms and forces at the optima of flat arrays of problems."""
    whole, first = posed(problem, k_D, k_G, c)
    reached = [z.copy() for z in first]
    n = first[0].size
    now, (z_D, z_G), mu, rest = whole, first, np.full(n, FIRST), np.arange(n)
    for k in range(STEPS):
        if k == FAST:
            z_D, z_G, mu = first[0][rest], first[1][rest], np.full(rest.size, FIRST)
        dz_D, dz_G = step(now, z_D, z_G, mu)
        # The shift is exponential in z < 0 and the force linear in z > 0: there, changes count relatively.
        size = np.maximum(np.abs(dz_D) / np.maximum(z_D, 1.0), np.abs(dz_G) / np.maximum(z_G, 1.0))
        settled = (size < SETTLED) & (mu == 0.0)
        most = 2.0 if k < CAREFUL else 0.5
        share = np.minimum(1.0, np.minimum(_room(z_D, dz_D, most), _room(z_G, dz_G, most)))
        z_D, z_G = z_D + share * dz_D, z_G + share * dz_G
        reached[0][rest], reached[1][rest] = z_D, z_G
        mu = next_smoothing(mu, size, k < FAST)
        if settled.any():
            keep = ~settled
            rest = rest[keep]
            if rest.size == 0:
                break
            z_D, z_G, mu, now = z_D[keep], z_G[keep], mu[keep], _picked(now, keep)
    zero = np.zeros(n)
    return at(whole, push(whole.D, reached[0], zero), push(whole.G, reached[1], zero))


def _room(z: Floats, change: Floats, most: float) -> Floats:
    """Return by what the change is multiplied at most: forces may grow in proportion or vanish."""
    allowed = np.where(change > 0.0, most * np.maximum(z, 1.0), np.maximum(z, 0.0) + most)
    return allowed / np.maximum(np.abs(change), NEGLIGIBLE)


def _picked(problem: IndexProblem, keep: Floats) -> IndexProblem:
    D, G = (Side(*(column[keep] for column in side)) for side in (problem.D, problem.G))
    columns = [column[keep] for column in problem[:9]]
    return IndexProblem._make([*columns, D, G])


def problem_under(which: str, h_D: Lane, h_G: Lane, c: Model) -> Problem:
    """Return the problem with the energy constraints named by `which`, taken as equations."""
    if which == "DG":
        return problem_both(h_D, h_G, c)
    return problem_free(c) if not which else problem_D(h_D, c) if which == "D" else problem_G(h_G, c)


def under(which: str, h_D: Floats, h_G: Floats, k_D: Floats, k_G: Floats, c: Model) -> IndexMaximum:
    """Return the maxima of flat arrays under the energy constraints named by `which`, taken as equations."""
    found, D, G = solve(problem_under(which, h_D, h_G, c), k_D, k_G, c)
    made = maximum_under(which, h_D, h_G, c, found, D, G)
    edge_D, edge_G = edges(c)
    costs = k_D * c.kappa * rate(D.shift, D.om, edge_D) + k_G * c.rest * rate(G.shift, G.om, edge_G)
    return made._replace(value=exponent(made.x1, made.s, made.delta, found, c) - costs)


def maximum_under(
    which: str, h_D: Lane, h_G: Lane, c: Model, found: Optimum, D: Push, G: Push
) -> IndexMaximum:
    """Return the maximum under these constraints, from its transforms and forces; without its value."""
    force_D, force_G = found.w_D + D.phi, found.w_G - G.phi
    delta = c.T * (force_D - force_G)
    lam_D = lam_G = 0.0 * delta
    if which == "DG":
        s, x1 = h_G, -c.p * (h_D + h_G / c.m)
        lam_D = 2.0 * x1 / c.p - c.p * force_D
    elif which == "G":
        s, x1 = h_G, 0.5 * c.p * c.p * force_D
    elif which == "D":
        lam_D = -2.0 * c.m / (c.m + 4.0 * c.T) * (h_D + 0.5 * c.p * force_D + c.T * (force_D + force_G))
        s, x1 = c.V * (force_D + force_G) + 2.0 * c.T * lam_D, 0.5 * c.p * (c.p * force_D + lam_D)
    else:
        s, x1 = c.V * (force_D + force_G), 0.5 * c.p * c.p * force_D
    if "G" in which:
        lam_G = 0.5 * (force_D + force_G) + lam_D / c.m - 0.5 * s / c.V
    lam_A, lam_B = np.maximum(D.phi, 0.0), np.maximum(G.phi, 0.0)
    return IndexMaximum(
        x1, s, delta, found.w_D, found.w_G, found.e_D, found.e_G, found.nu,
        lam_D, lam_G, lam_A, lam_B, D.om, G.om, 0.0 * delta,
    )  # fmt: skip


def index_maximum(
    u_D: Floats, u_G: Floats, k_D: Floats, k_G: Floats, c: Model
) -> tuple[IndexMaximum, Floats, Floats]:
    """Return the maxima of flat arrays, and where the constraints D and G hold with equality."""
    whole = [np.empty(u_D.size) for _ in IndexMaximum._fields]
    active = [np.empty(u_D.size, dtype=bool) for _ in "DG"]
    for first in range(0, u_D.size, BLOCK):
        part = slice(first, min(first + BLOCK, u_D.size))
        columns = (u_D[part], u_G[part], k_D[part], k_G[part], Model(*(column[part] for column in c)))
        found, *held = _block(*columns)
        for output, column in zip((*whole, *active), (*found, *held), strict=True):
            output[part] = column
    return IndexMaximum(*whole), active[0], active[1]


def _block(
    u_D: Floats, u_G: Floats, k_D: Floats, k_G: Floats, c: Model
) -> tuple[IndexMaximum, Floats, Floats]:
    with np.errstate(all="ignore"):
        h_D, h_G = levels(u_D, u_G, c)
        whole = [np.full(u_D.size, np.nan) for _ in IndexMaximum._fields]
        active = {name: np.zeros(u_D.size, dtype=bool) for name in "DG"}
        # A constraint is worth trying as an equation only where the free maximum violates it.
        violated = {name: np.ones(u_D.size, dtype=bool) for name in "DG"}
        rest = np.ones(u_D.size, dtype=bool)
        for which in ("", "G", "D", "DG"):
            chosen = rest.copy()
            if len(which) == 1:
                chosen &= violated[which]
            here = np.flatnonzero(chosen)
            if here.size == 0:
                continue
            c_here, a, b = Model(*(column[here] for column in c)), h_D[here], h_G[here]
            found = under(which, a, b, k_D[here], k_G[here], c_here)
            fits_D = np.full(here.size, "D" in which) | (-found.x1 / c_here.p - found.s / c_here.m <= a)
            fits_G = np.full(here.size, "G" in which) | (found.s <= b)
            if not which:
                violated["D"], violated["G"] = ~fits_D, ~fits_G
            fits = fits_D & fits_G
            done = here[fits]
            for output, column in zip(whole, found, strict=True):
                output[done] = column[fits]
            for name in which:
                active[name][done] = True
            rest[done] = False
    return IndexMaximum(*whole), active["D"], active["G"]
