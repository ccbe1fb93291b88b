"""Too much noise for any number of features, unequal Λ and Λ̃: N > Λ_max and N > κΛ̃_max force q, r → 0.

Constrained flow, f = x, N = τ(η_T² + η_G²)/2, κ = τ̃/τ. With E = ½(qᵀΛq + rᵀΛ̃r), X = qᵀΛq and Y = rᵀΛ̃r the
coupling through P cancels in E', and

    E'/τ = qᵀΛ²q + κ rᵀΛ̃²r - κ Σ Λ̃_j² r_j⁴ - rᵀΛ̃SΛ̃r + (Y - X - N - τ(η_T X + η_G Y)/2)(X + Y).

Here rᵀΛ̃SΛ̃r >= Y², as S - r rᵀ is positive semidefinite. The identity is shown entry by entry for d = 1, 2 and
3, the inequality from S = r rᵀ + K Kᵀ, K triangular, which is any such S. For every d both are shown with
open indices: of the sums over features, which have names, it is used that they are sums of what is shown of
each term, and that gᵀP g̃ is Σ_i g_i (P g̃)_i and Σ_j (Pᵀg)_j g̃_j. The bound follows from what they satisfy.
"""

from sympy import Expr, Matrix

from derive import by
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan import ode
from derive.theories.solvable_gan.constrained import drifts, multiplier_h, multiplier_L
from derive.theories.solvable_gan.gram import L_j, h
from derive.theories.solvable_gan.linear import closed
from derive.theories.solvable_gan.model import (
    HIGHEST,
    Letters,
    eta_G,
    eta_T,
    gan,
    kappa,
    nonnegative,
    positive,
    real,
    sizes,
    tau,
    tau_tilde,
    z,
)  # fmt: skip
from derive.theories.solvable_gan.step import W, basis

claim = gan.claim
N = gan.unknown("N", "strength of the noise, N = τ(η_T² + η_G²)/2", nonnegative)
rates = [Eq(kappa, tau_tilde / tau), Eq(N, tau * (eta_T**2 + eta_G**2) / 2)]
K = {
    (i, j): gan.unknown(f"K_{i + 1}{j + 1}", "entry of K, S = r rᵀ + K Kᵀ", real)
    for i in range(HIGHEST)
    for j in range(i + 1)
}


def forms(x: Letters) -> tuple[Expr, Expr]:
    """X = qᵀΛq and Y = rᵀΛ̃r."""
    return (x.q.T * x.Lambda * x.q)[0], (x.r.T * x.Lambda_tilde * x.r)[0]


def energy_moves(x: Letters) -> Expr:
    """E' along the constrained flow, for f = x."""
    multiplier = Matrix(x.r).dot(x.g_tilde) - Matrix(x.q).dot(x.g) - tau * ode.noise / 2
    L = Matrix.diag(*(-r * g for r, g in zip(x.r, x.g_tilde, strict=True)))
    drift = ode.drift(x, h=multiplier, L=L)
    moved = Matrix(x.q).dot(x.Lambda * drift.q) + Matrix(x.r).dot(x.Lambda_tilde * drift.r)
    return closed(moved, x).subs(x.z, 1)


def without_noise(x: Letters) -> Expr:
    """qᵀΛ²q + κ rᵀΛ̃²r - κ Σ Λ̃_j² r_j⁴ - rᵀΛ̃SΛ̃r."""
    scaled_q, scaled_r = x.Lambda * x.q, x.Lambda_tilde * x.r
    fourth = sum((entry * r**2) ** 2 for entry, r in zip(x.Lambda_tilde.diagonal(), x.r, strict=True))
    squares = scaled_q.dot(scaled_q) + kappa * scaled_r.dot(scaled_r)
    return squares - kappa * fourth - (scaled_r.T * x.S * scaled_r)[0]


identities: dict[int, Claim] = {}
excesses: dict[int, Claim] = {}
for d, x in sizes.items():
    X, Y = forms(x)
    identities[d] = claim(
        f"no_learning.identity_{d}",
        f"For d = {d}, unequal Λ and Λ̃: E'/τ = qᵀΛ²q + κ rᵀΛ̃²r - κ Σ Λ̃_j² r_j⁴ - rᵀΛ̃SΛ̃r + "
        "(Y - X - N - τ(η_T X + η_G Y)/2)(X + Y)",
        Eq(
            energy_moves(x) / tau,
            without_noise(x) + (Y - X - N - tau * (eta_T * X + eta_G * Y) / 2) * (X + Y),
        ),
        given=rates,
        uses=list(drifts.values()),
        proof=by.identity(kappa, N),
    )
    root = Matrix(d, d, lambda i, j: K[i, j] if j <= i else 0)
    apart = x.r * x.r.T + root * root.T
    scaled = x.Lambda_tilde * x.r
    excesses[d] = claim(
        f"no_learning.gram_{d}",
        f"For d = {d} and S = r rᵀ + K Kᵀ, rᵀΛ̃SΛ̃r - Y² = |KᵀΛ̃r|²",
        Eq((scaled.T * apart * scaled)[0] - Y**2, (root.T * scaled).dot(root.T * scaled)),
        proof=by.identity(),
    )

# --- every d: the sums by name --------------------------------------------------------------------------

X, Y, X_squares, Y_squares, fourths, through_S = (
    gan.unknown(name, text, nonnegative)
    for name, text in (
        ("X", "X = qᵀΛq"),
        ("Y", "Y = rᵀΛ̃r"),
        ("X_squares", "qᵀΛ²q"),
        ("Y_squares", "rᵀΛ̃²r"),
        ("fourths", "Σ Λ̃_j² r_j⁴"),
        ("through_S", "rᵀΛ̃SΛ̃r"),
    )
)
largest = gan.unknown("largest", "Λ_max, the largest entry of Λ", positive)
largest_tilde = gan.unknown("largest_tilde", "Λ̃_max, the largest entry of Λ̃", positive)
entry = gan.unknown("entry", "an entry of Λ or Λ̃", positive)
overlap_j = gan.unknown("overlap_j", "an entry of q or r", real)
decay_all = gan.unknown("decay_all", "rate at which E decays, in units of τ", positive)

variance_i, variance_j = (
    gan.unknown(f"variance_{k}", f"an entry of {name}", positive) for k, name in (("i", "Λ"), ("j", "Λ̃"))
)
h_now = Y - X - tau * (eta_T * (X + eta_T) + eta_G * (Y + eta_G)) / 2
real_g, fake_g = variance_i * f.q_i, variance_j * f.r_j  # g_i and g̃_j for f = x
term_q = claim(
    "no_learning.term_q",
    "For every d the term of q_i in E' is Λ_i q_i q̇_i = τ(Λ_i² q_i² - g_i (P g̃)_i + h Λ_i q_i²)",
    Eq(
        variance_i * f.q_i * tau * (f.g_i - f.P_g_tilde + h * f.q_i),
        tau * (variance_i**2 * f.q_i**2 - real_g * f.P_g_tilde + h * variance_i * f.q_i**2),
    ),
    given=[Eq(f.g_i, real_g)],
    uses=[drifts["q"]],
    proof=by.identity(f.g_i),
)
term_r = claim(
    "no_learning.term_r",
    "and that of r_j is τ(g̃_j (Pᵀg)_j - g̃_j (S g̃)_j + h Λ̃_j r_j²) + τ̃(Λ̃_j² r_j² - Λ̃_j² r_j⁴)",
    Eq(
        variance_j
        * f.r_j
        * (tau * (f.P_g - f.S_g_tilde_j + h * f.r_j) + tau_tilde * (f.g_tilde_j + L_j * f.r_j)),
        tau * (fake_g * f.P_g - fake_g * f.S_g_tilde_j + h * variance_j * f.r_j**2)
        + tau_tilde * (variance_j**2 * f.r_j**2 - variance_j**2 * f.r_j**4),
    ),
    given=[Eq(f.g_tilde_j, fake_g), Eq(L_j, -f.r_j * f.g_tilde_j)],
    uses=[drifts["r"], multiplier_L],
    proof=by.identity(L_j, f.g_tilde_j),
)
moved = (
    X_squares
    + kappa * Y_squares
    - kappa * fourths
    - through_S
    + (Y - X - N - tau * (eta_T * X + eta_G * Y) / 2) * (X + Y)
)
open_identity = claim(
    "no_learning.identity_every_d",
    "Summed over features gᵀP g̃ cancels: the identity for E' for every d",
    Eq(
        (X_squares - f.g_P_g_tilde + h * X) + (f.g_P_g_tilde - through_S + h * Y)
        + kappa * (Y_squares - fourths),
        moved,
    ),
    given=[*rates, Eq(h, h_now)],
    uses=[term_q, term_r, multiplier_h],
    proof=by.identity(h, N, kappa),
    note="X is Σ Λ_i q_i², gᵀP g̃ both Σ_i g_i (P g̃)_i and Σ_j g̃_j (Pᵀg)_j, rᵀΛ̃SΛ̃r is Σ_j g̃_j (S g̃)_j, and so "
    "on: finite sums of the two terms.",
)  # fmt: skip
beside_w = basis("Vg") + W.times(-f.r_g_tilde)
open_excess = claim(
    "no_learning.gram_every_d",
    "For every d rᵀΛ̃SΛ̃r - Y² = |Σ_j g̃_j V_j - (rᵀg̃)w|², as w has length one",
    Eq(ode.step.dot(beside_w, beside_w), f.g_S_g_tilde - f.r_g_tilde**2),
    given=[Eq(z, 1)],
    proof=by.identity(z),
    note="g̃ = Λ̃r for f = x, so that g̃ᵀS g̃ is rᵀΛ̃SΛ̃r and rᵀg̃ is Y; a square is not negative.",
)
known = [X_squares <= largest * X, Y_squares <= largest_tilde * Y, through_S >= Y**2]
per_entry = claim(
    "no_learning.per_entry",
    "Every entry of qᵀΛ²q is at most Λ_max times that of qᵀΛq, and so with Λ̃ and r",
    entry**2 * overlap_j**2 <= largest * entry * overlap_j**2,
    assuming=[entry <= largest],
    proof=by.sign(terms=[(largest - entry) * entry * overlap_j**2]),
    note="So qᵀΛ²q <= Λ_max X and rᵀΛ̃²r <= Λ̃_max Y, which the bound assumes.",
)
bound = claim(
    "no_learning.bound",
    "For every d, by S ⪰ r rᵀ, E'/τ <= -(N - Λ_max)X - (N - κΛ̃_max)Y",
    moved <= -(N - largest) * X - (N - kappa * largest_tilde) * Y,
    given=rates,
    assuming=known,
    uses=[open_identity, open_excess, *identities.values(), *excesses.values()],
    proof=by.sign(
        terms=[
            largest * X - X_squares,
            kappa * (largest_tilde * Y - Y_squares),
            kappa * fourths,
            through_S - Y**2,
            X**2,
            tau * (eta_T * X + eta_G * Y) * (X + Y) / 2,
        ]
    ),
)
decays = claim(
    "no_learning.every_d",
    "So for N > Λ_max and N > κΛ̃_max, E = (X + Y)/2 decays at least as exp(-2cτt), c the smaller excess",
    moved <= -decay_all * (X + Y),
    given=rates,
    assuming=[*known, decay_all <= N - largest, decay_all <= N - kappa * largest_tilde],
    uses=[bound],
    proof=by.sign(
        terms=[
            largest * X - X_squares,
            kappa * (largest_tilde * Y - Y_squares),
            kappa * fourths,
            through_S - Y**2,
            X**2,
            tau * (eta_T * X + eta_G * Y) * (X + Y) / 2,
            (N - largest - decay_all) * X,
            (N - kappa * largest_tilde - decay_all) * Y,
        ]
    ),
    cites="Grönwall's inequality",
    note="Then q and r tend to 0, as Λ and Λ̃ are positive, and nothing is learned.",
)
