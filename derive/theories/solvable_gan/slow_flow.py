"""At t of the order of n the stable line is no rest: noise of order n^(-1/2) moves P along it.

η_T = η_G, e = e_T = e_G, time s = t/n, all rates in units of τΛ. On the line (q, r) is an Ornstein–Uhlenbeck
process with the covariance Σ/n, B Σ + Σ Bᵀ + Q = 0, B the transversal block. Its second moments, and the
length that a generator's step adds to V, give

    dP/ds = κ(Σ_qr - P Σ_rr) - eκ² P.

As e → 0 at fixed ν this is κν²P(2-κ-2P²)/((2ν-κ)(P²-P_c²)), P_c² = (1-ν)(1-κ+ν): P moves to P*² = 1 - κ/2.
"""

from sympy import Expr, Matrix, eye, symbols

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.model import Lambda, P, e_T, gan, kappa, nu, tau, tau_tilde
from derive.theories.solvable_gan.stability import block, damped, line_polynomial, room
from derive.theories.solvable_gan.thresholds import eta

claim = gan.claim
e = e_T

# --- the noise of one step at q = r = 0, S = z = 1 ------------------------------------------------------

# yᵀw has the variance η and is independent of uᵀy and vᵀy, whose variances are Λ + η and P²Λ + η and whose
# covariance is P(Λ + η); for ỹ the roles of u and v are exchanged. Both points move q and r.
Q = Matrix(
    [
        [2 * e * (1 + P**2) + 2 * nu, (4 * e + 2 * nu) * P],
        [(4 * e + 2 * nu) * P, 2 * e * (1 + P**2) + 2 * nu + 2 * e * kappa**2],
    ]
)
units = [Eq(e, tau * eta / 2), Eq(nu, tau * eta**2 / Lambda), Eq(tau_tilde, kappa * tau)]
per_time = tau * Lambda  # n times the variance of a step, over the time τΛ/n that it takes
own, across, mixed = Lambda + eta, P**2 * Lambda + eta, P * (Lambda + eta)
noise = claim(
    "slow_flow.noise",
    "Q from the second moments of one step: n² E Δq² = τ²η[(Λ+η) + (P²Λ+η)], n² E ΔqΔr = 2τ²ηP(Λ+η), and "
    "n² E Δr² like Δq² with τ̃²Λη for the generator's own step besides",
    [
        Eq(tau**2 * eta * (own + across) / per_time, Q[0, 0]),
        Eq(tau**2 * eta * 2 * mixed / per_time, Q[0, 1]),
        Eq((tau**2 * eta * (own + across) + tau_tilde**2 * Lambda * eta) / per_time, Q[1, 1]),
    ],
    given=units,
    proof=by.identity(e_T, nu, tau_tilde),
)
lengthening = claim(
    "slow_flow.length",
    "A generator's step lengthens V by n² E|Δv|² = τ̃²Λη, and normalising takes P/2 of it: -eκ²P",
    Eq(-P * tau_tilde**2 * Lambda * eta / 2 / per_time, -e * kappa**2 * P),
    given=units,
    proof=by.identity(e_T, nu, tau_tilde),
)

# --- its stationary covariance --------------------------------------------------------------------------

trace = -damped
turned = block - trace * eye(2)
covariance = -(room * Q + turned * Q * turned.T) / (2 * trace * room)
balance = block * covariance + covariance * block.T
lyapunov = claim(
    "slow_flow.covariance",
    "BΣ + ΣBᵀ + Q = 0 has the solution Σ = -[det B Q + (B - tr B) Q (B - tr B)ᵀ]/(2 tr B det B)",
    [Eq(balance[i, j], -Q[i, j]) for i, j in ((0, 0), (0, 1), (1, 1))],
    nonzero=[trace, room],
    uses=[line_polynomial, noise],
    proof=by.identity(),
)
sigma = symbols("Sigma_qq Sigma_qr Sigma_rr")
Sigma = Matrix([[sigma[0], sigma[1]], [sigma[1], sigma[2]]])
operator = block * Sigma + Sigma * block.T
system = Matrix([operator[0, 0], operator[0, 1], operator[1, 1]]).jacobian(Matrix(sigma))
unique = claim(
    "slow_flow.covariance_unique",
    "and no other symmetric one: as a system in three entries it has the determinant 4 tr B det B",
    Eq(system.det(method="berkowitz"), 4 * trace * room),
    uses=[line_polynomial],
    proof=by.identity(),
)

# --- how P moves ----------------------------------------------------------------------------------------


def without_steps(P: Expr) -> Expr:
    """The limit e → 0 of dP/ds at fixed ν."""
    return kappa * nu**2 * P * (2 - kappa - 2 * P**2) / (damped * room)


drift = kappa * (covariance[0, 1] - P * covariance[1, 1]) - e * kappa**2 * P
step_part = (
    2 * P**4
    + (nu + 2) * (kappa + 2 * nu - 2) * P**2
    + kappa**2 * nu * (1 - nu)
    + kappa * (2 * nu**3 + nu - 2)
    + 2 * (1 - nu - nu**2)
)
closed_form = claim(
    "slow_flow.drift",
    "dP/ds = κP[ν²(2-κ-2P²) - e G(P)]/((2ν-κ)(P²-P_c²)), G = 2P⁴ + (ν+2)(κ+2ν-2)P² + κ²ν(1-ν) + "
    "κ(2ν³+ν-2) + 2(1-ν-ν²)",
    Eq(drift, kappa * P * (nu**2 * (2 - kappa - 2 * P**2) - e * step_part) / (damped * room)),
    nonzero=[trace, room],
    uses=[lyapunov, lengthening],
    proof=by.identity(),
)
small_steps = claim(
    "slow_flow.small_steps",
    "At e = 0 it is κν²P(2-κ-2P²)/((2ν-κ)(P²-P_c²)), and it is continuous there",
    Eq(drift, without_steps(P)),
    given=[Eq(e, 0)],
    nonzero=[trace, room],
    uses=[closed_form],
    proof=by.identity(e),
)

# --- the attractor as e → 0 -----------------------------------------------------------------------------

on_stable_line = [kappa < 2 * nu, room > 0, P > 0]
rises = claim(
    "slow_flow.rises",
    "On the stable line P grows for 0 < P² < 1 - κ/2",
    without_steps(P) > 0,
    assuming=[*on_stable_line, 1 - kappa / 2 > P**2],
    proof=by.sign(steps=[by.step(2 - kappa - 2 * P**2 > 0), by.step(damped > 0)]),
)
falls = claim(
    "slow_flow.falls",
    "and falls above: P*² = 1 - κ/2 attracts",
    without_steps(P) < 0,
    assuming=[*on_stable_line, 1 - kappa / 2 < P**2],
    proof=by.sign(steps=[by.step(2 - kappa - 2 * P**2 < 0), by.step(damped > 0)]),
)
attractor = 1 - kappa / 2
attractor_on_line = claim(
    "slow_flow.attractor",
    "which lies on the stable line, for every κ < 2 and ν > κ/2",
    attractor > (1 - nu) * (1 - kappa + nu),
    assuming=[kappa < 2, kappa < 2 * nu],
    proof=by.sign(terms=[(nu - kappa / 2) ** 2, kappa * (2 - kappa) / 4]),
)
repels = claim(
    "slow_flow.collapse_ends",
    "For ν > 1 and κ < 2 all of the line is stable, and P = 0 repels: dP/ds > 0 for small P > 0. A collapsed "
    "feature comes back after t of the order of n",
    without_steps(P) > 0,
    assuming=[nu > 1, kappa < 2, P > 0, 1 - kappa / 2 > P**2],
    proof=by.sign(
        steps=[
            by.step(2 - kappa - 2 * P**2 > 0),
            by.step(damped > 0, terms=[2 * (nu - 1), 2 - kappa]),
            by.step(room > 0, terms=[P**2, (nu - 1) * (nu - 1 + 2 - kappa)]),
        ]
    ),
)
