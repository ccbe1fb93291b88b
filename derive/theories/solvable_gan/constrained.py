"""The limit λ → ∞, where w and the columns of V have length one: multipliers, and the same from normalising.

    z = 1,  S_jj = 1,  L = -diag(r_j g̃_j),  h = rᵀg̃ - qᵀg - τb/2.

With H'(x) = x - 1 the penalty pulls z and S_jj to 1 at the rates 2τλ and 2τ̃λ; what -λH' tends to is what
keeps them there. Dividing w and the columns of V by their lengths after each step, without a penalty or with
any, has the same macroscopic equations.
"""

from sympy import Derivative, Expr, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan.gram import L_j, L_k, b, h
from derive.theories.solvable_gan.model import gan, lam, n, real, tau, tau_tilde, z

claim, unknown = gan.claim, gan.unknown

S_jj = unknown("S_jj", "a diagonal entry of S", real)
h_free = unknown("h_free", "h without its penalty", real)
z_pulled = unknown("z_pulled", "z where ż = 0, at a finite λ")
S_pulled = unknown("S_pulled", "S_jj where Ṡ_jj = 0, at a finite λ")

# --- the multipliers that keep the lengths ---------------------------------------------------------------

rate_z = 2 * tau * (f.q_g - f.r_g_tilde + z * h) + tau**2 * b
rate_S = 2 * tau_tilde * (f.r_j * f.g_tilde_j + S_jj * L_j)
constrained_L = -f.r_j * f.g_tilde_j
constrained_h = f.r_g_tilde - f.q_g - tau * b / 2

multiplier_L = claim(
    "constrained.L",
    "Ṡ_jj = 0 at S_jj = 1 needs L_j = -r_j g̃_j",
    Eq(L_j, constrained_L),
    given=[Eq(rate_S, 0), Eq(S_jj, 1)],
    proof=by.identity(S_jj, L_j),
)
multiplier_h = claim(
    "constrained.h",
    "ż = 0 at z = 1 needs h = rᵀg̃ - qᵀg - τb/2",
    Eq(h, constrained_h),
    given=[Eq(rate_z, 0), Eq(z, 1)],
    proof=by.identity(z, h),
)

# --- what a strong penalty tends to ----------------------------------------------------------------------

pulled_z = 2 * tau * (f.q_g - f.r_g_tilde + z_pulled * (h_free - lam * (z_pulled - 1))) + tau**2 * b
pulled_S = 2 * tau_tilde * (f.r_j * f.g_tilde_j - lam * S_pulled * (S_pulled - 1))
penalty_h = claim(
    "constrained.penalty_h",
    "With H'(x) = x - 1, λ → ∞: where ż = 0, z → 1 and h tends to the multiplier",
    Eq(h_free - lam * (z_pulled - 1), constrained_h),
    given=[Eq(pulled_z, 0)],
    uses=[multiplier_h],
    proof=by.series(lam, oo, 1, {z_pulled: 1}),
    note="qᵀg, rᵀg̃ and b are held fixed: they are continuous in z.",
)
penalty_L = claim(
    "constrained.penalty_L",
    "and where Ṡ_jj = 0, S_jj → 1 and L_j tends to its multiplier",
    Eq(-lam * (S_pulled - 1), constrained_L),
    given=[Eq(pulled_S, 0)],
    uses=[multiplier_L],
    proof=by.series(lam, oo, 1, {S_pulled: 1}),
)
pull_z = claim(
    "constrained.pull_z",
    "What depends on z in ż falls at the rate 2τλ near z = 1: the penalty attracts, the faster the larger λ",
    Eq(
        Derivative(2 * tau * z * (h_free - lam * (z - 1)), z),
        2 * tau * (h_free - lam - 2 * lam * (z - 1)),
    ),
    proof=by.derivative(z),
)
pull_S = claim(
    "constrained.pull_S",
    "and what depends on S_jj in Ṡ_jj at the rate 2τ̃λ",
    Eq(
        Derivative(-2 * tau_tilde * lam * S_jj * (S_jj - 1), S_jj),
        -2 * tau_tilde * (lam + 2 * lam * (S_jj - 1)),
    ),
    proof=by.derivative(S_jj),
)

# --- normalising after each step --------------------------------------------------------------------------

overlap = unknown("overlap", "an overlap before the step", real)
change = unknown("change", "n times its change", real)
stretch = unknown("stretch", "n times the change of the squared length", real)
length = unknown("length", "the length after a step that began with length one")

normalised = claim(
    "constrained.normalised",
    "Dividing by the length after a step takes half the change of the squared length off, to order 1/n",
    Eq((overlap + change / n) / length, overlap + (change - overlap * stretch / 2) / n),
    given=[Eq(length**2, 1 + stretch / n)],
    proof=by.series(n, oo, 2, {length: 1}),
    note="The changes themselves are of order 1/n, not their means alone: products of them do not enter.",
)


def after(change: Expr, overlap: Expr, *stretches: Expr) -> Expr:
    """The drift of an overlap of normalised vectors."""
    return change - overlap * sum(stretches, start=overlap * 0) / 2


stretch_j, stretch_k = (
    2 * tau_tilde * (r * g_tilde + L)
    for r, g_tilde, L in ((f.r_j, f.g_tilde_j, L_j), (f.r_k, f.g_tilde_k, L_k))
)
stretch_w = 2 * tau * (f.q_g - f.r_g_tilde + h) + tau**2 * b
L_now = {L_j: -f.r_j * f.g_tilde_j, L_k: -f.r_k * f.g_tilde_k}
free = {
    "P": (tau_tilde * (f.q_i * f.g_tilde_j + f.P_ij * L_j), f.P_ij, (stretch_j,), "Ṗ_ij"),
    "q": (tau * (f.g_i - f.P_g_tilde + h * f.q_i), f.q_i, (stretch_w,), "q̇_i"),
    "r": (
        tau * (f.P_g - f.S_g_tilde_j + h * f.r_j) + tau_tilde * (f.g_tilde_j + L_j * f.r_j),
        f.r_j,
        (stretch_w, stretch_j),
        "ṙ_j",
    ),
    "S": (
        tau_tilde * (f.r_j * f.g_tilde_k + f.g_tilde_j * f.r_k + f.S_jk * (L_j + L_k)),
        f.S_jk,
        (stretch_j, stretch_k),
        "Ṡ_jk",
    ),
}
drifts = {
    name: claim(
        f"constrained.{name}",
        f"{word} of normalised vectors is the macroscopic equation with the multipliers, for every d and λ",
        Eq(after(drift, entry, *stretches), drift.subs(L_now | {h: constrained_h}, simultaneous=True)),
        uses=[normalised, multiplier_L, multiplier_h],
        proof=by.identity(),
    )
    for name, (drift, entry, stretches, word) in free.items()
}
