"""The macroscopic equations: n times the mean change in one step, as n → ∞.

    Ṗ = τ̃(q g̃ᵀ + P L)
    q̇ = τ(g - P g̃ + h q)
    ṙ = τ(Pᵀg - S g̃ + h r) + τ̃(z g̃ + L r)
    Ṡ = τ̃(r g̃ᵀ + g̃ rᵀ + S L + L S)
    ż = 2τ(qᵀg - rᵀg̃ + z h) + τ² b

with L = -λ diag H'(S_jj), h = η_T E f' - η_G E f̃' - λH'(z) and b = η_T E f² + η_G E f̃². One step takes the
time 1/n. First exactly for every n and every d, with open indices; then entry by entry for d = 1, 2, 3.
"""

from dataclasses import dataclass

from sympy import Expr, Matrix, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan import pathwise, stein
from derive.theories.solvable_gan.model import Letters, eta_G, eta_T, gan, lam, n, sizes, tau, tau_tilde, z
from derive.theories.solvable_gan.step import H_z, Named, b, fake_point, real_point

claim = gan.claim
STEIN = "Stein's lemma in n dimensions"

noise = b  # where b is another symbol
h = eta_T * real_point.slope - eta_G * fake_point.slope - lam * H_z
L_j, L_k = -lam * f.H_j, -lam * f.H_k


@dataclass(frozen=True)
class Drift:
    """The right-hand side: Ṗ (d×d), q̇, ṙ (d×1), Ṡ (d×d), ż."""

    P: Matrix
    q: Matrix
    r: Matrix
    S: Matrix
    z: Expr


def drift(
    x: Letters,
    h: Expr = h,
    L: Matrix | None = None,
    b: Expr = b,
    tau: Expr = tau,
    tau_tilde: Expr = tau_tilde,
) -> Drift:
    """The macroscopic equations of d features in matrices.

    Parameters
    ----------
    x : the letters.
    h : the rate of w along itself.
    L : diagonal d×d; without it, that of a finite λ.
    b : the strength of the noise in w.
    tau, tau_tilde : the rates.
    """
    L = -lam * f.diagonal(x.H) if L is None else L
    g, g_tilde = x.g, x.g_tilde
    return Drift(
        P=tau_tilde * (x.q * g_tilde.T + x.P * L),
        q=tau * (g - x.P * g_tilde + h * x.q),
        r=tau * (x.P.T * g - x.S * g_tilde + h * x.r) + tau_tilde * (x.z * g_tilde + L * x.r),
        S=tau_tilde * (x.r * g_tilde.T + g_tilde * x.r.T + x.S * L + L * x.S),
        z=2 * tau * (x.q.dot(g) - x.r.dot(g_tilde) + x.z * h) + tau**2 * b,
    )


# --- any d, every n: the drift and the rest, which is 1/n times an expression without n ------------------

step = f.open_frame()
lemma = [stein.for_polynomials, stein.for_erf]
mean_w = {"U_i": f.g_i - f.P_g_tilde + h * f.q_i, "V_j": f.P_g - f.S_g_tilde_j + h * f.r_j}
drift_z = 2 * tau * (f.q_g - f.r_g_tilde + z * h) + tau**2 * b
drift_S = tau_tilde * (f.r_j * f.g_tilde_k + f.g_tilde_j * f.r_k + f.S_jk * (L_j + L_k))
drift_r = tau * mean_w["V_j"] + tau_tilde * (z * f.g_tilde_j + L_j * f.r_j)

exact_P = claim(
    "ode.P",
    "n E ΔP_ij = τ̃(q_i g̃_j + P_ij L_j) for every n, i, j and d",
    Eq(step.overlap("U_i", "V_j"), tau_tilde * (f.q_i * f.g_tilde_j + f.P_ij * L_j)),
    uses=[pathwise.claims["P"]],
    proof=by.identity(),
)
exact_q = claim(
    "ode.q",
    "n E Δq_i = τ(g_i - (P g̃)_i + h q_i) for every n, i and d",
    Eq(step.overlap("U_i", "w"), tau * mean_w["U_i"]),
    uses=[pathwise.claims["q"], *lemma],
    proof=by.identity(),
    cites=STEIN,
)
rest_r = tau * tau_tilde * (
    f.g_tilde_j * (f.q_g - f.r_g_tilde + z * h) + L_j * mean_w["V_j"]
)  # fmt: skip
exact_r = claim(
    "ode.r",
    "n E Δr_j = τ((Pᵀg)_j - (S g̃)_j + h r_j) + τ̃(z g̃_j + L_j r_j) + O(1/n), the rest being ΔV_j·Δw",
    Eq(step.overlap("V_j", "w"), drift_r + rest_r / n),
    uses=[pathwise.claims["r"], *lemma],
    proof=by.identity(),
    cites=STEIN,
)
rest_S = tau_tilde**2 * (
    z * f.moment_jk + L_k * f.g_tilde_j * f.r_k + L_j * f.g_tilde_k * f.r_j + L_j * L_k * f.S_jk
)
exact_S = claim(
    "ode.S",
    "n E ΔS_jk = τ̃(r_j g̃_k + g̃_j r_k + S_jk (L_j + L_k)) + O(1/n): the terms in τ̃² are in the rest",
    Eq(step.overlap("V_j", "V_k"), drift_S + rest_S / n),
    uses=[pathwise.claims["S"]],
    proof=by.identity(),
)


def rest_of_energy(named: Named, eta: Expr) -> Expr:
    """What E[|y|² f²] has besides nη E f²: the part without noise, and two corrections by Stein's lemma."""
    return named.inside + 2 * eta * named.tilt + eta**2 * z * named.bend


energy = claim(
    "ode.energy",
    "E[|y|² f²] is n η_T E f² and what does not depend on n: |y|² is n η_T in the main; likewise for ỹ",
    [
        Eq(step.energy(eta, named) / n, eta * named.power + rest_of_energy(named, eta) / n)
        for named, eta in ((real_point, eta_T), (fake_point, eta_G))
    ],
    uses=lemma,
    proof=by.identity(),
    cites=STEIN,
)


def rest_of_square(x: Expr, y: Expr) -> Expr:
    """E|y|²f² - n η_T E f² of a real and of a fake point, twice their product taken off; then λ's part."""
    own = rest_of_energy(real_point, eta_T) + rest_of_energy(fake_point, eta_G)
    crossed = f.g_P_g_tilde + x * f.r_g_tilde + y * f.q_g + x * y * z
    weight = -lam * H_z
    return own - 2 * crossed + 2 * weight * (f.q_g - f.r_g_tilde + (x - y) * z) + weight**2 * z


rest_z = tau**2 * rest_of_square(eta_T * real_point.slope, eta_G * fake_point.slope)
exact_z = claim(
    "ode.z",
    "n E Δz = 2τ(qᵀg - rᵀg̃ + z h) + τ² b + O(1/n): |y|² is n η_T in the main, so τ² b stays",
    Eq(step.overlap("w", "w"), drift_z + rest_z / n),
    uses=[pathwise.claims["z"], energy, *lemma],
    proof=by.identity(),
    cites=STEIN,
)

# --- which squares of changes vanish --------------------------------------------------------------------

spread_S = z * (f.moment_jk - f.g_tilde_j * f.g_tilde_k)  # the covariance of the two changes
drawn_S = z * f.g_tilde_j * f.g_tilde_k + L_k * f.g_tilde_j * f.r_k + L_j * f.g_tilde_k * f.r_j
drawn_S += L_j * L_k * f.S_jk  # the product of their means
vanishing_S = claim(
    "ode.no_generator_noise",
    "n E[ΔV_j·ΔV_k] is 1/n times what does not depend on n: there is no τ̃² term in Ṡ",
    Eq(n * step.product("V_j", "V_k"), tau_tilde**2 / n * (spread_S + drawn_S)),
    proof=by.identity(),
)
vanishing_r = claim(
    "ode.no_mixed_noise",
    "n E[ΔV_j·Δw] likewise: there is no ττ̃ term in ṙ",
    Eq(n * step.product("V_j", "w"), rest_r / n),
    proof=by.identity(),
)
remaining_z = claim(
    "ode.discriminator_noise",
    "n E|Δw|² is τ² b besides: the noise of n components that are not learned",
    Eq(n * step.product("w", "w"), tau**2 * b + rest_z / n),
    proof=by.identity(),
    cites=STEIN,
)

# --- d = 1, 2, 3, entry by entry, from the vectors one by one --------------------------------------------


def entries(d: int) -> list[tuple[str, str, str, Expr]]:
    """Name, labels of the two vectors, and drift of every entry of P, q, r, S, z."""
    made, x = drift(sizes[d]), range(d)

    def end(*index: int) -> str:
        return "_" + "".join(str(i + 1) for i in index) if d > 1 else ""

    return [
        *((f"P{end(i, j)}", f"U{i}", f"V{j}", made.P[i, j]) for i in x for j in x),
        *((f"q{end(i)}", f"U{i}", "w", made.q[i]) for i in x),
        *((f"r{end(j)}", f"V{j}", "w", made.r[j]) for j in x),
        *((f"S{end(j, k)}", f"V{j}", f"V{k}", made.S[j, k]) for j in x for k in range(j, d)),
        ("z", "w", "w", made.z),
    ]


by_entry = {
    (d, name): claim(
        f"ode.d{d}.{name}",
        f"n E Δ{name} tends to its entry of the macroscopic equations, d = {d}",
        Eq(f.frames[d].overlap(first, second), value),
        proof=by.series(n, oo, 1),
        cites=() if name[0] in "PS" else STEIN,
    )
    for d in sizes
    for name, first, second, value in entries(d)
}
