"""The workhorse f = f̃ = x: the macroscopic equations in closed form, and the reduced system of d = 1.

    g = Λq,  g̃ = Λ̃r,  E f' = E f̃' = 1,  E f² = qᵀΛq + η_T z,  E f̃² = rᵀΛ̃r + η_G z,

whatever the laws of c and c̃ are. In the limit λ → ∞ with d = 1, Λ̃ = Λ and time in units of 1/(τΛ)

    P' = κ r(q - Pr),  q' = q - Pr + hq,  r' = Pq - r + hr + κ r(1 - r²),  h = (1-e_G)r² - (1+e_T)q² - ν,

with κ = τ̃/τ, e_T = τη_T/2, e_G = τη_G/2, ν = τ(η_T² + η_G²)/(2Λ).
"""

from sympy import Expr, Matrix, Symbol, expand, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import constrained, ode
from derive.theories.solvable_gan.gaussian import ONE, pair, wick
from derive.theories.solvable_gan.model import (
    Lambda,
    Letters,
    P,
    e_G,
    e_T,
    eta_G,
    eta_T,
    gan,
    kappa,
    nu,
    one,
    q,
    r,
    sizes,
    tau,
    tau_tilde,
)
from derive.theories.solvable_gan.step import fake_point, real_point

claim, model = gan.claim, gan.model


def closed(expression: Expr, x: Letters) -> Expr:
    """An expression in the named expectations, for f = f̃ = x."""
    g, g_tilde = x.Lambda * x.q, x.Lambda_tilde * x.r
    names = dict(zip([*x.g, *x.g_tilde], [*g, *g_tilde], strict=True))
    names |= {real_point.slope: 1, fake_point.slope: 1}
    names |= {
        real_point.power: Matrix(x.q).dot(g) + eta_T * x.z,
        fake_point.power: Matrix(x.r).dot(g_tilde) + eta_G * x.z,
    }
    return expression.subs(names, simultaneous=True)


def energy(x: Letters, weights: Matrix, variances: Matrix, eta: Expr) -> Expr:
    """E u² for u = cᵀq + √η e |w|, c_i of variance Λ_i: Wick's sum over pairs, whatever the laws are."""
    features, e = [Symbol(f"c{i}") for i in range(x.d)], Symbol("e")
    u = sum((c * w for c, w in zip(features, weights, strict=True)), start=sqrt(eta * x.z) * e)
    covariance = {pair(e, e): ONE} | {pair(c, c): variances[i, i] for i, c in enumerate(features)}
    return wick(u**2, covariance)


noises = {
    d: claim(
        f"linear.d{d}.noise",
        f"b = η_T(qᵀΛq + η_T z) + η_G(rᵀΛ̃r + η_G z) for f = f̃ = x, d = {d}",
        Eq(
            expand(eta_T * energy(x, x.q, x.Lambda, eta_T) + eta_G * energy(x, x.r, x.Lambda_tilde, eta_G)),
            closed(ode.noise, x),
        ),
        proof=by.identity(),
    )
    for d, x in sizes.items()
}

# --- d = 1, λ → ∞, Λ̃ = Λ ----------------------------------------------------------------------------------

definitions = [
    model("reduced.kappa", "κ is the ratio of the rates", Eq(kappa, tau_tilde / tau)),
    model("reduced.nu", "ν is the strength of the noise", Eq(nu, tau * (eta_T**2 + eta_G**2) / (2 * Lambda))),
    model("reduced.e_T", "e_T is half of τη_T", Eq(e_T, tau * eta_T / 2)),
    model("reduced.e_G", "e_G is half of τη_G", Eq(e_G, tau * eta_G / 2)),
]
h = (1 - e_G) * r**2 - (1 + e_T) * q**2 - nu
reduced = {
    "P": (kappa * r * (q - P * r), "P' = κ r(q - Pr)"),
    "q": (q - P * r + h * q, "q' = q - Pr + hq"),
    "r": (P * q - r + h * r + kappa * r * (1 - r**2), "r' = Pq - r + hr + κ r(1 - r²)"),
}
lengths = {one.z: 1, one.S[0]: 1, one.Lambda_tilde[0]: Lambda}
multiplier = one.r[0] * one.g_tilde[0] - one.q[0] * one.g[0] - tau * ode.noise / 2
drift = ode.drift(one, h=multiplier, L=Matrix([[-one.r[0] * one.g_tilde[0]]]))
rates = {"P": drift.P[0], "q": drift.q[0], "r": drift.r[0]}
claims = {
    name: claim(
        f"reduced.{name}",
        f"{title} in units of 1/(τΛ), for d = 1, f = x, λ → ∞, Λ̃ = Λ and any η_T, η_G",
        Eq(closed(rates[name], one).subs(lengths, simultaneous=True) / (tau * Lambda), value),
        given=definitions,
        uses=[constrained.multiplier_h, constrained.multiplier_L, *constrained.drifts.values()],
        proof=by.identity(kappa, nu, e_T, e_G),
    )
    for name, (value, title) in reduced.items()
}
