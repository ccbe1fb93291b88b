"""What the source's abstract says of the limit itself, and whether it is so.

Overlaps converge to a deterministic process, weights stay random, and what small rates lose is the noise.
The first holds as the squares of the changes of an overlap, summed over the n steps of a unit of time,
vanish. For a weight of the discriminator they do not.
"""

from sympy import Expr, Gt, Poly, Symbol, expand, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import coordinates, ode, pathwise
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan.gaussian import ONE, pair, stein
from derive.theories.solvable_gan.model import (
    WANG_2019,
    eta_G,
    eta_T,
    gan,
    lam,
    n,
    nonnegative,
    real,
    tau,
    tau_tilde,
    z,
)
from derive.theories.solvable_gan.step import H_z, Named, fake_point, real_point

claim, unknown = gan.claim, gan.unknown
ABSTRACT = WANG_2019.at("abstract")

# --- overlaps become deterministic ------------------------------------------------------------------------

moment_jj = unknown("moment_jj", "E[c̃_j² f̃²]", nonnegative)
drawn = Symbol("drawn")  # c̃'_j f̃'
change = Poly(tau_tilde / n * (f.q_i * drawn - lam * f.H_j * f.P_ij), drawn) ** 2
means = (ONE, f.g_tilde_j, moment_jj)
square_P = sum((coefficient * means[k] for (k,), coefficient in change.terms()), start=n * 0)
deterministic_P = claim(
    "published.deterministic_P",
    "Macroscopic quantities converge to a deterministic process: n E(ΔP_ij)² is of order 1/n",
    Eq(
        n * square_P,
        tau_tilde**2
        / n
        * (f.q_i**2 * moment_jj + 2 * ode.L_j * f.g_tilde_j * f.q_i * f.P_ij + (ode.L_j * f.P_ij) ** 2),
    ),
    uses=[pathwise.claims["P"]],
    source=ABSTRACT,
    proof=by.identity(),
)


seen_names: dict[str, tuple[Symbol, Symbol]] = {}


def seen(end: str, point: str, overlap: Expr, eta: Expr, named: Named) -> Expr:
    """E[(x·y)² f²] for a unit vector x: x·y = k + √η a·x, with Var a·x = 1 and Cov(a·x, u) = √η x·w."""
    overlap_text = f"k being the overlap of {point} without noise"
    inside = unknown(f"seen_inside{end}", f"E[k² f²], {overlap_text}", nonnegative)
    tilt = unknown(f"seen_tilt{end}", f"E[k (f²)'], {overlap_text}", real)
    seen_names[end] = (inside, tilt)
    k, noise = Symbol("k"), Symbol("noise")
    orders = stein((k + sqrt(eta) * noise) ** 2, {pair(noise, noise): ONE}, {noise: sqrt(eta) * overlap})
    total = orders[0].coeff(k, 2) * inside + orders[0].coeff(k, 0) * named.power
    return expand(total + orders[1].coeff(k) * tilt + orders[2] * named.bend)


mean_q = f.g_i + eta_T * real_point.slope * f.q_i
mean_fake = f.P_g_tilde + eta_G * fake_point.slope * f.q_i
penalty = lam * H_z * f.q_i
square_q = (
    seen("", "y", f.q_i, eta_T, real_point)
    + seen("_tilde", "ỹ", f.q_i, eta_G, fake_point)
    - 2 * mean_q * mean_fake
    - 2 * penalty * (mean_q - mean_fake)
    + penalty**2
)
rest = (
    sum(inside for inside, _ in seen_names.values())
    + 2 * f.q_i * (eta_T * seen_names[""][1] + eta_G * seen_names["_tilde"][1])
    + f.q_i**2 * (eta_T**2 * real_point.bend + eta_G**2 * fake_point.bend)
)
deterministic_q = claim(
    "published.deterministic_q",
    "and so is n E(Δq_i)²: noise enters it without a factor n",
    Eq(
        n * tau**2 / n**2 * square_q,
        tau**2 / n * (ode.noise + rest + (mean_q - mean_fake - penalty) ** 2 - mean_q**2 - mean_fake**2),
    ),
    uses=[pathwise.claims["q"]],
    source=ABSTRACT,
    proof=by.identity(),
    note="r_j = V_jᵀw changes like q_i, V_j in the place of U_i, but for ΔV_j.",
)

# --- weights stay random ------------------------------------------------------------------------------------

stochastic = claim(
    "published.stochastic",
    "Microscopic states remain stochastic: τ² b > 0 if there is noise in the real points and f ≠ 0",
    Gt(tau**2 * ode.noise, 0, evaluate=False),
    assuming=[eta_T > 0, real_point.power > 0],
    uses=[coordinates.noise_w],
    source=ABSTRACT,
    proof=by.sign(),
)

# --- what the limit of small rates ignores ----------------------------------------------------------------

small_rates = claim(
    "published.small_rates",
    "The limit of small learning rates ignores the noise: ż/τ = 2(qᵀg - rᵀg̃ + z h) + τ b, with b not in h",
    Eq(ode.drift_z / tau, 2 * (f.q_g - f.r_g_tilde + z * ode.h) + tau * ode.noise),
    uses=[ode.exact_z],
    source=ABSTRACT,
    proof=by.identity(),
)
