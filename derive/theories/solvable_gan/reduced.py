"""One feature, f = x, equal spectra, weights kept normalised: three equations with four numbers.

In units of 1/(τΛ) for time, with κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ), e_T = τη_T/2, e_G = τη_G/2, s = e_T + e_G,

    P' = κ r (q - P r),   q' = q - P r + h q,   r' = P q - r + h r + κ r (1 - r²),
    h = (1 - e_G) r² - (1 + e_T) q² - ν.
"""

from collections.abc import Sequence

from sympy import Eq, Expr, Matrix, diff

from derive import by
from derive.statement.claim import Claim
from derive.theories.solvable_gan.model import (
    Lambda,
    P,
    S,
    e_G,
    e_T,
    eta_G,
    eta_T,
    gan,
    kappa,
    nu,
    q,
    r,
    real,
    tau,
    tau_tilde,
    z,
)  # fmt: skip

s = e_T + e_G
state = (P, q, r)


def damping(q: Expr, r: Expr) -> Expr:
    """What keeps wᵀw = 1, h in units of τΛ."""
    return (1 - e_G) * r**2 - (1 + e_T) * q**2 - nu


def field(P: Expr, q: Expr, r: Expr) -> tuple[Expr, Expr, Expr]:
    """The right-hand side of the reduced system."""
    h = damping(q, r)
    return (
        kappa * r * (q - P * r),
        q - P * r + h * q,
        P * q - r + h * r + kappa * r * (1 - r**2),
    )


def along(f: Expr) -> Expr:
    """The derivative of a function of the state along the flow."""
    return sum(diff(f, x) * v for x, v in zip(state, field(*state), strict=True))


def jacobian(at: Sequence[Expr]) -> Matrix:
    """The Jacobian of the right-hand side at a state."""
    made = Matrix(field(*state)).jacobian(Matrix(state))
    return made.subs(dict(zip(state, at, strict=True)), simultaneous=True)


# --- from the constrained flow --------------------------------------------------------------------------

units = [
    Eq(tau_tilde, kappa * tau),
    Eq(eta_T, 2 * e_T / tau),
    Eq(eta_G, 2 * e_G / tau),
    Eq(nu, tau * (eta_T**2 + eta_G**2) / (2 * Lambda)),
]
# The constrained flow at S = z = 1: g = Λq, g̃ = Λr, L = -r g̃, b = η_T(Λq² + η_T) + η_G(Λr² + η_G).
g, g_tilde = Lambda * q, Lambda * r
noise = eta_T * (Lambda * q**2 + eta_T) + eta_G * (Lambda * r**2 + eta_G)
h_full = r * g_tilde - q * g - tau * noise / 2
L = -r * g_tilde
constrained = (
    tau_tilde * (q * g_tilde + P * L),
    tau * (g - P * g_tilde + h_full * q),
    tau * (P * g - g_tilde + h_full * r) + tau_tilde * (g_tilde + L * r),
)

flow: dict[str, Claim] = {
    x.name: gan.claim(
        f"reduced.{x.name}",
        f"In units of 1/(τΛ) the constrained flow of {x.name} depends on κ, ν, e_T and e_G only",
        Eq(before, tau * Lambda * after),
        given=units,
        proof=by.identity(nu, eta_T, eta_G, tau_tilde),
    )
    for x, before, after in zip(state, constrained, field(*state), strict=True)
}
kept = gan.claim(
    "reduced.kept",
    "S = VᵀV and z = wᵀw stay 1: their equations vanish there with this L and this h",
    [
        Eq(2 * tau_tilde * (r * g_tilde + S * L), 0),
        Eq(2 * tau * (q * g - r * g_tilde + z * h_full) + tau**2 * noise, 0),
    ],
    given=[Eq(S, 1), Eq(z, 1)],
    proof=by.identity(S, z),
)

# --- symmetries and what is invariant -------------------------------------------------------------------


other = [gan.unknown(f"{x.name}_mirrored", f"{x.name} of the mirrored state", real) for x in state]


def mirrored(signs: tuple[int, int, int]) -> list[Eq]:
    """The field at the mirrored state is the mirrored field."""
    return [Eq(v, sign * u) for v, u, sign in zip(field(*other), field(*state), signs, strict=True)]


def mirror(signs: tuple[int, int, int]) -> list[Eq]:
    """What the mirrored state is."""
    return [Eq(y, sign * x) for x, y, sign in zip(state, other, signs, strict=True)]


mirror_both = gan.claim(
    "reduced.symmetry_q_r",
    "(P, -q, -r) moves as (P, q, r) does: the sign of w is arbitrary",
    mirrored((1, -1, -1)),
    given=mirror((1, -1, -1)),
    proof=by.identity(*other),
)
mirror_feature = gan.claim(
    "reduced.symmetry_P_q",
    "and so does (-P, -q, r): the sign of U is arbitrary",
    mirrored((-1, -1, 1)),
    given=mirror((-1, -1, 1)),
    proof=by.identity(*other),
)
q_axis = gan.claim(
    "reduced.q_axis",
    "The q-axis is invariant: nothing moves P or r while both are 0",
    [Eq(field(P, q, r)[0], 0), Eq(field(P, q, r)[2], 0)],
    given=[Eq(P, 0), Eq(r, 0)],
    proof=by.identity(P, r),
)
r_axis = gan.claim(
    "reduced.r_axis",
    "The r-axis is invariant",
    [Eq(field(P, q, r)[0], 0), Eq(field(P, q, r)[1], 0)],
    given=[Eq(P, 0), Eq(q, 0)],
    proof=by.identity(P, q),
)
line = gan.claim(
    "reduced.line",
    "On the line q = r = 0 nothing moves: every P is a fixed point",
    [Eq(component, 0) for component in field(P, q, r)],
    given=[Eq(q, 0), Eq(r, 0)],
    proof=by.identity(q, r),
)

# --- the Gram determinant -------------------------------------------------------------------------------

gram = 1 + 2 * P * q * r - P**2 - q**2 - r**2
gram_moves = gan.claim(
    "reduced.gram",
    "D = 1 + 2Pqr - P² - q² - r² has D' = 2(h - κr²)D + 2(e_T q² + e_G r² + ν)(1 - P²)",
    Eq(
        along(gram),
        2 * (damping(q, r) - kappa * r**2) * gram + 2 * (e_T * q**2 + e_G * r**2 + nu) * (1 - P**2),
    ),
    proof=by.identity(),
    note="So a Gram matrix of unit vectors stays positive semidefinite: while |P| <= 1 the second term is "
    "not negative.",
)
