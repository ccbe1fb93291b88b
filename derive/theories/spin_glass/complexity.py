"""Quantities of the landscape: complexity and its maximiser, with index constraints, thresholds.

The maximum of F = K - rate + Ω under linear constraints is the point where multipliers of the right signs
exist (concavity.definite). In the real variables of landscape.real_A … balance the two regimes, zero inside
the spectrum and outside, are alternatives like those of a constraint: either (e_D - S_D)(e_G - S) = S² or
y_D = y_G = 0.
"""

from sympy import Expr, Interval, Symbol, log, oo, sqrt, sympify

from derive.quantities.extremum import Extremum, Option
from derive.statement.claim import Claim
from derive.theories.spin_glass.binding import (
    discriminator_alone,
    free,
    generator_alone,
    losses,
    slack_D,
    slack_G,
    stationarity,
    u_D,
    u_G,
)
from derive.theories.spin_glass.binding import lam_D as multiplier_D
from derive.theories.spin_glass.binding import lam_G as multiplier_G
from derive.theories.spin_glass.concavity import definite, difference_determinant
from derive.theories.spin_glass.glass import (
    block_variances,
    gradient_variances,
    kappa_G,
    p,
    power,
    q,
    sigma_z,
    two_m,
)
from derive.theories.spin_glass.hessian import flipped, goe_part, gradient_D, gradient_G, shift_covariance
from derive.theories.spin_glass.index import (
    convex,
    edge_D,
    edge_G,
    inside_block,
    rate_closed,
    rate_function,
    weight_D,
    weight_G,
)
from derive.theories.spin_glass.kac_rice import constant
from derive.theories.spin_glass.landscape import (
    A,
    B,
    balance,
    delta,
    gradient_A,
    gradient_B,
    half_form,
    inside,
    own,
    rate_of,
    real_A,
    real_B,
    s,
    shift_A,
    shift_B,
    w_D,
    w_G,
)  # fmt: skip
from derive.theories.spin_glass.landscape import S as S_any
from derive.theories.spin_glass.landscape import V as V_any
from derive.theories.spin_glass.landscape import e_D as e_D_any
from derive.theories.spin_glass.landscape import e_G as e_G_any
from derive.theories.spin_glass.model import kappa, spin_glass
from derive.theories.spin_glass.total import above_D, above_G, at_origin, stationary, total_complexity, value

k_D = spin_glass.parameter(
    "k_D", "negative eigenvalues of the discriminator's own Hessian", Interval(0, oo), whole_arguments=True
)
k_G = spin_glass.parameter(
    "k_G", "negative eigenvalues of the generator's own Hessian", Interval(0, oo), whole_arguments=True
)

model = (p, q, sigma_z, kappa)
(S_D, S), (v_D, v_G) = block_variances(two_m), gradient_variances(two_m)

# Unknowns: the maximiser, the solution of the Dyson equations there, and multipliers of the constraints.
e_D, e_G, lam_D, lam_G, lam_A, lam_B, om_D, om_G, threshold = (
    Symbol(name, real=True)
    for name in ("e_D", "e_G", "lam_D", "lam_G", "lam_A", "lam_B", "om_D", "om_G", "threshold")
)
point = (own, s, delta, w_D, w_G, e_D, e_G)


def exponent() -> Expr:
    """F = K - rate + Ω, with (A, B) in the linear term of Ω by the real parts of the Dyson equations."""
    linear = shift_A * w_D + shift_B * w_G
    potential = (kappa * log(kappa * e_D) + kappa_G * log(kappa_G * e_G) + linear - 1) / 2
    K = (1 + log(2) - kappa * log(kappa * v_D) - kappa_G * log(kappa_G * v_G)) / 2
    return K - rate_of(two_m) + potential


# The symbols of the proved equations at this model's variances, and with the names of the unknowns here.
here = {S_any: S, V_any: S_D - S, e_D_any: e_D, e_G_any: e_G, A: shift_A, B: shift_B, power: two_m}


def proved(claim: Claim) -> Expr:
    """Left minus right of the equation that a claim proves."""
    (equation,) = claim.statement
    return (equation.lhs - equation.rhs).xreplace(here)


def equations(force_A: Expr, force_B: Expr, lam_D: Expr, lam_G: Expr) -> tuple[Expr, ...]:
    """Stationarity in x, s and δ, the Dyson equations, and the balance of the imaginary parts.

    The forces are the derivatives of what is added to Ω by A and B, multipliers included. The balance has
    y_D² = κ/e_D - w_D² and y_G² likewise, and no denominators.
    """
    pulls = {w_D: w_D + force_A, w_G: w_G + force_B, multiplier_D: lam_D, multiplier_G: lam_G}
    return (
        *((e.lhs - e.rhs).xreplace(here | pulls) for e in stationarity),
        proved(real_A),
        proved(real_B),
        (e_D - S_D) * (kappa - e_D * w_D**2) * e_G - (e_G - S) * (kappa_G - e_G * w_G**2) * e_D,
    )


spectrum_determinant = proved(inside)
imaginary_square = kappa - e_D * w_D**2
regime = (
    Option((spectrum_determinant,), (imaginary_square,)),
    Option((imaginary_square,), (spectrum_determinant,)),
)
physical = (e_D - S_D, e_G - S, e_G)


def constraint(slack: Expr, multiplier: Expr) -> tuple[Option, Option]:
    """Not active, or active with a multiplier that is not negative."""
    return Option((multiplier,), (slack,)), Option((slack,), (multiplier,))


# What the claims add up to; no procedure connects their statements with the equations above.
concave = "the exponent is strictly concave in (x, s, δ), as Re X⁻¹ of the claim is negative definite"
threshold_is_one = f"{concave}; so Θ grows strictly in the bound until the constraint stops binding"
c = kappa * p * (p - 1) / 2
origin = at_origin(S, c, sqrt(S**2 + 4 * c * kappa_G * S))
maximum = Extremum(
    "complexity",
    (*point, lam_D, lam_G),
    equations(sympify(0), sympify(0), lam_D, lam_G),
    (regime, constraint(slack_D, lam_D), constraint(slack_G, lam_G)),
    physical,
    unique=definite.id,
    argument=concave,
    known=dict.fromkeys((own, s, delta, w_D, w_G, lam_D, lam_G), sympify(0))
    | dict(zip((e_D, e_G), origin, strict=True)),
)
law = [constant, flipped, goe_part, gradient_D, gradient_G, shift_covariance]
variational = [
    gradient_A, gradient_B, real_A, real_B, inside, balance, half_form, difference_determinant, definite,
    losses, free, generator_alone, discriminator_alone,
]  # fmt: skip

complexity = spin_glass.quantity(
    "complexity",
    "Annealed complexity Θ = lim (1/N) log E # of the critical points with L_D ≤ √N u_D and L_G ≤ √N u_G",
    parameters=(u_D, u_G, *model),
    value=exponent(),
    extremum=maximum,
    claims=[*law, *variational, stationary],
)
complexity_maximiser = spin_glass.quantity(
    "complexity_maximiser",
    "Where Θ is attained: x = -p ℓ_D, s = σ (y_D + y_G) = m L_G and δ = σ (y_D - y_G), each over √(2N)",
    parameters=(u_D, u_G, *model),
    value=(own, s, delta),
    extremum=maximum,
    type="vector",
    claims=[*law, *variational, stationary],
)
total = spin_glass.quantity(
    "total_complexity",
    "Complexity without constraints on the losses, in closed form; always positive",
    parameters=model,
    value=total_complexity(two_m),
    claims=[*law, stationary, value, above_D, above_G],
)

# --- index constraints ------------------------------------------------------------------------------------

# b² = 2 S and b1² = p (p-1) κ in the edges of the two blocks.
E_D, E_G = sqrt(2 * kappa * (2 * S + p * (p - 1))), sqrt(4 * kappa_G * S)
force_A = -k_D * kappa * 2 * om_D / E_D**2
force_B = k_G * kappa_G * 2 * om_G / E_G**2


def beyond(distance: Expr, edge: Expr, root: Symbol, multiplier: Symbol) -> tuple[Option, Option]:
    """A shift beyond its block's edge, or at the edge with a multiplier; `root` is √(shift² - edge²)."""
    return (
        Option((multiplier, root**2 - (distance - edge) * (distance + edge)), (distance - edge, root)),
        Option((distance - edge, root), (multiplier,)),
    )


index_maximum = Extremum(
    "complexity_index",
    (*point, lam_D, lam_G, lam_A, lam_B, om_D, om_G),
    equations(force_A + lam_A, force_B - lam_B, lam_D, lam_G),
    (
        regime,
        constraint(slack_D, lam_D),
        constraint(slack_G, lam_G),
        beyond(shift_A, E_D, om_D, lam_A),
        beyond(-shift_B, E_G, om_G, lam_B),
    ),
    physical,
    unique=convex.id,
    argument="as without index, and each rate is convex in its shift beyond the edge",
)
complexity_index = spin_glass.quantity(
    "complexity_index",
    "Complexity of critical points at which the players' own Hessians have k_D and k_G negative eigenvalues",
    parameters=(u_D, u_G, k_D, k_G, *model),
    value=exponent()
    - k_D * kappa * rate_function(shift_A, om_D, E_D)
    - k_G * kappa_G * rate_function(-shift_B, om_G, E_G),
    extremum=index_maximum,
    claims=[*law, *variational, edge_D, edge_G, inside_block, rate_closed, convex, weight_D, weight_G],
)

# --- thresholds -------------------------------------------------------------------------------------------

threshold_D = spin_glass.quantity(
    "threshold_D",
    "ϑ_D, the smallest u_D with Θ(u_D, inf) > 0 (above it Θ is positive)",
    parameters=model,
    value=threshold,
    extremum=Extremum(
        "threshold_D",
        (*point, lam_D, threshold),
        (*equations(sympify(0), sympify(0), lam_D, sympify(0)), slack_D.subs(u_D, threshold), exponent()),
        (regime,),
        (*physical, lam_D),
        unique=definite.id,
        argument=threshold_is_one,
    ),
    claims=[*law, *variational, above_D, above_G],
)
threshold_G = spin_glass.quantity(
    "threshold_G",
    "ϑ_G, the smallest u_G with Θ(inf, u_G) > 0 (above it Θ is positive)",
    parameters=model,
    value=threshold,
    extremum=Extremum(
        "threshold_G",
        (*point, lam_G, threshold),
        (*equations(sympify(0), sympify(0), sympify(0), lam_G), slack_G.subs(u_G, threshold), exponent()),
        (regime,),
        (*physical, lam_G),
        unique=definite.id,
        argument=threshold_is_one,
    ),
    claims=[*law, *variational, above_D, above_G],
)
