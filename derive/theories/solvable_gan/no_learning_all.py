"""Too much noise for any number of features, unequal Λ and Λ̃: N > Λ_max and N > κΛ̃_max force q, r → 0.

Constrained flow, f = x, N = τ(η_T² + η_G²)/2, κ = τ̃/τ. With E = ½(qᵀΛq + rᵀΛ̃r), X = qᵀΛq and Y = rᵀΛ̃r the
coupling through P cancels in E', and what is left besides the noise is

    E'/τ = qᵀΛ²q + κ rᵀΛ̃²r - κ Σ Λ̃_j² r_j⁴ - rᵀΛ̃SΛ̃r + (Y - X - N - τ(η_T X + η_G Y)/2)(X + Y).

Here rᵀΛ̃SΛ̃r >= Y², as S - r rᵀ is positive semidefinite. The identity is shown entry by entry for d = 1, 2, 3,
with S = r rᵀ + K Kᵀ, K triangular, which is any such S; the bound for every d, from what the sums satisfy.
"""

from sympy import Eq, Expr, Matrix, diag, symbols

from derive import by
from derive.statement.claim import Claim
from derive.theories.solvable_gan.model import (
    HIGHEST,
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
)  # fmt: skip

claim = gan.claim
N = gan.unknown("N", "noise N = τ(η_T² + η_G²)/2", nonnegative)
noise = Eq(N, tau * (eta_T**2 + eta_G**2) / 2)


def root_of(d: int) -> Matrix:
    """K, lower triangular, S = r rᵀ + K Kᵀ."""

    def entry(i: int, j: int) -> Expr:
        return _entries.setdefault((i, j), gan.unknown(f"K_{i + 1}{j + 1}", "entry of K", real))

    return Matrix(d, d, lambda i, j: entry(i, j) if j <= i else 0)
