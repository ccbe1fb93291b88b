"""How long it takes to learn from P, q of the order n^(-1/2): two exponentials, one after the other.

Near the origin q grows at the rate 1-ν until it reaches the point (0, q, 0) with q² = (1-ν)/(1+e_T), while P
stays small. There P and r grow together at the rate ℓ, the positive root of ℓ² + (2-κ)ℓ = κq². Each takes the
logarithm of n^(1/2) over its rate, so that in units of 1/(τΛ)

    t ≈ (ln n/2) [1/(1-ν) + 1/ℓ],   ℓ = ½[κ - 2 + √((2-κ)² + 4κ(1-ν)/(1+e_T))].

For κ < 2: otherwise r, which grows at the rate κ-1-ν at the origin, is the first to arrive.
"""

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.fixed_points import q_axis
from derive.theories.solvable_gan.half_plane import mu
from derive.theories.solvable_gan.model import P, e_T, gan, kappa, nonnegative, nu, positive, q, r
from derive.theories.solvable_gan.reduced import jacobian
from derive.theories.solvable_gan.stability import characteristic

claim = gan.claim
root = gan.unknown("discriminant_root", "√((2-κ)² + 4κ(1-ν)/(1+e_T))", nonnegative)
defined = Eq(root**2, (2 - kappa) ** 2 + 4 * kappa * (1 - nu) / (1 + e_T))
ell = (kappa - 2 + root) / 2

origin = claim(
    "learning_time.origin",
    "At the origin q grows at the rate 1-ν, r at the rate κ-1-ν, and P not at all",
    Eq(characteristic(jacobian((P, q, r))), mu * (mu - (1 - nu)) * (mu - (kappa - 1 - nu))),
    given=[Eq(P, 0), Eq(q, 0), Eq(r, 0)],
    proof=by.identity(P, q, r),
)
q_first = claim(
    "learning_time.q_first",
    "For κ < 2 the faster of the two is q",
    1 - nu > kappa - 1 - nu,
    assuming=[kappa < 2],
    proof=by.sign(),
)
rate = claim(
    "learning_time.rate",
    "At (0, ±q, 0) P and r have the eigenvalue ℓ = ½[κ - 2 + √((2-κ)² + 4κ(1-ν)/(1+e_T))]",
    Eq(ell**2 + (2 - kappa) * ell - kappa * (1 - nu) / (1 + e_T), 0),
    given=[defined],
    proof=by.identity(root),
)
eigenvalue = claim(
    "learning_time.eigenvalue",
    "and its equation is the one of that point's Jacobian",
    Eq(characteristic(jacobian((P, q, r))), 0),
    given=[*q_axis, Eq(mu**2 + (2 - kappa) * mu, kappa * (1 - nu) / (1 + e_T))],
    proof=by.identity(P, r, nu, mu),
)
grows = claim(
    "learning_time.grows",
    "ℓ > 0 for ν < 1",
    ell > 0,
    given=[defined],
    assuming=[nu < 1, kappa < 2],
    uses=[rate],
    proof=by.sign(terms=[4 * kappa * (1 - nu) / (1 + e_T)], multiplier=2 * (2 - kappa + root)),
)

inverse = claim(
    "learning_time.inverse",
    "and 1/ℓ = (2 - κ + √)(1+e_T)/(2κ(1-ν)), where nothing cancels",
    Eq(1 / ell, (2 - kappa + root) * (1 + e_T) / (2 * kappa * (1 - nu))),
    given=[defined],
    nonzero=[ell, 1 - nu],
    uses=[rate],
    proof=by.identity(root),
)

# --- less noise is faster -------------------------------------------------------------------------------

quieter = gan.unknown("quieter", "ℓ for less noise", positive)
noisier = gan.unknown("noisier", "ℓ for more noise", positive)
weak = gan.unknown("weak", "q² for less noise", positive)
strong = gan.unknown("strong", "q² for more noise", positive)
faster = claim(
    "learning_time.less_noise",
    "At fixed κ a larger q² = (1-ν)/(1+e_T) makes ℓ larger: less noise is faster, in both parts",
    quieter > noisier,
    given=[
        Eq(quieter**2 + (2 - kappa) * quieter, kappa * weak),
        Eq(noisier**2 + (2 - kappa) * noisier, kappa * strong),
    ],
    assuming=[weak > strong, kappa < 2],
    proof=by.sign(terms=[kappa * (weak - strong)], multiplier=quieter + noisier + 2 - kappa),
)
