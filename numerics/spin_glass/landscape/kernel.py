"""One Newton step towards the constrained maximum of the complexity's exponent.

The log-potential is itself a minimum. With e_D = kappa/|a|**2 and e_G = (1 - kappa)/|c|**2 (a and c the
weighted Stieltjes transforms), E = diag(e_D, e_G) and Sigma = [[S_D, S], [S, S]],

    Omega(x) = min over E >= Sigma of x' (E + Sigma)^-1 x/2 + (kappa log e_D + (1 - kappa) log e_G)/2 + const,

and the real parts of the transforms are w = (E + Sigma)^-1 x. Where the active constraints are known,
stationarity makes the shifts affine in them, x = M w + r, and what is left is

    minimise  D = r' w/2 + (kappa log e_D + (1 - kappa) log e_G)/2,  w = (E + Sigma - M)^-1 r,
    subject to  log alpha + log beta >= 2 log S,  alpha = e_D - S_D > 0,  beta = e_G - S > 0.

In log e_D and log e_G this is a convex programme: the matrix of second derivatives of D is positive definite
exactly where E > Sigma - M. Nothing in it is singular at spectral edges: the constraint is tight where the
origin lies inside the spectrum, and its multiplier nu > 0 is alpha y_D**2/2 = beta y_G**2/2.

The unknowns are tilt = log(alpha/beta)/2 and z, which holds both the slack xi of the constraint and its
multiplier: nu = unit (z + sqrt(z**2 + 4 mu))/2 and xi = (-z + sqrt(z**2 + 4 mu))/2, so that nu xi = unit mu
always and mu = 0 is the optimality condition itself. Generic: NumPy arrays, or scalars when compiled.

Source: B. Chen and P. T. Harker, "A non-interior-point continuation method for linear complementarity
problems", SIAM J. Matrix Anal. Appl. 14 (1993), for the unknown z.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from numerics.arrays.arithmetic import Lane, select


class Problem(NamedTuple):
    """kappa, 1 - kappa, S, S_D; C with E + Sigma - M = diag(alpha, beta) + C; r; and the unit of nu."""

    kappa: Lane
    rest: Lane
    S: Lane
    S_D: Lane
    C_DD: Lane
    C_DG: Lane
    C_GG: Lane
    r_D: Lane
    r_G: Lane
    unit: Lane


class Optimum(NamedTuple):
    """Where the exponent is largest: real parts w of the transforms, e = share/|transform|**2, and more."""

    w_D: Lane
    w_G: Lane
    e_D: Lane
    e_G: Lane
    nu: Lane
    alpha: Lane
    beta: Lane


def split(z: Lane, mu: Lane) -> tuple[Lane, Lane, Lane]:
    """Return the positive part of z, its negative part, both smoothed by mu, and sqrt(z**2 + 4 mu)."""
    root = np.sqrt(z * z + 4.0 * mu)
    large = 0.5 * (np.abs(z) + root)
    # The smaller one without cancellation; it is zero where z = mu = 0.
    small = mu / select(large > 0.0, large, 1.0)
    return select(z > 0.0, large, small), select(z > 0.0, small, large), root


def start(problem: Problem, rho: Lane) -> tuple[Lane, Lane, Lane]:
    """Return the first tilt and z, and the unit of the multiplier."""
    kappa, rest, S, S_D, C_DD, _, C_GG, r_D, r_G, _ = problem
    far_D = _alone(kappa, C_DD - S_D, r_D) - S_D
    far_G = _alone(rest, C_GG - S, r_G) - S
    alpha = np.maximum(far_D, S * rho)
    beta = np.maximum(far_G, S / rho)
    # One block far outside its own spectrum leaves the other alone with alpha beta = S**2.
    alpha = select((far_G > S / rho) & (far_D < 0.0), S / beta * S, alpha)
    beta = select((far_D > S * rho) & (far_G < 0.0), S / alpha * S, beta)
    unit = 0.5 * np.minimum(alpha / (alpha + S_D) * kappa, beta / (beta + S) * rest)
    slack = np.log(alpha / S) + np.log(beta / S)
    return 0.5 * np.log(alpha / beta), select(slack > 1e-3, -slack, 1.0), unit


def _alone(share: Lane, c: Lane, r: Lane) -> Lane:
    """Return e of a block without the other one outside its spectrum, share (e + c)**2 = r**2 e, or 0."""
    inside = r * r - 4.0 * share * c
    root = np.abs(r) + np.sqrt(np.maximum(inside, 0.0))
    return select(inside > 0.0, root * root / (4.0 * share), 0.0)


def optimum(problem: Problem, tilt: Lane, z: Lane, mu: Lane) -> Optimum:
    """Return the transforms at given unknowns."""
    _, _, S, S_D, C_DD, C_DG, C_GG, r_D, r_G, unit = problem
    nu, xi, _ = split(z, mu)
    alpha = S * np.exp(0.5 * xi + tilt)
    beta = S * np.exp(0.5 * xi - tilt)
    e_D = alpha + S_D
    e_G = beta + S
    H_D = alpha + C_DD
    H_G = beta + C_GG
    det = H_D * H_G - C_DG * C_DG
    w_D = (H_G * r_D - C_DG * r_G) / det
    w_G = (H_D * r_G - C_DG * r_D) / det
    return Optimum(w_D, w_G, e_D, e_G, unit * nu, alpha, beta)


def step(problem: Problem, tilt: Lane, z: Lane, mu: Lane) -> tuple[Lane, Lane]:
    """Return Newton's changes of tilt and z for fixed mu.

    The equations are the derivatives of D - nu (log alpha + log beta) with respect to log e_D and log e_G.
    Written for these variables, the linear system is never singular.
    """
    kappa, rest, S, S_D, C_DD, C_DG, C_GG, _, _, unit = problem
    w_D, w_G, e_D, e_G, nu, alpha, beta = optimum(problem, tilt, z, mu)
    positive, negative, root = split(z, mu)
    root = select(root > 0.0, root, 1.0)
    nu_z = positive / root
    xi_z = -negative / root
    H_D = alpha + C_DD
    H_G = beta + C_GG
    det = H_D * H_G - C_DG * C_DG
    size_D = e_D * w_D * w_D
    size_G = e_G * w_G * w_G
    c_D = e_D / alpha
    c_G = e_G / beta
    f_D = 0.5 * (kappa - size_D) - nu * c_D
    f_G = 0.5 * (rest - size_G) - nu * c_G
    # Derivatives with respect to log alpha and log beta.
    mixed = -e_D * w_D * e_G * w_G * C_DG / det
    f_DD = size_D * (e_D * H_G / det - 0.5) / c_D + nu * S_D / alpha
    f_GG = size_G * (e_G * H_D / det - 0.5) / c_G + nu * S / beta
    f_DG = mixed / c_G
    f_GD = mixed / c_D
    f_Dl = f_DD - f_DG
    f_Gl = f_GD - f_GG
    f_Dz = 0.5 * (f_DD + f_DG) * xi_z - unit * nu_z * c_D
    f_Gz = 0.5 * (f_GD + f_GG) * xi_z - unit * nu_z * c_G
    det = f_Dl * f_Gz - f_Gl * f_Dz
    return (f_G * f_Dz - f_D * f_Gz) / det, (f_Gl * f_D - f_Dl * f_G) / det
