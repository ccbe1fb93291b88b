"""One Newton step towards the constrained maximum of the index-constrained exponent.

Where the index is fixed, the shifts x = (A, B) of the two blocks satisfy A >= E_D and B <= -E_G and cost
k_D kappa I(A; E_D) + k_G (1 - kappa) I(B; E_G). A matrix with a positive definite and a negative definite
diagonal block has no eigenvalue between them, so the origin never lies inside the spectrum here: the
transforms are real, w_D > 0 > w_G, and solve

    A = kappa/w_D + S_D w_D + S w_G,  B = (1 - kappa)/w_G + S w_D + S w_G.

Costs and bounds act like additional forces phi on the shifts, x = M (w + phi) + r, each tied to its shift:

    phi_D >= 0 and A = E_D,  or  phi_D = -c_D sqrt(A**2 - E_D**2) with c_D = k_D/(2 S_D),
    phi_G <= 0 and B = -E_G,  or  phi_G = c_G sqrt(B**2 - E_G**2) with c_G = k_G/(2 S);

for k = 0 the second case is a free shift without force. The unknowns z_D and z_G hold both: the positive part
of z_D (smoothed by mu, see `_complexity_kernel`) is a force that holds A at its bound, and the negative part
says how far A lies beyond the bound.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from numerics.arrays.arithmetic import Lane, select
from numerics.spin_glass.landscape.kernel import split

PASSES = 4
"""Each pass brings the transforms nearer by a factor of nine or more; Newton's method does the rest."""
POLISH = 3


class Side(NamedTuple):
    """One player's bound: its edge E > 0, the cost's coefficient c (0 for k = 0), the unit of the force."""

    edge: Lane
    c: Lane
    unit: Lane


class IndexProblem(NamedTuple):
    """kappa, 1 - kappa, S, S_D; M and r; the two bounds."""

    kappa: Lane
    rest: Lane
    S: Lane
    S_D: Lane
    M_DD: Lane
    M_DG: Lane
    M_GG: Lane
    r_D: Lane
    r_G: Lane
    D: Side
    G: Side


class Push(NamedTuple):
    """The force |phi| with its sign, |shift|, their derivatives by z, and sqrt(shift**2 - E**2)."""

    phi: Lane
    phi_z: Lane
    shift: Lane
    shift_z: Lane
    om: Lane


def push(side: Side, z: Lane, mu: Lane) -> Push:
    """Return force and shift at the unknown z, both counted away from the origin."""
    positive, negative, root = split(z, mu)
    root = select(root > 0.0, root, 1.0)
    return pushed(side, positive, negative, positive / root, -negative / root)


def pushed(side: Side, positive: Lane, negative: Lane, up: Lane, down: Lane) -> Push:
    """Return force and shift from the two parts of the unknown and their derivatives."""
    cosh, sinh = side.edge * np.cosh(negative), side.edge * np.sinh(negative)
    exp = side.edge * np.expm1(negative)
    costs = side.c > 0.0
    shift = select(costs, cosh, side.edge + exp)
    shift_z = select(costs, sinh, side.edge + exp) * down
    om = select(costs, sinh, np.sqrt(exp * (2.0 * side.edge + exp)))
    phi = side.unit * positive - side.c * sinh
    return Push(phi, side.unit * up - side.c * cosh * down, shift, shift_z, om)


def gap_transforms(problem: IndexProblem, A: Lane, B: Lane, polish: int = POLISH) -> tuple[Lane, Lane]:
    """Return w_D and -w_G at shifts A >= E_D and -B >= E_G, given B without its sign."""
    kappa, rest, S, S_D = problem[:4]
    v = 0.0 * B
    w = v
    for _ in range(PASSES):
        a = A + S * v
        w = 2.0 * kappa / (a + np.sqrt(np.maximum(a * a - 4.0 * kappa * S_D, 0.0)))
        b = B + S * w
        v = 2.0 * rest / (b + np.sqrt(np.maximum(b * b - 4.0 * rest * S, 0.0)))
    for _ in range(polish):
        # Newton's method in log w and log v.
        f = kappa / w + S_D * w - S * v - A
        g = rest / v + S * v - S * w - B
        f_w, g_v = S_D * w - kappa / w, S * v - rest / v
        det = f_w * g_v - S * v * S * w
        w, v = w * (1.0 + (-f * g_v - S * v * g) / det), v * (1.0 + (-f_w * g - S * w * f) / det)
    return w, v


def step(problem: IndexProblem, z_D: Lane, z_G: Lane, mu: Lane) -> tuple[Lane, Lane]:
    """Return Newton's changes of z_D and z_G for fixed mu."""
    return changes(problem, push(problem.D, z_D, mu), push(problem.G, z_G, mu))


def changes(
    problem: IndexProblem, D: Push, G: Push, polish: int = POLISH, least: Lane = 1e-15
) -> tuple[Lane, Lane]:
    """Return Newton's changes of z_D and z_G; `least` is what rounding leaves of one."""
    kappa, rest, S, S_D, M_DD, M_DG, M_GG, r_D, r_G, _, _ = problem
    w, v = gap_transforms(problem, D.shift, G.shift, polish)
    # -(second derivatives of the log-potential), by A and -B
    e_D, e_G = kappa / (w * w) - S_D, rest / (v * v) - S
    det = e_D * e_G - S * S
    K_DD, K_DG, K_GG = e_G / det, -S / det, e_D / det
    force_D, force_G = w + D.phi, v + G.phi
    f_D = r_D + M_DD * force_D - M_DG * force_G - D.shift
    f_G = -r_G - M_DG * force_D + M_GG * force_G - G.shift
    # By z: of the forces, then of the residuals.
    DD, DG = D.phi_z - K_DD * D.shift_z, -K_DG * G.shift_z
    GD, GG = -K_DG * D.shift_z, G.phi_z - K_GG * G.shift_z
    f_DD = M_DD * DD - M_DG * GD - D.shift_z
    f_DG = M_DD * DG - M_DG * GG
    f_GD = -M_DG * DD + M_GG * GD
    f_GG = -M_DG * DG + M_GG * GG - G.shift_z
    # All of f_DD, f_GG and the determinant are positive; it may vanish where both shifts are held.
    det = np.maximum(f_DD * f_GG - f_DG * f_GD, least * f_DD * f_GG)
    return (f_DG * f_G - f_GG * f_D) / det, (f_GD * f_D - f_DD * f_G) / det
