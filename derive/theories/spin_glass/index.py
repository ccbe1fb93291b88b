"""Critical points with k_D and k_G negative eigenvalues of the players' own Hessians, k_D and k_G fixed.

The generator's Hessian is the G block of the game Jacobian, a GOE matrix of scale b √(1-κ) minus B; the
discriminator's is minus the D block, one of scale √(κ b² + b1²) plus A. For a fixed number of negative
eigenvalues the shifts must lie beyond the edges, B ≤ -E_G and A ≥ E_D, whatever that number is; k
eigenvalues that are to be on the other side cost k times the size of the block times I(u; E) = (2/E²)
∫_E^|u| √(z² - E²) dz. Since I is convex in the shift, the exponent stays concave.
"""

from sympy import Derivative, Expr, Integral, Interval, Rational, log, oo, pi, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.concavity import definite
from derive.theories.spin_glass.glass import kappa_G
from derive.theories.spin_glass.landscape import positive
from derive.theories.spin_glass.model import AUTHORS_CODE, b, b1, kappa, spin_glass

# --- scales and edges of the two blocks -------------------------------------------------------------------

size = spin_glass.unknown("size", "N", positive)
scale = spin_glass.unknown("scale", "scale of a block of size n: off-diagonal variance scale²/(2n)", positive)
edge = spin_glass.unknown("edge", "edge E of a block's spectrum, √2 times its scale", positive)
edge_of = Eq(edge, sqrt(2) * scale)

edge_G = spin_glass.claim(
    "index.edge_G",
    "The generator's block has off-diagonal variance b²/(2N) and size (1-κ)N: its edge is E_G² = 2 (1-κ) b²",
    Eq(edge**2, 2 * kappa_G * b**2),
    given=[edge_of, Eq(scale**2 / (2 * kappa_G * size), b**2 / (2 * size))],
    proof=by.identity(edge, scale),
)
edge_D = spin_glass.claim(
    "index.edge_D",
    "The discriminator's has b²/(2N) + b1²/(2κN) and size κN: its edge is E_D² = 2 (κ b² + b1²)",
    Eq(edge**2, 2 * (kappa * b**2 + b1**2)),
    given=[edge_of, Eq(scale**2 / (2 * kappa * size), b**2 / (2 * size) + b1**2 / (2 * kappa * size))],
    proof=by.identity(edge, scale),
)
authors_edge = spin_glass.published(
    "index.authors_edge",
    "The discriminator's edge in the authors' code, √(2 κ (b² + b1²))",
    Eq(edge**2, 2 * kappa * (b**2 + b1**2)),
    given=[edge_of, Eq(scale**2 / (2 * kappa * size), b**2 / (2 * size) + b1**2 / (2 * kappa * size))],
    proof=by.refutation(at={kappa: Rational(3, 5), b: 1, b1: Rational(3, 2), size: 1}),
    source=AUTHORS_CODE.at("exponent with index"),
    corrected_by=edge_D,
    note="At κ = 0.6, b = 1, b1 = 1.5: 1.975 instead of 2.387.",
)

shift = spin_glass.unknown("shift", "a shift of a block", Interval(-oo, oo))
inside_block = spin_glass.claim(
    "index.inside",
    "Between its edges the block's density 2 √(E² - z²)/(π E²) is positive: here its square",
    4 * (edge**2 - shift**2) / (pi**2 * edge**4) > 0,
    assuming=[shift > -edge, shift < edge],
    uses=[edge_G, edge_D],
    proof=by.sign(),
    note="So a shift between the edges gives a positive share of negative eigenvalues: a fixed number of "
    "them, or none (k = 0), needs B ≤ -E_G and A ≥ E_D. The authors' code leaves k = 0 unconstrained.",
)

# --- the rate function ------------------------------------------------------------------------------------

u = spin_glass.unknown("u", "distance of a shift from the centre of its block's spectrum", positive)
g_block = spin_glass.unknown("g_block", "Stieltjes transform of the block's semicircle at u", positive)
above = spin_glass.unknown("above", "√(u² - E²)", positive)
T = spin_glass.unknown("T", "(u + √(u² - E²))/E", positive)
tau = spin_glass.unknown("tau_edge", "(z + √(z² - E²))/E at a point z between E and u", positive)

slope = spin_glass.claim(
    "index.slope",
    "The force on one eigenvalue at u, under the weight exp(-n λ²/E²) |Δ|, is 2u/E² - g(u) = (2/E²) "
    "√(u² - E²)",
    Eq((2 * u / edge**2 - g_block) ** 2, (2 / edge**2) ** 2 * (u**2 - edge**2)),
    given=[Eq(edge**2 * g_block**2 / 4 - u * g_block + 1, 0)],
    proof=by.identity(g_block),
)
substitution = spin_glass.claim(
    "index.substitution",
    "With z = E (τ + 1/τ)/2 the integrand (2/E²) √(z² - E²) dz is ½ (τ - 1/τ)(1 - 1/τ²) dτ",
    Eq(
        2 / edge**2 * (edge * (tau - 1 / tau) / 2) * Derivative(edge * (tau + 1 / tau) / 2, tau),
        (tau - 1 / tau) * (1 - 1 / tau**2) / 2,
    ),
    uses=[slope],
    proof=by.derivative(tau),
)
rate_integral = spin_glass.claim(
    "index.rate",
    "I = (T² - 1/T²)/4 - log T",
    Eq(
        Integral((tau - 1 / tau) * (1 - 1 / tau**2) / 2, (tau, 1, T)),
        (T**2 - 1 / T**2) / 4 - log(T),
    ),
    assuming=[T > 1],
    uses=[substitution],
    proof=by.antiderivative((tau**2 - 1 / tau**2) / 4 - log(tau)),
)
rate_closed = spin_glass.claim(
    "index.closed_form",
    "and (T² - 1/T²)/4 = u √(u² - E²)/E²",
    Eq((T**2 - 1 / T**2) / 4, u * above / edge**2),
    given=[Eq(T, (u + above) / edge), Eq(above**2, u**2 - edge**2)],
    assuming=[T > 1],
    uses=[rate_integral],
    proof=by.identity(T, above),
)
convex = spin_glass.claim(
    "index.convex",
    "I is convex in u: its slope (T - 1/T)/E grows with T, and so does u = E (T + 1/T)/2",
    (1 + 1 / T**2) / edge / (edge * (1 - 1 / T**2) / 2) > 0,
    assuming=[T > 1],
    uses=[rate_closed, definite],
    proof=by.sign(),
)


def rate_function(u: Expr, above: Expr, edge: Expr) -> Expr:
    """I(u; E) from u > 0 and √(u² - E²)."""
    return u * above / edge**2 - log((u + above) / edge)


# --- the weights ------------------------------------------------------------------------------------------

cost, rate_value, share = (
    spin_glass.unknown(name, meaning, positive)
    for name, meaning in (
        ("cost", "cost of one eigenvalue, per degree of freedom"),
        ("rate_value", "value of the rate function"),
        ("block_size", "size of the block"),
    )
)
weight_G = spin_glass.claim(
    "index.weight_G",
    "Each of the generator's k_G eigenvalues costs (1-κ) I per degree of freedom: the speed is the "
    "block's size",
    Eq(cost, kappa_G * rate_value),
    given=[Eq(cost, share * rate_value / size), Eq(share, kappa_G * size)],
    uses=[slope],
    proof=by.identity(cost, share),
)
weight_D = spin_glass.claim(
    "index.weight_D",
    "and each of the discriminator's κ I",
    Eq(cost, kappa * rate_value),
    given=[Eq(cost, share * rate_value / size), Eq(share, kappa * size)],
    uses=[slope],
    proof=by.identity(cost, share),
)
authors_weight_G = spin_glass.published(
    "index.authors_weight_G",
    "The weight of the generator's eigenvalues in the authors' code, κ",
    Eq(cost, kappa * rate_value),
    given=[Eq(cost, share * rate_value / size), Eq(share, kappa_G * size)],
    proof=by.refutation(at={kappa: Rational(9, 10), size: 1, rate_value: 1}),
    source=AUTHORS_CODE.at("exponent with index"),
    corrected_by=weight_G,
    note="The two weights are swapped.",
)
authors_weight_D = spin_glass.published(
    "index.authors_weight_D",
    "The weight of the discriminator's eigenvalues in the authors' code, 1-κ",
    Eq(cost, kappa_G * rate_value),
    given=[Eq(cost, share * rate_value / size), Eq(share, kappa * size)],
    proof=by.refutation(at={kappa: Rational(9, 10), size: 1, rate_value: 1}),
    source=AUTHORS_CODE.at("exponent with index"),
    corrected_by=weight_D,
    note="The two weights are swapped.",
)
