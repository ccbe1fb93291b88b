"""What the follow-up's public code integrates, for d = k = 2: products by entry, and a full L.

The code writes h_q as (1-τη_G/2) RᵀΛ̃R * Q - (1+τη_T/2) QᵀΛQ * Q - τ(η_T²+η_G²)/2 Q, where * multiplies arrays
entry by entry; the matrix products Q RᵀΛ̃R and Q QᵀΛQ belong there. Its L is R RᵀΛ̃ itself, the line that takes
its diagonal being commented out. For diagonal P, Q, R, S, as in its example, nothing of this matters, and
diagonal they stay. Nothing is said here about the printed equations.
"""

from sympy import Matrix, Rational, hadamard_product

from derive import by
from derive.statement.equation import Eq
from derive.statement.source import Source
from derive.theories.solvable_gan.followup import (
    G,
    G_tilde,
    Lambda,
    Lambda_tilde,
    P,
    Q,
    Q_rate,
    R,
    R_rate,
    S,
    constrained_Q,
    constrained_R,
    constrained_S,
    fake_square,
    real_square,
    turned,
)
from derive.theories.solvable_gan.model import eta_G, eta_T, gan, tau, tau_tilde

published = gan.published

AUTHORS_CODE = Source(
    "Bond, Dogan",
    "SolvableMultiFeatureGAN",
    2024,
    "public code KU-MLIP/SolvableMultiFeatureGAN",
    kind="public code",
)
IN_CODE = "ode.py and ode_different_dims.py"


def coded_h(X: Matrix) -> Matrix:
    """What stands for X H in the code."""
    fake = (1 - tau * eta_G / 2) * hadamard_product(fake_square, X).as_explicit()
    real = (1 + tau * eta_T / 2) * hadamard_product(real_square, X).as_explicit()
    return fake - real - tau * (eta_T**2 + eta_G**2) / 2 * X


L = R * G_tilde.T  # R RᵀΛ̃: Λ̃ is diagonal
coded_Q = tau * (G - P * G_tilde + coded_h(Q))
coded_R = tau_tilde * (G_tilde - L * R) + tau * (P.T * G - S * G_tilde + coded_h(R))
coded_S = tau_tilde * (L + L.T - S * L - L * S)

# A state that vectors of length one have, as its Gram matrix is dominated by its diagonal.
quarter, eighth = Rational(1, 4), Rational(1, 8)
state = {
    **dict(zip(P, (quarter, 0, 0, quarter), strict=True)),
    **dict(zip(Q, (quarter, eighth, 0, quarter), strict=True)),
    **dict(zip(R, (quarter, eighth, 0, quarter), strict=True)),
    **dict(zip(S, (1, 0, 0, 1), strict=True)),
}
spectrum = dict(zip([*Lambda.diagonal(), *Lambda_tilde.diagonal()], (3, 5, 3, 5), strict=True))
rates = {eta_T: 2, eta_G: 2, tau: Rational(1, 5), tau_tilde: Rational(1, 25)}
witness = {s: Rational(v) for s, v in (state | spectrum | rates).items()}


code_Q = published(
    "follow_up.code_Q",
    "The public code's Q̇, with (RᵀΛ̃R) * Q and (QᵀΛQ) * Q entry by entry",
    Eq(coded_Q, Q_rate),
    source=AUTHORS_CODE.at(f"h_q in {IN_CODE}"),
    proof=by.refutation(witness),
    corrected_by=constrained_Q,
    note="In NumPy A @ B * Q is (A @ B) * Q, entry by entry. The code's words, not a printed formula.",
)
code_span = published(
    "follow_up.code_span",
    "The rate of Q Qᵀ in the public code: it differs however W is turned within its span",
    Eq(coded_Q * Q.T + Q * coded_Q.T, Q_rate * Q.T + Q * Q_rate.T),
    source=AUTHORS_CODE.at(f"h_q in {IN_CODE}"),
    proof=by.refutation(witness),
    corrected_by=turned,
    note="The simulation beside it keeps W orthonormal by Gram–Schmidt: another Q, but the same Q Qᵀ.",
)
code_R = published(
    "follow_up.code_R",
    "The public code's ṙ at its own L, with the same products entry by entry",
    Eq(coded_R, R_rate - tau_tilde * L * R),
    source=AUTHORS_CODE.at(f"h_r in {IN_CODE}"),
    proof=by.refutation(witness),
    corrected_by=constrained_R,
    note="The code's L R is granted, so that only h_r is compared.",
)
code_S = published(
    "follow_up.code_S",
    "The public code's Ṡ with L = R RᵀΛ̃, not its diagonal: S = VᵀV would not stay symmetric",
    Eq(coded_S[0, 1], coded_S[1, 0]),
    given=[Eq(S[0, 0], 1), Eq(S[1, 1], 1)],
    source=AUTHORS_CODE.at(f"L and new_S in {IN_CODE}"),
    proof=by.refutation(witness),
    corrected_by=constrained_S,
    note="At S = I the code's Ṡ is Λ̃R Rᵀ - R RᵀΛ̃, which is antisymmetric.",
)
off = {m[i, j]: 0 for m in (P, Q, R, S) for i, j in ((0, 1), (1, 0))}
diagonal = gan.claim(
    "follow_up.code_diagonal",
    "For diagonal P, Q, R and S = I the public code has the right Q̇ and ṙ, and Ṡ = 0",
    [
        Eq(coded_Q.subs(off), Q_rate.subs(off)),
        Eq(coded_R.subs(off), (R_rate - tau_tilde * L * R).subs(off)),
        *(Eq(entry, 0) for entry in coded_S.subs(off).diagonal()),
    ],
    given=[Eq(S[0, 0], 1), Eq(S[1, 1], 1)],
    source=AUTHORS_CODE.at(IN_CODE),
    uses=[constrained_Q, constrained_R, constrained_S],
    proof=by.identity(S[0, 0], S[1, 1]),
)
