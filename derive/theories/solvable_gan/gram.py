"""The flow of the Gram matrix G of U, V and w, and why G stays positive semidefinite.

With the order U, V, w of the vectors and e_w the last unit vector,

    Ġ = MᵀG + GM + τ² b e_w e_wᵀ,    M = [[0, 0, τg], [0, τ̃L, -τg̃], [0, τ̃g̃ᵀ, τh]],

whatever h, L, b, g, g̃ are: for every f, λ, batch, and in the constrained limit. Variation of constants: along
ξ̇ = -Mξ the number ξᵀGξ grows at the rate τ² b ξ_w² >= 0. A linear equation can be solved backwards from any
vector ξ(t) = v, so that vᵀG(t)v = ξ(0)ᵀG(0)ξ(0) + τ² ∫ b ξ_w² ds >= ξ(0)ᵀG(0)ξ(0), which is not negative if
G(0) is positive semidefinite. That there is such a solution is the theorem on linear equations, not a claim.
"""

from sympy import Ge, Matrix, Symbol, eye, zeros

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import ode
from derive.theories.solvable_gan.model import (
    HIGHEST,
    Letters,
    eta_G,
    eta_T,
    gan,
    nonnegative,
    real,
    sizes,
    tau,
    tau_tilde,
)
from derive.theories.solvable_gan.step import fake_point, real_point

claim, unknown = gan.claim, gan.unknown

h = unknown("h", "h, the rate of w along itself", real)
b = unknown("b", "b, the strength of the noise in w", nonnegative)
L_entries = [unknown(f"L_{j + 1}", f"entry {j + 1} of the diagonal matrix L", real) for j in range(HIGHEST)]
xi = [unknown(f"xi_{j + 1}", f"entry {j + 1} of ξ, with ξ̇ = -Mξ", real) for j in range(2 * HIGHEST + 1)]


def gram(x: Letters) -> Matrix:
    """G, of order 2d+1."""
    q, r = Matrix(x.q), Matrix(x.r)
    return Matrix.vstack(
        Matrix.hstack(eye(x.d), x.P, q),
        Matrix.hstack(x.P.T, x.S, r),
        Matrix.hstack(q.T, r.T, Matrix([[x.z]])),
    )


def gram_rate(x: Letters, made: ode.Drift) -> Matrix:
    """Ġ from the macroscopic equations."""
    return Matrix.vstack(
        Matrix.hstack(zeros(x.d), made.P, made.q),
        Matrix.hstack(made.P.T, made.S, made.r),
        Matrix.hstack(made.q.T, made.r.T, Matrix([[made.z]])),
    )


def multiplier(x: Letters, L: Matrix, h: Symbol) -> Matrix:
    """M, of order 2d+1."""
    d, g, g_tilde = x.d, Matrix(x.g), Matrix(x.g_tilde)
    return Matrix.vstack(
        Matrix.hstack(zeros(d), zeros(d), tau * g),
        Matrix.hstack(zeros(d), tau_tilde * L, -tau * g_tilde),
        Matrix.hstack(zeros(1, d), tau_tilde * g_tilde.T, Matrix([[tau * h]])),
    )


flows, rates, growths = {}, {}, {}
for d, x in sizes.items():
    L = Matrix.diag(*L_entries[:d])
    M, G = multiplier(x, L, h), gram(x)
    noise = zeros(2 * d + 1)
    noise[-1, -1] = tau**2 * b
    flow = M.T * G + G * M + noise
    flows[d] = claim(
        f"gram.d{d}.flow",
        f"Ġ = MᵀG + GM + τ² b e_w e_wᵀ, d = {d}",
        Eq(gram_rate(x, ode.drift(x, h=h, L=L, b=b)), flow),
        proof=by.identity(),
        uses=[claim for (size, _), claim in ode.by_entry.items() if size == d],
    )
    vector = Matrix(xi[: 2 * d + 1])
    moving = -M * vector
    rate = (moving.T * G * vector + vector.T * flow * vector + vector.T * G * moving)[0]
    rates[d] = claim(
        f"gram.d{d}.along",
        f"Along ξ̇ = -Mξ the form ξᵀGξ changes at the rate τ² b ξ_w², d = {d}",
        Eq(rate, tau**2 * b * vector[-1] ** 2),
        proof=by.identity(),
        uses=[flows[d]],
    )
    growths[d] = claim(
        f"gram.d{d}.monotone",
        f"which is not negative: a positive semidefinite Gram matrix stays so, d = {d}",
        Ge(rate, 0, evaluate=False),
        proof=by.sign(terms=[tau**2 * b * vector[-1] ** 2]),
        uses=[rates[d]],
        note="By variation of constants: vᵀG(t)v = ξ(0)ᵀG(0)ξ(0) + τ² ∫ b ξ_w² ds with ξ(t) = v.",
    )

forcing = claim(
    "gram.forcing",
    "b = η_T E f² + η_G E f̃² is not negative, for every f and f̃",
    Ge(eta_T * real_point.power + eta_G * fake_point.power, 0, evaluate=False),
    proof=by.sign(),
    note="E f² and E f̃² are symbols whose domain is [0, ∞).",
)
