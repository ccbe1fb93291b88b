"""The right-hand side of the macroscopic equations, for arrays of states and of parameters.

With g = E[c f(yᵀw)], g̃ = E[c̃ f(ỹᵀw)], b = (η_T E f² + η_G E f̃²)/B, L = -λ diag H'(S_jj),
h = η_T E f' - η_G E f̃' - λ H'(z):
P' = τ̃(q g̃ᵀ + P L), q' = τ(g - P g̃ + h q), r' = τ(Pᵀg - S g̃ + h r) + τ̃(z g̃ + L r),
S' = τ̃(r g̃ᵀ + g̃ rᵀ + S L + L S), z' = 2τ(qᵀg - rᵀg̃ + z h) + τ² b. Where norms are kept,
L = -diag(r_j g̃_j) and h = rᵀg̃ - qᵀg - τ b/2, which makes z' and the diagonal of S' zero.
"""

from __future__ import annotations

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.equations.state import State


def derivative(of: Parameters, state: State) -> State:
    """The derivatives of all overlaps in t; the batch shapes broadcast.

    Parameters
    ----------
    of : the parameters.
    state : the overlaps.

    Returns
    -------
    State of derivatives.

    Source
    ------
    Wang, Hu and Lu, "A Solvable High-Dimensional Model of GAN" (2019), the ODE of the macroscopic states.
    """
    terms = coefficients(of, state)
    g, g_tilde, multipliers, h = terms.g, terms.g_tilde, terms.multipliers, terms.h
    P, q, r, S = state.P, state.q, state.r, state.S
    tau, rate = of.tau[..., None], of.tau_tilde[..., None] / of.discriminator_steps
    outer = r[..., :, None] * g_tilde[..., None, :]
    drift = q[..., :, None] * g_tilde[..., None, :] + P * multipliers[..., None, :]
    dS = outer + outer.swapaxes(-1, -2) + S * (multipliers[..., None, :] + multipliers[..., :, None])
    dq = tau * (g - _apply(P, g_tilde) + h[..., None] * q)
    dr = tau * (_apply(P.swapaxes(-1, -2), g) - _apply(S, g_tilde) + h[..., None] * r)
    dr = dr + rate * (state.z[..., None] * g_tilde + multipliers * r)
    dz = 2.0 * of.tau * ((q * g).sum(-1) - (r * g_tilde).sum(-1) + state.z * h) + of.tau**2 * terms.b
    if of.constrained:  # exactly zero, not up to rounding
        dS = dS * (1.0 - np.eye(of.d))
        dz = np.zeros_like(dz)
    return State(rate[..., None] * drift, dq, dr, rate[..., None] * dS, dz)


class Coefficients:
    """g, g̃, the diagonal of L, h and b at a state."""

    def __init__(self, g: Floats, g_tilde: Floats, multipliers: Floats, h: Floats, b: Floats) -> None:
        self.g, self.g_tilde, self.multipliers, self.h, self.b = g, g_tilde, multipliers, h, b


def coefficients(of: Parameters, state: State) -> Coefficients:
    """What the equations multiply the overlaps with, and what the single coordinates' equations have too."""
    q, r, z, f = state.q, state.r, state.z, of.f
    across, tilde = _apply(of.Lambda, q), _apply(of.Lambda_tilde, r)
    v = np.maximum((q * across).sum(-1) + of.eta_T * z, 0.0)
    w = np.maximum((r * tilde).sum(-1) + of.eta_G * z, 0.0)
    slope, slope_tilde = f.slope(v), f.slope(w)
    g, g_tilde = across * slope[..., None], tilde * slope_tilde[..., None]
    b = (of.eta_T * f.square(v) + of.eta_G * f.square(w)) / of.batch
    if of.regularization is None:
        multipliers = -r * g_tilde
        h = (r * g_tilde).sum(-1) - (q * g).sum(-1) - 0.5 * of.tau * b
    else:
        norms = np.diagonal(state.S, axis1=-2, axis2=-1)
        multipliers = -of.regularization[..., None] * (norms - 1.0)
        h = of.eta_T * slope - of.eta_G * slope_tilde - of.regularization * (z - 1.0)
    return Coefficients(g, g_tilde, multipliers, h, b)


def _apply(matrix: Floats, vector: Floats) -> Floats:
    return np.asarray((matrix @ vector[..., None])[..., 0])
